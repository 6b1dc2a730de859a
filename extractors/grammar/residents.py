"""Residents' (and foreigners') registration numbers in running text: what of them nobody may read.

A corporation's number has the same form and is public: it tells a creditor from another of like name. It is left alone
where it is certain to be one, by its label, its digits or the name before it; in doubt it counts as a resident's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum.kr import rrn

_DASH = "-‐‑–—−－"
#: six digits of a birth date, a hyphen or blank, and seven more, between which a reader of pixels may see blanks
_NUMBER = re.compile(
    rf"(?<!\d)(\d\s?\d\s?(?:0\s?[1-9]|1\s?[0-2])\s?(?:0\s?[1-9]|[12]\s?\d|3\s?[01]))"
    rf"(?:(?P<dash>\s{{0,2}}[{_DASH}]\s{{0,2}})([0-9](?:\s?\d){{6}})|\s([0-9]\d{{6}})|([0-9]\d{{6}}))(?!\d)"
)
#: words by which papers call a resident's number
LABEL = re.compile(r"주\s*민\s*(?:등\s*록\s*)?번\s*호|외\s*국\s*인\s*등\s*록\s*번\s*호|거\s*소\s*신\s*고\s*번\s*호")
#: the label of a corporation's, which the number follows
_CORPORATION = re.compile(r"법\s*인\s*(?:등\s*록\s*)?번\s*호\s*[)）]?\s*[:：)(（]?\s*$")
_FORM = r"(?:주식\s?회사|유한\s?(?:책임)?\s?회사|합자\s?회사|합명\s?회사|(?:사단|재단|의료|학교)\s?법인|\([주유합재사]\)|（[주유]）|㈜|㈐)"
_BODY = (
    r"(?:은행|금고|조합|공사|공단|보험|화재|생명|캐피탈|카드|저축|증권|자산관리|자산운용|투자|신탁|대부|기금|협회|중앙회|농협|수협|신협|"
    r"재단|법인|회사|㈜|\(주\))"
)
#: a body's name that the number follows at once, or behind the word 등록번호
_NAMED = re.compile(
    rf"(?:{_FORM}\s?[가-힣A-Za-z0-9&·]{{1,30}}|[가-힣A-Za-z0-9&·]{{1,30}}{_BODY})\s{{0,2}}[(（]?\s?"
    r"(?:(?:부동산등기용\s?)?등\s?록\s?번\s?호\s?[:：]?\s{0,2})?$"
)
_PERSON = re.compile(r"대표|이사|지배인|대리|관리인|청산인|성명|주민|외국인|생년")


@dataclass(frozen=True, slots=True)
class Resident:
    """A number in a text: where it begins and ends, and from where on it is hidden."""

    start: int
    hidden: int
    end: int
    shown: str  # as a page may print it


def residents(text: str) -> Iterator[Resident]:
    """Every number of `text` that may be a resident's."""
    for m in _NUMBER.finditer(text):
        n = next(i for i in (3, 4, 5) if m[i] is not None)
        front, back = re.sub(r"\s", "", m[1]), re.sub(r"\s", "", m[n])
        digits = front + back
        if n == 5 and not rrn.is_valid(digits):
            continue  # thirteen digits in a row are a number of some other kind, unless the check digit says otherwise
        if not certainly_corporate(digits, text[: m.start()]):
            yield Resident(m.start(), m.start(n), m.end(), f"{front}-{back[0]}******")


def mask(text: str) -> str:
    """`text` with the last six digits of every number that may be a resident's as asterisks: `850101-1******`."""
    parts, done = [], 0
    for found in residents(text):
        parts += [text[done : found.start], found.shown]
        done = found.end
    return "".join((*parts, text[done:]))


def certainly_corporate(digits: str, before: str) -> bool:
    """Whether thirteen digits after a text can only be a corporation's number.

    By the label 법인등록번호; else its check digit must be right, and either it would be the number of somebody born before
    1916, or it stands behind a body's name and is no resident's by its check digit.
    """
    line = before.rsplit("\n", 1)[-1][-60:]
    corporate, resident = corporate_valid(digits), bool(rrn.is_valid(digits))
    if _CORPORATION.search(line) and not re.search(r"주\s*민|외\s*국\s*인", line[-24:]):
        return corporate or not resident
    if not corporate:
        return False
    if digits[6] in "09" or (digits[6] in "1256" and digits[:2] <= "15"):
        return not LABEL.search(line)
    named = _NAMED.search(line)
    return not resident and named is not None and not _PERSON.search(named[0])


def corporate_valid(digits: str) -> bool:
    """Check digit of a corporate registration number: weights 1, 2, 1, 2 …, complement to 10."""
    total = sum(int(d) * (1, 2)[i % 2] for i, d in enumerate(digits[:12]))
    return (10 - total % 10) % 10 == int(digits[12])
