"""The tables. Changes go through a migration in `migrations/versions`, never through `create_all`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Date, DateTime, ForeignKey, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Sha = String(64)


class Base(DeclarativeBase):
    """Base of all tables; times are UTC with their zone."""

    type_annotation_map = {dict[str, Any]: JSON, datetime: DateTime(timezone=True)}  # noqa: RUF012


class CaseRow(Base):
    """A case: the court's own file and the decisions, both by the hash of their text.

    Courts number their cases each for itself, so a number belongs to a court. `moved_from` is the distribution date
    before it was last moved; `custody_then` the custody interest (won) that the case file showed before that, which was
    looked up for the date `custody_on`; `decisions_then` the decisions of that time.
    """

    __tablename__ = "cases"
    __table_args__ = (UniqueConstraint("court", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(100))
    court: Mapped[str] = mapped_column(String(200), default="")
    header_sha: Mapped[str] = mapped_column(Sha)
    decisions_sha: Mapped[str | None] = mapped_column(Sha)
    distribution_date: Mapped[date | None] = mapped_column(Date, index=True)
    custody_interest: Mapped[int] = mapped_column(BigInteger, default=0)
    moved_from: Mapped[date | None] = mapped_column(Date)
    custody_then: Mapped[int | None] = mapped_column(BigInteger)
    custody_on: Mapped[date | None] = mapped_column(Date)
    decisions_then: Mapped[str | None] = mapped_column(Sha)
    updated_at: Mapped[datetime]


class CaseNumberRow(Base):
    """A number under which papers may name a case: its own and those of the cases joined to it, without blanks."""

    __tablename__ = "case_numbers"

    number: Mapped[str] = mapped_column(String(100), primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)


class FileRow(Base):
    """A file that arrived: stored under its hash; `state` is stored, assigned or waiting (with the reason).

    `hint`: the case that the folder spoke of in which it was dropped (court and number, or the number alone). `origin`:
    the folder or archive that it first came in, for the clerk.
    """

    __tablename__ = "files"

    sha256: Mapped[str] = mapped_column(Sha, primary_key=True)
    name: Mapped[str] = mapped_column(String(500))
    size: Mapped[int] = mapped_column(BigInteger)
    received_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(20), index=True)
    reason: Mapped[str] = mapped_column(Text, default="")
    hint: Mapped[str] = mapped_column(String(300), default="")
    origin: Mapped[str] = mapped_column(String(500), default="", server_default="")


class FilingRow(Base):
    """A file's place in a case, under the name that it has there. One file may belong to several cases."""

    __tablename__ = "filings"
    __table_args__ = (UniqueConstraint("case_id", "sha256"), UniqueConstraint("case_id", "name"))

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256"))
    name: Mapped[str] = mapped_column(String(500))


class ExtractionRow(Base):
    """What a file says, read by one version of the extractors; kept so that no file is read twice."""

    __tablename__ = "extractions"

    sha256: Mapped[str] = mapped_column(Sha, primary_key=True)
    version: Mapped[str] = mapped_column(String(80), primary_key=True)
    documents: Mapped[str] = mapped_column(Text)


class DraftRow(Base):
    """A finished draft, keyed by everything that went into it. At most one for a case and key."""

    __tablename__ = "drafts"
    __table_args__ = (UniqueConstraint("case_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    key: Mapped[str] = mapped_column(Sha)
    folder: Mapped[str] = mapped_column(String(1000))
    created_at: Mapped[datetime]
    run_id: Mapped[str | None] = mapped_column(String(40))
    summary: Mapped[dict[str, Any]]


class FindingRow(Base):
    """A finding of a draft."""

    __tablename__ = "findings"

    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[int] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"), index=True)
    severity: Mapped[str] = mapped_column(String(10), index=True)
    code: Mapped[str] = mapped_column(String(80))
    message: Mapped[str] = mapped_column(Text)
    where: Mapped[str] = mapped_column("place", Text, default="")


class LeaseRow(Base):
    """Who drafts a case at present; a lease that is not renewed ends, and the case is taken up again.

    `owner`: machine and process, so that the machine itself sees at once that the process is gone.
    """

    __tablename__ = "leases"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    token: Mapped[str] = mapped_column(String(40))
    owner: Mapped[str] = mapped_column(String(300), default="")
    until: Mapped[datetime]


class RunRow(Base):
    """A night or an ingest: when, and what came of it."""

    __tablename__ = "runs"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), index=True)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    summary: Mapped[dict[str, Any]]


class EventRow(Base):
    """The append-only history; each line's hash covers the line before it."""

    __tablename__ = "history"

    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(40))
    who: Mapped[str] = mapped_column(String(200))
    what: Mapped[str] = mapped_column(String(80))
    subject: Mapped[str] = mapped_column(String(500))
    detail: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(Sha)
    hash: Mapped[str] = mapped_column(Sha)
