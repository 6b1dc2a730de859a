"""Rows of demands for taxes and public charges: figures, sums and the checks between them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from extractors.grammar.dates import read_date
from extractors.grammar.money import find_amounts, read_amount
from extractors.page.model import Box

from .blocks import Paper
from .builder import Builder, read_whole
from .common import Units, labelled_money, paragraphs, settle
from .days import dates_after
from .labels import find_labels
from .strips import Hit, Strip, joined
from .sums import check_parts
from .tables import Grid, Row, covers

TOTALS = (
    "교부청구액",
    "교부청구금액",
    "청구금액",
    "합계",
    "총계",
    "체납액합계",
    "체납액",
    "교부청구세액",
    "청구액",
    "총체납액",
    "체납총액",
    "합계금액",
    "교부청구액합계",
    "총액",
    "체납세액",
    "청구총액",
    "체납금액",
    "교부청구총액",
    "청구금액합계",
    "합계액",
    "체납액계",
    "교부청구합계액",
    "계",
    "청구합계",
    "체납합계",
    "총합계",
    "총청구금액",
    "총교부청구액",
    "청구세액",
    "체납보험료",
    "총체납세액",
    "체납세액합계",
    "체납보험료합계",
)


def with_totals(grids: Sequence[Grid], notes: Units) -> Sequence[Grid]:
    """Where two columns name what is owed and none its total: the one that is in every row the other with what is
    added to it is the total (`본세 | 가산금 | 청구세액`)."""
    for grid in grids:
        if "total" in grid.columns or not grid.body:
            continue
        both = [r.all("principal") for r in grid.body]
        added = [sum(_value(s, notes, grid, r, "surcharge") or 0 for s in r.all("surcharge")) for r in grid.body]
        if any(len(strips) != 2 for strips in both) or not any(added):
            continue
        figures = [[_value(s, notes, grid, r, "principal") for s in r.all("principal")] for r in grid.body]
        for whole in (0, 1):
            sums = [(v[whole], v[1 - whole]) for v in figures]
            if all(a is not None and b is not None and a == b + c for (a, b), c in zip(sums, added, strict=True)):
                grid.rows = [_with_total(r, whole, both[0][whole].box) for r in grid.rows]
                grid.columns = (*grid.columns, "total")
                break
    return grids


def _with_total(row: Row, whole: int, place: Box) -> Row:
    """The row with its total by itself; where only one of the two stands, it is the one that stands in that place."""
    both = row.all("principal")
    wholes = both[whole : whole + 1] if len(both) == 2 else tuple(s for s in both if _above(s.box, place))
    rest = tuple(s for s in both if s not in wholes)
    return replace(row, cells={**row.cells, "principal": rest, "total": wholes})


def _above(a: Box, b: Box) -> bool:
    return a[0] < b[2] and a[2] > b[0]


def row_money(out: Builder, notes: Units, grid: Grid, row: Row, path: str, key: str) -> int | None:
    """One amount of a row; two columns of the same meaning (가산금 and 중가산금) are added."""
    strips, key_of = _strips(grid, row, key)
    unit = notes.at(row.page, grid.top, grid.headers.get(key_of, ""))
    together = key == "surcharge"
    if key == "principal" and len(strips) > 1:
        strips = _that_adds_up(grid, row, notes, strips) or strips
        together = _all_add_up(grid, row, notes, strips)
    if not together and len(strips) > 1:
        text = " / ".join(s.text for s in strips)
        out.find("low_confidence", f"어느 칸이 맞는지 확정할 수 없습니다: {text}", f"{path}.{key}")
        return None
    values: list[int] = []
    for strip in strips:
        value = out.take(f"{path}.{key}", strip, lambda t: read_amount(t, unit))
        if value is None:
            continue
        if not isinstance(value, int):
            return None
        values.append(value)
    if len(values) > 1:
        words = tuple(w for strip in strips for w in strip.words)
        out.evidence[f"{path}.{key}"] = Hit(strips[0].page, words).evidence
    return sum(values) if values else None


def _that_adds_up(grid: Grid, row: Row, notes: Units, strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Of several principals (billed, unpaid) the only one that makes up the row's total with what is added to it."""
    rest = _rest(grid, row, notes)
    fitting = tuple(s for s in strips if rest is not None and _value(s, notes, grid, row, "principal") == rest)
    return fitting if len(fitting) == 1 else ()


def _all_add_up(grid: Grid, row: Row, notes: Units, strips: Sequence[Strip]) -> bool:
    """Several principals (건강보험료, 장기요양보험료) that make up the row's total only together."""
    values = [_value(s, notes, grid, row, "principal") for s in strips]
    return None not in values and sum(v for v in values if v is not None) == _rest(grid, row, notes)


