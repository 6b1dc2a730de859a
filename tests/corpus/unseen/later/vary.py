"""`python -m tests.corpus.unseen.later.vary [FIRST LAST]`: every writer of the later sets drawn anew in other looks (fonts, margins, rules), by
both renderers; prints what is not right."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from typing import Any

from ...compare import Tally
from ...examine import judge
from ...paper import Filing
from ..blocks import Sheet
from ..measure import filing
from .hand import Pen
from .measure import LATER

WRITERS: tuple[tuple[Callable[[Any], Sheet], type[Pen]], ...] = tuple(
    (write, later.pen) for later in LATER for write in later.writers
)


def drawn(first: int, last: int) -> Iterator[Filing]:
    """Draws `first` to `last` (left out) of every writer, each by both renderers."""
    for draw in range(first, last):
        for n, (write, pen) in enumerate(WRITERS):
            seed = 5_000_000 + draw * 1000 + n
            for renderer in ("weasyprint", "reportlab"):
                yield filing(write(pen(seed)), seed, renderer)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=int, nargs="?", default=0)
    parser.add_argument("last", type=int, nargs="?", default=1)
    chosen = parser.parse_args()
    whole = Tally()
    filings = 0
    for f in drawn(chosen.first, chosen.last):
        verdict = judge(f)
        filings += 1
        whole.add(verdict.tally)
        for note in (*verdict.tally.notes, *verdict.evidence_wrong):
            print(f"{f.name} ({f.renderer}) {note[:200]}")
    print(f"{filings} filings: right {whole.right}, wrong {whole.wrong}, missing {whole.missing}")


if __name__ == "__main__":
    main()
