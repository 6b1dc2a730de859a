"""Numerals: what is written is read back; what is no numeral is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.numerals import Ambiguous, read_number, write_hangul, write_hanja

numbers = st.one_of(st.integers(0, 10**16 - 1), st.integers(0, 10**12).map(lambda n: n // 10**6 * 10**4))


def certain(number: int) -> bool:
    """False where 만 may have been left out (일억 오천)."""
    return not (number >= 10**8 and number // 10**4 % 10**4 == 0 and number % 10**4 and number % 100 == 0)


@given(numbers)
def test_hangul_and_hanja_read_back(number: int) -> None:
    for written in (write_hangul(number), write_hanja(number)):
        if certain(number):
            assert read_number(written) == number
        else:
            with pytest.raises(Ambiguous):
                read_number(written)


@given(st.integers(1, 99_999_999))
def test_figures_with_units_read_back(man: int) -> None:
    eok, rest = divmod(man, 10_000)
    parts = ([f"{eok:,}억"] if eok else []) + ([f"{rest:,}만"] if rest else [])
    assert read_number(" ".join(parts)) == man * 10_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("일십사억일천이백만", 1_412_000_000),
        ("칠십억", 7_000_000_000),
        ("壹億貳千參百萬", 123_000_000),
        ("一億二千三百萬", 123_000_000),
        ("1.5억", 150_000_000),
        ("5천만", 50_000_000),
        ("3억 5,000,000", 305_000_000),
        ("백만", 1_000_000),
    ],
)
def test_examples(text: str, value: int) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "만억", "일이", "12,34", "1,2345", "십천", "1억2억", "일억만만", "1.23", "억5,0000만", "5 3"]
)
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_number(text)


def test_a_left_out_unit_is_not_guessed() -> None:
    with pytest.raises(Ambiguous):
        read_number("3억 5천")


@pytest.mark.parametrize("number", [-1, 10**16])
def test_writer_refuses_what_it_cannot_write(number: int) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        write_hangul(number)
