"""The papers of a draft as files: figures that add up, escaped and masked text, the same bytes every time."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from jinja2 import UndefinedError
from openpyxl import load_workbook

from core.allocate import allocate
from core.models.case import Case
from core.models.decision import Decision
from core.models.filing import Document, Unknown
from core.schedule import build
from flows.pages import Draft, glyphs, render_pages, schedule_of, write_pages
from flows.pages.env import environment, fraction, kdate
from flows.pages.mask import clean, mask
from flows.pages.pdf import html_to_pdf
from flows.pages.pictures import Drawing
from flows.pages.xlsx import workbook_bytes
from tests.flows.pages_cases import FILING, SAMPLE, draft

NUMBER = "850101-1234567"


def text_of_pdf(data: bytes) -> str:
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def calculated(book: bytes, sheet: int, folder: Path) -> list[list[str]]:
    """A sheet of a workbook as LibreOffice calculates it."""
    (folder / "book.xlsx").write_bytes(book)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,{sheet}",
            "--outdir",
            str(folder),
            str(folder / "book.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=270,
    )
    [made] = folder.glob("book-*.csv")
    rows = list(csv.reader(io.StringIO(made.read_text(encoding="utf-8"))))
    made.unlink()
    return rows


def test_every_figure_of_the_schedule_is_on_its_page() -> None:
    data = draft(12)
    page = render_pages(data)["schedule.html"]
    shown = set(re.findall(r"[\d,]+", page))
    for e in data.result.entries:
        assert {f"{e.principal:,}", f"{e.total:,}", f"{e.paid:,}", f"{e.balance:,}"} <= shown
    assert f"{data.result.net_fund:,}" in shown


def test_same_draft_same_bytes(tmp_path: Path) -> None:
    data = draft(5, 2, files=True)
    first = {p.name: p.read_bytes() for p in write_pages(data, tmp_path / "a")}
    second = {p.name: p.read_bytes() for p in write_pages(data, tmp_path / "b")}
    assert first == second
    assert {"schedule.html", "annex.pdf", "review.html", "schedule.xlsx"} <= set(first)
    assert (tmp_path / "a" / "filings" / FILING).read_bytes() == (SAMPLE / FILING).read_bytes()


def test_hostile_names_are_only_text() -> None:
    names = {1: "<script>alert(1)</script>", 2: '" onload="x', 3: "{{ 7 * 7 }}", 4: "</title></style><b>"}
    for name, page in render_pages(draft(4, names=names)).items():
        body = page.split("</head>", 1)[1]
        assert "<script>alert" not in page, name
        assert 'onload="x' not in body, name
        assert "</style><b>" not in body
        assert "49</th>" not in body, name


def test_every_page_has_a_strict_policy_and_no_outside_resource() -> None:
    for name, page in render_pages(draft(3, files=True)).items():
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
        assert policy, name
        assert "default-src 'none'" in policy[1]
        assert "unsafe" not in policy[1]
        assert not re.search(r'(?:src|href)="(?:https?:)?//', page), name
        assert not re.search(r"\sstyle=|\son\w+=", page.split("</head>", 1)[1]), name


def test_residents_numbers_are_masked_unless_asked(tmp_path: Path) -> None:
    data = draft(4, names={1: f"홍길동({NUMBER})"})
    for name, page in render_pages(data).items():
        assert NUMBER not in page, name
    assert any(NUMBER in page for page in render_pages(replace(data, masked=False)).values())
    book = load_workbook(io.BytesIO(workbook_bytes(schedule_of(data))))
    values = [c.value for s in book for row in s.iter_rows() for c in row]
    assert any("850101-1******" in str(v) for v in values)
    assert not any(NUMBER in str(v) for v in values)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("850101-1234567", "850101-1******"),
        ("주민 850101 - 2234567 끝", "주민 850101-2****** 끝"),
        ("123456789012345", "123456789012345"),
        ("계좌 859901-1234567", "계좌 859901-1234567"),
        ("12,850,101-1234567", "12,850,101-1234567"),
    ],
)
def test_masking(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_invisible_characters_are_shown() -> None:
    assert clean("은\u202e행\x00") == "은\ufffd행\ufffd"
    assert clean("두 줄\n탭\t") == "두 줄\n탭\t"


def test_a_template_that_names_something_unknown_fails() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing.at_all }}").render()


@pytest.mark.parametrize(
    ("value", "shown", "exact"),
    [
        ("1/3", "0.3333…", "1/3"),
        ("7/2", "3.5", ""),
        ("-7/2", "–3.5", ""),
        ("-7/3", "–2.3333…", "-7/3"),
        ("12/4", "3", ""),
        (1234, "1,234", ""),
        ("1168721300000000/30393593", "38,452,883.8035…", ""),
        ("미정", "미정", ""),
        (None, "", ""),
    ],
)
def test_fractions_for_readers(value: str | int | None, shown: str, exact: str) -> None:
    assert (fraction(value).shown, fraction(value).exact) == (shown, exact)


def test_dates_for_readers() -> None:
    assert kdate("2024-05-01") == "2024. 5. 1."
    assert kdate("미상") == "미상"
    assert kdate(None) == ""


def test_pdf_is_tagged_with_its_own_fonts() -> None:
    data = html_to_pdf(render_pages(draft(3))["schedule.html"])
    with pikepdf.open(io.BytesIO(data)) as document:
        assert bool(document.Root.MarkInfo.Marked)
        assert str(document.Root.Lang) == "ko"
        assert "/StructTreeRoot" in document.Root
        things = [o for o in document.objects if isinstance(o, pikepdf.Dictionary)]
        fonts = [o for o in things if o.get("/Type") == "/FontDescriptor"]
        assert fonts
        assert all("/FontFile2" in f or "/FontFile3" in f for f in fonts)
        assert {str(f.FontName).split("+")[-1].replace("-", "")[:5] for f in fonts} == {"Nanum"}
    assert "실제 배당할 금액" in text_of_pdf(data)


@pytest.mark.parametrize("name", ["schedule.html", "annex.html", "parties.html", "deposits.html"])
def test_no_glyph_of_a_pdf_is_off_its_margins(name: str) -> None:
    import pypdfium2 as pdfium

    data = draft(6, 2, names={1: "가나다라마" * 100, 2: "A" * 500})
    document = pdfium.PdfDocument(html_to_pdf(render_pages(data)[name]))
    off = []
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        for n in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(n)
            if right > left and not (left > 30 and right < width - 30 and bottom > 15 and top < height - 30):
                off.append((text.get_text_range(n, 1), left, bottom, right, top))
    assert off == []
    assert {round(v) for page in document for v in page.get_size()} == {595, 842}


@pytest.mark.office
def test_libreoffice_calculates_the_same_totals(tmp_path: Path) -> None:
    data = draft(7, 3)
    book = workbook_bytes(schedule_of(data))
    for n, fund in enumerate(data.result.funds, 1):
        rows = {r[0]: r[1] for r in calculated(book, n, tmp_path) if len(r) > 1}
        assert int(rows["배당할 금액"]) == fund.lines.total
        assert int(rows["실제 배당할 금액"]) == fund.net
        assert int(rows["배당액 합계(잉여금 포함)"]) == fund.net
        assert int(rows["실제 배당할 금액과의 차액"]) == 0
    summary = [r for r in calculated(book, 4, tmp_path) if r[0] in {"합계", "재단별 실제 배당할 금액"}]
    assert [int(r[-1]) for r in summary] == [data.result.net_fund, data.result.net_fund]


@pytest.mark.office
def test_each_balance_is_a_formula_that_gives_the_results(tmp_path: Path) -> None:
    data = draft(4)
    rows = {r[0]: r[1:] for r in calculated(workbook_bytes(schedule_of(data)), 1, tmp_path) if r}
    assert [int(v) for v in rows["잔여액"][:4]] == [e.balance for e in data.result.entries]
    assert [int(v) for v in rows["계"][:4]] == [e.total for e in data.result.entries]


def test_text_in_the_spreadsheet_is_never_a_formula() -> None:
    names = {1: "=1+1", 2: "+cmd|' /C calc'!A0", 3: "@SUM(1)", 4: "-2"}
    book = load_workbook(io.BytesIO(workbook_bytes(schedule_of(draft(4, names=names)))))
    cells = [c for s in book for row in s.iter_rows() for c in row]
    assert {c.data_type for c in cells if c.value in names.values()} == {"s"}
    formulas = {c.value for c in cells if c.data_type == "f"}
    assert all(re.fullmatch(r"=[A-Z0-9():+\-/!' 가-힣]+", str(f)) for f in formulas)
    assert len(formulas) > 5


def test_the_workbook_holds_no_time_of_its_making() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(schedule_of(draft(2))))) as archive:
        assert {i.date_time for i in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_a_filing_that_cannot_be_drawn_costs_only_its_pictures(tmp_path: Path) -> None:
    data = draft(4, files=True)
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 rubbish")
    refs = [r for c in data.case.claims for refs in c.sources.values() for r in refs]
    other = refs[0].model_copy(update={"file": "0_bad.pdf"})
    found = Drawing([*refs, other], {**data.files, "0_bad.pdf": bad}).collect()
    assert list(found.missing) == ["0_bad.pdf"]
    assert {p.file for p in found.pages.values()} == {FILING}
    assert all(found.crop(r) for r in refs)


def test_residents_numbers_on_pictures_are_painted_over(tmp_path: Path) -> None:
    from flows.pages.picture_child import draw

    def hidden(body: str) -> bool:
        (tmp_path / "a.pdf").write_bytes(html_to_pdf(f"<p>{body}</p>"))
        request = {"path": str(tmp_path / "a.pdf"), "pages": [{"number": 1, "boxes": []}]}
        [masked], [plain] = list(draw(request, True)), list(draw(request, False))
        return bool(masked["png"] != plain["png"])

    assert hidden(f"홍길동 {NUMBER}")
    assert not hidden("주식회사 국민은행 110111-2365321")


def test_a_page_that_was_not_read_has_no_picture_but_a_reason() -> None:
    data = draft(1, files=True)
    refs = [r for c in data.case.claims for refs in c.sources.values() for r in refs]
    (page,) = {r.page for r in refs}
    unread = Document.model_validate(
        {
            "file": FILING,
            "sha256": "",
            "type": "unknown",
            "fields": Unknown(),
            "personal": ({"page": page, "box": None},),
        }
    )
    found = Drawing(refs, data.files, True, (unread,)).collect()
    assert list(found.missing) == [f"{FILING} {page}쪽"]
    assert found.pages == {}
    assert Drawing(refs, data.files, False, (unread,)).collect().pages


def test_the_review_sheet_tells_what_changed_and_why() -> None:
    before = draft(4)
    first = before.result.entries[0]
    entries = (
        first.model_copy(update={"paid": first.paid + 500, "total": first.total + 500}),
        *before.result.entries[1:],
    )
    totals = {**before.result.totals, "c1": before.result.totals["c1"] + 500}
    result = before.result.model_copy(update={"entries": entries, "totals": totals})
    decision = Decision(id="d1", action="set", target="c1.principal", by="한바다", on="2025-11-01", why="정정계산서")
    page = render_pages(Draft(before.case, result, previous=before.result, decisions=(decision,)))["review.html"]
    changed = page[page.index('id="changes"') : page.index('id="figures"')]
    assert "10,000,001" in changed
    assert "10,000,501" in changed
    assert "+500" in changed
    assert "결정 d1 (한바다, 2025-11-01): 정정계산서" in changed
    assert "c2" not in changed


def test_pages_without_deposits_have_no_notice() -> None:
    data = draft(2)
    assert "deposits.html" not in render_pages(data)
    assert "deposits.html" in render_pages(draft(3))


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("하위 폴더/100%#?.pdf", "filings/%ED%95%98%EC%9C%84%20%ED%8F%B4%EB%8D%94/100%25%23%3F.pdf#page=1"),
        ("a.JPG", "filings/a.JPG#page=1"),
        ("a.html", ""),  # would be a page that may do whatever the review sheet may
        ("a.pdf.SVG", ""),
    ],
)
def test_a_filing_is_copied_under_its_name_and_linked_where_that_is_safe(name: str, link: str, tmp_path: Path) -> None:
    data = draft(2, files=True)
    claims = tuple(
        c.model_copy(
            update={"sources": {k: tuple(r.model_copy(update={"file": name}) for r in v) for k, v in c.sources.items()}}
        )
        for c in data.case.claims
    )
    case = data.case.model_copy(update={"claims": claims})
    shutil.copyfile(SAMPLE / FILING, tmp_path / "x.pdf")
    write_pages(replace(data, case=case, files={name: tmp_path / "x.pdf"}), tmp_path / "out", pdf=False, xlsx=False)
    assert (tmp_path / "out" / "filings" / name).is_file()
    page = (tmp_path / "out" / "review.html").read_text(encoding="utf-8")
    assert (f'href="{link}"' in page) == bool(link)
    assert ('href="filings/' in page) == bool(link)


def test_letters_that_no_font_has_are_marked_and_named() -> None:
    pages = render_pages(draft(2, names={1: "𠮷田 株式會社", 2: "裵夏娜 햏뷁쀍"}))
    assert "글꼴에 없는 글자가 있습니다: 𠮷 (U+20BB7)</p>" in pages["review.html"]
    data = html_to_pdf(pages["annex.html"])
    with pikepdf.open(io.BytesIO(data)) as document:
        things = [o for o in document.objects if isinstance(o, pikepdf.Dictionary)]
        names = {str(o.FontName).split("+")[-1] for o in things if o.get("/Type") == "/FontDescriptor"}
    assert {n.replace("-", "")[:5] for n in names} == {"Nanum"}
    text = text_of_pdf(html_to_pdf(pages["schedule.html"]))
    assert "〓田 株式會社" in text
    assert "裵夏娜 햏뷁쀍" in text
    assert "글꼴에 없는" not in render_pages(draft(2, names={1: "裵夏娜"}))["review.html"]


def test_the_minus_sign_is_one_that_the_fonts_have() -> None:
    assert environment().from_string("{{ a }}").render(a="3 − 2") == "3 – 2"
    assert "\u2212" not in "".join(render_pages(draft(4, 2)).values())


def test_what_counts_as_plain_text_is_in_every_font() -> None:
    plain = [chr(n) for n in range(0xA0, 0x10000) if glyphs._PLAIN.fullmatch(chr(n))]
    spaces = {"\u2002", "\u2003"}  # drawn by their width
    assert [c for c in plain if ord(c) not in glyphs._covered() and c not in spaces] == []
    usual = draft(12, 2)
    assert glyphs.missing(render_pages(usual).values()) == []


def test_exact_amounts_and_their_totals_are_numbers_in_the_sheet_of_the_annex() -> None:
    case = Case.model_validate(
        {
            "court": "서울한강지방법원",
            "case_number": "2025타경1",
            "auction": "compulsory",
            "distribution_date": "2025-11-27",
            "commencement_registered": "2025-01-10",
            "claim_deadline": "2025-05-12",
            "fund": {"sale_price": 10_000_000},
            "properties": [{"id": "A"}],
            "claims": [
                {
                    "kind": "general",
                    "id": f"g{n}",
                    "creditor": f"채권자{n}",
                    "principal": 7_000_000 * n,
                    "demanded_on": "2025-04-01",
                }
                for n in (1, 2, 3)
            ],
        }
    )
    book = load_workbook(io.BytesIO(workbook_bytes(build(case, allocate(case)))))
    cells = [[c.value for c in row] for row in book["계산명세서"].iter_rows()]
    parts = [r for r in cells if r[0] and str(r[0]).startswith("채권자1 (") and "÷" in str(r[2])]
    assert [(r[1], r[3]) for r in parts] == [(7_000_000, "=5000000/3")]
    [total] = [r for r in cells if r[0] == "합계" and str(r[1]).startswith("=SUM(B") and "D" not in str(r[4])]
    assert str(total[4]).startswith("=SUM(E")
