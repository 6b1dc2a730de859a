"""The schedule and its annex as a spreadsheet: real numbers, formulas that add up, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from core.models.result import Cell, StepTable
from core.schedule import Schedule
from core.schedule.model import FundTable

from .mask import clean, mask

MONEY = "#,##0"
_THIN = Side(style="thin", color="FF222222")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD = PatternFill("solid", fgColor="FFF1F1EE")
_FONT = "나눔고딕"
_EPOCH = datetime(2000, 1, 1)
#: Spreadsheets keep 15 digits; a longer amount is written as text so that no won is lost.
_LARGEST = 10**15
#: Longest text that a cell may hold.
_LONGEST = 32_000

LABELS = (
    "채권자",
    "원금",
    "이자",
    "비용",
    "계",
    "배당순위",
    "이유",
    "채권최고액",
    "배당액",
    "잔여액",
    "배당비율(%)",
    "공탁 근거",
)

Value = int | Decimal | str | date | None


class Sheet:
    """A worksheet written row by row. Text is never a formula; numbers are numbers."""

    def __init__(self, sheet: Worksheet, masked: bool) -> None:
        self.sheet = sheet
        self.masked = masked
        self.row = 1

    def put(self, column: int, value: Value, *, head: bool = False, bold: bool = False, row: int | None = None) -> str:
        """Write a value; returns the cell's address."""
        cell = self.sheet.cell(row or self.row, column)
        if isinstance(value, int) and abs(value) < _LARGEST:
            cell.value = value
            cell.number_format = MONEY
        elif isinstance(value, Decimal):
            cell.value = value
            cell.number_format = "0.##########"
        elif isinstance(value, date):
            cell.value = value
            cell.number_format = "yyyy. m. d."
        elif value not in (None, ""):
            text = clean(str(value))[:_LONGEST]
            cell.value = mask(text) if self.masked else text
            cell.data_type = "s"
            cell.quotePrefix = text[:1] in "=+-@\t"
        self._style(cell, head=head, bold=bold, number=isinstance(value, int | Decimal))
        return str(cell.coordinate)

    def formula(self, column: int, text: str, *, bold: bool = False) -> str:
        """Write a formula of our own making; returns the cell's address."""
        cell = self.sheet.cell(self.row, column, text)
        cell.number_format = MONEY
        self._style(cell, head=False, bold=bold, number=True)
        return str(cell.coordinate)

    def _style(self, cell: object, *, head: bool, bold: bool, number: bool) -> None:
        cell.font = Font(name=_FONT, size=10, bold=bold or head)  # type: ignore[attr-defined]
        cell.border = _GRID  # type: ignore[attr-defined]
        align = "center" if head else "right" if number else "left"
        cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)  # type: ignore[attr-defined]
        if head:
            cell.fill = _HEAD  # type: ignore[attr-defined]

    def title(self, text: str, size: int = 14) -> None:
        """A heading over the table."""
        self.put(1, text, bold=True)
        cell = self.sheet.cell(self.row, 1)
        cell.font = Font(name=_FONT, size=size, bold=True)
        cell.border = Border()
        cell.alignment = Alignment(horizontal="left", wrap_text=False)
        self.row += 1

    def line(self, values: Sequence[Value], *, head: bool = False) -> None:
        """A row of values."""
        for column, value in enumerate(values, 1):
            self.put(column, value, head=head)
        self.row += 1

    def widths(self, *widths: int) -> None:
        """Column widths in characters; the last one counts for the rest."""
        for column in range(1, self.sheet.max_column + 1):
            width = widths[min(column, len(widths)) - 1]
            self.sheet.column_dimensions[get_column_letter(column)].width = width


def workbook_bytes(schedule: Schedule, *, masked: bool = True) -> bytes:
    """The workbook as bytes: one sheet for each fund, the sum of all funds, costs, parties, and the annex."""
    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    book.properties.creator = "baedang"
    book.properties.created = book.properties.modified = _EPOCH
    used: set[str] = set()

    def sheet(name: str) -> Sheet:
        made: Worksheet = book.create_sheet(_sheet_name(name, used))
        made.page_setup.paperSize = made.PAPERSIZE_A4
        made.page_setup.orientation = "landscape"
        made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
        made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        return Sheet(made, masked)

    checks = [_fund_sheet(sheet(_fund_name(schedule, f)), schedule, f) for f in schedule.funds]
    if schedule.separate:
        _summary_sheet(sheet("총괄표"), schedule, checks)
    _cost_sheet(sheet("집행비용"), schedule)
    _party_sheet(sheet("이해관계인표"), schedule)
    _annex_sheet(sheet("계산명세서"), schedule)
    out = io.BytesIO()
    book.save(out)
    return _settled(out.getvalue())


