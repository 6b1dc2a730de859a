"""Tenants' and workers' papers: report of right with demand (권리신고 및 배당요구신청서), wage claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .sheet import Sheet, won
from .words import compact, dotted, hangul, written


@dataclass(frozen=True)
class Tenant:
    court: str
    case: str
    name: str
    number: str
    landlord: str
    place: str
    part: str
    deposit: int
    rent: int
    contract: date
    start: date
    end: date
    handed: date
    moved: date
    fixed: date | None
    filed: date
    stamp: tuple[str, str]
    auction: str = "부동산임의경매"


def lease_form(t: Tenant) -> bytes:
    """The court's form for tenants of dwellings, filled in."""
    p = Sheet()
    p.stamp(438, 28, t.court, *t.stamp)
    p.text(297, 100, "권리신고 및 배당요구신청서(주택임대차)", 16, align="center")
    y = p.lines(
        60,
        138,
        [
            f"사  건 :  {t.case} {t.auction}",
            f"채무자(소유자) :  {t.landlord}",
            f"임차인 :  {t.name} ({t.number})",
            f"주  소 :  {t.place}",
        ],
        10.5,
    )
    y = p.paragraph(
        60,
        y + 6,
        475,
        "임차인은 위 사건 매각절차에서 아래와 같이 권리신고를 하고 임차보증금을 배당받기 위하여 배당요구를 합니다.",
        10.5,
    )
    p.text(297, y + 8, "아        래", 11, align="center")
    rent = f"월 금 {won(t.rent)}원" if t.rent else "없음"
    fixed = f"■ 유 ({dotted(t.fixed)})     □ 무" if t.fixed else "□ 유 (          )     ■ 무"
    y = p.grid(
        60,
        y + 32,
        (26, 150, 299),
        [
            ("1", "임차부분", t.part),
            ("2", "임차보증금", f"금 {won(t.deposit)}원 (금 {hangul(t.deposit)}원정)"),
            ("3", "차임(월세)", rent),
            ("4", "점유(임대차)기간", f"{dotted(t.start)}부터 {dotted(t.end)}까지"),
            ("5", "전입일자(주민등록전입일)", dotted(t.moved)),
            ("6", "확정일자 유무", fixed),
            ("7", "임차권·전세권등기", "□ 유 (          )     ■ 무"),
            ("8", "계약일", dotted(t.contract)),
            ("9", "계약당사자", f"임대인(소유자) {t.landlord} / 임차인 {t.name}"),
            ("10", "입주한 날(주택인도일)", dotted(t.handed)),
        ],
        size=10,
        head=0,
        pad=6,
    )
    y = p.lines(60, y + 12, ["첨부서류", "1. 임대차계약서 사본 1통", "2. 주민등록표등본 1통"], 10)
    p.text(297, y + 22, written(t.filed), 11, align="center")
    p.text(470, y + 50, f"권리신고 겸 배당요구신청인   {t.name}", 11, align="right")
    p.seal(490, y + 38)
    p.text(70, y + 92, f"{t.court} 귀중", 13)
    return p.pdf()


def lease_letter(t: Tenant) -> bytes:
    """A tenant's own typing: labels with colons, other notations of dates, no grid."""
    p = Sheet(face="NanumMyeongjo")
    p.stamp(438, 28, t.court, *t.stamp)
    p.text(297, 104, "권리신고 및 배당요구 신청서", 17, align="center")
    lines = [
        f"사건번호 : {t.case} {t.auction}",
        f"소 유 자 : {t.landlord}",
        f"신 청 인 : {t.name} (주민등록번호 {t.number})",
        f"           {t.place}",
        "",
        "신청인은 임차인으로서 다음과 같이 권리를 신고하고 배당을 요구합니다.",
        "",
        f"1. 임대차 목적물 : {t.part}",
        f"2. 임대차보증금 : {won(t.deposit)}원",
        f"3. 월 차임 : {won(t.rent)}원" if t.rent else "3. 월 차임 : 없음",
        f"4. 임대차계약일 : {compact(t.contract)}",
        f"5. 임대차기간 : {compact(t.start)} ~ {compact(t.end)}",
        f"6. 전입신고일 : {compact(t.moved)}",
        f"7. 확정일자 : {compact(t.fixed)}" if t.fixed else "7. 확정일자 : 없음 (확정일자를 받지 않음)",
        f"8. 입주일(인도일) : {compact(t.handed)}",
        "9. 임차권등기 : 없음",
    ]
    y = p.lines(72, 150, lines, 11)
    p.text(297, y + 30, f"{compact(t.filed)}", 11, align="center")
    p.text(500, y + 60, f"위 신청인(임차인)  {t.name}", 11, align="right")
    p.seal(516, y + 48)
    p.text(72, y + 110, f"{t.court}  귀중", 13)
    return p.pdf()


