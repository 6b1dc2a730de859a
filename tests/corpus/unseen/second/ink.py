"""Who writes: names, ways to print days and sums, how a paper ends."""

from __future__ import annotations

from datetime import date

from ..blocks import Ink, P, hangul, hanja

LENDERS = [
    "아름드리신용협동조합",
    "주식회사 새벽저축은행",
    "(주)온유캐피탈",
    "산들바다수산업협동조합",
    "㈜늘솔대부",
    "주식회사 해든은행",
    "모두카드㈜",
    "한가람새마을금고",
]
PEOPLE = [
    "강이룸",
    "노을빛",
    "류가람",
    "맹슬기",
    "반하늘",
    "사공찬",
    "심보람",
    "양미르",
    "옥샘이",
    "주다혜",
    "차오름",
    "함초롱",
    "독고진",
    "어진솔",
]


class Ink2(Ink):
    def person(self) -> str:
        return self.r.choice(PEOPLE)

    def bank(self) -> str:
        return self.r.choice(LENDERS)

    def d(self, day: date, how: int | None = None) -> str:
        how = self._day if how is None else how
        y, m, n = day.year, day.month, day.day
        return (
            f"{y}. {m:02}. {n:02}",
            f"{y}.{m}.{n}",
            f"{y}-{m}-{n}",
            f"{y}년 {m:02}월 {n:02}일",
            f"{y}. {m}. {n}.",
            f"{y % 100:02}.{m:02}.{n:02}.",
            f"{y}. {m}.{n}.",
            f"{y}년{m}월{n}일",
            f"{y}．{m}．{n}．",
        )[how]

    def w(self, won: int, how: int | None = None) -> str:
        how = self._won if how is None else how
        n = f"{won:,}"
        return (
            f"{n} 원",
            f"일금 {hangul(won)}원정 (\\{n})",
            f"금 {n} 원정",
            f"\\{n}",
            f"금{n}원",
            f"一金 {hanja(won)}원整(₩ {n})",
        )[how]


def end(k: Ink2, day: date, who: str) -> list[P]:
    return [
        P(k.d(day), k.pick("center", "right")),
        P(f"{k.pick('위 채권자', '채권자', '제출인', '위 신청인')}   {who}   {k.pick('(인)', '㊞', '')}", "right"),
        P(f"{k.court} {k.pick('귀중', '경매계 귀중', '민사집행과 귀중')}", k.pick("left", "center")),
    ]
