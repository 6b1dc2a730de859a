"""The case file: strict reading and stable writing of YAML (docs/case_format.md).

Every mistake is a `CaseFileError` that names the file, the line, the path inside (`claims[3].registered.date`) and
what was expected: unknown, missing or doubled keys, floats, negative or absurd amounts, dates that do not exist,
ids that stand twice, references to nothing.
"""

from __future__ import annotations

from typing import TypeVar

from core.casecheck import check
from core.casewrite import write
from core.errors import CoreError
from core.models.case import Case, CaseHeader
from core.plainyaml import PlainYamlError, parse
from core.yamlmodels import Misfit, read_model

_M = TypeVar("_M", bound=CaseHeader)


class CaseFileError(CoreError):
    """A case file is not what case_format.md says: file, line (0: none), path inside, what was expected."""

    def __init__(self, file: str, line: int, path: str, message: str) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {path}: {message}" if path else f"{place}: {message}")
        self.file, self.line, self.path, self.reason = file, line, path, message


def load_case(text: str, file: str) -> Case:
    """A complete case file. Raises `CaseFileError`."""
    return _load(text, file, Case)


def load_header(text: str, file: str) -> CaseHeader:
    """`case.yaml` of a case folder: the same keys without claims. Raises `CaseFileError`."""
    return _load(text, file, CaseHeader)


def dump_case(case: CaseHeader) -> str:
    """The case file of a case (or of a header): defaults left out, keys in a fixed order; reads back equal."""
    return write(case)


def _load(text: str, file: str, model: type[_M]) -> _M:
    try:
        root = parse(text)
        case = read_model(root, model)
        check(case, root)
    except PlainYamlError as error:
        raise CaseFileError(file, error.line, "", error.reason) from None
    except Misfit as error:
        raise CaseFileError(file, error.line, error.path, error.reason) from None
    return case
