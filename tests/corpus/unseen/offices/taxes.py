"""Demands of tax offices, towns and insurers."""

from __future__ import annotations

from datetime import date, timedelta

from ..blocks import C, Ink, L, P, Sheet, T, Tb, n_

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
    from ...paper import AnyOf

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
