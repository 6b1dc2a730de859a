"""Claims of tenants and workers."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date, timedelta

from .blocks import C, Ink, L, P, Sheet, T, Tb, hangul, n_


def _lease(k: Ink) -> dict[str, object]:
    start = k.a_day(2017, 2022)
    return {
        "tenant": k.person(),
        "deposit": k.money(10, 400) * 1_000_000,
        "rent": k.pick(0, k.money(20, 120) * 10_000),
        "contract": start - timedelta(days=k.r.randint(5, 40)),
        "in": start,
        "moved": start + timedelta(days=k.r.randint(0, 4)),
        "fixed": start + timedelta(days=k.r.randint(0, 6)),
        "from": start,
        "to": date(start.year + 2, start.month, min(start.day, 28)) - timedelta(days=1),
        "day": k.a_day(k.year, k.year),
        "part": k.pick("2층 201호 전부", "3층 방 2칸", "건물 전부", "1층 102호"),
    }


def _truth(k: Ink, v: dict[str, object], use: str = "residential", **more: object) -> dict[str, object]:
    out = {
        "case_number": k.case,
        "tenant": v["tenant"],
        "use": use,
        "deposit": v["deposit"],
        "contract_on": v["contract"],
        "occupied_on": v["in"],
        "moved_in_on": v["moved"],
        "fixed_on": v["fixed"],
        "term_from": v["from"],
        "term_to": v["to"],
        "demanded_on": v["day"],
        "part": v["part"],
    }
    if v["rent"]:
        out["monthly_rent"] = v["rent"]
    return {**out, **more}


def court_form(k: Ink) -> Sheet:
    """The court's own form for homes: nine numbered questions, answers in a second column."""
    v = _lease(k)
    d = k.d
    rent = f"에 월세 {n_(v['rent'])}원" if v["rent"] else "에 월세 -  원"
    answers = [
        (
            "임차부분",
            str(v["part"]) + "\n(※ 건물 일부를 임차한 경우 뒷면에 임차부분을 특정한 내부구조도를 그려주시기 바랍니다)",
        ),
        ("임차보증금", f"보증금 {n_(v['deposit'])}원{rent}"),
        ("점유(임대차)기간", f"{d(v['from'])}부터 {d(v['to'])}까지"),
        ("전입일자\n(주민등록전입일)" if k._day % 2 else "전입일자(주민등록전입일)", d(v["moved"])),
        ("확정일자 유무", k.pick(f"유({d(v['fixed'])}), 무", f"■유({d(v['fixed'])}) □무", f"유 ( {d(v['fixed'])} )")),
        ("임차권·전세권등기", k.pick("유(20  .  .  .), 무", "□유(     .   .   .) ■무", "무")),
        ("계약일", d(v["contract"])),
        ("계약당사자", f"임대인(소유자) {k.person()}   임차인 {v['tenant']}"),
        ("입주한 날\n(주택인도일)" if k._won % 2 else "입주한 날(주택인도일)", d(v["in"])),
    ]
    head = [
        ("사건번호", f"{k.case} {k.pick('부동산임의경매', '부동산강제(임의)경매')}"),
        ("채 권 자", k.bank()),
        ("채 무 자", k.person()),
        ("소 유 자", k.person()),
    ]
    if k.pick(True, False):
        body: list[object] = [
            Tb([], [[str(j + 1), q, a] for j, (q, a) in enumerate(answers)], "all", "cll", (6, 28, 66))
        ]
    else:
        body = [P(f"{j + 1}. {q.replace(chr(10), '')} : {a.replace(chr(10), ' ')}") for j, (q, a) in enumerate(answers)]
    blocks = [
        T("권리신고 및 배당요구신청서(주택임대차)", 16),
        L(head, k.pick("tab", "colon")),
        P("임차인은 이 사건 매각절차에서 임차보증금을 변제받기 위하여 아래와 같이 권리신고 및 배당요구신청을 합니다."),
        P("아         래", "center"),
        *body,
        P("첨부서류\n1. 임대차계약서 사본 1통\n2. 주민등록표등·초본 1통"),
        P(d(v["day"]), "center"),
        P(f"권리신고 겸 배당요구신청인  {v['tenant']}  (날인 또는 서명)", "right"),
        P(f"(주소 : {k.place()})", "right"),
        P(f"(연락처 : {k.phone()})", "right"),
        P(f"{k.court}  귀중"),
    ]
    return Sheet("lease_claim", "court_form", blocks, _truth(k, v))


