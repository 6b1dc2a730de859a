"""Ledger lines of registered rights, and what every claim made of one has: creditor of today, chain, registration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.models.base import SourceRef
from core.models.result import Citation

from .book import Book, place
from .rights import Group, Right, registrations


def settle(
    book: Book, group: Group, claims: Sequence[str], reason: str = "", fate: str = "claim", cite: str = ""
) -> None:
    """Ledger lines of every entry of a right (the first one with `fate`, those of other properties merged)."""
    for n, right in enumerate(group.members):
        basis = (Citation(cite=cite),) if cite else ()
        this: Any = "merged" if n and fate == "claim" else fate
        book.line(
            right.id,
            "right",
            right.label(),
            this,
            claims,
            reason or (chain_text(right) if fate == "claim" else ""),
            basis,
            right.source("purpose") or (place(right.document),),
        )


def chain_text(right: Right) -> str:
    """`권리 이전: 주식회사 갑 → 을 주식회사 (1-1번 확정채권양도)`; empty where it stayed with its first holder."""
    if len({p.name for p in right.chain}) < 2:
        return ""
    path = " → ".join(dict.fromkeys(p.name for p in right.chain))
    causes = ", ".join(f"{n.rank}번 {n.cause or n.purpose}" for n, _ in right.steps)
    word = "권리 이전" if right.transfers else "권리자의 표시변경"
    return f"{word}: {path}" + (f" ({causes})" if causes else "")


def common(book: Book, group: Group, claim_id: str) -> dict[str, Any]:
    """Creditor of today, properties, registration, chain and places of a registered right."""
    first = group.first
    holder = first.holders[0].name if first.holders else "권리자 미상"
    if not first.holders:
        book.find(
            "error",
            "holder_unread",
            f"{first.label()}: 권리자를 알 수 없습니다.",
            claim_id,
            "등기를 확인하십시오.",
            first.source("purpose"),
        )
    if len(first.holders) > 1:
        holder = ", ".join(p.name for p in first.holders)
    registered, each = registrations(group)
    everywhere = len(group.properties) == len(book.header.properties)
    sources: dict[str, tuple[SourceRef, ...]] = {
        "creditor": first.source("holders[0].name"),
        "registered.date": first.source("received_on"),
        "registered.receipt": first.source("receipt_no"),
    }
    chain = chain_text(first)
    if chain:
        book.find(
            "note",
            "right_transferred",
            f"{first.label()}: {chain}",
            claim_id,
            "",
            first.source("purpose"),
        )
    return {
        "id": claim_id,
        "creditor": holder,
        "properties": None if everywhere else group.properties,
        "registered": registered,
        "registrations": each,
        "note": chain or None,
        "sources": {k: v for k, v in sources.items() if v},
    }


def without_filing(book: Book, group: Group, claim_id: str, value: int | None) -> None:
    """Say that a right takes part with what the registry shows."""
    first = group.first
    text = f"{value:,}원" if value is not None else "금액 미상"
    book.find(
        "warning" if value is not None else "error",
        "creditor_without_filing",
        f"{first.label()}: 채권계산서가 제출되지 않아 등기된 {text}으로 참가시켰습니다.",
        claim_id,
        "채권계산서 제출 여부를 확인하십시오(민사집행법 제84조 제5항).",
        first.source("amount") or first.source("purpose"),
    )
