"""Owners by the registry compared with the court's file; rights that take no part in the distribution."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .book import Book, day
from .identity import Party
from .rights import Group, Right
from .secured import settle

#: reason and article of rights that never share in the price
_NO_SHARE = (
    (r"가처분", "처분금지가처분은 배당을 받는 권리가 아님", "민사집행법 제148조"),
    (r"지상권|지역권", "용익물권은 배당을 받는 권리가 아님", "민사집행법 제91조"),
    (r"신탁", "신탁의 표시는 배당을 받는 권리가 아님", "민사집행법 제148조"),
    (r"회생|파산|보전처분", "도산절차의 등기는 배당을 받는 권리가 아님", "민사집행법 제148조"),
)


def read(book: Book, groups: Sequence[Group]) -> None:
    """Present and former owners; the header stands, a difference is a finding."""
    for prop in book.header.properties:
        chain = [g.first for g in groups if g.kind == "ownership" and g.first.at == prop.id]
        for right in chain:
            settle(book, Group((right,)), (), "소유권에 관한 등기", "excluded", "민사집행법 제148조")
        if not chain:
            continue
        partial = any(re.search(r"지분|일부", right.entry.purpose) for right in chain)
        last = chain[-1]
        for old in chain[:-1]:
            if not partial:
                book.former_owners.update(p.key for p in old.holders if not book.identity.any_same(p, last.holders))
        if partial or not last.holders:
            continue
        if prop.owner is not None and not any(
            book.identity.same(Party(n.strip()), h) for n in prop.owner.split(",") for h in last.holders
        ):
            _differs(
                book,
                last,
                "owner_mismatch",
                f"{prop.id}의 소유자가 사건 파일({prop.owner})과 등기({', '.join(h.name for h in last.holders)})에서 다릅니다.",
            )
        if prop.acquired_on is not None and last.entry.received_on not in (None, prop.acquired_on):
            _differs(
                book,
                last,
                "acquired_on_mismatch",
                f"{prop.id}의 취득일이 사건 파일({day(prop.acquired_on)})과 등기({day(last.entry.received_on)})에서 다릅니다.",
            )


def _differs(book: Book, right: Right, code: str, message: str) -> None:
    book.find(
        "error",
        code,
        message + " 사건 파일을 따랐습니다.",
        right.at,
        "등기와 기록을 확인하십시오.",
        right.source("received_on"),
    )


def others(book: Book, groups: Sequence[Group]) -> None:
    """Entries that have no claim: excluded with their article, unknown ones for a person."""
    for group in groups:
        if group.first.id in book.lines or group.kind not in ("other", "unknown"):
            continue
        purpose = group.first.entry.purpose
        known = next(((r, c) for p, r, c in _NO_SHARE if re.search(p, purpose)), None)
        if group.kind == "other":
            reason, cite = known or ("배당을 받는 권리가 아님", "민사집행법 제148조")
            settle(book, group, (), reason, "excluded", cite)
            continue
        settle(book, group, (), "등기목적을 알 수 없음", "decision")
        book.find(
            "error",
            "right_unknown",
            f"{group.first.label()}: 어떤 권리인지 알 수 없습니다.",
            group.first.id,
            "등기를 확인하고 admit 또는 exclude로 결정하십시오.",
            group.first.source("purpose"),
        )
