"""Words that papers print: dates, amounts in Hangul, registration numbers that satisfy their check digits."""

from __future__ import annotations

from datetime import date

DIGITS = "영일이삼사오육칠팔구"
UNITS = ("", "십", "백", "천")
GROUPS = ("", "만", "억", "조")


def dotted(day: date) -> str:
    """2025. 3. 5."""
    return f"{day.year}. {day.month}. {day.day}."


def compact(day: date) -> str:
    """2025.03.05"""
    return f"{day:%Y.%m.%d}"


def written(day: date) -> str:
    """2025년 3월 5일"""
    return f"{day.year}년 {day.month}월 {day.day}일"


def registry(day: date) -> str:
    """2025년3월5일, as the registry prints it"""
    return f"{day.year}년{day.month}월{day.day}일"


def hangul(amount: int) -> str:
    """일억이천삼백만 for 123,000,000 without the unit; every figure is named (일억일천이백만)."""
    out = []
    for n in range(len(GROUPS) - 1, -1, -1):
        part = amount // 10_000**n % 10_000
        if part:
            text = "".join(DIGITS[part // 10**k % 10] + UNITS[k] for k in range(3, -1, -1) if part // 10**k % 10)
            out.append(text + GROUPS[n])
    return "".join(out) or "영"


def corporation(six: str, serial: int) -> str:
    """법인등록번호 with its check digit: `110111-1234567`."""
    digits = f"{six}{serial:06d}"
    total = sum(int(d) * (1 + n % 2) for n, d in enumerate(digits))
    return f"{six}-{serial:06d}{(10 - total % 10) % 10}"


def business(first: int, middle: int, serial: int) -> str:
    """사업자등록번호 with its check digit: `123-45-67890`."""
    digits = [int(d) for d in f"{first:03d}{middle:02d}{serial:04d}"]
    total = sum(d * w for d, w in zip(digits, (1, 3, 7, 1, 3, 7, 1, 3, 5), strict=True))
    total += digits[8] * 5 // 10
    return f"{first:03d}-{middle:02d}-{serial:04d}{(10 - total % 10) % 10}"
