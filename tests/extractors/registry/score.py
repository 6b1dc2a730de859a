"""Holds what was read against the truth and counts, field by field, what is right, wrong and missing."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from core.models.filing import RegistryExtract
from tests.extractors.registry.content import Extract

FIELDS = [
    "received_on",
    "receipt_no",
    "amount",
    "debtor",
    "court_case",
    "authority",
    "joint_list",
    "part",
    "monthly_rent",
    "contract_on",
    "moved_in_on",
    "occupied_on",
    "fixed_on",
]


def plain(value: Any) -> Any:
    """Texts without blanks: where a printer broke a line at a blank, the paper does not tell it."""
    return re.sub(r"\s", "", value) if isinstance(value, str) else value


def compare(truth: Extract, read: RegistryExtract) -> tuple[Counter[str], list[str]]:
    """Counts by `field:right|wrong|missing`, and a line for each thing that is not right."""
    count: Counter[str] = Counter()
    bad: list[str] = []

    def note(name: str, wanted: Any, got: Any, where: str) -> None:
        wanted, got = plain(wanted), plain(got)
        if wanted is None and got is None:
            return
        verdict = "right" if wanted == got else "missing" if got is None else "wrong"
        count[f"{name}:{verdict}"] += 1
        if verdict != "right":
            bad.append(f"{where} {name}: wanted {wanted!r}, read {got!r}")

    for name in ("kind", "unique_no", "location", "scope", "viewed_at"):
        note(name, getattr(truth, name), getattr(read, name), "")
    note("complete", True, read.complete, "")
    wanted = [i.truth for i in truth.items]
    note("entries", [(w["section"], w["rank"]) for w in wanted], [(e.section, e.rank) for e in read.entries], "")
    rest = list(read.entries)
    for w in wanted:
        where = f"{w['section']}{w['rank']} {w['purpose']}"
        e = next(
            (
                e
                for e in rest
                if (e.section, e.rank, plain(e.purpose)) == (w["section"], w["rank"], plain(w["purpose"]))
            ),
            None,
        )
        e = e or next((e for e in rest if (e.section, e.rank) == (w["section"], w["rank"])), None)
        count["entry:right" if e else "entry:missing"] += 1
        if e is None:
            bad.append(f"{where}: not found")
            continue
        rest.remove(e)
        note("purpose", w["purpose"], e.purpose, where)
        note("live", w["live"], e.live, where)
        data = e.model_dump()
        for name in FIELDS:
            got = data[name]
            if isinstance(got, dict):
                got = {"amount": int(got["amount"]), "currency": got["currency"]}
            if not (w.get("unsure") and name == "debtor"):
                note(name, w.get(name), got, where)
        if "old_amount" in w:
            note("superseded amount", w["old_amount"], _old(e.superseded.get("amount")), where)
        if not w.get("unsure") or w["holders"]:
            for name in ("name", "reg_no", "share"):
                note(
                    f"holder {name}",
                    [plain(h[name]) for h in w["holders"]],
                    [plain(getattr(h, name)) for h in e.holders],
                    where,
                )
    count["entry:wrong"] += len(rest)
    bad += [f"not on paper: {e.section}{e.rank} {e.purpose}" for e in rest]
    listed = sorted((n, k, plain(d), live) for n, rows in truth.joint for k, d, live in rows)
    note(
        "joint",
        listed,
        sorted((j.list_no or "", j.no or 0, plain(j.description), j.live) for j in read.joint_collateral),
        "",
    )
    return count, bad


def _old(value: Any) -> Any:
    return {"amount": int(value["amount"]), "currency": value["currency"]} if isinstance(value, dict) else value


def table(count: Counter[str]) -> str:
    """The counts as lines: field, right, wrong, missing."""
    names = sorted({k.rsplit(":", 1)[0] for k in count})
    return "\n".join(f"{n:18} {count[n + ':right']:6} {count[n + ':wrong']:5} {count[n + ':missing']:5}" for n in names)
