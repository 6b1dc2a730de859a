"""A sheet of paper to draw on: text, rules, grids and the court's receipt stamp; same input, same bytes.

Coordinates are PDF points from the top left, as a reader of the page counts them.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Literal

from reportlab.pdfgen.canvas import Canvas

from .fonts import font, width

PORTRAIT = (595.3, 841.9)
LANDSCAPE = (841.9, 595.3)
RED = (0.85, 0.1, 0.1)
Align = Literal["left", "right", "center"]
Rules = Literal["lines", "rects", "rows", "none"]


def wrap(text: str, name: str, size: float, room: float) -> list[str]:
    """Break a text at the width of its cell: at a blank if the line has one, else in the middle of a word."""
    lines: list[str] = []
    rest = text
    while rest:
        indent = len(rest) - len(rest.lstrip(" "))
        end = len(rest)
        while end > indent + 1 and width(rest[:end], name, size) > room:
            end -= 1
        if end < len(rest):
            blank = rest.rfind(" ", indent + 1, end + 1)
            if blank > indent:
                end = blank
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip(" ")
        if rest and indent:
            rest = " " * indent + rest
    return lines or [""]


class Sheet:
    """Pages drawn one after the other; `foot(n, m)` draws each page's footer when their number is known."""

    def __init__(self, size: tuple[float, float] = PORTRAIT, face: str = "NanumGothic") -> None:
        self.width, self.height = size
        self.face = face
        self.pages: list[list[Callable[[Canvas], None]]] = [[]]
        self.foot: Callable[[Sheet, int, int], None] | None = None

    def _do(self, draw: Callable[[Canvas], None]) -> None:
        self.pages[-1].append(draw)

    def page(self) -> None:
        """Go on to a new page."""
        self.pages.append([])

    def text(
        self,
        x: float,
        top: float,
        text: str,
        size: float = 10,
        *,
        align: Align = "left",
        face: str | None = None,
        color: tuple[float, ...] = (0, 0, 0),
    ) -> float:
        """Write one line whose glyphs begin at `top`; returns where it ends."""
        name = font(face or self.face)
        long = width(text, name, size)
        start = x - {"left": 0.0, "right": long, "center": long / 2}[align]
        base = self.height - top - size * 0.86

        def draw(c: Canvas) -> None:
            c.setFillColorRGB(*color)
            c.setFont(name, size)
            c.drawString(start, base, text)

        self._do(draw)
        return start + long

    def lines(self, x: float, top: float, texts: Sequence[str], size: float = 10, pitch: float = 1.6) -> float:
        """Write lines below each other; returns the top of the next one."""
        for text in texts:
            self.text(x, top, text, size)
            top += size * pitch
        return top

    def paragraph(self, x: float, top: float, room: float, text: str, size: float = 10, pitch: float = 1.6) -> float:
        """Write a paragraph wrapped to `room`; returns the top of the next line."""
        return self.lines(x, top, wrap(text, self.face, size, room), size, pitch)

    def rule(
        self,
        x0: float,
        top: float,
        x1: float,
        bottom: float,
        weight: float = 0.5,
        color: tuple[float, ...] = (0, 0, 0),
        filled: bool = False,
    ) -> None:
        """Draw a straight line, or the thin filled rectangle that some printers make of it."""

        def draw(c: Canvas) -> None:
            if filled:
                c.setFillColorRGB(*color)
                c.rect(x0, self.height - bottom, max(x1 - x0, weight), max(bottom - top, weight), stroke=0, fill=1)
            else:
                c.setStrokeColorRGB(*color)
                c.setLineWidth(weight)
                c.line(x0, self.height - top, x1, self.height - bottom)

        self._do(draw)

    def box(self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.5, filled: bool = False) -> None:
        """Draw the four sides of a box."""
        for a, b, c, d in ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)):
            self.rule(a, b, c, d, weight, filled=filled)

    def shade(self, x0: float, top: float, x1: float, bottom: float, grey: float = 0.9) -> None:
        """Fill a box with grey."""

        def draw(c: Canvas) -> None:
            c.setFillGray(grey)
            c.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)

        self._do(draw)

    def grid(
        self,
        x: float,
        top: float,
        widths: Sequence[float],
        rows: Sequence[Sequence[str | None]],
        *,
        size: float = 9,
        align: Sequence[Align] | None = None,
        head: int = 1,
        rules: Rules = "lines",
        shaded: bool = False,
        pad: float = 4,
        bottom: float | None = None,
    ) -> float:
        """A table. A cell may hold several lines; None = covered by the cell at its left. Returns its bottom.

        `head` rows are centred. `bottom` is where a new page begins with the head repeated.
        """
        edges = [x]
        for w in widths:
            edges.append(edges[-1] + w)
        for number, row in enumerate(rows):
            spans = _spans(row)
            cells = [(i, j, self._fit(row[i] or "", size, edges[j] - edges[i] - 2 * pad)) for i, j in spans]
            high = max(len(lines) for *_, lines in cells) * size * 1.4 + 2 * pad
            if bottom is not None and top + high > bottom:
                self.page()
                top = 60
                if number > head:
                    top = self.grid(
                        x, top, widths, rows[:head], size=size, head=head, rules=rules, shaded=shaded, pad=pad
                    )
            if shaded and number < head:
                self.shade(x, top, edges[-1], top + high)
            for i, j, lines in cells:
                how: Align = "center" if number < head else (align[i] if align else "left")
                self._cell(edges[i], edges[j], top, high, lines, size, how, pad)
                if rules in ("lines", "rects"):
                    self.box(edges[i], top, edges[j], top + high, filled=rules == "rects")
            if rules == "rows":
                self.rule(x, top, edges[-1], top)
                self.rule(x, top + high, edges[-1], top + high)
            top += high
        return top

    def _fit(self, text: str, size: float, room: float) -> list[str]:
        return [line for part in text.split("\n") for line in wrap(part, self.face, size, room)]

    def _cell(
        self, x0: float, x1: float, top: float, high: float, lines: list[str], size: float, how: Align, pad: float
    ) -> None:
        first = top + (high - len(lines) * size * 1.4) / 2 + size * 0.2
        at = {"left": x0 + pad, "right": x1 - pad, "center": (x0 + x1) / 2}[how]
        for n, line in enumerate(lines):
            self.text(at, first + n * size * 1.4, line, size, align=how)

    def stamp(self, x: float, top: float, court: str, day: str, number: str) -> None:
        """The court's receipt stamp (접수인): a red box with court, day and number."""
        wide, high = 118.0, 62.0

        def draw(c: Canvas) -> None:
            c.setStrokeColorRGB(*RED)
            c.setLineWidth(1.2)
            c.roundRect(x, self.height - top - high, wide, high, 5)

        self._do(draw)
        middle = x + wide / 2
        self.text(middle, top + 6, "접      수", 12, align="center", color=RED)
        self.text(middle, top + 23, court, 8.5, align="center", color=RED)
        self.text(middle, top + 35, day, 9, align="center", color=RED)
        self.text(middle, top + 48, number, 8, align="center", color=RED)

    def seal(self, x: float, top: float, text: str = "(인)", size: float = 34) -> None:
        """A round red seal with the usual sign inside."""

        def draw(c: Canvas) -> None:
            c.setStrokeColorRGB(*RED)
            c.setLineWidth(1.1)
            c.circle(x, self.height - top - size / 2, size / 2)

        self._do(draw)
        self.text(x, top + size / 2 - 5, text, 9, align="center", color=RED)

    def pdf(self) -> bytes:
        """The PDF file; its bytes depend on nothing but what was drawn and the fonts."""
        out = io.BytesIO()
        c = Canvas(out, pagesize=(self.width, self.height), invariant=1, pageCompression=1)
        total = len(self.pages)
        for n in range(total):
            if self.foot is not None:
                drawn, self.pages = self.pages, [[]]
                self.foot(self, n + 1, total)
                extra, self.pages = self.pages[0], drawn
            else:
                extra = []
            for draw in [*self.pages[n], *extra]:
                draw(c)
            c.showPage()
        c.save()
        return out.getvalue()


def _spans(row: Sequence[str | None]) -> list[tuple[int, int]]:
    """(first, after last) columns of each cell of a row; a None is covered by the cell at its left."""
    starts = [i for i, cell in enumerate(row) if cell is not None]
    return [(i, j) for i, j in zip(starts, [*starts[1:], len(row)], strict=True)]


def won(amount: int) -> str:
    """12,345"""
    return f"{amount:,}"
