"""The worker processes in which the pure steps run, while the threads of a flow only wait.

Each worker is a process of its own: one that dies (killed, out of memory) or takes too long costs only the step that
it was at. After a death the step runs once more in a fresh process; a step that kills its worker twice, or that takes
too long, is an error of that step.
"""

from __future__ import annotations

import os
import queue
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType
from typing import TypeVar

from .errors import BaedangError

T = TypeVar("T")
#: a worker is replaced after so many steps: memory that a library keeps cannot add up
STEPS_PER_WORKER = 200


class WorkerDiedError(BaedangError):
    """A step killed its worker process twice."""


class StepTooLongError(BaedangError):
    """A step took longer than it may and was stopped."""


def usable_cores() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _prepare() -> None:
    """Workers leave Ctrl-C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Workshop:
    """So many worker processes, started when needed. Safe to use from several threads."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or usable_cores()
        self._free: queue.LifoQueue[ProcessPoolExecutor | None] = queue.LifoQueue()
        for _ in range(self.workers):
            self._free.put(None)

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        for _ in range(self.workers):
            worker = self._free.get()
            if worker is not None:
                worker.shutdown(wait=True, cancel_futures=True)
            self._free.put(None)

    def call(self, step: Callable[..., T], *args: object, seconds: float | None = None) -> T:
        """Run `step(*args)` in a free worker and wait for it.

        Raises what it raises, WorkerDiedError, or StepTooLongError after `seconds`.
        """
        worker = self._free.get()
        try:
            for _ in range(2):
                worker = worker or _new_worker()
                try:
                    return worker.submit(step, *args).result(seconds)
                except BrokenProcessPool:
                    worker.shutdown(wait=False, cancel_futures=True)
                    worker = None
                except FutureTimeout:
                    if seconds is None:
                        raise  # the step's own
                    _kill(worker)
                    worker = None
                    raise StepTooLongError(f"took longer than {seconds:g} seconds and was stopped") from None
            raise WorkerDiedError("the worker process died twice on this input")
        finally:
            self._free.put(worker)


def _new_worker() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        1, mp_context=get_context("spawn"), initializer=_prepare, max_tasks_per_child=STEPS_PER_WORKER
    )


def _kill(worker: ProcessPoolExecutor) -> None:
    """End a worker that does not answer, and its pool."""
    for process in list((worker._processes or {}).values()):
        process.kill()
    worker.shutdown(wait=False, cancel_futures=True)
