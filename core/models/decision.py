"""A reviewer's decisions (`decisions.yaml` in the case folder). Applied after extraction, shown wherever they act."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Model


class Decision(Model):
    """One correction by a person.

    action   target                                   with
    set      path of a claim's value                  `value`: the new one; `was`: the one it replaces
             (`을1-새빛은행.principal`) or of a filing's
             (`04.pdf#rows[0].principal`); `04.pdf#type`
             says what kind an unread paper is
    join     a creditor: name, filing or ledger id    `other`: the creditor it is one with
    separate a creditor: name, filing or ledger id    `other`: the creditor it is not
    choose   a filing among several                   `other`: the right it speaks of (`A/을1`), where that is open
    admit    claim or ledger id                       `value`: the sum, for a right whose sum no paper tells
    exclude  claim or ledger id

    A filing is named by its file (`04.pdf`), by file and first page (`04.pdf@3`), by SHA-256 or by its ledger id.
    For choose, admit and exclude `was` may say what the target was when it was decided; it must still be that.
    """

    id: str = Field(min_length=1)
    action: Literal["set", "join", "separate", "choose", "admit", "exclude"]
    target: str
    other: str | None = None
    value: str | int | bool | None = None
    was: str | int | bool | None = None
    by: str = Field(min_length=1)
    on: str = Field(min_length=1)  # ISO date
    why: str = Field(min_length=1)
