"""권리신고 및 배당요구신청서 of a tenant: deposit, rent, part and every date that ranks it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from core.models.filing import LeaseClaim
from extractors.grammar.dates import find_dates, find_periods
from extractors.grammar.match import Match
from extractors.grammar.money import find_amounts, read_amount
from extractors.page.model import Page
from extractors.reading import Reading

from .blocks import Paper
from .builder import Builder
from .common import labelled_money, money_at, put_case, settle, ticked, units
from .days import put_day
from .labels import Labelled, find_labels, headed
from .lease_words import DAYS, DEPOSIT, MEANT, MEANT_PART, MEANT_SUMS, PART, RENT, TENANT, TERM
from .named import put_name
from .sections import TENANT_ROLES, put_section_name
from .strips import Hit
from .told import put_told

_NONE = re.compile(r"없\s*음|무$|^無$|^[-–—]+$|받지\s*(?:않음|아니함|못함)|해당\s*없음|미\s*(?:부여|취득)")


def read(pages: Sequence[Page]) -> Reading:
    """Tenant, use, part, deposit, rent, dates; a fixed date that is not there is said."""
    paper, out = Paper(pages), Builder()
    put_case(paper, out)
    put_name(paper, out, "tenant", TENANT[:3], "tenant_reg_no")
    if "tenant" not in out.values:
        put_name(
            paper, out, "tenant", TENANT, "tenant_reg_no", meant="임차인|세입자|임차권자|신청인|신고인|요구인|요구자"
        )
    if "tenant" not in out.values:
        put_section_name(paper, out, "tenant", TENANT_ROLES, "tenant_reg_no")
    _mask(out)
    use = _use(paper, out)
    _put_part(paper, out)
    for field, words in (("deposit", DEPOSIT), ("monthly_rent", RENT)):
        _put_money(paper, out, field, words)
        changed = re.search(r"증액|감액|인상|인하", paper.compact)  # two sums: which is owed only a known label says
        if field not in out.values and not changed and not any(f.where == field for f in out.findings):
            _put_money(paper, out, field, (), MEANT_SUMS[field])
    for field, words in DAYS.items():
        _put_labelled_day(paper, out, field, words)
        if field not in out.values and not any(f.where == field for f in out.findings):
            _put_labelled_day(paper, out, field, (), MEANT[field])
        if field not in out.values and not any(f.where == field for f in out.findings):
            _put_labelled_day(paper, out, field, (), _SEVERAL_DAYS)
    _put_term(paper, out)
    put_told(paper, out)
    put_day(paper, out, "demanded_on")
    if "fixed_on" not in out.values and not any(f.where == "fixed_on" for f in out.findings):
        out.find(
            "fixed_date_missing",
            "확정일자가 적혀 있지 않습니다",
            "fixed_on",
            "note",
            "임대차계약서 사본에서 확정일자가 있는지 확인하십시오.",
        )
    return out.reading(LeaseClaim, use=use, increases=_increases(paper, out))


def _mask(out: Builder) -> None:
    """Only what others may read of a resident's number."""
    number = out.values.get("tenant_reg_no")
    if number and re.fullmatch(r"\d{6}-\d{7}", number):
        item = out.evidence.get("tenant_reg_no")
        shown = f"{number[:8]}******"
        out.values["tenant_reg_no"] = shown
        if item is not None:
            out.evidence["tenant_reg_no"] = item.model_copy(update={"text": item.text.replace(number, shown)})


_SHOP = r"상가건물임대차보호법|상가임대차|사업자등록(?:신청)?(?:일|번호)|상가건물"
_HOME = r"주택임대차|주민등록|전입|주택"


