"""A small case from drawn papers: one flat of one debtor, and whatever a test puts in the inbox beside it.

Every paper is a PDF that is read as any other; nothing here hands ready data to the core.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from core.casefile import load_header
from core.models.decision import Decision
from core.models.filing import Document
from core.models.result import LedgerLine
from core.reconcile import Reconciled, reconcile
from extractors.documents import read_documents
from extractors.page.reader import read_pages
from sample_filings.make.bank import Loan, Period, Statement, boxed_form, general_demand, plain_letter
from sample_filings.make.court import Occupant, SaleStatement, sale_statement
from sample_filings.make.demands import ChargeDemand, ChargeLine, TaxDemand, TaxLine, insurance, tax_office
from sample_filings.make.people import Tenant, WageDemand, Worker, lease_form, wage_demand
from sample_filings.make.registry import Extract, Row, Section, entry, print_extract
from sample_filings.make.words import corporation

COURT, CASE = "한내지방법원", "2024타경700"
OWNER, OWNER_NO = "도하람", "760211-*******"
PLACE = "한내시 솔숲구 바람동 31 솔숲마을 제2동 제7층 제702호"
BANK, BANK_NO = "주식회사 너울은행", corporation("110111", 31_415)
OTHER, OTHER_NO = "두리캐피탈 주식회사", corporation("110111", 27_182)
FIRM, FIRM_NO = "주식회사 솔마루자재", corporation("134111", 16_180)
DAY = date(2025, 6, 26)
RECEIVED = {date(2019, 5, 7): "2019년5월7일"}


def header(**more: str) -> str:
    """`case.yaml` of the scene; `owner` is the owner of the flat where it is not the debtor."""
    extra = "".join(f"\n    {k}: {v}" for k, v in more.items() if k not in ("owner", "debtor", "auction"))
    return f"""
court: {COURT}
case_number: {CASE}
auction: {more.get("auction", "voluntary")}
debtor: {more.get("debtor", OWNER)}
commencement_registered: 2024-06-03
claim_deadline: 2024-09-02
sale_decided: 2025-03-04
distribution_date: 2025-06-26
properties:
  - id: A
    description: {PLACE}
    owner: {more.get("owner", OWNER)}
    use: residential
    region: 한내시 솔숲구 바람동{extra}
fund:
  sale_price: 420_000_000
costs:
  - {{creditor: {BANK}, item: 매각수수료, amount: 2_811_000}}
