"""The dated tables of law (`core/law/*.yaml`): strict loader and look-up by day.

A table names its statute and the day somebody last checked it; each row has `from`, `to`, value, status and source.
`LawTableError` names file, line and key for a gap, an overlap, an unknown key, a wrong type or a row without source.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from core.errors import CoreError
from core.models.result import Citation
from core.plainyaml import Mapping, Node, PlainYamlError, Sequence, parse

from .types import TypeMismatch, convert, read_date, read_text

Status = Literal["verified", "unverified", "disputed"]

#: YAML files of this folder that are not dated tables (read by their own module).
NOT_TABLES = frozenset(("administrative_names",))
_TABLE_KEYS = {"description", "unit", "reference", "checked_on", "series"}
_TABLE_OPTIONAL = {"key_event", "note", "transition", "comparison", "constants", "type"}
_ROW_KEYS = {"from", "value", "status", "source"}
_ROW_OPTIONAL = {"to", "start", "decree", "applies_by"}


class LawTableError(CoreError):
    """A dated table has a gap, an overlap, an unknown key, a wrong type, or a value without source."""

    def __init__(self, file: str, line: int, key: str, message: str) -> None:
        super().__init__(f"{file}:{line}: {key}: {message}")


class Row(NamedTuple):
    """One value and the days it holds (`until` None: to this day), with where it comes from."""

    since: date
    until: date | None
    value: Any
    status: Status
    source: str
    start_verified: bool
    decree: str | None
    applies_by: str | None
    reference: str

    @property
    def cite(self) -> Citation:
        """The statute with the row's decree; the note says the source and what was not checked."""
        cite = f"{self.reference} ({self.decree})" if self.decree else self.reference
        note = self.source if self.start_verified else f"{self.source}; 시행일 미확인"
        return Citation(cite=cite, status=self.status, note=note)


@dataclass(frozen=True)
class Table:
    """A loaded table: series name → rows in order of time, without gap or overlap."""

    name: str
    description: str
    reference: str
    key_event: str
    checked_on: date
    note: str
    constants: dict[str, int | Fraction]
    series: dict[str, tuple[Row, ...]]


def get(name: str, key: str, on: date) -> Row | None:
    """The row of series `key` of table `name` that holds on the day `on`; None before the first one.

    Raises KeyError for a table or series that does not exist (a mistake of the program, not of the input).
    """
    return next((row for row in reversed(rows(name, key)) if row.since <= on), None)


def rows(name: str, key: str = "all", until: date | None = None) -> tuple[Row, ...]:
    """All rows of a series that began on or before `until`, oldest first."""
    return tuple(row for row in table(name).series[key] if until is None or row.since <= until)


@cache
def table(name: str) -> Table:
    """The table of this name, checked."""
    return load_table(name, _text(name))


def names() -> tuple[str, ...]:
    """Names of all dated tables, sorted."""
    return tuple(stem for stem in _stems() if stem not in NOT_TABLES)


