"""Glyphs set wide apart are read together, and only where they are one row and two models agree."""

import pytest
from PIL import Image

from extractors import spread
from extractors.page.model import Word
from extractors.page.segments import Segment
from extractors.secondlook import AGREED


def glyph(x: int, top: int = 100, wide: int = 38) -> Segment:
    return Segment(x, top, x + wide, top + 40, Image.new("L", (wide, 40), 0), ((x, x + wide),))


def lines(found: list[Segment], text: str) -> list[list[Word]]:
    return [[Word(c, s.x0, s.top, s.x1, s.bottom, 10.0, ocr=0.4)] for s, c in zip(found, text, strict=True)]


def reads(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    rest = list(answers)
    monkeypatch.setattr(spread.voices, "again", lambda strips, *_, **__: [rest.pop(0)] if strips else [])


ROW = [glyph(100 + 90 * n) for n in range(4)]


def test_a_row_of_lone_glyphs_is_as_two_models_read_it_together(monkeypatch: pytest.MonkeyPatch) -> None:
    reads(monkeypatch, "세무서장", "세무서장")
    found = spread.read_together(lines(ROW, "세ㅜ서장"), ROW, 5)
    assert [(w.text, w.ocr) for line in found for w in line] == [(c, AGREED) for c in "세무서장"]


@pytest.mark.parametrize("answers", [("세무서장", "세우서장"), ("세서장", "세서장"), ("세무서1", "세무서1")])
def test_what_does_not_fit_changes_nothing(monkeypatch: pytest.MonkeyPatch, answers: tuple[str, str]) -> None:
    reads(monkeypatch, *answers)
    before = lines(ROW, "세ㅜ서장")
    assert spread.read_together(before, ROW, 5) == before


@pytest.mark.parametrize(
    "found",
    [
        ROW[:2],
        [glyph(100), glyph(190), glyph(400), glyph(490)],
        [glyph(100), glyph(190, top=140), glyph(280, top=180)],
        [glyph(100), glyph(190, wide=120), glyph(400, wide=120)],
    ],
)
def test_glyphs_that_are_not_one_even_row_are_not_joined(found: list[Segment]) -> None:
    assert spread.rows(found) == []
