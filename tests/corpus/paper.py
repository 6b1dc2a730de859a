"""A paper of the corpus: blocks that any renderer can set, and the truth that an extractor must find on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class Title:
    text: str


@dataclass(frozen=True)
class Fields:
    """Labels with their values: a ruled grid, `label : value` lines, label and value in two columns, or a ruled
    grid of two pairs a row."""

    pairs: Sequence[tuple[str, str]]
    how: Literal["grid", "colon", "columns", "quad"] = "grid"


@dataclass(frozen=True)
class Table:
    """Rows under head words. `ruled`: all rules, only horizontal ones, or none."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    foot: Sequence[str] = ()
    ruled: Literal["all", "rows", "none"] = "all"
    widths: Sequence[float] = ()  # relative
    caption: str = ""


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Sign:
    """Date and signature at the end, and to whom the paper is addressed."""

    day: str
    who: str
    to: str


@dataclass(frozen=True)
class Stamp:
    court: str
    day: str
    number: str


@dataclass(frozen=True)
class PageBreak:
    pass


Block = Title | Fields | Table | Text | Sign | Stamp | PageBreak


@dataclass(frozen=True)
class AnyOf:
    """More than one reading of the paper is right."""

    values: tuple[Any, ...]


@dataclass(frozen=True)
class Paper:
    """Blocks and truth: `type` and the fields of the extraction format that are scored."""

    kind: str
    blocks: Sequence[Block]
    truth: dict[str, Any]


@dataclass(frozen=True)
class Filing:
    """A PDF of the corpus with its truth."""

    name: str
    kind: str
    renderer: str
    data: bytes
    truth: dict[str, Any]
    scan: bool = False
