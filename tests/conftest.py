"""Tests that need a system tool are left out where an administrator has not installed it, and that is said aloud.

As root `make setup` installs every tool, so that nothing is left out on CI.
"""

from __future__ import annotations

import shutil
from collections import Counter

import pytest
from hypothesis import settings

TOOLS = {"browser": "chromium", "office": "soffice", "ocr": "tesseract"}
_left_out: Counter[str] = Counter()
# on a loaded machine an example may take any time; the runs themselves are bounded
settings.register_profile("loaded", deadline=None)
settings.load_profile("loaded")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    missing = {mark: tool for mark, tool in TOOLS.items() if shutil.which(tool) is None}
    kept, dropped = [], []
    for item in items:
        tools = [tool for mark, tool in missing.items() if item.get_closest_marker(mark)]
        (dropped if tools else kept).append(item)
        _left_out.update(tools)
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = kept


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for tool, count in _left_out.items():
        terminalreporter.write_line(f"not run, because {tool} is not installed: {count} tests", yellow=True)
