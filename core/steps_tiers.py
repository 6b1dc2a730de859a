"""Steps of the annex in which money is divided: the order of ranks, each tier, joint shares."""

from __future__ import annotations

from collections.abc import Iterator

from core.models.result import Cell, Citation, Step, StepTable

from .absorption import ZERO
from .components import Node
from .divide import name
from .joint import Shares
from .money import won
from .parts import FundKey
from .ranks import Block, Outcome, Ranked
from .reasons import property_name
from .seniority import Answer
from .steps_blocks import basis_of, claims_of, node_label, odd_won, ranks_text
from .steps_cycle import cycle_step
from .steps_facts import columns, exact, unique
from .steps_names import figure, label
from .waterfall import Settled

PRO_RATA = (Citation(cite="민사집행법 제145조 제2항"),)
JOINT = (
    Citation(cite="민법 제368조 제1항"),
    Citation(cite="대법원 2003. 9. 5. 선고 2001다66291 판결"),
)
JOINT_EQUAL = Citation(cite="대법원 2024. 6. 13. 선고 2020다258893 판결")
SURETY = Citation(cite="대법원 2010. 4. 15. 선고 2008다41475 판결")
CROSSED = Citation(
    cite="순위가 엇갈린 공동담보의 동시배당", status="disputed", note="직접 다룬 판례가 없어 각 부담액을 함께 푼다"
)
CYCLIC = Citation(
    cite="공동담보와 순환관계의 결합", status="disputed", note="부담액을 그 재단의 채권액으로 보고 부족하면 먼저 뺀다"
)


def pairs(tiers: list[Ranked], outcome: Outcome, fund: FundKey) -> Iterator[tuple[Node, Node, Answer, bool]]:
    """Node pairs whose order the annex tells: neighbours in rank, and all inside a cycle; the last: money depends."""
    previous: Ranked | None = None
    for item in tiers:
        nodes = item.tier.nodes
        short = any(item.tier.gets[name(n)] < item.tier.asked[name(n)] for n in nodes)
        if previous is not None:
            a, b = previous.tier.nodes[-1], nodes[0]
            yield a, b, outcome.relation.ask(a, b, fund), short and previous.before > 0
        for at, a in enumerate(nodes):
            for b in nodes[at + 1 :]:
                yield a, b, outcome.relation.ask(a, b, fund), short and item.before > 0
        previous = item


def seniority(tiers: list[Ranked], outcome: Outcome, fund: FundKey) -> tuple[list[Step], list[Citation]]:
    """Each rule that orders two neighbours or the members of a cycle, with one example; the rules that acted."""
    rows: dict[str, tuple[Cell, ...]] = {}
    rules: dict[str, bool] = {}
    cites: list[Citation] = []
    acted: list[Citation] = []
    for a, b, answer, matters in pairs(tiers, outcome, fund):
        rule = answer.rule
        if rule.name not in rows:
            x, y = (a, b) if answer.first or answer.equal else (b, a)
            sign = "=" if answer.equal else ">"
            basis = ", ".join(c.cite for c in rule.cite)
            rows[rule.name] = (node_label(x), sign, node_label(y), rule.text, basis)
            cites += rule.cite
        if matters and not rules.get(rule.name):
            rules[rule.name] = True
            acted += rule.cite
    if not rows:
        return [], []
    step = Step(
        id="order" + (f"-{fund}" if fund else ""),
        kind="seniority",
        fund=fund or None,
        title="순위의 근거",
        text="순위가 이웃하는 채권과 순환관계에 있는 채권의 우열을 정한 규칙이다. 같은 규칙은 한 번만 적었다.",
        basis=unique(cites),
        tables=(StepTable(columns=columns("채권", "관계", "채권 (비교)", "규칙", "근거"), rows=tuple(rows.values())),),
        data={"rules": list(rows)},
    )
    return [step], acted


