"""What stored filings say: read once by each version of the extractors and kept in the store."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.models.filing import Document
from extractors.guarded import FileResult, close_idle, from_json, read_files
from extractors.limits import Limits
from extractors.worker import as_json

from .checkpoints import after_step
from .draft import relabel
from .errors import StoreError
from .scratch import scratch
from .settings import load_settings
from .store import cases
from .store.database import Store
from .store.schema import ExtractionRow
from .version import extractor_version
from .workshop import usable_cores

#: so many files lie in the scratch folder together while they are read
AT_ONCE = 200


@cache
def limits() -> Limits:
    """The limits of one filing that the settings give."""
    s = load_settings()
    return Limits(seconds=s.filing_seconds, memory=s.filing_memory_mb * 1_000_000, pages=s.filing_pages)


def limits_version() -> str:
    """The limits as part of the key of a draft and of what was read only up to a limit."""
    return f"{limits().seconds:g}s-{limits().memory}b-{limits().pages}p"


def bounded_version() -> str:
    """The version under which a file is kept that these limits refused."""
    return f"{extractor_version()} {limits_version()}"


def unread(session: Session, shas: Sequence[str]) -> set[str]:
    """Those of the stored files that the present extractors have not read."""
    versions = (extractor_version(), bounded_version())
    rows = select(ExtractionRow.sha256).where(ExtractionRow.version.in_(versions), ExtractionRow.sha256.in_(shas))
    return set(shas) - set(session.execute(rows).scalars())


def documents_of(store: Store, sha256: str) -> tuple[Document, ...]:
    """What a stored file says, under its hash as name: from the store if it has been read, else read and kept.

    A file that was refused by a limit is tried again once the limits are others. Raises StoreError.
    """
    with store.reading() as session:
        text = cases.known_extraction(session, sha256, extractor_version())
        text = text or cases.known_extraction(session, sha256, bounded_version())
    if text is not None:
        return tuple(from_json(raw) for raw in json.loads(text))
    with scratch() as folder:
        path = folder / sha256
        store.files.copy_to(sha256, path)
        (result,) = read_files([path], limits(), workers=1)
    keep(store, result)
    return result.documents


def keep(store: Store, result: FileResult) -> None:
    """Keep what a file says that was read under its hash as name."""
    refused = any(f.code == "over_limit" for d in result.documents for f in d.findings)
    body = json.dumps([as_json(d) for d in result.documents], ensure_ascii=False)
    version = bounded_version() if refused else extractor_version()
    with store.transaction() as session:
        cases.keep_extraction(session, result.path.name, version, body)


def read_ahead(store: Store, shas: Sequence[str]) -> int:
    """Read those of the stored files that nobody has read, on all cores; returns how many.

    Nothing is decided by it: whoever asks for their documents later finds them.
    """
    with store.reading() as session:
        new = sorted(unread(session, shas))
    read = 0
    for first in range(0, len(new), AT_ONCE):
        with scratch() as folder:
            paths = [p for sha in new[first : first + AT_ONCE] if (p := copied(store, sha, folder)) is not None]
            for result in read_files(paths, limits(), load_settings().workers or usable_cores()):
                keep(store, result)
                after_step("read ahead")
                read += 1
    if read > 1:
        close_idle()  # this process may live long, and has no more use for so many
    return read


def copied(store: Store, sha256: str, folder: Path) -> Path | None:
    """A stored file in a folder; None where the store has lost it: whoever asks for it meets the same and says so."""
    try:
        store.files.copy_to(sha256, folder / sha256)
    except StoreError:
        return None
    return folder / sha256


def named(documents: tuple[Document, ...], name: str) -> list[Document]:
    """The documents under the name that their file has in a case."""
    return [relabel(d, name) for d in documents]
