"""`make bench`: allocation, reading, rendering, and (with --night [cases …] [--papers N]) nights, of 100 cases where nothing is said."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from tests import bench_pages
from tests.flows import pages_cases

from . import core

SAMPLES = Path(__file__).resolve().parents[2] / "sample_filings"


def pages() -> None:
    """Reading, deciding and rendering of the sample cases, step by step."""
    from flows.draft import draft, read_filings, write_draft
    from flows.folder import find_cases, open_folder
    from flows.pages import render_pages

    print("a draft, step by step (second round: everything imported)")
    for _ in range(2):
        for path in find_cases(SAMPLES):
            marks = [time.perf_counter()]
            folder = open_folder(path)
            documents = read_filings(folder)
            marks.append(time.perf_counter())
            data = draft(folder, documents)
            marks.append(time.perf_counter())
            render_pages(data)
            marks.append(time.perf_counter())
            with tempfile.TemporaryDirectory() as scratch:
                write_draft(data, folder, Path(scratch) / "out")
            marks.append(time.perf_counter())
            steps = [b - a for a, b in pairwise(marks)]
            names = ("read", "decide", "HTML", "all pages with PDF and XLSX")
            print(f"  {path.name:18}" + "".join(f"  {n} {s:.2f} s" for n, s in zip(names, steps, strict=True)))

    twelve = pages_cases.draft(12)
    rounds = []
    for _ in range(20):
        start = time.perf_counter()
        render_pages(twelve)
        rounds.append(time.perf_counter() - start)
    print(
        f"  12 creditors to all HTML pages  {statistics.median(rounds):.3f} s (median of 20; promised: well under 0.3)"
    )


def main() -> None:
    """Everything that `make bench` prints."""
    core.main()
    bench_pages.main([])
    pages()
    if "--night" in sys.argv:
        from tests import bench_night

        bench_night.main(sys.argv[sys.argv.index("--night") + 1 :])


if __name__ == "__main__":
    main()
