"""Files under the SHA-256 of their bytes, in a folder or any store that `fsspec` knows (s3://…).

A blob is written to a temporary name, checked, and only then moved to its own; a reader never sees half a file.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import uuid
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import fsspec
from fsspec.implementations.local import LocalFileSystem

from ..errors import StoreError

CHUNK = 1 << 20


def to_disk(file: Any) -> None:
    """Let a local file reach the disk before anything relies on it; other stores see to that themselves."""
    with contextlib.suppress(io.UnsupportedOperation, AttributeError):
        file.flush()
        os.fsync(file.fileno())


def names_to_disk(folder: Path) -> None:
    """Let the names of a local folder and its parent reach the disk."""
    for path in (folder, folder.parent):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class Blobs:
    """Content-addressed files. `url`: a folder or an fsspec URL."""

    def __init__(self, url: str) -> None:
        try:
            fs, root = fsspec.core.url_to_fs(url, auto_mkdir=True) if "://" not in url else fsspec.core.url_to_fs(url)
        except (ImportError, ValueError) as e:
            raise StoreError(f"files_url {url}: {e}") from None
        if isinstance(fs, LocalFileSystem) and os.path.exists(root) and not os.path.isdir(root):
            raise StoreError(f"files_url {url}: is a file; name a folder or an address such as s3://bucket/files")
        self._fs: Any = fs
        self._root: str = str(root).rstrip("/")

    def path(self, sha256: str) -> str:
        """Where a blob lies in the store."""
        return f"{self._root}/{sha256[:2]}/{sha256}"

    def has(self, sha256: str) -> bool:
        """Whether the blob is there; asked of the store itself: a listing remembered here would not know what others lost."""
        self._fs.invalidate_cache()
        return bool(self._fs.exists(self.path(sha256)))

    def put(self, source: Path) -> str:
        """Copy a file into the store and return its hash; a blob that is there already is left alone."""
        with source.open("rb") as src:
            if self.has(sha := hashlib.file_digest(src, "sha256").hexdigest()):
                return sha
        temporary = f"{self._root}/incoming/{uuid.uuid4().hex}"
        self._fs.makedirs(f"{self._root}/incoming", exist_ok=True)
        digest = hashlib.sha256()
        with source.open("rb") as src, self._fs.open(temporary, "wb") as dst:
            while piece := src.read(CHUNK):
                digest.update(piece)
                dst.write(piece)
            to_disk(dst)
        return self._settle(temporary, digest.hexdigest())

    def put_bytes(self, data: bytes) -> str:
        """Store bytes and return their hash."""
        sha = hashlib.sha256(data).hexdigest()
        if self.has(sha):
            return sha
        self._fs.makedirs(f"{self._root}/incoming", exist_ok=True)
        temporary = f"{self._root}/incoming/{uuid.uuid4().hex}"
        with self._fs.open(temporary, "wb") as dst:
            dst.write(data)
            to_disk(dst)
        return self._settle(temporary, sha)

    def _settle(self, temporary: str, sha: str) -> str:
        if self.has(sha):
            self._fs.rm_file(temporary)
            return sha
        self._fs.makedirs(f"{self._root}/{sha[:2]}", exist_ok=True)
        self._fs.mv(temporary, self.path(sha))
        if isinstance(self._fs, LocalFileSystem):
            names_to_disk(Path(self.path(sha)).parent)
        return sha

    def get(self, sha256: str) -> bytes:
        """The bytes of a blob. Raises StoreError where it is missing or damaged."""
        try:
            data: bytes = self._fs.cat_file(self.path(sha256))
        except FileNotFoundError:
            raise StoreError(f"file {sha256[:12]} is missing in the store; restore it from the backup") from None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StoreError(f"file {sha256[:12]} is damaged in the store; restore it from the backup")
        return data

    def head(self, sha256: str, length: int) -> bytes:
        """The first bytes of a blob. Raises StoreError where it is missing."""
        try:
            data: bytes = self._fs.cat_file(self.path(sha256), start=0, end=length)
        except FileNotFoundError:
            raise StoreError(f"file {sha256[:12]} is missing in the store; restore it from the backup") from None
        return data

    def copy_to(self, sha256: str, target: Path) -> None:
        """Write a blob to a local path."""
        target.write_bytes(self.get(sha256))

    def all(self) -> Iterator[str]:
        """The hashes of all blobs, in no order."""
        self._fs.invalidate_cache()
        for file in self._fs.find(self._root):
            name = str(file).rsplit("/", 1)[-1]
            if len(name) == 64 and "/incoming/" not in str(file):
                yield name

    def sweep(self, before: datetime) -> int:
        """Remove what copies that crashed before that time left behind; returns how many."""
        removed = 0
        self._fs.invalidate_cache()
        try:
            left = self._fs.ls(f"{self._root}/incoming", detail=False)
        except FileNotFoundError:
            return 0
        for file in left:
            with contextlib.suppress(FileNotFoundError):
                if self._fs.modified(file) < before:
                    self._fs.rm_file(file)
                    removed += 1
        return removed
