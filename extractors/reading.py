"""What a reader of one kind of paper hands back."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.models.base import Finding
from core.models.filing import EvidenceItem, Fields


@dataclass(frozen=True, slots=True)
class Reading:
    """Fields of one document, evidence by field path (`entries[3].amount`) and the findings made on the way."""

    fields: Fields
    evidence: dict[str, EvidenceItem] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
