"""What a night plans, finds and says: due cases, the digest, how long the next one takes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.models.base import Finding
from flows.digest import write_digest
from flows.errors import NotFoundError
from flows.night import Night, find_case, past, plan, runs_of_night, unread_filings
from flows.status import estimate
from flows.store import leases
from flows.store.database import Store
from flows.store.schema import RunRow
from flows.stored_draft import DRAFTED, UNCHANGED, draft_stored, present
from flows.sync import sync_folder
from tests.flows.stored import STATEMENT, drafts, small_case


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
