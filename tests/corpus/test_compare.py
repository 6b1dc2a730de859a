"""The examiner itself: what counts as right, wrong and missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from .compare import align, compare
from .paper import AnyOf


@pytest.mark.parametrize(
    ("true", "read"),
    [
        (1000, 1000),
        (7.9, Decimal("7.90")),
        (date(2024, 5, 1), date(2024, 5, 1)),
        ("주식회사 한빛은행", "주식회사한빛은행"),
        (None, ""),
        (AnyOf((None, 0)), 0),
        ([], []),
    ],
)
def test_right(true: object, read: object) -> None:
    tally = compare({"x": true}, {"x": read})
    assert (tally.wrong, tally.missing) == (0, 0)


def test_an_invented_value_is_wrong_and_a_lost_one_missing() -> None:
    assert compare(None, 5).wrong == 1
    assert compare(5, None).missing == 1
    assert compare(5, 6).wrong == 1
    assert compare(True, False).wrong == 1


def test_rows_are_matched_in_order_and_a_false_row_is_one_wrong() -> None:
    true = [{"a": 1, "b": 2}, {"a": 3, "b": 4}]
    tally = compare(true, [{"a": 1, "b": 2}, {"a": 9, "b": 9}, {"a": 3, "b": 4}])
    assert (tally.right, tally.wrong, tally.missing) == (4, 1, 0)
    tally = compare(true, [{"a": 3, "b": 4}])
    assert (tally.right, tally.wrong, tally.missing) == (2, 0, 2)


def test_a_row_read_badly_is_compared_with_the_row_it_stands_for() -> None:
    assert align([{"a": 1}], [{"a": 2}]) == [({"a": 1}, {"a": 2})]
