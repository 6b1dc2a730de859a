"""How long a night takes: `python -m tests.bench_night [cases …]` (default 100), on one and on two processes.

Prints cases a minute, the share of the time that is not spent in the pure steps, and the memory of this process.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1] / "sample_filings" / "seoul_apartment"
DAY = "2025-11-20"


def make_cases(folder: Path, count: int) -> None:
    """So many cases of the sample's papers under numbers of their own."""
    text = (SAMPLE / "case.yaml").read_text(encoding="utf-8")
    for n in range(count):
        case = folder / f"case{n:06d}"
        shutil.copytree(SAMPLE, case)
        (case / "case.yaml").write_text(text.replace("2025타경50321", f"2025타경{100000 + n}"), encoding="utf-8")


def resident() -> int:
    """Memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000


def pure_steps(case: Path, out: Path) -> float:
    """Seconds for drafting one case without store and Prefect, its papers read before."""
    from flows.draft import draft, read_filings, write_draft
    from flows.folder import open_folder

    folder = open_folder(case)
    documents = read_filings(folder)
    write_draft(draft(folder, documents), folder, out / "warm")
    start = time.perf_counter()
    for n in range(3):
        write_draft(draft(folder, documents), folder, out / str(n))
    return (time.perf_counter() - start) / 3


def night(count: int, workers: int) -> None:
    """One night, measured from its beginning to its digest; then the same night with nothing changed."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"BAEDANG_HOME": home, "BAEDANG_WORKERS": str(workers), "BAEDANG_LOG_FORMAT": "json"}
        make_cases(Path(home) / "cases", count)
        from flows.settings import load_settings, prefect_environment

        prefect_environment(load_settings())
        pure = pure_steps(Path(home) / "cases" / "case000000", Path(home) / "pure")
        from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

        from flows.night_flows import nightly

        with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
            before = resident()
            start = time.perf_counter()
            figures = nightly(day=DAY)
            seconds = time.perf_counter() - start
            again = time.perf_counter()
            nightly(day=DAY)
            again = time.perf_counter() - again
        share = 1 - count * pure / workers / seconds
        print(
            f"{count} cases, {workers} processes: {seconds:.0f} s, {count / seconds * 60:.0f} cases a minute, "
            f"outside the pure steps {share:.0%} (pure step {pure:.2f} s), unchanged night {again:.0f} s, "
            f"memory {before} to {resident()} MB, failed {len(figures['failed'])}",
            flush=True,
        )


def main() -> None:
    """Each measurement in a process of its own, so that none warms up the next."""
    counts = [int(a) for a in sys.argv[1:]] or [100]
    for count in counts:
        for workers in (1, 2):
            if os.fork() == 0:
                night(count, workers)
                sys.stdout.flush()
                os._exit(0)
            os.wait()


if __name__ == "__main__":
    main()
