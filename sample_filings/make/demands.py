"""Demands of public authorities (교부청구서): taxes with their statutory dates, charges month by month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .sheet import Align, Sheet, won
from .words import compact, dotted, written


@dataclass(frozen=True)
class TaxLine:
    """One row: the tax, its period, 법정기일, 납부기한, tax and surcharge; `own` = levied on the property itself."""

    tax: str
    period: str
    statutory: date
    due: date
    principal: int
    surcharge: int
    own: bool = False

    @property
    def total(self) -> int:
        return self.principal + self.surcharge


@dataclass(frozen=True)
class TaxDemand:
    court: str
    case: str
    authority: str
    section: str
    taxpayer: str
    taxpayer_no: str
    address: str
    lines: Sequence[TaxLine]
    filed: date
    stamp: tuple[str, str]
    number: str
    seized: date | None = None
    auction: str = "부동산임의경매"

    @property
    def total(self) -> int:
        return sum(x.total for x in self.lines)


def tax_office(d: TaxDemand) -> bytes:
    """A tax office's way: an official letter with the arrears in one ruled table."""
    p = Sheet()
    p.text(297, 48, d.authority, 20, align="center")
    p.rule(50, 78, 545, 78, 1.4)
    y = p.lines(
        54,
        88,
        [f"수  신   {d.court} 경매7계", "(경유)", f"제  목   교부청구서 ({d.case} {d.auction})"],
        10.5,
    )
    p.rule(50, y, 545, y, 0.8)
    y = p.paragraph(
        54,
        y + 12,
        487,
        "「국세징수법」 제59조에 따라 아래 체납자의 국세 및 강제징수비를 교부청구하니 배당하여 주시기 바랍니다.",
        10.5,
    )
    y = p.grid(
        50,
        y + 8,
        (80, 167, 90, 158),
        [
            ("체 납 자", d.taxpayer, "주민(사업자)등록번호", d.taxpayer_no),
            ("주    소", d.address, None, None),
            ("사 건 번 호", d.case, "압류등기일", dotted(d.seized) if d.seized else "압류사항 없음"),
        ],
        size=9,
        head=0,
        pad=5,
    )
    p.text(545, y + 12, "(단위 : 원)", 9, align="right")
    rows: list[Sequence[str | None]] = [
        ("세  목", "귀속(과세기간)", "법정기일", "납부기한", "본  세", "납부지연\n가산세", "합  계", "비  고")
    ]
    rows += [
        (x.tax, x.period, compact(x.statutory), compact(x.due), won(x.principal), won(x.surcharge), won(x.total),
         "당해세" if x.own else "")
        for x in d.lines
    ]  # fmt: skip
    rows.append(
        ("합  계", "", "", "", won(sum(x.principal for x in d.lines)), won(sum(x.surcharge for x in d.lines)),
         won(d.total), "")
    )  # fmt: skip
    align: Sequence[Align] = ("center", "center", "center", "center", "right", "right", "right", "center")
    y = p.grid(50, y + 26, (76, 82, 56, 56, 66, 56, 66, 37), rows, size=8.5, align=align, shaded=True, bottom=740)
    y = p.paragraph(54, y + 12, 487, "※ 교부청구일 이후 배당기일까지 가산되는 납부지연가산세를 포함하여 청구함.", 9)
    p.text(297, y + 26, written(d.filed), 11, align="center")
    p.text(297, y + 52, f"{d.authority}장", 20, align="center")
    p.seal(400, y + 44, "관인", 44)
    p.rule(50, 740, 545, 740, 0.8)
    p.text(54, 746, f"시행 {d.section}-{d.number} ({dotted(d.filed)})        접수", 9)
    p.stamp(430, 690 - 20, d.court, *d.stamp)
    return p.pdf()