def _use(paper: Paper, out: Builder) -> Literal["residential", "commercial"] | None:
    """By the title, then by the statute or registration the paper speaks of; both is not certain."""
    text = paper.compact
    for strip in paper.lines[:16]:
        title = re.sub(r"\s", "", strip.text)
        if re.search(r"권리신고|배당요구", title) and re.search(r"주택|상가", title) and len(title) < 45:
            if "상가" in title and "주택" in title:
                break
            out.evidence["use"] = strip.hit().evidence
            return "commercial" if "상가" in title else "residential"
    shop = bool(re.search(_SHOP, text))
    home = bool(re.search(_HOME, text))
    if shop != home:
        for strip in paper.lines:
            if re.search(_SHOP if shop else _HOME, re.sub(r"[\s·ㆍ]", "", strip.text)):
                out.evidence.setdefault("use", strip.hit().evidence)
        return "commercial" if shop else "residential"
    if shop and home:
        out.find("low_confidence", "주택 임대차인지 상가 임대차인지 확정할 수 없습니다", "use")
    return None


def _put_part(paper: Paper, out: Builder) -> None:
    for label in [*find_labels(paper, PART), *find_labels(paper, (), MEANT_PART)]:
        end = label.start + len(re.split(r"\s*[(（]?\s*※", label.text)[0])
        text = re.sub(r"\s+", " ", label.strip.text[label.start : end]).strip(" :")
        chosen = ticked(text)
        if chosen is None and re.search(r"[□☐◻]", text):
            out.find("low_confidence", f"무엇이 표시되었는지 확정할 수 없습니다: “{text}”", "part")
            return
        text = chosen or text
        below = label.block.table is not None and label.below
        if not text or below != headed(paper, label.block) or re.search(r"니다|원정?$", text):
            continue
        if label.label not in PART and _ADDRESS.search(text):
            continue
        out.put("part", text, label.strip.hit(label.start, end))
        return


#: where the house stands, not which part of it
_ADDRESS = re.compile(r"[가-힣]+(?:시|군|구|읍|면)\s|[가-힣\d]+(?:로|길)\s?\d")


def _put_money(paper: Paper, out: Builder, field: str, words: Sequence[str], extra: str = "") -> None:
    found = _paired(paper, 0 if field == "deposit" else 1)
    for match, hit, label in [] if found else labelled_money(paper, words, extra, unit=units(paper)):
        if label.below and label.block.table is not None and not _headed(label):
            continue
        if match.value is None:
            out.doubt(field, match, hit)
            continue
        found.append((match.value, hit))
    if not found and field == "monthly_rent":
        for strip in paper.lines:
            m = re.search(r"(?:보증금|전세)[^\n]*?월\s*(?:세|차임)?\s*(?=[금\d])", strip.text)
            amount = money_at(strip.text[m.end() :]) if m else None
            if m and amount is not None and amount.value is not None:
                found.append((amount.value, strip.hit(m.end() + amount.start, m.end() + amount.end)))
    if not any(f.where == field for f in out.findings):
        settle(out, field, [(v, h) for v, h in found if isinstance(v, int)])


_PAIR = r"보\s*증\s*금\s*(?:액)?\s*(?:[/·ㆍ,]|및|과)\s*(?:월\s*)?(?:차\s*임|임\s*료|세)"


def _paired(paper: Paper, which: int) -> list[tuple[Any, Hit | None]]:
    """Deposit (0) or rent (1) of `보증금 / 월차임  50,000,000원 / 1,200,000원`: both printed, in the label's order."""
    for label in find_labels(paper, ("보증금월차임",), extra=_PAIR):
        amounts = [m for m in find_amounts(label.text.replace("\t", " ")) if isinstance(m.value, int)]
        if len(amounts) == 2:
            m = amounts[which]
            return [(m.value, label.strip.hit(label.start + m.start, label.start + m.end))]
    return []


def _headed(label: Labelled) -> bool:
    """A label with its value in the cell below it."""
    return read_amount(label.text).value is not None


