"""Temporary folders that hold filings: what a killed process left in them is removed by the next one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import ConfigError
from .store.leases import is_gone, myself

OWNER = "owner"


def root() -> Path:
    """The folder of this user's scratch folders, readable by nobody else."""
    folder = Path(tempfile.gettempdir()) / f"baedang-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid != os.getuid():
        raise ConfigError(f"{folder}: belongs to another user; remove it or set TMPDIR")
    return folder


@contextmanager
def scratch() -> Iterator[Path]:
    """An empty folder that is gone afterwards."""
    outer = Path(tempfile.mkdtemp(dir=root()))
    try:
        (outer / OWNER).write_text(myself(), encoding="utf-8")
        inner = outer / "files"
        inner.mkdir()
        yield inner
    finally:
        shutil.rmtree(outer, ignore_errors=True)


def sweep() -> int:
    """Remove scratch folders of processes that are gone; returns how many."""
    removed = 0
    for folder in root().iterdir():
        try:
            owner = (folder / OWNER).read_text(encoding="utf-8")
        except OSError:
            continue  # just being made, or removed by another
        if is_gone(owner):
            shutil.rmtree(folder, ignore_errors=True)
            removed += 1
    return removed
