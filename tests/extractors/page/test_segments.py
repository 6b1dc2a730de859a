"""Lines found by their ink: parted by rules and wide blanks, whole over narrow ones, without dust."""

import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.page import segments as module
from extractors.page.erased import erased
from extractors.page.segments import Crowded, segments

from .drawing import FONT_FILE

SCALE = 300 / 72
USUAL_LINES = ((40, 300, "채권자 물결은행 주식회사"), (40, 400, "원금 이자 비용 합계 배당기일"))


def page(*said: tuple[int, int, str], size: int = 42, wide: int = 1600, high: int = 500) -> Image.Image:
    image = Image.new("L", (wide, high), 255)
    draw = ImageDraw.Draw(image)
    for x, y, text in said:
        draw.text((x, y), text, font=ImageFont.truetype(FONT_FILE, size), fill=0)
    return image


def test_words_of_a_line_are_one_piece_and_a_wide_blank_parts_two() -> None:
    image = page((40, 40, "채권자 물결은행"), (900, 40, "12,345,678"), (40, 140, "원금"))
    found = segments(image, [], SCALE)
    assert [(s.x0 < 500, s.top < 100) for s in found] == [(True, True), (False, True), (True, False)]


def test_a_rule_parts_what_stands_close_to_it() -> None:
    image = page((40, 40, "본세1,000"))
    whole = segments(image, [], SCALE)
    parts = segments(image, [(124 / SCALE, 0.0, 126 / SCALE, 100 / SCALE)], SCALE)
    assert (len(whole), len(parts)) == (1, 2)
    assert parts[0].x1 <= 126 <= parts[1].x0 + 3


def test_lines_that_touch_are_cut_apart() -> None:
    image = page(
        (40, 40, "채권자 물결은행 주식회사"), (40, 92, "채무자 강태오상사 주식회사"), (40, 300, "원금 이자 비용")
    )
    ImageDraw.Draw(image).line((100, 60, 100, 130), fill=0, width=4)
    assert len(segments(image, [], SCALE)) == 3


def test_dust_is_no_piece() -> None:
    image = page((40, 40, "원금"))
    for x in range(300, 1500, 60):
        image.putpixel((x, 300), 0)
        image.putpixel((x + 1, 300), 0)
    assert len(segments(image, [], SCALE)) == 1


def test_a_row_of_stars_is_told_by_its_number() -> None:
    image = page((40, 40, "770101-"), *USUAL_LINES)
    draw = ImageDraw.Draw(image)
    for n in range(7):
        draw.ellipse((230 + 24 * n, 50, 244 + 24 * n, 64), fill=0)
    (stars,) = (s for found in segments(image, [], SCALE) for s in found.stars)
    assert stars[2] == 7
    assert not any(s.stars for s in segments(page((40, 40, "1,000,000,000 0000000 ......"), *USUAL_LINES), [], SCALE))


def test_a_picture_with_too_many_pieces_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    with pytest.raises(Crowded):
        segments(page(*((40 + 300 * x, 40 + 90 * y, "원금") for x in range(4) for y in range(4))), [], SCALE)


def test_an_empty_picture_has_no_pieces() -> None:
    assert segments(Image.new("L", (200, 200), 255), [], SCALE) == []


def test_a_stroke_that_crosses_an_erased_line_stays_whole() -> None:
    image = Image.new("L", (400, 200), 255)
    draw = ImageDraw.Draw(image)
    draw.line((100, 40, 100, 160), fill=0, width=6)
    draw.rectangle((20, 98, 380, 101), fill=0)
    clean = erased(image, [(20 / SCALE, 98 / SCALE, 381 / SCALE, 102 / SCALE)], [], SCALE)
    assert clean.getpixel((100, 100)) == 0
    assert clean.getpixel((200, 100)) == 255


@pytest.mark.parametrize("size", [36, 42])
def test_a_glyph_whose_parts_stand_above_one_another_is_one_piece(size: int) -> None:
    image = page(*USUAL_LINES)
    draw = ImageDraw.Draw(image)
    for n, glyph in enumerate("수금등"):
        draw.text((40 + 4 * size * n, 40), glyph, font=ImageFont.truetype(FONT_FILE, size), fill=0)
    assert len(segments(image, [], SCALE)) == 5


def test_glyphs_below_one_another_in_a_narrow_column_stay_apart() -> None:
    image = page((40, 40, "수"), (40, 100, "금"), (40, 160, "등"), *USUAL_LINES)
    assert len(segments(image, [], SCALE)) == 5


def test_a_part_of_a_glyph_within_the_box_of_a_piece_belongs_to_it() -> None:
    image = page((40, 40, "가"), *USUAL_LINES)
    draw = ImageDraw.Draw(image)
    draw.rectangle((130, 46, 160, 60), outline=0, width=4)  # ㅁ, too far from the glyphs beside it
    draw.line((104, 78, 180, 78), fill=0, width=4)  # ㅡ, near enough
    draw.line((82, 78, 104, 78), fill=0, width=4)
    assert len(segments(image, [], SCALE)) == 3


def test_the_lines_of_an_amount_broken_by_its_cell_stay_apart() -> None:
    image = page((40, 40, "13,383"), (40, 84, "30"), *USUAL_LINES)
    assert len(segments(image, [], SCALE)) == 4


def test_a_colon_is_told_by_its_place_and_two_dots_of_a_glyph_are_none() -> None:
    image = page((40, 40, "임차인 : 박우람"), (40, 140, "이자율 i ; = ÷ 8"), *USUAL_LINES)
    found = [(s.top < 100, s.colons) for s in segments(image, [], SCALE) if s.colons]
    assert [(first, len(colons)) for first, colons in found] == [(True, 1)]


def test_an_empty_square_before_a_label_is_left_out_and_a_glyph_like_it_is_not() -> None:
    image = page((100, 40, "사건번호"), (40, 140, "마을 이자"), *USUAL_LINES)
    ImageDraw.Draw(image).rectangle((50, 48, 78, 76), outline=0, width=3)
    first, second, *_ = segments(image, [], SCALE)
    assert first.inked[0][0] >= 100
    assert second.inked[0][0] < 60


def test_the_ring_of_a_seal_does_not_join_the_name_it_stands_on_to_other_lines() -> None:
    image = page((40, 40, "지배인 서가온"), (300, 108, "서울한강지방법원"), *USUAL_LINES)
    plain = [(s.x0, s.top, s.x1, s.bottom) for s in segments(image, [], SCALE)]
    ImageDraw.Draw(image).ellipse((200, 8, 300, 108), outline=0, width=4)
    sealed = [(s.x0, s.top, s.x1, s.bottom) for s in segments(image, [], SCALE)]
    assert len(sealed) == len(plain)
    assert all(
        abs(a - b) <= 8 for one, other in zip(plain, sealed, strict=True) for a, b in zip(one, other, strict=True)
    )
