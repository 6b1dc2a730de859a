"""Names, courts and small things of the twelfth set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ..later.hand import Pen


class Docket(Pen):
    """A hand with its own courts and people."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.court = self.pick(
            "대전지방법원 천안지원", "울산지방법원", "수원지방법원 안산지원",
            "서울북부지방법원", "광주지방법원 목포지원", "창원지방법원 통영지원",
        )  # fmt: skip
        self.year = self.pick(2022, 2023)  # before every day on the papers
        self.case = f"{self.year}타경{self.r.randint(501, 79999)}"

    def two(self) -> tuple[str, str]:
        one, other = self.r.sample(
            ["노태경", "류정희", "명재원", "봉선아", "사공혁", "설지훈", "심우정", "엄기백", "옥미란", "천상호", "추민기", "함소영"], 2
        )  # fmt: skip
        return one, other

    def firm(self) -> str:
        return str(self.pick("대림정밀 주식회사", "주식회사 세광이엔지", "(주)미래푸드텍", "주식회사 동보건설산업"))

    def place(self) -> str:
        return str(
            self.pick(
                "충청남도 천안시 서북구 불당25로 176, 1104호 (불당동)",
                "울산광역시 남구 삼산로 282",
                "경기도 안산시 단원구 광덕서로 73, 6층 (고잔동)",
                "경상남도 통영시 광도면 죽림3로 56-12",
            )
        )


def short(d: date) -> str:
    """Two figures of the year, as a clerk types it into a narrow column."""
    return f"{d:%y.%m.%d}"


def col(rows: Sequence[Sequence[Any]], *columns: int) -> int:
    return sum(int(r[c]) for r in rows for c in columns)
