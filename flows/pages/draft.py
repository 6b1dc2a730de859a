"""What the pages are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.models.case import Case
from core.models.decision import Decision
from core.models.filing import Document
from core.models.result import Result

from ..moved import Moved


@dataclass(frozen=True)
class Draft:
    """One draft: case, result, what the filings say, and the filings themselves.

    `files`: name of a filing, as documents and sources call it → where its bytes lie. `previous`: the result of the
    draft before, for the list of changes. `masked`: residents' numbers are masked on every page. `moved`: how the
    distribution date was last moved.
    """

    case: Case
    result: Result
    documents: tuple[Document, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    previous: Result | None = None
    decisions: tuple[Decision, ...] = ()
    masked: bool = True
    moved: Moved | None = None
