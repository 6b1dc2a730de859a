"""Writing a reviewer's decision: tried on the case first, refused where it does not fit, then written whole."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core.decisions import dump_decisions
from core.models.case import Case
from core.models.decision import Decision
from core.models.filing import Document
from core.reconcile import reconcile

from .draft import read_filings
from .errors import CaseFolderError
from .folder import DECISIONS_FILE, open_folder

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
    documents = read_filings(folder)
    before = reconcile(folder.header, documents, folder.decisions)
    was = current(before.case, documents, target) if action == "set" else None
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
    write_whole(case_dir / DECISIONS_FILE, dump_decisions(decisions))
    return decision


def next_id(decisions: tuple[Decision, ...]) -> str:
    """The next free id: d1, d2, …"""
    taken = {d.id for d in decisions}
    return next(f"d{n}" for n in range(1, len(taken) + 2) if f"d{n}" not in taken)


def current(case: Case, documents: tuple[Document, ...], target: str) -> Value:
    """What stands at a target now. Raises CaseFolderError where there is no such place."""
    if "#" in target:
        name, path = target.split("#", 1)
        found: list[Any] = [d.fields for d in documents if name in (d.file, d.sha256)]
    else:
        fitting = [c for c in case.claims if target.startswith(f"{c.id}.")]
        claim = max(fitting, key=lambda c: len(c.id), default=None)
        found, path = ([claim], target.removeprefix(f"{claim.id}.")) if claim else ([], "")
    values = [v for v in (at(f, path) for f in found) if v is not _NOTHING]
    if len(values) != 1:
        raise CaseFolderError(f"{target}: no such value; claims.yaml of a draft shows ids, `extract` what filings say")
    value = values[0]
    if value is None or isinstance(value, str | int | bool):
        return value
    return str(value)


_NOTHING = object()


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
