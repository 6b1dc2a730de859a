"""The night's Prefect flows: `ingest` takes in the inbox, `draft-case` drafts one case, `nightly` all that are due.

On one machine the cases are tasks whose work runs in worker processes. With a work pool (setting `shard`) the cases are
dealt in hands to runs of the deployment `draft-shard`, which any worker on any machine may take; what a dead worker
left is dealt again, and what is still left then is drafted by the night itself. A draft is keyed and leased in the
store, so two workers on one case never mix. Retries: only where the database did not answer.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import asdict
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from prefect import flow, runtime, task
from prefect.artifacts import create_table_artifact
from prefect.context import FlowRunContext

from extractors.grammar.residents import mask

from . import conductor, night
from .dealing import PAUSE, Hand, close_dead, close_hands, deal
from .errors import BaedangError, DatabaseAwayError, NotFoundError
from .ingest import FAILED as NOT_TAKEN
from .ingest import Ingested, State, StillWrittenError, look_ahead, not_taken, take_file, wait_for_rest
from .ingest import ingest as take_all
from .known import documents_of
from .left import left_in
from .logs import log
from .names import safe_name
from .night import Due, Night, label, store_of
from .prefect_flows import workshop
from .report import finish, publish_draft
from .scratch import sweep
from .settings import Settings, load_settings, today
from .store.database import Store
from .stored_draft import BUSY, DRAFTED, FAILED, CaseRun, present
from .sync import sync_folders
from .workshop import usable_cores

#: how often what dead workers left is dealt again
DEALS = 2
#: how long the night waits for cases that another worker holds: longer than a lease lasts
PATIENCE = 90.0
#: an inbox that takes longer is given up; what is not yet taken in stays in it
INGEST_SECONDS = 6 * 3600


def database_hiccup(task: Any, run: Any, state: Any) -> bool:
    """Only a database that did not answer may do so when asked again."""
    del task, run
    return isinstance(state.result(raise_on_failure=False), DatabaseAwayError)


AGAIN: dict[str, Any] = {
    "retries": 3,
    "retry_delay_seconds": [5, 20, 60],
    "retry_condition_fn": database_hiccup,
    "persist_result": False,
}


@task(name="take-in-filing", task_run_name="{name}", tags=["filing"], **AGAIN)
def take_in_filing(name: str, path: Path, hint: str, before: State, origin: str) -> list[Ingested] | None:
    """One file of the inbox into the store; None where it is gone or still being written."""
    try:
        return take_file(store_of(load_settings()), path, hint, before, origin)
    except (FileNotFoundError, StillWrittenError):
        return None
    except DatabaseAwayError:
        raise
    except Exception as e:  # Prefect would write its text, and with it what the file says, into its log
        return [not_taken(path, e)]


def take(store: Store, path: Path, hint: str, before: State, origin: str) -> list[Ingested]:
    """`take_file` as a task, so that Prefect's pages show each filing."""
    del store
    found = take_in_filing(mask(safe_name(path.name)), path, hint, before, origin)
    if found is None:
        raise StillWrittenError(f"{path.name}: is gone or still being written")
    return found


@task(name="read-inbox", task_run_name="{count} files", tags=["filing"], **AGAIN)
def read_inbox(paths: list[Path], count: int) -> int:
    """Read the files of the inbox on all cores; returns how many were new."""
    del count
    return look_ahead(store_of(load_settings()), paths)


def look(store: Store, paths: Sequence[Path]) -> None:
    """`look_ahead` as a task."""
    del store
    if len(paths) > 1:
        read_inbox(list(paths), len(paths))


@task(name="take-in-folders", **AGAIN)
def take_in_folders() -> dict[str, str]:
    """The case folders into the store; what cannot be taken in comes with its reason."""
    settings = load_settings()
    return sync_folders(store_of(settings), settings.cases_path)


