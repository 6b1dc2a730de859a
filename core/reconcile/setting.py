"""One value of a filing or claim replaced by a person's: validated anew, and only where the old one still stands."""

from __future__ import annotations

import json
import re
from typing import Any, TypeVar

from pydantic import ValidationError

from core.models import filing
from core.models.base import Model
from core.models.decision import Decision
from core.models.filing import Document

from .book import Book
from .decided import Refused, act, source, told

M = TypeVar("M", bound=Model)
_STEP = re.compile(r"([A-Za-z_]+)|\[(\d+)\]")
#: kinds of filings by the name that `type` has in the extraction format
_KINDS: dict[str, type[Model]] = {
    kind.model_fields["type"].default: kind
    for kind in (
        filing.RegistryExtract,
        filing.ClaimStatement,
        filing.DistributionDemand,
        filing.LeaseClaim,
        filing.WageClaim,
        filing.TaxDemand,
        filing.PublicChargeDemand,
        filing.SaleStatement,
        filing.CostStatement,
    )
}


def set_filing(document: Document, path: str, decision: Decision) -> Document:
    """The filing with one value set, which then shows the decision in place of a place on paper."""
    if path == "type":
        return _retyped(document, decision)
    fields = replaced(document.fields, path, decision)
    return document.model_copy(update={"fields": fields, "decided": document.decided | {path: told(decision)}})


def _retyped(document: Document, decision: Decision) -> Document:
    """A paper that could not be read (or was taken for another kind), as an empty one of the kind that a person saw."""
    kind = _KINDS.get(str(decision.value))
    if kind is None:
        raise Refused(f"‘{decision.value}’은(는) 서류의 종류가 아닙니다({', '.join(sorted(_KINDS))})")
    if decision.was is not None and str(decision.was) != document.type:
        raise Refused(f"지금 종류가 ‘{document.type}’이어서 결정 당시의 ‘{decision.was}’과(와) 다릅니다")
    kept = {"case_number": n} if (n := getattr(document.fields, "case_number", None)) else {}
    return document.model_copy(
        update={
            "type": str(decision.value),
            "fields": kind.model_validate(kept),
            "evidence": {},
            "findings": (),
            "decided": document.decided | {"type": told(decision)},
        }
    )


def steps(path: str) -> list[str | int]:
    """`rows[0].principal` → rows, 0, principal."""
    return [int(n) if n else w for w, n in _STEP.findall(path)]


def has(fields: Any, path: str) -> bool:
    """True where a model has a place for a value at this path."""
    value: Any = fields
    for step in steps(path):
        if isinstance(step, int):
            if not isinstance(value, tuple) or step >= len(value):
                return False
            value = value[step]
        elif step not in getattr(type(value), "model_fields", {}):
            return False
        else:
            value = getattr(value, step)
    return True


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def replaced(model: M, path: str, decision: Decision) -> M:
    """`model` with one value replaced; `was` must still be what stands there. One more row of a list may be begun."""
    data = model.model_dump(mode="python", by_alias=False)
    holder: Any = data
    way = steps(path)
    if not way:
        raise Refused("대상 항목이 없습니다")
    try:
        for step in way[:-1]:
            inner = (
                holder[step] if not (isinstance(step, int) and isinstance(holder, list) and step == len(holder)) else {}
            )
            inner = list(inner) if isinstance(inner, tuple) else inner
            if isinstance(step, int) and step == len(holder):
                holder.append(inner)
            holder[step] = inner
            holder = inner
        old = holder.get(way[-1]) if isinstance(holder, dict) and _rows(way) else holder[way[-1]]
    except (KeyError, IndexError, TypeError):
        raise Refused("대상 항목이 없습니다") from None
    if _text(old) != _text(decision.was):
        raise Refused(f"지금 값이 ‘{old}’이어서 결정 당시의 ‘{decision.was}’과(와) 다릅니다")
    if isinstance(holder, list):
        raise Refused("목록의 한 항목 전체는 바꿀 수 없습니다")
    holder[way[-1]] = decision.value
    try:
        # JSON mode reads dates from their ISO text
        return type(model).model_validate_json(json.dumps(data, ensure_ascii=False, default=str))
    except ValidationError:
        raise Refused(f"‘{decision.value}’은(는) 이 항목에 맞는 값이 아닙니다") from None


def _rows(way: list[str | int]) -> bool:
    """True for a value inside a row, whose keys need not stand there yet."""
    return any(isinstance(step, int) for step in way)


def set_claim(book: Book, decision: Decision) -> None:
    """`set` on a value of a claim."""
    claim_id = max((c for c in book.claims if decision.target.startswith(f"{c}.")), key=len, default=None)
    if claim_id is None:
        raise Refused("대상 채권이 없습니다")
    path = decision.target.removeprefix(f"{claim_id}.")
    if re.split(r"[.\[]", path)[0] in ("id", "kind", "sources", "decisions", "admitted", "excluded"):
        raise Refused(f"{path}은(는) 바꿀 수 없습니다")
    book.claims[claim_id] = replaced(book.claims[claim_id], path, decision)
    book.change(claim_id, sources=book.claims[claim_id].sources | {path: source(decision)})
    act(book, claim_id, decision)
