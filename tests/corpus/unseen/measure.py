"""`python -m tests.corpus.unseen.measure [--draws N] [--scan] [--notes] [--only NAME]`: right, wrong, missing per writer."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..compare import Tally
from ..examine import judge
from ..paper import Filing
from ..render import scan as scanner
from ..render import web
from . import claims, drawn, html, offices, others, people, second
from .blocks import Ink, Sheet

FIRST = (*claims.WRITERS, *people.WRITERS, *offices.WRITERS)


def sheets(seed: int, only: str = "", again: bool = False) -> Iterator[tuple[Sheet, int]]:
    """A paper by every writer of the first set, or of the second (`again`)."""
    for n, write in enumerate(second.WRITERS if again else FIRST):
        if only in write.__name__:
            yield write(second.Ink2(seed * 1000 + n) if again else Ink(seed * 1000 + n)), seed * 1000 + n


def filing(sheet: Sheet, seed: int, renderer: str, scan: bool = False) -> Filing:
    if renderer == "reportlab":
        data = drawn.pdf(sheet, seed)
    else:
        text = html.page(sheet, seed)
        data = web.chromium(text) if renderer == "chromium" else web.weasy(text)
    if scan:
        data = scanner.scan(data, seed=seed)
    return Filing(f"{sheet.name}-{seed}", sheet.kind, renderer, data, sheet.truth, scan)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--draws", type=int, default=3)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--scan", action="store_true")
    parser.add_argument("--second", action="store_true", help="the set made after the first was measured")
    parser.add_argument("--notes", action="store_true")
    parser.add_argument("--save", default="")
    parser.add_argument("--renderers", default="weasyprint,reportlab")
    a = parser.parse_args()
    tallies: dict[str, Tally] = defaultdict(Tally)
    bad = boxes = 0
    renderers = a.renderers.split(",")
    for draw in range(a.first, a.first + a.draws):
        for n, (sheet, seed) in enumerate(sheets(draw, a.only, a.second)):
            renderer = renderers[(n + draw) % len(renderers)]
            f = filing(sheet, seed, renderer, a.scan)
            if a.save:
                Path(a.save, f"{f.name}.pdf").write_bytes(f.data)
            v = judge(f)
            codes = {x.split()[1] for x in v.findings}
            for code in sheet.findings:
                if code not in codes:
                    v.tally.notes.append(f"no finding {code}")
            for x in v.findings:
                if "mismatch" in x or "conflict" in x:
                    v.tally.notes.append("FALSE ALARM " + x)
            tallies[f"{sheet.kind}/{sheet.name}"].add(v.tally)
            bad += len(v.evidence_wrong)
            boxes += v.evidence
            if a.notes and (v.tally.notes or v.evidence_wrong):
                print(f"\n{f.name} ({renderer})")
                for x in [*v.tally.notes, *v.evidence_wrong]:
                    print("   ", x)
                for x in v.findings:
                    print("        finding", x)
    if not a.only and not a.second:
        for sheet in others.others(Ink(a.first)):
            f = filing(sheet, a.first, renderers[0])
            from ..examine import read

            docs = read(f)
            ok = [d.type for d in docs] == ["unknown"]
            title = "".join((getattr(docs[0].fields, "title", "") or "").split()) if ok else ""
            if not ok or title != sheet.truth["title"]:
                print("OTHER", sheet.name, [d.type for d in docs], title)
    total = Tally()
    for name, t in sorted(tallies.items()):
        total.add(t)
        n = t.right + t.wrong + t.missing
        print(f"{name:<45}{t.right:>6}{t.wrong:>5}{t.missing:>5}{100 * t.right / max(n, 1):>8.1f}%")
    n = total.right + total.wrong + total.missing
    print(
        f"{'all':<45}{total.right:>6}{total.wrong:>5}{total.missing:>5}{100 * total.right / n:>8.1f}%  evidence {boxes} boxes {bad} bad"
    )


if __name__ == "__main__":
    main()
