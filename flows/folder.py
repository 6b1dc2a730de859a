"""A case folder: `case.yaml` (the court's own file), the filings, and perhaps `decisions.yaml`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from core.casefile import load_header
from core.decisions import load_decisions
from core.models.case import CaseHeader
from core.models.decision import Decision
from extractors.refusals import printable

from .errors import CaseFolderError, NotFoundError
from .names import CASE_FILE as CASE_FILE
from .names import DECISIONS_FILE as DECISIONS_FILE
from .names import is_filing_name, shown_names

MAX_TEXT = 8_000_000


@dataclass(frozen=True)
class Filing:
    """A file of a case folder: its name there without residents' numbers, its path, and the SHA-256 of its bytes."""

    name: str
    path: Path
    sha256: str


@dataclass(frozen=True)
class CaseFolder:
    """What a case folder holds."""

    path: Path
    header: CaseHeader
    decisions: tuple[Decision, ...]
    filings: tuple[Filing, ...]


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's bytes, read in pieces."""
    with path.open("rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest()


def read_text(path: Path) -> str:
    """A text file as UTF-8. Raises CaseFolderError where it is missing, too large or not UTF-8."""
    try:
        if path.stat().st_size > MAX_TEXT:
            raise CaseFolderError(f"{path}: larger than {MAX_TEXT:,} bytes; is this the right file?")
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise NotFoundError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise NotFoundError(f"{path}: is a folder, a file is needed") from None
    except UnicodeDecodeError as e:
        raise CaseFolderError(f"{path}: not UTF-8 text (byte {e.start}); save the file as UTF-8") from None
    except OSError as e:
        raise CaseFolderError(f"{path}: cannot be read ({e.strerror})") from None


def list_filings(path: Path) -> tuple[Filing, ...]:
    """Every filing below a case folder, by name; hidden files, Markdown and the folder's own files are none.

    Raises CaseFolderError where something is no plain file or its name is no text: passing it over would lose it.
    """
    found: dict[str, tuple[Path, str]] = {}
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path).as_posix()
        if not is_filing_name(name) or (file.is_dir() and not file.is_symlink()):
            continue
        if file.is_symlink() or not file.is_file():
            raise CaseFolderError(f"{printable(str(file))}: is a link or a device; put the file itself there")
        if not name.isprintable():
            raise CaseFolderError(f"{printable(str(file))}: the name holds what is no text; rename the file")
        found[name] = file, sha256_of(file)
    shown = shown_names((name, sha256) for name, (_, sha256) in found.items())
    return tuple(Filing(shown[name], *found[name]) for name in sorted(found, key=shown.__getitem__))


def as_shown(target: str, path: Path, filings: Iterable[Filing]) -> str:
    """A decision's target that names a filing (`FILE` or `FILE#PATH`) as its file is called, by the name it has here."""
    for filing in filings:
        name = filing.path.relative_to(path).as_posix()
        if target == name or target.startswith(f"{name}#"):
            return filing.name + target.removeprefix(name)
    return target


def renamed(decision: Decision, path: Path, filings: Iterable[Filing]) -> Decision:
    """A decision whose target and other party name filings as they are shown."""
    other = decision.other and as_shown(decision.other, path, filings)
    return decision.model_copy(update={"target": as_shown(decision.target, path, filings), "other": other})


def open_folder(path: Path) -> CaseFolder:
    """Read a case folder. Raises NotFoundError, CaseFolderError, or core's CaseFileError with the place."""
    if not path.is_dir():
        raise NotFoundError(f"{path}: no such folder")
    file = path / CASE_FILE
    if not file.is_file():
        raise CaseFolderError(f"{path}: has no {CASE_FILE}; docs/case_format.md says what it holds")
    header = load_header(read_text(file), str(file))
    decisions: tuple[Decision, ...] = ()
    decided = path / DECISIONS_FILE
    if decided.exists():
        decisions = load_decisions(read_text(decided), str(decided))
    filings = list_filings(path)
    return CaseFolder(path, header, tuple(renamed(d, path, filings) for d in decisions), filings)


def find_cases(path: Path) -> tuple[Path, ...]:
    """The case folders at or directly below `path`, by name. Raises NotFoundError where there are none."""
    if not path.is_dir():
        raise NotFoundError(f"{path}: no such folder")
    if (path / CASE_FILE).is_file():
        return (path,)
    cases = tuple(sorted(p.parent for p in path.glob(f"*/{CASE_FILE}")))
    if not cases:
        raise NotFoundError(f"{path}: holds no case folder (a folder with a {CASE_FILE})")
    return cases
