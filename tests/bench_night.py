"""How long a night takes: `python -m tests.bench_night [cases …] [--papers N]` (default 100), on one and two processes.

Every case has the papers of the sample, no two of them the same bytes, so that every paper is read. Printed are cases a
minute by the clock, and by the processor's time, which says the same on a machine that others use too: how much of it
is spent outside the pure steps (reading, deciding, rendering), and how much memory the processes hold.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "sample_filings" / "seoul_apartment"
DAY = "2025-11-20"
COURT = "서울한강지방법원"
MEASURED = 4


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


def pure(home: Path, papers: int) -> float:
    """Seconds of the processor for reading, deciding and rendering one case, everything imported before."""
    from extractors.onefile import read_file
    from flows.draft import draft, write_draft
    from flows.folder import open_folder
    from flows.known import limits

    start = 0.0
    for n in range(MEASURED + 1):
        make_case(home / "pure" / f"{n}", n, papers)
        if n == 1:
            start = time.process_time()
        folder = open_folder(home / "pure" / f"{n}")
        documents = [d for f in folder.filings for d in read_file(f.path, limits(), f.name)]
        write_draft(draft(folder, documents), folder, home / "out" / f"{n}")
    return (time.process_time() - start) / MEASURED


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
        done = threading.Event()

        def watch() -> None:
            while not done.wait(1):
                samples.append((resident(os.getpid()), max(map(resident, below(os.getpid())), default=0)))

        with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
            threading.Thread(target=watch, daemon=True).start()
            start = time.perf_counter()
            figures = nightly(day=DAY)
            seconds = time.perf_counter() - start
            done.set()
            again = time.perf_counter()
            nightly(day=DAY)
            again = time.perf_counter() - again
        steps = [samples[len(samples) * i // 4] for i in (1, 2, 3)] + [samples[-1]] if samples else []
        out = {"seconds": seconds, "again": again, "memory": steps, "failed": len(figures["failed"])}
        print(json.dumps(out | {"drafted": figures["drafted"]}))


def used() -> float:
    """Seconds of the processor that ended child processes have used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def night(count: int, workers: int, papers: int, step: float) -> None:
    """Measure one night in a process of its own."""
    before = used()
    command = [sys.executable, "-m", "tests.bench_night", "--one", str(count), str(workers), str(papers)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found = json.loads(done.stdout.splitlines()[-1])
    cpu = used() - before
    memory = " ".join(f"{own}+{child}" for own, child in found["memory"])
    print(
        f"{count} cases, {workers} processes: {found['seconds']:.0f} s, {count / found['seconds'] * 60:.1f} a minute; "
        f"processor {cpu / count:.2f} s a case, pure steps {step:.2f} s, outside them {1 - count * step / cpu:.1%}; "
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
        step = pure(Path(home), papers)
    for count in [int(a) for a in given] or [100]:
        for workers in (1, 2):
            night(count, workers, papers, step)


if __name__ == "__main__":
    main()
