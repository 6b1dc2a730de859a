"""Wage demands → one claim for each person who filed; what is not told is a finding, never nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from core.models.base import SourceRef
from core.models.case import Wage
from core.models.filing import Document, WageClaim

from .book import Book, asked_on, filing_label, place, short, together
from .demands import against, late, squash, told
from .holders import place_of
from .identity import Party

_TOP = ("preferential_wages", "preferential_retirement", "accident")


def claims(book: Book, documents: Sequence[Document]) -> None:
    """Claims of all wage demands; a later demand of the same person takes the place of the earlier one."""
    homes = together(documents, partial(_same, book))
    made: dict[str, frozenset[str]] = {}
    for home in homes:
        home.sort(key=lambda d: (str(asked_on(d, book) or ""), book.filing_ids[id(d)]))
        reach = [(d, against(book, d, fields_of(d).debtor, "사용자")) for d in home]
        kept = [d for d, r in reach if not r.settled]
        if kept:
            properties = next(r.properties for _, r in reach if not r.settled)
            claim_id = _claim(book, kept, properties, next(r.former for _, r in reach if not r.settled))
            made[claim_id] = frozenset(n for d in kept for n in workers_of(d))
    _subrogated(book, made)
    _twice(book, documents)


def fields_of(document: Document) -> WageClaim:
    """The fields of a wage demand."""
    assert isinstance(document.fields, WageClaim)
    return document.fields


def workers_of(document: Document) -> set[str]:
    """Names of the workers that a demand is for; of its own filer where it lists none."""
    fields = fields_of(document)
    return {squash(w.name) for w in fields.workers if w.name} or {squash(fields.representative)} - {""}


def _same(book: Book, a: Document, b: Document) -> bool:
    one, two = fields_of(a), fields_of(b)
    if not one.representative or not two.representative or squash(one.debtor) != squash(two.debtor):
        return False
    return book.identity.same(Party(one.representative), Party(two.representative))


def _sums(fields: WageClaim) -> tuple[int | None, int | None]:
    """(first class, the rest): as printed, else added up from the workers, else what is left of the total."""
    top, rest = fields.preferential, fields.ordinary
    if top is None and any(getattr(w, k) is not None for w in fields.workers for k in _TOP):
        top = sum(getattr(w, k) or 0 for w in fields.workers for k in _TOP)
    if rest is None and any(w.ordinary is not None for w in fields.workers):
        rest = sum(w.ordinary or 0 for w in fields.workers)
    if rest is None and top is not None and fields.total is not None and fields.total >= top:
        rest = fields.total - top
    return top, rest


def _sources(document: Document) -> dict[str, tuple[SourceRef, ...]]:
    """Places of the sums; those of the workers' own where the paper adds nothing up."""
    n = range(len(fields_of(document).workers))
    top = document.source("preferential") or tuple(
        s for i in n for k in _TOP for s in document.source(f"workers[{i}].{k}")
    )
    rest = document.source("ordinary") or tuple(s for i in n for s in document.source(f"workers[{i}].ordinary"))
    found = {
        "preferential": top,
        "ordinary": rest or document.source("total"),
        "creditor": document.source("representative"),
    }
    return {k: v for k, v in found.items() if v} | {"demanded_on": place_of(document)}


