"""What demands of public bodies and workers share: whom they are against, and the seizures they were made for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.models.filing import Document

from .book import Book, bare, day, filing_label, place
from .identity import Party
from .rights import Group
from .settling import settle


def squash(text: str | None) -> str:
    """A text without blanks."""
    return re.sub(r"\s+", "", text or "")


def same_office(book: Book, a: str, b: str) -> bool:
    """One office, with or without its city before it."""
    return book.identity.same(Party(a), Party(b)) or _tail(Party(a), Party(b))


def _tail(a: Party, b: Party) -> bool:
    """`가온구` and `서울특별시가온구`: one is the other without its city, and there is a city before it."""
    short_, long = sorted((a.key, b.key), key=len)
    return (
        len(short_) >= 3
        and long.endswith(short_)
        and bool(re.search(r"(시|도)$", long.removesuffix(short_)))
        and a.office
    )


def seizures(book: Book, groups: Sequence[Group], authority: str | None, former: bool) -> list[Group]:
    """Seizures that an office has registered against the same person: before the transfer against a former owner."""
    if authority is None:
        return []
    out = []
    for group in groups:
        if group.kind != "seizure":
            continue
        entry = group.first.entry
        names = [entry.authority] if entry.authority else []
        names += [p.name for p in group.first.holders if p.key not in ("국", "대한민국")]
        if any(same_office(book, authority, n) for n in names) and (
            before_transfer(book, group) == former or _acquired(book, group) is None
        ):
            out.append(group)
    return out


def _acquired(book: Book, group: Group) -> date | None:
    days = [p.acquired_on for p in book.header.properties if p.id in group.properties and p.acquired_on]
    return min(days, default=None)


def before_transfer(book: Book, group: Group) -> bool:
    """True for an entry that is older than the present owner's acquisition."""
    on, acquired = group.first.entry.received_on, _acquired(book, group)
    return on is not None and acquired is not None and on < acquired


def registered_day(found: Sequence[Group]) -> date | None:
    """Day of the oldest of several seizures."""
    return min((d for g in found for m in g.members if (d := m.entry.received_on)), default=None)


def join_seizures(book: Book, found: Sequence[Group], claims: Sequence[str], files: Sequence[str]) -> None:
    """The seizures go into the claims that were demanded under them."""
    if claims:
        for group in found:
            settle(book, group, claims, f"교부청구({', '.join(sorted(set(files)))})에 합침", "merged")


def seizures_left(book: Book, groups: Sequence[Group]) -> None:
    """Seizures that no demand speaks of."""
    for group in groups:
        if group.kind != "seizure" or group.first.id in book.lines:
            continue
        settle(book, group, (), "압류등기에 금액이 없고 교부청구가 없음", "decision", "국세징수법 제59조")
        book.find(
            "error",
            "attachment_without_demand",
            f"{group.first.label()}: 교부청구가 없어 채권액을 알 수 없습니다. 압류등기 촉탁서를 확인하여야 합니다.",
            group.first.id,
            "처분청에 체납액을 확인하고 admit(값: 체납액) 또는 exclude로 결정하십시오.",
            group.first.source("purpose"),
        )


@dataclass(frozen=True)
class Against:
    """Whose debt a demand is for: the properties it reaches (None: all), whether of a former owner, or settled."""

    properties: tuple[str, ...] | None = None
    former: bool = False
    settled: bool = False


def against(book: Book, document: Document, name: str | None, what: str) -> Against:
    """The person demanded from. A demand that reaches nothing sold is settled here, with its reason."""
    if name is None:
        _unnamed(book, document, what)
        return Against()
    if book.knows(name):
        mine = book.owned_by(name)
        if mine == ():
            _owns_nothing(book, document, name, what)
            return Against(settled=True)
        return Against(mine)
    if Party(bare(name)).key in book.former_owners:
        return Against(former=True)
    book.find(
        "error",
        "debtor_mismatch",
        f"{filing_label(document)}: {what} {name}은(는) 이 사건의 채무자나 소유자가 아닙니다. 배당에 참가시키지 않았습니다.",
        document.file,
        "누구에 대한 청구인지 확인하고, 같은 사람이면 join으로, 오기이면 set으로 결정하십시오.",
        (place(document),),
    )
    book.filing(document, "decision", reason=f"{what} {name}이(가) 채무자나 소유자가 아님", cite="민사집행법 제148조")
    return Against(settled=True)


def _unnamed(book: Book, document: Document, what: str) -> None:
    owners = {p.owner for p in book.header.properties if p.owner} | {o for o in (book.header.debtor,) if o}
    if len(owners) > 1:
        book.find(
            "error",
            "debtor_unknown",
            f"{filing_label(document)}: {what}을(를) 알 수 없어 모든 매각부동산에 대한 것으로 두었습니다.",
            document.file,
            f"{what}을(를) 확인하여 set으로 정하십시오.",
            (place(document),),
        )


def _owns_nothing(book: Book, document: Document, name: str, what: str) -> None:
    book.filing(document, "excluded", reason=f"{what} {name} 소유의 매각부동산이 없음", cite="민사집행법 제148조")
    book.find(
        "warning",
        "debtor_owns_nothing_sold",
        f"{filing_label(document)}: {what} {name}은(는) 매각부동산의 소유자가 아니어서 그에 대한 청구는 배당에서 제외하였습니다.",
        document.file,
        "물상보증인의 부동산인지 확인하십시오.",
        (place(document),),
    )


def late(book: Book, asked: date | None) -> bool:
    """True for a demand after the claim deadline."""
    deadline = book.header.claim_deadline
    return asked is not None and deadline is not None and asked > deadline


def told(amount: int | None) -> str:
    """`1,000원`"""
    return f"{amount:,}원" if amount is not None else "금액 미상"


def days(found: Sequence[Group]) -> str:
    """The days of several entries."""
    return ", ".join(day(g.first.entry.received_on) for g in found)
