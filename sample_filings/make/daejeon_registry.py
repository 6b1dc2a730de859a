"""Case (b): the registry extracts of the land and of the house on it."""

from __future__ import annotations

from .daejeon_papers import CREDIT_UNION_NO, GARIM_NO, JEONGWOO_NO, SAEBIT_NO
from .registry import Extract, Row, Section, entry, print_extract
from .words import corporation

LAND = "대전광역시 한밭구 새솔동 77-3"
OFFICE = "대전한밭지방법원 등기국"
VIEWED = "2025년9월29일 14시3분20초"
HOME = "  대전광역시 한밭구 새솔로 45(새솔동)"
OLD_HOME = "~  대전광역시 솔빛구 들꽃로 9, 5동\n~  703호(들꽃동, 꽃내마을)"
OLD_UNION = f"근저당권자 솔빛중앙새마을금고 {corporation('164144', 655)}\n  대전광역시 솔빛구 들꽃로 2"

COMMENCED = entry(
    "6",
    "강제경매개시결정",
    "2024년6월12일\n제47733호",
    "2024년6월11일\n대전한밭지방법원의 강제경매개시결정(2024타경70455)",
    f"채권자 주식회사 가림건재 {GARIM_NO}\n  대전광역시 솔빛구 공단2로 61",
)

LAND_OWNERSHIP = (
    entry(
        "1\n(전 3)",
        "소유권이전",
        "1998년3월9일\n제10442호",
        "1998년2월2일\n매매",
        "소유자 백한결 451102-*******\n  대전 솔빛구 들꽃동 18\n부동산등기법 제177조의 6 제1항의 규정에 의하여 "
        "2001년 07월 03일 전산이기",
    ),
    entry(
        "2",
        "소유권이전",
        "2014년3월20일\n제22119호",
        "2014년2월14일\n매매",
        f"소유자 문가람 730818-*******\n{OLD_HOME}\n{HOME}\n거래가액 금188,000,000원",
    ),
    entry(
        "3",
        "가압류",
        "2021년4월1일\n제27708호",
        "2021년3월30일\n대전한밭지방법원의 가압류결정(2021카단51077)",
        f"청구금액 금12,760,000 원\n채권자 유한회사 보람철물 {corporation('160114', 3_318)}\n"
        "  대전광역시 솔빛구 공단1로 17",
        dead=True,
    ),
    entry("4", "3번가압류등기말소", "2021년9월15일\n제71930호", "2021년9월9일\n취소결정"),
    entry(
        "5",
        "가압류",
        "2024년4월22일\n제33415호",
        "2024년4월19일\n대전한밭지방법원의 가압류결정(2024카단50888)",
        f"청구금액 금30,000,000 원\n채권자 정우상사 주식회사 {JEONGWOO_NO}\n  대전광역시 솔빛구 시장길 80",
    ),
    COMMENCED,
)

HOUSE_OWNERSHIP = (
    entry("1", "소유권보존", "2016년8월10일\n제63018호", "", f"소유자 문가람 730818-*******\n{OLD_HOME}\n{HOME}"),
    entry(
        "2", "압류", "2020년2월6일\n제9120호", "2020년2월5일\n압류(세무과-2215)", "권리자 대전광역시한밭구", dead=True
    ),
    entry("3", "2번압류등기말소", "2020년5월18일\n제38114호", "2020년5월15일\n해제"),
    entry(
        "4",
        "1번등기명의인표시변경",
        "2021년6월3일\n제44092호",
        "2016년9월1일\n전거",
        "문가람의 주소 대전광역시 한밭구 새솔로 45(새솔동)",
    ),
    entry(
        "5",
        "강제경매개시결정",
        "2024년6월12일\n제47733호",
        "2024년6월11일\n대전한밭지방법원의 강제경매개시결정(2024타경70455)",
        f"채권자 주식회사 가림건재 {GARIM_NO}\n  대전광역시 솔빛구 공단2로 61",
    ),
)


