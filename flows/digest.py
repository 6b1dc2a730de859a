"""The digest of a night: a page for the officers and the same as JSON."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from .draft import to_json
from .night import Night
from .pages.env import render
from .stored_draft import CaseRun


def write_digest(night: Night, out: Path) -> Path:
    """Write digest.html and digest.json of a night below `out/digests/<date>`; returns the page's path.

    The newest digest also stands at `out/digest.html`, where it is looked for in the morning.
    """
    folder = out / "digests" / night.day.isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "digest.json", to_json(night.as_json()))
    page = folder / "digest.html"
    write(page, digest_page(night, folder))
    write(out / "digest.html", digest_page(night, out))
    return page


def digest_page(night: Night, folder: Path) -> str:
    """The page, with links that lead from `folder` to the drafts."""

    def link(run: CaseRun, file: str) -> str:
        target = Path(run.summary.out) / file if run.summary else None
        return quote(os.path.relpath(target, folder)) if target is not None else ""

    return render("digest.html", night=night, link=link)


def write(path: Path, text: str) -> None:
    """Write a file all or nothing."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)
