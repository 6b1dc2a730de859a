"""A night whose conductor dies is begun anew by whoever looks next; one that is under way is left alone."""

from __future__ import annotations

import threading
import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from prefect import flow
from prefect.client.orchestration import get_client
from prefect.runtime import flow_run
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from prefect.states import Running
from prefect.testing.utilities import prefect_test_harness

from flows import conductor, serve
from flows.conductor import CUT_SHORT, ENDED, GIVEN_UP, MISSING, MOST_TRIES, SILENCE, TO_MAKE_UP, UNDER_WAY, begin
from flows.dealing import close_dead
from flows.night_flows import nightly
from flows.store import cases
from flows.store.database import Store
from flows.store.schema import RunRow

DAY = date(2025, 11, 20)
ANY = frozenset[str]()


def change(store: Store, run_id: str, **summary: Any) -> None:
    """Another summary of a night."""
    with store.transaction() as session:
        row = session.get_one(RunRow, run_id)
        row.summary = row.summary | summary


def die(store: Store, run_id: str) -> None:
    """The conductor gives no sign of life any more; where it ran cannot be seen from here."""
    change(store, run_id, owner="elsewhere 1 1", alive=(cases.now() - SILENCE).isoformat())


def end(store: Store, run_id: str) -> None:
    with store.transaction() as session:
        session.get_one(RunRow, run_id).ended_at = cases.now()


def count(store: Store) -> int:
    with store.reading() as session:
        return len(conductor.nights(session))


def test_the_condition_of_a_night(store: Store) -> None:
    assert begin(store, DAY, "a", "flow-a", TO_MAKE_UP) == (MISSING, [])
    assert begin(store, DAY, "a", "flow-a", TO_MAKE_UP) == (MISSING, []), "asked again after a lost answer"
    assert begin(store, DAY, "b", None, TO_MAKE_UP) == (UNDER_WAY, [])
    assert begin(store, DAY + timedelta(days=1), "next", None, TO_MAKE_UP) == (MISSING, [])
    die(store, "a")
    assert begin(store, DAY, "b", "flow-b", TO_MAKE_UP) == (CUT_SHORT, ["flow-a"])
    assert begin(store, DAY, "c", None, TO_MAKE_UP) == (UNDER_WAY, [])
    end(store, "b")
    assert begin(store, DAY, "c", None, TO_MAKE_UP) == (ENDED, [])
    assert count(store) == 3
    assert begin(store, DAY, "c", None, ANY)[0] == ENDED, "who asks for a night gets it"
    assert count(store) == 4


def test_a_night_that_kills_its_conductors_is_given_up(store: Store) -> None:
    for n in range(MOST_TRIES):
        assert begin(store, DAY, f"{n}", None, TO_MAKE_UP)[0] in TO_MAKE_UP
        die(store, f"{n}")
    assert begin(store, DAY, "more", None, TO_MAKE_UP) == (GIVEN_UP, [])
    assert conductor.cut_short(store, cases.now() - timedelta(days=1)) is None


def test_a_night_that_somebody_cancelled_is_let_be(store: Store) -> None:
    begin(store, DAY, "a", "flow-a", ANY)
    die(store, "a")
    conductor.cancel(store, "flow-b")
    assert conductor.cut_short(store, cases.now() - timedelta(days=1)) == DAY
    conductor.cancel(store, "flow-a")
    assert conductor.cut_short(store, cases.now() - timedelta(days=1)) is None
    assert begin(store, DAY, "b", None, TO_MAKE_UP) == (GIVEN_UP, [])
    assert not serve.is_missing(store, cases.now() - timedelta(days=1))
    assert [hook.__name__ for hook in nightly.on_cancellation_hooks] == ["note_cancelled"]


def test_two_make_ups_at_the_same_time_begin_one_night(store: Store) -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(begin(store, DAY, f"{n}", None, TO_MAKE_UP)[0]))  # type: ignore[misc]
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [MISSING, UNDER_WAY, UNDER_WAY, UNDER_WAY]
    assert count(store) == 1


def test_a_conductor_of_this_machine_is_seen_to_be_gone_at_once(store: Store) -> None:
    begin(store, DAY, "a", None, ANY)
    with store.reading() as session:
        owner = session.get_one(RunRow, "a").summary["owner"]
    place, pid, started = owner.rsplit(" ", 2)
    change(store, "a", owner=f"{place} {pid} {int(started) - 1}")
    with store.reading() as session:
        assert conductor.condition(session, DAY)[0] == CUT_SHORT


def test_signs_of_life_go_on_until_the_night_ends(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(store, DAY, "a", None, ANY)
    die(store, "a")
    came = threading.Event()
    now = cases.now

    def seen() -> Any:
        came.set()
        return now()

    monkeypatch.setattr(conductor, "SIGN", 0.01)
    monkeypatch.setattr(conductor.cases, "now", seen)
    with conductor.signs_of_life(store, "a"):
        assert came.wait(20)
    with store.reading() as session:
        row = session.get_one(RunRow, "a")
        assert conductor.alive(row, now())
        assert row.summary["date"] == DAY.isoformat()


def test_serve_begins_a_night_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr("prefect.deployments.run_deployment", lambda name, **k: asked.append((name, k["parameters"])))
    assert serve.make_up(store) is None
    begin(store, DAY, "a", None, ANY)
    assert serve.make_up(store) is None
    die(store, "a")
    assert serve.make_up(store) == DAY
    assert asked == [(serve.NIGHTLY, {"day": "2025-11-20", "only_if_missing": True})]
    with store.transaction() as session:
        session.get_one(RunRow, "a").started_at = cases.now() - timedelta(days=2)
    assert serve.make_up(store) is None, "a night of long ago is let be"


@flow(persist_result=False)
def conducted() -> str:
    """A run that is set back to running, as a killed conductor leaves it."""
    return str(flow_run.id)


@pytest.mark.server
def test_the_dead_run_is_closed_in_prefects_pages() -> None:
    with (
        prefect_test_harness(server_startup_timeout=240),
        temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}),
    ):
        run = conducted()
        with get_client(sync_client=True) as client:
            client.set_flow_run_state(uuid.UUID(run), Running(), force=True)
            close_dead([str(uuid.uuid4()), run])
            state = client.read_flow_run(uuid.UUID(run)).state
            assert state is not None
            assert state.is_crashed()
