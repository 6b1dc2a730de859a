"""Invented people, firms, offices and places; dates and sums; all from one seeded source."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from sample_filings.make.words import corporation

FAMILY = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반"
GIVEN = (
    "하늘",
    "바다",
    "도윤",
    "서진",
    "지안",
    "가람",
    "누리",
    "다온",
    "라온",
    "새벽",
    "슬아",
    "은결",
    "해솔",
    "이든",
    "나래",
    "준서",
    "미르",
    "솔",
    "별",
    "찬",
)
BANKS = ("다솜", "누리빛", "해오름", "미리내", "온새미", "푸른들", "한울", "늘봄", "도담", "라일락", "가온누리", "새얼")
HOUSES = ("은행", "저축은행", "캐피탈", "대부", "생명보험", "자산관리", "상호금융", "카드")
PLACES = (
    "서울특별시 가람구 솔빛동",
    "부산광역시 누리구 파도동",
    "경기도 새봄시 들꽃구 이슬동",
    "대전광역시 한밭구 새솔동",
    "충청북도 물안개군 마루면 고개리",
    "인천광역시 바람구 등대동",
)
COURTS = ("서울솔빛지방법원", "부산누리지방법원", "새봄지방법원", "대전한밭지방법원", "새봄지방법원 들꽃지원")
TAX_OFFICES = ("솔빛세무서", "누리세무서", "들꽃세무서", "새솔세무서")
CITIES = ("서울특별시 가람구", "부산광역시 누리구", "새봄시", "물안개군")


@dataclass
class Source:
    """One seeded source of everything."""

    seed: int

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def pick(self, items):  # type: ignore[no-untyped-def]
        return self.random.choice(list(items))

    def person(self) -> str:
        return self.pick(FAMILY) + self.pick(GIVEN)

    def resident(self) -> str:
        return f"{self.day(1955, 2000):%y%m%d}-{self.random.randint(1, 2)}******"

    def bank(self) -> str:
        name = self.pick(BANKS) + self.pick(HOUSES)
        form = self.random.randrange(4)
        return {
            0: f"주식회사 {name}",
            1: f"{name} 주식회사",
            2: f"주식회사{name}",
            3: f"{self.pick(BANKS)}신용협동조합",
        }[form]

    def firm(self) -> str:
        return f"주식회사 {self.pick(BANKS)}{self.pick(('상사', '건설', '물산', '전자', '유통', '산업'))}"

    def corporation(self) -> str:
        return corporation(self.pick(("110111", "160111", "180111", "134111")), self.random.randrange(1_000, 999_999))

    def place(self) -> str:
        return f"{self.pick(PLACES)} {self.random.randint(1, 990)}-{self.random.randint(1, 40)}"

    def case(self) -> str:
        return f"{self.random.randint(2019, 2025)}타경{self.random.randint(100, 99_999)}"

    def day(self, first: int, last: int) -> date:
        start = date(first, 1, 1)
        return start + timedelta(days=self.random.randrange((date(last, 12, 31) - start).days + 1))

    def won(self, low: int, high: int, step: int = 1) -> int:
        return self.random.randrange(low // step, high // step + 1) * step

    def chance(self, share: float) -> bool:
        return self.random.random() < share
