"""Every single filing of the sample cases left out, filed twice, filed late, or filed by a creditor of nearly the same name:
claims and ledger change exactly where that filing spoke, and the findings say so."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.casefile import load_header
from core.models.case import CaseHeader
from core.models.filing import Document
from core.models.result import LedgerLine
from core.reconcile import Reconciled, reconcile
from extractors.guarded import read_files

SAMPLES = Path(__file__).parents[3] / "sample_filings"
CASES = ("seoul_apartment", "daejeon_house")
#: kinds that claims are made from, with the field that names who filed
NAMED = {
    "claim_statement": "creditor",
    "distribution_demand": "creditor",
    "lease_claim": "tenant",
    "wage_claim": "representative",
    "tax_demand": "authority",
    "public_charge_demand": "authority",
}
FILES = [(case, file.name) for case in CASES for file in sorted((SAMPLES / case).glob("*.pdf"))]
_READ: dict[str, tuple[CaseHeader, tuple[Document, ...], Reconciled]] = {}


def sample(case: str) -> tuple[CaseHeader, tuple[Document, ...], Reconciled]:
    """Header, documents and claims of a sample case; its papers are read once."""
    if case not in _READ:
        folder = SAMPLES / case
        header = load_header((folder / "case.yaml").read_text(encoding="utf-8"), "case.yaml")
        documents = tuple(d for result in read_files(sorted(folder.glob("*.pdf"))) for d in result.documents)
        _READ[case] = header, documents, reconcile(header, documents)
    return _READ[case]


def claims(found: Reconciled) -> dict[str, dict[str, Any]]:
    return {c.id: c.model_dump(exclude={"sources"}) for c in found.case.claims}


def changed(before: Reconciled, after: Reconciled) -> set[str]:
    """Ids of claims that came, went or say something else."""
    one, two = claims(before), claims(after)
    return {k for k in one.keys() | two.keys() if one.get(k) != two.get(k)}


def lines(found: Reconciled) -> dict[str, LedgerLine]:
    return {x.id: x for x in found.ledger}


def fates(found: Reconciled, subject: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {x.id: (x.fate, x.claims) for x in found.ledger if x.subject == subject}


def codes(found: Reconciled) -> set[str]:
    return {f.code for f in found.findings}


def of_file(found: Reconciled, name: str) -> list[LedgerLine]:
    return [x for x in found.ledger if x.subject == "filing" and f"({name})" in x.label]


def fed(found: Reconciled, name: str) -> set[str]:
    """Claims that a file went into."""
    return {c for x in of_file(found, name) for c in x.claims}


def perturbable() -> list[Any]:
    return [pytest.param(case, name, id=f"{case}-{name[:2]}") for case, name in FILES]


def of_creditors(case: str, name: str) -> list[Document]:
    return [d for d in sample(case)[1] if d.file == name and d.type in NAMED]


@pytest.mark.parametrize("case", CASES)
def test_every_sum_and_every_ranking_day_of_a_claim_points_at_its_paper(case: str) -> None:
    _, documents, found = sample(case)
    files = {d.file for d in documents}
    keys = (
        "principal",
        "interest",
        "cost",
        "deposit",
        "preferential",
        "ordinary",
        "max_amount",
        "statutory_date",
        "due_on",
        "moved_in_on",
        "fixed_on",
    )
    for claim in found.case.claims:
        for key in (*keys, "demanded_on"):
            if getattr(claim, key, None):
                places = claim.sources.get(key, ())
                assert places, (claim.id, key)
                assert all(p.file in files and p.page for p in places), (claim.id, key)
        if claim.registered is not None:
            assert claim.sources.get("registered.date"), claim.id


@pytest.mark.parametrize(("case", "name"), perturbable())
def test_left_out(case: str, name: str) -> None:
    header, documents, before = sample(case)
    after = reconcile(header, [d for d in documents if d.file != name])
    assert "unaccounted" not in codes(after)
    assert of_file(after, name) == []
    others = {d.file for d in documents} - {name}
    assert {f for f in others if of_file(after, f)} == others
    if not of_creditors(case, name):
        return
    # rights and tenants stay; only what this paper fed is another claim, and each of those is told
    for subject in ("right", "tenant"):
        assert fates(after, subject).keys() >= fates(before, subject).keys() - {
            x.id for x in before.ledger if x.subject == subject and not set(x.claims).isdisjoint(fed(before, name))
        }
    moved = changed(before, after)
    assert moved <= fed(before, name)
    silent = {c for c in moved if c in claims(after)}
    told = " ".join(f"{f.where} {f.message}" for f in after.findings)
    assert [c for c in silent if c not in told and not fed(after, name) and not _another(after, c)] == []


def _another(found: Reconciled, claim: str) -> bool:
    """True where another filing still speaks for the claim."""
    return any(x.subject == "filing" and claim in x.claims for x in found.ledger)


@pytest.mark.parametrize(("case", "name"), perturbable())
def test_filed_twice(case: str, name: str) -> None:
    header, documents, before = sample(case)
    copies = [
        d.model_copy(update={"file": "사본.pdf", "sha256": "f" * 64, "received_on": (d.received_on or date(2025, 1, 2)) + timedelta(7)})
        for d in documents
        if d.file == name
    ]  # fmt: skip
    after = reconcile(header, [*documents, *copies])
    assert claims(after) == claims(before)
    for subject in ("right", "tenant"):
        assert fates(after, subject) == fates(before, subject)
    assert len(after.ledger) == len(before.ledger) + len(copies)
    both = [*of_file(after, "사본.pdf"), *of_file(after, name)]
    added = [x for x in both if x.id not in lines(before) or "중복" in x.reason or "대체" in x.reason]
    assert {x.fate for x in added} == {"merged"}
    assert {"duplicate_filing", "superseded_filing"} & codes(after)


@pytest.mark.parametrize(("case", "name"), perturbable())
def test_filed_late(case: str, name: str) -> None:
    header, documents, before = sample(case)
    mine = of_creditors(case, name)
    if not mine:
        assert not any(hasattr(d.fields, "demanded_on") for d in documents if d.file == name)
        return
    assert header.claim_deadline is not None
    after_deadline = header.claim_deadline + timedelta(1)
    late = [
        d.model_copy(
            update={
                "received_on": after_deadline,
                "fields": d.fields.model_copy(update={"demanded_on": after_deadline} if hasattr(d.fields, "demanded_on") else {}),
            }
        )
        if d.file == name
        else d
        for d in documents
    ]  # fmt: skip
    after = reconcile(header, late)
    assert changed(before, after) <= fed(before, name)
    assert fates(after, "right").keys() == fates(before, "right").keys()
    for claim_id in fed(before, name):
        claim = next(c for c in after.case.claims if c.id == claim_id)
        needs = claim.kind in ("lease", "wage", "tax", "public_charge", "general")
        safe = claim.applicant or claim.registered or claim.registrations or getattr(claim, "seized_on", None)
        if needs and not safe and claim.demanded_on == after_deadline:
            line = next(x for x in of_file(after, name) if claim_id in x.claims)
            assert "배당요구종기 후" in line.reason
            if line.fate == "claim":  # another row of the same paper still takes part under its seizure
                assert f"일부 제외({claim_id}" in line.reason or claim_id in line.reason
            else:
                assert line.fate == "excluded"
                assert any("제88조" in b.cite for b in line.basis)


@pytest.mark.parametrize(("case", "name"), perturbable())
def test_filed_by_one_of_nearly_the_same_name(case: str, name: str) -> None:
    header, documents, before = sample(case)
    mine = of_creditors(case, name)
    if not mine:
        return
    renamed = [
        d.model_copy(update={"fields": d.fields.model_copy(update=_like(d))}) if d in mine else d for d in documents
    ]
    after = reconcile(header, renamed)
    assert "unaccounted" not in codes(after)
    # nobody else's claim changes, and a registered right falls back to what the registry shows
    old = fed(before, name)
    fresh = {c for c in claims(after) if c not in claims(before)}
    assert changed(before, after) <= old | fresh
    for claim_id in old & claims(after).keys():
        claim = next(c for c in after.case.claims if c.id == claim_id)
        own = claim.sources.get("principal", ())
        assert name not in {ref.file for ref in own}
    assert of_file(after, name)
    if any(x.subject == "right" and set(x.claims) & old for x in before.ledger) and mine[0].type != "lease_claim":
        assert {
            "identity_uncertain", "like_named_creditors", "creditor_without_filing", "attachment_without_demand", "seizure_not_registered",
        } & codes(after)  # fmt: skip


def _like(document: Document) -> dict[str, Any]:
    """A name that differs by one syllable, and no number."""
    field = NAMED[document.type]
    name = getattr(document.fields, field) or "미상"
    at = next((n for n, c in enumerate(name) if "가" <= c <= "힣" and name[n:] not in ("주식회사",)), 0)
    at = 5 if name.startswith("주식회사 ") else at
    other = {field: f"{name[: at + 1]}새{name[at + 1 :]}"}
    return other | {k: None for k in ("creditor_reg_no", "tenant_reg_no") if hasattr(document.fields, k)}
