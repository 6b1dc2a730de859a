# ruff: noqa: E501 (Korean sentences stay in one line)
"""Which right a statement speaks of: by receipt, day of registration, maximum amount; else a person decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from core.models.filing import Document

from .amounts import Statement, party, said
from .book import Book, day, filing_label, place, won
from .identity import Party
from .rights import Group

#: kinds of rights that a statement can speak of
SPOKEN = (
    "mortgage",
    "jeonse",
    "security_registration",
    "provisional_attachment",
    "commencement",
    "pledge",
    "provisional_registration",
)
_RECEIPT = re.compile(r"접수\s*제?\s*([\d,]+)\s*호")


@dataclass
class Match:
    """A right with the statements about it. `also`: receipts of the right that a pledge lies on."""

    group: Group
    papers: list[Document] = field(default_factory=list)
    also: frozenset[int] = frozenset()

    @property
    def receipts(self) -> set[int]:
        """Receipt numbers by which a paper may name the right."""
        return {n for r in self.group.members for n in r.receipts} | self.also


def named_receipts(fields: Statement) -> set[int]:
    """Receipt numbers that a paper names."""
    basis = f"{getattr(fields, 'basis', None) or ''} {getattr(fields, 'title', None) or ''}"
    found = {int(n.replace(",", "")) for n in _RECEIPT.findall(basis)}
    own = getattr(fields, "receipt_no", None)
    return found | ({own} if own is not None else set())


def assign(
    book: Book, groups: Sequence[Group], papers: Sequence[Document], told: dict[str, str] | None = None
) -> tuple[list[Match], list[Document]]:
    """(rights with their papers, papers that speak of no right). `told`: filing → right, where a person chose it."""
    known = {m.id: m.receipts for g in groups for m in g.members}
    matches = [
        Match(g, also=frozenset(known.get(g.first.parent_id, ())) if g.kind == "pledge" else frozenset())
        for g in groups
        if g.kind in SPOKEN
    ]
    free: list[Document] = []
    waiting: list[tuple[Document, list[Match]]] = []
    for paper in papers:
        right = (told or {}).get(book.filing_ids[id(paper)])
        named = [m for m in matches if right is not None and any(r.id == right for r in m.group.members)]
        options = named or _options(book, matches, paper)
        if options is None:
            continue
        if not options:
            free.append(paper)
        elif len(options) == 1:
            options[0].papers.append(paper)
        else:
            waiting.append((paper, options))
    for paper, options in waiting:
        _ambiguous(book, paper, options)
    return matches, free


def _options(book: Book, matches: Sequence[Match], paper: Document) -> list[Match] | None:
    """Rights a paper may speak of; None where the paper was settled here."""
    fields, who = said(paper), party(paper)
    mine = [m for m in matches if any(book.identity.any_same(who, x.chain) for x in m.group.members)]
    receipts = named_receipts(fields)
    on, maximum = getattr(fields, "registered_on", None), won(getattr(fields, "max_amount", None))
    if receipts:
        hits = [m for m in mine if m.receipts & receipts]
        if hits:
            if any({n for r in m.group.members for n in r.receipts} & receipts for m in hits):
                _contradicted(book, paper, hits, on, maximum)
            return hits
        probable = _foreign_hit(book, matches, paper, who, receipts)
        if probable is None or probable:
            return probable
    agrees = bool(_registered_on(mine, on) or _of_maximum(mine, maximum))
    named = bool(receipts) or maximum is not None or (on is not None and bool(mine))
    if named and not agrees:
        shown = mine[0].group.first.source("receipt_no") if mine else ()
        book.find(
            "error",
            "statement_right_not_found",
            f"{filing_label(paper)}: 적힌 등기(접수번호·설정일·채권최고액)가 {who.name}의 살아 있는 등기와 맞지 않습니다."
            + (" 등기된 금액을 두었습니다." if mine else " 채권으로 옮기지 않았습니다."),
            paper.file,
            "말소된 등기인지, 다른 부동산이나 다른 사건의 서류인지, 어느 등기에 관한 계산서인지 확인하십시오.",
            (place(paper), *shown),
        )
        book.filing(paper, "decision", reason="적힌 등기를 찾지 못함")
        return None
    for hits in (_registered_on(mine, on), _of_maximum(mine, maximum)):
        mine = [m for m in mine if m in hits] or mine
    if receipts and mine:
        book.find(
            "warning",
            "receipt_mismatch",
            f"{filing_label(paper)}: 적힌 접수번호가 등기에 없으나 설정일 또는 채권최고액이 {mine[0].group.first.label()}과(와) 같아 그에 관한 서류로 보았습니다.",
            paper.file,
            "접수번호의 오기인지 확인하십시오.",
            (*(paper.source("receipt_no") or (place(paper),)), *mine[0].group.first.source("receipt_no")),
        )
    return _held_today(book, who, _merge_applicants(mine))


def _held_today(book: Book, who: Party, mine: list[Match]) -> list[Match]:
    """Of several rights, those that the creditor still holds; one handed on long ago is not meant by a bare name."""
    held = [m for m in mine if any(book.identity.any_same(who, x.holders) for x in m.group.members)]
    return held or mine


def _contradicted(book: Book, paper: Document, hits: Sequence[Match], on: date | None, maximum: int | None) -> None:
    """The receipt number names one right, the day or the maximum amount on the same paper another."""
    days = {r.entry.received_on for m in hits for r in m.group.members}
    days |= {n.received_on for m in hits for r in m.group.members for _, n in r.notes}
    sums = {r.amount[0] for m in hits for r in m.group.members}
    told = []
    if on is not None and on not in days:
        told.append(f"설정일 {day(on)}")
    if maximum is not None and maximum not in sums and sums != {None}:
        told.append(f"채권최고액 {maximum:,}원")
    if told:
        book.find(
            "error",
            "statement_right_conflict",
            f"{filing_label(paper)}: 접수번호는 {hits[0].group.first.label()}을(를) 가리키나 {', '.join(told)}은(는) 등기와 다릅니다. 접수번호를 따랐습니다.",
            paper.file,
            "어느 등기에 관한 계산서인지 확인하십시오.",
            (place(paper), *hits[0].group.first.source("received_on"), *hits[0].group.first.source("amount")),
        )


def _registered_on(matches: Sequence[Match], on: date | None) -> list[Match]:
    """Those whose entry was received on a day."""
    return [m for m in matches if on is not None and any(r.entry.received_on == on for r in m.group.members)]


def _of_maximum(matches: Sequence[Match], maximum: int | None) -> list[Match]:
    """Those of a registered amount (won)."""
    return [m for m in matches if maximum is not None and any(r.amount[0] == maximum for r in m.group.members)]


def _merge_applicants(mine: list[Match]) -> list[Match]:
    """Of an auction entry and the security or attachment behind it, the one that the claim is made of."""
    securities = [
        m for m in mine if m.group.kind in ("mortgage", "jeonse", "security_registration", "provisional_registration")
    ]
    commenced = [m for m in mine if m.group.kind == "commencement"]
    if commenced and any("임의" in m.group.first.entry.purpose for m in commenced):
        return [m for m in mine if m.group.kind != "commencement"] or commenced
    if commenced and not securities and all(_became_seizure(m, commenced) for m in mine if m not in commenced):
        return commenced[:1]
    return mine


def _became_seizure(match: Match, commenced: Sequence[Match]) -> bool:
    """True where an attachment passed over into the auction's own seizure."""
    return match.group.kind == "provisional_attachment" and any(passed_over(match.group, c.group) for c in commenced)


