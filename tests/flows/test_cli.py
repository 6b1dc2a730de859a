"""The command line as its users meet it: output, exit codes, one clear line for an error, no traceback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from core.decisions import load_decisions
from flows.errors import CaseFolderError
from flows.folder import list_filings
from flows.settings import Settings, today

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "sample_filings" / "seoul_apartment"
CASE = """
court: 가온지방법원
case_number: 2024타경101
auction: compulsory
debtor: 채무자
commencement_registered: 2024-01-10
claim_deadline: 2024-04-01
distribution_date: 2024-12-01
properties: [{id: A, owner: 채무자}]
fund: {sale_price: 1_000_000}
claims:
  - id: t
    creditor: 한강세무서
    kind: tax
    tax: 부가가치세
    principal: 500_000
    statutory_date: 2023-01-25
    demanded_on: 2024-03-01
  - {id: a, creditor: 갑, kind: execution, applicant: true, principal: 1_000_000, registered: {date: 2024-01-10}}
  - {id: b, creditor: 을, kind: execution, principal: 1_500_000, demanded_on: 2024-03-02}
"""


def baedang(*args: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from flows.cli import main; main()", *map(str, args)]
    return subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, text=True, timeout=270, check=False)


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    path = tmp_path / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


def test_one_file_gives_one_object_with_the_articles_worked_example(case_file: Path) -> None:
    done = baedang("allocate", case_file, "--json")
    result = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert result["totals"] == {"t": 500_000, "a": 200_000, "b": 300_000}
    assert [e["ratio"] for e in result["entries"]] == ["100", "20", "20"]
    assert [e["balance"] for e in result["entries"]] == [500_000, 300_000, 0]


def test_standard_input_is_a_case_file_too(case_file: Path) -> None:
    done = baedang("allocate", "-", "--json", stdin=CASE)
    assert json.loads(done.stdout)["totals"]["b"] == 300_000


def test_bad_input_keeps_its_place_among_several_files(case_file: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(CASE.replace("1_500_000", "-5"), encoding="utf-8")
    done = baedang("allocate", case_file, bad, case_file, "--json")
    first, second, third = json.loads(done.stdout)
    assert done.returncode == 2
    assert first == third
    assert second["file"] == str(bad)
    assert "claims[2].principal" in second["error"]
    assert "claims[2].principal" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("args", [["allocate", "nowhere.yaml"], ["draft", "nowhere", "--out", "x"], ["verify", "no"]])
def test_what_does_not_exist_is_one_line_and_exit_2(args: list[str]) -> None:
    done = baedang(*args)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "no" in done.stderr


def test_extract_goes_on_after_a_path_that_does_not_exist() -> None:
    done = baedang("extract", SAMPLE / "03_집행비용계산서.pdf", "nowhere.pdf", "--json")
    assert done.returncode == 2
    assert [d["type"] for d in json.loads(done.stdout)] == ["cost_statement"]
    assert "nowhere.pdf" in done.stderr


def test_extract_of_rubbish_is_a_document_with_a_finding(tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish.pdf"
    rubbish.write_bytes(b"\x00\x01rubbish")
    done = baedang("extract", rubbish, "--json")
    (document,) = json.loads(done.stdout)
    assert done.returncode == 0
    assert (document["type"], document["pages"]) == ("unreadable", [])
    assert document["findings"][0]["code"] == "not_a_pdf"


def test_a_draft_never_replaces_what_is_not_a_draft(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    done = baedang("draft", SAMPLE, "--out", out)
    assert done.returncode == 2
    assert (out / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_decision_is_tried_before_it_is_written_and_acts_on_the_next_draft(tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(SAMPLE, case)
    by = ("--by", "홍검토", "--why", "변제 확인")
    wrong = baedang("decide", case, "exclude", "없는-채권", *by)
    assert wrong.returncode == 2
    assert not (case / "decisions.yaml").exists()
    assert baedang("decide", case, "exclude", "갑10-다온상사", *by).returncode == 0
    done = baedang("draft", case, "--out", tmp_path / "out", "--no-pdf", "--no-xlsx", "--json")
    assert done.returncode == 0
    result = json.loads((tmp_path / "out" / "result.json").read_text(encoding="utf-8"))
    assert all("다온상사" not in e["creditor"] for e in result["entries"])
    assert any(f["code"] == "decision_applied" and "홍검토" in f["message"] for f in result["findings"])


@pytest.mark.parametrize("zone", ["Etc/GMT+12", "Pacific/Kiritimati"])
def test_a_decision_bears_the_day_at_the_court(zone: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the machine believes to be, a day is named that it was in Seoul meanwhile."""
    case = tmp_path / "case"
    shutil.copytree(SAMPLE, case)
    monkeypatch.setenv("TZ", zone)
    before = today(Settings())
    done = baedang("decide", case, "exclude", "갑10-다온상사", "--by", "홍검토", "--why", "변제 확인")
    assert done.returncode == 0, done.stderr
    (decision,) = load_decisions((case / "decisions.yaml").read_text(encoding="utf-8"))
    assert before <= date.fromisoformat(decision.on) <= today(Settings())


def test_a_draft_verifies_until_a_page_is_changed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert baedang("draft", SAMPLE, "--out", out, "--no-pdf").returncode == 0
    assert baedang("verify", out).returncode == 0
    page = out / "schedule.html"
    page.write_text(page.read_text(encoding="utf-8").replace("256,960,359", "256,960,358"), encoding="utf-8")
    changed = baedang("verify", out, "--no-recompute")
    assert changed.returncode == 1
    assert "schedule.html" in changed.stdout


def test_decisions_written_by_hand_stay_and_new_ones_are_added(tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(SAMPLE, case)
    by = ("--by", "홍검토", "--why", "변제 확인")
    assert baedang("decide", case, "exclude", "갑10-다온상사", *by).returncode == 0
    path = case / "decisions.yaml"
    text = path.read_text(encoding="utf-8")
    assert "was: " in text  # what was excluded, so that it never acts on another claim of that name
    path.write_text("# 2차 검토\n" + text, encoding="utf-8")
    filing = next(p.name for p in sorted(case.glob("*.pdf")) if "채권계산서" in p.name)
    assert baedang("decide", case, "set", f"{filing}#interest", "--value", "1,000", *by).returncode == 0
    assert path.read_text(encoding="utf-8").startswith("# 2차 검토\n" + text)
    assert [d.id for d in load_decisions(path.read_text(encoding="utf-8"))] == ["d1", "d2"]
    out = tmp_path / "out"
    assert baedang("draft", case, "--out", out, "--no-pdf", "--no-xlsx").returncode == 0
    annex = (out / "annex.html").read_text(encoding="utf-8")
    assert "사람이 결정한 것" in annex
    assert "결정 d1 제외" in annex
    assert "홍검토" in (out / "review.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["link", "pipe", "name"])
def test_what_is_no_plain_file_in_a_case_folder_stops_the_draft_instead_of_being_passed_over(
    kind: str, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    odd = tmp_path / ("b\n.pdf" if kind == "name" else "b.pdf")
    if kind == "link":
        odd.symlink_to(tmp_path / "a.pdf")
    elif kind == "pipe":
        os.mkfifo(odd)
    else:
        odd.write_bytes(b"%PDF-")
    with pytest.raises(CaseFolderError, match=r"put the file itself there|rename the file"):
        list_filings(tmp_path)
