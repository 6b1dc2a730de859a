"""Rates of interest: a figure of two places is one, the end of a longer number is none."""

import pytest

from extractors.papers.interest import _SAID_RATE


@pytest.mark.parametrize("text", ["(393%)", "1,012%", "3.393%"])
def test_the_end_of_a_longer_number_is_no_rate(text: str) -> None:
    """On a scan 393일 may be read as 393%."""
    found = _SAID_RATE.search(text)
    assert found is None or found["plain"] == text.rstrip("%")


def test_the_rate_behind_such_a_number_is_found() -> None:
    found = _SAID_RATE.search("(393%) 12%")
    assert found is not None
    assert found["plain"] == "12"
