"""Whose interest a moved distribution date makes stale, and what puts it right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from core.models.base import Finding
from core.models.case import Case, Fund
from core.models.decision import Decision
from core.models.filing import ClaimStatement, Document
from core.models.result import LedgerLine
from core.reconcile.book import filing_id, place
from core.stale import custody, instead, interest

OLD, NEW = date(2025, 11, 27), date(2025, 12, 4)
CLAIM, FILE, LINE = "을1-한빛은행", "04.pdf", "filing/aaaaaaaaaaaa#2"


def case(won: int = 700, excluded: str | None = None) -> Case:
    claim = {
        "id": CLAIM,
        "kind": "general",
        "creditor": "한빛은행",
        "principal": 1,
        "interest": won,
        "excluded": excluded,
    }
    base = {"court": "법원", "case_number": "1", "properties": ({"id": "A"},), "fund": {"sale_price": 1}}
    return Case.model_validate(base | {"distribution_date": NEW, "claims": (claim,)})


def statement(to: date | None) -> Document:
    evidence = {"calculated_to": {"page": 3, "box": (1, 2, 3, 4), "text": "2025. 11. 27."}} if to else {}
    return Document.model_validate(
        {
            "file": FILE,
            "sha256": "a" * 64,
            "pages": (2, 3),
            "type": "claim_statement",
            "fields": ClaimStatement(creditor="한빛은행", calculated_to=to),
            "evidence": evidence,
        }
    )


def stale(
    paper: Document, decisions: Sequence[Decision] = (), on: Case | None = None, **line: Any
) -> tuple[Finding, ...]:
    told = {"id": filing_id(paper), "subject": "filing", "label": "", "fate": "claim", "claims": (CLAIM,)}
    ledger = LedgerLine.model_validate(told | {"sources": (place(paper),)} | line)
    return interest(on or case(), (ledger,), (paper,), OLD, decisions)


def decision(action: str, target: str, value: Any = None) -> Decision:
    return Decision.model_validate(
        {"id": "d", "action": action, "target": target, "value": value, "by": "갑", "on": "2025-12-01", "why": "확인"}
    )


def test_it_names_creditor_claim_sum_filing_page_and_both_dates() -> None:
    (found,) = stale(statement(OLD))
    assert (found.code, found.severity, found.where) == ("interest_stale", "warning", CLAIM)
    for word in ("한빛은행의 을1-한빛은행", "700원", "04.pdf 3쪽", "2025. 11. 27.까지", "2025. 12. 4.로"):
        assert word in found.message
    assert [(s.page, s.box) for s in found.sources] == [(3, (1, 2, 3, 4))]


def test_a_day_that_was_not_read_is_said() -> None:
    (found,) = stale(statement(None))
    assert "04.pdf 2쪽에서 읽지 못하였으므로" in found.message
    assert found.sources == (place(statement(None)),)


def test_any_other_day_is_stale_and_the_new_one_is_not() -> None:
    assert len(stale(statement(date(2025, 10, 1)))) == 1
    assert stale(statement(NEW)) == ()


@pytest.mark.parametrize("fate", ["merged", "excluded", "decision"])
def test_only_papers_that_count(fate: str) -> None:
    assert stale(statement(OLD), fate=fate) == ()
    assert stale(statement(OLD), on=case(won=0)) == ()
    assert stale(statement(OLD), on=case(excluded="d")) == ()


@pytest.mark.parametrize(
    ("action", "target", "value", "settled"),
    [
        ("set", f"{CLAIM}.interest", 900, True),
        ("set", f"{FILE}#interest", 900, True),
        ("set", f"{FILE}@2#interest", 900, True),
        ("set", f"{FILE}#calculated_to", "2025-12-04", True),
        ("set", f"{FILE}#calculated_to", "2025-12-03", False),
        ("set", f"{CLAIM}.principal", 900, False),
        ("set", "05.pdf#interest", 900, False),
        ("set", "을2-한빛은행.interest", 900, False),
        ("admit", CLAIM, None, True),
        ("admit", LINE, None, True),
        ("choose", FILE, None, True),
        ("choose", "05.pdf", None, False),
        ("join", "한빛은행", None, False),
    ],
)
def test_decisions_about_that_interest_put_it_right(action: str, target: str, value: Any, settled: bool) -> None:
    assert (stale(statement(OLD), [decision(action, target, value)]) == ()) is settled


def test_one_finding_of_one_place() -> None:
    (found,) = stale(statement(OLD))
    less = found.model_copy(update={"code": "calculated_to_mismatch"})
    other = less.model_copy(update={"where": "을2"})
    assert instead((less, other), (found,)) == (other,)
    assert instead((less, other), ()) == (less, other)


@pytest.mark.parametrize(
    ("to", "then", "on", "stale"),
    [
        (None, 500, OLD, True),
        (None, 400, OLD, False),  # looked up anew
        (None, 500, NEW, False),  # the date went there and back
        (OLD, 400, OLD, True),  # another sum, but the day says that it is no newer
        (NEW, 500, OLD, False),  # the same sum, looked up anew
    ],
)
def test_custody_interest(to: date | None, then: int, on: date, stale: bool) -> None:
    found = custody(Fund(sale_price=1, custody_interest=500, custody_interest_to=to), NEW, OLD, then, on)
    assert (found is not None) is stale
    if found is not None:
        assert "배당기일이 2025. 11. 27.에서 2025. 12. 4.로" in found.message
        assert "500원" in found.message


def test_custody_interest_of_another_day_without_any_move() -> None:
    found = custody(Fund(sale_price=1, custody_interest_to=OLD), NEW, None, None, None)
    assert found is not None
    assert "2025. 12. 4.이 아닌 2025. 11. 27.까지" in found.message
    assert custody(Fund(sale_price=1), NEW, None, None, None) is None
