"""Sheets to PDF the way different programs do it: strokes, thin rectangles, curves, images, browsers, scanners."""

from __future__ import annotations

import html
import io
from pathlib import Path
from random import Random

import pikepdf
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.extractors.registry.histories.sheets import Sheet

_FONTS = Path("/usr/share/fonts/truetype/nanum")
FONTS = {"coding": "NanumGothicCoding", "myeongjo": "NanumMyeongjo", "gothic": "NanumGothic"}
RED = (1, 0, 0)


def measure(font: str):
    name = _register(font)
    return lambda text, size: pdfmetrics.stringWidth(text, name, size)


def _register(font: str) -> str:
    name = FONTS[font]
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(_FONTS / f"{name}.ttf")))
    return name


def drawn(
    sheets: list[Sheet], rng: Random, font: str = "coding", rules: str = "stroke", strikes: str = "stroke",
    watermark: str | None = "열 람 용", copies: int = 1, rotate: int = 0, split: bool = False,
) -> bytes:  # fmt: skip
    """A PDF by reportlab. `rules`, `strikes`: stroke, rect, image; strikes also curve, polyline, dashes."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    name = _register(font)
    strike_red = RED if rng.random() < 0.85 else (0, 0, 0)
    for number, s in enumerate(sheets):
        canvas.setPageSize((s.width, s.height))
        if watermark:
            canvas.saveState()
            canvas.setFillGray(0.902) if rng.random() < 0.5 else canvas.setFillColorRGB(0.835, 0.835, 0.835)
            canvas.setFont(name, 58)
            canvas.drawString(s.width * 0.32, s.height * 0.48, watermark)
            canvas.restoreState()
        how_rules = rules if rules != "printed" else ("rect" if number == 0 else "image")
        how_strikes = strikes if rules != "printed" else "image"
        if "image" in (how_rules, how_strikes):
            picture = _picture(s, how_rules == "image", how_strikes == "image", strike_red)
            canvas.drawImage(ImageReader(picture), 0, 0, s.width, s.height, mask="auto")
        canvas.setStrokeColorRGB(0, 0, 0)
        canvas.setFillColorRGB(0, 0, 0)
        if how_rules == "stroke":
            canvas.setLineWidth(0.5)
            for x0, y0, x1, y1 in s.rules:
                canvas.line(x0, s.height - y0, x1, s.height - y1)
        elif how_rules == "rect":
            for x0, y0, x1, y1 in s.rules:
                canvas.rect(x0, s.height - y1, max(x1 - x0, 0.5), max(y1 - y0, 0.5), stroke=0, fill=1)
        for t in s.texts:
            canvas.setFont(name, t.size)
            for _ in range(copies):
                if split:
                    x = t.x
                    for glyph in t.text:
                        if glyph != " ":
                            canvas.drawString(x, s.height - t.y, glyph)
                        x += pdfmetrics.stringWidth(glyph, name, t.size)
                else:
                    canvas.drawString(t.x, s.height - t.y, t.text)
        canvas.setStrokeColorRGB(*strike_red)
        canvas.setFillColorRGB(*strike_red)
        canvas.setLineWidth(0.7)
        for x0, x1, y in s.strikes:
            _strike(canvas, x0, x1, s.height - y, how_strikes)
        canvas.showPage()
    canvas.save()
    return _turned(out.getvalue(), rotate) if rotate else out.getvalue()


def _turned(pdf: bytes, degrees: int) -> bytes:
    """The same pages drawn turned and marked so that a viewer turns them upright."""
    document = pikepdf.open(io.BytesIO(pdf))
    for page in document.pages:
        _, _, w, h = (float(v) for v in page.mediabox)
        matrix = {90: (0, 1, -1, 0, h, 0), 180: (-1, 0, 0, -1, w, h), 270: (0, -1, 1, 0, 0, w)}[degrees]
        page.contents_add(("q " + " ".join(f"{v:.2f}" for v in matrix) + " cm").encode(), prepend=True)
        page.contents_add(b"Q")
        page.mediabox = [0, 0, h, w] if degrees != 180 else [0, 0, w, h]
        page.Rotate = degrees
    out = io.BytesIO()
    document.save(out, deterministic_id=True)
    return out.getvalue()


def _strike(canvas: Canvas, x0: float, x1: float, y: float, how: str) -> None:
    if how == "stroke":
        canvas.line(x0, y, x1, y)
    elif how == "rect":
        canvas.rect(x0, y - 0.35, x1 - x0, 0.7, stroke=0, fill=1)
    elif how == "curve":
        third = (x1 - x0) / 3
        canvas.bezier(x0, y, x0 + third, y + 0.4, x0 + 2 * third, y - 0.4, x1, y)
    elif how == "polyline":
        path = canvas.beginPath()
        path.moveTo(x0, y)
        path.lineTo((x0 + x1) / 2, y + 0.2)
        path.lineTo(x1, y)
        canvas.drawPath(path, stroke=1, fill=0)
    elif how == "dashes":  # a stroke for every glyph
        x = x0
        while x < x1 - 0.5:
            canvas.line(x, y, min(x + 10, x1), y)
            x += 10


def _picture(s: Sheet, rules: bool, strikes: bool, color: tuple[int, int, int], dpi: int = 200) -> Image.Image:
    k = dpi / 72
    image = Image.new("RGBA", (int(s.width * k), int(s.height * k)), (255, 255, 255, 0))
    draw = ImageDraw.Draw(image)
    if rules:
        for x0, y0, x1, y1 in s.rules:
            draw.line((x0 * k, y0 * k, x1 * k, y1 * k), fill=(0, 0, 0, 255), width=2)
    if strikes:
        for x0, x1, y in s.strikes:
            draw.line((x0 * k, y * k, x1 * k, y * k), fill=(*(255 * c for c in color), 255), width=2)
    return image


def page_html(
    sheets: list[Sheet], rng: Random, font: str = "coding", watermark: str | None = "열 람 용", boxes: bool = True
) -> str:
    """Every word placed by CSS, for a browser or WeasyPrint to print. `boxes`: rules as filled boxes, else borders."""
    family = FONTS[font]
    out = []
    first = sheets[0]
    css = (
        f"@page{{size:{first.width}pt {first.height}pt;margin:0}}body{{margin:0;font-family:'{family}'}}"
        ".p{position:relative;overflow:hidden;page-break-after:always}.p:last-child{page-break-after:auto}"
        ".t{position:absolute;white-space:pre;line-height:1}.r{position:absolute;background:#000}.s{position:absolute;background:#f00}"
        ".h{position:absolute;border-top:0.5pt solid #000}.v{position:absolute;border-left:0.5pt solid #000}"
        ".w{position:absolute;color:#d5d5d5;font-size:58pt;white-space:pre}"
    )
    for s in sheets:
        parts = [f'<div class="p" style="width:{s.width}pt;height:{s.height - 0.5}pt">']
        if watermark:
            parts.append(
                f'<div class="w" style="left:{s.width * 0.32:.1f}pt;top:{s.height * 0.45:.1f}pt">{watermark}</div>'
            )
        for x0, y0, x1, y1 in s.rules:
            name = "r" if boxes else "h" if y0 == y1 else "v"
            thick = 0.6 if boxes else 0.0
            place = (
                f"left:{x0:.2f}pt;top:{y0:.2f}pt;width:{max(x1 - x0, thick):.2f}pt;height:{max(y1 - y0, thick):.2f}pt"
            )
            parts.append(f'<div class="{name}" style="{place}"></div>')
        for t in s.texts:
            parts.append(
                f'<div class="t" style="left:{t.x:.2f}pt;top:{t.y - t.size * 0.86:.2f}pt;font-size:{t.size}pt">{html.escape(t.text)}</div>'
            )
        for x0, x1, y in s.strikes:
            parts.append(
                f'<div class="s" style="left:{x0:.2f}pt;top:{y - 0.35:.2f}pt;width:{x1 - x0:.2f}pt;height:0.7pt"></div>'
            )
        out.append("".join(parts) + "</div>")
    return f"<!doctype html><html lang=ko><meta charset=utf-8><style>{css}</style>{''.join(out)}</html>"


def scanned(pdf: bytes, rng: Random, dpi: int = 200, grey: bool = False) -> bytes:
    """The pages as a scanner gives them: pixels only, a little turned, noisy, as JPEG."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    turn = rng.uniform(-0.6, 0.6)
    for page in document:
        image = page.render(scale=dpi / 72).to_pil().convert("RGB")
        image = image.rotate(turn, expand=False, fillcolor=(252, 252, 250), resample=Image.Resampling.BICUBIC)
        if grey:
            image = image.convert("L")
        noise = Image.effect_noise(image.size, rng.uniform(6, 16)).convert(image.mode)
        image = Image.blend(image, noise, 0.06).filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.6)))
        data = io.BytesIO()
        image.save(data, "JPEG", quality=rng.randint(65, 88))
        data.seek(0)
        w, h = page.get_size()
        canvas.setPageSize((w, h))
        canvas.drawImage(ImageReader(data), 0, 0, w, h)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
