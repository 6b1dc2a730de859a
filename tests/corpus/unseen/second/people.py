"""Papers of tenants and workers."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import timedelta

from ..blocks import L, P, Sheet, T, Tb, n_
from .ink import PEOPLE, Ink2


def quad_lease(k: Ink2) -> Sheet:
    """A tenant's claim in a grid of two pairs a row."""
    start = k.a_day(2018, 2022)
    v = {
        "tenant": k.person(),
        "deposit": k.money(10, 300) * 1_000_000,
        "contract": start - timedelta(days=20),
        "moved": start + timedelta(days=1),
        "fixed": start + timedelta(days=2),
        "to": start + timedelta(days=729),
    }
    rent, day = k.money(20, 90) * 10_000, k.a_day(k.year, k.year)
    d = k.d
    rows = [
        ["임차인", v["tenant"], "임대인", k.person()],
        ["계약일자", d(v["contract"]), "임대차보증금", k.w(v["deposit"], 4)],
        ["인도일", d(start), "월차임", k.w(rent, 0)],
        ["전입일자", d(v["moved"]), "확정일자", d(v["fixed"])],
        ["임차부분", "3층 302호 전부", "임대차기간", f"{d(start)} ~ {d(v['to'])}"],
    ]
    k.r.shuffle(rows)
    blocks = [
        T("주택임차인의 권리신고 및 배당요구신청서", 15),
        L([("사건번호", k.case)], "colon"),
        Tb([], rows, "all", "clcl", (15, 35, 17, 33)),
        P("위와 같이 권리를 신고하고 배당을 요구합니다."),
        P(d(day), "center"),
        P(f"신청인(임차인) {v['tenant']} (인)", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "lease_claim",
        "quad_lease",
        blocks,
        {
            "case_number": k.case,
            "tenant": v["tenant"],
            "use": "residential",
            "deposit": v["deposit"],
            "monthly_rent": rent,
            "contract_on": v["contract"],
            "occupied_on": start,
            "moved_in_on": v["moved"],
            "fixed_on": v["fixed"],
            "term_from": start,
            "term_to": v["to"],
            "part": "3층 302호 전부",
            "demanded_on": day,
        },
    )


def form_with_blanks(k: Ink2) -> Sheet:
    """The court's form with what was not filled in left standing."""
    start = k.a_day(2018, 2022)
    who, dep, day = k.person(), k.money(10, 300) * 1_000_000, k.a_day(k.year, k.year)
    d, to = k.d, start + timedelta(days=729)
    rows = [
        ["1", "임차부분", "전부(    ), 일부( 2층 방 2칸 )"],
        ["2", "임차보증금", f"보증금 {n_(dep)}원에 월세        원"],
        ["3", "점유(임대차)기간", f"{d(start)}부터 {d(to)}까지"],
        ["4", "전입일자\n(주민등록전입일)", d(start + timedelta(days=1))],
        ["5", "확정일자 유무", f"유 ({d(start + timedelta(days=3))}),  무 (   )"],
        ["6", "임차권·전세권등기", "유 (        .    .    ),  무 ( V )"],
        ["7", "계약일", d(start - timedelta(days=9))],
        ["8", "계약당사자", f"임대인(소유자) {k.person()} 임차인 {who}"],
        ["9", "입주한 날\n(주택인도일)", d(start)],
    ]
    blocks = [
        T("권리신고 및 배당요구신청서(주택임대차)", 15),
        L([("사건번호", k.case), ("채 권 자", k.bank()), ("채 무 자", k.person()), ("소 유 자", k.person())], "tab"),
        Tb([], rows, "all", "cll", (6, 26, 68)),
        P(d(day), "center"),
        P(f"권리신고 겸 배당요구신청인 {who} (날인 또는 서명)", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "lease_claim",
        "form_with_blanks",
        blocks,
        {
            "case_number": k.case,
            "tenant": who,
            "use": "residential",
            "deposit": dep,
            "monthly_rent": None,
            "contract_on": start - timedelta(days=9),
            "occupied_on": start,
            "moved_in_on": start + timedelta(days=1),
            "fixed_on": start + timedelta(days=3),
            "term_from": start,
            "term_to": to,
            "demanded_on": day,
        },
    )


def shop_told(k: Ink2) -> Sheet:
    """A shop's tenant, in sentences."""
    start, day, who = k.a_day(2018, 2022), k.a_day(k.year, k.year), k.person()
    dep, rent, d = k.money(10, 90) * 1_000_000, k.money(50, 300) * 10_000, k.d
    text = f"신청인은 {d(start - timedelta(days=8))} 채무자로부터 이 사건 건물 중 1층 점포 45㎡를 보증금 {n_(dep)}원, 월 차임 {n_(rent)}원, 기간 {d(start)}부터 24개월간으로 정하여 임차하고, {d(start)} 이를 인도받아 {d(start + timedelta(days=2))} 사업자등록을 신청하였으며 {d(start + timedelta(days=4))} 관할 세무서에서 확정일자를 받았습니다."
    blocks = [
        T("상가임차인 권리신고 및 배당요구신청", 15),
        L([("사건", k.case), ("임차인", who)], "colon"),
        P(text),
        P("이에 권리를 신고하고 배당을 요구합니다."),
        P(d(day), "center"),
        P(f"임차인 {who}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "lease_claim",
        "shop_told",
        blocks,
        {
            "case_number": k.case,
            "tenant": who,
            "use": "commercial",
            "deposit": dep,
            "monthly_rent": rent,
            "contract_on": start - timedelta(days=8),
            "occupied_on": start,
            "moved_in_on": start + timedelta(days=2),
            "fixed_on": start + timedelta(days=4),
            "term_from": start,
            "demanded_on": day,
        },
    )


def wages_other_order(k: Ink2) -> Sheet:
    """Workers' table with the sum first, unpaid months in between, the employer as 사업주."""
    ws, body = [], []
    for j in range(k.r.randint(2, 8)):
        a, b, c = k.money(3_000_000, 9_000_000), k.money(2_000_000, 20_000_000), k.money(100_000, 5_000_000)
        name = PEOPLE[j]
        ws.append({"name": name, "preferential_wages": a, "preferential_retirement": b, "ordinary": c})
        body.append([name, n_(a + b + c), "2023.3.~2023.9.", n_(b), n_(a), n_(c)])
    tot = [sum(int(w[f]) for w in ws) for f in ("preferential_retirement", "preferential_wages", "ordinary")]
    boss, day = "주식회사 새롬기획", k.a_day(k.year, k.year)
    blocks = [
        T("임금채권자들의 배당요구신청서", 16),
        L([("사건", k.case), ("선정당사자", PEOPLE[0]), ("채무자(사업주)", boss)], "colon"),
        P("선정자들의 체불 임금 및 퇴직금 내역은 다음과 같습니다. (단위:원)"),
        Tb(
            [["근로자 성명", "청구액 합계", "체불기간", "퇴직금\n(최종 3년분)", "임금\n(최종 3개월분)", "그 외 임금"]],
            [*body, ["합계", n_(sum(tot)), "", *map(n_, tot)]],
            k.pick("all", "rows", "none"),
            "crcrrr",
            (14, 18, 20, 17, 17, 14),
        ),
        P("근로기준법 제38조 제2항에 따라 배당을 요구합니다."),
        P(k.d(day), "center"),
        P(f"선정당사자 {PEOPLE[0]}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "wage_claim",
        "wages_other_order",
        blocks,
        {
            "case_number": k.case,
            "representative": PEOPLE[0],
            "debtor": boss,
            "workers": ws,
            "total": sum(tot),
            "demanded_on": day,
        },
    )
