"""Image files (JPEG, PNG, TIFF) as pages: each picture becomes a PDF of one page that shows the same pixels.

Pictures are decoded, turned upright, laid on white and packed without loss; the page model then reads them like any
scan. Needs nothing else of the project, so that the child that draws pictures can use it too.
"""

from __future__ import annotations

import io
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
from PIL import ExifTags, Image, ImageOps

from extractors.limits import LimitExceeded, Limits

#: the first bytes of each kind, by the name of its reader
MAGIC = {
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"II+\x00": "TIFF",
    b"MM\x00+": "TIFF",
}
#: inches that the longer side of a page may have; a file that claims another size (cameras, lost or invented
#: resolutions) is laid on A4 as large as fits: only the scale of the page depends on it
SHORTEST_PAGE, LONGEST_PAGE = 4.0, 17.0
A4 = (595.276, 841.89)
#: resolutions may differ in the two directions (fax), but not more than this
MOST_UNEQUAL = 3.0
#: points of the narrowest page
NARROWEST = 3.0
#: the tag of a TIFF picture that says what it is; with this bit set, a smaller copy of another
SUBFILE, SMALLER_COPY = 254, 1
#: the ways in which a picture may lie whose sides change places when it is turned upright
ON_ITS_SIDE = frozenset({5, 6, 7, 8})
#: grey values of sixteen bits to eight
_DEEP = 256


class ImageError(Exception):
    """The image cannot be read; `code` is a finding code."""

    def __init__(self, code: str, message: str = "") -> None:
        self.code = code
        super().__init__(message)


def image_kind(head: bytes) -> str:
    """The kind of an image file by its first bytes, empty for none that is read."""
    return next((kind for magic, kind in MAGIC.items() if head.startswith(magic)), "")


def image_pages(data: bytes, limits: Limits) -> Iterator[Image.Image]:
    """The pictures of an image file as upright pages (modes `1`, `L`, `RGB`) that carry their size in points.

    Raises ImageError and LimitExceeded. Only a TIFF has several pages; what else lies in a file is `beside`.
    """
    kind = image_kind(data)
    with _opened(data, kind) as image:
        number = found = 0
        while _sought(image, number):
            number += 1
            if number > limits.pages:
                raise LimitExceeded("pages", limits.pages, number)
            if kind != "TIFF" and number > 1:
                return
            if kind == "TIFF" and _smaller_copy(image):
                continue
            if image.width * image.height > limits.image_pixels:
                raise LimitExceeded("pixels", limits.image_pixels, image.width * image.height)
            found += 1
            yield _upright(image)
        if not found:
            raise ImageError("truncated", "no picture in the file")


def beside(data: bytes) -> int:
    """How many pictures of an image file are no pages: smaller copies, moving pictures, what cameras add."""
    kind = image_kind(data)
    number = pages = 0
    with _opened(data, kind) as image:
        while _sought(image, number):
            pages += not _smaller_copy(image) if kind == "TIFF" else number == 0
            number += 1
    return number - pages


def as_pdf(page: Image.Image) -> bytes:
    """A PDF of one page that shows the picture and nothing else."""
    width, height = page.info["points"]
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(width, height))
        picture = pikepdf.Stream(pdf, zlib.compress(page.tobytes(), 1))
        picture.stream_dict = pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=page.width,
            Height=page.height,
            ColorSpace=pikepdf.Name.DeviceRGB if page.mode == "RGB" else pikepdf.Name.DeviceGray,
            BitsPerComponent=1 if page.mode == "1" else 8,
            Filter=pikepdf.Name.FlateDecode,
        )
        pdf.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=picture))
        pdf.pages[0].Contents = pikepdf.Stream(pdf, b"q %.4f 0 0 %.4f 0 0 cm /Im Do Q" % (width, height))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


@contextmanager
def _whole() -> Iterator[None]:
    """Whatever the library says of a broken file as ImageError, also what it only warns of."""
    try:
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            yield
    except EOFError:
        raise
    except Image.DecompressionBombError:
        raise LimitExceeded("pixels", 2 * (Image.MAX_IMAGE_PIXELS or 0)) from None
    except (OSError, SyntaxError, ValueError, KeyError, TypeError) as error:
        raise ImageError("truncated", str(error)) from None
    if any("runcated" in str(w.message) for w in said):
        raise ImageError("truncated", "a picture of the file is cut off")


def _opened(data: bytes, kind: str) -> Image.Image:
    with _whole():
        return Image.open(io.BytesIO(data), formats=(kind,))


def _sought(image: Image.Image, number: int) -> bool:
    """Go to a picture of the file; False where it has no more."""
    try:
        with _whole():
            image.seek(number)
    except EOFError:
        return False
    return True


def _smaller_copy(image: Image.Image) -> bool:
    kind = getattr(image, "tag_v2", {}).get(SUBFILE, 0)
    return isinstance(kind, int) and bool(kind & SMALLER_COPY)


def _upright(image: Image.Image) -> Image.Image:
    """The picture as it is meant to be seen, with its size in points."""
    density = image.info.get("dpi")
    try:
        with _whole():
            on_its_side = image.getexif().get(ExifTags.Base.Orientation, 1) in ON_ITS_SIDE
            image.load()
            page = ImageOps.exif_transpose(image)
    except EOFError as error:
        raise ImageError("truncated", str(error)) from None
    page = _plain(page)
    if on_its_side and isinstance(density, tuple):
        density = density[::-1]
    page.info = {"points": _points(page.size, density)}
    return page


def _plain(image: Image.Image) -> Image.Image:
    """Black and white, grey or RGB, on white paper. Raises ImageError."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(image)
        return paper.convert("RGB")
    if image.mode in {"1", "L", "RGB"}:
        return image.copy()
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda v: v * (1 / _DEEP)).convert("L")
    if image.mode in {"P", "PA", "LA", "CMYK", "YCbCr", "LAB", "HSV", "RGBX", "RGBA"}:
        return image.convert("RGB")
    raise ImageError("illegible", f"image mode {image.mode}")


def _points(size: tuple[int, int], density: object) -> tuple[float, float]:
    """Width and height in points: by the resolution that the file gives if that makes a sheet of paper, else A4."""
    across, down = _resolution(density)
    if across and down and max(across / down, down / across) <= MOST_UNEQUAL:
        inches = (size[0] / across, size[1] / down)
        if SHORTEST_PAGE <= max(inches) <= LONGEST_PAGE:
            return max(NARROWEST, round(inches[0] * 72, 2)), max(NARROWEST, round(inches[1] * 72, 2))
    short, long = A4
    room = (short, long) if size[1] >= size[0] else (long, short)
    scale = min(room[0] / size[0], room[1] / size[1])
    return max(NARROWEST, round(size[0] * scale, 2)), max(NARROWEST, round(size[1] * scale, 2))


def _resolution(density: object) -> tuple[float, float]:
    """Pixels an inch in both directions, 0 where the file says nothing that can be used."""
    try:
        across, down = (float(v) for v in density)  # type: ignore[attr-defined]
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return 0.0, 0.0
    return (across, down) if 1 <= across <= 20_000 and 1 <= down <= 20_000 else (0.0, 0.0)
