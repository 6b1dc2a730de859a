"""The page model beside pdfplumber, on the same pages: the same words and the same cells; evidence read back."""

from __future__ import annotations

import io
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pdfplumber
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.page.model import evidence
from extractors.page.reader import read_pages
from tests.corpus.paper import Filing
from tests.corpus.unseen.later import registers
from tests.corpus.unseen.later.hand import Pen
from tests.corpus.unseen.later.measure import THIRD
from tests.corpus.unseen.measure import filing

from .drawing import grid, pdf, say

WORDS = [
    "근저당권설정",
    "금238,700,000원",
    "주식회사 한빛은행",
    "2024년5월1일",
    "제20115호",
    "가온구 새솔동 77-3",
    "110111-2365321",
]


def table_page(seed: int) -> bytes:
    """A ruled table of random columns and rows."""
    rnd = random.Random(seed)

    def draw(canvas: Canvas) -> None:
        xs = [40.0]
        while xs[-1] < 430:
            xs.append(xs[-1] + rnd.choice([110.0, 125.0, 140.0]))
        tops = [60.0]
        for _ in range(rnd.randrange(5, 25)):
            tops.append(tops[-1] + rnd.choice([20.0, 26.0]))
        grid(canvas, xs, tops)
        for top in tops[:-1]:
            for x in xs[:-1]:
                if rnd.random() < 0.8:
                    say(canvas, x + 4, top + 4, rnd.choice(WORDS), rnd.choice([9, 10]))

    return pdf(draw)


@pytest.mark.parametrize("seed", range(12))
def test_the_same_words_and_cells_as_pdfplumber(seed: int) -> None:
    data = table_page(seed)
    (page,) = read_pages(data)
    with pdfplumber.open(io.BytesIO(data)) as document:
        words = sorted(w["text"] for w in document.pages[0].extract_words())
        tables = document.pages[0].extract_tables()
    assert sorted(w.text for w in page.words) == words
    ours = [[[cell.text if cell else None for cell in row] for row in table.rows] for table in page.tables]
    assert ours == tables


def real_layouts() -> Iterator[Filing]:
    """Papers of the third unseen set by both renderers, and its registry extracts."""
    for n, write in enumerate(THIRD):
        yield filing(write(Pen(n)), n, ("weasyprint", "reportlab")[n % 2])
    yield from registers.extracts()


def test_filings_have_the_same_glyphs_and_cells_as_with_pdfplumber() -> None:
    """Nothing lost, nothing added but the watermark, which is no text; what a cell says is what it says to pdfplumber."""
    cells = 0
    for paper in real_layouts():
        pages = read_pages(paper.data)
        with pdfplumber.open(io.BytesIO(paper.data)) as document:
            assert len(document.pages) == len(pages)
            for page, other in zip(pages, document.pages, strict=True):
                small = other.filter(lambda o: o.get("size", 0) <= 30)
                assert glyphs(w.text for w in page.words) == glyphs(w["text"] for w in small.extract_words()), (
                    paper.name
                )
                ours = [c.text for t in page.tables for row in t.rows for c in row if c is not None]
                theirs = [c for t in small.extract_tables() for row in t for c in row if c is not None]
                assert Counter(map(squeezed, ours)) == Counter(map(squeezed, theirs)), paper.name
                cells += len(ours)
    assert cells > 1000


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def glyphs(words: Iterable[str]) -> Counter[str]:
    return Counter(squeezed("".join(words)))


@pytest.mark.parametrize("seed", range(4))
def test_the_box_of_every_word_holds_that_word(seed: int) -> None:
    data = table_page(seed)
    (page,) = read_pages(data)
    text = pypdfium2.PdfDocument(data)[0].get_textpage()
    for word in page.words:
        x0, top, x1, bottom = evidence(page, [word]).box
        inside = text.get_text_bounded(x0 - 1, page.height - bottom - 1, x1 + 1, page.height - top + 1)
        assert word.text in re.sub(r"\s+", " ", inside)
