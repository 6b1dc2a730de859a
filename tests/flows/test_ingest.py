"""The inbox: whatever happens between two steps, nothing is lost and nothing is doubled."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import select

from extractors import guarded
from extractors.limits import Limits
from flows import checkpoints, known
from flows.archive import Allowance, members
from flows.folder import list_filings
from flows.ingest import Ingested, State, ingest, ingest_file, ready_files, take_file, wait_for_rest
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
        (
            "waiting",
            "읽을 수 없는 파일: PDF 파일도 읽을 수 있는 그림 파일(JPG, PNG, TIFF)도 아닙니다. PDF 형식으로 다시 내도록 제출자에게 요청하십시오.",
        ),
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


@pytest.mark.parametrize("boundary", range(1, 23))
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
        assert session.execute(select(FileRow.sha256)).scalars().all() == [hashlib.sha256(b"whole file").hexdigest()]


def test_a_file_is_ready_when_its_end_has_come_and_it_rests(tmp_path: Path) -> None:
    whole, half = tmp_path / "whole.pdf", tmp_path / "half.pdf"
    data = (SAMPLE / STATEMENT).read_bytes()
    whole.write_bytes(data)
    half.write_bytes(data[: len(data) // 2])
    (tmp_path / "half.zip").write_bytes(b"PK\x03\x04" + data)
    os.utime(half, (0, 0))
    (tmp_path / "on its way.pdf.part").write_bytes(data)
    os.utime(whole, (0, 0))  # a copied file keeps the time of its contents, which says nothing
    assert ready_files(tmp_path, rest=100) == ()
    assert wait_for_rest(tmp_path, rest=0.1) == 2
    assert ready_files(tmp_path, rest=0.1) == (whole,)
    assert len(ready_files(tmp_path, rest=0)) == 3


HOSTILE = [
    "..",
    "sub/..",
    "../../passwd",
    ".hidden.pdf",
    "~$lock.pdf",
    "two\nlines.pdf",
    "notes.md",
    "a" * 999 + ".pdf",
]


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in members.items():
            z.writestr(name, data)
    return path


def test_names_from_filers_can_harm_no_case(store: Store, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    (inbox / unicodedata.normalize("NFD", "2025타경50321")).mkdir(parents=True)
    shutil.copy(SAMPLE / "case.yaml", inbox)
    data = (SAMPLE / STATEMENT).read_bytes()
    packed(inbox / "2025타경50321 efiling.zip", {n: b"no filing" * 200 + n.encode() for n in HOSTILE})
    Path(os.fsdecode(os.fsencode(inbox) + "/한빛.pdf".encode("cp949"))).write_bytes(data)
    found = ingest(store, inbox, rest=0)
    assert {i.state for i in found} == {"assigned"}
    assert list(inbox.iterdir()) == [p for p in inbox.iterdir() if p.is_dir()]
    with store.reading() as session:
        names = session.execute(select(FilingRow.name)).scalars().all()
    assert len(names) == len(set(names)) == len(HOSTILE) + 1
    assert "한빛.pdf" in names
    folder = tmp_path / "case"
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(b"")
    assert sorted(f.name for f in list_filings(folder)) == sorted(names)


@pytest.mark.parametrize("encoding", ["cp949", "utf-8"])
def test_korean_names_in_archives_of_old_programs(tmp_path: Path, encoding: str) -> None:
    name = "채권계산서_한빛은행.pdf".encode(encoding)
    path = packed(tmp_path / "a.zip", {"x" * len(name): b"1"})
    path.write_bytes(path.read_bytes().replace(b"x" * len(name), name))
    (tmp_path / "out").mkdir()
    assert [n for n, _ in members(path, tmp_path / "out")] == ["채권계산서_한빛은행.pdf"]


def test_an_archive_brings_neither_case_nor_decisions(store: Store, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    (inbox / "2025타경50321").mkdir(parents=True)
    shutil.copy(SAMPLE / "case.yaml", inbox)
    case = (SAMPLE / "case.yaml").read_bytes()
    decided = b"- {id: e1, action: exclude, target: x, by: me, why: mine, on: 2025-01-01}\n"
    inner = packed(tmp_path / "inner.zip", {"a/decisions.yaml": decided}).read_bytes()
    packed(
        inbox / "2025타경50321" / "efiling.zip",
        {"case.yaml": case.replace(b"1_284_530", b"1"), "decisions.yaml": decided + b" ", "inner.zip": inner},
    )
    before = hashlib.sha256(case).hexdigest()
    for _ in range(2):
        ingest(store, inbox, rest=0)
        (inbox / "stray.txt").write_text("so that waiting files are tried again", encoding="utf-8")
    with store.reading() as session:
        row = session.execute(select(CaseRow)).scalar_one()
        assert (row.header_sha, row.decisions_sha) == (before, None)
        waiting = session.execute(select(FileRow.name).where(FileRow.state == cases.WAITING)).scalars()
        assert {n for n in waiting if n != "stray.txt"} == {"case.yaml.bin", "decisions.yaml.bin"}


def bad_archives(folder: Path) -> dict[str, Path]:
    """Archives that must wait as a whole."""
    good = packed(folder / "good.zip", {"a.txt": bytes(range(256)) * 40})
    data = bytearray(good.read_bytes())
    bomb = packed(folder / "bomb.zip", {"zeros.pdf": bytes(300_000_000)})
    flipped = data.copy()
    flipped[40:60] = bytes(20)
    encrypted = data.copy()
    encrypted[6] |= 1
    encrypted[data.rindex(b"PK\x01\x02") + 8] |= 1
    contents = data.copy()
    end = data.rindex(b"PK\x05\x06")
    contents[end + 12 : end + 16] = (1 << 30).to_bytes(4, "little")
    nested = good
    for n in range(4):
        nested = packed(folder / f"nested{n}.zip", {f"{n}.zip": nested.read_bytes()})
    found = {"bomb": bomb, "nested": nested}
    for name, body in (("flipped", flipped), ("encrypted", encrypted), ("cut", data[:-40]), ("contents", contents)):
        found[name] = folder / f"{name}.zip"
        found[name].write_bytes(body)
    return found


@pytest.mark.parametrize("kind", ["bomb", "nested", "flipped", "encrypted", "cut", "contents"])
def test_a_bad_archive_waits_and_costs_only_itself(store: Store, tmp_path: Path, kind: str) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (tmp_path / "made").mkdir()
    shutil.copy(bad_archives(tmp_path / "made")[kind], inbox / "a.zip")
    shutil.copy(SAMPLE / "case.yaml", inbox / "z.yaml")
    found = {i.name: i for i in ingest(store, inbox, rest=0)}
    assert list(inbox.iterdir()) == []
    assert found["z.yaml"].state == cases.ASSIGNED
    (waiting,) = [i for i in found.values() if i.state == cases.WAITING]
    assert waiting.name == ("1.zip" if kind == "nested" else "a.zip")
    assert "압축" in waiting.reason or "너무 큼" in waiting.reason


def test_archives_within_archives_share_one_allowance(store: Store, tmp_path: Path) -> None:
    inner = {
        f"{n}.zip": packed(tmp_path / "i.zip", {"a.txt": b"%d" % n, "b.txt": b"-%d" % n}).read_bytes() for n in (1, 2)
    }
    path = packed(tmp_path / "outer.zip", inner)
    found = ingest_file(store, path, "", "outer.zip", allowance=Allowance(members=5))
    assert [(i.name, i.state) for i in found if i.name == "2.zip"] == [("2.zip", "waiting")]
    assert len(found) == 3


def test_an_error_nobody_thought_of_costs_one_file(store: Store, tmp_path: Path) -> None:
    def take(store: Store, path: Path, hint: str, before: State, origin: str) -> list[Ingested]:
        if path.name == "a.txt":
            raise ZeroDivisionError
        return take_file(store, path, hint, before, origin)

    for name in ("a.txt", "b.txt"):
        (tmp_path / "inbox").mkdir(exist_ok=True)
        (tmp_path / "inbox" / name).write_text(name, encoding="utf-8")
    found = ingest(store, tmp_path / "inbox", rest=0, take=take)
    assert [(i.name, i.state) for i in found] == [("a.txt", "failed"), ("b.txt", "waiting")]
    assert [p.name for p in (tmp_path / "inbox").iterdir()] == ["a.txt"]


def test_files_are_read_on_all_cores_and_taken_in_as_one_by_one(
    store: Store, tmp_path: Path, undisturbed: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading ahead changes nothing of what is stored, in whatever order the readers end."""
    asked: list[tuple[int, int | None]] = []

    def read(paths: Sequence[Path], limits: Limits, workers: int | None = None) -> Iterator[guarded.FileResult]:
        asked.append((len(paths), workers))
        return guarded.read_files(paths, limits, workers)

    monkeypatch.setattr(known, "read_files", read)
    monkeypatch.setenv("BAEDANG_WORKERS", "3")
    fill(tmp_path / "inbox")
    (tmp_path / "inbox" / TAX).write_bytes((SAMPLE / TAX).read_bytes())
    ingest(store, tmp_path / "inbox", rest=0)
    assert picture(store)[:2] == undisturbed[:2]
    # statement, tax demand, letter together; the archive's files are known by then
    assert asked == [(3, 3)]


def test_a_file_that_the_store_has_lost_costs_only_itself(store: Store, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text(name, encoding="utf-8")
    lost = hashlib.sha256(b"a.txt").hexdigest()
    checkpoints.observer = lambda step: (
        Path(store.files.path(lost)).write_bytes(b"damaged") if step == "copied ahead" else None
    )
    try:
        found = ingest(store, inbox, rest=0)
    finally:
        checkpoints.observer = None
    assert [(i.name, i.state) for i in found] == [("a.txt", "failed"), ("b.txt", "waiting")]
    assert [p.name for p in inbox.iterdir()] == ["a.txt"]
