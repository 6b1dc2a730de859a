"""Structured logs of the unattended parts: case numbers, hashes, counts and times. Never names, amounts or contents.

Lines go to standard error, as text or as JSON (`log_format`); names of files are left out because filers put
people's names into them.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from functools import cache

from .settings import load_settings

Value = str | int | float | bool | None


@cache
def as_json() -> bool:
    """Whether the settings ask for JSON."""
    return load_settings().log_format == "json"


def log(level: str, event: str, **fields: Value) -> None:
    """One line: time (UTC), level, what happened, and plain fields."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    if as_json():
        line = json.dumps({"at": at, "level": level, "event": event, **fields}, ensure_ascii=False)
    else:
        line = " ".join([at, level.upper(), event, *(f"{k}={v}" for k, v in fields.items())])
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