"""


def on(day: date, number: int) -> str:
    """`2019년5월7일` and the receipt number under it."""
    return f"{day.year}년{day.month}월{day.day}일\n제{number}호"


def owns(
    rank: str = "1", who: str = f"{OWNER} {OWNER_NO}", day: date = date(2019, 5, 7), number: int = 20_110, **more: Any
) -> Row:
    """소유권이전."""
    return entry(rank, more.pop("purpose", "소유권이전"), on(day, number), f"{day.year}년4월2일\n{more.pop('cause', '매매')}",
                 more.pop("cell", f"소유자 {who}\n  한내시 솔숲구 물길로 2"), **more)  # fmt: skip


def lien(
    rank: str = "1", number: int = 20_111, amount: int = 240_000_000, who: str = f"{BANK} {BANK_NO}",
    day: date = date(2019, 5, 7), purpose: str = "근저당권설정", dead: bool = False,
) -> Row:  # fmt: skip
    """근저당권설정."""
    return entry(rank, purpose, on(day, number), f"{day.year}년{day.month}월{day.day}일\n설정계약",
                 f"채권최고액 금{amount:,}원\n채무자 {OWNER}\n근저당권자 {who}\n  서울특별시 가람구 은행길 1", dead=dead)  # fmt: skip


def moved(
    rank: str, number: int, who: str, day: date, cause: str = "확정채권양도", purpose: str | None = None, cell: str = ""
) -> Row:
    """근저당권이전."""
    title = purpose or f"{rank.split('-')[0]}번근저당권이전"
    return entry(
        rank,
        title,
        on(day, number),
        f"{day.year}년{day.month}월{day.day}일\n{cause}",
        cell + f"근저당권자 {who}\n  서울특별시 가람구 솔길 3",
    )


def attached(
    rank: str,
    number: int,
    amount: int,
    who: str = f"{FIRM} {FIRM_NO}",
    day: date = date(2023, 4, 11),
    purpose: str = "가압류",
) -> Row:
    """가압류."""
    return entry(rank, purpose, on(day, number), f"{day.year}년4월7일\n{COURT}의 가압류결정({day.year}카단{number})",
                 f"청구금액 금{amount:,} 원\n채권자 {who}\n  한내시 장터길 8")  # fmt: skip


def seized(rank: str, number: int, office: str, day: date = date(2023, 8, 21)) -> Row:
    """압류."""
    return entry(
        rank, "압류", on(day, number), f"{day.year}년8월18일\n압류(징세과-{number})", f"권리자 국\n처분청 {office}"
    )


def auctioned(rank: str = "9", who: str = f"{BANK} {BANK_NO}", purpose: str = "임의경매개시결정", case: str = CASE,
              day: date = date(2024, 6, 3), number: int = 33_007) -> Row:  # fmt: skip
    """경매개시결정."""
    kind = "강제" if "강제" in purpose else "임의"
    return entry(
        rank,
        purpose,
        on(day, number),
        f"{day.year}년5월31일\n{COURT}의 {kind}경매개시결정({case})",
        f"채권자 {who}\n  서울특별시 가람구 은행길 1",
    )


def registry(
    gap: Sequence[Row],
    eul: Sequence[Row],
    viewed: str = "2025년06월02일 9시12분4초",
    place: str = PLACE,
    no: str = "1811-2019-003301",
) -> bytes:
    """The flat's extract."""
    return print_extract(
        Extract(
            kind="집합건물", unique_no=no, location=place, viewed=viewed, office=f"{COURT} 등기국",
            sections=(
                Section("【   표    제    부   】 ( 전유부분의 건물의 표시 )", "unit",
                        [Row(("1", "2019년2월1일", "제7층 제702호", "철근콘크리트구조\n84.91㎡", ""))]),
                Section("【   갑    구   】 ( 소유권에 관한 사항 )", "entries", gap),
                Section("【   을    구   】 ( 소유권 이외의 권리에 관한 사항 )", "entries", eul, none="기록사항 없음" if not eul else ""),
            ),
        )
    )  # fmt: skip


def statement(
    who: str = BANK, no: str = BANK_NO, principal: int = 200_000_000, *, right: str = "2019. 5. 7. 접수 제20111호 근저당권",
    filed: date = date(2025, 6, 10), case: str = CASE, basis: str = "대출금", boxed: bool = False, title: str = "채 권 계 산 서",
    loan: str = "대출금", number: str = "", debtor: str = OWNER,
) -> bytes:  # fmt: skip
    """채권계산서; a year's interest at 7.3 % to the day of the distribution."""
    paper = _paper(who, no, principal, right, filed, case, basis, loan, number, debtor)
    return boxed_form(paper, title=title) if boxed else plain_letter(paper)


def demand(
    who: str,
    no: str,
    principal: int,
    title: str = f"{COURT} 2023차551 지급명령",
    filed: date = date(2024, 8, 12),
    debtor: str = OWNER,
) -> bytes:
    """배당요구신청서 on a title."""
    return general_demand(
        _paper(who, no, principal, "", filed, CASE, "", "물품대금", "", debtor), title, "부동산임의경매"
    )


def _paper(
    who: str,
    no: str,
    principal: int,
    right: str,
    filed: date,
    case: str,
    basis: str,
    loan: str,
    number: str,
    debtor: str,
) -> Statement:
    period = Period(principal, "7.3", date(2024, 6, 27), DAY)
    return Statement(
        court=COURT, case=case, creditor=who, reg_no=no, address="서울특별시 가람구", debtor=debtor, owner=OWNER,
        loans=(Loan(loan, number, date(2019, 5, 7), principal, (period,)),), to=DAY, filed=filed,
        stamp=(f"{filed.year}. {filed.month}. {filed.day}.", f"제 {filed.day}01 호"), right=right, basis=basis,
    )  # fmt: skip