@cache
def law_version() -> str:
    """sha256 over names and bytes of all files of law data: the same law, the same digest."""
    digest = hashlib.sha256()
    for stem in _stems():
        data = _text(stem).encode()
        digest.update(f"{stem} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def _stems() -> tuple[str, ...]:
    return tuple(sorted(f.name[:-5] for f in files(__package__).iterdir() if f.name.endswith(".yaml")))


def _text(stem: str) -> str:
    return (files(__package__) / f"{stem}.yaml").read_text(encoding="utf-8")


def load_table(name: str, text: str) -> Table:
    """Read and check one table. Raises `LawTableError` with file, line and key."""
    file = f"{name}.yaml"
    try:
        root = parse(text)
        table_map = _mapping(file, root, "", _TABLE_KEYS, _TABLE_OPTIONAL)
        series_map = table_map["series"]
        if not isinstance(series_map, Mapping) or not series_map.items:
            raise LawTableError(file, series_map.line, "series", "expected at least one series")
        shape = table_map.get("type")
        reference = read_text(table_map["reference"])
        return Table(
            name=name,
            description=read_text(table_map["description"]),
            reference=reference,
            key_event=read_text(table_map["key_event"]) if "key_event" in table_map else "",
            checked_on=read_date(table_map["checked_on"]),
            note="; ".join(read_text(table_map[k]) for k in ("note", "transition", "comparison") if k in table_map),
            constants=convert(table_map["constants"], "constants") if "constants" in table_map else {},
            series={key: _series(file, key, node, shape, reference) for key, node in series_map.items.items()},
        )
    except PlainYamlError as error:
        raise LawTableError(file, error.line, "", error.reason) from None
    except TypeMismatch as error:
        raise LawTableError(file, error.line, "", str(error)) from None


def _series(file: str, key: str, node: Node, shape: Node | None, reference: str) -> tuple[Row, ...]:
    path = f"series.{key}"
    row_list = node
    if isinstance(node, Mapping):
        own = _mapping(file, node, path, {"rows"}, {"type", "reference"})
        row_list, shape = own["rows"], own.get("type", shape)
        reference = read_text(own["reference"]) if "reference" in own else reference
    if not isinstance(row_list, Sequence) or not row_list.items:
        raise LawTableError(file, node.line, path, "expected a list of rows with from, value, status, source")
    if shape is None:
        raise LawTableError(file, node.line, path, "the table says no type for its values")
    result = [_row(file, f"{path}[{i}]", item, shape, reference) for i, item in enumerate(row_list.items)]
    for index, (old, new) in enumerate(pairwise(result)):
        line, where = row_list.items[index + 1].line, f"{path}[{index + 1}].from"
        if old.until is None or old.until >= new.since:
            raise LawTableError(file, line, where, f"overlap: the row before ends {old.until or 'never'}")
        if old.until + timedelta(days=1) != new.since:
            raise LawTableError(file, line, where, f"gap: the row before ends {old.until}, this begins {new.since}")
    if result[-1].until is not None:
        raise LawTableError(file, row_list.items[-1].line, path, "the last row must be open (no `to`)")
    return tuple(result)


def _row(file: str, path: str, node: Node, shape: Node, reference: str) -> Row:
    row = _mapping(file, node, path, _ROW_KEYS, _ROW_OPTIONAL)
    since = read_date(row["from"])
    until = read_date(row["to"]) if "to" in row else None
    if until is not None and until < since:
        raise LawTableError(file, row["to"].line, f"{path}.to", f"ends before it begins ({since})")
    status = read_text(row["status"])
    if status not in ("verified", "unverified", "disputed"):
        raise LawTableError(file, row["status"].line, f"{path}.status", "expected verified, unverified or disputed")
    start = read_text(row["start"]) if "start" in row else "verified"
    if start not in ("verified", "unverified"):
        raise LawTableError(file, row["start"].line, f"{path}.start", "expected verified or unverified")
    return Row(
        since=since,
        until=until,
        value=convert(row["value"], shape),
        status=status,  # type: ignore[arg-type]
        source=read_text(row["source"]),
        start_verified=start == "verified",
        decree=read_text(row["decree"]) if "decree" in row else None,
        applies_by=read_text(row["applies_by"]) if "applies_by" in row else None,
        reference=reference,
    )


def _mapping(file: str, node: Node, path: str, needed: set[str], optional: set[str]) -> dict[str, Node]:
    if not isinstance(node, Mapping):
        raise LawTableError(file, node.line, path, "expected a mapping")
    for key in node.items:
        if key not in needed | optional:
            known = ", ".join(sorted(needed | optional))
            raise LawTableError(file, node.key_lines[key], f"{path}.{key}".lstrip("."), f"unknown key (known: {known})")
    for key in sorted(needed - node.items.keys()):
        raise LawTableError(file, node.line, f"{path}.{key}".lstrip("."), "missing")
    return node.items


def percent(row: Row) -> Fraction:
    """The row's yearly rate as a fraction (12 percent → 12/100)."""
    if not isinstance(row.value, Decimal):
        raise TypeError(f"not a rate: {row.value!r}")
    return Fraction(row.value) / 100
