"""What stands in one entry of the register, printed and meant: the truth is made from the same items as the print."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

COLUMNS = ("rank", "purpose", "receipt", "cause", "body")


@dataclass
class Item:
    """Some lines of one cell and what they say; struck alone it is a superseded value of a live entry."""

    lines: list[str]
    says: dict[str, Any] = field(default_factory=dict)
    struck: bool = False


@dataclass
class Row:
    """One entry. `dead`: cancelled, everything in it is struck. `follows`: printed under the rank of the row before."""

    section: str
    rank: str
    purpose: str
    received_on: date | None = None
    receipt_no: int | None = None
    cause: list[str] = field(default_factory=list)
    cause_text: str | None = None
    court_case: str | None = None
    body: list[Item] = field(default_factory=list)
    dead: bool = False
    follows: bool = False
    former: str | None = None
    cancels: bool = False
    purpose_struck: str | None = None
    receipt_lines: list[str] | None = None
    #: where they differ from what is meant: `(1)근저당권설정` at rank 3 is 근저당권설정 at rank 3(1)
    printed_rank: str | None = None
    truth_purpose: str | None = None

    def cells(self) -> dict[str, list[tuple[str, bool]]]:
        """Logical lines of every cell, each with its strike."""
        rank = (
            [] if self.follows else [self.printed_rank or self.rank] + ([f"(전 {self.former})"] if self.former else [])
        )
        purpose = [(self.purpose_struck, True)] if self.purpose_struck else []
        receipt: list[str] = []
        if self.receipt_lines is not None:
            receipt = self.receipt_lines
        elif self.received_on:
            d = self.received_on
            receipt = [f"{d.year}년{d.month}월{d.day}일"] + ([f"제{self.receipt_no}호"] if self.receipt_no else [])
        return {
            "rank": [(line, self.dead) for line in rank],
            "purpose": [*purpose, (self.purpose, self.dead)],
            "receipt": [(line, self.dead) for line in receipt],
            "cause": [(line, self.dead) for line in self.cause],
            "body": [(line, self.dead or item.struck) for item in self.body for line in item.lines],
        }

    def truth(self) -> dict[str, Any]:
        """The entry as the extraction format states it."""
        now: dict[str, Any] = {}
        before: dict[str, Any] = {}
        for item in self.body:
            _say(before if item.struck and not self.dead else now, item.says)
        if self.purpose_struck:
            before["purpose"] = self.purpose_struck
        return {
            "section": self.section,
            "rank": self.rank,
            "purpose": self.truth_purpose or self.purpose,
            "received_on": self.received_on,
            "receipt_no": self.receipt_no,
            "cause": self.cause_text,
            "court_case": self.court_case,
            "live": not self.dead,
            "superseded": before,
            **now,
        }


def _say(place: dict[str, Any], says: dict[str, Any]) -> None:
    for name, value in says.items():
        if name == "holders":
            place.setdefault("holders", []).extend(value)
        elif name == "debtor" and "debtor" in place:
            place["debtor"] += f", {value}"
        else:
            place.setdefault(name, value)
