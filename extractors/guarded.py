"""Files to documents in child processes with limits: a bad file costs only itself.

Children are kept between files and calls (starting one costs a third of a second); one that hangs, crashes or grows
is killed and its file becomes an `unreadable` document. Results come in the order of the paths.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from pydantic import TypeAdapter, ValidationError

from core.models.filing import Document, Fields
from extractors.limits import DEFAULT, Limits
from extractors.onefile import digest
from extractors.refusals import limit_detail, printable, unreadable
from extractors.worker import limits_message, packed

#: a child is replaced after so many files: memory that a library keeps cannot add up
FILES_PER_CHILD = 200
#: on a busy machine a file may take so many times its seconds on the clock
PATIENCE = 10
LARGEST_ANSWER = 64_000_000
_ROOT = str(Path(__file__).resolve().parent.parent)
_START = "import sys; sys.path.insert(0, sys.argv[1]); from extractors.worker import main; main()"


@dataclass(frozen=True, slots=True)
class FileResult:
    """The documents of the file at `path`; a file always yields at least one."""

    path: Path
    documents: tuple[Document, ...]


def read_files(paths: Sequence[Path], limits: Limits = DEFAULT, workers: int | None = None) -> Iterator[FileResult]:
    """Read every file; results in the order of `paths`. `workers`: most children at once (default: one per core)."""
    paths = [Path(p) for p in paths]
    most = max(1, min(workers or _cores(), len(paths)))
    waiting = deque(sorted(range(len(paths)), key=lambda i: (-_size(paths[i]), i)))
    done: dict[int, FileResult] = {}
    given = 0
    busy: dict[int, _Child] = {}
    with selectors.DefaultSelector() as ready:
        try:
            while waiting or busy:
                while waiting and len(busy) < most:
                    index = waiting.popleft()
                    child = _take(limits)
                    child.start(index, paths[index], limits)
                    busy[index] = child
                    ready.register(child.answers, selectors.EVENT_READ, index)
                _wait(ready, busy, done, paths, limits)
                while given in done:
                    yield done.pop(given)
                    given += 1
        finally:
            for child in busy.values():
                child.kill()


def _wait(
    ready: selectors.BaseSelector,
    busy: dict[int, _Child],
    done: dict[int, FileResult],
    paths: Sequence[Path],
    limits: Limits,
) -> None:
    """Wait for the next answer, death or deadline and take it in."""
    patience = min(c.deadline for c in busy.values()) - time.monotonic()
    events = {key.data for key, _ in ready.select(max(0.0, patience))}
    for index, child in list(busy.items()):
        documents: tuple[Document, ...] | None = None
        if index in events:
            documents = child.receive(paths[index], limits)
        elif child.overdue():
            documents = child.give_up(paths[index], "over_limit", limit_detail("seconds", int(limits.seconds)))
        if documents is not None:
            ready.unregister(child.answers)
            del busy[index]
            done[index] = FileResult(paths[index], documents)
            _put_back(child)


@dataclass
class _Child:
    """One child process and the file it reads."""

    limits: Limits
    process: subprocess.Popen[bytes]
    answers: IO[bytes]
    requests: IO[bytes]
    buffer: bytearray = field(default_factory=bytearray)
    files: int = 0
    #: when to look whether it has used up its allowance, and when to give it up whatever it did
    deadline: float = 0.0
    latest: float = 0.0
    #: seconds it may have computed since it was started
    allowed: float = 0.0
    dead: bool = False

    def start(self, index: int, path: Path, limits: Limits) -> None:
        """Hand it a file; a child that died while idle shows it on its answers."""
        self.files += 1
        self.allowed = self.computed() + limits.seconds
        self.deadline = time.monotonic() + limits.seconds
        self.latest = time.monotonic() + PATIENCE * limits.seconds
        with contextlib.suppress(BrokenPipeError):
            self.requests.write(packed({"path": str(path.absolute()), "name": printable(path.name), "index": index}))
            self.requests.flush()

    def receive(self, path: Path, limits: Limits) -> tuple[Document, ...] | None:
        """Take in what has come; the documents once the answer is whole."""
        chunk = os.read(self.answers.fileno(), 1 << 20)
        if not chunk:
            return self.give_up(path, "illegible", "")
        self.buffer += chunk
        while len(self.buffer) >= 4:
            length = int.from_bytes(self.buffer[:4], "big")
            if length > LARGEST_ANSWER:
                return self.give_up(path, "over_limit", limit_detail("answer", LARGEST_ANSWER, length))
            if len(self.buffer) < 4 + length:
                return None
            body = bytes(self.buffer[4 : 4 + length])
            del self.buffer[: 4 + length]
            try:
                message = json.loads(body)
                if "ocr_page" in message:
                    self.allowed += limits.seconds_ocr
                    self.latest += PATIENCE * limits.seconds_ocr
                    continue
                return tuple(from_json(d) for d in message["documents"])
            except (ValueError, KeyError, TypeError, ValidationError) as error:
                return self.give_up(path, "illegible", type(error).__name__)
        return None

    def overdue(self) -> bool:
        """True if it has computed for longer than allowed; one that had to wait for the processor is given more time."""
        now = time.monotonic()
        if now < self.deadline:
            return False
        left = self.allowed - self.computed()
        if left <= 0 or now >= self.latest:
            return True
        self.deadline = min(now + max(left, 0.05), self.latest)
        return False

    def computed(self) -> float:
        """Seconds that it and the programs it called have computed; all the time where the system does not tell."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
            return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
        except (OSError, ValueError):
            return time.monotonic()

    def give_up(self, path: Path, code: str, detail: str) -> tuple[Document, ...]:
        """Kill it; its file is unreadable."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(0.2 if code == "illegible" else 0)
        self.kill()
        killed = self.process.returncode
        if code == "illegible" and not detail and killed:
            detail = signal.Signals(-killed).name if killed < 0 else f"종료 코드 {killed}"
        return (unreadable(printable(path.name), digest(path), code, detail),)

    def kill(self) -> None:
        """End it and whatever it called."""
        self.dead = True
        if self.process.returncode is None:  # not waited for: the number is still its own
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        self.close()

    def close(self) -> None:
        for stream in (self.requests, self.answers):
            with contextlib.suppress(OSError):
                stream.close()


_idle: list[_Child] = []
_lock = threading.Lock()
_owner = os.getpid()


def _take(limits: Limits) -> _Child:
    """An idle child with the same limits, or a new one."""
    global _owner
    with _lock:
        if _owner != os.getpid():
            _idle.clear()
            _owner = os.getpid()
        for child in _idle:
            if child.limits == limits and child.process.poll() is None:
                _idle.remove(child)
                return child
    process = subprocess.Popen(
        [sys.executable, "-c", _START, _ROOT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if process.stdin is None or process.stdout is None:
        raise OSError("child without pipes")
    process.stdin.write(packed(limits_message(limits)))
    process.stdin.flush()
    return _Child(limits, process, process.stdout, process.stdin)


def _put_back(child: _Child) -> None:
    if child.dead:
        return
    if child.files >= FILES_PER_CHILD:
        child.kill()
        return
    with _lock:
        _idle.append(child)


@atexit.register
def close_idle() -> None:
    """End all idle children (they end by themselves when this process does)."""
    with _lock:
        if _owner == os.getpid():
            for child in _idle:
                child.kill()
        _idle.clear()


def from_json(raw: dict[str, Any]) -> Document:
    """A document from its JSON, its fields by its `type`. Raises ValidationError, KeyError."""
    kind = raw["type"]
    fields = _FIELDS[kind].validate_python(raw["fields"])
    return Document.model_validate({**raw, "fields": fields})


_FIELDS: dict[str, TypeAdapter[Any]] = {
    model.model_fields["type"].default: TypeAdapter(model) for model in Fields.__args__
}


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
