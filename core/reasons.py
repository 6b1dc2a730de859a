"""The words of the schedule's column 이유: in what capacity a part is paid, with the date that ranks it."""

from __future__ import annotations

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


def receipt_text(moment: Moment) -> str:
    """`2021. 3. 5. 접수 제1234호`"""
    number = f" 접수 제{moment.receipt}호" if moment.receipt is not None else " 접수"
    return day_text(moment.day) + number


def reason_of(part: Part, fund: FundKey, first_property: str) -> str:
    """Why and how a part ranks in a fund."""
    applicant = "신청채권자 겸 " if part.claim.applicant else ""
    if part.cls in _PLAIN:
        return _PLAIN[part.cls]
    if isinstance(part.claim, Lease):
        return applicant + _lease(part, part.claim, fund, first_property)
    if isinstance(part.claim, Tax):
        return _tax(part.claim)
    if part.cls is Cls.PUB and isinstance(part.claim, PublicCharge):
        due = f", 납부기한 {day_text(part.day)}" if part.day else ", 납부기한 미상"
        return f"교부권자({part.claim.scheme or '공과금'}{due})"
    moment = part.moments[fund]
    where = f"({receipt_text(moment)})" if moment else ""
    if part.cls is Cls.SECURITY:
        plain = isinstance(part.claim, Mortgage) and part.claim.max_amount is None
        name = _SECURITY.get(part.claim.kind, "저당권자" if plain else "근저당권자")
        return f"{applicant}{name}{where}"
    if part.claim.kind == "provisional_attachment":
        return f"{applicant}가압류권자{where}"
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
    moment = part.moments[fund]
    held = registration_on(lease, fund or first_property)
    since = f"우선변제권 {day_text(moment.day)}" if moment else ""
    name = "증액된 보증금, " if part.name.startswith("increase") else ""
    if held is not None:
        return f"임차권등기자({name}{since})"
    return f"확정일자부 임차인({name}{since})"


def _tax(tax: Tax) -> str:
    kind = "압류권자" if tax.seized_on else "교부권자"
    name = tax.tax or "조세"
    own = f"당해세-{name}" if tax.on_property else name
    when = f", 법정기일 {day_text(tax.statutory_date)}" if tax.statutory_date else ", 법정기일 미상"
    former = ", 전 소유자 체납분" if tax.of_former_owner else ""
    return f"{kind}({own}{when if not tax.on_property or tax.statutory_date else ''}{former})"
