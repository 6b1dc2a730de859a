"""A value read from text with its place in that text, so that evidence can be made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

#: signs of full width, which stand for the narrow ones; a text keeps its length
WIDE = {0xFF0C: ",", 0xFF0E: ".", 0xFF0D: "-", **{0xFF10 + n: str(n) for n in range(10)}}


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """`text` stands at `start:end` and says `value`; None where it cannot be read for certain, with the reason.

    Reasons: `absent` (a dash, 없음), `unknown` (미상), `masked`, `malformed`, `ambiguous`, `negative`, `impossible`,
    `partial`, `calendar`, `amount_conflict`.
    """

    value: T | None
    start: int
    end: int
    text: str
    reason: str = ""
