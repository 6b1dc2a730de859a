"""Image files as pages: the same pixels, upright, on paper of a sensible size, whatever the file claims."""

from __future__ import annotations

import io
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw, TiffImagePlugin

from extractors.limits import Limits
from extractors.onefile import read_file
from extractors.page.images import as_pdf, beside, image_kind, image_pages

LIMITS = Limits()
A4_AT_200 = (1654, 2339)


def drawn(size: tuple[int, int] = (400, 600), mode: str = "RGB") -> Image.Image:
    """A picture whose four corners differ."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((10, 10, size[0] // 3, size[1] // 4), fill=(200, 0, 0))
    draw.rectangle((size[0] // 2, size[1] // 2, size[0] - 20, size[1] - 30), fill="black")
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def pages(data: bytes) -> list[Image.Image]:
    return list(image_pages(data, LIMITS))


def shown(page: Image.Image) -> Image.Image:
    """What the page's PDF shows, a pixel for a pixel."""
    document = pypdfium2.PdfDocument(as_pdf(page))
    (sheet,) = document
    found: Image.Image = sheet.render(scale=page.height / sheet.get_height()).to_pil().convert("RGB")
    return found.resize(page.size) if found.size != page.size else found


def far(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of any pixel."""
    return max(high for _, high in ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getextrema())


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P", "CMYK"])
def test_the_page_shows_the_very_pixels(kind: str, mode: str) -> None:
    if (kind, mode) == ("PNG", "CMYK"):
        kind = "JPEG"
    image = drawn(mode=mode)
    (page,) = pages(saved(image, kind, **({"quality": 100, "subsampling": 0} if kind == "JPEG" else {})))
    assert far(page, image) <= (0 if kind != "JPEG" else 8)
    document = pypdfium2.PdfDocument(as_pdf(page))
    (item,) = document[0].get_objects()
    assert far(item.get_bitmap().to_pil(), page) == 0


def test_the_same_file_gives_the_same_bytes() -> None:
    data = saved(drawn(), "JPEG")
    assert {as_pdf(page) for _ in range(3) for page in pages(data)} == {as_pdf(pages(data)[0])}


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_a_picture_is_turned_as_the_camera_says(kind: str, turn: int) -> None:
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    lying = drawn().transpose(back[turn]) if turn in back else drawn()
    exif = Image.Exif()
    exif[0x0112] = turn
    density = (100, 50) if lying.size == drawn().size else (50, 100)
    (page,) = pages(saved(lying, kind, exif=exif, dpi=density))
    assert page.size == (400, 600)
    assert far(page, drawn()) < 100
    assert page.info["points"] == pytest.approx((288, 864), abs=0.5)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_is_paper(mode: str) -> None:
    image = drawn().convert("RGBA")
    image.putalpha(drawn(mode="L").point(lambda v: 0 if v == 255 else 255))
    hidden = image.copy()
    hidden.paste((0, 0, 0, 0), (0, 550, 400, 600))
    if mode == "P":
        clear = drawn().quantize(8)
        data = saved(clear, "PNG", transparency=clear.getpixel((399, 0)))
    else:
        data = saved(hidden.convert(mode), "PNG")
    (page,) = pages(data)
    assert page.mode == "RGB"
    assert page.getpixel((399, 0)) == (255, 255, 255)
    assert page.getpixel((300, 400)) == (0, 0, 0)
    if mode != "P":
        assert page.getpixel((200, 590)) == (255, 255, 255)


def test_sixteen_bits_keep_black_and_white_apart() -> None:
    deep = drawn(mode="L").convert("I").point(lambda v: v * 257).convert("I;16")
    (page,) = pages(saved(deep, "PNG"))
    assert page.mode == "L"
    assert (page.getpixel((300, 400)), page.getpixel((399, 0))) == (0, 255)


@pytest.mark.parametrize(
    ("size", "density", "points"),
    [
        (A4_AT_200, (200, 200), (595.4, 842.0)),
        (A4_AT_200, None, (595.3, 841.9)),  # nothing said: A4
        (A4_AT_200, (72, 72), (595.3, 841.9)),  # a camera's or a program's habit, no sheet of 24 inches
        (A4_AT_200, (1, 1), (595.3, 841.9)),
        (A4_AT_200, (65_000, 65_000), (595.3, 841.9)),
        (A4_AT_200, (2_000, 50), (595.3, 841.9)),
        ((4000, 3000), (72, 72), (793.7, 595.3)),
        ((1728, 1146), (204, 98), (609.9, 842.0)),  # a fax: other steps down than across
        ((30_000, 2), None, (841.9, 3.0)),
        ((1, 1), None, (595.3, 595.3)),
    ],
)
def test_the_size_of_the_paper(
    size: tuple[int, int], density: tuple[int, int] | None, points: tuple[float, float]
) -> None:
    options: dict[str, Any] = {} if density is None else {"dpi": density}
    (page,) = pages(saved(Image.new("1", size), "TIFF", **options))
    assert page.info["points"] == pytest.approx(points, abs=0.2)
    assert len(pypdfium2.PdfDocument(as_pdf(page))) == 1


@pytest.mark.parametrize("value", [Fraction(0), TiffImagePlugin.IFDRational(1, 0), TiffImagePlugin.IFDRational(0, 0)])
def test_a_resolution_that_is_no_number(value: Any) -> None:
    info = TiffImagePlugin.ImageFileDirectory_v2()
    info[282] = info[283] = TiffImagePlugin.IFDRational(value.numerator, value.denominator)
    info[296] = 2
    (page,) = pages(saved(Image.new("1", A4_AT_200), "TIFF", tiffinfo=info))
    assert page.info["points"] == pytest.approx((595.3, 841.9), abs=0.2)


def tiff(smaller_copy: bool) -> bytes:
    """Two pages, the second with or without the mark of a smaller copy."""
    out = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(out, True) as file:
        for n in range(2):
            info = TiffImagePlugin.ImageFileDirectory_v2()
            info[254] = 1 if n and smaller_copy else 2
            drawn((80 - 40 * n, 120 - 60 * n)).save(file, "TIFF", tiffinfo=info)
            file.newFrame()
    return out.getvalue()


def moving() -> bytes:
    return saved(drawn(), "PNG", save_all=True, append_images=[drawn().rotate(90)])


@pytest.mark.parametrize(
    ("make", "count", "left"),
    [(lambda: tiff(False), 2, 0), (lambda: tiff(True), 1, 1), (moving, 1, 1), (lambda: saved(drawn(), "JPEG"), 1, 0)],
)
def test_pages_and_what_is_no_page(make: Callable[[], bytes], count: int, left: int, tmp_path: Path) -> None:
    data = make()
    assert (len(pages(data)), beside(data)) == (count, left)
    path = tmp_path / "방의 사진.png"
    path.write_bytes(data)
    documents = read_file(path, Limits(ocr=False))
    assert [p for d in documents for p in d.pages] == list(range(1, count + 1))
    assert {d.file for d in documents} == {path.name}
    said = {(f.code, f.where) for d in documents for f in d.findings}
    assert (("pictures_unread", path.name) in said) == bool(left)


def test_the_kind_is_told_by_the_content() -> None:
    assert [image_kind(saved(drawn(), k)[:8]) for k in ("JPEG", "PNG", "TIFF", "GIF", "BMP", "PDF")] == [
        "JPEG", "PNG", "TIFF", "", "", "",
    ]  # fmt: skip
