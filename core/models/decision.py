"""A reviewer's decisions (`decisions.yaml` in the case folder). Applied after extraction, shown wherever they act."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Model


class Decision(Model):
    """One correction by a person.

    action   target                                        value
    set      path of a claim's value (`c3.principal`) or    the new value; `was` = the value it replaces
             of a filing's (`<sha256 or file>#rows[0].principal`)
    join     two creditors' names or ledger ids             —
    separate two creditors' names or ledger ids             —
    choose   a filing among several for one right           —
    admit    claim or ledger id                             —
    exclude  claim or ledger id                             reason in `why`
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
