"""The inbox: files dropped into a folder are copied first, recognised, assigned to their case by content, stored under
their hash, and only then taken out of the inbox.

Each step can be repeated: a crash between any two of them loses nothing and doubles nothing, because the file stays in
the inbox until the last step and everything before it is keyed by the file's hash. A folder's `case.yaml` leaves the
inbox after all other files of its folder, which are assigned with its help.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.casefile import load_header
from core.decisions import load_decisions
from core.errors import CoreError
from core.models.filing import Document, RegistryExtract

from .archive import ZIP, Allowance, ArchiveError, is_archive, is_office, members
from .arrival import has_ended
from .checkpoints import after_step
from .errors import BaedangError, DatabaseAwayError, StoreError
from .known import documents_of, read_ahead
from .logs import log
from .names import CASE_FILE, DECISIONS_FILE, HIDDEN, LITTER, NOT_FILINGS, safe_name, safe_path
from .scratch import scratch
from .store import cases
from .store.cases import CASE_NUMBER, normalised
from .store.database import Store
from .store.schema import CaseRow, FileRow

WHO = "inbox"
KNOWN, FAILED = "known", "failed"
#: a file must have rested so many seconds before it is taken; one whose end has not arrived, so many
REST, REST_UNFINISHED = 2.0, 600.0
UNFINISHED = (".part", ".tmp", ".crdownload", ".partial")
YAML = (".yaml", ".yml")
#: what case files and decisions are called that lay in an archive, where whoever files could put them
PACKED_YAML = (".yaml.bin", ".yml.bin")
#: an archive within an archive is opened so deep
DEPTH = 3
State = tuple[int, int, int]


class StillWrittenError(BaedangError):
    """A file was written to while it was copied; the next look takes it."""


@dataclass(frozen=True)
class Ingested:
    """What became of one file of the inbox."""

    name: str
    sha256: str
    state: str  # assigned, waiting, known, failed
    case: str | None = None
    reason: str = ""


def state_of(path: Path) -> State:
    """What changes when somebody writes to a file."""
    s = path.stat()
    return s.st_ino, s.st_size, s.st_mtime_ns


def state_or_none(path: Path) -> State | None:
    """The state of a file, None where somebody took it away meanwhile."""
    try:
        return state_of(path)
    except FileNotFoundError:
        return None


def ready_files(inbox: Path, rest: float = REST) -> tuple[Path, ...]:
    """Files of the inbox that are complete as far as one can see; in each folder case files come first.

    With `rest` 0 every file counts, complete or not.
    """
    if not inbox.is_dir():
        return ()
    now = time.time()
    found = []
    for p in inbox.rglob("*"):
        hidden = any(part.startswith(HIDDEN) for part in p.relative_to(inbox).parts)
        if hidden or p.name.lower() in LITTER or p.name.lower().endswith(UNFINISHED):
            continue
        try:
            if p.is_symlink() or not os.access(p, os.R_OK):
                continue  # `flows.left` says so
            # the last change of the file itself: copying programs set the time of its contents back
            age = abs(now - p.stat().st_ctime)
            if p.is_file() and (not rest or age >= REST_UNFINISHED or (age >= rest and has_ended(p))):
                found.append(p)
        except OSError:
            continue  # taken away meanwhile by somebody else
    return tuple(sorted(found, key=lambda p: (p.parent.as_posix(), p.name != CASE_FILE, p.name)))


def wait_for_rest(inbox: Path, rest: float = REST) -> int:
    """Give what was dropped just now a moment to come to rest; returns how many files are still being written."""
    until = time.monotonic() + 2 * rest
    while True:
        last = time.monotonic() >= until  # asked before looking: what came to rest while we slept counts
        left = len(ready_files(inbox, 0)) - len(ready_files(inbox, rest))
        if last or not left:
            return left
        time.sleep(rest / 10)


Take = Callable[[Store, Path, str, State, str], list["Ingested"]]
Look = Callable[[Store, Sequence[Path]], object]


def look_ahead(store: Store, paths: Sequence[Path]) -> int:
    """Copy and read the filings among some files on all cores before they are taken in one by one.

    It leaves nothing behind but files and readings under their hash, so that it may stop or fail anywhere.
    Returns how many were read. Raises DatabaseAwayError.
    """
    shas: set[str] = set()
    for path in paths:
        if path.name in NOT_FILINGS or path.name.lower().endswith((*YAML, *PACKED_YAML)):
            continue
        try:
            if not is_archive(path):
                shas.add(store.files.put(path))
        except (OSError, StoreError):
            continue  # taken away meanwhile, or not to be stored: taking it in finds the same and says so
    after_step("copied ahead")
    return read_ahead(store, sorted(shas)) if len(shas) > 1 else 0


def ingest(
    store: Store, inbox: Path, rest: float = REST, take: Take | None = None, look: Look = look_ahead
) -> tuple[Ingested, ...]:
    """Take in every file that is ready. A bad file costs only itself: it waits, or stays in the inbox with a reason.

    `take`: what to do with each file instead of `take_file`; `look`: what to do with all of them before.
    Raises DatabaseAwayError.
    """
    taken: list[Ingested] = []
    files = ready_files(inbox, rest)
    look(store, files)
    kept_back: dict[Path, State] = {}
    for path in files:
        try:
            before = state_of(path)
            outcome = (take or take_file)(store, path, hint_of(path, inbox), before, folder_of(path, inbox))
        except (FileNotFoundError, StillWrittenError):
            continue  # another ingest was faster, or the next look takes it
        except DatabaseAwayError:
            raise
        except Exception as e:
            outcome = [not_taken(path, e)]
        taken += outcome
        if any(o.state == FAILED for o in outcome):
            continue
        if path.name == CASE_FILE and path.parent != inbox:
            kept_back[path] = before
        else:
            taken += take_out(path, before, inbox)
    for path, before in kept_back.items():
        if not others(path):
            taken += take_out(path, before, inbox)
    sweep_folders(inbox, rest)
    taken += assign_waiting(store)  # also where nothing was taken: a crash may have come between the two
    return tuple(taken)


def not_taken(path: Path, error: Exception) -> Ingested:
    """A file that stays in the inbox because of an error nobody thought of."""
    log("error", "file not taken in", error=type(error).__name__)
    return Ingested(safe_name(path.name), "", FAILED, reason=f"{type(error).__name__}: {error}")


def take_out(path: Path, before: State, inbox: Path) -> list[Ingested]:
    """Remove a stored file from the inbox, unless it was written to since it was copied; it is then taken again.

    Returns the file where it cannot be removed.
    """
    try:
        if state_of(path) != before:
            return []
        path.unlink()
    except FileNotFoundError:
        return []
    except OSError as e:
        reason = f"받았으나 접수함에서 지우지 못함({e.strerror}): 폴더의 쓰기 권한을 확인할 것"
        return [Ingested(safe_name(path.name), "", FAILED, reason=reason)]
    after_step("removed")
    remove_empty(path.parent, inbox)
    return []


def remove_empty(folder: Path, inbox: Path) -> None:
    """Remove a folder of the inbox that holds nothing any more, and those around it that held nothing else."""
    while folder != inbox and inbox in folder.parents:
        try:
            for litter in folder.iterdir():
                if litter.name.lower() in LITTER:
                    litter.unlink(missing_ok=True)
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def others(path: Path) -> bool:
    """Whether the folder of a file holds other files, or what nobody may open."""
    closed: list[OSError] = []
    files = [Path(base, name) for base, _, names in os.walk(path.parent, onerror=closed.append) for name in names]
    return bool(closed) or any(p != path and p.name.lower() not in LITTER for p in files)


def sweep_folders(inbox: Path, rest: float) -> None:
    """Remove empty folders that a crash left between the last file and its folder; not one made just now."""
    for folder in sorted((Path(base, name) for base, names, _ in os.walk(inbox) for name in names), reverse=True):
        try:
            if folder.is_symlink():
                continue
            rested = not rest or time.time() - folder.stat().st_mtime >= REST_UNFINISHED
            if rested and all(p.name.lower() in LITTER for p in folder.iterdir()):
                remove_empty(folder, inbox)
        except OSError:
            continue  # gone, or closed to us, which `flows.left` says


def hint_of(path: Path, inbox: Path) -> str:
    """The case that the folders around a file speak of: by their case file, else by a case number in their name."""
    folder = path.parent
    while folder != inbox and inbox in folder.parents:
        if (folder / CASE_FILE).is_file():
            return hint_from(folder / CASE_FILE)
        if CASE_NUMBER.search(name := safe_name(folder.name)):
            return name
        folder = folder.parent
    return ""


def folder_of(path: Path, inbox: Path) -> str:
    """The folders around a file of the inbox, by which a clerk finds out what came how."""
    return "" if path.parent == inbox else safe_path(path.parent.relative_to(inbox).as_posix())


def hint_from(case_file: Path) -> str:
    """Court and number of a case file, empty where it cannot be read (it then waits itself, with the reason)."""
    try:
        header = load_header(case_file.read_text(encoding="utf-8-sig"), CASE_FILE)
    except (CoreError, UnicodeDecodeError, OSError):
        return ""
    return f"{header.court} {header.case_number}"


def take_file(store: Store, path: Path, hint: str, before: State, origin: str = "") -> list[Ingested]:
    """Take in one file of the inbox, out of the folder `origin`, whose state was `before` when it was looked at."""
    name = path.name if path.name in NOT_FILINGS else safe_name(path.name)
    own = name if CASE_NUMBER.search(name) else ""
    return ingest_file(store, path, hint or own, name, before=before, origin=origin)


def ingest_file(
    store: Store,
    path: Path,
    hint: str,
    name: str,
    depth: int = 0,
    allowance: Allowance | None = None,
    before: State | None = None,
    origin: str = "",
) -> list[Ingested]:
    """Store one file and assign it. `hint`: court and number, or number, that the folder speaks of; `origin`: the folder
    or archive that it came in.

    Raises StillWrittenError where the file is not what it was `before`.
    """
    sha = store.files.put(path)
    after_step("stored")
    if before is not None and state_of(path) != before:
        raise StillWrittenError(f"{name}: is still being written")
    with store.transaction() as session:
        cases.receive(session, sha, name, path.stat().st_size, WHO, hint, origin)
    after_step("received")
    if is_archive(path) and not is_office(path):
        return unpack(store, path, sha, name, hint, depth, allowance or Allowance(), origin)
    return [settle(store, sha, name, hint)]


def settle(store: Store, sha: str, name: str, hint: str) -> Ingested:
    """Bring a stored file to where it belongs, by its kind."""
    if name == DECISIONS_FILE:
        return decide(store, sha, name, hint)
    if name in NOT_FILINGS and name != CASE_FILE:
        mark(store, sha, "no filing")
        return Ingested(name, sha, KNOWN)
    if name.lower().endswith(PACKED_YAML):
        return wait(store, sha, name, "압축 파일 안의 사건 파일이나 결정은 받지 않음: 압축을 풀어 폴더째 넣을 것")
    if name.lower().endswith(YAML):
        return register(store, sha, name)
    return assign(store, sha, name, hint)


def unpack(
    store: Store, path: Path, sha: str, name: str, hint: str, depth: int, allowance: Allowance, origin: str
) -> list[Ingested]:
    """Every member of an archive as a file of its own; a bad archive waits.

    Archives come from whoever files: a case file or decisions in one are not taken for the court's own.
    """
    found: list[Ingested] = []
    with scratch() as folder:
        try:
            if depth >= DEPTH:
                raise ArchiveError(f"압축 파일 안의 압축 파일이 {DEPTH}겹을 넘음: 문서만 넣을 것")
            inside = sorted(members(path, folder, allowance))
        except ArchiveError as e:
            return [wait(store, sha, name, str(e))]
        look_ahead(store, [where for member, where in inside if not member.lower().endswith(YAML)])
        for member, where in inside:
            own = f"{member}.bin" if member.lower().endswith(YAML) else member
            found += ingest_file(store, where, hint, own, depth + 1, allowance, origin=f"{origin}/{name}".strip("/"))
    mark(store, sha, f"archive of {len(found)} files")
    after_step("unpacked")
    return found


def mark(store: Store, sha: str, what: str) -> None:
    """A file that is no filing has done its work."""
    with store.transaction() as session:
        row = session.get(FileRow, sha)
        if row is not None:
            row.state, row.reason = cases.ASSIGNED, what


def register(store: Store, sha: str, name: str) -> Ingested:
    """A case file dropped into the inbox makes its case known."""
    try:
        header = load_header(store.files.get(sha).decode("utf-8-sig"), name)
    except (CoreError, UnicodeDecodeError) as e:
        return wait(store, sha, name, str(e))
    with store.transaction() as session:
        cases.register_case(session, header, sha, WHO)
    mark(store, sha, "case file")
    after_step("registered")
    return Ingested(name, sha, cases.ASSIGNED, header.case_number)


def decide(store: Store, sha: str, name: str, hint: str) -> Ingested:
    """A reviewer's decisions, for the case of the folder in which they lay."""
    try:
        load_decisions(store.files.get(sha).decode("utf-8-sig"), name)
    except (CoreError, UnicodeDecodeError) as e:
        return wait(store, sha, name, str(e))
    with store.transaction() as session:
        case = cases.hinted_case(session, hint)
        if case is not None:
            cases.set_decisions(session, case, sha, WHO)
    if case is None:
        return wait(store, sha, name, "어느 사건의 결정인지 알 수 없음: 사건번호를 이름으로 하는 폴더에 넣을 것")
    mark(store, sha, "decisions")
    after_step("registered")
    return Ingested(name, sha, cases.ASSIGNED, case.number)


