"""Compares what was read with what is true: right, wrong, missing, by field and by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from .paper import AnyOf


@dataclass
class Tally:
    """Counts of one comparison. `notes` name every field that is not right."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missing += other.missing
        self.notes += other.notes


def plain(value: Any) -> Any:
    """A value in a form that can be compared: text without blanks, numbers exact, empty as None."""
    if isinstance(value, str):
        return "".join(value.split()) or None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return Decimal(str(value)).normalize()
    if isinstance(value, Decimal):
        return value.normalize()
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value).normalize()
    return value


def same(true: Any, read: Any) -> bool:
    """One value against what is true of it."""
    if isinstance(true, AnyOf):
        return any(same(v, read) for v in true.values)
    if isinstance(true, list):
        return isinstance(read, list) and len(true) == len(read) and all(map(same, true, read))
    if isinstance(true, dict):
        return isinstance(read, dict) and all(same(v, read.get(k)) for k, v in true.items())
    return bool(plain(true) == plain(read))


def compare(true: Any, read: Any, path: str = "") -> Tally:
    """Every leaf of the truth against what was read at its place."""
    tally = Tally()
    if isinstance(true, dict):
        for key, value in true.items():
            tally.add(compare(value, read.get(key) if isinstance(read, dict) else None, f"{path}.{key}".strip(".")))
        return tally
    if isinstance(true, list):
        return rows(true, read if isinstance(read, list) else [], path)
    if same(true, read):
        tally.right = 1
    elif plain(read) is None:
        tally.missing = 1
        tally.notes.append(f"{path}: missing {show(true)}")
    else:
        tally.wrong = 1
        tally.notes.append(f"{path}: wrong {show(read)}, is {show(true)}")
    return tally


def show(value: Any) -> str:
    if isinstance(value, AnyOf):
        return " or ".join(show(v) for v in value.values)
    return str(value)


def rows(true: list[Any], read: Sequence[Any], path: str) -> Tally:
    """Rows in their order; a row that was not found is missing, one that does not exist is one wrong."""
    tally = Tally()
    pairs = align(true, read)
    for n, (t, r) in enumerate(pairs):
        if t is None:
            tally.wrong += 1
            tally.notes.append(f"{path}[{n}]: no such row: {r}")
        else:
            tally.add(compare(t, r, f"{path}[{n}]"))
    return tally


def likeness(true: Any, read: Any) -> int:
    if isinstance(true, dict) and isinstance(read, dict):
        return sum(same(v, read.get(k)) and v is not None for k, v in true.items())
    return int(same(true, read))


def align(true: list[Any], read: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Pairs of rows by the longest likeness in order; unpaired ones with None."""
    n, m = len(true), len(read)
    best = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            like = likeness(true[i], read[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + like if like else 0)
    pairs: list[tuple[Any, Any]] = []
    i = j = 0
    while i < n and j < m:
        like = likeness(true[i], read[j])
        if like and best[i][j] == best[i + 1][j + 1] + like:
            pairs.append((true[i], read[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((true[i], None))
            i += 1
        else:
            pairs.append((None, read[j]))
            j += 1
    pairs += [(t, None) for t in true[i:]] + [(None, r) for r in read[j:]]
    return merge_gaps(pairs)


def merge_gaps(pairs: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """A row not found beside a row that is none are the same row read badly."""
    out: list[tuple[Any, Any]] = []
    for t, r in pairs:
        if out and t is None and out[-1][1] is None:
            out[-1] = (out[-1][0], r)
        elif out and r is None and out[-1][0] is None:
            out[-1] = (t, out[-1][1])
        else:
            out.append((t, r))
    return out
