"""Tenants and workers of the third set."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date
from typing import Any

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, hangul, n_
from .hand import Pen, dot, said, tight


def ticked_form(k: Pen) -> Sheet:
    """A court's form: numbered questions, ticks, answers within brackets."""
    one, two = k.two()
    deposit = k.money(60, 180) * 1_000_000
    contract, moved, fixed, end = date(2021, 8, 14), date(2021, 9, 6), date(2021, 9, 7), date(2025, 9, 4)
    return Sheet(
        "lease_claim",
        "ticked_form",
        [
            T("권리신고 및 배당요구신청서(주택임대차)", 15),
            Tb([], [["사건번호", f"{k.case} 부동산강제경매"], ["채무자", two], ["소유자", two]], "all", "cl", (20, 80)),
            P("임차인은 이 사건 매각절차에서 임차보증금을 변제받기 위하여 아래와 같이 권리신고 및 배당요구를 합니다."),
            Tb([["번호", "신고사항", "내  용"]], [
                ["1", "임차부분", "□ 전부   ■ 일부(2층 201호 방 2칸)"],
                ["2", "임차보증금", f"금 {hangul(deposit)} 원정 ( ₩ {n_(deposit)} )"],
                ["3", "차임", "■ 없음   □ 있음 (월        원)"],
                ["4", "임대차기간", f"{dot(date(2021, 9, 5))} ～ {dot(end)} (갱신 포함)"],
                ["5", "계약일", dot(contract)],
                ["6", "입주한 날(주택인도일)", dot(date(2021, 9, 5))],
                ["7", "주민등록 전입신고일", dot(moved)],
                ["8", "확정일자", f"■ 유 ({dot(fixed)})   □ 무"],
                ["9", "임차권·전세권등기", "□ 유 (      .    .    .)   ■ 무"],
            ], "all", "cll", (8, 32, 60)),
            P(said(date(2024, 9, 24)), "center"),
            P(f"권리신고 겸 배당요구신청인  {one} (인)\n주민등록번호 880412-2******\n연락처 010-9981-3302\n환급계좌 국민은행 921602-01-334455 {one}", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": AnyOf(("2층 201호 방 2칸", "일부(2층 201호 방 2칸)")), "deposit": deposit, "contract_on": contract, "occupied_on": date(2021, 9, 5),
         "moved_in_on": moved, "fixed_on": fixed, "term_from": date(2021, 9, 5), "term_to": end, "demanded_on": date(2024, 9, 24)},
    )  # fmt: skip


def shop_letter(k: Pen) -> Sheet:
    """A shop in sentences; the rent was raised, the former rent stands beside the present one."""
    one, two = k.two()
    deposit, rent = 5_000_000 * k.r.randint(6, 14), 10_000 * k.r.randint(160, 290)
    return Sheet(
        "lease_claim",
        "shop_letter",
        [
            T("상가건물 임대차 권리신고 및 배당요구신청", 15),
            P(f"사건: {k.court} {k.case}"),
            P(f"신청인(임차인): {one}   상호: 들국화식당   사업자등록번호: 314-09-77120"),
            P(f"1. 신청인은 2020년 3월 2일 소유자 {two}로부터 위 부동산 중 1층 102호(42.6㎡)를 임대차보증금 {n_(deposit // 10_000)}만원에 임차하기로 하는 계약을 체결하였습니다."),
            P(f"2. 월 차임은 최초 {n_(rent - 200_000)}원(부가세 별도)이었으나 2023년 3월 2일부터 {n_(rent)}원으로 증액되어 현재에 이르고 있습니다."),
            P("3. 신청인은 2020년 3월 16일 점포를 인도받아 같은 달 18일 사업자등록을 신청하였고, 2020년 3월 19일 임대차계약서에 확정일자를 받았습니다."),
            P("4. 임대차기간은 2020년 3월 16일부터 2026년 3월 15일까지입니다."),
            P("5. 신청인이 지출한 시설비 38,000,000원은 따로 청구하지 않습니다."),
            P("이에 위 보증금 전액에 대하여 배당을 요구합니다."),
            P(f"2024년 12월 6일\n임차인 {one} (날인)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "commercial", "part": AnyOf(("1층 102호(42.6㎡)", "1층 102호")), "deposit": deposit, "monthly_rent": AnyOf((rent, None)), "contract_on": date(2020, 3, 2),
         "occupied_on": date(2020, 3, 16), "moved_in_on": AnyOf((date(2020, 3, 18), None)), "fixed_on": date(2020, 3, 19), "term_from": date(2020, 3, 16), "term_to": date(2026, 3, 15), "demanded_on": date(2024, 12, 6)},
    )  # fmt: skip


def company_tenant(k: Pen) -> Sheet:
    """A corporation as tenant, labels across the top with the answers below, twice."""
    _, two = k.two()
    deposit = k.money(80, 300) * 1_000_000
    return Sheet(
        "lease_claim",
        "company_tenant",
        [
            T("배당요구 및 권리신고서", 18),
            Tb([["사 건", "임 차 인", "임 대 인", "임차목적물"]], [[k.case, "주식회사 나래로지스\n(부산지점)", two, "103동 1502호 전부(직원숙소, 주거용)"]], "all", "cccc", (18, 30, 18, 34)),
            Tb([["보증금", "월차임", "계약일자", "계약기간"]], [[f"{n_(deposit)}원", "없음(전세)", "2022-01-10", "2022-02-01 ~ 2026-01-31"]], "all", "cccc", (22, 20, 22, 36)),
            Tb([["주택인도일", "전입일(직원)", "확정일자", "배당요구일"]], [["2022-02-01", "2022-02-03", "2022-02-04", "2025-03-27"]], "all", "cccc"),
            P("※ 중소기업기본법상 중소기업으로 주택임대차보호법 제3조 제3항에 따라 직원이 주민등록을 마쳤음. 첨부: 중소기업확인서, 재직증명서."),
            P("2025-03-27\n주식회사 나래로지스 대표이사 공 병 우 (사용인감)\n대리인 법무사 여 운 학 (051-808-2211)", "right"),
            P(f"{k.court} 경매7계 귀중"),
        ],
        {"case_number": k.case, "tenant": AnyOf(("주식회사 나래로지스", "주식회사 나래로지스 (부산지점)")), "use": "residential", "deposit": deposit, "contract_on": date(2022, 1, 10), "occupied_on": date(2022, 2, 1),
         "moved_in_on": date(2022, 2, 3), "fixed_on": date(2022, 2, 4), "term_from": date(2022, 2, 1), "term_to": date(2026, 1, 31), "demanded_on": date(2025, 3, 27)},
    )  # fmt: skip


def colon_list(k: Pen) -> Sheet:
    """A plain list of lines by a judicial scrivener; the sum in words only, monthly rent in 만원."""
    one, two = k.two()
    deposit, rent = k.money(10, 60) * 1_000_000, k.money(20, 80)
    return Sheet(
        "lease_claim",
        "colon_list",
        [
            T("권리신고 겸 배당요구신청", 17),
            L([("사      건", f"{k.case}"), ("신  청  인", f"{one} (임차인)"), ("대  리  인", "법무사 금나래"), ("채무자 겸 소유자", two)], "colon"),
            P("아      래", "center"),
            L([("가. 임차한 부분", "지하층 B01호 전부"), ("나. 보증금", f"{hangul(deposit)}원"), ("다. 월세", f"{rent}만원 (매월 25일 후불)"), ("라. 임대차계약을 한 날", tight(date(2022, 11, 5))),
               ("마. 이사한 날", tight(date(2022, 11, 25))), ("바. 전입신고를 한 날", tight(date(2022, 11, 28))), ("사. 확정일자를 받은 날", tight(date(2022, 11, 28))), ("아. 계약기간", f"{tight(date(2022, 11, 25))}부터 24개월")], "colon"),
            P("첨부서류 : 임대차계약서 사본, 주민등록등본 각 1통"),
            P(f"{tight(date(2024, 4, 8))}\n신청인 대리인 법무사 금나래", "center"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "tenant": one, "part": "지하층 B01호 전부", "deposit": deposit, "monthly_rent": rent * 10_000, "contract_on": date(2022, 11, 5), "occupied_on": date(2022, 11, 25),
         "moved_in_on": date(2022, 11, 28), "fixed_on": date(2022, 11, 28), "term_from": date(2022, 11, 25), "demanded_on": date(2024, 4, 8)},
    )  # fmt: skip


def aid_corporation(k: Pen) -> Sheet:
    """Chosen party and lawyer, a table with a nested head and a total; other columns are no money."""
    names = ["구자영", "마윤식", "선우란", "탁현구"]
    rows: list[tuple[str, int, int, int]] = [
        (
            n,
            k.money(5_000_000, 12_000_000, 10),
            k.money(3_000_000, 15_000_000, 10),
            k.money(0, 2, 1) * k.money(900_000, 4_000_000, 10),
        )
        for n in names
    ]
    body: list[list[Any]] = [
        [
            str(i + 1),
            n,
            f"19{60 + i * 7}. {i + 2}. 1{i}.",
            f"201{i}.3.2.~2024.1.31.",
            n_(w),
            n_(r),
            n_(o) if o else "-",
            n_(w + r + o),
        ]
        for i, (n, w, r, o) in enumerate(rows)
    ]
    sums = [sum(r[i] for r in rows) for i in (1, 2, 3)]
    return Sheet(
        "wage_claim",
        "aid_corporation",
        [
            T("배당요구신청서(임금채권)", 17),
            L([("사건", f"{k.case} 부동산강제경매"), ("채권자(선정당사자)", "마윤식"), ("채권자 대리인", "대한법률구조공단 소속 변호사 편도훈"), ("채무자", "주식회사 세림정밀")], "tab"),
            P("채권자(선정당사자)와 선정자들은 아래 임금 및 퇴직금의 배당을 요구합니다.   (단위:원)"),
            Tb([[C("순", rows=2), C("성명", rows=2), C("생년월일", rows=2), C("근무기간", rows=2), C("최우선변제", cols=2), C("그 밖의\n임금", rows=2), C("합계", rows=2)], ["최종 3개월\n임금", "최종 3년\n퇴직금"]], [*body, [C("합    계", 4), n_(sums[0]), n_(sums[1]), n_(sums[2]) if sums[2] else "-", n_(sum(sums))]], "all", "cccc" + "rrrr", (5, 10, 14, 20, 14, 14, 11, 14)),
            P("집행권원 : 인천지방법원 2024가소91122 임금 판결"),
            P("2024. 6. 19.\n채권자 대리인 변호사 편도훈", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "representative": "마윤식", "debtor": "주식회사 세림정밀", "workers": [{"name": n, "preferential_wages": w, "preferential_retirement": r, "ordinary": o if o else AnyOf((o, None))} for n, w, r, o in rows],
         "preferential": AnyOf((sums[0] + sums[1], None)), "total": sum(sums), "demanded_on": date(2024, 6, 19)},
        foot="상담전화 국번없이 132   {n}",
    )  # fmt: skip


def one_worker_letter(k: Pen) -> Sheet:
    """One worker in sentences: months one by one, then the sum."""
    one, two = k.two()
    month = k.money(2_300_000, 4_100_000, 10_000)
    retirement = k.money(9_000_000, 22_000_000, 10)
    return Sheet(
        "wage_claim",
        "one_worker_letter",
        [
            T("임금채권 배당요구서", 18),
            P(f"사건번호  {k.case}"),
            P(f"배당요구채권자(근로자)  {one}"),
            P(f"채무자(사용자)  {two} (상호 우람목공소)"),
            P(f"1. 채권자는 2018. 5. 1.부터 2024. 2. 29.까지 채무자가 경영하는 우람목공소에서 근무하다 퇴직하였으나, 최종 3개월분 임금(2023년 12월분 {n_(month)}원, 2024년 1월분 {n_(month)}원, 2024년 2월분 {n_(month)}원) 합계 {n_(3 * month)}원을 받지 못하였습니다."),
            P(f"2. 또한 최종 3년간의 퇴직금 {n_(retirement)}원도 받지 못하였습니다."),
            P(f"3. 그러므로 채권자는 합계 {n_(3 * month + retirement)}원을 최우선변제권 있는 채권으로 배당요구합니다."),
            P("4. 입증방법: 체불 임금등·사업주 확인서(고용노동부 안산지청 제2024-1907호)"),
            P(f"2024. 8. 1.\n위 채권자 {one} ㊞\n(계좌: 농협 352-0447-1182-03)", "right"),
        ],
        {"case_number": k.case, "debtor": two, "workers": [{"name": one, "preferential_wages": 3 * month, "preferential_retirement": retirement}], "total": 3 * month + retirement, "demanded_on": date(2024, 8, 1)},
    )  # fmt: skip


def substitute_payment(k: Pen) -> Sheet:
    """The labour welfare agency, which paid in the workers' place: the columns are in another order, the name last."""
    names = ["공미진", "나도엽", "방수호"]
    rows = [(n, k.money(4_000_000, 7_000_000, 10), k.money(2_000_000, 7_000_000, 10)) for n in names]
    sums = [sum(r[i] for r in rows) for i in (1, 2)]
    return Sheet(
        "wage_claim",
        "substitute_payment",
        [
            P("근로복지공단 성남지사\n13595 경기도 성남시 분당구 황새울로 214  전화 031-720-5533", "center"),
            T("배당요구서 (대지급금 구상)", 17),
            Tb([], [["경매사건", f"{k.court} {k.case}"], ["배당요구채권자", "근로복지공단"], ["사업주(채무자)", "㈜은하테크"], ["구상근거", "임금채권보장법 제8조"]], "all", "cl", (24, 76)),
            P("우리 공단은 아래 근로자들에게 대지급금을 지급하고 임금 등의 청구권을 대위하므로 배당을 요구합니다."),
            Tb([["연번", "대지급금 합계", "퇴직급여등(최종 3년)", "임금(최종 3월)", "근로자 성명"]], [*[[str(i + 1), n_(w + r), n_(r), n_(w), n] for i, (n, w, r) in enumerate(rows)], ["계", n_(sum(sums)), n_(sums[1]), n_(sums[0]), f"{len(rows)}명"]], "all", "crrrc", (8, 24, 26, 24, 18)),
            P("입금계좌 : 우리은행 1005-002-118822 근로복지공단"),
            P("2024년 11월 4일\n근로복지공단 성남지사장 (관인)", "center"),
        ],
        {"case_number": k.case, "debtor": AnyOf(("㈜은하테크", "주식회사 은하테크")), "workers": [{"name": n, "preferential_wages": w, "preferential_retirement": r} for n, w, r in rows], "total": sum(sums), "demanded_on": date(2024, 11, 4)},
        head="부정수급 신고 1588-0075",
    )  # fmt: skip


WRITERS = (ticked_form, shop_letter, company_tenant, colon_list, aid_corporation, one_worker_letter, substitute_payment)
