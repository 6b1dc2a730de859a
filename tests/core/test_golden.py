"""Worked cases with published answers: the amounts must come out to the won (within a case's stated tolerance)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from core.allocate import allocate
from core.models.case import Case
from core.models.result import Result

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.glob("*.yaml"))


def load(path: Path) -> dict[str, Any]:
    """The file as plain data."""
    data: dict[str, Any] = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    return data


def by_property(result: Result, claim: str) -> dict[str | None, int]:
    found: dict[str | None, int] = {}
    for entry in result.entries:
        if entry.claim == claim:
            found[entry.property] = found.get(entry.property, 0) + entry.paid
    return found


def test_all_cases_are_here() -> None:
    assert len(FILES) == 56


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_published_amounts(path: Path) -> None:
    data = load(path)
    result = allocate(Case.model_validate(data["case"]))
    expected, tolerance = data["expected"], data.get("tolerance", 0)
    assert set(result.totals) == set(expected["totals"])
    for claim, amount in expected["totals"].items():
        assert abs(result.totals[claim] - amount) <= tolerance, (claim, result.totals[claim], data["why"])
    assert abs(sum(s.amount for s in result.surplus) - expected["surplus"]) <= tolerance
    for claim, places in expected.get("by_property", {}).items():
        found = by_property(result, claim)
        for place, amount in places.items():
            assert abs(found.get(place, 0) - amount) <= 1, (claim, place)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_departures_from_a_source_are_explained(path: Path) -> None:
    data = load(path)
    if data["status"] != "agreed":
        assert len(data["why"]) > 40
