"""What nearly every paper says: case, parties, day, unit, whether it amends another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from extractors.grammar.cases import find_cases
from extractors.grammar.dates import find_dates
from extractors.grammar.match import Match
from extractors.grammar.money import Amount, find_amounts, read_amount, unit_of
from extractors.grammar.names import find_reg_numbers, normalise_name
from extractors.page.model import Page

from .blocks import FRAME_LINES, Paper
from .builder import Builder
from .labels import Labelled, find_labels
from .strips import Hit, Strip, joined

_AMENDS = re.compile(r"정정|변경|수정|보정|추가")
_NAME_ENDS = re.compile(
    r"[\t\n]|\s*[(（\[〔,，/;]|\s+(?=\d{6}\s?-|\d{3}-\d{2}-\d{5})|\s+(?:대표이사|대표자|대표|지배인|이사장|조합장|지점장|본부장|소송대리인|법률상\s*대리인|대리인|위\s*대리인|담당|주소|전화|"
    r"[㊞印]|귀중|귀하|직인|(?:서울|부산|대구|인천|광주|대전|울산|세종)(?:특별시|광역시|특별자치시|시)?\s|[가-힣]{2}(?:특별자치도|도)\s|(?:외|등)\s*\d+\s*[명인])"
)
#: labels and titles, which are nobody's name
_NO_NAME = re.compile(
    r".*(?:배당요구|권리신고|계산서|교부청구|신청서|사건번호|등록번호|보증금|청구금액|담보권).*|.{0,4}(?:채권자|채무자|소유자|신청인|임차인|임대인|체납자|신고인|"
    r"납부의무자|근로자|사용자|사업주|선정당사자|성명|상호|주소|표시|연락처|전화|대표자|사업장|생년월일|비고|내용|금액|직인|배당기일)"
)
_COMPANY_INSIDE = re.compile(r"^\s*[(（](?:주|유|합|재|사)[)）]")
_TITLE_ENDS = re.compile(r"(?:\s+(?:은|는|의|와|과|을|를)\s.*)$")


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


def clip_name(text: str) -> tuple[str, int]:
    """A name at the head of `text` and where it ends: not cut at blanks, but at a number, address or office."""
    number = re.match(r"[\s:：]*(?:\d{1,3}\s*[.)]\s*|[\s:：]*)", text)
    lead = number.end() if number else 0
    body = text[lead:]
    company = _COMPANY_INSIDE.match(body)
    start = company.end() if company else 0
    stop = len(body)
    at = start
    while True:
        found = _NAME_ENDS.search(body, at)
        if not found:
            break
        inside = re.match(r"\s*[(（](?:주|유|합|재|사)[)）]", body[found.start() :])
        if inside:
            at = found.start() + inside.end()
            continue
        if found.start() == 0:
            at = found.end()
            continue
        stop = found.start()
        break
    name = normalise_name(body[:stop])
    name = re.sub(r"\s*(?:[㊞印]|직인|\(인\)|（인）)$", "", name)
    return name, lead + stop


def put_name(paper: Paper, out: Builder, path: str, words: Sequence[str], reg_path: str = "", extra: str = "") -> None:
    """A party named after one of `words`; spellings that differ only by blanks are the same."""
    found: list[tuple[str, Hit, Labelled]] = []
    for label in find_labels(paper, words, extra):
        text = _unwrapped(label)
        name, end = clip_name(text)
        if any(w.ocr is not None for w in label.strip.words):
            name = re.sub(r"(?<![가-힣])([가-힣]) (?=[가-힣])", r"\1", name)  # Tesseract parts glyphs
        if not _is_name(name) or (label.below and found):
            continue
        if label.below and label.block.table is not None and not _headed(paper, label):
            continue
        found.append((name, label.strip.hit(label.start + _lead(text), label.start + end), label))
    if not found:
        return
    name, hit, label = found[0]
    out.put(path, name, hit)
    keys = {re.sub(r"\s|주식회사|㈜|[(（]주[)）]", "", n) for n, _, _ in found if _ is not None}
    if len(keys) > 1:
        first = re.sub(r"\s|주식회사|㈜|[(（]주[)）]", "", name)
        others = [n for n, _, lab in found if re.sub(r"\s|주식회사|㈜|[(（]주[)）]", "", n) != first]
        out.find("several_names", f"다른 이름도 적혀 있습니다: {', '.join(dict.fromkeys(others))}", path, "note")
    if reg_path:
        _put_reg_no(paper, out, reg_path, found)


def _headed(paper: Paper, label: Labelled) -> bool:
    """A label whose neighbours are labels too has its value below it."""
    right = paper.right_of(label.block)
    if right is not None:
        return bool(_NO_NAME.fullmatch(re.sub(r"\s", "", right.text)))
    row = [c for c in label.block.table.rows[label.block.row or 0] if c is not None] if label.block.table else []
    return len(row) > 1 and all(_NO_NAME.fullmatch(re.sub(r"\s", "", c.text)) for c in row if c.text)


def _put_reg_no(paper: Paper, out: Builder, path: str, found: list[tuple[str, Hit, Labelled]]) -> None:
    for _, _, label in found:
        strips = [label.strip, *_following(paper, label.strip)]
        for n, strip in enumerate(strips):
            if n and re.match(r"\s*(?:채\s*무\s*자|소\s*유\s*자|제\s*3|피\s*신)", strip.text):
                break
            for m in find_reg_numbers(strip.text):
                after_debtor = re.search(r"채\s*무\s*자|소\s*유\s*자|체\s*납", strip.text[: m.start])
                if m.value is not None and not after_debtor:
                    out.put(path, m.value.number, strip.hit(m.start, m.end))
                    return
    for label in find_labels(paper, ("등록번호", "법인등록번호", "법인번호", "채권자등록번호")):
        for m in find_reg_numbers(label.text):
            if m.value is not None:
                out.put(path, m.value.number, label.strip.hit(label.start + m.start, label.start + m.end))
                return


def _following(paper: Paper, strip: Strip) -> list[Strip]:
    blocks = [b.strip for b in paper.blocks]
    for n, other in enumerate(blocks):
        if other is strip or other == strip:
            return [s for s in blocks[n + 1 : n + 3] if s.page is strip.page]
    return []


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip(" \t:：\n"))


def _unwrapped(label: Labelled) -> str:
    """The text after a label; a name that fills its cell to the edge goes on in the next line."""
    strip, text = label.strip, label.text
    if strip.cell is None or label.start or len(strip.lines) < 2:
        return text
    first, second = strip.lines[0], strip.lines[1]
    full = strip.cell[2] - first[-1].x1 < 0.9 * first[-1].size + 3 and not re.search(r"[(（]", text)
    if (
        full
        and re.match(r"[가-힣]", second[0].text)
        and not re.match(r"서울|부산|대구|인천|광주|대전|울산|세종|경기", second[0].text)
    ):
        return text.replace("\n", "\x00", 1).replace("\x00", " ")
    return text


def _is_name(name: str) -> bool:
    if not re.search(r"[가-힣A-Za-z]", name) or len(name) > 60 or _NO_NAME.fullmatch(re.sub(r"\s", "", name)):
        return False
    return not re.match(
        r"(?:은|는|이|가|의|를|을|에|와|과|겸|및|또는|측|로부터|본인|귀원|위와|다음|아래|별지|상기|성명|주소|표시|제출|[\d.,\s]+$)(?:\s|$)",
        name,
    ) and not re.search(r"니다|하여|하고|합니", name)


#: labels of the day a paper was made or handed in
_SIGNED = (
    "제출일",
    "제출일자",
    "제출연월일",
    "작성일",
    "작성일자",
    "작성연월일",
    "신청일자",
    "신고일자",
    "시행일자",
    "발급일자",
)


def paper_date(paper: Paper) -> tuple[date, Hit] | None:
    """The day of signature: the last line that is nothing but a date (or 작성일: …), with its place."""
    for label in find_labels(paper, _SIGNED):
        days = find_dates(label.text.replace("\t", " "))
        if len(days) == 1 and days[0].value is not None and not label.below:
            return days[0].value, label.strip.hit(label.start + days[0].start, label.start + days[0].end)
    best: tuple[date, Hit] | None = None
    for strip in paper.lines:
        text = strip.text.replace("\t", " ")
        found = find_dates(text)
        if len(found) != 1 or found[0].value is None:
            continue
        rest = re.sub(r"[\s.()（）:：]", "", text[: found[0].start] + text[found[0].end :])
        if rest in (
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
        ) or re.fullmatch(r"위?(?:신청인|채권자|제출자|임차인).{0,20}인?", rest):
            if _in_stamp(paper, strip.page, strip) or _of_a_cell(strip):
                continue
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


def _one_of_several(label: Labelled, match: Match[Amount]) -> bool:
    """A row of sums (`합계  1,000  200  1,200`), of which the first is not the one that the label means."""
    rest = label.text[match.end :]
    if re.match(r"(?:\s*[\t ]\s*|\n)(?:₩|\\)?\d{1,3}(?:,\d{3})+(?![\d,]*원)", rest) and "원" not in match.text:
        return True
    block = label.block
    if block.table is None or block.row is None or label.strip is block.strip:
        return False
    row = [c for c in block.table.rows[block.row] if c is not None and c.box[0] >= label.strip.box[2] - 2]
    return "원" not in match.text and any(re.fullmatch(r"\s*[\d,]{4,}\s*", c.text) for c in row)


def labelled_money(
    paper: Paper, words: Sequence[str], extra: str = "", unit: Units | None = None
) -> list[tuple[Match[Amount], Hit, Labelled]]:
    """Amounts that stand after one of `words`."""
    out = []
    notes = unit or units(paper)
    for label in find_labels(paper, words, extra):
        scale = notes.at(label.strip.page, label.strip.box[1], f"({label.note})" if label.note else "")
        match = money_at(label.text, scale)
        if match is None or _one_of_several(label, match):
            continue
        try:
            hit = label.strip.hit(label.start + match.start, label.start + match.end)
        except ValueError:
            continue
        out.append((match, hit, label))
    return out
