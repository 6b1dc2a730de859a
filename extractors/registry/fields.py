"""What one printed entry says: amount, holders, debtor, dates, case — the live values and, apart, the struck ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.models.base import Finding
from core.models.filing import Foreign, Holder
from extractors.grammar.cases import find_cases
from extractors.grammar.dates import find_dates
from extractors.grammar.money import find_amounts
from extractors.registry.blocks import AMOUNTS, DATES, DEBTORS, HOLDERS, PLACES, Block
from extractors.registry.flow import EMPTY, Flow
from extractors.registry.parties import Party, parties

_RECEIPT = re.compile(r"제?(\d{1,9})(?:-\d+)?호")
_NOTED_ON = re.compile(r"(\d{4}년\d{1,2}월\d{1,2}일)(?:부기|등기|$)")
_LIST = re.compile(r"공동(?:담보|전세)목록(?:제)?(\d{4}-\d{1,6}|\d{1,6})(?:호|$|(?=[^\d]))")
_RENAMED = re.compile(r"^(.+?)의\s*(?:성명\s*\(\s*명칭\s*\)|성명|명칭|상호)\s*[:：]?\s*(.+)$", re.S)
#: the date of a cause stands on a line of its own
_DATED = re.compile(r"^(\d{4}년\s*\d{1,2}월\s*\d{1,2}일)\s*(?=\S)")
_NO_RENT = re.compile(r"^[(（]?\s*(없\s*음|해당\s*없음|무|-+|0원?)")


@dataclass
class Values:
    """Fields read from one entry, the flow each was read from, findings by field."""

    fields: dict[str, Any] = field(default_factory=dict)
    flows: dict[str, Flow] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def put(self, name: str, value: Any, flow: Flow) -> None:
        """Sets a field unless it is set already or there is nothing to set."""
        if value is not None and name not in self.fields:
            self.fields[name] = value
            self.flows[name] = flow

    def doubt(self, code: str, name: str, message: str, severity: str = "warning") -> None:
        self.findings.append(Finding(severity=severity, code=code, message=message, where=name))  # type: ignore[arg-type]


def read_receipt(values: Values, receipt: Flow) -> None:
    """`2016년6월3일 제20115호` → received_on, receipt_no."""
    plain = receipt.squash()
    if not plain.text:
        return
    dates = find_dates(plain.text)
    if dates:
        put_date(values, "received_on", plain.cut(dates[0].start, dates[0].end), dates[0].value)
    number = _RECEIPT.search(plain.text, dates[0].end if dates else 0)
    if number:
        values.put("receipt_no", int(number[1]), plain.cut(number.start(), number.end()))
    if not dates:
        values.doubt("date_unread", "received_on", f"접수일을 읽을 수 없음: ‘{receipt.text}’")
    elif not number:
        values.doubt("receipt_unread", "receipt_no", f"접수번호를 읽을 수 없음: ‘{receipt.text}’")


def put_date(values: Values, name: str, flow: Flow, value: date | None) -> None:
    """A date, or a finding that quotes what stands there."""
    if value is None:
        values.doubt("date_unread", name, f"날짜를 읽을 수 없음: ‘{flow.text}’")
    values.put(name, value, flow)


def read_cause(values: Values, cause: Flow) -> None:
    """등기원인 as printed and the court case in it."""
    if not cause:
        return
    text = re.sub(r"\s+", " ", cause.text).strip()
    values.put("cause", _DATED.sub(r"\1 ", text), cause.strip())
    read_case(values, cause)


def read_case(values: Values, flow: Flow) -> None:
    plain = flow.squash()
    cases = find_cases(plain.text)
    if cases:
        values.put("court_case", cases[0].value, plain.cut(cases[0].start, cases[0].end))


def noted_on(values: Values, flows: Sequence[Flow]) -> None:
    """The day of a 부기 that has no receipt: `2023년5월18일 부기` in its text."""
    for flow in flows:
        plain = flow.squash()
        m = _NOTED_ON.search(plain.text)
        if m:
            found = find_dates(m[1])
            put_date(values, "received_on", plain.cut(m.start(1), m.end(1)), found[0].value if found else None)
            return


def part_of(flow: Flow, struck: bool | None) -> Flow:
    """The live (False), struck (True) or all (None) words of a text."""
    return flow if struck is None else flow.only(struck)


def _persons(body: Flow, struck: bool | None, loose: list[Flow]) -> list[Party]:
    """The persons of a block whose names are (not) struck; other text that changed (an address) goes to `loose`."""
    out: list[Party] = []
    for person in parties(body):
        name = part_of(person.name, struck)
        if name or (not person.name and part_of(person.reg_flow + person.share_flow, struck)):
            person.name = name
            out.append(person)
        elif struck:
            loose += [old for rest in person.rest if (old := rest.only(True))]
        elif struck is False:
            loose += [new for rest in person.rest if (new := rest.only(False))]
    return out


def read_blocks(values: Values, blocks: Sequence[Block], struck: bool | None, purpose: str) -> None:
    """Reads the labelled parts of 권리자 및 기타사항: their live (False), struck (True) or all (None) words."""
    found = [(b, part_of(b.body, struck)) for b in blocks if struck is None or part_of(b.whole, struck)]
    loose: list[Flow] = []
    holders: list[Party] = []
    debtors: list[Party] = []
    for block, body in found:
        label = block.label
        if label in HOLDERS and label != "근저당권설정자":
            holders += _persons(block.body, struck, loose)
        elif label in DEBTORS and label != "물상보증인":
            debtors += _persons(block.body, struck, loose)
        elif label in DATES:
            _read_labelled_date(values, DATES[label], body)
        elif label in PLACES:
            values.put("part", re.sub(r"\s+", " ", body.text).strip() or None, body)
        elif label in ("차임", "월차임"):
            _read_rent(values, body)
        elif label == "처분청":
            authority = body.lines()[0].strip()
            values.put("authority", authority.text or None, authority)
        elif label not in AMOUNTS:
            loose.append(part_of(block.whole, struck))
    _read_amount(values, found)
    _read_holders(values, holders)
    _read_debtors(values, debtors)
    _read_rename(values, found, purpose)
    _read_list(values, found)
    for flow in loose:
        read_case(values, flow)
    rest = "\n".join(f.text.strip() for f in loose if f.text.strip())
    if rest:
        whole = EMPTY
        for flow in loose:
            whole += flow
        values.put("details", rest, whole)


def _read_amount(values: Values, found: Sequence[tuple[Block, Flow]]) -> None:
    """The amount of the right: by its label, the first of the labels in their order of weight."""
    labelled = sorted(
        ((AMOUNTS.index(b.label), i, body) for i, (b, body) in enumerate(found) if b.label in AMOUNTS and body),
        key=lambda c: c[:2],
    )
    for _, _, printed in labelled:
        body = _without_points(printed)
        amounts = find_amounts(body.text)
        if not amounts:
            amounts = find_amounts(body.squash().text)
            body = body.squash()
        if not amounts:
            values.doubt("amount_unread", "amount", f"금액을 읽을 수 없음: ‘{body.text}’")
            return
        first = amounts[0]
        flow = body.cut(first.start, first.end)
        if first.value is None:
            values.doubt("amount_unread", "amount", f"금액을 확정할 수 없음({first.reason}): ‘{flow.text}’")
            return
        second = _said_again(body.text, amounts)
        if second is not None and second.value != first.value:
            message = f"금액의 문자와 숫자가 다름: ‘{first.text}’ / ‘{second.text}’"
            values.doubt("amount_conflict", "amount", message, "error")
            return
        values.put("amount", first.value, flow)
        return


def _without_points(body: Flow) -> Flow:
    """Text read from pixels with the commas of its figures (`금121,670.343 원`): won have no decimals."""
    if not any(m is not None and m.word.ocr is not None for m in body.marks):
        return body
    return Flow(re.sub(r"(?<=\d)\.(?=\d{3}(?!\d))", ",", body.text), body.marks)


def _said_again(text: str, amounts: Sequence[Any]) -> Any:
    """A second writing of the same amount right behind the first in brackets: 금일억원정(₩100,000,000)."""
    if len(amounts) < 2:
        return None
    between = text[amounts[0].end : amounts[1].start]
    one, two = (any(c.isdigit() for c in a.text) for a in amounts[:2])
    return amounts[1] if one != two and re.fullmatch(r"\s*[(（]\s*", between) else None


def _read_labelled_date(values: Values, name: str, body: Flow) -> None:
    found = find_dates(body.text)
    if found:
        put_date(values, name, body.cut(found[0].start, found[0].end), found[0].value)
    elif body and not re.fullmatch(r"[-–\s]*|없\s*음", body.text):
        values.doubt("date_unread", name, f"날짜를 읽을 수 없음: ‘{body.text}’")


def _read_rent(values: Values, body: Flow) -> None:
    if not body or _NO_RENT.match(body.text):
        return
    amounts = find_amounts(body.text)
    value = amounts[0].value if amounts else None
    if not isinstance(value, int):
        values.doubt("amount_unread", "monthly_rent", f"차임을 읽을 수 없음: ‘{body.text}’")
        return
    values.put("monthly_rent", value, body.cut(amounts[0].start, amounts[0].end))


def _read_holders(values: Values, found: Sequence[Party]) -> None:
    holders: list[Holder] = []
    for party in found:
        name = _one_line(party.name)
        if not name and not party.reg_no and not party.share:
            continue
        if not name:
            values.doubt("name_unread", f"holders[{len(holders)}].name", "권리자의 이름을 읽을 수 없음")
        if party.share_flow and party.share is None:
            message = f"지분을 읽을 수 없음: ‘{party.share_flow.text}’"
            values.doubt("share_unread", f"holders[{len(holders)}].share", message)
        here = f"holders[{len(holders)}]"
        values.flows[f"{here}.name"] = party.name
        if party.reg_no:
            values.flows[f"{here}.reg_no"] = party.reg_flow
        if party.share:
            values.flows[f"{here}.share"] = party.share_flow
        holders.append(Holder(name=name, reg_no=party.reg_no, share=party.share))
    if holders:
        values.put("holders", tuple(holders), EMPTY)


def _read_debtors(values: Values, found: Sequence[Party]) -> None:
    named = [p for p in found if p.name]
    if named:
        values.put("debtor", ", ".join(_one_line(p.name) for p in named), named[0].name)


def _read_rename(values: Values, found: Sequence[tuple[Block, Flow]], purpose: str) -> None:
    """등기명의인표시변경: `주식회사○○의 상호 주식회사△△` names the holder anew."""
    if ("표시변경" not in purpose and "표시경정" not in purpose) or "holders" in values.fields:
        return
    for block, body in found:
        m = _RENAMED.match(body.text) if not block.label else None
        if m:
            _read_holders(values, parties(body.cut(m.start(2)).strip()))
            return


def _read_list(values: Values, found: Sequence[tuple[Block, Flow]]) -> None:
    for block, body in found:
        if block.label.startswith(("공동담보", "공동전세")):
            plain = (block.head + body).squash()
            if m := _LIST.search(plain.text):
                values.put("joint_list", m[1], plain.cut(m.start(1), m.end(1)))


def _one_line(flow: Flow) -> str:
    return re.sub(r"\s+", " ", flow.text).strip()


def plain_value(value: Any) -> Any:
    """A field as it may stand in `superseded`: plain numbers, texts and lists."""
    if isinstance(value, tuple):
        return [v.model_dump(exclude_none=True) for v in value]
    if isinstance(value, Foreign):
        return value.model_dump(mode="json")
    return value.isoformat() if isinstance(value, date) else value
