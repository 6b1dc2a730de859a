"""A distribution date that was moved since an earlier draft, and what that makes stale, until it is put right."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from core.casefile import load_header
from core.errors import CoreError
from core.models.base import Finding
from core.models.case import Case, CaseHeader
from core.models.decision import Decision
from core.models.filing import Document
from core.models.result import LedgerLine
from core.stale import change, custody, interest

from .errors import BaedangError
from .names import CASE_FILE, MANIFEST, MOVED_FILE


@dataclass(frozen=True)
class Moved:
    """The last move of the distribution date: the date before it, and how things stood then.

    The custody interest (won) of the case file had been looked up for the date `custody_on`; the decisions that were
    made already, as `marks` has them, are about interest to an earlier date.
    """

    before: date
    custody_interest: int | None
    custody_on: date
    decided: tuple[str, ...] = ()

    def as_json(self) -> str:
        """As a draft keeps it."""
        raw: dict[str, Any] = {"before": self.before.isoformat(), "custody_interest": self.custody_interest}
        raw |= {"custody_on": self.custody_on.isoformat(), "decided": list(self.decided)}
        return json.dumps(raw) + "\n"


def from_json(text: str) -> Moved:
    """What `as_json` wrote. Raises ValueError."""
    try:
        raw = json.loads(text)
        won, before = raw["custody_interest"], date.fromisoformat(raw["before"])
        on = date.fromisoformat(raw.get("custody_on", raw["before"]))
        return Moved(before, None if won is None else int(won), on, tuple(map(str, raw.get("decided", ()))))
    except (KeyError, TypeError, AttributeError) as e:
        raise ValueError(f"{MOVED_FILE}: {e}") from None


def marks(decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Decisions as they are told apart: one that was changed is another."""
    return tuple(sorted(hashlib.sha256(d.model_dump_json().encode()).hexdigest()[:16] for d in decisions))


def of_header(header: CaseHeader, moved: Moved | None) -> tuple[Finding, ...]:
    """What a move makes stale as far as the case file alone tells."""
    found = _custody(header, moved)
    day = header.distribution_date
    if moved is None or day is None or day == moved.before:
        return found
    general = Finding(
        severity="warning",
        code="interest_stale",
        message=f"{change(moved.before, day)} 배당기일까지 청구한 채권의 이자를 확인하여야 합니다.",
        where="claims",
        advice="배당기일까지의 이자를 청구한 채권자의 이자를 확인하십시오.",
    )
    return (*found, general)


def stale(
    case: Case,
    ledger: Sequence[LedgerLine],
    documents: Sequence[Document],
    decisions: Sequence[Decision],
    moved: Moved | None,
) -> tuple[Finding, ...]:
    """What the last move made stale and nothing has put right since; `decisions`: those that act."""
    found = _custody(case, moved)
    if moved is None:
        return found
    new = [d for d in decisions if not set(marks([d])) & set(moved.decided)]
    return (*found, *interest(case, ledger, documents, moved.before, new))


def _custody(header: CaseHeader, moved: Moved | None) -> tuple[Finding, ...]:
    if header.distribution_date is None:
        return ()
    then = (moved.before, moved.custody_interest, moved.custody_on) if moved else (None, None, None)
    found = custody(header.fund, header.distribution_date, *then)
    return (found,) if found else ()


def moved_since(out: Path, header: CaseHeader) -> Moved | None:
    """How the date was moved since the draft that lies in `out`, or before that one; None where nothing tells."""
    try:
        earlier = load_header((out / CASE_FILE).read_text(encoding="utf-8-sig"), CASE_FILE)
    except (OSError, ValueError, BaedangError, CoreError):
        return None
    try:
        last = from_json((out / MOVED_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        last = None
    before, won = earlier.distribution_date, earlier.fund.custody_interest
    if before is None or before == header.distribution_date:
        return last
    stale_then = last is not None and last.custody_interest == won
    return Moved(before, won, last.custody_on if last and stale_then else before, decided_in(out))


def decided_in(out: Path) -> tuple[str, ...]:
    """The decisions that a draft knew; none where its manifest cannot be read."""
    try:
        raw: Any = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["decisions"]
        return marks(Decision.model_validate(d) for d in raw)
    except (OSError, ValueError, KeyError, TypeError):
        return ()
