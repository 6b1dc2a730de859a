"""Amounts of money as filings write them: 금238,700,000원, ₩, 금일억이천삼백만원정, 3억 5,000만원, 미화 금삼십만불."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from core.models.filing import Foreign

from .match import WIDE, Match
from .numerals import SIGNS, Ambiguous, read_number, write_hangul

Amount = int | Foreign

_WORDS = rf"[{SIGNS}](?:\s?[{SIGNS}])*"
#: atomic, for a row of days (2023.05.10 2023.06.10 …) can be cut into figures in more ways than can be tried
_FIGURES = r"(?>(?:\d{1,3}(?:,\s?\d{3})+|\d+)(?:\.\d+)?)"
_MIXED = rf"{_FIGURES}(?>\s?(?:[{SIGNS}]|{_FIGURES}))*"
_NUMBER = rf"(?P<number>{_MIXED}|{_WORDS})"
#: code, what stands before the number, what may stand after it
_CURRENCIES = (
    (
        "USD",
        r"미화|미국화|미합중국\s?통화|미합중국화|미국달러|미불|US\s?\$|USD|U\.S\.\$",
        r"미국달러|미불|USD|US\$|달러|불|弗|딸라|\$",
    ),
    ("JPY", r"일화|엔화|일본화|JPY", r"엔|JPY"),
    ("EUR", r"유로화|유로|EUR|€", r"유로|EUR|€"),
    ("CNY", r"중국화|위안화|인민폐|CNY|RMB", r"위안|CNY|RMB|원"),
    ("GBP", r"영국화|파운드화|GBP|£", r"파운드|GBP"),
    ("HKD", r"홍콩화|홍콩달러|HKD|HK\$", r"홍콩달러|HKD|달러|불"),
    ("CHF", r"스위스화|CHF", r"스위스프랑|CHF|프랑"),
    ("AUD", r"호주화|호주달러|AUD|A\$", r"호주달러|AUD|달러|불"),
    ("CAD", r"캐나다화|캐나다달러|CAD|C\$", r"캐나다달러|CAD|달러|불"),
)
_BEFORE = [
    (code, re.compile(rf"(?:{before})\s*(?:금|金)?\s*{_NUMBER}\s*(?:{after})?(?:\s*[정整])?"))
    for code, before, after in _CURRENCIES
]
#: without a word before the number only these say which money is meant; 달러 and 불 alone do not
_AFTER = re.compile(
    rf"(?<![\d.,])(?:(?:금|金)\s*)?(?:(?P<number>{_MIXED})|(?<=금)\s?(?P<words>{_WORDS}))\s*"
    r"(?:(?P<USD>미국달러|USD|US\$)|(?P<JPY>엔(?![가-힣])|JPY)|(?P<EUR>유로|EUR|€)|(?P<CNY>위안|CNY)|(?P<HKD>홍콩달러|HKD)"
    r"|(?P<CHF>스위스프랑|CHF)|(?P<AUD>호주달러|AUD)|(?P<CAD>캐나다달러|CAD)|(?P<GBP>파운드|GBP)|(?P<which>달러|(?<=,\d{3})불(?![가-힣])|弗))"
    r"(?:\s*[정整])?"
)
#: 금 … 원, ₩ …, … 원; one of the three marks must stand there
_WON = re.compile(
    rf"(?<![\d.,])(?P<minus>[△▲▽-]\s*)?(?P<gold>(?:일금|금|金)\s*)?(?P<sign>(?:₩|￦|\\|(?<![A-Za-z])[Ww](?=\s?\d)|KRW)\s*)?"
    rf"(?P<number>{_MIXED}|{_WORDS})"
    r"(?P<odd>[\d,.]*\d)?"
    r"(?P<won>\s*(?:원|圓|円)(?!인|심|리금|본|룸|장|주)(?:\s*[정整])?)?"
)
#: two points and more between groups of three figures are no decimal points
_POINTS = re.compile(r"(?<![\d.,\-])\d{1,3}(?:[.,]\d{3}){2,}(?![.,]?\d)")
#: the rest of a number that was broken before its comma
_BROKEN = re.compile(r"\s?,\s?\d{3}(?!\d)")
_MASK = re.compile(r"[*＊○◯●×xXOＯ]{2,}|[*＊○◯●]")
_ABSENT = re.compile(r"(?:[-–—―]+|없음|없\s*음|해당\s*(?:사항\s*)?없음|무|無|\.|/)?")
#: what a remark behind an amount refers to, and which changes nothing about it (`24,234,747원 (별지 이자내역 참조)`)
_REMARK = re.compile(
    r"\s*[(（\[](?![^)）]*(?:제외|포함|별도|공제|가산|합산|감액|중))\s*(?:[^()（）\[\]\d]{0,16}(?:별지|별첨|붙임|첨부|명세|내역|계산서|산출표)[^()（）\[\]\d]{0,16}|별\s*[지첨]\s*\d?[^()（）\[\]]{0,12})[)）\]]\s*$"
)
_UNKNOWN = re.compile(r"미\s*상|불\s*명|불상|알\s*수\s*없음|未詳|\?")
_UNIT = re.compile(r"단\s*위\s*[:;,)]?\s*(?P<unit>(?:십|백|천)?\s*(?:만|억|천)?\s*원|[^\s)]{1,4})")
_UNITS = {"원": 1, "천원": 1000, "만원": 10**4, "십만원": 10**5, "백만원": 10**6, "천만원": 10**7, "억원": 10**8}


def _levelled(text: str) -> str:
    """The text with narrow signs, and with commas where points part groups of three (`50.000.000원`); as long as before."""
    return _POINTS.sub(lambda m: m[0].replace(".", ","), text.translate(WIDE))


def find_amounts(text: str) -> list[Match[Amount]]:
    """Every amount of money in free text that bears a mark of money (금, ₩, 원, a currency), left to right."""
    written, text = text, _levelled(text)
    out = _foreign(text)
    taken = [(m.start, m.end) for m in out]
    for found in _WON.finditer(text):
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        match = _won(found)
        if match is not None:
            out.append(match)
    return [replace(m, text=written[m.start : m.end]) for m in sorted(out, key=lambda m: m.start)]


def read_amount(text: str, unit: int = 1) -> Match[Amount]:
    """The amount that `text` (a cell, the words after a label) consists of; bare figures count in `unit` won.

    A figure in words beside the same in digits must agree. Anything else in the text makes it None (`malformed`).
    """
    text = _levelled(text)
    stripped = text.strip()
    whole = (text.find(stripped), text.find(stripped) + len(stripped), stripped)
    if _ABSENT.fullmatch(stripped):
        return Match(None, *whole, "absent")
    if _UNKNOWN.search(stripped):
        return Match(None, *whole, "unknown")
    if re.search(r"[*＊○◯●]", stripped) and re.search(r"[\d원,]", stripped):
        return Match(None, *whole, "masked")
    if re.fullmatch(r"\d{1,3}(?:,\s?\d{3})+|\d+", stripped):
        return Match(int(re.sub(r"[,\s]", "", stripped)) * unit, *whole)
    if re.fullmatch(r"[△▲▽-]\s*[\d,]+\s*원?", stripped):
        return Match(None, *whole, "negative")
    found = find_amounts(stripped)
    if not found:
        bare = _bare(stripped)
        return Match(bare, *whole, "" if bare is not None else "malformed")
    remark = _REMARK.search(stripped)
    if remark and len(found) == 1 and found[0].end <= remark.start() and found[0].value is not None:
        return replace(read_amount(stripped[: remark.start()], unit), text=stripped)
    rest = stripped
    for m in reversed(found):
        rest = rest[: m.start] + rest[m.end :]
    if re.sub(r"[\s()（）\[\]/,:=]|정$|整$|也$|(?<=\s)[-–]$|^[-–]$|약정|전세|월세?", "", rest):
        return Match(None, *whole, "malformed")
    values = {m.value for m in found}
    reasons = [m.reason for m in found if m.reason]
    if reasons:
        return Match(None, *whole, reasons[0])
    if len(values) > 1:
        return Match(None, *whole, "amount_conflict")
    value = found[0].value
    explicit = any(re.search(r"원|圓|금|₩|￦|\\", m.text) for m in found)
    return Match(value * unit if isinstance(value, int) and not explicit else value, *whole)


def unit_of(text: str) -> int | None:
    """Won per figure after a unit note (`(단위: 천원)` → 1,000), None if there is none or it is not won."""
    found = _UNIT.search(text)
    return _UNITS.get(re.sub(r"\s", "", found["unit"])) if found else None


def write_won(amount: int) -> str:
    """`금238,700,000원`."""
    return f"금{amount:,}원"


def write_won_hangul(amount: int) -> str:
    """`금일억이천삼백만원정`."""
    return f"금{write_hangul(amount)}원정"


def _won(found: re.Match[str]) -> Match[Amount] | None:
    """The amount of one hit; None if the hit is no money (a bare number, a word that looks like a numeral)."""
    number, gold, sign, won = found["number"], found["gold"], found["sign"], found["won"]
    figures = number[0].isdigit()
    if not (gold or sign or won):
        return None
    if figures and not (sign or won) and "," not in number:
        return None
    if not figures and not _counts_as_words(found):
        return None
    text = found[0].rstrip()
    place = (found.start(), found.start() + len(text), text)
    if found["odd"] or (not won and _BROKEN.match(found.string, found.end())):
        return Match(None, *place, "malformed")
    if found["minus"]:
        return Match(None, *place, "negative")
    try:
        return Match(read_number(number), *place)
    except Ambiguous:
        return Match(None, *place, "ambiguous")
    except ValueError:
        return Match(None, *place, "malformed")


def _counts_as_words(found: re.Match[str]) -> bool:
    """Words are an amount after 금 with 원, or alone if they begin with a digit and hold 만 or more (not `천원`)."""
    number, won = found["number"], found["won"]
    if not won:
        return False
    if found["gold"] or found["sign"]:
        return True
    before = found.string[: found.start()][-1:]
    if re.match(r"[가-힣A-Za-z]", before):
        return False
    return number[0] not in "십백천만억조十拾百千萬億兆" and bool(re.search("[만억조萬億兆]", number))


def _foreign(text: str) -> list[Match[Amount]]:
    """Amounts of foreign money; one that only says 달러 is ambiguous."""
    out: list[Match[Amount]] = []
    for code, pattern in _BEFORE:
        for found in pattern.finditer(text):
            out.append(_foreign_match(found, found["number"], code))
    for found in _AFTER.finditer(text):
        if any(m.start < found.end() and found.start() < m.end for m in out):
            continue
        code = found.lastgroup or "which"
        out.append(_foreign_match(found, found["number"] or found["words"], "" if code == "which" else code))
    return out


def _foreign_match(found: re.Match[str], number: str, code: str) -> Match[Amount]:
    place = (found.start(), found.end(), found[0])
    plain = re.sub(r"[,\s]", "", number)
    if not code:
        return Match(None, *place, "ambiguous")
    try:
        if re.fullmatch(r"\d+\.\d+", plain):
            return Match(Foreign(amount=Decimal(plain), currency=code), *place)
        return Match(Foreign(amount=read_number(number), currency=code), *place)
    except ValueError:
        return Match(None, *place, "malformed")


def _bare(text: str) -> int | None:
    """A numeral without any mark of money but with a unit in it (`전세1,600만`, `1천만`, `9만`)."""
    found = re.fullmatch(rf"(?:전세|월세?|보증금?)?\s*({_MIXED})", text)
    if not found or not re.search(f"[{SIGNS}]", found[1]):
        return None
    try:
        return read_number(found[1])
    except ValueError:
        return None
