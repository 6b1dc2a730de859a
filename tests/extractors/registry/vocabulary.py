"""Words of invented people: names, firms, numbers, addresses, sums and days."""

from __future__ import annotations

import random
from datetime import date, timedelta

from extractors.grammar.money import write_won, write_won_hangul

GIVEN = [
    "서연",
    "민준",
    "도윤",
    "하은",
    "지우",
    "시우",
    "예준",
    "수아",
    "은별",
    "한결",
    "가온",
    "다솜",
    "라온",
    "마루",
    "바름",
    "새봄",
    "아름",
    "찬솔",
    "큰별",
    "태오",
]
FAMILY = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "남궁", "선우"]
STEM = [
    "가람",
    "나래",
    "다솔",
    "라온",
    "마루",
    "바른",
    "새빛",
    "아라",
    "자람",
    "찬들",
    "큰숲",
    "타래",
    "파란",
    "하늘",
    "은하",
    "누리",
    "보람",
    "소담",
]
CITY = ("서울특별시 가온구", "경기도 새빛시 나래구", "인천광역시 한들구", "부산광역시 물결구", "강원특별자치도 솔빛시")
ROAD = ["새봄로", "가람길", "나래대로", "햇살로12번길", "은하로", "들꽃길"]
OFFICE = ["가온", "새빛", "나래", "물결", "한들"]
COURT = ("서울가온지방법원", "의정부지방법원 새빛지원", "인천지방법원", "부산지방법원 물결지원")


class Vocabulary:
    """Draws words from a seed; `day` and `number` are those of the latest receipt."""

    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)
        self.day = date(1996, 1, 5) + timedelta(days=self.r.randrange(4000))
        self.number = self.r.randrange(100, 60000)

    def person(self) -> str:
        return self.r.choice(FAMILY) + self.r.choice(GIVEN)

    def rrn(self) -> str:
        r = self.r
        born = f"{r.randrange(40, 99):02}{r.randrange(1, 13):02}{r.randrange(1, 29):02}"
        return f"{born}-{r.choice('12')}******" if r.random() < 0.3 else f"{born}-*******"

    def company(self) -> tuple[str, str]:
        r, stem = self.r, self.r.choice(STEM) + self.r.choice(["", "", *STEM])
        kind = r.choice(
            [
                "은행",
                "저축은행",
                "캐피탈",
                "건설",
                "상사",
                "신용협동조합",
                "새마을금고",
                "자산관리대부",
                "유동화전문",
                "화재해상보험",
                "농업협동조합",
            ]
        )
        number = f"{r.randrange(110, 200)}{r.choice(['111', '121', '144', '136'])}-{r.randrange(10**7):07}"
        if "조합" in kind or "금고" in kind:
            return stem + kind, number
        if kind == "유동화전문":
            return f"{stem}{r.randrange(2, 40)}차유동화전문 유한회사", number
        forms = (f"주식회사{stem}{kind}", f"주식회사 {stem}{kind}", f"{stem}{kind}주식회사", f"{stem}{kind} 주식회사")
        return r.choice(forms), number

    def address(self) -> list[str]:
        r = self.r
        out = f"{r.choice(CITY)} {r.choice(ROAD)} {r.randrange(1, 300)}"
        if r.random() < 0.6:
            out += f", {r.randrange(101, 120)}동 {r.randrange(1, 25)}0{r.randrange(1, 9)}호"
        if r.random() < 0.7:
            out += f"({r.choice(STEM)}동, {r.choice(STEM)}{r.choice(STEM)}아파트)"
        return ["  " + out]

    def step(self, most: int = 500) -> None:
        self.day += timedelta(days=self.r.randrange(1, most))
        self.number = self.r.randrange(100, 99999)

    def ko(self, day: date) -> str:
        return f"{day.year}년{day.month}월{day.day}일"

    def spaced(self, day: date) -> str:
        return f"{day.year}년 {day.month:02}월 {day.day:02}일" if self.r.random() < 0.6 else self.ko(day)

    def money(self, low: int = 1, high: int = 900) -> int:
        return self.r.randrange(low, high) * 10**6 + self.r.choice([0, 0, 0, self.r.randrange(10**6), 500000])

    def won(self, n: int, odd: bool = True) -> str:
        forms = [write_won(n), write_won(n), write_won(n), f"금{n:,} 원", f"{write_won(n)}정"]
        if odd:
            forms += [write_won_hangul(n), f"금 {n:,}원"]
        return self.r.choice(forms)

    def case(self) -> tuple[str, str]:
        year = self.day.year
        return self.r.choice(COURT), f"{year}카단{self.r.randrange(10, 900000)}"
