"""Zip files from e-filing: their members, taken out with limits and never to a path that the archive names."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from .errors import BaedangError

#: the first bytes of a zip archive
ZIP = b"PK\x03\x04"
MAX_MEMBERS = 2_000
MAX_MEMBER = 200_000_000
MAX_TOTAL = 1_000_000_000
MAX_RATIO = 200


class ArchiveError(BaedangError):
    """An archive is damaged, encrypted or over a limit."""


def is_archive(path: Path) -> bool:
    """Whether a file is a zip archive, by its first bytes."""
    with path.open("rb") as f:
        return f.read(4) == ZIP


def member_name(info: zipfile.ZipInfo) -> str:
    """The last part of a member's name; names from Korean Windows come as CP949."""
    name = info.filename
    if not info.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("cp949")
        except (UnicodeEncodeError, UnicodeDecodeError):
            name = info.filename
    return PurePosixPath(name.replace("\\", "/")).name or "unnamed"


def is_litter(name: str) -> bool:
    """What packers leave in archives beside the files that people put there."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    last = parts[-1].lower() if parts else ""
    return "__MACOSX" in parts or last in {"thumbs.db", "desktop.ini", ".ds_store"} or last.startswith("~$")


def members(path: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Take every member out into `folder`: (its name, where it lies now). Raises ArchiveError."""
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [i for i in archive.infolist() if not i.is_dir()]
            if len(infos) > MAX_MEMBERS or sum(i.file_size for i in infos) > MAX_TOTAL:
                raise ArchiveError(
                    f"{path.name}: more than {MAX_MEMBERS} files or {MAX_TOTAL:,} bytes; send it in parts"
                )
            for number, info in enumerate(infos):
                if info.flag_bits & 1:
                    raise ArchiveError(f"{path.name}: is encrypted; ask the filer for it without a password")
                if info.file_size > MAX_MEMBER or info.file_size > MAX_RATIO * max(info.compress_size, 1_000):
                    raise ArchiveError(f"{path.name}: {info.filename} is too large")
                if is_litter(info.filename):
                    continue
                target = folder / f"{number:05d}"
                with archive.open(info) as src, target.open("wb") as dst:
                    copied = 0
                    while piece := src.read(1 << 20):
                        copied += len(piece)
                        if copied > info.file_size:
                            raise ArchiveError(f"{path.name}: {info.filename} is larger than it says")
                        dst.write(piece)
                yield member_name(info), target
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as e:
        raise ArchiveError(f"{path.name}: damaged archive ({e}); ask the filer to send it again") from None
