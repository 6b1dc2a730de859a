"""The statement of execution costs compared with the court's file; the file stands."""

from __future__ import annotations

from collections.abc import Sequence

from core.models.case import CaseHeader, Cost
from core.models.filing import CostStatement, Document

from .book import Book, filing_label, place, sources_of


def compare(book: Book, papers: Sequence[Document]) -> CaseHeader:
    """The header, with costs from the papers only where it has none."""
    header = book.header
    taken: list[Cost] = []
    for paper in papers:
        fields = paper.fields
        assert isinstance(fields, CostStatement)
        book.filing(paper, "merged", reason="집행비용의 대조에 씀")
        listed = [(i, item) for i, item in enumerate(fields.items) if item.amount is not None]
        unread = len(fields.items) - len(listed)
        if unread or not listed:
            book.find(
                "error",
                "amount_missing",
                f"{filing_label(paper)}: 읽지 못한 비용 항목이 있습니다.",
                paper.file,
                "금액을 확인하십시오.",
                (place(paper),),
            )
        if header.costs:
            _compare(book, paper, fields)
            continue
        taken += [
            Cost(
                creditor=fields.creditor or "채권자 미상",
                item=item.item or "항목 미상",
                amount=item.amount or 0,
                sources=sources_of(paper, {"amount": f"items[{i}].amount", "item": f"items[{i}].item"}),
            )
            for i, item in listed
        ]
    if header.costs or not taken:
        return header
    book.find(
        "warning",
        "costs_from_paper",
        "사건 파일에 집행비용이 없어 집행비용계산서의 금액을 썼습니다.",
        "costs",
        "기록의 집행비용을 확인하십시오.",
        tuple(place(p) for p in papers),
    )
    return header.model_copy(update={"costs": tuple(taken)})


def _compare(book: Book, paper: Document, fields: CostStatement) -> None:
    mine = [
        c for c in book.header.costs if fields.creditor is None or c.creditor.split() == fields.creditor.split()
    ] or list(book.header.costs)
    ours: dict[str, int] = {}
    for cost in mine:
        key = "".join(cost.item.split())
        ours[key] = ours.get(key, 0) + cost.amount
    for i, item in enumerate(fields.items):
        key = "".join((item.item or "").split())
        if key not in ours:
            book.find(
                "warning",
                "cost_not_recognised",
                f"{filing_label(paper)}: {item.item or '항목 미상'} {item.amount or 0:,}원은 사건 파일의 집행비용에 없습니다.",
                f"{paper.file}#items[{i}]",
                "집행비용으로 인정할지 확인하십시오.",
                paper.source(f"items[{i}].amount"),
            )
        elif item.amount is not None and item.amount != ours[key]:
            book.find(
                "warning",
                "cost_mismatch",
                f"{filing_label(paper)}: {item.item} {item.amount:,}원이 사건 파일의 {ours[key]:,}원과 다릅니다.",
                f"{paper.file}#items[{i}]",
                "영수증을 확인하십시오.",
                paper.source(f"items[{i}].amount"),
            )
