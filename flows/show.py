"""What the command line prints: plain tables for people, JSON for programs."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.models.filing import Document
    from core.models.result import Result

    from .draft import Summary
    from .run import CaseOutcome

#: set by --debug
DEBUG = False


def error(message: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"baedang: {' '.join(message.split())}\n")


def json_of(values: Sequence[Any], *, single: bool) -> None:
    """A JSON array, or the object itself where only one was asked for."""
    value: Any = values[0] if single else list(values)
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def width(text: str) -> int:
    """Columns that a text takes in a terminal: Hangul and Hanja take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def cut(text: str, limit: int) -> str:
    """A text shortened to `limit` columns."""
    if width(text) <= limit:
        return text
    out = ""
    for c in text:
        if width(out) + width(c) > limit - 1:
            break
        out += c
    return out + "…"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int] = frozenset()) -> str:
    """A plain table; columns in `right` are right-aligned."""
    cells = [list(head), *[[cut(c, 44) for c in row] for row in rows]]
    widths = [max(width(row[i]) for row in cells) for i in range(len(head))]
    lines = []
    for n, row in enumerate(cells):
        parts = []
        for i, cell in enumerate(row):
            pad = " " * (widths[i] - width(cell))
            parts.append(pad + cell if i in right else cell + pad)
        lines.append("  ".join(parts).rstrip())
        if n == 0:
            lines.append("  ".join("-" * w for w in widths))
    return "\n".join(lines) + "\n"


def result(value: Result) -> None:
    """A result as a table: who gets how many won, in which order."""
    out = sys.stdout.write
    out(f"{value.case_number}  배당할 금액 {value.fund.total:,}  집행비용 {value.execution_costs:,}")
    out(f"  실제 배당할 금액 {value.net_fund:,}\n")
    out(
        table(
            ("순위", "채권자", "부동산", "이유", "채권액", "배당액"),
            [
                (str(e.rank), e.creditor, e.property or "", e.reason, f"{e.total:,}", f"{e.paid:,}")
                for e in value.entries
            ],
            right=frozenset({0, 4, 5}),
        )
    )
    for s in value.surplus:
        out(f"잉여금  {s.to} {s.property or ''} {s.amount:,}\n")
    for x in value.excluded:
        out(f"제외  {x.creditor or x.claim}: {x.reason}\n")
    for f in value.findings:
        out(f"{f.severity}  {f.code}  {f.message} {f.where}\n")
    out("\n")


def documents(values: Sequence[Document]) -> None:
    """Documents as short lists of what was read."""
    out = sys.stdout.write
    for d in values:
        pages = f" p.{d.pages[0]}-{d.pages[-1]}" if d.pages else ""
        out(f"{d.file}{pages}  {d.type}\n")
        for key, value in d.fields.model_dump(mode="json", by_alias=True).items():
            if value not in (None, [], {}):
                out(f"  {key}: {cut(json.dumps(value, ensure_ascii=False), 110)}\n")
        for f in d.findings:
            out(f"  {f.severity} {f.code}: {f.message}\n")


def summary(value: Summary) -> None:
    """The end of `draft`: fund, creditors, what needs a decision, where the pages are."""
    out = sys.stdout.write
    out(f"{value.case_number}: 실제 배당할 금액 {value.net_fund:,}원 = 배당 {value.paid:,} + 잉여 {value.surplus:,}\n")
    out(f"문서 {value.filings}건, 채권 {value.claims}건, 배당표의 채권자 {value.creditors}명\n")
    out(f"결정 필요 {value.errors}건, 확인 필요 {value.warnings}건, 참고 {value.notes}건\n")
    for line in value.undecided:
        out(f"  ! {line}\n")
    out(f"{value.out}/\n")
    for page in value.pages:
        if page.endswith(".html"):
            out(f"  {page}\n")


def outcomes(values: Sequence[CaseOutcome]) -> None:
    """The end of `run`: a table of the cases and where their pages are."""
    rows = [
        (
            o.summary.case_number if o.summary else o.name,
            f"{o.summary.net_fund:,}" if o.summary else "",
            str(o.summary.creditors) if o.summary else "",
            f"{o.summary.errors} / {o.summary.warnings}" if o.summary else "",
            o.error or (o.summary.out if o.summary else ""),
        )
        for o in values
    ]
    sys.stdout.write(
        "\n" + table(("사건", "실제 배당할 금액", "채권자", "결정 / 확인", "결과"), rows, right=frozenset({1, 2, 3}))
    )
