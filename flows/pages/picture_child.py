"""Draws pages of filings in a child process: a filing that hangs or crashes the renderer costs its pictures only.

Reads one JSON request on standard input, writes one JSON line for each page: its picture as PNG, and one cut-out for
each box asked for. Residents' numbers are painted over: those in the page's text, and the places that the request names.
Starts fast because it imports hardly anything of the project but, for an image file, what turns its pictures into pages.
"""

from __future__ import annotations

import base64
import contextlib
import io
import json
import resource
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

ROOT = str(Path(__file__).resolve().parents[2])
sys.path.insert(0, ROOT)

from extractors.grammar.residents import residents  # noqa: E402

SCALE = 110 / 72
LONGEST = 1600  # pixels
MARGIN_X, MARGIN_Y = 110, 14  # points around a box that a cut-out shows
MEMORY = 1_500_000_000
_LEVELS = [round(v / 17) for v in range(256)]
_PALETTE = [c for level in range(16) for c in (level * 17,) * 3]

Box = Sequence[float]


def main() -> None:
    """Answer the request on standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    request = json.load(sys.stdin)
    for index, file in enumerate(request["files"]):
        for answer in draw(file, request["cover"]):
            sys.stdout.write(json.dumps({"file": index, **answer}) + "\n")
            sys.stdout.flush()


def draw(file: dict[str, Any], cover_up: bool) -> Iterator[dict[str, Any]]:
    """The pages of one file: number, size, picture, cut-outs; a page that cannot be drawn says why."""
    try:
        if (pictured := pages_of_image(file)) is not None:
            for wanted, page in pictured:
                with contextlib.closing(pdfium.PdfDocument(page)) as document:
                    yield {**one_page(document, {**wanted, "number": 1}, cover_up), "page": wanted["number"]}
            return
        document = pdfium.PdfDocument(file["path"])
    except (pdfium.PdfiumError, OSError) as error:
        yield {"page": 0, "error": str(error)}
        return
    for wanted in file["pages"]:
        try:
            yield one_page(document, wanted, cover_up)
        except (pdfium.PdfiumError, ValueError, MemoryError) as error:
            yield {"page": wanted["number"], "error": str(error)}


def pages_of_image(file: dict[str, Any]) -> Iterator[tuple[dict[str, Any], bytes]] | None:
    """The wanted pages of an image file, each as a PDF of one page; None where the file is no image."""
    with open(file["path"], "rb") as opened:
        head = opened.read(8)
    if head.startswith(b"%PDF-"):
        return None
    from extractors.limits import DEFAULT
    from extractors.page.images import as_pdf, image_kind, image_pages

    if not image_kind(head):
        return None
    data = Path(file["path"]).read_bytes()
    numbers = {wanted["number"]: wanted for wanted in file["pages"]}
    pages = enumerate(image_pages(data, DEFAULT), 1)
    return ((numbers[n], as_pdf(picture)) for n, picture in pages if n in numbers)


def one_page(document: pdfium.PdfDocument, wanted: dict[str, Any], cover_up: bool) -> dict[str, Any]:
    """One page in grey, with its cut-outs."""
    if not 1 <= wanted["number"] <= len(document):
        raise ValueError("no such page")
    page = document[wanted["number"] - 1]
    width, height = page.get_size()
    scale = min(SCALE, LONGEST / max(width, height, 1))
    image = page.render(scale=scale, grayscale=True).to_pil()
    if cover_up:
        cover(page, image, scale)
        for box in wanted.get("personal", ()):
            ImageDraw.Draw(image).rectangle([v * scale for v in box], fill=0)
    page.close()
    return {
        "page": wanted["number"],
        "width": round(width),
        "height": round(height),
        "png": png(image),
        "crops": [cut(image, box, scale) for box in wanted["boxes"]],
    }


def cover(page: pdfium.PdfPage, image: Image.Image, scale: float) -> None:
    """Paint over what is hidden of every resident's number in the page's text."""
    text = page.get_textpage()
    drawer = ImageDraw.Draw(image)
    # a name, its label and its number may lie in cells of their own, which pdfium parts by line breaks
    for found in residents(text.get_text_range().replace("\r\n", "  ")):
        for index in range(found.hidden, found.end):
            left, bottom, right, top = text.get_charbox(index, loose=True)
            (x0, y0), (x1, y1) = page_to_pixels(page, left, top, scale), page_to_pixels(page, right, bottom, scale)
            drawer.rectangle((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), fill=0)


def page_to_pixels(page: pdfium.PdfPage, x: float, y: float, scale: float) -> tuple[float, float]:
    """A point of the page's own space in the picture, whatever way the page is turned."""
    x0, y0, x1, y1 = page.get_cropbox()
    turned = page.get_rotation()
    if turned == 90:
        return (y - y0) * scale, (x - x0) * scale
    if turned == 180:
        return (x1 - x) * scale, (y - y0) * scale
    if turned == 270:
        return (y1 - y) * scale, (x1 - x) * scale
    return (x - x0) * scale, (y1 - y) * scale


def cut(image: Image.Image, box: Box, scale: float) -> dict[str, Any]:
    """The surroundings of a box with the box framed."""
    x0, top, x1, bottom = (v * scale for v in box)
    area = (
        max(0, round(x0 - MARGIN_X * scale)),
        max(0, round(top - MARGIN_Y * scale)),
        min(image.width, round(x1 + MARGIN_X * scale)),
        min(image.height, round(bottom + MARGIN_Y * scale)),
    )
    if area[2] - area[0] < 2 or area[3] - area[1] < 2:
        return {"png": "", "width": 0, "height": 0}
    part = image.crop(area)
    frame = (x0 - area[0] - 2, top - area[1] - 2, x1 - area[0] + 2, bottom - area[1] + 2)
    ImageDraw.Draw(part).rectangle(frame, outline=0, width=2)
    return {"png": png(part), "width": part.width, "height": part.height}


def png(image: Image.Image) -> str:
    """A grey picture in sixteen levels as base64 PNG."""
    small = image.convert("L").point(_LEVELS)
    small.putpalette(_PALETTE)
    out = io.BytesIO()
    small.save(out, "PNG", bits=4, compress_level=4)
    return base64.b64encode(out.getvalue()).decode("ascii")


if __name__ == "__main__":
    main()
