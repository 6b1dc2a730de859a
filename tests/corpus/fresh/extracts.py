# ruff: noqa: E501 (printed texts stay in one line)
"""Extracts written by hand for what is rare: nested sub-entries, foreign money, shares, lists of cancelled entries."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import pikepdf

from sample_filings.make.registry import Extract, Row, Section, entry, print_extract
from sample_filings.make.words import corporation

from ..invent import Source
from ..paper import AnyOf, Filing
from ..registry import HEADS, extract_of
from ..render import scan
from .printers import CurveSheet, FourfoldSheet, OldPrinter, PixelSheet, print_with

GAP = "【   갑    구   】 ( 소유권에 관한 사항 )"
EUL = "【   을    구   】 ( 소유권 이외의 권리에 관한 사항 )"
A = corporation("110111", 771_201)
B = corporation("134111", 88_123)
C = corporation("160114", 4_410)


def head(kind: str, place: str) -> Section:
    h = HEADS[kind]
    return Section(h.title, h.kind, [Row(tuple(c.format(place=place) for c in r.cells)) for r in h.rows])


def written(
    kind: Any, number: str, place: str, gap: list[Row], eul: list[Row], more: tuple[Section, ...] = (), **options: Any
) -> Extract:
    """An extract out of its entries."""
    return Extract(
        kind=kind, unique_no=number, location=place, viewed="2025년03월04일 9시5분1초", office="들꽃지방법원 등기국",
        sections=(head(kind, place), Section(GAP, "entries", gap),
                  Section(EUL, "entries", eul, none="" if eul else "-- 기록사항 없음 --"), *more),
        **options,
    )  # fmt: skip


def fact(section: str, rank: str, live: bool = True, **fields: Any) -> dict[str, Any]:
    return {"section": section, "rank": rank, "live": live, **fields}


def truth(kind: str, number: str, place: str, entries: list[dict[str, Any]], **fields: Any) -> dict[str, Any]:
    return {
        "kind": kind,
        "unique_no": number,
        "location": place,
        "scope": "all",
        "complete": True,
        "entries": entries,
        **fields,
    }


def nested() -> tuple[Extract, dict[str, Any]]:
    """Sub-entries of sub-entries, a pledge, a partial transfer, holders with blanks in their names."""
    place, number = "경기도 새봄시 들꽃구 이슬동 22-7", "1348-1996-004411"
    gap = [
        entry(
            "1\n(전 5)",
            "소유권이전",
            "1995년6월1일\n제20115호",
            "1995년5월2일\n매매",
            "소유자 하누리 520101-*******\n  새봄시 이슬동 22-7\n부동산등기법 제177조의 6 제1항의 규정에 의하여 1번 내지 2번 등기를 2000년 05월 02일 전산이기",
        ),
    ]
    eul = [
        entry("1", "근저당권설정", "2016년6월3일\n제40118호", "2016년6월3일\n설정계약",
              f"채권최고액 금600,000,000원\n채무자 하누리\n  새봄시 이슬동 22-7\n채무자 하도윤\n  새봄시 이슬동 22-8\n근저당권자 다라 캐피탈 주식회사 {A}\n  서울특별시 가람구 솔길 1\n  (기업여신센터)"),
        entry("1-1", "1번근저당권일부이전", "2018년1월5일\n제900호", "2018년1월4일\n확정채권일부대위변제",
              f"근저당권자 마바신용보증재단 {B}\n  새봄시 청사로 3\n변제액 금120,450,000원"),
        entry("1-2", "1번근저당권부질권", "2019년3월7일\n제11340호", "2019년3월6일\n설정계약",
              f"채권액 금45,500,000원\n채무자 다라 캐피탈 주식회사\n채권자 유한회사 사아대부 {C}\n  새봄시 샘길 8"),
        entry("1-2-1", "1-2번질권이전", "2020년8월20일\n제60021호", "2020년8월20일\n채권양도",
              "채권자 자차훈 700707-*******\n  새봄시 샘길 10"),
        entry("2", "지상권설정", "2016년6월3일\n제40119호", "2016년6월3일\n설정계약",
              f"목 적 철근콘크리트조 건물의 소유\n범 위 토지의 전부\n존속기간 2016년6월3일부터 만30년\n지 료 없음\n지상권자 다라 캐피탈 주식회사 {A}"),
    ]  # fmt: skip
    entries = [
        fact("갑", "1", purpose="소유권이전", receipt_no=20115, received_on=date(1995, 6, 1), holders=[{"name": "하누리"}]),
        fact("을", "1", amount=600_000_000, receipt_no=40118, holders=[{"name": "다라 캐피탈 주식회사", "reg_no": A}],
             debtor=AnyOf(("하누리, 하도윤",))),
        fact("을", "1-1", amount=120_450_000, holders=[{"name": "마바신용보증재단", "reg_no": B}], purpose="1번근저당권일부이전"),
        fact("을", "1-2", amount=45_500_000, holders=[{"name": "유한회사 사아대부", "reg_no": C}], debtor="다라 캐피탈 주식회사"),
        fact("을", "1-2-1", holders=[{"name": "자차훈"}], receipt_no=60021, amount=None),
        fact("을", "2", purpose="지상권설정", amount=None, holders=[{"name": "다라 캐피탈 주식회사", "reg_no": A}]),
    ]  # fmt: skip
    return written("토지", number, place, gap, eul), truth("land", number, place, entries)


def foreign() -> tuple[Extract, dict[str, Any]]:
    """Foreign money and amounts in words; the summary at the end must not be counted again."""
    place, number = "부산광역시 누리구 파도동 7", "1801-2001-000777"
    gap = [
        entry("1", "소유권보존", "2001년4월4일\n제5511호", "", f"소유자 주식회사 카타조선 {A}\n  부산광역시 누리구 파도동 7"),
        entry("2", "가압류", "2011년9월9일\n제70111호", "2011년9월6일\n부산누리지방법원의 가압류결정(2011카합1802)",
              "청구금액 미화 금500,000달러\n채권자 파하 트레이딩 엘엘씨\n  미합중국 델라웨어주 도버시 1가 3"),
    ]  # fmt: skip
    eul = [
        entry("1", "근저당권설정", "2002년3월3일\n제3301호", "2002년3월2일\n설정계약", f"채권최고액 미화 금삼십만불정\n채무자 주식회사 카타조선\n근저당권자 주식회사 가나은행 {B}\n  ( 외환영업부 )", dead=True),
        entry("2", "1번근저당권설정등기말소", "2009년1월30일\n제1820호", "2009년1월30일\n해지"),
        entry("3", "근저당권설정", "2009년1월30일\n제1821호", "2009년1월30일\n설정계약", f"채권최고액 금칠십억원정\n채무자 주식회사 카타조선\n근저당권자 주식회사 가나은행 {B}\n  ( 외환영업부 )"),
        entry("4", "근저당권설정", "2010년2월1일\n제2000호", "2010년2월1일\n설정계약", f"채권최고액 금일십사억일천이백만원정\n채무자 주식회사 카타조선\n근저당권자 너더 산업은행 {C}"),
    ]  # fmt: skip
    summary = (
        Section("1. 소유지분현황 ( 갑구 )", "owners", (Row(("주식회사 카타조선 (소유자)", A, "단독소유", place, "1")),)),
        Section("2. 소유지분을 제외한 소유권에 관한 사항 ( 갑구 )", "rights",
                (Row(("2", "가압류", "2011년9월9일\n제70111호", "청구금액  미화 금500,000달러\n채권자  파하 트레이딩 엘엘씨", "주식회사 카타조선")),)),
        Section("3. (근)저당권 및 전세권 등 ( 을구 )", "rights",
                (Row(("3", "근저당권설정", "2009년1월30일\n제1821호", "채권최고액  금칠십억원정\n근저당권자  주식회사 가나은행", "주식회사 카타조선")),
                 Row(("4", "근저당권설정", "2010년2월1일\n제2000호", "채권최고액  금일십사억일천이백만원정\n근저당권자  너더 산업은행", "주식회사 카타조선")))),
    )  # fmt: skip
    usd = lambda n: {"amount": n, "currency": "USD"}  # noqa: E731
    entries = [
        fact("갑", "1", purpose="소유권보존", holders=[{"name": "주식회사 카타조선", "reg_no": A}]),
        fact("갑", "2", amount=usd(500_000), court_case="2011카합1802", holders=[{"name": "파하 트레이딩 엘엘씨"}]),
        fact("을", "1", False, amount=usd(300_000), holders=[{"name": "주식회사 가나은행", "reg_no": B}]),
        fact("을", "2", purpose="1번근저당권설정등기말소"),
        fact("을", "3", amount=7_000_000_000, receipt_no=1821, holders=[{"name": "주식회사 가나은행", "reg_no": B}]),
        fact("을", "4", amount=1_412_000_000, holders=[{"name": "너더 산업은행", "reg_no": C}]),
    ]  # fmt: skip
    made = written("건물", number, place, gap, eul, summary=summary)
    return made, truth("building", number, place, entries)


def shares() -> tuple[Extract, dict[str, Any]]:
    """Co-owners with odd shares, rights over one's share, a trust, an injunction, a pre-registration."""
    place, number = "충청북도 물안개군 마루면 고개리 산 15-2", "1501-1999-012345"
    gap = [
        entry("1", "소유권이전", "2003년3월3일\n제3003호", "2002년12월1일\n협의분할로 인한\n상속", "공유자\n지분 10분의2.4\n기하늘 601010-*******\n  물안개군 마루면 고개리 1\n지분 10분의7.6\n기바다 630303-*******\n  물안개군 마루면 고개리 2"),
        entry("2", "기하늘지분가압류", "2012년5월7일\n제8100호", "2012년5월4일\n물안개지방법원의 가압류결정(2012카단\n77)", "청구금액 금15,000,000원정\n채권자 니디상호저축 주식회사\n  새봄시 은길 2", dead=True),
        entry("3", "기바다지분압류", "2013년6월10일\n제9911호", "2013년6월5일\n압류(징수과-1234)", "권리자 국\n처분청 물안개세무서"),
        entry("4", "2번가압류등기말소", "2014년1월2일\n제12호", "2013년12월30일\n해제"),
        entry("5", "기하늘지분전부이전", "2015년5월5일\n제5500호", "2015년4월1일\n매매", "공유자 지분 10분의2.4\n리미르 800808-*******\n  물안개군 읍내리 9\n매매목록 제2015-55호"),
        entry("6", "소유권이전청구권가등기", "2016년6월6일\n제6600호", "2016년6월5일\n매매예약", "가등기권자 시솔 750505-*******\n  새봄시 별길 4"),
        entry("7", "가처분", "2017년7월7일\n제7700호", "2017년7월5일\n물안개지방법원의 가처분결정(2017카단301)", "피보전권리 소유권이전등기청구권\n채권자 이든 770707-*******\n금지사항 매매, 증여, 전세권, 저당권, 임차권의 설정 기타 일체의 처분행위 금지"),
    ]  # fmt: skip
    eul = [
        entry("1", "갑구1번기바다지분전부근저당권설정", "2010년10월10일\n제10100호", "2010년10월8일\n설정계약", f"채권최고액 금33,600,000 원\n채무자 기바다\n근저당권자 지분 3분의 2\n비누새마을금고 {A}\n  물안개군 읍내리 1\n근저당권자 지분 3분의 1\n피수농업협동조합 {B}\n  물안개군 읍내리 3"),
    ]  # fmt: skip
    entries = [
        fact("갑", "1", holders=[{"name": "기하늘", "share": AnyOf(("2.4/10", "24/100", "6/25"))}, {"name": "기바다", "share": AnyOf(("7.6/10", "76/100", "19/25"))}]),
        fact("갑", "2", False, amount=15_000_000, court_case="2012카단77", holders=[{"name": "니디상호저축 주식회사"}]),
        fact("갑", "3", authority="물안개세무서", amount=None, purpose="기바다지분압류"),
        fact("갑", "4", purpose="2번가압류등기말소"),
        fact("갑", "5", holders=[{"name": "리미르"}], amount=None),
        fact("갑", "6", holders=[{"name": "시솔"}], purpose="소유권이전청구권가등기"),
        fact("갑", "7", holders=[{"name": "이든"}], court_case="2017카단301", amount=None),
        fact("을", "1", amount=33_600_000, holders=[{"name": "비누새마을금고", "reg_no": A, "share": "2/3"}, {"name": "피수농업협동조합", "reg_no": B, "share": "1/3"}]),
    ]  # fmt: skip
    return written("토지", number, place, gap, eul), truth("land", number, place, entries)


