"""Words with a glyph that no Unicode map explains: never a value, always a finding; the rest of the page stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from core.models.base import Finding, Severity
from core.models.filing import Fields
from extractors.page.model import Page
from extractors.page.source import NO_MEANING
from extractors.reading import Reading

#: a bullet, the sign of square metres behind a figure, a dash before one
_HARMLESS = re.compile(rf"{NO_MEANING}|[\d.,]+{NO_MEANING}|{NO_MEANING}\d+")
_MOST = 8


def without_unmapped(reading: Reading, pages: Sequence[Page]) -> Reading:
    """`reading` without the texts that hold such a glyph, and a finding for every page that has such words."""
    said: list[Finding] = []
    for page in pages:
        words = [w.text for w in page.words if NO_MEANING in w.text and not _HARMLESS.fullmatch(w.text)]
        if words:
            quoted = ", ".join(f"“{w}”" for w in words[:_MOST]) + (" …" if len(words) > _MOST else "")
            said.append(
                _finding(
                    f"{page.number}쪽에 글꼴에 문자 정보가 없는 글자가 있습니다: {quoted}", f"pages[{page.number}]"
                )
            )
    if not said:
        return reading
    dumped = reading.fields.model_dump(by_alias=True)
    texts = dict(_unread(dumped, ()))
    fields, kept = _without(type(reading.fields), dumped, set(texts))
    paths = {at: _path(at) for at in texts}
    for at, text in texts.items():
        if at in kept:
            said.append(
                _finding(f"문자 정보가 없는 글자가 들어 있으나 비울 수 없는 값입니다: “{text}”", paths[at], "error")
            )
        else:
            said.append(_finding("문자 정보가 없는 글자가 들어 있어 읽지 않았습니다", paths[at]))
    gone = {paths[at] for at in texts if at not in kept}
    evidence = {k: v for k, v in reading.evidence.items() if k not in gone}
    return Reading(fields, evidence, [*reading.findings, *said])


_At = tuple[str | int, ...]


def _unread(value: Any, at: _At) -> Iterator[tuple[_At, str]]:
    """Where texts stand that hold such a glyph."""
    if isinstance(value, str) and NO_MEANING in value:
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _unread(inner, (*at, key))
    elif isinstance(value, list | tuple):
        for n, inner in enumerate(value):
            yield from _unread(inner, (*at, n))


def _without(model: type[Fields], dumped: Any, gone: set[_At]) -> tuple[Fields, set[_At]]:
    """The fields with None for the texts of `gone`, but for those that must not be empty; and which those are."""
    kept: set[_At] = set()
    while True:
        try:
            return model.model_validate(_emptied(dumped, (), gone - kept)), kept
        except ValidationError as error:
            needed = {at for at in gone - kept for e in error.errors() if at[: len(e["loc"])] == e["loc"]}
            if not needed:
                raise
            kept |= needed


def _emptied(value: Any, at: _At, gone: set[_At]) -> Any:
    if at in gone:
        return None
    if isinstance(value, dict):
        return {k: _emptied(v, (*at, k), gone) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_emptied(v, (*at, n), gone) for n, v in enumerate(value)]
    return value


def _path(at: _At) -> str:
    """`("entries", 3, "purpose")` → `entries[3].purpose`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in at).lstrip(".")


def _finding(message: str, where: str, severity: Severity = "warning") -> Finding:
    return Finding(
        severity=severity,
        code="illegible",
        message=message,
        where=where,
        advice="원본을 열어 그 낱말을 확인하고, 필요하면 결정(decisions.yaml)으로 값을 적으십시오.",
    )
