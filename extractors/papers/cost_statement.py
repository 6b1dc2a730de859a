"""집행비용계산서: items and total, and who paid them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from core.models.filing import CostItem, CostStatement
from extractors.grammar.money import find_amounts, read_amount
from extractors.page.model import Page
from extractors.reading import Reading

from .blocks import Paper
from .builder import Builder, read_whole
from .common import Units, labelled_money, money_at, put_case, same_sum, settle, units
from .named import put_name
from .strips import Hit, Strip
from .sums import check_parts
from .tables import Columns, Grid, Row, covers, find_grids
from .totals import total_kind

COLUMNS = Columns(
    {
        "amount": re.compile(
            r"금액|비용(?:액)?|(?:지출|지급|납부|사용|청구|소요|집행)(?:한|된|하는)?(?:금|비용)?액|가액|액수|지출금|계산액"
        ),
        "item": re.compile(
            r"(?!산출|증빙|계산|지출)[가-힣]{0,7}(?:비목|항목|종류|명목|과목|품목|세목)(?:명)?|(?:비용|집행비용|경비)?(?:내역|내용|명세)|비용명"
        ),
        "group": re.compile(r"(?:비용)?구분|단계|절차|분류"),
        "remark": re.compile(r"적요|용도|사용처"),
        "running": re.compile(r"누계(?:액|금액)?|잔액"),
        "note": re.compile(r"비고|산출근거|근거|증빙(?:서류)?|산출내역|지출일|일자|납부일|수량|단가"),
        "number": re.compile(r"순번|번호|연번|no|NO|No\.?"),
    },
    lambda keys: "amount" in keys and bool({"item", "remark", "group"} & keys),
    frozenset({"amount"}),
)
_TOTAL = (
    "합계",
    "총계",
    "계",
    "집행비용합계",
    "비용합계",
    "총액",
    "집행비용총액",
    "합계금액",
    "총비용",
    "집행비용계",
    "총집행비용",
    "집행비용액",
    "합계액",
    "비용총액",
    "청구금액",
)


def read(pages: Sequence[Page]) -> Reading:
    """The creditor who applied, every item with its amount, the total."""
    paper, out = Paper(pages), Builder()
    notes = units(paper)
    put_case(paper, out)
    put_name(
        paper,
        out,
        "creditor",
        (
            "신청채권자",
            "채권자",
            "신청인",
            "예납자",
            "납부자",
            "지출자",
            "경매신청채권자",
            "경매신청인",
            "채권자(신청인)",
            "신청채권자(예납자)",
            "비용예납자",
            "비용지출자",
        ),
    )
    grids = find_grids(paper, COLUMNS)
    items: list[CostItem] = []
    found: list[tuple[Any, Hit | None]] = []
    for grid in grids:
        for row in grid.rows:
            unit = notes.at(row.page, grid.top, grid.headers.get("amount", ""))
            if len(row.all("amount")) > 1:
                _side_by_side(out, items, row, unit)
                continue
            cell = row.one("amount")
            if cell is None:
                continue
            match = read_whole(cell, lambda t, unit=unit: read_amount(t, unit))  # type: ignore[misc]
            item = row.one(next(key for key in ("item", "remark", "group") if key in grid.columns))
            name = re.sub(r"\s+", " ", item.text).strip() if item is not None else row.label
            if row.total or total_kind(name):
                if row.total == "total" or total_kind(name) == "total":
                    if match.value is None:
                        out.doubt("total", match, cell.hit())
                    else:
                        found.append((match.value, cell.hit()))
                continue
            name = re.sub(r"^\d{1,2}[.)]?\s+(?=[가-힣])", "", name)
            _add(out, items, name, item, match, cell)
    if not items:
        items = _paired(paper, out, notes) or _listed(paper, out)
    if not found and (whole := _summing_up(out, items)) is not None:
        found.append(whole)
    for match, hit, label in labelled_money(paper, _TOTAL, unit=notes):
        if match.value is not None and not label.below and not _inside(grids, label.block.strip):
            found.append((match.value, hit))
    if not found and len(items) > 1 and all(i.amount is not None for i in items):
        found = same_sum(paper, out, sum(i.amount for i in items if i.amount is not None))
    total = settle(out, "total", found)
    if items and all(i.amount is not None for i in items):
        check_parts(out, [i.amount for i in items], total, "total", "비목별 금액")
    return out.reading(CostStatement, items=tuple(items))


def _summing_up(out: Builder, items: list[CostItem]) -> tuple[int, Hit | None] | None:
    """The last item where it is the sum of all before it: a total under a name of its own, no cost."""
    amounts = [i.amount for i in items]
    if len(items) < 4 or None in amounts or amounts[-1] != sum(a for a in amounts[:-1] if a is not None):
        return None
    n = len(items) - 1
    place = out.hits.get(f"items[{n}].amount")
    last = items.pop()
    for key in ("item", "amount"):
        out.drop(f"items[{n}].{key}")
    out.find("by_sum", f"앞의 비목을 더한 금액이므로 합계로 읽었습니다: “{last.item}”", "total", "note", "")
    return amounts[-1] or 0, place


def _inside(grids: Sequence[Grid], strip: Strip) -> bool:
    return covers(grids, strip)


def _side_by_side(out: Builder, items: list[CostItem], row: Row, unit: int) -> None:
    """Several items with an amount each in one row; where they do not pair, none is taken and the row is quoted."""
    names, amounts = row.all("item") or row.all("remark"), row.all("amount")
    if len(names) != len(amounts) or any(total_kind(name.text) for name in names):
        quoted = " ".join(s.text for s in (*names, *amounts))
        out.find("low_confidence", f"어느 칸이 맞는지 확정할 수 없습니다: {quoted}", f"items[{len(items)}].amount")
        return
    for name, cell in zip(names, amounts, strict=True):
        match = read_whole(cell, lambda t: read_amount(t, unit))
        _add(out, items, re.sub(r"\s+", " ", name.text).strip(), name, match, cell)


def _add(out: Builder, items: list[CostItem], name: str, item: Strip | None, match: Any, cell: Strip) -> None:
    path = f"items[{len(items)}]"
    if match.value is None and match.reason == "absent":
        return
    if match.value is None:
        out.doubt(f"{path}.amount", match, cell.hit())
    name = _without_leaders(name)
    if name and _NO_NAME.search(name):
        out.find("low_confidence", f"비목의 이름을 확정할 수 없습니다: “{name}”", f"{path}.item")
        name = ""
    out.put(f"{path}.item", name or None, item.hit() if item is not None else None)
    out.put(f"{path}.amount", match.value, cell.hit())
    items.append(CostItem(item=name or None, amount=match.value if isinstance(match.value, int) else None))


#: an amount, a reckoning or a piece of one: what an item is never called
_NO_NAME = re.compile(
    r"\d,\d{3}(?!\d)|\d\s*원\b|[×✕]|\d\s*[xX*]\s*\d|^[\W\d]*$|^\s*[)）\]]|(?:니다|하여|으로서|에\s*의한|에\s*따라)\s*\.?$"
)


def _without_leaders(name: str) -> str:
    """A name without the dots that lead to its amount (`인지액 ········`)."""
    return re.sub(r"[\s·ㆍ.…‥_\-=]{2,}$", "", name)


_LIST = re.compile(
    r"^\s*(?:\d{1,2}\s*[.)]|[가-하]\s*[.)]|[①-⑳]|[-·○])?\s*(?P<item>[가-힣][가-힣\s·()（）]{1,24}?)"
    r"\s*[:：]?\s*[\t ]\s*(?=(?:금|₩|\\)?\s*\d|금\s*[일이삼사오육칠팔구])"
)


def _paired(paper: Paper, out: Builder, notes: Units) -> list[CostItem]:
    """Items of a ruled table without a header: a cell of words and one amount beside it in the row."""
    found = []
    for block in paper.blocks:
        if block.table is None or block.row is None:
            continue
        row = [c for c in block.table.rows[block.row] if c is not None and c.text.strip()]
        strip = block.strip
        amount = paper.right_of(block)
        if amount is None or not re.search(r"[가-힣]{2}", strip.text) or re.search(r"\d,\d{3}", strip.text):
            continue
        unit = notes.at(strip.page, strip.box[1])
        match = read_whole(amount, lambda t, unit=unit: read_amount(t, unit))  # type: ignore[misc]
        sums = [c for c in row if re.search(r"\d,\d{3}|\d\s*원", c.text)]
        if isinstance(match.value, int) and len(sums) == 1 and re.search(r",\d{3}|원", amount.text):
            found.append((re.sub(r"\s+", " ", strip.text).strip(), strip, match, amount))
    items: list[CostItem] = []
    if len(found) > 1:
        for name, strip, match, amount in found:
            if not total_kind(name) and not re.search(r"합계|총액|총계|청구금액|감정평가액|감정가|최저매각", name):
                _add(out, items, name, strip, match, amount)
    return items


def _listed(paper: Paper, out: Builder) -> list[CostItem]:
    """Items of a list without a table: `1. 인지대 : 금 5,000원`."""
    items: list[CostItem] = []
    for strip in [b.strip for b in paper.blocks]:
        found = _LIST.match(strip.text)
        if not found:
            continue
        name = _without_leaders(re.sub(r"\s+", " ", found["item"]).strip(" :"))
        match = money_at(strip.text[found.end() :])
        if match is None or match.value is None or not find_amounts(strip.text):
            continue
        if total_kind(name) or re.search(r"합계|총액|사건|총계|계좌|등록번호|전화", name):
            continue
        hit = strip.hit(found.end() + match.start, found.end() + match.end)
        path = f"items[{len(items)}]"
        out.put(f"{path}.item", name, strip.hit(found.start("item"), found.end("item")))
        out.put(f"{path}.amount", match.value, hit)
        items.append(CostItem(item=name, amount=match.value if isinstance(match.value, int) else None))
    return items
