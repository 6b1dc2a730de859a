"""What a scanner makes of a PDF: one picture a page, slightly askew, with specks and the grey of paper."""

from __future__ import annotations

import io
import random

import pypdfium2
from PIL import Image, ImageFilter


def scan(
    data: bytes, *, dpi: int = 250, skew: float = 0.4, specks: int = 300, seed: int = 1, grey: bool = True
) -> bytes:
    """An image-only PDF of the same pages. `skew` in degrees; `specks` dark dots a page."""
    source = random.Random(seed)
    pages = []
    for page in pypdfium2.PdfDocument(data):
        picture = page.render(scale=dpi / 72).to_pil().convert("RGB")
        angle = source.uniform(-skew, skew)
        picture = picture.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=(252, 252, 250))
        picture = picture.filter(ImageFilter.GaussianBlur(0.4))
        if grey:
            picture = picture.convert("L")
        for _ in range(specks):
            x, y = source.randrange(picture.width), source.randrange(picture.height)
            shade = source.randrange(60, 200)
            picture.putpixel((x, y), shade if grey else (shade, shade, shade))
        pages.append(picture)
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=dpi, quality=85)
    return out.getvalue()
