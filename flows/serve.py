"""One machine, unattended: Prefect's server, the nightly schedule and the inbox, in one command.

The server is a child process with its SQLite database in the home folder; it is started again when it dies. Runs that
a crash left as running are closed when `serve` starts. A stopped `serve` leaves the schedule in force.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from .conductor import CANCELLED, alive, cut_short, nights
from .errors import BaedangError, ConfigError
from .ingest import inbox_state
from .logs import log
from .night import store_of
from .settings import Settings
from .store import cases
from .store.database import Store

NIGHTLY, INGEST = "nightly/nightly", "ingest/ingest"
STARTUP = 180.0
#: Prefect's command line under a watch that ends it when its parent is gone
WITH_US = """
import os, sys, threading, time
parent = int(sys.argv.pop(1))
def watch():
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)
threading.Thread(target=watch, daemon=True).start()
from prefect.cli import app
app()
"""
#: how soon a failed look at the inbox is repeated although nothing new has come
LOOK_AGAIN = 900.0


def server_file(settings: Settings) -> Path:
    """Where a running `serve` says how to reach its server."""
    return settings.prefect_home / "server.json"


def healthy(url: str) -> bool:
    """Whether a Prefect server answers."""
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError, ValueError):
        return False


def running_server(settings: Settings) -> str | None:
    """The API of a running `serve` of the same home, if there is one."""
    try:
        url = str(json.loads(server_file(settings).read_text(encoding="utf-8"))["url"])
    except (OSError, ValueError, KeyError):
        return None
    return url if healthy(url) else None


def start_server(host: str, port: int) -> subprocess.Popen[bytes]:
    """Start a Prefect server as a child process; it ends with us, on Linux also when we are killed."""
    command = [sys.executable, "-c", WITH_US, "server", "start", "--host", host, "--port", str(port)]
    return subprocess.Popen(
        [*command[:3], str(os.getpid()), *command[3:]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def wait_until_healthy(url: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers. Raises BaedangError where it ends or stays silent."""
    until = time.monotonic() + STARTUP
    while not healthy(url):
        if process.poll() is not None:
            raise BaedangError(f"the Prefect server ended with code {process.returncode}; is the port in use?")
        if time.monotonic() > until:
            raise BaedangError(f"the Prefect server did not answer within {STARTUP:g} seconds")
        time.sleep(0.3)


@contextmanager
def server(settings: Settings, host: str, port: int) -> Iterator[str]:
    """A Prefect server that is kept alive; yields the address of its API."""
    with socket.socket() as probe:
        if probe.connect_ex((host, port)) == 0:
            raise ConfigError(f"port {port} on {host} is in use; choose another with --port")
    url = f"http://{host}:{port}/api"
    process = start_server(host, port)
    stop = threading.Event()

    def watch() -> None:
        nonlocal process
        while not stop.wait(5):
            if process.poll() is not None:
                log("warning", "server restarted", code=process.returncode)
                process = start_server(host, port)

    keeper = threading.Thread(target=watch, name="server-keeper", daemon=True)
    try:
        wait_until_healthy(url, process)
        keeper.start()
        server_file(settings).write_text(json.dumps({"url": url, "pid": os.getpid()}), encoding="utf-8")
        yield url
    finally:
        stop.set()
        if keeper.is_alive():
            keeper.join()
        server_file(settings).unlink(missing_ok=True)
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()


