"""Figures read again: words whose glyphs touch are judged together, and only by what was read twice alike."""

import pytest
from PIL import Image

from extractors import secondlook
from extractors.page.model import Word

IMAGE = Image.new("L", (2000, 400), 255)


def word(text: str, x0: float, x1: float, sure: float = 0.4) -> Word:
    return Word(text, x0, 20.0, x1, 30.0, 10.0, ocr=sure)


def reads(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[int]:
    """Let Tesseract answer each call with the next of `answers`; returns how many pictures each call was given."""
    calls: list[int] = []
    rest = list(answers)

    def read_lines(strips: list[Image.Image], seconds: float, **options: object) -> list[tuple[str, float]]:
        calls.append(len(strips))
        return [(text, 0.9) for text in rest.pop(0)] if strips else []

    monkeypatch.setattr(secondlook.tesseract, "read_lines", read_lines)
    return calls


def test_a_year_beside_touching_glyphs_is_confirmed_by_the_picture_of_both(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [word("2025", 10, 35), word("타경25626", 36, 90)]
    reads(monkeypatch, ["2025타경2", "타경25626"], ["2025타경25626"])
    found = secondlook.checked(IMAGE, words, 1.0, 5)
    assert [(w.text, w.ocr) for w in found] == [("2025", secondlook.AGREED), ("타경25626", secondlook.AGREED)]


@pytest.mark.parametrize("together", ["2026타경25626", "202525626", "2025타경2562", ""])
def test_another_reading_of_both_confirms_nothing(monkeypatch: pytest.MonkeyPatch, together: str) -> None:
    words = [word("2025", 10, 35), word("타경25626", 36, 90)]
    reads(monkeypatch, ["2025타경2", "타경25626"], [together], [""], ["20251"])
    found = secondlook.checked(IMAGE, words, 1.0, 5)
    assert found[0].ocr == secondlook.DISAGREED


def test_words_far_apart_are_not_looked_at_together(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [word("2025", 10, 35), word("25626", 60, 90)]
    calls = reads(monkeypatch, ["20251", "25626"], [""], [""])
    secondlook.checked(IMAGE, words, 1.0, 5)
    assert calls[:2] == [2, 0]


def test_dust_beside_a_comma_is_no_second_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    reads(monkeypatch, ["112,500,350원"])
    (found,) = secondlook.checked(IMAGE, [word("112,500,.350원", 10, 90)], 1.0, 5)
    assert (found.text, found.ocr) == ("112,500,350원", secondlook.AGREED)


@pytest.mark.parametrize(
    ("read", "text"), [("1;234,567", "1,234,567"), ("6;131;,761", "6,131,761"), ("2021=10=22", "2021-10-22")]
)
def test_marks_between_figures_that_were_read_twice_alike_are_those_that_figures_have(
    monkeypatch: pytest.MonkeyPatch, read: str, text: str
) -> None:
    reads(monkeypatch, [text])
    (found,) = secondlook.checked(IMAGE, [word(read, 10, 90)], 1.0, 5)
    assert (found.text, found.ocr) == (text, secondlook.AGREED)


def test_a_group_that_is_not_of_three_figures_stays_in_doubt_however_often_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reads(monkeypatch, ["11275,280원"])
    (found,) = secondlook.checked(IMAGE, [word("11275,280원", 10, 90)], 1.0, 5)
    assert found.ocr == secondlook.DISAGREED


@pytest.mark.parametrize(("below", "sure"), [("90", True), ("9", False), ("901", False), ("9일", False)])
def test_an_amount_that_goes_on_in_the_line_below_is_whole(
    monkeypatch: pytest.MonkeyPatch, below: str, sure: bool
) -> None:
    rest = Word(below, 60.0, 33.0, 90.0, 43.0, 10.0, ocr=0.4)
    reads(monkeypatch, ["13,383,3", below])
    found = secondlook.checked(IMAGE, [word("13,383,3", 10, 90), rest], 1.0, 5)
    assert (found[0].ocr == secondlook.AGREED) == sure
