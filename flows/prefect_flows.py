"""The Prefect flows: one task per filing and one per case around the plain functions of `flows.run`.

Nothing is decided here. Tasks hand their work to a `Workshop` (worker processes), because the threads of one process
would share one core. No retries: only a dead worker process can succeed when tried again, and the workshop does that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_table_artifact
from prefect.futures import PrefectFuture, as_completed
from prefect.task_runners import ThreadPoolTaskRunner

from core.models.filing import Document

from .folder import find_cases
from .progress import Bar
from .run import CaseOutcome, draft_outcome, filings_of, read_one
from .workshop import Workshop

#: the workshop of this process: given by the command line, else made by the flow
_current: Workshop | None = None


@contextmanager
def workshop(workers: int | None = None) -> Iterator[Workshop]:
    """The worker processes for the flows below; nested uses share the outer one."""
    global _current
    if _current is not None:
        yield _current
        return
    with Workshop(workers) as made:
        _current = made
        try:
            yield made
        finally:
            _current = None


@task(name="read-filing", task_run_name="{name}", persist_result=False, tags=["filing"])
def read_filing(path: Path, name: str) -> tuple[Document, ...]:
    """Read one filing in a worker process."""
    with workshop() as shop:
        return shop.call(read_one, path, name)


@task(name="draft-case", task_run_name="{name}", persist_result=False, tags=["case"])
def draft_case(name: str, path: Path, out: Path, documents: Sequence[Any]) -> CaseOutcome:
    """Draft one case in a worker process; `name` only names the task run, `documents`: those of each filing."""
    del name
    with workshop() as shop:
        return shop.call(draft_outcome, path, out, tuple(d for one in documents for d in one))


#: threads that wait for worker processes
RUNNER: Any = ThreadPoolTaskRunner(max_workers=16)


@flow(name="draft-cases", task_runner=RUNNER, persist_result=False)
def draft_cases(folder: str, out: str, workers: int | None = None) -> list[CaseOutcome]:
    """Draft all case folders at or below `folder` into `out/<name>`; outcomes in the order of names."""
    with workshop(workers):
        outcomes: dict[str, CaseOutcome] = {}
        waiting: dict[PrefectFuture[CaseOutcome], str] = {}
        cases = find_cases(Path(folder))
        with Bar(len(cases), "배당표 초안") as bar:
            for path in cases:
                filings = filings_of(path)
                if isinstance(filings, CaseOutcome):
                    outcomes[path.name] = filings
                    bar.advance(path.name)
                    continue
                read = [read_filing.submit(file, name) for file, name in filings]
                waiting[draft_case.submit(path.name, path, Path(out) / path.name, read)] = path.name
            for future in as_completed(list(waiting)):
                name = waiting[future]
                result = future.result(raise_on_failure=False)
                outcomes[name] = (
                    result if isinstance(result, CaseOutcome) else CaseOutcome(name, error=f"{name}: failed ({result})")
                )
                bar.advance(name)
        ordered = [outcomes[path.name] for path in cases]
        create_table_artifact(key="cases", table=[row(o) for o in ordered], description="Drafted cases")
        return ordered


def row(outcome: CaseOutcome) -> dict[str, str | int]:
    """One line of the table of cases in Prefect's own pages."""
    s = outcome.summary
    if s is None:
        return {"case": outcome.name, "net fund": "", "creditors": "", "to decide": "", "result": outcome.error or ""}
    return {
        "case": s.case_number,
        "net fund": s.net_fund,
        "creditors": s.creditors,
        "to decide": s.errors,
        "result": s.out,
    }
