"""Names, courts and places of the fourteenth set."""

from __future__ import annotations

from ..later.hand import Pen


class Clerk(Pen):
    """A hand that knows other people and other courts than the sets before."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.court = self.pick(
            "대전지방법원 천안지원", "울산지방법원", "서울북부지방법원",
            "수원지방법원 성남지원", "창원지방법원 통영지원", "전주지방법원 정읍지원",
        )  # fmt: skip
        self.case = f"{self.year}타경{self.r.randint(1000, 99999)}"

    def two(self) -> tuple[str, str]:
        one, other = self.r.sample(
            ["민경호", "노수빈", "전영란", "곽동현", "성지원", "하윤정", "변재석", "심옥희", "추병철", "엄태준", "천미선", "길상우"], 2
        )  # fmt: skip
        return one, other

    def place(self) -> str:
        return str(
            self.pick(
                "충청남도 천안시 서북구 쌍용대로 88, 502호 (쌍용동)",
                "울산광역시 남구 삼산로 145",
                "경상남도 통영시 무전5길 21-3",
                "경기도 성남시 중원구 산성대로 310, 201호",
            )
        )
