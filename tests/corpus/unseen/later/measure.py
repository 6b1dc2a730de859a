"""The filings of the later sets: every paper by two renderers, the extracts by the printer and as web pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ...paper import Filing
from ...render import web
from ..blocks import Sheet
from ..fifth import demands as fifth_demands
from ..fifth import eighth, seventh, sixth
from ..fifth import homes as fifth_homes
from ..fifth import lenders as fifth_lenders
from ..fifth import offices as fifth_offices
from ..fifth import registers as fifth_registers
from ..measure import filing
from ..ninth import lenders as ninth_lenders
from ..ninth import offices as ninth_offices
from ..ninth import people as ninth_people
from ..ninth import registers as ninth_registers
from ..ninth import tenth
from ..ninth.hand import Hand
from . import fourth, homes, lenders, registers, rooms, taxes
from .hand import Pen

THIRD = (*lenders.WRITERS, *homes.WRITERS, *taxes.WRITERS, *rooms.WRITERS)
FIFTH = (*fifth_lenders.WRITERS, *fifth_demands.WRITERS, *fifth_homes.WRITERS, *fifth_offices.WRITERS)
NINTH = (*ninth_lenders.WRITERS, *ninth_people.WRITERS, *ninth_offices.WRITERS)


def papers(
    writers: Sequence[Callable[[Any], Sheet]], seed: int, *, browser: bool, pen: type[Pen] = Pen
) -> Iterator[Filing]:
    """Two draws, the second by the other renderer; every fifth one by Chromium where there is one."""
    for draw in (1, 2):
        for n, write in enumerate(writers):
            renderer = ("weasyprint", "reportlab")[(n + draw) % 2]
            if renderer == "weasyprint" and n % 5 == 0 and browser and web.chromium_path():
                renderer = "chromium"
            yield filing(write(pen(seed + draw * 1000 + n)), seed + draw * 1000 + n, renderer)


def unseen_third(*, browser: bool = True) -> Iterator[Filing]:
    yield from papers(THIRD, 900_000, browser=browser)
    yield from registers.extracts()


def unseen_fourth(*, browser: bool = True) -> Iterator[Filing]:
    yield from papers(fourth.WRITERS, 950_000, browser=browser)
    yield from fourth.extracts()


def unseen_fifth(*, browser: bool = True) -> Iterator[Filing]:
    yield from papers(FIFTH, 970_000, browser=browser)
    yield from fifth_registers.extracts()


def unseen_sixth(*, browser: bool = True) -> Iterator[Filing]:
    yield from papers(sixth.WRITERS, 985_000, browser=browser)


def unseen_seventh(*, browser: bool = True) -> Iterator[Filing]:
    yield from papers(seventh.WRITERS, 990_000, browser=browser)


def unseen_eighth(*, browser: bool = True) -> Iterator[Filing]:
    yield from papers(eighth.WRITERS, 995_000, browser=browser)


def unseen_ninth(*, browser: bool = True) -> Iterator[Filing]:
    yield from papers(NINTH, 1_010_000, browser=browser, pen=Hand)
    yield from ninth_registers.extracts()


def unseen_tenth(*, browser: bool = True) -> Iterator[Filing]:
    yield from papers(tenth.WRITERS, 1_020_000, browser=browser, pen=Hand)
    yield from tenth.extracts()
