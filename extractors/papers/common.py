"""What nearly every paper says: case, parties, day, unit, whether it amends another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractors.grammar.cases import find_cases
from extractors.grammar.match import Match
from extractors.grammar.money import Amount, find_amounts, read_amount, unit_of
from extractors.page.model import Page

from .blocks import Paper
from .builder import Builder
from .labels import Labelled, find_labels
from .strips import Hit, Strip, joined, strip_of_cell
from .tables import FORMER, REVISED, bare

#: a sum of smaller figures may come out by chance
_TELLING = 10_000
_AMENDS = re.compile(r"정정|변경|수정|보정|추가")


def paragraphs(paper: Paper) -> list[Strip]:
    """The lines of each page outside of ruled tables as one strip, and long cells; broken words whole again."""
    out = []
    for page in paper.pages:
        strips = [b.strip for b in paper.blocks if b.table is None and b.strip.page is page]
        if strips:
            out.append(joined(strips).flowing)
        out += [
            b.strip.flowing
            for b in paper.blocks
            if b.table is not None and b.strip.page is page and len(b.strip.text) > 24
        ]
    return out


def _cases(strip: Strip) -> list[tuple[str, Hit]]:
    """Auction cases in a strip; a number that the edge of a cell breaks is read whole."""
    whole = strip.flowing
    return [
        (m.value, whole.hit(m.start, m.end))
        for m in find_cases(whole.text.replace("\t", " "))
        if m.value and "타경" in m.value
    ]


def put_case(paper: Paper, out: Builder) -> None:
    """`case_number`: the case of a label 사건, else the only 타경 number of the paper."""
    strips = [b.strip for b in paper.blocks if b.table is not None]
    inside = {id(w) for strip in strips for w in strip.words}
    for page in paper.pages:
        loose = [s for s in paper.lines if s.page is page and not all(id(w) in inside for w in s.words)]
        strips += [joined(loose)] if loose else []
    found = [pair for strip in strips for pair in _cases(strip)]
    found.sort(key=lambda pair: (pair[1].page.number, pair[1].words[0].top, pair[1].words[0].x0))
    if not found:
        return
    labelled: list[str] = []
    for label in find_labels(paper, ("사건", "사건번호", "경매사건번호", "경매사건", "사건의표시", "관련사건")):
        if label.text.strip():
            words = {id(w) for w in label.strip.hit(label.start, label.end).words}
            labelled += [v for v, hit in found if any(id(w) in words for w in hit.words)][:1]
    values = list(dict.fromkeys(v for v, _ in found))
    value = labelled[0] if labelled else values[0]
    hit = next((h for v, h in found if v == value), None)
    out.put("case_number", value, hit)
    others = [v for v in values if v != value]
    if others and not labelled:
        out.find("low_confidence", f"사건번호가 여럿 적혀 있습니다: {', '.join(values)}", "case_number")
    elif others:
        out.find("several_cases", f"다른 경매사건번호도 적혀 있습니다: {', '.join(others)}", "case_number", "note")


def amends(paper: Paper) -> bool | None:
    """True if the title calls the paper a correction, change or addition."""
    for strip in paper.lines[:14]:
        title = re.sub(r"\s", "", strip.text)
        named = len(title) < 40 and re.search(r"(?:계산서|신청서|청구서|신고서)", title)
        if named and _AMENDS.search(title) and "정정이유" not in title:
            return True
    return None


_TICKED, _OPEN = "■☑☒✓✔▣●◉√", "□☐○◯◻"


def ticked(text: str) -> str | None:
    """Of printed choices (`□ 전부  ■ 일부(2층)`) the one that is ticked; None where no choice or more than one is."""
    parts = re.findall(rf"([{_TICKED}{_OPEN}])\s*([^{_TICKED}{_OPEN}]+)", text)
    chosen = [rest.strip() for mark, rest in parts if mark in _TICKED]
    return chosen[0] if len(chosen) == 1 and len(parts) > 1 else None


@dataclass(frozen=True)
class Units:
    """Unit notes of a paper (`(단위: 천원)`) with their places."""

    notes: tuple[tuple[Page, float, int], ...]

    def at(self, page: Page, top: float, header: str = "") -> int:
        """Won per bare figure of a table at `top`: the unit of its header, else the last note before it."""
        inside = re.search(r"[(（]\s*((?:십|백|천)?\s*(?:만|억|천)?\s*원)\s*[)）]", header)
        if inside:
            own = unit_of(f"단위 {re.sub(chr(32), '', inside[1])}")
            if own:
                return own
        unit = 1
        for where, y, value in self.notes:
            if where.number < page.number or (where is page and y <= top + 14):
                unit = value
        return unit

    @property
    def mixed(self) -> bool:
        """Some note says that bare figures are not won."""
        return any(v != 1 for _, _, v in self.notes)


def units(paper: Paper) -> Units:
    notes = []
    for strip in paper.lines:
        if re.search(r"단\s*위", strip.text):
            unit = unit_of(strip.text.replace("\t", " "))
            if unit:
                notes.append((strip.page, strip.box[1], unit))
    return Units(tuple(notes))


_BARE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?![\d,.]*\d)(?!\s*[%년월일.호차명인건통매부])")
_LEAD = re.compile(r"[\s:：=]*(?:월\s*)?(?:(?:합계|원금|금액|(?:임대차|임차|전세)?\s?보증금|전세금?)\s*[:：]?\s*)?")


def money_at(text: str, unit: int = 1) -> Match[Amount] | None:
    """The amount at the head of `text` (words and figures side by side must agree); None if none stands there."""
    plain = text.replace("\t", " ").replace("\n", " ")
    at = _LEAD.match(plain)
    start = at.end() if at else 0
    found = [m for m in find_amounts(plain) if m.start >= start]
    if found and found[0].start - start <= 1:
        first = found[0]
        if len(found) > 1 and re.fullmatch(r"[\s(（/,\[:=]*", plain[first.end : found[1].start]):
            second = found[1]
            closed = re.search(r"[(（\[/]", plain[first.end : second.start]) or first.end == second.start
            if closed and first.value is not None and second.value is not None and first.value != second.value:
                return Match(None, first.start, second.end, plain[first.start : second.end], "amount_conflict")
            if closed and first.value == second.value:
                return Match(first.value, first.start, second.end, plain[first.start : second.end])
            if closed and first.value is None:
                return Match(None, first.start, second.end, plain[first.start : second.end], first.reason)
        return first
    bare = _BARE.match(plain, start)
    if bare and re.match(r"\s?,\s?\d|,\s?$", plain[bare.end() :]):
        return Match(None, bare.start(), bare.end(), bare[0], "malformed")
    if bare:
        value = int(bare[0].replace(",", "")) * unit
        if "," in bare[0] or value == 0 or not plain[bare.end() :].strip():
            return Match(value, bare.start(), bare.end(), bare[0])
        return None
    whole = read_amount(plain[start:])
    if whole.reason in ("unknown", "masked", "negative", "amount_conflict"):
        return Match(None, start, len(plain), plain[start:], whole.reason)
    if re.fullmatch(r"\s*(?:[-–—]+|없\s*음|해당\s*없음|무)\s*", plain[start:]):
        return Match(None, start, len(plain), plain[start:], "absent")
    return None


def same_sum(paper: Paper, out: Builder, value: int) -> list[tuple[Any, Hit | None]]:
    """Where the paper prints just this amount: what its rows come to, under whatever name. Said with the line, for the
    line may speak of something else."""
    pattern = re.compile(rf"(?<![\d,.]){value:,}(?![\d,]*\d)")
    if value < _TELLING:
        return []
    for strip in paper.lines:
        found = pattern.search(strip.text)
        if found:
            line = re.sub(r"\s+", " ", strip.text).strip()
            message = f"합계라는 이름 없이 적힌 금액을 줄들의 합과 같으므로 합계로 읽었습니다: “{line}”"
            out.find("by_sum", message, "total", "note", "")
            return [(value, strip.hit(found.start(), found.end()))]
    return []


def settle(out: Builder, path: str, found: Sequence[tuple[Any, Hit | None]]) -> Any:
    """One value if all that was found agrees, else None with `amount_conflict` and every value."""
    values = list(dict.fromkeys(v for v, _ in found if v is not None))
    if not values:
        return None
    if len(values) == 1:
        return out.put(path, values[0], next(h for v, h in found if v is not None))
    texts = " / ".join(dict.fromkeys(h.text for v, h in found if v is not None and h is not None))
    out.find("amount_conflict", f"서로 다른 값이 적혀 있습니다: {texts}", path, "error")
    return None


#: a sum with nothing but a mark beside it (dust of a scan, too)
_SUM_ALONE = re.compile(r"[^\d가-힣]{0,3}(?:\d{1,3}(?:,\d{3})+|\d{4,})[^\d가-힣]{0,3}")


def _one_of_several(label: Labelled, match: Match[Amount]) -> bool:
    """A row of sums (`합계  1,000  200  1,200`), of which the first is not the one that the label means."""
    rest = label.text[match.end :]
    if re.match(r"(?:\s*[\t ]\s*|\n)(?:₩|\\)?\d{1,3}(?:,\d{3})+(?![\d,]*원)", rest) and "원" not in match.text:
        return True
    block = label.block
    if block.table is None or block.row is None or label.strip is block.strip:
        return False
    row = [c for c in block.table.rows[block.row] if c is not None and c.box[0] >= label.strip.box[2] - 2]
    first = min((c for c in row if c.text.strip()), key=lambda c: c.box[0], default=None)
    return "원" not in match.text and first is not None and bool(_SUM_ALONE.fullmatch(first.text))


def _as_revised(label: Labelled) -> Labelled:
    """In a table with a column for what was said before and one for what is said now: the cell of the latter."""
    block = label.block
    if block.table is None or block.row is None or label.below:
        return label
    for row in block.table.rows[: block.row]:
        heads = {bool(REVISED.fullmatch(bare(c.text))): c for c in row if c is not None and _compares(c.text)}
        if len(heads) < 2:
            continue
        x0, _, x1, _ = heads[True].box
        for cell in block.table.rows[block.row]:
            strip = strip_of_cell(block.strip.page, cell) if cell is not None and x0 - 2 <= cell.box[0] < x1 else None
            if strip is not None:
                return replace(label, strip=strip, start=0, end=len(strip.text))
    return label


def _compares(head: str) -> bool:
    return bool(FORMER.fullmatch(bare(head)) or REVISED.fullmatch(bare(head)))


#: what a sentence tells that happened with an amount, which is no label's value (`합계 10,050,000원을 받지 못하였`)
_HAPPENED = re.compile(
    r"\s*정?\s*(?:을|를|은|는|이|가|도|만|중)\s+(?:전혀\s*|아직\s*|이미\s*)?(?:받지|지급받|지급하지|변제|대출|대여|차용|빌|상환|납부|공제|체불|송금|회수)"
)


def labelled_money(
    paper: Paper, words: Sequence[str], extra: str = "", unit: Units | None = None
) -> list[tuple[Match[Amount], Hit, Labelled]]:
    """Amounts that stand after one of `words`."""
    out = []
    notes = unit or units(paper)
    for found in find_labels(paper, words, extra):
        label = _as_revised(found.flowing)
        scale = notes.at(label.strip.page, label.strip.box[1], f"({label.note})" if label.note else "")
        match = money_at(label.text, scale)
        if match is None or (label.strip is found.strip and _one_of_several(label, match)):
            continue
        if label.block.table is None and _HAPPENED.match(label.text, match.end):
            continue
        try:
            hit = label.strip.hit(label.start + match.start, label.start + match.end)
        except ValueError:
            continue
        out.append((match, hit, label))
    return out
