"""Records told by labels: a block of labels with their values for every tax, month or worker, one block below the other.

세목     | 부가가치세 | 귀속     | 2022년 1기
법정기일 | 2022.07.25 | 납부기한 | 2022.09.30        세목 : 종합소득세    귀속 : 2021년
본세     | 10,311,260 | 가산금   | 34,240            본세 : 988,310원    가산금 : 0원
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.page.model import Page, Table, union

from .blocks import Paper
from .labels import parted
from .strips import Strip, strip_of_cell
from .tables import Columns, Grid, Row

_FIGURE = re.compile(r"\d{4}|\d,\d{3}")
#: `label : value` on a line, up to the next wide gap
_TOLD = re.compile(
    r"(?:^|(?<=\t))\s*(?:[^\w\t]\s*|\d{1,2}\s*[.)]\s*|[가-하]\s*[.)]\s*)?(?P<label>(?:\d(?=[개년월]))?[가-힣][^\t:：]{0,24}?)\s*[:：]\s*(?P<value>[^\t]+)"
)


@dataclass(frozen=True)
class _Pair:
    key: str
    label: str
    strip: Strip


@dataclass
class _Record:
    """The pairs of one block in their order."""

    pairs: list[_Pair] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        return [p.key for p in self.pairs]


def paired(paper: Paper, columns: Columns, alone: bool = False) -> list[Grid]:
    """The blocks as one table; empty unless two blocks and more name the same things in the same order. `alone`: one
    block is enough."""
    records = _records(list(_pairs(paper, columns)))
    if len(records) < (1 if alone else 2):
        return []
    form = max((r.keys for r in records), key=len)
    if not columns.need(set(form)) or not all(_like(r.keys, form) and columns.need(set(r.keys)) for r in records):
        return []
    heads = {p.key: p.label for r in reversed(records) for p in r.pairs}
    first = records[0].pairs[0].strip
    rows = [_row(r) for r in records]
    return [Grid(first.page, first.box[1], tuple(form), " ".join(heads.values()), rows, heads)]


def _like(keys: Sequence[str], form: Sequence[str]) -> bool:
    """`keys` begin like `form` and follow it in order; some may be left out."""
    rest = iter(form)
    return keys[0] == form[0] and all(key in rest for key in keys)


def _records(pairs: Sequence[_Pair]) -> list[_Record]:
    """Pairs cut before every repetition of the first label that repeats as often as any; what the first block does not
    name belongs to no block."""
    counts = {p.label: sum(q.label == p.label for q in pairs) for p in pairs}
    begins = next((p.label for p in pairs if counts[p.label] == max(counts.values())), None)
    out: list[_Record] = []
    for pair in pairs:
        if pair.label == begins:
            out.append(_Record())
        if not out:
            continue
        known = [p.label for p in out[0].pairs] if len(out) > 1 else None
        if pair.label not in [p.label for p in out[-1].pairs] and (known is None or pair.label in known):
            out[-1].pairs.append(pair)
    return out


def _pairs(paper: Paper, columns: Columns) -> Iterator[_Pair]:
    seen: set[int] = set()
    for block in paper.blocks:
        if block.table is None:
            yield from _told(block.strip, columns)
        elif id(block.table) not in seen:
            seen.add(id(block.table))
            yield from _in_cells(block.strip.page, block.table, columns)


def _in_cells(page: Page, table: Table, columns: Columns) -> Iterator[_Pair]:
    """A cell that names something and the cell right of it, row by row; none where two labels stand side by side."""
    for row in table.rows:
        strips = [s for c in row if c is not None and (s := strip_of_cell(page, c)) is not None]
        keys = [None if _FIGURE.search(s.text) else columns.classify([s.text]) for s in strips]
        n = 0
        while n + 1 < len(strips):
            key, value = keys[n], strips[n + 1]
            if key is None or (keys[n + 1] is not None and _label_too(keys, n + 1, strips)):
                n += 1
                continue
            yield _Pair(key, "".join(strips[n].flowed.split()), value)
            n += 2


def _label_too(keys: Sequence[str | None], n: int, strips: Sequence[Strip]) -> bool:
    """The cell behind a label is a label itself (`본세 | 가산금`), for its own figure stands behind it."""
    return (n + 1 < len(strips) and bool(_FIGURE.search(strips[n + 1].text))) or n + 1 == len(strips)


def _told(strip: Strip, columns: Columns) -> Iterator[_Pair]:
    text = _cut(parted(strip.text), columns)
    for m in _TOLD.finditer(text):
        key = None if _FIGURE.search(m["label"]) else columns.classify([m["label"]])
        if key is not None and m["value"].strip():
            hit = strip.hit(m.start("value"), m.end("value"))
            yield _Pair(key, "".join(m["label"].split()), Strip(strip.page, (hit.words,)))


def _cut(text: str, columns: Columns) -> str:
    """The line with a wide gap before every label of the table that follows a value (`세목 : 재산세 귀속 : 2023`)."""
    for m in re.finditer(r"(?<=\S)[ ](?=(?P<label>[가-힣]+(?: [가-힣]+)?)\s?[:：])", text):
        if ":" in text[: m.start()].replace("：", ":") and columns.classify([m["label"]]) is not None:
            text = f"{text[: m.start()]}\t{text[m.start() + 1 :]}"
    return text


def _row(record: _Record) -> Row:
    strips = [p.strip for p in record.pairs]
    here = [s for s in strips if s.page is strips[0].page]
    box = union(s.box for s in here)
    cells: dict[str, tuple[Strip, ...]] = {}
    for pair in record.pairs:
        cells[pair.key] = (*cells.get(pair.key, ()), pair.strip)
    return Row(here[0].page, cells, "", "", box[1], box[3])
