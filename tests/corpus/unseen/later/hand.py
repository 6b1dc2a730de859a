"""Names and small things of the third set."""

from __future__ import annotations

from datetime import date

from ..blocks import Ink
from ..blocks import interest as of


class Pen(Ink):
    """A hand of the third set: its own names; the day and the sum are written as the paper's author would."""

    def person(self) -> str:
        return self.r.choice(
            ["고은찬", "남상욱", "문정아", "배기태", "서유진", "안도현", "장필순", "조혜림", "허준서", "황금란"]
        )

    def two(self) -> tuple[str, str]:
        one, other = self.r.sample(["강태오", "김봄이", "박우람", "송지안", "윤석철", "이나경", "최병호", "한소라"], 2)
        return one, other


def dot(d: date) -> str:
    return f"{d.year}. {d.month}. {d.day}."


def tight(d: date) -> str:
    return f"{d:%Y.%m.%d}"


def iso(d: date) -> str:
    return d.isoformat()


def said(d: date) -> str:
    return f"{d.year}년 {d.month}월 {d.day}일"


def run(principal: int, rate: float, first: date, last: date) -> tuple[int, int]:
    """Days with both ends, and the simple interest of them."""
    days = (last - first).days + 1
    return days, of(principal, rate, days)
