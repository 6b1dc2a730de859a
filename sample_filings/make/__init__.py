"""The program that makes the sample cases' papers. All people, firms, places and offices in them are invented."""

from __future__ import annotations

from collections.abc import Callable

from . import daejeon_papers, daejeon_registry, seoul_papers, seoul_registry


def seoul_apartment() -> dict[str, bytes]:
    """File name → PDF of the flat in Seoul."""
    return {"01_등기사항전부증명서_집합건물.pdf": seoul_registry.extract(), **seoul_papers.papers()}


def daejeon_house() -> dict[str, bytes]:
    """File name → PDF of the land and house in Daejeon."""
    return {
        "01_등기사항전부증명서_토지.pdf": daejeon_registry.land(),
        "02_등기사항전부증명서_건물.pdf": daejeon_registry.house(),
        **daejeon_papers.papers(),
    }


#: folder below sample_filings → its papers
CASES: dict[str, Callable[[], dict[str, bytes]]] = {
    "seoul_apartment": seoul_apartment,
    "daejeon_house": daejeon_house,
}
