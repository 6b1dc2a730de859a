"""Figures read from pixels with little confidence stay only where the paper's own sums prove them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from core.models.base import Finding
from core.models.filing import ClaimStatement, EvidenceItem, InterestItem, TaxDemand, TaxRow
from extractors.documents import _without_guesses
from extractors.papers.proved import proved
from extractors.reading import Reading


def test_sums_that_come_out_prove_their_parts() -> None:
    claim = ClaimStatement(principal=57_500_000, interest=3_662_671, cost=113_040, total=61_275_711)
    assert proved(claim) == {"principal", "interest", "cost", "total"}


def test_one_figure_misread_proves_nothing() -> None:
    assert proved(ClaimStatement(principal=57_500_000, interest=3_662_677, cost=113_040, total=61_275_711)) == set()


def test_one_part_and_a_total_prove_nothing() -> None:
    assert proved(ClaimStatement(principal=57_500_000, total=57_500_000)) == set()


def test_interest_proves_its_row() -> None:
    row = {
        "principal": 10_000_000,
        "rate": Decimal(12),
        "from": date(2024, 1, 1),
        "to": date(2024, 12, 30),
        "days": 365,
    }
    item = InterestItem.model_validate({**row, "interest": 1_200_000})
    assert "items[0].interest" in proved(ClaimStatement(items=(item,)))
    assert proved(ClaimStatement(items=(item.model_copy(update={"interest": 1_200_900}),))) == set()
    assert proved(ClaimStatement(items=(item.model_copy(update={"days": 305}),))) == set()


def test_rows_and_their_column_prove_each_other() -> None:
    rows = (TaxRow(principal=900_000, surcharge=100_000, total=1_000_000), TaxRow(principal=500_000, total=500_000))
    found = proved(TaxDemand(rows=rows, total=1_500_000))
    assert {"rows[0].principal", "rows[0].surcharge", "rows[0].total", "rows[1].total", "total"} == found
    assert "rows[1].total" not in proved(TaxDemand(rows=rows, total=1_500_001))


def test_on_a_scan_a_row_that_does_not_add_up_loses_its_figures() -> None:
    rows = (
        TaxRow(principal=900_010, surcharge=100_000, total=1_000_000),
        TaxRow(principal=400_000, surcharge=1, total=400_001),
    )
    where = [f"rows[{n}].{key}" for n in (0, 1) for key in ("principal", "surcharge", "total")]
    items = {path: EvidenceItem(page=1, box=(0, 0, 1, 1), text="x", ocr=0.95) for path in where}
    said = Finding(severity="error", code="sum_mismatch", message="", where="rows[0].total")
    kept = _without_guesses(Reading(TaxDemand(rows=rows), items, [said])).fields
    assert isinstance(kept, TaxDemand)
    assert kept.rows == (TaxRow(), rows[1])
    drawn = {path: item.model_copy(update={"ocr": None}) for path, item in items.items()}
    assert _without_guesses(Reading(TaxDemand(rows=rows), drawn, [said])).fields == TaxDemand(rows=rows)
