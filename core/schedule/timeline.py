"""The dates of all rights on one axis, a row for each creditor's rights of one kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.models.case import Case, Claim

from .form import shorten
from .labels import korean_date, property_name
from .model import Mark, Timeline, TimelineRow
from .statements import claim_dates, registrations

WIDTH = 680
LEFT = 262  # room for names and the date that ranks, on the left
RIGHT = 16
ROW = 20
ROWS = 34  # rows of one picture
EVENT = 13  # height of an event's line over the rows
_SHAPES = {
    "등기": "square",
    "확정일자": "dot",
    "법정기일": "triangle",
    "납부기한": "triangle",
    "압류일": "diamond",
}
#: which of a claim's dates stands beside its name: the first of these that it has
_RANKING = ("등기", "확정일자", "법정기일", "납부기한", "전입신고·사업자등록일", "압류일", "배당요구")

Dates = tuple[tuple[str, date], ...]


def timelines(case: Case, order: Sequence[str]) -> tuple[Timeline, ...]:
    """Every claim that has dates, in the order of the schedule; `ROWS` rows in a picture."""
    rows = _rows(case, order)
    events = _events(case)
    days = [day for _, _, dates in rows for _, day in dates] + [day for _, day in events]
    if not rows or not days:
        return ()
    first, last = min(days).toordinal(), max(days).toordinal()
    top = len(events) * EVENT + 8
    pages = [rows[i : i + ROWS] for i in range(0, len(rows), ROWS)]
    return tuple(
        Timeline(
            ticks=_ticks(first, last),
            events=tuple(Mark(label, day, "event", _x(day, first, last)) for label, day in reversed(events)),
            rows=tuple(
                TimelineRow(
                    label=shorten(name, 14),
                    note=note,
                    marks=tuple(Mark(k, day, _shape(k), _x(day, first, last)) for k, day in dates),
                    y=top + n * ROW + 14,
                )
                for n, (name, note, dates) in enumerate(page)
            ),
            height=top + len(page) * ROW + 22,
            base=top + len(page) * ROW + 4,
            left=LEFT,
        )
        for page in pages
    )


def _rows(case: Case, order: Sequence[str]) -> list[tuple[str, str, Dates]]:
    """(creditor, the date that ranks, every date): claims of one creditor and kind together."""
    place = {claim: n for n, claim in reversed(list(enumerate(order)))}
    claims = sorted(case.claims, key=lambda c: (place.get(c.id, len(order)), c.creditor, c.id))
    together: dict[tuple[str, str], list[Dates]] = {}
    for claim in claims:
        dates = _dates(claim)
        if dates:
            together.setdefault((claim.creditor, claim.kind), []).append(dates)
    return [
        (name, _note(found), tuple(dict.fromkeys(pair for dates in found for pair in dates)))
        for (name, _), found in together.items()
    ]


def _note(found: Sequence[Dates]) -> str:
    """`등기 2018. 9. 14.`, of several the first and how many more."""
    ranking = sorted({r for r in map(_ranking, found) if r}, key=lambda r: (r[1], r[0]))
    if not ranking:
        return ""
    label, day = ranking[0]
    return f"{label} {korean_date(day)}" + (f" 외 {len(ranking) - 1}" if len(ranking) > 1 else "")


def _ranking(dates: Dates) -> tuple[str, date] | None:
    for wanted in _RANKING:
        own = [day for label, day in dates if _plain(label) == wanted]
        if own:
            return wanted.split("·")[0].removesuffix("신고"), min(own)
    return None


def _plain(label: str) -> str:
    """`등기(토지)` and `증액 1 확정일자` without their particulars."""
    return label.split("(")[0].split(" ")[-1]


def _dates(claim: Claim) -> Dates:
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


def _shape(label: str) -> str:
    return _SHAPES.get(_plain(label), "ring")


def _x(day: date, first: int, last: int) -> int:
    return LEFT + 8 + (day.toordinal() - first) * (WIDTH - LEFT - 8 - RIGHT) // max(1, last - first)


def _ticks(first: int, last: int) -> tuple[tuple[int, str], ...]:
    """New Year's days on the axis, at most about nine of them."""
    years = range(date.fromordinal(first).year + 1, date.fromordinal(last).year + 1)
    every = max(1, -(-len(years) // 9))
    return tuple((_x(date(y, 1, 1), first, last), f"{y}") for y in years if y % every == 0)
