"""Registry printers that draw differently: rules and strikes in pictures, every glyph four times, strikes as curves."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from sample_filings.make.fonts import font, width
from sample_filings.make.registry import Extract, Printer
from sample_filings.make.sheet import Sheet

DPI = 200


class PixelSheet(Sheet):
    """Straight lines are not drawn but put into a picture behind the text, as some viewers print them."""

    segments: dict[int, list[tuple[float, float, float, float, tuple[float, ...]]]]

    def rule(self, x0: float, top: float, x1: float, bottom: float, *args: Any, **kwargs: Any) -> None:
        if not hasattr(self, "segments"):
            self.segments = {}
        color = kwargs.get("color") or (args[1] if len(args) > 1 else (0.0, 0.0, 0.0))
        self.segments.setdefault(len(self.pages) - 1, []).append((x0, top, x1, bottom, color))

    def pdf(self) -> bytes:
        k = DPI / 72
        for n, lines in getattr(self, "segments", {}).items():
            picture = Image.new("RGB", (round(self.width * k), round(self.height * k)), "white")
            pen = ImageDraw.Draw(picture)
            for x0, top, x1, bottom, color in lines:
                ink = tuple(round(255 * c) for c in color)
                pen.line((x0 * k, top * k, x1 * k, bottom * k), fill=ink, width=2)
            data = io.BytesIO()
            picture.save(data, "PNG")
            reader = ImageReader(io.BytesIO(data.getvalue()))

            def draw(c: Canvas, reader: ImageReader = reader) -> None:
                c.drawImage(reader, 0, 0, self.width, self.height)

            self.pages[n].insert(0, draw)
        return super().pdf()


class FourfoldSheet(Sheet):
    """Every glyph is drawn four times, a hair apart, as some PDF printers do for boldness."""

    def text(self, x: float, top: float, text: str, *args: Any, **kwargs: Any) -> float:
        for dx, dy in ((0.0, 0.0), (0.12, 0.0), (0.0, 0.12), (0.12, 0.12)):
            end = super().text(x + dx, top + dy, text, *args, **kwargs)
        return end


class CurveSheet(Sheet):
    """Red lines are curves, and thick enough to be seen."""

    def rule(self, x0: float, top: float, x1: float, bottom: float, *args: Any, **kwargs: Any) -> None:
        color = kwargs.get("color") or (args[1] if len(args) > 1 else (0.0, 0.0, 0.0))
        if color[0] < 0.9:
            super().rule(x0, top, x1, bottom, *args, **kwargs)
            return

        def draw(c: Canvas) -> None:
            c.setStrokeColorRGB(*color)
            c.setLineWidth(0.75)
            y = self.height - top
            c.bezier(x0, y, x0 + (x1 - x0) / 3, y + 0.2, x0 + 2 * (x1 - x0) / 3, y - 0.2, x1, y)

        self._do(draw)


class OldPrinter(Printer):
    """등기부 등본 of the years before 2011: landscape, one title line, the page's number on a line of its own."""

    def begin_page(self, first: bool = False) -> None:
        wide = self.sheet.width

        def watermark(c: Canvas) -> None:
            c.setFillGray(0.902)
            c.setFont(font(self.face), 64)
            for n, glyph in enumerate(self.x.watermark.split()):
                c.drawString(281 + 96 * n, 260, glyph)

        self.sheet._do(watermark)
        self.top = 40.0
        if first:
            self.sheet.text(wide / 2, 34, f"등기부 등본 ({self.x.scope}) - {self.x.kind}", 17, align="center")
            self.top = 66.0
        self.sheet.text(self.place(15.2), self.top, f"[{self.x.kind}] {self.x.location}", 10)
        number = f"고유번호 {self.x.unique_no}"
        self.sheet.text(self.place(559.3) - width(number, self.face, 10), self.top, number, 10)
        self.top += 18

    def footer(self, sheet: Sheet, n: int, m: int, body: int) -> None:
        m = min(m, body)
        sheet.text(self.place(15.2), 548, f"열람일시 : {self.x.viewed}", 9)
        sheet.text(sheet.width / 2, 562, f"{n}/{m}", 9, align="center")


def print_with(extract: Extract, sheet: type[Sheet] = Sheet, printer: type[Printer] = Printer, face: str = "") -> bytes:
    """The extract by another printer on another kind of sheet."""
    p = printer(extract, face) if face else printer(extract)
    p.sheet = sheet((p.sheet.width, p.sheet.height), p.face)
    return p.print()
