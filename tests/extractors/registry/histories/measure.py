"""Read against the truth: every field of every entry right, wrong or missing; live flags counted apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from core.models.filing import Document, RegistryExtract

FIELDS = (
    "purpose", "received_on", "receipt_no", "cause", "holders", "authority", "amount", "debtor", "court_case",
    "contract_on", "moved_in_on", "occupied_on", "fixed_on", "part", "monthly_rent", "joint_list",
)  # fmt: skip
#: fields of the head
HEAD = ("kind", "unique_no", "location", "scope", "viewed_at")


@dataclass
class Score:
    """Counts by field; `notes` tell every wrong and missing value."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)  # missing, and a finding says so
    notes: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        for name in ("right", "wrong", "missing", "said"):
            getattr(self, name).update(getattr(other, name))
        self.notes += other.notes

    def totals(self) -> tuple[int, int, int]:
        return sum(self.right.values()), sum(self.wrong.values()), sum(self.missing.values())

    @property
    def share(self) -> float:
        right, wrong, missing = self.totals()
        return right / max(1, right + wrong + missing)


def plain(value: Any) -> Any:
    if isinstance(value, str):
        return re.sub(r"\s", "", value)
    return value


def _holders(value: Any) -> Any:
    return [
        (
            re.sub(r"\(.*?\)$", "", plain(h.name)) if "(주)" not in h.name else plain(h.name),
            plain(h.reg_no),
            _share(h.share),
        )
        for h in value or ()
    ]


def _share(value: str | None) -> Fraction | None:
    if value is None:
        return None
    part, whole = value.split("/")
    return Fraction(part) / Fraction(whole)


def _case(value: str | None) -> str | None:
    m = re.match(r"(\d{2,4})(\D+)(\d+)", value or "")
    if not m:
        return value
    year = int(m[1])
    return f"{year + 1900 if year < 100 else year}{m[2]}{int(m[3])}"


def compare(truth: dict[str, Any], document: Document, name: str) -> Score:
    score = Score()
    read = document.fields
    if not isinstance(read, RegistryExtract):
        score.missing["document"] += 1 + len(truth["entries"])
        score.notes.append(f"{name}: read as {document.type}")
        return score
    for f in HEAD:
        _one(score, name, f, plain(truth[f]), plain(getattr(read, f)), document)
    left = defaultdict(list)
    for i, e in enumerate(read.entries):
        left[(e.section, e.rank)].append((i, e))
    for t in truth["entries"]:
        key = (t["section"], t["rank"])
        if not left[key]:
            score.missing["entry"] += 1
            score.notes.append(f"{name}: entry {key} {t['purpose']} missing")
            continue
        found = left[key]
        best = max(range(len(found)), key=lambda j: (plain(found[j][1].purpose) == plain(t["purpose"]), -j))
        i, e = found.pop(best)
        score.right["entry"] += 1
        _entry(score, name, t, e, f"entries[{i}]", document)
    for key, rest in left.items():
        for _, e in rest:
            score.wrong["entry"] += 1
            score.notes.append(f"{name}: entry {key} {e.purpose} is not there")
    _joint(score, name, truth, read)
    return score


def _entry(score: Score, name: str, t: dict[str, Any], e: Any, path: str, document: Document) -> None:
    where = f"{name} {t['section']}{t['rank']} {t['purpose']}"
    if e.live == t["live"]:
        score.right["live"] += 1
    else:
        kind = "dead marked live" if e.live else "live marked dead"
        score.wrong[kind] += 1
        score.notes.append(f"{where}: {kind}")
    for f in FIELDS:
        want, got = t.get(f), getattr(e, f)
        _one(score, where, f, _same(f, want), _same(f, got), document, path)
    before = {k: v for k, v in e.superseded.items() if k not in ("details", "court_case")}
    want_before = t["superseded"]
    for f in sorted(set(before) | set(want_before)):
        got, want = before.get(f), want_before.get(f)
        if f == "holders":
            got = [(plain(h["name"])) for h in got or ()] or None
            want = [(plain(h.name)) for h in want or ()] or None
        else:
            want = want.model_dump(mode="json") if hasattr(want, "model_dump") else want
        _one(score, where, f"superseded.{f}", plain(want), plain(got), document, path)


def _same(f: str, value: Any) -> Any:
    if f == "holders":
        return _holders(value) or None
    if f == "court_case":
        return _case(value)
    return plain(value)


def _one(score: Score, where: str, f: str, want: Any, got: Any, document: Document, path: str = "") -> None:
    if want is None and got is None:
        return
    if want == got:
        score.right[f] += 1
    elif got is None:
        score.missing[f] += 1
        told = any((x.where or "").startswith(f"{path}.{f}" if path else f) for x in document.findings)
        score.said[f] += told
        score.notes.append(f"{where}: {f} missing{' (said)' if told else ''}: {want}")
    else:
        score.wrong[f] += 1
        score.notes.append(f"{where}: {f} WRONG: {got!r} for {want!r}")


def _joint(score: Score, name: str, truth: dict[str, Any], read: RegistryExtract) -> None:
    want = [(j["list_no"], j["no"], plain(j["description"]), j["live"]) for j in truth["joint_collateral"]]
    got = [(j.list_no, j.no, plain(j.description), j.live) for j in read.joint_collateral]
    for w in want:
        if w in got:
            score.right["joint"] += 1
            got.remove(w)
        else:
            score.missing["joint"] += 1
            score.notes.append(f"{name}: joint missing {w}")
    for g in got:
        score.wrong["joint"] += 1
        score.notes.append(f"{name}: joint WRONG {g}")
