"""The papers of a draft: HTML, PDF and spreadsheet out of the schedule as data. `write_pages` is the only entry."""

from __future__ import annotations

import html
import shutil
from pathlib import Path
from typing import Any

from core.models.base import SourceRef
from core.schedule import Schedule, build

from .draft import Draft
from .env import render
from .glyphs import described, missing
from .pictures import Drawing
from .review import review_context

__all__ = ["Draft", "render_pages", "write_pages"]

FORM = ("base.css", "form.css")
#: file → (title in the navigation, style sheets)
PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "schedule.html": ("배당표", FORM),
    "annex.html": ("계산명세서", ("base.css", "annex.css")),
    "costs.html": ("집행비용계산서", FORM),
    "parties.html": ("이해관계인표", (*FORM, "landscape.css")),
    "deposits.html": ("공탁사유서", FORM),
    "review.html": ("검토표", ("base.css", "review.css")),
}
#: Pages that are also written as PDF.
PAPERS = ("schedule.html", "annex.html", "costs.html", "parties.html", "deposits.html")
#: Where the filings lie beside the pages.
FILINGS = "filings"


def render_pages(draft: Draft) -> dict[str, str]:
    """Every page as HTML text: file name → text. Pictures of filings are drawn meanwhile in a child process."""
    schedule = schedule_of(draft)
    drawing = Drawing(_refs(draft, schedule), draft.files, draft.masked, draft.documents)
    names = [name for name in PAGES if name != "deposits.html" or schedule.deposits]
    shared: dict[str, Any] = {"masked": draft.masked, "s": schedule, "pages": [(n, PAGES[n][0]) for n in names]}
    pages = {n: render(n, styles=PAGES[n][1], here=n, **shared) for n in names if n != "review.html"}
    unprinted = [described(c) for c in missing(html.unescape(text) for text in pages.values())]
    pages["review.html"] = render(
        "review.html",
        styles=PAGES["review.html"][1],
        scripts=("review.js",),
        here="review.html",
        unprinted=unprinted,
        **shared,
        **review_context(draft, schedule, drawing.collect()),
    )
    return pages


def schedule_of(draft: Draft) -> Schedule:
    """The schedule of a draft as data."""
    return build(draft.case, draft.result, previous=draft.previous, decisions=draft.decisions)


def write_pages(draft: Draft, out: Path, *, pdf: bool = True, xlsx: bool = True) -> list[Path]:
    """Write all pages of a draft to the folder `out`; returns their paths. The same draft gives the same bytes.

    Beside the pages: the filings (`filings/`), to which the review sheet's links lead. Raises OSError.
    """
    out.mkdir(parents=True, exist_ok=True)
    written = []
    pages = render_pages(draft)
    for name, text in pages.items():
        written.append(out / name)
        written[-1].write_text(text, encoding="utf-8")
    if pdf:
        from .pdf import html_to_pdf

        for name in PAPERS:
            if name in pages:
                written.append(out / name.replace(".html", ".pdf"))
                written[-1].write_bytes(html_to_pdf(pages[name]))
    if xlsx:
        from .xlsx import workbook_bytes

        written.append(out / "schedule.xlsx")
        written[-1].write_bytes(workbook_bytes(schedule_of(draft), masked=draft.masked))
    for name, path in sorted(draft.files.items()):
        copy = out / FILINGS / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return written


def _refs(draft: Draft, schedule: Schedule) -> list[SourceRef]:
    """Every place that the review sheet shows."""
    refs = [ref for figure in schedule.figures for ref in figure.sources]
    refs += [ref for finding in draft.result.findings for ref in finding.sources]
    refs += [ref for line in draft.result.ledger for ref in line.sources]
    return refs