def cancellations() -> tuple[Extract, dict[str, Any]]:
    """One deed over several entries and over a range; the same ranks in the other section stay; a partial cancellation."""
    place, number = "대전광역시 한밭구 새솔동 9 솔마루 제1층 제103호", "1601-2008-003003"
    att = lambda n, dead: entry(  # noqa: E731
        str(n), "가압류", f"2014년{n}월5일\n제{n}0{n}호", f"2014년{n}월3일\n대전한밭지방법원의 가압류결정(2014카단{n}{n})",
        f"청구금액 금{n},500,000 원\n채권자 주식회사 호{n}상사 {corporation('160111', 1000 + n)}", dead=dead,
    )  # fmt: skip
    gap = [
        entry("1", "소유권이전", "2008년8월8일\n제808호", "2008년7월7일\n매매", "소유자 우솔 800101-*******\n거래가액 금99,000,000원"),
        att(2, True), att(3, True), att(4, True),
        entry("5", "2번가압류, 3번가압류,\n4번가압류 등기말소", "2015년1월5일\n제50호", "2014년12월30일\n해제"),
        att(6, False),
        entry("7", "강제경매개시결정(6번가압류의 본압류로의 이행)", "2016년3월3일\n제303호", "2016년3월2일\n대전한밭지방법원의 강제경매개시결정(2016\n타경1586)", "채권자 주식회사 호6상사"),
    ]  # fmt: skip
    mortgage = lambda n, dead: entry(  # noqa: E731
        str(n), "근저당권설정", f"2009년{n}월9일\n제9{n}9호", f"2009년{n}월9일\n설정계약",
        f"채권최고액 금{n}0,000,000원\n채무자 우솔\n근저당권자 주식회사 후은행 {A}", dead=dead,
    )  # fmt: skip
    eul = [
        mortgage(1, True), mortgage(2, True), mortgage(3, True), mortgage(4, True),
        entry("5", "1번 내지 4번 근저당권설정등기말소", "2012년2월2일\n제222호", "2012년2월2일\n해지"),
        mortgage(6, False),
        entry("6-1", "6번근저당권공동담보일부소멸", "", "", "토지 대전광역시 한밭구 새솔동 9 별도등기 중 일부말소\n2013년3월4일 부기"),
    ]  # fmt: skip
    entries = [fact("갑", "1", holders=[{"name": "우솔"}], amount=None)]
    entries += [fact("갑", str(n), n == 6, amount=n * 1_000_000 + 500_000) for n in (2, 3, 4, 6)]
    entries += [fact("갑", "5"), fact("갑", "7", court_case="2016타경1586", holders=[{"name": "주식회사 호6상사"}])]
    entries += [fact("을", str(n), n == 6, amount=n * 10_000_000) for n in (1, 2, 3, 4, 6)]
    entries += [fact("을", "5"), fact("을", "6-1")]
    return written("집합건물", number, place, gap, eul), truth("unit", number, place, entries)


