"""Backup and restore of the store, the same for SQLite and PostgreSQL: tables as lines of JSON, files, drafts.

A backup holds one state of the database. Files and drafts never change once they are written, so they are copied
after it and only where they are missing; a backup into the same folder again is short. `head.json`, replaced last, names
the folder of the tables: one that is cut short leaves the backup before it as it was.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import uuid
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Date, DateTime, Table, func, insert, select, text
from sqlalchemy.orm import Session

from .checkpoints import after_step
from .errors import NotFoundError, StoreError
from .store import history
from .store.database import Store, newest, revisions
from .store.schema import Base, EventRow
from .stored_draft import WORK

HEAD = "head.json"
TABLES = "tables"
FILES = "files"
DRAFTS = "drafts"
CHUNK = 500


def back_up(store: Store, out: Path, folder: Path) -> tuple[int, str]:
    """Write a backup; returns count and head of the history. Raises StoreError where a stored file is damaged."""
    tables = f"{TABLES}-{uuid.uuid4().hex[:12]}"
    (folder / tables).mkdir(parents=True)
    (folder / FILES).mkdir(exist_ok=True)
    with store.reading() as session:
        for table in Base.metadata.sorted_tables:
            write_table(session, table, folder / tables / f"{table.name}.jsonl")
        count, head = history.head(session)
    after_step("tables")
    for sha in store.files.all():
        target = folder / FILES / sha
        if not target.exists():
            temporary = target.with_suffix(".tmp")
            store.files.copy_to(sha, temporary)
            temporary.replace(target)
    copy_drafts(out, folder / DRAFTS)
    named = {"format": 1, "lines": count, "head": head, "tables": tables, "schema": newest()}
    replace(folder / HEAD, json.dumps(named) + "\n")
    after_step("head")
    for old in folder.glob(f"{TABLES}*"):
        if old.name != tables:
            shutil.rmtree(old)
    return count, head


def copy_drafts(source: Path, target: Path) -> None:
    """Copy drafts and digests that are not there yet, and let `latest` point to the newest; not what is in the making.

    A draft that the retention removes meanwhile is left out.
    """
    for base, folders, names in os.walk(source):
        folders[:] = sorted(n for n in folders if not n.startswith(WORK))
        place = target / Path(base).relative_to(source)
        for name in sorted((*folders, *names)):
            with contextlib.suppress(FileNotFoundError):
                copy_new(Path(base, name), place / name)


def copy_new(source: Path, target: Path) -> None:
    """Copy a file unless it is there with the same size and time; a link as a link; of a folder only its name."""
    if source.is_symlink():
        temporary = target.with_name(f"{WORK}{target.name}")
        temporary.unlink(missing_ok=True)
        temporary.symlink_to(os.readlink(source))
        temporary.replace(target)
        return
    if source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    here = source.stat()
    if target.exists():
        there = target.stat()
        if (here.st_size, int(here.st_mtime)) == (there.st_size, int(there.st_mtime)):
            return
    shutil.copy2(source, target)


def replace(path: Path, body: str) -> None:
    """Write a file all or nothing."""
    temporary = path.with_suffix(".tmp")
    temporary.write_text(body, encoding="utf-8")
    temporary.replace(path)


def write_table(session: Session, table: Table, path: Path) -> None:
    """All rows of a table, one JSON object a line, in the order of the key."""
    temporary = path.with_suffix(".tmp")
    with temporary.open("w", encoding="utf-8") as f:
        rows = session.execute(select(table).order_by(*table.primary_key.columns).execution_options(yield_per=CHUNK))
        for row in rows.mappings():
            f.write(json.dumps(dict(row), ensure_ascii=False, default=lambda v: v.isoformat()) + "\n")
    temporary.replace(path)


def bring_back(store: Store, out: Path, folder: Path) -> tuple[int, str]:
    """Fill an empty store from a backup and check it; returns count and head of the history.

    Raises NotFoundError, StoreError where the store is not empty or the backup is not whole.
    """
    if not (folder / HEAD).is_file():
        raise NotFoundError(f"{folder}: holds no whole backup ({HEAD} is missing)")
    expected = json.loads((folder / HEAD).read_text(encoding="utf-8"))
    tables, schema = expected.get("tables", TABLES), expected.get("schema")
    if schema is not None and schema not in revisions():
        raise StoreError(f"{folder}: has schema {schema}, which this program does not know; update Baedang")
    for file in sorted((folder / FILES).iterdir()):
        if file.suffix != ".tmp" and store.files.put(file) != file.name:
            raise StoreError(f"{file}: is damaged in the backup")
    with store.transaction() as session:
        if session.execute(select(func.count()).select_from(EventRow)).scalar_one():
            raise StoreError("the store is not empty; restore into a new database and a new folder of files")
        for table in Base.metadata.sorted_tables:
            read_table(session, table, folder / tables / f"{table.name}.jsonl")
        wrong = history.verify(session)
        count, head = history.head(session)
        if wrong or (count, head) != (expected["lines"], expected["head"]):
            raise StoreError(f"{folder}: the history in the backup is not whole: {'; '.join(wrong[:3]) or 'cut off'}")
    copy_drafts(folder / DRAFTS, out)
    return count, head


def read_table(session: Session, table: Table, path: Path) -> None:
    """Fill a table from its lines; PostgreSQL's counters go on behind the highest number."""
    chunk: list[dict[str, Any]] = []
    with path.open(encoding="utf-8") as f:
        for line in f:
            chunk.append(from_json(table, json.loads(line)))
            if len(chunk) == CHUNK:
                session.execute(insert(table), chunk)
                chunk = []
    if chunk:
        session.execute(insert(table), chunk)
    counted = table.autoincrement_column
    if counted is not None and session.get_bind().dialect.name == "postgresql":
        highest = session.execute(select(func.max(counted))).scalar()
        if highest is not None:
            session.execute(
                text("SELECT setval(pg_get_serial_sequence(:t, :c), :n)"),
                {"t": table.name, "c": counted.name, "n": highest},
            )


def from_json(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row with its days and times as such."""
    for column in table.columns:
        value = row.get(column.name)
        if isinstance(value, str) and isinstance(column.type, DateTime):
            row[column.name] = datetime.fromisoformat(value)
        elif isinstance(value, str) and isinstance(column.type, Date):
            row[column.name] = date.fromisoformat(value)
    return row
