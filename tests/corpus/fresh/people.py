# ruff: noqa: E501 (printed texts stay in one line)
"""Tenants, workers and the sale statement of the second set."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..invent import COURTS, Source
from ..notation import DATES, SUMS
from ..paper import AnyOf, Fields, PageBreak, Paper, Sign, Stamp, Table, Text, Title


def lease_claim(s: Source, voice: int) -> Paper:
    """Tenants' papers in one of four other voices."""
    court, case, tenant, owner = s.pick(COURTS), s.case(), s.person(), s.person()
    deposit = s.won(8_000_000, 350_000_000, 1_000_000)
    rent = s.won(100_000, 1_900_000, 50_000)
    contract = s.day(2019, 2023)
    handed = contract + timedelta(days=s.random.randint(7, 30))
    moved = handed + timedelta(days=s.random.randint(1, 6))
    fixed = moved + timedelta(days=s.random.randint(1, 20))
    until = handed + timedelta(days=730)
    filed = s.day(2024, 2025)
    part = s.pick(("301호", "2층 전부", "지하층 전부", "1층 일부"))
    truth: dict[str, Any] = {
        "case_number": case, "tenant": tenant, "use": "residential", "part": part, "deposit": deposit,
        "monthly_rent": rent, "contract_on": contract, "occupied_on": handed, "moved_in_on": moved, "fixed_on": fixed,
        "term_from": handed, "term_to": until, "demanded_on": filed,
    }  # fmt: skip
    p = SUMS["plain"]
    if voice == 0:
        d = DATES["tight"]
        blocks = [
            Title("권리신고 겸 배당요구신청서"),
            Fields([("사건번호", case), ("임차인", tenant), ("임대인", owner), ("주택 임차부분", part),
                    ("보증금액", f"{p(deposit)}원"), ("월임료", f"{p(rent)}원"), ("임대차계약 체결일", d(contract)),
                    ("임대차 시작일", d(handed)), ("임대차 종료일", d(until)), ("입주일자", d(handed)),
                    ("주민등록전입신고일", d(moved)), ("확정일자 부여일", d(fixed))], "quad"),
            Sign(DATES["words"](filed), f"신고인 {tenant}", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        d = DATES["dots"]
        blocks = [
            Title("권 리 신 고 및 배 당 요 구"),
            Text(f"사건 {case} 부동산강제경매"),
            Text(f"신고인(임차인) {tenant}"),
            Text(
                f"신고인은 {d(contract)} 소유자 {owner}으로부터 이 사건 주택 중 {part}를 임대차보증금 {p(deposit)}원, 월 차임 {p(rent)}원, "
                f"임대차기간 {d(handed)}부터 {d(until)}까지로 정하여 임차하고, {d(handed)} 주택을 인도받아 {d(moved)} 전입신고를 "
                f"마치고 {d(fixed)} 임대차계약서에 확정일자를 받았으므로 권리를 신고하고 배당을 요구합니다."
            ),
            Sign(d(filed), tenant, f"{court} 귀중"),
        ]
    elif voice == 2:
        d = DATES["short"]
        truth |= {"use": "commercial"}
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 71 호"),
            Title("상가건물임대차 권리신고 및 배당요구서"),
            Fields([("사건", case), ("상가임차인", tenant), ("상호", "누리식당"), ("점포의 위치", part),
                    ("보 증 금", f"금 {p(deposit)}원정"), ("월 차 임", f"금 {p(rent)}원정(부가세 별도)"),
                    ("계 약 일", d(contract)), ("계약기간", f"{d(handed)} 부터 {d(until)} 까지"), ("인 도 일", d(handed)),
                    ("사업자등록신청일", d(moved)), ("확정일자(세무서)", d(fixed))], "colon"),
            Sign(DATES["dots"](filed), f"임차인 {tenant}", f"{court} 귀중"),
        ]  # fmt: skip
    else:
        d = DATES["words"]
        truth |= {"fixed_on": None}
        blocks = [
            Title("임차인 권리신고 및 배당요구"),
            Table(("구 분", "신 고 내 용", "비 고"),
                  [("경매사건", case, ""), ("신고인 성명", tenant, "임차인"), ("임차한 부분", part, ""),
                   ("전세(임차)보증금", SUMS["both"](deposit), ""), ("월세", f"{p(rent)}원", "매월 말일"),
                   ("임대차계약을 한 날", d(contract), ""), ("임대차기간", f"{d(handed)} ~ {d(until)}", "2년"),
                   ("이사하여 들어온 날", d(handed), "점유개시"), ("전입한 날짜", d(moved), "주민등록"),
                   ("확정일자", "없음", "받지 아니함")]),
            Sign(DATES["dots"](filed), f"신고인 {tenant}", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("lease_claim", blocks, truth)


def wage_claim(s: Source, voice: int) -> Paper:
    """Wage claims in one of two other voices."""
    court, case, firm = s.pick(COURTS), s.case(), s.firm()
    workers = [
        {"name": s.person(), "preferential_wages": s.won(3_000_000, 11_000_000), "preferential_retirement": s.won(500_000, 9_000_000),
         "ordinary": s.won(0, 8_000_000)} for _ in range((9, 26)[voice])
    ]  # fmt: skip
    filed = s.day(2024, 2025)
    lead = workers[0]["name"]
    sums = {k: sum(w[k] for w in workers) for k in ("preferential_wages", "preferential_retirement", "ordinary")}
    total = sum(sums.values())
    top = total - sums["ordinary"]
    truth: dict[str, Any] = {
        "case_number": case, "representative": AnyOf((lead, f"{lead} 외 {len(workers) - 1}명")), "workers": workers, "total": total,
        "demanded_on": filed, "preferential": AnyOf((top, None)), "ordinary": AnyOf((sums["ordinary"], None)),
    }  # fmt: skip
    p = SUMS["plain"]
    if voice == 0:
        blocks = [
            Title("배당요구신청서"),
            Fields([("사건번호", case), ("신청인", f"{lead} 외 {len(workers) - 1}명"), ("사용자(채무자)", firm),
                    ("배당요구액", f"{p(total)}원")], "quad"),
            Text("최우선변제 대상인 임금채권 등을 아래와 같이 배당요구합니다."),
            Table(("합계", "일반 임금", "최종3년분 퇴직급여", "최종3개월분 임금", "근로자명"),
                  [(p(w["preferential_wages"] + w["preferential_retirement"] + w["ordinary"]), p(w["ordinary"]),
                    p(w["preferential_retirement"]), p(w["preferential_wages"]), w["name"]) for w in workers],
                  foot=(p(total), p(sums["ordinary"]), p(sums["preferential_retirement"]), p(sums["preferential_wages"]), "계")),
            Sign(DATES["dots"](filed), f"신청인 {lead}", f"{court} 귀중"),
        ]  # fmt: skip
    else:
        rows = [(f"{n}. {w['name']}", p(w["preferential_wages"]), p(w["preferential_retirement"]), p(w["ordinary"]))
                for n, w in enumerate(workers, 1)]  # fmt: skip
        head = ("성명", "3월분 임금", "3년간 퇴직금", "나머지 임금")
        blocks = [
            Title("임 금 채 권 배 당 요 구 신 청"),
            Fields([("사 건", case), ("선 정 당 사 자", lead), ("채 무 자", firm)], "columns"),
            Text(f"금 {p(total)}원 (최우선변제 {p(top)}원, 나머지 {p(sums['ordinary'])}원)"),
            Sign(DATES["words"](filed), f"선정당사자 {lead}", f"{court} 귀중"),
            PageBreak(),
            Text("별지 체불임금 내역"),
            Table(head, rows, foot=("합계", p(sums["preferential_wages"]), p(sums["preferential_retirement"]), p(sums["ordinary"])),
                  ruled="none"),
        ]  # fmt: skip
    return Paper("wage_claim", blocks, truth)


def sale_statement(s: Source, voice: int) -> Paper:
    """매각물건명세서 in one of three other voices: loose amounts, no tenants, three rows for one tenant."""
    court, case = s.pick(COURTS), s.case()
    deadline = s.day(2024, 2024)
    appraisal = s.won(90_000_000, 700_000_000, 1_000_000)
    minimum = appraisal * 64 // 100
    first = f"{DATES['tight'](s.day(2014, 2021))}. 근저당권"
    truth: dict[str, Any] = {
        "case_number": case, "first_right": first, "claim_deadline": deadline, "appraisal": appraisal, "minimum_price": minimum,
    }  # fmt: skip
    d = DATES["tight"]
    head = ("점유자의 성명", "점유부분", "정보출처구분", "점유의 권원", "임대차기간(점유기간)", "보증금", "차임", "전입신고일자·사업자등록신청일자",
            "확정일자", "배당요구여부(배당요구일자)")  # fmt: skip
    name, other = s.person(), s.person()
    moved, fixed, demanded = s.day(2018, 2021), s.day(2022, 2022), s.day(2024, 2024)
    if voice == 0:
        rows = [
            (name, "1층 방1칸", "현황조사", "주거 임차인", "미상", "전세1,600만", "", DATES["short"](moved), "", ""),
            (
                "",
                "1층",
                "권리신고",
                "주거 임차인",
                f"{DATES['tight.'](moved)}부터12개월",
                "16,000,000",
                "",
                d(moved),
                d(fixed),
                d(demanded),
            ),
            (other, "2층", "현황조사", "점포 임차인", "미상", "1천만", "9만", d(moved), "", ""),
        ]
        truth["tenants"] = [
            {"name": name, "source": "현황조사", "deposit": 16_000_000, "moved_in_on": moved},
            {
                "name": AnyOf((name, None)),
                "source": "권리신고",
                "deposit": 16_000_000,
                "moved_in_on": moved,
                "fixed_on": fixed,
                "demanded_on": demanded,
            },
            {"name": other, "source": "현황조사", "deposit": 10_000_000, "monthly_rent": 90_000, "demanded_on": None},
        ]
    elif voice == 1:
        rows = []
        truth["tenants"] = []
    else:
        rows = [
            (
                name,
                "전부",
                "등기사항전부증명서",
                "주거 주택임차권자",
                f"{d(moved)}.~",
                "120,000,000",
                "",
                d(moved),
                d(fixed),
                "",
            ),
            ("", "전부", "현황조사", "주거 임차인", "미상", "미상", "미상", d(moved), "미상", ""),
            (
                "",
                "전부",
                "권리신고",
                "주거 임차인",
                f"{d(moved)}.~",
                "120,000,000",
                "",
                d(moved),
                d(fixed),
                d(demanded),
            ),
        ]
        base = {"name": AnyOf((name, None)), "moved_in_on": moved}
        truth["tenants"] = [
            {**base, "source": AnyOf(("등기사항전부증명서", "등기사항")), "deposit": 120_000_000, "fixed_on": fixed},
            {**base, "source": "현황조사", "deposit": None, "fixed_on": None},
            {**base, "source": "권리신고", "deposit": 120_000_000, "fixed_on": fixed, "demanded_on": demanded},
        ]
    blocks = [
        Text(court),
        Title("매 각 물 건 명 세 서"),
        Fields([("사 건", f"{case} 부동산강제경매"), ("매각물건번호", "1"), ("최선순위 설정일자", first), ("배당요구의 종기", d(deadline)),
                ("감정평가액", f"{appraisal:,}"), ("최저매각가격", f"{minimum:,}")], "quad"),
        *([Table(head, rows, widths=(6, 6, 7, 6, 9, 9, 6, 9, 8, 9))] if rows else [Text("조사된 임차내역없음")]),
        Text("< 비고 >"),
        Text("※ 등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것 : 해당사항없음"),
    ]  # fmt: skip
    return Paper("sale_statement", blocks, truth)
