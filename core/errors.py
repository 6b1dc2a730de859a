"""Errors of the core: bad input that stops a command. Everything else is a finding.

CoreError
├── casefile.CaseFileError      a case file is not what case_format.md says
├── decisions.DecisionsError    a decisions file is not what it should be
├── law.params.LawTableError    a dated table has a gap, an overlap or an unknown key
└── seniority.SeniorityError    two rules answer for one pair of claims, or none does
"""

from __future__ import annotations


class CoreError(Exception):
    """Base of all errors of the core. `str()` is one line that says where and what was expected."""
