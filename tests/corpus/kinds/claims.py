"""Claim statements, demands of general creditors, cost statements."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

from ..invent import COURTS, Source
from ..notation import DATES, SUMS
from ..paper import AnyOf, Fields, PageBreak, Paper, Sign, Stamp, Table, Text, Title
from ..sums import interest

RATES = ("4.35", "5.9", "6.125", "7.8", "8.25", "12", "15", "19.9")


def loans(s: Source, count: int) -> tuple[list[dict[str, Any]], int, int]:
    """Loans with one or two interest periods each, to one common day: rows, principal, interest."""
    end = s.day(2025, 2025)
    rows: list[dict[str, Any]] = []
    principal = 0
    for n in range(count):
        amount = s.won(5_000_000, 240_000_000, 1_000)
        principal += amount
        start = end - timedelta(days=s.random.randint(120, 900))
        cuts = [start, end] if s.chance(0.5) else [start, start + timedelta(days=s.random.randint(30, 100)), end]
        for first, last in pairwise(cuts):
            first = first if first == start else first + timedelta(days=1)
            rate = s.pick(RATES)
            days, sum_ = interest(amount, rate, first, last)
            rows.append(
                {"loan": f"{s.random.randint(100, 999)}-{n + 1}", "principal": amount, "rate": float(rate),
                 "rate_text": rate, "from": first, "to": last, "days": days, "interest": sum_}
            )  # fmt: skip
    return rows, principal, sum(r["interest"] for r in rows)


def items(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The truth of interest rows."""
    keys = ("principal", "rate", "from", "to", "days", "interest")
    return [{k: r[k] for k in keys} for r in rows]