def passed_over(attachment: Group, commencement: Group) -> bool:
    """`강제경매개시결정(2번가압류의 본압류로의 이행)` names the attachment on the same property."""
    for c in commencement.members:
        text = re.sub(r"\s+", "", c.entry.purpose)
        found = re.search(r"(\d+(?:-\d+)?)번가압류의본압류", text)
        if found and any(a.at == c.at and a.entry.rank == found[1] for a in attachment.members):
            return True
    return False


def _foreign_hit(
    book: Book, matches: Sequence[Match], paper: Document, who: Party, receipts: set[int]
) -> list[Match] | None:
    """A right with the named number but another holder: joined only if the name is probable and other facts agree."""
    fields = said(paper)
    hits = [m for m in matches if m.receipts & receipts]
    for match in hits:
        holder = match.group.first.holders[0] if match.group.first.holders else Party("")
        likely = any(book.identity.relation(who, x) == "likely" for r in match.group.members for x in r.chain)
        agrees = getattr(fields, "registered_on", None) in {r.entry.received_on for r in match.group.members}
        joined = likely and agrees
        book.find(
            "warning" if joined else "error",
            "identity_uncertain",
            f"{filing_label(paper)}: 제출인 {who.name}과(와) 등기 명의인 {holder.name}이(가) 같은 채권자인지 증명되지 않았습니다."
            + ("" if joined else " 같은 등기를 적었으나 합치지 않았습니다."),
            paper.file,
            "법인등기사항증명서 등으로 확인하고 join 또는 separate로 결정하십시오.",
            (*(paper.source("creditor") or (place(paper),)), *match.group.first.source("holders[0].name")),
        )
        if joined:
            return [match]
    if hits:
        book.filing(paper, "decision", reason="등기 명의인과 제출인이 같은 사람인지 증명되지 않음")
        return None
    return []


def _ambiguous(book: Book, paper: Document, options: Sequence[Match]) -> None:
    """One statement, several rights, nothing that tells which; what no other paper speaks of is the only choice left."""
    open_ = [m for m in options if not m.papers]
    if len(open_) == 1 and len(options) > 1 and len({m.group.kind for m in options}) == 1 and _specific(paper):
        open_[0].papers.append(paper)
        return
    labels = "; ".join(m.group.first.label() for m in options)
    book.find(
        "error",
        "statement_right_uncertain",
        f"{filing_label(paper)}: 어느 권리에 관한 것인지 서류만으로 알 수 없습니다({labels}). 등기된 금액을 두었습니다.",
        paper.file,
        "choose로 서류와 등기(예: A/을1)를 이어 주거나 set으로 금액을 정하십시오.",
        (place(paper), *(s for m in options for s in m.group.first.source("receipt_no"))),
    )
    book.filing(paper, "decision", reason="어느 권리에 관한 것인지 확정되지 않음")


def _specific(paper: Document) -> bool:
    fields = said(paper)
    return bool(named_receipts(fields)) or getattr(fields, "registered_on", None) is not None
