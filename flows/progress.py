"""Progress of a run: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


class Bar:
    """Counts finished steps on standard error. A context manager."""

    def __init__(self, total: int, what: str) -> None:
        self.console = Console(stderr=True)
        self.what = what
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self.console,
            disable=not self.console.is_terminal,
        )
        self._task = self._bar.add_task(what, total=total)
        self._done, self._total = 0, total

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._bar.stop()

    def advance(self, text: str) -> None:
        """One step is done."""
        self._done += 1
        if self.console.is_terminal:
            self._bar.update(self._task, advance=1, description=f"{self.what}: {text}")
        else:
            self.console.print(f"{self.what} {self._done}/{self._total}: {text}", highlight=False, markup=False)
