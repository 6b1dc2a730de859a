"""Random extracts of two printers: no entry lost, no live right dead, none dead alive, every amount exact."""

from __future__ import annotations

import pytest

from extractors.page.model import Page
from extractors.page.reader import read_pages
from extractors.registry import read
from tests.extractors.registry.content import Extract, make
from tests.extractors.registry.draw import draw, random_style
from tests.extractors.registry.score import compare
from tests.extractors.registry.web import render


def check(extract: Extract, pages: tuple[Page, ...]) -> None:
    reading = read(pages)
    _, bad = compare(extract, reading.fields)
    assert bad == []
    assert [f for f in reading.findings if f.severity == "error"] == []
    prove(pages, reading.evidence)
    wanted = {f"entries[{i}].amount" for i, e in enumerate(reading.fields.entries) if e.amount is not None}
    assert wanted <= set(reading.evidence)


def prove(pages: tuple[Page, ...], evidence: dict[str, object]) -> None:
    """Every box holds the words it quotes."""
    for path, item in evidence.items():
        page = pages[item.page - 1]
        x0, top, x1, bottom = item.box
        there = "".join(w.text for w in page.within((x0 - 1, top - 1, x1 + 1, bottom + 1)))
        assert all(word in there for word in item.text.split()), path


@pytest.mark.parametrize("seed", range(200, 216))
def test_printed_by_reportlab(seed: int) -> None:
    extract = make(seed, 8 + seed % 14)
    check(extract, read_pages(draw(extract, random_style(seed), seed)))


@pytest.mark.parametrize("seed", range(300, 306))
def test_printed_by_weasyprint(seed: int) -> None:
    extract = make(seed, 7 + seed % 9)
    check(extract, read_pages(render(extract, seed)))


def test_the_order_and_repetition_of_pages_change_nothing() -> None:
    extract = make(7, 20)
    pages = read_pages(draw(extract, random_style(3), 7))
    assert len(pages) > 3
    mixed = read((*reversed(pages), pages[1]))
    assert mixed.fields == read(pages).fields
    assert "repeated_page" in {f.code for f in mixed.findings}


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_missing_page_is_said_and_costs_only_its_entries(gone: int) -> None:
    extract = make(11, 20)
    extract.summary = False
    pages = read_pages(draw(extract, random_style(5), 11))
    reading = read([p for i, p in enumerate(pages) if i != gone])
    assert reading.fields.complete is False
    assert f"{gone + 1}쪽이 없음" in next(f.message for f in reading.findings if f.code == "missing_page")
    whole = {(e.section, e.rank): e.live for e in read(pages).fields.entries}
    for e in reading.fields.entries:
        if e.rank != "?":
            assert whole[e.section, e.rank] == e.live


def test_two_extracts_in_one_stack_are_not_mixed() -> None:
    one, two = make(21, 6), make(22, 6)
    pages = read_pages(draw(one, random_style(1), 1)) + read_pages(draw(two, random_style(1), 2))
    reading = read(pages)
    assert reading.fields.unique_no == one.unique_no
    assert "several_extracts" in {f.code for f in reading.findings}
    assert len(reading.fields.entries) == len(one.items)
