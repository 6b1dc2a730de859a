"""The court's own papers: the sale statement (매각물건명세서) and the statement of execution costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .sheet import PORTRAIT, Sheet, won
from .words import compact, dotted


@dataclass(frozen=True)
class Occupant:
    """One row of the tenants' table: where the court knows it from, and what that source says."""

    name: str  # empty in the second and third row of a tenant
    part: str
    source: str
    title: str = "주거\n임차인"
    term: str = "미상"
    deposit: str = "미상"
    rent: str = ""
    moved: str = ""
    fixed: str = ""
    demanded: str = ""


@dataclass(frozen=True)
class SaleStatement:
    court: str
    case: str
    auction: str
    written: date
    judge: str
    appraisal: str
    minimum: str
    first_right: str
    deadline: date
    occupants: Sequence[Occupant]
    remarks: Sequence[str]
    last: str = "해당사항 없음"


def sale_statement(s: SaleStatement) -> bytes:
    """매각물건명세서 as the court prints it."""
    p = Sheet(PORTRAIT, "NanumGothic")
    p.text(297, 30, s.court, 13, align="center")
    p.text(297, 54, "매각물건명세서", 19, align="center")
    y = p.grid(
        30,
        92,
        (52, 138, 52, 50, 60, 63, 58, 62),
        [
            (
                "사건",
                f"{s.case} {s.auction}",
                "매각\n물건번호",
                "1",
                "작성\n일자",
                compact(s.written),
                "담임법관\n(사법보좌관)",
                s.judge,
            ),
        ],
        size=8.5,
        head=1,
    )
    y = p.grid(
        30,
        y,
        (110, 158, 72, 195),
        [
            (
                "부동산 및 감정평가액\n최저매각가격의 표시",
                f"별지기재와 같음\n감정평가액 {s.appraisal}\n최저매각가격 {s.minimum}",
                "최선순위\n설정",
                s.first_right,
            ),
            ("배당요구종기", compact(s.deadline), "", ""),
        ],
        size=8.5,
        head=0,
    )
    y = p.paragraph(
        32,
        y + 6,
        530,
        "부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 "
        "임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자 또는 사업자등록신청일자와 확정일자의 유무와 그 일자",
        8,
    )
    rows: list[Sequence[str | None]] = [
        (
            "점유자의\n성명",
            "점유\n부분",
            "정보출처\n구분",
            "점유의\n권원",
            "임대차기간\n(점유기간)",
            "보증금",
            "차임",
            "전입신고일자·\n사업자등록\n신청일자",
            "확정일자",
            "배당요구\n여부\n(배당요구일자)",
        )
    ]
    rows += [
        (o.name, o.part, o.source, o.title, o.term, o.deposit, o.rent, o.moved, o.fixed, o.demanded)
        for o in s.occupants
    ]
    widths = (52, 50, 48, 42, 76, 62, 46, 58, 52, 49)
    if s.occupants:
        y = p.grid(30, y + 4, widths, rows, size=7.8, align=("center",) * 10, pad=3, bottom=790)
    else:
        y = p.grid(30, y + 4, (535,), [("조사된 임차내역없음",)], size=9, pad=6)
    y = p.paragraph(32, y + 4, 530, "< 비고 >", 8.5)
    for line in s.remarks:
        y = p.paragraph(32, y, 530, line, 8.5)
    y = p.paragraph(
        32,
        y + 4,
        530,
        "※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 주택·상가건물 임차인의 임차보증금은 매수인에게 인수되는 경우가 "
        "발생할 수 있고, 대항력과 우선변제권이 있는 주택·상가건물 임차인이 배당요구를 하였으나 "
        "보증금 전액에 관하여 배당을 받지 아니한 경우에는 배당받지 못한 잔액이 "
        "매수인에게 인수되게 됨을 주의하시기 바랍니다.",
        8,
    )
    if y > 690:
        p.page()
        y = 50
    p.grid(
        30,
        y + 4,
        (535,),
        [
            ("등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것",),
            (s.last,),
            ("매각에 따라 설정된 것으로 보는 지상권의 개요",),
            ("해당사항 없음",),
            ("비고란",),
            ("",),
        ],
        size=8.5,
        head=0,
    )
    p.foot = lambda sheet, n, m: _foot(sheet, n, m)
    return p.pdf()


def _foot(sheet: Sheet, n: int, m: int) -> None:
    sheet.text(297, 815, f"{n} / {m}", 8, align="center")


@dataclass(frozen=True)
class CostStatement:
    court: str
    case: str
    auction: str
    creditor: str
    items: Sequence[tuple[str, int, str]]  # item, amount, remark
    filed: date
    officer: str


def cost_statement(s: CostStatement) -> bytes:
    """집행비용계산서."""
    p = Sheet()
    p.text(297, 60, "집 행 비 용 계 산 서", 18, align="center")
    y = p.lines(70, 110, [f"사      건 : {s.case} {s.auction}", f"신청채권자 : {s.creditor}"], 11)
    rows: list[Sequence[str | None]] = [("순번", "비        목", "금    액 (원)", "비    고")]
    rows += [(str(n), item, won(amount), note) for n, (item, amount, note) in enumerate(s.items, 1)]
    rows.append(("합      계", None, won(sum(a for _, a, _ in s.items)), ""))
    y = p.grid(
        70, y + 12, (40, 190, 105, 120), rows, size=10, align=("center", "left", "right", "center"), shaded=True, pad=6
    )
    p.text(297, y + 40, "위와 같이 집행비용을 계산함.", 11, align="center")
    p.text(297, y + 70, dotted(s.filed), 11, align="center")
    p.text(297, y + 100, f"{s.court}  {s.officer}", 12, align="center")
    p.seal(460, y + 88)
    return p.pdf()
