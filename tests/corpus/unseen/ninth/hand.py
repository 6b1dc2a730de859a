"""Names and places of the ninth set."""

from __future__ import annotations

from ..later.hand import Pen


class Hand(Pen):
    """A hand that knows other people and other courts than the sets before."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.court = self.pick(
            "인천지방법원 부천지원", "대구지방법원 서부지원", "수원지방법원 평택지원",
            "광주지방법원 순천지원", "춘천지방법원 강릉지원", "제주지방법원",
        )  # fmt: skip
        self.case = f"{self.year}타경{self.r.randint(1000, 99999)}"

    def two(self) -> tuple[str, str]:
        one, other = self.r.sample(
            ["김서연", "이준호", "박미숙", "최영호", "정다은", "한승민", "오경자", "임재현", "신동욱", "유지혜", "권순철", "황은주"], 2
        )  # fmt: skip
        return one, other

    def place(self) -> str:
        return str(
            self.pick(
                "경기도 부천시 원미구 길주로 210, 1203동 504호 (중동, 한아름마을)",
                "대구광역시 달서구 월배로 221, 3층 (상인동)",
                "전라남도 순천시 왕지4길 13-5",
                "제주특별자치도 제주시 연북로 33",
            )
        )
