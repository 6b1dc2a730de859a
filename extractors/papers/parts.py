"""Which of the amounts that a paper names make up its claim: proved by the total it prints, or left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

from .builder import Builder
from .common import settle
from .strips import Hit
from .sums import check_parts

FIELDS = ("principal", "interest", "cost", "total")
#: so many combinations are tried at most
_TRIES = 20_000


@dataclass(frozen=True)
class Part:
    """One amount that stands under a label of a field."""

    label: str
    value: Any
    hit: Hit | None


#: ways to take a field: its value and the parts it is made of
_Ways = list[tuple[int, tuple[Part, ...]]]


def settle_parts(out: Builder, found: Mapping[str, Sequence[Part]]) -> None:
    """Put the four sums. Several amounts of one field (약정이자 and 연체이자) count together only where the total
    proves it, or where one of them is the sum of the others; otherwise none is taken and all are quoted."""
    blocked = {f.where for f in out.findings if f.code == "amount_conflict"}
    parts = {f: _distinct(found.get(f, ())) for f in FIELDS if f not in blocked}
    if any(not isinstance(p.value, int) for ps in parts.values() for p in ps):
        for field, ps in parts.items():
            settle(out, field, [(p.value, p.hit) for p in ps])
        return
    ways = {f: _ways(ps) for f, ps in parts.items() if ps}
    chosen = _proved(ways)
    for field in FIELDS:
        options = ways.get(field, [])
        way = chosen.get(field) or (options[0] if len(options) == 1 else None)
        if way is None:
            settle(out, field, [(p.value, p.hit) for p in parts.get(field, ())])
            continue
        _put(out, field, way)
    values = [out.values.get(k) for k in FIELDS]
    conflict = any(f.code == "amount_conflict" and f.where in FIELDS for f in out.findings)
    if values[0] is not None and values[1] is not None and not conflict:
        check_parts(out, [v for v in values[:3] if v is not None], values[3], "total", "원금·이자·비용")


def _distinct(found: Sequence[Part]) -> list[Part]:
    """The same amount under the same label once; an amount repeated under another label of the field once too."""
    out: dict[tuple[str, Any], Part] = {}
    for part in found:
        out.setdefault((re.sub(r"[\s·]", "", part.label), part.value), part)
    values: dict[Any, Part] = {}
    for part in out.values():
        values.setdefault(part.value, part)
    return list(values.values())


def ways_of(parts: Sequence[Part]) -> _Ways:
    """How the amounts under a field's labels may count, each amount once."""
    return _ways(_distinct(parts))


def _ways(parts: Sequence[Part]) -> _Ways:
    """One amount; the one that sums up the others; or their sum and each alone, of which the total must choose."""
    parts = [p for p in parts if p.value] or parts[:1]
    if len(parts) == 1:
        return [(parts[0].value, (parts[0],))]
    whole = sum(p.value for p in parts)
    for part in parts:
        if len(parts) > 2 and 2 * part.value == whole:
            return [(part.value, (part,))]
    return [(whole, tuple(parts)), *((p.value, (p,)) for p in parts)]


def _proved(ways: Mapping[str, _Ways]) -> dict[str, tuple[int, tuple[Part, ...]]]:
    """The only way in which principal, interest and cost make up the total; nothing if there is none or more."""
    if "principal" not in ways or "total" not in ways or all(len(w) == 1 for w in ways.values()):
        return {}
    names = [f for f in FIELDS if f in ways]
    right = []
    for combination in islice(product(*(ways[f] for f in names)), _TRIES):
        value = {f: way[0] for f, way in zip(names, combination, strict=True)}
        if sum(v for f, v in value.items() if f != "total") == value["total"]:
            right.append(dict(zip(names, combination, strict=True)))
    return right[0] if len(right) == 1 else {}


def _put(out: Builder, field: str, way: tuple[int, tuple[Part, ...]]) -> None:
    value, parts = way
    hits = [p.hit for p in parts if p.hit is not None]
    if len(parts) == 1 or not hits:
        out.put(field, value, hits[0] if hits else None)
        return
    together = [h for h in hits if h.page is hits[0].page]
    out.put(field, value, Hit(hits[0].page, tuple(w for h in together for w in h.words)))
    listed = " + ".join(f"{p.label} {p.value:,}원" for p in parts)
    out.find("summed", f"여러 항목을 더한 값입니다: {listed} = {value:,}원", field, "note", "")
