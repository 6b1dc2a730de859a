"""A line of the store that is touched again and again in the background while something is done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from ..errors import DatabaseAwayError
from .database import Store


@contextmanager
def beating(store: Store, seconds: float, name: str, beat: Callable[[Session], bool]) -> Iterator[None]:
    """Call `beat` in a transaction of its own every so many seconds, until the block ends or it returns False.

    A database that is away for a moment costs one beat.
    """
    done = threading.Event()

    def keep() -> None:
        while not done.wait(seconds):
            try:
                with store.transaction() as session:
                    if not beat(session):
                        return
            except (SQLAlchemyError, DatabaseAwayError):
                continue  # the next one, or whoever looks for it, decides

    thread = threading.Thread(target=keep, name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
