"""The annex (별지 계산명세서): steps grouped by fund, the policy choices, what is not settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import groupby

from core.models.case import Case, Policy
from core.models.result import Citation, Exclusion, Result, Step
from core.money import half_up

from .labels import policy_line, property_name
from .model import AbsorptionPicture, AnnexGroup, AnnexStep, FundTable
from .pictures import absorption, waterfalls

#: the column of a step's table that names the rule of each row
CITED = "근거"


def groups(result: Result, funds: Sequence[FundTable]) -> tuple[AnnexGroup, ...]:
    """The steps that concern all funds first, then those of each fund, each in the order of the result."""
    titles = {f.property_id: f for f in funds}
    found: dict[str | None, list[Step]] = {None: []}
    found.update({f.property_id: [] for f in funds})
    for step in result.steps:
        found.setdefault(step.fund, []).append(step)
    several = len(funds) > 1
    grouped = []
    for key, steps in found.items():
        fund = titles.get(key)
        pictures = waterfalls(fund) if fund else ()
        if not steps and not pictures:
            continue
        common = "공통 사항" if several else "계산의 순서"
        title = common if key is None else f"{property_name(key)}의 배당재단"
        grouped.append(AnnexGroup(key, title, printed(steps), pictures))
    return tuple(grouped)


def printed(steps: Sequence[Step]) -> tuple[AnnexStep, ...]:
    """Steps as the annex prints them: neighbours that say the same of other claims are one, with one table."""
    like = groupby(enumerate(steps), key=lambda item: _likeness(item[1]) or (item[0],))
    return tuple(_printed([step for _, step in same]) for _, same in like)


def _likeness(step: Step) -> tuple[object, ...] | None:
    """What steps have in common that can stand in one table; None where there is more than one table, or a total."""
    if len(step.tables) != 1 or step.tables[0].total is not None:
        return None
    return (step.kind, step.title, step.text, step.tables[0].caption, step.tables[0].columns)


def _printed(steps: Sequence[Step]) -> AnnexStep:
    first = steps[0]
    tables = first.tables
    if len(steps) > 1:
        tables = (tables[0].model_copy(update={"rows": tuple(row for s in steps for row in s.tables[0].rows)}),)
    named = {
        cell for t in tables for row in t.rows for cell, c in zip(row, t.columns, strict=False) if c.title == CITED
    }
    cites = dict.fromkeys(c for s in steps for c in s.basis)
    return AnnexStep(
        ids=tuple(s.id for s in steps),
        kind=first.kind,
        title=first.title,
        text=first.text,
        tables=tables,
        basis=tuple(c for c in cites if c.status != "verified" or not any(c.cite in str(cell) for cell in named)),
        pictures=tuple(p for s in steps if (p := _absorption(s)) is not None),
    )


def _absorption(step: Step) -> AbsorptionPicture | None:
    """A picture for a step that tells who absorbs from whom (`data["flows"]`: taker, giver, exact won)."""
    flows = step.data.get("flows")
    if not isinstance(flows, (list, tuple)):
        return None
    rows = [(str(f[0]), str(f[1]), _won(f[2])) for f in flows if isinstance(f, (list, tuple)) and len(f) == 3]
    return absorption(step.title, rows)


def _won(value: object) -> int:
    """Whole won of an exact amount given as an int or as "num/den" (half up; the table says the exact one)."""
    return half_up(Fraction(str(value)))


def policies(case: Case, result: Result) -> tuple[tuple[str, str, bool], ...]:
    """(what is chosen, the choice, whether it is the default) for every policy key."""
    chosen = result.policy or case.policy.model_dump(mode="json")
    default = Policy().model_dump(mode="json")
    return tuple((*policy_line(key, value), default.get(key) == value) for key, value in chosen.items())


def untold(result: Result) -> tuple[Exclusion, ...]:
    """What was left out and no step of the annex speaks of."""
    told = {claim for step in result.steps if step.kind == "exclusion" for claim in step.claims}
    return tuple(x for x in result.excluded if x.claim not in told)


def doubtful(steps: Iterable[Step], result: Result) -> tuple[Citation, ...]:
    """Every rule used that is not verified or is disputed, once, in the order of its first use."""
    used = [c for s in steps for c in s.basis] + [c for e in result.entries for c in e.basis]
    return tuple(dict.fromkeys(c for c in used if c.status != "verified"))
