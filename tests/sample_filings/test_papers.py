"""The committed papers are those that the program makes, and they look like what they stand for."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from sample_filings.make import CASES
from sample_filings.make.words import business, corporation, hangul

ROOT = Path(__file__).parents[2] / "sample_filings"
PAPERS = [(folder, name) for folder in CASES for name in sorted(p.name for p in (ROOT / folder).glob("*.pdf"))]


def drawn(data: bytes) -> list[bytes]:
    """What each page draws. Compressed bytes and font programs may differ between machines, this may not."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [page.Contents.read_bytes() for page in pdf.pages]


@pytest.fixture(scope="module")
def made() -> dict[str, dict[str, bytes]]:
    return {folder: make() for folder, make in CASES.items()}


def test_every_paper_is_made_and_none_is_left_over(made: dict[str, dict[str, bytes]]) -> None:
    assert {folder: sorted(papers) for folder, papers in made.items()} == {
        folder: sorted(p.name for p in (ROOT / folder).glob("*.pdf")) for folder in CASES
    }


@pytest.mark.parametrize(("folder", "name"), PAPERS)
def test_a_committed_paper_is_what_the_program_draws(folder: str, name: str, made: dict[str, dict[str, bytes]]) -> None:
    assert drawn((ROOT / folder / name).read_bytes()) == drawn(made[folder][name])


def test_making_twice_gives_the_same_bytes(made: dict[str, dict[str, bytes]]) -> None:
    assert CASES["daejeon_house"]() == made["daejeon_house"]


def text_of(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


@pytest.mark.parametrize(("folder", "name"), PAPERS)
def test_the_text_is_real_text(folder: str, name: str) -> None:
    text = text_of(ROOT / folder / name)
    case = "2025타경50321" if folder == "seoul_apartment" else "2024타경70455"
    wanted = "고유번호" if "등기사항전부증명서" in name else case
    assert wanted in text.replace(" ", "")
    assert "\ufffd" not in text


def test_an_entry_of_the_flat_is_broken_over_two_pages() -> None:
    pdf = pypdfium2.PdfDocument(ROOT / "seoul_apartment" / "01_등기사항전부증명서_집합건물.pdf")
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    first = next(n for n, text in enumerate(pages) if "제30145호" in text)
    assert "금130,000,000원" in pages[first]
    assert "새마루저축은행" not in pages[first]
    assert "새마루저축은행" in pages[first + 1]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (134_669_232, "일억삼천사백육십육만구천이백삼십이"),
        (160_000_000, "일억육천만"),
        (10_000, "일만"),
        (0, "영"),
        (1_001_000_011, "일십억일백만일십일"),
    ],
)
def test_amounts_in_hangul(amount: int, words: str) -> None:
    assert hangul(amount) == words


def test_registration_numbers_satisfy_their_check_digits() -> None:
    from stdnum.kr import brn

    assert brn.is_valid(business(120, 81, 4752))
    digits = [int(d) for d in corporation("110111", 283_417).replace("-", "")]
    weighted = sum(d * (1 + n % 2) for n, d in enumerate(digits[:12]))
    assert (weighted + digits[12]) % 10 == 0
