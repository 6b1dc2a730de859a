"""One file to its documents, in this process; every way to fail becomes an `unreadable` document."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

from core.models.filing import Document
from extractors.limits import DEFAULT, LimitExceeded, Limits
from extractors.refusals import cut_off, limit_detail, pictures_left, printable, unreadable

if TYPE_CHECKING:
    from extractors.page.model import Page

#: where the end of a whole PDF is marked
_TAIL = 2048
_WHY = {
    errno.ENOENT: "그런 파일이 없음",
    errno.EACCES: "읽을 권한이 없음",
    errno.EPERM: "읽을 권한이 없음",
    errno.EISDIR: "파일이 아니라 폴더임",
    errno.ELOOP: "자기를 가리키는 링크임",
    errno.ENXIO: "보통 파일이 아님",
    errno.EIO: "저장장치에서 읽지 못함",
}


def read_file(
    path: Path, limits: Limits = DEFAULT, name: str | None = None, ocr_page: Callable[[int], None] | None = None
) -> tuple[Document, ...]:
    """The documents of the file at `path` under `name`. For files that are trusted; others go through `guarded`.

    `ocr_page` is told the number of each page before it is read from pixels.
    """
    from extractors.documents import read_documents
    from extractors.page.images import ImageError, image_kind
    from extractors.page.reader import PageError, read_pages

    name = name or printable(path.name)
    try:
        data = _load(path, limits)
    except OSError as error:
        return (unreadable(name, "", "missing_file", _WHY.get(error.errno or 0, error.strerror or "")),)
    except LimitExceeded as error:
        return (unreadable(name, digest(path), "over_limit", limit_detail(error.what, error.allowed, error.found)),)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        pictured = bool(image_kind(data))
        pages = _pictured(data, limits, ocr_page) if pictured else read_pages(data, limits, ocr_page)
        documents = read_documents(pages, name, sha256)
    except (PageError, ImageError) as error:
        return (unreadable(name, sha256, error.code, str(error) if error.code == "illegible" else ""),)
    except LimitExceeded as error:
        return (unreadable(name, sha256, "over_limit", limit_detail(error.what, error.allowed, error.found)),)
    except (MemoryError, RecursionError) as error:
        return (unreadable(name, sha256, "over_limit", type(error).__name__),)
    except Exception as error:  # whatever a file brings about costs that file only, and is said
        return (unreadable(name, sha256, "illegible", f"{type(error).__name__}: {error}"[:200]),)
    if not documents:
        return (unreadable(name, sha256, "truncated", "쪽이 없음"),)
    if pictured:
        return _with_rest(documents, name, data)
    if b"%%EOF" not in data[-_TAIL:] and b"startxref" not in data[-_TAIL:]:
        documents = tuple(d.model_copy(update={"findings": (*d.findings, cut_off(name))}) for d in documents)
    return documents


def _pictured(data: bytes, limits: Limits, ocr_page: Callable[[int], None] | None) -> tuple[Page, ...]:
    """The pages of an image file, one held in memory at a time. Raises PageError, ImageError and LimitExceeded."""
    from extractors.page.images import ImageError, as_pdf, image_pages
    from extractors.page.reader import read_pages

    if b"%PDF-" in data[:1024]:
        raise ImageError("two_kinds")
    pages: list[Page] = []
    for number, picture in enumerate(image_pages(data, limits), 1):
        left = replace(limits, ocr_pages=limits.ocr_pages - sum(p.ocr for p in pages), bytes=sys.maxsize)
        tell = partial(_tell, ocr_page, number)
        pages += [replace(p, number=number) for p in read_pages(as_pdf(picture), left, tell)]
    return tuple(pages)


def _tell(ocr_page: Callable[[int], None] | None, number: int, _: int) -> None:
    """Pass on which page of the file is read from pixels."""
    if ocr_page is not None:
        ocr_page(number)


def _with_rest(documents: tuple[Document, ...], name: str, data: bytes) -> tuple[Document, ...]:
    """The documents of an image file, with a finding where it holds pictures that are no pages."""
    from extractors.page.images import beside

    if not (count := beside(data)):
        return documents
    finding = pictures_left(name, count)
    return tuple(d.model_copy(update={"findings": (*d.findings, finding)}) for d in documents)


def _load(path: Path, limits: Limits) -> bytes:
    """All bytes of a regular file. Raises OSError and LimitExceeded."""
    with _open(path) as file:
        state = os.fstat(file.fileno())
        if state.st_size > limits.bytes:
            raise LimitExceeded("bytes", limits.bytes, state.st_size)
        return file.read(limits.bytes)


def _open(path: Path) -> BufferedReader:
    """A regular file for reading; a pipe or device is refused without waiting for it. Raises OSError."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "보통 파일이 아님")
    return os.fdopen(handle, "rb")


def digest(path: Path) -> str:
    """SHA-256 of a file of any size, empty if it cannot be read."""
    try:
        with _open(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
