"""Residents' numbers in data that others than the filer's court may read: as the pages show them."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

from extractors.grammar.residents import mask

Told = TypeVar("Told", bound=BaseModel)


def masked(value: Any) -> Any:
    """The same with the numbers hidden in every text of it, keys included."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict):
        return {masked(k): masked(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(masked(v) for v in value)
    return value


def without_numbers(model: Told) -> Told:
    """The same model with the numbers hidden in every text of it."""
    told = model.model_dump()
    hidden = masked(told)
    return model if hidden == told else type(model).model_validate(hidden)