def joint(rank: str) -> tuple[Row, ...]:
    """The mortgage over land and house, and the older one over both that is gone."""
    old, new = ("1", rank)
    return (
        entry(
            old,
            "근저당권설정",
            "2016년9월1일\n제68811호",
            "2016년9월1일\n설정계약",
            f"채권최고액 금칠천팔백만원정\n채무자 문가람\n{OLD_HOME.replace('~', '')}\n{OLD_UNION}\n"
            "공동담보목록 제2016-410호",
            dead=True,
        ),
        entry("2", "1번근저당권설정등기말소", "2023년3월15일\n제21876호", "2023년3월15일\n해지"),
        entry(
            new,
            "근저당권설정",
            "2023년3월15일\n제21877호",
            "2023년3월15일\n설정계약",
            f"채권최고액 금108,000,000원\n채무자 문가람\n{HOME}\n근저당권자 주식회사 새빛은행 {SAEBIT_NO}\n"
            "  대전광역시 한밭구 중앙로 300\n  ( 새솔지점 )\n공동담보목록 제2023-112호",
        ),
    )


UNION = entry(
    "4",
    "근저당권설정",
    "2023년11월20일\n제88012호",
    "2023년11월20일\n설정계약",
    f"채권최고액 금31,200,000원\n채무자 문가람\n{HOME}\n근저당권자 한밭샛별신용협동조합 {CREDIT_UNION_NO}\n"
    "  대전광역시 한밭구 새솔로 112",
)

LIST = Section(
    "【   공   동   담   보   목   록   】 ( 목록번호 2023-112 )",
    "joint",
    (
        Row(
            (
                "1",
                "[토지] 대전광역시 한밭구 새솔동 77-3",
                "대전한밭지방법원\n등기국",
                "3",
                "2023년3월15일\n제21877호\n설정계약",
                "",
            )
        ),
        Row(
            (
                "2",
                "[건물] 대전광역시 한밭구 새솔동 77-3",
                "대전한밭지방법원\n등기국",
                "3",
                "2023년3월15일\n제21877호\n설정계약",
                "",
            )
        ),
    ),
)


def land() -> bytes:
    """The land's extract."""
    return print_extract(
        Extract(
            kind="토지",
            unique_no="1601-1996-077031",
            location=LAND,
            viewed=VIEWED,
            office=OFFICE,
            sections=(
                Section(
                    "【   표    제    부   】 ( 토지의 표시 )",
                    "land",
                    (
                        Row(
                            (
                                "1\n(전 2)",
                                "1987년11월4일",
                                "대전광역시 한밭구 새솔동\n77-3",
                                "대",
                                "264.5㎡",
                                "부동산등기법 제177조의 6 제1항의 규정에 의하여 2001년 07월 03일 전산이기",
                            )
                        ),
                    ),
                ),
                Section("【   갑    구   】 ( 소유권에 관한 사항 )", "entries", LAND_OWNERSHIP),
                Section("【   을    구   】 ( 소유권 이외의 권리에 관한 사항 )", "entries", (*joint("3"), UNION)),
                LIST,
            ),
        )
    )


def house() -> bytes:
    """The house's extract, as another printer writes it: rules as thin filled rectangles, no summary."""
    floors = (
        "철근콘크리트구조\n(철근)콘크리트지붕 3층\n다가구주택(6가구)\n"
        "1층 131.22㎡\n2층 131.22㎡\n3층 118.40㎡\n옥탑 14.82㎡(연면적제외)"
    )
    return print_extract(
        Extract(
            kind="건물",
            unique_no="1601-2016-005526",
            location=LAND,
            viewed=VIEWED,
            office=OFFICE,
            sections=(
                Section(
                    "【   표    제    부   】 ( 건물의 표시 )",
                    "building",
                    (
                        Row(
                            (
                                "1",
                                "2016년8월10일",
                                "대전광역시 한밭구 새솔동\n77-3\n[도로명주소]\n대전광역시 한밭구 새솔로\n45",
                                floors,
                                "",
                            )
                        ),
                    ),
                ),
                Section("【   갑    구   】 ( 소유권에 관한 사항 )", "entries", HOUSE_OWNERSHIP),
                Section("【   을    구   】 ( 소유권 이외의 권리에 관한 사항 )", "entries", joint("3")),
                LIST,
            ),
            rects=True,
        )
    )