def serve_here(settings: Settings, host: str, port: int) -> None:
    """Serve until stopped by Ctrl-C or SIGTERM. Raises ConfigError."""
    if url := running_server(settings):
        raise ConfigError(f"serve is running already for {settings.home}, at {url.removesuffix('/api')}")
    store = store_of(settings)  # an error of the settings shows before anything is started
    try:
        due_before = last_scheduled(settings)
    except ValueError as e:
        raise ConfigError(f"schedule: {str(e).splitlines()[0]}; a cron line is needed such as 0 2 * * *") from None
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    settings.inbox_path.mkdir(parents=True, exist_ok=True)
    with server(settings, host, port) as url:
        os.environ["PREFECT_API_URL"] = url
        from prefect import serve
        from prefect.deployments import run_deployment
        from prefect.schedules import Cron
        from prefect.types.entrypoint import EntrypointType

        from .night_flows import draft_case_flow, ingest_flow, nightly

        module = EntrypointType.MODULE_PATH
        close_left_runs()
        stop = threading.Event()
        watcher = threading.Thread(target=watch_inbox, args=(settings, stop), name="inbox", daemon=True)
        watcher.start()
        sys.stdout.write(f"{url.removesuffix('/api')}  접수함 {settings.inbox_path}  야간 {settings.schedule} ")
        sys.stdout.write(f"{settings.timezone}\n")
        sys.stdout.flush()

        schedule = Cron(settings.schedule, timezone=settings.timezone)
        night: Any = nightly.to_deployment("nightly", schedule=schedule, tags=["night"], entrypoint_type=module)
        look: Any = ingest_flow.to_deployment("ingest", tags=["inbox"], entrypoint_type=module)
        one: Any = draft_case_flow.to_deployment("draft-case", tags=["case"], entrypoint_type=module)
        night.apply()
        if is_missing(store, due_before):
            log("info", "missed night is made up for")
            run_deployment(NIGHTLY, timeout=0, as_subflow=False)
        try:
            serve(
                night,
                look,
                one,
                pause_on_shutdown=False,
                print_starting_message=False,
                limit=2,
            )
        finally:
            stop.set()


def last_scheduled(settings: Settings) -> datetime | None:
    """When the schedule last asked for a night, within a day."""
    import asyncio

    from prefect.server.schemas.schedules import CronSchedule

    now = datetime.now(UTC)
    schedule = CronSchedule(cron=settings.schedule, timezone=settings.timezone)
    dates = asyncio.run(schedule.get_dates(n=1_500, start=now - timedelta(days=1), end=now))
    return max(dates, default=None)


def is_missing(store: Store, since: datetime | None) -> bool:
    """Whether a night was due while nothing ran, or was cut short; not where there never was a night."""
    with store.reading() as session:
        last = next(iter(nights(session)), None)
    if last is None or since is None:
        return False
    let_be = alive(last, cases.now()) or CANCELLED in last.summary
    return (last.ended_at is None and not let_be) or last.started_at.replace(
        tzinfo=last.started_at.tzinfo or UTC
    ) < since


def make_up(store: Store) -> date | None:
    """Begin a night anew whose conductor was killed; returns its day."""
    from prefect.deployments import run_deployment

    day = cut_short(store, datetime.now(UTC) - timedelta(days=1))
    if day is not None:
        log("info", "night cut short is begun anew", date=day.isoformat())
        parameters = {"day": day.isoformat(), "only_if_missing": True}
        run_deployment(NIGHTLY, parameters=parameters, timeout=0, as_subflow=False)
    return day


def close_left_runs() -> int:
    """Close what a crash left as running: on one machine nothing runs before `serve` does. Returns how many."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import FlowRunFilter
    from prefect.states import Crashed

    left = FlowRunFilter.model_validate({"state": {"type": {"any_": ["RUNNING", "PENDING", "CANCELLING"]}}})
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(flow_run_filter=left)
        for run in runs:
            client.set_flow_run_state(run.id, Crashed(message="left behind by a crash"), force=True)
    return len(runs)


def watch_inbox(settings: Settings, stop: threading.Event) -> None:
    """Start a run of the ingest flow whenever something new lies in the inbox and has come to rest.

    Looks now and then whether a night was cut short, too. What still lies there after a while is tried again: its run may have been killed.
    """
    from prefect.deployments import run_deployment

    seen: frozenset[Any] = frozenset()
    looked, asked = 0.0, time.monotonic()
    while not stop.wait(settings.inbox_interval):
        try:
            if time.monotonic() - asked > LOOK_AGAIN:
                asked = time.monotonic()
                make_up(store_of(settings))
            state = inbox_state(settings.inbox_path)
            if state - seen or (state and time.monotonic() - looked > LOOK_AGAIN):
                run_deployment(INGEST, timeout=0, as_subflow=False)
                looked = time.monotonic()
            seen = state
        except Exception as e:  # the server may be away for a moment; the next look tries again
            log("warning", "inbox not watched", error=type(e).__name__)
            seen = frozenset()
