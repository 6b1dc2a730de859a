"""How papers write dates and sums: one writer per house style."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sample_filings.make.words import hangul

DATES: dict[str, Callable[[date], str]] = {
    "dots": lambda d: f"{d.year}. {d.month}. {d.day}.",
    "tight": lambda d: f"{d.year}.{d.month:02d}.{d.day:02d}",
    "tight.": lambda d: f"{d.year}.{d.month}.{d.day}.",
    "iso": lambda d: d.isoformat(),
    "words": lambda d: f"{d.year}년 {d.month}월 {d.day}일",
    "words-tight": lambda d: f"{d.year}년{d.month:02d}월{d.day:02d}일",
    "slash": lambda d: f"{d.year}/{d.month:02d}/{d.day:02d}",
    "short": lambda d: f"{d:%y}.{d.month}.{d.day}.",
    "digits": lambda d: f"{d:%Y%m%d}",
}

SUMS: dict[str, Callable[[int], str]] = {
    "plain": lambda n: f"{n:,}",
    "won": lambda n: f"{n:,}원",
    "gold": lambda n: f"금 {n:,}원",
    "gold-tight": lambda n: f"금{n:,}원정",
    "sign": lambda n: f"₩{n:,}",
    "backslash": lambda n: f"\\{n:,}-",
    "words": lambda n: f"금 {hangul(n)}원정",
    "both": lambda n: f"금 {hangul(n)}원정(₩{n:,})",
    "figures-first": lambda n: f"금 {n:,}원 (금 {hangul(n)}원)",
}
