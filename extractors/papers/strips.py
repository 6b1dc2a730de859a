"""Text of some words on one page that still knows which word each character came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from core.models.filing import EvidenceItem
from extractors.page.model import Box, Cell, Line, Page, Word, evidence, union

#: a blank wider than this many letter heights parts two columns (`\t` in the text)
WIDE = 1.3
#: an amount that needs nothing more
_WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+원?")


@dataclass(frozen=True)
class Strip:
    """Words of one page as text: ` ` between words, `\\t` at a wide gap, `\\n` between lines.

    `cell`: the box of the ruled cell that the words fill, None outside of tables. `flows`: lines that reach the edge
    run on in the next without a break (`임대차계약을 체|결하고`, `238,70|0,000원`).
    """

    page: Page
    lines: tuple[tuple[Word, ...], ...]
    cell: Box | None = None
    flows: bool = False

    @cached_property
    def _laid(self) -> tuple[str, tuple[tuple[int, int, Word], ...]]:
        parts: list[str] = []
        places: list[tuple[int, int, Word]] = []
        at = 0
        for n, words in enumerate(self.lines):
            for i, word in enumerate(words):
                gap = "" if n == i == 0 else self._break(n) if i == 0 else _gap(words[i - 1], word)
                parts += [gap, word.text]
                at += len(gap)
                places.append((at, at + len(word.text), word))
                at += len(word.text)
        return "".join(parts), tuple(places)

    @property
    def text(self) -> str:
        return self._laid[0]

    @cached_property
    def flowed(self) -> str:
        """The text on one line. A word that the edge of its cell broke in two is whole again."""
        out = ""
        for n, words in enumerate(self.lines):
            line = " ".join(w.text for w in words)
            out += line if not n or self.broken(n) else f" {line}"
        return re.sub(r"\s+", " ", out).strip()

    def broken(self, n: int) -> bool:
        """No glyph more had room in the line before line `n`, and Hangul stands on both sides."""
        last, first = self.lines[n - 1][-1], self.lines[n][0]
        if self.cell is None or not (re.search(r"[가-힣]$", last.text) and re.match(r"[가-힣]", first.text)):
            return False
        margin = max(0.0, min(line[0].x0 for line in self.lines) - self.cell[0])
        return self.cell[2] - min(margin, last.size) - last.x1 < 1.05 * last.size

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for line in self.lines for w in line)

    @property
    def box(self) -> Box:
        return union(w.box for w in self.words)

    def _break(self, n: int) -> str:
        """What stands between line `n` and the one before it."""
        before, word = self.lines[n - 1], self.lines[n][0]
        if not self.flows or not self._full(before):
            return "\n"
        if re.match(r"(?:19|20)\d{2}\s?[.년\-/]", word.text) or (
            _WHOLE.fullmatch(before[-1].text) and _WHOLE.fullmatch(word.text)
        ):
            return " "
        ends = before[-1].text[-1:] + word.text[:1]
        return "" if re.fullmatch(r"[\d,.]{2}|[가-힣]{2}", ends) and not ends.endswith(".") else " "

    def _full(self, line: tuple[Word, ...]) -> bool:
        """The line goes to the edge of its cell, or as far right as any other."""
        room = 1.2 * line[-1].size
        if self.cell is not None:
            return line[-1].x1 - line[0].x0 + room > self.cell[2] - self.cell[0] - 12
        return line[-1].x1 + room > max(other[-1].x1 for other in self.lines)

    @property
    def flowing(self) -> Strip:
        """The same with lines that run on."""
        return replace(self, flows=True)

    def hit(self, start: int = 0, end: int | None = None) -> Hit:
        """The words that `text[start:end]` touches. Raises ValueError if there is none."""
        last = len(self.text) if end is None else end
        words = tuple(w for a, b, w in self._laid[1] if a < last and start < b)
        if not words:
            raise ValueError("no words in that span")
        return Hit(self.page, words)


@dataclass(frozen=True)
class Hit:
    """The words of a value."""

    page: Page
    words: tuple[Word, ...]

    @property
    def evidence(self) -> EvidenceItem:
        return evidence(self.page, self.words)

    @property
    def text(self) -> str:
        return self.evidence.text


def strip_of_line(page: Page, line: Line | Sequence[Word]) -> Strip:
    words = line.words if isinstance(line, Line) else tuple(line)
    return Strip(page, (tuple(words),))


def strip_of_cell(page: Page, cell: Cell) -> Strip | None:
    """The words of a ruled cell, None if it is empty."""
    lines = tuple(tuple(w for w in line.words if not w.struck) for line in cell.lines)
    lines = tuple(line for line in lines if line)
    return Strip(page, lines, cell.box) if lines else None


def joined(strips: Iterable[Strip]) -> Strip:
    """Strips of one page, one below the other."""
    parts = list(strips)
    return Strip(parts[0].page, tuple(line for s in parts for line in s.lines), parts[0].cell)


def _gap(left: Word, right: Word) -> str:
    return "\t" if right.x0 - left.x1 > WIDE * max(left.size, right.size) else " "
