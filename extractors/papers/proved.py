"""Which figures of a reading prove each other: sums that come out to the won, interest that rate and days give.

What was read from pixels with little confidence may be kept where the paper's own arithmetic leaves no doubt of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from core.models.filing import Fields

from .sums import agrees

_ROWS = {
    "rows": ("principal", "surcharge", "total"),
    "workers": ("preferential_wages", "preferential_retirement", "accident", "ordinary"),
    "items": ("amount",),
}
#: a sum of figures smaller than this may come out by chance
_TELLING = 1000


def proved(fields: Fields) -> set[str]:
    """Paths of amounts (and of the days and rates of interest rows) that the other figures of the paper confirm."""
    out: set[str] = set()
    values = fields.model_dump()
    _adds_up(out, values, ("principal", "interest", "cost"), "total", "")
    for name, columns in _ROWS.items():
        rows = values.get(name) or ()
        if name == "rows":
            for n, row in enumerate(rows):
                _adds_up(out, row, columns[:-1], columns[-1], f"rows[{n}].")
            _column(out, [(f"rows[{n}].total", row.get("total")) for n, row in enumerate(rows)], values.get("total"))
            continue
        cells = [(f"{name}[{n}].{c}", row[c]) for n, row in enumerate(rows) for c in columns if row.get(c) is not None]
        _column(out, cells, values.get("total"))
    for n, item in enumerate(getattr(fields, "items", ())):
        out |= _interest(n, item)
    return out


def _adds_up(out: set[str], values: dict[str, Any], parts: Sequence[str], total: str, path: str) -> None:
    """Two parts or more that make up their total."""
    known = [p for p in parts if _amount(values.get(p))]
    if len(known) < 2 or not _amount(values.get(total)):
        return
    if sum(values[p] for p in known) == values[total] and values[total] >= _TELLING:
        out |= {path + p for p in (*known, total)}


def _column(out: set[str], cells: Iterable[tuple[str, Any]], total: Any) -> None:
    found = list(cells)
    if len(found) < 2 or not _amount(total) or not all(isinstance(v, int) for _, v in found):
        return
    if sum(v for _, v in found) == total and total >= _TELLING:
        out |= {path for path, _ in found} | {"total"}


def _interest(n: int, item: Any) -> set[str]:
    keys = ("principal", "rate", "from", "to", "days", "interest")
    rate, start, end = getattr(item, "rate", None), getattr(item, "from_", None), getattr(item, "to", None)
    if rate is None or start is None or end is None or not isinstance(item.principal, int) or item.interest is None:
        return set()
    if item.days is not None and item.days not in ((end - start).days, (end - start).days + 1):
        return set()
    if item.interest < _TELLING or not agrees(item.principal, rate, start, end, item.days, item.interest):
        return set()
    return {f"items[{n}].{key}" for key in keys}


def _amount(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
