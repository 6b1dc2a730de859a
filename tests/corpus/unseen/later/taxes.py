"""Tax offices, towns and the public insurers of the third set."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date
from typing import Any

from ...paper import AnyOf
from ..blocks import Br, C, L, P, Sheet, T, Tb, n_
from .hand import Pen, dot, iso, said, tight


def district_office(k: Pen) -> Sheet:
    """A national tax office: a nested head, a total, accounts below."""
    one, _ = k.two()
    made = [
        ("부가가치세", "2023년 2기 확정", date(2024, 1, 25), date(2024, 3, 31)),
        ("종합소득세", "2023년 귀속", date(2024, 5, 31), date(2024, 9, 30)),
        ("종합부동산세", "2024년", date(2024, 11, 20), date(2024, 12, 16)),
    ]
    rows = [(*m, k.money(800_000, 18_000_000, 10), k.money(20_000, 700_000, 10)) for m in made]
    p, s = sum(r[4] for r in rows), sum(r[5] for r in rows)
    return Sheet(
        "tax_demand",
        "district_office",
        [
            P("서로 나누는 나라살림", "center"),
            T("동 고 양 세 무 서", 20),
            L([("문서번호", "징세과-10482"), ("수신", f"{k.court} 경매5계"), ("제목", f"교부청구서({k.case}, {one})")], "tab"),
            P("「국세징수법」 제59조에 따라 아래의 체납액을 교부청구합니다."),
            Tb([], [["체납자", one, "생년월일", "1969.04.**"], ["주소", k.place(), "압류일자", tight(date(2024, 10, 2))]], "all", "clcl", (14, 40, 16, 30)),
            Tb([[C("세목", rows=2), C("과세기간", rows=2), C("법정기일", rows=2), C("납부기한", rows=2), C("체    납    액  (원)", cols=3)], ["본세", "납부지연가산세", "계"]],
               [*[[r[0], r[1], tight(r[2]), tight(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5])] for r in rows], [C(f"합 계 ({len(rows)}건)", 4), n_(p), n_(s), n_(p + s)]], "all", "ccccrrr", (15, 17, 14, 14, 14, 13, 13)),
            P("배당금 송금계좌 : 국민은행 108-25-0015-226 (예금주 동고양세무서)"),
            P(said(date(2025, 1, 8)), "center"),
            T("동 고 양 세 무 서 장", 16),
            P("담당자 조사관 기세훈  전화 031-900-6522  팩스 0503-113-6611"),
        ],
        {"case_number": k.case, "authority": AnyOf(("동고양세무서", "동고양세무서장")), "taxpayer": one, "seized_on": date(2024, 10, 2), "total": p + s, "demanded_on": date(2025, 1, 8),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5]} for r in rows]},
        foot="국번없이 126  |  - {n} -",
    )  # fmt: skip


def ward_office(k: Pen) -> Sheet:
    """A ward: numbers of taxation, own column for the tax on the property, two columns of surcharges."""
    one, _ = k.two()
    made = [
        ("재산세(건축물)", "2023.07", date(2023, 6, 1), date(2023, 7, 31), True),
        ("재산세(토지)", "2023.09", date(2023, 6, 1), date(2023, 10, 4), True),
        ("지방소득세", "2022.12", date(2023, 5, 31), date(2023, 5, 31), False),
        ("자동차세", "2024.06", date(2024, 6, 1), date(2024, 7, 1), False),
    ]
    rows = [(*m, k.money(90_000, 2_500_000, 10), k.money(2_000, 30_000, 10), k.money(500, 30_000, 10)) for m in made]
    total = sum(r[5] + r[6] + r[7] for r in rows)
    return Sheet(
        "tax_demand",
        "ward_office",
        [
            T("교  부  청  구  서", 19),
            Tb([], [[C("체납자", rows=2), "성명", one, "사건번호", k.case], ["주소", k.place(), "압류일", "2024-02-14"]], "all", "cclcl", (12, 10, 38, 14, 26)),
            P("지방세징수법 제66조에 의하여 다음과 같이 교부를 청구합니다."),
            Tb([["과세번호", "세목", "과세연월", "법정기일", "납기", "세액", "가산금", "중가산금", "합계", "당해세"]],
               [*[[f"10{i}-0{i}7782", r[0], r[1], iso(r[2]), iso(r[3]), n_(r[5]), n_(r[6]), n_(r[7]), n_(r[5] + r[6] + r[7]), "해당" if r[4] else "-"] for i, r in enumerate(rows)],
                [C("합계", 5), n_(sum(r[5] for r in rows)), n_(sum(r[6] for r in rows)), n_(sum(r[7] for r in rows)), n_(total), ""]], "all", "cccccrrrrc", (11, 12, 9, 12, 12, 11, 8, 9, 11, 7)),
            P("2024-08-05", "center"),
            T("부산광역시 연제구청장", 15),
            P(f"{k.court} 귀하"),
            P("가상계좌(부산은행) 101-9031-7745-02  문의: 세무2과 징수팀 051-665-4293"),
        ],
        {"case_number": k.case, "authority": AnyOf(("부산광역시 연제구청장", "부산광역시 연제구", "부산광역시 연제구청")), "taxpayer": one, "seized_on": date(2024, 2, 14), "total": total, "demanded_on": date(2024, 8, 5),
         "rows": [{"tax": r[0], "period": AnyOf((r[1],)), "statutory_date": r[2], "due_on": r[3], "principal": r[5], "surcharge": r[6] + r[7], "total": r[5] + r[6] + r[7], "on_property": r[4]} for r in rows]},
    )  # fmt: skip


def county_single(k: Pen) -> Sheet:
    """A county demands one tax: labels and values only, a tick says that it is on the property."""
    one, _ = k.two()
    tax, more = k.money(200_000, 3_000_000, 10), k.money(6_000, 90_000, 10)
    return Sheet(
        "tax_demand",
        "county_single",
        [
            T("홍천군", 18),
            P("수신  법원장(경매담당)\n(경유)\n제목  체납 지방세 교부청구"),
            P(f"귀원 {k.case} 부동산임의경매 사건에 대하여 아래와 같이 교부를 청구하오니 배당하여 주시기 바랍니다."),
            L([("납세의무자", one), ("세        목", "재산세(주택분)"), ("부 과 연 도", "2024년 1기분"), ("법 정 기 일", dot(date(2024, 6, 1))), ("납 부 기 한", dot(date(2024, 7, 31))), ("본        세", f"{n_(tax)}원"), ("가   산   금", f"{n_(more)}원"), ("합        계", f"{n_(tax + more)}원"), ("당해세 여부", "■ 당해세  □ 당해세 아님"), ("압류등기일", dot(date(2024, 10, 15)))], "colon"),
            P("끝.\n홍천군수 (직인)", "center"),
            P("시행 세무회계과-20877 (2024. 11. 18.)   접수\n우 25132 강원특별자치도 홍천군 홍천읍 석화로 93   전화 033-430-2345 /전송 033-430-2389", "left"),
        ],
        {"case_number": k.case, "authority": AnyOf(("홍천군", "홍천군수")), "taxpayer": one, "seized_on": date(2024, 10, 15), "total": AnyOf((tax + more, None)), "demanded_on": AnyOf((date(2024, 11, 18), None)),
         "rows": [{"tax": "재산세(주택분)", "period": "2024년 1기분", "statutory_date": date(2024, 6, 1), "due_on": date(2024, 7, 31), "principal": tax, "surcharge": more, "total": tax + more, "on_property": True}]},
    )  # fmt: skip


def changed_demand(k: Pen) -> Sheet:
    """A demand that corrects an earlier one: what was demanded before stands beside."""
    one, _ = k.two()
    tax = k.money(4_000_000, 28_000_000, 10)
    more, was = k.money(100_000, 800_000, 10), k.money(30_000, 90_000, 10)
    return Sheet(
        "tax_demand",
        "changed_demand",
        [
            T("교부청구서 (변경)", 18),
            P(f"{k.court} {k.case}"),
            P(f"체납자: 주식회사 {one}건설 (대표 {one})"),
            P("1. 당초 교부청구(2024. 3. 4.)한 체납액 중 납부지연가산세가 증가하였으므로 아래와 같이 변경하여 교부청구합니다."),
            Tb([[C("세목", rows=2), C("귀속", rows=2), C("법정기일", rows=2), C("납기", rows=2), C("변경 전", cols=2), C("변경 후", cols=2)], ["본세", "가산세", "본세", "가산세"]],
               [["법인세", "2022", "2023.3.31", "2023.5.31", n_(tax), n_(more - was), n_(tax), n_(more)]], "all", "ccccrrrr", (12, 10, 13, 13, 14, 12, 14, 12)),
            P(f"2. 변경 후 교부청구액 합계: {n_(tax + more)}원 (변경 전 {n_(tax + more - was)}원)"),
            P("2024. 9. 2."),
            P("남동세무서장", "center"),
            P("계좌 : 한국은행 011-233-0 (국세징수 남동세무서)  담당 032-460-5241", "left"),
        ],
        {"case_number": k.case, "authority": AnyOf(("남동세무서", "남동세무서장")), "taxpayer": AnyOf((f"주식회사 {one}건설", f"주식회사 {one}건설 (대표 {one})")), "total": AnyOf((tax + more, None)), "demanded_on": date(2024, 9, 2),
         "rows": [{"tax": "법인세", "period": "2022", "statutory_date": date(2023, 3, 31), "due_on": date(2023, 5, 31), "principal": tax, "surcharge": more}]},
    )  # fmt: skip


def health_two_pages(k: Pen) -> Sheet:
    """The health insurer: months over two pages, health and care together, the sum first and last."""
    one, _ = k.two()
    rows = [
        (f"2023-{m:02}", date(2023 + m // 12, m % 12 + 1, 10), k.money(90_000, 260_000, 10), k.money(1_000, 14_000, 10))
        for m in range(1, 13)
    ]
    p, s = sum(r[2] for r in rows), sum(r[3] for r in rows)
    body: list[list[Any]] = [
        [str(i + 1), r[0], iso(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3])] for i, r in enumerate(rows)
    ]
    head = [["No", "고지연월", "납부기한", "보험료(건강+요양)", "연체금", "합계"]]
    widths = (7, 16, 19, 22, 16, 20)
    return Sheet(
        "public_charge_demand",
        "health_two_pages",
        [
            P("평생건강 국민행복", "right"),
            T("체납보험료 교부청구서", 18),
            Tb([], [["사건번호", k.case, "체납(의무)자", one], ["청구기관", "국민건강보험공단 원주횡성지사", "청구금액", f"{n_(p + s)}원"]], "all", "clcl", (14, 38, 16, 32)),
            P("국민건강보험법 제81조에 따라 아래와 같이 교부청구합니다."),
            Tb(head, body[:7], "all", "cccrrr", widths),
            Br(),
            Tb(head, [*body[7:], [C("합  계", 3), n_(p), n_(s), n_(p + s)]], "all", "cccrrr", widths),
            P("납부계좌: 하나은행 586-910008-05305"),
            P("2024-05-20", "center"),
            P("국민건강보험공단 원주횡성지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 원주횡성지사", "국민건강보험공단 원주횡성지사장", "국민건강보험공단")), "payer": one, "total": p + s, "demanded_on": date(2024, 5, 20),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
        head="1577-1000   {n}/2",
    )  # fmt: skip


def pension_across(k: Pen) -> Sheet:
    """The pension service: months across, the kinds of money down."""
    one, _ = k.two()
    rows = [
        (f"2024년 {m}월", date(2024, m + 1, 10), k.money(180_000, 420_000, 10), k.money(1_000, 12_000, 10))
        for m in (2, 3, 4)
    ]
    p, s = sum(r[2] for r in rows), sum(r[3] for r in rows)
    return Sheet(
        "public_charge_demand",
        "pension_across",
        [
            T("국민연금공단", 17),
            T("교 부 청 구 서", 16),
            L([("경매사건번호", k.case), ("사업장명", f"{one}치과의원"), ("체납자", one), ("제도", "국민연금")], "tab"),
            P("(금액단위 : 원)", "right"),
            Tb([["구분", *[r[0] for r in rows], "합계"]], [["납부기한", *[dot(r[1]) for r in rows], ""], ["연금보험료", *[n_(r[2]) for r in rows], n_(p)], ["연체금", *[n_(r[3]) for r in rows], n_(s)], ["계", *[n_(r[2] + r[3]) for r in rows], n_(p + s)]], "all", "crrrr", (16, 21, 21, 21, 21)),
            P("위와 같이 국민연금법 제95조에 의하여 교부를 청구합니다."),
            P("2024. 10. 22.\n국민연금공단 동작지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민연금공단", "국민연금공단 동작지사", "국민연금공단 동작지사장")), "payer": one, "total": p + s, "demanded_on": date(2024, 10, 22),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
    )  # fmt: skip


def labour_prose(k: Pen) -> Sheet:
    """The labour agency: one paragraph and a small table without lines; other words for money."""
    one, _ = k.two()
    rows = [
        ("2022년 확정보험료", date(2023, 3, 31), k.money(400_000, 2_000_000, 10), k.money(20_000, 90_000, 10)),
        ("2023년 1기 월별보험료", date(2023, 4, 10), k.money(200_000, 900_000, 10), k.money(5_000, 60_000, 10)),
    ]
    total = sum(r[2] + r[3] for r in rows)
    return Sheet(
        "public_charge_demand",
        "labour_prose",
        [
            P("수신자  " + k.court + "장"),
            P(f"제  목  고용·산재보험료 교부청구({k.case})"),
            P(f"1. 우리 공단의 체납보험료 납부의무자 {one}(사업장관리번호 214-81-22009-0) 소유 부동산의 경매와 관련하여 총 금 {n_(total)}원을 교부청구합니다."),
            P("2. 내역", "left"),
            Tb([["보험연도/구분", "납부기한", "보험료", "연체금 등", "소계"]], [[r[0], tight(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3])] for r in rows], "none", "lcrrr", (30, 20, 17, 16, 17)),
            P("3. 고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률 제28조. 끝."),
            P("근로복지공단 의정부지사장", "center"),
            P("시행  재정복지부-4471 (2024.07.16.)"),
        ],
        {"case_number": k.case, "authority": AnyOf(("근로복지공단", "근로복지공단 의정부지사", "근로복지공단 의정부지사장")), "payer": one, "total": total, "demanded_on": AnyOf((date(2024, 7, 16), None)),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
    )  # fmt: skip


WRITERS = (district_office, ward_office, county_single, changed_demand, health_two_pages, pension_across, labour_prose)
