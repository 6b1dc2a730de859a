"""How long a night takes: `python -m tests.bench_night [cases …] [--papers N]` (default 100), on one and two processes.

Every case has the papers of the sample, no two of them the same bytes, so that every paper is read. Printed are cases a
minute by the clock, the memory the processes hold, and the processor's time, which says the same on a machine that
others use too, by what each process does:

orchestration  the conductor (Prefect's client, taking in the folders, planning, digest) and Prefect's server
starts         the interpreters and imports of conductor and server (until the flow's first step; with the making of
               Prefect's database, once for a new home), workers, and the children that read and draw; the latter
               counted, times what one start takes
work           what is left of the workers and their children: reading, deciding, rendering, and the store
pure steps     reading, deciding and rendering of the same cases, the drawing child without its start included, measured
               alone in one warm process: what of the work is not the store
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "sample_filings" / "seoul_apartment"
DAY = "2025-11-20"
COURT = "서울한강지방법원"
MEASURED = 4
WORKERS = (1, 2)
TICK = os.sysconf("SC_CLK_TCK")
#: what each kind of child does before its first step
STARTS = {
    "worker": "import flows.night; from flows.pages import pdf, xlsx; pdf._fonts()",
    "reader": "import extractors.worker, extractors.documents, extractors.page.reader, extractors.onefile",
    "picture": "import runpy; runpy.run_path('flows/pages/picture_child.py')",
}
#: by what a process's command line shows its kind
KINDS = {"spawn_main": "worker", "uvicorn": "server", "extractors.worker": "reader"}


def make_case(folder: Path, number: int, papers: int) -> None:
    """The sample as a case of another court."""
    folder.mkdir(parents=True)
    text = (SAMPLE / "case.yaml").read_text(encoding="utf-8").replace(COURT, f"{COURT} 제{number + 1}지원")
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    for paper in sorted(SAMPLE.glob("*.pdf"))[:papers]:
        (folder / paper.name).write_bytes(paper.read_bytes() + b"\n%%%d\n" % number)


def resident(pid: int) -> int:
    """Memory of a process in MB; 0 where it is gone."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000


def below(pid: int) -> list[int]:
    """All processes below one."""
    found = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += [int(child), *below(int(child))]
    except OSError:
        return found
    return found


