"""Drafting a case out of the store: keyed by everything that goes in, recorded once, never half-written.

out/<court>_<case number>/<key>/…   one folder for each draft, never changed afterwards
out/<court>_<case number>/latest    a link to the newest
out/<court>_<case number>/.work-…   drafts in the making; what a killed worker left goes when the case is taken up again
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.decisions import load_decisions
from core.errors import CoreError
from core.law.params import law_version
from core.models.filing import Document
from core.models.result import Result

from .checkpoints import after_step
from .draft import Summary, draft, write_draft
from .errors import BaedangError, DatabaseAwayError, StoreError
from .folder import CASE_FILE, DECISIONS_FILE, CaseFolder, open_folder, renamed
from .known import documents_of, limits_version, named
from .logs import log
from .moved import Moved, marks
from .names import MANIFEST, shown_names
from .scratch import scratch
from .store import cases, history, leases
from .store.cases import Inputs
from .store.database import Store
from .store.schema import CaseRow, DraftRow, FindingRow
from .version import program_version

WHO = "night"
DRAFTED, UNCHANGED, BUSY, FAILED = "drafted", "unchanged", "busy", "failed"
LATEST = "latest"
WORK = ".work-"


@dataclass(frozen=True)
class CaseRun:
    """What became of one case in a night."""

    case_id: int
    number: str
    state: str  # drafted, unchanged, busy, failed
    summary: Summary | None = None
    error: str | None = None


def draft_key(inputs: Inputs) -> str:
    """The key of the draft that these inputs would give now."""
    return inputs.key(law_version(), f"{program_version()} {limits_version()}")


def case_folder(root: Path, court: str, number: str) -> Path:
    """Where the drafts of a case lie; court and number become one safe folder name."""
    return root / (re.sub(r"[^\w()-]", "_", f"{court}_{number}").strip("_") or "_")


def draft_stored(store: Store, case_id: int, number: str, root: Path, run_id: str | None = None) -> CaseRun:
    """Draft one case if anything changed since its last draft. Every error becomes an outcome of this case.

    Raises DatabaseAwayError.
    """
    try:
        run = _draft_stored(store, case_id, root, run_id)
    except DatabaseAwayError:
        raise  # asking again may help
    except (BaedangError, CoreError) as e:
        run = CaseRun(case_id, number, FAILED, error=str(e))
    except Exception as e:
        run = CaseRun(case_id, number, FAILED, error=f"internal error ({type(e).__name__}: {e})")
        log("error", "case failed", case=number, error=type(e).__name__)
    return run


def _draft_stored(store: Store, case_id: int, root: Path, run_id: str | None) -> CaseRun:
    if (done := present(store, case_id, root, frozenset({run_id} if run_id else ()))) is not None:
        return done
    with store.transaction() as session:
        token = leases.take(session, case_id)
        inputs, _ = look_up(session, case_id)
    if token is None:
        return CaseRun(case_id, inputs.number, BUSY)
    after_step("leased")
    with leases.kept(store, case_id, token):
        summary = _draft_leased(store, inputs, root, token, run_id)
    point_latest(Path(summary.out))
    return CaseRun(case_id, inputs.number, DRAFTED, summary)


def present(store: Store, case_id: int, root: Path, runs: frozenset[str] = frozenset()) -> CaseRun | None:
    """The outcome of a case whose draft of the present inputs is there already, None where there is none.

    A draft that one of `runs` made (other workers of this night, or a night before it that was killed) is new.
    """
    with store.reading() as session:
        inputs, done = look_up(session, case_id)
    if done is None or not is_whole(folder := root / done.folder):
        return None
    tidy(store, case_id, folder.parent)
    point_latest(folder)
    state = DRAFTED if done.run_id in runs else UNCHANGED
    return CaseRun(case_id, inputs.number, state, restored(done.summary, folder))


def is_whole(folder: Path) -> bool:
    """Whether a draft lies there; its manifest is written last, and the folder gets its name when it is whole."""
    return (folder / MANIFEST).exists()


def look_up(session: Session, case_id: int) -> tuple[Inputs, DraftRow | None]:
    """What a draft of the case would be made of now, and that draft if it is recorded. Raises StoreError."""
    case = session.get(CaseRow, case_id)
    if case is None:
        raise StoreError(f"case {case_id}: not in the store")
    inputs = cases.inputs(session, case)
    return inputs, find_draft(session, case_id, draft_key(inputs))


def restored(summary: dict[str, Any], folder: Path) -> Summary:
    """A summary as it was before JSON made lists of its tuples, of the draft that now lies in `folder`."""
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in summary.items()}
    return Summary(**(values | {"out": str(folder)}))


def find_draft(session: Session, case_id: int, key: str) -> DraftRow | None:
    """The recorded draft of a case under a key."""
    return session.execute(
        select(DraftRow).where(DraftRow.case_id == case_id, DraftRow.key == key)
    ).scalar_one_or_none()


def latest_result(store: Store, case_id: int, key: str, root: Path) -> Result | None:
    """The result of the newest draft under another key, for the page of differences."""
    newest = select(DraftRow).where(DraftRow.case_id == case_id, DraftRow.key != key)
    with store.reading() as session:
        row = session.execute(newest.order_by(DraftRow.created_at.desc(), DraftRow.id.desc()).limit(1)).scalar()
    if row is None:
        return None
    try:
        return Result.model_validate_json((root / row.folder / "result.json").read_bytes())
    except (OSError, ValueError):
        return None


def _draft_leased(store: Store, inputs: Inputs, root: Path, token: str, run_id: str | None) -> Summary:
    """Write the draft beside its place, then record it and put it into its place while the lease is checked."""
    key = draft_key(inputs)
    folder = case_folder(root, inputs.court, inputs.number)
    folder.mkdir(parents=True, exist_ok=True)
    clear(folder)
    work = folder / f"{WORK}{token}"
    try:
        summary, result = _write(store, inputs, work, latest_result(store, inputs.case_id, key, root))
        to_disk(work)
        after_step("written")
        final = folder / key[:16]
        summary = replace(summary, folder=f"{inputs.court} {inputs.number}", out=str(final))
        with store.transaction() as session:
            if not leases.holds(session, inputs.case_id, token):
                raise StoreError("another worker took the case over; its draft counts")
            put_in_place(work / "draft", final)
            after_step("placed")
            record(session, inputs, key, final.relative_to(root), summary, result, run_id)
        after_step("recorded")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return summary


def to_disk(folder: Path) -> None:
    """Let a draft reach the disk before it is recorded, so that a power cut leaves no recorded draft without pages."""
    for path in (*folder.rglob("*"), folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def tidy(store: Store, case_id: int, folder: Path) -> None:
    """Remove what a worker left that was killed after its draft was recorded; not while another holds the case."""
    if not any(folder.glob(f"{WORK}*")):
        return
    with store.transaction() as session:
        token = leases.take(session, case_id)
    if token is not None:
        with leases.kept(store, case_id, token):
            clear(folder)


def clear(folder: Path) -> None:
    """Remove drafts in the making; only for the holder of the case."""
    for left in folder.glob(f"{WORK}*"):
        if left.is_symlink():
            left.unlink(missing_ok=True)
        else:
            shutil.rmtree(left, ignore_errors=True)


def put_in_place(draft_folder: Path, final: Path) -> None:
    """Let a whole draft take its place by a rename; one of the same key that is whole already stays."""
    if is_whole(final):
        return
    if final.exists():
        shutil.rmtree(final)
    draft_folder.rename(final)


def _write(store: Store, inputs: Inputs, work: Path, previous: Result | None) -> tuple[Summary, Result]:
    """Lay the case out in a temporary folder, read what is not yet read, and write the draft to `work/draft`."""
    with scratch() as temporary:
        folder = temporary / "case"
        folder.mkdir()
        store.files.copy_to(inputs.header_sha, folder / CASE_FILE)
        if inputs.decisions_sha:
            store.files.copy_to(inputs.decisions_sha, folder / DECISIONS_FILE)
        documents: list[Document] = []
        shown = shown_names(inputs.filings)
        for name, sha in inputs.filings:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            store.files.copy_to(sha, path)
            documents += named(documents_of(store, sha), shown[name])
        after_step("read")
        opened = open_folder(folder)
        work.mkdir()
        moved = moved_of(inputs, store.files.get, opened)
        data = draft(opened, documents, (previous,) if previous else (), moved=moved)
        return write_draft(data, opened, work / "draft"), data.result


def moved_of(inputs: Inputs, get: Callable[[str], bytes], folder: CaseFolder) -> Moved | None:
    """How the distribution date of a case was last moved, with the decisions that there were then."""
    if inputs.moved is None:
        return None
    before, won, on, decisions = inputs.moved
    known = load_decisions(get(decisions).decode("utf-8-sig")) if decisions else ()
    return Moved(before, won, on or before, marks(renamed(d, folder.path, folder.filings) for d in known))


def record(
    session: Session,
    inputs: Inputs,
    key: str,
    place: Path,
    summary: Summary,
    result: Result,
    run_id: str | None,
) -> None:
    """Record a draft, its findings and its line of history in the caller's transaction; at most once for a key.

    `place`: the draft's folder below that of all drafts, which may move to another disk or machine.
    """
    at, folder = cases.now(), place.as_posix()
    row = find_draft(session, inputs.case_id, key)
    if row is not None:  # its pages had been removed by the retention and are made again
        row.created_at, row.run_id, row.folder, row.summary = at, run_id, folder, asdict(summary)
        history.append(session, at, WHO, "drafted again", inputs.number, key=key)
        return
    row = DraftRow(
        case_id=inputs.case_id, key=key, folder=folder, created_at=at, run_id=run_id, summary=asdict(summary)
    )
    session.add(row)
    session.flush()
    session.add_all(
        FindingRow(draft_id=row.id, severity=f.severity, code=f.code, message=f.message, where=f.where)
        for f in result.findings
    )
    history.append(session, at, WHO, "drafted", inputs.number, key=key, paid=summary.paid, errors=summary.errors)


def point_latest(folder: Path) -> None:
    """Let `latest` beside the draft point to it; done by a rename, so that it always points to a whole draft."""
    link = folder.parent / LATEST
    if link.is_symlink() and os.readlink(link) == folder.name:
        return
    temporary = folder.parent / f"{WORK}{os.getpid()}-latest"
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(folder.name)
    temporary.replace(link)
