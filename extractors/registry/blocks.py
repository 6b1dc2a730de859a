"""Cuts the cell 권리자 및 기타사항 into labelled blocks: 채권최고액, 채무자, 근저당권자, 공동담보 …"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.registry.flow import CellLine, Flow, join_with_starts
from extractors.registry.parties import begins_address, is_whole_party, looks_like_name, stands_for

HOLDERS = [
    "근저당권자",
    "저당권자",
    "근질권자",
    "질권자",
    "채권자",
    "권리자",
    "소유자",
    "공유자",
    "합유자",
    "총유자",
    "전세권자",
    "전전세권자",
    "임차권자",
    "가등기권자",
    "지상권자",
    "지역권자",
    "수탁자",
    "수익자",
    "환매권자",
    "등기명의인",
    "신청인",
    "양수인",
    "저당권부채권자",
    "근저당권설정자",
]
DEBTORS = ["채무자겸근저당권설정자", "채무자", "연대채무자", "물상보증인"]
AMOUNTS = [
    "채권최고액",
    "청구금액",
    "청구채권액",
    "전세금",
    "전전세금",
    "임차보증금",
    "임대차보증금",
    "보증금",
    "채권액",
    "채권의총액",
    "변제액",
    "대위변제액",
    "양도액",
    "환매대금",
]
DATES = {
    "임대차계약일자": "contract_on",
    "임대차계약일": "contract_on",
    "계약일자": "contract_on",
    "주민등록일자": "moved_in_on",
    "전입일자": "moved_in_on",
    "전입신고일자": "moved_in_on",
    "사업자등록신청일자": "moved_in_on",
    "사업자등록신청일": "moved_in_on",
    "사업자등록일자": "moved_in_on",
    "점유개시일자": "occupied_on",
    "점유개시일": "occupied_on",
    "확정일자": "fixed_on",
}
PLACES = [
    "범위",
    "임차범위",
    "임차부분",
    "전세권의범위",
    "임차주택의범위",
    "임차상가건물의범위",
    "건물의범위",
    "목적물의범위",
]
OTHERS = [
    "처분청",
    "차임",
    "월차임",
    "공동담보",
    "공동전세",
    "공동담보목록",
    "공동전세목록",
    "거래가액",
    "매매목록",
    "존속기간",
    "반환기",
    "변제기",
    "이자",
    "지료",
    "목적",
    "피보전권리",
    "금지사항",
    "신탁원부",
    "신탁재산",
    "위탁자",
    "특약",
    "약정",
    "대위자",
    "대위원인",
    "선정당사자",
    "등기의무자",
    "매매대금",
    "위약금",
    "손해배상",
    "지급시기",
    "이자지급시기",
    "임대차기간",
    "청구채권",
    "선택권",
    "환매기간",
    "승역지",
    "요역지",
    "관리인",
    "파산관재인",
    "보전관리인",
    "관리자",
    "존속기한",
    "기타",
]
#: labels that may also open a block within a line
_WITHIN = (
    set(AMOUNTS)
    | set(DATES)
    | {
        *[
            "채무자",
            "근저당권자",
            "저당권자",
            "전세권자",
            "임차권자",
            "가등기권자",
            "채권자",
            "처분청",
            "공동담보",
            "공동담보목록",
            "차임",
            "범위",
        ]
    }
)


def _pattern(labels: Sequence[str]) -> str:
    longest = sorted(labels, key=lambda s: (-len(s), s))
    return "|".join(r"[ ]?".join(map(re.escape, label)) for label in longest)


_ALL = [*HOLDERS, *DEBTORS, *AMOUNTS, *DATES, *PLACES, *OTHERS]
_AFTER = r"(?P<also>\s?\([가-힣 ,]{2,12}\))?(?=\s|$|[:：]|[금₩]|\d|미화)"
_AT_START = re.compile(rf"(?P<label>{_pattern(_ALL)}){_AFTER}")
_SHARE_LINE = re.compile(r"^[(（]?\s*지\s?분\s*\d")
_INSIDE = re.compile(rf"(?<=[ ])(?P<label>{_pattern(sorted(_WITHIN))})(?=\s+\S|[:：])")


@dataclass(frozen=True)
class Block:
    """A label (without blanks, "" for what stands before the first) and the text that follows it."""

    label: str
    head: Flow
    body: Flow

    @property
    def whole(self) -> Flow:
        return self.head + self.body


def blocks(lines: Sequence[CellLine]) -> list[Block]:
    """The cell cut at its labels, in the order of print."""
    flow, starts = join_with_starts(lines, fresh=_fresh(lines))
    cuts: dict[int, re.Match[str]] = {}
    for start in starts:
        m = _AT_START.match(flow.text, start)
        if m and not _is_list_line(flow.text, m):
            cuts[start] = m
    for m in _INSIDE.finditer(flow.text):
        if not any(c.start() <= m.start() < c.end() for c in cuts.values()) and not _opens_a_phrase(flow.text, m):
            cuts[m.start()] = m
    out: list[Block] = []
    places = sorted(cuts)
    ends = [*places[1:], len(flow.text)] if places else []
    first = flow.cut(0, places[0] if places else None).strip()
    if first:
        out.append(Block("", flow.cut(0, 0), first))
    for start, end in zip(places, ends, strict=True):
        m = cuts[start]
        body = flow.cut(m.end("label"), end)
        lead = len(body.text) - len(body.text.lstrip(" :："))
        out.append(Block(re.sub(r"\s", "", m["label"]), flow.cut(start, m.end("label") + lead), body.cut(lead).strip()))
    return out


def _fresh(lines: Sequence[CellLine]) -> set[int]:
    """Lines that begin anew however full the line before is: an address, a share, a representative, a name between
    two addresses."""
    texts = [line.text.strip() for line in lines]
    out = {i for i, text in enumerate(texts) if begins_address(text) or _SHARE_LINE.match(text) or stands_for(text)}
    placed = False  # an address was seen since the last label
    for i, text in enumerate(texts):
        if _AT_START.match(text):
            placed = False
        elif i in out:
            placed = placed or begins_address(text)
        elif placed and i + 1 < len(texts) and begins_address(texts[i + 1]) and looks_like_name(text):
            out.add(i)
        elif placed and is_whole_party(text) and re.search(r"[\d호)]$", texts[i - 1]):
            out.add(i)  # behind the end of an address
    return out


def _is_list_line(text: str, m: re.Match[str]) -> bool:
    """True for words that only look like a label (`목적물`, `채권자 대위`)."""
    return text[m.end("label") :].lstrip(" ").startswith(("대위", "목록번호"))


def _opens_a_phrase(text: str, m: re.Match[str]) -> bool:
    """True if a label within a line belongs to the running text before it (`… 및 채무자`, `소유자 겸 채무자`)."""
    before = text[: m.start()].rstrip(" ").rsplit("\n", 1)[-1]
    return before.endswith(("및", "겸", "은", "는", "이", "의", "를", "을", ",")) or "(" in before.rpartition(")")[2]
