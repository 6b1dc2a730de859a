"""Collects the values of one paper, where each stands, and what must be said about them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from core.models.base import Finding
from core.models.filing import EvidenceItem, Fields
from extractors.grammar.match import Match
from extractors.grammar.money import find_amounts
from extractors.reading import Reading

from .strips import Hit, Strip

_ADVICE = "원본의 해당 부분을 직접 확인하십시오."
#: what a reader of numbers or dates says that means: nothing is printed there
SILENT = ("absent",)


def read_whole(strip: Strip, reader: Callable[[str], Match[Any]]) -> Match[Any]:
    """What `reader` makes of all of a strip; of one whose cell broke its figures, what it makes of them mended. Where
    both can be read and differ, the broken one counts only if it took every figure; then neither is certain."""
    text = strip.text.replace("\t", " ").replace("\n", " ")
    match = reader(text)
    whole = strip.flowing.text.replace("\t", " ").replace("\n", " ") if len(strip.lines) > 1 else text
    if whole == text or match.reason == "amount_conflict":
        return match
    mended = reader(whole)
    if mended.value is None or mended.value == match.value:
        return match
    if match.value is None or re.search(r"\d", text[: match.start] + text[match.end :]):
        return mended
    return Match(None, match.start, match.end, text, "ambiguous")


class Builder:
    """Fields by name; `put` keeps the value with its place, `doubt` says why one was not taken."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.evidence: dict[str, EvidenceItem] = {}
        self.findings: list[Finding] = []
        self.hits: dict[str, Hit] = {}

    def put(self, path: str, value: Any, hit: Hit | None) -> Any:
        """Keep `value` (a top-level field if `path` names one) and its evidence; returns the value."""
        if value is None:
            return None
        if "[" not in path:
            self.values[path] = value
        if hit is not None:
            self.evidence[path] = hit.evidence
            self.hits[path] = hit
        return value

    def drop(self, path: str) -> None:
        """Take a field back."""
        self.values.pop(path, None)
        self.evidence.pop(path, None)

    def find(self, code: str, message: str, where: str, severity: str = "warning", advice: str = _ADVICE) -> None:
        """A finding, once."""
        finding = Finding(severity=severity, code=code, message=message, where=where, advice=advice)  # type: ignore[arg-type]
        if finding not in self.findings:
            self.findings.append(finding)

    def doubt(self, path: str, match: Match[Any], hit: Hit | None) -> None:
        """Say that what is printed at `path` cannot be taken; nothing printed is no doubt."""
        if match.reason in SILENT or match.value is not None:
            return
        text = hit.text if hit is not None else match.text
        code = "amount_conflict" if match.reason == "amount_conflict" else "low_confidence"
        why = _WHY.get(match.reason, "뜻을 확정할 수 없음")
        amounts = [f"{m.value:,}원" for m in find_amounts(text) if isinstance(m.value, int)]
        both = f" {' / '.join(amounts)}" if code == "amount_conflict" and len(amounts) > 1 else ""
        self.find(code, f"적힌 값을 확정할 수 없습니다({why}{both}): “{text}”", path)

    def take(self, path: str, strip: Strip | None, reader: Callable[[str], Match[Any]]) -> Any:
        """Read a whole strip (a cell) with `reader`; the value is put, a doubt is said."""
        if strip is None:
            return None
        match = read_whole(strip, reader)
        hit = strip.hit()
        if match.value is None:
            self.doubt(path, match, hit)
            return None
        return self.put(path, match.value, hit)

    def reading(self, model: Callable[..., Fields], **more: Any) -> Reading:
        """The finished reading; evidence of fields that are empty is left out."""
        fields = model(**{k: v for k, v in {**self.values, **more}.items() if v is not None})
        return Reading(fields, dict(sorted(self.evidence.items())), self.findings)


_WHY = {
    "unknown": "미상",
    "masked": "가려져 있음",
    "malformed": "형식이 맞지 않음",
    "ambiguous": "두 가지로 읽힘",
    "negative": "음수",
    "impossible": "있을 수 없는 날짜",
    "partial": "일부만 적힘",
    "calendar": "다른 연호",
    "amount_conflict": "한글과 숫자가 서로 다름",
}