def _fund_name(schedule: Schedule, fund: FundTable) -> str:
    return f"배당표 {fund.title}" if schedule.separate else "배당표"


def _sheet_name(name: str, used: set[str]) -> str:
    """A name that a workbook admits, not used before."""
    base = re.sub(r"[\[\]:*?/\\']", " ", clean(name)).strip()[:26] or "표"
    final, n = base, 1
    while final.lower() in used:
        n += 1
        final = f"{base} {n}"
    used.add(final.lower())
    return final


def _fund_sheet(s: Sheet, schedule: Schedule, fund: FundTable) -> tuple[str, str]:
    """One fund with its columns; returns the addresses of what is paid and of what is left."""
    s.title(f"{schedule.court} {schedule.case_title} 배당표 {fund.title}".strip())
    start = s.row
    for line in fund.lines:
        s.put(1, line.label, head=True)
        s.put(2, line.amount)
        s.row += 1
    s.put(1, "배당할 금액", head=True)
    total = s.formula(2, f"=SUM(B{start}:B{s.row - 1})", bold=True)
    s.row += 1
    s.put(1, "집행비용", head=True)
    costs = s.put(2, fund.costs)
    s.row += 1
    s.put(1, "실제 배당할 금액", head=True)
    net = s.formula(2, f"={total}-{costs}", bold=True)
    s.row += 2
    top = s.row
    for offset, label in enumerate(LABELS):
        s.put(1, label, head=True, row=top + offset)
    before = net
    for column, c in enumerate(fund.columns, 2):
        s.row = top
        letter = get_column_letter(column)
        values: tuple[Value, ...] = (c.full_creditor, c.principal, c.interest, c.cost)
        if c.surplus:
            values = (c.full_creditor, None, None, None)
        for value in values:
            s.put(column, value, bold=s.row == top)
            s.row += 1
        if c.surplus:
            s.put(column, None)
        else:
            s.formula(column, f"=SUM({letter}{top + 1}:{letter}{top + 3})", bold=True)
        for offset, value in (
            (5, _rank(c.rank)),
            (6, c.full_reason),
            (7, c.max_amount),
            (8, c.paid),
            (10, _ratio(c.ratio)),
        ):
            s.put(column, value, row=top + offset, bold=offset == 8)
        s.put(column, c.deposit if c.paid else None, row=top + 11)
        s.row = top + 9
        before = s.formula(column, f"={before}-{letter}{top + 8}")
    last = get_column_letter(max(2, len(fund.columns) + 1))
    s.row = top + len(LABELS) + 1
    s.put(1, "배당액 합계(잉여금 포함)", head=True)
    paid = s.formula(2, f"=SUM(B{top + 8}:{last}{top + 8})", bold=True)
    s.row += 1
    s.put(1, "실제 배당할 금액과의 차액", head=True)
    s.formula(2, f"={net}-{paid}", bold=True)
    s.sheet.freeze_panes = f"B{top + 1}"
    s.sheet.page_setup.fitToWidth, s.sheet.page_setup.fitToHeight = 0, 1
    s.sheet.print_title_cols = "A:A"
    s.widths(26, 22)
    name = "'" + s.sheet.title + "'!"
    return name + paid, name + net


def _rank(text: str) -> Value:
    return int(text) if text.isdecimal() else text


