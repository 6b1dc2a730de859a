"""Text that nobody sees on the page is never among its words, and is said."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from extractors.documents import read_documents
from extractors.limits import Limits
from extractors.page.reader import read_pages

from .drawing import FONT, HEIGHT, pdf, say

SEEN = "채권계산서 원금 금10,000,000원"
UNSEEN = "이자 금99,000,000원"
Draw = Callable[[Canvas], None]


def with_paper(draw: Draw) -> bytes:
    """A paper with text that is seen, and what `draw` adds to it."""

    def whole(canvas: Canvas) -> None:
        say(canvas, 60, 100, SEEN)
        canvas.saveState()
        draw(canvas)
        canvas.restoreState()

    return pdf(whole)


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    say(canvas, 60, 160, UNSEEN)


def transparent(canvas: Canvas) -> None:
    canvas.setFillColor(Color(0, 0, 0, alpha=0))
    say(canvas, 60, 160, UNSEEN)


def invisible(canvas: Canvas) -> None:
    text = canvas.beginText(60, 600)
    text.setFont(FONT, 10)
    text.setTextRenderMode(3)
    text.textLine(UNSEEN)
    canvas.drawText(text)


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 50, 50)
    canvas.clipPath(path, stroke=0, fill=0)
    say(canvas, 60, 160, UNSEEN)


def painted_over(canvas: Canvas) -> None:
    say(canvas, 60, 160, UNSEEN)
    canvas.setFillGray(1)
    canvas.rect(50, HEIGHT - 180, 300, 30, stroke=0, fill=1)


def beside_the_page(canvas: Canvas) -> None:
    say(canvas, 700, 160, UNSEEN)


def tiny(canvas: Canvas) -> None:
    say(canvas, 60, 160, UNSEEN, 0.5)


def in_a_clipping_form(canvas: Canvas) -> None:
    canvas.beginForm("cut", 0, 0, 20, 20)
    say(canvas, 60, 160, UNSEEN)
    canvas.endForm()
    canvas.doForm("cut")


UNSEEN_WAYS: list[Draw] = [
    white,
    transparent,
    invisible,
    clipped,
    painted_over,
    beside_the_page,
    tiny,
    in_a_clipping_form,
]


@pytest.mark.parametrize("draw", UNSEEN_WAYS)
def test_text_that_is_not_seen_is_no_word_but_said(draw: Draw) -> None:
    data = with_paper(draw)
    (page,) = read_pages(data)
    assert (page.text, page.hidden) == (SEEN, (UNSEEN,))
    (document,) = read_documents((page,), "a.pdf", "0" * 64)
    said = [f.message for f in document.findings if f.code == "hidden_text"]
    assert len(said) == 1
    assert UNSEEN in said[0]


def on_a_dark_bar(canvas: Canvas) -> None:
    canvas.setFillGray(0.2)
    canvas.rect(50, HEIGHT - 180, 300, 30, stroke=0, fill=1)
    canvas.setFillGray(1)
    say(canvas, 60, 160, UNSEEN)


def highlighted(canvas: Canvas) -> None:
    say(canvas, 60, 160, UNSEEN)
    canvas.setFillColor(Color(1, 1, 0, alpha=0.4))
    canvas.rect(50, HEIGHT - 180, 300, 30, stroke=0, fill=1)


def inside_a_clip(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 595, HEIGHT)
    canvas.clipPath(path, stroke=0, fill=0)
    say(canvas, 60, 160, UNSEEN)


@pytest.mark.parametrize("draw", [on_a_dark_bar, highlighted, inside_a_clip])
def test_text_that_is_drawn_oddly_but_seen_is_read(draw: Draw) -> None:
    (page,) = read_pages(with_paper(draw))
    assert (page.text, page.hidden) == (f"{SEEN}\n{UNSEEN}", ())


def test_what_was_written_over_a_blot_is_read_and_not_what_is_under_it() -> None:
    def corrected(canvas: Canvas) -> None:
        painted_over(canvas)
        canvas.setFillGray(0)
        say(canvas, 60, 160, "이자 금5,000,000원")

    (page,) = read_pages(with_paper(corrected))
    assert page.text == f"{SEEN}\n이자 금5,000,000원"
    assert page.hidden == (UNSEEN,)


@pytest.mark.parametrize("shown", [True, False])
def test_a_layer_that_is_switched_off_is_not_seen(shown: bool) -> None:
    name = pikepdf.Name
    with pikepdf.open(io.BytesIO(with_paper(lambda _: None))) as document:
        layer = document.make_indirect(pikepdf.Dictionary(Type=name.OCG, Name="x"))
        state = {("ON" if shown else "OFF"): [layer]}
        document.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=pikepdf.Dictionary(**state))
        resources = document.pages[0].Resources
        resources.Properties = pikepdf.Dictionary(L0=layer)
        resources.Font.F9 = pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
        document.pages[0].contents_add(b"/OC /L0 BDC BT /F9 10 Tf 60 600 Td (99,000,000) Tj ET EMC")
        out = io.BytesIO()
        document.save(out)
    (page,) = read_pages(out.getvalue())
    assert ("99,000,000" in page.text, page.hidden) == (shown, () if shown else ("99,000,000",))


@pytest.mark.parametrize("shade", [1.0, None])
def test_a_line_that_is_not_seen_strikes_nothing(shade: float | None) -> None:
    def struck(canvas: Canvas) -> None:
        canvas.setStrokeColor(Color(0, 0, 0, alpha=0) if shade is None else Color(shade, shade, shade))
        canvas.line(60, HEIGHT - 106.2, 200, HEIGHT - 106.2)

    (page,) = read_pages(with_paper(struck))
    assert (page.strikes, [w.text for w in page.words if w.struck]) == ((), [])


@pytest.mark.parametrize("shift", [0.4, 0.9, 1.2])
def test_a_shadow_and_fake_bold_count_once(shift: float) -> None:
    def twice(canvas: Canvas) -> None:
        for away, grey in ((shift, 0.6), (0.0, 0.0)):
            canvas.setFillGray(grey)
            say(canvas, 60 + away, 160 + away, "원금 금11,000,000원")

    (page,) = read_pages(with_paper(twice))
    assert page.text == f"{SEEN}\n원금 금11,000,000원"


def test_figures_printed_over_others_are_not_read_as_text() -> None:
    def over(canvas: Canvas) -> None:
        say(canvas, 60, 160, "8,888,888")
        say(canvas, 60, 160, "1,234,567")

    (page,) = read_pages(with_paper(over), Limits(ocr=False))
    assert page.words == ()
    assert page.note


@pytest.mark.parametrize("whole", [True, False])
def test_glyphs_without_meaning_are_not_read_as_text(whole: bool) -> None:
    """The font of the page names no characters; or only that of one amount does not."""

    def draw(canvas: Canvas) -> None:
        for n in range(20):
            say(canvas, 60, 200 + 20 * n, "위와 같이 채권을 계산하여 제출합니다.")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 700, "1,234,567")

    with pikepdf.open(io.BytesIO(pdf(draw))) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
                if whole and "/ToUnicode" in item:
                    del item["/ToUnicode"]
                if not whole and item.get("/BaseFont") == "/Helvetica":
                    names = [pikepdf.Name(f"/g{n}") for n in range(12)]
                    item["/Encoding"] = pikepdf.Dictionary(Differences=pikepdf.Array([44, *names]))
        out = io.BytesIO()
        document.save(out)
    (page,) = read_pages(out.getvalue(), Limits(ocr=False))
    assert page.words == ()
    assert page.note


@pytest.mark.parametrize(("x", "whole"), [(565.0, False), (-30.0, False), (500.0, True)])
def test_an_amount_that_the_edge_of_the_page_cuts_is_no_shorter_amount(x: float, whole: bool) -> None:
    (page,) = read_pages(with_paper(lambda canvas: say(canvas, x, 160, "12,345,678")))
    assert page.text == (f"{SEEN}\n12,345,678" if whole else SEEN)
    assert page.hidden == (() if whole else ("12,345,678",))