def _claim(book: Book, papers: Sequence[Document], properties: tuple[str, ...] | None, former: bool) -> str:
    timely = [d for d in papers if not late(book, asked_on(d, book))]
    picked = [d for d in papers if book.filing_ids[id(d)] in book.chosen]
    best = (picked or timely or papers)[-1]
    fields = fields_of(best)
    who = fields.representative or "근로자 대표 미상"
    top, rest = _sums(fields)
    claim_id = book.fresh_id(f"임금-{short(who)}")
    if top is None or (rest is None and fields.total is not None and fields.total != top):
        book.find(
            "error",
            "amount_missing",
            f"{filing_label(best)}: 최우선변제 임금과 그 밖의 임금을 나눌 수 없습니다. 알 수 없는 금액은 그 밖의 임금으로 두었습니다.",
            claim_id,
            "금액을 set으로 정하십시오.",
            (place(best),),
        )
    if top is None and rest is None:
        rest = fields.total
    if former:
        book.find(
            "error",
            "debtor_mismatch",
            f"{filing_label(best)}: 사용자 {fields.debtor}은(는) 전 소유자입니다.",
            claim_id,
            "전 소유자의 임금채권은 현 소유자의 부동산에서 우선변제를 받지 못합니다. exclude 여부를 결정하십시오.",
            best.source("debtor") or (place(best),),
        )
    book.add(
        Wage(
            id=claim_id,
            creditor=who,
            preferential=top or 0,
            ordinary=rest or 0,
            properties=properties,
            demanded_on=min((a for d in papers if (a := asked_on(d, book)) is not None), default=None),
            sources=_sources(best),
        )
    )
    for document in papers:
        if document is best:
            book.filing(document, "claim", (claim_id,))
            continue
        _other(book, document, best, claim_id)
    return claim_id


def _other(book: Book, document: Document, best: Document, claim_id: str) -> None:
    """A demand of the same person that another one stands for."""
    book.filing(document, "merged", (claim_id,), f"{best.file}로 대체")
    added = late(book, asked_on(document, book)) and not late(book, asked_on(best, book))
    sums = [told(sum(x or 0 for x in _sums(fields_of(d)))) for d in (best, document)]
    book.find(
        "error" if sums[0] != sums[1] else "note",
        "demand_raised_late" if added else "superseded_filing",
        f"{filing_label(document)} {sums[1]}: 같은 사람의 {best.file} {sums[0]}을(를) 반영하였습니다"
        + ("(배당요구종기 후의 서류는 반영하지 않음)." if added else "."),
        document.file,
        "서로 다른 근로자나 기간의 임금이면 금액을 set으로 정하십시오." if sums[0] != sums[1] else "",
        (place(best), place(document)),
    )


def _subrogated(book: Book, made: Mapping[str, frozenset[str]]) -> None:
    """근로복지공단's part comes after what is left of the workers' own (2008다13623), where the papers show whose it is."""
    for claim_id in made:
        claim = book.claims[claim_id]
        if "근로복지공단" not in squash(claim.creditor):
            continue
        others = [c for c in made if c != claim_id and "근로복지공단" not in squash(book.claims[c].creditor)]
        book.change(claim_id, comwel=True)
        whose = [c for c in others if made[claim_id] <= made[c]]
        if len(others) == 1 and whose:
            book.change(claim_id, subrogated_to=others[0])
        behind = len(others) == 1 and bool(whose)
        book.find(
            "error" if others and not behind else "warning",
            "wage_subrogation",
            f"{claim.creditor}의 대지급금 대위 채권은 같은 순위의 근로자 채권이 먼저 변제된 다음에 배당됩니다."
            + (f" 초안은 {others[0]}의 뒤에 놓았습니다." if behind else "")
            + (f" 초안은 {', '.join(others)}와(과) 같은 순위로 나누었습니다." if others and not behind else ""),
            claim_id,
            "근로자에게 남은 채권이 있으면 그 채권의 id를 subrogated_to로 적으십시오(대법원 2011. 1. 27. 2008다13623).",
            claim.sources.get("creditor", ()),
        )


def _twice(book: Book, documents: Sequence[Document]) -> None:
    """A worker who stands in two demands of different people."""
    seen: dict[str, Document] = {}
    for document in sorted(documents, key=lambda d: book.filing_ids[id(d)]):
        fields = fields_of(document)
        for name in sorted(workers_of(document)):
            other = seen.setdefault(name, document)
            if other is not document and squash(fields_of(other).representative) != squash(fields.representative):
                book.find(
                    "error",
                    "worker_claimed_twice",
                    f"근로자 {name}이(가) {filing_label(other)}와 {filing_label(document)}에 모두 있습니다.",
                    document.file,
                    "같은 임금을 두 번 청구하였는지 확인하십시오.",
                    (place(other), place(document)),
                )
