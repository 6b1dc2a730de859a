"""Names and places of the eleventh set."""

from __future__ import annotations

from ..later.hand import Pen

PEOPLE = (
    "곽인수", "노현아", "민경호", "배수정", "성낙준", "엄지윤", "원동희", "주미란", "지창우", "천소영", "추성민", "함윤식",
)  # fmt: skip


class Quill(Pen):
    """A hand with its own people and courts."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.court = self.pick(
            "서울북부지방법원", "의정부지방법원 남양주지원", "수원지방법원 안산지원", "대전지방법원 천안지원",
            "전주지방법원 정읍지원", "울산지방법원", "창원지방법원 통영지원",
        )  # fmt: skip
        self.year = self.pick(2022, 2023)  # before every day its papers name as theirs
        self.case = f"{self.year}타경{self.r.randint(1000, 119999)}"

    def some(self, n: int) -> list[str]:
        """`n` different people."""
        return self.r.sample(PEOPLE, n)

    def two(self) -> tuple[str, str]:
        one, other = self.some(2)
        return one, other

    def home(self) -> str:
        return str(
            self.pick(
                "서울특별시 노원구 동일로 1414, 302동 1105호 (상계동)",
                "경기도 안산시 단원구 광덕대로 141 (고잔동)",
                "충청남도 천안시 서북구 번영로 156",
                "울산광역시 남구 삼산로 228, 4층",
            )
        )
