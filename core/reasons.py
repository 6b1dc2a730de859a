"""The words of the schedule's column 이유: in what capacity a part is paid, with the date that ranks it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from core.models.case import Lease, Mortgage, PublicCharge, Tax

from .moments import Moment, registration_on
from .parts import Cls, FundKey, Part

_PLAIN = {
    Cls.IMPROVEMENT: "필요비·유익비 상환청구권자(민법 제367조)",
    Cls.TOP_WAGE: "임금채권자(최종 3개월분 임금·최종 3년간 퇴직급여·재해보상금)",
    Cls.WAGE: "임금채권자(근로기준법 제38조 제1항)",
    Cls.EXCESS: "채권최고액을 넘는 채권(채무자 겸 소유자, 다른 채권자 없음)",
}
_SECURITY = {"jeonse": "전세권자", "security_registration": "담보가등기권자"}


def day_text(day: date) -> str:
    """`2024. 7. 10.`"""
    return f"{day.year}. {day.month}. {day.day}."


def property_name(property_id: str) -> str:
    """`부동산 A`; an id that is a Korean word (`토지`) names itself."""
    return property_id if re.search("[가-힣]", property_id) else f"부동산 {property_id}"


def receipt_text(moment: Moment) -> str:
    """`2021. 3. 5. 접수 제1234호`"""
    number = f" 접수 제{moment.receipt}호" if moment.receipt is not None else " 접수"
    return day_text(moment.day) + number


def reason_of(part: Part, fund: FundKey, first_property: str) -> str:
    """Why and how a part ranks in a fund."""
    applicant = "신청채권자 겸 " if part.claim.applicant else ""
    if part.cls is Cls.EXCESS and isinstance(part.claim, Mortgage) and part.claim.max_amount is None:
        return "1년분을 넘는 지연배상(채무자 겸 소유자, 다른 채권자 없음)"
    if part.cls in _PLAIN:
        return _PLAIN[part.cls]
    if isinstance(part.claim, Lease):
        own = "" if part.cls in (Cls.ATT, Cls.GENERAL) else applicant
        return own + _lease(part, part.claim, fund, first_property)
    if isinstance(part.claim, Tax):
        return _tax(part.claim)
    if isinstance(part.claim, PublicCharge):
        return _charge(part.claim)
    moment = part.moments[fund]
    where = f"({receipt_text(moment)})" if moment else ""
    if part.cls is Cls.SECURITY:
        plain = isinstance(part.claim, Mortgage) and part.claim.max_amount is None
        name = _SECURITY.get(part.claim.kind, "저당권자" if plain else "근저당권자")
        return f"{applicant}{name}{where}"
    if part.claim.kind == "provisional_attachment":
        case = f"{part.claim.note}, " if part.claim.note else ""
        return f"{applicant}가압류권자({case}{receipt_text(moment)})" if moment else f"{applicant}가압류권자{where}"
    if part.cls is Cls.ATT:
        return f"{'신청채권자' if part.claim.applicant else '압류채권자'}(경매개시결정등기 {day_text(moment.day)})" if (
            moment
        ) else "신청채권자"  # fmt: skip
    if part.claim.applicant:
        return "신청채권자"
    return f"배당요구채권자({part.claim.note})" if part.claim.note else "배당요구채권자"


def _lease(part: Part, lease: Lease, fund: FundKey, first_property: str) -> str:
    if part.cls is Cls.SLICE:
        law = "주택임대차보호법 제8조" if lease.use == "residential" else "상가건물 임대차보호법 제14조"
        return f"소액임차인({law})"
    if part.cls in (Cls.ATT, Cls.GENERAL):
        return "신청채권자(우선변제권이 없는 임차보증금 등)"
    moment = part.moments[fund]
    held = registration_on(lease, fund or first_property)
    since = f"우선변제권 {day_text(moment.day)}" if moment else ""
    name = "증액된 보증금, " if part.name.startswith("increase") else ""
    if held is not None:
        return f"임차권등기자({name}{since})"
    return f"확정일자부 임차인({name}{since})"


def demand_reason(rows: Sequence[Tax | PublicCharge]) -> str:
    """The reason of one demand's rows of one rank: what they are and the first and last of their dates."""
    if len(rows) == 1:
        return _tax(rows[0]) if isinstance(rows[0], Tax) else _charge(rows[0])
    first = rows[0]
    names = list(dict.fromkeys((r.tax or "조세") if isinstance(r, Tax) else (r.scheme or "공과금") for r in rows))
    days = sorted({d for r in rows if (d := r.statutory_date if isinstance(r, Tax) else r.due_on) is not None})
    label = "법정기일" if isinstance(first, Tax) else "납부기한"
    span = f", {label} {' ~ '.join(dict.fromkeys(day_text(d) for d in (days[0], days[-1])))}" if days else ""
    many = f"{names[0]} 등 {len(names)}세목" if len(names) > 1 else names[0]
    if not isinstance(first, Tax):
        return f"교부권자({many}{span}, {len(rows)}건)"
    kind = "압류권자" if first.seized_on else "교부권자"
    former = ", 전 소유자 체납분" if first.of_former_owner else ""
    return f"{kind}({'당해세-' if first.on_property else ''}{many}{span}, {len(rows)}건{former})"


def _charge(charge: PublicCharge) -> str:
    due = f", 납부기한 {day_text(charge.due_on)}" if charge.due_on else ", 납부기한 미상"
    return f"교부권자({charge.scheme or '공과금'}{due})"


def _tax(tax: Tax) -> str:
    kind = "압류권자" if tax.seized_on else "교부권자"
    name = tax.tax or "조세"
    own = f"당해세-{name}" if tax.on_property else name
    when = f", 법정기일 {day_text(tax.statutory_date)}" if tax.statutory_date else ", 법정기일 미상"
    former = ", 전 소유자 체납분" if tax.of_former_owner else ""
    return f"{kind}({own}{when if not tax.on_property or tax.statutory_date else ''}{former})"
