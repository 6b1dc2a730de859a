"""Records of several lines under a head of as many, without vertical rules: every line has heads of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.page.model import Line, Page

from .heads import segments
from .runs import FIGURES, Head, place, runs, sentence, text_of
from .strips import Strip
from .tables import Columns, Row
from .totals import TotalKind, total_kind

_DAY = re.compile(r"['’]?(?:\d{2}|\d{4})\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*\d{1,2}\s*[.일]?")


def further_heads(lines: Sequence[Line], after: int, heads: Sequence[Head], columns: Columns) -> list[tuple[Head, ...]]:
    """The heads of the lines directly below a head, each of which names two columns that no line above it names."""
    out: list[tuple[Head, ...]] = []
    known = {h.key for h in heads if h.key}
    while after + len(out) < len(lines) and len(out) < 2:
        line = lines[after + len(out)]
        cut = segments(line.words, columns)
        keys = [key for _, key in cut if key]
        if FIGURES.search(line.text) or len(keys) < 2 or len(keys) < len(cut) or known & set(keys):
            break
        known |= set(keys)
        out.append(tuple(Head(ws[0].x0, ws[-1].x1, key, text_of(ws)) for ws, key in cut))
    return out


def read_records(
    page: Page, lines: Sequence[Line], start: int, forms: Sequence[tuple[Head, ...]], columns: Columns
) -> tuple[list[Row], int]:
    """The records below the heads, and the index of the line behind them. None at all if one of them does not hold
    days where days belong and sums where sums belong."""
    rows: list[Row] = []
    n = start
    while n + len(forms) <= len(lines):
        group = lines[n : n + len(forms)]
        places = [place(line, form) for line, form in zip(group, forms, strict=True)]
        if any(sentence(line) or at is None for line, at in zip(group, places, strict=True)):
            break
        if not any(FIGURES.search(line.text) for line in group) or _far(lines, n, len(forms)):
            break
        cells: dict[str, tuple[Strip, ...]] = {}
        for form, at in zip(forms, places, strict=True):
            for i, words in (at or {}).items():
                key = form[i].key
                if key:
                    cells[key] = (*cells.get(key, ()), Strip(page, (tuple(words),)))
        texts = [text_of(run) for line in group for run in runs(line.words)]
        said = [t for t in texts if re.search(r"[가-힣]", t)]
        kind: TotalKind = next((k for k in map(total_kind, said[:2]) if k), "")
        if not _fits(cells, columns, bool(kind)):
            return [], n
        rows.append(Row(page, cells, said[0] if said else "", kind, group[0].box[1], group[-1].box[3]))
        n += len(forms)
        if kind == "total":
            break
    return rows, n


def _far(lines: Sequence[Line], n: int, deep: int) -> bool:
    """The lines do not stand close to each other, nor to those before them."""
    height = lines[n].box[3] - lines[n].box[1]
    return any(lines[i].box[1] - lines[i - 1].box[3] > 2.6 * height for i in range(max(n, 1), n + deep))


def _fits(cells: dict[str, tuple[Strip, ...]], columns: Columns, total: bool) -> bool:
    for key, strips in cells.items():
        if len(strips) > 1:
            return False
        text = strips[0].text.strip()
        day = key.endswith(("_on", "_date"))
        if day and not total and not (_DAY.fullmatch(text) or re.fullmatch(r"[-–—]*", text)):
            return False
        if key in columns.body and not day and not re.fullmatch(r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}|[-–—])\s*원?", text):
            return False
    return True
