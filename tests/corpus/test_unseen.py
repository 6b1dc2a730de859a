"""Filings written apart from the readers: no value wrong, nearly all found, nothing that claims nothing taken for a claim."""

from __future__ import annotations

import pytest

from .compare import Tally
from .examine import judge, read
from .unseen.blocks import Ink
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


def test_papers_that_claim_nothing_are_unknown_under_their_title() -> None:
    sheets_of_others = others(Ink(3))
    assert len(sheets_of_others) >= 20
    for sheet in sheets_of_others:
        (document,) = read(filing(sheet, 3, "weasyprint"))
        assert document.type == "unknown", sheet.name
        title = document.fields.model_dump()["title"]
        assert "".join(title.split()) == sheet.truth["title"], sheet.name
