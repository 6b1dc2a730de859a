"""The data of two pictures of the annex: how a fund drains through the ranks, and who absorbs from whom.

Positions are whole pixels in a picture that is `WIDTH` wide; the templates only draw them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from .form import shorten
from .model import AbsorptionPicture, AbsorptionSide, Bar, Column, Flow, FundTable, Waterfall

WIDTH = 680
LABEL = 196  # room for names on the left
FIGURES = 206  # room for two amounts on the right
ROW = 22
HEAD = 22
BARS = 24
#: height of the thickest side of an absorption, and of a side's two lines of text
THICK = 44
TEXT = 32
GAP = 10
#: more parts on a side than this say more in the tables than in a picture
SIDES = 18


def waterfalls(fund: FundTable) -> tuple[Waterfall, ...]:
    """The fund's ranks from the first to the last, `BARS` of them in a picture."""
    bars = _bars(fund)
    pages = [bars[i : i + BARS] for i in range(0, len(bars), BARS)]
    return tuple(
        Waterfall(
            title=f"{fund.title or '배당할 금액'}의 소진 순서" + (f" ({n}/{len(pages)})" if len(pages) > 1 else ""),
            bars=tuple(_at(bar, y) for y, bar in enumerate(page)),
            height=HEAD + len(page) * ROW + 6,
            right=WIDTH - FIGURES,
        )
        for n, page in enumerate(pages, 1)
    )


def _bars(fund: FundTable) -> list[Bar]:
    """The costs, every rank that is paid, what is left; ranks that get nothing are one line at the end."""
    total = fund.net + fund.costs
    before, bars = total, []
    if fund.costs:
        bars.append(_bar("", "집행비용", before, fund.costs, total, "cost"))
        before -= fund.costs
    unpaid: list[Column] = []
    for _, same in groupby(fund.columns, key=lambda c: (c.surplus, c.rank)):
        columns = list(same)
        paid = sum(c.paid for c in columns)
        if not paid:
            unpaid += columns
            continue
        surplus = columns[0].surplus
        rank = "잉여금" if surplus else f"{columns[0].rank}순위"
        bars.append(_bar(rank, _names(columns), before, paid, total, "surplus" if surplus else "paid"))
        before -= paid
    if unpaid:
        first, last = unpaid[0].rank, unpaid[-1].rank
        rank = f"{first}순위" if first == last else f"{first}~{last}순위"
        bars.append(_bar(rank, _names(unpaid), before, 0, total, "none"))
    return bars


def _bar(rank: str, label: str, before: int, paid: int, total: int, kind: str) -> Bar:
    room = WIDTH - LABEL - FIGURES
    x = LABEL + (total - before) * room // total if total else LABEL
    width = max(1, paid * room // total) if paid and total else 0
    return Bar(rank, label, before, paid, before - paid, x, width, 0, kind)


def _at(bar: Bar, place: int) -> Bar:
    return Bar(bar.rank, bar.label, bar.before, bar.paid, bar.after, bar.x, bar.width, HEAD + place * ROW + 3, bar.kind)


def _names(columns: Sequence[Column]) -> str:
    names = list(dict.fromkeys(c.full_creditor for c in columns))
    return shorten(names[0], 10) + (f" 외 {len(names) - 1}" if len(names) > 1 else "")


def absorption(title: str, flows: Sequence[tuple[str, str, int]]) -> AbsorptionPicture | None:
    """`flows`: (taker, giver, won) of one component, drawn as bands from the givers to the takers; None if too many."""
    takers, givers = _sums(flows, 0), _sums(flows, 1)
    if not flows or max(len(takers), len(givers)) > SIDES:
        return None
    most = max(1, *takers.values(), *givers.values())

    def thick(amount: int) -> int:
        return max(1, THICK * amount // most)

    taken, given = _stacked(takers, flows, 0, thick), _stacked(givers, flows, 1, thick)
    bands, at_taker, at_giver = [], dict(taken), dict(given)
    for taker, giver, amount in flows:
        width = thick(amount)
        bands.append(Flow(taker, giver, amount, at_taker[taker] + width // 2, at_giver[giver] + width // 2, width))
        at_taker[taker] += width
        at_giver[giver] += width
    sides = (_sides(takers, taken), _sides(givers, given))
    bottom = max(s.y + max(TEXT, thick(s.amount)) for side in sides for s in side)
    return AbsorptionPicture(title, *sides, tuple(bands), max(bottom, *at_taker.values(), *at_giver.values()) + GAP)


def _sums(flows: Sequence[tuple[str, str, int]], side: int) -> dict[str, int]:
    names = dict.fromkeys(str(f[side]) for f in flows)
    return {name: sum(f[2] for f in flows if f[side] == name) for name in names}


def _stacked(
    sums: dict[str, int], flows: Sequence[tuple[str, str, int]], side: int, thick: Callable[[int], int]
) -> dict[str, int]:
    """The top of each part, one under the other with room for its bands and its text."""
    tops, y = {}, HEAD + GAP
    for name in sums:
        tops[name] = y
        y += max(TEXT, sum(thick(f[2]) for f in flows if f[side] == name)) + GAP
    return tops


def _sides(sums: dict[str, int], tops: dict[str, int]) -> tuple[AbsorptionSide, ...]:
    found = []
    for name, amount in sums.items():
        creditor, _, kind = name.partition(" (")
        found.append(AbsorptionSide(shorten(creditor, 14), shorten(kind.removesuffix(")"), 24), amount, tops[name]))
    return tuple(found)