def _put_labelled_day(paper: Paper, out: Builder, field: str, words: Sequence[str], extra: str = "") -> None:
    """One day after its label; several that differ are not taken."""
    days: list[tuple[Any, Hit]] = []
    for found_label in find_labels(paper, words, extra):
        label = found_label.flowing
        text = (f"({label.note}) " if find_dates(label.note) and not find_dates(label.text) else "") + label.text
        text = text.replace("\t", " ").replace("\n", " ")
        if label.below and label.block.table is not None and days:
            continue
        found = find_dates(text)
        if not found or (extra == _SEVERAL_DAYS and not re.search(_MEANS[field], label.label)):
            continue
        first = _of_joint(field, label.label, found)
        if first is None:
            listed = " / ".join(m.text for m in found)
            out.find("low_confidence", f"어느 날짜가 무엇의 날인지 확정할 수 없습니다: {label.label} {listed}", field)
            continue
        lead = text[: first.start] if first is found[0] else ""
        if len(re.sub(r"[\s()（）■□☑☐✓V:：]|유|있음|있다|제\d+호", "", lead)) > 12 or "기간" in lead:
            continue
        offset = label.start if text == label.text.replace("\t", " ").replace("\n", " ") else label.start - len(text)
        hit = label.strip.hit(max(offset + first.start, 0), max(offset + first.end, 1))
        if first.value is None:
            out.doubt(field, first, hit)
            continue
        days.append((first.value, hit))
    values = {d for d, _ in days}
    if len(values) == 1:
        out.put(field, days[0][0], days[0][1])
    elif len(values) > 1:
        listed = " / ".join(h.text for _, h in days)
        out.find("low_confidence", f"날짜가 서로 다르게 적혀 있습니다: {listed}", field)


def _of_joint(field: str, label: str, found: Sequence[Match[date]]) -> Match[date] | None:
    """Of the days behind a label that names several (`계약일 및 입주일 : … / …`) the one in the same place; None where
    their numbers differ. One day behind such a label is the day of all of them."""
    names = re.split(r"및|[/,·]|와(?=입|전|확|인|점|계)|과(?=입|전|확|인|점|계)", label)
    mine = [n for n, name in enumerate(names) if re.search(_MEANS.get(field, "$^"), name)]
    if len(names) < 2 or (len(found) < 2 and mine):
        return found[0]
    return found[mine[0]] if len(names) == len(found) and len(mine) == 1 else None


#: a label of several days (`계약일 및 입주일`)
_SEVERAL_DAYS = r"(?:(?:[가-힣]+\s?){1,2}(?:일자|일|날)\s*(?:및|[/,·])\s*){1,3}(?:[가-힣]+\s?){1,2}(?:일자|일|날)"
_MEANS = {
    "contract_on": r"계약",
    "occupied_on": r"입주|인도|점유|이사|입점|거주|영업",
    "moved_in_on": r"전입|주민등록|사업자등록",
    "fixed_on": r"확정",
}


def _put_term(paper: Paper, out: Builder) -> None:
    for label in find_labels(paper, TERM):
        text = label.text.replace("\t", " ").replace("\n", " ")
        periods, dates = find_periods(text), find_dates(text)
        hit = label.strip.hit(label.start, label.end)
        if len(dates) == 2 and dates[0].value and dates[1].value and dates[0].value <= dates[1].value:
            out.put("term_from", dates[0].value, hit)
            out.put("term_to", dates[1].value, hit)
            return
        if periods and periods[0].value is not None:
            out.put("term_from", periods[0].value.start, hit)
            out.put("term_to", periods[0].value.end, hit)
            return
        if len(dates) == 1 and dates[0].value and re.match(r"\s*(?:부터|~|～|-)", text[dates[0].end :]):
            out.put("term_from", dates[0].value, hit)
            return
    _put_labelled_day(paper, out, "term_from", ("임대차시작일", "임대차개시일", "계약시작일", "임대차기간시작일"))
    _put_labelled_day(
        paper, out, "term_to", ("임대차종료일", "임대차만료일", "계약종료일", "계약만료일", "임대차기간만료일")
    )


def _increases(paper: Paper, out: Builder) -> tuple[dict[str, Any], ...]:
    """Deposits that were raised later, as sentences say it (`2023. 3. 1. 보증금 1,000만원 증액`)."""
    found: list[dict[str, Any]] = []
    for strip in paper.lines:
        if "증액" not in strip.text:
            continue
        out.find("deposit_increase", f"보증금 증액이 적혀 있습니다: “{strip.text}”", "increases")
        found.append({"text": re.sub(r"\s+", " ", strip.text)})
        out.evidence[f"increases[{len(found) - 1}]"] = strip.hit().evidence
    return tuple(found)