def _rest(grid: Grid, row: Row, notes: Units) -> int | None:
    """What the row's total leaves for its principal."""
    total = _figure(grid, row, "total", notes)
    added = [_value(s, notes, grid, row, key) for key in ("surcharge", "costs") for s in row.all(key)]
    if total is None or any(v is None for v in added):
        return None
    return total - sum(v for v in added if v is not None)


def _value(strip: Strip, notes: Units, grid: Grid, row: Row, key: str) -> int | None:
    unit = notes.at(row.page, grid.top, grid.headers.get(key, ""))
    match = read_whole(strip, lambda t: read_amount(t, unit))
    return match.value if isinstance(match.value, int) else 0 if match.reason == "absent" else None


def _strips(grid: Grid, row: Row, key: str) -> tuple[tuple[Strip, ...], str]:
    """Cells of a column; 체납액 is the whole where the tax itself has a column, else the tax itself."""
    if key == "total" and "total" not in grid.columns and "principal" in grid.columns:
        return row.all("arrears"), "arrears"
    if key == "principal" and "principal" not in grid.columns:
        return row.all("arrears"), "arrears"
    return row.all(key), key


_MONTH = r"(?:(?:19|20)\d{2}|['’‘`]\d{2})\s*[년.\-/]?\s*(?:제?\s*\d{1,2}\s*(?:월|기|분기|차)?)?\s*(?:정기|수시|예정|확정)?\s*(?:분|귀속)?\.?"
#: what a period looks like; asked only of words that were read from pixels
_PERIOD = re.compile(rf"{_MONTH}(?:\s*[~∼～\-–]\s*(?:{_MONTH}|\d{{1,2}}\s*(?:월|기|분기)?(?:\s*분)?))?")


def row_text(out: Builder, row: Row, path: str, key: str) -> str | None:
    strips = row.all(key)
    if not strips or (len(strips) > 1 and key != "period"):
        return None
    strip = joined(strips)
    text = strip.flowed
    if not text or re.fullmatch(r"[-–—]+", text):
        return None
    seen = any(w.ocr is not None for w in strip.words)
    if seen and key == "period" and not _PERIOD.fullmatch(text):
        out.find("low_confidence", f"귀속·부과 기간을 확정할 수 없습니다: “{text}”", f"{path}.{key}")
        return None
    if (key == "tax" and not re.search(r"[가-힣]", text)) or re.search(r"\d,\d{3}", text):
        out.find("low_confidence", f"표의 칸을 확정할 수 없습니다: “{text}”", f"{path}.{key}")
        return None
    return out.put(f"{path}.{key}", text, strip.hit())  # type: ignore[no-any-return]


def row_date(out: Builder, row: Row, path: str, key: str) -> Any:
    return out.take(f"{path}.{key}", row.one(key), read_date)


def check_row(out: Builder, path: str, parts: Sequence[int | None], total: int | None) -> None:
    """Principal and surcharge against the row's total; an empty surcharge is nothing."""
    if total is not None and parts and parts[0] is not None:
        check_parts(out, [p for p in parts if p is not None], total, f"{path}.total", "행의 본세·가산금")


def put_total(
    paper: Paper, out: Builder, notes: Units, grids: Sequence[Grid], rows: Sequence[Mapping[str, Any]]
) -> None:
    """`total` from the row of totals and the labels; every column of totals against its rows."""
    found: list[tuple[Any, Hit | None]] = []
    finals = [(g, r) for g in grids for r in g.totals][-1:]
    if _in_sections(out, grids, notes):
        finals = []
    for grid, row in finals:
        for key in ("total", "principal", "surcharge"):
            strips, _ = _strips(grid, row, key)
            if len(strips) != 1:
                continue
            unit = notes.at(row.page, grid.top, grid.headers.get(key, ""))
            match = read_whole(strips[0], lambda t, unit=unit: read_amount(t, unit))  # type: ignore[misc]
            if match.value is None:
                out.doubt("total", match, strips[0].hit())
                continue
            column = [r.get(key) for r in rows]
            if key == "total" or (
                "total" not in grid.columns and key == "principal" and "surcharge" not in grid.columns
            ):
                found.append((match.value, strips[0].hit()))
            if rows and (key != "surcharge" or any(v is not None for v in column)):
                check_parts(out, [v or 0 for v in column], match.value, f"{key}", f"표의 {grid.headers.get(key, key)}")
    labelled = [
        (m.value, hit, label.label)
        for m, hit, label in labelled_money(paper, TOTALS, unit=notes)
        if m.value is not None and not label.below and not covers(grids, label.block.strip)
    ]
    value = settle(out, "total", [*found, *_without_parts(found, labelled, rows)] or _told_total(paper))
    if value is not None and not found and rows:
        check_parts(out, [r.get("total") for r in rows], value, "total", "행들의 합계")


