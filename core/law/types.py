"""The few types that a value of a dated table may have; exact (int, Fraction, Decimal, text), never a float."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeVar

from core.plainyaml import Mapping, Node, Scalar, Sequence

_PERCENT = re.compile(r"\d{1,3}(\.\d{1,6})?")
_FRACTION = re.compile(r"\d{1,9}/[1-9]\d{0,8}")
_WORD = re.compile(r"[a-z][a-z0-9_]*")


class TypeMismatch(ValueError):
    """A value is not of its type; `line` from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class ClassRow(NamedTuple):
    """A region class of a small-deposit row: who belongs to it, limit and pay in won."""

    cls: int
    areas: tuple[str, ...]
    limit: int
    pay: int


class BoundRow(NamedTuple):
    """A region class of a scope row: who belongs to it, the highest converted deposit in won."""

    cls: int
    areas: tuple[str, ...]
    bound: int


_Class = TypeVar("_Class", ClassRow, BoundRow)


class Zone(NamedTuple):
    """The zone inside one 시·도: the default and the 시·군·구 (→ 동, empty: as a whole) that differ."""

    default: bool
    inside: dict[str, tuple[str, ...]]
    outside: dict[str, tuple[str, ...]]
    unsettled_inside: dict[str, tuple[str, ...]]


class FeeRow(NamedTuple):
    """The bailiff's fee: base up to a price, then unit per started step in each bracket, price cut off at cap (won)."""

    base_upto: int
    base: int
    brackets: tuple[tuple[int, int], ...]
    cap: int | None


def read_text(node: Node) -> str:
    """A text that is not empty."""
    if not isinstance(node, Scalar) or node.is_null or not node.text.strip():
        raise TypeMismatch(node.line, "expected a text")
    return node.text


def read_date(node: Node) -> date:
    """An ISO date."""
    text = read_text(node)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise TypeMismatch(node.line, f"expected a date like 2024-05-01, found {text!r}") from None


def read_won(node: Node) -> int:
    """Whole won, not negative."""
    value = node.integer() if isinstance(node, Scalar) else None
    if value is None or value < 0:
        raise TypeMismatch(node.line, "expected whole won (an integer, not negative)")
    return value


def convert(node: Node, shape: Node | str) -> Any:
    """The value of `node` in the type that `shape` names: a word of `_CONVERTERS`, or a mapping of field → word."""
    if isinstance(shape, Mapping):
        return _record(node, shape)
    name = shape if isinstance(shape, str) else read_text(shape)
    if name not in _CONVERTERS:
        known = ", ".join(sorted(_CONVERTERS))
        raise TypeMismatch(node.line, f"no such type: {name!r} (known: {known})")
    return _CONVERTERS[name](node)


def _record(node: Node, shape: Mapping) -> dict[str, Any]:
    items = _items(node)
    wanted = {key: read_text(word) for key, word in shape.items.items()}
    for key in items:
        if key not in wanted:
            raise TypeMismatch(items[key].line, f"unknown key {key!r} in a value (known: {', '.join(wanted)})")
    missing = [key for key, word in wanted.items() if not word.endswith("?") and key not in items]
    if missing:
        raise TypeMismatch(node.line, f"missing in the value: {', '.join(missing)}")
    return {key: convert(item, wanted[key].rstrip("?")) for key, item in items.items()}


def _items(node: Node) -> dict[str, Node]:
    if not isinstance(node, Mapping):
        raise TypeMismatch(node.line, "expected a mapping")
    return node.items


def _list(node: Node) -> list[Node]:
    if not isinstance(node, Sequence):
        raise TypeMismatch(node.line, "expected a list")
    return node.items


def _percent(node: Node) -> Decimal:
    text = read_text(node)
    if not _PERCENT.fullmatch(text):
        raise TypeMismatch(node.line, f"expected a percentage as digits, found {text!r}")
    return Decimal(text)


def _fraction(node: Node) -> Fraction:
    text = read_text(node)
    if not _FRACTION.fullmatch(text):
        raise TypeMismatch(node.line, f'expected a fraction like "1/2", found {text!r}')
    return Fraction(text)


