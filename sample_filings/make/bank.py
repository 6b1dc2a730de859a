"""Claim statements (채권계산서) in the styles of different houses, and general creditors' demands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from .sheet import Sheet, won
from .words import compact, dotted, hangul, written


@dataclass(frozen=True)
class Period:
    """Interest on a principal at `rate` percent a year, both days counted, fractions of a won dropped."""

    principal: int
    rate: str
    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def interest(self) -> int:
        return int(self.principal * Decimal(self.rate) * self.days / 100 / 365)


@dataclass(frozen=True)
class Loan:
    name: str
    number: str
    lent: date
    principal: int
    periods: Sequence[Period]

    @property
    def interest(self) -> int:
        return sum(p.interest for p in self.periods)


@dataclass(frozen=True)
class Statement:
    """What every claim statement says."""

    court: str
    case: str
    creditor: str
    reg_no: str
    address: str
    debtor: str
    owner: str
    loans: Sequence[Loan]
    to: date
    filed: date
    stamp: tuple[str, str]  # day and number of the court's receipt stamp
    cost: int = 0
    right: str = ""  # the mortgage it speaks of
    basis: str = ""
    note: Sequence[str] = field(default_factory=tuple)

    @property
    def principal(self) -> int:
        return sum(loan.principal for loan in self.loans)

    @property
    def interest(self) -> int:
        return sum(loan.interest for loan in self.loans)

    @property
    def total(self) -> int:
        return self.principal + self.interest + self.cost


def cover_and_tables(s: Statement) -> bytes:
    """A big bank's way: covering letter, the statement with a sums table, a sheet of interest by loan."""
    p = Sheet()
    p.text(297, 60, s.creditor, 20, align="center")
    p.text(297, 88, f"{s.address}   여신관리부   전화 02-0000-4100", 9, align="center")
    p.rule(60, 104, 535, 104, 1.2)
    y = 122.0
    for label, text in (
        ("문서번호", "여신관리부-2025-3187"),
        ("시행일자", dotted(s.filed)),
        ("수    신", f"{s.court} 경매7계"),
        ("제    목", f"{s.case} 부동산임의경매 사건 채권계산서 제출"),
    ):
        p.text(64, y, f"{label} :", 11)
        p.text(130, y, text, 11)
        y += 21
    p.rule(60, y + 2, 535, y + 2)
    y = p.paragraph(64, y + 24, 465, "1. 귀원의 무궁한 발전을 기원합니다.", 11)
    y = p.paragraph(
        64,
        y + 6,
        465,
        f"2. 위 사건에 관하여 귀원의 최고에 따라 당행의 채권계산서를 붙임과 같이 제출하오니 배당하여 주시기 바랍니다. "
        f"배당금은 아래 계좌로 송금하여 주시기 바랍니다. (배당금 수령계좌 : {s.creditor} 900-00-112233)",
        11,
    )
    y = p.lines(64, y + 20, ["붙임  1. 채권계산서 1부.", "      2. 이자계산 명세서 1부.  끝."], 11)
    p.text(297, 640, f"{s.creditor} 지배인 서가온", 15, align="center")
    p.seal(420, 628, "(인)")
    p.stamp(440, 700, s.court, *s.stamp)

    p.page()
    p.text(297, 66, "채  권  계  산  서", 20, align="center")
    y = p.grid(
        60,
        116,
        (90, 385),
        [
            ("사건번호", f"{s.case} 부동산임의경매"),
            ("채 권 자", f"{s.creditor} ({s.reg_no})"),
            ("채 무 자", s.debtor),
            ("소 유 자", s.owner),
            ("근저당권", s.right),
        ],
        size=10,
        head=0,
        pad=6,
    )
    p.text(535, y + 16, "(단위 : 원)", 9, align="right")
    y = p.grid(
        60,
        y + 30,
        (115, 90, 90, 80, 100),
        [
            ("구       분", "원    금", "이    자", "비    용", "합    계"),
            *((loan.name, won(loan.principal), won(loan.interest), "0", won(loan.principal + loan.interest))
              for loan in s.loans),
            ("합       계", won(s.principal), won(s.interest), won(s.cost), won(s.total)),
        ],
        size=10,
        align=("center", "right", "right", "right", "right"),
        shaded=True,
        pad=6,
    )  # fmt: skip
    y = p.paragraph(
        60,
        y + 22,
        475,
        f"위 금액은 배당기일인 {written(s.to)}까지의 원리금이며, 산출내역은 별첨 이자계산 명세서와 같습니다.",
        10,
    )
    for n, line in enumerate(s.note, 1):
        y = p.paragraph(60, y + 4, 475, f"※ {n}. {line}", 9.5)
    p.text(297, y + 40, written(s.filed), 12, align="center")
    p.text(297, y + 74, f"채권자  {s.creditor}", 13, align="center")
    p.text(297, y + 120, f"{s.court}  귀중", 15, align="center")

    p.page()
    p.text(297, 60, "이자계산 명세서", 16, align="center")
    p.text(60, 92, f"사건번호 : {s.case}     기준일 : {dotted(s.to)}", 10)
    rows: list[Sequence[str | None]] = [
        ("여신과목\n(여신번호)", "대출일", "원금(잔액)", "이율(%)", "부터", "까지", "일수", "이자금액")
    ]
    for loan in s.loans:
        for n, q in enumerate(loan.periods):
            first = f"{loan.name}\n({loan.number})" if n == 0 else ""
            rows.append(
                (first, compact(loan.lent) if n == 0 else "", won(q.principal), q.rate, compact(q.start),
                 compact(q.end), str(q.days), won(q.interest))
            )  # fmt: skip
        rows.append(("소    계", "", won(loan.principal), "", "", "", "", won(loan.interest)))
    rows.append(("총    계", "", won(s.principal), "", "", "", "", won(s.interest)))
    p.grid(
        48,
        112,
        (98, 56, 76, 40, 58, 58, 36, 78),
        rows,
        size=8.5,
        align=("center", "center", "right", "center", "center", "center", "right", "right"),
        shaded=True,
    )
    return p.pdf()


