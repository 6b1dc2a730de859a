"""The append-only history of who did what, each line's hash covering the line before it."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from .schema import EventRow

FIRST = "0" * 64


def line_hash(previous: str, seq: int, at: str, who: str, what: str, subject: str, detail: str) -> str:
    """SHA-256 over a line and the hash of the one before it."""
    body = json.dumps([previous, seq, at, who, what, subject, detail], ensure_ascii=False)
    return hashlib.sha256(body.encode()).hexdigest()


def append(session: Session, at: datetime, who: str, what: str, subject: str, **detail: Any) -> None:
    """Add a line inside the caller's transaction: the deed and its line stand or fall together.

    `Store.transaction` lets writers in one after the other, so the chain never forks.
    """
    last = session.execute(select(EventRow).order_by(EventRow.seq.desc()).limit(1)).scalar_one_or_none()
    seq, previous = (last.seq + 1, last.hash) if last else (1, FIRST)
    fields = (at.isoformat(), who, what, subject, json.dumps(detail, ensure_ascii=False, sort_keys=True))
    session.add(
        EventRow(
            seq=seq,
            at=fields[0],
            who=who,
            what=what,
            subject=subject,
            detail=fields[4],
            previous=previous,
            hash=line_hash(previous, seq, *fields),
        )
    )
    session.flush()


def verify(session: Session) -> list[str]:
    """What is wrong with the chain: missing, changed or added lines. Empty where it is whole."""
    wrong: list[str] = []
    previous, expected = FIRST, 1
    for row in session.execute(select(EventRow).order_by(EventRow.seq)).scalars():
        if row.seq != expected:
            wrong.append(f"history: line {expected} is missing")
        if row.previous != previous:
            wrong.append(f"history: line {row.seq} does not follow the line before it")
        if row.hash != line_hash(row.previous, row.seq, row.at, row.who, row.what, row.subject, row.detail):
            wrong.append(f"history: line {row.seq} was changed ({row.what} {row.subject})")
        previous, expected = row.hash, row.seq + 1
    return wrong


def head(session: Session) -> tuple[int, str]:
    """Number and hash of the last line: to be kept elsewhere, so that a cut tail shows too."""
    last = session.execute(select(EventRow).order_by(EventRow.seq.desc()).limit(1)).scalar_one_or_none()
    count = session.execute(select(func.count()).select_from(EventRow)).scalar_one()
    return (count, last.hash if last else FIRST)
