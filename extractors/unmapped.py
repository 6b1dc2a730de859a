"""Words with a glyph that no Unicode map explains: never a value, always a finding; the rest of the page stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from core.models.base import Finding
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
    paths: list[str] = []
    kept = _emptied(dumped, "", paths)
    try:
        fields = type(reading.fields).model_validate(kept)
    except ValidationError:  # a text that must not be empty: it stays, and the finding says what it holds
        return Reading(reading.fields, reading.evidence, [*reading.findings, *said])
    said += [_finding("문자 정보가 없는 글자가 들어 있어 읽지 않았습니다", path) for path in paths]
    evidence = {k: v for k, v in reading.evidence.items() if k not in paths}
    return Reading(fields, evidence, [*reading.findings, *said])


def _emptied(value: Any, path: str, paths: list[str]) -> Any:
    """The value with None for every text that holds such a glyph; `paths` collects where."""
    if isinstance(value, str) and NO_MEANING in value:
        paths.append(path)
        return None
    if isinstance(value, dict):
        return {k: _emptied(v, f"{path}.{k}".lstrip("."), paths) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_emptied(v, f"{path}[{n}]", paths) for n, v in enumerate(value)]
    return value


def _finding(message: str, where: str) -> Finding:
    return Finding(
        severity="warning",
        code="illegible",
        message=message,
        where=where,
        advice="원본을 열어 그 낱말을 확인하고, 필요하면 결정(decisions.yaml)으로 값을 적으십시오.",
    )
