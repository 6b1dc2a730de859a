"""The night, as plain functions: which cases are due, their timetable, what became of each, and the digest's figures.

Prefect only conducts these (`flows.night_flows`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import exists, select

from core import stale, timetable
from core.casefile import load_header
from core.errors import CoreError
from core.models.base import Finding
from core.models.result import Result
from core.timetable import Term

from .conductor import RECENT
from .draft import Summary
from .errors import NotFoundError, StoreError
from .known import unread
from .masking import masked
from .moved import Moved, of_header
from .settings import Settings, load_settings
from .store import cases
from .store.database import Store
from .store.schema import CaseRow, DraftRow, FileRow, FilingRow, RunRow
from .stored_draft import BUSY, DRAFTED, FAILED, UNCHANGED, CaseRun, draft_stored


@dataclass(frozen=True)
class Due:
    """A case whose distribution date is near, with its timetable and what a moved date makes stale."""

    case_id: int
    court: str
    number: str
    distribution_date: date
    terms: tuple[Term, ...] = ()
    findings: tuple[Finding, ...] = ()
    #: whether any draft of the case was ever made; told only of cases whose distribution date has passed
    drafted: bool = True

    @property
    def lodging(self) -> date:
        """The last day to lodge the draft at the court."""
        return timetable.lodge_by(self.distribution_date)

    def day(self, key: str) -> date | None:
        """One day of the timetable."""
        return next((t.day for t in self.terms if t.key == key), None)

    def overdue(self, today: date) -> bool:
        """The lodging day has come."""
        return today >= self.lodging

    def early(self, today: date) -> bool:
        """A draft may not be made yet (민사집행규칙 제81조); what is made now is only a preview."""
        first = self.day("draft_from")
        return first is not None and today < first


@dataclass(frozen=True)
class Night:
    """What a night was: cases by outcome, what waits, what could not be taken in."""

    day: date
    due: tuple[Due, ...]
    runs: tuple[CaseRun, ...]
    waiting: tuple[tuple[str, str], ...] = ()  # (file name, reason)
    undated: tuple[str, ...] = ()
    past: tuple[Due, ...] = ()  # the distribution date has passed: terms still run, or no draft was ever made
    not_taken: tuple[tuple[str, str], ...] = ()  # (folder or file, why)
    seconds: int = 0
    by_case: dict[int, CaseRun] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.by_case.update({r.case_id: r for r in self.runs})

    def run_of(self, due: Due) -> CaseRun:
        """What became of a due case."""
        missing = CaseRun(due.case_id, due.number, FAILED, error="no worker took the case up")
        return self.by_case.get(due.case_id, missing)

    def count(self, state: str) -> int:
        """How many cases ended in a state."""
        return sum(r.state == state for r in self.runs)

    @property
    def lines(self) -> tuple[tuple[Due, CaseRun], ...]:
        """Every due case with its outcome, the nearest distribution date first."""
        ordered = sorted(self.due, key=lambda d: (d.distribution_date, d.court, d.number))
        return tuple((d, self.run_of(d)) for d in ordered)

    @property
    def undecided(self) -> tuple[tuple[Due, CaseRun], ...]:
        """Cases whose draft needs a decision before it can be approved."""
        return tuple((d, r) for d, r in self.lines if r.summary is not None and r.summary.errors)

    @property
    def failed(self) -> tuple[tuple[Due, CaseRun], ...]:
        """Cases without a draft, with the reason."""
        return tuple((d, r) for d, r in self.lines if r.state in {FAILED, BUSY})

    @property
    def overdue(self) -> tuple[tuple[Due, CaseRun], ...]:
        """Cases whose draft should lie open already but has none, or has something to decide."""
        return tuple(
            (d, r) for d, r in self.lines if d.overdue(self.day) and (r.summary is None or r.summary.errors > 0)
        )

    @property
    def missed(self) -> tuple[Due, ...]:
        """Cases whose distribution date has passed without a draft."""
        return tuple(d for d in self.past if not d.drafted)

    @property
    def with_findings(self) -> tuple[Due, ...]:
        """Cases whose dates do not fit, or were moved."""
        return tuple(d for d, _ in self.lines if d.findings)

    def as_json(self) -> dict[str, Any]:
        """The machine-readable summary."""
        states = Counter(r.state for _, r in self.lines)
        figures = {
            "date": self.day.isoformat(),
            "seconds": self.seconds,
            "due": len(self.due),
            "drafted": states[DRAFTED],
            "unchanged": states[UNCHANGED],
            "needs_decision": [label(d) for d, _ in self.undecided],
            "failed": {label(d): r.error or "another worker holds it" for d, r in self.failed},
            "overdue": [*(label(d) for d in self.missed), *(label(d) for d, _ in self.overdue)],
            "waiting": [{"file": name, "reason": reason} for name, reason in self.waiting],
            "without_distribution_date": list(self.undated),
            "not_taken_in": dict(self.not_taken),
            "cases": [case_json(d, r) for d, r in self.lines],
            "past": [
                {"court": d.court, "case": d.number, "drafted": d.drafted, "timetable": days_json(d)} for d in self.past
            ],
        }
        told: dict[str, Any] = masked(figures)
        return told


def label(due: Due) -> str:
    """Court and number: a number alone means a case of any court."""
    return f"{due.court} {due.number}"


def case_json(due: Due, run: CaseRun) -> dict[str, Any]:
    """One case of the machine-readable summary."""
    return {
        "court": due.court,
        "case": due.number,
        "state": run.state,
        "error": run.error,
        "distribution_date": due.distribution_date.isoformat(),
        "timetable": days_json(due),
        "findings": [f.model_dump(mode="json", exclude={"sources"}) for f in due.findings],
        "draft": asdict(run.summary) if run.summary else None,
    }


def days_json(due: Due) -> dict[str, str]:
    """The timetable of a case: {term: ISO date}."""
    return {t.key: t.day.isoformat() for t in due.terms}


def add_working_days(day: date, count: int) -> date:
    """The `count`-th working day after `day`; 0 gives `day` itself."""
    while count > 0:
        day = timetable.next_working_day(day + timedelta(days=1))
        count -= 1
    return day


def plan(store: Store, day: date, days: int) -> tuple[tuple[Due, ...], tuple[str, ...]]:
    """Cases due within `days` working days from `day` on (by date and number), and cases without a distribution date.

    A case is due from that many working days before its lodging day, so that the draft can still be worked on.
    """
    last = add_working_days(day, days)
    rows = select(CaseRow).where(CaseRow.distribution_date >= day, CaseRow.distribution_date <= last + SLACK)
    with store.reading() as session:
        found = session.execute(rows.order_by(CaseRow.distribution_date, CaseRow.court, CaseRow.number)).scalars().all()
        undated = select(CaseRow.court, CaseRow.number).where(CaseRow.distribution_date.is_(None))
        none = session.execute(undated.order_by(CaseRow.court, CaseRow.number)).all()
    due = [
        due_case(store, row)
        for row in found
        if row.distribution_date is not None and timetable.lodge_by(row.distribution_date) <= last
    ]
    return tuple(due), tuple(f"{court} {number}" for court, number in none)


#: the lodging day is counted backwards from the distribution date over the longest holidays
SLACK = timedelta(days=20)


#: how long a case that nobody drafted is called to mind after its distribution date
REMINDED = timedelta(days=60)


def past(store: Store, day: date) -> tuple[Due, ...]:
    """Cases whose distribution date has passed and whose terms still run, or of which no draft was ever made."""
    rows = select(CaseRow, exists().where(DraftRow.case_id == CaseRow.id)).where(
        CaseRow.distribution_date < day, CaseRow.distribution_date >= day - REMINDED
    )
    with store.reading() as session:
        found = session.execute(rows.order_by(CaseRow.distribution_date, CaseRow.court, CaseRow.number)).all()
    return tuple(
        replace(due_case(store, row), drafted=drafted)
        for row, drafted in found
        if not drafted or (row.distribution_date and timetable.deposit_by(row.distribution_date) >= day)
    )


def due_case(store: Store, row: CaseRow) -> Due:
    """A due case with its timetable; a case file that cannot be read any more has none."""
    if row.distribution_date is None:
        raise StoreError(f"{row.number}: has no distribution date")
    findings: tuple[Finding, ...] = ()
    terms: tuple[Term, ...] = ()
    moved = Moved(row.moved_from, row.custody_then, row.custody_on or row.moved_from) if row.moved_from else None
    try:
        header = load_header(store.files.get(row.header_sha).decode("utf-8-sig"), row.number)
        table = timetable.timetable(header)
        terms, findings = table.terms, (*table.findings, *of_header(header, moved))
    except (CoreError, StoreError, UnicodeDecodeError) as e:
        findings = (Finding(severity="error", code="case_file", message=f"사건 파일을 읽을 수 없습니다: {e}"),)
    return Due(row.id, row.court, row.number, row.distribution_date, terms, findings)


def as_drafted(due: Sequence[Due], runs: Iterable[CaseRun]) -> tuple[Due, ...]:
    """Due cases whose drafts tell what a moved date made stale, with the creditors, instead of the case file alone."""
    drafts = {r.case_id: r.summary for r in runs if r.summary is not None}
    return tuple(_as_drafted(d, drafts[d.case_id]) if d.case_id in drafts else d for d in due)


def _as_drafted(due: Due, summary: Summary) -> Due:
    own = tuple(f for f in due.findings if f.code not in stale.CODES)
    if own == due.findings:
        return due
    try:
        told = Result.model_validate_json((Path(summary.out) / "result.json").read_bytes()).findings
    except (OSError, ValueError):
        return due
    return replace(due, findings=(*own, *(f for f in told if f.code in stale.CODES)))


def waiting(store: Store) -> tuple[tuple[str, str], ...]:
    """Files that fit no case, with the reason, by name; before the name the folder or archive that each came in."""
    rows = select(FileRow.origin, FileRow.name, FileRow.reason).where(FileRow.state == cases.WAITING)
    with store.reading() as session:
        found = session.execute(rows.order_by(FileRow.origin, FileRow.name, FileRow.sha256)).all()
    return tuple((f"{origin}/{name}" if origin else name, reason) for origin, name, reason in found)


def find_case(store: Store, text: str) -> tuple[int, str]:
    """The row and name of the one case that `text` names. Raises NotFoundError where there is none or several."""
    with store.reading() as session:
        case = cases.hinted_case(session, text)
    if case is None:
        raise NotFoundError(
            f"{text}: no such case, or several; name court and number as in 서울중앙지방법원 2025타경123"
        )
    return case.id, f"{case.court} {case.number}"


def unread_filings(store: Store, case_id: int) -> list[tuple[str, str]]:
    """Filings of a case (name, sha256) that the present extractors have not read, by name."""
    with store.reading() as session:
        rows = select(FilingRow.name, FilingRow.sha256).where(FilingRow.case_id == case_id).order_by(FilingRow.name)
        found = [(name, sha) for name, sha in session.execute(rows)]
        new = unread(session, [sha for _, sha in found])
    return [(name, sha) for name, sha in found if sha in new]


def runs_of_night(store: Store, run_id: str) -> frozenset[str]:
    """The runs whose drafts are this night's work: its own and those of nights before it that were cut short."""
    nights = select(RunRow.id, RunRow.ended_at).where(RunRow.kind == "night").order_by(RunRow.started_at.desc())
    found = {run_id}
    with store.reading() as session:
        for run, ended in session.execute(nights.limit(RECENT)):
            if run != run_id and ended is not None:
                break
            found.add(run)
    return frozenset(found)


@cache
def open_store(database: str, files: str) -> Store:
    """The store of this process, opened once."""
    return Store(database, files)


def store_of(settings: Settings) -> Store:
    """The store that the settings name."""
    return open_store(settings.database, settings.files)


def draft_due(case_id: int, number: str, run_id: str) -> CaseRun:
    """Draft one due case with this process's settings and store; runs in a worker process."""
    settings = load_settings()
    return draft_stored(store_of(settings), case_id, number, settings.out_path.absolute(), run_id)
