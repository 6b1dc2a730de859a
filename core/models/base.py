"""Shared base of all models and the strict scalar types (won, ids, dates)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """Immutable, refuses unknown keys; every model of the core and the extractors derives from it."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


#: Whole won, never negative, never a float or a bool.
Won = Annotated[int, Field(strict=True, ge=0)]

#: A property's or claim's id inside one case file.
Id = Annotated[str, Field(min_length=1, max_length=200)]

Severity = Literal["error", "warning", "note"]


class Finding(Model):
    """Something a reviewer must know or decide. A value, never an exception.

    `where` is a path into the thing it speaks of (`claims[2]`, `rows[0].principal`, a file name);
    `advice` says what to do about it (Korean, one sentence).
    """

    severity: Severity
    code: str
    message: str
    where: str = ""
    advice: str = ""
    #: The places on paper that the finding speaks of (several where papers disagree).
    sources: tuple[SourceRef, ...] = ()


class SourceRef(Model):
    """A place on paper: file, page (from 1), box in PDF points from the top left, verbatim text."""

    file: str
    sha256: str = ""
    page: int = Field(ge=0)
    # Geometry only: no amount of money, share or rate is ever a float.
    box: tuple[float, float, float, float] | None = None
    text: str = ""
    ocr: float | None = None


Finding.model_rebuild()
