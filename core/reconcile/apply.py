"""A reviewer's decisions where they act: on filings, on identity, on the choice of a statement, on claims."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from core.models.decision import Decision
from core.models.filing import Document

from .book import Book

_STEP = re.compile(r"([A-Za-z_]+)|\[(\d+)\]")


class Refused(Exception):
    """A decision that no longer fits; the message says why (Korean)."""


class Applier:
    """Applies each decision once; what does not fit any more is refused with a finding."""

    def __init__(self, book: Book, decisions: Sequence[Decision]) -> None:
        self.book = book
        self.decisions = sorted(decisions, key=lambda d: (d.on, d.id))
        self.applied: list[Decision] = []
        self.refused: list[Decision] = []
        self.chosen: set[str] = set()
        self._documents: list[Document] = []

    def to_filings(self, documents: Sequence[Document]) -> list[Document]:
        """The filings with the values that `set` gives them (`<file or sha256>#rows[0].principal`)."""
        out = list(documents)
        for decision in self.decisions:
            if decision.action == "set" and "#" in decision.target:
                name, path = decision.target.split("#", 1)
                hits = [i for i, d in enumerate(out) if name in (d.file, d.sha256) and _has(d.fields, path)]
                self._try(
                    decision,
                    lambda hits=hits, decision=decision, path=path: self._set_filing(out, hits, path, decision),
                )
        self._documents = out
        return out

    def _set_filing(self, out: list[Document], hits: list[int], path: str, decision: Decision) -> None:
        if len(hits) != 1:
            raise Refused("대상 서류 또는 항목이 없거나 하나로 정해지지 않습니다")
        document = out[hits[0]]
        out[hits[0]] = document.model_copy(update={"fields": _set(document.fields, path, decision)})

    def identities(self) -> None:
        """join, separate and choose, before anything is matched."""
        names = _all_names(self._documents)
        for decision in self.decisions:
            if decision.action in ("join", "separate"):
                self._try(decision, lambda d=decision: self._identity(d, names))
            elif decision.action == "choose":
                self._try(decision, lambda d=decision: self._choose(d))

    def _identity(self, decision: Decision, names: set[str]) -> None:
        other = decision.other or ""
        for name in (decision.target, other):
            if "".join(name.split()) not in names:
                raise Refused(f"‘{name}’이(가) 어느 서류에도 없습니다")
        act = self.book.identity.join if decision.action == "join" else self.book.identity.separate
        act(decision.target, other)

    def _choose(self, decision: Decision) -> None:
        if not any(decision.target in (d.file, d.sha256) for d in self._documents):
            raise Refused("고른 서류가 없습니다")
        self.chosen.add(decision.target)

    def to_claims(self) -> None:
        """set, admit and exclude on claims and ledger lines."""
        for decision in self.decisions:
            if decision.action == "set" and "#" not in decision.target:
                self._try(decision, lambda d=decision: self._set_claim(d))
            elif decision.action in ("admit", "exclude"):
                self._try(decision, lambda d=decision: self._fate(d))

    def _set_claim(self, decision: Decision) -> None:
        claims = self.book.claims
        claim_id = max((c for c in claims if decision.target.startswith(f"{c}.")), key=len, default=None)
        if claim_id is None:
            raise Refused("대상 채권이 없습니다")
        path = decision.target.removeprefix(f"{claim_id}.")
        if path in ("id", "kind"):
            raise Refused("id와 kind는 바꿀 수 없습니다")
        claims[claim_id] = _set(claims[claim_id], path, decision)
        self._note(claim_id, decision)

    def _fate(self, decision: Decision) -> None:
        book, target = self.book, decision.target
        told = _told(decision)
        if target in book.claims:
            if decision.action == "admit":
                self._note(target, decision)
                return
            del book.claims[target]
            for key, line in book.lines.items():
                if target in line.claims:
                    left = tuple(c for c in line.claims if c != target)
                    fate = line.fate if left else "excluded"
                    book.lines[key] = line.model_copy(
                        update={"claims": left, "fate": fate, "reason": told if not left else line.reason}
                    )
            orphans = [c.id for c in book.claims.values() if getattr(c, "of", None) == target]
            for orphan in orphans:
                self._fate(decision.model_copy(update={"target": orphan}))
            return
        if target not in book.lines:
            raise Refused("대상이 없습니다")
        line = book.lines[target]
        if decision.action == "admit" and not line.claims:
            raise Refused("채권이 없는 줄입니다. 금액을 set으로 먼저 정하십시오")
        if decision.action == "exclude":
            for claim_id in line.claims:
                if claim_id in book.claims:
                    self._fate(decision.model_copy(update={"target": claim_id}))
            line = book.lines[target]
        book.lines[target] = line.model_copy(
            update={"fate": "claim" if decision.action == "admit" else "excluded", "reason": told}
        )

    def _note(self, claim_id: str, decision: Decision) -> None:
        old = self.book.claims[claim_id].note
        self.book.change(claim_id, note="; ".join(n for n in (old, _told(decision)) if n))

    def _try(self, decision: Decision, act: Any) -> None:
        try:
            act()
        except Refused as error:
            self.refused.append(decision)
            self.book.find(
                "error",
                "decision_refused",
                f"결정 {decision.id}({_told(decision)})을(를) 적용하지 못하였습니다: {error}.",
                decision.target,
                "결정을 고치거나 지우십시오.",
            )
            return
        self.applied.append(decision)
        self.book.find("note", "decision_applied", _told(decision), decision.target)


def _told(decision: Decision) -> str:
    words = {
        "set": "값 정정",
        "join": "같은 채권자로 봄",
        "separate": "다른 채권자로 봄",
        "choose": "서류 선택",
        "admit": "참가",
        "exclude": "제외",
    }
    value = f" {decision.was} → {decision.value}" if decision.action == "set" else ""
    other = f", {decision.other}" if decision.other else ""
    return f"결정 {decision.id} {words[decision.action]}: {decision.target}{other}{value} ({decision.by}, {decision.on}, {decision.why})"


def _steps(path: str) -> list[str | int]:
    steps = [int(n) if n else w for w, n in _STEP.findall(path)]
    return [s for s in steps if s != ""]


def _has(fields: Any, path: str) -> bool:
    value: Any = fields
    for step in _steps(path):
        if isinstance(step, int):
            if not isinstance(value, tuple) or step >= len(value):
                return False
            value = value[step]
        elif step not in type(value).model_fields:
            return False
        else:
            value = getattr(value, step)
    return True


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _set(model: Any, path: str, decision: Decision) -> Any:
    """`model` with one value replaced, validated anew; `was` must still be what stands there."""
    steps = _steps(path)
    data = model.model_dump(mode="python", by_alias=False)
    holder: Any = data
    try:
        for step in steps[:-1]:
            holder = holder[step]
        old = holder[steps[-1]]
    except (KeyError, IndexError, TypeError):
        raise Refused("대상 항목이 없습니다") from None
    if _text(old) != _text(decision.was):
        raise Refused(f"지금 값이 ‘{old}’이어서 결정 당시의 ‘{decision.was}’과(와) 다릅니다")
    if isinstance(holder, tuple):
        raise Refused("목록의 한 항목 전체는 바꿀 수 없습니다")
    holder[steps[-1]] = decision.value
    try:
        # JSON mode reads dates from their ISO text
        return type(model).model_validate_json(_json(data))
    except ValidationError:
        raise Refused(f"‘{decision.value}’은(는) 이 항목에 맞는 값이 아닙니다") from None


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, default=str)


def _all_names(documents: Sequence[Document]) -> set[str]:
    """Every name on the papers, without blanks."""
    found: set[str] = set()
    for document in documents:
        fields = document.fields
        for key in ("creditor", "tenant", "authority", "representative", "debtor", "taxpayer", "payer"):
            if name := getattr(fields, key, None):
                found.add("".join(name.split()))
        for entry in getattr(fields, "entries", ()):
            found |= {"".join(h.name.split()) for h in entry.holders}
            found |= {"".join(entry.authority.split())} if entry.authority else set()
            found |= {
                "".join(h["name"].split())
                for h in entry.superseded.get("holders", ())
                if isinstance(h, dict) and h.get("name")
            }
        found |= {"".join(t.name.split()) for t in getattr(fields, "tenants", ()) if t.name}
    return found