def joint_lists() -> tuple[Extract, dict[str, Any]]:
    """A list of joint collateral with a released unit, and an extract of live entries only."""
    place, number = "인천광역시 바람구 등대동 31", "1201-2015-009009"
    gap = [
        entry(
            "1",
            "소유권이전",
            "2015년5월5일\n제505호",
            "2015년4월4일\n매매",
            "소유자 라찬 820202-*******\n거래가액 금200,000,000원",
        )
    ]
    eul = [
        entry(
            "1",
            "근저당권설정",
            "2015년5월5일\n제506호",
            "2015년5월5일\n설정계약",
            f"채권최고액 금156,000,000원\n채무자 라찬\n근저당권자 차칸상호금융 주식회사 {A}\n공동담보목록 제2015-88호",
        )
    ]
    rows = (
        Row(
            (
                "1",
                "[토지] 인천광역시 바람구 등대동 31",
                "바람지방법원\n등기국",
                "1",
                "2015년5월5일\n제506호\n설정계약",
                "",
            )
        ),
        Row(
            (
                "2",
                "[토지] 인천광역시 바람구 등대동 32",
                "바람지방법원\n등기국",
                "1",
                "2015년5월5일\n제506호\n설정계약",
                "2019년1월7일\n일부포기",
            ),
            dead=True,
        ),
        Row(
            (
                "3",
                "[건물] 인천광역시 바람구 등대동 31",
                "바람지방법원\n등기국",
                "1",
                "2015년5월5일\n제506호\n설정계약",
                "",
            )
        ),
    )
    listed = Section("【   공   동   담   보   목   록   】 ( 목록번호 2015-88 )", "joint", rows)
    entries = [
        fact("갑", "1", holders=[{"name": "라찬"}], amount=None),
        fact("을", "1", amount=156_000_000, joint_list="2015-88", holders=[{"name": "차칸상호금융 주식회사", "reg_no": A}], receipt_no=506),
    ]  # fmt: skip
    joint = [{"no": n, "live": n != 2} for n in (1, 2, 3)]
    made = written("토지", number, place, gap, eul, (listed,), scope="현재 유효사항")
    return made, truth("land", number, place, entries, scope="live", joint_collateral=joint)


