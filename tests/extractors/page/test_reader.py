"""The page model is the same whatever way a page was drawn."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from reportlab.lib.colors import Color, black, red
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle

from extractors.limits import LimitExceeded, Limits
from extractors.page.model import Page, displayed, evidence
from extractors.page.reader import PageError, meaningless, read_pages

from .drawing import FONT, HEIGHT, grid, pdf, say

XS = [50.0, 100.0, 300.0, 545.0]
TOPS = [50.0, 70.0, 90.0, 110.0]
ROWS = [
    ("순위번호", "등 기 목 적", "권리자"),
    ("1", "근저당권설정", "금238,700,000원"),
    ("2", "가압류", "주식회사 한빛은행"),
]


def only(data: bytes) -> Page:
    (page,) = read_pages(data)
    return page


def rows(page: Page) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in page.tables[0].rows]


def fill(canvas: Canvas) -> None:
    for top, row in zip(TOPS, ROWS, strict=False):
        for x, text in zip(XS, row, strict=False):
            say(canvas, x + 4, top + 5, text)


def by_lines(canvas: Canvas) -> None:
    fill(canvas)
    grid(canvas, XS, TOPS)


def by_thin_rectangles(canvas: Canvas) -> None:
    fill(canvas)
    for top in TOPS:
        canvas.rect(XS[0], HEIGHT - top - 0.25, XS[-1] - XS[0], 0.5, stroke=0, fill=1)
    for x in XS:
        canvas.rect(x - 0.25, HEIGHT - TOPS[-1], 0.5, TOPS[-1] - TOPS[0], stroke=0, fill=1)


def by_boxes(canvas: Canvas) -> None:
    fill(canvas)
    for top in TOPS[:-1]:
        for x0, x1 in pairwise(XS):
            canvas.rect(x0, HEIGHT - top - 20, x1 - x0, 20)


def by_short_pieces(canvas: Canvas) -> None:
    fill(canvas)
    for top in TOPS:
        for x0, x1 in pairwise(XS):
            canvas.line(x0, HEIGHT - top, x1, HEIGHT - top)
    for x in XS:
        for top in TOPS[:-1]:
            canvas.line(x, HEIGHT - top, x, HEIGHT - top - 20)


def by_one_path(canvas: Canvas) -> None:
    fill(canvas)
    path = canvas.beginPath()
    for top in TOPS:
        path.moveTo(XS[0], HEIGHT - top)
        path.lineTo(XS[-1], HEIGHT - top)
    for x in XS:
        path.moveTo(x, HEIGHT - TOPS[0])
        path.lineTo(x, HEIGHT - TOPS[-1])
    canvas.drawPath(path)


def by_a_form(canvas: Canvas) -> None:
    canvas.beginForm("table")
    canvas.setFont(FONT, 10)
    by_lines(canvas)
    canvas.endForm()
    canvas.doForm("table")


@pytest.mark.parametrize("draw", [by_lines, by_thin_rectangles, by_boxes, by_short_pieces, by_one_path, by_a_form])
def test_a_ruled_table_is_found_however_it_was_drawn(draw) -> None:  # type: ignore[no-untyped-def]
    assert rows(only(pdf(draw))) == [list(r) for r in ROWS]


def test_merged_cells_leave_their_places_empty() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595.3, HEIGHT))
    table = Table([["가", "", "나"], ["다", "라", "마"], ["", "바", "사"]], [80] * 3, [20] * 3)
    style = [("GRID", (0, 0), (-1, -1), 0.5, black), ("SPAN", (0, 0), (1, 0)), ("SPAN", (0, 1), (0, 2))]
    table.setStyle(TableStyle([*style, ("FONT", (0, 0), (-1, -1), FONT, 10)]))
    table.wrapOn(canvas, 400, 400)
    table.drawOn(canvas, 60, 600)
    canvas.save()
    found = only(out.getvalue()).tables[0].rows
    assert [[c.text if c else None for c in row] for row in found] == [
        ["가", None, "나"],
        ["다", "라", "마"],
        [None, "바", "사"],
    ]


def struck(page: Page) -> list[str]:
    return [w.text for w in page.words if w.struck]


@pytest.mark.parametrize("colour", [red, black])
@pytest.mark.parametrize("how", ["line", "rectangle", "curve"])
def test_a_strike_through_the_middle_in_any_colour_and_shape(how: str, colour: Color) -> None:
    def draw(canvas: Canvas) -> None:
        by_lines(canvas)
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)
        for x0, width, top in ((54, 6, 75), (104, 60, 75)):
            y = HEIGHT - top - 6.2
            if how == "line":
                canvas.line(x0, y, x0 + width, y)
            elif how == "rectangle":
                canvas.rect(x0, y - 0.3, width, 0.6, stroke=0, fill=1)
            else:
                canvas.bezier(x0, y, x0 + width / 3, y + 0.1, x0 + width / 2, y, x0 + width, y)

    page = only(pdf(draw))
    assert struck(page) == ["1", "근저당권설정"]
    assert rows(page) == [list(r) for r in ROWS]


def test_neither_an_underline_nor_a_table_rule_strikes() -> None:
    def draw(canvas: Canvas) -> None:
        by_lines(canvas)
        canvas.line(54, HEIGHT - 86.5, 60, HEIGHT - 86.5)
        canvas.line(104, HEIGHT - 86.5, 164, HEIGHT - 86.5)

    page = only(pdf(draw))
    assert (struck(page), page.strikes) == ([], ())


def test_a_strike_over_a_part_splits_the_word() -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, 50, 100, "금100,000,000원금50,000,000원")
        canvas.line(50, HEIGHT - 106.2, 50 + canvas.stringWidth("금100,000,000원", FONT, 10), HEIGHT - 106.2)

    page = only(pdf(draw))
    assert [(w.text, w.struck) for w in page.words] == [("금100,000,000원", True), ("금50,000,000원", False)]


def test_glyphs_drawn_four_times_count_once() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0.0, 0.2, 0.4, 0.1):
            for i, glyph in enumerate("등기명의인표시변경"):
                say(canvas, 60 + 10 * i + shift, 100 + shift, glyph)

    assert only(pdf(draw)).text == "등기명의인표시변경"


@pytest.mark.parametrize("grey", [0.835, 0.0])
def test_a_watermark_falls_by_its_size_whatever_its_colour(grey: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(grey)
        say(canvas, 184, 80, "열 람 용", 52)
        canvas.setFillGray(0)
        by_lines(canvas)

    assert rows(only(pdf(draw))) == [list(r) for r in ROWS]


def test_columns_set_close_are_parted_by_their_rule() -> None:
    def draw(canvas: Canvas) -> None:
        width = canvas.stringWidth("금238,700,000원", FONT, 10)
        say(canvas, 50, 60, "금238,700,000원")
        say(canvas, 50 + width + 2, 60, "채무자")
        canvas.line(51 + width, HEIGHT - 50, 51 + width, HEIGHT - 80)

    assert [w.text for w in only(pdf(draw)).words] == ["금238,700,000원", "채무자"]


@pytest.mark.parametrize("angle", [90, 180, 270])
@pytest.mark.parametrize("announced", [True, False])
def test_a_turned_page_reads_upright_and_its_evidence_lies_on_the_page_as_shown(angle: int, announced: bool) -> None:
    # reportlab lays the sheet itself on its side when a quarter turn is announced
    sheet = (HEIGHT, 595.3) if announced and angle % 180 else (595.3, HEIGHT)
    wide, high = sheet[::-1] if angle % 180 else sheet

    def draw(canvas: Canvas) -> None:
        if announced:
            canvas.setPageRotation(angle)
        canvas.translate(sheet[0] if angle in (90, 180) else 0, sheet[1] if angle in (180, 270) else 0)
        canvas.rotate(angle)
        for i, text in enumerate(("등기사항전부증명서", "채권최고액 금238,700,000원", "근저당권자 주식회사 한빛은행")):
            canvas.drawString(40, high - 60 - 20 * i, text)
        canvas.line(40, high - 70, wide - 40, high - 70)

    page = only(pdf(draw))
    assert (round(page.width, 1), round(page.height, 1)) == (wide, high)
    assert page.text.splitlines()[1] == "채권최고액 금238,700,000원"
    assert [(r.orientation, round(r.top)) for r in page.rules] == [("h", 70)]
    x0, top, x1, bottom = displayed(page, page.words[0].box)
    shown = (wide, high) if announced else sheet
    assert 0 <= x0 < x1 <= shown[0]
    assert 0 <= top < bottom <= shown[1]
    assert (page.turned == 0) == announced


def test_odd_blanks_part_words() -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, 50, 100, "채권자\u00a0주식회사\u3000한빛은행")

    assert only(pdf(draw)).text == "채권자 주식회사 한빛은행"


def test_words_drawn_glyph_by_glyph_in_any_order_are_whole() -> None:
    def draw(canvas: Canvas) -> None:
        places = [(50.0 + canvas.stringWidth("채권최고액금"[:i], FONT, 10), g) for i, g in enumerate("채권최고액금")]
        for x, glyph in sorted(places, key=lambda p: -p[0]):
            say(canvas, x, 100, glyph)

    assert only(pdf(draw)).text == "채권최고액금"


def test_the_won_sign_of_a_font_that_is_not_embedded_is_kept() -> None:
    font = b"HYSMyeongJo-Medium"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length 58>>stream\nBT /F1 12 Tf 50 200 Td <20A9003100300030002C003000300030> Tj ET\nendstream",
        b"<</Type/Font/Subtype/Type0/BaseFont/" + font + b"/Encoding/UniKS-UCS2-H/DescendantFonts[6 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/" + font + b"/FontDescriptor 7 0 R"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>>>",
        b"<</Type/FontDescriptor/FontName/" + font + b"/Flags 6/FontBBox[0 -148 1001 880]/ItalicAngle 0"
        b"/Ascent 880/Descent -120/CapHeight 880/StemV 60>>",
    ]
    body = b"".join(b"%d 0 obj%s endobj\n" % (n, o) for n, o in enumerate(objects, 1))
    plain = b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"
    (page,) = read_pages(plain, Limits(ocr=False))
    assert page.text == "₩100,000"


def test_evidence_holds_box_and_verbatim_text() -> None:
    page = only(pdf(by_lines))
    words = [w for w in page.words if w.text.startswith("금")]
    item = evidence(page, words)
    assert (item.page, item.text, item.ocr) == (1, "금238,700,000원", None)
    assert XS[2] < item.box[0] < item.box[2] < XS[3]
    assert TOPS[1] < item.box[1] < item.box[3] < TOPS[2] + 2


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "empty_file"), (b"\x89PNG\r\n", "not_a_pdf"), (b"%PDF-1.7\nrubbish", "truncated")],
)
def test_what_is_no_pdf_is_refused_with_its_reason(data: bytes, code: str) -> None:
    with pytest.raises(PageError) as caught:
        read_pages(data)
    assert caught.value.code == code


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(LimitExceeded, match="pages"):
        read_pages(pdf(*[by_lines] * 4), Limits(pages=3))


def test_too_many_glyphs_are_refused() -> None:
    with pytest.raises(LimitExceeded, match="glyphs"):
        read_pages(pdf(by_lines), Limits(glyphs=10))


def test_an_empty_page_is_no_scan() -> None:
    page = only(pdf(lambda canvas: canvas.setLineWidth(1)))
    assert (page.words, page.ocr, page.note) == ((), False, "")


def test_a_hyphen_at_the_end_of_a_line_stays_a_hyphen() -> None:
    """pdfium makes U+0002 or U+FFFE of it, which is neither a blank nor a glyph without meaning."""

    def draw(canvas: Canvas) -> None:
        say(canvas, 100, 100, "근저당권자 주식회사한빛은행 110111-")
        say(canvas, 100, 112, "1234567")

    page = only(pdf(draw))
    assert [w.text for w in page.words] == ["근저당권자", "주식회사한빛은행", "110111-", "1234567"]
    assert not page.ocr


def test_a_blank_that_was_not_drawn_parts_words_and_even_spacing_does_not() -> None:
    def draw(canvas: Canvas) -> None:
        for start, text, spacing in ((100.0, "경기도 수원시", 0.0), (300.0, "채권자목록", 2.5)):
            for glyph in text:
                if glyph != " ":
                    say(canvas, start, 100, glyph)
                start += canvas.stringWidth(glyph, FONT, 10) * (1 if glyph != " " else 0) + spacing
                start += 2.3 if glyph == " " else 0

    assert [w.text for w in only(pdf(draw)).words] == ["경기도", "수원시", "채권자목록"]


def test_one_glyph_without_meaning_beside_a_unit_does_not_cost_the_page_its_text() -> None:
    glyphs = [(c, 0.0, 0.0, 1.0, 1.0, 10.0) for c in "면적 512.4\ufffd 과\ufffd80685"]
    assert not meaningless(glyphs)
    for risky in ("12\ufffd4,000", "\ufffd34,000", "1,234,56\ufffd", "금\ufffd5000"):
        assert meaningless([(c, 0.0, 0.0, 1.0, 1.0, 10.0) for c in risky])
