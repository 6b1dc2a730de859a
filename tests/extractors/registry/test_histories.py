"""Extracts grown from random histories, drawn by other code than the first corpus: the first set and a later, rarer one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from core.models.filing import Document
from extractors.onefile import read_file
from extractors.page.reader import read_pages
from tests.extractors.registry.histories.make import DRAWN, WEB, make
from tests.extractors.registry.histories.measure import Score, compare

HOWS = (*DRAWN, *(how for how in WEB if how.endswith("weasyprint")))


def read(path: Path, seed: int, how: str, later: bool) -> tuple[Score, Document]:
    made = make(seed, how, later=later)
    assert made.pdf is not None
    path = path / f"{made.name}.pdf"
    path.write_bytes(made.pdf)
    (document,) = read_file(path)
    return compare(made.truth, document, made.name), document


@pytest.mark.parametrize("later", [False, True], ids=["first", "later"])
def test_histories_are_read_without_a_wrong_value(tmp_path: Path, later: bool) -> None:
    total = Score()
    for i, how in enumerate(HOWS):
        score, document = read(tmp_path, 41_000 + i, how, later)
        assert [f.message for f in document.findings if f.code == "cancellation_conflict"] == []
        total.add(score)
    assert dict(total.wrong) == {}, total.notes
    assert total.share >= 0.97, total.notes
    assert total.right["entry"] > 60


@pytest.mark.parametrize("how", ["stroke", "printed", "flow-weasyprint"])
def test_what_the_evidence_quotes_stands_in_its_box(tmp_path: Path, how: str) -> None:
    _, document = read(tmp_path, 42_000, how, False)
    pages = read_pages((tmp_path / f"{how}-42000.pdf").read_bytes())
    assert len(document.evidence) > 20
    for path, item in document.evidence.items():
        x0, top, x1, bottom = item.box
        there = "".join(w.text for w in pages[item.page - 1].within((x0 - 1, top - 1, x1 + 1, bottom + 1)))
        assert not Counter(item.text.replace(" ", "")) - Counter(there), path


def test_a_right_whose_strike_was_lost_dies_by_its_cancellation(tmp_path: Path) -> None:
    """A browser that prints no backgrounds drops the strikes; the deeds still say which rights ended."""
    made = make(41_003, "placed-weasyprint", scope="all", length=20)
    assert made.html is not None
    ended = [e for e in made.truth["entries"] if not e["live"] and "-" not in e["rank"]]
    path = tmp_path / "unstruck.pdf"
    path.write_bytes(unstruck(made.html))
    (document,) = read_file(path)
    score = compare(made.truth, document, "unstruck")
    assert ended
    assert score.wrong["dead marked live"] == score.wrong["live marked dead"] == 0, score.notes
    assert len([f for f in document.findings if f.code == "cancellation_conflict"]) == len(ended)


def unstruck(html: str) -> bytes:
    import weasyprint

    return bytes(
        weasyprint.HTML(string=html.replace(".s{position:absolute;background:#f00}", ".s{display:none}")).write_pdf()
    )
