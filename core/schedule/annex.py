"""The annex (별지 계산명세서): steps grouped by fund, the policy choices, what is not settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.models.case import Case, Policy
from core.models.result import Citation, Result, Step

from .labels import policy_line, property_name
from .model import AbsorptionPicture, AnnexGroup, FundTable
from .pictures import absorption, waterfalls


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
        grouped.append(AnnexGroup(key, title, tuple(steps), pictures))
    return tuple(grouped)


def policies(case: Case, result: Result) -> tuple[tuple[str, str, bool], ...]:
    """(what is chosen, the choice, whether it is the default) for every policy key."""
    chosen = result.policy or case.policy.model_dump(mode="json")
    default = Policy().model_dump(mode="json")
    return tuple((*policy_line(key, value), default.get(key) == value) for key, value in chosen.items())


def doubtful(steps: Iterable[Step], result: Result) -> tuple[Citation, ...]:
    """Every rule used that is not verified or is disputed, once, in the order of its first use."""
    used = [c for s in steps for c in s.basis] + [c for e in result.entries for c in e.basis]
    return tuple(dict.fromkeys(c for c in used if c.status != "verified"))


def absorptions(steps: Iterable[Step]) -> tuple[AbsorptionPicture, ...]:
    """A picture for each step that tells who absorbs from whom (`data["flows"]`: taker, giver, won)."""
    found = []
    for step in steps:
        flows = step.data.get("flows")
        if isinstance(flows, (list, tuple)) and flows:
            rows = [(str(f[0]), str(f[1]), _won(f[2])) for f in flows if isinstance(f, (list, tuple)) and len(f) == 3]
            found.append(absorption(step.title, rows))
    return tuple(found)


def _won(value: object) -> int:
    """Whole won of an exact amount given as an int or as "num/den" (cut, for the width of a band only)."""
    numerator, _, denominator = str(value).partition("/")
    return int(numerator) // int(denominator or 1)
