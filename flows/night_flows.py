"""The night's Prefect flows: take in, plan, draft in parallel, digest.

On one machine the cases are tasks whose work runs in worker processes. With a work pool (setting `shard`) the cases are
dealt in hands to runs of the deployment `draft-shard`, which any worker on any machine may take; what a dead worker
left is dealt again, and what is still left then is drafted by the night itself. A draft is keyed and leased in the
store, so two workers on one case never mix. Retries: only where the database could not be reached.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact
from prefect.client.orchestration import get_client
from prefect.deployments import run_deployment
from prefect.task_runners import ThreadPoolTaskRunner
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from .digest import write_digest
from .ingest import FAILED as NOT_TAKEN
from .ingest import Ingested, ingest
from .logs import log
from .night import Due, Night, draft_due, label, plan, store_of, today, waiting
from .prefect_flows import workshop
from .retention import keep_house
from .settings import Settings, load_settings
from .store import cases, history
from .store.schema import DraftRow, LeaseRow, RunRow
from .stored_draft import BUSY, FAILED, CaseRun, look_up
from .sync import sync_folders
from .workshop import usable_cores

SHARD = "draft-shard/draft-shard"
#: shards without news for so many seconds are taken for dead; leases are renewed more often than this
SILENCE = 120.0
#: how often what dead workers left is dealt again
DEALS = 2
#: how long the night waits for cases that another worker holds: longer than a lease lasts
PATIENCE = 90.0
PAUSE = 1.0


#: threads only wait for worker processes
THREADS: Any = ThreadPoolTaskRunner(max_workers=64)


def database_hiccup(task: Any, run: Any, state: Any) -> bool:
    """Only a database that could not be reached may answer when asked again."""
    del task, run
    return isinstance(state.result(raise_on_failure=False), OperationalError)


@task(name="draft-case", task_run_name="{number}", persist_result=False, tags=["case"])
def draft_one(case_id: int, number: str, run_id: str, seconds: float) -> CaseRun:
    """Draft one due case in a worker process, which is stopped after `seconds`."""
    started = time.monotonic()
    with workshop() as shop:
        try:
            run = shop.call(draft_due, case_id, number, run_id, seconds=seconds)
        except Exception as e:
            run = CaseRun(case_id, number, FAILED, error=str(e))
    log("info", "case", case=number, state=run.state, seconds=round(time.monotonic() - started, 1))
    return run


@task(name="take-in", retries=3, retry_delay_seconds=10, retry_condition_fn=database_hiccup, persist_result=False)
def take_in(folders: bool) -> tuple[tuple[Ingested, ...], dict[str, str]]:
    """The inbox and, with `folders`, the case folders into the store; what cannot be taken in comes with its reason."""
    settings = load_settings()
    store = store_of(settings)
    settings.inbox_path.mkdir(parents=True, exist_ok=True)
    failed = sync_folders(store, settings.cases_path) if folders else {}
    files = ingest(store, settings.inbox_path)
    for i in files:
        log("info", "file", sha256=i.sha256[:12], state=i.state, case=i.case)
    return files, failed


@flow(name="ingest", persist_result=False, retries=0)
def ingest_flow() -> int:
    """Look at the inbox once; returns how many files were looked at."""
    files, _ = take_in(folders=False)
    if files:
        rows = [{"file": i.name, "state": i.state, "case": i.case or "", "reason": i.reason} for i in files]
        create_table_artifact(key="inbox", table=rows, description="Files taken in")
    return len(files)


@flow(
    name="draft-shard",
    flow_run_name="{numbers[0]} … ({count})",
    task_runner=THREADS,
    persist_result=False,
)
def draft_shard(case_ids: list[int], numbers: list[str], run_id: str, count: int) -> list[dict[str, Any]]:
    """Draft a hand of due cases on this worker."""
    del count
    return [asdict(r) for r in draft_here(list(zip(case_ids, numbers, strict=True)), run_id)]


def draft_here(hand: Sequence[tuple[int, str]], run_id: str) -> list[CaseRun]:
    """Draft cases as tasks of the present flow; one failing case is its own outcome.

    No more tasks are begun than twice the workers, so that a night of many cases stays small in memory.
    """
    settings = load_settings()
    workers = settings.workers or usable_cores()
    seconds = float(settings.case_seconds)
    runs: list[CaseRun] = []
    with workshop(workers):
        futures: list[tuple[int, str, Any]] = []
        for case_id, number in hand:
            if len(futures) >= 2 * workers:
                runs.append(outcome(*futures.pop(0)))
            futures.append((case_id, number, draft_one.submit(case_id, number, run_id, seconds)))
        runs += [outcome(*f) for f in futures]
    return runs


def outcome(case_id: int, number: str, future: Any) -> CaseRun:
    """What a task came to; a task that Prefect itself lost is a failure of its case."""
    result = future.result(raise_on_failure=False)
    return result if isinstance(result, CaseRun) else CaseRun(case_id, number, FAILED, error=f"task: {result}")


def deal(hand: Sequence[tuple[int, str]], size: int, run_id: str) -> None:
    """Deal cases to runs of the shard deployment and wait until they end or fall silent."""
    runs = []
    for i in range(0, len(hand), size):
        ids, numbers = [n for n, _ in hand[i : i + size]], [n for _, n in hand[i : i + size]]
        parameters = {"case_ids": ids, "numbers": numbers, "run_id": run_id, "count": len(ids)}
        run: Any = run_deployment(SHARD, parameters=parameters, timeout=0, as_subflow=False)
        runs.append(run.id)
    wait_for(runs, progress)


def progress() -> int:
    """A figure that changes while any worker is at work: the newest draft and the leases in the store."""
    with store_of(load_settings()).reading() as session:
        newest = session.execute(select(DraftRow.id).order_by(DraftRow.id.desc()).limit(1)).scalar()
        held = session.execute(select(LeaseRow.token, LeaseRow.until).order_by(LeaseRow.token)).all()
    return hash((newest, tuple((token, until) for token, until in held)))


def wait_for(run_ids: Sequence[uuid.UUID], news: Callable[[], int], silence: float = SILENCE) -> None:
    """Wait until every run has ended, or nothing has moved for `silence` seconds (a killed worker says nothing)."""
    last, since = news(), time.monotonic()
    running = list(run_ids)
    with get_client(sync_client=True) as client:
        while running:
            states = {i: client.read_flow_run(i).state for i in running}
            left = [i for i in running if (s := states[i]) is None or not s.is_final()]
            now = news()
            if now != last or len(left) < len(running):
                last, since = now, time.monotonic()
            running = left
            if time.monotonic() - since > silence:
                log("warning", "shards silent", runs=len(running))
                return
            if running:
                time.sleep(PAUSE)


@flow(name="nightly", flow_run_name="nightly {day}", task_runner=THREADS)
def nightly(day: str = "today", days: int | None = None, shard: int | None = None) -> dict[str, Any]:
    """Take in what arrived, draft every case that is due and changed, write the digest; returns its figures.

    `day`: ISO date, for a night that is made up for; `days`: working days ahead; `shard`: cases in one hand, 0 = here.
    """
    settings = load_settings()
    store = store_of(settings)
    date_of_night = today(settings) if day == "today" else date.fromisoformat(day)
    run_id, started = uuid.uuid4().hex, time.monotonic()
    log("info", "night begins", date=date_of_night.isoformat(), run=run_id)
    with store.transaction() as session:
        row = RunRow(id=run_id, kind="night", started_at=cases.now(), summary={"date": date_of_night.isoformat()})
        session.add(row)
    files, failed = take_in(folders=True)
    due, undated = plan(store, date_of_night, settings.days if days is None else days)
    runs = draft_all(due, run_id, settings.shard if shard is None else shard)
    not_taken = sorted([*failed.items(), *((i.name, i.reason) for i in files if i.state == NOT_TAKEN)])
    night = Night(date_of_night, due, runs, waiting(store), undated, tuple(not_taken), int(time.monotonic() - started))
    finish(night, settings, run_id)
    return night.as_json()


def draft_all(due: Sequence[Due], run_id: str, shard: int) -> tuple[CaseRun, ...]:
    """Every due case to its end: dealt out if there is a pool, then whatever is left here."""
    hand = [(d.case_id, d.number) for d in due]
    for _ in range(DEALS if shard else 0):
        left = undrafted(hand)
        if left:
            deal(left, shard, run_id)
    runs = {r.case_id: r for r in draft_here(hand, run_id)}
    until = time.monotonic() + PATIENCE
    while busy := [(r.case_id, r.number) for r in runs.values() if r.state == BUSY]:
        if time.monotonic() > until:
            break
        time.sleep(PAUSE)
        runs |= {r.case_id: r for r in draft_here(busy, run_id)}
    return tuple(runs[d.case_id] for d in due)


def undrafted(hand: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The cases whose present inputs have no recorded draft."""
    with store_of(load_settings()).reading() as session:
        return [(case_id, number) for case_id, number in hand if look_up(session, case_id)[1] is None]