@dataclass(frozen=True)
class Worker:
    name: str
    number: str
    wages: int  # last three months
    retirement: int  # last three years
    other: int


@dataclass(frozen=True)
class WageDemand:
    court: str
    case: str
    representative: str
    number: str
    address: str
    employer: str
    workers: Sequence[Worker]
    until: date
    filed: date
    stamp: tuple[str, str]
    auction: str = "부동산임의경매"


def wage_demand(d: WageDemand) -> bytes:
    """배당요구신청서(임금채권) by an appointed party, with the list of workers on the second page."""
    p = Sheet(face="NanumMyeongjo")
    p.stamp(438, 28, d.court, *d.stamp)
    p.text(297, 104, "배당요구신청서 (임금채권)", 18, align="center")
    first = sum(w.wages for w in d.workers)
    retire = sum(w.retirement for w in d.workers)
    other = sum(w.other for w in d.workers)
    total = first + retire + other
    y = p.lines(
        68,
        150,
        [
            f"사    건   {d.case} {d.auction}",
            f"배당요구채권자(선정당사자)   {d.representative} ({d.number})",
            f"           {d.address}",
            f"채 무 자(사용자)   {d.employer}",
        ],
        11,
    )
    p.text(297, y + 10, "배당요구 채권의 표시", 13, align="center")
    y = p.lines(
        68,
        y + 40,
        [
            f"1. 최종 3개월분의 임금              금 {won(first)}원",
            f"2. 최종 3년간의 퇴직금              금 {won(retire)}원",
            f"3. 그 밖의 임금(위 1항을 초과하는 체불임금)  금 {won(other)}원",
            f"   합    계                        금 {won(total)}원",
        ],
        11,
    )
    y = p.paragraph(
        68,
        y + 12,
        460,
        f"선정자들은 위 채무자가 경영하는 사업장에서 근무하다가 {written(d.until)} 퇴직한 근로자들로서 "
        f"별지 목록 기재와 같이 임금 및 퇴직금을 지급받지 못하였습니다. 위 1, 2항은 근로기준법 제38조 제2항 및 "
        f"근로자퇴직급여 보장법 제12조 제2항에 따른 최우선변제 채권이므로 그에 따라 배당하여 주시기 바랍니다.",
        11,
    )
    y = p.lines(
        68,
        y + 12,
        [
            "첨부서류  1. 체불임금등·사업주확인서 3통",
            "          2. 당사자선정서 1통",
            "          3. 근로소득원천징수영수증 3통",
        ],
        10.5,
    )
    p.text(297, y + 24, dotted(d.filed), 12, align="center")
    p.text(500, y + 54, f"위 배당요구채권자(선정당사자)  {d.representative}", 12, align="right")
    p.seal(516, y + 42)
    p.text(72, y + 100, f"{d.court}  귀중", 13)
    p.page()
    p.text(297, 70, "[별지]  체불임금 등 목록", 15, align="center")
    p.text(540, 104, "(단위 : 원)", 9, align="right")
    rows: list[Sequence[str | None]] = [
        ("순번", "성명", "생년월일", "최종 3개월분\n임금", "최종 3년간\n퇴직금", "그 밖의 임금", "합계")
    ]
    rows += [
        (str(n), w.name, w.number, won(w.wages), won(w.retirement), won(w.other), won(w.wages + w.retirement + w.other))
        for n, w in enumerate(d.workers, 1)
    ]
    rows.append(("합계", None, None, won(first), won(retire), won(other), won(total)))
    p.grid(
        55,
        118,
        (34, 60, 72, 84, 84, 76, 76),
        rows,
        size=9.5,
        align=("center", "center", "center", "right", "right", "right", "right"),
        shaded=True,
        pad=6,
    )
    return p.pdf()
