"""Dated tables: complete, without gap or overlap; a spoiled table names file, line and key."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from core.law import params
from core.law.params import LawTableError, load_table

GOOD = """description: d
unit: won
reference: r
checked_on: 2026-11-23
type: won
series:
  all:
    - {from: 2000-01-01, to: 2000-12-31, value: 1_000, status: verified, source: s}
    - {from: 2001-01-01, value: 2_000, status: unverified, source: s}
"""


def test_a_row_holds_from_its_first_to_its_last_day() -> None:
    rows = load_table("t", GOOD).series["all"]
    assert [(r.since, r.until, r.value) for r in rows] == [
        (date(2000, 1, 1), date(2000, 12, 31), 1000),
        (date(2001, 1, 1), None, 2000),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("to: 2000-12-31", "to: 2000-12-30", "gap"),
        ("to: 2000-12-31", "to: 2001-01-01", "overlap"),
        ("to: 2000-12-31, ", "", "overlap"),
        ("value: 2_000,", "to: 2002-01-01, value: 2_000,", "must be open"),
        ("to: 2000-12-31", "to: 1999-12-31", "ends before it begins"),
        (", source: s}\n    - {from: 2001", "}\n    - {from: 2001", "missing"),
        ("status: verified, ", "", "missing"),
        ("status: verified", "status: maybe", "expected verified"),
        ("value: 1_000", "value: 1.5", "whole won"),
        ("value: 1_000", "value: -1", "whole won"),
        ("value: 1_000", 'value: "1000"', "whole won"),
        ("value: 1_000", "value: 1_000, colour: red", "unknown key"),
        ("value: 1_000", "value: 1_000, value: 2", "stands twice"),
        ("from: 2000-01-01", "from: 2000-02-30", "expected a date"),
        ("type: won\n", "", "no type"),
        ("type: won\n", "type: wons\n", "no such type"),
        ("unit: won\n", "", "missing"),
        ("unit: won\n", "unit: won\nunits: won\n", "unknown key"),
        ("checked_on: 2026-11-23", "checked_on: yesterday", "expected a date"),
        ("value: 1_000", "value: &a 1_000", "anchors"),
        ("value: 1_000", "value: !!int 1_000", "tags"),
    ],
)
def test_a_spoiled_table_is_refused_with_its_place(old: str, new: str, expected: str) -> None:
    text = GOOD.replace(old, new, 1)
    assert text != GOOD
    with pytest.raises(LawTableError, match=expected) as caught:
        load_table("t", text)
    assert str(caught.value).startswith("t.yaml:")


def test_every_day_is_covered_exactly_once_in_every_table() -> None:
    for name in params.names():
        for key, rows in params.table(name).series.items():
            day = rows[0].since
            for row in rows:
                assert row.since == day, (name, key)
                day = row.until + timedelta(days=1) if row.until else day
            assert rows[-1].until is None, (name, key)


@pytest.mark.parametrize(
    ("name", "first"), [("small_tenant_housing", date(1984, 6, 14)), ("small_tenant_commercial", date(2002, 11, 1))]
)
def test_small_deposits_are_covered_on_every_single_day(name: str, first: date) -> None:
    rows = params.rows(name)
    day, last = first, date(2030, 1, 1)
    assert params.get(name, "all", first - timedelta(days=1)) is None
    while day < last:
        holding = [r for r in rows if r.since <= day and (r.until is None or day <= r.until)]
        assert holding == [params.get(name, "all", day)]
        day += timedelta(days=1)


def test_every_value_says_where_it_comes_from() -> None:
    for name in params.names():
        table = params.table(name)
        assert table.checked_on >= date(2026, 1, 1)
        for rows in table.series.values():
            assert all(r.source and r.reference and r.cite.cite for r in rows)
            assert all(r.cite.status == r.status for r in rows)


def test_rates_are_exact() -> None:
    row = params.get("auction_interest_rate", "all", date(2019, 8, 31))
    assert row is not None
    assert params.percent(row) == Fraction(15, 100)
    after = params.get("auction_interest_rate", "all", date(2019, 9, 1))
    assert after is not None
    assert params.percent(after) == Fraction(12, 100)


def test_the_digest_is_stable_and_of_the_right_length() -> None:
    assert params.law_version() == params.law_version()
    assert len(params.law_version()) == 64


def test_a_new_last_row_without_closing_the_old_one_is_refused() -> None:
    text = GOOD + "    - {from: 2002-01-01, value: 3_000, status: verified, source: s}\n"
    with pytest.raises(LawTableError, match=r"all\[2\].from: overlap"):
        load_table("t", text)
