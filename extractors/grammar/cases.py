"""Court case numbers (2024타경1234, 2021카단812345, 98카단17462), blanks taken out."""

from __future__ import annotations

import re

from .match import Match

#: signs of case kinds (민사, 집행, 신청, 도산, 가사, 행정), longest first
_KINDS = """
타경 타채 타배 타기 타인 타감 타집 카단 카합 카기 카명 카불 카담 카확 카소 카경 카조 카공 카구 카열
카임 카정 카허 차 차전 자 머 가소 가단 가합 가기 나 다 라 마 그 바 재가단 재가합 재가소 재나 재다
회합 회단 회확 회기 회 개회 개확 개기 개보 하단 하합 하면 하확 하기 간회합 간회단 화 파 거 국승 국지
드단 드합 르 므 느단 느합 즈단 즈합 즈기 너 브 스 으 호파 호명 구합 구단 누 두 아 루 무 비단 비합
비 본 징 준재 정드 정가 고단 고정 고합 노 도 초기 초적 카 타
"""
KINDS = sorted(_KINDS.split(), key=lambda k: (-len(k), k))
_CASE = re.compile(
    rf"(?<![\d.\-])(?P<year>(?:19|20)\d{{2}}|[5-9]\d|0\d)\s*(?P<kind>{'|'.join(KINDS)})\s*(?P<number>\d{{1,8}})(?![\d,]*\d)"
    r"(?:\s*호)?"
)
_FURTHER = re.compile(r"\s*(?:[(（](?:병합|중복|경합)[)）])?\s*[,，·]\s*(?P<number>\d{1,8})(?!\d|\s*[타카가나차년.])")
#: after a two-digit year only these are certain (`97다`, `90나` may be anything)
_SHORT_YEAR = {"카단", "카합", "카기", "타경", "타기", "타채", "가단", "가합", "가소", "카", "타", "차", "파", "회"}


def find_cases(text: str) -> list[Match[str]]:
    """All case numbers as `2024타경1234`; in `2024타경1234, 5678(병합)` the joined ones get year and kind too."""
    out: list[Match[str]] = []
    for found in _CASE.finditer(text):
        kind, year = found["kind"], found["year"]
        if len(year) == 2 and kind not in _SHORT_YEAR:
            continue
        out.append(Match(f"{year}{kind}{found['number']}", found.start(), found.end("number"), found[0]))
        at = found.end("number")
        while further := _FURTHER.match(text, at):
            place = (further.start("number"), further.end(), further["number"])
            out.append(Match(f"{year}{kind}{further['number']}", *place))
            at = further.end()
    return out


def normalise_case(text: str) -> str | None:
    """The one case number in `text`, or None if there is none or more than one."""
    values = {m.value for m in find_cases(text)}
    return values.pop() if len(values) == 1 else None
