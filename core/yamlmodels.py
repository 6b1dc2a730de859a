"""From a tree of plain YAML to a model, directed by the model's annotations; the reader behind `core.casefile`.

A text field keeps its text (`0123`, `on`, `2024`), a won field wants an integer, a date field an ISO date.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError

from core.models.base import Model
from core.models.case import Registration
from core.plainyaml import Mapping, Node, Scalar, Sequence

MOST_WON = 10**18
FIRST_YEAR, LAST_YEAR = 1900, 2199
MAX_TEXT = 20_000
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_DECIMAL = re.compile(r"[-+]?\d[\d_,]*\.\d*|[-+]?\d[\d_]*(\.\d+)?[eE][-+]?\d+")
_DIGITS = re.compile(r"[0-9]{1,12}")
_GEOMETRY = re.compile(r"-?\d{1,9}(\.\d{1,9})?")
_M = TypeVar("_M", bound=Model)

Reader = Callable[[Node, str], Any]


class Misfit(ValueError):
    """A node is not what the model wants: line, path inside the file, what was expected."""

    def __init__(self, line: int, path: str, reason: str) -> None:
        super().__init__(reason)
        self.line, self.path, self.reason = line, path, reason


def read_model(node: Node, model: type[_M]) -> _M:
    """The model that this tree writes. Raises `Misfit`."""
    return _model(model)(node, "")  # type: ignore[no-any-return]


def shown(node: Node) -> str:
    """The node as a reader recognises it in an error message, shortened."""
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    if node.is_null:
        return "nothing"
    return repr(node.text if len(node.text) <= 60 else node.text[:57] + "...")


@cache
def _model(model: type[Model]) -> Reader:
    """Reader of one model: known keys only, each by its own annotation."""
    fields = {
        name: _SPECIAL.get((model, name)) or (_text_or_empty if f.default == "" else _reader(f.annotation))
        for name, f in model.model_fields.items()
    }
    needed = [name for name, f in model.model_fields.items() if f.is_required()]
    nullable = {name for name, f in model.model_fields.items() if type(None) in get_args(f.annotation)}

    def read(node: Node, path: str) -> Model:
        if not isinstance(node, Mapping):
            raise Misfit(node.line, path, f"expected a mapping with {', '.join(fields)}; found {shown(node)}")
        values: dict[str, Any] = {}
        for key, item in node.items.items():
            where = f"{path}.{key}" if path else key
            if key not in fields:
                raise Misfit(node.key_lines[key], where, f"unknown key (known here: {', '.join(fields)})")
            if isinstance(item, Scalar) and item.is_null and key in nullable:
                continue
            values[key] = fields[key](item, where)
        for name in needed:
            if name not in values:
                raise Misfit(node.line, f"{path}.{name}" if path else name, "missing")
        try:
            return model.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            inner = ".".join(str(part) for part in first["loc"])
            where = ".".join(part for part in (path, inner) if part)
            raise Misfit(node.line, where, str(first["msg"])) from None

    return read


def _reader(annotation: Any) -> Reader:
    """Reader for one annotation."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _reader(args[0])
    if origin in (Union, types.UnionType):
        return _union([a for a in args if a is not type(None)])
    if origin is tuple:
        return _list(_reader(args[0]), None if len(args) == 2 and args[1] is Ellipsis else len(args))
    if origin is dict:
        return _dict(_reader(args[1]))
    if origin is Literal:
        return _choice(tuple(str(a) for a in args))
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return lambda node, path: _model(annotation)(node, path)
    return _SCALARS[annotation]


def _union(members: list[Any]) -> Reader:
    if len(members) == 1:
        return _reader(members[0])
    if all(isinstance(m, type) and issubclass(m, Model) for m in members):
        return _by_kind({m.model_fields["kind"].default: m for m in members})
    scalar = next(m for m in members if get_origin(m) is not dict)
    mapping = next(m for m in members if get_origin(m) is dict)
    one, many = _reader(scalar), _reader(mapping)
    return lambda node, path: many(node, path) if isinstance(node, Mapping) else one(node, path)