def join(*files: bytes) -> bytes:
    """Several PDFs in one file."""
    out = pikepdf.new()
    for data in files:
        out.pages.extend(pikepdf.open(io.BytesIO(data)).pages)
    target = io.BytesIO()
    out.save(target, deterministic_id=True)
    return target.getvalue()


def without_page(data: bytes, n: int) -> bytes:
    """The PDF without its n-th page (from 0)."""
    pdf = pikepdf.open(io.BytesIO(data))
    del pdf.pages[n]
    target = io.BytesIO()
    pdf.save(target, deterministic_id=True)
    return target.getvalue()


def turned(data: bytes, angle: int) -> bytes:
    """The same pages drawn lying on their side, with the /Rotate that sets them upright."""
    pdf = pikepdf.open(io.BytesIO(data))
    for page in pdf.pages:
        _, _, w, h = (float(x) for x in page.MediaBox)
        matrix = {90: (0, 1, -1, 0, h, 0), 270: (0, -1, 1, 0, 0, w)}[angle]
        before = " ".join(str(x) for x in matrix) + " cm"
        page.contents_add(pdf.make_stream(b"q " + before.encode()), prepend=True)
        page.contents_add(pdf.make_stream(b"Q"))
        page.MediaBox = [0, 0, h, w]
        page.Rotate = angle
    target = io.BytesIO()
    pdf.save(target, deterministic_id=True)
    return target.getvalue()