def district_office(d: TaxDemand) -> bytes:
    """A district office's way: other words and another order of columns, surcharge before the tax's total."""
    p = Sheet(face="NanumBarunGothic")
    p.stamp(438, 30, d.court, *d.stamp)
    p.text(60, 44, f"{d.section}-{d.number}", 9)
    p.text(297, 104, "교  부  청  구  서", 20, align="center")
    y = p.lines(
        60,
        146,
        [
            f"□ 사건번호 : {d.case} ({d.auction})",
            f"□ 납세의무자 : {d.taxpayer} ({d.taxpayer_no})",
            f"□ 주   소 : {d.address}",
            f"□ 교부청구액 : 금 {won(d.total)}원",
        ],
        10.5,
    )
    rows: list[Sequence[str | None]] = [
        ("연번", "과세년도·기분", "세목", "당해세\n여부", "법정기일", "납기", "세액", "가산금", "계")
    ]
    rows += [
        (str(n), x.period, x.tax, "해당" if x.own else "-", f"{x.statutory:%Y-%m-%d}", f"{x.due:%Y-%m-%d}",
         won(x.principal), won(x.surcharge), won(x.total))
        for n, x in enumerate(d.lines, 1)
    ]  # fmt: skip
    rows.append(
        ("", "총  계", None, None, None, None, won(sum(x.principal for x in d.lines)),
         won(sum(x.surcharge for x in d.lines)), won(d.total))
    )  # fmt: skip
    align: Sequence[Align] = ("center",) * 6 + ("right",) * 3
    y = p.grid(50, y + 10, (28, 84, 92, 38, 62, 62, 48, 40, 48), rows, size=8.2, align=align, bottom=720)
    y = p.paragraph(
        60,
        y + 14,
        475,
        "위와 같이 지방세가 체납되었으므로 「지방세징수법」 제66조에 따라 교부를 청구합니다. 배당금은 당해세에 우선 "
        "배당하여 주시기 바라며 세외수입 계좌가 아닌 아래 지방세 수납계좌로 입금하여 주시기 바랍니다.",
        10,
    )
    p.text(297, y + 24, written(d.filed), 12, align="center")
    p.text(297, y + 56, f"{d.authority}장", 19, align="center")
    p.seal(404, y + 46, "직인", 44)
    p.text(70, y + 120, f"{d.court}장  귀하", 13)
    return p.pdf()


@dataclass(frozen=True)
class ChargeLine:
    month: str
    due: date
    principal: int
    surcharge: int

    @property
    def total(self) -> int:
        return self.principal + self.surcharge


@dataclass(frozen=True)
class ChargeDemand:
    court: str
    case: str
    authority: str
    scheme: str
    payer: str
    payer_no: str
    lines: Sequence[ChargeLine]
    filed: date
    stamp: tuple[str, str]
    auction: str = "부동산임의경매"
    rules: Literal["lines", "rects", "rows", "none"] = "rows"

    @property
    def total(self) -> int:
        return sum(x.total for x in self.lines)


def insurance(d: ChargeDemand) -> bytes:
    """An insurer's way: one row a month, light rules, the sum above the table."""
    p = Sheet()
    p.stamp(438, 30, d.court, *d.stamp)
    p.text(60, 50, d.authority, 13)
    p.text(297, 106, f"교부청구서({d.scheme})", 17, align="center")
    y = p.grid(
        60,
        146,
        (90, 385),
        [
            ("사건번호", f"{d.case} {d.auction}"),
            ("납부의무자", f"{d.payer} (사업장관리번호 {d.payer_no})"),
            ("청구금액", f"금 {won(d.total)}원  ({d.scheme} 및 연체금)"),
        ],
        size=10,
        head=0,
        pad=6,
    )
    p.text(60, y + 18, "[체납내역]", 10.5)
    rows: list[Sequence[str | None]] = [("고지년월", "납부기한", "보험료", "연체금", "합계")]
    rows += [(x.month, dotted(x.due), won(x.principal), won(x.surcharge), won(x.total)) for x in d.lines]
    rows.append(
        ("계", "", won(sum(x.principal for x in d.lines)), won(sum(x.surcharge for x in d.lines)), won(d.total))
    )
    y = p.grid(
        60,
        y + 38,
        (95, 110, 90, 85, 95),
        rows,
        size=9.5,
        align=("center", "center", "right", "right", "right"),
        rules=d.rules,
        bottom=700,
    )
    y = p.paragraph(
        60,
        y + 16,
        475,
        "「국민건강보험법」 제81조 및 제85조에 따라 위 체납 보험료 등을 교부청구하오니 다른 일반채권에 우선하여 "
        "배당하여 주시기 바랍니다.",
        10,
    )
    p.text(297, y + 26, written(d.filed), 11, align="center")
    p.text(297, y + 54, f"{d.authority}장", 16, align="center")
    p.seal(430, y + 42, "직인", 40)
    p.text(70, y + 106, f"{d.court} 귀중", 13)
    return p.pdf()
