"""Whoever paid a part of a secured debt: behind its creditor, inside the same mortgage (민법 제481조–제483조; 2001다53929)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.models.case import Mortgage
from core.models.filing import Document

from .amounts import party
from .book import Book, short, won
from .holders import fill
from .identity import Party
from .rights import Group


def payers(book: Book, group: Group, base: dict[str, Any], papers: Sequence[Document]) -> list[str]:
    """A claim for each payer: what his papers say, else the sum that the registry shows as paid. Returns their ids."""
    made = []
    first = group.first
    for index, note in first.payers:
        who = Party(note.holders[0].name, note.holders[0].reg_no) if note.holders else Party("대위변제자 미상")
        mine = [p for p in papers if book.identity.same(party(p), who)]
        prefix = f"{first.at}/" if len(book.header.properties) > 1 else ""
        claim_id = book.fresh_id(f"{prefix}{note.section}{note.rank}-{short(who.name)}")
        values: dict[str, Any] = {
            "id": claim_id,
            "creditor": who.name,
            "properties": base["properties"],
            "subrogated_to": base["id"],
            "sources": {},
        }
        values["applicant"] = base.get("applicant", False)
        found = fill(book, values, mine) if mine else None
        values["principal"] = found.principal if found is not None else won(note.amount)
        if found is None:
            where = first.document.source(f"entries[{index}].amount")
            values["sources"] = {"principal": where} if where else {}
            book.find(
                "error",
                "co_holder_without_filing",
                f"{first.label()}: 일부 대위변제자 {who.name}의 채권계산서가 없어 등기된 변제액으로 참가시켰습니다.",
                claim_id,
                "대위변제한 금액을 확인하여 set으로 정하십시오.",
                first.document.source(f"entries[{index}].holders[0].name"),
            )
        book.find(
            "warning",
            "partial_transfer",
            f"{first.label()}: {who.name}이(가) 일부를 대위변제하였습니다. 채권자 {base['creditor']}이(가) 먼저 배당받고 그 다음에 놓았습니다.",
            claim_id,
            "우선회수특약이 있는지 확인하십시오(대법원 2002. 7. 26. 2001다53929).",
            first.document.source(f"entries[{index}].purpose"),
        )
        book.add(Mortgage(**values))
        made.append(claim_id)
    return made