def fresh_extracts(*, scans: bool = True) -> Iterator[Filing]:
    """Every rare case once, and random extracts through the odd printers."""
    kind = "registry_extract"
    for name, make in (("nested", nested), ("foreign", foreign), ("shares", shares),
                       ("cancellations", cancellations), ("joint-lists", joint_lists)):  # fmt: skip
        made, true = make()
        yield Filing(f"registry-{name}", kind, "reportlab", print_extract(made), true)
    odd: list[tuple[str, int, dict[str, Any]]] = [
        ("pixels", 12, {"sheet": PixelSheet}),
        ("fourfold", 14, {"sheet": FourfoldSheet}),
        ("curves", 16, {"sheet": CurveSheet}),
        ("gothic", 18, {"face": "NanumGothicCoding"}),
        ("old", 15, {"printer": OldPrinter}),
        ("barun", 25, {"face": "NanumBarunGothic"}),
    ]
    for n, (name, count, options) in enumerate(odd):
        made, true = extract_of(Source(9_000 + n), count=count, landscape=name == "old")
        yield Filing(f"registry-{name}", kind, "reportlab", print_with(made, **options), true)
    made, true = extract_of(Source(9_020), count=10)
    yield Filing("registry-turned", kind, "reportlab", turned(print_extract(made), 90), true)
    made, true = extract_of(Source(9_021), count=30)
    short = {k: v for k, v in true.items() if k != "entries"} | {"complete": False}
    data = without_page(print_extract(made), 1)
    yield Filing("registry-page-missing", kind, "reportlab", data, short)
    if not scans:
        return
    made, true = extract_of(Source(9_022), count=9)
    data = scan.scan(print_extract(made), dpi=240, skew=0.5, seed=77)
    yield Filing("registry-scan-askew", kind, "scan", data, true, scan=True)