def plain_letter(s: Statement, auction: str = "부동산임의경매", signed: str = "대표이사 노은결") -> bytes:
    """A smaller house's way: one page of Myeongjo, sums in words and figures, one table with horizontal rules only."""
    p = Sheet(face="NanumMyeongjo")
    p.stamp(430, 40, s.court, *s.stamp)
    p.text(297, 112, "채 권 계 산 서", 19, align="center")
    p.rule(215, 136, 379, 136)
    y = p.lines(
        70,
        160,
        [
            f"사      건    {s.case}  {auction}",
            f"채  권  자    {s.creditor}",
            f"              (법인등록번호 {s.reg_no})",
            f"              {s.address}",
            f"채  무  자    {s.debtor}",
            f"소  유  자    {s.owner}",
        ],
        11,
    )
    y = p.paragraph(70, y + 12, 455, "위 사건에 관하여 채권자는 다음과 같이 채권계산서를 제출합니다.", 11)
    p.text(297, y + 12, "다      음", 12, align="center")
    y += 40
    y = p.lines(
        70,
        y,
        [
            f"1. 청구채권 합계 :  금 {hangul(s.total)}원정 (₩{won(s.total)})",
            f"2. 원  금 :  금 {won(s.principal)}원",
            f"3. 이  자 :  금 {won(s.interest)}원 ({dotted(s.to)} 배당기일까지)",
            f"4. 비  용 :  금 {won(s.cost)}원 (송달료 및 등기부등본 발급비용)",
            f"5. 채권의 원인 :  {s.basis}",
        ],
        11,
    )
    y = p.paragraph(70, y, 455, f"6. 담 보 권 :  {s.right}", 11)
    p.text(70, y + 14, "[이자 산출 내역]", 11)
    rows: list[Sequence[str | None]] = [("원  금", "계 산 기 간", "일수", "이율(연)", "이  자")]
    rows += [
        (won(q.principal), f"{dotted(q.start)} ~ {dotted(q.end)}", f"{q.days}일", f"{q.rate}%", won(q.interest))
        for loan in s.loans
        for q in loan.periods
    ]
    rows.append(("계", "", "", "", won(s.interest)))
    y = p.grid(
        70,
        y + 34,
        (95, 170, 50, 60, 80),
        rows,
        size=10,
        align=("right", "center", "right", "right", "right"),
        rules="rows",
    )
    for line in s.note:
        y = p.paragraph(70, y + 10, 455, line, 10)
    p.text(297, y + 30, written(s.filed), 12, align="center")
    p.text(500, y + 66, f"위 채권자  {s.creditor}   {signed}", 12, align="right")
    p.seal(517, y + 54)
    p.text(80, y + 110, f"{s.court}   귀중", 14)
    return p.pdf()


