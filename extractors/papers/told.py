"""A lease told in sentences: `… 보증금 …원, 월 차임 …원으로 정하여 임차하고, 2022. 7. 18. 주택을 인도받아 …`."""

from __future__ import annotations

import re
from datetime import date

from extractors.grammar.dates import find_periods, find_told_dates
from extractors.grammar.match import Match

from .blocks import Paper
from .builder import Builder
from .common import money_at, paragraphs
from .strips import Strip

#: what follows a date, up to the next date
_AFTER = (
    ("moved_in_on", re.compile(r"[^.]{0,14}?(?:전입\s*신고|주민등록을?\s*(?:마치|전입|이전)|사업자등록(?:을|신청))")),
    ("fixed_on", re.compile(r"[^.]{0,24}?확정\s*일자를?\s*(?:각각?\s*|모두\s*)?(?:받|부여|취득|마[치쳤친])")),
    ("occupied_on", re.compile(r"[^.]{0,14}?(?:인도\s*받|입주하|입주한|점유를?\s*(?:개시|시작))")),
    (
        "contract_on",
        re.compile(
            r"(?:자로?|에)?\s*(?:소유자|임대인|채무자|건물주|집주인)(?:[^.]{0,80}?(?:임차|임대차|계약)|[^.,]{0,20}?(?:로부터|에게서|와|과)\s)"
            r"|(?:자로?|에)?\s*(?:임대차\s*)?계약(?:하였|하고|했|을\s*(?:체결|맺))"
        ),
    ),
)


#: what is let, told right before its deposit (`위 건물 2층 201호를 보증금 …원에 임차하여`)
_LET = re.compile(
    r"(?:주택|건물|부동산|상가)\s*(?:중|의|내)?\s+(?P<part>(?:지하|지상|제)?\s?(?:\d{1,2}|지하?)\s?층(?:\s?[^,.\s]{1,12}){0,2}?|\d{2,4}호)(?:을|를)\s*보증금"
)


def put_told(paper: Paper, out: Builder) -> None:
    """Fields of a lease claim that no label gave, from the sentences; two that differ are not taken."""
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ").replace("\n", " ")
        if not re.search(r"임차하|임대차계약을?\s*체결", text):
            continue
        _money(out, strip, text)
        _term(out, strip, text)
        _days(out, strip, text)
        part = re.search(
            r"(?:주택|건물|부동산|상가)\s*(?:중|의)\s+(?P<part>(?:[^,.]|\.(?=\d)){2,30}?)(?:을|를|에\s*(?:관하여|대하여|관한))\s",
            text,
        )
        if part and "part" not in out.values:
            out.put("part", part["part"].strip(), strip.hit(part.start("part"), part.end("part")))
        let = _LET.search(text)
        if let and "part" not in out.values:
            out.put("part", let["part"].strip(), strip.hit(let.start("part"), let.end("part")))


def _money(out: Builder, strip: Strip, text: str) -> None:
    for field, pattern in (
        ("deposit", r"보증금\s*(?:은|으로)?\s*(?=[금₩\\\d])"),
        ("monthly_rent", r"(?:월\s*차임|차임|월세)\s*(?:은|으로)?\s*(?:월\s*)?(?=[금₩\\\d])"),
    ):
        if field in out.values or any(f.where == field for f in out.findings):
            continue
        found = [
            (a, m.end())
            for m in re.finditer(pattern, text)
            if (a := money_at(text[m.end() :])) and isinstance(a.value, int)
        ]
        if len({a.value for a, _ in found}) == 1:
            amount, at = found[0]
            out.put(field, amount.value, strip.hit(at + amount.start, at + amount.end))


def _term(out: Builder, strip: Strip, text: str) -> None:
    if "term_from" in out.values:
        return
    for period in find_periods(text):
        if re.search(r"기간[을은]?\s*$", text[: period.start]) and period.value is not None:
            hit = strip.hit(period.start, period.end)
            out.put("term_from", period.value.start, hit)
            out.put("term_to", period.value.end, hit)
            return


def _days(out: Builder, strip: Strip, text: str) -> None:
    dates = find_told_dates(text)
    found: dict[str, list[Match[date]]] = {}
    for i, m in enumerate(dates):
        tail = text[m.end : dates[i + 1].start if i + 1 < len(dates) else len(text)]
        for field, pattern in _AFTER:
            if pattern.match(tail):
                found.setdefault(field, []).append(m)
                break
    for field, hits in found.items():
        values = {m.value for m in hits}
        if field not in out.values and len(values) == 1 and hits[0].value is not None:
            out.put(field, hits[0].value, strip.hit(hits[0].start, hits[0].end))