def shop_form(k: Ink) -> Sheet:
    """The form for shops."""
    v = _lease(k)
    d = k.d
    rows = [
        ["임차부분", str(v["part"])],
        [k.pick("임차보증금", "보증금"), k.w(v["deposit"])],
        [k.pick("월 차임", "차임", "월세"), f"월 {n_(v['rent'])}원" if v["rent"] else "없음"],
        [k.pick("점유(임대차)기간", "임대차기간"), f"{d(v['from'])} ~ {d(v['to'])}"],
        [k.pick("사업자등록신청일", "사업자등록 신청일자"), d(v["moved"])],
        [k.pick("확정일자 유무", "확정일자(세무서)"), k.pick(f"유 ({d(v['fixed'])})", d(v["fixed"]))],
        ["임차권·전세권등기", "무"],
        ["계약일", d(v["contract"])],
        ["계약당사자", f"임대인 {k.person()} / 임차인 {v['tenant']}"],
        [k.pick("건물의 인도일", "건물 인도일", "점유개시일"), d(v["in"])],
    ]
    if k.pick(True, False):
        k.r.shuffle(rows)
    blocks = [
        T("권리신고 및 배당요구신청서(상가임대차)", 16),
        L(
            [
                ("사건번호", k.case),
                ("임차인", str(v["tenant"])),
                ("상호", k.pick("맑은세탁소", "두리분식", "푸른약국")),
            ],
            k.pick("colon", "tab"),
        ),
        P("임차인은 상가건물 임대차보호법에 따라 아래와 같이 권리를 신고하고 배당을 요구합니다."),
        Tb([], rows, k.pick("all", "rows"), "cl", (32, 68)),
        P(d(v["day"]), "center"),
        P(f"권리신고 겸 배당요구신청인 {v['tenant']} (인)", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet("lease_claim", "shop_form", blocks, _truth(k, v, "commercial"))


def lawyer_lease(k: Ink) -> Sheet:
    """A lawyer's letter: the lease told in sentences."""
    v = _lease(k)
    d, w = k.d, k.w
    rent = f", 월 차임 {n_(v['rent'])}원" if v["rent"] else ""
    story = (
        f"신청인은 {d(v['contract'])} 소유자 {k.person()}과 별지 목록 기재 부동산 중 {v['part']}에 관하여 임대차보증금 {w(v['deposit'])}{rent}, 임대차기간 "
        f"{d(v['from'])}부터 {d(v['to'])}까지로 정하여 임대차계약을 체결하고, {d(v['in'])} 위 주택을 인도받아 {d(v['moved'])} 전입신고를 마쳤으며, "
        f"{d(v['fixed'])} 임대차계약서에 확정일자를 받았습니다."
    )
    blocks = [
        T(k.pick("권리신고 및 배당요구신청서", "권리신고 겸 배당요구신청서", "임차인 권리신고 및 배당요구 신청서")),
        L(
            [
                ("사  건", k.case),
                ("신청인(임차인)", str(v["tenant"])),
                ("", k.place()),
                ("", f"소송대리인 변호사 {k.person()}"),
            ],
            "tab",
        ),
        P("신 청 취 지", "center"),
        P("신청인의 임대차보증금을 우선하여 배당하여 주시기 바랍니다."),
        P("신 청 이 유", "center"),
        P(story),
        P("따라서 신청인은 주택임대차보호법상 대항력과 우선변제권을 갖춘 임차인이므로 이 사건 신청에 이르렀습니다."),
        P(d(v["day"]), "center"),
        P(f"신청인의 대리인 변호사 {k.person()}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet("lease_claim", "lawyer", blocks, _truth(k, v))


def own_hand(k: Ink) -> Sheet:
    """A tenant's own words: amounts by 만원, no month rent, one date missing."""
    v = _lease(k)
    d = k.d
    won = int(v["deposit"])
    amount = k.pick(
        f"{won // 10000:,}만원",
        f"{won // 10000}만 원",
        f"{won // 10**8}억 {won % 10**8 // 10**4:,}만원" if won % 10**8 and won > 10**8 else f"금 {hangul(won)}원",
    )
    rows = [("세입자", str(v["tenant"])) if k.pick(0, 1) else ("임차인", str(v["tenant"])), ("빌린 곳" if k.pick(0, 1) else "임차부분", str(v["part"])), (k.pick("전세금", "보증금", "전세보증금"), amount),
            (k.pick("계약한 날", "계약일"), d(v["contract"])), (k.pick("이사한 날", "입주일"), d(v["in"])), (k.pick("전입신고한 날", "전입일"), d(v["moved"])), ("확정일자", k.pick("없음", "받지 못함"))]  # fmt: skip
    blocks = [
        T("권리신고 및 배당요구"),
        L([("사건번호", k.case), *rows], k.pick("colon", "tab")),
        P("주택임대차보호법에 의해 제 보증금을 돌려받을 수 있도록 배당을 요구합니다."),
        P(d(v["day"]), "center"),
        P(f"신고인 {v['tenant']} (서명)", "right"),
        P(f"{k.court} 귀중"),
    ]
    truth = {
        "case_number": k.case,
        "tenant": v["tenant"],
        "use": "residential",
        "deposit": won,
        "contract_on": v["contract"],
        "occupied_on": v["in"],
        "moved_in_on": v["moved"],
        "fixed_on": None,
        "demanded_on": v["day"],
    }
    return Sheet("lease_claim", "own_hand", blocks, truth, findings=("fixed_date_missing",))


def _worker_rows(k: Ink, n: int, ordinary: bool, accident: bool = False) -> list[dict[str, object]]:
    out = []
    for _ in range(n):
        out.append(
            {
                "name": k.person(),
                "preferential_wages": k.money(2_000_000, 12_000_000),
                "preferential_retirement": k.money(1_000_000, 20_000_000),
            }
        )
        if ordinary:
            out[-1]["ordinary"] = k.money(500_000, 9_000_000)
        if accident:
            out[-1]["accident"] = k.money(500_000, 9_000_000)
    return out


def workers_table(k: Ink) -> Sheet:
    """An elected party for several workers, sums at the end."""
    n, two = k.r.randint(3, 9), k.pick(True, False)
    ws = _worker_rows(k, n, True)
    who, boss, day = ws[0]["name"], f"주식회사 {k.pick('늘봄식품', '가람물류', '온샘전자')}", k.a_day(k.year, k.year)
    sums = [sum(int(w[f]) for w in ws) for f in ("preferential_wages", "preferential_retirement", "ordinary")]
    body: list[list[C | str]] = []
    for j, w in enumerate(ws):
        a, b, c = (int(w[f]) for f in ("preferential_wages", "preferential_retirement", "ordinary"))
        body.append([str(j + 1), str(w["name"]), n_(a), n_(b), n_(c), n_(a + b + c)])
    total: list[C | str] = [C("합 계", 2), *map(n_, sums), n_(sum(sums))]
    wages = k.pick("최종 3개월분의 임금", "최종3월분 임금", "최종 3개월 임금")
    retire = k.pick("최종 3년간의 퇴직급여", "최종3년분 퇴직금", "최종 3년간 퇴직금")
    rest = k.pick("그 밖의 임금", "기타 임금", "나머지 임금 및 퇴직금")
    if two:
        head: list[list[C | str]] = [
            [C("순번", rows=2), C("성명", rows=2), C("최우선변제 임금채권", 2), C(rest, rows=2), C("합계", rows=2)],
            [wages, retire],
        ]
    else:
        head = [
            ["번호", k.pick("근로자", "성명", "근로자 성명"), wages, retire, rest, k.pick("계", "합계", "청구금액")]
        ]
    blocks = [
        T(k.pick("배당요구신청서(임금채권)", "임금채권 배당요구신청서", "배당요구신청서")),
        L(
            [("사 건", k.case), (k.pick("채권자(선정당사자)", "선정당사자"), str(who)), ("채무자", boss)],
            k.pick("colon", "tab"),
        ),
        P(
            "채권자(선정당사자) 및 선정자들은 채무자 회사에서 근로하다 퇴직한 근로자들로서 아래와 같이 임금 및 퇴직금을 지급받지 못하였으므로 근로기준법 제38조, 근로자퇴직급여 보장법 제12조에 따라 배당요구를 합니다."
        ),
        P("(단위: 원)", "right"),
        Tb(head, [*body, total], k.pick("all", "rows"), "ccrrrr", (8, 14, 20, 20, 19, 19)),
        P(k.d(day), "center"),
        P(f"배당요구채권자(선정당사자) {who} (인)", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "wage_claim",
        "workers_table",
        blocks,
        {
            "case_number": k.case,
            "representative": who,
            "debtor": boss,
            "workers": ws,
            "ordinary": sums[2],
            "total": sum(sums),
            "demanded_on": day,
        },
    )


def paid_by_fund(k: Ink) -> Sheet:
    """근로복지공단 in the place of workers whom it paid."""
    ws = _worker_rows(k, k.r.randint(4, 12), False)
    who, boss, day = (
        "근로복지공단",
        f"{k.pick('유한회사', '주식회사')} {k.pick('다온정밀', '한빛산업')}",
        k.a_day(k.year, k.year),
    )
    sums = [sum(int(w[f]) for w in ws) for f in ("preferential_wages", "preferential_retirement")]
    body = [[str(w["name"]), f"{k.r.randint(60, 99)}0{k.r.randint(1, 9)}1{k.r.randint(1, 9)}-*******", n_(int(w["preferential_wages"]) + int(w["preferential_retirement"])),
             n_(int(w["preferential_wages"])), n_(int(w["preferential_retirement"])), k.d(day - timedelta(days=90))] for w in ws]  # fmt: skip
    total: list[C | str] = [C("총 계", 2), n_(sum(sums)), n_(sums[0]), n_(sums[1]), ""]
    head: list[list[C | str]] = [
        [
            C("근로자명", rows=2),
            C("주민등록번호", rows=2),
            C("대지급금 지급액", rows=2),
            C("내   역", 2),
            C("지급일", rows=2),
        ],
        ["임금(최종3월분)", "퇴직급여등(최종3년간)"],
    ]
    blocks = [
        T("배당요구신청서"),
        L([("사건번호", k.case), ("채권자", f"{who} (대표자 이사장 {k.person()})"), ("채무자(사업주)", boss)], "tab"),
        P(
            "신청인은 임금채권보장법 제7조에 따라 위 사업장에서 퇴직한 근로자들에게 대지급금을 지급하고 같은 법 제8조에 따라 근로자의 임금등 청구권을 대위하므로 다음과 같이 배당을 요구합니다."
        ),
        P(f"1. 배당요구금액 : 금 {n_(sum(sums))}원"),
        P("2. 대지급금 지급내역"),
        Tb(head, [*body, total], "all", "ccrrrc", (13, 20, 18, 16, 18, 15)),
        P(k.d(day), "center"),
        P(f"위 채권자 {who}", "right"),
        P(f"소송수행자 {k.person()}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "wage_claim",
        "paid_by_fund",
        blocks,
        {
            "case_number": k.case,
            "representative": who,
            "debtor": boss,
            "workers": ws,
            "total": sum(sums),
            "demanded_on": day,
        },
    )


def one_worker(k: Ink) -> Sheet:
    """One worker in a list of labels."""
    w = _worker_rows(k, 1, True)[0]
    a, b, c = (int(w[f]) for f in ("preferential_wages", "preferential_retirement", "ordinary"))
    boss, day = k.person(), k.a_day(k.year, k.year)
    lines = [
        f"가. 최종 3개월분의 임금 : {k.w(a)}",
        f"나. 최종 3년간의 퇴직금 : {k.w(b)}",
        f"다. {k.pick('그 밖의 임금', '나머지 임금')} : {k.w(c)}",
        f"라. {k.pick('합계', '합 계', '총 계')} : {k.w(a + b + c)}",
    ]
    blocks = [
        T(k.pick("배당요구신청서", "임금채권자 배당요구신청서")),
        L([("사 건", k.case), (k.pick("채권자", "신청인"), str(w["name"])), ("채 무 자", boss)], "colon"),
        P("청구채권의 표시"),
        *[P(x, indent=12) for x in lines],
        P(
            "신청인은 채무자가 운영하는 사업장에서 근무하고 퇴직하였으나 위 임금 및 퇴직금을 받지 못하여 체불 임금등·사업주 확인서를 첨부하여 배당을 요구합니다."
        ),
        P(k.d(day), "center"),
        P(f"신청인 {w['name']}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "wage_claim",
        "one_worker",
        blocks,
        {
            "case_number": k.case,
            "representative": w["name"],
            "debtor": boss,
            "workers": [w],
            "total": a + b + c,
            "demanded_on": day,
        },
    )


WRITERS = (court_form, shop_form, lawyer_lease, own_hand, workers_table, paid_by_fund, one_worker)