def take_in_inbox() -> tuple[Ingested, ...]:
    """The inbox into the store, one task a file."""
    sweep()
    settings = load_settings()
    settings.inbox_path.mkdir(parents=True, exist_ok=True)
    wait_for_rest(settings.inbox_path)
    files = take_all(store_of(settings), settings.inbox_path, take=take, look=look)
    for i in files:
        log("info", "file", sha256=i.sha256[:12], state=i.state, case=i.case)
    if files:
        rows = [{"file": mask(i.name), "state": i.state, "case": i.case or "", "reason": mask(i.reason)} for i in files]
        create_table_artifact(key="inbox", table=rows, description="Files taken in")
    return files


def time_of_look() -> str:
    """The name of a look at the inbox."""
    return f"inbox {datetime.now():%Y-%m-%d %H:%M:%S}"


@flow(name="ingest", flow_run_name=time_of_look, timeout_seconds=INGEST_SECONDS, persist_result=False)
def ingest_flow() -> int:
    """Look at the inbox once; returns how many files were looked at."""
    return len(take_in_inbox())


@task(name="read-filing", task_run_name="{case}: {name}", tags=["filing"], **AGAIN)
def read_filing(case: str, name: str, sha256: str, seconds: float) -> None:
    """Let a worker process read a filing that no version of the present extractors has read."""
    with workshop() as shop:
        try:
            shop.call(read_stored, sha256, seconds=seconds)
        except DatabaseAwayError:
            raise
        except BaedangError as e:  # the draft meets the same and says so
            log("warning", "filing not read", sha256=sha256[:12], error=type(e).__name__)


def read_all(case: str, filings: Sequence[tuple[str, str]], seconds: float, workers: int) -> None:
    """Read the new filings of a case in as many worker processes as are free."""
    if not filings:
        return
    with ThreadPoolExecutor(min(workers, len(filings))) as threads:
        reads = [
            threads.submit(copy_context().run, partial(read_filing, case, mask(name), sha256, seconds))
            for name, sha256 in filings
        ]
        for read in reads:
            read.result()


def read_stored(sha256: str) -> None:
    """Read a stored filing in this process and keep what it says."""
    documents_of(store_of(load_settings()), sha256)


@task(name="draft-case", task_run_name="{name}", tags=["case"], **AGAIN)
def draft_one(case_id: int, name: str, run_id: str, seconds: float) -> CaseRun:
    """Read what is new in a case and draft it, in worker processes that are stopped after `seconds`."""
    started, settings = time.monotonic(), load_settings()
    with workshop() as shop:
        try:
            read_all(name, night.unread_filings(store_of(settings), case_id), seconds, shop.workers)
            run = shop.call(night.draft_due, case_id, name, run_id, seconds=seconds)
        except DatabaseAwayError:
            raise
        except Exception as e:
            run = CaseRun(case_id, name, FAILED, error=str(e))
    if run.state == DRAFTED:
        publish_draft(name, run, settings)
    log("info", "case", case=name, state=run.state, seconds=round(time.monotonic() - started, 1))
    return run


@flow(name="draft-case", flow_run_name="{case}", persist_result=False)
def draft_case_flow(case: str) -> dict[str, Any]:
    """Draft one case now, due or not. `case`: its number, or court and number where several courts have that number."""
    settings = load_settings()
    case_id, name = night.find_case(store_of(settings), case)
    hand = [(case_id, name)]
    run = present_runs(hand, frozenset()).get(case_id) or draft_here(hand, uuid.uuid4().hex)[0]
    if run.summary is None:
        raise NotFoundError(f"{name}: {run.error or 'another worker holds it'}")
    return asdict(run)


@flow(name="draft-shard", flow_run_name="{names[0]} … ({count})", persist_result=False)
def draft_shard(case_ids: list[int], names: list[str], run_id: str, count: int) -> list[dict[str, Any]]:
    """Draft a hand of due cases on this worker."""
    del count
    return [asdict(r) for r in draft_here(list(zip(case_ids, names, strict=True)), run_id)]


