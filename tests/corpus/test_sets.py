"""The sets are what they claim to be, and the registry reader makes no mistake on text extracts of either set."""

from __future__ import annotations

from collections import Counter

from .examine import judge
from .fresh.extracts import fresh_extracts
from .invent import Source
from .kinds.claims import claim_statement
from .render import drawn
from .sets import FRESH, OPEN, extracts


def test_the_same_seed_makes_the_same_paper() -> None:
    one, two = (claim_statement(Source(7), 3) for _ in range(2))
    assert one == two
    assert drawn.render(one, "gothic") == drawn.render(two, "gothic")


def test_both_sets_have_every_kind_in_several_voices() -> None:
    for papers in (OPEN, FRESH):
        voices = Counter(writer(Source(1), voice).kind for writer, count in papers for voice in range(count))
        assert len(voices) >= 8
        assert min(voices.values()) >= 2


def test_registry_extracts_of_both_sets_are_read_without_a_mistake() -> None:
    verdicts = [judge(f) for f in (*extracts(500, 4, scans=False), *fresh_extracts(scans=False))]
    assert len(verdicts) >= 18
    assert [(v.filing.name, v.tally.notes) for v in verdicts if v.tally.notes] == []
    assert sum(v.entries_found for v in verdicts) == sum(v.entries for v in verdicts) > 200
    assert sum(v.false_dead + v.false_live + v.amounts_wrong + v.amounts_missing for v in verdicts) == 0
    assert [(v.filing.name, v.evidence_wrong) for v in verdicts if v.evidence_wrong] == []
