"""Tables whose heads no list knows: taken where each row's own sum proves which column is which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.grammar.money import read_amount

from .blocks import Paper
from .builder import read_whole
from .claim_words import NOT_OWED
from .common import Units
from .tables import Columns, Grid, Row, bare, find_grids

_W = r"(?!.*(?:최고액|한도|최초|당초|약정액|설정|감정|이율|금리|일수|기간|기산|번호))[가-힣]{0,10}"
#: what a head means by its parts, where the sums confirm it; the first that fits counts
GUESSED = Columns(
    {
        "rate": re.compile(r".*(?:이율|금리|이자율|요율)"),
        "days": re.compile(r".*일수"),
        "principal": re.compile(rf"{_W}(?:원금|원본)(?:액|계|등|잔액|잔고)?"),
        "total": re.compile(
            rf"{_W}원리금{_W}|{_W}(?:합계|총계|총액|총합|합산|소계){_W}|계|{_W}(?:청구|채권|배당요구|신고)(?:할|하는|된|받을)?(?:금액|액|금|총액)(?:등)?"
            rf"|(?:배당|변제|지급)받을{_W}|받을(?:금액|돈|액)"
        ),
        "interest": re.compile(rf"{_W}(?:이자|손해금|배상금|연체|수익|수수료|연체료){_W}"),
        "cost": re.compile(rf"{_W}(?:비용|대지급|가지급|체당|대납|입체|인지|송달|보수|예납|법비){_W}"),
        "principal_too": re.compile(
            rf"{_W}(?:잔액|잔고|잔금|미상환|미회수|미변제|미납|대출|융자|여신|대여|대금|채무|차용|구상|변제금){_W}"
        ),
    },
    lambda keys: bool(keys & {"principal", "principal_too"}) and "total" in keys and bool(keys & {"interest", "cost"}),
    frozenset({"principal", "principal_too", "interest", "cost", "total"}),
)
_WORDS = re.compile(r"\D*|.*[A-Za-z가-힣\d]-\d.*", re.S)
_PARTS = ("principal", "principal_too", "interest", "cost")
#: sums of smaller figures may come out by chance
_TELLING = 10_000


def weighed(paper: Paper, notes: Units) -> list[Grid]:
    """Tables of which every row adds up to its own total, with nothing left over; heads of what was paid once are no
    part of one."""
    out = []
    for grid in find_grids(paper, GUESSED):
        if any(NOT_OWED.search(bare(text)) for text in grid.headers.values()):
            continue
        grid.rows = [_of_sums(r) for r in grid.rows]
        if grid.rows and all(_adds_up(grid, row, notes) for row in grid.rows) and _telling(grid):
            out.append(_renamed(grid))
    return out


def _of_sums(row: Row) -> Row:
    """Without the words of columns whose head names a loan, not a sum (`대출명`)."""
    cells = {k: tuple(s for s in v if not _WORDS.fullmatch(s.text)) for k, v in row.cells.items()}
    return replace(row, cells={k: v for k, v in cells.items() if v})


def _telling(grid: Grid) -> bool:
    return len(grid.rows) > 1 or sum(bool(grid.rows[0].all(k)) for k in _PARTS) > 2


def _adds_up(grid: Grid, row: Row, notes: Units) -> bool:
    whole = _sum(grid, row, ("total",), notes)
    parts = _sum(grid, row, _PARTS, notes)
    one = len(row.all("total")) == 1
    return one and whole is not None and parts is not None and whole == parts and whole >= _TELLING


def _sum(grid: Grid, row: Row, keys: Sequence[str], notes: Units) -> int | None:
    made = 0
    for key in keys:
        for strip in row.all(key):
            unit = notes.at(row.page, grid.top, grid.headers.get(key, ""))
            match = read_whole(strip, lambda t, unit=unit: read_amount(t, unit))  # type: ignore[misc]
            if match.reason != "absent" and not isinstance(match.value, int):
                return None
            made += match.value if isinstance(match.value, int) else 0
    return made


def _renamed(grid: Grid) -> Grid:
    """The columns under the names that the claim's four sums have; `대출잔고` is the principal where none is called so."""
    if "principal" not in grid.columns:
        grid.columns = tuple("principal" if k == "principal_too" else k for k in grid.columns)
        grid.headers = {"principal" if k == "principal_too" else k: v for k, v in grid.headers.items()}
        for n, row in enumerate(grid.rows):
            cells = {"principal" if k == "principal_too" else k: v for k, v in row.cells.items()}
            grid.rows[n] = replace(row, cells=cells)
    return grid
