"""A distribution date that was moved since an earlier draft, and what that makes stale, until it is put right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core import timetable
from core.casefile import load_header
from core.errors import CoreError
from core.models.base import Finding
from core.models.case import CaseHeader

from .errors import BaedangError
from .names import CASE_FILE, MOVED_FILE


@dataclass(frozen=True)
class Moved:
    """The distribution date before it was last moved, and the custody interest (won) that was looked up for it."""

    before: date
    custody_interest: int | None

    def as_json(self) -> str:
        """As a draft keeps it."""
        return json.dumps({"before": self.before.isoformat(), "custody_interest": self.custody_interest}) + "\n"


def from_json(text: str) -> Moved:
    """What `as_json` wrote. Raises ValueError."""
    try:
        raw = json.loads(text)
        custody = raw["custody_interest"]
        return Moved(date.fromisoformat(raw["before"]), None if custody is None else int(custody))
    except (KeyError, TypeError) as e:
        raise ValueError(f"{MOVED_FILE}: {e}") from None


def stale(moved: Moved | None, distribution: date | None, custody_interest: int | None) -> tuple[Finding, ...]:
    """What the last move made stale; custody interest that was changed since is fresh."""
    if moved is None or distribution is None:
        return ()
    fresh = custody_interest != moved.custody_interest
    found = timetable.moved(moved.before, distribution)
    return tuple(f for f in found if not (fresh and f.code == "custody_interest_stale"))


def moved_since(out: Path, header: CaseHeader) -> Moved | None:
    """How the date was moved since the draft that lies in `out`, or before that one; None where nothing tells."""
    try:
        earlier = load_header((out / CASE_FILE).read_text(encoding="utf-8-sig"), CASE_FILE)
    except (OSError, ValueError, BaedangError, CoreError):
        return None
    if earlier.distribution_date and earlier.distribution_date != header.distribution_date:
        return Moved(earlier.distribution_date, earlier.fund.custody_interest)
    try:
        return from_json((out / MOVED_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
