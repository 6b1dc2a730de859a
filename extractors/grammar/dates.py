"""Dates and periods: 2024. 5. 1. / 2024-05-01 / 2024년 5월 1일 / 24.5.1. / 20240501; 부터 … 까지, 부터 24개월."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from .match import WIDE, Match

_LONG = r"(?P<ly>\d{4})\s*년\s*(?P<lm>\d{1,2})\s*월\s*(?P<ld>\d{1,2})\s*일"
_POINT = (
    r"(?<![\d.,\-/])(?P<py>(?:1[89]|2[01])\d{2})\s?(?P<sep>[.\-/．])\s*(?P<pm>\d{1,2})\s?(?P=sep)\s*(?P<pd>\d{1,2})(?!\d)"
    r"(?!,\d{3})\s?[.．]?"
)
_SHORT = r"(?<![\d.,\-/제])['’‘]?(?P<sy>\d{2})\.\s?(?P<sm>\d{1,2})\.\s?(?P<sd>\d{1,2})(?![\d%])(?:\.(?!\d))?"
_SHORT_LONG = r"(?<!\d)['’‘]?(?P<hy>\d{2})\s*년\s*(?P<hm>\d{1,2})\s*월\s*(?P<hd>\d{1,2})\s*일"
_COMPACT = r"(?<![\d\-제금₩,.])(?P<cy>(?:19|20)\d{2})(?P<cm>\d{2})(?P<cd>\d{2})(?![\d,\-원호%]|\s*(?:원|호))"
_ERA = r"(?P<era>단기|檀紀|명치|明治|대정|大正|소화|昭和)\s*\d+\s*년?\s*\d*\s*월?\s*\d*\s*일?"
_DATE = re.compile("|".join((_ERA, _LONG, _POINT, _SHORT, _SHORT_LONG, _COMPACT)))
_PARTIAL = re.compile(r"(?:\d{4}\s*[.년]\s*\d{1,2}\s*[.월]?\s*(?:초|중순|말|경|일자\s*미상)?|\d{4}\s*년?)")
_TIME = re.compile(
    r"\s*(?:[(（][월화수목금토일][)）])?\s*(?P<half>오전|오후|AM|PM)?\s*(?P<h>\d{1,2})\s*[시:]\s*(?P<m>\d{1,2})\s*(?:분|:)?\s*(?:(?P<s>\d{1,2})\s*초?)?"
)
_ONE_MORE = re.compile(r"\s\d(?!\d|\s?[.,:/년월시층호세동인명만천원~\-)])")
_FIRST_CENTURY, _LAST_CENTURY = 49, 70  # 24 → 2024, 98 → 1998, 50 to 69 → not certain


@dataclass(frozen=True, slots=True)
class Period:
    """A time from `start` to `end`; `months` where only a length is printed; `open` where it runs until payment."""

    start: date | None
    end: date | None
    months: int | None = None
    open: bool = False


def find_dates(text: str) -> list[Match[date]]:
    """All dates in free text; an impossible one is a match without value."""
    found = [_match(m) for m in _DATE.finditer(text.translate(WIDE))]
    found = [replace(m, value=None, reason="partial") if _goes_on(text, m) else m for m in found]
    return [replace(m, text=text[m.start : m.end]) for m in found]


_SAME = re.compile(
    r"(?:같은|동)\s?(?:(?P<day>날|일자)|(?P<month>달|월)\s?(?P<md>\d{1,2})\s?(?:일|\.)"
    r"|(?P<year>해|년)\s?(?P<ym>\d{1,2})\s?(?:월|\.)\s?(?P<yd>\d{1,2})\s?(?:일|\.))"
)


def find_told_dates(text: str) -> list[Match[date]]:
    """All dates of a sentence, with those told by the one before them: 같은 날, 같은 달 18일, 같은 해 5월 3일."""
    out = find_dates(text)
    for found in _SAME.finditer(text):
        before = max((m for m in out if m.end <= found.start()), key=lambda m: m.end, default=None)
        if before is None or before.value is None:
            continue
        then = before.value
        if found["month"]:
            value = _date(then.year, then.month, int(found["md"]))
        elif found["year"]:
            value = _date(then.year, int(found["ym"]), int(found["yd"]))
        elif re.search(r"\d\s?일(?!\s*[간씩])", text[before.end : found.start()]):
            continue  # another day was told in between, in words that are not understood
        else:
            value = then
        out.append(Match(value, found.start(), found.end(), found[0], "" if value else "impossible"))
        out.sort(key=lambda m: m.start)
    return out


def _goes_on(text: str, m: Match[date]) -> bool:
    """The day may be broken in two: one figure, no point after it, one figure more behind the blank (`2024.08.1 9`)."""
    return bool(re.search(r"[.．\-/]\s*\d$", text[m.start : m.end])) and bool(_ONE_MORE.match(text, m.end))


#: what a date in a cell is the day of (`2023.03.31(신고)`)
_NOTED = re.compile(
    r"\s*[(（](?!.*(?:추\s*정|예\s*상|미\s*상|불\s*명|또\s*는))\s*[가-힣](?:[가-힣\s]{0,9}[가-힣])?\s*[)）]\s*"
)


def read_date(text: str) -> Match[date]:
    """The date that `text` (a cell, the words after a label) consists of. Month only: None, `partial`."""
    stripped = text.strip()
    at = text.find(stripped)
    if re.fullmatch(r"(?:[-–—―]+|없\s*음|해당\s*없음|無|무)?", stripped):
        return Match(None, at, at + len(stripped), stripped, "absent")
    if re.search(r"미\s*상|불\s*명|불상|未詳", stripped):
        return Match(None, at, at + len(stripped), stripped, "unknown")
    found = find_dates(stripped)
    if len(found) == 1:
        m = found[0]
        rest = stripped[: m.start] + stripped[m.end :]
        rest = "" if _NOTED.fullmatch(rest) else rest
        if not re.sub(r"[(（][월화수목금토일](?:요일)?[)）]|[월화수목금토일]요일|[\s.,()（）:]|자$", "", rest):
            return Match(m.value, at + m.start, at + m.end, m.text, m.reason)
    if not found and _PARTIAL.fullmatch(stripped.rstrip(".")):
        return Match(None, at, at + len(stripped), stripped, "partial")
    values = {m.value for m in found}
    return Match(None, at, at + len(stripped), stripped, "ambiguous" if len(values) > 1 else "malformed")


def find_datetime(text: str) -> Match[datetime] | None:
    """The first date that a time of day follows (`2010년02월24일 오후 5시48분1초`)."""
    for m in find_dates(text):
        clock = _TIME.match(text, m.end)
        if m.value is None or not clock:
            continue
        hour, minute, second = int(clock["h"]), int(clock["m"]), int(clock["s"] or 0)
        if clock["half"] in ("오후", "PM") and hour < 12:
            hour += 12
        if clock["half"] in ("오전", "AM") and hour == 12:
            hour = 0
        if hour < 24 and minute < 60 and second < 60:
            value = datetime(m.value.year, m.value.month, m.value.day, hour, minute, second)
            return Match(value, m.start, clock.end(), text[m.start : clock.end()])
    return None


_UNTIL_PAID = r"(?:다\s*갚는|완제|갚는|변제|지급)\s*(?:하는\s*)?(?:일|날)?\s*까지"
_LENGTH = re.compile(
    r"\s*(?:부터|로부터)\s*(?:만\s*)?(?:(?P<years>\d{1,3})\s*년)?\s*(?:(?P<months>\d{1,3})\s*개?월)?\s*간?"
)
_BETWEEN = re.compile(r"\s*(?:[(（][^)）]{0,10}[)）])?\s*(?:부터|로부터|에서|~|～|∼|〜|-|–|—)\s*")
_SAME_YEAR = re.compile(r"(?P<m>\d{1,2})\s*[.월]\s*(?P<d>\d{1,2})\s*(?:일|\.)?(?!\d)(?:\s*까지)?")


def find_periods(text: str) -> list[Match[Period]]:
    """All periods in free text: from a date to a date, for a length, or until payment."""
    dates = find_dates(text)
    starts = {m.start: m for m in dates}
    out: list[Match[Period]] = []
    done = -1
    for m in dates:
        if m.start < done:
            continue
        match = _period(text, m, starts)
        if match is not None:
            out.append(match)
            done = match.end
    return out


def _period(text: str, first: Match[date], starts: dict[int, Match[date]]) -> Match[Period] | None:
    between = _BETWEEN.match(text, first.end)
    if not between:
        return None
    at = between.end()
    if at in starts:
        last = starts[at]
        until = re.compile(r"\s*까지").match(text, last.end)
        end = until.end() if until else last.end
        return Match(
            Period(first.value, last.value), first.start, end, text[first.start : end], first.reason or last.reason
        )
    paid = re.compile(_UNTIL_PAID).match(text, at)
    if paid:
        return Match(
            Period(first.value, None, open=True), first.start, paid.end(), text[first.start : paid.end()], first.reason
        )
    length = _LENGTH.match(text, first.end)
    if length and (length["years"] or length["months"]):
        months = int(length["years"] or 0) * 12 + int(length["months"] or 0)
        end = length.end()
        return Match(Period(first.value, None, months), first.start, end, text[first.start : end], first.reason)
    short = _SAME_YEAR.match(text, at)
    if short and first.value is not None:
        value = _date(first.value.year, int(short["m"]), int(short["d"]))
        if value is not None and value >= first.value:
            return Match(Period(first.value, value), first.start, short.end(), text[first.start : short.end()])
    return None


def _match(found: re.Match[str]) -> Match[date]:
    text = found[0].rstrip()
    place = (found.start(), found.start() + len(text), text)
    if found["era"]:
        return Match(None, *place, "calendar")
    for key in ("l", "p", "c"):
        if found[key + "y"]:
            value = _date(int(found[key + "y"]), int(found[key + "m"]), int(found[key + "d"]))
            return Match(value, *place, "" if value else "impossible")
    key = "s" if found["sy"] else "h"
    short = int(found[key + "y"])
    if _FIRST_CENTURY < short < _LAST_CENTURY:
        return Match(None, *place, "ambiguous")
    year = short + (2000 if short <= _FIRST_CENTURY else 1900)
    value = _date(year, int(found[key + "m"]), int(found[key + "d"]))
    return Match(value, *place, "" if value else "impossible")


def _date(year: int, month: int, day: int) -> date | None:
    if not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