def _without_parts(
    found: Sequence[tuple[Any, Hit | None]],
    labelled: Sequence[tuple[Any, Hit, str]],
    rows: Sequence[Mapping[str, Any]],
) -> list[tuple[Any, Hit | None]]:
    """What is labelled as a total, without what is the sum of one column alone where another is that of the rows'
    totals (`체납보험료 …원, 연체금 …원, 청구합계 …원`); what is called demanded is never left out."""

    def column(key: str) -> int | None:
        values = [r.get(key) for r in rows]
        return sum(v or 0 for v in values) if any(v is not None for v in values) else None

    whole, parts = column("total"), {column("principal"), column("surcharge")} - {None}
    said = {v for v, _ in found} | {v for v, _, _ in labelled}
    if whole is None or whole in parts or whole not in said:
        parts = set()
    return [(v, hit) for v, hit, label in labelled if v not in parts or "청구" in label]


def _told_total(paper: Paper) -> list[tuple[Any, Hit | None]]:
    """The sum that a sentence demands: `… 총 금 1,685,840원을 교부청구합니다`."""
    out: list[tuple[Any, Hit | None]] = []
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ").replace("\n", " ")
        for m in find_amounts(text):
            asked = re.match(r"\s*(?:정)?\s*[을를]\s*(?:배당(?:하여|받고자)?\s*)?교\s*부\s*청\s*구", text[m.end :])
            if isinstance(m.value, int) and asked:
                out.append((m.value, strip.hit(m.start, m.end)))
    return out


def _in_sections(out: Builder, grids: Sequence[Grid], notes: Units) -> bool:
    """True if several tables (당해세, 그 밖의 세금) end with a sum of their own rows each; those are checked here."""
    parts: list[list[Grid]] = [[]]
    for grid in grids:
        parts[-1].append(grid)
        if grid.rows[-1].total:
            parts.append([])
    sections = [p for p in parts if p and p[-1].rows[-1].total]
    sums: list[tuple[str, int, int, str]] = []
    for section in sections:
        last = section[-1]
        for key in ("principal", "surcharge", "total"):
            printed = _figure(last, last.rows[-1], key, notes)
            rows = [_figure(g, r, key, notes) for g in section for r in g.body]
            values = [v for v in rows if v is not None]
            if printed is not None and values:
                sums.append((key, sum(values), printed, last.headers.get(key, key)))
    right = [made == said for _, made, said, _ in sums]
    if len(sections) < 2 or not right or sum(right) * 2 < len(right) or not all(right[-1:]):
        return False
    for key, made, said, header in sums:
        check_parts(out, [made], said, key, f"표의 {header}")
    return True


def _figure(grid: Grid, row: Row, key: str, notes: Units) -> int | None:
    strips, _ = _strips(grid, row, key)
    return _value(strips[0], notes, grid, row, key) if len(strips) == 1 else None


def put_seizure(paper: Paper, out: Builder, grids: Sequence[Grid]) -> None:
    """`seized_on`: the day of seizure, where the paper names one."""
    words = (
        "압류일",
        "압류일자",
        "압류등기일",
        "압류등기일자",
        "압류연월일",
        "압류접수일",
        "압류등기접수일",
        "압류등기",
        "압류접수일자",
        "압류",
        "부동산압류일",
        "압류년월일",
        "압류등기접수",
    )
    days: list[tuple[Any, Hit]] = []
    for label in find_labels(paper, words):
        if label.below:
            continue
        for m, hit in dates_after(label)[:1]:
            if m.value is not None:
                days.append((m.value, hit))
    for grid in grids:
        for row in grid.body:
            strip = row.one("seized")
            if strip is not None:
                day = read_whole(strip, read_date)
                if day.value is not None:
                    days.append((day.value, strip.hit()))
    if not days:
        for strip in paper.lines:
            found = re.search(
                r"(?P<d>\d{4}\s*[.년\-]\s*\d{1,2}\s*[.월\-]\s*\d{1,2}\s*[.일]?)\s*(?:자로\s*|자\s*|에\s*)?압\s*류",
                strip.text,
            )
            if found:
                day = read_date(found["d"])
                if day.value is not None:
                    days.append((day.value, strip.hit(found.start("d"), found.end("d"))))
    values = sorted({d for d, _ in days})
    if len(values) > 1:
        listed = ", ".join(str(v) for v in values)
        out.find("several_seizures", f"압류일이 여럿 적혀 있습니다: {listed}", "seized_on", "note")
        return
    if values:
        out.put("seized_on", days[0][0], days[0][1])
