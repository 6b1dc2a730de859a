"""`baedang serve` as a machine at a court runs it: killed, started again, and making up for a night cut short."""

from __future__ import annotations

import shutil
import signal
import socket
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.serve import healthy, is_missing, last_scheduled
from flows.settings import Settings
from flows.store import cases
from flows.store.database import Store
from flows.store.schema import FilingRow, RunRow
from tests.flows.machines import SAMPLE, STATEMENT, TAX, Machines, environment, until


def answers(port: int) -> bool:
    """Whether anything listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.server
@pytest.mark.timeout(900)
def test_serve_takes_in_survives_a_kill_and_makes_up_for_a_night(tmp_path: Path) -> None:
    machine = Machines(environment(tmp_path, BAEDANG_INBOX_INTERVAL="1"))
    serve = ("baedang", "serve", "--port", str(machine.port))
    try:
        first = machine.start(*serve)
        until(lambda: healthy(machine.url))
        folder = tmp_path / "new"
        folder.mkdir()
        for name in ("case.yaml", STATEMENT, TAX):
            shutil.copy(SAMPLE / name, folder / name)
        folder.rename(tmp_path / "inbox" / "new")  # at once: what lies there alone is taken in without the others
        until(lambda: list((tmp_path / "inbox").iterdir()) == [])
        store = Store(f"sqlite:///{tmp_path}/baedang.db", str(tmp_path / "files"))
        with store.transaction() as session:
            assert len(session.execute(select(FilingRow)).all()) == 2
            session.add(RunRow(id="cut short", kind="night", started_at=cases.now(), summary={"date": "2025-11-20"}))
        first.send_signal(signal.SIGKILL)
        first.wait()
        until(lambda: not answers(machine.port))
        second = machine.start(*serve)
        until((tmp_path / "drafts" / "digest.html").exists)
        second.send_signal(signal.SIGTERM)
        assert second.wait(300) == 0
    finally:
        machine.close()


def test_a_night_is_missing_when_it_was_due_and_did_not_end(store: Store) -> None:
    since = last_scheduled(Settings(schedule="*/5 * * * *", timezone="Asia/Seoul"))
    assert since is not None
    assert not is_missing(store, since)  # a new installation has missed nothing
    with store.transaction() as session:
        early = since - timedelta(days=365)
        session.add(RunRow(id="a", kind="night", started_at=early, ended_at=early, summary={}))
    assert is_missing(store, since)
    with store.transaction() as session:
        session.add(RunRow(id="b", kind="night", started_at=cases.now(), summary={}))
    assert is_missing(store, since)
    with store.transaction() as session:
        session.get_one(RunRow, "b").ended_at = cases.now()
    assert not is_missing(store, since)