def tier_step(block: Block, outcome: Outcome) -> Step:
    """One block: parts paid in full in their order, equals, or a cycle."""
    if block.kind == "absorption":
        return cycle_step(block, block.tiers[0], outcome)
    if block.kind == "pro_rata":
        return _pro_rata(block, block.tiers[0])
    return _in_order(block)


def _in_order(block: Block) -> Step:
    rows: list[tuple[Cell, ...]] = []
    money, empty, shared = block.tiers[0].before, block.kind == "empty", False
    for item in block.tiers:
        left = item.before
        for part in item.members:
            left -= item.paid[part.id]
            due, here = item.settled.due[part.id], item.settled.exact.get((part.key, block.fund), ZERO)
            shared |= not empty and here != due
            rows.append((f"{item.rank}", label(part), exact(due), exact(here), item.paid[part.id], left))
    titles = ["순위", "채권자", "이 순위의 채권액", "이 재단의 부담액", "배당액", "잔여액"]
    if not shared:
        titles.pop(3)
        rows = [(*row[:3], *row[4:]) for row in rows]
    text = f"남은 금액 {won(money)}원에서 순위에 따라 전액을 배당한다."
    if shared:
        text = (
            f"남은 금액 {won(money)}원에서 순위에 따라 배당한다. 여러 부동산에 함께 있는 채권은 이 재단의 부담액"
            "(공동담보 등의 부담액)까지 배당한다."
        )
    return Step(
        id=block.id,
        kind="empty" if empty else "full",
        fund=block.fund or None,
        title=f"{ranks_text(block)}: " + ("배당할 금액이 남지 않음" if empty else "부담액 배당" if shared else "전액 배당"),
        text="앞선 순위에서 재단이 모두 소진되어 배당할 금액이 없다." if empty else text + _why_equal(block),
        claims=claims_of(block),
        basis=unique([*basis_of(block), *PRO_RATA]),
        tables=(
            StepTable(
                columns=columns(
                    *titles,
                    배당액="won", 잔여액="won", **{"이 순위의 채권액": "fraction", "이 재단의 부담액": "fraction"},
                ),
                rows=tuple(rows),
            ),
        ),
        data={"before": money, "after": block.tiers[-1].after},
    )  # fmt: skip


def _why_equal(block: Block) -> str:
    """Why parts of different kinds bear one number though none of them is short."""
    mixed = [t for t in block.tiers if len({p.cls for p in t.members}) > 1]
    numbers = ", ".join(f"{t.rank}순위" for t in mixed)
    return (
        f" {numbers}의 채권은 서로 동순위이거나 우열이 순환하나, 모두 전액을 배당하므로 순위를 더 나누지 아니한다."
        if mixed
        else ""
    )


def _pro_rata(block: Block, item: Ranked) -> Step:
    tier, due = item.tier, item.settled.due
    aside = set(tier.set_aside)
    whole = sum((due[p.id] for n in tier.nodes if name(n) not in aside for p in n.parts), ZERO)
    rows: list[tuple[Cell, ...]] = []
    for part in item.members:
        got = item.settled.exact[part.key, tier.fund]
        plain = whole and item.before * due[part.id] / whole == got
        formula = f"{figure(item.before)} × {figure(due[part.id])} ÷ {figure(whole)}" if plain else ""
        rows.append((label(part), exact(due[part.id]), formula, exact(got), item.paid[part.id]))
    alone = len(item.members) == 1 and item.paid[item.members[0].id] == item.before
    text = f"남은 금액 {won(item.before)}원이 같은 순위의 채권액 합계 {figure(whole)}원에 미치지 못하여 채권액에 비례하여 안분한다."
    if aside:
        names = ", ".join(node_label(n) for n in tier.nodes if name(n) in aside)
        text += f" 공동담보의 부담액({names})은 먼저 빼고 나머지를 나눈다."
    if alone:
        text = f"남은 금액 {won(item.before)}원이 채권액 {figure(whole)}원에 미치지 못하여 남은 금액 전부를 배당한다."
    return Step(
        id=block.id,
        kind="pro_rata",
        fund=block.fund or None,
        title=f"{item.rank}순위: " + ("남은 금액 전부 배당" if alone else "동순위 안분"),
        text=text if alone else text + odd_won(item),
        claims=claims_of(block),
        basis=unique([*basis_of(block), *PRO_RATA, *((JOINT_EQUAL,) if aside else ())]),
        tables=(
            StepTable(
                columns=columns(
                    "채권자", "채권액", "산식", "안분액", "배당액",
                    채권액="fraction", 안분액="fraction", 배당액="won",
                ),
                rows=tuple(rows),
                total=("합계", exact(sum(due[p.id] for p in item.members)), None, None,
                       sum(item.paid[p.id] for p in item.members)),
            ),
        ),
        data={"before": item.before, "after": item.after, "claims": exact(whole)},
    )  # fmt: skip


