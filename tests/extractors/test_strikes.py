"""Short lines through numbers are strikes; strokes of glyphs are none."""

import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors import strikes
from extractors.page import pixels
from extractors.page.model import Word

from .page.drawing import FONT_FILE

SCALE = 300 / 72


def drawn(text: str, struck: bool, size: int = 42) -> tuple[Image.Image, Word]:
    """A picture with one short word, with or without a line through it, and the word with the box of its ink."""
    image = Image.new("L", (400, 120), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT_FILE, size)
    draw.text((100, 30), text, font=font, fill=0)
    if struck:
        x0, top, x1, bottom = draw.textbbox((100, 30), text, font=font)
        draw.rectangle(
            (98, (top + bottom) // 2 - 1, 102 + draw.textlength(text, font=font), (top + bottom) // 2 + 2), fill=0
        )
    x0, top, x1, bottom = image.point([255 if v < 128 else 0 for v in range(256)]).getbbox() or (0, 0, 1, 1)
    box = tuple(v / SCALE for v in (x0, top, x1, bottom))
    return image, Word(text, *box, size=10.0, ocr=0.95)


@pytest.mark.parametrize("text", [*"0123456789", "12", "1-1", "14", "44", "20"])
def test_a_line_through_a_number_is_seen_and_a_stroke_of_a_figure_is_none(text: str) -> None:
    for struck in (True, False):
        image, word = drawn(text, struck)
        assert (pixels.bar(pixels.dark(image, 190), SCALE, word.box) is not None) == struck, struck


@pytest.mark.ocr
def test_a_struck_rank_that_was_read_as_hangul_is_read_without_its_line() -> None:
    image, word = drawn("2", True)
    words, found = strikes.short_strikes(
        image, pixels.dark(image, 190), [Word("군", *word.box, size=10.0, ocr=0.4)], [], SCALE, 20
    )
    assert [w.text for w in words] == ["2"]
    assert len(found) == 1


@pytest.mark.ocr
def test_a_stroke_of_hangul_is_no_strike() -> None:
    for text in "주요무모보소조호효":
        image, word = drawn(text, False)
        words, found = strikes.short_strikes(image, pixels.dark(image, 190), [word], [], SCALE, 20)
        assert (words, found) == ([word], [])


@pytest.mark.ocr
@pytest.mark.parametrize(("level", "beside", "struck"), [(0.0, False, True), (3.0, False, False), (0.0, True, False)])
def test_a_short_line_through_hangul_is_a_strike_where_its_row_is_struck(
    level: float, beside: bool, struck: bool
) -> None:
    image, word = drawn("압류", True)
    ink = pixels.dark(image, 190)
    bar = pixels.bar(ink, SCALE, word.box)
    assert bar is not None
    y = (bar[1] + bar[3]) / 2 + level
    row = [(x, y, x + 60.0, y) for x in (100.0, 200.0)]
    words = [word, Word("등기", word.x1 + 3, word.top, word.x1 + 20, word.bottom, 10.0, ocr=0.95)][: 1 + beside]
    _, found = strikes.short_strikes(image, ink, words, row, SCALE, 20)
    assert (found == [bar]) == struck
