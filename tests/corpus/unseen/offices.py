"""Demands of tax offices, towns and insurers; papers of the court; papers that are none of these."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date, timedelta

from .blocks import C, Ink, L, P, Sheet, T, Tb, n_

NATIONAL = ["부가가치세", "종합소득세", "양도소득세", "법인세", "근로소득세(갑)", "종합부동산세", "상속세", "증여세"]
LOCAL = ["재산세(건축물)", "재산세(토지)", "자동차세", "주민세(개인분)", "지방소득세", "취득세", "재산세(주택1기분)"]


def _rows(k: Ink, names: list[str], n: int) -> list[dict[str, object]]:
    out = []
    for _ in range(n):
        year = k.r.randint(2018, 2023)
        due = date(year + 1, k.r.randint(1, 12), k.r.randint(1, 28))
        p, s = k.money(50_000, 30_000_000, 10), k.money(1_000, 3_000_000, 10)
        tax = k.r.choice(names)
        out.append(
            {
                "tax": tax,
                "period": k.pick(f"{year}", f"{year}년", f"{year}/1", f"{year}년 2기", f"{year}.12"),
                "statutory_date": due - timedelta(days=k.r.randint(0, 60)),
                "due_on": due,
                "principal": p,
                "surcharge": s,
                "total": p + s,
                "own": ("재산세" in tax or "종합부동산" in tax),
            }
        )
    return out


def _true(rows: list[dict[str, object]], own: bool) -> list[dict[str, object]]:
    return [
        {
            k: v
            for k, v in {**r, "on_property": r["own"] if own else None}.items()
            if k != "own" and (own or k != "on_property")
        }
        for r in rows
    ]


def tax_form(k: Ink) -> Sheet:
    """The form of the National Tax Collection rules: taxpayer, rows, sums; columns in an order of its own."""
    n = k.r.randint(1, 7)
    rows = _rows(k, NATIONAL, n)
    own = k.pick(True, False)
    office, payer, day = (
        f"{k.pick('서초', '동수원', '북전주', '포항', '해운대')}세무서",
        k.pick(k.person(), "주식회사 두레건설"),
        k.a_day(k.year, k.year),
    )
    heads = {
        "no": "관리번호",
        "tax": k.pick("세 목", "세목명", "세목"),
        "period": k.pick("귀속연도·기분", "귀속", "과세기간", "귀속년도"),
        "due_on": k.pick("납부기한", "지정납부기한", "납기"),
        "statutory_date": k.pick("법정기일", "법 정 기 일"),
        "total": k.pick("계", "합계", "체납액 계"),
        "principal": k.pick("국세", "본세", "세액"),
        "surcharge": k.pick("가산금", "납부지연가산세", "가산세"),
    }
    keys = k.pick(
        ["no", "tax", "period", "due_on", "statutory_date", "total", "principal", "surcharge"],
        ["tax", "period", "statutory_date", "due_on", "principal", "surcharge", "total"],
        ["period", "tax", "due_on", "principal", "surcharge", "total", "statutory_date"],
    )
    if own:
        keys = [*keys, "own"]
        heads["own"] = k.pick("당해세", "당해세 여부", "당해세\n해당여부")
    yes, no = k.pick(("해당", "-"), ("○", ""), ("여", "부"), ("O", "X"))

    def cell(r: dict[str, object], key: str) -> str:
        if key == "no":
            return f"{k.year}{k.r.randint(10, 12)}-{k.r.randint(1, 9)}-{k.r.randint(10, 99)}-{k.r.randint(10000000, 99999999)}"
        if key == "own":
            return yes if r["own"] else no
        value = r[key]
        return k.d(value) if isinstance(value, date) else n_(value) if isinstance(value, int) else str(value)

    body: list[list[C | str]] = [[cell(r, key) for key in keys] for r in rows]
    sums = {key: sum(int(r[key]) for r in rows) for key in ("principal", "surcharge", "total")}
    lead = next(j for j, key in enumerate(keys) if key in sums)
    body.append(
        [C(k.pick("합 계", "계", "총 계"), lead), *[n_(sums[key]) if key in sums else "" for key in keys[lead:]]]
    )
    seized = k.a_day(2019, k.year - 1)
    width = {
        "no": 20,
        "tax": 15,
        "period": 13,
        "due_on": 15,
        "statutory_date": 15,
        "total": 15,
        "principal": 15,
        "surcharge": 13,
        "own": 10,
    }
    blocks = [
        T("교 부 청 구 서"),
        Tb(
            [],
            [
                [C("체납자", rows=3), k.pick("성명(상호)", "성 명", "상호(성명)"), payer],
                [k.pick("주민등록번호(사업자등록번호)", "생년월일"), "123-45-67890"],
                ["주소(사업장)", k.place()],
            ],
            "all",
            "ccl",
            (15, 30, 55),
        ),
        L(
            [("집행기관", f"{k.court} 경매{k.r.randint(1, 9)}계"), ("사건번호", k.case), ("압류일자", k.d(seized))],
            k.pick("colon", "tab"),
        ),
        P("교부청구할 체납액의 내용"),
        P("(단위 : 원)", "right"),
        Tb(
            [[heads[key] for key in keys]],
            body,
            k.pick("all", "all", "rows"),
            "".join("r" if key in sums else "c" for key in keys),
            [width[key] for key in keys],
        ),
        P("「국세징수법」 제59조에 따라 위와 같이 교부청구합니다."),
        P(k.d(day), "center"),
        P(f"{office}장  (직인)", "center"),
        P(f"{k.court} 귀하"),
    ]
    return Sheet(
        "tax_demand",
        "tax_form",
        blocks,
        {
            "case_number": k.case,
            "authority": office,
            "taxpayer": payer,
            "rows": _true(rows, own),
            "seized_on": seized,
            "total": sums["total"],
            "demanded_on": day,
        },
    )


def town_letter(k: Ink) -> Sheet:
    """A town's letter with a table without rules or with 당해세 parted by headings."""
    city = k.pick("고양시", "여수시", "서울특별시 성동구", "부산광역시 해운대구", "가평군")
    chief = city.split()[-1] + ("수" if city.endswith("군") else "" if city.endswith("구") and False else "장")
    office = city
    payer, day = k.person(), k.a_day(k.year, k.year)
    a = _rows(k, ["재산세(건축물)", "재산세(토지)", "재산세(주택)"], k.r.randint(1, 3))
    b = _rows(k, ["자동차세", "주민세", "지방소득세", "취득세"], k.r.randint(1, 4))
    for r in b:
        r["own"] = False
    heads = [
        k.pick("과세년도", "부과연도", "년도"),
        "세목",
        "납기",
        "법정기일",
        k.pick("본세", "세액"),
        "가산금",
        "합계",
    ]

    def table(rows: list[dict[str, object]]) -> Tb:
        body: list[list[C | str]] = [
            [
                str(r["period"]),
                str(r["tax"]),
                k.d(r["due_on"]),
                k.d(r["statutory_date"]),
                n_(r["principal"]),
                n_(r["surcharge"]),
                n_(r["total"]),
            ]
            for r in rows
        ]
        body.append([C("소계", 4), *[n_(sum(int(r[f]) for r in rows)) for f in ("principal", "surcharge", "total")]])
        return Tb([heads], body, k.pick("all", "rows"), "cccc" + "rrr", (12, 20, 15, 15, 13, 11, 14))

    total = sum(int(r["total"]) for r in (*a, *b))
    blocks = [
        T(city, 18),
        L(
            [
                ("수신", f"{k.court}장 (경매계)"),
                ("제목", f"{k.pick('지방세 교부청구', '지방세 체납액 교부청구서', '교부청구서 송부')}"),
            ],
            "colon",
        ),
        P(f"1. {k.case} 부동산 경매사건과 관련입니다."),
        P(
            "2. 위 사건 부동산 소유자의 지방세 체납액에 대하여 지방세징수법 제66조의 규정에 의하여 아래와 같이 교부청구합니다."
        ),
        L([("  가. 체납자", payer), ("  나. 교부청구액", f"금 {n_(total)}원")], "colon"),
        P("  다. 체납내역"),
        P("[당해세]"),
        table(a),
        P("[당해세 외]"),
        table(b),
        P(k.d(day), "center"),
        P(f"{city.rsplit(' ', 1)[0] + ' ' if ' ' in city else ''}{chief}", "center"),
    ]
    rows = _true(a, True) + _true(b, True)
    return Sheet(
        "tax_demand",
        "town_letter",
        blocks,
        {
            "case_number": k.case,
            "authority": _AnyName((office, f"{office}청")),
            "taxpayer": payer,
            "rows": rows,
            "total": total,
            "demanded_on": day,
        },
    )


