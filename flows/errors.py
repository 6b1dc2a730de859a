"""Errors that stop a command.

BaedangError          what the user can mend: one clear line, exit code 2
├── NotFoundError     a path, a case or a draft does not exist
├── CaseFolderError   a case folder lacks something or holds it twice
├── OutputError       pages cannot be written where they should
├── StoreError        the database or the file store refuses
│   └── DatabaseAwayError   it could not be reached or was busy: the only error after which asking again may help
└── ConfigError       a setting is wrong
"""

from __future__ import annotations


class BaedangError(Exception):
    """Something the user can mend. `str()` is one line: the file or setting, and what to do."""

    exit_code = 2


class NotFoundError(BaedangError):
    """A path, a case or a draft does not exist."""


class CaseFolderError(BaedangError):
    """A case folder lacks something or holds it twice."""


class OutputError(BaedangError):
    """Pages cannot be written where they should."""


class StoreError(BaedangError):
    """The database or the file store refuses."""


class DatabaseAwayError(StoreError):
    """The database could not be reached or was busy."""


class ConfigError(BaedangError):
    """A setting is wrong."""
