"""Hangul, Hanja and mixed numerals, read and written (일억이천삼백만, 壹億貳千參百萬, 3억 5,000만)."""

from __future__ import annotations

import re
from fractions import Fraction

DIGITS = {
    **{c: n for n, c in enumerate("영일이삼사오육칠팔구")},
    **{c: n for n, c in enumerate("零壹貳參四五六七八九")},
    **{c: n for n, c in enumerate("〇一二三肆伍陸柒捌玖")},
    **{"공": 0, "륙": 6, "弐": 2, "贰": 2, "貮": 2, "叁": 3, "叄": 3, "参": 3, "壱": 1, "漆": 7},
}
SMALL = {"십": 10, "十": 10, "拾": 10, "백": 100, "百": 100, "佰": 100, "천": 1000, "千": 1000, "仟": 1000, "阡": 1000}
BIG = {"만": 10**4, "萬": 10**4, "万": 10**4, "억": 10**8, "億": 10**8, "亿": 10**8, "조": 10**12, "兆": 10**12}
#: every sign that a numeral in words may consist of
SIGNS = "".join([*DIGITS, *SMALL, *BIG])

FIGURES = re.compile(r"\d{1,3}(?:,\s?\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_TOKEN = re.compile(rf"\s*(?:(?P<figures>{FIGURES.pattern})(?![\d,.]*\d)|(?P<sign>[{SIGNS}]))")

HIGHEST = 10**16


class Ambiguous(ValueError):
    """The numeral may be meant in two ways (`1억 5천`: 100,005,000 or 150,000,000)."""


def read_number(text: str) -> int:
    """The value of a numeral in figures, words or both. Raises Ambiguous, else ValueError where it is none."""
    total, ceiling = 0, HIGHEST
    skipped = False
    group: list[tuple[str, str]] = []
    for kind, token in _tokens(text):
        if kind == "big":
            unit = BIG[token]
            if unit >= ceiling:
                raise ValueError(f"units out of order: {text!r}")
            value = _group(group, unit, first=not total)
            if value is None:
                if total:
                    raise ValueError(f"unit without a number: {text!r}")
                value = Fraction(1)
            total += _whole(value * unit)
            skipped = unit > 10**4
            ceiling, group = unit, []
        else:
            group.append((kind, token))
    rest = _group(group, 1)
    if rest is not None:
        if rest >= ceiling:
            raise ValueError(f"units out of order: {text!r}")
        if total and skipped and (rest < 10**4 and rest % 100 == 0 and rest):
            raise Ambiguous(f"만 may be left out: {text!r}")
        total += _whole(rest)
    elif not total:
        raise ValueError(f"no number: {text!r}")
    if total >= HIGHEST:
        raise ValueError(f"too large: {text!r}")
    return total


def _tokens(text: str) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    at = 0
    while at < len(text.rstrip()):
        found = _TOKEN.match(text, at)
        if not found or len(out) > 60:
            raise ValueError(f"not a numeral: {text!r}")
        at = found.end()
        sign = found["sign"]
        if not sign:
            if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", found["figures"]):
                raise Ambiguous(f"a point that may stand for a comma: {text!r}")
            out.append(("figures", found["figures"]))
        else:
            out.append(("digit" if sign in DIGITS else "small" if sign in SMALL else "big", sign))
    return out


def _group(group: list[tuple[str, str]], unit: int, first: bool = False) -> Fraction | None:
    """Value of what stands before a unit of 만 or more; None if nothing stands there.

    Figures before the `first` unit may pass 9,999 (`31,100만` is 311,000,000).
    """
    if not group:
        return None
    kinds = [k for k, _ in group]
    if kinds == ["figures"]:
        value = Fraction(re.sub(r"[,\s]", "", group[0][1]))
        if unit > 1 and value >= (10**6 if first else 10**4):
            raise ValueError("more than 9,999 of a unit")
        return value
    total, ceiling, number = Fraction(0), 10**4, None
    for kind, token in group:
        if kind == "small":
            if SMALL[token] >= ceiling:
                raise ValueError("units out of order")
            ceiling = SMALL[token]
            total += (Fraction(1) if number is None else number) * ceiling
            number = None
        elif number is not None:
            raise ValueError("two digits without a unit between")
        else:
            number = Fraction(DIGITS[token]) if kind == "digit" else Fraction(re.sub(r"[,\s]", "", token))
            if kind == "figures" and number >= 10 and kinds != ["figures", "small"]:
                raise ValueError("figures among words")
    if number is not None:
        if number >= ceiling:
            raise ValueError("units out of order")
        total += number
    if (
        total >= 10**4
        and unit > 1
        and not (kinds == ["figures", "small"] and unit == 10**4 and SMALL[group[1][1]] == 100)
    ):
        raise ValueError("more than 9,999 of a unit")
    return total


def _whole(value: Fraction) -> int:
    if value.denominator != 1:
        raise ValueError("not a whole number")
    return value.numerator


def write_hangul(number: int) -> str:
    """`number` (0 to 10^16 - 1) in Hangul as official papers write it, every 일 written: 일십사억일천이백만."""
    if not 0 <= number < HIGHEST:
        raise ValueError(f"{number} cannot be written")
    if number == 0:
        return "영"
    out = ""
    for unit, name in ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, "")):
        part = number // unit % 10**4
        if part:
            out += _write_group(part, "영일이삼사오육칠팔구", "천백십") + name
    return out


def write_hanja(number: int) -> str:
    """`number` in the Hanja numerals of deeds: 壹億貳千參百萬."""
    hangul = write_hangul(number)
    return hangul.translate(str.maketrans("영일이삼사오육칠팔구십백천만억조", "零壹貳參四五六七八九拾百千萬億兆"))


def _write_group(part: int, digits: str, units: str) -> str:
    out = ""
    for value, name in zip((1000, 100, 10), units, strict=True):
        if part // value % 10:
            out += digits[part // value % 10] + name
    return out + (digits[part % 10] if part % 10 else "")
