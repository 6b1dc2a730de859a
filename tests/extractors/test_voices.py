"""Two readings of a line and a third where they differ: what counts as read, and what stays in doubt."""

import pytest
from PIL import Image

from extractors import voices
from extractors.page.model import Word
from extractors.secondlook import AGREED, DISAGREED, MAJORITY
from extractors.tesseract import Piece


def line(*texts: str) -> list[Word]:
    return [Word(t, 50.0 * n, 0.0, 50.0 * n + 40, 10.0, 10.0, ocr=0.9) for n, t in enumerate(texts)]


def settle(monkeypatch: pytest.MonkeyPatch, words: list[Word], *readings: str) -> list[tuple[str, float | None]]:
    """What becomes of a line whose second and third readings are `readings`."""
    rest = list(readings)

    def read_pieces(strips: list[Image.Image], *_: object, **__: object) -> list[list[Piece]]:
        return [[Piece(rest.pop(0), 0.9, 0, 0, 10, 10, ())] for _ in strips]

    monkeypatch.setattr(voices.tesseract, "read_pieces", read_pieces)
    (found,) = voices.settled([words], [Image.new("L", (100, 40), 255)], [40.0], 5)
    assert not rest
    return [(w.text, w.ocr) for w in found]


def test_what_two_readings_have_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    got = settle(monkeypatch, line("채권자", "물결은행"), "채권자 물결은행")
    assert got == [("채권자", AGREED), ("물결은행", AGREED)]


def test_marks_between_letters_are_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settle(monkeypatch, line("가압류·비용", "1,000"), "가압류:비용1.000") == [
        ("가압류·비용", AGREED),
        ("1,000", AGREED),
    ]


def test_a_third_reading_confirms_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    got = settle(monkeypatch, line("채권자", "물결은행"), "채권자물걸은행", "채권자물결은행")
    assert got == [("채권자", AGREED), ("물결은행", MAJORITY)]


def test_two_readings_outvote_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    got = settle(monkeypatch, line("소유보존", "홍길동"), "소유권보존홍길동", "소유권보존홍길동")
    assert got == [("소유권보존", MAJORITY), ("홍길동", MAJORITY)]


def test_three_readings_that_differ_leave_the_word_in_doubt_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    got = settle(monkeypatch, line("채권자", "동녁철강"), "채권자동녘철강", "채권자동년철강")
    assert got == [("채권자", AGREED), ("동녁철강", DISAGREED)]


@pytest.mark.parametrize("second", ["", "채권자"])
def test_a_word_that_nobody_else_read_is_in_doubt(monkeypatch: pytest.MonkeyPatch, second: str) -> None:
    got = settle(monkeypatch, line("채권자", "물결"), second, "")
    assert got[1] == ("물결", DISAGREED)


def test_a_glyph_more_in_the_other_reading_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    got = settle(monkeypatch, line("원금", "11,000"), "원금111,000", "")
    assert got[1] == ("11,000", DISAGREED)


def test_a_term_of_the_field_that_both_misread_is_that_term_and_no_other_word_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    got = settle(monkeypatch, line("체남액", "남기일", "서울남부지방법원"), "체남액남기일서울남부지방법원")
    assert [text for text, _ in got] == ["체납액", "납기일", "서울남부지방법원"]
    assert [sure <= voices.MAJORITY for _, sure in got] == [True, True, False]
