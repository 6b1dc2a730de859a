"""Drafting out of the store: once, whole, by one worker at a time."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import select, text, update

from core.models.base import Finding
from flows import checkpoints
from flows.backup import back_up, bring_back
from flows.digest import write_digest
from flows.draft import draft_folder
from flows.errors import DatabaseAwayError, NotFoundError, StoreError
from flows.manifest import verify
from flows.night import Night, as_drafted, find_case, past, plan, runs_of_night, unread_filings
from flows.retention import forget_readings, prune
from flows.scratch import mark, scratch, sweep
from flows.status import check_store, estimate
from flows.store import history, leases
from flows.store.blobs import Blobs
from flows.store.database import MIGRATIONS, Store, open_engine
from flows.store.schema import Base, CaseRow, DraftRow, EventRow, ExtractionRow, LeaseRow, RunRow
from flows.stored_draft import BUSY, DRAFTED, FAILED, UNCHANGED, draft_stored, present
from flows.sync import sync_folder
from flows.version import extractor_version

SAMPLE = Path(__file__).resolve().parents[2] / "sample_filings" / "seoul_apartment"
STATEMENT = "04_채권계산서_한빛은행.pdf"


def small_case(folder: Path, old: str = "", new: str = "") -> Path:
    """A case with one filing; `old` in its case file replaced by `new`."""
    folder.mkdir(parents=True, exist_ok=True)
    text = (SAMPLE / "case.yaml").read_text(encoding="utf-8")
    (folder / "case.yaml").write_text(text.replace(old, new) if old else text, encoding="utf-8")
    (folder / STATEMENT).write_bytes((SAMPLE / STATEMENT).read_bytes())
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def drafts(store: Store) -> list[DraftRow]:
    with store.reading() as session:
        return list(session.execute(select(DraftRow).order_by(DraftRow.id)).scalars())


@pytest.fixture
def case_id(store: Store, tmp_path: Path) -> int:
    sync_folder(store, small_case(tmp_path / "case"))
    with store.reading() as session:
        return session.execute(select(CaseRow.id)).scalar_one()


def test_the_migrations_give_the_schema(store: Store) -> None:
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


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


def test_a_changed_line_and_a_missing_line_show(store: Store, case_id: int) -> None:
    with store.transaction() as session:
        session.execute(update(EventRow).where(EventRow.seq == 1).values(who="somebody"))
    with store.reading() as session:
        assert history.verify(session) != []


def test_due_cases_and_the_digest(store: Store, case_id: int, tmp_path: Path) -> None:
    day = date(2025, 11, 20)
    assert plan(store, date(2025, 10, 1), 10)[0] == ()
    assert plan(store, date(2025, 11, 28), 10)[0] == ()
    (due,), _ = plan(store, day, 10)
    assert due.day("lodge_by") == date(2025, 11, 24)
    assert due.day("draft_from") == date(2025, 11, 12)
    bad = replace(due, case_id=99, number="<script>alert(1)</script>")
    assert [d.drafted for d in past(store, date(2026, 1, 5))] == [False]
    runs = (draft_stored(store, case_id, due.number, tmp_path / "out"),)
    (running,) = past(store, date(2025, 12, 1))
    assert (running.drafted, running.day("deposit_by")) == (True, date(2025, 12, 8))
    assert past(store, date(2025, 12, 9)) == ()
    missed = replace(running, number="2025타경77", drafted=False)
    told = Finding(severity="warning", code="x", message="홍길동 850101-1234567")
    due = replace(due, findings=(told,))
    waiting = (("850101-1234567.pdf", "사건번호를 찾을 수 없음"),)
    night = Night(date(2025, 11, 24), (due, bad), runs, waiting, past=(running, missed))
    page = write_digest(night, tmp_path / "out").read_text(encoding="utf-8")
    figures = json.loads((tmp_path / "out" / "digests" / "2025-11-24" / "digest.json").read_text(encoding="utf-8"))
    court = due.court
    assert figures["drafted"] == 1
    assert figures["failed"] == {f"{court} {bad.number}": "no worker took the case up"}
    assert figures["overdue"] == [f"{court} 2025타경77", f"{court} {due.number}", f"{court} {bad.number}"]
    assert figures["needs_decision"] == [f"{court} {due.number}"]
    for shown in (page, json.dumps(figures, ensure_ascii=False)):
        assert "850101-1******.pdf" in shown
        assert "홍길동 850101-1******" in shown
        assert "1234567" not in shown
    assert figures["past"][0]["timetable"]["proof_of_suit"] == "2025-12-04"
    assert "초안 없이 배당기일이 지난 사건 1건" in page
    assert "extract_missing" not in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert "2025. 11. 24." in page


def test_what_a_night_cut_short_had_drafted_is_new(store: Store, case_id: int, tmp_path: Path) -> None:
    """The night after a crash reports the drafts of both; the night after that reports none."""

    def begin(run: str) -> None:
        with store.transaction() as session:
            session.add(RunRow(id=run, kind="night", started_at=leases.now(), summary={"date": "2025-11-20"}))

    out = tmp_path / "out"
    begin("killed")
    assert draft_stored(store, case_id, "", out, "killed").state == DRAFTED
    begin("second")
    assert runs_of_night(store, "second") == {"killed", "second"}
    again = present(store, case_id, out, runs_of_night(store, "second"))
    assert again is not None
    assert (again.state, again.summary and again.summary.out) == (DRAFTED, str(out / drafts(store)[0].folder))
    with store.transaction() as session:
        session.get_one(RunRow, "second").ended_at = leases.now()
    begin("third")
    later = present(store, case_id, out, runs_of_night(store, "third"))
    assert later is not None
    assert later.state == UNCHANGED


def test_a_case_is_found_by_its_number_or_court_and_number(store: Store, case_id: int, tmp_path: Path) -> None:
    assert find_case(store, "2025타경50321") == (case_id, "서울한강지방법원 2025타경50321")
    sync_folder(store, small_case(tmp_path / "other", "서울한강지방법원", "부산한강지방법원"))
    with pytest.raises(NotFoundError, match="several"):
        find_case(store, "2025타경50321")
    assert find_case(store, "서울한강지방법원 2025타경50321")[0] == case_id
    assert [name for name, _ in unread_filings(store, case_id)] == [STATEMENT]


def test_the_pace_of_the_last_nights_tells_how_long_the_next_takes() -> None:
    nights = [
        {"seconds": 100, "drafted": 10},
        {"seconds": 5, "drafted": 0},
        {"seconds": 300, "drafted": 10},
        {"drafted": 0},
    ]
    assert estimate(50, nights) == 1000
    assert estimate(50, [{"seconds": 5, "drafted": 0}]) is None


BOTH_DATES = "배당기일이 2025. 11. 27.에서 2025. 12. 4.로 바뀌었습니다."
STALE = ["custody_interest_stale", "interest_stale"]
#: a creditor whose interest is counted to the distribution date, and the claim
DEMAND, CLAIM = "11_배당요구신청서_온누리카드.pdf", "일반-온누리카드"


def demanded(folder: Path) -> Path:
    """A small case with that creditor."""
    shutil.copy(SAMPLE / DEMAND, small_case(folder) / DEMAND)
    return folder


def decide_interest(folder: Path, number: int, was: int, value: int) -> None:
    """A person decides how much interest that creditor gets."""
    with (folder / "decisions.yaml").open("a", encoding="utf-8") as f:
        f.write(
            f"- {{id: d{number}, action: set, target: {CLAIM}.interest, was: {was}, value: {value}, by: 문이랑, "
            f"on: 2025-11-2{number}, why: 계산서}}\n"
        )


def refresh_custody(folder: Path) -> None:
    """The clerk looks the interest up anew for the moved date."""
    text = (folder / "case.yaml").read_text(encoding="utf-8").replace("1_284_530", "1_290_000")
    (folder / "case.yaml").write_text(text, encoding="utf-8")


def stale_in(folder: Path) -> list[str]:
    """The findings of a draft about a moved date, after seeing to it that its review sheet shows them."""
    raw = json.loads((folder / "result.json").read_text(encoding="utf-8"))["findings"]
    found = [f for f in raw if f["code"] in STALE]
    review = (folder / "review.html").read_text(encoding="utf-8")
    assert all(f["message"] in review and f["advice"] in review for f in found)
    assert all(BOTH_DATES in f["message"] for f in found)
    for f in found:
        if f["code"] == "interest_stale":
            assert f["where"] == CLAIM
            assert f"{DEMAND} 1쪽에 따라 2025. 11. 27.까지" in f["message"]
    return [f["code"] for f in found]


def test_a_moved_date_makes_interest_stale(store: Store, tmp_path: Path) -> None:
    """In digest, review sheet and result, with creditor and dates, until it is put right; also after a draft."""
    case, out = demanded(tmp_path / "case"), tmp_path / "out"
    decide_interest(case, 1, 1_770_007, 1_770_000)  # before the move: about the interest to the earlier date
    sync_folder(store, case)
    (due,), _ = plan(store, date(2025, 11, 20), 10)
    latest = out / "서울한강지방법원_2025타경50321" / "latest"
    first = draft_stored(store, due.case_id, "", out)
    assert stale_in(latest) == []
    sync_folder(store, small_case(case, "2025-11-27", "2025-12-04"))
    (due,), _ = plan(store, date(2025, 11, 26), 10)
    assert [f.code for f in due.findings] == STALE
    run = draft_stored(store, due.case_id, "", out)
    assert stale_in(latest) == STALE
    (due,) = as_drafted((due,), (run,))
    page = write_digest(Night(date(2025, 11, 26), (due,), (run,)), out).read_text(encoding="utf-8")
    assert page.count(BOTH_DATES) == len(STALE)
    assert "온누리카드 주식회사의" in page
    refresh_custody(case)
    sync_folder(store, case)
    assert draft_stored(store, due.case_id, "", out).state == DRAFTED
    assert stale_in(latest) == ["interest_stale"]
    decide_interest(case, 2, 1_770_000, 1_776_000)
    sync_folder(store, case)
    run = draft_stored(store, due.case_id, "", out)
    assert stale_in(latest) == []
    (due,), _ = plan(store, date(2025, 11, 26), 10)
    assert [f.code for f in as_drafted((due,), (run,))[0].findings] == []
    (case / "decisions.yaml").unlink()
    decide_interest(case, 1, 1_770_007, 1_770_000)
    sync_folder(store, small_case(case))  # back to the first date: not the first draft, which knew of no move
    back = draft_stored(store, due.case_id, "", out)
    assert back.state == DRAFTED
    assert first.summary is not None
    assert back.summary is not None
    assert back.summary.out != first.summary.out
    assert stale_in(latest) == [], "all of it is counted to that date"


def test_a_moved_date_at_the_desk(tmp_path: Path) -> None:
    """What stood in the earlier draft is told too, and again until it is put right."""
    case, out = demanded(tmp_path / "case"), tmp_path / "out"
    decide_interest(case, 1, 1_770_007, 1_770_000)
    draft_folder(case, out, pdf=False, xlsx=False)
    assert stale_in(out) == []
    small_case(case, "2025-11-27", "2025-12-04")
    for _ in range(2):
        draft_folder(case, out, pdf=False, xlsx=False)
        assert stale_in(out) == STALE
    assert verify(out) == []
    refresh_custody(case)
    draft_folder(case, out, pdf=False, xlsx=False)
    assert stale_in(out) == ["interest_stale"]
    decide_interest(case, 2, 1_770_000, 1_776_000)
    draft_folder(case, out, pdf=False, xlsx=False)
    assert stale_in(out) == []
