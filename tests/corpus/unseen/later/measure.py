"""The later sets, each told once: a new one is a line of `LATER`. Papers by two renderers, extracts by the printer and as web pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...paper import Filing
from ...render import web
from ..blocks import Sheet
from ..eleventh import WRITERS as ELEVENTH
from ..eleventh.hand import Quill
from ..fifth import demands as fifth_demands
from ..fifth import eighth, seventh, sixth
from ..fifth import homes as fifth_homes
from ..fifth import lenders as fifth_lenders
from ..fifth import offices as fifth_offices
from ..fifth import registers as fifth_registers
from ..fourteenth import WRITERS as FOURTEENTH
from ..fourteenth.hand import Clerk
from ..measure import filing
from ..ninth import lenders as ninth_lenders
from ..ninth import offices as ninth_offices
from ..ninth import people as ninth_people
from ..ninth import registers as ninth_registers
from ..ninth import tenth
from ..ninth.hand import Hand
from ..thirteenth import WRITERS as THIRTEENTH
from ..thirteenth.hand import Deputy
from ..twelfth import WRITERS as TWELFTH
from ..twelfth.docket import Docket
from . import fourth, homes, lenders, registers, rooms, taxes
from .hand import Pen

THIRD = (*lenders.WRITERS, *homes.WRITERS, *taxes.WRITERS, *rooms.WRITERS)
FIFTH = (*fifth_lenders.WRITERS, *fifth_demands.WRITERS, *fifth_homes.WRITERS, *fifth_offices.WRITERS)
NINTH = (*ninth_lenders.WRITERS, *ninth_people.WRITERS, *ninth_offices.WRITERS)


def no_extracts() -> Iterator[Filing]:
    return iter(())


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


@dataclass(frozen=True)
class LaterSet:
    """One set: its papers, the pen that writes them, and the registry extracts that belong to it."""

    name: str
    writers: Sequence[Callable[[Any], Sheet]]
    seed: int
    pen: type[Pen] = Pen
    extracts: Callable[[], Iterator[Filing]] = no_extracts

    def filings(self, *, browser: bool = True) -> Iterator[Filing]:
        yield from papers(self.writers, self.seed, browser=browser, pen=self.pen)
        yield from self.extracts()


#: every later set, in the order in which they were written (the order gives the seeds of `vary`)
LATER = (
    LaterSet("unseen-third", THIRD, 900_000, extracts=registers.extracts),
    LaterSet("unseen-fourth", fourth.WRITERS, 950_000, extracts=fourth.extracts),
    LaterSet("unseen-fifth", FIFTH, 970_000, extracts=fifth_registers.extracts),
    LaterSet("unseen-sixth", sixth.WRITERS, 985_000),
    LaterSet("unseen-seventh", seventh.WRITERS, 990_000),
    LaterSet("unseen-eighth", eighth.WRITERS, 995_000),
    LaterSet("unseen-ninth", NINTH, 1_010_000, Hand, ninth_registers.extracts),
    LaterSet("unseen-tenth", tenth.WRITERS, 1_020_000, Hand, tenth.extracts),
    LaterSet("unseen-eleventh", ELEVENTH, 1_030_000, Quill),
    LaterSet("unseen-twelfth", TWELFTH, 1_040_000, Docket),
    LaterSet("unseen-thirteenth", THIRTEENTH, 1_050_000, Deputy),
    LaterSet("unseen-fourteenth", FOURTEENTH, 1_060_000, Clerk),
)
