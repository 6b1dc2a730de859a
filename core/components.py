"""Groups of parts that compare alike with everybody else, and the components of seniority over them.

Parts of one class whose dates stand between the same dates of the other classes need to be compared only once; so a
thousand tenants cost hardly more than one. Components are the strongly connected sets of the relation, seniors first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from core.models.case import Policy

from .moments import DAYTIME, Moment
from .parts import Cls, FundKey, Ground, Part, Place, place
from .seniority import Answer, Scene, compare, scene_of

_SECURED = (Cls.SECURITY, Cls.LEASE)
_AGAINST = {
    Cls.SECURITY: (Cls.LEASE, Cls.TAX, Cls.PUB, Cls.ATT, Cls.SLICE),
    Cls.LEASE: (Cls.SECURITY, Cls.TAX, Cls.PUB, Cls.ATT, Cls.SLICE),
    Cls.ATT: _SECURED,
    Cls.TAX: _SECURED,
    Cls.PUB: _SECURED,
    Cls.SLICE: _SECURED,
}


@dataclass(frozen=True, eq=False)
class Node:
    """Parts that compare alike with all others and are equal among themselves, on the same funds."""

    parts: tuple[Part, ...]

    @cached_property
    def id(self) -> str:
        """The id of its first part."""
        return self.parts[0].id

    @cached_property
    def funds(self) -> tuple[FundKey, ...]:
        """The funds they lie on."""
        return self.parts[0].funds

    @cached_property
    def key(self) -> tuple[object, ...]:
        """Orders nodes independently of the input."""
        return self.parts[0].key

    @cached_property
    def joint(self) -> bool:
        """They lie on several funds."""
        return len(self.parts[0].moments) > 1


@dataclass(frozen=True, eq=False)
class Group:
    """Nodes that compare alike with all other groups; among themselves the earlier one comes first."""

    nodes: tuple[Node, ...]


class Relation:
    """Seniority over all funds of a case, asked once for each pair of groups in a fund."""

    def __init__(self, parts: Sequence[Part], grounds: Sequence[Ground], policy: Policy) -> None:
        self.grounds = {g.fund: g for g in grounds}
        self.places: dict[tuple[str, FundKey], Place] = {
            (p.id, fund): place(p, self.grounds[fund]) for p in parts for fund in p.funds
        }
        self.scenes: dict[FundKey, Scene] = {
            fund: scene_of([self.places[p.id, fund] for p in parts if fund in p.moments], policy)
            for fund in self.grounds
        }
        self.policy = policy
        self._known: dict[tuple[str, str, FundKey], Answer] = {}

    def ask(self, a: Node, b: Node, fund: FundKey) -> Answer:
        """The answer for two nodes (a ≠ b) that both lie on the fund."""
        left, right = a.id, b.id
        found = self._known.get((left, right, fund))
        if found is None:
            found = compare(self.places[left, fund], self.places[right, fund], self.scenes[fund])
            self._known[left, right, fund] = found
            self._known[right, left, fund] = found.turned()
        return found


def groups_of(relation: Relation, parts: Sequence[Part]) -> list[Group]:
    """The parts in groups, in an order that does not depend on that of the input."""
    crowded = {fund: _crowded(fund, parts) for fund in relation.grounds}
    days = {fund: _breakpoints(fund, parts, crowded[fund]) for fund in relation.grounds}
    found: defaultdict[tuple[object, ...], list[Part]] = defaultdict(list)
    for part in sorted(parts, key=lambda p: p.key):
        signature = [_signature(relation, part, fund, days[fund], crowded[fund]) for fund in sorted(part.funds)]
        found[tuple(signature)].append(part)
    return [Group(_nodes(members)) for members in found.values()]


def _breakpoints(fund: FundKey, parts: Iterable[Part], crowded: set[date]) -> dict[Cls, list[date]]:
    """For each dated class the days of the others with which it is compared in a fund."""
    days: defaultdict[Cls, set[date]] = defaultdict(set)
    joint: set[date] = set()
    for part in parts:
        if fund not in part.moments:
            continue
        moment = part.moments[fund]
        day = part.since if part.cls is Cls.SLICE else moment.day if moment else part.day
        if day is not None:
            days[part.cls].add(day)
            if len(part.moments) > 1 and part.cls in _SECURED:
                joint.add(day)
    found = {}
    for cls, others in _AGAINST.items():
        every = set().union(*(days[o] for o in others))
        found[cls] = sorted(every | joint | crowded if cls in _SECURED else every)
    return found


def _crowded(fund: FundKey, parts: Iterable[Part]) -> set[date]:
    """Days on which securities and leases with more than one daytime moment stand: compared one by one."""
    moments: defaultdict[date, set[Moment]] = defaultdict(set)
    for part in parts:
        moment = part.moments.get(fund)
        if moment is not None and moment.phase == DAYTIME and part.cls in (*_SECURED, Cls.ATT):
            moments[moment.day].add(moment)
    return {day for day, found in moments.items() if len(found) > 1}


def _signature(
    relation: Relation, part: Part, fund: FundKey, days: dict[Cls, list[date]], crowded: set[date]
) -> tuple[object, ...]:
    """What tells how a part compares with all parts of other groups in a fund."""
    here = relation.places[part.id, fund]
    facts: tuple[object, ...] = (
        fund,
        part.cls,
        here.before_transfer,
        here.of_present_owner,
        here.before_building,
        here.comprehensive,
    )
    facts += (here.local,) if part.cls in (Cls.TAX, Cls.DTAX) else ()
    own = part.claim.id if relation.policy.lease_as_reference != "staged" and part.cls in (Cls.SLICE, Cls.LEASE) else ""
    day = part.since if part.cls is Cls.SLICE else here.moment.day if here.moment else part.day
    if part.cls not in days or day is None:
        return (*facts, own, "undated" if day is None else "")
    edges = days[part.cls]
    spot = bisect_left(edges, day)
    if part.cls in (Cls.TAX, Cls.PUB, Cls.SLICE):
        return (*facts, own, spot)
    # groups of leases by claim would interleave, so each moment stands alone then
    alone = own != "" or day in crowded or (spot < len(edges) and edges[spot] == day) or len(part.moments) > 1
    return (*facts, own, spot, here.moment if alone else None)


def _nodes(members: Sequence[Part]) -> tuple[Node, ...]:
    """The members by moment; parts of one moment (or of a class without moments) are one node."""
    if members[0].cls not in _SECURED:
        return (Node(tuple(members)),)
    by_moment: defaultdict[tuple[object, ...], list[Part]] = defaultdict(list)
    for part in members:
        by_moment[tuple(part.moments[f] for f in sorted(part.funds))].append(part)
    ordered = sorted(by_moment.values(), key=lambda ps: _when(ps[0]))
    return tuple(Node(tuple(ps)) for ps in ordered)


def _when(part: Part) -> tuple[bool, date, int]:
    moment = next(iter(part.moments.values()))
    return (moment is None, moment.day if moment else date.max, moment.phase if moment else 0)


def edges_of(relation: Relation, groups: Sequence[Group]) -> list[list[int]]:
    """For each group the groups it precedes or equals in some fund."""
    out: list[list[int]] = [[] for _ in groups]
    on: defaultdict[FundKey, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for fund in group.nodes[0].funds:
            on[fund].append(number)
    for fund, members in on.items():
        for at, a in enumerate(members):
            first = groups[a].nodes[0]
            for b in members[at + 1 :]:
                answer = relation.ask(first, groups[b].nodes[0], fund)
                if answer.first or answer.equal:
                    out[a].append(b)
                if not answer.first:
                    out[b].append(a)
    return out


def components(out: Sequence[Sequence[int]]) -> list[list[int]]:
    """Strongly connected components of a graph given by its edges, those without edges into them first.

    Kosaraju's two passes without recursion; where several may come next, the one of the lowest number does.
    """
    into: list[list[int]] = [[] for _ in out]
    for a, targets in enumerate(out):
        for b in targets:
            into[b].append(a)
    finished: list[int] = []
    seen = [False] * len(out)
    for start in range(len(out) - 1, -1, -1):
        if seen[start]:
            continue
        seen[start] = True
        stack = [(start, iter(sorted(out[start], reverse=True)))]
        while stack:
            node, rest = stack[-1]
            for target in rest:
                if not seen[target]:
                    seen[target] = True
                    stack.append((target, iter(sorted(out[target], reverse=True))))
                    break
            else:
                stack.pop()
                finished.append(node)
    result: list[list[int]] = []
    taken = [False] * len(out)
    for node in reversed(finished):
        if taken[node]:
            continue
        taken[node] = True
        found, waiting = [node], [node]
        while waiting:
            for source in into[waiting.pop()]:
                if not taken[source]:
                    taken[source] = True
                    found.append(source)
                    waiting.append(source)
        result.append(sorted(found))
    return result


def tiers_of(relation: Relation, groups: Sequence[Group]) -> list[list[Node]]:
    """The components as lists of nodes, seniors first; a group by itself gives one component for each node."""
    found: list[list[Node]] = []
    for component in components(edges_of(relation, groups)):
        nodes = [node for number in component for node in groups[number].nodes]
        found += [[node] for node in nodes] if len(component) == 1 else [nodes]
    return found


def split(relation: Relation, nodes: Sequence[Node]) -> list[list[Node]]:
    """The components of some nodes over all their funds, seniors first."""
    ordered = sorted(nodes, key=lambda n: n.key)
    groups = [Group((node,)) for node in ordered]
    return [[ordered[n] for n in component] for component in components(edges_of(relation, groups))]


def within(relation: Relation, nodes: Sequence[Node], fund: FundKey) -> list[list[Node]]:
    """The components of some nodes in one fund alone, seniors first."""
    ordered = sorted(nodes, key=lambda n: n.key)
    out = [
        [b for b, other in enumerate(ordered) if a != b and not relation.ask(node, other, fund).turned().first]
        for a, node in enumerate(ordered)
    ]
    return [[ordered[n] for n in component] for component in components(out)]
