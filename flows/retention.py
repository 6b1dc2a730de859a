"""What is not kept for good: pages of old drafts, what older programs read, and what killed processes left behind."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import aliased

from .known import bounded_version
from .settings import Settings
from .store import cases, leases
from .store.database import Store
from .store.schema import DraftRow, ExtractionRow
from .stored_draft import LATEST, WORK
from .version import extractor_version

#: a copy into the file store that is older than this has crashed
COPYING = timedelta(days=1)


def keep_house(store: Store, settings: Settings) -> None:
    """Everything of this module, at the end of a night."""
    prune(store, settings.out_path.absolute(), settings.keep_drafts)
    forget_readings(store)
    with store.transaction() as session:
        leases.sweep(session)
    store.files.sweep(cases.now() - COPYING)


def forget_readings(store: Store) -> int:
    """Remove what older extractors read of files that the present ones have read; returns how many."""
    present = (extractor_version(), bounded_version())
    newer = aliased(ExtractionRow)
    read_again = select(newer.sha256).where(newer.version.in_(present))
    old = ExtractionRow.version.not_in(present) & ExtractionRow.sha256.in_(read_again)
    with store.transaction() as session:
        gone = session.execute(select(ExtractionRow.sha256).where(old)).all()
        session.execute(delete(ExtractionRow).where(old).execution_options(synchronize_session=False))
    return len(gone)


def prune(store: Store, root: Path, keep: int) -> int:
    """Remove all but the newest `keep` drafts of each case (0 keeps all); returns how many folders went.

    The draft to which `latest` points always stays. The record of a removed draft stays, with its findings; only its
    pages go.
    """
    if keep == 0:
        return 0
    removed = 0
    with store.reading() as session:
        newest = select(DraftRow.case_id, DraftRow.folder).order_by(DraftRow.created_at.desc(), DraftRow.id.desc())
        rows = session.execute(newest).all()
    seen: dict[int, int] = {}
    for case_id, name in rows:
        folder = root / name
        if not folder.is_dir():
            continue
        seen[case_id] = seen.get(case_id, 0) + 1
        link = folder.parent / LATEST
        current = link.is_symlink() and os.readlink(link) == folder.name
        if seen[case_id] > keep and not current and root.resolve() in folder.resolve().parents:
            # first out of sight, so that a crash never leaves half a draft under a draft's name
            going = folder.with_name(f"{WORK}{folder.name}-old")
            shutil.rmtree(going, ignore_errors=True)
            folder.rename(going)
            shutil.rmtree(going)
            removed += 1
    return removed