def _ratio(text: str) -> Value:
    """The percentage as a number; a text that is none stays."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


def _summary_sheet(s: Sheet, schedule: Schedule, checks: Sequence[tuple[str, str]]) -> None:
    s.title(f"{schedule.case_title} 총괄표")
    s.line(["채권자", *(f.title for f in schedule.funds), "합계"], head=True)
    start, last = s.row, get_column_letter(len(schedule.funds) + 1)
    for row in schedule.summary:
        s.put(1, row.full_creditor + (" (잉여금)" if row.kind == "surplus" else ""))
        for column, amount in enumerate(row.by_fund, 2):
            s.put(column, amount)
        s.formula(len(row.by_fund) + 2, f"=SUM(B{s.row}:{last}{s.row})")
        s.row += 1
    s.put(1, "합계", head=True)
    for column in range(2, len(schedule.funds) + 3):
        letter = get_column_letter(column)
        s.formula(column, f"=SUM({letter}{start}:{letter}{s.row - 1})", bold=True)
    s.row += 1
    s.put(1, "재단별 실제 배당할 금액", head=True)
    for column, (_, net) in enumerate(checks, 2):
        s.formula(column, f"={net}")
    s.formula(len(checks) + 2, f"=SUM(B{s.row}:{last}{s.row})", bold=True)
    s.widths(40, 20)


def _cost_sheet(s: Sheet, schedule: Schedule) -> None:
    s.title(f"{schedule.case_title} 집행비용계산서")
    s.line(["채권자", "비목", "금액(원)", "비고"], head=True)
    start = s.row
    for statement in schedule.cost_statements:
        for line in statement.lines:
            note = line.note if line.recognised else f"{line.note} ({line.amount:,}원)"
            s.line([statement.creditor, line.item, line.amount if line.recognised else 0, note])
    s.put(1, "합계", head=True)
    s.formula(3, f"=SUM(C{start}:C{s.row - 1})" if s.row > start else "=0", bold=True)
    s.widths(30, 30, 16, 60)


def _party_sheet(s: Sheet, schedule: Schedule) -> None:
    s.title(f"{schedule.case_title} 이해관계인표")
    heads = ["번호", "권리자", "권리", "등기", "청구금액", "채권최고액", "권리의 날짜", "배당요구일", "배당액", "처리"]
    s.line(heads, head=True)
    for p in schedule.parties:
        dates = "\n".join(f"{label} {day.year}. {day.month}. {day.day}." for label, day in p.dates)
        fate = f"{p.fate}: {p.reason}" if p.reason else p.fate
        s.line([p.number, p.creditor, p.kind, p.registered, p.claimed, p.maximum, dates, p.demanded_on, p.paid, fate])
    s.widths(6, 28, 16, 30, 16, 16, 28, 14, 16, 40)


def _annex_sheet(s: Sheet, schedule: Schedule) -> None:
    s.title(f"{schedule.case_title} 계산명세서")
    for outer, group in enumerate(schedule.annex, 1):
        s.title(f"{outer}. {group.title}", 12)
        for inner, step in enumerate(group.steps, 1):
            s.title(f"{outer}-{inner} {step.title}", 11)
            if step.text:
                s.title(step.text, 10)
            for table in step.tables:
                _table(s, table)
            marks = {"verified": "", "unverified": " [미확인]", "disputed": " [다툼 있음]"}
            for c in step.basis:
                s.title(f"근거: {c.cite}{marks[c.status]} {c.note}".rstrip(), 10)
            s.row += 1
    s.title("실무상 선택", 12)
    for name, value, default in schedule.policy:
        s.line([name, value, "" if default else "기본값과 다름"])
    s.widths(34, 22)


def _table(s: Sheet, table: StepTable) -> None:
    """A table of a step; a won column whose rows add up to the total gets a formula there."""
    if table.caption:
        s.title(table.caption, 10)
    s.line([c.title for c in table.columns], head=True)
    start = s.row
    for row in table.rows:
        for column, (cell, kind) in enumerate(zip(row, (c.kind for c in table.columns), strict=False), 1):
            _exact(s, column, cell, kind)
        s.row += 1
    if table.total is not None:
        for column, (cell, kind) in enumerate(zip(table.total, (c.kind for c in table.columns), strict=False), 1):
            values = [_whole(row[column - 1], kind) for row in table.rows if column <= len(row)]
            whole = [v for v in values if v is not None]
            if len(whole) == len(values) > 0 and sum(whole) == _whole(cell, kind):
                letter = get_column_letter(column)
                s.formula(column, f"=SUM({letter}{start}:{letter}{s.row - 1})", bold=True)
            else:
                _exact(s, column, cell, kind, bold=True)
        s.row += 1


def _whole(cell: Cell, kind: str) -> int | None:
    """A whole amount of won, also where it is written as an exact one; None for anything else."""
    if isinstance(cell, int):
        return cell
    return int(cell) if kind == "fraction" and cell and re.fullmatch(r"-?\d{1,15}", cell) else None


def _exact(s: Sheet, column: int, cell: Cell, kind: str, *, bold: bool = False) -> None:
    """A cell of a step; an exact fraction becomes a formula that divides, as long as its parts fit in a number."""
    if kind == "fraction" and isinstance(cell, str):
        try:
            value = Fraction(cell)
        except (ValueError, ZeroDivisionError):
            s.put(column, cell, bold=bold)
            return
        if max(abs(value.numerator), value.denominator) < _LARGEST:
            if value.denominator == 1:
                s.put(column, value.numerator, bold=bold)
            else:
                address = s.formula(column, f"={value.numerator}/{value.denominator}", bold=bold)
                s.sheet[address].number_format = "#,##0.00##"
            return
    s.put(column, cell, bold=bold)


def _settled(data: bytes) -> bytes:
    """The same workbook with fixed times in its archive and properties."""
    out = io.BytesIO()
    stamp = _EPOCH.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            body = old.read(name)
            if name == "docProps/core.xml":
                body = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)", rb"\g<1>" + stamp + rb"\g<2>", body)
            info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, body)
    return out.getvalue()