def draft_here(hand: Hand, run_id: str, until: float | None = None) -> list[CaseRun]:
    """Draft cases as tasks of the present flow; one failing case is its own outcome.

    No more tasks are begun than twice the workers, so that a night of many cases stays small in memory; none after
    `until` (of the monotonic clock). The threads only wait for worker processes; those of Prefect's task runners would
    keep something of every task until the flow ends.
    """
    sweep()
    settings = load_settings()
    workers = settings.workers or usable_cores()
    seconds = float(settings.case_seconds)
    runs: list[CaseRun] = []
    threads = ThreadPoolExecutor(2 * workers)
    with workshop(workers), cancelling(threads):
        futures: list[tuple[int, str, Future[Any]]] = []
        for case_id, name in hand:
            if len(futures) >= 2 * workers:
                runs.append(outcome(*futures.pop(0)))
            if until is not None and time.monotonic() > until:
                runs.append(CaseRun(case_id, name, FAILED, error="not begun: the time of the night was up"))
            else:
                task = partial(draft_one, case_id, name, run_id, seconds, return_state=True)
                futures.append((case_id, name, threads.submit(copy_context().run, task)))
        runs += [outcome(*f) for f in futures]
    return runs


@contextmanager
def cancelling(threads: ThreadPoolExecutor) -> Iterator[None]:
    """Where the flow is stopped, tasks that have not begun are not begun."""
    try:
        yield
    finally:
        threads.shutdown(cancel_futures=True)


def outcome(case_id: int, name: str, future: Future[Any]) -> CaseRun:
    """What a task came to; a task that Prefect itself lost is a failure of its case."""
    try:
        result = future.result().result(raise_on_failure=False)
    except Exception as e:
        result = e
    if (context := FlowRunContext.get()) is not None:  # what Prefect notes for tasks that are given others' results
        context.run_results.clear()
        context.task_run_assets.clear()
    return result if isinstance(result, CaseRun) else CaseRun(case_id, name, FAILED, error=f"task: {result}")


@task(name="begin", **AGAIN)
def begin(day: date, run_id: str, flow_run: str | None, only_if_missing: bool) -> tuple[str, list[str]]:
    """The night's line in the store, unless it is not to be begun; how it stood, and flow runs that died over it."""
    only_if = conductor.TO_MAKE_UP if only_if_missing else frozenset[str]()
    return conductor.begin(store_of(load_settings()), day, run_id, flow_run, only_if)


@task(name="plan", **AGAIN)
def plan_night(day: date, days: int) -> tuple[tuple[Due, ...], tuple[str, ...], tuple[Due, ...]]:
    """Due cases, cases without a date, cases whose date has passed."""
    store = store_of(load_settings())
    return (*night.plan(store, day, days), night.past(store, day))


@task(name="digest", **AGAIN)
def end_night(done: Night, run_id: str) -> None:
    """The digest, the artifacts, and the end of the night in the store."""
    finish(done, load_settings(), run_id)


def note_cancelled(flow: Any, flow_run: Any, state: Any) -> None:
    """A night that is cancelled in Prefect's pages is not to be begun anew by the make-up."""
    del flow, state
    conductor.cancel(store_of(load_settings()), str(flow_run.id))


