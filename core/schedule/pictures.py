"""The data of the annex's pictures: how a fund drains, the dates of all rights, who absorbs from whom.

Positions are whole pixels in a picture that is `WIDTH` wide; the templates only draw them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from core.models.case import Case, Claim

from .form import shorten
from .labels import korean_date, property_name
from .model import (
    AbsorptionPicture,
    Bar,
    Column,
    Flow,
    FundTable,
    Mark,
    Timeline,
    TimelineRow,
    Waterfall,
)
from .statements import claim_dates, registrations

WIDTH = 680
LABEL = 190  # room for names on the left
FIGURES = 110  # room for amounts on the right
ROW = 22
BARS = 24
ROWS = 30
_SHAPES = {
    "등기": "square",
    "확정일자": "dot",
    "법정기일": "triangle",
    "납부기한": "triangle",
    "압류일": "diamond",
}


def waterfalls(fund: FundTable) -> tuple[Waterfall, ...]:
    """The fund's ranks from the first to the last, `BARS` of them in a picture."""
    bars = _bars(fund)
    pages = [bars[i : i + BARS] for i in range(0, len(bars), BARS)]
    return tuple(
        Waterfall(
            title=f"{fund.title or '배당재단'}의 소진 순서" + (f" ({n}/{len(pages)})" if len(pages) > 1 else ""),
            bars=tuple(_at(bar, y) for y, bar in enumerate(page)),
            height=len(page) * ROW + 10,
            right=WIDTH - FIGURES,
        )
        for n, page in enumerate(pages, 1)
    )


def _bars(fund: FundTable) -> list[Bar]:
    room = WIDTH - LABEL - FIGURES
    before, bars = fund.net, []
    for _, same in groupby(fund.columns, key=lambda c: (c.surplus, c.rank)):
        columns = list(same)
        paid = sum(c.paid for c in columns)
        x = LABEL + (fund.net - before) * room // fund.net if fund.net else LABEL
        width = max(1, paid * room // fund.net) if paid and fund.net else 0
        rank = "잉여" if columns[0].surplus else columns[0].rank
        bars.append(Bar(rank, _names(columns), before, paid, before - paid, x, width, 0))
        before -= paid
    return bars


def _at(bar: Bar, place: int) -> Bar:
    return Bar(bar.rank, bar.label, bar.before, bar.paid, bar.after, bar.x, bar.width, place * ROW + 5)


def _names(columns: Sequence[Column]) -> str:
    names = list(dict.fromkeys(c.full_creditor for c in columns))
    return shorten(names[0], 11) + (f" 외 {len(names) - 1}" if len(names) > 1 else "")


def timelines(case: Case, order: Sequence[str]) -> tuple[Timeline, ...]:
    """Every claim that has dates, in the order of the schedule; `ROWS` claims in a picture."""
    place = {claim: n for n, claim in reversed(list(enumerate(order)))}
    claims = sorted(case.claims, key=lambda c: (place.get(c.id, len(order)), c.creditor, c.id))
    dated = [(c, _dates(c)) for c in claims]
    dated = [(c, d) for c, d in dated if d]
    events = _events(case)
    days = [day for _, dates in dated for _, day in dates] + [day for _, day in events]
    if not dated or not days:
        return ()
    first, last = min(days).toordinal(), max(days).toordinal()
    pages = [dated[i : i + ROWS] for i in range(0, len(dated), ROWS)]
    return tuple(
        Timeline(
            ticks=_ticks(first, last),
            events=tuple(Mark(label, day, "event", _x(day, first, last)) for label, day in events),
            rows=tuple(_row(c, dates, n, first, last) for n, (c, dates) in enumerate(page)),
            height=len(page) * ROW + 66,
            left=LABEL,
        )
        for page in pages
    )


def _dates(claim: Claim) -> tuple[tuple[str, date], ...]:
    registered = tuple(("등기" + (f"({property_name(key)})" if key else ""), r.date) for key, r in registrations(claim))
    asked = (("배당요구", claim.demanded_on),) if claim.demanded_on else ()
    return (*registered, *claim_dates(claim), *asked)


def _events(case: Case) -> list[tuple[str, date]]:
    named = (
        ("경매개시결정등기", case.commencement_registered),
        ("배당요구종기", case.claim_deadline),
        ("배당기일", case.distribution_date),
    )
    return sorted(((label, day) for label, day in named if day is not None), key=lambda e: e[1])


def _row(claim: Claim, dates: Sequence[tuple[str, date]], place: int, first: int, last: int) -> TimelineRow:
    return TimelineRow(
        label=shorten(claim.creditor, 15),
        marks=tuple(
            Mark(label, day, _SHAPES.get(label.split("(")[0].split(" ")[-1], "ring"), _x(day, first, last))
            for label, day in dates
        ),
        y=place * ROW + 72,
    )


def _x(day: date, first: int, last: int) -> int:
    return LABEL + (day.toordinal() - first) * (WIDTH - LABEL - 20) // max(1, last - first)


def _ticks(first: int, last: int) -> tuple[tuple[int, str], ...]:
    """New Year's days on the axis, at most about ten of them."""
    years = range(date.fromordinal(first).year + 1, date.fromordinal(last).year + 1)
    every = max(1, -(-len(years) // 10))
    return tuple((_x(date(y, 1, 1), first, last), f"{y}") for y in years if y % every == 0)


def mark_text(mark: Mark) -> str:
    """What a mark says to a reader who cannot see it."""
    return f"{mark.label} {korean_date(mark.day)}"


def absorption(title: str, flows: Sequence[tuple[str, str, int]]) -> AbsorptionPicture:
    """`flows`: (taker, giver, won) of one component, drawn as bands from the givers to the takers."""
    flows = [(shorten(t, 16), shorten(g, 16), amount) for t, g, amount in flows]
    takers, givers = _column_of([f[0] for f in flows]), _column_of([f[1] for f in flows])
    most = max((f[2] for f in flows), default=1)
    return AbsorptionPicture(
        title=title,
        takers=tuple((name, sum(f[2] for f in flows if f[0] == name), y) for name, y in takers.items()),
        givers=tuple((name, sum(f[2] for f in flows if f[1] == name), y) for name, y in givers.items()),
        flows=tuple(
            Flow(taker, giver, amount, takers[taker], givers[giver], max(1, 10 * amount // max(1, most)))
            for taker, giver, amount in flows
        ),
        height=max(len(takers), len(givers)) * 2 * ROW + 30,
    )


def _column_of(names: Sequence[str]) -> dict[str, int]:
    return {name: n * 2 * ROW + 40 for n, name in enumerate(dict.fromkeys(names))}
