"""Writing a reviewer's decision: tried on the case first, refused where it does not fit, then written whole."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core.decisions import BadDecisions, dump_decisions, load_decisions
from core.models.case import Case
from core.models.decision import Decision
from core.models.filing import Document
from core.reconcile import Reconciled, reconcile
from core.reconcile.apply import Applier, named
from core.reconcile.book import Book
from core.reconcile.decided import fingerprint

from .draft import read_filings
from .errors import CaseFolderError
from .folder import DECISIONS_FILE, as_shown, open_folder, read_text

STEP = re.compile(r"([A-Za-z_]+)|\[(\d+)\]")
Value = str | int | bool | None


def decide(
    case_dir: Path,
    action: str,
    target: str,
    *,
    by: str,
    why: str,
    on: str,
    other: str | None = None,
    value: str | None = None,
) -> Decision:
    """Add a decision to the case folder's `decisions.yaml`; what stood there before is kept as `was`.

    Raises CaseFolderError where the decision does not fit the case as it is now; nothing is written then.
    """
    folder = open_folder(case_dir)
    target = as_shown(target, folder.path, folder.filings)
    other = other and as_shown(other, folder.path, folder.filings)
    documents = read_filings(folder)
    before = reconcile(folder.header, documents, folder.decisions)
    so_far = tuple(Applier(Book(folder.header), folder.decisions).to_filings(documents))
    was = current(before.case, so_far, target) if action == "set" else standing(before, so_far, action, target)
    fields = {
        "id": next_id(folder.decisions),
        "action": action,
        "target": target,
        "other": other,
        "value": typed(value, was),
        "was": was,
        "by": by,
        "on": on,
        "why": why,
    }
    try:
        decision = Decision.model_validate(fields)
    except ValidationError as e:
        first = e.errors()[0]
        raise CaseFolderError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    decisions = (*folder.decisions, decision)
    after = reconcile(folder.header, documents, decisions)
    if any(d.id == decision.id for d in after.decisions_refused):
        reasons = [f.message for f in after.findings if f.code == "decision_refused" and decision.id in f.message]
        raise CaseFolderError(f"{case_dir}: {' '.join(reasons) or 'the decision does not fit the case'}")
    path = case_dir / DECISIONS_FILE
    if (load_decisions(read_text(path), str(path)) if path.exists() else ()) != folder.decisions:
        raise CaseFolderError(f"{path}: was changed while the decision was tried; nothing is written, try again")
    write_whole(path, appended(path, decisions))
    return decision


def appended(path: Path, decisions: tuple[Decision, ...]) -> str:
    """The file's text with the last decision at its end: what a person wrote there by hand stays as it is."""
    if path.exists():
        text = read_text(path).rstrip() + "\n" + dump_decisions(decisions[-1:])
        try:
            if load_decisions(text, str(path)) == decisions:
                return text
        except BadDecisions:
            pass  # not a list in block style: written anew as a whole
    return dump_decisions(decisions)


def standing(before: Reconciled, documents: tuple[Document, ...], action: str, target: str) -> str | None:
    """What a target of choose, admit or exclude is now, so that the decision never acts on something else later."""
    if action == "choose":
        found = [d.sha256[:12] for d in documents if named(d, target)]
        return found[0] if len(found) == 1 else None
    if action not in ("admit", "exclude"):
        return None
    claim = next((c for c in before.case.claims if c.id == target), None)
    line = next((x for x in before.ledger if x.id == target), None)
    return fingerprint(claim) if claim is not None else line.label if line is not None else None


def next_id(decisions: tuple[Decision, ...]) -> str:
    """The next free id: d1, d2, …"""
    taken = {d.id for d in decisions}
    return next(f"d{n}" for n in range(1, len(taken) + 2) if f"d{n}" not in taken)


def current(case: Case, documents: tuple[Document, ...], target: str) -> Value:
    """What stands at a target now. Raises CaseFolderError where there is no such place."""
    if "#" in target:
        name, path = target.rsplit("#", 1)
        mine = [d for d in documents if named(d, name)]
        if path == "type" and len(mine) == 1:
            return mine[0].type
        found: list[Any] = [d.fields for d in mine]
    else:
        fitting = [c for c in case.claims if target.startswith(f"{c.id}.")]
        claim = max(fitting, key=lambda c: len(c.id), default=None)
        found, path = ([claim], target.removeprefix(f"{claim.id}.")) if claim else ([], "")
    values = [v for v in (at(f, path) for f in found) if v is not _NOTHING]
    if not values and any(begins_a_row(f, path) for f in found):
        return None
    if len(values) != 1:
        raise CaseFolderError(f"{target}: no such value; claims.yaml of a draft shows ids, `extract` what filings say")
    value = values[0]
    if value is None or isinstance(value, str | int | bool):
        return value
    return str(value)


_NOTHING = object()


def begins_a_row(model: Any, path: str) -> bool:
    """True for a value of the row after the last one (`rows[2].principal` where there are two)."""
    found = re.fullmatch(r"(\w+)\[(\d+)\]\.\w+", path)
    rows = getattr(model, found[1], None) if found else None
    return found is not None and isinstance(rows, tuple) and int(found[2]) == len(rows)


def at(model: Any, path: str) -> Any:
    """The value at a path of a model (`rows[0].principal`), or a mark that there is none."""
    value = model
    for word, number in STEP.findall(path):
        if number:
            if not isinstance(value, tuple | list) or int(number) >= len(value):
                return _NOTHING
            value = value[int(number)]
        elif not hasattr(value, word):
            return _NOTHING
        else:
            value = getattr(value, word)
    return value


def typed(text: str | None, was: Value) -> Value:
    """A value as it was typed: won with separators and numbers become integers, true and false become what they say."""
    if text is None:
        return None
    if text in {"true", "false"}:
        return text == "true"
    digits = text.replace(",", "").replace("_", "")
    if re.fullmatch(r"\d+", digits) and not (isinstance(was, str) and not was.isdigit()):
        return int(digits)
    return text


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a crash leaves the old one."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as f:
            f.write(text)
            f.flush()
            os.fsync(f.fileno())
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
