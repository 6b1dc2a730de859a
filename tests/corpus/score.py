"""`python -m tests.corpus.score [SET ...] [--kind KIND] [--notes]`: how well the readers do, kind by kind."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence

from .examine import Verdict, judge
from .sets import SETS


def line(name: str, group: Sequence[Verdict]) -> str:
    """One line of the table."""
    right, wrong, missing = (sum(getattr(v.tally, k) for v in group) for k in ("right", "wrong", "missing"))
    total = max(right + wrong + missing, 1)
    recognised = sum(v.found for v in group)
    return (
        f"{name:<34}{recognised:>4}/{len(group):<4}{right:>7}{wrong:>7}{missing:>8}"
        f"{100 * right / total:>8.1f}%{100 * wrong / total:>7.2f}%"
    )


def table(verdicts: Sequence[Verdict]) -> Iterable[str]:
    """Kinds, text and scans apart; then the registry's own figures and the evidence."""
    yield f"{'kind':<34}{'found':>8}{'right':>8}{'wrong':>7}{'missing':>8}{'right':>9}{'wrong':>8}"
    for scan in (False, True):
        group = [v for v in verdicts if v.filing.scan == scan]
        for kind in sorted({v.filing.kind for v in group}):
            yield line(f"{kind}{' (scan)' if scan else ''}", [v for v in group if v.filing.kind == kind])
        if group:
            yield line("all scans" if scan else "all text", group)
    for scan in (False, True):
        extracts = [v for v in verdicts if v.filing.kind == "registry_extract" and v.filing.scan == scan]
        if extracts:
            found, entries, extra, dead, live, wrong, missing = (
                sum(getattr(v, k) for v in extracts)
                for k in ("entries_found", "entries", "entries_extra", "false_dead", "false_live", "amounts_wrong",
                          "amounts_missing")
            )  # fmt: skip
            yield (
                f"registry{' (scan)' if scan else ''}: entries {found}/{entries}, extra {extra}; "
                f"live marked dead {dead}, dead marked live {live}; amounts wrong {wrong}, missing {missing}"
            )
    boxes = sum(v.evidence for v in verdicts)
    bad = sum(len(v.evidence_wrong) for v in verdicts)
    yield f"evidence: {boxes} boxes, {bad} without the words they quote"


def notes(verdicts: Sequence[Verdict]) -> Iterable[str]:
    """Every field that is not right, filing by filing."""
    for v in verdicts:
        if v.tally.notes or v.evidence_wrong:
            yield f"\n{v.filing.name} ({v.filing.renderer})"
            yield from (f"  {n}" for n in v.tally.notes)
            yield from (f"  evidence {n}" for n in v.evidence_wrong)
            yield from (f"    finding {f}" for f in v.findings)


def main(arguments: Sequence[str] | None = None) -> None:
    """Score the sets that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.score", description=__doc__)
    parser.add_argument("sets", nargs="*", choices=[*SETS, []], help="which sets (default: all)")
    parser.add_argument("--kind", help="only filings of this kind")
    parser.add_argument("--notes", action="store_true", help="print every field that is not right")
    parser.add_argument("--no-scans", action="store_true", help="leave the scans out")
    chosen = parser.parse_args(arguments)
    for name in chosen.sets or SETS:
        verdicts = [
            judge(f)
            for f in SETS[name]()
            if (not chosen.kind or f.kind == chosen.kind) and not (chosen.no_scans and f.scan)
        ]
        print(f"\nset {name}: {len(verdicts)} filings")
        print("\n".join(table(verdicts)))
        if chosen.notes:
            print("\n".join(notes(verdicts)))


if __name__ == "__main__":
    main(sys.argv[1:])
