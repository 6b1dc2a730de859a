"""A machine dies with the conductor of the night and a hand of cases; the make-up begins the night anew on another."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from prefect.client.orchestration import SyncPrefectClient
from sqlalchemy import func, select

from flows import conductor
from flows.known import limits
from flows.night import plan
from flows.store import leases
from flows.store.database import Store
from flows.store.schema import CaseRow, LeaseRow
from flows.stored_draft import DRAFTED, draft_stored
from flows.sync import sync_folders
from tests.flows.machines import (
    DAY,
    Machines,
    descendants,
    drafted,
    environment,
    kill,
    make_cases,
    once_and_whole,
    tree,
    until,
)

CASES = 5
#: what `prefect.yaml` gives the runs of the schedule `make-up`
MAKE_UP = {"only_if_missing": True}


@pytest.fixture
def machines(new_database: str, tmp_path: Path) -> Iterator[Machines]:
    """Server and workers with Baedang's store in PostgreSQL, as on many machines."""
    more = {"BAEDANG_DATABASE_URL": new_database, "BAEDANG_FILING_SECONDS": f"{limits().seconds:g}"}
    made = Machines(environment(tmp_path, **more))
    yield made
    made.close()


@pytest.fixture
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The drafts of the cases without any night."""
    home = tmp_path_factory.mktemp("undisturbed")
    make_cases(home / "cases", CASES)
    store = Store(f"sqlite:///{home}/baedang.db", str(home / "files"))
    assert sync_folders(store, home / "cases") == {}
    for due in plan(store, date.fromisoformat(DAY), 10)[0]:
        assert draft_stored(store, due.case_id, due.number, home / "drafts").state == DRAFTED
    store.close()
    return home / "drafts"


def schedules(client: SyncPrefectClient) -> dict[str | None, dict[str, object]]:
    """The parameters of each schedule of the deployment `nightly`."""
    found = client.read_deployment_by_name("nightly/nightly").schedules
    return {s.slug: dict(s.parameters) for s in found}


def taken_before(store: Store, folder: Path) -> tuple[int, str]:
    """The last case and a lease for it: as long as it is held no night of these cases comes to its end."""
    assert sync_folders(store, folder) == {}
    with store.transaction() as session:
        case_id = session.execute(select(func.max(CaseRow.id))).scalar_one()
        token = leases.take(session, case_id)
        assert token is not None
        session.get_one(LeaseRow, case_id).until += timedelta(hours=1)
    return case_id, token


@pytest.mark.server
@pytest.mark.timeout(900)
def test_a_machine_that_dies_with_the_conductor(
    machines: Machines, new_database: str, tmp_path: Path, undisturbed: Path
) -> None:
    make_cases(tmp_path / "cases", CASES)
    out, store = tmp_path / "drafts", Store(new_database, str(tmp_path / "files"))
    held = taken_before(store, tmp_path / "cases")
    machines.pool()
    client = SyncPrefectClient(machines.url)
    assert schedules(client) == {"night": {}, "make-up": MAKE_UP}
    machines.no_schedules()
    night = ("prefect", "deployment", "run", "nightly/nightly", "-p", f"day={DAY}", "-p", "shard=2")
    first = machines.worker()  # takes the conductor and one hand
    machines.run(*night)

    def owner() -> int | None:
        with store.reading() as session:
            return next((int(n.summary["owner"].split()[1]) for n in conductor.nights(session)), None)

    until(lambda: owner() is not None)
    machines.worker()  # takes other hands and lives on
    until(lambda: drafted(store) >= 1)
    assert owner() in descendants(first.pid)
    kill(first)
    assert drafted(store) < CASES
    with store.transaction() as session:
        leases.give_back(session, *held)
    with store.reading() as session:
        (dead,) = (str(n.summary["flow_run"]) for n in conductor.nights(session))
        assert conductor.condition(session, date.fromisoformat(DAY))[0] == conductor.CUT_SHORT
    state = client.read_flow_run(uuid.UUID(dead)).state
    assert state is not None
    assert state.is_running(), "nobody has told Prefect"
    machines.run(*night, *(f"-p{key}={json.dumps(value)}" for key, value in MAKE_UP.items()), "--watch")
    once_and_whole(store, out, CASES)
    assert tree(out) == tree(undisturbed)
    figures = json.loads((out / "digests" / DAY / "digest.json").read_text(encoding="utf-8"))
    assert (figures["due"], figures["drafted"], figures["failed"]) == (CASES, CASES, {})
    with store.reading() as session:
        assert conductor.condition(session, date.fromisoformat(DAY))[0] == conductor.ENDED
    runs = {str(run.id): run.state for run in client.read_flow_runs()}
    assert [str(i) for i, s in runs.items() if s is None or not s.is_final()] == [], "left open in Prefect's pages"
    died = runs[dead]
    assert died is not None
    assert died.is_crashed()
