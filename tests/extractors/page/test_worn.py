"""Pages that had a hard way: photographs, shadows, streaks of a dirty glass, ink that nobody can read."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from core.models.base import Finding
from extractors import ocr
from extractors.documents import read_documents
from extractors.page import light
from extractors.page.lean import lean, levelled
from extractors.page.model import Page, displayed
from extractors.page.pixels import dark
from extractors.page.reader import read_pages
from extractors.page.streaks import streaks

from .drawing import grid, pdf, say
from .test_ocr import scanned

ROWS = [f"{n}. 채권자 하늘바다상호저축은행의 원금과 이자 {n},234,567원" for n in range(1, 20)]


def letter(canvas: Canvas) -> None:
    say(canvas, 200, 50, "채권계산서", 16)
    for n, row in enumerate(ROWS):
        say(canvas, 60, 110 + 34 * n, row, 11)


def picture(draw: object = letter) -> Image.Image:
    return pypdfium2.PdfDocument(pdf(draw))[0].render(scale=ocr.SCALE).to_pil().convert("RGB")


def shaded(image: Image.Image) -> Image.Image:
    """The same in a light that fades towards the left and the foot of the page."""
    across = np.linspace(0.55, 1.0, image.width)[None, :, None]
    down = np.linspace(1.0, 0.8, image.height)[:, None, None]
    return Image.fromarray((np.asarray(image) * 0.85 * across * down).astype(np.uint8))


def test_an_uneven_ground_is_made_white_and_the_ink_stays() -> None:
    plain = picture()
    white = light.white(shaded(plain))
    ink, before = (np.asarray(dark(image, 150)) for image in (white, plain))
    assert np.asarray(white.convert("L"))[ink == 0].mean() > 240
    assert abs(int(ink.sum()) - int(before.sum())) < 0.15 * before.sum()


def test_an_even_ground_is_left_as_it_is() -> None:
    plain = picture()
    assert light.white(plain).tobytes() == plain.tobytes()


@pytest.mark.parametrize("growth", [-0.03, 0.02, 0.04])
def test_rows_that_lean_more_and_more_are_levelled(growth: float) -> None:
    image = levelled(picture(), (0.0, -growth))
    found = lean(image)
    assert found is not None
    assert abs(found[1] - growth) < 0.006
    again = lean(levelled(image, found))
    assert again is None or abs(again[1]) < 0.006


def test_level_rows_are_not_bent() -> None:
    assert lean(picture()) is None


def test_a_box_on_a_levelled_photograph_lies_where_the_photograph_has_the_ink() -> None:
    page = Page(number=1, width=600.0, height=800.0, words=(), lean=(0.01, 0.04))
    x0, top, x1, bottom = displayed(page, (500.0, 700.0, 560.0, 712.0))
    # the lower right corner leans by (0.01 + 0.04 * 0.39) * 260 points
    assert (x0, x1) == (500.0, 560.0)
    assert abs(bottom - (712.0 + (0.01 + 0.04 * (712 / 800 - 0.5)) * 260)) < 1e-6
    assert 700.0 < top < bottom


def test_a_line_through_what_is_written_is_a_streak_and_a_rule_of_a_table_is_none() -> None:
    def draw(canvas: Canvas) -> None:
        letter(canvas)
        grid(canvas, [50, 400, 560], [760.0, 790.0, 820.0])

    image = picture(draw)
    ImageDraw.Draw(image).line((700, 0, 700, image.height), fill=(90, 90, 90), width=3)
    ink = dark(image, 190)
    down = ocr.pixels.down(ocr.pixels.thickened(ink, upright=False), ocr.SCALE, 14.0)
    across = ocr.pixels.across(ocr.pixels.thickened(ink, upright=True), ocr.SCALE, 24.0)
    dirt = streaks(ink, across, down, ocr.SCALE)
    assert {round((b[0] + b[2]) / 2 * ocr.SCALE / 10) for b in dirt} == {70}
    assert len([b for b in down if b not in dirt]) >= 3


def with_line(shade: int) -> Page:
    """The letter with an upright line through its amounts, drawn by the scanner."""
    image = picture()
    ImageDraw.Draw(image).line((1345, 0, 1345, image.height), fill=(shade, shade, shade), width=3)
    blank = Page(number=1, width=image.width / ocr.SCALE, height=image.height / ocr.SCALE, words=())
    return ocr.read_picture(blank, image, 60)


@pytest.mark.ocr
def test_amounts_are_read_through_a_pale_streak() -> None:
    amounts = [w.text for w in with_line(150).words if "234,567" in w.text]
    assert len(amounts) >= len(ROWS) - 1


@pytest.mark.ocr
def test_no_amount_under_a_dark_streak_counts_as_certain() -> None:
    page = with_line(20)
    met = [w for w in page.words if w.x0 < 1345 / ocr.SCALE < w.x1 and any(c.isdigit() for c in w.text)]
    assert all((w.ocr or 0.0) < 0.6 for w in met)


@pytest.mark.ocr
def test_ink_that_no_reading_makes_out_is_said_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    image = picture()
    monkeypatch.setattr(ocr.voices, "settled", lambda lines, *_: [*lines[:-1], [replace(lines[-1][0], text="")]])
    out = scanned_pdf(image)
    (document,) = read_documents(read_pages(out), "a.pdf", "0" * 64)
    (said,) = [f for f in document.findings if f.code == "unread_ink"]
    assert isinstance(said, Finding)
    assert [s.page for s in said.sources] == [1]
    x0, top, x1, bottom = said.sources[0].box or (0.0, 0.0, 0.0, 0.0)
    assert 55 < x0 < x1 < 380
    assert 720 < top < bottom < 740


def scanned_pdf(image: Image.Image) -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.drawInlineImage(image, 0, 0, image.width / ocr.SCALE, image.height / ocr.SCALE)

    return pdf(draw)


@pytest.mark.ocr
def test_a_photograph_reads_like_the_page() -> None:
    bent = levelled(shaded(picture()), (0.0, -0.025))
    (page,) = read_pages(scanned_pdf(bent))
    assert any(page.lean)
    (plain,) = read_pages(scanned(pdf(letter)))
    amounts = [re.findall(r"\d+,234,567", p.text) for p in (page, plain)]
    assert amounts[0] == amounts[1] == [f"{n},234,567" for n in range(1, 20)]
