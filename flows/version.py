"""The version of the program: what is recorded in manifests and keys of drafts."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _digest(*folders: str) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in {".py", ".html", ".css", ".js", ".j2"} and "__pycache__" not in file.parts:
                digest.update(file.relative_to(ROOT).as_posix().encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


@cache
def program_version() -> str:
    """Version and digest of the code that reads, decides and renders: changed code drafts anew."""
    try:
        number = version("baedang")
    except PackageNotFoundError:
        number = "0"
    return f"{number}+{_digest('core', 'extractors', 'flows', 'templates')}"


@cache
def extractor_version() -> str:
    """Digest of the code that reads filings: what it read stays valid while the code is the same."""
    return _digest("extractors", "core/models")
