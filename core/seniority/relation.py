"""Seniority as a relation between two parts in one fund, answered by exactly one rule.

An exceptional rule goes before the ordinary ones. That two rules of one kind answer for a pair, or none does, is a
`SeniorityError`, which tests search for over all pairs of classes and orders of dates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
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

    policy: Policy
    #: securities that ask something, with their moments
    securities: tuple[Place, ...]
    #: days of securities, sorted: all, and those that taxes of the present owner can precede
    security_days: tuple[date, ...]
    own_security_days: tuple[date, ...]
    #: days of leases, sorted, likewise
    lease_days: tuple[date, ...]
    own_lease_days: tuple[date, ...]
    #: days of both, sorted: all, those of the present owner's time, those before it
    dated_days: tuple[date, ...]
    own_days: tuple[date, ...]
    former_days: tuple[date, ...]
    #: how many securities were made on the land before the building stood; days of the others, sorted
    bare: int
    built_days: tuple[date, ...]
    _youngest: dict[date | None, Moment | None] = field(default_factory=dict, compare=False, repr=False)

    def stage(self, since: date | None) -> int:
        """How many securities beat a slice granted by the decree of `since`."""
        return self.bare + (len(self.built_days) if since is None else bisect_left(self.built_days, since))

    def youngest_that_beats(self, since: date | None) -> Moment | None:
        """The youngest security that beats a slice granted by the decree of `since`."""
        if since not in self._youngest:
            youngest: Moment | None = None
            for s in self.securities:
                later = youngest is None or (s.moment is not None and before(youngest, s.moment) is True)
                if beats_slice(s, since) and later:
                    youngest = s.moment
            self._youngest[since] = youngest
        return self._youngest[since]


def beats_slice(security: Place, since: date | None) -> bool:
    """The decree was not yet in force when this security was acquired, or the building did not stand yet.

    A security whose day is not known beats none: what is missing comes last.
    """
    if security.before_building:
        return True
    return security.moment is not None and (since is None or security.moment.day < since)


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


@dataclass(frozen=True, eq=False)
class Answer:
    """A rule's verdict on (a, b) as asked, whichever way round the rule is written; made once by `answers_of`.

    `first`: a comes first; `equal`: neither does; `absorbs`: a comes first and may take from b inside a cycle.
    `standing`: 2: a comes first and may take; 1: a comes first; 0: equal; negative: the reverse.
    """

    verdict: Verdict
    rule: Rule
    first: bool
    equal: bool
    absorbs: bool
    standing: int
    _turned: list[Answer] = field(default_factory=list, repr=False)

    def turned(self) -> Answer:
        """The same answer about (b, a)."""
        return self._turned[0]


def answers_of(rule: Rule) -> tuple[Answer, Answer]:
    """The answer of a rule about (x, y), and about (y, x)."""

    def made(verdict: Verdict) -> Answer:
        first = verdict is Verdict.FIRST
        standing = verdict.value * (2 if rule.absorbs else 1)
        return Answer(verdict, rule, first, verdict is Verdict.EQUAL, first and rule.absorbs, standing)

    there, back = made(rule.verdict), made(Verdict(-rule.verdict.value))
    there._turned.append(back)
    back._turned.append(there)
    return there, back


def scene_of(places: Iterable[Place], policy: Policy) -> Scene:
    """The scene of a fund's places."""
    held = [p for p in places if p.part.amount and p.moment is not None]
    securities = [p for p in held if p.cls is Cls.SECURITY]
    leases = [p for p in held if p.cls is Cls.LEASE]
    own, own_leases = ([p for p in some if not p.before_transfer] for some in (securities, leases))
    return Scene(
        policy=policy,
        securities=tuple(securities),
        security_days=_days(securities),
        own_security_days=_days(own),
        lease_days=_days(leases),
        own_lease_days=_days(own_leases),
        dated_days=_days([*securities, *leases]),
        own_days=_days([*own, *own_leases]),
        former_days=_days([p for p in (*securities, *leases) if p.before_transfer]),
        bare=sum(p.before_building for p in securities),
        built_days=_days([p for p in securities if not p.before_building]),
    )


def _days(places: Iterable[Place]) -> tuple[date, ...]:
    return tuple(sorted({p.moment.day for p in places if p.moment}))


def compare(a: Place, b: Place, scene: Scene) -> Answer:
    """Who comes first of two places of one fund. Raises `SeniorityError` unless exactly one rule answers."""
    from . import rules

    found: list[Answer] = []
    for when, turned, answer in rules.RULES_FOR[a.cls, b.cls]:
        if when(b, a, scene) if turned else when(a, b, scene):
            found.append(answer)
    if len(found) > 1:
        found = [f for f in found if f.rule.exceptional] or found
    if len(found) > 1 and found[0].equal and all(f.rule is found[0].rule for f in found):
        found = found[:1]
    if len(found) != 1:
        names = ", ".join(f.rule.name for f in found) or "no rule"
        raise SeniorityError(f"{names} answer(s) for {a.cls.name} {a.part.id} and {b.cls.name} {b.part.id}")
    return found[0]
