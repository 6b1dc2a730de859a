"""Days of a paper: of its signature, of the court's receipt stamp, behind a label."""

from __future__ import annotations

import re
from datetime import date

from extractors.grammar.dates import find_dates
from extractors.grammar.match import Match
from extractors.page.model import Page

from .blocks import FRAME_LINES, Paper
from .builder import Builder
from .labels import Labelled, find_labels
from .strips import Hit, Strip


def dates_after(label: Labelled) -> list[tuple[Match[date], Hit]]:
    """The dates behind a label, each with its place."""
    label = label.flowing
    found = find_dates(label.text.replace("\t", " ").replace("\n", " "))
    return [(m, label.strip.hit(label.start + m.start, label.start + m.end)) for m in found]


#: labels of the day a paper was made or handed in
_SIGNED = (
    "제출일",
    "제출일자",
    "제출연월일",
    "작성일",
    "작성일자",
    "작성연월일",
    "신청일",
    "신청일자",
    "배당요구일",
    "배당요구일자",
    "배당요구신청일",
    "교부청구일",
    "교부청구일자",
    "신고일자",
    "시행일",
    "시행일자",
    "시행연월일",
    "발급일자",
    "발송일자",
    "청구일",
    "청구일자",
)


#: who signs, behind the day at the head of a line, with whatever he adds of himself
_SIGNING = re.compile(
    r"\s*(?:위\s*)?(?:신청인|채권자|제출자|임차인|신고인|근로자|선정당사자|대리인)\s+[^\n]{2,40}?(?:[(（]\s*(?:인|날인|서명|도장|직인)|[㊞印])"
)
#: the same where the day begins the line: whoever signs
_SIGNING_FIRST = re.compile(
    r"\s+(?:위\s*)?[^\n\d]{2,50}?(?:[(（\[]\s*(?:인|날인|서명|도장|직인|관인)|[㊞印]|(?:대표이사|이사장|조합장|지배인|지점장)\s)"
)
#: an official letter's own line of its number and day (`시행 재무과-4471 (2024. 2. 14.)`)
_ISSUED = re.compile(
    r"\s*시\s*행\s*(?:일자)?\s*[:：]?\s*(?:[^\s\d]{2,14}[\-–]\d+\s*)?[(（]?\s*|(?!.*(?:관련|근거|대하|대한|참조|에서))[^\d]{0,30}[가-힣\d]{1,8}[\-–]\d{1,6}\s*[(（]\s*"
)
#: the end of the last sentence, before a day on the same line
_ASKED = re.compile(r"(?:니다|합니다|바람|하오니|주십시오)\s*[.]?\s*$")


def paper_date(paper: Paper) -> tuple[date, Hit] | None:
    """The day of signature: the last line that is nothing but a date (or 작성일: …), with its place."""
    for label in find_labels(paper, _SIGNED):
        days = dates_after(label)
        if len(days) == 1 and days[0][0].value is not None and not label.below:
            return days[0][0].value, days[0][1]
    if (handed := _handed_in(paper)) is not None:
        return handed
    best: tuple[date, Hit] | None = None
    for n, strip in enumerate(paper.lines):
        text = strip.text.replace("\t", " ")
        found = find_dates(text)
        if len(found) != 1 or found[0].value is None:
            continue
        if any(re.match(r"\s*[~～∼]\s*\d", s.text) for s in paper.lines[n + 1 : n + 3]):
            continue  # the first day of a period
        rest = re.sub(r"[\s.()（）:：]|^\s*서기", "", text[: found[0].start] + text[found[0].end :])
        if (
            rest
            in (
                "",
                "작성일",
                "작성일자",
                "제출일",
                "신청일",
                "작성",
                "청구일",
                "교부청구일",
                "신고일",
                "자",
            )
            or re.fullmatch(r"위?(?:신청인|채권자|제출자|임차인).{0,20}인?", rest)
            or _SIGNING.match(text, found[0].end)
            or (not text[: found[0].start].strip() and _SIGNING_FIRST.match(text, found[0].end))
        ):
            if _in_stamp(paper, strip.page, strip) or _of_a_cell(strip):
                continue
            best = (found[0].value, strip.hit(found[0].start, found[0].end))
    return best or _closing_date(paper)