def _AnyName(values: tuple[str, ...]) -> object:
    from ..paper import AnyOf

    return AnyOf(values)


def charges(k: Ink) -> Sheet:
    """Health, pension, employment insurance: a row per month, many months over pages."""
    n = k.pick(k.r.randint(3, 12), k.r.randint(30, 70))
    scheme, office = k.pick(
        ("건강보험", "국민건강보험공단"), ("국민연금", "국민건강보험공단"), ("고용보험, 산재보험", "근로복지공단")
    )
    branch = k.pick(" 고양지사", " 여수지사", " 청주동부지사", "")
    payer, day = k.pick("주식회사 온샘전자", k.person()), k.a_day(k.year, k.year)
    rows, at = [], date(k.year - 6, k.r.randint(1, 12), 1)
    for _ in range(n):
        p, s = k.money(30_000, 900_000, 10), k.money(0, 90_000, 10)
        nxt = date(at.year + at.month // 12, at.month % 12 + 1, 1)
        rows.append(
            {
                "period": k.r.choice([f"{at.year}.{at.month:02}", f"{at.year}년 {at.month}월"])
                if False
                else f"{at.year}.{at.month:02}",
                "due_on": nxt + timedelta(days=9),
                "principal": p,
                "surcharge": s,
                "total": p + s,
            }
        )
        at = nxt
    sums = [sum(int(r[f]) for r in rows) for f in ("principal", "surcharge", "total")]
    h = {
        "period": k.pick("고지년월", "부과월", "해당월", "체납월"),
        "due_on": k.pick("납부기한", "납기", "납기일"),
        "principal": k.pick("보험료", "체납보험료", "연금보험료", "원금"),
        "surcharge": k.pick("연체금", "가산금"),
        "total": k.pick("합계", "계", "체납액 합계"),
    }
    keys = k.pick(
        ["period", "due_on", "principal", "surcharge", "total"],
        ["period", "principal", "surcharge", "total", "due_on"],
        ["due_on", "period", "total", "principal", "surcharge"],
    )
    body: list[list[C | str]] = [
        [str(r[f]) if f == "period" else k.d(r[f]) if f == "due_on" else n_(r[f]) for f in keys] for r in rows
    ]
    known = dict(zip(("principal", "surcharge", "total"), sums, strict=True))
    lead = next(j for j, f in enumerate(keys) if f in known)
    body.append([C(k.pick("합계", "총계"), lead), *[n_(known[f]) if f in known else "" for f in keys[lead:]]])
    said = {"건강보험": "건강보험료", "국민연금": "국민연금보험료", "고용보험, 산재보험": "고용·산재보험료"}[scheme]
    blocks = [
        T(k.pick(f"{said} 교부청구서", "체납보험료 교부청구서", "교부청구서")),
        L(
            [("사건번호", k.case), (k.pick("체납자", "납부의무자", "사업장명"), payer), ("체납종류", scheme)],
            k.pick("colon", "tab"),
        ),
        P(f"위 사건에 관하여 {said} 등 체납액을 아래와 같이 교부청구합니다."),
        P("(단위:원)", "right"),
        Tb(
            [[h[f] for f in keys]],
            body,
            k.pick("all", "all", "rows"),
            "".join("r" if f in known else "c" for f in keys),
        ),
        P(f"교부청구액 : 금 {n_(sums[2])}원"),
        P(k.d(day), "center"),
        P(f"{office}{branch}{'장' if branch else ' 이사장'}", "center"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "public_charge_demand",
        "charges",
        blocks,
        {
            "case_number": k.case,
            "authority": office + branch,
            "scheme": scheme,
            "payer": payer,
            "rows": rows,
            "total": sums[2],
            "demanded_on": day,
        },
    )


def charge_kinds(k: Ink) -> Sheet:
    """One row per insurance with its span of months and number of cases, cost column in between."""
    payer, day, office = k.person(), k.a_day(k.year, k.year), "국민건강보험공단 " + k.pick("여수지사", "일산지사")
    rows, body = [], []
    for name in k.r.sample(["건강보험", "장기요양보험", "국민연금", "고용보험", "산재보험"], k.r.randint(2, 4)):
        p, s, c = k.money(300_000, 9_000_000, 10), k.money(10_000, 900_000, 10), k.pick(0, 3000)
        period = f"{k.year - 3}.0{k.r.randint(1, 9)} ~ {k.year - 1}.1{k.r.randint(0, 2)}"
        rows.append({"period": period, "principal": p, "surcharge": s, "total": p + s + c})
        body.append([name, period, f"{k.r.randint(2, 30)}건", n_(p), n_(s), n_(c), n_(p + s + c)])
    total = sum(int(r["total"]) for r in rows)
    body.append(["계", "", "", *[n_(sum(int(x[j].replace(",", "")) for x in body)) for j in (3, 4, 5, 6)]])
    blocks = [
        T("교부청구서"),
        Tb(
            [],
            [["사건번호", k.case, "집행법원", k.court], ["체납자", payer, "주소", k.place()]],
            "all",
            "clcl",
            (15, 30, 15, 40),
        ),
        P("체납내역", bold=True),
        Tb(
            [["보험종류", "체납기간", "건수", "보험료", "연체금", k.pick("체납처분비", "강제징수비"), "합계"]],
            body,
            "all",
            "cccrrrr",
            (16, 24, 8, 14, 12, 12, 14),
        ),
        P("국민건강보험법 제81조에 따라 위와 같이 교부청구합니다."),
        P(k.d(day), "center"),
        P(f"{office}장", "center"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "public_charge_demand",
        "charge_kinds",
        blocks,
        {"case_number": k.case, "authority": office, "payer": payer, "rows": rows, "total": total, "demanded_on": day},
    )


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


WRITERS = (tax_form, town_letter, charges, charge_kinds, sale, sale_empty, costs)
