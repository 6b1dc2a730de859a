"""A paper as strips: every ruled cell and every line outside of the cells, in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.page.model import Cell, Page, Table, group_lines

from .strips import Strip, strip_of_cell, strip_of_line

#: a cell of more lines than this is a frame around a page, not a cell of a table
FRAME_LINES = 9


@dataclass(frozen=True)
class Block:
    """A strip with its place: `table` and `row` for a ruled cell, else None."""

    strip: Strip
    table: Table | None = None
    row: int | None = None


class Paper:
    """All pages of one document, cut into strips."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = tuple(pages)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Cells and loose lines, page by page, from top to bottom and left to right."""
        out: list[Block] = []
        for page in self.pages:
            out += _blocks(page)
        return tuple(out)

    @cached_property
    def lines(self) -> tuple[Strip, ...]:
        """Every line of words across the page, whatever is ruled, without struck words."""
        return tuple(
            strip_of_line(page, kept)
            for page in self.pages
            for line in page.lines
            if (kept := [w for w in line.words if not w.struck])
        )

    @property
    def text(self) -> str:
        return "\n".join(s.text for s in self.lines)

    @cached_property
    def compact(self) -> str:
        return re.sub(r"[\s·ㆍ]", "", self.text)

    def right_of(self, block: Block) -> Strip | None:
        """The nearest cell to the right in the same row of the same table, None where it is empty or missing."""
        cells = self._beside(block, below=False)
        return strip_of_cell(block.strip.page, cells[0]) if cells else None

    def below(self, block: Block) -> Strip | None:
        """The nearest cell below of the same table."""
        cells = self._beside(block, below=True)
        return strip_of_cell(block.strip.page, cells[0]) if cells else None

    def _beside(self, block: Block, below: bool) -> list[Cell]:
        box = block.strip.cell
        if block.table is None or box is None:
            return []
        x0, top, x1, bottom = box
        cells = [c for row in block.table.rows for c in row if c is not None]
        if below:
            near = [c for c in cells if c.box[1] >= bottom - 2 and _overlap(c.box[0], c.box[2], x0, x1) > 0.5]
            return sorted(near, key=lambda c: (c.box[1], c.box[0]))
        near = [c for c in cells if c.box[0] >= x1 - 2 and _overlap(c.box[1], c.box[3], top, bottom) > 0.5]
        return sorted(near, key=lambda c: (c.box[0], c.box[1]))


def _overlap(a0: float, a1: float, b0: float, b1: float) -> float:
    """Shared length by the shorter of the two."""
    return (min(a1, b1) - max(a0, b0)) / max(min(a1 - a0, b1 - b0), 0.1)


def _blocks(page: Page) -> list[Block]:
    out: list[Block] = []
    taken: set[int] = set()
    for table in page.tables:
        if sum(c is not None for row in table.rows for c in row) < 2:
            continue
        for n, row in enumerate(table.rows):
            for cell in row:
                if cell is None or len(cell.lines) > FRAME_LINES:
                    continue
                strip = strip_of_cell(page, cell)
                if strip is not None:
                    taken |= {id(w) for w in strip.words}
                    out.append(Block(strip, table, n))
    loose = [w for w in page.words if id(w) not in taken and not w.struck]
    taken_struck = group_lines(loose)
    out += [Block(strip_of_line(page, line)) for line in taken_struck]
    return sorted(out, key=lambda b: (round(b.strip.box[1] / 3), b.strip.box[0]))
