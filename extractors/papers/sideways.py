"""Tables that lie on their side: the kinds of figures go down the first column, each loan has a column of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from extractors.page.model import Box, Cell, Line, Page, Table, Word, union

from .strips import Strip, strip_of_cell
from .tables import Columns, Grid, Row
from .totals import total_kind

_MONTH = re.compile(r"(?:19|20)\d{2}\s*[.년\-/]")
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d")
_WHOLE = re.compile(r"[^\d가-힣]*(?:금\s*)?[₩\\]?\s*\d{1,3}(?:,\d{3})+\s*(?:[십백천만]*\s*원)?\s*정?\W*")
#: with fewer kinds of figures than this, labels and their values are no table
_LEAST = 3


@dataclass(frozen=True)
class _Band:
    """One row of the page: what its first words call it, and the strips that follow with their x ranges."""

    key: str | None
    label: str
    values: tuple[tuple[float, float, Strip], ...]
    box: Box


def sideways_ruled(page: Page, table: Table, columns: Columns) -> Grid | None:
    """The ruled `table` read down its columns, None if its first column does not name what `columns` asks for."""
    bands = [b for row in table.rows if (b := _band_of_cells(page, row, columns)) is not None]
    return _grid(page, bands, columns)


def sideways_lines(
    page: Page, lines: Sequence[Line], runs: Sequence[Sequence[Sequence[Word]]], columns: Columns
) -> list[Grid]:
    """The same without rules: neighbouring `lines`, each cut into `runs` of words, whose first run names the rest."""
    out: list[Grid] = []
    bands: list[_Band] = []
    for line, parts in zip(lines, runs, strict=True):
        band = _band_of_runs(page, parts, columns)
        apart = bool(bands) and line.box[1] - bands[-1].box[3] > 2.2 * (line.box[3] - line.box[1])
        if band is None or apart:
            grid = _grid(page, bands, columns)
            out += [grid] if grid is not None else []
            bands = []
        if band is not None:
            bands.append(band)
    grid = _grid(page, bands, columns)
    return [*out, grid] if grid is not None else out


def _band_of_cells(page: Page, row: Sequence[Cell | None], columns: Columns) -> _Band | None:
    cells = [c for c in row if c is not None]
    strips = [(c.box, strip_of_cell(page, c)) for c in cells]
    filled = [(box, s) for box, s in strips if s is not None]
    if len(filled) < 2:
        return None
    texts = [s.text.replace("\n", " ").replace("\t", " ") for _, s in filled]
    at = 1 if len(filled) > 2 and _key(columns, texts[0]) is None and _key(columns, texts[1]) is not None else 0
    values = tuple((box[0], box[2], s) for box, s in filled[at + 1 :])
    return _Band(_key(columns, texts[at]), texts[at], values, union(box for box, _ in filled))


def _band_of_runs(page: Page, parts: Sequence[Sequence[Word]], columns: Columns) -> _Band | None:
    if len(parts) < 2:
        return None
    label = " ".join(w.text for w in parts[0])
    values = tuple((run[0].x0, run[-1].x1, Strip(page, (tuple(run),))) for run in parts[1:])
    return _Band(_key(columns, label), label, values, union(w.box for run in parts for w in run))


def _key(columns: Columns, label: str) -> str | None:
    return None if re.search(r"\d,\d{3}", label) else columns.classify([label])


def _grid(page: Page, bands: Sequence[_Band], columns: Columns) -> Grid | None:
    named = _named(bands, columns)
    keys = {b.key for b in named if b.key is not None}
    if len(keys) < _LEAST or not (columns.need(keys) or ("name" in columns.patterns and columns.need({*keys, "name"}))):
        return None
    widest = max(named, key=lambda b: len(b.values))
    places = [(x0, x1) for x0, x1, _ in widest.values]
    labels = {
        columns.classify([s.text]) for b in named if any(_has_sum(s) for _, _, s in b.values) for _, _, s in b.values
    }
    if len(places) < 2 or labels & (keys | columns.body) or _labelled(named, columns):
        return None
    cells: list[dict[str, tuple[Strip, ...]]] = [{} for _ in places]
    for band in named:
        for n, strip in _placed(band, places):
            if band.key is not None:
                cells[n][band.key] = (*cells[n].get(band.key, ()), strip)
    whole = [sum(_is_sum(s) for found in column.values() for s in found) for column in cells]
    if sum(n > 1 for n in whole) < 2:
        return None
    over, box = _heads(bands, places), union(b.box for b in named)
    heads = {n: s.text for n, s in over.items()}
    months = [n for n, s in over.items() if _MONTH.search(s.text)]
    if "period" in columns.patterns and "period" not in keys and len(months) > 1:
        for n in months:
            cells[n]["period"] = (over[n],)
    if not columns.need(keys) and not _take_names(over, cells):
        return None
    rows = [
        Row(page, found, heads.get(n, ""), total_kind(heads.get(n, "")), box[1], box[3])
        for n, found in enumerate(cells)
        if whole[n] and any(_FIGURE.search(s.text) for key in columns.body for s in found.get(key, ()))
    ]
    headers = {b.key: b.label for b in named if b.key is not None}
    if "name" not in headers and any("name" in found for found in cells):
        headers["name"] = ""
    return Grid(page, box[1], tuple(headers), " ".join(headers.values()), rows, headers)


def _named(bands: Sequence[_Band], columns: Columns) -> list[_Band]:
    """The rows of figures that are called by something known; rows of words (what each column is) only where without
    them it is no table of the kind."""
    known = [b for b in bands if b.key is not None]
    figures = [b for b in known if any(_FIGURE.search(s.text) for _, _, s in b.values)]
    if columns.need({b.key for b in figures if b.key is not None}):
        return figures
    wide = max((len(b.values) for b in figures), default=0)
    words = [b for b in known if b not in figures and len(b.values) >= max(2, wide - 1)]
    told = [b for b in words if b.key in columns.carry or (b.key == "name" and _persons([s for _, _, s in b.values]))]
    return [b for b in known if b in figures or b in told]


_NAME = re.compile(r"[가-힣]{2,4}|[가-힣] [가-힣] [가-힣]|[A-Za-z ]{4,30}")


_NO_PERSON = re.compile(
    r"금\s*액|합\s*계|내\s*역|비\s*고|채\s*권|구\s*분|대\s*출|일\s*자|기\s*간|이\s*자|원\s*금|산\s*출|당\s*초|변\s*경|청\s*구|체\s*불"
)


def _persons(strips: Sequence[Strip]) -> bool:
    """All of them (but a head of sums) are names of persons."""
    texts = [s.text.strip() for s in strips if not total_kind(s.text)]
    return bool(texts) and all(_NAME.fullmatch(t) and not _NO_PERSON.search(t) for t in texts)


def _take_names(over: Mapping[int, Strip], cells: Sequence[dict[str, tuple[Strip, ...]]]) -> bool:
    """The columns are headed by names of persons, all but one of sums."""
    names = {n: s for n, s in over.items() if not total_kind(s.text)}
    if len(names) < 2 or len(over) - len(names) > 1:
        return False
    if not _persons(list(names.values())):
        return False
    for n, strip in names.items():
        cells[n]["name"] = (strip,)
    return True


def _labelled(named: Sequence[_Band], columns: Columns) -> bool:
    """The rows hold labels with their values in turn (`본세 | 10,000 | 가산금 | 200`), two of them and more."""
    inside = [_key(columns, s.text) for b in named for _, _, s in b.values if not _FIGURE.search(s.text)]
    known = {b.key for b in named}
    return len({key for key in inside if key is not None and (key not in known or key in columns.body)}) > 1


def _has_sum(strip: Strip) -> bool:
    return bool(re.search(r"\d,\d{3}", strip.text))


def _is_sum(strip: Strip) -> bool:
    """The strip is an amount and nothing else (not how one was reckoned)."""
    return bool(_WHOLE.fullmatch(strip.text))


def _heads(bands: Sequence[_Band], places: Sequence[tuple[float, float]]) -> dict[int, Strip]:
    """What the columns are called: by the first row of words above the figures that names the last column."""
    for band in bands:
        if any(_has_sum(s) for _, _, s in band.values):
            break
        found = dict(_placed(band, places))
        if len(places) - 1 in found:
            return found
    return {}


def _placed(band: _Band, places: Sequence[tuple[float, float]]) -> list[tuple[int, Strip]]:
    """Every value with its column: a merged cell counts for all that it covers, words without rules go by order."""
    covered = [[n for n, p in enumerate(places) if _shared((x0, x1), p) > 0.5] for x0, x1, _ in band.values]
    if all(covered) and len({n for found in covered for n in found}) == sum(map(len, covered)):
        return [(n, s) for found, (_, _, s) in zip(covered, band.values, strict=True) for n in found]
    middles = [x0 + x1 for x0, x1, _ in band.values]
    best = min(
        combinations(range(len(places)), min(len(middles), len(places))),
        key=lambda chosen: sum(abs(m - sum(places[n])) for m, n in zip(middles, chosen, strict=False)),
    )
    return [(n, s) for n, (_, _, s) in zip(best, band.values, strict=False)]


def _shared(a: tuple[float, float], b: tuple[float, float]) -> float:
    """What two ranges share, by the shorter of them."""
    return (min(a[1], b[1]) - max(a[0], b[0])) / max(min(a[1] - a[0], b[1] - b[0]), 0.1)
