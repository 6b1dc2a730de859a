"""Sheets set by reportlab."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from .blocks import Block, Box, Br, C, L, P, Sheet, T, Tb

_FOLDER = Path("/usr/share/fonts/truetype/nanum")
_SIDE = {"l": TA_LEFT, "c": TA_CENTER, "r": TA_RIGHT, "left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}


@lru_cache
def _font(name: str) -> str:
    pdfmetrics.registerFont(TTFont(name, str(_FOLDER / f"{name}.ttf")))
    return name


def pdf(sheet: Sheet, seed: int) -> bytes:
    """The sheet as a PDF in a look drawn from `seed`."""
    r = Random(seed)
    press = _Press(_font(r.choice(["NanumGothic", "NanumMyeongjo", "NanumBarunGothic"])), r.choice([9.5, 10, 11]), r.choice([2, 4, 6]),
                   r.choice([1.35, 1.6, 1.8]))  # fmt: skip
    out = io.BytesIO()
    margin = r.choice([42, 56, 70])
    paper = landscape(A4) if sheet.wide else A4
    doc = SimpleDocTemplate(
        out, pagesize=paper, leftMargin=margin, rightMargin=margin, topMargin=margin, bottomMargin=margin, invariant=1
    )
    press.width = paper[0] - 2 * margin - 12

    def running(canvas: Any, _: Any) -> None:
        canvas.setFont(press.font, 8)
        n = str(canvas.getPageNumber())
        canvas.drawRightString(paper[0] - margin, paper[1] - margin / 2, sheet.head.replace("{n}", n))
        canvas.drawCentredString(paper[0] / 2, margin / 2, sheet.foot.replace("{n}", n))

    doc.build([f for b in sheet.blocks for f in press.flow(b)], onFirstPage=running, onLaterPages=running)
    return out.getvalue()


class _Press:
    def __init__(self, font: str, size: float, pad: float, lead: float) -> None:
        self.font, self.size, self.pad, self.lead, self.width = font, size, pad, lead, 480.0

    def para(self, text: str, side: str = "l", size: float = 0, indent: float = 0, tight: bool = False) -> Paragraph:
        size = size or self.size
        style = ParagraphStyle("p", fontName=self.font, fontSize=size, leading=size * (1.25 if tight else self.lead), alignment=_SIDE[side],
                               leftIndent=indent, wordWrap="CJK")  # fmt: skip
        return Paragraph(escape(text).replace("  ", "&nbsp; ").replace("\n", "<br/>"), style)

    def flow(self, b: Block) -> list[Any]:
        if isinstance(b, T):
            return [Spacer(1, 8), self.para(b.text, b.align, b.size), Spacer(1, 8)]
        if isinstance(b, P):
            return [self.para(b.text, b.align, indent=b.indent), Spacer(1, 3)]
        if isinstance(b, Br):
            return [PageBreak()]
        if isinstance(b, L):
            if b.how == "colon":
                return [self.para(f"{k} : {v}") for k, v in b.pairs]
            return [self.table(Tb([], [[k, v] for k, v in b.pairs], "none", "ll", (22, 78)))]
        if isinstance(b, Box):
            inner = Table(
                [[self.para("\n".join(b.lines), "c", 9)]],
                colWidths=[120],
                style=[("BOX", (0, 0), (-1, -1), 0.8, colors.darkred)],
            )
            inner.hAlign = "RIGHT"
            return [inner]
        return [Spacer(1, 4), self.table(b), Spacer(1, 4)]

    def table(self, b: Tb) -> Table:
        rows = [*b.head, *b.rows]
        count = max(sum(c.cols if isinstance(c, C) else 1 for c in row) for row in rows)
        grid: list[list[Any]] = [[""] * count for _ in rows]
        taken: set[tuple[int, int]] = set()
        style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("FONT", (0, 0), (-1, -1), self.font, self.size)]
        style += [(side, (0, 0), (-1, -1), self.pad) for side in ("TOPPADDING", "BOTTOMPADDING")]
        for y, row in enumerate(rows):
            x = 0
            for item in row:
                cell = C(item) if isinstance(item, str) else item
                while (y, x) in taken:
                    x += 1
                head = y < len(b.head)
                side = cell.align or ("c" if head else b.align[x] if x < len(b.align) else "l")
                grid[y][x] = self.para(cell.text, side, tight=True)
                taken |= {(y + j, x + i) for j in range(cell.rows) for i in range(cell.cols)}
                if cell.cols > 1 or cell.rows > 1:
                    style.append(("SPAN", (x, y), (x + cell.cols - 1, y + cell.rows - 1)))
                x += cell.cols
        style += self.rules(b)
        shares: Sequence[float] = b.widths or [1.0] * count
        widths = [self.width * w / sum(shares) for w in shares]
        return Table(grid, colWidths=widths, style=style, repeatRows=len(b.head) if b.repeat and b.head else 0)

    def rules(self, b: Tb) -> list[Any]:
        n = len(b.head)
        if b.ruled == "all":
            return [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
        if b.ruled == "rows":
            return [
                ("LINEABOVE", (0, 0), (-1, -1), 0.5, colors.black),
                ("LINEBELOW", (0, -1), (-1, -1), 0.5, colors.black),
            ]
        if b.ruled == "cols":
            return [("LINEBEFORE", (0, 0), (-1, -1), 0.5, colors.black), ("BOX", (0, 0), (-1, -1), 1, colors.black)] + (
                [("LINEBELOW", (0, n - 1), (-1, n - 1), 0.8, colors.black)] if n else []
            )
        if b.ruled == "head" and n:
            return [
                ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
                ("LINEBELOW", (0, n - 1), (-1, n - 1), 0.7, colors.black),
            ]
        return []
