"""The core alone and the extractors alone, for the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.allocate import allocate
from core.casefile import load_case
from core.errors import CoreError
from core.models.filing import Document
from core.models.result import Result

from . import show
from .errors import BaedangError
from .folder import read_text


@dataclass(frozen=True)
class Outcome:
    """A result, or the one line that says why there is none."""

    file: str
    result: Result | None = None
    error: str | None = None
    exit_code: int = 0

    def as_json(self) -> dict[str, Any]:
        """The result as an object; bad input as `{"file": …, "error": …}`."""
        if self.result is not None:
            return self.result.model_dump(mode="json")
        return {"file": self.file, "error": self.error}


def allocate_file(path: Path) -> Outcome:
    """Allocate one case file; bad input costs that file only."""
    name = str(path)
    try:
        text = sys.stdin.read() if name == "-" else read_text(path)
        return Outcome(name, allocate(load_case(text, name)))
    except (BaedangError, CoreError) as e:
        return Outcome(name, error=str(e), exit_code=2)
    except Exception as e:
        if show.DEBUG:
            raise
        return Outcome(name, error=f"{name}: internal error ({type(e).__name__}: {e}); please report it", exit_code=2)


def extract_files(paths: Sequence[Path]) -> list[Document]:
    """Every document of the files, in the given order; what cannot be read is an `unreadable` document."""
    from extractors.guarded import read_files

    return [d for result in read_files(paths) for d in result.documents]
