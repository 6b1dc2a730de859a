# ruff: noqa: E501 (printed texts stay in one line)
"""Claim statements, demands and cost statements of the second set."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sample_filings.make.words import hangul

from ..invent import COURTS, Source
from ..kinds.claims import COST_ITEMS, RATES, items
from ..notation import DATES, SUMS
from ..paper import AnyOf, Fields, PageBreak, Paper, Sign, Stamp, Table, Text, Title
from ..sums import interest

HANJA = str.maketrans("영일이삼사오육칠팔구십백천만억", "零壹貳參四五六七八九拾百千萬億")


def claim_statement(s: Source, voice: int) -> Paper:
    """채권계산서 in one of six other voices."""
    court, case, bank, debtor = s.pick(COURTS), s.case(), s.bank(), s.person()
    end = s.day(2025, 2025)
    start = end - timedelta(days=s.random.randint(100, 800))
    principal = s.won(8_000_000, 400_000_000, 10_000)
    rate = s.pick(RATES)
    days, sum_ = interest(principal, rate, start, end)
    cost = s.won(20_000, 700_000, 10)
    total = principal + sum_ + cost
    filed = end - timedelta(days=12)
    row = {"principal": principal, "rate": float(rate), "from": start, "to": end, "days": days, "interest": sum_}
    truth: dict[str, Any] = {
        "case_number": case, "creditor": bank, "debtor": debtor, "principal": principal, "interest": sum_, "cost": cost,
        "total": total, "calculated_to": end, "items": [row],
    }  # fmt: skip
    p, d = SUMS["plain"], DATES["dots"]
    if voice == 0:  # the sums run down the page, the interest has no table
        blocks = [
            Title("채권 계산서"),
            Fields([("사건의 표시", f"{case} 부동산임의경매"), ("채권자의 표시", bank), ("채무자의 표시", debtor)], "quad"),
            Table(("항목", "금액(원)", "산출근거"),
                  [("대여원금", p(principal), ""),
                   ("이자 및 지연손해금", p(sum_), f"{DATES['tight'](start)}~{DATES['tight'](end)} ({days}일) 연 {rate}%"),
                   ("가지급금", p(cost), "")], foot=("총채권액", p(total), "")),
            Text(f"※ 이자계산 종기 : {d(end)} (배당기일)"),
            Sign(d(filed), bank, f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:  # prose
        blocks = [
            Stamp(court, d(filed), "제 8 호"),
            Title("채 권 계 산 서"),
            Text(f"{case} 부동산강제경매"),
            Text(f"채권자 {bank}"),
            Text(f"채무자 {debtor}"),
            Text(
                f"위 당사자 간 위 사건에 관하여 채권자는 채무자에 대하여 대여원금 {SUMS['gold'](principal)}과 이에 대한 {d(start)}부터 "
                f"배당기일인 {d(end)}까지 {days}일 동안 연 {rate}%의 비율로 계산한 이자 {SUMS['gold'](sum_)} 및 비용 "
                f"{SUMS['gold'](cost)}, 합계 {SUMS['gold'](total)}의 채권을 가지고 있으므로 채권계산서를 제출합니다."
            ),
            Sign(DATES["words"](filed), f"위 채권자 {bank}", f"{court} 귀중"),
        ]
    elif voice == 2:  # Hanja
        words = hangul(principal).translate(HANJA)
        truth |= {"items": [], "calculated_to": AnyOf((end, None))}
        blocks = [
            Title("債 權 計 算 書"),
            Fields([("사건", case), ("채권자", bank), ("채무자", debtor)], "columns"),
            Text("다음과 같이 채권계산서를 제출합니다."),
            Fields([("원 금", f"金 {words}원整 (₩{p(principal)})"), ("이 자", f"金 {p(sum_)}원 ({d(end)}까지)"),
                    ("비 용", f"金 {p(cost)}원"), ("합 계", f"金 {p(total)}원")], "grid"),
            Sign(d(filed), bank, f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 3:  # two pages of loans with sums carried over
        rows = []
        for n in range(s.random.randint(24, 34)):
            amount = s.won(1_000_000, 60_000_000, 1_000)
            first = end - timedelta(days=s.random.randint(31, 600))
            percent = s.pick(RATES)
            long, i = interest(amount, percent, first, end)
            rows.append({"loan": f"{n + 1:03d}", "principal": amount, "rate": float(percent), "rate_text": percent,
                         "from": first, "to": end, "days": long, "interest": i})  # fmt: skip
        principal, sum_ = sum(r["principal"] for r in rows), sum(r["interest"] for r in rows)
        total = principal + sum_
        truth |= {
            "principal": principal,
            "interest": sum_,
            "total": total,
            "items": items(rows),
            "cost": AnyOf((None, 0)),
        }
        t = DATES["tight"]
        half = len(rows) // 2

        def print_row(r: dict[str, Any]) -> tuple[str, ...]:
            return (
                r["loan"],
                t(r["from"]),
                t(r["to"]),
                str(r["days"]),
                r["rate_text"],
                p(r["principal"]),
                p(r["interest"]),
            )

        head = ("계좌번호", "연체기산일", "최종이자계산일", "경과일수", "적용이율(연%)", "대출잔액", "연체이자")
        carried = (
            "소계",
            "",
            "",
            "",
            "",
            p(sum(r["principal"] for r in rows[:half])),
            p(sum(r["interest"] for r in rows[:half])),
        )
        blocks = [
            Title("채권계산서"),
            Fields([("사건번호", case), ("채권자", bank), ("채무자", debtor), ("배당기일", d(end))], "quad"),
            Table(head, [*map(print_row, rows[:half]), carried]),
            PageBreak(),
            Table(head, [*map(print_row, rows[half:])], foot=("합계", "", "", "", "", p(principal), p(sum_))),
            Text(f"청구채권 총액 : {SUMS['both'](total)}"),
            Sign(d(filed), bank, f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 4:  # the total comes first, other words, no blanks in dates
        blocks = [
            Title("채권신고서(채권계산서)"),
            Fields([("경매사건번호", case), ("신고채권자", bank), ("주채무자", debtor)]),
            Table(("채권총액", "대출원금", "미수이자", "법적비용"), [(p(total), p(principal), p(sum_), p(cost))], ruled="rows"),
            Table(("대상원금", "이자율", "이자기산일", "이자종료일", "일수", "미수이자"),
                  [(p(principal), f"연{rate}%", DATES["digits"](start), DATES["digits"](end), f"{days}일", p(sum_))]),
            Text(f"상기 금액은 {DATES['words'](end)} 배당기일 기준임."),
            Sign(DATES["words"](filed), f"신고인 {bank}", f"{court} 귀중"),
        ]  # fmt: skip
    else:  # a sum that is wrong on the paper: it is reported as printed
        wrong = total + 1_000
        truth |= {"total": wrong}
        blocks = [
            Title("채 권 계 산 서"),
            Fields([("사건번호", case), ("채권자", bank), ("채무자", debtor)], "colon"),
            Table(("원금", "이자", "비용", "합계"), [(p(principal), p(sum_), p(cost), p(wrong))]),
            Table(("원금", "기간", "일수", "이율", "이자"),
                  [(p(principal), f"{d(start)} ~ {d(end)}", str(days), f"{rate}%", p(sum_))], ruled="none"),
            Text(f"배당기일 {d(end)}까지의 이자임"),
            Sign(d(filed), bank, f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("claim_statement", blocks, truth)


def distribution_demand(s: Source, voice: int) -> Paper:
    """배당요구신청서 in one of three other voices."""
    court, case, firm, debtor = s.pick(COURTS), s.case(), s.firm(), s.person()
    principal, cost = s.won(2_000_000, 90_000_000), s.won(30_000, 300_000, 10)
    start = s.day(2023, 2023)
    end = start + timedelta(days=s.random.randint(90, 700))
    rate = s.pick(("12", "15", "6"))
    days, sum_ = interest(principal, rate, start, end)
    total = principal + sum_ + cost
    filed = s.day(2025, 2025)
    title = f"{court} {s.random.randint(2020, 2024)}{s.pick(('가단', '가합', '카단', '차전'))}{s.random.randint(100, 99999)}"
    p, d = SUMS["plain"], DATES["dots"]
    truth: dict[str, Any] = {
        "case_number": case, "creditor": firm, "debtor": debtor, "principal": principal, "interest": sum_, "cost": cost,
        "total": total, "demanded_on": filed,
    }  # fmt: skip
    if voice == 0:
        blocks = [
            Title("배 당 요 구 서"),
            Fields([("사건번호", case), ("제출일", d(filed)), ("배당요구권자", firm), ("채무자", debtor)], "quad"),
            Table(("채권의 종류", "금액"), [("원금채권", f"{p(principal)}원"), ("지연이자", f"{p(sum_)}원"),
                                        ("소송비용", f"{p(cost)}원"), ("총액", f"{p(total)}원")]),
            Text(f"배당요구의 자격 : {title} 판결정본"),
            Sign(DATES["words"](filed), firm, f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        blocks = [
            Stamp(court, d(filed), "제 2 호"),
            Title("배당요구신청서"),
            Text(f"사 건  {case} 부동산임의경매"),
            Text(f"신청인  {firm} (대표이사 {s.person()})"),
            Text(f"채무자 겸 소유자  {debtor}"),
            Text(
                f"신청인은 채무자에 대한 {title} 확정판결에 기하여 원금 {p(principal)}원, {d(start)}부터 {d(end)}까지 {days}일간 "
                f"연 {rate}%의 지연손해금 {p(sum_)}원, 소송비용 {p(cost)}원 합계 {p(total)}원의 채권이 있으므로 배당을 요구합니다."
            ),
            Sign(d(filed), f"신청인 {firm}", f"{court} 귀중"),
        ]
    else:
        blocks = [
            Title("배당요구 신청서"),
            Fields([("사건의 표시", case), ("채권자(배당요구)", firm), ("채무자", debtor)]),
            Fields([("가. 원금", SUMS["both"](principal)), ("나. 이자", SUMS["both"](sum_)), ("다. 비용", SUMS["both"](cost)),
                    ("라. 합계", SUMS["both"](total))], "colon"),
            Text(f"마. 집행권원의 표시 : {title} 화해권고결정"),
            Sign(DATES["iso"](filed), f"채권자 {firm}", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("distribution_demand", blocks, truth)


def cost_statement(s: Source, voice: int) -> Paper:
    """집행비용계산서 in one of two other voices."""
    court, case, bank = s.pick(COURTS), s.case(), s.bank()
    amounts = [(i, s.won(3_000, 900_000, 10)) for i in COST_ITEMS if s.chance(0.7)]
    total = sum(a for _, a in amounts)
    truth = {
        "case_number": case,
        "creditor": bank,
        "total": total,
        "items": [{"item": i, "amount": a} for i, a in amounts],
    }
    p = SUMS["plain"]
    if voice == 0:
        blocks = [
            Title("집 행 비 용 계 산 서"),
            Text(f"사건 : {case} 부동산임의경매"),
            Text(f"채권자 : {bank}"),
            *(Text(f"{n}. {i} : 금 {p(a)}원") for n, (i, a) in enumerate(amounts, 1)),
            Text(f"합계 : 금 {p(total)}원"),
            Sign(DATES["dots"](s.day(2025, 2025)), bank, f"{court} 귀중"),
        ]
    else:
        blocks = [
            Title("집행비용 계산서"),
            Fields([("사건번호", case), ("경매신청채권자", bank)], "quad"),
            Table(("금액", "내역", "지출일"), [(p(a), i, DATES["tight"](s.day(2024, 2024))) for i, a in amounts],
                  foot=(p(total), "총 합계", "")),
            Sign(DATES["dots"](s.day(2025, 2025)), f"{court} 사법보좌관", ""),
        ]  # fmt: skip
    return Paper("cost_statement", blocks, truth)


def unknown(s: Source, voice: int) -> Paper:
    """Papers that are none of the kinds."""
    court, case, bank, debtor = s.pick(COURTS), s.case(), s.bank(), s.person()
    title, body = (
        ("소송위임장", f"위 사건에 관하여 변호사 {s.person()}을(를) 소송대리인으로 선임하고 배당금 수령에 관한 권한을 위임합니다."),
        ("즉시항고장", f"위 사건에 관하여 귀원이 한 매각허가결정에 대하여 불복이므로 즉시항고를 제기합니다. 항고보증금 {s.won(1_000_000, 9_000_000):,}원을 공탁함."),
        ("경매신청 취하서", "위 사건에 관하여 채권자는 채무자와 합의하였으므로 경매신청을 취하합니다."),
        ("송달장소 및 송달영수인 신고서", "위 사건에 관하여 송달장소와 송달영수인을 아래와 같이 신고합니다. 임차인과 근저당권자에 대한 통지도 같습니다."),
    )[voice]  # fmt: skip
    blocks = [
        Title(title),
        Fields([("사건", f"{case} 부동산임의경매"), ("채권자", bank), ("채무자", debtor)], "columns"),
        Text(body),
        Sign(DATES["dots"](s.day(2025, 2025)), bank, f"{court} 귀중"),
    ]
    return Paper("unknown", blocks, {"title": title})
