"""Writing a case file: defaults left out, keys in the order of the format, won with `_`, one line for small things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from core.models.base import Model
from core.models.case import CaseHeader

_FIRST = ("id", "creditor", "kind")
_LAST = ("note", "sources")
_PLAIN = re.compile(r"[A-Za-z0-9가-힣○()·](?:[A-Za-z0-9가-힣○()·_./\- ]*[A-Za-z0-9가-힣○()·_./])?")
_LIKE_A_NUMBER = re.compile(r"[0-9][0-9A-Fa-fXxOo_./\- ]*")
_NOT_TEXT = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))


def write(case: CaseHeader) -> str:
    """The YAML text of a case or header; the same case always gives the same bytes."""
    return "\n".join(_block(_plain(case), 0)) + "\n"


def _plain(value: Any) -> Any:
    """Dicts, lists and scalars, without what equals its default."""
    if isinstance(value, Model):
        return {key: _plain(getattr(value, key)) for key in _keys(value)}
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _keys(model: Model) -> list[str]:
    fields = type(model).model_fields
    kept = [
        key
        for key, field in fields.items()
        if key == "kind" or field.is_required() or getattr(model, key) != field.get_default(call_default_factory=True)
    ]

    def place(key: str) -> tuple[int, int]:
        if key in _FIRST:
            return 0, _FIRST.index(key)
        return (2, _LAST.index(key)) if key in _LAST else (1, 0)

    return sorted(kept, key=place)


def _block(tree: dict[str, Any], depth: int) -> Iterator[str]:
    """Lines of a mapping in block style."""
    pad = "  " * depth
    for key, value in tree.items():
        name = _scalar(key)
        if isinstance(value, list) and value and isinstance(value[0], dict) and _large(value):
            yield f"{pad}{name}:"
            for item in value:
                lines = list(_block(item, depth + 2))
                yield f"{pad}  - {lines[0].lstrip()}" if lines else f"{pad}  - {{}}"
                yield from lines[1:]
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{pad}{name}:"
            yield from (f"{pad}  - {_flow(item)}" for item in value)
        elif isinstance(value, dict) and value and any(isinstance(v, (dict, list)) for v in value.values()):
            yield f"{pad}{name}:"
            yield from _block(value, depth + 1)
        else:
            yield f"{pad}{name}: {_flow(value)}"


def _large(items: list[dict[str, Any]]) -> bool:
    """Claims and properties stand in block style; costs, increases and places on paper on one line each."""
    return any("id" in item and "rate" not in item and "due_on" not in item for item in items)


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(k)}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(v) for v in value) + "]"
    return _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return f"{value:_}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.9f}".rstrip("0").rstrip(".")
    text = str(value)
    if _PLAIN.fullmatch(text) and not _LIKE_A_NUMBER.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return '"' + "".join(_escape(c) for c in text) + '"'


def _escape(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char == "\n":
        return "\\n"
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
