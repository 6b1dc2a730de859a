"""What a paper consists of, and the small things every paper needs: amounts, days, names, each in many notations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any


@dataclass(frozen=True)
class T:
    """A title or heading."""

    text: str
    size: float = 18
    align: str = "center"


@dataclass(frozen=True)
class P:
    """A line or paragraph of text."""

    text: str
    align: str = "left"
    indent: float = 0
    bold: bool = False


@dataclass(frozen=True)
class C:
    """A cell: text, how many columns and rows it takes, where its text stands."""

    text: str
    cols: int = 1
    rows: int = 1
    align: str = ""


@dataclass(frozen=True)
class Tb:
    """Rows of cells. `ruled`: all, rows (lines across only), cols (lines down and around only), head, none."""

    head: Sequence[Sequence[C | str]]
    rows: Sequence[Sequence[C | str]]
    ruled: str = "all"
    align: str = ""  # one letter per column: l c r
    widths: Sequence[float] = ()
    repeat: bool = True


@dataclass(frozen=True)
class L:
    """Labels with their values: `colon` lines, `tab` lines (value at a fixed place), both without rules."""

    pairs: Sequence[tuple[str, str]]
    how: str = "tab"


@dataclass(frozen=True)
class Box:
    """Small text in a frame at the upper right: a receipt stamp."""

    lines: Sequence[str]


@dataclass(frozen=True)
class Br:
    """A new page."""


Block = T | P | Tb | L | Box | Br


@dataclass(frozen=True)
class Sheet:
    """One paper, its kind and what is true of it. `silent`: fields that must not be read from it."""

    kind: str
    name: str
    blocks: Sequence[Block]
    truth: dict[str, Any]
    silent: Sequence[str] = ()
    findings: Sequence[str] = field(default_factory=tuple)
    #: small lines that every page carries above and below its text (`{n}` is the page's number)
    head: str = ""
    foot: str = ""
    #: the page lies on its long side
    wide: bool = False


SURNAMES = [
    "남궁",
    "제갈",
    "선우",
    "황보",
    "구",
    "도",
    "마",
    "방",
    "석",
    "여",
    "왕",
    "용",
    "우",
    "육",
    "음",
    "인",
    "제",
    "진",
    "채",
    "탁",
    "편",
    "표",
    "피",
    "현",
    "형",
    "호",
]
GIVEN = [
    "가온",
    "나래",
    "다솔",
    "라온",
    "마루",
    "바름",
    "사랑",
    "아라",
    "자람",
    "차름",
    "하람",
    "은결",
    "도담",
    "보미",
    "새론",
    "여울",
    "이든",
    "지음",
    "한결",
    "해솔",
]
PLACES = [
    "충청북도 청주시 상당구 상당로 155",
    "전라남도 여수시 시청로 1",
    "경기도 고양시 일산동구 호수로 550",
    "경상남도 진주시 동진로 155",
    "서울특별시 성동구 고산자로 270",
    "부산광역시 해운대구 중동2로 11",
]
COURTS = [
    "의정부지방법원 고양지원",
    "청주지방법원",
    "창원지방법원 진주지원",
    "서울동부지방법원",
    "부산지방법원 동부지원",
    "전주지방법원 군산지원",
]
BANKS = [
    "가람은행",
    "주식회사 하늘가람은행",
    "㈜온누리은행",
    "늘푸른저축은행 주식회사",
    "(주)소담저축은행",
    "주식회사 바른길캐피탈",
    "참살이신용협동조합",
    "해오름농업협동조합",
    "다솜새마을금고",
    "한울카드 주식회사",
    "누리대부 주식회사",
    "으뜸파이낸셜대부(주)",
]


class Ink:
    """Random wordings: a new draw for every paper."""

    def __init__(self, seed: int) -> None:
        self.r = Random(seed)
        self.court = self.r.choice(COURTS)
        year = self.r.choice([2022, 2023, 2024, 2025])
        self.year = year
        self.case = f"{year}타경{self.r.randint(100, 119999)}"
        self._day = self.r.randrange(9)
        self._won = self.r.randrange(6)

    def pick(self, *of: Any) -> Any:
        return self.r.choice(of)

    def person(self) -> str:
        return self.r.choice(SURNAMES) + self.r.choice(GIVEN)

    def bank(self) -> str:
        return self.r.choice(BANKS)

    def place(self) -> str:
        return self.r.choice(PLACES)

    def money(self, low: int, high: int, step: int = 1) -> int:
        return self.r.randrange(low, high, step)

    def a_day(self, first: int, last: int) -> date:
        start = date(first, 1, 1)
        return start + timedelta(days=self.r.randrange((date(last, 12, 28) - start).days))

    def d(self, day: date, how: int | None = None) -> str:
        """The day in this paper's notation."""
        how = self._day if how is None else how
        y, m, n = day.year, day.month, day.day
        return (
            f"{y}. {m}. {n}.",
            f"{y}.{m:02}.{n:02}",
            f"{y}-{m:02}-{n:02}",
            f"{y}년 {m}월 {n}일",
            f"{y}.{m}.{n}.",
            f"{y}년{m:02}월{n:02}일",
            f"{y}/{m:02}/{n:02}",
            f"{y}. {m:02}. {n:02}.",
            f"’{y % 100:02}. {m}. {n}." if y >= 2000 else f"{y}. {m}. {n}.",
        )[how]

    def w(self, won: int, how: int | None = None) -> str:
        """The amount in this paper's notation, in words and figures or figures alone."""
        how = self._won if how is None else how
        n = f"{won:,}"
        return (
            f"금 {n}원",
            f"{n}원",
            f"금{n}원정",
            f"금 {hangul(won)}원정(₩{n})",
            f"₩{n}",
            f"금{hangul(won)}원({n}원)",
        )[how]

    def s(self, label: str, wide: int | None = None) -> str:
        """A label with blanks between its glyphs, or without."""
        wide = self.r.choice([0, 0, 1, 2, 3]) if wide is None else wide
        return (" " * wide).join(label) if len(label) <= 4 and wide else label

    def corp(self) -> str:
        digits = [self.r.randrange(10) for _ in range(11)]
        twelve = [1, 1, 0, 1, 1, *digits[:7]]
        check = (10 - sum(d * (1, 2)[i % 2] for i, d in enumerate(twelve)) % 10) % 10
        text = "".join(map(str, [*twelve, check]))
        return f"{text[:6]}-{text[6:]}"

    def phone(self) -> str:
        return f"0{self.r.randint(2, 64)}-{self.r.randint(200, 999)}-{self.r.randint(1000, 9999)}"


def hangul(n: int) -> str:
    """121,000 → 일십이만일천: every 일 written."""
    out = ""
    for unit, name in ((10**8, "억"), (10**4, "만"), (1, "")):
        part, n = divmod(n, unit)
        if part:
            digits = f"{part:04}"
            out += (
                "".join("영일이삼사오육칠팔구"[int(c)] + u for c, u in zip(digits, "천백십 ", strict=True) if c != "0")
                .strip()
                .replace(" ", "")
                + name
            )
    return out


def hanja(n: int) -> str:
    return hangul(n).translate(str.maketrans("일이삼사오육칠팔구십백천만억", "壹貳參四五六七八九拾百千萬億"))


def n_(won: int) -> str:
    return f"{won:,}"


def interest(principal: int, rate: float, days: int) -> int:
    """365 days a year, what is left of a won cut."""
    return principal * round(rate * 100) * days // (10000 * 365)
