"""One case from its folder to its pages: the same steps for the command line and for the Prefect flow.

read filings → reconcile → allocate → pages. Each step is a plain function; nothing here decides anything.
"""

from __future__ import annotations

import glob
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.allocate import allocate
from core.casefile import dump_case
from core.models.base import Finding
from core.models.case import Case
from core.models.filing import Document
from core.models.result import Result
from core.reconcile import reconcile
from core.stale import instead
from extractors.grammar.residents import mask

from .errors import OutputError
from .folder import CaseFolder, open_folder
from .masking import without_numbers
from .moved import Moved, moved_since, stale
from .names import MANIFEST
from .pages.draft import Draft
from .scratch import is_left, mark

#: The result of the draft before, kept because the page of differences is made from it.
PREVIOUS = "previous.json"


@dataclass(frozen=True)
class Summary:
    """The end of a draft in a few figures, for the command line and the night's digest."""

    case_number: str
    folder: str
    out: str
    net_fund: int
    creditors: int
    claims: int
    paid: int
    surplus: int
    errors: int
    warnings: int
    notes: int
    filings: int
    pages: tuple[str, ...] = ()
    undecided: tuple[str, ...] = field(default=())


def read_filings(folder: CaseFolder, workers: int | None = None) -> tuple[Document, ...]:
    """Every filing of the folder, read in guarded child processes, in the order of names."""
    from extractors.guarded import read_files

    documents: list[Document] = []
    names = {f.path: f.name for f in folder.filings}
    for result in read_files([f.path for f in folder.filings], workers=workers):
        documents += [relabel(d, names[result.path]) for d in result.documents]
    return tuple(documents)


def relabel(document: Document, name: str) -> Document:
    """The same document under the name that its file has in the case folder; findings about the file follow."""
    if document.file == name:
        return document
    findings = tuple(f.model_copy(update={"where": name}) if f.where == document.file else f for f in document.findings)
    return document.model_copy(update={"file": name, "findings": findings})


def decide_claims(folder: CaseFolder, documents: Sequence[Document], moved: Moved | None = None) -> tuple[Case, Result]:
    """Claims out of the papers, then their allocation; the result carries every finding and the ledger."""
    reconciled = reconcile(folder.header, documents, folder.decisions)
    result = allocate(reconciled.case)
    late = stale(reconciled.case, reconciled.ledger, documents, reconciled.decisions_applied, moved)
    findings = merge_findings(instead(reconciled.findings, late), result.findings, late)
    return reconciled.case, result.model_copy(update={"findings": findings, "ledger": reconciled.ledger})


def merge_findings(*lists: Iterable[Finding]) -> tuple[Finding, ...]:
    """All findings once, errors first, then by code and place: the order never depends on the input's."""
    order = {"error": 0, "warning": 1, "note": 2}
    unique = {f.model_dump_json(): f for findings in lists for f in findings}
    return tuple(sorted(unique.values(), key=lambda f: (order[f.severity], f.code, f.where, f.message)))


def previous_results(out: Path) -> tuple[Result, ...]:
    """The result of the draft that stands at `out`, then the one that it was itself compared with, where readable."""
    found = []
    for name in ("result.json", PREVIOUS):
        try:
            found.append(Result.model_validate_json((out / name).read_bytes()))
        except (OSError, ValueError):
            break
    return tuple(found)


def draft(
    folder: CaseFolder,
    documents: Sequence[Document],
    previous: Sequence[Result] = (),
    *,
    masked: bool = True,
    moved: Moved | None = None,
) -> Draft:
    """Everything that the pages show, as data.

    Compared with the first of `previous` that differs: drafting once more without a change gives the same draft, and
    what the last change did stays in view. `moved`: how the distribution date was last moved.
    """
    case, result = decide_claims(folder, documents, moved)
    if masked:
        case, result = without_numbers(case), without_numbers(result)
    told = to_json(result.model_dump(mode="json"))
    earlier = (p for p in previous if to_json(p.model_dump(mode="json")) != told)
    return Draft(
        case=case,
        result=result,
        documents=tuple(documents),
        files={f.name: f.path for f in folder.filings},
        previous=next(earlier, None),
        decisions=folder.decisions,
        masked=masked,
        moved=moved,
    )


