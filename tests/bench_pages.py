"""Pages a second on one core: the page model beside plain pdfplumber and raw pypdfium2 text, same files, same run.

`python -m tests.bench_pages [FILE...]`; without files, the sample filings and a dense page made here.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2

from extractors.page.reader import read_pages
from tests.extractors.page.drawing import HEIGHT, grid, pdf, say

SAMPLES = Path(__file__).parent.parent / "sample_filings"


def dense(pages: int = 8) -> bytes:
    """Pages of some 1,800 glyphs and 114 cells."""

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        tops = [40 + 20.0 * n for n in range(39)]
        grid(canvas, [40, 150, 380, 555], tops)
        for n, top in enumerate(tops[:-1]):
            say(canvas, 44, top + 4, f"{n} 근저당권설정")
            say(canvas, 154, top + 4, f"2024년5월{n % 28 + 1}일 제{20000 + n}호 설정계약")
            say(canvas, 384, top + 4, f"채권최고액 금{n + 1}38,700,000원")
        canvas.line(44, HEIGHT - 50, 60, HEIGHT - 50)

    return pdf(*[draw] * pages)


def ours(data: bytes) -> int:
    return len(read_pages(data))


def plumber(data: bytes) -> int:
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_words()
            page.extract_tables()
            page.close()
        return len(document.pages)


def pdfium(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_range()
    return len(document)


def rate(read: Callable[[bytes], int], files: list[bytes], seconds: float = 2.0) -> float:
    """Pages a second of `read` over all `files`, best of the rounds that fit in `seconds`."""
    best = 0.0
    ends = time.perf_counter() + seconds
    while best == 0.0 or time.perf_counter() < ends:
        begun = time.process_time()
        pages = sum(read(data) for data in files)
        best = max(best, pages / (time.process_time() - begun))
    return best


def main(paths: list[Path]) -> None:
    sets = {"dense": [dense()]}
    if paths:
        sets = {"files": [p.read_bytes() for p in paths]}
    elif SAMPLES.is_dir():
        sets["samples"] = [p.read_bytes() for p in sorted(SAMPLES.glob("*/*.pdf"))]
    for name, files in sets.items():
        if not files:
            continue
        a, b, c = (rate(read, files) for read in (ours, plumber, pdfium))
        print(f"{name:8} pages/s: ours {a:6.0f}   pdfplumber {b:6.1f} ({a / b:.1f}x)   pypdfium2 text {c:6.0f}")


if __name__ == "__main__":
    main([Path(p) for p in sys.argv[1:]])
