"""What an extract says about itself: kind, 고유번호, location, scope, when it was viewed, which pages are there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from core.models.base import Finding
from core.models.filing import Evidence
from extractors.grammar.dates import find_dates, find_datetime
from extractors.page.model import Line, Page, Word, evidence, union
from extractors.registry.columns import PAGE_NUMBER
from extractors.registry.flow import CellLine, join
from extractors.registry.grid import Row
from extractors.registry.titles import squashed

Kind = Literal["land", "building", "unit"]
_KINDS: dict[str, Kind] = {"집합건물": "unit", "토지": "land", "건물": "building"}
_PAGE_HEAD = re.compile(r"^\[(집합건물|토지|건물)\](.*)$")
_TITLE_KIND = re.compile(
    r"^(?:등기사항(?:전부|일부)?증명서|등기부등본).*?[-–—](집합건물|토지|건물)[-–—]?|^[-–—](집합건물|토지|건물)[-–—]"
)
_UNIQUE = re.compile(r"(?:고유번호)[:：]?(\d{4}-\d{4}-\d{6})")
_VIEWED = re.compile(r"(?:열람|발급|발행|출력)일시?[:：]?")


@dataclass
class Head:
    """Fields of the extract as a whole, with their evidence."""

    kind: Kind | None = None
    unique_no: str | None = None
    location: str | None = None
    scope: Literal["all", "live"] | None = None
    viewed_at: str | None = None


def read_head(pages: Sequence[Page], rows: Sequence[Row], found: Evidence) -> Head:
    """Head of the extract; evidence goes into `found`."""
    head = Head()
    for page in pages:
        lines = page.lines
        for i, line in enumerate(lines):
            _read_line(head, page, line, lines[i + 1] if i + 1 < len(lines) else None, found)
    if head.location is None:
        _location_from_rows(head, rows, found)
    return head


def _read_line(head: Head, page: Page, line: Line, after: Line | None, found: Evidence) -> None:
    text = squashed(line)
    if m := _PAGE_HEAD.match(text):
        if head.kind is None:
            head.kind = _KINDS[m[1]]
            found["kind"] = evidence(page, line.words)
        if head.location is None:
            _read_location(head, page, line, after, found)
    elif head.kind is None and (m := _TITLE_KIND.match(text)):
        head.kind = _KINDS[m[1] or m[2]]
        found["kind"] = evidence(page, line.words)
    if head.unique_no is None and (m := _UNIQUE.search(text)):
        head.unique_no = m[1]
        found["unique_no"] = evidence(page, _words_from(line, "고"))
    if head.scope is None and "말소사항포함" in text and len(text) < 60:
        head.scope = "all"
        found["scope"] = evidence(page, line.words)
    elif head.scope is None and "현재유효사항" in text and len(text) < 60:
        head.scope = "live"
        found["scope"] = evidence(page, line.words)
    if head.viewed_at is None and _VIEWED.search(text):
        _read_viewed(head, page, line, found)


def _words_from(line: Line, char: str) -> tuple[Word, ...]:
    """Words of a line from the last that begins with `char` (the label) on."""
    at = max((i for i, w in enumerate(line.words) if w.text.startswith(char)), default=0)
    return line.words[at:]


def _read_viewed(head: Head, page: Page, line: Line, found: Evidence) -> None:
    moment = find_datetime(line.text) or find_datetime(squashed(line))
    if moment is not None and moment.value is not None:
        head.viewed_at = moment.value.isoformat()
    else:
        days = [d.value for d in find_dates(line.text) if d.value is not None]
        if not days:
            return
        head.viewed_at = days[0].isoformat()
    found["viewed_at"] = evidence(page, line.words)


def _read_location(head: Head, page: Page, line: Line, after: Line | None, found: Evidence) -> None:
    """`[집합건물] 서울특별시 … 제3층 제301호`, without the 고유번호 on the same line; it may run into a second line."""
    words = list(line.words)
    stop = next((i for i, w in enumerate(words) if w.text.startswith(("고유번호", "고"))
                 and re.match(r"고유번호", "".join(v.text for v in words[i:]))), len(words))  # fmt: skip
    words = words[:stop]
    while words and "]" not in words[0].text:
        words.pop(0)
    first = [w for w in words if w.text.partition("]")[2] or "]" not in w.text]
    lines = [tuple(first)] if first else []
    if after is not None and _continues(line, after, page):
        lines.append(after.words)
    if not lines:
        return
    box = union(w.box for ws in lines for w in ws)
    flow = join([CellLine(page, ws, box[0], box[2], 10**6) for ws in lines], one_line=True)
    text = re.sub(r"\s+", " ", flow.text.partition("]")[2] if "]" in flow.text else flow.text).strip()
    head.location = text or None
    item = flow.evidence
    if text and item is not None:
        found["location"] = item


def _continues(line: Line, after: Line, page: Page) -> bool:
    """True if `after` only carries on the head of the page: right beneath it, no rule or title between."""
    gap = after.box[1] - line.box[3]
    size = line.words[0].size
    text = squashed(after)
    if gap > 0.8 * size or re.search(r"【|\[|순위번호|표시번호|고유번호|증명서|등기부|^[-(]", text):
        return False
    ruled = any(r.orientation == "h" and line.box[3] - 2 < r.top < after.box[1] + 2 for r in page.rules)
    return not ruled and line.box[2] > 0.75 * page.width


def _location_from_rows(head: Head, rows: Sequence[Row], found: Evidence) -> None:
    """소재지번 of the first 표제부, where no page head names the place."""
    for row in rows:
        if row.part == "표제" and row.lines("place"):
            flow = join(row.lines("place"), one_line=True).only(False)
            text = re.sub(r"\s+", " ", flow.text).strip()
            if text:
                head.location = text
                item = flow.evidence
                if item is not None:
                    found["location"] = item
                return


@dataclass(frozen=True, slots=True)
class Numbered:
    """A page with its printed number `n` of `of` (None where none is printed)."""

    page: Page
    n: int | None
    of: int | None
    summary: bool


def number_pages(pages: Sequence[Page]) -> list[Numbered]:
    """The printed n/m of each page, from its foot (or head), and whether it belongs to the summary."""
    out: list[Numbered] = []
    summary = False
    for page in pages:
        texts = [squashed(line) for line in page.lines]
        summary = summary or any(re.match(r"주요등기사항요약(\(참고용\))?.{0,8}$", t) for t in texts)
        n = of = None
        for line in reversed(page.lines):
            if 0.1 * page.height < line.box[1] < 0.85 * page.height:
                continue
            m = PAGE_NUMBER.search(line.text)
            if m and 0 < int(m[1]) <= int(m[2]) and re.sub(r"\s", "", line.text).startswith(("열", "발", "출", m[1])):
                n, of = int(m[1]), int(m[2])
                break
        out.append(Numbered(page, n, of, summary))
    return out


def completeness(pages: Sequence[Numbered]) -> tuple[bool | None, list[Finding]]:
    """Whether all printed pages are there; None where no page is numbered."""
    if not any(p.n for p in pages):
        return None, []
    findings: list[Finding] = []
    groups: dict[tuple[int, bool], set[int]] = {}
    for p in pages:
        if p.n and p.of:
            body = (p.of, False)
            joined = p.summary and body in groups and p.n not in groups[body]
            groups.setdefault(body if joined else (p.of, p.summary), set()).add(p.n)
    for (of, summary), there in sorted(groups.items()):
        missing = [n for n in range(1, of + 1) if n not in there]
        if missing:
            what = "주요 등기사항 요약" if summary else "등기사항증명서"
            listed = ", ".join(str(n) for n in missing)
            findings.append(
                Finding(
                    severity="error",
                    code="missing_page",
                    message=f"{what} 전체 {of}쪽 가운데 {listed}쪽이 없음",
                    where="complete",
                    advice="빠진 쪽이 있는 등기사항증명서 전부를 다시 제출받으십시오.",
                )
            )
    return not findings, findings
