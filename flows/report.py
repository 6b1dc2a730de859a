"""The end of a night: digest, artifacts in Prefect's pages, retention, and the run's line in the store."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact

from extractors.grammar.residents import mask

from .digest import write_digest
from .draft import Summary
from .logs import log
from .night import Night, label, store_of
from .retention import keep_house
from .settings import Settings
from .store import cases, history
from .store.schema import RunRow
from .stored_draft import CaseRun

REVIEW = "review.html"
#: rows of the table and lines of the list in Prefect's pages; the digest holds all of them
MOST = 1_000


def link_of(settings: Settings, path: Path) -> str:
    """The address of a page of the drafts: below `drafts_url` where they are served, else the file itself."""
    if not settings.drafts_url:
        return path.as_uri()
    return f"{settings.drafts_url.rstrip('/')}/{quote(path.relative_to(settings.out_path.absolute()).as_posix())}"


def publish_draft(name: str, run: CaseRun, settings: Settings) -> None:
    """A link to a new draft and its findings, under a key of the case, so that Prefect shows how they came and went."""
    if run.summary is not None:
        link = link_of(settings, Path(run.summary.out) / REVIEW)
        create_link_artifact(
            key=f"case-{run.case_id}", link=link, link_text=name, description=findings_of(name, run.summary)
        )


def findings_of(name: str, summary: Summary) -> str:
    """What a draft found, as Markdown."""
    counts = f"**{name}**: {summary.errors} to decide, {summary.warnings} to check, {summary.notes} notes"
    return "\n".join([counts, "", *(f"- {line}" for line in summary.undecided)])


def finish(night: Night, settings: Settings, run_id: str) -> None:
    """Digest, artifacts, retention, and the end of the run in the store."""
    page = write_digest(night, settings.out_path.absolute())
    publish_night(night, settings, page)
    store = store_of(settings)
    keep_house(store, settings)
    figures = night.as_json()
    with store.transaction() as session:
        row = session.get_one(RunRow, run_id)
        row.ended_at = cases.now()
        row.summary = {k: v for k, v in figures.items() if k not in {"cases", "past"}}
        counts = {k: figures[k] for k in ("due", "drafted", "unchanged")} | {"failed": len(figures["failed"])}
        history.append(session, cases.now(), "night", "night ended", night.day.isoformat(), **counts)
    log("info", "night ended", seconds=night.seconds, **counts)


def publish_night(night: Night, settings: Settings, page: Path) -> None:
    """The night in Prefect's pages: table of cases, link to the digest, what needs a person."""
    rows = [
        {
            "case": label(d),
            "state": r.state,
            "distribution": d.distribution_date.isoformat(),
            "lodge by": d.lodging.isoformat(),
            "to decide": r.summary.errors if r.summary else "",
            "draft": link_of(settings, Path(r.summary.out) / REVIEW) if r.summary else mask(r.error or ""),
        }
        for d, r in night.lines[:MOST]
    ]
    of = f"Cases of {night.day}" + (f" (first {MOST} of {len(night.lines)})" if len(night.lines) > MOST else "")
    create_table_artifact(key="night", table=rows, description=of)
    create_link_artifact(key="digest", link=link_of(settings, page), link_text=f"Digest of {night.day}")
    if lines := to_do(night, settings):
        more = [f"- … {len(lines) - MOST} more in the digest"] if len(lines) > MOST else []
        create_markdown_artifact(
            key="to-do", markdown="\n".join([*lines[:MOST], *more]), description="What needs a person"
        )


def to_do(night: Night, settings: Settings) -> list[str]:
    """The findings of the night as Markdown for Prefect's pages."""
    lines = [f"- {label(d)}: the distribution date has passed without a draft" for d in night.missed]
    lines += [f"- {label(d)}: {r.error or 'another worker holds it'}" for d, r in night.failed]
    lines += [
        f"- [{label(d)}]({link_of(settings, Path(r.summary.out) / REVIEW)}): {'; '.join(r.summary.undecided)}"
        for d, r in night.undecided
        if r.summary is not None
    ]
    lines += [f"- {label(d)}: {f.message}" for d in night.with_findings for f in d.findings]
    return [mask(line) for line in lines]
