"""Korean names for the keys of the public formats, as the pages print them."""

from __future__ import annotations

import re
from datetime import date

from core.reasons import property_name as property_name

AUCTION = {"compulsory": "부동산강제경매", "voluntary": "부동산임의경매"}

KIND = {
    "improvement": "필요비·유익비",
    "lease": "임차보증금",
    "wage": "임금채권",
    "tax": "조세",
    "public_charge": "공과금",
    "mortgage": "(근)저당권",
    "security_registration": "담보가등기",
    "jeonse": "전세권",
    "provisional_attachment": "가압류",
    "execution": "집행권원에 의한 채권",
    "pledge": "근저당권부 질권",
    "general": "일반채권",
}

SEVERITY = {"error": "결정 필요", "warning": "확인 필요", "note": "참고"}

FATE = {"claim": "배당 참가", "merged": "다른 채권에 합침", "excluded": "배당 제외", "decision": "결정 필요"}

ACTION = {
    "set": "값 고침",
    "join": "같은 채권자로 봄",
    "separate": "다른 채권자로 봄",
    "choose": "문서 선택",
    "admit": "배당에 참가시킴",
    "exclude": "배당에서 제외",
}

SUBJECT = {"right": "등기된 권리", "tenant": "임차인", "filing": "제출 문서", "fact": "사실"}

LINES = {
    "sale_price": "매각대금",
    "late_interest": "지연이자 및 절차비용",
    "forfeited_deposit": "전 매수인의 매수신청보증금",
    "custody_interest": "매각대금 등 이자",
    "appeal_deposit": "항고보증금",
}

KEY = {
    "creditor": "채권자",
    "principal": "원금",
    "interest": "이자",
    "cost": "비용",
    "total": "채권금액 계",
    "deposit": "임차보증금",
    "monthly_rent": "차임",
    "preferential": "최우선변제 임금 등",
    "ordinary": "그 밖의 임금",
    "max_amount": "채권최고액·청구금액",
    "received_elsewhere": "다른 절차에서 받은 금액",
    "demanded_on": "배당요구일",
    "registered": "등기",
    "registered.date": "접수일",
    "registered.receipt": "접수번호",
    "registered.rank": "순위번호",
    "contract_on": "계약일",
    "occupied_on": "점유개시일",
    "moved_in_on": "전입신고·사업자등록일",
    "fixed_on": "확정일자",
    "statutory_date": "법정기일",
    "due_on": "납부기한",
    "seized_on": "압류일",
    "tax": "세목",
    "authority": "처분청",
    "on_property": "당해세",
    "scheme": "공과금의 종류",
    "applicant": "경매신청",
    "amount": "금액",
    "item": "비목",
    "use": "용도",
    "note": "비고",
}

POLICY = {
    "absorption": (
        "흡수할 상대방의 순서",
        {
            "lowest_first": "최후순위자부터 흡수",
            "pro_rata": "피흡수자 전원에게서 안분하여 흡수",
            "direct_next": "바로 다음 순위자부터 흡수",
        },
    ),
    "lease_as_reference": (
        "확정일자부 임차권을 소액보증금 기준이 되는 담보물권으로 볼지",
        {"staged": "단계별로 정함", "no": "보지 않음", "yes": "봄"},
    ),
    "late_slice_and_top_wages": (
        "후순위 소액보증금 증액분과 최우선변제 임금의 관계",
        {"equal": "동순위", "wages_first": "임금 우선"},
    ),
    "tenant_over_tax_date": (
        "당해세와 비교하는 임차인의 기준일",
        {"fixed_date": "확정일자", "later": "대항력과 확정일자 중 늦은 날"},
    ),
    "seizure_after_commencement": (
        "경매개시결정등기 후의 압류에 압류선착주의 적용",
        {"True": "적용", "False": "적용하지 않음"},
    ),
    "security_registration_needs_report": (
        "담보가등기권자는 채권신고를 하여야 배당에 참가",
        {"True": "그러함", "False": "신고 없이도 참가"},
    ),
    "excess_to_sole_mortgagee": (
        "다른 채권자가 없을 때 채권최고액 초과분을 근저당권자에게 배당",
        {"True": "배당", "False": "배당하지 않음"},
    ),
}

#: 민사집행법 제160조: the ground of a deposit, as a notice states it
DEPOSIT_GROUNDS = {
    "제1항 제1호": "채권에 정지조건 또는 불확정기한이 붙어 있으므로",
    "제1항 제2호": "가압류채권자의 채권으로서 아직 확정되지 아니하였으므로",
    "제1항 제3호": "강제집행 또는 담보권 실행의 일시정지를 명한 취지의 문서가 제출되어 있으므로",
    "제1항 제4호": "저당권설정의 가등기가 마쳐져 있으므로",
    "제1항 제5호": "배당이의의 소가 제기되었으므로",
    "제1항 제6호": "민법 제340조 제2항 및 제370조에 따른 배당금액의 공탁청구가 있으므로",
    "제2항": "채권자가 배당기일에 출석하지 아니하였으므로",
}


def key_name(path: str) -> str:
    """The Korean name of a claim's key; `registrations.A.date`, `increases[0].amount` are put together from parts."""
    if path in KEY:
        return KEY[path]
    found = re.fullmatch(r"registrations\.(.+)\.(date|receipt|rank)", path)
    if found:
        return f"{KEY['registered.' + found[2]]}({property_name(found[1])})"
    found = re.fullmatch(r"(increases|debts)\[(\d+)\]\.(\w+)", path)
    if found:
        what = "증액" if found[1] == "increases" else "채무"
        return f"{what} {int(found[2]) + 1}의 {KEY.get(found[3], found[3])}"
    return KEY.get(path.rsplit(".", 1)[-1], path)


def in_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which `갑구 2번` comes before `갑구 10번`."""
    parts = re.findall(r"\d+|\D+", text)
    return tuple((0, int(p), "") if p.isdigit() else (1, 0, p) for p in parts)


def decided(target: str) -> str:
    """What a decision is about: `c3.principal` as `c3 원금`, `계산서.pdf#rows[0].principal` as `계산서.pdf 원금`."""
    thing, mark, path = target.partition("#") if "#" in target else target.partition(".")
    return f"{thing} {key_name(path)}" if mark and path else target


def policy_line(key: str, value: object) -> tuple[str, str]:
    """A policy choice as (what is chosen, the choice), both Korean; an unknown key stays as it is."""
    name, values = POLICY.get(key, (key, {}))
    return name, values.get(str(value), str(value))


def deposit_ground(text: str) -> str:
    """Why a share is deposited, as the first half of a sentence."""
    for article, ground in DEPOSIT_GROUNDS.items():
        if article in text:
            return ground
    return f"{text}의 사유가 있으므로"


def korean_date(day: date | None) -> str:
    """`2024. 5. 1.`; empty for None."""
    return f"{day.year}. {day.month}. {day.day}." if day else ""
