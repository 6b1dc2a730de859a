"""Records of several rows under heads of as many, blocks of labels, heads that repeat, records side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

from extractors.documents import read_documents
from extractors.page.reader import read_pages
from tests.corpus.render import web

GRID = "<style>table{border-collapse:collapse;width:100%} td{border:0.5pt solid black;padding:2pt} body{font:9pt NanumGothic}</style>"


def table(*rows: str) -> str:
    """A ruled table: cells parted by `|`, `^n` behind one that spans n rows, `>n` n columns, `//` parts its lines."""
    out = []
    for row in rows:
        cells = []
        for cell in row.split("|"):
            text, _, deep = cell.strip().partition("^")
            text, _, wide = text.partition(">")
            cells.append(f"<td rowspan={deep or 1} colspan={wide or 1}>{text.replace('//', '<br>')}</td>")
        out.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(out)}</table>"


def read(title: str, labels: str, *parts: str) -> Any:
    """The fields of a paper of one page."""
    told = "".join(f"<p>{line}</p>" for line in ("사건번호 : 2024타경1234", *labels.split("|")))
    html = f"{GRID}<h1>{title}</h1>{told}{''.join(parts)}<p>2025. 3. 1.</p><p>서울솔빛지방법원 귀중</p>"
    (document,) = read_documents(read_pages(web.weasy(html)), "paper.pdf", "")
    return document


PARTIES = "채권자 : 다라 캐피탈 주식회사|채무자 : 김하늘"
OWES = "체납자 : 김하늘|솔빛세무서"


def sums(document: Any) -> tuple[Any, ...]:
    f = document.fields
    return f.principal, f.interest, f.cost, f.total


TWO = ("대출과목 | 대출원금 | 비용", "계좌번호 | 이자 | 합계")
LOANS = (
    "가계자금 | 50,000,000 | 20,000", "123-45 | 1,200,000 | 51,220,000",
    "기업자금 | 30,000,000 | 10,000", "678-90 | 800,000 | 30,810,000",
)  # fmt: skip


def test_loans_of_two_rows_each() -> None:
    total = ("합계^2 | 80,000,000 | 30,000", "2,000,000 | 82,030,000")
    document = read("채권계산서", PARTIES, table(*TWO, *LOANS, *total))
    assert sums(document) == (80_000_000, 2_000_000, 30_000, 82_030_000)
    assert not [f for f in document.findings if f.code == "sum_mismatch"]


def test_a_total_row_that_could_stand_for_either_of_two_heads_gives_no_amount() -> None:
    document = read("채권계산서", PARTIES, table(*TWO, *LOANS, "합계 | 80,000,000 | 82,030,000"))
    assert document.fields.interest is None
    assert document.fields.cost is None
    assert document.fields.principal in (None, 80_000_000)


WAGES = ("연번^2 | 성명^2 | 최종 3개월분 임금 | 그 밖의 임금", "최종 3년간 퇴직금 | 합계")


def test_workers_of_two_rows_each() -> None:
    rows = (
        "1^2 | 이도윤^2 | 3,000,000 | 500,000", "7,000,000 | 10,500,000",
        "2^2 | 박서연^2 | 4,000,000 | 0", "8,000,000 | 12,000,000",
    )  # fmt: skip
    document = read("임금채권 배당요구신청서", "선정당사자 : 이도윤|채무자 : 나무산업 주식회사", table(*WAGES, *rows))
    assert [(w.name, w.preferential_wages, w.preferential_retirement, w.ordinary) for w in document.fields.workers] == [
        ("이도윤", 3_000_000, 7_000_000, 500_000),
        ("박서연", 4_000_000, 8_000_000, 0),
    ]


def test_rows_that_are_not_cut_like_the_head_are_no_records_of_it() -> None:
    """The second row of each worker is missing: what stands in the first is not taken for the other kind."""
    rows = ("1 | 이도윤 | 3,000,000 | 500,000", "2 | 박서연 | 4,000,000 | 0")
    document = read("임금채권 배당요구신청서", "선정당사자 : 이도윤|채무자 : 나무산업 주식회사", table(*WAGES, *rows))
    assert all(w.preferential_retirement is None for w in document.fields.workers)


def tax_row(r: Any) -> tuple[Any, ...]:
    return r.tax, r.period, r.statutory_date, r.due_on, r.principal, r.surcharge, r.total


TAXES = [
    ("부가가치세", "2022년 1기", date(2022, 7, 25), date(2022, 9, 30), 10_000_000, 30_000, 10_030_000),
    ("종합소득세", "2021년 귀속", date(2022, 5, 31), date(2022, 8, 31), 2_000_000, 0, 2_000_000),
]


def test_taxes_of_two_rows_each() -> None:
    grid = table(
        "세목 | 납부기한 | 본세 | 체납액 계^2", "귀속 | 법정기일 | 가산금",
        "부가가치세 | 2022.09.30 | 10,000,000 | 10,030,000^2", "2022년 1기 | 2022.07.25 | 30,000",
        "종합소득세 | 2022.08.31 | 2,000,000 | 2,000,000^2", "2021년 귀속 | 2022.05.31 | 0",
        "합계>3 | 12,030,000",
    )  # fmt: skip
    document = read("교부청구서", OWES, grid)
    assert [tax_row(r) for r in document.fields.rows] == TAXES
    assert document.fields.total == 12_030_000


def test_a_block_of_labels_for_every_tax() -> None:
    blocks = [
        table(
            f"세목 | {tax} | 귀속 | {period}",
            f"법정기일 | {stat:%Y.%m.%d} | 납부기한 | {due:%Y.%m.%d}",
            f"본세 | {p:,} | 가산금 | {s:,}",
            f"청구세액 | {t:,}>3",
        )
        for tax, period, stat, due, p, s, t in TAXES
    ]
    document = read("교부청구서", OWES, "<p>(1)</p>", blocks[0], "<p>(2)</p>", blocks[1], "<p>합계 : 12,030,000원</p>")
    assert [tax_row(r) for r in document.fields.rows] == TAXES
    assert document.fields.total == 12_030_000


def test_taxes_side_by_side() -> None:
    grid = table(
        "세목 | " + " | ".join(t[0] for t in TAXES),
        "귀속 | " + " | ".join(t[1] for t in TAXES),
        "법정기일 | " + " | ".join(f"{t[2]:%Y.%m.%d}" for t in TAXES),
        "납부기한 | " + " | ".join(f"{t[3]:%Y.%m.%d}" for t in TAXES),
        *(f"{name} | " + " | ".join(f"{t[n]:,}" for t in TAXES) for name, n in (("본세", 4), ("가산금", 5), ("계", 6))),
    )
    assert [tax_row(r) for r in read("교부청구서", OWES, grid).fields.rows] == TAXES


def test_workers_side_by_side_under_their_names() -> None:
    grid = table(
        "구분 | 이도윤 | 박서연 | 합계",
        "최종 3개월분 임금 | 3,000,000 | 4,000,000 | 7,000,000",
        "최종 3년간 퇴직금 | 7,000,000 | 8,000,000 | 15,000,000",
        "그 밖의 임금 | 500,000 | 600,000 | 1,100,000",
        "계 | 10,500,000 | 12,600,000 | 23,100,000",
    )
    document = read("임금채권 배당요구신청서", "선정당사자 : 이도윤|채무자 : 나무산업 주식회사", grid)
    assert [(w.name, w.preferential_wages) for w in document.fields.workers] == [
        ("이도윤", 3_000_000),
        ("박서연", 4_000_000),
    ]
    assert document.fields.total == 23_100_000


def test_months_that_go_on_beside_under_the_same_heads() -> None:
    grid = table(
        "해당 월 | 납부기한 | 보험료 | 연체금 | 해당 월 | 납부기한 | 보험료 | 연체금",
        "2023.03 | 2023.04.10 | 100,000 | 1,000 | 2023.05 | 2023.06.10 | 310,000 | 3,300",
        "2023.04 | 2023.05.10 | 200,000 | 2,000 | | | |",
    )
    document = read("교부청구서", "납부의무자 : 김하늘|보험종류 : 건강보험", grid, "<p>국민건강보험공단 솔빛지사장</p>")
    assert [(r.period, r.principal, r.surcharge) for r in document.fields.rows] == [
        ("2023.03", 100_000, 1_000),
        ("2023.04", 200_000, 2_000),
        ("2023.05", 310_000, 3_300),
    ]


def test_heads_of_columns_are_no_workers() -> None:
    grid = table(
        "구분 | 체불금 | 산출근거",
        "최종 3개월분 임금 | 3,000,000 | 3,000,000",
        "최종 3년간 퇴직금 | 7,000,000 | 7,000,000",
        "그 밖의 임금 | 500,000 | 500,000",
    )
    document = read("임금채권 배당요구신청서", "선정당사자 : 이도윤|채무자 : 나무산업 주식회사", grid)
    assert {w.name for w in document.fields.workers} <= {"이도윤", None}


STACKED = "세목(과세연월) | 법정기일//납부기한 | 본세//가산금 | 합계"


def test_values_one_above_the_other_under_as_many_heads() -> None:
    grid = table(
        STACKED,
        "재산세//(2022.07) | 2022.06.01//2022.07.31 | 10,000,000//30,000 | 10,030,000",
        "주민세//(2022.08) | 2022.07.01//2022.08.31 | 2,000,000//0 | 2,000,000",
        "합계>3 | 12,030,000",
    )
    document = read("교부청구서", OWES, grid)
    assert [tax_row(r) for r in document.fields.rows] == [
        ("재산세", "2022.07", date(2022, 6, 1), date(2022, 7, 31), 10_000_000, 30_000, 10_030_000),
        ("주민세", "2022.08", date(2022, 7, 1), date(2022, 8, 31), 2_000_000, 0, 2_000_000),
    ]
    assert document.fields.total == 12_030_000


def test_a_cell_of_other_depth_than_its_head_gives_no_amount() -> None:
    grid = table(STACKED, "재산세 | 2022.06.01//2022.07.31 | 10,000,000//30,000//5,000 | 10,035,000")
    for row in read("교부청구서", OWES, grid).fields.rows:
        assert row.principal is None
        assert row.surcharge is None


def test_a_label_behind_a_tax_on_its_line_is_no_part_of_it() -> None:
    told = (
        "<p>1. 세목 : 재산세 과세연월 : 2022.07</p><p>법정기일 : 2022.06.01 납부기한 : 2022.07.31</p><p>본세 : 100,000원 합계 : 100,000원</p>"
        "<p>2. 세목 : 주민세 과세연월 : 2022.08</p><p>법정기일 : 2022.07.01 납부기한 : 2022.08.31</p><p>본세 : 50,000원 합계 : 50,000원</p>"
    )
    rows = read("교부청구서", OWES, told).fields.rows
    assert [(r.tax, r.period, r.total) for r in rows] == [("재산세", "2022.07", 100_000), ("주민세", "2022.08", 50_000)]


def test_blocks_of_workers() -> None:
    blocks = [
        table(f"성명 | {name} | 입사일 | 2019.03.02", f"최종 3개월분 임금 | {a:,} | 최종 3년간 퇴직금 | {b:,}")
        for name, a, b in (("이도윤", 3_000_000, 7_000_000), ("박서연", 4_000_000, 8_000_000))
    ]
    document = read("임금채권 배당요구신청서", "선정당사자 : 이도윤|채무자 : 나무산업 주식회사", *blocks)
    assert [(w.name, w.preferential_wages, w.preferential_retirement) for w in document.fields.workers] == [
        ("이도윤", 3_000_000, 7_000_000),
        ("박서연", 4_000_000, 8_000_000),
    ]
