"""The sets are what they claim to be, and the registry reader makes no mistake on text extracts of either set."""

from __future__ import annotations

from collections import Counter

import pypdfium2
import pytest

from .examine import judge
from .fresh.extracts import fresh_extracts
from .invent import Source
from .kinds.claims import claim_statement
from .render import drawn
from .render.worn import WAYS, worn
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


@pytest.mark.parametrize("way", WAYS)
def test_a_worn_paper_keeps_its_pages_as_pictures_and_its_ink(way: str) -> None:
    data = drawn.render(claim_statement(Source(7), 3), "gothic")
    made = worn(data, way, 3)
    plain, pictures = (pypdfium2.PdfDocument(d) for d in (data, made))
    assert len(pictures) == len(plain)
    assert not any(page.get_textpage().get_text_range().strip() for page in pictures)
    assert [round(v) for v in pictures[0].get_size()] == pytest.approx([round(v) for v in plain[0].get_size()], abs=4)
    assert made == worn(data, way, 3)


def test_registry_extracts_of_both_sets_are_read_without_a_mistake() -> None:
    verdicts = [judge(f) for f in (*extracts(500, 4, scans=False), *fresh_extracts(scans=False))]
    assert len(verdicts) >= 18
    assert [(v.filing.name, v.tally.notes) for v in verdicts if v.tally.notes] == []
    assert sum(v.entries_found for v in verdicts) == sum(v.entries for v in verdicts) > 200
    assert sum(v.false_dead + v.false_live + v.amounts_wrong + v.amounts_missing for v in verdicts) == 0
    assert [(v.filing.name, v.evidence_wrong) for v in verdicts if v.evidence_wrong] == []
