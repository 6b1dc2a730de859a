"""Whole cases from papers to claims, each with the claims that somebody wrote down from the papers by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Whole:
    """A case: the court's header (YAML), its papers, and what the claims must be.

    `claims` name what must stand in a claim of the case file; each claim of the file must be one of them.
    `findings` are codes that must appear; `absent` codes that must not.
    """

    header: str
    papers: Callable[[], dict[str, bytes]]
    claims: Sequence[dict[str, Any]]
    findings: Sequence[str] = field(default_factory=tuple)
    absent: Sequence[str] = field(default_factory=tuple)