def joint_steps(outcome: Outcome) -> list[Step]:
    """The shares of joint charges over the properties."""
    found = []
    for number, settled in enumerate(outcome.settled, 1):
        if settled.shares is not None and any(settled.due.values()):
            found.append(_joint(number, settled, settled.shares, outcome))
    return found


def _joint(number: int, settled: Settled, shares: Shares, outcome: Outcome) -> Step:
    of = {name(n): n for n in settled.nodes}
    rows: list[tuple[Cell, ...]] = []
    for key in sorted(shares.of):
        for fund, share in shares.of[key].items():
            value = shares.values[key][fund]
            owner = "채무자" if outcome.grounds[fund].debtors else "제3자"
            got = sum(settled.won[p.key, fund] for p in of[key].parts)
            rows.append(
                (
                    node_label(of[key]),
                    exact(settled.claims[key]),
                    property_name(fund),
                    owner,
                    exact(value),
                    exact(share),
                    got,
                )
            )
    cites = list(JOINT)
    mixed = any(len({outcome.grounds[f].debtors for f in row}) > 1 for row in shares.of.values())
    cites += [SURETY] if mixed else []
    if any(t.set_aside or len(t.nodes) > 1 for t in settled.tiers):
        cites.append(JOINT_EQUAL)
    text = (
        "여러 부동산에 함께 있는 채권은 각 부동산의 대금에서 비용과 선순위 채권을 뺀 금액에 비례하여 부담을 나눈다. "
        "같은 순위의 채권이 있는 부동산에서는 그 채권과 안분한 몫을 부동산의 가액으로 본다. "
    )
    text += " 채무자의 부동산이 먼저 부담하고 부족한 금액을 제3자의 부동산이 부담한다." if mixed else ""
    if not mixed and not shares.crossed:
        text += " 부담액은 채권액 × 그 부동산의 가액 ÷ 가액의 합계이고, 가액을 넘지 못한다."
    if shares.crossed:
        cites.append(CYCLIC if shares.cyclic else CROSSED)
        text += (
            " 공동담보의 순위가 부동산마다 엇갈리므로 모든 부담액이 서로 맞는 값을 구하였다."
            + ("" if shares.exact else " 값이 분수로 끝나지 않아 10^-8원까지 구하였다.")
            + ("" if shares.unique else " 서로 맞는 값이 하나로 정해지지 않아 기본 방침에 따랐다.")
        )
    return Step(
        id=f"joint-{number}",
        kind="joint_shares",
        title="공동담보 등의 부담액",
        text=text,
        claims=tuple(dict.fromkeys(p.claim.id for k in sorted(shares.of) for p in of[k].parts)),
        basis=unique(cites),
        tables=(
            StepTable(
                columns=columns(
                    "채권", "채권액", "부동산", "소유", "부동산의 가액", "부담액(정확한 값)", "배당액",
                    채권액="fraction", 배당액="won",
                    **{"부동산의 가액": "fraction", "부담액(정확한 값)": "fraction"},
                ),
                rows=tuple(rows),
            ),
        ),
        data={"crossed": shares.crossed, "unique": shares.unique, "exact": shares.exact},
    )  # fmt: skip
