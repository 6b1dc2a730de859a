"""`decisions.yaml`: a reviewer's decisions as text. Strict to read, stable to write."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML

from core.errors import CoreError
from core.models.decision import Decision
from core.plainyaml import Mapping, Node, PlainYamlError, Scalar, parse
from core.plainyaml import Sequence as List

_NUMERIC = ("value", "was")


class BadDecisions(CoreError):
    """The text is no list of decisions; the message names file, line and key."""


def load_decisions(text: str, file: str = "decisions.yaml") -> tuple[Decision, ...]:
    """Decisions in the order of the file. Raises `BadDecisions`."""
    try:
        root = parse(text)
    except PlainYamlError as error:
        raise BadDecisions(f"{file}: {error}") from None
    if isinstance(root, Scalar) and root.is_null:
        return ()
    if not isinstance(root, List):
        raise BadDecisions(f"{file}: line {root.line}: expected a list of decisions")
    found = tuple(_decision(node, file, i) for i, node in enumerate(root.items))
    seen: set[str] = set()
    for i, decision in enumerate(found):
        if decision.id in seen:
            raise BadDecisions(f"{file}: line {root.items[i].line}: [{i}].id: {decision.id!r} stands twice")
        seen.add(decision.id)
    return found


def _decision(node: Node, file: str, i: int) -> Decision:
    if not isinstance(node, Mapping):
        raise BadDecisions(f"{file}: line {node.line}: [{i}]: expected keys like id, action, target")
    values: dict[str, Any] = {}
    for key, item in node.items.items():
        if not isinstance(item, Scalar):
            raise BadDecisions(f"{file}: line {item.line}: [{i}].{key}: expected one value")
        values[key] = _value(key, item)
    try:
        decision = Decision.model_validate(values)
        date.fromisoformat(decision.on)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        line = node.key_lines.get(key, node.line)
        raise BadDecisions(f"{file}: line {line}: [{i}].{key}: {first['msg']}") from None
    except ValueError:
        raise BadDecisions(f"{file}: line {node.key_lines['on']}: [{i}].on: expected a date like 2025-11-27") from None
    if decision.action in ("join", "separate") and not decision.other:
        raise BadDecisions(f"{file}: line {node.line}: [{i}].other: expected the second creditor")
    return decision


def _value(key: str, item: Scalar) -> Any:
    if item.is_null:
        return None
    if key not in _NUMERIC or not item.plain:
        return item.text
    if item.text in ("true", "false"):
        return item.text == "true"
    number = item.integer()
    return item.text if number is None else number


def dump_decisions(decisions: Sequence[Decision]) -> str:
    """YAML text; the same decisions always give the same bytes, and it reads back as them."""
    if not decisions:
        return "[]\n"
    yaml = YAML(pure=True)
    yaml.width = 120
    yaml.allow_unicode = True
    yaml.version = (1, 2)
    yaml.explicit_start = False
    out = io.StringIO()
    yaml.dump([d.model_dump(mode="python", exclude_none=True) for d in decisions], out)
    return out.getvalue().removeprefix("%YAML 1.2\n---\n")
