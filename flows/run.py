"""Many cases through the Prefect flow, with a progress display. A failing case is an outcome, never the end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.errors import CoreError
from core.models.filing import Document

from .draft import Summary, check_replaceable, draft, previous_results, relabel, write_draft
from .errors import BaedangError
from .folder import open_folder
from .moved import moved_since
from .settings import load_settings, prefect_environment


@dataclass(frozen=True)
class CaseOutcome:
    """What became of one case: a summary, or the one line that says why there is none."""

    name: str
    summary: Summary | None = None
    error: str | None = None


def draft_outcome(path: Path, out: Path, documents: tuple[Document, ...]) -> CaseOutcome:
    """Draft one case from documents already read; every error becomes an outcome. Runs in a worker process."""
    try:
        folder = open_folder(path)
        check_replaceable(out)
        data = draft(folder, documents, previous_results(out), moved=moved_since(out, folder.header))
        return CaseOutcome(path.name, write_draft(data, folder, out))
    except (BaedangError, CoreError) as e:
        return CaseOutcome(path.name, error=str(e))
    except Exception as e:
        return CaseOutcome(path.name, error=f"{path}: internal error ({type(e).__name__}: {e})")


def filings_of(path: Path) -> list[tuple[Path, str]] | CaseOutcome:
    """The filings of a case folder (path, name there), or the outcome that says why the folder cannot be used."""
    try:
        return [(f.path, f.name) for f in open_folder(path).filings]
    except (BaedangError, CoreError) as e:
        return CaseOutcome(path.name, error=str(e))


def read_one(path: Path, name: str) -> tuple[Document, ...]:
    """The documents of one filing under its name in the case folder; guarded by limits in a child process."""
    from extractors.guarded import read_files

    return tuple(relabel(d, name) for result in read_files([path], workers=1) for d in result.documents)


def run_cases(folder: Path, out: Path, workers: int | None = None) -> list[CaseOutcome]:
    """Draft every case folder at or below `folder` into `out/<name>`, in the order of names.

    Raises NotFoundError where there is no case folder.
    """
    settings = load_settings()
    prefect_environment(settings)
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    from . import prefect_flows

    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        outcomes: list[CaseOutcome] = prefect_flows.draft_cases(
            str(folder), str(out), workers or settings.workers or None
        )
    return outcomes
