"""A printed entry becomes a `RegistryEntry`: is it live, what does it say now, what did it say before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from core.models.base import Finding
from core.models.filing import Evidence, RegistryEntry
from extractors.registry.blocks import Block, blocks
from extractors.registry.entries import Printed
from extractors.registry.fields import (
    Values,
    noted_on,
    part_of,
    plain_value,
    read_blocks,
    read_case,
    read_cause,
    read_receipt,
)
from extractors.registry.flow import Flow

UNREAD_RANK = "?"
_AMOUNT_KINDS = re.compile(r"(?:근저당권|저당권|전세권|전세권근저당권)설정$|^(?:[^말소변경]*)가압류$|임차권(?:설정)?$")
_HOLDER_KINDS = re.compile(
    r"(?<!지역권)설정$|압류$|경매개시결정(?:\(.*\))?$|임차권$|가처분$|가등기$|소유권(?:이전|보존)$"
)
_ALWAYS = (("amount", _AMOUNT_KINDS, "금액이"), ("holders", _HOLDER_KINDS, "권리자가"))
_INDEX = re.compile(r"^\(\d{1,2}\)\s*")


@dataclass
class Read:
    """An entry with its evidence and findings; both name fields relative to the entry."""

    entry: RegistryEntry
    evidence: Evidence = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_entry(printed: Printed, changed: bool = False) -> Read:
    """The entry with its live values; a field whose only value is struck is None and stands in `superseded`.

    `changed`: a 부기 of the entry follows, so that its own values may be gone.
    """
    findings: list[Finding] = []
    live = _is_live(printed, findings)
    found = blocks(printed.cells["holders"])
    # a dead entry is read whole: everything in it is struck
    now = _values(printed, found, False if live else None)
    before = _values(printed, found, True) if live else Values()
    purpose, flow = _purpose(printed, live)
    if not purpose:
        findings.append(_finding("purpose_unread", "purpose", "등기목적을 읽을 수 없음"))
    rank = printed.rank or UNREAD_RANK
    if printed.rank is None:
        printed_rank = printed.flow("rank").text
        findings.append(_finding("rank_unread", "rank", f"순위번호를 읽을 수 없음: ‘{printed_rank}’", "error"))
    if not changed:
        findings += _absent(printed, purpose, now, before)
    fields = dict(now.fields)
    if printed.rank is None or not purpose:
        fields["details"] = "\n".join(t for c in printed.cells if (t := printed.flow(c, one_line=False).text))
    if before.fields:
        fields["superseded"] = {k: plain_value(v) for k, v in before.fields.items()}
    entry = RegistryEntry(section=printed.section, rank=rank, purpose=purpose, live=live, **fields)
    out = Read(entry, {}, findings + now.findings)
    _add_evidence(out.evidence, {"rank": printed.flow("rank"), "purpose": flow, **now.flows}, "")
    _add_evidence(out.evidence, before.flows, "superseded.")
    return out


def _is_live(printed: Printed, findings: list[Finding]) -> bool:
    """An entry is dead if its rank number is struck; one that shares its rank, if everything in it is struck."""
    number = [w for line in printed.cells["rank"] for w in line.words if not w.text.startswith(("(", "전"))]
    others = [w for c in ("purpose", "receipt", "cause", "holders") for line in printed.cells[c] for w in line.words]
    all_others = bool(others) and all(w.struck for w in others)
    if printed.shared or not number:
        return not all_others
    marks = {w.struck for w in number}
    if marks == {True}:
        if others and not any(w.struck for w in others):
            message = "순위번호에만 말소선이 있고 나머지에는 없음"
            findings.append(_finding("strike_unclear", "live", message))
        return False
    if marks == {True, False}:
        findings.append(_finding("strike_unclear", "live", "순위번호의 일부에만 말소선이 있음", "error"))
        return not all_others
    if all_others:
        findings.append(
            _finding("strike_unclear", "live", "순위번호를 뺀 모든 내용에 말소선이 있어 말소된 것으로 봄", "error")
        )
    return not all_others


def _purpose(printed: Printed, live: bool) -> tuple[str, Flow]:
    """등기목적; where all of it is struck in a live entry (압류변경), as it was."""
    whole = printed.flow("purpose")
    flow = (whole.only(False) or whole) if live else whole
    text = re.sub(r"\s+", " ", flow.text).strip()
    if any(m is not None and m.word.ocr is not None for m in flow.marks):
        text = re.sub(r"(?<!,) ", "", text)  # blanks between glyphs are of the pixel reader
    return _INDEX.sub("", text), flow


def _values(printed: Printed, found: list[Block], struck: bool | None) -> Values:
    """Fields of the live (False), struck (True) or all (None) words."""

    values = Values()
    purpose = part_of(printed.flow("purpose"), struck)
    cause = part_of(printed.flow("cause"), struck)
    receipt = part_of(printed.flow("receipt"), struck)
    read_receipt(values, receipt)
    read_cause(values, cause)
    read_blocks(values, found, struck, purpose.text)
    read_case(values, purpose)
    if struck:
        values.put("purpose", purpose.text or None, purpose)
        values.findings.clear()
    elif not receipt:
        noted_on(values, [cause, part_of(printed.flow("holders"), struck)])
    return values


def _absent(printed: Printed, purpose: str, now: Values, before: Values) -> list[Finding]:
    """Findings for what an entry of its kind always has but this one does not show."""
    said = {f.where for f in now.findings}
    plain = re.sub(r"\s", "", purpose)
    out: list[Finding] = []
    for name, kinds, what in _ALWAYS:
        if kinds.search(plain) and name not in said | set(now.fields) | set(before.fields):
            out.append(_finding(f"{name}_missing", name, f"{what} 적혀 있지 않거나 읽을 수 없음: ‘{purpose}’"))
    main = printed.rank is not None and "-" not in printed.rank and not printed.shared
    if main and not {"received_on"} & (said | set(now.fields)):
        out.append(_finding("date_unread", "received_on", f"접수일이 적혀 있지 않거나 읽을 수 없음: ‘{purpose}’"))
    return out


def _add_evidence(evidence: Evidence, flows: dict[str, Flow], prefix: str) -> None:
    for name, flow in flows.items():
        item = flow.evidence
        if item is not None:
            evidence[prefix + name] = item


def _finding(code: str, where: str, message: str, severity: Any = "warning") -> Finding:
    return Finding(severity=severity, code=code, message=message, where=where)
