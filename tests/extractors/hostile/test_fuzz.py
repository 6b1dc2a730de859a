"""A short run of mutated filings; a longer one: `python -m tests.extractors.hostile.fuzz SECONDS`."""

from __future__ import annotations

from pathlib import Path

from . import fuzz

#: seeds of longer runs that once ended badly
KEPT: tuple[int, ...] = ()


def test_mutated_filings_end_as_documents_or_findings(tmp_path: Path) -> None:
    ends, crashed = fuzz.run(range(150), tmp_path)
    assert sum(n for kind, n in ends.items() if not kind.startswith("finding")) == 150
    assert crashed == []


def test_kept_seeds(tmp_path: Path) -> None:
    for seed in KEPT:
        ends, crashed = fuzz.run(range(seed, seed + 1), tmp_path)
        assert (sum(ends.values()) > 0, crashed) == (True, [])


def test_the_same_seed_makes_the_same_file() -> None:
    assert fuzz.mutated(7) == fuzz.mutated(7)