def wait(store: Store, sha: str, name: str, reason: str) -> Ingested:
    """A file that fits no case waits visibly."""
    with store.transaction() as session:
        row = session.get(FileRow, sha)
        if row is not None:
            cases.let_wait(session, row, reason, WHO)
    after_step("waiting")
    return Ingested(name, sha, cases.WAITING, reason=reason)


def assign(store: Store, sha: str, name: str, hint: str) -> Ingested:
    """Find the case of a filing by what it says, else by the folder it lay in; none or several: it waits."""
    documents = documents_of(store, sha)
    after_step("read")
    numbers = case_numbers(documents)
    with store.transaction() as session:
        row = session.get_one(FileRow, sha)
        case, reason = choose(session, numbers, hint, documents)
        if case is not None:
            new = cases.place(session, case, row, name, WHO)
            outcome = Ingested(name, sha, cases.ASSIGNED if new else KNOWN, case.number)
        elif row.state == cases.ASSIGNED:  # it has a place already; why it gets no second one is still said
            outcome = Ingested(name, sha, KNOWN, reason=reason)
        else:
            cases.let_wait(session, row, reason, WHO)
            outcome = Ingested(name, sha, cases.WAITING, reason=reason)
    after_step("assigned")
    return outcome


def choose(
    session: Session, numbers: frozenset[str], hint: str, documents: Sequence[Document]
) -> tuple[CaseRow | None, str]:
    """The case of a filing, or why there is none, in a sentence for the clerk.

    The folder decides where the papers name its case or no known one; papers that name another known case wait.
    """
    named = cases.find_cases(session, numbers)
    folder = cases.hinted_case(session, hint)
    if folder is not None and (not named or folder in named):
        return folder, ""
    if folder is not None:
        others = ", ".join(f"{c.court} {c.number}" for c in named)
        return None, f"문서에 적힌 사건({others})이 폴더의 사건({folder.number})과 다름"
    hinted = sorted({normalised(n) for n in CASE_NUMBER.findall(hint)})
    if len(named) == 1 and hinted and named[0] not in cases.find_cases(session, hinted):
        return (
            None,
            f"문서에 적힌 사건({named[0].court} {named[0].number})이 폴더나 이름의 사건({', '.join(hinted)})과 다름",
        )
    if len(named) == 1:
        return named[0], ""
    if named:
        return None, f"여러 사건에 해당함: {', '.join(f'{c.court} {c.number}' for c in named)}"
    if numbers or CASE_NUMBER.search(hint):
        return None, f"등록되지 않은 사건: {', '.join(sorted(numbers) or hinted)}"
    if all(d.type == "unreadable" for d in documents):
        why = [f"{f.message} {f.advice or ''}".strip() for d in documents for f in d.findings]
        return None, ": ".join(["읽을 수 없는 파일", *why[:1]])
    return None, "사건번호를 찾을 수 없음"


