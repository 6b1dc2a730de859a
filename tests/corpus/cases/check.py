"""Runs a whole case from its papers to its claims and compares them with what was written down by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.casefile import load_header
from core.models.filing import Document
from core.reconcile import Reconciled, reconcile
from extractors.guarded import read_files

from . import Whole


def squeeze(name: str | None) -> str:
    """A name without blanks and legal forms, an office without its head."""
    text = "".join((name or "").split())
    for form in ("주식회사", "(주)", "㈜", "유한회사"):
        text = text.replace(form, "")
    return text.removesuffix("장")


def run(whole: Whole, folder: Any, names: Sequence[str] | None = None) -> tuple[Reconciled, tuple[Document, ...]]:
    """Write the papers (or only `names` of them) to `folder`, read them guarded, reconcile."""
    header = load_header(whole.header, "case.yaml")
    papers = whole.papers()
    paths = []
    for name in names if names is not None else papers:
        path = folder / name
        path.write_bytes(papers[name])
        paths.append(path)
    documents = tuple(d for result in read_files(paths) for d in result.documents)
    return reconcile(header, documents), documents


def value(claim: Any, path: str) -> Any:
    """A value of a claim by its path; a registration that is the same on all properties counts as `registered`."""
    first, _, rest = path.partition(".")
    if first == "registered" and claim.registered is None and claim.registrations:
        values = {getattr(r, rest) for r in claim.registrations.values()}
        return values.pop() if len(values) == 1 else None
    found = getattr(claim, first, None)
    return getattr(found, rest, None) if rest else found


def fits(claim: Any, expected: dict[str, Any], every: Sequence[str]) -> list[str]:
    """What of an expected claim a claim does not have. `every`: all properties, which a claim without any lies on."""
    wrong = []
    for key, want in expected.items():
        have = value(claim, key)
        if key == "creditor":
            same = squeeze(have) == squeeze(want)
        elif key == "properties":
            same = set(have or every) == set(want)
        elif key in ("principal", "interest", "cost") and want == 0:
            same = not have
        else:
            same = have == want
        if not same:
            wrong.append(f"{key}: {have!r}, not {want!r}")
    return wrong


def differences(case: Any, claims: Sequence[dict[str, Any]]) -> list[str]:
    """Pair every expected claim with one of the case; what is left over on either side is a difference."""
    left = list(case.claims)
    every = [p.id for p in case.properties]
    out = []
    for expected in claims:
        near = [c for c in left if c.kind == expected["kind"] and squeeze(c.creditor) == squeeze(expected["creditor"])]
        if not near:
            out.append(f"no claim {expected['creditor']} {expected['kind']}")
            continue
        best = min(near, key=lambda c: len(fits(c, expected, every)))
        left.remove(best)
        out += [f"{best.id}: {w}" for w in fits(best, expected, every)]
    return out + [f"claim that nobody expected: {c.id} {c.creditor} {c.kind}" for c in left]
