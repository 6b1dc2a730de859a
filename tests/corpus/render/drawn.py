"""Sets a paper with reportlab, in one of several faces and rule styles."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase import pdfmetrics

from sample_filings.make.fonts import font
from sample_filings.make.sheet import Align, Rules, Sheet

from ..paper import Block, Fields, PageBreak, Paper, Sign, Stamp, Table, Text, Title

STYLES: dict[str, tuple[str, Rules, float]] = {
    "gothic": ("NanumGothic", "lines", 10.0),
    "myeongjo": ("NanumMyeongjo", "lines", 10.5),
    "barun-rects": ("NanumBarunGothic", "rects", 9.5),
    # of the second set
    "bold": ("NanumMyeongjoBold", "rects", 10.0),
    "mono": ("NanumGothicCoding", "lines", 11.0),
    "barun-bold": ("NanumBarunGothicBold", "lines", 9.0),
}
ROOM = 475.0
LEFT = 60.0


class Setter:
    """Sets one paper from top to bottom."""

    def __init__(self, style: str) -> None:
        face, self.rules, self.size = STYLES[style]
        self.sheet = Sheet(face=face)
        self.y = 60.0

    def need(self, high: float) -> None:
        if self.y + high > 780:
            self.sheet.page()
            self.y = 60.0

    def block(self, b: Block) -> None:
        if isinstance(b, Title):
            self.need(60)
            self.sheet.text(297, self.y + 14, b.text, 18, align="center")
            self.y += 56
        elif isinstance(b, Text):
            self.need(30)
            self.y = self.sheet.paragraph(LEFT, self.y + 4, ROOM, b.text, self.size)
        elif isinstance(b, Fields):
            self.fields(b)
        elif isinstance(b, Table):
            self.table(b)
        elif isinstance(b, Sign):
            self.need(110)
            self.sheet.text(297, self.y + 20, b.day, 11, align="center")
            self.sheet.text(515, self.y + 48, b.who, 11.5, align="right")
            self.sheet.text(LEFT + 10, self.y + 84, b.to, 13)
            self.y += 110
        elif isinstance(b, Stamp):
            self.sheet.stamp(436, 30, b.court, b.day, b.number)
            self.y = max(self.y, 100.0)
        elif isinstance(b, PageBreak):
            self.sheet.page()
            self.y = 60.0

    def fields(self, b: Fields) -> None:
        self.need(24 * len(b.pairs))
        self.y += 6
        if b.how == "quad":
            pairs = [*b.pairs, *([("", "")] if len(b.pairs) % 2 else [])]
            rows = [(*pairs[n], *pairs[n + 1]) for n in range(0, len(pairs), 2)]
            self.y = self.sheet.grid(
                LEFT, self.y, (95, 143, 95, 142), rows, size=self.size - 0.5, head=0, rules=self.rules, bottom=790
            )
        elif b.how == "grid":
            self.y = self.sheet.grid(
                LEFT, self.y, (150, ROOM - 150), b.pairs, size=self.size, head=0, pad=5, rules=self.rules, bottom=790
            )
        else:
            for label, value in b.pairs:
                if b.how == "colon":
                    self.y = self.sheet.paragraph(LEFT, self.y, ROOM, f"{label} : {value}", self.size)
                else:
                    self.sheet.text(LEFT, self.y, label, self.size)
                    self.y = self.sheet.paragraph(LEFT + 130, self.y, ROOM - 130, value, self.size)
        self.y += 8

    def table(self, b: Table) -> None:
        weights = b.widths or [max(4, *(len(r[n]) for r in (b.head, *b.rows))) for n in range(len(b.head))]
        wide = 515.0
        widths = [wide * w / sum(weights) for w in weights]
        numeric = [
            all(not r[n] or r[n].replace(",", "").replace("원", "").isdigit() for r in b.rows)
            for n in range(len(b.head))
        ]
        align: list[Align] = ["right" if x else "center" for x in numeric]
        rows = [b.head, *b.rows, *([b.foot] if b.foot else [])]
        self.need(60)
        if b.caption:
            self.sheet.text(LEFT + ROOM, self.y, b.caption, 9, align="right")
            self.y += 14
        rules: Rules = self.rules if b.ruled == "all" else b.ruled
        size = 8.6 if len(b.head) > 6 else 9.4
        self.y = self.sheet.grid(
            40, self.y + 4, widths, rows, size=size, align=align, rules=rules, shaded=b.ruled == "all", bottom=785
        )
        self.y += 10


def texts(paper: Paper) -> str:
    """Everything that is printed on a paper."""
    out: list[str] = []
    for b in paper.blocks:
        for name in ("text", "day", "who", "to", "court", "number", "caption"):
            out.append(getattr(b, name, ""))
        if isinstance(b, Fields):
            out += [x for pair in b.pairs for x in pair]
        if isinstance(b, Table):
            out += [x for row in (b.head, *b.rows, b.foot) for x in row]
    return "".join(out)


def covering(paper: Paper, styles: Sequence[str]) -> str:
    """The first of `styles` whose face has every glyph of the paper. Raises LookupError where none has."""
    needed = {ord(c) for c in texts(paper) if not c.isspace()}
    for style in styles:
        if needed <= set(pdfmetrics.getFont(font(STYLES[style][0])).face.charWidths):
            return style
    raise LookupError("no face has all glyphs of the paper")


def render(paper: Paper, style: str) -> bytes:
    """The paper as a PDF."""
    setter = Setter(style)
    for b in paper.blocks:
        setter.block(b)
    return setter.sheet.pdf()
