"""Names, courts and days of the thirteenth set."""

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..later.hand import Pen


class Deputy(Pen):
    """The desk of one execution department: its courts, its parties, papers of one year."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.court = self.pick(
            "울산지방법원",
            "수원지방법원 안산지원",
            "대전지방법원 천안지원",
            "청주지방법원 충주지원",
            "서울북부지방법원",
        )
        self.year = 2024
        self.case = f"2024타경{self.r.randint(1000, 99999)}"

    def two(self) -> tuple[str, str]:
        one, other = self.r.sample(
            ["노병국", "엄태숙", "민경후", "하정임", "천세용", "변미라", "성낙준", "주희영", "지상훈", "염수진", "함영철", "길은아"], 2
        )  # fmt: skip
        return one, other

    def on(self, year: int, month: int) -> date:
        """A day of that month."""
        return date(year, month, self.r.randint(1, 27))


def office(name: str, *short: str) -> AnyOf:
    """An office that signs through its head: with the head's title, without it, or the body alone."""
    return AnyOf((name, name.removesuffix("장"), *short))
