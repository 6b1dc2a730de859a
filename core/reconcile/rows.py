# ruff: noqa: E501 (Korean sentences stay in one line)
"""Rows of demands: an office that demands the same row again (newer surcharge, a copy to the court) claims it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.models.base import SourceRef
from core.models.filing import ChargeRow, Document, TaxRow

from .book import Book, day, filing_label, place
from .demands import late, squash, told


@dataclass(frozen=True)
class Line:
    """One row of one demand. `day`: 법정기일 or 납부기한; `asked`: when that demand was made."""

    document: Document
    index: int
    what: str
    row: TaxRow | ChargeRow
    asked: date | None

    @property
    def split(self) -> bool:
        """True where the paper parts the sum from its surcharge."""
        return self.row.principal is not None

    @property
    def principal(self) -> int | None:
        """The sum without surcharge, else the whole."""
        return self.row.principal if self.split else self.row.total

    @property
    def surcharge(self) -> int:
        """The surcharge that the paper shows apart."""
        return self.row.surcharge or 0 if self.split else 0

    @property
    def day(self) -> date | None:
        """The date that ranks it."""
        return self.row.statutory_date if isinstance(self.row, TaxRow) else self.row.due_on

    @property
    def day_field(self) -> Literal["statutory_date", "due_on"]:
        """The field of that date."""
        return "statutory_date" if isinstance(self.row, TaxRow) else "due_on"

    def source(self, field: str) -> tuple[SourceRef, ...]:
        """Place of a field of the row."""
        return self.document.source(f"rows[{self.index}].{field}")

    def sources(self) -> dict[str, tuple[SourceRef, ...]]:
        """Places of what goes into the claim."""
        paths = {"principal": "principal" if self.split else "total", "interest": "surcharge"}
        paths |= {self.day_field: self.day_field, "tax": "tax", "on_property": "on_property"}
        return {key: where for key, field in paths.items() if (where := self.source(field))}


@dataclass
class Debt:
    """What one office demands for one thing: every row about it, oldest first."""

    lines: list[Line]

    @property
    def asked(self) -> date | None:
        """When it was first demanded."""
        return min((x.asked for x in self.lines if x.asked is not None), default=None)


def same_thing(a: Line, b: Line) -> bool:
    """Two rows of two papers about one thing: the same name, and two of period, day and sum agree."""
    if squash(a.what) != squash(b.what) or type(a.row) is not type(b.row):
        return False
    period = squash(a.row.period) == squash(b.row.period)
    days = a.day is not None and a.day == b.day
    return period + days + (a.principal is not None and a.principal == b.principal) >= 2


def debts(book: Book, lines: Sequence[Line]) -> list[Debt]:
    """Rows of one office's demands against one person by what they are for; two rows of one paper stay two."""
    found: list[Debt] = []
    for line in lines:
        home = next(
            (d for d in found if same_thing(d.lines[-1], line) and all(x.document is not line.document for x in d.lines)),
            None,
        )  # fmt: skip
        if home is None:
            _alike(book, found, line)
            found.append(Debt([line]))
        else:
            home.lines.append(line)
    return found


def _alike(book: Book, found: Sequence[Debt], line: Line) -> None:
    """The same tax of the same period with another day and another sum: kept apart, and said so."""
    for other in found:
        first = other.lines[-1]
        if (
            first.document is not line.document
            and squash(first.what) == squash(line.what)
            and line.row.period is not None
            and squash(first.row.period) == squash(line.row.period)
        ):
            book.find(
                "error",
                "demand_rows_alike",
                f"{filing_label(line.document)}: {line.what} {line.row.period}이(가) 앞선 교부청구({first.document.file})에도 있으나 날짜와 금액이 다릅니다. 각각 반영하였습니다.",
                f"{line.document.file}#rows[{line.index}]",
                "같은 채권이면 하나를 exclude로 제외하십시오.",
                (*first.source("principal"), *line.source("principal")),
            )


def counted(book: Book, debt: Debt, claim_id: str) -> tuple[Line, int | None, int]:
    """(row that counts, sum, surcharge). After the deadline nothing is added to what was demanded in time."""
    last = debt.lines[-1]
    timely = [x for x in debt.lines if not late(book, x.asked)]
    base = timely[-1] if timely else last
    for older in debt.lines[:-1]:
        _repeated(book, older, last)
    _day_differs(book, debt, claim_id)
    if base is last or base.principal is None or last.principal is None:
        return base, base.principal, base.surcharge
    if last.principal + last.surcharge > base.principal + base.surcharge:
        book.find(
            "error",
            "demand_raised_late",
            f"{filing_label(last.document)}: {last.what}을(를) 배당요구종기 후에 {told(base.principal + base.surcharge)}에서 {told(last.principal + last.surcharge)}으로 늘렸습니다. 종기까지 청구한 금액만 반영하였습니다.",
            claim_id,
            "종기 전의 교부청구서가 배당기일까지의 가산금을 함께 청구하였는지 확인하십시오(대법원 2012. 5. 10. 2011다44160).",
            (*base.source("total"), *last.source("total")),
        )
        return base, base.principal, base.surcharge
    return last, last.principal, last.surcharge


def _day_differs(book: Book, debt: Debt, claim_id: str) -> None:
    seen = {x.day for x in debt.lines if x.day is not None}
    if len(seen) > 1:
        shown = ", ".join(f"{x.document.file} {day(x.day)}" for x in debt.lines)
        book.find(
            "error",
            "demand_dates_conflict",
            f"{debt.lines[-1].what}: 순위를 정하는 날짜가 교부청구서마다 다릅니다({shown}). 초안은 가장 늦은 {day(max(seen))}로 하였습니다.",
            f"{claim_id}.{debt.lines[-1].day_field}",
            "신고일·고지서 발송일을 확인하여 set으로 정하십시오.",
            tuple(s for x in debt.lines for s in x.source(x.day_field)),
        )


def _repeated(book: Book, older: Line, last: Line) -> None:
    book.find(
        "note",
        "superseded_filing",
        f"{filing_label(older.document)}: {older.what} {older.row.period or ''}을(를) {last.document.file}에서 다시 청구하였습니다. 한 번만 반영하였습니다.",
        f"{older.document.file}#rows[{older.index}]",
        "",
        (place(older.document), place(last.document)),
    )


def left_out(book: Book, documents: Sequence[Document], found: Sequence[Debt]) -> None:
    """A row of an earlier demand that the last one no longer names."""
    if len(documents) < 2:
        return
    last = documents[-1]
    for debt in found:
        if debt.lines[-1].document is not last:
            line = debt.lines[-1]
            book.find(
                "warning",
                "demand_row_dropped",
                f"{filing_label(line.document)}: {line.what} {line.row.period or ''} {told(line.principal)}은 나중의 교부청구서({last.file})에 없습니다. 그대로 두었습니다.",
                f"{line.document.file}#rows[{line.index}]",
                "납부 또는 취하되었는지 확인하십시오.",
                (*line.source("principal"), place(last)),
            )
