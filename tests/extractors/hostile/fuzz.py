"""Mutated filings, the same for the same seed. `python -m tests.extractors.hostile.fuzz SECONDS` runs new seeds."""

from __future__ import annotations

import io
import random
import re
import sys
import tempfile
import time
from collections import Counter
from functools import cache
from pathlib import Path

import pikepdf

from extractors.guarded import read_files
from extractors.limits import Limits

from . import filings

LIMITS = Limits(seconds=20, memory=1_500_000_000, ocr=False)
_TOKENS = [
    b"/Type",
    b"/Kids",
    b"/Count",
    b"/Length",
    b"/Filter",
    b"/Parent",
    b"/Contents",
    b"/Font",
    b"/MediaBox",
    b"endobj",
]
_VALUES = [
    b"0",
    b"-1",
    b"2147483648",
    b"99999999999",
    b"1e999",
    b"null",
    b"[[[[",
    b"<<",
    b"(",
    b"\x00",
    b"7 0 R",
    b"true",
]


#: operators of a content stream that another may take the place of
_OPERATORS = [
    b"Tj",
    b"TJ",
    b"Td",
    b"Tm",
    b"Tf",
    b"Tr",
    b"re",
    b"f",
    b"S",
    b"cm",
    b"q",
    b"Q",
    b"Do",
    b"BI",
    b"ID",
    b"W n",
]


def mutated(seed: int) -> bytes:
    """A valid filing with a few changes: flipped bytes, cut or doubled pieces, other numbers, shuffled objects.

    Every second one is laid open first, so that the changes reach what its pages draw.
    """
    rnd = random.Random(seed)
    sources = _sources()
    data = bytearray(sources[seed % len(sources)] if seed % 2 else _open(seed // 2 % len(sources)))
    for _ in range(rnd.randrange(1, 12)):
        data = _change(data, rnd)
    return bytes(data)


@cache
def _sources() -> list[bytes]:
    """Small filings of several makers: drawn pages, samples of several kinds, pages with forms, layers and fields."""
    made = [
        filings.good(1),
        filings.good(3),
        filings.many_rules(40),
        filings.no_unicode_map(),
        filings.nested_forms(30),
    ]
    samples = sorted(
        (Path(__file__).parents[3] / "sample_filings").glob("*/*.pdf"), key=lambda p: (p.stat().st_size, p)
    )
    return made + [p.read_bytes() for p in samples[:6]]


@cache
def _open(index: int) -> bytes:
    """A source with its streams inflated and its objects apart."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_sources()[index])) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Stream) and len(item.read_raw_bytes()) > 20_000:
                item.write(item.read_bytes()[:6_000])
        document.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            deterministic_id=True,
        )
    return out.getvalue()


def _change(data: bytearray, rnd: random.Random) -> bytearray:
    at = rnd.randrange(len(data))
    kind = rnd.randrange(8)
    if kind == 0:
        data[at] = rnd.randrange(256)
    elif kind == 1:
        del data[at : at + rnd.randrange(1, 400)]
        data = data or bytearray(b"%PDF-1.4")
    elif kind == 2:
        data[at:at] = data[at : at + rnd.randrange(1, 2000)]
    elif kind == 3:
        numbers = list(re.finditer(rb"\b\d+\b", data))
        if numbers:
            found = rnd.choice(numbers)
            data[found.start() : found.end()] = rnd.choice(_VALUES)
    elif kind == 4:
        pieces = re.split(rb"(?<=endobj)", bytes(data))
        rnd.shuffle(pieces)
        data = bytearray(b"%PDF-1.4\n" + b"".join(pieces))
    elif kind == 5:
        data = bytearray(bytes(data).replace(rnd.choice(_TOKENS), rnd.choice(_TOKENS), rnd.randrange(1, 4)))
    elif kind == 6:
        old = rnd.choice(_OPERATORS)
        places = [m.start() for m in re.finditer(rb"(?<=[\s\]\)>])" + re.escape(old) + rb"(?=\s)", data)]
        if places:
            start = rnd.choice(places)
            data[start : start + len(old)] = rnd.choice(_OPERATORS)
    elif rnd.random() < 0.3:
        data = data[: max(16, at)]
    return data


def run(seeds: range, folder: Path) -> tuple[Counter[str], list[str]]:
    """Reads the mutations of `seeds`; how each ended, and what ended as it must not (a crash of the child)."""
    paths: list[Path] = []
    for seed in seeds:
        path = folder / f"{seed}.pdf"
        path.write_bytes(mutated(seed))
        paths.append(path)
    ends: Counter[str] = Counter()
    crashed: list[str] = []
    for result in read_files(paths, LIMITS):
        ends[result.documents[0].type] += 1
        for document in result.documents:
            for finding in document.findings:
                ends[f"finding {finding.code}"] += 1
                if finding.code == "illegible" and document.type == "unreadable":
                    crashed.append(f"{result.path.stem}: {finding.message}")
        result.path.unlink()
    return ends, crashed


def main(seconds: float) -> None:
    total: Counter[str] = Counter()
    crashed: list[str] = []
    begun = time.monotonic()
    seed = 1_000_000
    with tempfile.TemporaryDirectory() as name:
        while time.monotonic() - begun < seconds:
            ends, bad = run(range(seed, seed + 200), Path(name))
            total += ends
            crashed += bad
            seed += 200
    print(f"{seed - 1_000_000} mutations in {time.monotonic() - begun:.0f} s: {dict(total)}")
    for line in crashed:
        print("  ended early:", line)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0)
