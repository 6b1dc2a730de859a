"""The price of several lots on one paper: what the paper itself adds up (`토지 …원, 건물 …원, 합계 …원`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.money import find_amounts, read_amount

from .blocks import Paper
from .builder import read_whole
from .common import Units
from .labels import find_labels, spaced
from .strips import Hit, Strip
from .tables import Columns, Grid, Row, find_grids

_LOT = re.compile(
    r"(?:부동산|물건|매각|목적)?(?:목록|물건|번호|순번|구분|표시|소재지|지번|종류|종별)(?:번호)?|.*(?:의)?표시"
)
#: a price of another kind that stands in the same column
_ANOTHER = re.compile(r"최\s*저|매\s*각\s*가|보\s*증")
_SUM = re.compile(r"(?:합\s*계|총\s*계|총\s*액|(?<![가-힣])계|총)\s*(?:액|금액)?\s*[:：]?\s*$")


def whole_price(paper: Paper, words: Sequence[str], notes: Units) -> tuple[tuple[int, Hit] | None, list[Hit]]:
    """The price of all lots together, if the prices of the lots stand there too and make it up; and the prices of
    lots that nothing adds up."""
    tables, open_lots = _from_tables(paper, words, notes)
    found = [*tables, *_from_lines(paper, words)]
    return (found[0], []) if len({v for v, _ in found}) == 1 else (None, open_lots)


def _from_tables(paper: Paper, words: Sequence[str], notes: Units) -> tuple[list[tuple[int, Hit]], list[Hit]]:
    """Rows of sums below the rows of the lots, what stands below it (the price of all) being no lot; and the lots of
    tables without a sum that is right."""
    pattern = "|".join(re.escape(w) for w in words)
    columns = Columns(
        {"price": re.compile(rf"(?:{pattern})(?:의)?(?:액|금액)?"), "lot": _LOT},
        lambda keys: {"price", "lot"} <= keys,
        frozenset({"price"}),
    )
    out, lots = [], []
    for grid in find_grids(paper, columns):
        at = next((n for n, row in enumerate(grid.rows) if row.total), len(grid.rows))
        above = [(_price(grid, r, notes), r.one("price")) for r in grid.rows[:at] if not _ANOTHER.search(r.label)]
        strip = grid.rows[at].one("price") if at < len(grid.rows) else None
        whole = _price(grid, grid.rows[at], notes) if strip is not None else None
        priced = [v for v, _ in above if v is not None]
        if strip is not None and whole is not None and len(priced) == len(above) > 1 and whole == sum(priced):
            out.append((whole, strip.hit()))
        elif len(set(priced)) > 1:
            lots += [s.hit() for v, s in above if v is not None and s is not None]
    return out, lots


def _price(grid: Grid, row: Row, notes: Units) -> int | None:
    strip = row.one("price")
    if strip is None:
        return None
    unit = notes.at(row.page, grid.top, grid.headers.get("price", ""))
    match = read_whole(strip, lambda t: read_amount(t, unit))
    return match.value if isinstance(match.value, int) else None


def _from_lines(paper: Paper, words: Sequence[str]) -> list[tuple[int, Hit]]:
    """The sum after the lots' prices in one line or cell."""
    places: list[tuple[Strip, int, int]] = [
        (label.strip, label.start, label.end) for label in find_labels(paper, words) if not label.below
    ]
    for strip in paper.lines:
        places += [(strip, m.end(), len(strip.text)) for m in re.finditer(spaced(words), strip.text)]
    out = []
    for strip, start, end in places:
        text = strip.text[start:end]
        amounts = [m for m in find_amounts(text) if isinstance(m.value, int)]
        sums = [m for m in amounts if _SUM.search(text[: m.start])]
        parts = [m.value for m in amounts if m not in sums]
        if len(sums) == 1 and len(parts) > 1 and sums[0].value == sum(v for v in parts if isinstance(v, int)):
            out.append((int(str(sums[0].value)), strip.hit(start + sums[0].start, start + sums[0].end)))
    return out
