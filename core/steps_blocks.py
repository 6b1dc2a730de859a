"""What the annex says of a block of ranks, whichever way it was divided."""

from __future__ import annotations

from core.models.result import Citation

from .components import Node
from .money import half_up
from .ranks import Block, Ranked
from .steps_names import label, parts_label


def node_label(node: Node) -> str:
    """A node: its only part, or how many parts of whom."""
    return parts_label(node.parts)


def ranks_text(block: Block) -> str:
    """`3순위`, or `1순위 ~ 2순위`."""
    first, last = block.tiers[0].rank, block.tiers[-1].rank
    return f"{first}순위" if first == last else f"{first}순위 ~ {last}순위"


def claims_of(block: Block) -> tuple[str, ...]:
    """The ids of the claims in a block, each once."""
    return tuple(dict.fromkeys(p.claim.id for t in block.tiers for p in t.members))


def basis_of(block: Block) -> list[Citation]:
    """What the parts of a block rest on."""
    return [c for t in block.tiers for p in t.members for c in p.basis]


def odd_won(item: Ranked) -> str:
    """Who got or gave the odd won."""
    fund = item.tier.fund
    odd = [
        f"{label(p)} {'+' if item.paid[p.id] > half_up(item.settled.exact[p.key, fund]) else '-'}1원"
        for p in item.members
        if item.paid[p.id] != half_up(item.settled.exact[p.key, fund])
    ]
    text = " 원 미만은 반올림한다."
    return text + (f" 합계를 맞추기 위하여 반올림 오차가 가장 큰 {', '.join(odd)} 조정하였다." if odd else "")
