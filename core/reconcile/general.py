"""Creditors without a registered right: one claim for each creditor and debt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from core.models.case import Claim, General
from core.models.filing import Document

from .amounts import court_files, other_debt, party, said
from .book import Book, filing_label, place, short, together
from .holders import fill


def general(book: Book, papers: Sequence[Document]) -> None:
    """Creditors without a registered right: one claim for each creditor and title."""
    homes = together(papers, partial(_same_debt, book))
    for home in homes:
        name = said(home[0]).creditor or "채권자 미상"
        if said(home[0]).creditor is None:
            book.find(
                "error",
                "holder_unread",
                f"{filing_label(home[0])}: 채권자를 알 수 없습니다.",
                home[0].file,
                "서류를 확인하십시오.",
                (place(home[0]),),
            )
        properties = book.owned_by(said(home[0]).debtor)
        if properties == ():
            _not_here(book, home)
            continue
        claim_id = book.fresh_id(f"일반-{short(name)}")
        base: dict[str, Any] = {"id": claim_id, "creditor": name, "properties": properties, "sources": {}}
        found = fill(book, base, home)
        base["principal"] = found.principal if found is not None else None
        title = next(((t, p) for p in home if (t := getattr(said(p), "title", None))), None)
        if title is not None:
            base["note"] = title[0]
            base["sources"] |= {"note": title[1].source("title")}
        if base.get("demanded_on") is None:
            book.find(
                "warning",
                "not_entitled",
                f"{filing_label(home[0])}: 등기된 권리도 배당요구도 없습니다.",
                claim_id,
                "배당요구서가 있는지 확인하십시오(민사집행법 제148조).",
                (place(home[0]),),
            )
        claim: Claim = General(**base)
        book.add(claim)


def _not_here(book: Book, home: Sequence[Document]) -> None:
    """A general creditor of somebody who owns nothing that is sold."""
    for paper in home:
        name = said(paper).debtor or ""
        known = book.knows(name)
        reason = f"채무자 {name} 소유의 매각부동산이 없음"
        book.filing(paper, "excluded" if known else "decision", (), reason, "민사집행법 제148조")
        book.find(
            "warning" if known else "error",
            "debtor_owns_nothing_sold" if known else "debtor_mismatch",
            f"{filing_label(paper)}: {reason}. 담보권도 압류도 없는 채권은 채무자 소유의 부동산에서만 배당받습니다.",
            paper.file,
            "채무자와 소유자를 확인하십시오.",
            paper.source("debtor") or (place(paper),),
        )


def _same_debt(book: Book, a: Document, b: Document) -> bool:
    if not book.identity.same(party(a), party(b)):
        return False
    people = {p for d in (a, b) if (p := "".join((said(d).debtor or "").split()))}
    titles = {"".join(t.split()) for d in (a, b) if (t := getattr(said(d), "title", None))}
    return not other_debt(a, b) and (len(titles) < 2 or bool(court_files(a) & court_files(b))) and len(people) < 2
