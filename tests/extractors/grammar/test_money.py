"""Amounts: every notation reads back exactly, nothing that is no amount is taken for one, doubt gives None."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models.filing import Foreign
from extractors.grammar.money import find_amounts, read_amount, unit_of, write_won, write_won_hangul

won = st.integers(1000, 10**13)


def values(text: str) -> list[object]:
    return [m.value for m in find_amounts(text)]


@given(
    won, st.sampled_from(["금{:,}원", "금 {:,} 원정", "{:,}원", "₩{:,}", "W{:,}", "일금 {:,}원整", "\\{:,}", "금{}원"])
)
def test_figures_read_back_out_of_a_sentence(amount: int, form: str) -> None:
    assert values(f"채권최고액 {form.format(amount)} 채무자 홍길동 2024. 5. 1.") == [amount]


@given(st.integers(1, 10**9).map(lambda n: n * 10_000))
def test_words_read_back(amount: int) -> None:
    assert values(f"청구금액 {write_won_hangul(amount)}") == [amount]


@given(won, st.sampled_from(["금{}원", "{} 원", "₩{}-", "金{}원整"]))
def test_signs_of_full_width_read_as_narrow_ones(amount: int, form: str) -> None:
    wide = f"{amount:,}".translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789,"})
    assert read_amount(form.format(wide)).value == amount
    assert values(f"청구금액 {form.format(wide)} 중") == [amount]


@given(st.integers(1000, 10**12), st.data())
def test_an_amount_with_a_figure_lost_or_doubled_is_never_another_amount(amount: int, data: st.DataObject) -> None:
    written = f"{amount:,}"
    at = data.draw(st.integers(2, len(written) - 1))
    broken = data.draw(st.sampled_from([written[:at] + written[at + 1 :], written[:at] + "1" + written[at:]]))
    groups = broken.split(",")
    whole = 1 <= len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:]) if len(groups) > 1 else True
    for match in (read_amount(f"금{broken}원"), *find_amounts(f"금{broken}원")):
        assert match.value is None or (whole and match.value == int(broken.replace(",", "")))


@given(st.integers(1, 99_999).map(lambda n: n * 10_000))
def test_ten_thousands_read_back_in_figures(amount: int) -> None:
    assert read_amount(f"{amount // 10_000:,}만원").value == amount
    assert values(f"보증금 {amount // 10_000:,}만 원에 월세 없음") == [amount]


@given(won)
def test_written_amount_has_its_span(amount: int) -> None:
    text = f"가나다 {write_won(amount)} 라마바"
    (match,) = find_amounts(text)
    assert text[match.start : match.end] == match.text == write_won(amount)


@given(st.integers(0, 10**8), st.sampled_from([1, 1000, 10_000, 1_000_000]))
def test_bare_figures_count_in_the_unit_of_their_column(figure: int, unit: int) -> None:
    assert read_amount(f" {figure:,} ", unit).value == figure * unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("금48,213,900 원", [48_213_900]),
        ("금일억사천삼백만원정", [143_000_000]),
        ("원금 금1억 2,000만원과 이에 대하여", [120_000_000]),
        ("보증금 50,000,000원 월 300,000원", [50_000_000, 300_000]),
        ("금 壹億貳千參百萬원整", [123_000_000]),
        ("120백만원", [120_000_000]),
        ("5,000천원", [5_000_000]),
        ("금 일억이천삼백만원정(₩123,000,000)", [123_000_000, 123_000_000]),
        ("미화 금삼십만불정", [Foreign(amount=300_000, currency="USD")]),
        ("미화 금500,000달러", [Foreign(amount=500_000, currency="USD")]),
        ("USD 1,234.56", [Foreign(amount=Decimal("1234.56"), currency="USD")]),
        ("일화 금30,000,000엔", [Foreign(amount=30_000_000, currency="JPY")]),
        ("금500,000달러", [None]),
        ("12,34,567원", [None]),
        ("금1억 5천원", [None]),
        ("△1,000,000원", [None]),
    ],
)
def test_in_text(text: str, expected: list[object]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "(단위: 천원)",
        "임금 3개월",
        "일원동 12",
        "이천시",
        "원고 3원인",
        "2024원심",
        "제12345호",
        "3층 만원사례",
        "만원",
        "1,234㎡",
        "110111-2365321",
    ],
)
def test_no_amount(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-", "absent"),
        ("없음", "absent"),
        ("미상", "unknown"),
        ("금***원", "masked"),
        ("-5,000", "negative"),
        ("금 일억원정(₩123,000,000)", "amount_conflict"),
        ("12,34", "malformed"),
        ("15,000,000 20,000,000", "malformed"),
        ("약 3개월", "malformed"),
    ],
)
def test_a_doubtful_cell_has_no_value_and_a_reason(text: str, reason: str) -> None:
    match = read_amount(text)
    assert (match.value, match.reason) == (None, reason)


@pytest.mark.parametrize(
    ("text", "value"),
    [("전세1,600만", 16_000_000), ("1천만", 10_000_000), ("9만", 90_000), ("금일억원정 (₩100,000,000)", 10**8)],
)
def test_cells(text: str, value: int) -> None:
    assert read_amount(text).value == value


def test_an_amount_with_its_own_unit_is_not_multiplied() -> None:
    assert read_amount("5,000,000원", unit=1000).value == 5_000_000


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("(단위: 천원)", 1000),
        ("단위 : 원", 1),
        ("(단위:만원)", 10_000),
        ("[단위 백만원]", 10**6),
        ("(단위: USD)", None),
        ("", None),
    ],
)
def test_unit_notes(text: str, unit: int | None) -> None:
    assert unit_of(text) == unit


@pytest.mark.parametrize("text", ["2.700만", "2.700만원", "12.345만원"])
def test_a_point_before_three_figures_may_be_a_comma(text: str) -> None:
    match = read_amount(text)
    assert match.value is None
    assert match.reason in ("ambiguous", "malformed")


@pytest.mark.parametrize("gap", [" ", "\n", ""])
def test_a_row_of_days_is_no_amount_and_is_soon_seen_to_be_none(gap: str) -> None:
    """Figures may stand beside one another in an amount; a row of days must not be cut into figures in every way."""
    assert find_amounts(gap.join(f"{2000 + n}.05.10" for n in range(200))) == []
    assert read_amount(gap.join(["2023.05.10"] * 200)).value is None
