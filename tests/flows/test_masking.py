"""A resident's number in the name of a filing: nobody reads it in a draft, and every link and decision still works."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from sqlalchemy import select

from flows.decide import decide
from flows.draft import draft_folder
from flows.folder import list_filings
from flows.manifest import verify
from flows.names import shown_names
from flows.pages.pdf import html_to_pdf
from flows.status import lines_of_history
from flows.store.database import Store
from flows.store.schema import CaseRow, FilingRow
from flows.stored_draft import DRAFTED, draft_stored
from flows.sync import sync_folder
from tests.flows.stored import SAMPLE, small_case

NUMBER, OTHER = "850101-1234567", "850101-1234575"
#: a demand that says the number too, of which a finding speaks because its check digit is wrong
TEXT = (
    "<h2>배당요구신청서</h2><p>사건 2025타경50321 부동산임의경매</p><p>채권자 홍길동 ({0})</p><p>채무자 문이랑</p>"
    "<p>청구금액 금 {1}원</p><p>집행력 있는 판결정본에 기하여 배당을 요구합니다.</p><p>2025. 3. 4.</p>"
    "<p>채권자 홍길동 ({0})</p><p>서울한강지방법원 귀중</p>"
)
NAME = f"홍길동 {NUMBER} 배당요구.pdf"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with a demand of a person whose number stands in its name, and an amount that somebody put right."""
    folder = small_case(tmp_path / "case")
    (folder / NAME).write_bytes(html_to_pdf(TEXT.format(NUMBER, "10,000,000")))
    decide(folder, "set", f"{NAME}#principal", value="9000000", by="홍검토", why="일부 변제", on="2025-11-20")
    path = folder / "decisions.yaml"
    text = path.read_text(encoding="utf-8")
    assert NUMBER not in text
    path.write_text(text.replace("850101-1XXXXXX", NUMBER), encoding="utf-8")  # as earlier programs wrote it
    return folder


def read_by_others(out: Path) -> None:
    """No file of a draft, the filings as they were filed excepted, and no name says the number."""
    files = [p for p in out.rglob("*") if p.is_file()]
    assert not any(NUMBER in unquote(p.as_posix().removeprefix(out.as_posix())) for p in files)
    told = {p.name: p.read_text(encoding="utf-8") for p in files if p.suffix in {".json", ".yaml", ".html"}}
    assert len(told) > 5
    assert [name for name, text in told.items() if NUMBER.partition("-")[2] in text] == []
    links = set(re.findall(r'href="(filings/[^"#]+)', told["review.html"]))
    assert [unquote(link) for link in links if not (out / unquote(link)).is_file()] == []
    assert any("850101-1XXXXXX" in link for link in links)
    findings = json.loads(told["result.json"])["findings"]
    assert {f["code"] for f in findings} >= {"decision_applied"}
    assert verify(out) == []


def test_a_draft_at_the_desk(case: Path, tmp_path: Path) -> None:
    draft_folder(case, tmp_path / "out", pdf=False, xlsx=False)
    read_by_others(tmp_path / "out")


def test_a_draft_out_of_the_store(store: Store, case: Path, tmp_path: Path) -> None:
    sync_folder(store, case)
    with store.reading() as session:
        case_id = session.execute(select(CaseRow.id)).scalar_one()
        assert NAME in session.execute(select(FilingRow.name)).scalars().all(), "what was filed stays known as it came"
    assert draft_stored(store, case_id, "", tmp_path / "out").state == DRAFTED
    (latest,) = (tmp_path / "out").glob("*/latest")
    read_by_others(latest.resolve())
    lines = lines_of_history(store, 100)
    assert [line for line in lines if NUMBER in line] == []
    assert any("850101-1******" in line for line in lines)


def test_names_that_are_alike_without_the_number_stay_apart(tmp_path: Path) -> None:
    for name in (f"{NUMBER}.pdf", f"{OTHER}.pdf", f"a/{NUMBER}.pdf", "채권계산서.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(SAMPLE / "case.yaml", tmp_path / name)
    found = {f.name: f.path.name for f in list_filings(tmp_path)}
    assert len(found) == 4
    assert all("850101-1XXXXXX" in name or name == "채권계산서.pdf" for name in found)
    once = [(f.name, f.sha256) for f in list_filings(tmp_path)]
    assert shown_names(once) == {name: name for name, _ in once}, "a draft's own filings keep their names"
