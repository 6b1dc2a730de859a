"""Pages that are pictures: words with confidence, rules and strikes from the pixels; pictures behind text."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors import ocr, secondlook, tesseract
from extractors.limits import Limits
from extractors.page.model import Page, Word
from extractors.page.reader import read_pages

from .drawing import HEIGHT, grid, pdf, say

AMOUNTS = ["238,700,000", "48,213,900", "1,234,567"]


def table(canvas: Canvas) -> None:
    say(canvas, 200, 50, "채권계산서", 16)
    tops = [100.0, 130.0, 160.0, 190.0, 220.0]
    grid(canvas, [60, 260, 460], tops)
    for top, row in zip(tops, [("구분", "금액"), *(("원금", a) for a in AMOUNTS)], strict=False):
        say(canvas, 70, top + 8, row[0], 12)
        say(canvas, 270, top + 8, row[1], 12)


def scanned(data: bytes, angle: float = 0.0) -> bytes:
    """The pages of `data` as pictures, a little askew."""
    out = io.BytesIO()
    pictures = [page.render(scale=200 / 72).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(data)]
    turned = [p.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)) for p in pictures]
    turned[0].save(out, "PDF", save_all=True, append_images=turned[1:], resolution=200)
    return out.getvalue()


@pytest.fixture(scope="module", params=[0.0, 0.8])
def page(request: pytest.FixtureRequest) -> Page:
    (found,) = read_pages(scanned(pdf(table), request.param))
    return found


@pytest.mark.ocr
def test_amounts_and_cells_of_a_scan(page: Page) -> None:
    assert page.ocr
    assert [[c.text if c else None for c in row][1] for row in page.tables[0].rows][1:] == AMOUNTS


@pytest.mark.ocr
def test_every_word_of_a_scan_says_how_sure_it_is(page: Page) -> None:
    assert page.words
    assert all(w.ocr is not None and 0 < w.ocr <= 1 for w in page.words)


@pytest.mark.ocr
def test_a_red_strike_on_a_scan() -> None:
    def draw(canvas: Canvas) -> None:
        table(canvas)
        canvas.setStrokeColorRGB(1, 0, 0)
        canvas.setLineWidth(0.75)
        canvas.line(268, HEIGHT - 175.5, 345, HEIGHT - 175.5)

    (found,) = read_pages(scanned(pdf(draw)))
    cells = [[c for c in row if c][1] for row in found.tables[0].rows]
    assert [any(w.struck for w in c.words) for c in cells] == [False, False, True, False]


def test_rules_and_strikes_in_a_picture_behind_the_text() -> None:
    def lines(canvas: Canvas) -> None:
        grid(canvas, [60, 260, 460], [100.0, 130.0, 160.0])
        canvas.setStrokeColorRGB(1, 0, 0)
        canvas.line(70, HEIGHT - 145.5, 77, HEIGHT - 145.5)

    picture = pypdfium2.PdfDocument(pdf(lines))[0].render(scale=2).to_pil()

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, 595.3, HEIGHT)
        for top, row in ((100, ("순위번호", "등기목적")), (130, ("1", "근저당권설정"))):
            say(canvas, 70, top + 8, row[0], 12)
            say(canvas, 270, top + 8, row[1], 12)
        say(
            canvas,
            70,
            300,
            "실선으로 그어진 부분은 말소사항을 표시함. 기록사항 없는 갑구, 을구는 기록사항 없음으로 표시함.",
        )

    (found,) = read_pages(pdf(draw), Limits(ocr=True))
    assert not found.ocr
    assert [[c.text if c else None for c in row] for row in found.tables[0].rows] == [
        ["순위번호", "등기목적"],
        ["1", "근저당권설정"],
    ]
    assert [w.text for w in found.words if w.struck] == ["1"]


def test_a_seal_over_a_name_strikes_nothing() -> None:
    seal = Image.new("RGBA", (120, 120), (255, 255, 255, 0))
    for n in range(10, 110, 12):
        for x in range(20, 100):
            for y in range(n, n + 4):
                seal.putpixel((x, y), (220, 20, 20, 255))

    def draw(canvas: Canvas) -> None:
        say(canvas, 100, 300, "채권자 주식회사 한빛은행 대표이사 홍길동")
        canvas.drawImage(ImageReader(seal), 250, HEIGHT - 325, 40, 40, mask="auto")

    (found,) = read_pages(pdf(draw))
    assert [w.text for w in found.words if w.struck] == []


def test_without_tesseract_the_page_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract.shutil, "which", lambda _: None)
    (found,) = read_pages(scanned(pdf(table)))
    assert "Tesseract" in found.note
    assert found.words == ()


@pytest.mark.parametrize("turned", [-2.3, -0.4, -0.2, 0.0, 0.3, 1.5])
def test_a_small_slant_is_seen(turned: float) -> None:
    picture = pypdfium2.PdfDocument(pdf(table))[0].render(scale=ocr.SCALE).to_pil().convert("RGB")
    askew = picture.rotate(turned, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    assert abs(ocr.skew(askew) + turned) <= 0.15


@pytest.mark.ocr
def test_thin_grey_rules_of_a_slanting_scan_make_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(0.2)
        table(canvas)
        say(canvas, 60, 300, "위와 같이 채권계산서를 제출합니다. 채권자 하늘바다상호저축은행", 11)

    (found,) = read_pages(scanned(pdf(draw), 0.2))
    assert [len(t.rows) for t in found.tables] == [4]
    line = next(line.text for line in found.lines if "저축은행" in line.text)
    assert "채권자 하늘바다상호저축은행" in line


def test_a_word_that_takes_in_what_stands_beside_it_is_not_believed() -> None:
    word = Word("2025", 0, 0, 40, 10, ocr=0.9)
    assert secondlook._settled(word, "2025타경50321", "2025타경50321").text == "2025"
    assert (secondlook._settled(word, "2025타경50321", "2025타경50321").ocr or 1) < 0.6


@pytest.mark.parametrize(
    ("text", "sure"), [("238,700,000", True), ("238,70,000", False), ("1238,700,000", False), ("2025.11.6.", True)]
)
def test_an_amount_with_a_group_that_is_not_of_three_figures_is_not_certain(text: str, sure: bool) -> None:
    assert secondlook._whole(text) == sure
