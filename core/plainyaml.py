"""Strict reading of YAML 1.2 as plain text: every scalar keeps its text and its line, nothing is guessed.

`on`, `no`, `0123` stay text; duplicate keys, anchors, aliases, tags and merge keys are refused, so a small file can
never grow into a large one. The case file (`core.casefile`) and the dated tables (`core.law.params`) are read this way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from .errors import CoreError

MAX_CHARACTERS = 40_000_000
MAX_DEPTH = 40
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*(_[0-9]+)*)")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_STR_TAG = "tag:yaml.org,2002:str"


class PlainYamlError(CoreError):
    """The text is not the plain YAML that is read here; `line` counts from 1 (0: the text as a whole)."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}" if line else message)
        self.line = line
        self.reason = message


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar as written; `plain` is false where it was quoted or a block."""

    text: str
    plain: bool
    line: int

    @property
    def is_null(self) -> bool:
        """An empty value, `~` or `null`, not quoted."""
        return self.plain and self.text in _NULLS

    def integer(self) -> int | None:
        """The integer it writes (`_` between digits allowed), or None; a leading zero makes it text."""
        if not self.plain or len(self.text) > 200 or not _INTEGER.fullmatch(self.text):
            return None
        return int(self.text)


@dataclass(slots=True)
class Mapping:
    """A mapping; keys are text, in the order of the file."""

    line: int
    items: dict[str, Node] = field(default_factory=dict)
    key_lines: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Sequence:
    """A sequence of nodes."""

    line: int
    items: list[Node] = field(default_factory=list)


Node = Scalar | Mapping | Sequence


def parse(text: str) -> Node:
    """The one document of `text` as a tree. Raises `PlainYamlError` with the line."""
    if len(text) > MAX_CHARACTERS:
        raise PlainYamlError(0, f"the file has more than {MAX_CHARACTERS:,} characters")
    root: Node | None = None
    stack: list[tuple[Mapping | Sequence, Scalar | None]] = []
    for event in _events(text):
        line = event.start_mark.line + 1
        if isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            node: Node = stack.pop()[0]
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            if len(stack) >= MAX_DEPTH:
                raise PlainYamlError(line, f"nested deeper than {MAX_DEPTH} levels")
            _refuse_anchor_and_tag(event, line)
            is_map = isinstance(event, MappingStartEvent)
            stack.append((Mapping(line) if is_map else Sequence(line), None))
            continue
        elif isinstance(event, ScalarEvent):
            _refuse_anchor_and_tag(event, line)
            node = Scalar(event.value, event.implicit[0] and not event.style, line)
        elif isinstance(event, AliasEvent):
            raise PlainYamlError(line, "anchors and aliases (& and *) are not read; write the value out")
        elif isinstance(event, DocumentStartEvent) and root is not None:
            raise PlainYamlError(line, "a second document (---) begins here; one file holds one document")
        else:
            continue
        if not stack:
            root = node
        else:
            _attach(stack, node)
    return root if root is not None else Scalar("", True, 1)


def _events(text: str) -> Iterator[Any]:
    try:
        yield from YAML(typ="safe").parse(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise PlainYamlError(mark.line + 1 if mark else 0, f"not YAML: {error.problem or error.context}") from None
    except (YAMLError, ValueError, RecursionError) as error:
        raise PlainYamlError(0, f"not YAML: {str(error).splitlines()[0]}") from None


def _refuse_anchor_and_tag(event: Any, line: int) -> None:
    if event.anchor:
        raise PlainYamlError(line, "anchors and aliases (& and *) are not read; write the value out")
    if event.tag and event.tag not in ("!", _STR_TAG):
        raise PlainYamlError(line, f"tags ({event.tag}) are not read")


def _attach(stack: list[tuple[Mapping | Sequence, Scalar | None]], node: Node) -> None:
    """Put `node` into the open collection: as key, as the value of the waiting key, or as the next item."""
    holder, key = stack[-1]
    if isinstance(holder, Sequence):
        holder.items.append(node)
    elif key is None:
        if not isinstance(node, Scalar):
            raise PlainYamlError(node.line, "a key must be a word")
        if node.text == "<<" and node.plain:
            raise PlainYamlError(node.line, "merge keys (<<) are not read; write the values out")
        if node.text in holder.items:
            first = holder.key_lines[node.text]
            raise PlainYamlError(node.line, f"the key {node.text!r} stands twice (first in line {first})")
        stack[-1] = (holder, node)
    else:
        holder.items[key.text] = node
        holder.key_lines[key.text] = key.line
        stack[-1] = (holder, None)
