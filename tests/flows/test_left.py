"""What cannot be taken in is said, stops nothing, and stays where it is; what came how is told to the clerk."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from flows import night_flows
from flows.ingest import Ingested, ingest, ready_files
from flows.left import left_in
from flows.night import waiting
from flows.settings import Settings
from flows.store.database import Store

SAMPLE = Path(__file__).resolve().parents[2] / "sample_filings" / "seoul_apartment"
STATEMENT, TAX = "04_채권계산서_한빛은행.pdf", "06_교부청구서_한강세무서.pdf"


def as_anybody(work: Callable[[], object], answer: Path) -> object:
    """What `work` returns (as JSON) in a child without the administrator's right to open everything."""
    child = os.fork()
    if child == 0:
        header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        ctypes.CDLL(None).capset(header, nothing)
        answer.write_text(json.dumps(work()), encoding="utf-8")
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    return json.loads(answer.read_text(encoding="utf-8"))


def test_what_nobody_may_open_stops_nothing(tmp_path: Path) -> None:
    inbox, url = tmp_path / "inbox", f"sqlite:///{tmp_path}/db"
    for name in ("closed", "listed", "fixed"):
        (inbox / name).mkdir(parents=True)
        shutil.copy(SAMPLE / TAX, inbox / name / f"{name}.pdf")
    shutil.copy(SAMPLE / "case.yaml", inbox)
    shutil.copy(SAMPLE / STATEMENT, inbox / "locked.pdf")
    for path, mode in {"closed": 0, "listed": 0o444, "fixed": 0o555, "locked.pdf": 0}.items():
        (inbox / path).chmod(mode)

    def work() -> object:
        store = Store(url, str(tmp_path / "files"))
        return [asdict(i) for i in ingest(store, inbox, rest=0)], left_in(inbox)

    taken, left = as_anybody(work, tmp_path / "answer.json")  # type: ignore[misc]
    found = {i["name"]: i["state"] for i in (asdict(Ingested(**i)) for i in taken)}
    assert found["case.yaml"] == "assigned"
    assert [(i["state"], i["case"]) for i in taken if i["name"] == "fixed.pdf"] == [
        ("assigned", "2025타경50321"),
        ("failed", None),
    ]
    assert "지우지 못함" in taken[-1]["reason"]
    assert left == [
        ["closed", "폴더를 열 권한이 없음"],
        ["listed/listed.pdf", "폴더를 열 권한이 없음"],
        ["locked.pdf", "파일을 읽을 권한이 없음"],
    ]
    for folder in ("closed", "listed", "fixed"):
        (inbox / folder).chmod(0o755)
    assert len([p for p in inbox.rglob("*") if p.is_file()]) == 4


def test_shortcuts_and_what_is_no_file_are_said(tmp_path: Path) -> None:
    (tmp_path / "link.pdf").symlink_to(SAMPLE / TAX)
    (tmp_path / "nowhere.pdf").symlink_to(tmp_path / "missing")
    (tmp_path / "folder").symlink_to(SAMPLE)
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / ".hidden.pdf").symlink_to(SAMPLE / TAX)
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.pdf.part").write_bytes(b"%PDF-")
    (tmp_path / "half.pdf").write_bytes(b"%PDF-1.7 and so on")
    link = "바로가기(심볼릭 링크)임: 원본 파일을 넣을 것"
    left = {"folder": link, "link.pdf": link, "nowhere.pdf": link, "pipe.pdf": "보통 파일이 아님"}
    assert dict(left_in(tmp_path)) == left
    coming = dict(left_in(tmp_path, arriving=True))
    assert sorted(coming.keys() - left.keys()) == ["a.pdf.part", "half.pdf"]
    assert ready_files(tmp_path, 0) == (tmp_path / "half.pdf",)


def test_the_clerk_sees_in_which_folder_or_archive_a_file_came(store: Store, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    (inbox / "월요일 접수").mkdir(parents=True)
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as z:
        z.writestr("메모.txt", "x")
    with zipfile.ZipFile(inbox / "월요일 접수" / "전자제출.zip", "w") as z:
        z.write(tmp_path / "inner.zip", "inner.zip")
    (inbox / "편지.txt").write_text("y", encoding="utf-8")
    ingest(store, inbox, rest=0)
    assert [name for name, _ in waiting(store)] == ["편지.txt", "월요일 접수/전자제출.zip/inner.zip/메모.txt"]


@pytest.mark.parametrize("mark", ["mimetype", "[Content_Types].xml"])
def test_a_document_of_an_office_program_is_one_file(store: Store, tmp_path: Path, mark: str) -> None:
    """hwpx and docx are zip archives inside; their parts are no filings."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    with zipfile.ZipFile(inbox / "신고서.hwpx", "w") as z:
        z.writestr(mark, "application/hwp+zip")
        z.writestr("Contents/section0.xml", "<x/>")
    (found,) = ingest(store, inbox, rest=0)
    assert (found.name, found.state) == ("신고서.hwpx", "waiting")
    assert "PDF 형식으로 다시 내도록" in found.reason


@pytest.mark.parametrize("late", [False, True])
def test_a_paper_in_the_folder_of_another_case_waits_whichever_is_known_first(
    store: Store, tmp_path: Path, late: bool
) -> None:
    inbox = tmp_path / "inbox"

    def drop(number: str, folder: str) -> None:
        (inbox / folder).mkdir(parents=True, exist_ok=True)
        text = (SAMPLE / "case.yaml").read_text(encoding="utf-8").replace("2025타경50321", number)
        (inbox / folder / "case.yaml").write_text(text, encoding="utf-8")

    drop("2025타경50321", "own")
    if not late:
        drop("2025타경99999", "other")
    ingest(store, inbox, rest=0)
    (inbox / "2025타경99999").mkdir(parents=True)
    shutil.copy(SAMPLE / TAX, inbox / "2025타경99999" / "x.pdf")
    (found,) = ingest(store, inbox, rest=0)
    assert (found.state, "사건(2025타경99999)과 다름" in found.reason) == ("waiting", True)
    drop("2025타경99999", "other")
    ingest(store, inbox, rest=0)
    assert [name for name, _ in waiting(store)] == ["2025타경99999/x.pdf"]


def test_an_inbox_that_cannot_be_looked_at_does_not_stop_the_night(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> object:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(night_flows, "take_in_inbox", gone)
    monkeypatch.setattr(night_flows, "take_in_folders", dict)
    failed, files = night_flows.take_in(Settings(home=tmp_path))
    assert files == ()
    assert list(failed) == [str(tmp_path / "inbox")]
    assert "접수함을 읽지 못함" in failed[str(tmp_path / "inbox")]
