"""A reviewer's decisions where they act: on filings, on identity, on the choice of a statement, on claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from core.models.decision import Decision
from core.models.filing import Document

from . import decided, setting
from .admitting import admit_right
from .book import Book, all_names, filing_id
from .decided import Refused, told
from .rights import Group


class Applier:
    """Applies each decision once; what does not fit any more is refused with a finding."""

    def __init__(self, book: Book, decisions: Sequence[Decision]) -> None:
        self.book = book
        self.decisions = sorted(decisions, key=lambda d: (d.on, d.id))
        self.applied: list[Decision] = []
        self.refused: list[Decision] = []
        self._documents: list[Document] = []
        #: decision id → ledger ids and names that it speaks of
        self._about: dict[str, set[str]] = {}

    def to_filings(self, documents: Sequence[Document]) -> list[Document]:
        """The filings with the values that `set` gives them (`04.pdf#rows[0].principal`); kinds first."""
        out = list(documents)
        mine = [d for d in self.decisions if d.action == "set" and "#" in d.target]
        for decision in sorted(mine, key=lambda d: not d.target.endswith("#type")):
            self._try(decision, partial(self._set_filing, out))
        self._documents = out
        return out

    def _set_filing(self, out: list[Document], decision: Decision) -> None:
        name, path = decision.target.rsplit("#", 1)
        hits = [i for i, d in enumerate(out) if named(d, name)]
        if len(hits) > 1:
            hits = [i for i in hits if setting.has(out[i].fields, path)]
        if not hits:
            raise Refused("대상 서류가 없습니다")
        if len(hits) > 1:
            raise Refused("한 파일에 서류가 여럿입니다. ‘파일@쪽’으로 하나를 가리키십시오")
        out[hits[0]] = setting.set_filing(out[hits[0]], path, decision)
        self._about[decision.id] = {filing_id(out[hits[0]])}

    def identities(self) -> None:
        """join, separate and choose, before anything is matched."""
        for decision in self.decisions:
            if decision.action in ("join", "separate"):
                self._try(decision, self._identity)
            elif decision.action == "choose":
                self._try(decision, self._choose)

    def _identity(self, decision: Decision) -> None:
        known = all_names(self._documents)
        places = [decided.place_called(self.book, self._documents, x) for x in (decision.target, decision.other or "")]
        for name, place in zip((decision.target, decision.other or ""), places, strict=True):
            if place is None and "".join(name.split()) not in known:
                raise Refused(f"‘{name}’이(가) 어느 서류에도 없습니다")
        one, two = (p or n for p, n in zip(places, (decision.target, decision.other or ""), strict=True))
        act = self.book.identity.join if decision.action == "join" else self.book.identity.separate
        act(one, two)
        self._about[decision.id] = {decision.target, decision.other or "", one, two}

    def _choose(self, decision: Decision) -> None:
        hits = [d for d in self._documents if named(d, decision.target)]
        if not hits:
            raise Refused("고른 서류가 없습니다")
        if len(hits) > 1:
            raise Refused("한 파일에 서류가 여럿입니다. ‘파일@쪽’으로 하나를 가리키십시오")
        paper = hits[0]
        decided.still(decision, paper.sha256[:12])
        if decision.other is not None:
            right = decided.right_called(self.book, self._documents, decision.other)
            if right is None:
                raise Refused(f"‘{decision.other}’인 등기가 없습니다")
            self.book.told[self.book.filing_ids[id(paper)]] = right
        self.book.chosen.add(self.book.filing_ids[id(paper)])
        self._about[decision.id] = {self.book.filing_ids[id(paper)]}

    def to_claims(self, groups: Sequence[Group]) -> None:
        """set, admit and exclude on claims and ledger lines; then every claim is told what acted on it."""
        for decision in self.decisions:
            if decision.action == "admit" and decision.value is not None:
                self._try(decision, partial(admit_right, self.book, groups))
        for decision in self.decisions:
            if decision.action == "set" and "#" not in decision.target:
                self._try(decision, partial(setting.set_claim, self.book))
        for decision in self.decisions:
            if decision.action == "exclude" or (decision.action == "admit" and decision.value is None):
                self._try(decision, partial(decided.fate, self.book))
        for decision in self.applied:
            decided.tell(self.book, decision, self._about.get(decision.id, set()))

    def settled(self) -> dict[str, str]:
        """Places of findings that a decision has answered → its id."""
        out: dict[str, str] = {}
        for decision in self.applied:
            if decision.action in ("join", "separate"):
                continue
            out[decision.target] = decision.id
            for document in self._documents:
                path = decision.target.rsplit("#", 1)[1] if "#" in decision.target and decision.action == "set" else ""
                name = decision.target.removesuffix(f"#{path}") if path else decision.target
                if named(document, name):
                    out[f"{document.file}#{path}" if path else document.file] = decision.id
            if decision.action in ("admit", "exclude") and decision.target in self.book.lines:
                out |= dict.fromkeys(self.book.lines[decision.target].claims, decision.id)
        return out

    def _try(self, decision: Decision, act: Callable[[Decision], None]) -> None:
        try:
            act(decision)
        except Refused as error:
            self.refused.append(decision)
            self.book.find(
                "error",
                "decision_refused",
                f"결정 {decision.id}({told(decision)})을(를) 적용하지 못하였습니다: {error}.",
                decision.target,
                "결정을 고치거나 지우십시오.",
            )
            return
        self.applied.append(decision)
        self.book.find("note", "decision_applied", told(decision), decision.target)


def named(document: Document, name: str) -> bool:
    """True where a decision means this filing: by file, file and page, hash or ledger id."""
    first = document.pages[0] if document.pages else 0
    return name in (document.file, f"{document.file}@{first}", document.sha256, filing_id(document))
