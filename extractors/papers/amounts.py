"""Principal, interest, cost and total of a creditor's paper, wherever they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractors.grammar.match import Match
from extractors.grammar.money import Amount, find_amounts, read_amount

from .blocks import Paper
from .builder import Builder, read_whole
from .claim_words import FURTHER, LABELS, NAMED, NOT_OWED, SUMMARY
from .common import Units, labelled_money, money_at, paragraphs
from .hinted import hinted
from .labels import Labelled
from .parts import Part, settle_parts
from .strips import Hit
from .sums import check_parts
from .tables import Grid, Row, RuledGrid, covers, find_grids
from .weighed import weighed


def put_amounts(paper: Paper, out: Builder, notes: Units, others: Sequence[Grid]) -> None:
    """The four sums: from a table with a row of totals or one row, else from labels; what disagrees is left out.

    `others` are tables of other things (interest rows), whose words count for nothing here.
    """
    grids = [g for g in find_grids(paper, SUMMARY) if not any(covers([g], s) for s in _strips(others))]
    if not any({"principal", "total"} <= set(g.columns) for g in grids):
        proved = [g for g in weighed(paper, notes) if not any(covers([g], s) for s in _strips(others))]
        grids = [*[g for g in grids if not any(covers(proved, s) for s in _strips([g]))], *proved]
    found = _from_tables(out, grids, notes)
    for field in LABELS:
        if not found.get(field):
            parts = _labelled(paper, out, notes, field, [*grids, *others])
            if not parts and not _conflicting(out, field):
                parts = [Part("", v, h) for v, h in _trailing(paper, field) or _spoken(paper, field)]
            found[field] = parts
    for field, part in _with_more(paper, notes, [*grids, *others]):
        if not found[field] and not _conflicting(out, field):
            found[field] = [part]
    if not found["principal"] and not _conflicting(out, "principal"):
        found["principal"] = _named(paper, notes, [*grids, *others]) or _referred(paper)
    for field, part in hinted(paper, found, {f for f in LABELS if _conflicting(out, f)}).items():
        found[field] = [part]
        message = f"합계와 맞아떨어지므로 “{part.label}”의 금액으로 읽었습니다: {part.value:,}원"
        out.find("by_sum", message, field, "note", "")
    settle_parts(out, found)
    _put_only_sum(paper, out)


#: the paper asks for no interest
_NO_INTEREST = re.compile(
    r"이자(?:및|[,/])?(?:지연)?(?:손해금)?(?:및|[,/])?(?:집행|법적|기타|제)?(?:비용)?[:：은는도을를]?(?:모두|별도로)?"
    r"(?:청구하지|구하지|미청구|청구(?:안함|않음|포기)|없음|해당없음|해당사항없음|포기)"
)
_INTEREST = re.compile(r"이자|손해금|다갚는날|완제일|비율|연체")


def _put_only_sum(paper: Paper, out: Builder) -> None:
    """The principal where a paper says that it asks for no interest on its one sum, and tells of no other."""
    total = out.values.get("total")
    told = any(out.values.get(k) is not None or _conflicting(out, k) for k in ("principal", "interest", "cost"))
    if not isinstance(total, int) or told or "total" not in out.hits:
        return
    rest, said = _NO_INTEREST.subn("", paper.compact)
    if not said or _INTEREST.search(rest):
        return
    sums = {m.value for s in paper.lines for m in find_amounts(s.text.replace("\t", " "))}
    if sums <= {total}:
        out.put("principal", total, out.hits["total"])
        message = f"이자 없이 한 금액만 청구하므로 원금으로 읽었습니다: {total:,}원"
        out.find("by_sum", message, "principal", "note", "")


def _conflicting(out: Builder, field: str) -> bool:
    return any(f.where == field and f.code == "amount_conflict" for f in out.findings)


def _labelled(paper: Paper, out: Builder, notes: Units, field: str, grids: Sequence[Grid]) -> list[Part]:
    """Amounts after the labels of a field; words against figures that differ leave all of them out."""
    parts: list[Part] = []
    for match, hit, label in labelled_money(paper, LABELS[field], extra=FURTHER[field], unit=notes):
        if label.below or covers(grids, label.block.strip) or _of_another(field, label.label):
            continue
        if field == "total" and (equal := _equal_to(label)) is not None:
            match, hit = equal
        elif field == "total" and (_PART_FIRST.match(label.text) or _more_asked(label, match)):
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


#: what joins an amount to more that is asked for (`금 1,000원 및 독촉비용 20원`, `금 1,000원 및 이에 대한 … 이자`)
_JOINED = re.compile(r"\s*[)）]?\s*정?\s*(?:[(（][^()（）]*[)）])?\s*(?:및|과|와|그리고|\+)(?=\s|$)\s*")
_ON_THE_SUM = re.compile(
    r"(?:이에|위|이|그)\s*(?:금\s*원\s*|돈\s*)?(?:에\s*)?(?:대|관)?[한하].{0,120}?(?:이\s*자|손\s*해\s*금|비\s*율)|$"
)


def _more_asked(label: Labelled, match: Match[Amount]) -> bool:
    """The amount behind a word for the whole claim is but its first part: more is asked for beside it."""
    joined = _JOINED.match(label.text, match.end)
    rest = label.text[joined.end() :].replace("\n", " ") if joined else ""
    return bool(joined) and (bool(_ON_THE_SUM.match(rest)) or bool(_named_parts(rest)))


def _named_parts(text: str) -> list[tuple[str, Match[Amount]]]:
    """Amounts with the field that the words before each name."""
    out: list[tuple[str, Match[Amount]]] = []
    at = 0
    for m in find_amounts(text.replace("\t", " ")):
        field = _names(text[at : m.start])
        if field in ("interest", "cost") and "원" in m.text:
            out.append((field, m))
        at = m.end
    return out


def _with_more(paper: Paper, notes: Units, grids: Sequence[Grid]) -> list[tuple[str, Part]]:
    """What a label of the whole claim tells one after the other: the sum, and the interest and costs beside it."""
    out: list[tuple[str, Part]] = []
    for match, hit, label in labelled_money(paper, LABELS["total"], extra=FURTHER["total"], unit=notes):
        if match.value is None or label.below or covers(grids, label.block.strip) or not _more_asked(label, match):
            continue
        out.append(("principal", Part(label.label, match.value, hit)))
        for field, m in _named_parts(label.text[match.end :]):
            at = label.start + match.end
            out.append((field, Part(field, m.value, label.strip.hit(at + m.start, at + m.end))))
    fields = [f for f, _ in out]
    return out if len(fields) == len(set(fields)) else []


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
    """A label of two words belongs to its last one (`원금이자합계` is no principal, `이자비용` no interest), one of what
    was paid to none (`변제받은 이자`)."""
    return bool(NOT_OWED.search(label)) or (field == "principal" and bool(re.search(r"이자|비용|손해금", label)))


def _named(paper: Paper, notes: Units, grids: Sequence[Grid]) -> list[Part]:
    """The claim under its own name (대여금, 구상금) where nothing is called 원금."""
    return [
        Part(label.label, match.value, hit)
        for match, hit, label in labelled_money(paper, NAMED, unit=notes)
        if match.value is not None and not label.below and not covers(grids, label.block.strip)
    ]


def _strips(grids: Sequence[Grid]) -> list[Any]:
    return [s for g in grids for r in g.rows for ss in r.cells.values() for s in ss]


def _from_tables(out: Builder, grids: Sequence[Grid], notes: Units) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    rows = [(g, r) for g in grids for r in (g.totals[-1:] or (g.body if len(g.body) == 1 and not g.cut else []))]
    for grid, last in rows:
        for field, part in _rows_of_sums(grid, notes) if last.total else ():
            found.setdefault(field, []).append(part)
        for field in LABELS:
            unit = notes.at(last.page, grid.top, grid.headers.get(field, ""))
            column = "debt" if field == "principal" and "principal" not in grid.columns else field
            row = last if last.all(column) or not last.total else _stage(grid, last, column, notes) or last
            strips = row.all(column)
            for n, strip in enumerate(strips):
                match = read_whole(strip, lambda t, unit=unit: read_amount(t, unit))  # type: ignore[misc]
                if match.value is None:
                    out.doubt(field, match, strip.hit())
                    continue
                label = grid.headers.get(column, field)
                if len(strips) > 1:
                    label = (
                        grid.head_over(column, strip) if isinstance(grid, RuledGrid) else None
                    ) or f"{label} {n + 1}"
                found.setdefault(field, []).append(Part(label, match.value, strip.hit()))
            if row.total and len(strips) == 1:
                _check_column(out, grids, grid, field, [(p.value, p.hit) for p in found.get(field, [])[-1:]])
    return found


def _stage(grid: Grid, last: Row, column: str, notes: Units) -> Row | None:
    """The row above a bare last total (`총 채권액`) that sums up all rows of a column."""
    rows = [r for r in grid.rows if r.total and r is not last and r.all(column)]
    made = _amounts(grid, grid.body, column, notes)
    fitting = [r for r in rows if None not in made and sum(made) == sum(_amounts(grid, [r], column, notes))]  # type: ignore[arg-type]
    return fitting[0] if len(fitting) == 1 and made else None


def _amounts(grid: Grid, rows: Sequence[Row], column: str, notes: Units) -> list[int | None]:
    """The amounts of a column; one that cannot be read is None, a cell that says there is none is 0."""
    out: list[int | None] = []
    for row in rows:
        unit = notes.at(row.page, grid.top, grid.headers.get(column, ""))
        for strip in row.all(column):
            match = read_whole(strip, lambda t, unit=unit: read_amount(t, unit))  # type: ignore[misc]
            out.append(match.value if isinstance(match.value, int) else 0 if match.reason == "absent" else None)
    return out


def _rows_of_sums(grid: Grid, notes: Units) -> list[tuple[str, Part]]:
    """Rows of a table of loans that name a sum of their own in the column of totals only (`경매 집행비용 | 4,326,230`)."""
    out = []
    for row in grid.body:
        strip = row.one("total")
        field = SUMMARY.classify([row.label])
        if (
            strip is None
            or field not in ("interest", "cost")
            or any(row.all(k) for k in (*LABELS, "debt") if k != "total")
        ):
            continue
        (value,) = _amounts(grid, [row], "total", notes)
        if value is not None:
            out.append((field, Part(row.label, value, strip.hit())))
    return out


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


#: a sum of another paper (`2025. 1. 3. 제출한 채권계산서(합계 …원)를 대체함`)
_ELSEWHERE = re.compile(r"(?:제출|접수|송부)\s*(?:한|된|하였던|되었던|했던)\s*[^.\n]{0,16}[(（]\s*$")
_REPLACED = re.compile(
    r"[^()（）\n]{0,12}[)）]\s*(?:을|를|은|는|와|과)?\s*(?:대체|갈음|대신|철회|취소|정정|변경|수정|폐기|취하)"
)


def _spoken(paper: Paper, field: str) -> list[tuple[Any, Hit | None]]:
    """Amounts in a sentence directly after their word: `대여원금 금 …원, 이자 금 …원, 합계 금 …원`."""
    found: list[tuple[Any, Hit | None]] = []
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ").replace("\n", " ")
        for m in re.finditer(
            rf"(?<![가-힣])(?:[가-힣]{{2}})?{_WORDS[field]}(?P<is>\s*(?:[은는이가]|(?:으)?로)(?=\s|금\s*\d))?\s*(?:모두\s*|합계\s*)?"
            r"(?=금\s*[\d일이삼사오육칠팔구]|\d)",
            text,
        ):
            amount = money_at(text[m.end() :])
            if amount is None or amount.value is None or "원" not in amount.text:
                continue
            if NOT_OWED.search(re.sub(r"\s", "", text[max(0, m.start() - 12) : m.end()])):
                continue
            if _ELSEWHERE.search(text[max(0, m.start() - 30) : m.start()]) or _REPLACED.match(
                text, m.end() + amount.end
            ):
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
            if not re.fullmatch(r"(?:\d{1,2}\s*[.)]|[가-하]\s*[.)]|[^\d가-힣A-Za-z]{0,3})", head):
                continue
            tail = text[m.end :] + ("\n" + following.text if following is not None else "")
            note = _NOTE.match(tail) or _LEADERS.match(text[m.end :])
            if note and (_made_up(m.value, note["note"]) or _names(note["note"])) == field:
                found.append((m.value, strip.hit(m.start, m.end)))
    return found


def _made_up(value: Any, note: str) -> str:
    """`total` where the note tells of which parts the amount is made up (`(원금 1,000원 + 이자 200원)`)."""
    parts = [a.value for a in find_amounts(note.replace("\n", "")) if isinstance(a.value, int)]
    if len(parts) < 2:
        return ""
    return "total" if sum(parts) == value else "?"


#: `금 …원정 ········· 대출원금`
_LEADERS = re.compile(r"\s*정?\s*[·.…‥\-_=:\s]{3,}(?P<note>[가-힣][가-힣 ]{1,20})")


#: interest on what was told just before (`위 원금에 대한 … 지연손해금`)
_ON_IT = re.compile(
    r"(?:위\s*(?:제?\s*\d{1,2}\s*항\s*(?:의|기재)?\s*)?(?:원\s*금|금\s*원|금\s*액|돈|대여금|채권)|이|그)\s*에\s*대(?:한|하여|해)(?:(?!니다).){0,110}?(?:이\s*자|손\s*해\s*금|비\s*율)"
)
#: an amount that begins a line or an item
_LONE = re.compile(r"(?:^|\n)\s*(?:\d{1,2}\s*[.)]|[가-하]\s*[.)]|[①-⑳]|[(（]\s*\d{1,2}\s*[)）]|[-○●·□■])?\s*$")


def _referred(paper: Paper) -> list[Part]:
    """The only amount before interest is asked on it, where it stands at the head of an item (the court's own form)."""
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ")
        asked = _ON_IT.search(text.replace("\n", " "))
        before = find_amounts(text[: asked.start()]) if asked else []
        if before and len({m.value for m in before}) == 1 and isinstance(before[0].value, int):
            first = before[0]
            if _LONE.search(text[: first.start]):
                return [Part("", first.value, strip.hit(first.start, first.end))]
    return []


def _names(note: str) -> str:
    plain = re.sub(r"\s", "", note)
    if NOT_OWED.search(plain[:12]):
        return ""
    if re.search(r"이자|지연손해금|지연배상금", plain) and not re.search(r"비용$", plain):
        return "interest"
    if re.search(r"비용", plain):
        return "cost"
    if re.search(r"합계|총액|총계", plain):
        return "total"
    return "principal" if re.search(r"원금|대여금|대금|원본", plain) else ""