@flow(
    name="nightly",
    flow_run_name="nightly {day}",
    persist_result=False,
    on_cancellation=[note_cancelled],
)
def nightly(
    day: str = "today", days: int | None = None, shard: int | None = None, only_if_missing: bool = False
) -> dict[str, Any]:
    """Take in what arrived, draft every case that is due and changed, write the digest; returns its figures.

    `day`: ISO date, for a night that is made up for; `days`: working days ahead; `shard`: cases in one hand, 0 = here;
    `only_if_missing`: do nothing where the night of that day has ended, is under way, or was cut short too often.
    """
    settings = load_settings()
    date_of_night = today(settings) if day == "today" else date.fromisoformat(day)
    run_id = uuid.uuid4().hex
    stood, dead = begin(date_of_night, run_id, runtime.flow_run.id, only_if_missing)
    if only_if_missing and stood not in conductor.TO_MAKE_UP:
        log("info", "night not begun", date=date_of_night.isoformat(), state=stood)
        return {"date": date_of_night.isoformat(), "skipped": f"the night of this day: {stood}"}
    log("info", "night begins", date=date_of_night.isoformat(), run=run_id)
    close_dead(dead)
    with conductor.signs_of_life(store_of(settings), run_id):
        return conduct(date_of_night, run_id, days, shard)


def conduct(date_of_night: date, run_id: str, days: int | None, shard: int | None) -> dict[str, Any]:
    """A night that was begun, to its end."""
    settings, started = load_settings(), time.monotonic()
    store = store_of(settings)
    failed, files = take_in(settings)
    due, undated, past = plan_night(date_of_night, settings.days if days is None else days)
    until = started + 3600 * settings.night_hours
    runs = draft_all(due, run_id, settings.shard if shard is None else shard, until)
    unsettled = sorted([*failed.items(), *((i.name, i.reason) for i in files if i.state == NOT_TAKEN)])
    done = Night(
        date_of_night,
        night.as_drafted(due, runs),
        runs,
        (*night.waiting(store), *left_in(settings.inbox_path, arriving=True)),
        undated,
        past,
        tuple(unsettled),
        int(time.monotonic() - started),
    )
    end_night(done, run_id)
    if dead := night.runs_of_night(store, run_id) - {run_id}:
        close_hands(dead)
    return done.as_json()


def take_in(settings: Settings) -> tuple[dict[str, str], tuple[Ingested, ...]]:
    """Case folders and inbox; where one of them cannot be looked at, the night goes on and its digest says so."""
    failed: dict[str, str] = {}
    files: tuple[Ingested, ...] = ()
    try:
        failed |= take_in_folders()
    except OSError as e:
        failed[str(settings.cases_path)] = f"사건 폴더를 읽지 못함: {e}"
    try:
        files = take_in_inbox()
    except OSError as e:
        failed[str(settings.inbox_path)] = f"접수함을 읽지 못함: {e}"
    return failed, files


def draft_all(due: Sequence[Due], run_id: str, shard: int, until: float) -> tuple[CaseRun, ...]:
    """Every due case to its end: dealt out if there is a pool, then whatever is left here."""
    hand = [(d.case_id, label(d)) for d in due]
    of_this_night = night.runs_of_night(store_of(load_settings()), run_id)
    runs = present_runs(hand, of_this_night)
    left = [h for h in hand if h[0] not in runs]
    for _ in range(DEALS if shard else 0):
        if left:
            deal(left, shard, run_id)
            runs |= present_runs(left, of_this_night)
            left = [h for h in left if h[0] not in runs]
    runs |= {r.case_id: r for r in draft_here(left, run_id, until)}
    patience = time.monotonic() + PATIENCE
    while busy := [h for h in hand if runs[h[0]].state == BUSY]:
        if time.monotonic() > patience:
            break
        time.sleep(PAUSE)
        runs |= {r.case_id: r for r in draft_here(busy, run_id)}
    return tuple(runs[d.case_id] for d in due)


def present_runs(hand: Hand, of_this_night: frozenset[str]) -> dict[int, CaseRun]:
    """The cases whose present inputs have their draft already, without a task for each."""
    settings = load_settings()
    store, root = store_of(settings), settings.out_path.absolute()
    found = {}
    for case_id, name in hand:
        try:
            run = present(store, case_id, root, of_this_night)
        except DatabaseAwayError:
            raise
        except BaedangError as e:
            run = CaseRun(case_id, name, FAILED, error=str(e))
        if run is not None:
            found[case_id] = run
    return found
