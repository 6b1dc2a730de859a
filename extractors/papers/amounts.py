"""Principal, interest, cost and total of a creditor's paper, wherever they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractors.grammar.match import Match
from extractors.grammar.money import Amount, find_amounts, read_amount

from .blocks import Paper
from .builder import Builder, read_whole
from .common import Units, labelled_money, money_at, paragraphs
from .labels import Labelled
from .parts import Part, settle_parts
from .strips import Hit
from .sums import check_parts
from .tables import Columns, Grid, covers, find_grids

LABELS: dict[str, tuple[str, ...]] = {
    "principal": (
        "원금",
        "채권원금",
        "대출원금",
        "청구원금",
        "원금잔액",
        "원금합계",
        "원금계",
        "원본",
        "대여원금",
        "잔존원금",
        "대출금원금",
        "원금총액",
        "대출잔액",
        "청구채권원금",
        "물품대금원금",
        "대출원금잔액",
        "미상환원금",
        "원금채권",
        "원금합계액",
        "채권원금합계",
    ),
    "interest": (
        "이자",
        "이자합계",
        "이자계",
        "이자액",
        "지연손해금",
        "이자및지연손해금",
        "지연이자",
        "연체이자",
        "이자금액",
        "이자총액",
        "미수이자",
        "이자등",
        "지연배상금",
        "연체이자합계",
        "이자(지연손해금)",
        "이자및연체이자",
        "지연손해금합계",
        "배당기일까지의이자",
        "배당기일까지이자",
        "이자손해금",
        "이자및지연배상금",
        "약정이자및지연손해금",
        "이자소계",
    ),
    "cost": (
        "비용",
        "부대비용",
        "집행비용",
        "기타비용",
        "절차비용",
        "법적비용",
        "법적절차비용",
        "비용합계",
        "비용계",
        "신청비용",
        "가지급금",
        "법비용",
        "부대채권",
        "그밖의부대채권",
        "소송비용",
        "경매비용",
        "독촉절차비용",
        "제비용",
        "비용등",
        "가지급비용",
        "부대채권(비용)",
        "집행비용등",
        "대지급금",
        "대납금",
        "체당금",
        "입체금",
    ),
    "total": (
        "합계",
        "총계",
        "계",
        "합계금",
        "채권합계",
        "합계액",
        "합계금액",
        "청구금액",
        "청구금액합계",
        "청구채권합계",
        "총채권액",
        "채권총액",
        "채권액합계",
        "청구합계",
        "총액",
        "청구총액",
        "채권계산액",
        "청구채권액",
        "채권금액",
        "채권금액합계",
        "원리금합계",
        "총합계",
        "채권액",
        "총청구금액",
        "청구채권총액",
        "배당요구채권액",
        "배당요구금액",
        "청구채권금액",
        "총청구액",
        "청구액",
        "청구액합계",
        "원리금총계",
        "채권합계액",
        "배당받을금액",
        "배당요구총액",
        "채권현재액",
        "총채권금액",
        "배당요구채권",
        "청구채권",
        "합계채권액",
        "청구채권합계액",
    ),
}
_LOAN = (
    r"대출과목|여신과목|대출번호|계좌번호|대출종류|대출구분|구분|과목|여신번호|대출계좌|여신과목여신번호|종류|채권명|채권종류|대출명|상품명|여신종류|"
    r"대출과목번호|대출내역|채권구분|항목|순번|번호|대출계좌번호|관리번호"
)
_W = r"[가-힣]{0,6}"
SUMMARY = Columns(
    {
        "rate": re.compile(rf"{_W}(?:이율|금리|이자율|연율)%?"),
        "days": re.compile(rf"{_W}일수"),
        "opened": re.compile(rf"{_W}(?:대출일|취급일|실행일|약정일|만기일?|신규일|대여일|발생일|이용일|차용일)(?:자)?"),
        "from": re.compile(rf"{_W}(?:기산일|시작일|부터|시기|기간|종료일|까지|종기)"),
        "interest": re.compile(rf"{_W}(?:이자|손해금|배상금|연체료|수수료)(?:액|금액|합계|등)?"),
        "total": re.compile(
            r"(?:채권|청구|총)?(?:채권액|채권|원리금|청구액|금액|총액)?합계(?:액|금액)?|총?계|총(?:채권)?액|청구(?:금액|액|총액|합계|채권액)|채권(?:총액|액|금액)|총채권액|"
            r"원리금(?:합계|계)"
        ),
        "cost": re.compile(rf"{_W}비용(?:등)?|가지급금|대지급금|(?:그밖의)?부대채권"),
        "principal": re.compile(rf"{_W}원금(?:잔액|합계|액)?|원본|대출잔액"),
        "loan": re.compile(_LOAN),
    },
    lambda keys: (
        "principal" in keys and bool(keys & {"interest", "total", "cost"}) and not keys & {"rate", "days", "from"}
    ),
    frozenset({"principal", "interest", "cost", "total"}),
)


#: further labels: a word of the trade before one of these (`약정이자`, `구상금 원금`, `법적절차비용`)
_ANY = r"(?:[가-힣][\s·]*){1,8}"
_ENDING = r"(?:\s*(?:합\s*계|소\s*계|잔\s*액|금\s*액|액|계|등))?"
_FURTHER = {
    "principal": rf"{_ANY}(?:원\s*금|원\s*본){_ENDING}|{_ANY}[(（]\s*원\s*금\s*[)）]",
    "interest": rf"{_ANY}(?:이\s*자|손\s*해\s*금|(?<!손해)배\s*상\s*금|연\s*체\s*료){_ENDING}|{_ANY}[(（]\s*이\s*자\s*[)）]",
    "cost": rf"{_ANY}(?:비\s*용|가\s*지\s*급\s*금|체\s*당\s*금){_ENDING}|{_ANY}[(（]\s*비\s*용\s*[)）]",
    "total": r"(?:원\s*리\s*금|채\s*권|청\s*구)[\s·]*(?:현\s*재\s*액|총\s*합\s*계)",
}
#: what a claim is called where no 원금 is named
_NAMED = (
    "대여금",
    "대위변제금",
    "구상금",
    "물품대금",
    "공사대금",
    "양수금",
    "이용대금",
    "매매대금",
    "어음금",
    "약정금",
    "정산금",
    "용역비",
    "차용금",
    "보증채무금",
    "신용카드대금",
    "임대차보증금반환금",
    "대출금",
)
_NAMED_MORE = tuple(
    name + more for name in _NAMED for more in ("", "원금", "의원금", "잔액", "의잔액", "잔금", "채권", "액")
)


def put_amounts(paper: Paper, out: Builder, notes: Units, others: Sequence[Grid]) -> None:
    """The four sums: from a table with a row of totals or one row, else from labels; what disagrees is left out.

    `others` are tables of other things (interest rows), whose words count for nothing here.
    """
    grids = [g for g in find_grids(paper, SUMMARY) if not any(covers([g], s) for s in _strips(others))]
    found = _from_tables(out, grids, notes)
    for field in LABELS:
        if not found.get(field):
            parts = _labelled(paper, out, notes, field, [*grids, *others])
            if not parts and not _conflicting(out, field):
                parts = [Part("", v, h) for v, h in _trailing(paper, field) or _spoken(paper, field)]
            found[field] = parts
    if not found["principal"] and not _conflicting(out, "principal"):
        found["principal"] = _named(paper, notes, [*grids, *others])
    settle_parts(out, found)


def _conflicting(out: Builder, field: str) -> bool:
    return any(f.where == field and f.code == "amount_conflict" for f in out.findings)


def _labelled(paper: Paper, out: Builder, notes: Units, field: str, grids: Sequence[Grid]) -> list[Part]:
    """Amounts after the labels of a field; words against figures that differ leave all of them out."""
    parts: list[Part] = []
    for match, hit, label in labelled_money(paper, LABELS[field], extra=_FURTHER[field], unit=notes):
        if label.below or covers(grids, label.block.strip) or _of_another(field, label.label):
            continue
        if field == "total" and (equal := _equal_to(label)) is not None:
            match, hit = equal
        elif field == "total" and _PART_FIRST.match(label.text):
            continue
        if match.value is None:
            out.doubt(field, match, hit)
            if match.reason == "amount_conflict":
                return []
            continue
        parts.append(Part(label.label, match.value, hit))
    return parts


#: a total that is told as its parts: the first amount behind the label is not the total
_PART_FIRST = re.compile(r"[\s:：]*(?:" + "|".join(("원\\s*금", "이\\s*자", "비\\s*용")) + r")")


def _equal_to(label: Labelled) -> tuple[Match[Amount], Hit] | None:
    """The amount behind the last `=` of `원금 1,000원 + 이자 200원 = 1,200원`."""
    at = label.text.rfind("=")
    if at < 0 or "+" not in label.text[:at]:
        return None
    match = money_at(label.text[at + 1 :])
    if match is None:
        return None
    start = label.start + at + 1
    return match, label.strip.hit(start + match.start, start + match.end)


def _of_another(field: str, label: str) -> bool:
    """A label of two words belongs to its last one (`원금이자합계` is no principal, `이자비용` no interest)."""
    return field == "principal" and bool(re.search(r"이자|비용|손해금", label))


def _named(paper: Paper, notes: Units, grids: Sequence[Grid]) -> list[Part]:
    """The claim under its own name (대여금, 구상금) where nothing is called 원금."""
    return [
        Part(label.label, match.value, hit)
        for match, hit, label in labelled_money(paper, _NAMED_MORE, unit=notes)
        if match.value is not None and not label.below and not covers(grids, label.block.strip)
    ]


def _strips(grids: Sequence[Grid]) -> list[Any]:
    return [s for g in grids for r in g.rows for ss in r.cells.values() for s in ss]


def _from_tables(out: Builder, grids: Sequence[Grid], notes: Units) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    rows = [(g, r) for g in grids for r in (g.totals[-1:] or (g.body if len(g.body) == 1 and not g.cut else []))]
    for grid, row in rows:
        for field in LABELS:
            unit = notes.at(row.page, grid.top, grid.headers.get(field, ""))
            strips = row.all(field)
            for n, strip in enumerate(strips):
                match = read_whole(strip, lambda t, unit=unit: read_amount(t, unit))  # type: ignore[misc]
                if match.value is None:
                    out.doubt(field, match, strip.hit())
                    continue
                label = grid.headers.get(field, field) + (f" {n + 1}" if len(strips) > 1 else "")
                found.setdefault(field, []).append(Part(label, match.value, strip.hit()))
            if row.total and len(strips) == 1:
                _check_column(out, grids, grid, field, [(p.value, p.hit) for p in found.get(field, [])[-1:]])
    return found


def _check_column(
    out: Builder, grids: Sequence[Grid], last: Grid, field: str, found: list[tuple[Any, Hit | None]]
) -> None:
    """The row of totals against all rows above it, those of the pages before too."""
    values = []
    for grid in _joined(grids, last):
        for row in grid.body:
            strip = row.one(field)
            if strip is None:
                return
            values.append(read_whole(strip, read_amount).value)
    if found and values:
        total = read_amount(found[-1][1].text).value if found[-1][1] else None
        check_parts(out, values, total, field, f"표의 {last.headers.get(field, field)}")


def _joined(grids: Sequence[Grid], last: Grid) -> list[Grid]:
    """The parts of a table that ends with `last`: those on the pages before it with the same columns and no total."""
    out = [last]
    for grid in reversed(grids[: [g is last for g in grids].index(True)]):
        if grid.columns != last.columns or grid.totals or grid.page.number != out[0].page.number - 1:
            break
        out.insert(0, grid)
    return out


_WORDS = {
    "principal": r"원\s*금",
    "interest": r"(?:이자|지연\s*손해금|손해금|연체\s*이자|지연\s*이자)",
    "cost": r"비\s*용",
    "total": r"합\s*계",
}


#: what a sentence says of an amount that is owed now (not `… 원이었으나`, `… 원을 대출하였고`)
_STATED = re.compile(
    r"\s*(?:정)?\s*(?:[(（][^()（）]{0,40}[)）]\s*)?(?:입니다|이고|이며|이다|임(?![가-힣])|이\s*됩니다|이\s*남)"
)


def _spoken(paper: Paper, field: str) -> list[tuple[Any, Hit | None]]:
    """Amounts in a sentence directly after their word: `대여원금 금 …원, 이자 금 …원, 합계 금 …원`."""
    found: list[tuple[Any, Hit | None]] = []
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ").replace("\n", " ")
        for m in re.finditer(
            rf"(?<![가-힣])(?:[가-힣]{{2}})?{_WORDS[field]}(?P<is>\s*(?:[은는이가]|(?:으)?로)(?=\s))?\s*(?:모두\s*|합계\s*)?"
            r"(?=금\s*[\d일이삼사오육칠팔구]|\d)",
            text,
        ):
            amount = money_at(text[m.end() :])
            if amount is None or amount.value is None or "원" not in amount.text:
                continue
            if m["is"] and not _STATED.match(text, m.end() + amount.end):
                continue
            found.append((amount.value, strip.hit(m.end() + amount.start, m.end() + amount.end)))
    return found


_NOTE = re.compile(r"\s*(?:정)?\s*[(（](?P<note>[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]?", re.S)


def _trailing(paper: Paper, field: str) -> list[tuple[Any, Hit | None]]:
    """Amounts that are named after them: `1. 금 14,872,300원 (원금)`, `금 … 원 (위 원금에 대한 … 이자)`."""
    found: list[tuple[Any, Hit | None]] = []
    for strip, following in zip(paper.lines, [*paper.lines[1:], None], strict=True):
        text = strip.text
        for m in find_amounts(text.replace("\t", " ")):
            head = text[: m.start].strip()
            if not re.fullmatch(r"(?:\d{1,2}\s*[.)]|[가-하]\s*[.)]|[①-⑳]|[-·])?", head):
                continue
            tail = text[m.end :] + ("\n" + following.text if following is not None else "")
            note = _NOTE.match(tail)
            if note and _names(note["note"]) == field:
                found.append((m.value, strip.hit(m.start, m.end)))
    return found


def _names(note: str) -> str:
    plain = re.sub(r"\s", "", note)
    if re.search(r"이자|지연손해금|지연배상금", plain) and not re.search(r"비용$", plain):
        return "interest"
    if re.search(r"비용", plain):
        return "cost"
    return "principal" if re.search(r"원금|대여금|대금|원본", plain) else ""