def _by_kind(members: dict[str, type[Model]]) -> Reader:
    known = ", ".join(members)

    def read(node: Node, path: str) -> Model:
        if not isinstance(node, Mapping):
            raise Misfit(node.line, path, f"expected a mapping with a kind; found {shown(node)}")
        kind = node.items.get("kind")
        if kind is None:
            raise Misfit(node.line, f"{path}.kind", f"missing (one of {known})")
        if not isinstance(kind, Scalar) or kind.text not in members:
            raise Misfit(kind.line, f"{path}.kind", f"expected one of {known}; found {shown(kind)}")
        return _model(members[kind.text])(node, path)  # type: ignore[no-any-return]

    return read


def _list(item: Reader, length: int | None) -> Reader:
    def read(node: Node, path: str) -> tuple[Any, ...]:
        if not isinstance(node, Sequence):
            raise Misfit(node.line, path, f"expected a list; found {shown(node)}")
        if length is not None and len(node.items) != length:
            raise Misfit(node.line, path, f"expected {length} items; found {len(node.items)}")
        return tuple(item(child, f"{path}[{i}]") for i, child in enumerate(node.items))

    return read


def _dict(value: Reader) -> Reader:
    def read(node: Node, path: str) -> dict[str, Any]:
        if not isinstance(node, Mapping):
            raise Misfit(node.line, path, f"expected a mapping; found {shown(node)}")
        return {key: value(child, f"{path}.{key}") for key, child in node.items.items()}

    return read


def _choice(words: tuple[str, ...]) -> Reader:
    def read(node: Node, path: str) -> str:
        if not isinstance(node, Scalar) or node.text not in words:
            raise Misfit(node.line, path, f"expected one of {', '.join(words)}; found {shown(node)}")
        return node.text

    return read


def _text(node: Node, path: str) -> str:
    if not isinstance(node, Scalar) or node.is_null:
        raise Misfit(node.line, path, f"expected a text; found {shown(node)}")
    if len(node.text) > MAX_TEXT:
        raise Misfit(node.line, path, f"expected a text of at most {MAX_TEXT:,} characters")
    if not node.text.strip() or "\x00" in node.text:
        raise Misfit(node.line, path, "expected a text that is not empty")
    return node.text  # the model strips it


def _text_or_empty(node: Node, path: str) -> str:
    if isinstance(node, Scalar) and not node.plain and not node.text.strip():
        return ""
    return _text(node, path)


def _receipt(node: Node, path: str) -> int:
    """접수번호: an integer or its digits as text."""
    text = node.text.replace("_", "") if isinstance(node, Scalar) else ""
    if not _DIGITS.fullmatch(text):
        raise Misfit(node.line, path, f"expected a receipt number of at most 12 digits; found {shown(node)}")
    return int(text)


def _won(node: Node, path: str) -> int:
    value = node.integer() if isinstance(node, Scalar) else None
    if value is None:
        hint = ""
        if isinstance(node, Scalar) and not node.plain:
            hint = " (without quotes)"
        elif isinstance(node, Scalar) and _DECIMAL.fullmatch(node.text):
            hint = " (no fraction)"
        raise Misfit(node.line, path, f"expected whole won, an integer like 120_000_000{hint}; found {shown(node)}")
    if value < 0:
        raise Misfit(node.line, path, f"expected an amount that is not negative; found {value}")
    if value > MOST_WON:
        raise Misfit(node.line, path, f"expected at most {MOST_WON:,}; found {shown(node)}")
    return value


def _date(node: Node, path: str) -> date:
    text = node.text if isinstance(node, Scalar) else ""
    if not _ISO.fullmatch(text):
        raise Misfit(node.line, path, f"expected a date like 2024-05-01; found {shown(node)}")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Misfit(node.line, path, f"expected a date that exists; found {shown(node)}") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Misfit(node.line, path, f"expected a date from {FIRST_YEAR} to {LAST_YEAR}; found {shown(node)}")
    return day


def _flag(node: Node, path: str) -> bool:
    if not isinstance(node, Scalar) or not node.plain or node.text not in ("true", "false"):
        raise Misfit(node.line, path, f"expected true or false; found {shown(node)}")
    return node.text == "true"


def _geometry(node: Node, path: str) -> float:
    if not isinstance(node, Scalar) or not _GEOMETRY.fullmatch(node.text):
        raise Misfit(node.line, path, f"expected a number; found {shown(node)}")
    return float(node.text)


_SCALARS: dict[Any, Reader] = {str: _text, int: _won, bool: _flag, date: _date, float: _geometry}
_SPECIAL: dict[tuple[type[Model], str], Reader] = {(Registration, "receipt"): _receipt}
