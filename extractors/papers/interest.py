"""Interest rows: principal, rate, from, to, days, interest; from tables and from sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from core.models.filing import EvidenceItem, InterestItem
from extractors.grammar.dates import Period, find_dates, find_periods, read_date
from extractors.grammar.match import Match
from extractors.grammar.money import find_amounts, read_amount

from .blocks import Paper
from .builder import Builder, read_whole
from .common import Units, paragraphs
from .pairs import paired
from .strips import Hit, Strip
from .sums import agrees
from .tables import Columns, Grid, Row, covers, find_grids

_LOAN = (
    r"(?:대출|여신)(?:과목|번호|종류|구분|계좌|계좌번호|명|내역)|여신과목여신번호|구분|과목|종류|채권(?:명|종류|구분)|상품명|계좌번호|관리번호|"
    r"대출과목대출번호|항목"
)
_W = r"[가-힣0-9%~]{0,7}"
INTEREST = Columns(
    {
        "rate": re.compile(rf"{_W}(?:이율|이자율|금리|요율|이자율연|연율|적용율){_W}"),
        "days": re.compile(r"(?:[가-힣]{0,6})?일수"),
        "from": re.compile(
            rf"{_W}(?:기산일|시작|개시일|시기|초일)(?:일|자|일자)?|{_W}부터|발생일|{_W}기산일(?:자)?",
        ),
        "to": re.compile(
            rf"{_W}(?:종료|종기|만료일|마감일|말일|최종일|계산일)(?:일|자|일자)?|(?:[가-힣]{{0,7}})?까지|기준일"
        ),
        "period": re.compile(rf"{_W}기간{_W}|부터~?까지|시기종기"),
        "principal": re.compile(rf"{_W}(?:원금|잔액|원본)(?:잔액|액|금액)?|대상금액|계산기초금액|기준금액"),
        "lent": re.compile(r"(?:대출|여신|약정|취급|실행|당초|최초)(?:금액|금|액)|(?:대출|약정)?한도(?:액|금액)?"),
        "interest": re.compile(rf"{_W}(?:이자|손해금|배상금)(?:액|금액|합계)?|금액"),
        "cost": re.compile(r"[가-힣]{0,5}비용(?:등)?|가지급금|부대채권"),
        "total": re.compile(
            r"(?:원리금|채권)?합계(?:액|금액)?|총?계|총(?:채권)?액|채권(?:총|합계)?액|청구(?:금액|액|총액)|원리금(?:계|합계)?"
        ),
        "loan": re.compile(_LOAN),
    },
    lambda keys: (
        len(keys & {"rate", "period", "from", "to", "days"}) >= 2
        and "interest" in keys
        and bool(keys & {"rate", "days"})
    ),
    frozenset({"interest", "period", "from", "days", "rate"}),
    frozenset({"loan", "principal", "lent"}),
)
_RATE = re.compile(r"(?:연\s*)?(?P<rate>\d{1,2}(?:\.\d{1,4})?)\s*(?:%|퍼센트|％)?")
_SAID_RATE = re.compile(
    r"(?:연|年)\s*(?:이율\s*)?(?P<rate>\d{1,2}(?:\.\d{1,4})?)\s*(?:%|％|퍼센트)|연\s*(?P<won>[일이삼사오육칠팔구])\s*할|(?<![\d.,])(?P<plain>\d{1,2}(?:\.\d{1,4})?)\s*(?:%|％)"
)


def interest_grids(paper: Paper) -> list[Grid]:
    return find_grids(paper, INTEREST)


def read_items(
    paper: Paper, out: Builder, notes: Units, grids: Sequence[Grid]
) -> tuple[list[InterestItem], list[tuple[Any, Hit | None]]]:
    """Interest rows of the tables, else of the sentences; and the sums of interest that the tables print."""
    items: list[InterestItem] = []
    sums: list[tuple[Any, Hit | None]] = []
    for grid in grids:
        for row in grid.rows:
            if row in grid.totals and row.one("interest") is not None:
                strip = row.one("interest")
                assert strip is not None
                unit = notes.at(row.page, grid.top, grid.headers.get("interest", ""))
                match = read_whole(strip, lambda t, unit=unit: read_amount(t, unit))  # type: ignore[misc]
                if match.value is not None:
                    sums.append((match.value, strip.hit()))
            if row.total or not any(row.all(k) for k in ("rate", "from", "to", "period", "days")):
                continue
            item = _item(out, notes, grid, row, len(items))
            if item is not None:
                items.append(item)
    if not items:
        items = _said(paper, out, grids) or _labelled(paper, out, notes)
    return items, sums


def _labelled(paper: Paper, out: Builder, notes: Units) -> list[InterestItem]:
    """One row told by labels (`원금 … / 이율 … / 이자 …`), taken where its rate and days give its interest."""
    trial = Builder()
    found = [i for g in paired(paper, INTEREST, alone=True) for r in g.body if (i := _item(trial, notes, g, r, 0))]
    item = found[0] if len(found) == 1 else None
    if item is None or not isinstance(item.principal, int) or item.rate is None or item.interest is None:
        return []
    if not agrees(item.principal, item.rate, item.from_, item.to, item.days, item.interest):
        return []
    out.evidence |= trial.evidence
    return found


def _flat(strip: Strip) -> str:
    return strip.text.replace("\n", " ").replace("\t", " ")


def _item(out: Builder, notes: Units, grid: Grid, row: Row, n: int) -> InterestItem | None:
    path = f"items[{n}]"

    def money(key: str, column: str = "") -> Any:
        unit = notes.at(row.page, grid.top, grid.headers.get(column or key, ""))
        return out.take(f"{path}.{key}", row.one(column or key), lambda t: read_amount(t, unit))

    owed = (
        "principal" if "principal" in grid.columns else "lent"
    )  # what was lent counts where nothing says what is left
    rate = _rate(out, f"{path}.rate", row.one("rate"))
    first, last = _ends(out, path, row)
    days = _days(out, f"{path}.days", row.one("days"))
    if rate is None and first is None and last is None and days is None:
        return None
    interest = money("interest")
    loan_strip = row.one("loan")
    loan = re.sub(r"\s+", " ", _flat(loan_strip)).strip() if loan_strip is not None else None
    out.put(f"{path}.loan", loan, loan_strip.hit() if loan_strip is not None else None)
    return InterestItem.model_validate(
        {
            "principal": money("principal", owed),
            "rate": rate,
            "from": first,
            "to": last,
            "days": days,
            "interest": interest if isinstance(interest, int) else None,
            "loan": loan,
        }
    )


def _rate(out: Builder, path: str, strip: Strip | None) -> Decimal | None:
    if strip is None:
        return None
    found = _RATE.fullmatch(_flat(strip).strip())
    if not found:
        if re.search(r"\d", strip.text):
            out.find("low_confidence", f"이율을 확정할 수 없습니다: “{strip.text}”", path)
        return None
    value = Decimal(found["rate"])
    return out.put(path, value, strip.hit())  # type: ignore[no-any-return]


def _days(out: Builder, path: str, strip: Strip | None) -> int | None:
    if strip is None:
        return None
    found = re.fullmatch(r"(\d{1,3}(?:,\d{3})?|\d{1,5})\s*일?간?", _flat(strip).strip())
    return out.put(path, int(found[1].replace(",", "")), strip.hit()) if found else None


def _ends(out: Builder, path: str, row: Row) -> tuple[date | None, date | None]:
    """First and last day, from two columns or one; `다 갚는 날까지` has no last day."""
    first = _end(out, f"{path}.from", row.one("from"))
    last = _end(out, f"{path}.to", row.one("to"))
    strip = row.one("period") or (row.one("from") if row.one("to") is None else None)
    if strip is None or (first and last):
        return first, last
    dates = find_dates(_flat(strip))
    periods = find_periods(_flat(strip))
    if len(dates) == 2:
        out.put(f"{path}.from", dates[0].value, strip.hit())
        out.put(f"{path}.to", dates[1].value, strip.hit())
        return dates[0].value, dates[1].value
    if periods and periods[0].value is not None:
        period = periods[0].value
        out.put(f"{path}.from", period.start, strip.hit())
        out.put(f"{path}.to", period.end, strip.hit())
        return period.start, period.end
    return first, last


def _end(out: Builder, path: str, strip: Strip | None) -> date | None:
    if strip is None:
        return None
    text = re.sub(r"\s*(?:부터|까지|~|～)\s*$|^\s*[~～]", "", _flat(strip))
    if re.search(r"갚는|완제|변제|지급", text) or len(find_dates(text)) == 2:
        return None
    match: Match[date] = read_date(text)
    if match.value is None:
        out.doubt(path, match, strip.hit())
        return None
    return out.put(path, match.value, strip.hit())  # type: ignore[no-any-return]


def _said(paper: Paper, out: Builder, grids: Sequence[Grid]) -> list[InterestItem]:
    """Interest in sentences: `금 … 원에 대하여 2023. 1. 1.부터 다 갚는 날까지 연 12%…`."""
    items: list[InterestItem] = []
    for strip in paragraphs(paper):
        text = re.sub(r"배당\s*기일인", lambda m: " " * len(m[0]), strip.text.replace("\t", " "))
        periods = find_periods(text)
        for i, m in enumerate(periods):
            stop = periods[i + 1].start if i + 1 < len(periods) else len(text)
            begin = periods[i - 1].end if i else 0
            tail = text[m.end : min(stop, m.end + 160)]
            rate, at = _rate_of(text, m, tail)
            if m.value is None or rate is None or covers(grids, strip):
                continue
            item = _spoken(strip, text, begin, m, (rate, at), tail, out, len(items), items)
            items.append(item)
    return items


#: what stands before an amount that a bracket with rate and time explains (`이자 : 금 … 원 (연 5%, … 부터 …)`)
_NAMED = re.compile(
    r"(?:(?P<interest>이\s*자|손\s*해\s*금|배\s*상\s*금)|원\s*금|원\s*본)\s*(?:[(（][^()（）]{0,16}[)）])?\s*(?:합\s*계|금\s*액|액|계)?\s*[:：]?\s*$"
)
_BRACKET = re.compile(r"\s*[(（\[]?\s*(?:(?:연|年)\s*[\d.]+\s*[%％][\s,，]*)?")
#: the next heading of a list: what follows it is no sum of this interest
_NEXT = re.compile(r"\n\s*(?:\d{1,2}|[가-하])\s*[.)]|\n\s*[①-⑳]|비\s*용|합\s*계|총\s*계|원\s*금|원\s*본")


def _rate_of(text: str, m: Match[Period], tail: str) -> tuple[re.Match[str] | None, int]:
    """The rate directly before a period (`연 15%, 2023. 2. 14.부터 …`), else the one after it; and where it stands."""
    begin = max(0, m.start - 24)
    for found in _SAID_RATE.finditer(text[begin : m.start]):
        if re.fullmatch(r"[\s,，(（:：]*(?:의\s*비율로)?[\s,，(（]*", text[begin + found.end() : m.start]):
            return found, begin
    return _SAID_RATE.search(tail[:70]), m.end


#: an amount that its own label calls interest (`2. 이자 금 …원` and below it `단, 위 원금에 대한 …`)
_ITS_OWN = re.compile(r"(?:이\s*자|손\s*해\s*금|배\s*상\s*금)\s*[:：]?\s*(?:(?:일\s*)?금)?\s*$")


def _spoken(
    strip: Strip,
    text: str,
    begin: int,
    m: Match[Period],
    said: tuple[re.Match[str], int],
    tail: str,
    out: Builder,
    n: int,
    before: Sequence[InterestItem],
) -> InterestItem:
    period = m.value
    assert period is not None
    path = f"items[{n}]"
    hit = strip.hit(m.start, m.end)
    rate, at = said
    value = Decimal(rate["rate"] or rate["plain"]) if not rate["won"] else Decimal(_TENTHS[rate["won"]] * 10)
    out.put(f"{path}.rate", value, strip.hit(at + rate.start(), at + rate.end()))
    told = at + rate.end() - m.end if at >= m.end else 0
    out.put(f"{path}.from", period.start, hit)
    out.put(f"{path}.to", period.end, hit)
    head = text[max(begin, m.start - 160) : m.start]
    offset = max(begin, m.start - 160)
    principal = interest = None
    amounts = find_amounts(head)
    bracket = head.rfind("(")
    if amounts:
        last = amounts[-1]
        between = head[last.end :]
        named = _NAMED.search(head[: last.start]) if _BRACKET.fullmatch(between) else None
        if named:
            kept = _keep(out, f"{path}.{'interest' if named['interest'] else 'principal'}", last, strip, offset)
            principal, interest = (None, kept) if named["interest"] else (kept, None)
        elif (
            re.fullmatch(r"\s*[(（]\s*위.{0,30}", between, re.S)
            or (bracket >= last.end and "대한" in between)
            or (_ITS_OWN.search(head[: last.start]) and re.search(r"위\s*(?:\S+\s*)?원\s*금", between))
        ):
            interest = _keep(out, f"{path}.interest", last, strip, offset)
        elif (re.search(r"대하여|대한|에\s*관하여|에\s*대해", between) and len(between) < 40) or (
            re.fullmatch(r"\s*,?\s*", between) and re.search(r"원금\s*$", head[: last.start])
        ):
            principal = _keep(out, f"{path}.principal", last, strip, offset)
    if principal is None and interest is not None and re.search(r"위\s*(?:\S+\s*){0,2}(?:원금|금원)", head[-60:]):
        principal = None
    if principal is None and before and re.match(r"\s*[,，]?\s*(?:그\s*다음\s*날|이후|및|,)", head[-30:]):
        principal = before[-1].principal
    for found in find_amounts(tail):
        lead = tail[told : found.start]
        if (
            found.start >= told
            and not _NEXT.search(lead)
            and interest is None
            and re.search(r"이자|지연손해금|손해금", lead)
            and len(lead) < 40
            and not re.search(r"비\s*용|합\s*계|총\s*액|원\s*금", lead)
        ):
            interest = _keep(out, f"{path}.interest", found, strip, m.end)
            break
    days = re.search(r"(\d{1,3}(?:,\d{3})?|\d{1,5})\s*일\s*간?(?!\s*[까이])", tail[:40])
    counted = int(days[1].replace(",", "")) if days else None
    if days and counted is not None:
        out.put(f"{path}.days", counted, strip.hit(m.end + days.start(), m.end + days.end()))
    return InterestItem.model_validate(
        {
            "principal": principal,
            "rate": value,
            "from": period.start,
            "to": period.end,
            "days": counted,
            "interest": interest if isinstance(interest, int) else None,
        }
    )


def _keep(out: Builder, path: str, m: Match[Any], strip: Strip, offset: int) -> Any:
    hit = strip.hit(offset + m.start, offset + m.end)
    if m.value is None:
        out.doubt(path, m, hit)
        return None
    return out.put(path, m.value, hit)


def complete(out: Builder, items: list[InterestItem]) -> list[InterestItem]:
    """One row without principal or interest takes those of the paper where rate and days prove that they are meant."""
    if len(items) != 1:
        return items
    item = items[0]
    principal = item.principal if item.principal is not None else out.values.get("principal")
    interest = item.interest if item.interest is not None else out.values.get("interest")
    if not isinstance(principal, int) or not isinstance(interest, int) or not item.to:
        return items
    if item.rate is None or not agrees(principal, item.rate, item.from_, item.to, item.days, interest):
        return items
    for key, known in (("principal", item.principal), ("interest", item.interest)):
        if known is None and key in out.evidence:
            out.evidence[f"items[0].{key}"] = out.evidence[key]
    return [item.model_copy(update={"principal": principal, "interest": interest})]


_TENTHS = {c: n for n, c in enumerate("영일이삼사오육칠팔구")}


def open_items(items: Sequence[InterestItem], evidence: dict[str, EvidenceItem]) -> list[int]:
    """Items that run until payment without a sum."""
    return [n for n, i in enumerate(items) if i.to is None and i.interest is None and i.rate is not None]
