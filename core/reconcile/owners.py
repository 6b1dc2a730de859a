# ruff: noqa: E501 (Korean sentences stay in one line)
"""Owners by the registry compared with the court's file; rights that take no part in the distribution."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from core.models.case import Property

from .book import Book, bare, day, names
from .identity import Party
from .rights import Group, Right
from .settling import settle

#: reason and article of rights that never share in the price
_NO_SHARE = (
    (r"가처분", "처분금지가처분은 배당을 받는 권리가 아님", "민사집행법 제148조"),
    (r"지상권|지역권", "용익물권은 배당을 받는 권리가 아님", "민사집행법 제91조"),
    (r"신탁", "신탁의 표시는 배당을 받는 권리가 아님", "민사집행법 제148조"),
    (r"회생|파산|보전처분", "도산절차의 등기는 배당을 받는 권리가 아님", "민사집행법 제148조"),
)


_OF_A_SHARE = re.compile(r"(?:갑구)?(?:\d+(?:-\d+)*번)?([^,번]+?)지분")
#: ways of acquiring in which the new owner steps into the old one's debts
_SUCCESSION = re.compile(r"상속|합병|분할합병|포괄승계")


def shares_of(purpose: str) -> list[str]:
    """Whose shares an entry lies on: `갑구2번정해솔지분전부근저당권설정` → 정해솔; empty for the whole."""
    text = re.sub(r"\s+", "", purpose)
    return [n for n in _OF_A_SHARE.findall(text) if not re.search(r"공유자전원|소유권|^일부$", n)]


def present(chain: Sequence[Right], same: Callable[[Party, Party], bool]) -> list[Party]:
    """Who owns today by the live ownership entries, shares followed from hand to hand."""
    found: list[Party] = []
    for right in chain:
        purpose = re.sub(r"\s+", "", right.entry.purpose)
        giving = [Party(n) for n in shares_of(purpose)]
        if giving and "전부" in purpose:
            found = [p for p in found if not any(same(p, g) for g in giving)]
        elif not giving and not re.search(r"일부이전", purpose):
            found = []
        found += [h for h in right.holders if not any(same(h, p) for p in found)]
    return found


def read(book: Book, groups: Sequence[Group]) -> list[Group]:
    """Present and former owners; the header stands, a difference is a finding. Returns the rights on what is sold."""
    aside: list[Group] = []
    for prop in book.header.properties:
        chain = [g.first for g in groups if g.kind == "ownership" and g.first.at == prop.id]
        for right in chain:
            settle(book, Group((right,)), (), "소유권에 관한 등기", "excluded", "민사집행법 제148조")
        if not chain:
            continue
        today = present(chain, book.identity.same)
        book.former_owners.update(p.key for r in chain for p in r.holders if not book.identity.any_same(p, today))
        aside += _other_shares(book, prop, groups, today)
        partial = any(shares_of(r.entry.purpose) or "일부" in r.entry.purpose for r in chain)
        last = chain[-1]
        if today and prop.owner is not None:
            _compare(book, prop, last, today)
        if not partial and last.holders:
            _acquired(book, prop, chain, groups)
    return [g for g in groups if not any(g is x for x in aside)]


def _compare(book: Book, prop: Property, last: Right, today: Sequence[Party]) -> None:
    """Owners of the court's file who own nothing by the registry."""
    strangers = [n for n in names(prop.owner or "") if not book.identity.any_same(Party(bare(n)), today)]
    if strangers:
        _differs(
            book,
            last,
            "owner_mismatch",
            f"{prop.id}의 소유자가 사건 파일({prop.owner})과 등기({', '.join(h.name for h in today)})에서 다릅니다.",
        )


def _acquired(book: Book, prop: Property, chain: Sequence[Right], groups: Sequence[Group]) -> None:
    """The day of the present owner's acquisition, which parts a former owner's creditors from his own."""
    last = chain[-1]
    on = last.entry.received_on
    if prop.acquired_on is not None:
        if on not in (None, prop.acquired_on):
            _differs(
                book,
                last,
                "acquired_on_mismatch",
                f"{prop.id}의 취득일이 사건 파일({day(prop.acquired_on)})과 등기({day(on)})에서 다릅니다.",
            )
        return
    if len(chain) < 2 or on is None or _SUCCESSION.search(last.entry.cause or ""):
        return
    older = [
        m
        for g in groups
        if g.kind not in ("ownership", "other", "unknown", "burden")
        for m in g.members
        if m.at == prop.id and m.entry.received_on is not None and m.entry.received_on < on
    ]
    if not older:
        return
    changed = tuple(p.model_copy(update={"acquired_on": on}) if p.id == prop.id else p for p in book.header.properties)
    book.header = book.header.model_copy(update={"properties": changed})
    book.find(
        "warning",
        "acquired_on_from_registry",
        f"{prop.id}: 사건 파일에 취득일이 없고 현 소유자의 취득({day(on)}) 전에 등기된 권리({older[0].label()})가 있어 등기의 취득일을 썼습니다.",
        prop.id,
        "전 소유자의 채권자인지 확인하고 사건 파일에 acquired_on을 적으십시오.",
        (*last.source("received_on"), *older[0].source("received_on")),
    )


def _other_shares(book: Book, prop: Property, groups: Sequence[Group], today: Sequence[Party]) -> list[Group]:
    """Rights on a share that is not sold: they take no part in this price."""
    if prop.owner is None:
        return []
    sold = [Party(bare(n)) for n in names(prop.owner)]
    unsold = [p for p in today if not book.identity.any_same(p, sold)]
    out = []
    for group in groups:
        mine = [m for m in group.members if m.at == prop.id]
        on = [Party(n) for m in mine for n in shares_of(m.entry.purpose)]
        if group.kind == "ownership" or not on or any(book.identity.any_same(p, sold) for p in on):
            continue
        right = mine[0]
        if all(book.identity.any_same(p, unsold) for p in on) and len(group.members) == len(mine):
            settle(
                book,
                group,
                (),
                f"매각하지 않는 지분({', '.join(p.name for p in on)})에 관한 등기",
                "excluded",
                "민사집행법 제148조",
            )
            book.find(
                "note",
                "right_on_other_share",
                f"{right.label()}: 매각하는 {prop.owner}의 지분이 아니라 {', '.join(p.name for p in on)}의 지분에 관한 권리입니다.",
                right.id,
                "",
                right.source("purpose"),
            )
            out.append(group)
        elif unsold:
            book.find(
                "error",
                "right_on_share_uncertain",
                f"{right.label()}: {', '.join(p.name for p in on)}의 지분이 누구에게 이전되었는지 알 수 없어 매각하는 지분에 관한 권리로 두었습니다.",
                right.id,
                "지분의 이전 경위를 확인하고 아니면 exclude로 제외하십시오.",
                right.source("purpose"),
            )
    return out


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
