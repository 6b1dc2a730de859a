"""Whole cases: the claims that come out of the papers are those that were written down by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.allocate import allocate

from . import Whole, flats, shop, strange
from .check import differences, run

CASES = {"shop": shop.WHOLE, "flats": flats.WHOLE, "strange": strange.WHOLE}


@pytest.mark.parametrize("name", CASES)
def test_papers_become_the_claims_that_were_expected(name: str, tmp_path: Path) -> None:
    whole: Whole = CASES[name]
    found, documents = run(whole, tmp_path)
    assert differences(found.case, whole.claims) == []
    codes = {f.code for f in found.findings} | {f.code for d in documents for f in d.findings}
    assert [c for c in whole.findings if c not in codes] == []
    assert [c for c in whole.absent if c in codes] == []
    result = allocate(found.case)
    assert sum(e.paid for e in result.entries) + sum(s.amount for s in result.surplus) == result.net_fund


@pytest.mark.parametrize("name", CASES)
def test_without_any_one_paper_every_line_is_still_accounted_for(name: str, tmp_path: Path) -> None:
    whole = CASES[name]
    names = list(whole.papers())
    for gone in names:
        found, documents = run(whole, tmp_path, [n for n in names if n != gone])
        files = {d.file for d in documents}
        told = "\n".join(f"{line.label} {line.reason}" for line in found.ledger)
        assert [f for f in files if f not in told] == [], gone
        assert "unaccounted" not in {f.code for f in found.findings}, gone
