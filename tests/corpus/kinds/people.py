"""Tenants' and workers' papers, the sale statement."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..invent import COURTS, Source
from ..notation import DATES, SUMS
from ..paper import AnyOf, Fields, Paper, Sign, Stamp, Table, Text, Title


def lease_claim(s: Source, voice: int) -> Paper:
    """권리신고 및 배당요구신청서 in one of four voices; the third is a shop's."""
    court, case, tenant, owner = s.pick(COURTS), s.case(), s.person(), s.person()
    number = s.resident()
    deposit = s.won(5_000_000, 400_000_000, 500_000)
    rent = s.pick((0, s.won(100_000, 2_500_000, 10_000)))
    contract = s.day(2018, 2023)
    handed = contract + timedelta(days=s.random.randint(5, 40))
    moved = handed + timedelta(days=s.random.randint(0, 6))
    fixed = None if s.chance(0.25) else moved + timedelta(days=s.random.randint(0, 30))
    until = handed + timedelta(days=729)
    filed = s.day(2024, 2025)
    part = s.pick(
        ("전부", f"{s.random.randint(1, 5)}층 전부", f"{s.random.randint(101, 505)}호", "1층 중 일부(방 1칸)")
    )
    shop = voice == 2
    truth: dict[str, Any] = {
        "case_number": case, "tenant": tenant, "use": "commercial" if shop else "residential", "part": part,
        "deposit": deposit, "monthly_rent": rent or AnyOf((None, 0)), "contract_on": contract, "occupied_on": handed,
        "moved_in_on": moved, "fixed_on": fixed, "term_from": handed, "term_to": until, "demanded_on": filed,
    }  # fmt: skip
    if voice == 0:
        d = DATES["dots"]
        blocks = [
            Title("권리신고 및 배당요구신청서(주택임대차)"),
            Fields([("사    건", f"{case} 부동산강제(임의)경매"), ("소 유 자", owner), ("임 차 인", f"{tenant} ({number})")],
                   "columns"),
            Text("임차인은 이 사건 매각절차에서 임차보증금을 배당받기 위하여 아래와 같이 권리신고 및 배당요구신청을 합니다."),
            Fields([("1. 임차부분", part), ("2. 임차보증금", SUMS["gold"](deposit)),
                    ("3. 차임(월세)", SUMS["gold"](rent) if rent else "없음"),
                    ("4. 점유(임대차)기간", f"{d(handed)}부터 {d(until)}까지"), ("5. 전입일자(주민등록전입일)", d(moved)),
                    ("6. 확정일자 유무", f"유({d(fixed)})" if fixed else "무"), ("7. 임차권·전세권등기", "무"),
                    ("8. 계약일", d(contract)), ("9. 계약당사자(임대인)", owner), ("10. 입주한 날(주택인도일)", d(handed))]),
            Sign(d(filed), f"권리신고 겸 배당요구신청인 {tenant} (인)", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        d = DATES["words"]
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 4431 호"),
            Title("권 리 신 고 및 배 당 요 구 신 청 서"),
            Fields([("사건번호", case), ("임차인", tenant), ("주민등록번호", number), ("임대인(소유자)", owner),
                    ("임대차보증금", SUMS["figures-first"](deposit)), ("월차임", SUMS["won"](rent) if rent else "없음"),
                    ("임대차기간", f"{d(handed)} ~ {d(until)}"), ("계약체결일", d(contract)), ("주택인도일", d(handed)),
                    ("전입신고일", d(moved)), ("확정일자", d(fixed) if fixed else "받지 않음"), ("임차목적물", part)], "colon"),
            Text("위 주택의 임차인으로서 위와 같이 권리를 신고하고 배당을 요구합니다."),
            Sign(d(filed), f"신고인 {tenant}", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 2:
        d = DATES["tight"]
        blocks = [
            Title("권리신고 및 배당요구신청서(상가임대차)"),
            Fields([("사건번호", case), ("임차인 성명", tenant), ("임차부분", part), ("임차보증금", SUMS["won"](deposit)),
                    ("차임", f"월 {SUMS['won'](rent)}" if rent else "없음"),
                    ("점유(임대차)기간", f"{d(handed)} ~ {d(until)}"), ("사업자등록신청일", d(moved)),
                    ("확정일자", d(fixed) if fixed else "무"), ("임차권·전세권등기", "무"), ("계약일", d(contract)),
                    ("건물의 인도일", d(handed))]),
            Text("임차인은 상가건물 임대차보호법에 따라 위와 같이 배당을 요구합니다."),
            Sign(DATES["words"](filed), f"임차인 {tenant}", f"{court} 귀중"),
        ]  # fmt: skip
    else:
        d = DATES["iso"]
        blocks = [
            Title("배당요구 및 권리신고서"),
            Table(("항목", "내용"),
                  [("사건", case), ("신청인(임차인)", f"{tenant} / {number}"), ("목적물 중 임차부분", part),
                   ("보증금", SUMS["plain"](deposit) + "원"), ("월세", SUMS["plain"](rent) + "원" if rent else "-"),
                   ("계약일자", d(contract)), ("임대차 기간", f"{d(handed)} ~ {d(until)}"),
                   ("점유개시일", d(handed)), ("주민등록 전입일", d(moved)), ("확정일자 받은 날", d(fixed) if fixed else "없음")]),
            Text("주택임대차보호법에 의한 우선변제를 구합니다."),
            Sign(d(filed), f"{tenant}", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("lease_claim", blocks, truth)


def wage_claim(s: Source, voice: int) -> Paper:
    """Wage claims in one of three voices: a list, one worker, a list with accident compensation."""
    court, case, firm = s.pick(COURTS), s.case(), s.firm()
    count = (s.random.randint(2, 6), 1, s.random.randint(3, 12))[voice]
    workers = [
        {"name": s.person(), "preferential_wages": s.won(3_000_000, 12_000_000, 10),
         "preferential_retirement": s.won(0, 15_000_000, 10),
         "accident": s.won(0, 4_000_000, 1_000) if voice == 2 else None, "ordinary": s.won(0, 9_000_000, 10)}
        for _ in range(count)
    ]  # fmt: skip
    filed = s.day(2024, 2025)
    first = sum(w["preferential_wages"] + w["preferential_retirement"] + (w["accident"] or 0) for w in workers)
    other = sum(w["ordinary"] for w in workers)
    lead = workers[0]["name"]
    truth: dict[str, Any] = {
        "case_number": case, "representative": lead, "workers": workers, "total": first + other, "demanded_on": filed,
        "preferential": AnyOf((first, None)), "ordinary": AnyOf((other, None)),
    }  # fmt: skip
    p = SUMS["plain"]
    if voice == 0:
        blocks = [
            Title("배당요구신청서(임금채권)"),
            Fields([("사건번호", case), ("배당요구채권자(선정당사자)", lead), ("채무자(사업주)", firm)], "colon"),
            Text(f"청구금액 : {SUMS['gold'](first + other)}"),
            Text("근로기준법 제38조에 따라 별지 기재와 같이 배당을 요구합니다."),
            Table(("번호", "성명", "최종 3개월분 임금", "최종 3년간 퇴직금", "기타 임금", "합계"),
                  [(str(n), w["name"], p(w["preferential_wages"]), p(w["preferential_retirement"]), p(w["ordinary"]),
                    p(w["preferential_wages"] + w["preferential_retirement"] + w["ordinary"]))
                   for n, w in enumerate(workers, 1)],
                  foot=("합계", "", p(sum(w["preferential_wages"] for w in workers)),
                        p(sum(w["preferential_retirement"] for w in workers)), p(other), p(first + other))),
            Sign(DATES["dots"](filed), f"위 선정당사자 {lead}", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        w = workers[0]
        truth["representative"] = AnyOf((lead, None))
        blocks = [
            Title("배 당 요 구 신 청 서"),
            Fields([("사건", case), ("배당요구채권자(근로자)", lead), ("채무자", firm)], "columns"),
            Text("임금채권에 기하여 다음과 같이 배당을 요구합니다."),
            Fields([("최종 3월분 임금", SUMS["gold"](w["preferential_wages"])),
                    ("최종 3년분 퇴직금", SUMS["gold"](w["preferential_retirement"])),
                    ("그 밖의 임금", SUMS["gold"](w["ordinary"])), ("합계", SUMS["gold"](first + other))]),
            Sign(DATES["words"](filed), lead, f"{court} 귀중"),
        ]  # fmt: skip
    else:
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 90 호"),
            Title("임금채권자 배당요구신청서"),
            Fields([("사건번호", f"{case} 부동산강제경매"), ("선정당사자", lead), ("채무자", firm)]),
            Table(("성 명", "재해보상금", "임금(최종 3개월)", "퇴직금(최종 3년)", "일반임금채권"),
                  [(w["name"], p(w["accident"]), p(w["preferential_wages"]), p(w["preferential_retirement"]),
                    p(w["ordinary"])) for w in workers],
                  foot=("계", p(sum(w["accident"] for w in workers)), p(sum(w["preferential_wages"] for w in workers)),
                        p(sum(w["preferential_retirement"] for w in workers)), p(other)), ruled="rows"),
            Text(f"총 청구액 {SUMS['won'](first + other)}"),
            Sign(DATES["tight"](filed), f"선정당사자 {lead}", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("wage_claim", blocks, truth)


def sale_statement(s: Source, voice: int) -> Paper:
    """매각물건명세서 in one of two voices; the second has loose amounts and three rows for a tenant."""
    court, case = s.pick(COURTS), s.case()
    written, deadline = s.day(2025, 2025), s.day(2024, 2024)
    appraisal = s.won(80_000_000, 900_000_000, 100_000)
    minimum = appraisal * 7 // 10
    d = DATES["tight"] if voice == 0 else DATES["tight."]
    rows: list[tuple[str, ...]] = []
    tenants: list[dict[str, Any]] = []
    for _ in range(s.random.randint(1, 4)):
        name, part = s.person(), s.pick(("101호", "2층 전부", "전부", "지하층"))
        moved = s.day(2017, 2023)
        fixed = moved + timedelta(days=s.random.randint(0, 9))
        demanded = s.day(2024, 2024)
        deposit = s.won(10_000_000, 200_000_000, 1_000_000)
        rent = s.pick((0, s.won(100_000, 900_000, 10_000)))
        loose = voice == 1
        seen = f"{deposit // 10_000:,}만" if loose else f"{deposit:,}"
        rows.append((name, part, "현황조사", "주거 임차인", "미상", seen if loose else "미상", "", d(moved), "", ""))
        tenants.append({"name": name, "part": part, "source": "현황조사", "deposit": deposit if loose else None,
                        "moved_in_on": moved, "fixed_on": None, "demanded_on": None})  # fmt: skip
        rows.append(("", part, "권리신고", "주거 임차인", f"{d(moved)} ~", f"{deposit:,}", f"{rent:,}" if rent else "",
                     d(moved), d(fixed), d(demanded)))  # fmt: skip
        tenants.append({"name": AnyOf((name, None)), "part": part, "source": "권리신고", "deposit": deposit,
                        "monthly_rent": rent or AnyOf((None, 0)), "moved_in_on": moved, "fixed_on": fixed,
                        "demanded_on": demanded})  # fmt: skip
    first = f"{DATES['tight.'](s.day(2015, 2022))} 근저당권"
    truth = {
        "case_number": case, "first_right": first, "claim_deadline": deadline, "appraisal": appraisal,
        "minimum_price": minimum, "tenants": tenants,
    }  # fmt: skip
    head = ("점유자 성명", "점유 부분", "정보출처 구분", "점유의 권원", "임대차기간 (점유기간)", "보증금", "차임",
            "전입신고일자", "확정일자", "배당요구일자")  # fmt: skip
    blocks = [
        Text(court),
        Title("매각물건명세서"),
        Fields([("사건", f"{case} 부동산임의경매"), ("작성일자", d(written)), ("담임법관(사법보좌관)", s.person()),
                ("최선순위 설정", first), ("배당요구종기", d(deadline)), ("감정평가액", f"{appraisal:,}원"),
                ("최저매각가격", f"{minimum:,}원")]),
        Text("부동산의 점유자와 점유의 권원, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자"),
        Table(head, rows, widths=(6, 6, 6, 6, 10, 9, 7, 8, 8, 8)),
        Text("< 비고 >"),
        Text("※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 임차인의 임차보증금은 매수인에게 인수되는 경우가 발생할 수 있음"),
        Fields([("등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것", "해당사항 없음"),
                ("매각에 따라 설정된 것으로 보는 지상권의 개요", "해당사항 없음")]),
    ]  # fmt: skip
    return Paper("sale_statement", blocks, truth)
