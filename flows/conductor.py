"""Who conducts a night: its line in the store with signs of life, by which others see that it was cut short.

A night whose conductor was killed is begun anew by whoever looks next (`serve` on one machine, the scheduled make-up
of a work pool). What it had drafted stays; cases that its workers still hold are waited for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from .store import cases
from .store.database import Store
from .store.heartbeat import beating
from .store.leases import is_gone, myself
from .store.schema import RunRow

ENDED, UNDER_WAY, CUT_SHORT, MISSING, GIVEN_UP = "ended", "under way", "cut short", "missing", "given up"
#: in the summary of a night that somebody stopped
CANCELLED = "cancelled"
#: what a make-up begins
TO_MAKE_UP = frozenset({MISSING, CUT_SHORT})
#: seconds between signs of life; without one for so long the conductor is taken for dead
SIGN = 20.0
SILENCE = timedelta(seconds=180)
#: a night that was cut short so often is not begun anew: it may itself be what kills its conductors
MOST_TRIES = 3
#: how many nights are looked through for those of one day
RECENT = 50


def nights(session: Session) -> list[RunRow]:
    """The last nights, the newest first."""
    found = select(RunRow).where(RunRow.kind == "night").order_by(RunRow.started_at.desc(), RunRow.id)
    return list(session.execute(found.limit(RECENT)).scalars())


def begin(store: Store, day: date, run_id: str, flow_run: str | None, only_if: frozenset[str]) -> tuple[str, list[str]]:
    """Record that a night begins, if its condition is one of `only_if` (empty: in any case).

    Returns the condition and, where it is begun, the flow runs of dead conductors of that day.
    """
    with store.transaction() as session:
        if session.get(RunRow, run_id) is not None:  # asked again after an answer of the database was lost
            return MISSING, []
        found, dead = condition(session, day)
        if only_if and found not in only_if:
            return found, []
        at = cases.now()
        life = {"date": day.isoformat(), "alive": at.isoformat(), "owner": myself(), "flow_run": flow_run}
        session.add(RunRow(id=run_id, kind="night", started_at=at, summary=life))
    return found, [str(row.summary["flow_run"]) for row in dead if row.summary.get("flow_run")]


def condition(session: Session, day: date) -> tuple[str, list[RunRow]]:
    """How it stands with the night of a day, and the nights of that day whose conductor died."""
    of_day = [row for row in nights(session) if row.summary.get("date") == day.isoformat()]
    dead = [row for row in of_day if row.ended_at is None and not alive(row, cases.now())]
    if any(row.ended_at is not None for row in of_day):
        return ENDED, dead
    if not of_day:
        return MISSING, dead
    if len(dead) < len(of_day):
        return UNDER_WAY, dead
    if any(row.summary.get(CANCELLED) for row in of_day):
        return GIVEN_UP, dead
    return (CUT_SHORT if len(dead) < MOST_TRIES else GIVEN_UP), dead


def alive(row: RunRow, at: datetime) -> bool:
    """Whether the conductor of a night that has not ended still lives, as far as one can see from here."""
    sign = row.summary.get("alive")
    if sign is None or is_gone(str(row.summary.get("owner", ""))):
        return False
    return at - datetime.fromisoformat(sign) < SILENCE


def cancel(store: Store, flow_run: str) -> None:
    """Note that somebody stopped a night on purpose: it is not begun anew."""
    with store.transaction() as session:
        for row in nights(session):
            if row.summary.get("flow_run") == flow_run and row.ended_at is None:
                row.summary = row.summary | {CANCELLED: True}


def cut_short(store: Store, since: datetime) -> date | None:
    """The day of the newest night, if it was begun after `since`, was cut short and is to be begun anew."""
    with store.reading() as session:
        newest = next(iter(nights(session)), None)
        if newest is None or newest.started_at.replace(tzinfo=newest.started_at.tzinfo or since.tzinfo) < since:
            return None
        day = date.fromisoformat(newest.summary["date"])
        return day if condition(session, day)[0] == CUT_SHORT else None


@contextmanager
def signs_of_life(store: Store, run_id: str) -> Iterator[None]:
    """Give a sign of life in the background while the night is conducted."""

    def sign(session: Session) -> bool:
        row = session.get_one(RunRow, run_id)
        if row.ended_at is None:
            row.summary = row.summary | {"alive": cases.now().isoformat()}
        return row.ended_at is None

    with beating(store, SIGN, "signs-of-life", sign):
        yield