def write_draft(data: Draft, folder: CaseFolder, out: Path, *, pdf: bool = True, xlsx: bool = True) -> Summary:
    """Write claims.yaml, result.json, the pages and the manifest to `out`, all or nothing.

    They are written to a folder beside `out`, which then takes its place by a rename; a crash leaves the old draft.
    Raises OutputError where `out` is something else than a draft or cannot be written.
    """
    from .manifest import write_manifest
    from .pages import write_pages

    check_replaceable(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        for left in out.parent.glob(f".{glob.escape(out.name)}.*"):
            if is_left(left.name.removeprefix(f".{out.name}.")):
                shutil.rmtree(left, ignore_errors=True)
        temporary = Path(tempfile.mkdtemp(prefix=f".{out.name}.{mark()}", dir=out.parent))
    except OSError as e:
        raise OutputError(f"{out}: cannot be written ({e.strerror})") from None
    try:
        os.chmod(temporary, 0o755)
        (temporary / "claims.yaml").write_text(dump_case(data.case), encoding="utf-8")
        (temporary / "result.json").write_text(to_json(data.result.model_dump(mode="json")), encoding="utf-8")
        pages = write_pages(data, temporary, pdf=pdf, xlsx=xlsx)
        write_manifest(temporary, data, folder.path)
        names = tuple(sorted(p.relative_to(temporary).as_posix() for p in pages))
        replace_folder(temporary, out)
    except OSError as e:
        raise OutputError(f"{out}: cannot be written ({e.strerror or e})") from e
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return summary(data, folder, out, names)


def check_replaceable(out: Path) -> None:
    """Refuse to replace anything that is not an earlier draft."""
    if out.is_dir() and any(out.iterdir()) and not (out / MANIFEST).exists():
        raise OutputError(f"{out}: is not empty and holds no earlier draft; name another folder with --out")
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out}: is a file; name a folder with --out")


def replace_folder(new: Path, out: Path) -> None:
    """Put `new` in the place of `out`; the old one is moved aside first and removed last."""
    old = out.with_name(f".{out.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def to_json(value: object) -> str:
    """JSON as the project prints it: UTF-8, two spaces, newline at the end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def summary(data: Draft, folder: CaseFolder, out: Path, pages: tuple[str, ...]) -> Summary:
    """The draft in a few figures."""
    result, shown = data.result, (mask if data.masked else str)
    count = {s: sum(f.severity == s for f in result.findings) for s in ("error", "warning", "note")}
    return Summary(
        case_number=result.case_number,
        folder=str(folder.path),
        out=str(out),
        net_fund=result.net_fund,
        creditors=len({e.creditor for e in result.entries}),
        claims=len(data.case.claims),
        paid=sum(e.paid for e in result.entries),
        surplus=sum(s.amount for s in result.surplus),
        errors=count["error"],
        warnings=count["warning"],
        notes=count["note"],
        filings=len(folder.filings),
        pages=pages,
        undecided=tuple(shown(f"{f.code}: {f.message}") for f in result.findings if f.severity == "error"),
    )


def draft_folder(
    path: Path, out: Path, *, pdf: bool = True, xlsx: bool = True, masked: bool = True, workers: int | None = None
) -> Summary:
    """The whole way for one case folder. `masked`: residents' numbers are masked on the pages."""
    folder = open_folder(path)
    check_replaceable(out)
    documents = read_filings(folder, workers)
    data = draft(folder, documents, previous_results(out), masked=masked, moved=moved_since(out, folder.header))
    return write_draft(data, folder, out, pdf=pdf, xlsx=xlsx)
