"""Drafting out of the store: once, whole, by one worker at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text, update

from flows import checkpoints
from flows.draft import draft_folder
from flows.errors import DatabaseAwayError
from flows.retention import keep_house, prune
from flows.scratch import mark, scratch, sweep
from flows.settings import Settings
from flows.status import check_store
from flows.store import leases
from flows.store.database import Store
from flows.store.schema import LeaseRow
from flows.stored_draft import BUSY, DRAFTED, FAILED, UNCHANGED, draft_stored
from flows.sync import sync_folder
from tests.flows.stored import drafts, small_case, tree


def test_drafted_once_and_again_when_something_changed(store: Store, case_id: int, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = draft_stored(store, case_id, "", out)
    assert first.state == DRAFTED, first.error
    before = tree(out)
    assert draft_stored(store, case_id, "", out).state == UNCHANGED
    assert tree(out) == before
    sync_folder(store, small_case(tmp_path / "case", "custody_interest: 1_284_530", "custody_interest: 1_284_531"))
    assert draft_stored(store, case_id, "", out).state == DRAFTED
    assert len(drafts(store)) == 2


@pytest.mark.parametrize("step", ["leased", "read", "written", "placed", "recorded"])
def test_a_kill_while_drafting(store: Store, case_id: int, tmp_path: Path, step: str) -> None:
    """SIGKILL at a boundary; the case is taken up at once, because its owner is seen to be gone."""
    out, clean = tmp_path / "out", tmp_path / "clean"
    url, files = store.engine.url.render_as_string(hide_password=False), str(tmp_path / "files")
    store.close()
    child = os.fork()
    if child == 0:
        checkpoints.observer = lambda s: os.kill(os.getpid(), signal.SIGKILL) if s == step else None
        draft_stored(Store(url, files), case_id, "", out)
        os._exit(0)
    _, code = os.waitpid(child, 0)
    assert os.WIFSIGNALED(code)
    run = draft_stored(store, case_id, "", out)
    assert run.state == (UNCHANGED if step == "recorded" else DRAFTED), run.error
    assert len(drafts(store)) == 1
    assert [p.name for p in out.rglob(".*")] == []
    other = Store(f"sqlite:///{tmp_path}/other.db", files)
    sync_folder(other, tmp_path / "case")
    assert draft_stored(other, 1, "", clean).state == DRAFTED
    assert tree(out) == tree(clean)
    assert check_store(store)[2] == []


def test_a_database_that_goes_away_is_asked_again(new_database: str, tmp_path: Path) -> None:
    """The connection is cut within the transaction that records the draft: nothing is recorded, and again it is."""
    store = Store(new_database, str(tmp_path / "files"))
    sync_folder(store, small_case(tmp_path / "case"))

    def cut(step: str) -> None:
        if step == "placed":
            checkpoints.observer = None
            with store.reading() as session:
                others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                session.execute(text(f"{others} AND datname = current_database()"))

    checkpoints.observer = cut
    with pytest.raises(DatabaseAwayError, match="does not answer"):
        draft_stored(store, 1, "", tmp_path / "out")
    assert drafts(store) == []
    assert draft_stored(store, 1, "", tmp_path / "out").state == DRAFTED
    assert check_store(store)[2] == []
    store.close()


def test_a_case_that_another_holds_is_busy(store: Store, case_id: int, tmp_path: Path) -> None:
    with store.transaction() as session:
        token = leases.take(session, case_id)
    assert token is not None
    assert draft_stored(store, case_id, "", tmp_path / "out").state == BUSY
    with store.transaction() as session:
        session.execute(update(LeaseRow).values(until=leases.now() - timedelta(seconds=1)))
    assert draft_stored(store, case_id, "", tmp_path / "out").state == DRAFTED


def test_leases_of_the_dead_are_swept(store: Store, case_id: int, tmp_path: Path) -> None:
    """A worker killed between the record of its draft and the end of its lease: nobody drafts that case again."""
    with store.transaction() as session:
        assert leases.take(session, case_id) is not None
    with store.transaction() as session:
        assert leases.sweep(session) == 0, "its owner lives"
        row = session.get_one(LeaseRow, case_id)
        place, pid, born = row.owner.rsplit(" ", 2)
        row.owner = f"{place} {pid} {int(born) - 1}"
    keep_house(store, Settings(home=tmp_path))
    with store.reading() as session:
        assert session.get(LeaseRow, case_id) is None


def test_a_worker_that_lost_its_lease_records_nothing(store: Store, case_id: int, tmp_path: Path) -> None:
    def lose(step: str) -> None:
        if step == "written":
            with store.transaction() as session:
                session.execute(update(LeaseRow).values(token="another"))

    checkpoints.observer = lose
    run = draft_stored(store, case_id, "", tmp_path / "out")
    assert run.state == FAILED
    assert "another worker" in (run.error or "")
    assert drafts(store) == []
    assert tree(tmp_path / "out") == {}


def test_a_dead_owner_is_known_and_a_living_one_too() -> None:
    child = subprocess.Popen(["sleep", "60"])
    owner = f"{leases.machine()} {child.pid} {leases.born(child.pid)}"
    assert not leases.is_gone(owner)
    child.kill()
    child.wait()
    assert leases.is_gone(owner)
    assert not leases.is_gone("elsewhere 1 1")


def test_retention_keeps_the_newest(store: Store, case_id: int, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for n in range(3):
        sync_folder(store, small_case(tmp_path / "case", "1_284_530", f"{1_000_000 + n}"))
        assert draft_stored(store, case_id, "", out).state == DRAFTED
    assert prune(store, out, 2) == 1
    left = [r for r in drafts(store) if (out / r.folder).is_dir()]
    assert [r.id for r in left] == [2, 3]
    sync_folder(store, small_case(tmp_path / "case", "1_284_530", "1000000"))
    assert draft_stored(store, case_id, "", out).state == DRAFTED
    assert prune(store, out, 1) == 2
    assert draft_stored(store, case_id, "", out).state == UNCHANGED


def test_scratch_of_a_killed_process_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    child = os.fork()
    if child == 0:
        with scratch() as folder:
            (folder / "filing.pdf").write_bytes(b"personal")
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    with scratch() as folder:
        assert sweep() == 1
        assert folder.is_dir()
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_scratch_of_which_no_owner_is_to_be_seen_is_swept_after_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a new start of the machine, of another container, of a process killed before it said who it is."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with scratch() as mine:
        for name, owner in {"elsewhere": "node/boot/pid:[1] 12 34", "nobody": ""}.items():
            (mine.parent.parent / name).mkdir()
            if owner:
                (mine.parent.parent / name / "owner").write_text(owner, encoding="utf-8")
        assert sweep() == 0
        for folder in mine.parent.parent.iterdir():
            os.utime(folder, (0, 0))
        assert sweep() == 2
        assert mine.is_dir()


def test_what_a_killed_draft_left_beside_its_place_goes_with_the_next(tmp_path: Path) -> None:
    case, out = small_case(tmp_path / "case"), tmp_path / "drafts" / "[a]"
    child = os.fork()
    if child == 0:
        out.parent.mkdir()
        (out.parent / f".{out.name}.{mark()}x").mkdir()
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    (out.parent / f".{out.name}.{mark()}x").mkdir()  # of this process, which lives
    (out.parent / f".{out.name}.00000000-1-1-x").mkdir()  # of another machine
    draft_folder(case, out, pdf=False, xlsx=False)
    assert len(list(out.parent.iterdir())) == 3
