"""The child process that reads files: requests come in on stdin, documents go out on stdout, as JSON.

Each message is four bytes of length (big endian) and JSON in ASCII. Nothing but the answer leaves the child, and the
answer is data (never pickled objects), so a file that takes the child over gains no more than a wrong answer.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from core.models.filing import Document
from extractors.limits import Limits


def main() -> None:
    """Serve until stdin closes. The first message holds the limits."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    from extractors.onefile import read_file

    first = read_message(requests)
    if first is None:
        return
    limits = Limits(**first)
    _confine(limits)
    while (request := read_message(requests)) is not None:

        def progress(page: int) -> None:
            write_message(answers, {"ocr_page": page})

        documents = read_file(Path(request["path"]), limits, request["name"], progress)
        write_message(answers, {"documents": [as_json(d) for d in documents]})


def _confine(limits: Limits) -> None:
    """Bounds that the kernel keeps: memory, no core dump, no large files."""
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 64_000_000),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (min(most, hard) if hard != resource.RLIM_INFINITY else most, hard))


def read_message(stream: BinaryIO) -> dict[str, Any] | None:
    """The next message, None at the end of the stream."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    body = stream.read(int.from_bytes(head, "big"))
    message: dict[str, Any] = json.loads(body)
    return message


def write_message(stream: BinaryIO, message: dict[str, Any]) -> None:
    """Send one message."""
    stream.write(packed(message))
    stream.flush()


def packed(message: dict[str, Any]) -> bytes:
    """The bytes of one message."""
    body = json.dumps(message, separators=(",", ":")).encode("ascii")  # a path may hold bytes that are no text
    return len(body).to_bytes(4, "big") + body


def limits_message(limits: Limits) -> dict[str, Any]:
    """The first message to a child."""
    return asdict(limits)


def as_json(document: Document) -> dict[str, Any]:
    """A document as plain JSON values."""
    dumped: dict[str, Any] = document.model_dump(mode="json")
    return dumped
