"""Leases: one worker drafts a case at a time; a lease that is not renewed ends, and the case is taken up again.

The token is a fence: a draft is recorded only in a transaction that finds the token still in place, so a worker that
was taken for dead and wakes up again cannot mix its draft with that of its successor. Clocks of several machines must
agree to some seconds; where they do not, work may be done twice but is still recorded once.
"""

from __future__ import annotations

import os
import platform
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from .cases import now
from .database import Store
from .heartbeat import beating
from .schema import LeaseRow

#: how long a lease lasts without being renewed, and how often it is renewed
TERM = timedelta(seconds=60)
RENEWALS = 4


@cache
def machine() -> str:
    """This machine, boot and process space: within it a process number means one process."""
    parts = [platform.node()]
    for read in (boot, pid_space):
        try:
            parts.append(read())
        except OSError:
            parts.append("")
    return "/".join(parts)


def boot() -> str:
    """The name of this boot of the machine."""
    return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()


def pid_space() -> str:
    """The name of this process's number space (each container has its own)."""
    return os.readlink("/proc/self/ns/pid")


def born(pid: int) -> str | None:
    """When a process of this machine started, in ticks since boot; None where there is no such process."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    state, *rest = stat.rpartition(")")[2].split()
    return None if state in "ZX" else rest[18]


def myself() -> str:
    """This process as an owner of leases."""
    return f"{machine()} {os.getpid()} {born(os.getpid()) or ''}"


def is_gone(owner: str) -> bool:
    """Whether the owner is certainly dead: a process of this machine that is no more. In doubt False."""
    place, _, process = owner.partition(" ")
    pid, _, started = process.partition(" ")
    if place != machine() or not started or not pid.isdigit():
        return False
    return born(int(pid)) != started


def is_held(row: LeaseRow) -> bool:
    """Whether a lease has not run out and its owner may live."""
    return row.until.replace(tzinfo=row.until.tzinfo or UTC) > now() and not is_gone(row.owner)


def take(session: Session, case_id: int) -> str | None:
    """A token for the case, or None while another holds it."""
    row = session.get(LeaseRow, case_id, with_for_update=True)
    token = uuid.uuid4().hex
    if row is None:
        session.add(LeaseRow(case_id=case_id, token=token, owner=myself(), until=now() + TERM))
        session.flush()
        return token
    if is_held(row):
        return None
    row.token, row.owner, row.until = token, myself(), now() + TERM
    return token


def holds(session: Session, case_id: int, token: str) -> bool:
    """Whether the token still holds the case; asked in the transaction that records the draft."""
    row = session.get(LeaseRow, case_id, with_for_update=True)
    return row is not None and row.token == token


def renew(session: Session, case_id: int, token: str) -> bool:
    """Prolong a lease that is still held; False where it is lost."""
    row = session.get(LeaseRow, case_id, with_for_update=True)
    if row is None or row.token != token:
        return False
    row.until = now() + TERM
    return True


def give_back(session: Session, case_id: int, token: str) -> None:
    """End a lease, if it is still ours."""
    row = session.get(LeaseRow, case_id, with_for_update=True)
    if row is not None and row.token == token:
        session.delete(row)


def sweep(session: Session) -> int:
    """Remove the leases that nobody holds any more, as of a worker killed after it recorded its draft; how many."""
    left = [row for row in session.execute(select(LeaseRow)).scalars() if not is_held(row)]
    for row in left:
        session.delete(row)
    return len(left)


@contextmanager
def kept(store: Store, case_id: int, token: str) -> Iterator[None]:
    """Renew the lease in the background while the case is drafted, and give it back at the end."""
    try:
        with beating(
            store, TERM.total_seconds() / RENEWALS, f"lease-{case_id}", lambda session: renew(session, case_id, token)
        ):
            yield
    finally:
        with store.transaction() as session:
            give_back(session, case_id, token)
