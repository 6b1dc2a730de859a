"""Temporary folders that hold filings: what a killed process left in them is removed by the next one."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import ConfigError
from .store.leases import born, is_gone, machine, myself

OWNER = "owner"
#: a folder of an owner who cannot be seen from here (another boot, another container) is given up after so long
FORGOTTEN = 24 * 3600
_MARK = re.compile(r"([0-9a-f]{8})-(\d+)-(\d+)-")


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
            aged = time.time() - folder.stat().st_mtime > FORGOTTEN
            owner = (folder / OWNER).read_text(encoding="utf-8")
        except FileNotFoundError:
            owner = ""  # just being made, or its maker was killed before it said who it is
        except OSError:
            continue
        if is_gone(owner) or (aged and owner.partition(" ")[0] != machine()):
            shutil.rmtree(folder, ignore_errors=True)
            removed += 1
    return removed


def mark() -> str:
    """The beginning of a temporary name that tells which process of which machine made it."""
    return f"{_here()}-{os.getpid()}-{born(os.getpid()) or 0}-"


def is_left(name: str) -> bool:
    """Whether what bears such a name was left by a process of this machine that is gone. In doubt False."""
    found = _MARK.match(name)
    return found is not None and found[1] == _here() and found[3] != "0" and born(int(found[2])) != found[3]


def _here() -> str:
    return hashlib.sha256(machine().encode()).hexdigest()[:8]
