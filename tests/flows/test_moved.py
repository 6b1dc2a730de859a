"""A distribution date that was moved: what it makes stale is said until it is put right."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from flows.digest import write_digest
from flows.draft import draft_folder
from flows.manifest import verify
from flows.night import Night, as_drafted, plan
from flows.store.database import Store
from flows.stored_draft import DRAFTED, draft_stored
from flows.sync import sync_folder
from tests.flows.stored import CLAIM, DEMAND, demanded, small_case

BOTH_DATES = "배당기일이 2025. 11. 27.에서 2025. 12. 4.로 바뀌었습니다."
STALE = ["custody_interest_stale", "interest_stale"]


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
