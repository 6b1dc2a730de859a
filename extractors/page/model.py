"""What is on a page: words, rules and strikes with positions. Coordinates in PDF points, origin top left.

Built once per page (`extractors.page.reader`) and never looked up in the PDF again; extractors see only this.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from core.models.filing import EvidenceItem

Box = tuple[float, float, float, float]  # x0, top, x1, bottom


@dataclass(frozen=True, slots=True)
class Word:
    """A run of glyphs without a blank. `struck`: a strike runs through its middle. `ocr`: confidence 0..1 or None."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 10.0
    struck: bool = False
    ocr: float | None = None

    @property
    def box(self) -> Box:
        return (self.x0, self.top, self.x1, self.bottom)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruling line, horizontal or vertical, however it was drawn (stroke, thin rectangle, pixels)."""

    x0: float
    top: float
    x1: float
    bottom: float
    orientation: Literal["h", "v"]


@dataclass(frozen=True, slots=True)
class Line:
    """Words that share a baseline, left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def box(self) -> Box:
        return union(w.box for w in self.words)

    @property
    def struck(self) -> bool:
        """True if every word is struck."""
        return bool(self.words) and all(w.struck for w in self.words)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a ruled table with the words whose middle lies in it."""

    box: Box
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for line in self.lines for w in line.words)


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; `rows[i][j]` is None where a merged cell covers the place."""

    box: Box
    rows: tuple[tuple[Cell | None, ...], ...]


@dataclass(frozen=True)
class Page:
    """One page of a file. `number` counts from 1 in the file; `ocr` tells that its words were read from pixels."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    #: segments that strike text out (x0, top, x1, bottom)
    strikes: tuple[Box, ...] = ()
    images: tuple[Box, ...] = ()
    ocr: bool = False
    #: set by the reader: finds ruled tables by the edges → intersections → cells geometry
    tables: tuple[Table, ...] = ()
    #: degrees by which the page as displayed was turned clockwise so that its text runs left to right
    turned: int = 0
    #: degrees by which a scan was levelled, counterclockwise
    skew: float = 0.0
    #: slope of the rows of a photograph in the middle of the page, and how much it grows over its height, as it was levelled
    lean: tuple[float, float] = (0.0, 0.0)
    #: why the page could not be read (Korean), empty if it could
    note: str = ""
    #: text in the file that nobody sees on the page, line by line; never among `words`
    hidden: tuple[str, ...] = ()
    #: ink of a scan of which no reading made a glyph; never among `words`
    unread: tuple[Box, ...] = ()
    #: what was drawn on the page afterwards and is not read (Korean), quoted
    remarks: tuple[str, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All words grouped into lines, top to bottom."""
        return tuple(group_lines(self.words))

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def within(self, box: Box) -> tuple[Word, ...]:
        """Words whose middle lies in `box`."""
        x0, top, x1, bottom = box
        return tuple(w for w in self.words if x0 <= (w.x0 + w.x1) / 2 <= x1 and top <= w.middle <= bottom)


def union(boxes: Iterable[Box]) -> Box:
    """Smallest box around `boxes`. Raises ValueError on none."""
    xs = list(boxes)
    if not xs:
        raise ValueError("no box")
    return (min(b[0] for b in xs), min(b[1] for b in xs), max(b[2] for b in xs), max(b[3] for b in xs))


def displayed(page: Page, box: Box) -> Box:
    """`box` on the page as a viewer shows it: where a page was levelled or turned for reading, turned back."""
    if any(page.lean):
        box = _leaning(page, box)
    if page.skew:
        box = _unlevelled(page, box)
    x0, top, x1, bottom = box
    if page.turned == 90:
        return (top, page.width - x1, bottom, page.width - x0)
    if page.turned == 180:
        return (page.width - x1, page.height - bottom, page.width - x0, page.height - top)
    if page.turned == 270:
        return (page.height - bottom, x0, page.height - top, x1)
    return box


def _leaning(page: Page, box: Box) -> Box:
    """The box around `box` where the rows of the photograph leaned."""
    middle, growth = page.lean
    points = [
        (x, y + (middle + growth * (y / page.height - 0.5)) * (x - page.width / 2))
        for x in (box[0], box[2])
        for y in (box[1], box[3])
    ]
    return union((x, y, x, y) for x, y in points)


def _unlevelled(page: Page, box: Box) -> Box:
    """The box around `box` on the scan as it lay, before it was levelled about the middle of the page."""
    angle = math.radians(page.skew)
    cx, cy = page.width / 2, page.height / 2
    points = [
        (
            cx + (x - cx) * math.cos(angle) - (y - cy) * math.sin(angle),
            cy + (x - cx) * math.sin(angle) + (y - cy) * math.cos(angle),
        )
        for x in (box[0], box[2])
        for y in (box[1], box[3])
    ]
    return union((x, y, x, y) for x, y in points)


def group_lines(words: Iterable[Word], overlap: float = 0.5) -> list[Line]:
    """Group words into lines: two words share a line if they overlap vertically by `overlap` of the smaller height."""
    rows: list[list[Word]] = []
    for w in sorted(words, key=lambda w: (w.middle, w.x0)):
        for row in reversed(rows[-3:]):
            top, bottom = row[0].top, row[0].bottom
            shared = min(bottom, w.bottom) - max(top, w.top)
            if shared > overlap * min(bottom - top, w.bottom - w.top):
                row.append(w)
                break
        else:
            rows.append([w])
    return [Line(tuple(sorted(row, key=lambda w: w.x0))) for row in rows]


def evidence(page: Page, words: Sequence[Word], text: str | None = None) -> EvidenceItem:
    """Evidence for a value that was read from `words` of `page` (verbatim text: the words joined by blanks)."""
    confidences = [w.ocr for w in words if w.ocr is not None]
    box = displayed(page, union(w.box for w in words))
    return EvidenceItem(
        page=page.number,
        box=(round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1)),
        text=text if text is not None else " ".join(line.text for line in group_lines(words)),
        ocr=min(confidences) if confidences else None,
    )