def claim_statement(s: Source, voice: int) -> Paper:
    """채권계산서 in one of five voices."""
    court, case, bank, debtor = s.pick(COURTS), s.case(), s.bank(), s.person()
    number = s.corporation()
    rows, principal, total_interest = loans(s, (1, 1, 1, 4, 1)[voice])
    cost = s.pick((0, s.won(50_000, 900_000, 10)))
    end = rows[-1]["to"]
    filed = end - timedelta(days=s.random.randint(5, 25))
    total = principal + total_interest + cost
    truth: dict[str, Any] = {
        "case_number": case, "creditor": bank, "debtor": debtor, "principal": principal, "interest": total_interest,
        "cost": cost, "total": total, "calculated_to": end, "items": items(rows),
    }  # fmt: skip
    if voice == 0:
        d, w = DATES["tight"], SUMS["plain"]
        blocks = [
            Title("채 권 계 산 서"),
            Fields([("사건번호", f"{case} 부동산임의경매"), ("채 권 자", f"{bank} ({number})"), ("채 무 자", debtor)]),
            Table(("원금", "이자", "비용", "합계"), [(w(principal), w(total_interest), w(cost), w(total))],
                  caption="(단위 : 원)"),
            Text(f"이자 산출기준일 : 배당기일 {d(end)}"),
            Table(("대출번호", "원금", "이율(%)", "시작일", "종료일", "일수", "이자"),
                  [(r["loan"], w(r["principal"]), r["rate_text"], d(r["from"]), d(r["to"]), str(r["days"]),
                    w(r["interest"])) for r in rows],
                  foot=("합계", "", "", "", "", "", w(total_interest))),
            Sign(DATES["words"](filed), f"채권자 {bank}", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        d = DATES["dots"]
        r = rows[0]
        rows = rows[:1]
        total_interest = r["interest"]
        total = principal + total_interest + cost
        end = r["to"]
        truth |= {"interest": total_interest, "total": total, "calculated_to": end, "items": items(rows)}
        blocks = [
            Stamp(court, d(filed), "제 1021 호"),
            Title("채권계산서"),
            Fields([("사      건", f"{case} 부동산강제경매"), ("채  권  자", bank), ("채  무  자", debtor)], "columns"),
            Text("위 사건에 관하여 채권자의 채권액을 다음과 같이 계산하여 제출합니다."),
            Text(f"1. 청구금액 합계 : {SUMS['both'](total)}"),
            Text(f"   가. 원    금 : {SUMS['gold'](principal)}"),
            Text(f"   나. 이    자 : {SUMS['gold'](total_interest)}"),
            Text(f"   다. 부대비용 : {SUMS['gold'](cost)}"),
            Text(
                f"2. 이자 산출내역 : {SUMS['gold'](principal)}에 대한 {d(r['from'])}부터 {d(end)}까지 {r['days']}일간 "
                f"연 {r['rate_text']}%의 비율에 의한 이자 {SUMS['gold'](total_interest)}"
            ),
            Text(f"3. 위 이자는 배당기일인 {d(end)}까지 계산한 것임."),
            Sign(d(filed), f"위 채권자 {bank} 대표이사 {s.person()} (인)", f"{court} 귀중"),
        ]
    elif voice == 2:
        principal, total_interest, cost = (round(x, -3) for x in (principal, total_interest, cost))
        total = principal + total_interest + cost
        truth |= {"principal": principal, "interest": total_interest, "cost": cost, "total": total, "items": []}
        w = SUMS["plain"]
        blocks = [
            Title("채  권  계  산  서"),
            Fields([("사건", case), ("채권자", bank), ("채무자 겸 소유자", debtor),
                    ("계산기준일(배당기일)", DATES["words"](end))]),
            Table(("구분", "금액", "비고"),
                  [("원금", w(principal // 1000), "대출금"), ("이자", w(total_interest // 1000), "연체이자 포함"),
                   ("비용", w(cost // 1000), "")],
                  foot=("합계", w(total // 1000), ""), caption="(단위 : 천원)"),
            Sign(DATES["words"](filed), bank, f"{court} 경매3계 귀중"),
        ]  # fmt: skip
    elif voice == 3:
        d, w = DATES["tight"], SUMS["plain"]
        blocks = [
            Text(f"{bank}"),
            Text(f"수신 : {court} 경매2계"),
            Text(f"제목 : {case} 사건에 대한 채권계산서 제출"),
            Text("귀원에서 진행 중인 위 사건의 채권계산서를 붙임과 같이 제출하오니 배당에 참고하시기 바랍니다."),
            Sign(DATES["words"](filed), f"{bank} 지점장", f"{court} 귀중"),
            PageBreak(),
            Title("채 권 계 산 서"),
            Fields([("사건번호", case), ("채권자", f"{bank} (법인등록번호 {number})"), ("채무자", debtor)], "colon"),
            Table(("이율", "계산기간", "일수", "대출잔액", "이자액", "대출구분"),
                  [(f"{r['rate_text']}%", f"{d(r['from'])} ~ {d(r['to'])}", str(r["days"]), w(r["principal"]),
                    w(r["interest"]), r["loan"]) for r in rows],
                  ruled="rows"),
            Fields([("원금 계", SUMS["won"](principal)), ("이자 계", SUMS["won"](total_interest)),
                    ("비용", SUMS["won"](cost)), ("총 채권액", SUMS["won"](total))], "columns"),
            Text(f"위 이자는 {DATES['dots'](end)} 배당기일까지 계산하였음"),
        ]  # fmt: skip
    else:
        r = rows[0]
        d = DATES["dots"]
        truth |= {
            "interest": None, "total": None, "calculated_to": None, "cost": None,
            "items": [{"principal": principal, "rate": r["rate"], "from": r["from"], "to": None}],
        }  # fmt: skip
        blocks = [
            Title("채 권 계 산 서"),
            Fields([("사건번호", case), ("채권자", bank), ("채무자", debtor)], "colon"),
            Text("청구채권의 표시"),
            Text(
                f"원금 {SUMS['gold'](principal)} 및 이에 대하여 {d(r['from'])}부터 다 갚는 날까지 연 {r['rate_text']}%의 "
                f"비율에 의한 금원"
            ),
            Sign(d(filed), f"채권자 {bank}", f"{court} 귀중"),
        ]
    return Paper("claim_statement", blocks, truth)


def distribution_demand(s: Source, voice: int) -> Paper:
    """배당요구신청서 of a creditor with an enforceable title, in one of three voices."""
    court, case, firm, debtor = s.pick(COURTS), s.case(), s.firm(), s.person()
    principal = s.won(1_000_000, 80_000_000)
    start = s.day(2023, 2024)
    end = start + timedelta(days=s.random.randint(90, 500))
    rate = s.pick(("12", "15", "5"))
    _, sum_ = interest(principal, rate, start, end)
    cost = s.pick((0, s.won(30_000, 400_000, 100)))
    filed = s.day(2024, 2025)
    total = principal + sum_ + cost
    title = (
        f"{court} {s.random.randint(2020, 2024)}{s.pick(('가소', '가단', '차전', '차'))}{s.random.randint(100, 99999)}"
    )
    truth: dict[str, Any] = {
        "case_number": case, "creditor": firm, "debtor": debtor, "principal": principal, "interest": sum_,
        "cost": cost, "total": total, "demanded_on": filed,
    }  # fmt: skip
    d = DATES["dots"]
    if voice == 0:
        truth["title"] = AnyOf((title, f"{title} 판결", f"{title} 판결정본", f"{title} 판결의 집행력 있는 정본"))
        blocks = [
            Title("배 당 요 구 신 청 서"),
            Fields([("사    건", f"{case} 부동산임의경매"), ("채 권 자", f"{firm}"), ("", s.place()), ("채 무 자", debtor)],
                   "columns"),
            Text("청 구 채 권"),
            Text(f"1. {SUMS['gold-tight'](principal)} (원금)"),
            Text(f"2. {SUMS['gold-tight'](sum_)} (위 원금에 대한 {d(start)}부터 {d(end)}까지 연 {rate}%의 이자)"),
            Text(f"3. {SUMS['gold-tight'](cost)} (집행비용)"),
            Text(f"합계 {SUMS['gold-tight'](total)}"),
            Text(f"위 채권은 {title} 판결의 집행력 있는 정본에 의한 것이므로 매각대금에서 배당하여 주시기 바랍니다."),
            Sign(d(filed), f"위 배당요구채권자 {firm}", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        truth["title"] = AnyOf((title, f"{title} 지급명령"))
        blocks = [
            Stamp(court, d(filed), "제 778 호"),
            Title("배당요구신청서"),
            Fields([("사건번호", case), ("배당요구채권자", firm), ("채무자", debtor), ("집행권원", f"{title} 지급명령"),
                    ("원 금", SUMS["won"](principal)), ("이 자", SUMS["won"](sum_)), ("비 용", SUMS["won"](cost)),
                    ("합 계", SUMS["won"](total))]),
            Text("위와 같이 배당요구를 합니다."),
            Sign(DATES["words"](filed), firm, f"{court} 귀중"),
        ]  # fmt: skip
    else:
        truth["title"] = AnyOf((title, f"{title} 이행권고결정"))
        blocks = [
            Title("배당요구신청"),
            Fields([("사건", f"{case} 부동산강제경매"), ("신청인(채권자)", firm), ("피신청인(채무자)", debtor)], "colon"),
            Table(("청구원금", "지연손해금", "절차비용", "청구합계"),
                  [(SUMS["plain"](principal), SUMS["plain"](sum_), SUMS["plain"](cost), SUMS["plain"](total))]),
            Text(f"집행권원 : {title} 이행권고결정"),
            Sign(DATES["tight"](filed), f"신청인 {firm}", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("distribution_demand", blocks, truth)


COST_ITEMS = (
    "인지대", "송달료", "등록면허세", "지방교육세", "등기촉탁수수료", "감정료", "현황조사수수료", "신문공고료", "매각수수료", "유찰수수료",
)  # fmt: skip


def cost_statement(s: Source, voice: int) -> Paper:
    """집행비용계산서 in one of two voices."""
    court, case, bank = s.pick(COURTS), s.case(), s.bank()
    chosen = [i for i in COST_ITEMS if s.chance(0.8)]
    amounts = [(i, s.won(3_000, 900_000, 10)) for i in chosen]
    total = sum(a for _, a in amounts)
    truth = {
        "case_number": case, "creditor": bank, "total": total, "items": [{"item": i, "amount": a} for i, a in amounts],
    }  # fmt: skip
    w = SUMS["plain"]
    if voice == 0:
        blocks = [
            Title("집행비용계산서"),
            Fields([("사건번호", case), ("신청채권자", bank)], "colon"),
            Table(("비목", "금액(원)", "비고"), [(i, w(a), "") for i, a in amounts], foot=("합계", w(total), "")),
            Sign(DATES["dots"](s.day(2025, 2025)), f"{court} 법원주사 {s.person()}", ""),
        ]
    else:
        blocks = [
            Title("집 행 비 용 계 산 서"),
            Fields([("사 건", f"{case} 부동산임의경매"), ("채 권 자", bank)]),
            Table(("번호", "항목", "산출근거", "금액"),
                  [(str(n), i, "영수증", f"{w(a)}원") for n, (i, a) in enumerate(amounts, 1)],
                  foot=("", "총계", "", f"{w(total)}원"), ruled="rows"),
            Sign(DATES["words"](s.day(2025, 2025)), f"채권자 {bank}", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("cost_statement", blocks, truth)
