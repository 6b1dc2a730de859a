"""Cases, files and their places in the store: small functions inside the caller's transaction."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import PurePosixPath

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.models.case import CaseHeader

from . import history
from .schema import CaseNumberRow, CaseRow, ExtractionRow, FileRow, FilingRow

#: the number of an auction case, as papers write it
CASE_NUMBER = re.compile(r"(?:19|20)\d{2}\s*타경\s*\d+")
STORED, ASSIGNED, WAITING = "stored", "assigned", "waiting"
#: of the folders and archives that a file came in so many characters are kept, the nearest ones
ORIGIN = 500


@dataclass(frozen=True)
class Inputs:
    """Everything that goes into a draft of a case: the texts and filings by hash."""

    case_id: int
    court: str
    number: str
    header_sha: str
    decisions_sha: str | None
    #: (name in the case, sha256), by name
    filings: tuple[tuple[str, str], ...]
    #: the distribution date before it was last moved; of that time: custody interest, its date, decisions
    moved: tuple[date, int | None, date | None, str | None] | None = None

    def key(self, law: str, program: str) -> str:
        """The draft's key: equal inputs, law tables and program give an equal key."""
        moved = self.moved and [str(v) for v in self.moved]
        body = json.dumps(
            [self.court, self.number, self.header_sha, self.decisions_sha, self.filings, law, program, moved]
        )
        return hashlib.sha256(body.encode()).hexdigest()


def now() -> datetime:
    """The present time, UTC."""
    return datetime.now(UTC)


def normalised(number: str) -> str:
    """A case number without blanks."""
    return re.sub(r"\s", "", number)


def receive(session: Session, sha256: str, name: str, size: int, who: str, hint: str = "", origin: str = "") -> FileRow:
    """A stored file's row; a file that is known already is left as it is, but learns the hint."""
    row = session.get(FileRow, sha256)
    if row is None:
        row = FileRow(sha256=sha256, name=name, size=size, received_at=now(), state=STORED, hint=hint)
        row.origin = origin[-ORIGIN:]
        session.add(row)
        session.flush()
        history.append(session, row.received_at, who, "received", sha256, name=name, size=size)
    elif hint:
        row.hint = hint
    return row


def register_case(session: Session, header: CaseHeader, header_sha: str, who: str) -> CaseRow:
    """Make a case known, or take over a changed header; a moved distribution date is remembered."""
    row = session.execute(
        select(CaseRow).where(CaseRow.court == header.court, CaseRow.number == header.case_number)
    ).scalar_one_or_none()
    if row is not None and row.header_sha == header_sha:
        return row
    at = now()
    if row is None:
        row = CaseRow(number=header.case_number, court=header.court, header_sha=header_sha, updated_at=at)
        row.custody_interest = header.fund.custody_interest
        session.add(row)
        history.append(session, at, who, "case registered", header.case_number, court=header.court, header=header_sha)
    else:
        history.append(session, at, who, "case changed", header.case_number, header=header_sha, before=row.header_sha)
        if row.distribution_date and row.distribution_date != header.distribution_date:
            if row.custody_on is None or row.custody_interest != row.custody_then:  # it was fresh until now
                row.custody_on = row.distribution_date
            row.moved_from, row.custody_then = row.distribution_date, row.custody_interest
            row.decisions_then = row.decisions_sha
    row.header_sha, row.distribution_date, row.updated_at = header_sha, header.distribution_date, at
    row.custody_interest = header.fund.custody_interest
    session.flush()
    name_case(session, row, (header.case_number, *header.joined_cases))
    return row


def name_case(session: Session, case: CaseRow, numbers: Iterable[str]) -> None:
    """Let papers find a case by these numbers and no others."""
    wanted = {normalised(n) for text in numbers for n in (CASE_NUMBER.findall(text) or [text])}
    held = {
        r.number: r for r in session.execute(select(CaseNumberRow).where(CaseNumberRow.case_id == case.id)).scalars()
    }
    for number in sorted(held.keys() - wanted):
        session.delete(held[number])
    session.add_all(CaseNumberRow(number=n, case_id=case.id) for n in sorted(wanted - held.keys()))
    session.flush()


def find_cases(session: Session, numbers: Iterable[str]) -> list[CaseRow]:
    """The known cases that papers with these numbers may mean, by court and number."""
    rows = session.execute(
        select(CaseRow)
        .join(CaseNumberRow, CaseNumberRow.case_id == CaseRow.id)
        .where(CaseNumberRow.number.in_(sorted(numbers)))
        .order_by(CaseRow.court, CaseRow.number)
    ).scalars()
    return list(dict.fromkeys(rows))


def hinted_case(session: Session, hint: str) -> CaseRow | None:
    """The one case that a folder's name or case file speaks of; None where there is none or several."""
    match = CASE_NUMBER.search(hint)
    if match is None:
        return None
    court = normalised(hint[: match.start()])
    found = find_cases(session, [normalised(match[0])])
    exact = [c for c in found if normalised(c.court) == court]
    found = exact or found
    return found[0] if len(found) == 1 else None


def set_decisions(session: Session, case: CaseRow, decisions_sha: str | None, who: str) -> None:
    """Take over the reviewer's decisions of a case."""
    if case.decisions_sha != decisions_sha:
        history.append(
            session, now(), who, "decisions changed", case.number, decisions=decisions_sha, before=case.decisions_sha
        )
        case.decisions_sha = decisions_sha
        case.updated_at = now()


def place(session: Session, case: CaseRow, file: FileRow, name: str, who: str) -> bool:
    """Give a file its place in a case; False where it has one already. Like names get the hash's first digits."""
    held = session.execute(select(FilingRow).where(FilingRow.case_id == case.id)).scalars().all()
    if any(f.sha256 == file.sha256 for f in held):
        file.state, file.reason = ASSIGNED, ""
        return False
    path = PurePosixPath(name)
    if any(f.name == name for f in held):
        path = path.with_stem(f"{path.stem}-{file.sha256[:16]}")
    session.add(FilingRow(case_id=case.id, sha256=file.sha256, name=str(path)))
    session.flush()
    file.state, file.reason = ASSIGNED, ""
    case.updated_at = now()
    history.append(session, case.updated_at, who, "filed", case.number, file=file.sha256, name=str(path))
    return True


def let_wait(session: Session, file: FileRow, reason: str, who: str) -> None:
    """A file that fits no case waits visibly, with the reason."""
    if (file.state, file.reason) != (WAITING, reason):
        file.state, file.reason = WAITING, reason
        history.append(session, now(), who, "waiting", file.sha256, name=file.name, reason=reason)


def inputs(session: Session, case: CaseRow) -> Inputs:
    """What a draft of the case would be made of now."""
    rows = session.execute(select(FilingRow.name, FilingRow.sha256).where(FilingRow.case_id == case.id)).all()
    filings = tuple(sorted((name, sha) for name, sha in rows))
    then = (case.custody_then, case.custody_on, case.decisions_then)
    moved = (case.moved_from, *then) if case.moved_from and case.distribution_date else None
    return Inputs(case.id, case.court, case.number, case.header_sha, case.decisions_sha, filings, moved)


def known_extraction(session: Session, sha256: str, version: str) -> str | None:
    """What a file says, as JSON, if this version of the extractors has read it."""
    row = session.get(ExtractionRow, (sha256, version))
    return row.documents if row else None


def keep_extraction(session: Session, sha256: str, version: str, documents: str) -> None:
    """Keep what a file says."""
    if session.get(ExtractionRow, (sha256, version)) is None:
        session.add(ExtractionRow(sha256=sha256, version=version, documents=documents))