def seen(pid: int) -> tuple[str, float] | None:
    """Kind of a process and the seconds of the processor it has used; None where it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        command = Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return None
    kind = next((kind for mark, kind in KINDS.items() if mark in command), "other")
    # a worker with the drawing children it has waited for; its reader lives as long as the worker and counts itself
    return kind, sum(map(int, fields[11 : 15 if kind == "worker" else 13])) / TICK


def start_of(kind: str) -> float:
    """Seconds of the processor that the start of a child takes."""
    before = used()
    for _ in range(3):
        subprocess.run([sys.executable, "-c", STARTS[kind]], cwd=ROOT, check=True)
    return (used() - before) / 3


def pure(home: Path, papers: int, drawing: float) -> float:
    """Seconds of the processor for reading, deciding and rendering one case, everything imported before.

    `drawing`: what the start of the child takes that draws the pictures.
    """
    from extractors.onefile import read_file
    from flows.draft import draft, write_draft
    from flows.folder import open_folder
    from flows.known import limits

    start = 0.0
    for n in range(MEASURED + 1):
        make_case(home / "pure" / f"{n}", n, papers)
        if n == 1:
            start = time.process_time() + used()
        folder = open_folder(home / "pure" / f"{n}")
        documents = [d for f in folder.filings for d in read_file(f.path, limits(), f.name)]
        write_draft(draft(folder, documents), folder, home / "out" / f"{n}")
    return (time.process_time() + used() - start) / MEASURED - drawing


def look(processes: dict[int, tuple[str, float]]) -> None:
    """Take down what every process below this one has used so far."""
    for pid in below(os.getpid()):
        if (found := seen(pid)) is not None:
            processes[pid] = found


@contextmanager
def at_first_step() -> Iterator[list[float]]:
    """Takes down what Prefect's server and the conductor have used when the flow's first step begins: their starts."""
    from flows import night_flows

    started: list[float] = []
    begin = night_flows.begin

    def first(*arguments: Any) -> Any:
        processes: dict[int, tuple[str, float]] = {}
        look(processes)
        started.append(sum(s for kind, s in processes.values() if kind == "server"))
        started.append(time.process_time())
        return begin(*arguments)

    night_flows.begin = first  # type: ignore[assignment]
    try:
        yield started
    finally:
        night_flows.begin = begin


def one_night(count: int, workers: int, papers: int) -> None:
    """One night and the same again with nothing changed, in this process; prints figures as JSON."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"BAEDANG_HOME": home, "BAEDANG_WORKERS": str(workers), "BAEDANG_LOG_FORMAT": "json"}
        for n in range(count):
            make_case(Path(home) / "cases" / f"case{n:06d}", n, papers)
        from flows.settings import load_settings, prefect_environment

        prefect_environment(load_settings())
        from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

        from flows.night_flows import nightly

        samples: list[tuple[int, int]] = []
        watching: list[float] = []
        processes: dict[int, tuple[str, float]] = {}
        done = threading.Event()

        def watch() -> None:
            while not done.wait(1):
                look(processes)
                samples.append((resident(os.getpid()), max(map(resident, below(os.getpid())), default=0)))
            watching.append(time.thread_time())  # the measuring itself is no part of the night

        with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
            watcher = threading.Thread(target=watch, daemon=True)
            watcher.start()
            start = time.perf_counter()
            with at_first_step() as started:
                figures = nightly(day=DAY)
            seconds, conductor = time.perf_counter() - start, time.process_time()
            done.set()
            watcher.join()
            look(processes)
            kinds = Counter(kind for kind, _ in processes.values())
            cpu = {
                "conductor": conductor - started[1] - watching[0],
                "conductor start": started[1],
                "server": sum(s for kind, s in processes.values() if kind == "server") - started[0],
                "server start": started[0],
                "workers": sum(s for kind, s in processes.values() if kind in {"worker", "reader"}),
            }
            again = time.perf_counter()
            nightly(day=DAY)
            again = time.perf_counter() - again
        steps = [samples[len(samples) * i // 4] for i in (1, 2, 3)] + [samples[-1]] if samples else []
        out = {"seconds": seconds, "again": again, "memory": steps, "failed": len(figures["failed"])}
        out |= {"cpu": cpu, "started": {"worker": kinds["worker"], "reader": kinds["reader"], "picture": count}}
        print(json.dumps(out | {"drafted": figures["drafted"]}))


def used() -> float:
    """Seconds of the processor that ended child processes have used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def night(count: int, workers: int, papers: int, step: float, starts: dict[str, float]) -> None:
    """Measure one night in a process of its own."""
    command = [sys.executable, "-m", "tests.bench_night", "--one", str(count), str(workers), str(papers)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found = json.loads(done.stdout.splitlines()[-1])
    cpu = found["cpu"]
    total = sum(cpu.values())
    children = sum(starts[kind] * number for kind, number in found["started"].items())
    shares = {
        "orchestration": cpu["conductor"] + cpu["server"],
        "starts": cpu["conductor start"] + cpu["server start"] + children,
        "work": cpu["workers"] - children,
    }
    memory = " ".join(f"{own}+{child}" for own, child in found["memory"])
    print(
        f"{count} cases, {workers} processes: {found['seconds']:.0f} s, {count / found['seconds'] * 60:.1f} a minute; "
        f"processor {total / count:.2f} s a case: "
        + ", ".join(f"{name} {s / count:.3f} s ({s / total:.1%})" for name, s in shares.items())
        + f"; pure steps measured alone {step:.2f} s ({count * step / total:.1%}); "
        f"orchestration against pure steps {shares['orchestration'] / count / step:.1%}; seconds in all: "
        + ", ".join(f"{name} {s:.1f}" for name, s in cpu.items())
        + f"; started {found['started']}; "
        f"unchanged night {found['again']:.1f} s; memory (conductor+largest, MB, by quarters) {memory}; "
        f"drafted {found['drafted']}, failed {found['failed']}",
        flush=True,
    )


def main(arguments: list[str] | None = None) -> None:
    """Each measurement in a process of its own, so that none warms up the next."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--one"]:
        one_night(*map(int, given[1:4]))
        return
    papers = 99
    if "--papers" in given:
        at = given.index("--papers")
        papers = int(given[at + 1])
        del given[at : at + 2]
    with tempfile.TemporaryDirectory() as home:
        os.environ["BAEDANG_HOME"] = home
        starts = {kind: start_of(kind) for kind in STARTS}
        step = pure(Path(home), papers, starts["picture"])
    for count in [int(a) for a in given] or [100]:
        for workers in WORKERS:
            night(count, workers, papers, step, starts)


if __name__ == "__main__":
    main()
