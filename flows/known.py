"""What stored filings say: read once by each version of the extractors and kept in the store."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.models.filing import Document
from extractors.guarded import from_json, read_files
from extractors.limits import Limits
from extractors.worker import as_json

from .draft import relabel
from .scratch import scratch
from .settings import load_settings
from .store import cases
from .store.database import Store
from .store.schema import ExtractionRow
from .version import extractor_version


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
    plain, bounded = extractor_version(), bounded_version()
    with store.reading() as session:
        text = cases.known_extraction(session, sha256, plain) or cases.known_extraction(session, sha256, bounded)
    if text is not None:
        return tuple(from_json(raw) for raw in json.loads(text))
    with scratch() as folder:
        path = folder / sha256
        store.files.copy_to(sha256, path)
        documents = tuple(d for result in read_files([path], limits(), workers=1) for d in result.documents)
    refused = any(f.code == "over_limit" for d in documents for f in d.findings)
    body = json.dumps([as_json(d) for d in documents], ensure_ascii=False)
    with store.transaction() as session:
        cases.keep_extraction(session, sha256, bounded if refused else plain, body)
    return documents


def named(documents: tuple[Document, ...], name: str) -> list[Document]:
    """The documents under the name that their file has in a case."""
    return [relabel(d, name) for d in documents]
