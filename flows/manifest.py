"""The seal of a draft: `manifest.json` with the hashes of all that went in and came out, and its verification."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from core.errors import CoreError
from core.law.params import law_version

from .draft import PREVIOUS
from .errors import BaedangError, NotFoundError
from .folder import CASE_FILE, DECISIONS_FILE, sha256_of
from .moved import from_json as moved_from_json
from .names import MANIFEST, MOVED_FILE
from .pages.draft import Draft
from .scratch import scratch
from .version import program_version

FILINGS = "filings"


class ManifestError(BaedangError):
    """A folder has no manifest, or one that cannot be read."""


def write_manifest(out: Path, draft: Draft, source: Path) -> Path:
    """Seal the draft in `out`, which was made from the case folder `source`; returns the manifest's path.

    The case folder's own files are copied beside the pages, so that the draft can be computed again from itself.
    """
    inputs: dict[str, str] = {}
    for name in (CASE_FILE, DECISIONS_FILE):
        if (source / name).is_file():
            shutil.copyfile(source / name, out / name)
            if name == DECISIONS_FILE:
                rename_filings(out / name, draft, source)
            inputs[name] = sha256_of(out / name)
    inputs |= {f"{FILINGS}/{name}": sha256_of(path) for name, path in draft.files.items()}
    if draft.previous is not None:
        (out / PREVIOUS).write_text(draft.previous.model_dump_json(indent=2) + "\n", encoding="utf-8")
        inputs[PREVIOUS] = sha256_of(out / PREVIOUS)
    if draft.moved is not None:
        (out / MOVED_FILE).write_text(draft.moved.as_json(), encoding="utf-8")
        inputs[MOVED_FILE] = sha256_of(out / MOVED_FILE)
    outputs = {name: sha256_of(out / name) for name in listed(out) if name not in inputs}
    manifest = {
        "format": 1,
        "case_number": draft.case.case_number,
        "program": program_version(),
        "law": law_version(),
        "masked": draft.masked,
        "inputs": dict(sorted(inputs.items())),
        "outputs": dict(sorted(outputs.items())),
        "decisions": [d.model_dump(mode="json") for d in draft.decisions],
    }
    path = out / MANIFEST
    path.write_text(json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return path


def rename_filings(decisions: Path, draft: Draft, source: Path) -> None:
    """In the copy of the decisions, filings are called as the draft calls them, and found again when it is verified."""
    text = before = decisions.read_text(encoding="utf-8-sig")
    for shown, path in draft.files.items():
        text = text.replace(path.relative_to(source).as_posix(), shown)
    if text != before:
        decisions.write_text(text, encoding="utf-8")


def listed(folder: Path) -> list[str]:
    """Every file of a draft folder by its relative name, the manifest excepted."""
    names = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return sorted(n for n in names if n != MANIFEST)


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a draft. Raises NotFoundError or ManifestError."""
    if not folder.is_dir():
        raise NotFoundError(f"{folder}: no such folder")
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        named = [manifest["inputs"], manifest["outputs"]]
        ok = manifest["format"] == 1 and all(isinstance(n, dict) and all(map(_inside, n)) for n in named)
    except FileNotFoundError:
        raise ManifestError(f"{folder}: has no {MANIFEST}; is this a draft folder?") from None
    except (OSError, ValueError, KeyError, TypeError) as e:
        raise ManifestError(f"{folder / MANIFEST}: cannot be read ({type(e).__name__})") from None
    if not ok:
        raise ManifestError(f"{folder / MANIFEST}: is not a manifest of this program")
    result: dict[str, Any] = manifest
    return result


def _inside(name: str) -> bool:
    """True for a relative name that stays in the folder."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def verify(folder: Path, *, recompute: bool = True) -> list[str]:
    """What differs from the sealed draft, one Korean line each; nothing where all is as it was made.

    First the hashes (changed, missing, added after the draft was made), then, with `recompute`, the draft computed
    again from its own inputs. Raises NotFoundError or ManifestError.
    """
    manifest = read_manifest(folder)
    differences = by_hand(folder, manifest)
    if manifest["program"] != program_version():
        differences.append(f"프로그램: 초안은 {manifest['program']}, 지금은 {program_version()}")
    if manifest["law"] != law_version():
        differences.append(f"법령표: 초안은 {manifest['law']}, 지금은 {law_version()}")
    if recompute:
        differences += recomputed(folder, manifest)
    return differences


def by_hand(folder: Path, manifest: Mapping[str, Any]) -> list[str]:
    """Files that are not what they were when the draft was made."""
    sealed: dict[str, str] = {**manifest["inputs"], **manifest["outputs"]}
    present = set(listed(folder))
    found = [f"{name}: 없어졌습니다" for name in sorted(sealed) if name not in present]
    found += [
        f"{name}: 초안이 만들어진 뒤에 고쳐졌습니다"
        for name in sorted(sealed)
        if name in present and sha256_of(folder / name) != sealed[name]
    ]
    return found + [f"{name}: 초안이 만들어진 뒤에 더해졌습니다" for name in sorted(present - set(sealed))]


def recomputed(folder: Path, manifest: Mapping[str, Any]) -> list[str]:
    """Draft once more from the inputs in the folder and compare every output with the sealed hash."""
    from core.models.result import Result

    from .draft import draft, read_filings, write_draft
    from .folder import open_folder

    if CASE_FILE not in manifest["inputs"]:
        return [f"{CASE_FILE}: 초안에 들어 있지 않아 다시 계산할 수 없습니다"]
    with scratch() as temporary:
        source, again = temporary / "case", temporary / "out"
        try:
            _lay_out(folder, source, manifest["inputs"])
            previous: tuple[Result, ...] = ()
            if PREVIOUS in manifest["inputs"]:
                previous = (Result.model_validate_json((folder / PREVIOUS).read_bytes()),)
            moved = None
            if MOVED_FILE in manifest["inputs"]:
                moved = moved_from_json((folder / MOVED_FILE).read_text(encoding="utf-8"))
            opened = open_folder(source)
            data = draft(opened, read_filings(opened), previous, masked=bool(manifest["masked"]), moved=moved)
            suffixes = {Path(n).suffix for n in manifest["outputs"]}
            write_draft(data, opened, again, pdf=".pdf" in suffixes, xlsx=".xlsx" in suffixes)
        except (BaedangError, CoreError, OSError, ValueError) as e:
            return [f"다시 계산하지 못하였습니다: {e}"]
        new = read_manifest(again)["outputs"]
    old = manifest["outputs"]
    found = [f"{n}: 다시 계산하면 만들어지지 않습니다" for n in sorted(set(old) - set(new))]
    found += [f"{n}: 다시 계산하면 새로 만들어집니다" for n in sorted(set(new) - set(old))]
    return found + [f"{n}: 다시 계산한 내용이 다릅니다" for n in sorted(set(old) & set(new)) if old[n] != new[n]]


def _lay_out(folder: Path, source: Path, inputs: Mapping[str, str]) -> None:
    """Copy the draft's inputs to a case folder."""
    for name in inputs:
        if name in {PREVIOUS, MOVED_FILE}:
            continue
        target = source / name.removeprefix(f"{FILINGS}/")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, target)
