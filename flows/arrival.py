"""Whether the end of a file has arrived that somebody may still be copying into the inbox."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from .archive import is_archive, is_whole

#: where the end of each kind is looked for: programs and cameras append some bytes of their own
PDF_TAIL, IMAGE_TAIL = 2_048, 65_536
ENDS = {b"\xff\xd8\xff": b"\xff\xd9", b"\x89PNG": b"IEND"}
#: tags of a TIFF picture: where its parts lie, and how long they are (strips, tiles)
PARTS = ((273, 279), (324, 325))
#: number types of a TIFF: 16 and 32 bits
SHORT, LONG = 3, 4
MOST_PICTURES, MOST_ENTRIES, MOST_PARTS = 5_000, 500, 100_000


def has_ended(path: Path) -> bool:
    """False where the end of a PDF, an archive or an image has not arrived."""
    if is_archive(path):
        return is_whole(path)
    size = path.stat().st_size
    with path.open("rb") as f:
        head = f.read(8)
        if head.startswith(b"%PDF-"):
            return b"%%EOF" in tail(f, size, PDF_TAIL)
        for magic, end in ENDS.items():
            if head.startswith(magic):
                return end in tail(f, size, IMAGE_TAIL)
        if head[:4] in {b"II*\x00", b"MM\x00*"}:
            return tiff_has_ended(f, size, "<" if head.startswith(b"I") else ">", head)
    return True


def tail(file: BinaryIO, size: int, length: int) -> bytes:
    """The last bytes of a file."""
    file.seek(max(0, size - length))
    return file.read()


def tiff_has_ended(file: BinaryIO, size: int, order: str, head: bytes) -> bool:
    """Whether every picture of a TIFF and all its parts lie within what has arrived.

    Of a file that claims to have very many parts only the first are looked at: it must not hold up the inbox.
    """
    if len(head) < 8:
        return False
    (where,) = struct.unpack(f"{order}I", head[4:])
    seen: set[int] = set()
    left = MOST_PARTS
    while where and where not in seen and len(seen) < MOST_PICTURES and left > 0:
        seen.add(where)
        file.seek(where)
        count = number(file.read(2), order)
        entries = file.read(12 * min(count, MOST_ENTRIES))
        file.seek(where + 2 + 12 * count)
        following = file.read(4)
        if len(following) < 4:
            return False
        end, looked = parts_end(file, entries, order, left)
        left -= looked
        if end > size:
            return False
        where = number(following, order)
    return True


def parts_end(file: BinaryIO, entries: bytes, order: str, most: int) -> tuple[int, int]:
    """Where the last part of a picture ends, and how many numbers were looked at for it: lists of `most` at most."""
    values: dict[int, list[int]] = {}
    tag: int
    kind: int
    count: int
    for at in range(0, len(entries) - 11, 12):
        tag, kind, count = struct.unpack(f"{order}HHI", entries[at : at + 8])
        if not any(tag in pair for pair in PARTS) or kind not in {SHORT, LONG} or count > most or tag in values:
            continue
        width = 2 if kind == SHORT else 4
        inline = entries[at + 8 : at + 8 + 4]
        if width * count <= 4:
            raw = inline[: width * count]
        else:
            file.seek(number(inline, order))
            raw = file.read(width * count)
            if len(raw) < width * count:
                return number(inline, order) + width * count, len(raw)
        values[tag] = [number(raw[i : i + width], order) for i in range(0, len(raw), width)]
    ends = [0]
    for offsets, lengths in PARTS:
        ends += [o + n for o, n in zip(values.get(offsets, ()), values.get(lengths, ()), strict=False)]
    return max(ends), 1 + sum(map(len, values.values()))


def number(raw: bytes, order: str) -> int:
    """A whole number in the file's order of bytes; what has not arrived counts as 0."""
    return int.from_bytes(raw, "little" if order == "<" else "big")