def tenancy(name: str, part: str = "전부", deposit: int = 80_000_000, filed: date = date(2024, 8, 6), moved_in: date = date(2022, 3, 14),
            fixed: date | None = date(2022, 3, 15), number: str = "900505-1******") -> bytes:  # fmt: skip
    """권리신고 및 배당요구신청서."""
    return lease_form(
        Tenant(court=COURT, case=CASE, name=name, number=number, landlord=OWNER, place=PLACE, part=part, deposit=deposit, rent=0,
               contract=date(2022, 2, 20), start=moved_in, end=date(2026, 3, 13), handed=moved_in, moved=moved_in, fixed=fixed,
               filed=filed, stamp=(f"{filed.year}. {filed.month}. {filed.day}.", "제 412 호"))
    )  # fmt: skip


def taxed(
    office: str, *lines: TaxLine, filed: date = date(2024, 7, 11), taxpayer: str = OWNER, seized_on: date | None = None
) -> bytes:
    """교부청구서 of a tax office."""
    return tax_office(
        TaxDemand(court=COURT, case=CASE, authority=office, section="징세과", taxpayer=taxpayer, taxpayer_no="760211-1******",
                  address="한내시 솔숲구 물길로 2", lines=lines, filed=filed, stamp=(f"{filed.year}. {filed.month}. {filed.day}.", "제 555 호"),
                  number="71", seized=seized_on)
    )  # fmt: skip


VAT = TaxLine("부가가치세", "2022년 2기 확정", date(2023, 1, 25), date(2023, 3, 31), 7_210_000, 402_000)
INCOME = TaxLine("종합소득세", "2022년 귀속", date(2023, 5, 31), date(2023, 8, 31), 3_300_000, 0)


def charged(office: str, payer: str = OWNER, filed: date = date(2024, 7, 15), months: Sequence[int] = (3, 4)) -> bytes:
    """교부청구서 of an insurer."""
    lines = [ChargeLine(f"2023년 {m}월", date(2023, m + 1, 10), 210_000, 6_300) for m in months]
    return insurance(
        ChargeDemand(court=COURT, case=CASE, authority=office, scheme="국민건강보험료", payer=payer, payer_no="1-22-33", lines=lines,
                     filed=filed, stamp=(f"{filed.year}. {filed.month}. {filed.day}.", "제 777 호"))
    )  # fmt: skip


def wages(who: str, employer: str = OWNER, filed: date = date(2024, 8, 20), workers: Sequence[Worker] = ()) -> bytes:
    """배당요구신청서 of workers."""
    rows = workers or (Worker(who, "1990.01.02", 6_000_000, 4_000_000, 1_500_000),)
    return wage_demand(
        WageDemand(court=COURT, case=CASE, representative=who, number="900102-*******", address="한내시 솔숲구", employer=employer,
                   workers=rows, until=date(2023, 11, 30), filed=filed, stamp=(f"{filed.year}. {filed.month}. {filed.day}.", "제 888 호"))
    )  # fmt: skip


def occupied(*rows: Occupant) -> bytes:
    """매각물건명세서."""
    return sale_statement(
        SaleStatement(COURT, CASE, "부동산임의경매", date(2025, 1, 20), "유나래", "450,000,000", "315,000,000", "2019.05.07. 근저당권",
                      date(2024, 9, 2), rows, ())
    )  # fmt: skip


@lru_cache(maxsize=512)
def _read(data: bytes, name: str) -> tuple[Document, ...]:
    return read_documents(read_pages(data), name, hashlib.sha256(data).hexdigest())


def read(papers: Mapping[str, bytes]) -> tuple[Document, ...]:
    """What the papers say, by file name."""
    return tuple(d for name, data in papers.items() for d in _read(data, name))


def run(papers: Mapping[str, bytes], decisions: Sequence[Decision] = (), head: str | None = None) -> Reconciled:
    """The claims of the scene's case from these papers."""
    return reconcile(load_header(head or header(), "case.yaml"), read(papers), decisions)


def codes(found: Reconciled) -> set[str]:
    """Codes of all findings."""
    return {f.code for f in found.findings}


def line(found: Reconciled, what: str) -> LedgerLine:
    """The one ledger line of a file (`a.pdf`) or with an id."""
    mine = [x for x in found.ledger if x.id == what or f"({what})" in x.label]
    assert len(mine) == 1, (what, [x.label for x in found.ledger])
    return mine[0]
