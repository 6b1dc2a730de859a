"""The sample cases come to what was worked out by hand, and losing or adding a filing is said and stops nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from core.allocate import allocate
from core.models.case import Case
from core.models.filing import Document
from core.models.result import Result
from core.reconcile import reconcile
from flows.draft import read_filings
from flows.folder import open_folder

ROOT = Path(__file__).parents[2] / "sample_filings"
FOLDERS = ("seoul_apartment", "daejeon_house")


def short(name: str | None) -> str:
    """A name without blanks and legal form; an office without its head."""
    text = "".join((name or "").split())
    return text.replace("주식회사", "").replace("(주)", "").removesuffix("장")


class Sample:
    """A sample case read once; drafts of parts of its papers are cheap."""

    def __init__(self, folder: str) -> None:
        self.name = folder
        self.folder = open_folder(ROOT / folder)
        self.documents = read_filings(self.folder)
        self.expected: dict[str, Any] = YAML(typ="safe").load((ROOT / folder / "expected.yaml").read_text("utf-8"))

    def draft(self, documents: tuple[Document, ...] | None = None) -> tuple[Case, Result, str]:
        """Case, result, and everything that findings, ledger and exclusions say, as one text."""
        found = reconcile(self.folder.header, self.documents if documents is None else documents)
        result = allocate(found.case)
        said = [f.message + " " + f.where for f in (*found.findings, *result.findings)]
        said += [f"{line.label} {line.reason}" for line in found.ledger]
        said += [f"{e.creditor} {e.reason}" for e in result.excluded]
        codes = {f.code for f in (*found.findings, *result.findings)}
        return found.case, result, "\n".join([*said, *codes])

    def without(self, part: str) -> tuple[Case, Result, str]:
        rest = tuple(d for d in self.documents if part not in d.file)
        assert len(rest) < len(self.documents)
        return self.draft(rest)


@pytest.fixture(scope="module")
def sample() -> Callable[[str], Sample]:
    read: dict[str, Sample] = {}
    return lambda name: read.setdefault(name, Sample(name)) if name not in read else read[name]


def paid(case: Case, result: Result, line: dict[str, Any]) -> int | None:
    """What a line of expected.yaml got in a result; None where no claim is of that kind."""
    own = line.get("on_property")
    claims = [
        c.id
        for c in case.claims
        if short(c.creditor) == short(line["creditor"])
        and c.kind == line["kind"]
        and (own is None or getattr(c, "on_property", None) is own)
    ]
    return sum(result.totals[c] for c in claims) if claims else None


def conserved(result: Result) -> bool:
    return sum(e.paid for e in result.entries) + sum(s.amount for s in result.surplus) == result.net_fund


@pytest.mark.parametrize("name", FOLDERS)
def test_the_totals_are_those_worked_out_by_hand(name: str, sample: Callable[[str], Sample]) -> None:
    this = sample(name)
    case, result, _ = this.draft()
    assert result.net_fund == this.expected["net_fund"]
    got = [{**line, "paid": paid(case, result, line)} for line in this.expected["paid"]]
    assert got == this.expected["paid"]
    assert sum(s.amount for s in result.surplus) == this.expected["surplus"]
    assert sum(result.totals.values()) + this.expected["surplus"] == result.net_fund


@pytest.mark.parametrize("name", FOLDERS)
def test_nobody_takes_part_whom_nobody_expected(name: str, sample: Callable[[str], Sample]) -> None:
    this = sample(name)
    case, result, said = this.draft()
    out = {e.claim for e in result.excluded}
    known = {(short(x["creditor"]), x["kind"]) for x in this.expected["paid"]}
    assert {(short(c.creditor), c.kind) for c in case.claims if c.id not in out} == known
    for line in this.expected["excluded"]:
        assert short(line["creditor"]) in short(said)
        assert all(result.totals[c.id] == 0 for c in case.claims if short(c.creditor) == short(line["creditor"]))


@pytest.mark.parametrize("name", FOLDERS)
def test_the_findings_that_must_be_there_are_there(name: str, sample: Callable[[str], Sample]) -> None:
    this = sample(name)
    _, _, said = this.draft()
    assert [code for code in this.expected["findings"] if code not in said] == []
    assert "unaccounted" not in said


@pytest.mark.parametrize("name", FOLDERS)
def test_the_order_of_the_filings_changes_nothing(name: str, sample: Callable[[str], Sample]) -> None:
    this = sample(name)
    assert this.draft(tuple(reversed(this.documents)))[1] == this.draft()[1]


@pytest.mark.parametrize("name", FOLDERS)
def test_without_any_one_filing_there_is_still_a_draft_that_keeps_every_won(
    name: str, sample: Callable[[str], Sample]
) -> None:
    this = sample(name)
    for file in sorted({d.file for d in this.documents}):
        _, result, _ = this.without(file)
        assert conserved(result), file
        assert result.net_fund == this.expected["net_fund"], file


@pytest.mark.parametrize(
    ("name", "removed", "names"),
    [
        ("seoul_apartment", "04_", ("한빛은행", "creditor_without_filing")),
        ("seoul_apartment", "05_", ("미래온저축은행", "creditor_without_filing")),
        ("seoul_apartment", "06_", ("갑구 11번", "attachment_without_demand")),
        ("seoul_apartment", "08_", ("국민건강보험공단", "attachment_without_demand")),
        ("seoul_apartment", "09_", ("배하나",)),
        ("daejeon_house", "07_", ()),
        ("daejeon_house", "06_", ()),
        ("daejeon_house", "12_", ("박지안",)),
    ],
)
def test_what_is_missing_is_named(
    name: str, removed: str, names: tuple[str, ...], sample: Callable[[str], Sample]
) -> None:
    this = sample(name)
    _, whole, _ = this.draft()
    _, result, said = this.without(removed)
    assert [n for n in names if n not in said] == []
    if removed == "07_":  # the same statement came twice: nothing changes
        assert result.totals == whole.totals


def test_without_the_amended_statement_the_first_one_counts(sample: Callable[[str], Sample]) -> None:
    case, _, said = sample("daejeon_house").without("06_")
    bank = next(c for c in case.claims if "새빛은행" in c.creditor)
    assert bank.model_dump()["principal"] == 96_400_000
    assert "superseded_filing" not in said


def test_rubbish_among_the_filings_is_named_and_changes_nothing_else(
    tmp_path: Path, sample: Callable[[str], Sample]
) -> None:
    folder = tmp_path / "case"
    shutil.copytree(ROOT / "seoul_apartment", folder)
    (folder / "12_알 수 없는 파일.pdf").write_bytes(bytes(range(256)) * 20)
    (folder / "13_빈 파일.pdf").write_bytes(b"")
    opened = open_folder(folder)
    this = sample("seoul_apartment")
    documents = read_filings(opened)
    _, result, said = this.draft(documents)
    assert "12_알 수 없는 파일.pdf" in said
    assert "13_빈 파일.pdf" in said
    assert {"not_a_pdf", "empty_file"} <= set(said.split())
    assert result.totals == this.draft()[1].totals