def case_numbers(documents: Iterable[Document]) -> frozenset[str]:
    """The auction cases that the documents name: their case number, and in registry extracts the live 경매개시결정."""
    found: set[str] = set()
    for document in documents:
        fields = document.fields
        if isinstance(fields, RegistryExtract):
            texts = [e.court_case for e in fields.entries if e.live and "경매" in e.purpose]
        else:
            texts = [getattr(fields, "case_number", None)]
        found |= {normalised(n) for text in texts if text for n in CASE_NUMBER.findall(text)}
    return frozenset(found)


def assign_waiting(store: Store) -> list[Ingested]:
    """Try files that wait once more, now that other cases may be known; only news is reported."""
    with store.reading() as session:
        rows = select(FileRow.sha256, FileRow.name, FileRow.hint).where(FileRow.state == cases.WAITING)
        again = session.execute(rows.order_by(FileRow.sha256)).all()
    read_ahead(store, [sha for sha, name, _ in again if not name.lower().endswith((*YAML, *PACKED_YAML, ".zip"))])
    found: list[Ingested] = []
    for sha, name, hint in again:
        try:
            packed = name.lower().endswith(PACKED_YAML)
            if packed or store.files.head(sha, 4) == ZIP or (name != DECISIONS_FILE and name.lower().endswith(YAML)):
                continue
            outcome = settle(store, sha, name, hint)
        except DatabaseAwayError:
            raise
        except Exception as e:
            log("error", "waiting file not settled", error=type(e).__name__)
            found.append(Ingested(name, sha, FAILED, reason=str(e)))
            continue
        if outcome.state == cases.ASSIGNED:
            found.append(outcome)
    return found


def inbox_state(inbox: Path, rest: float = REST) -> frozenset[tuple[str, State]]:
    """Every file that is ready to be taken in, with what changes when somebody writes to it."""
    return frozenset((str(p), state) for p in ready_files(inbox, rest) if (state := state_or_none(p)))
