"""Filings written apart from the readers: no value wrong, nearly all found, nothing that claims nothing taken for a claim."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest

from .compare import Tally
from .examine import judge, read
from .unseen import claims, offices, people, traps
from .unseen.blocks import Ink, Sheet
from .unseen.later.measure import LATER, LaterSet
from .unseen.measure import filing, sheets
from .unseen.others import others

RENDERERS = ("weasyprint", "reportlab")


@pytest.mark.parametrize(("draw", "again"), [(1, False), (2, True)])
def test_every_kind_is_read_without_a_wrong_value(draw: int, again: bool) -> None:
    whole = Tally()
    for n, (sheet, seed) in enumerate(sheets(draw, again=again)):
        verdict = judge(filing(sheet, seed, RENDERERS[(n + draw) % 2]))
        codes = {f.split()[1] for f in verdict.findings}
        assert verdict.found, f"{sheet.name} is not recognised"
        assert verdict.tally.wrong == 0, (sheet.name, verdict.tally.notes)
        assert verdict.evidence_wrong == [], sheet.name
        assert set(sheet.findings) <= codes, sheet.name
        assert not {"sum_mismatch", "amount_conflict", "interest_mismatch"} & codes, (sheet.name, verdict.findings)
        whole.add(verdict.tally)
    assert whole.right >= 0.97 * (whole.right + whole.missing), whole.notes


@pytest.mark.parametrize("later", LATER, ids=lambda later: later.name)
def test_the_sets_written_later_are_read_without_a_wrong_value(later: LaterSet) -> None:
    whole = Tally()
    for f in later.filings(browser=False):
        verdict = judge(f)
        assert verdict.found, f"{f.name} is not recognised"
        assert verdict.tally.wrong == 0, (f.name, verdict.tally.notes)
        assert verdict.evidence_wrong == [], f.name
        codes = {x.split()[1] for x in verdict.findings}
        assert not {"sum_mismatch", "amount_conflict", "interest_mismatch"} & codes, (f.name, verdict.findings)
        whole.add(verdict.tally)
    assert whole.right >= 0.97 * (whole.right + whole.missing), whole.notes


def test_papers_that_claim_nothing_are_unknown_under_their_title() -> None:
    sheets_of_others = others(Ink(3))
    assert len(sheets_of_others) >= 20
    for sheet in sheets_of_others:
        (document,) = read(filing(sheet, 3, "weasyprint"))
        assert document.type == "unknown", sheet.name
        withdrawn = {f.code for f in document.findings} >= {"withdrawn"}
        assert withdrawn == (sheet.name in ("withdrawal", "withdrawal2", "tax_release")), sheet.name
        title = document.fields.model_dump()["title"]
        assert "".join(title.split()) == sheet.truth["title"], sheet.name


def with_another_number(value: Any, old: str, new: str) -> Any:
    """The same blocks with the first `old` in them printed as `new`."""
    done: list[bool] = []

    def walk(part: Any) -> Any:
        if isinstance(part, str) and old in part and not done:
            done.append(True)
            return part.replace(old, new, 1)
        if isinstance(part, list | tuple):
            return type(part)(walk(p) for p in part)
        if dataclasses.is_dataclass(part) and not isinstance(part, type):
            return dataclasses.replace(part, **{f.name: walk(getattr(part, f.name)) for f in dataclasses.fields(part)})
        return part

    changed = walk(value)
    assert done, f"{old} is not printed"
    return changed


@pytest.mark.parametrize(
    ("write", "path"),
    [
        (claims.bank_vertical, ("total",)),
        (claims.loans_table, ("principal",)),
        (claims.periods, ("items", 0, "interest")),
        (claims.fund, ("interest",)),
        (people.workers_table, ("workers", 0, "preferential_wages")),
        (offices.tax_form, ("rows", 0, "total")),
        (offices.charges, ("rows", 1, "surcharge")),
        (offices.costs, ("total",)),
    ],
)
def test_a_number_that_does_not_fit_is_said_with_both_numbers(write: Any, path: tuple[str | int, ...]) -> None:
    sheet: Sheet = write(Ink(20))
    true: Any = sheet.truth
    for step in path:
        true = true[step]
    printed = f"{true + 20_000:,}"
    spoiled = dataclasses.replace(sheet, blocks=with_another_number(list(sheet.blocks), f"{true:,}", printed))
    (document,) = read(filing(spoiled, 20, "weasyprint"))
    said = [f for f in document.findings if f.code in ("sum_mismatch", "interest_mismatch", "amount_conflict")]
    assert said
    assert any(len(set(re.findall(r"\d{1,3}(?:,\d{3})+", f.message))) >= 2 for f in said), said


def test_papers_that_say_two_things_are_not_read_as_one_of_them() -> None:
    for n, write in enumerate(traps.WRITERS):
        sheet = write(Ink(50 + n))
        verdict = judge(filing(sheet, 50 + n, RENDERERS[n % 2]))
        assert verdict.found, sheet.name
        assert verdict.tally.notes == [], (sheet.name, verdict.tally.notes, verdict.findings)
