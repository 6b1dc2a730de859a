"""Case folders (`case.yaml`, filings, perhaps `decisions.yaml`) into the store. Nothing is taken out of them."""

from __future__ import annotations

from pathlib import Path

from core.errors import CoreError
from core.models.case import CaseHeader

from .errors import BaedangError, DatabaseAwayError
from .folder import CASE_FILE, DECISIONS_FILE, open_folder, sha256_of
from .logs import log
from .names import safe_name, safe_path
from .store import cases
from .store.database import Store

WHO = "folder"


def keep(store: Store, path: Path, sha256: str) -> str:
    """A file's hash, after seeing to it that the store has it. A file that changes meanwhile gets its new hash."""
    return sha256 if store.files.has(sha256) else store.files.put(path)


def sync_folder(store: Store, folder: Path) -> CaseHeader:
    """Take a case folder into the store: its case file, decisions and filings. Raises what reading it raises.

    What has been filed once stays filed, also where it is removed from the folder later.
    """
    opened = open_folder(folder)
    header_sha = keep(store, folder / CASE_FILE, sha256_of(folder / CASE_FILE))
    decided = folder / DECISIONS_FILE
    decisions_sha = keep(store, decided, sha256_of(decided)) if decided.exists() else None
    stored = [
        (safe_path(f.path.relative_to(folder).as_posix()), keep(store, f.path, f.sha256), f.path.stat().st_size)
        for f in opened.filings
    ]
    with store.transaction() as session:
        case = cases.register_case(session, opened.header, header_sha, WHO)
        if decisions_sha:
            cases.set_decisions(session, case, decisions_sha, WHO)
        held = {sha for _, sha in cases.inputs(session, case).filings}
        for name, sha, size in stored:
            if sha not in held:
                cases.place(session, case, cases.receive(session, sha, name, size, WHO), name, WHO)
    return opened.header


def sync_folders(store: Store, root: Path) -> dict[str, str]:
    """Take in every case folder below `root`; what could not be taken in, whatever the reason: {folder: why}."""
    failed: dict[str, str] = {}
    for path in sorted(root.glob(f"*/{CASE_FILE}")) if root.is_dir() else ():
        try:
            sync_folder(store, path.parent)
        except DatabaseAwayError:
            raise
        except (BaedangError, CoreError, OSError) as e:
            failed[safe_name(path.parent.name)] = str(e)
        except Exception as e:
            log("error", "case folder not taken in", error=type(e).__name__)
            failed[safe_name(path.parent.name)] = f"internal error ({type(e).__name__}: {e})"
    return failed
