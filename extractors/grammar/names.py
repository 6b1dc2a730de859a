"""Names of persons and corporations as written, and registration numbers with their check digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stdnum.kr import brn, rrn

from .match import Match
from .residents import corporate_valid

Kind = Literal["corporation", "resident", "business"]

_SIX_SEVEN = re.compile(r"(?<![\d\-])(?P<front>\d{6})\s?[-–−]\s?(?P<back>\d{7}|[\d*＊]\s?[*＊]{6}|[*＊]{7})(?![\d*])")
_BUSINESS = re.compile(r"(?<![\d\-])(?P<a>\d{3})\s?-\s?(?P<b>\d{2})\s?-\s?(?P<c>\d{5})(?![\d\-])")
_CORPORATE = re.compile(
    r"주식\s?회사|유한\s?(?:책임)?\s?회사|합자\s?회사|합명\s?회사|유동화전문|법인|조합|은행|금고|공단|공사|보험|캐피탈|카드|저축|농협|수협|신협|"
    r"재단|협회|중앙회|종중|교회|대부|자산관리|투자|증권|보증기금|기금|세무서|[시군구도]청|\([주유합재사]\)|㈜|㈐|Co\.|Ltd|Inc"
)
_PUBLIC = re.compile(r"^(?:국|대한민국|.*(?:특별자치시|특별자치도|특별시|광역시|[시군구도]))$")


@dataclass(frozen=True, slots=True)
class RegNo:
    """A registration number. `valid` is None where no check digit can be tested (masked, or issued after 2020)."""

    number: str
    kind: Kind
    valid: bool | None


def find_reg_numbers(text: str) -> list[Match[RegNo]]:
    """Resident, corporate and business registration numbers. A six-seven number is told apart by what it can be."""
    out: list[Match[RegNo]] = []
    for m in _SIX_SEVEN.finditer(text):
        back = re.sub(r"\s", "", m["back"]).replace("＊", "*")
        number = f"{m['front']}-{back}"
        kind = _kind(m["front"], back, text[: m.start()][-40:])
        valid = corporate_valid(m["front"] + back) if kind == "corporation" else _resident_valid(m["front"], back)
        out.append(Match(RegNo(number, kind, valid), m.start(), m.end(), m[0]))
    for m in _BUSINESS.finditer(text):
        number = f"{m['a']}-{m['b']}-{m['c']}"
        out.append(Match(RegNo(number, "business", _business_valid(number)), m.start(), m.end(), m[0]))
    return sorted(out, key=lambda m: m.start)


def is_corporate(name: str) -> bool:
    """True for a company, bank, authority or other body; False for what may be a person's name."""
    return bool(_CORPORATE.search(name) or _PUBLIC.match(name.strip()))


def is_public(name: str) -> bool:
    """True for the state and for provinces, cities, counties and districts."""
    return bool(_PUBLIC.match(name.strip()))


def split_name(text: str) -> tuple[str, RegNo | None, str]:
    """`주식회사 국민은행 110111-2365321 서울 …` → (name, number, what follows); without a number all is the name."""
    found = find_reg_numbers(text)
    if not found:
        return normalise_name(text), None, ""
    m = found[0]
    return normalise_name(text[: m.start]), m.value, text[m.end :].strip(" )（")


def normalise_name(text: str) -> str:
    """A name as written, with single blanks and without the brackets or marks that surround it."""
    name = re.sub(r"\s+", " ", text).strip(" :：,;·")
    while name.endswith("(") or name.endswith("（"):
        name = name[:-1].rstrip()
    return name


def name_key(name: str) -> str:
    """What two spellings of one name share: blanks and ㈜/(주)/주식회사 levelled. For comparing only, never printed."""
    plain = re.sub(r"\s", "", name)
    return re.sub(r"㈜|\(주\)|（주）", "주식회사", plain)


def _kind(front: str, back: str, before: str) -> Kind:
    """A six-seven number is a corporation's if it cannot be a birth date, or if name or check digit say so."""
    if "*" in back:
        return "resident"
    born = _birthday(front, back[0])
    if born is None:
        return "corporation"
    line = before.rsplit("\n", 1)[-1]
    if corporate_valid(front + back) and not rrn.is_valid(f"{front}{back}"):
        return "corporation"
    return "corporation" if _CORPORATE.search(line) and corporate_valid(front + back) else "resident"


def _birthday(front: str, century: str) -> date | None:
    base = {"9": 1800, "0": 1800, "1": 1900, "2": 1900, "5": 1900, "6": 1900, "*": 1900}.get(century, 2000)
    try:
        return date(base + int(front[:2]), int(front[2:4]), int(front[4:]))
    except ValueError:
        return None


def _business_valid(number: str) -> bool:
    """Form by stdnum, which knows no check digit; that by the weights 1 3 7 1 3 7 1 3 5."""
    if not brn.is_valid(number):
        return False
    digits = [int(d) for d in number if d.isdigit()]
    total = sum(d * w for d, w in zip(digits, (1, 3, 7, 1, 3, 7, 1, 3, 5), strict=False)) + digits[8] * 5 // 10
    return (10 - total % 10) % 10 == digits[9]


def _resident_valid(front: str, back: str) -> bool | None:
    if "*" in back:
        return None if _birthday(front, back[0]) else False
    if rrn.is_valid(f"{front}{back}"):
        return True
    born = _birthday(front, back[0])
    # numbers given since October 2020 carry no check digit
    return None if born and born >= date(2020, 10, 1) else False
