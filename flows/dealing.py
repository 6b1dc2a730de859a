"""Cases dealt out in hands to runs of the deployment `draft-shard`, which workers on any machine take."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpx
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.deployments import run_deployment
from prefect.exceptions import ObjectNotFound
from prefect.states import Cancelled, Crashed
from sqlalchemy import select

from .errors import DatabaseAwayError
from .logs import log
from .night import store_of
from .settings import load_settings
from .store.schema import DraftRow, LeaseRow

SHARD = "draft-shard/draft-shard"
#: shards without news for so many seconds are taken for dead; leases are renewed more often than this
SILENCE = 120.0
PAUSE = 1.0
#: hands of a dead conductor get so many seconds to end, once all cases of the night are settled
PARTING = 10.0

#: states of a run that has not ended
OPEN = ["SCHEDULED", "PENDING", "RUNNING", "PAUSED", "CANCELLING"]

Hand = Sequence[tuple[int, str]]  # cases by number of row and name


def deal(hand: Hand, size: int, run_id: str) -> None:
    """Deal cases to runs of the shard deployment and wait until they end or fall silent."""
    runs = []
    for i in range(0, len(hand), size):
        ids, names = [n for n, _ in hand[i : i + size]], [n for _, n in hand[i : i + size]]
        parameters = {"case_ids": ids, "names": names, "run_id": run_id, "count": len(ids)}
        run: Any = run_deployment(SHARD, parameters=parameters, timeout=0, as_subflow=False, tags=[tag(run_id)])
        runs.append(run.id)
    wait_for(runs, progress)


def tag(run_id: str) -> str:
    """By what the hands of a night are found again when its conductor is dead."""
    return f"night-{run_id}"


def progress() -> int:
    """A figure that changes while any worker is at work: the newest draft and the leases in the store."""
    with store_of(load_settings()).reading() as session:
        newest = session.execute(select(DraftRow.id).order_by(DraftRow.id.desc()).limit(1)).scalar()
        held = session.execute(select(LeaseRow.token, LeaseRow.until).order_by(LeaseRow.token)).all()
    return hash((newest, tuple((token, until) for token, until in held)))


def wait_for(run_ids: Sequence[uuid.UUID], news: Callable[[], int], silence: float = SILENCE) -> None:
    """Wait until every run has ended, or nothing has moved for `silence` seconds (a killed worker says nothing).

    Silent runs are closed, so that none stays running in Prefect's pages for ever. A server or database that is away
    for a moment is no news.
    """
    last, since = 0, time.monotonic()
    running = list(run_ids)
    with get_client(sync_client=True) as client:
        while running:
            try:
                left, now = [i for i in running if not ended(client, i)], news()
            except (httpx.HTTPError, DatabaseAwayError) as e:
                log("warning", "no news of shards", error=type(e).__name__)
                left, now = running, last
            if now != last or len(left) < len(running):
                last, since = now, time.monotonic()
            running = left
            if running and time.monotonic() - since > silence:
                log("warning", "shards silent", runs=len(running))
                for run_id in running:
                    close(client, run_id)
                return
            if running:
                time.sleep(PAUSE)


def ended(client: SyncPrefectClient, run_id: uuid.UUID) -> bool:
    """Whether a run has come to its end."""
    state = client.read_flow_run(run_id).state
    return state is not None and state.is_final()


def close_dead(run_ids: Sequence[str]) -> None:
    """End the runs of dead conductors, so that none stays running in Prefect's pages for ever."""
    with get_client(sync_client=True) as client:
        for run_id in run_ids:
            try:
                if not ended(client, uuid.UUID(run_id)):
                    close(client, uuid.UUID(run_id), "its conductor died; the night was begun anew")
            except (httpx.HTTPError, ObjectNotFound) as e:  # a run of another server, or one that was removed
                log("warning", "dead night not closed", error=type(e).__name__)


def close_hands(nights: Iterable[str]) -> None:
    """End the hands that dead conductors dealt, after a moment for those that a living worker is about to end."""
    left = []
    with get_client(sync_client=True) as client:
        for run_id in sorted(nights):
            wanted = {"tags": {"all_": [tag(run_id)]}, "state": {"type": {"any_": OPEN}}}
            found = FlowRunFilter.model_validate(wanted)
            offset = 0
            while page := client.read_flow_runs(flow_run_filter=found, offset=offset):
                left += [run.id for run in page]
                offset += len(page)
    wait_for(left, progress, PARTING)


def close(
    client: SyncPrefectClient, run_id: uuid.UUID, message: str = "no news from its worker; its cases are dealt again"
) -> None:
    """End a silent run: crashed if a worker had begun it, cancelled if none had."""
    state = client.read_flow_run(run_id).state
    begun = state is not None and (state.is_running() or state.is_pending())
    client.set_flow_run_state(run_id, Crashed(message=message) if begun else Cancelled(message=message), force=True)
