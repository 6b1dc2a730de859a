"""The store: its schema, its files, its history, backup and restore."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import select, text, update

from flows import checkpoints
from flows.backup import back_up, bring_back
from flows.errors import DatabaseAwayError, StoreError
from flows.retention import forget_readings
from flows.status import check_store
from flows.store import history, leases
from flows.store.blobs import Blobs
from flows.store.database import MIGRATIONS, Store, open_engine
from flows.store.schema import Base, CaseRow, EventRow, ExtractionRow
from flows.stored_draft import UNCHANGED, draft_stored
from flows.sync import sync_folder
from flows.version import extractor_version
from tests.flows.stored import SAMPLE, STATEMENT, demanded, drafts, small_case, tree


def test_the_migrations_give_the_schema(store: Store) -> None:
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_a_backup_that_is_cut_short_leaves_the_one_before_whole(store: Store, case_id: int, tmp_path: Path) -> None:
    """Into the same folder, after another draft and filing; then once more to its end."""

    class Fault(BaseException):
        pass

    def fail(step: str) -> None:
        raise Fault(step)

    out, folder = tmp_path / "out", tmp_path / "backup"
    draft_stored(store, case_id, "", out)
    first = back_up(store, out, folder)
    sync_folder(store, demanded(tmp_path / "case"))
    draft_stored(store, case_id, "", out)
    checkpoints.observer = fail
    with pytest.raises(Fault, match="tables"):
        back_up(store, out, folder)
    checkpoints.observer = None
    restored = Store(f"sqlite:///{tmp_path}/first.db", str(tmp_path / "first"))
    assert bring_back(restored, tmp_path / "out1", folder) == first
    second = back_up(store, out, folder)
    assert second[0] > first[0]
    assert len(list(folder.glob("tables*"))) == 1
    restored = Store(f"sqlite:///{tmp_path}/second.db", str(tmp_path / "second"))
    assert bring_back(restored, tmp_path / "out2", folder) == second
    assert tree(tmp_path / "out2") == tree(out)
    head = json.loads((folder / "head.json").read_text(encoding="utf-8"))
    (folder / "head.json").write_text(json.dumps(head | {"schema": "9999"}), encoding="utf-8")
    with pytest.raises(StoreError, match="does not know"):
        bring_back(Store(f"sqlite:///{tmp_path}/third.db", str(tmp_path / "third")), tmp_path / "out3", folder)


def test_backup_and_restore(store: Store, case_id: int, tmp_path: Path) -> None:
    out = tmp_path / "out"
    draft_stored(store, case_id, "", out)
    head = back_up(store, out, tmp_path / "backup")
    new = Store(f"sqlite:///{tmp_path}/restored.db", str(tmp_path / "restored"))
    assert bring_back(new, tmp_path / "out2", tmp_path / "backup") == head
    assert check_store(new) == (*head, [])
    assert tree(tmp_path / "out2") == tree(out)
    assert draft_stored(new, case_id, "", tmp_path / "out2").state == UNCHANGED
    sync_folder(new, small_case(tmp_path / "case2", "2025타경50321", "2025타경99999"))
    with new.reading() as session:
        assert len(session.execute(select(CaseRow)).all()) == 2


def test_a_store_of_the_first_schema_is_brought_up(database: str, tmp_path: Path) -> None:
    """A database as the first release left it, with a draft in it, opened by the present program."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = open_engine(database)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        at = "2025-01-01 00:00:00+00:00"
        connection.execute(
            text(
                "INSERT INTO cases (id, number, court, header_sha, custody_interest, updated_at) "
                f"VALUES (1, '2025타경1', '서울중앙지방법원', '{'a' * 64}', 0, '{at}')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO drafts (id, case_id, key, folder, created_at, summary) "
                f"VALUES (1, 1, '{'b' * 64}', '/old/home/drafts/서울중앙지방법원_2025타경1/bbbb', '{at}', '{{}}')"
            )
        )
    engine.dispose()
    store = Store(database, str(tmp_path / "files"))
    assert [r.folder for r in drafts(store)] == ["서울중앙지방법원_2025타경1/bbbb"]
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    store.close()


def test_a_store_of_a_newer_program_is_refused(store: Store, database: str, tmp_path: Path) -> None:
    with store.transaction() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="update Baedang"):
        Store(database, str(tmp_path / "files"))


def test_a_database_that_does_not_answer_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(DatabaseAwayError, match="cannot be reached") as away:
        Store("postgresql://nobody:secret@127.0.0.1:1/none", str(tmp_path / "files"))
    assert "secret" not in str(away.value)
    assert "\n" not in str(away.value)


def test_what_older_programs_read_is_forgotten_once_it_is_read_again(store: Store, tmp_path: Path) -> None:
    with store.transaction() as session:
        for sha, version in (("a" * 64, "old"), ("a" * 64, extractor_version()), ("b" * 64, "old")):
            session.add(ExtractionRow(sha256=sha, version=version, documents="[]"))
    assert forget_readings(store) == 1
    with store.reading() as session:
        left = session.execute(select(ExtractionRow.sha256, ExtractionRow.version)).all()
    assert {tuple(r) for r in left} == {("a" * 64, extractor_version()), ("b" * 64, "old")}


def test_files_in_a_store_that_is_no_folder(tmp_path: Path) -> None:
    """Any file system of fsspec will do; the one in memory stands for S3."""
    blobs = Blobs("memory://baedang-test")
    sha = blobs.put(SAMPLE / STATEMENT)
    assert blobs.put(SAMPLE / STATEMENT) == blobs.put_bytes((SAMPLE / STATEMENT).read_bytes()) == sha
    assert list(blobs.all()) == [sha]
    blobs.copy_to(sha, tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == (SAMPLE / STATEMENT).read_bytes()
    blobs._fs.pipe_file(blobs.path(sha), b"damaged")
    with pytest.raises(StoreError, match="damaged"):
        blobs.get(sha)
    blobs._fs.pipe_file("/baedang-test/incoming/crashed", b"half")
    assert blobs.sweep(leases.now() - timedelta(hours=1)) == 0
    assert blobs.sweep(leases.now() + timedelta(hours=1)) == 1


def test_a_changed_line_and_a_missing_line_show(store: Store, case_id: int) -> None:
    with store.transaction() as session:
        session.execute(update(EventRow).where(EventRow.seq == 1).values(who="somebody"))
    with store.reading() as session:
        assert history.verify(session) != []
