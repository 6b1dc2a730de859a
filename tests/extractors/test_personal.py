"""Where residents' numbers stand on a page that was read from pixels."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractors.page.model import Box, Page, Rule, Word
from extractors.page.tables import find_tables
from extractors.personal import personal_boxes

HEIGHT, GLYPH = 10.0, 6.0


def row(top: float, text: str, left: float = 50.0, ocr: float | None = 0.95) -> list[Word]:
    """Words of a line, every glyph equally wide."""
    out, x = [], left
    for part in text.split(" "):
        if part:
            out.append(Word(part, x, top, x + GLYPH * len(part), top + HEIGHT, ocr=ocr))
        x += GLYPH * (len(part) + 1)
    return out


def page(words: Sequence[Word], rules: Sequence[Rule] = ()) -> Page:
    return Page(1, 595.0, 842.0, tuple(words), tuple(rules), ocr=True, tables=find_tables(tuple(rules), list(words)))


def boxes_of(read: Page) -> list[Box]:
    """The boxes of a page that was read."""
    found = personal_boxes(read)
    assert None not in found
    return [b for b in found if b is not None]


def covered(words: Sequence[Word], boxes: Sequence[Box]) -> str:
    """The glyphs whose middle is painted over."""
    hit = ""
    for w in words:
        for n, glyph in enumerate(w.text):
            x, y = w.x0 + (n + 0.5) * GLYPH, w.middle
            hit += glyph if any(b[0] <= x <= b[2] and b[1] <= y <= b[3] for b in boxes) else ""
    return hit


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("홍길동 850101-1234567 서울", "1234567"),
        ("홍길동 850101- 1234567 서울", "1234567"),
        ("홍길동 850101 - 1234567 서울", "1234567"),
        ("홍길동 850101-1 234567 서울", "1234567"),
        ("홍길동(850101-1234567)", "1234567"),
        ("주식회사 국민은행 110111-2365321", ""),
        ("원금 238,700,000 이자 1234567", ""),
        ("사업자등록번호 123-45-67890", ""),
        # behind a label what was read is no number, or only some of one
        ("주민등록번호 85O101-l2E4567", "85O101-l2E4567"),
        ("주민등록번호 : 850101-12 연락처 010-1234-5678", ":850101-12"),
        ("주민 등록 번호 8501011234560", "8501011234560"),
        ("주만등록번호 85010l-1234567 주소 서울", "85010l-1234567"),
        ("외국인등록번호 85..101 -- 567", "85..101--567"),
        ("주민등록번호850101-12345", "주민등록번호850101-12345"),
        ("주민등록번호 850101-1******", ""),
        ("주민등록번호 850101-1234567", "1234567"),
        ("주민(사업자)등록번호 220-81-62517", ""),
        ("주민등록번호는 기재하지 않습니다", ""),
    ],
)
def test_a_line(text: str, hidden: str) -> None:
    words = row(100.0, text)
    found = covered(words, boxes_of(page(words)))
    assert found.strip("-:()") == hidden.strip("-:()")


def test_a_number_of_little_confidence_goes_with_its_birth_date() -> None:
    words = [*row(100.0, "주민등록번호"), *row(100.0, "850101-1234567", 200.0, ocr=0.5)]
    assert covered(words, boxes_of(page(words))) == "850101-1234567"


def test_where_nothing_was_read_behind_a_label_its_place_is_painted_over() -> None:
    words = row(100.0, "주민등록번호")
    (box,) = boxes_of(page(words))
    assert box[0] == words[-1].x1
    assert box[2] - box[0] > 100
    free = [*words, *row(100.0, "주소 서울", 300.0)]
    (box,) = boxes_of(page(free))
    assert box[2] == 300.0


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[Rule]:
    across = [Rule(xs[0], y, xs[-1], y, "h") for y in ys]
    return [*across, *(Rule(x, ys[0], x, ys[-1], "v") for x in xs)]


def test_beside_and_below_a_label_in_a_table() -> None:
    words = [
        *row(105.0, "성명", 55.0), *row(105.0, "주민등록번호", 155.0), *row(105.0, "임금", 305.0),
        *row(125.0, "이몽룡", 55.0), *row(125.0, "9l0420-IO98765", 155.0), *row(125.0, "3,200,000", 305.0),
        *row(145.0, "성춘향", 55.0), *row(145.0, "930512", 155.0, ocr=0.4), *row(145.0, "2,900,000", 305.0),
        *row(165.0, "변사또", 55.0), *row(165.0, "합계", 305.0),
    ]  # fmt: skip
    rules = grid((50.0, 150.0, 300.0, 400.0), (100.0, 120.0, 140.0, 160.0, 180.0))
    boxes = boxes_of(page(words, rules))
    assert covered(words, boxes) == "9l0420-IO98765"
    assert any(b[1] <= 170.0 <= b[3] and b[0] <= 160.0 <= b[2] for b in boxes), "the cell where nothing was read"
    pair = [*row(105.0, "주민등록번호", 55.0), *row(105.0, "66O708-I456", 155.0), *row(125.0, "주소", 55.0)]
    boxes = boxes_of(page(pair, grid((50.0, 150.0, 300.0), (100.0, 120.0, 140.0))))
    assert covered(pair, boxes) == "66O708-I456"


def test_a_number_that_its_cell_broke() -> None:
    words = [*row(105.0, "홍길동", 55.0), *row(105.0, "850101-", 155.0), *row(117.0, "1234567", 155.0)]
    boxes = boxes_of(page(words, grid((50.0, 150.0, 300.0), (100.0, 130.0))))
    assert covered(words, boxes) == "1234567"


def test_text_is_not_doubted() -> None:
    words = row(100.0, "주민등록번호 기재생략 850101-12 갑 790315-2345678", ocr=None)
    assert covered(words, boxes_of(page(words))).strip("-") == "2345678"


def test_a_page_on_its_side() -> None:
    """The boxes are those of the page as it is displayed."""
    words = row(100.0, "홍길동 850101-1234567")
    turned = Page(1, 595.0, 842.0, tuple(words), ocr=True, turned=90)
    ((_, left, _, right),) = boxes_of(turned)
    assert 595.0 - words[1].x1 <= left + 2
    assert right <= 595.0 - words[1].x0


def test_a_page_that_was_not_read_is_all_hidden() -> None:
    picture = (0.0, 0.0, 595.0, 842.0)
    assert personal_boxes(Page(1, 595.0, 842.0, (), images=(picture,), note="문자인식 제한시간을 넘음")) == (None,)
    assert personal_boxes(Page(1, 595.0, 842.0, (), ocr=True)) == (None,)
    assert personal_boxes(Page(1, 595.0, 842.0, ())) == (), "an empty sheet"
    words = tuple(row(100.0, "임차인 홍길동", ocr=None))
    some = Page(1, 595.0, 842.0, words, images=((50.0, 300.0, 500.0, 400.0),), note="그림 속의 글자를 읽지 못함")
    assert personal_boxes(some) == ((50.0, 300.0, 500.0, 400.0),)
