"""A Prefect server with workers as processes of their own, and small cases for a night, for the tests that kill them."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from flows.serve import healthy
from flows.status import check_store
from flows.store.database import Store
from flows.store.leases import born
from flows.store.schema import DraftRow, EventRow, LeaseRow

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_filings" / "seoul_apartment"
STATEMENT, TAX = "04_채권계산서_한빛은행.pdf", "06_교부청구서_한강세무서.pdf"
DAY = "2025-11-20"
BIN = Path(sys.executable).parent
#: a reader that never comes back, for the filing that says so
HANGING = """
import importlib.abc, importlib.util, sys

class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name != "extractors.onefile":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        run = spec.loader.exec_module

        def exec_module(module):
            run(module)
            read = module.read_file

            def read_file(path, *rest):
                while path.read_bytes().endswith(b"hang"):
                    pass
                return read(path, *rest)

            module.read_file = read_file

        spec.loader.exec_module = exec_module
        return spec

sys.meta_path.insert(0, Finder())
"""


def make_cases(folder: Path, count: int) -> None:
    """Small cases of many courts, each with its own price."""
    text = (SAMPLE / "case.yaml").read_text(encoding="utf-8")
    for n in range(count):
        case = folder / f"case{n:02d}"
        case.mkdir(parents=True)
        own = text.replace("서울한강지방법원", f"서울한강지방법원 제{n + 1}지원").replace(
            "681_500_000", str(681_500_000 + n)
        )
        (case / "case.yaml").write_text(own, encoding="utf-8")
        for name in (STATEMENT, TAX):
            shutil.copy(SAMPLE / name, case / name)


def environment(home: Path, **more: str) -> dict[str, str]:
    (home / "site").mkdir(parents=True, exist_ok=True)
    (home / "site" / "sitecustomize.py").write_text(HANGING, encoding="utf-8")
    quiet = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "BAEDANG_", "PYTEST_"))}
    return {
        **quiet,
        "BAEDANG_HOME": str(home),
        "BAEDANG_FILING_SECONDS": "6",
        "BAEDANG_DIRECTORY": str(ROOT),
        "BAEDANG_WORKERS": "1",
        "PREFECT_HOME": str(home / "prefect"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_LOGGING_LEVEL": "WARNING",
        "DO_NOT_TRACK": "1",
        "PYTHONPATH": f"{home / 'site'}{os.pathsep}{ROOT}",
        **more,
    }


def until(ready: Callable[[], bool], seconds: float = 300.0) -> None:
    """Wait for something that another process does."""
    pause = threading.Event()
    for _ in range(int(seconds / 0.1)):
        if ready():
            return
        pause.wait(0.1)
    raise AssertionError("waited in vain")


def descendants(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += descendants(int(child))
    return found


def signalled(pids: list[int], sign: signal.Signals) -> None:
    """Send a signal to processes of which some may have ended."""
    for pid in pids:
        try:
            os.kill(pid, sign)
        except ProcessLookupError:
            continue


def kill(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL for a process and all below it; all of them are gone when this returns."""
    signalled(descendants(process.pid), signal.SIGSTOP)  # nothing is begun between the list and the end
    pids = descendants(process.pid)
    signalled(pids, signal.SIGKILL)
    process.wait()
    until(lambda: all(born(pid) is None for pid in pids))


def own_port() -> tuple[int, socket.socket]:
    """A port for a server that comes and goes, and the socket by which no other test session gets it meanwhile.

    Below the range from which the system gives ports to whoever asks for any: while the server is down, a connection
    of somebody else could get its port, or a client that calls the dead server again and again could reach itself.
    """
    lowest = int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    for port in random.SystemRandom().sample(range(min(20_000, lowest - 2_000), lowest), 500):
        claim = socket.socket(type=socket.SOCK_DGRAM)  # datagrams have ports of their own
        try:
            claim.bind(("127.0.0.1", port))
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", port))
        except OSError:
            claim.close()
            continue
        return port, claim
    raise AssertionError("no port is free")


class Machines:
    """A Prefect server and its workers."""

    def __init__(self, env: dict[str, str]) -> None:
        self.port, self.claim = own_port()
        self.url = f"http://127.0.0.1:{self.port}/api"
        self.env = env | {"PREFECT_API_URL": self.url}
        self.running: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [str(BIN / command[0]), *command[1:]],
            env=self.env,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.running.append(process)
        return process

    def run(self, *command: str) -> None:
        done = subprocess.run([str(BIN / command[0]), *command[1:]], env=self.env, cwd=ROOT, capture_output=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def server(self) -> subprocess.Popen[bytes]:
        process = self.start("prefect", "server", "start", "--port", str(self.port))
        until(lambda: healthy(self.url))
        return process

    def pool(self) -> subprocess.Popen[bytes]:
        """A server with the work pool and every deployment of `prefect.yaml`."""
        process = self.server()
        self.run("prefect", "work-pool", "create", "baedang", "--type", "process")
        self.run("prefect", "--no-prompt", "deploy", "--all")
        return process

    def no_schedules(self) -> None:
        """Whatever the clock says, no other night comes between."""
        self.run("prefect", "--no-prompt", "deployment", "schedule", "clear", "-y", "nightly/nightly")

    def worker(self) -> subprocess.Popen[bytes]:
        return self.start("prefect", "worker", "start", "--pool", "baedang", "--type", "process", "--limit", "2")

    def stop(self) -> None:
        for process in self.running:
            if process.poll() is None:
                kill(process)

    def close(self) -> None:
        """All of them are gone, and the port is free."""
        self.stop()
        self.claim.close()


def undisturbed_night(home: Path, count: int) -> Path:
    """The drafts of a night that nothing disturbed, by the command that a user gives; the cases lie in `home`."""
    env = environment(home, BAEDANG_WORKERS="2")
    done = subprocess.run([str(BIN / "baedang"), "night", "--date", DAY, "--json"], env=env, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    figures = json.loads(done.stdout)
    assert (figures["due"], figures["drafted"], figures["failed"]) == (count, count, {})
    return home / "drafts"


def drafted(store: Store) -> int:
    """How many drafts the store knows."""
    with store.reading() as session:
        return int(session.execute(select(func.count()).select_from(DraftRow)).scalar_one())


def once_and_whole(store: Store, out: Path, count: int) -> None:
    """Every case was drafted once, and nothing is left in between."""

    def no_leases() -> bool:
        with store.reading() as session:
            return session.execute(select(LeaseRow)).all() == []

    until(no_leases)  # a worker gives its lease back after the draft is recorded, of which the night hears first
    with store.reading() as session:
        lines = session.execute(select(EventRow.detail).where(EventRow.what == "drafted")).scalars().all()
    assert len(lines) == len(set(lines)) == drafted(store) == count
    assert list(out.rglob(".*")) == []
    assert check_store(store)[2] == []


def tree(out: Path) -> dict[str, bytes]:
    """The drafts as bytes; the digests tell of the night, not of the cases."""
    files = (p for p in out.rglob("*") if p.is_file() and not p.is_symlink() and "digest" not in p.name)
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in files if "latest" not in p.parts}
