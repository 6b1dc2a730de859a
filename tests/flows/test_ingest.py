"""The inbox: whatever happens between two steps, nothing is lost and nothing is doubled."""

from __future__ import annotations

import os
import shutil
import signal
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import select

from flows import checkpoints
from flows.ingest import ingest
from flows.store import cases, history
from flows.store.database import Store
from flows.store.schema import CaseRow, FileRow, FilingRow

SAMPLE = Path(__file__).resolve().parents[2] / "sample_filings" / "seoul_apartment"
STATEMENT, TAX = "04_채권계산서_한빛은행.pdf", "06_교부청구서_한강세무서.pdf"


def fill(inbox: Path) -> None:
    """A case folder with a filing, an archive with a filing of that case, and a paper of no case."""
    folder = inbox / "new case"
    folder.mkdir(parents=True)
    shutil.copy(SAMPLE / "case.yaml", folder)
    shutil.copy(SAMPLE / STATEMENT, folder)
    with zipfile.ZipFile(inbox / "efiling.zip", "w") as z:
        z.write(SAMPLE / TAX, "sub/" + TAX)
        z.write(SAMPLE / STATEMENT, STATEMENT)
    (inbox / "letter.txt").write_text("not a filing", encoding="utf-8")


def picture(store: Store) -> tuple[object, ...]:
    """What the store holds, without times and numbers of rows."""
    with store.reading() as session:
        assert history.verify(session) == []
        filings = session.execute(
            select(CaseRow.number, FilingRow.name, FilingRow.sha256).join(CaseRow, CaseRow.id == FilingRow.case_id)
        ).all()
        files = session.execute(select(FileRow.sha256, FileRow.state, FileRow.reason)).all()
        done = session.execute(select(history.EventRow.what, history.EventRow.subject)).all()
    for sha, _, _ in files:
        store.files.get(sha)
    return sorted(map(tuple, filings)), sorted(map(tuple, files)), sorted(map(tuple, done))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    """The picture after an ingest that nothing disturbed."""
    home = tmp_path_factory.mktemp("undisturbed")
    fill(home / "inbox")
    store = Store(f"sqlite:///{home}/db", str(home / "files"))
    ingest(store, home / "inbox", rest=0)
    assert list((home / "inbox").iterdir()) == []
    return picture(store)


def test_a_folder_an_archive_and_a_stray_file(undisturbed: tuple[object, ...]) -> None:
    filings, files, _ = undisturbed
    assert [name for _, name, _ in filings] == [STATEMENT, TAX]
    assert sorted((state, reason) for _, state, reason in files) == [
        ("assigned", ""),
        ("assigned", ""),
        ("assigned", "archive of 2 files"),
        ("assigned", "case file"),
        ("waiting", "읽을 수 없는 파일"),
    ]


def test_an_error_at_every_step_boundary(store: Store, tmp_path: Path, undisturbed: tuple[object, ...]) -> None:
    """The n-th boundary fails, for every n in turn, each time on what the failures before left behind."""

    class Fault(BaseException):
        pass

    fill(tmp_path / "inbox")
    for n in range(1, 100):
        left = n

        def fail(step: str) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise Fault(step)

        checkpoints.observer = fail
        try:
            ingest(store, tmp_path / "inbox", rest=0)
        except Fault:
            continue
        break
    else:
        raise AssertionError("the ingest never came to its end")
    assert n > 3
    assert list((tmp_path / "inbox").iterdir()) == []
    assert picture(store) == undisturbed


@pytest.mark.parametrize("boundary", range(1, 19))
def test_a_kill_at_a_step_boundary(boundary: int, tmp_path: Path, undisturbed: tuple[object, ...]) -> None:
    """SIGKILL at the n-th boundary of a first ingest, then an ingest that finishes the work."""
    fill(tmp_path / "inbox")
    url, files = f"sqlite:///{tmp_path}/db", str(tmp_path / "files")
    child = os.fork()
    if child == 0:
        left = boundary

        def kill(step: str) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        checkpoints.observer = kill
        ingest(Store(url, files), tmp_path / "inbox", rest=0)
        os._exit(0)
    _, code = os.waitpid(child, 0)
    assert os.WIFSIGNALED(code), "the boundary was never reached: fewer steps than tested"
    store = Store(url, files)
    ingest(store, tmp_path / "inbox", rest=0)
    assert list((tmp_path / "inbox").iterdir()) == []
    assert picture(store) == undisturbed


def test_dropped_again_is_known(store: Store, tmp_path: Path, undisturbed: tuple[object, ...]) -> None:
    for _ in range(2):
        fill(tmp_path / "inbox")
        found = ingest(store, tmp_path / "inbox", rest=0)
    assert {i.state for i in found if i.name in {STATEMENT, TAX}} == {"known"}
    assert picture(store) == undisturbed


def test_a_filing_waits_for_its_case(store: Store, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    shutil.copy(SAMPLE / STATEMENT, inbox)
    (first,) = ingest(store, inbox, rest=0)
    assert (first.state, first.reason) == (cases.WAITING, "등록되지 않은 사건: 2025타경50321")
    shutil.copy(SAMPLE / "case.yaml", inbox)
    found = ingest(store, inbox, rest=0)
    assert [(i.name, i.state, i.case) for i in found] == [
        ("case.yaml", "assigned", "2025타경50321"),
        (STATEMENT, "assigned", "2025타경50321"),
    ]


def test_a_file_written_to_meanwhile_stays_in_the_inbox(store: Store, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.txt").write_text("half", encoding="utf-8")
    checkpoints.observer = lambda step: (inbox / "a.txt").write_text("whole file") if step == "stored" else None
    ingest(store, inbox, rest=0)
    checkpoints.observer = None
    assert (inbox / "a.txt").read_text() == "whole file"
    ingest(store, inbox, rest=0)
    assert list(inbox.iterdir()) == []
    with store.reading() as session:
        assert len(session.execute(select(FileRow)).all()) == 2