def boxed_form(s: Statement, title: str = "채 권 계 산 서", auction: str = "부동산강제경매") -> bytes:
    """A printed form: everything in one boxed grid, interest periods inside it."""
    p = Sheet(face="NanumBarunGothic")
    p.stamp(438, 34, s.court, *s.stamp)
    p.text(297, 106, title, 18, align="center")
    y = p.grid(
        50,
        146,
        (75, 173, 75, 172),
        [
            ("사건번호", s.case, "사 건 명", auction),
            ("채권자", s.creditor, "등록번호", s.reg_no),
            ("주  소", s.address, None, None),
            ("채무자", s.debtor, "소유자", s.owner),
            ("담보권", s.right or "없음(집행력 있는 정본에 의한 강제경매 신청채권자)", None, None),
            ("채권원인", s.basis, None, None),
        ],
        size=9.5,
        head=0,
        pad=6,
    )
    y = p.grid(
        50,
        y,
        (165, 165, 165),
        [("채 권 원 금", "이 자 (지연손해금)", "기 타 비 용"), (won(s.principal), won(s.interest), won(s.cost))],
        size=10.5,
        align=("right", "right", "right"),
        pad=7,
    )
    y = p.grid(
        50, y, (165, 330), [("채 권 합 계", f"일금 {hangul(s.total)}원정 (\\{won(s.total)})")], size=10.5, head=0, pad=7
    )
    rows: list[Sequence[str | None]] = [("대출과목", "잔액(원)", "기산일", "종료일", "일수", "이율", "이자(원)")]
    for loan in s.loans:
        rows += [
            (loan.name, won(q.principal), f"{q.start:%Y-%m-%d}", f"{q.end:%Y-%m-%d}", str(q.days), f"연 {q.rate}%",
             won(q.interest))
            for q in loan.periods
        ]  # fmt: skip
    y = p.grid(
        50,
        y,
        (105, 80, 70, 70, 40, 55, 75),
        rows,
        size=9,
        align=("center", "right", "center", "center", "right", "center", "right"),
    )
    y = p.paragraph(
        50,
        y + 12,
        495,
        f"이자는 {'작성일' if s.to == s.filed else '배당기일'}({s.to:%Y-%m-%d})까지 계산한 금액임.",
        9.5,
    )
    for line in s.note:
        y = p.paragraph(50, y, 495, f"* {line}", 9.5)
    p.text(297, y + 26, "위와 같이 채권계산서를 제출합니다.", 11, align="center")
    p.text(297, y + 54, written(s.filed), 11, align="center")
    p.text(297, y + 84, f"제출자  {s.creditor}  (직인생략)", 12, align="center")
    p.text(297, y + 122, f"{s.court} 귀중", 14, align="center")
    return p.pdf()


def general_demand(s: Statement, title: str, form: str) -> bytes:
    """배당요구신청서 of a creditor with an enforceable title (`title`), in free text."""
    p = Sheet(face="NanumMyeongjo")
    p.stamp(430, 40, s.court, *s.stamp)
    p.text(297, 112, "배 당 요 구 신 청 서", 18, align="center")
    y = p.lines(
        70,
        156,
        [
            f"사건번호   {s.case} {form}",
            f"채 권 자   {s.creditor} ({s.reg_no})",
            f"           {s.address}",
            f"채 무 자   {s.debtor}",
        ],
        11,
    )
    p.text(297, y + 14, "청 구 채 권", 13, align="center")
    q = s.loans[0].periods[0]
    y = p.lines(
        70,
        y + 44,
        [
            f"1. 금 {won(s.principal)}원정 (원금)",
            f"2. 금 {won(s.interest)}원정 (위 1항 금원에 대한 {dotted(q.start)}부터 {dotted(q.end)}까지",
            f"   {q.days}일간 연 {q.rate}%의 비율에 의한 지연손해금)",
            f"3. 금 {won(s.cost)}원정 (독촉절차비용)",
            f"   합계  금 {won(s.total)}원정",
        ],
        11,
    )
    p.text(297, y + 14, "신 청 원 인", 13, align="center")
    y = p.paragraph(
        70,
        y + 44,
        455,
        f"채권자는 채무자에 대하여 {title} 정본에 기하여 위 청구금액의 채권을 가지고 있으므로 위 사건의 매각대금에서 "
        f"배당기일까지의 이자를 포함하여 배당하여 줄 것을 요구합니다.",
        11,
    )
    y = p.paragraph(70, y + 18, 455, "첨부서류   1. 집행력 있는 정본 사본 1통   2. 송달증명원 1통", 11)
    p.text(297, y + 34, dotted(s.filed), 12, align="center")
    p.text(500, y + 66, f"위 채권자  {s.creditor}", 12, align="right")
    p.seal(517, y + 54)
    p.text(80, y + 112, f"{s.court}   귀중", 14)
    return p.pdf()
