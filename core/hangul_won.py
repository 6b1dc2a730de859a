"""Won in Hangul as court papers write them beside the figures (`일금 삼억이천만 원`)."""

from __future__ import annotations

_DIGITS = "영일이삼사오육칠팔구"
_PLACES = ("", "십", "백", "천")
_GROUPS = ("", "만", "억", "조", "경", "해")


def hangul_number(value: int) -> str:
    """A number in Hangul, every digit spelled out (`일십`, never `십`), so that nothing can be written in before it.

    Raises ValueError for a negative number or one of more than 24 digits.
    """
    if value < 0 or value >= 10 ** (4 * len(_GROUPS)):
        raise ValueError(f"cannot be written in Hangul: {value}")
    if value == 0:
        return _DIGITS[0]
    groups = []
    for name in _GROUPS:
        value, group = divmod(value, 10_000)
        if group:
            groups.append(_four(group) + name)
    return "".join(reversed(groups))


def hangul_won(value: int) -> str:
    """`금 삼억이천칠백일십일만구천삼백사십원`; a negative amount is marked by △."""
    sign = "△" if value < 0 else ""
    return f"금 {sign}{hangul_number(abs(value))}원"


def _four(group: int) -> str:
    """1 to 9,999."""
    digits = [(group // 10**place) % 10 for place in range(4)]
    return "".join(_DIGITS[d] + _PLACES[place] for place, d in reversed(list(enumerate(digits))) if d)