def _flag(node: Node) -> bool:
    text = read_text(node)
    if text not in ("true", "false"):
        raise TypeMismatch(node.line, f"expected true or false, found {text!r}")
    return text == "true"


def _word(node: Node) -> str:
    text = read_text(node)
    if not _WORD.fullmatch(text):
        raise TypeMismatch(node.line, f"expected a word like payment_deadline, found {text!r}")
    return text


def _words(node: Node) -> tuple[str, ...]:
    return tuple(read_text(item) for item in _list(node))


def _exact_keys(node: Node, keys: tuple[str, ...]) -> dict[str, Node]:
    items = _items(node)
    if set(items) != set(keys):
        raise TypeMismatch(node.line, f"expected the keys {', '.join(keys)}, found {', '.join(items)}")
    return items


def _classes(node: Node) -> tuple[ClassRow, ...]:
    found = []
    for item in _list(node):
        keys = _exact_keys(item, ("class", "areas", "limit", "pay"))
        limit, pay = read_won(keys["limit"]), read_won(keys["pay"])
        if pay > limit:
            raise TypeMismatch(item.line, f"pay {pay} is above the limit {limit}")
        found.append(ClassRow(read_won(keys["class"]), _words(keys["areas"]), limit, pay))
    return tuple(_ends_with_the_rest(node, found))


def _bounds(node: Node) -> tuple[BoundRow, ...]:
    found = []
    for item in _list(node):
        keys = _exact_keys(item, ("class", "areas", "bound"))
        found.append(BoundRow(read_won(keys["class"]), _words(keys["areas"]), read_won(keys["bound"])))
    return tuple(_ends_with_the_rest(node, found))


def _ends_with_the_rest(node: Node, found: list[_Class]) -> list[_Class]:
    if not found or found[-1].areas != ("그 밖",) or [f.cls for f in found] != sorted({f.cls for f in found}):
        raise TypeMismatch(node.line, "expected classes in order, each once, the last one for 그 밖")
    return found


def _zones(node: Node) -> dict[str, Zone]:
    return {name: _zone(item) for name, item in _items(node).items()}


def _zone(node: Node) -> Zone:
    items = _items(node)
    unknown = items.keys() - {"default", "inside", "outside", "unsettled_inside"}
    if unknown or "default" not in items:
        raise TypeMismatch(node.line, "expected default, and inside, outside, unsettled_inside where needed")
    default = read_text(items["default"])
    if default not in ("inside", "outside"):
        raise TypeMismatch(node.line, "default: expected inside or outside")
    lists = {
        key: {place: _words(dongs) for place, dongs in _items(items[key]).items()} if key in items else {}
        for key in ("inside", "outside", "unsettled_inside")
    }
    return Zone(default == "inside", lists["inside"], lists["outside"], lists["unsettled_inside"])


def _fee(node: Node) -> FeeRow:
    keys = _exact_keys(node, ("base_upto", "base", "brackets", "cap"))
    brackets: list[tuple[int, int]] = []
    for item in _list(keys["brackets"]):
        pair = [read_won(n) for n in _list(item)]
        if len(pair) != 2 or (brackets and pair[0] <= brackets[-1][0]):
            raise TypeMismatch(item.line, "expected rising pairs [up to, unit]")
        brackets.append((pair[0], pair[1]))
    cap = keys["cap"]
    has_cap = not (isinstance(cap, Scalar) and cap.is_null)
    return FeeRow(
        read_won(keys["base_upto"]), read_won(keys["base"]), tuple(brackets), read_won(cap) if has_cap else None
    )


def _constants(node: Node) -> dict[str, int | Fraction]:
    def number(item: Node) -> int | Fraction:
        return _fraction(item) if "/" in read_text(item) else read_won(item)

    return {key: number(item) for key, item in _items(node).items()}


_CONVERTERS = {
    "won": read_won,
    "integer": read_won,
    "percent": _percent,
    "fraction": _fraction,
    "flag": _flag,
    "word": _word,
    "words": _words,
    "text": read_text,
    "classes": _classes,
    "bounds": _bounds,
    "zones": _zones,
    "fee": _fee,
    "constants": _constants,
}
