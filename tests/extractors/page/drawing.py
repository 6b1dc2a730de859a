"""Pages drawn by reportlab for the tests of the page model."""

from __future__ import annotations

import io
from collections.abc import Callable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = "Nanum"
FONT_FILE = "/usr/share/fonts/truetype/nanum/NanumGothic.ttf"
HEIGHT = 841.9
pdfmetrics.registerFont(TTFont(FONT, FONT_FILE))


def pdf(*pages: Callable[[Canvas], None], size: tuple[float, float] = (595.3, HEIGHT)) -> bytes:
    """A PDF of the given pages."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for draw in pages:
        canvas.setFont(FONT, 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def grid(canvas: Canvas, xs: list[float], tops: list[float]) -> None:
    """Ruling lines at `xs` and at `tops` (from the top of the page)."""
    canvas.setLineWidth(0.5)
    for top in tops:
        canvas.line(xs[0], HEIGHT - top, xs[-1], HEIGHT - top)
    for x in xs:
        canvas.line(x, HEIGHT - tops[0], x, HEIGHT - tops[-1])


def say(canvas: Canvas, x: float, top: float, text: str, size: float = 10) -> None:
    """`text` with its baseline `size` points below `top`."""
    canvas.setFont(FONT, size)
    canvas.drawString(x, HEIGHT - top - size, text)