def finish(night: Night, settings: Settings, run_id: str) -> None:
    """Digest, artifacts, retention, and the end of the run in the store."""
    out = settings.out_path.absolute()
    page = write_digest(night, out)
    rows = [
        {
            "case": label(d),
            "state": r.state,
            "distribution": d.distribution_date.isoformat(),
            "lodge by": d.lodging.isoformat(),
            "to decide": r.summary.errors if r.summary else "",
            "draft": r.summary.out if r.summary else r.error or "",
        }
        for d, r in night.lines
    ]
    create_table_artifact(key="night", table=rows, description=f"Cases of {night.day}")
    create_link_artifact(key="digest", link=page.as_uri(), link_text=f"Digest of {night.day}")
    if night.failed or night.undecided or night.with_findings:
        create_markdown_artifact(key="to-do", markdown=to_do(night), description="What needs a person")
    keep_house(store_of(settings), settings)
    figures = night.as_json()
    with store_of(settings).transaction() as session:
        row = session.get_one(RunRow, run_id)
        row.ended_at = cases.now()
        row.summary = {k: v for k, v in figures.items() if k != "cases"}
        counts = {k: figures[k] for k in ("due", "drafted", "unchanged")} | {"failed": len(figures["failed"])}
        history.append(session, cases.now(), "night", "night ended", night.day.isoformat(), **counts)
    log("info", "night ended", seconds=night.seconds, **counts)


def to_do(night: Night) -> str:
    """The findings of the night as Markdown for Prefect's pages."""
    lines = [f"- {label(d)}: {r.error or 'another worker holds it'}" for d, r in night.failed]
    lines += [
        f"- [{label(d)}](file://{r.summary.out}/review.html): {'; '.join(r.summary.undecided)}"
        for d, r in night.undecided
        if r.summary is not None
    ]
    lines += [f"- {label(d)}: {f.message}" for d in night.with_findings for f in d.findings]
    return "\n".join(lines)
