"""Glyphs set to the ink of a line: blanks are where the paper has them, whatever Tesseract parts."""

from hypothesis import given
from hypothesis import strategies as st

from extractors import spacing

HIGH = 40.0


def inked(*words: str, blank: float = 0.5) -> tuple[list[tuple[int, int]], list[tuple[str, float]]]:
    """Columns with ink and glyphs of words set one after the other, each glyph a block with paper beside it."""
    runs: list[tuple[int, int]] = []
    glyphs: list[tuple[str, float]] = []
    x = 100.0
    for word in words:
        for c in word:
            wide = spacing.width(c) * HIGH
            runs.append((round(x + 0.06 * HIGH), round(x + wide - 0.06 * HIGH)))
            glyphs.append((c, x + wide / 2))
            x += wide
        x += blank * HIGH
    return runs, glyphs


def texts(glyphs: list[tuple[str, float]], runs: list[tuple[int, int]]) -> list[str]:
    return [text for text, _, _ in spacing.words(glyphs, runs, HIGH)]


def test_words_are_parted_where_the_ink_has_a_blank() -> None:
    runs, glyphs = inked("근저당권자", "정왕새마을금고", "134544-0000311")
    assert texts(glyphs, runs) == ["근저당권자", "정왕새마을금고", "134544-0000311"]


@given(
    st.lists(st.text("가나다라마바사아자차카타파하0234567890", min_size=1, max_size=7), min_size=1, max_size=5),
    st.integers(-25, 25),
)
def test_a_line_comes_back_however_roughly_its_glyphs_are_placed(words: list[str], off: int) -> None:
    runs, glyphs = inked(*words)
    assert texts([(c, x + off) for c, x in glyphs], runs) == words


def test_nothing_is_lost_or_doubled_where_a_glyph_was_not_read() -> None:
    runs, glyphs = inked("소유권보존", "2012년5월4일")
    got = texts([g for g in glyphs if g[0] != "권"], runs)
    assert got == ["소유보존", "2012년5월4일"]


def test_two_ones_stand_apart_and_are_one_number() -> None:
    runs = [(100, 104), (122, 126), (144, 162)]
    assert spacing.words([("1", 102.0), ("1", 124.0), ("4", 153.0)], runs, HIGH) == [("114", 100, 162)]


def test_no_ink_and_no_glyphs_are_no_words() -> None:
    assert spacing.words([], [(10, 20), (80, 90)], HIGH) == []
    assert spacing.words([], [], HIGH) == []


@given(
    st.text("가나다라마바사아자", min_size=1, max_size=6),
    st.text("차카타파하0234567890", min_size=1, max_size=9),
    st.integers(-30, 30),
)
def test_a_colon_that_was_not_read_parts_a_label_from_its_value(label: str, value: str, off: int) -> None:
    runs, glyphs = inked(label, ":", value, blank=0.2)
    x0, x1 = runs[len(label)]
    read = [(c, x + off) for c, x in glyphs if c != ":"]
    found = spacing.words(read, runs, HIGH, [(x0, x1)])
    assert [text for text, _, _ in found] == [label + ":", value]


def test_a_figure_does_not_end_before_its_comma() -> None:
    runs, glyphs = inked("307", ",793")
    assert texts(glyphs, runs) == ["307,793"]
