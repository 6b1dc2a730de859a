"""`admit` with a sum: a registered right whose sum no paper tells becomes a claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.models.case import Claim, Execution, PublicCharge, SecurityRegistration, Tax
from core.models.decision import Decision

from .book import Book, short
from .decided import Refused, act, source, still, told
from .public import level_of
from .rights import Group
from .settling import common


def admit_right(book: Book, groups: Sequence[Group], decision: Decision) -> None:
    """`admit` with a sum: a registered right whose sum no paper tells becomes a claim."""
    group = next((g for g in groups if any(m.id == decision.target for m in g.members)), None)
    line = book.lines.get(decision.target)
    if line is None or group is None:
        raise Refused("대상인 등기가 없습니다. 금액을 정하려면 set을 쓰십시오" if line else "대상이 없습니다")
    if line.fate != "decision" or line.claims:
        raise Refused("이미 처리된 줄입니다")
    still(decision, line.label)
    if not isinstance(decision.value, int) or isinstance(decision.value, bool) or decision.value < 0:
        raise Refused(f"‘{decision.value}’은(는) 금액이 아닙니다")
    claim = _made(book, group, decision)
    book.add(claim)
    for member in group.members:
        book.lines[member.id] = book.lines[member.id].model_copy(
            update={"fate": "claim", "claims": (claim.id,), "reason": told(decision)}
        )
    act(book, claim.id, decision)


def _made(book: Book, group: Group, decision: Decision) -> Claim:
    first = group.first
    amount = decision.value
    assert isinstance(amount, int)
    if group.kind == "seizure":
        who = first.entry.authority or (first.holders[0].name if first.holders else "처분청 미상")
        everywhere = len(group.properties) == len(book.header.properties)
        base: dict[str, Any] = {
            "id": book.fresh_id(f"압류-{short(who)}"),
            "creditor": who,
            "principal": amount,
            "properties": None if everywhere else group.properties,
            "admitted": True,
            "sources": {"principal": source(decision), "seized_on": first.source("received_on")},
        }
        if "공단" in who:
            return PublicCharge(**base)
        return Tax(**base, authority=who, level=level_of(who), seized_on=first.entry.received_on)
    if group.kind not in ("provisional_registration", "commencement"):
        raise Refused("이 등기는 금액을 정하여 참가시킬 수 있는 권리가 아닙니다")
    values = common(book, group, group.claim_id(book)) | {"principal": amount, "admitted": True}
    values["sources"] = values["sources"] | {"principal": source(decision)}
    return (
        SecurityRegistration(**values)
        if group.kind == "provisional_registration"
        else Execution(**values, applicant=True)
    )