def _handed_in(paper: Paper) -> tuple[date, Hit] | None:
    """The day a portal prints for the receipt (`접수번호 … 제출일시 2024.06.13 16:20:44`), where it prints one only; the
    day when a right was received at the registry is another (`접수일자 2019. 5. 2. 제8812호`)."""
    days: dict[date, Hit] = {}
    for strip in paper.lines:
        text = strip.text.replace("\t", " ")
        for m in find_dates(text):
            said = _HANDED.search(strip.text[: m.start])
            registry = re.match(r"\s*(?:접수\s*)?제?\s*\d+\s*호", text[m.end :])
            alone = said and (
                said["electronic"]
                or said["act"] == "제출"
                or re.search(r"[시각]", said["day"])
                or (said["act"] == "접수" and re.search(r"접수\s*번호", text))
            )
            if m.value is not None and alone and not registry:
                days.setdefault(m.value, strip.hit(m.start, m.end))
    return next(iter(days.items())) if len(days) == 1 else None


#: words of the day a portal received a paper
_HANDED = re.compile(
    r"(?:^|[^가-힣\s]\s*|\t)(?P<electronic>전자\s*)?(?P<act>제출|접수|신청)\s*(?P<day>일\s*시|일\s*자|시\s*각|일)\s*[:：]?\s*$"
)


def _closing_date(paper: Paper) -> tuple[date, Hit] | None:
    """The day at the end of the asking sentence's line, or in an official letter's line of issue."""
    best: tuple[date, Hit] | None = None
    for strip in paper.lines:
        text = strip.text.replace("\t", " ")
        found = find_dates(text)
        if not found or found[0].value is None:
            continue
        head, rest = text[: found[0].start], text[found[0].end :]
        asked = len(found) == 1 and _ASKED.search(head) and not re.sub(r"[\s.()（）]", "", rest)
        if asked or _ISSUED.fullmatch(head):
            best = (found[0].value, strip.hit(found[0].start, found[0].end))
    return best


def _of_a_cell(strip: Strip) -> bool:
    """The line is part of a ruled cell that holds more figures: the end of a period, a broken remark."""
    x0, top, x1, bottom = strip.box
    for table in strip.page.tables:
        for cell in (c for row in table.rows for c in row if c is not None):
            inside = cell.box[0] <= (x0 + x1) / 2 <= cell.box[2] and cell.box[1] <= (top + bottom) / 2 <= cell.box[3]
            if inside and 1 < len(cell.lines) <= FRAME_LINES:
                others = [line.text for line in cell.lines if not top <= (line.box[1] + line.box[3]) / 2 <= bottom]
                return any(re.search(r"\d", text) for text in others)
    return False


def stamp_date(paper: Paper) -> tuple[date, Hit] | None:
    """The day of the court's receipt stamp: 접수 as a word of its own with a date beside or below it."""
    days: dict[date, Hit] = {}
    for page in paper.pages:
        for x0, top, x1, bottom in _stamps(page):
            near = set(map(id, page.within((x0 - 95, top - 3, x1 + 120, bottom + 58))))
            for line in page.lines:
                words = tuple(w for w in line.words if id(w) in near)
                if not words:
                    continue
                strip = Strip(page, (words,))
                for m in find_dates(strip.text.replace("\t", " ")):
                    if m.value is not None:
                        days.setdefault(m.value, strip.hit(m.start, m.end))
            if len(days) == 1:
                return next(iter(days.items()))
    return next(iter(days.items())) if len(days) == 1 else None


def _stamps(page: Page) -> list[tuple[float, float, float, float]]:
    """Boxes of 접수 (접 수, 접수인) that begin a column: no word close before or directly after on the line."""
    out = []
    for line in page.lines:
        words = line.words
        for i, word in enumerate(words):
            for j in (i, i + 1, i + 2):
                group = words[i : j + 1]
                if len(group) != j - i + 1 or "".join(w.text for w in group).strip("[]【】()<>") not in (
                    "접수",
                    "접수인",
                ):
                    continue
                before = i == 0 or word.x0 - words[i - 1].x1 > 1.5 * word.size
                after = words[j + 1] if j + 1 < len(words) else None
                receipt = (
                    after is not None
                    and re.match(r"제?\d+호?", after.text)
                    and not re.match(r"\d{4}[.\-년]", after.text)
                )
                if before and not receipt and group[-1].x1 - word.x0 < 90:
                    out.append((word.x0, word.top, group[-1].x1, group[-1].bottom))
    return out


def _in_stamp(paper: Paper, page: Page, strip: Strip) -> bool:
    for x0, top, x1, bottom in _stamps(page):
        box = strip.box
        if box[0] > x0 - 95 and box[2] < x1 + 120 and top - 3 <= box[1] <= bottom + 45:
            return True
    return False


def put_day(paper: Paper, out: Builder, path: str) -> None:
    """The day the court received the paper (stamp), else the day it bears."""
    found = stamp_date(paper) or paper_date(paper)
    if found is not None:
        out.put(path, found[0], found[1])
