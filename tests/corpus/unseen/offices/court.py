"""Papers of the court: the statement of the property, the costs."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import timedelta

from ..blocks import C, Ink, L, P, Sheet, T, Tb, n_


def sale(k: Ink) -> Sheet:
    """The court's sale statement, several tenants with up to three rows each."""
    d = lambda x: f"{x.year}.{x.month:02}.{x.day:02}." if k._day % 2 else f"{x.year}. {x.month}. {x.day}."  # noqa: E731
    deadline, first = k.a_day(k.year, k.year), k.a_day(2014, 2019)
    right = f"{d(first)} {k.pick('근저당권', '가압류', '압류')}"
    tenants, body = [], []
    for _ in range(k.r.randint(1, 4)):
        name, part = k.person(), k.pick("202호", "전부", "2층 방1칸", "301호")
        dep, rent, moved = k.money(5, 300) * 1_000_000, k.pick(None, k.money(10, 90) * 10_000), k.a_day(2015, 2021)
        fixed, dem = moved + timedelta(days=2), deadline - timedelta(days=30)
        for source in k.pick(
            ["현황조사", "권리신고"], ["현황조사"], ["권리신고"], ["현황조사", "권리신고", "등기사항전부증명서"]
        ):
            if source == "현황조사":
                tenants.append({"name": name, "part": part, "source": source, "moved_in_on": moved})
                body.append(
                    [
                        name if source == "현황조사" else "",
                        part,
                        source,
                        "주거\n임차인",
                        "미상",
                        k.pick("미상", ""),
                        "",
                        d(moved),
                        k.pick("미상", ""),
                        "",
                    ]
                )
            else:
                t = {
                    "name": name,
                    "part": part,
                    "source": source,
                    "deposit": dep,
                    "moved_in_on": moved,
                    "fixed_on": fixed,
                }
                if rent:
                    t["monthly_rent"] = rent
                if source == "권리신고":
                    t["demanded_on"] = dem
                tenants.append(t)
                body.append(
                    [
                        "" if body and body[-1] and tenants[-2:-1] and tenants[-2]["name"] == name else name,
                        part,
                        source,
                        "주거\n임차인",
                        f"{d(moved)}~",
                        n_(dep),
                        n_(rent) if rent else "",
                        d(moved),
                        d(fixed),
                        d(dem) if source == "권리신고" else "",
                    ]
                )
    heads = [
        "점유자의\n성명",
        "점유부분",
        "정보출처\n구분",
        "점유의\n권원",
        "임대차기간\n(점유기간)",
        "보증금",
        "차임",
        "전입신고일자·\n사업자등록\n신청일자",
        "확정일자",
        "배당요구여부\n(배당요구일자)",
    ]
    appraisal, low = k.money(200, 900) * 1_000_000, k.money(100, 199) * 1_000_000
    priced = k.pick(True, False)
    top: list[list[C | str]] = [
        [
            "사건",
            k.case + " 부동산임의경매",
            "매각물건번호",
            "1",
            "작성일자",
            d(deadline),
            "담임법관\n(사법보좌관)",
            k.person(),
        ],
        [
            "부동산 및 감정평가액\n최저매각가격의 표시",
            C(f"감정평가액 {n_(appraisal)}원\n최저매각가격 {n_(low)}원" if priced else "별지기재와 같음", 3),
            "최선순위\n설정",
            right,
            "배당요구종기",
            d(deadline),
        ],
    ]
    blocks = [
        P(k.court, "center"),
        T("매각물건명세서"),
        Tb([], top, "all", "cccccccc", (13, 16, 10, 6, 10, 19, 12, 14)),
        P(
            "부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자 또는 사업자등록신청일자와 확정일자의 유무와 그 일자"
        ),
        Tb([heads], body, "all", "cccccrrccc", (9, 9, 11, 8, 12, 12, 8, 12, 11, 12)),
        P("<비고>"),
        P(
            "※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 주택·상가건물 임차인의 임차보증금은 매수인에게 인수되는 경우가 발생할 수 있고, 대항력과 우선변제권이 있는 주택·상가건물 임차인이 배당요구를 하였으나 보증금 전액에 관하여 배당을 받지 아니한 경우에는 배당받지 못한 잔액이 매수인에게 인수되게 됨을 주의하시기 바랍니다."
        ),
        P("등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것"),
        P("해당사항 없음"),
        P("매각에 따라 설정된 것으로 보는 지상권의 개요"),
        P("해당사항 없음"),
        P("비고란"),
    ]
    truth = {"case_number": k.case, "first_right": right, "claim_deadline": deadline, "tenants": tenants}
    if priced:
        truth |= {"appraisal": appraisal, "minimum_price": low}
    return Sheet("sale_statement", "sale", blocks, truth)


