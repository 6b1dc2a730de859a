# ruff: noqa: E501 (Korean samples stay in one line)
"""Over generated registries and filings: what goes in comes out as one ledger line each, in any order of the papers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.allocate import allocate
from core.casefile import dump_case, load_case
from core.models.case import Fund, Property
from core.models.filing import (
    ChargeRow,
    Document,
    InterestItem,
    PublicChargeDemand,
    RegistryEntry,
    StatementTenant,
    TaxRow,
    Unknown,
    WageClaim,
    Worker,
)  # fmt: skip
from core.reconcile import reconcile

from .papers import OWNER, demand, document, entry, extract, header, lease, ownership, sale, statement, tax

NAMES = (
    "주식회사 한빛은행",
    "한빛은행",
    "(주)한빛은행",
    "주식회사 한밭은행",
    "들꽃새마을금고",
    "들꽃제일새마을금고",
    "오세림",
    "문찬",
    "국",
    "",
)
NUMBERS = ("110111-2834178", "134144-0005120", "134144-0007332", "770523-*******", "110111-0000000", None)
PURPOSES = (
    "근저당권설정", "저당권설정", "전세권설정", "가압류", "압류", "임의경매개시결정", "강제경매개시결정(3번가압류의 본압류로의 이행)",
    "소유권이전청구권가등기", "가처분", "지상권설정", "주택임차권", "1번정해솔지분가압류", "갑구1번오세림지분전부근저당권설정", "신탁", "알수없는등기", "소유권이전",
)  # fmt: skip
NOTES = (
    "근저당권이전", "근저당권일부이전", "근저당권부질권", "근저당권부채권압류", "근저당권변경", "등기명의인표시변경", "가압류변경", "근저당권설정등기말소",
)  # fmt: skip
OFFICES = ("한강세무서", "한강세무서장", "가온구청", "서울특별시가온구", "국민건강보험공단 가온지사", "")

names, numbers = st.sampled_from(NAMES), st.sampled_from(NUMBERS)
days = st.integers(0, 3000).map(lambda n: date(2018, 1, 1) + timedelta(n))
won = st.one_of(st.none(), st.integers(0, 300_000_000))
receipts = st.integers(500, 512)


@st.composite
def entries(draw: Any) -> list[RegistryEntry]:
    out = [ownership()]
    for rank in range(2, 2 + draw(st.integers(0, 6))):
        section = draw(st.sampled_from("갑을"))
        more = {"amount": draw(won), "authority": draw(st.sampled_from(OFFICES)) or None, "live": draw(st.integers(0, 9)) > 0,
                "court_case": draw(st.sampled_from((None, "2025타경1", "2025타경9")))}  # fmt: skip
        out.append(
            entry(
                section,
                str(rank),
                draw(st.sampled_from(PURPOSES)),
                draw(days),
                draw(receipts),
                draw(names),
                draw(numbers),
                **more,
            )
        )
        for n in range(draw(st.integers(0, 2))):
            purpose = f"{rank}번{draw(st.sampled_from(NOTES))}"
            out.append(
                entry(
                    section,
                    f"{rank}-{n + 1}",
                    purpose,
                    draw(days),
                    draw(receipts),
                    draw(names),
                    draw(numbers),
                    amount=draw(won),
                )
            )
    return out


@st.composite
def papers(draw: Any, n: int) -> Document:
    kind, file = draw(st.integers(0, 8)), f"{n}.pdf"
    who, no, debtor = draw(names) or None, draw(numbers), draw(st.sampled_from((OWNER, "오세림", None)))
    case = draw(st.sampled_from(("2025타경1", "2025타경1", None, "2024타경8")))
    received = draw(st.one_of(st.none(), days))
    if kind == 0:
        items = tuple(
            InterestItem(principal=1, interest=draw(won), loan=draw(st.sampled_from((None, "1", "2"))))
            for _ in range(draw(st.integers(0, 2)))
        )
        paper = statement(file, who, no, draw(won), case_number=case, receipt_no=draw(st.one_of(st.none(), receipts)), max_amount=draw(won),
                          registered_on=draw(st.one_of(st.none(), days)), filed_on=draw(st.one_of(st.none(), days)), items=items, total=draw(won),
                          amends=draw(st.booleans()), debtor=debtor)  # fmt: skip
    elif kind == 1:
        paper = demand(
            file,
            who,
            no,
            draw(won),
            case_number=case,
            title=draw(st.sampled_from((None, "2023차1 지급명령", "2022가소2 판결"))),
            debtor=debtor,
        )
    elif kind == 2:
        paper = lease(
            file,
            who,
            case_number=case,
            deposit=draw(won),
            part=draw(st.sampled_from((None, "1층", "2층 201호"))),
            demanded_on=draw(days),
        )
    elif kind == 3:
        row = TaxRow(tax=draw(st.sampled_from(("재산세", "부가가치세", None))), period="2024", principal=draw(won), surcharge=draw(won), total=draw(won),
                     statutory_date=draw(st.one_of(st.none(), days)))  # fmt: skip
        paper = tax(
            file,
            draw(st.sampled_from(OFFICES)) or None,
            *([row] * draw(st.integers(0, 2))),
            case_number=case,
            taxpayer=debtor,
            demanded_on=draw(days),
        )
    elif kind == 4:
        rows = tuple(
            ChargeRow(period=str(n), principal=draw(won), due_on=draw(st.one_of(st.none(), days)))
            for n in range(draw(st.integers(0, 2)))
        )
        paper = document(
            file,
            PublicChargeDemand(
                case_number=case, authority=draw(st.sampled_from(OFFICES)) or None, payer=debtor, rows=rows
            ),
        )
    elif kind == 5:
        fields = WageClaim(case_number=case, representative=who, debtor=debtor, total=draw(won), preferential=draw(won),
                           workers=(Worker(name=who, ordinary=draw(won)),))  # fmt: skip
        paper = document(file, fields)
    elif kind == 6:
        rows = tuple(
            StatementTenant(name=draw(names) or None, part=draw(st.sampled_from((None, "1층", "2층"))), deposit=draw(won), demanded_on=draw(st.one_of(st.none(), days)))
            for _ in range(draw(st.integers(0, 3)))
        )  # fmt: skip
        paper = sale(*rows)
    elif kind == 7:
        paper = document(file, Unknown(title="탄원서"))
    else:
        paper = extract(
            *draw(entries()),
            file=file,
            viewed_at=draw(st.sampled_from((None, "2025-10-27T10:00:00", "2025-11-01T10:00:00"))),
        )
    return paper.model_copy(update={"received_on": received})


@st.composite
def inboxes(draw: Any) -> list[Document]:
    return [extract(*draw(entries())), *(draw(papers(n)) for n in range(draw(st.integers(0, 7))))]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(inboxes(), st.randoms(use_true_random=False))
def test_rights_and_filings_in_are_ledger_lines_out(inbox: list[Document], random: Any) -> None:
    properties = (
        Property(id="A", description="가온시 새솔동 77-3", owner=OWNER, use="residential", region="서울특별시 강남구"),
    )
    head = header(properties=properties, fund=Fund(sale_price=300_000_000))
    found = reconcile(head, inbox)
    assert "unaccounted" not in {f.code for f in found.findings}
    # each filing once, each live main entry and each hold on a right once
    assert sum(x.subject == "filing" for x in found.ledger) == len(inbox)
    ids = [x.id for x in found.ledger]
    assert len(ids) == len(set(ids))
    read = {
        x.label.split("(")[-1].rstrip(")")
        for x in found.ledger
        if x.subject == "filing" and x.reason.startswith("매각부동산")
    }
    for paper in inbox:
        if paper.file in read:
            live = {
                f"A/{e.section}{e.rank}"
                for e in paper.fields.entries
                if e.live and "-" not in e.rank and "말소" not in e.purpose
            }  # type: ignore[union-attr]
            assert live <= set(ids)
    # every claim stands in a line, every line speaks of claims that are
    claims = {c.id for c in found.case.claims}
    assert {c for x in found.ledger for c in x.claims} == claims
    assert all(x.reason for x in found.ledger if x.fate in ("excluded", "decision"))
    assert all(x.claims for x in found.ledger if x.fate == "claim")
    # the case file can be written, read and allocated to the won
    assert load_case(dump_case(found.case), "claims.yaml") == found.case
    result = allocate(found.case)
    assert sum(e.paid for e in result.entries) + sum(s.amount for s in result.surplus) == result.net_fund
    # another order of the papers is the same case
    shuffled = list(inbox)
    random.shuffle(shuffled)
    assert reconcile(head, shuffled) == found
