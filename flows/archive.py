"""Zip files from e-filing: their members, taken out with limits and never to a path that the archive names."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .errors import BaedangError
from .names import LITTER, safe_name

#: the first bytes of a zip archive, and of its end
ZIP = b"PK\x03\x04"
END, END_LENGTH, LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
MAX_MEMBERS = 2_000
MAX_MEMBER = 200_000_000
MAX_TOTAL = 1_000_000_000
MAX_RATIO = 200
#: bytes of the table of contents for each member, its name included
MAX_ENTRY = 1_000
#: an office program's mark that a document is open is smaller than this
LOCK_SIZE = 1_000
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 1
#: reasons are read by the clerk, beside the file's name
DAMAGED = "손상된 압축 파일: 제출자에게 다시 받을 것"


class ArchiveError(BaedangError):
    """An archive is damaged, encrypted or over a limit."""


@dataclass
class Allowance:
    """What an archive may still hold, together with all archives within it."""

    members: int = MAX_MEMBERS
    size: int = MAX_TOTAL

    def spend(self, infos: list[zipfile.ZipInfo]) -> None:
        """Count the members of one archive. Raises ArchiveError where they are too many or too large."""
        self.members -= len(infos)
        self.size -= sum(i.file_size for i in infos)
        if self.members < 0 or self.size < 0:
            raise ArchiveError(f"압축 파일에 든 것이 {MAX_MEMBERS:,}개 또는 {MAX_TOTAL:,}바이트를 넘음: 나누어 넣을 것")


def is_archive(path: Path) -> bool:
    """Whether a file is a zip archive, by its first bytes."""
    with path.open("rb") as f:
        return f.read(4) == ZIP


def is_office(path: Path) -> bool:
    """Whether a zip archive is one document of an office program (hwpx, docx, xlsx, odt …) and no collection of files.

    A damaged one is none: `members` refuses it and says why.
    """
    try:
        check_contents(path)
        with zipfile.ZipFile(path) as archive:
            return bool({"[Content_Types].xml", "mimetype"} & set(archive.namelist()))
    except (ArchiveError, zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, struct.error):
        return False


def is_whole(path: Path) -> bool:
    """Whether the end of an archive has arrived."""
    return END in tail(path)


def tail(path: Path) -> bytes:
    """The last bytes, in which an archive's end lies."""
    with path.open("rb") as f:
        f.seek(max(0, path.stat().st_size - END_LENGTH - LONGEST_COMMENT))
        return f.read()


def member_name(info: zipfile.ZipInfo) -> str:
    """The last part of a member's name, made safe; names without the mark of UTF-8 come from Korean Windows."""
    return safe_name(_decoded(info).replace("\\", "/").rstrip("/").rpartition("/")[2])


def _decoded(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & UTF8_FLAG:
        return info.filename
    for encoding in ("utf-8", "cp949"):
        try:
            return info.filename.encode("cp437").decode(encoding)
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return info.filename


def is_litter(info: zipfile.ZipInfo) -> bool:
    """What systems and editors leave in archives beside the files that people put there."""
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    last = parts[-1].lower() if parts else ""
    return "__MACOSX" in parts or last in LITTER or (last.startswith("~$") and info.file_size < LOCK_SIZE)


def check_contents(path: Path) -> None:
    """Refuse a table of contents that is too long before it is read. Raises ArchiveError."""
    end = tail(path)
    place = end.rfind(END)
    if place < 0:
        raise ArchiveError(DAMAGED)
    if int.from_bytes(end[place + 12 : place + 16], "little") > MAX_MEMBERS * MAX_ENTRY:
        raise ArchiveError(f"압축 파일에 든 것이 {MAX_MEMBERS:,}개를 넘음: 나누어 넣을 것")


def members(path: Path, folder: Path, allowance: Allowance | None = None) -> Iterator[tuple[str, Path]]:
    """Take every member out into `folder`: (its name, where it lies now). Raises ArchiveError."""
    check_contents(path)
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [i for i in archive.infolist() if not i.is_dir()]
            (allowance or Allowance()).spend(infos)
            for number, info in enumerate(infos):
                if is_litter(info):
                    continue
                check_member(info)
                target = folder / f"{number:05d}"
                with archive.open(info) as src, target.open("wb") as dst:
                    copied = 0
                    while piece := src.read(1 << 20):
                        copied += len(piece)
                        if copied > info.file_size:
                            raise ArchiveError(f"{member_name(info)}: 적힌 것보다 큼")
                        dst.write(piece)
                yield member_name(info), target
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError):
        raise ArchiveError(DAMAGED) from None


def check_member(info: zipfile.ZipInfo) -> None:
    """Refuse a member before it is unpacked. Raises ArchiveError."""
    if info.flag_bits & ENCRYPTED_FLAG:
        raise ArchiveError("암호가 걸린 압축 파일: 암호 없이 다시 받을 것")
    if info.compress_type not in METHODS:
        raise ArchiveError(f"{member_name(info)}: 알 수 없는 방식으로 압축됨: 일반 zip으로 다시 받을 것")
    if info.file_size > MAX_MEMBER or info.file_size > MAX_RATIO * max(info.compress_size, 1_000):
        raise ArchiveError(f"{member_name(info)}: 너무 큼(압축을 풀면 {info.file_size:,}바이트)")
