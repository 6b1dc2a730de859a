"""The filings of the third set: every paper by two renderers, the extracts by the printer and as web pages."""

from __future__ import annotations

from collections.abc import Iterator

from ...paper import Filing
from ...render import web
from ..blocks import Sheet
from ..measure import filing
from . import homes, lenders, registers, rooms, taxes
from .hand import Pen

WRITERS = (*lenders.WRITERS, *homes.WRITERS, *taxes.WRITERS, *rooms.WRITERS)


def third_papers(draw: int) -> Iterator[tuple[Sheet, int]]:
    for n, write in enumerate(WRITERS):
        seed = 900_000 + draw * 1000 + n
        yield write(Pen(seed)), seed


def unseen_third(*, browser: bool = True) -> Iterator[Filing]:
    """Two draws, the second by the other renderer; every fifth one by Chromium where there is one."""
    for draw in (1, 2):
        for n, (sheet, seed) in enumerate(third_papers(draw)):
            renderer = ("weasyprint", "reportlab")[(n + draw) % 2]
            if renderer == "weasyprint" and n % 5 == 0 and browser and web.chromium_path():
                renderer = "chromium"
            yield filing(sheet, seed, renderer)
    yield from registers.extracts()
