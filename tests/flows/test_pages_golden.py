"""Every worked case goes through all papers: nobody is missing and every column adds up."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from core.allocate import allocate
from core.models.case import Case
from core.schedule import build
from flows.pages import Draft, render_pages

FILES = sorted((Path(__file__).resolve().parents[1] / "core" / "golden").glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_papers_of_a_worked_case(path: Path) -> None:
    case = Case.model_validate(YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))["case"])
    result = allocate(case)
    schedule = build(case, result)
    assert schedule.paid + schedule.surplus == schedule.net == result.net_fund
    for fund in schedule.funds:
        balance = fund.net
        for column in fund.columns:
            balance -= column.paid
            assert column.balance == balance
        assert balance == 0
        assert [c for sheet in fund.sheets for c in sheet] == list(fund.columns)
    pages = {n: html.unescape(text).replace("\u00a0", " ") for n, text in render_pages(Draft(case, result)).items()}
    shown = set(re.findall(r"[\d,]+", pages["schedule.html"]))
    assert {f"{e.paid:,}" for e in result.entries} <= shown
    assert {c.id for c in case.claims} == {p.claim for p in schedule.parties}
    for c in case.claims:
        assert c.creditor in pages["parties.html"]
        assert c.creditor in pages["review.html"]
    assert sorted(i for g in schedule.annex for s in g.steps for i in s.ids) == sorted(s.id for s in result.steps)
    assert sum(len(t.rows) for g in schedule.annex for s in g.steps for t in s.tables) == sum(
        len(t.rows) for s in result.steps for t in s.tables
    )
    for citation in dict.fromkeys(c for s in result.steps for c in s.basis):
        assert citation.cite in pages["annex.html"]
    for citation in schedule.doubtful:
        assert citation.cite in pages["annex.html"]