def sale_empty(k: Ink) -> Sheet:
    """A sale statement without tenants."""
    deadline, first = k.a_day(k.year, k.year), k.a_day(2014, 2019)
    d = k.d
    right = f"{d(first)} 근저당권설정"
    heads = [
        "점유자 성명",
        "점유부분",
        "정보출처 구분",
        "점유의 권원",
        "임대차기간 (점유기간)",
        "보증금",
        "차임",
        "전입신고일자",
        "확정일자",
        "배당요구여부",
    ]
    blocks = [
        T("매 각 물 건 명 세 서"),
        L(
            [("사건", k.case), ("작성일자", d(deadline)), ("최선순위 설정", right), ("배당요구종기", d(deadline))],
            "colon",
        ),
        Tb([heads], [[C("조사된 임차내역 없음", 10, align="c")]], "all"),
        P("비고란"),
    ]
    return Sheet(
        "sale_statement",
        "sale_empty",
        blocks,
        {"case_number": k.case, "first_right": right, "claim_deadline": deadline, "tenants": []},
    )


COSTS = [
    "신청서 첩부 인지대",
    "송달료",
    "등록면허세",
    "지방교육세",
    "등기신청수수료",
    "감정평가수수료",
    "현황조사수수료",
    "신문공고료",
    "매각수수료",
    "유찰수수료",
    "집행관여비",
    "서기료",
]


def costs(k: Ink) -> Sheet:
    """A statement of execution costs: a table, or a list."""
    items = [{"item": name, "amount": k.money(3_000, 900_000, 10)} for name in k.r.sample(COSTS, k.r.randint(4, 11))]
    total = sum(int(i["amount"]) for i in items)
    who = k.bank()
    how = k.pick("table", "list", "two")
    head = [
        T(k.pick("집행비용계산서", "집 행 비 용 계 산 서", "경매비용계산서")),
        L(
            [("사건", k.case), (k.pick("채권자", "신청채권자", "경매신청채권자"), who), ("채무자", k.person())],
            k.pick("tab", "colon"),
        ),
    ]
    end = [
        P(k.d(k.a_day(k.year, k.year)), "center"),
        P(f"{k.pick('법원사무관', '채권자')} {k.person() if k._day % 2 else who}", "right"),
    ]
    if how == "table":
        body: list[list[C | str]] = [
            [str(j + 1), str(i["item"]), n_(i["amount"]), k.pick("", "영수증")] for j, i in enumerate(items)
        ]
        body.append([C(k.pick("합 계", "계", "총 계"), 2), n_(total), ""])
        middle: list[object] = [
            Tb(
                [
                    [
                        k.pick("순번", "번호"),
                        k.pick("비 목", "항 목", "내 역", "비용의 종류"),
                        k.pick("금액(원)", "금 액", "비용액"),
                        "비고",
                    ]
                ],
                body,
                k.pick("all", "rows", "none"),
                "ccrl",
                (10, 40, 25, 25),
            )
        ]
    elif how == "list":
        middle = [
            P(f"{j + 1}. {i['item']} : {k.w(int(i['amount']), k._won if k._won != 4 else 0)}")
            for j, i in enumerate(items)
        ]
        middle.append(P(f"합 계 : {k.w(total)}"))
    else:
        middle = [
            Tb(
                [],
                [*[[str(i["item"]), f"{n_(i['amount'])}원"] for i in items], ["합계", f"{n_(total)}원"]],
                "all",
                "lr",
                (60, 40),
            )
        ]
    return Sheet(
        "cost_statement",
        f"costs_{how}",
        [*head, *middle, *end],
        {"case_number": k.case, "creditor": who, "items": items, "total": total},
    )
