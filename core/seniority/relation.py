"""Seniority as a relation between two parts in one fund, answered by exactly one rule.

An exceptional rule goes before the ordinary ones. That two rules of one kind answer for a pair, or none does, is a
`SeniorityError`, which tests search for over all pairs of classes and orders of dates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from core.errors import CoreError
from core.models.case import Policy
from core.models.result import Citation
from core.moments import Moment, before
from core.parts import Cls, Place


class SeniorityError(CoreError):
    """Two rules answer for one pair of parts, or none does."""


class Verdict(Enum):
    """What a rule says of (x, y)."""

    FIRST = 1
    EQUAL = 0
    SECOND = -1


@dataclass(frozen=True)
class Scene:
    """What a fund holds beside the pair: its securities and leases by time, and the policy."""

    securities: tuple[Place, ...]
    security_days: tuple[date, ...]  # sorted
    dated_days: tuple[date, ...]  # of securities and leases, sorted
    wage_day: date | None  # the youngest security that taxes of the present owner can precede
    policy: Policy

    def lies_between(self, first: date, second: date) -> bool:
        """A security or lease of a day d with first ≤ d < second."""
        return bisect_left(self.dated_days, first) < bisect_left(self.dated_days, second)

    def stage(self, since: date | None) -> int:
        """How many securities beat a slice granted by the decree of `since`."""
        return sum(1 for s in self.securities if beats_slice(s, since))

    def youngest_that_beats(self, since: date | None) -> Moment | None:
        """The youngest security that beats a slice granted by the decree of `since`."""
        youngest: Moment | None = None
        for s in self.securities:
            later = youngest is None or (s.moment is not None and before(youngest, s.moment) is True)
            if beats_slice(s, since) and later:
                youngest = s.moment
        return youngest


def beats_slice(security: Place, since: date | None) -> bool:
    """The decree was not yet in force when this security was acquired, or the building did not stand yet."""
    if security.before_building:
        return True
    return since is None or security.moment is None or security.moment.day < since


When = Callable[[Place, Place, Scene], bool]


@dataclass(frozen=True)
class Rule:
    """One sentence of law about (x, y). `absorbs`: the first may take from the second inside a cycle."""

    name: str
    x: frozenset[Cls]
    y: frozenset[Cls]
    when: When
    verdict: Verdict
    text: str
    cite: tuple[Citation, ...]
    absorbs: bool = True
    exceptional: bool = False


@dataclass(frozen=True)
class Answer:
    """The rule's verdict on (a, b) as asked, whichever way round the rule is written."""

    verdict: Verdict
    rule: Rule

    @property
    def first(self) -> bool:
        """a comes first."""
        return self.verdict is Verdict.FIRST

    @property
    def equal(self) -> bool:
        """Neither comes first."""
        return self.verdict is Verdict.EQUAL

    @property
    def absorbs(self) -> bool:
        """a comes first and may take from b inside a cycle."""
        return self.first and self.rule.absorbs

    def turned(self) -> Answer:
        """The same answer about (b, a)."""
        return Answer(Verdict(-self.verdict.value), self.rule)


def scene_of(places: Iterable[Place], policy: Policy) -> Scene:
    """The scene of a fund's places."""
    held = list(places)
    securities = tuple(p for p in held if p.cls is Cls.SECURITY)
    days = sorted({p.moment.day for p in securities if p.moment})
    dated = {p.moment.day for p in held if p.cls is Cls.LEASE and p.moment}
    own = [p.moment.day for p in securities if p.moment and not p.before_transfer]
    return Scene(securities, tuple(days), tuple(sorted({*days, *dated})), max(own, default=None), policy)


def compare(a: Place, b: Place, scene: Scene) -> Answer:
    """Who comes first of two places of one fund. Raises `SeniorityError` unless exactly one rule answers."""
    from . import rules

    found: list[Answer] = []
    for rule, turned in rules.RULES_FOR[a.cls, b.cls]:
        x, y = (b, a) if turned else (a, b)
        if rule.when(x, y, scene):
            found.append(Answer(Verdict(-rule.verdict.value) if turned else rule.verdict, rule))
    if len(found) > 1:
        found = [f for f in found if f.rule.exceptional] or found
    if len(found) > 1 and all(f.rule is found[0].rule and f.verdict is Verdict.EQUAL for f in found):
        found = found[:1]
    if len(found) != 1:
        names = ", ".join(f.rule.name for f in found) or "no rule"
        raise SeniorityError(f"{names} answer(s) for {a.cls.name} {a.part.id} and {b.cls.name} {b.part.id}")
    return found[0]
