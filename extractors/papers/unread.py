"""What a paper prints and its reader left empty: a label with a figure behind it is never passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from core.models.base import Finding
from core.models.filing import Fields
from extractors.page.model import Page
from extractors.reading import Reading

from .blocks import Paper
from .common import paragraphs

_SUM = r"[^\n]{0,60}?\d{1,3}(?:,\d{3})+"
_DAY = r"[^\n]{0,40}?\d{2,4}\s*[.년/\-]\s*\d{1,2}\s*[.월/\-]\s*\d{1,2}"
_CLAIM = {
    "principal": r"(?:원\s*금|원\s*본|대\s*출\s*잔\s*액)" + _SUM,
    "interest": r"(?:이\s*자|손\s*해\s*금|배\s*상\s*금)(?!\s*율)" + _SUM,
    "cost": r"(?:비\s*용|가\s*지\s*급\s*금|대\s*지\s*급\s*금|체\s*당\s*금)(?!\s*(?:을|를)?\s*제외)" + _SUM,
    "total": r"(?:합\s*계|총\s*계|총\s*액|채\s*권\s*액|청\s*구\s*금\s*액)" + _SUM,
}
_DEMAND = {"total": r"(?:합\s*계|총\s*계|총\s*액|체\s*납\s*액|청\s*구\s*(?:금\s*)?액)" + _SUM}
#: fields by kind, and how the paper would print them
_PRINTED: Mapping[str, Mapping[str, str]] = {
    "claim_statement": _CLAIM,
    "distribution_demand": _CLAIM,
    "lease_claim": {
        "deposit": r"보\s*증\s*금" + _SUM,
        "moved_in_on": r"(?:전\s*입|사\s*업\s*자\s*등\s*록)" + _DAY,
        "fixed_on": r"확\s*정\s*일\s*자" + _DAY,
        "occupied_on": r"(?:점\s*유|인\s*도|입\s*주)" + _DAY,
    },
    "wage_claim": {"total": _DEMAND["total"]},
    "tax_demand": _DEMAND,
    "public_charge_demand": _DEMAND,
    "cost_statement": {"total": r"(?:합\s*계|총\s*계|총\s*액)" + _SUM},
}
_NAMES = {
    "principal": "원금",
    "interest": "이자",
    "total": "합계",
    "cost": "비용",
    "deposit": "보증금",
    "moved_in_on": "전입·사업자등록일",
    "fixed_on": "확정일자",
    "occupied_on": "점유개시일",
}
#: money that must not be missing altogether, by kind
_MONEY: Mapping[str, Sequence[str]] = {
    "claim_statement": ("principal", "interest", "total"),
    "distribution_demand": ("principal", "interest", "total"),
    "lease_claim": ("deposit",),
    "wage_claim": ("total", "preferential", "ordinary", "workers"),
    "tax_demand": ("rows", "total"),
    "public_charge_demand": ("rows", "total"),
    "cost_statement": ("items", "total"),
}
#: what every paper of its kind says of itself: who asks, in which case, when
_ALWAYS: Mapping[str, Mapping[str, str]] = {
    "claim_statement": {"creditor": "채권자", "filed_on": "제출일"},
    "distribution_demand": {"creditor": "채권자", "demanded_on": "배당요구일"},
    "lease_claim": {"tenant": "임차인", "demanded_on": "배당요구일"},
    "wage_claim": {"demanded_on": "배당요구일"},
    "tax_demand": {"authority": "교부청구기관", "taxpayer": "체납자", "demanded_on": "교부청구일"},
    "public_charge_demand": {"authority": "교부청구기관", "payer": "납부의무자", "demanded_on": "교부청구일"},
    "cost_statement": {"creditor": "채권자"},
    "sale_statement": {"claim_deadline": "배당요구종기", "first_right": "최선순위 설정"},
}
_AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+|[\d,]+\s*(?:만|천)?\s*원")
_ROOM = 90


def unread(reading: Reading, pages: Sequence[Page]) -> list[Finding]:
    """A finding with the printed line for every field that stands on the paper but was not read; one if no sum was."""
    fields, kind = reading.fields, reading.fields.type
    if kind not in _PRINTED:
        return _absent(reading)
    paper, said = Paper(pages), {f.where for f in reading.findings}
    lines = [strip.text for strip in paper.lines]
    flowing = [strip.text.replace("\n", " ") for strip in paragraphs(paper)]
    found: list[Finding] = []
    if all(not getattr(fields, name, None) for name in _MONEY[kind]) and not _zero(fields, kind):
        amounts = [t for t in lines if _AMOUNT.search(t)]
        quoted = " / ".join(f"“{_short(t)}”" for t in amounts[:4]) or "적힌 금액 없음"
        found.append(_finding("error", _MONEY[kind][0], f"청구금액을 읽지 못하였습니다: {quoted}"))
    for name, pattern in _PRINTED[kind].items():
        if getattr(fields, name, None) is not None or name in said or any(f.where == name for f in found):
            continue
        line = next((t for t in lines if re.search(pattern, t)), None) or _over_lines(flowing, pattern)
        line = line or _under_head(paper, pattern)
        if line is not None:
            found.append(_finding("warning", name, f"적혀 있으나 읽지 못하였습니다({_NAMES[name]}): “{_short(line)}”"))
    if (
        kind == "claim_statement"
        and not found
        and getattr(fields, "principal", None) is None
        and "principal" not in said
    ):
        found.append(_finding("warning", "principal", "원금과 이자의 구분을 읽지 못하였습니다"))
    return [*found, *_absent(reading)]


def _absent(reading: Reading) -> list[Finding]:
    """A finding for what every paper of the kind says of itself and this one did not give."""
    said = {f.where for f in reading.findings}
    wanted = (
        {**_ALWAYS.get(reading.fields.type, {}), "case_number": "사건번호"} if reading.fields.type in _ALWAYS else {}
    )
    return [
        _finding("warning", name, f"어디에 적혀 있는지 찾지 못하였습니다({what})")
        for name, what in wanted.items()
        if getattr(reading.fields, name, None) is None and name not in said
    ]


def _over_lines(texts: Sequence[str], pattern: str) -> str | None:
    """What the pattern finds in a sentence that runs on over lines: the words before it and the figure."""
    for text in texts:
        found = re.search(pattern, text)
        if found:
            return text[max(0, found.start() - 12) : found.end() + 4]
    return None


def _under_head(paper: Paper, pattern: str) -> str | None:
    """A ruled head that names the value, with a figure in the cell below it."""
    if not pattern.endswith(_SUM):
        return None
    word = re.compile(rf"[가-힣\s]{{0,8}}{pattern.removesuffix(_SUM)}[가-힣\s()（）]{{0,8}}")
    for block in paper.blocks:
        below = paper.below(block) if block.table is not None and word.fullmatch(block.strip.text) else None
        if below is not None and paper.right_of(block) is not below and _AMOUNT.search(below.text):
            return f"{block.strip.text} {below.text}"
    return None


def _zero(fields: Fields, kind: str) -> bool:
    """Some sum was read as nought."""
    values: list[Any] = [getattr(fields, name, None) for name in _MONEY[kind]]
    return any(v == 0 and v is not None for v in values if not isinstance(v, tuple))


def _short(text: str) -> str:
    plain = re.sub(r"\s+", " ", text).strip()
    return plain if len(plain) <= _ROOM else plain[: _ROOM - 1] + "…"


def _finding(severity: Any, where: str, message: str) -> Finding:
    return Finding(
        severity=severity,
        code="unread_value",
        message=message,
        where=where,
        advice="원본의 해당 부분을 직접 확인하고, 필요하면 결정(decisions.yaml)으로 값을 적으십시오.",
    )
