"""After the distribution date, for the command line: earlier results read back, sums by claim, what is printed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core.casefile import load_case
from core.models.result import Result
from core.reallocation import Supplemented, reallocate, supplement
from core.subrogation import Successive, load_sales, successive

from .errors import BaedangError
from .folder import read_text


class BadArgument(BaedangError):
    """An argument or an earlier result is not what the command needs."""


def load_result(path: Path) -> Result:
    """A result that `allocate --json` printed or a draft wrote (`result.json`)."""
    try:
        data: Any = json.loads(read_text(path))
    except (ValueError, RecursionError):
        raise BadArgument(f"{path}: not JSON; expected what `baedang allocate CASE.yaml --json` prints") from None
    try:
        return Result.model_validate_json(json.dumps(data))
    except ValidationError as e:
        first = e.errors()[0]
        place = ".".join(str(p) for p in first["loc"])
        raise BadArgument(f"{path}: {place}: {first['msg']}; expected one result of `baedang allocate`") from None


def sums_of(pairs: Sequence[str], name: str, *, bare: bool = False) -> dict[str, int | None]:
    """`ID=SUM` arguments; with `bare` an id alone is allowed."""
    found: dict[str, int | None] = {}
    for pair in pairs:
        key, sign, text = pair.rpartition("=") if "=" in pair else (pair, "", "")
        digits = text.replace(",", "").replace("_", "")
        if not key or (not sign and not bare) or (sign and not (digits.isascii() and digits.isdigit())):
            raise BadArgument(f"{name} {pair}: expected ID=SUM in whole won, like m2=1_000_000")
        if key in found:
            raise BadArgument(f"{name} {pair}: {key} stands twice")
        found[key] = int(digits) if sign else None
    return found


def reallocated(path: Path, plaintiff: str, defendants: Sequence[str], wanted: int | None, place: str | None) -> Result:
    """The schedule after an objection that succeeded."""
    return reallocate(load_result(path), plaintiff, sums_of(defendants, "--defendant", bare=True), wanted, place)


def supplemented(path: Path, confirmed: Sequence[str], earlier: Path | None) -> Supplemented:
    """The schedule anew for all, with the claims as confirmed."""
    sums = {k: v for k, v in sums_of(confirmed, "--confirmed").items() if v is not None}
    case = load_case(read_text(path), str(path))
    return supplement(case, sums, load_result(earlier) if earlier else None)


def sold_one_after_the_other(path: Path) -> Successive:
    """Two auctions under one joint mortgage (민법 제368조 제2항)."""
    sales = load_sales(read_text(path), str(path))
    return successive(*sales)
