"""Text of a cell that runs over lines and pages, each character knowing the word it came from."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from core.models.filing import EvidenceItem
from extractors.page.model import Page, Word, evidence, group_lines

#: two words of a line that differ in being struck and stand nearer than this share of the size are one word
GLUED = 0.22


@dataclass(frozen=True, slots=True)
class Mark:
    """A word and the page it stands on."""

    page: Page
    word: Word


@dataclass(frozen=True, slots=True)
class CellLine:
    """One printed line of one cell; `left` and `right` bound the text of the column in points, `limit` in units."""

    page: Page
    words: tuple[Word, ...]
    left: float
    right: float
    limit: int = 10**6

    @property
    def units(self) -> int:
        """Length in half squares: a Hangul glyph is two, a digit or blank one."""
        return units(flow_of_line(self).text)

    @property
    def text(self) -> str:
        return flow_of_line(self).text

    @property
    def top(self) -> float:
        return min(w.top for w in self.words)

    @property
    def bottom(self) -> float:
        return max(w.bottom for w in self.words)


@dataclass(frozen=True)
class Flow:
    """`text` with, for each of its characters, the mark it belongs to (None for blanks put in by joining)."""

    text: str
    marks: tuple[Mark | None, ...]

    def cut(self, start: int, end: int | None = None) -> Flow:
        return Flow(self.text[start:end], self.marks[start:end])

    def only(self, is_struck: bool) -> Flow:
        """What is (not) struck out, with blanks and line ends of what falls away levelled."""
        kept = [i for i, m in enumerate(self.marks) if m is None or m.word.struck == is_struck]
        part = Flow("".join(self.text[i] for i in kept), tuple(self.marks[i] for i in kept))
        doubled = {
            i for m in re.finditer(r"[ \n]*\n[ \n]*", part.text) for i in range(m.start(), m.end()) if i != _end(m)
        }
        left = [i for i in range(len(part.text)) if i not in doubled]
        return Flow("".join(part.text[i] for i in left), tuple(part.marks[i] for i in left)).strip()

    def strip(self, chars: str | None = None) -> Flow:
        """Without blanks (or `chars`) at both ends."""
        start = len(self.text) - len(self.text.lstrip(chars))
        return self.cut(start, max(start, len(self.text.rstrip(chars))))

    def squash(self) -> Flow:
        """Without any blank."""
        kept = [i for i, c in enumerate(self.text) if not c.isspace()]
        return Flow("".join(self.text[i] for i in kept), tuple(self.marks[i] for i in kept))

    def lines(self) -> list[Flow]:
        """The parts between line ends."""
        out, start = [], 0
        for m in re.finditer("\n", self.text):
            out.append(self.cut(start, m.start()))
            start = m.end()
        return [*out, self.cut(start)]

    def __add__(self, other: Flow) -> Flow:
        return Flow(self.text + other.text, self.marks + other.marks)

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @property
    def evidence(self) -> EvidenceItem | None:
        """Where the text stands: its words on the first page that holds any of it."""
        page, words = None, list[Word]()
        for mark in self.marks:
            if mark is None or mark.word in words:
                continue
            page = page or mark.page
            if mark.page is page:
                words.append(mark.word)
        return evidence(page, words) if page is not None else None


def _end(m: re.Match[str]) -> int:
    """Index of the line end to keep in a run of blanks."""
    return m.start() + m[0].index("\n")


EMPTY = Flow("", ())


def literal(text: str) -> Flow:
    """Text that was not printed (a blank, a line end)."""
    return Flow(text, (None,) * len(text))


def flow_of_line(line: CellLine) -> Flow:
    """One line as text; words that touch are one word."""
    out = EMPTY
    last: Word | None = None
    for w in line.words:
        if last is not None and w.x0 - last.x1 > (GLUED * w.size if w.struck != last.struck else 0.02 * w.size):
            out += literal(" ")
        out += Flow(w.text, (Mark(line.page, w),) * len(w.text))
        last = w
    return out


def seam(before: CellLine, after: CellLine) -> str:
    """What stands between two lines of a cell: a line end meant so, a blank, or nothing (broken within a word).

    A line was broken by the cell's edge if the first word of the next would not have fitted; within a word if not
    even its first glyph would have. Fitting is tested in points and in units (see `grid.measured`).
    """
    first = after.words[0]
    word = flow_of_line(after).text.split(" ")[0]
    width = first.x1 - first.x0
    glyph = width * units(first.text[0]) / units(first.text)
    room = before.right - before.words[-1].x1
    if before.words[-1].text.endswith("-") and first.text[0].isdigit():
        return ""  # lines are broken behind a hyphen: 징수과-|1234
    spare = before.limit - before.units
    if room >= width + 0.2 * first.size and spare >= units(word) + 1:
        return "\n"
    return "" if room < glyph - 0.05 * first.size or spare < units(first.text[0]) else " "


def units(text: str) -> int:
    """Length of a text in half squares."""
    return sum(2 if ord(c) > 0x2E80 else 1 for c in text)


def join(lines: Sequence[CellLine], one_line: bool = False) -> Flow:
    """All lines as one text; `one_line` makes blanks of the line ends."""
    return join_with_starts(lines, one_line)[0]


def join_with_starts(
    lines: Sequence[CellLine], one_line: bool = False, fresh: Container[int] = ()
) -> tuple[Flow, list[int]]:
    """All lines as one text, and where in it each printed line begins; those in `fresh` surely begin anew."""
    text: list[str] = []
    marks: list[Mark | None] = []
    starts: list[int] = []
    for i, line in enumerate(lines):
        if i:
            between = "\n" if i in fresh else seam(lines[i - 1], line)
            between = " " if one_line and between == "\n" else between
            text.append(between)
            marks += [None] * len(between)
        starts.append(len(marks))
        flow = flow_of_line(line)
        text.append(flow.text)
        marks += flow.marks
    return Flow("".join(text), tuple(marks)), starts


def cell_lines(page: Page, words: Iterable[Word], left: float, right: float) -> list[CellLine]:
    """Words of one cell as lines, top to bottom."""
    return [CellLine(page, line.words, left, right) for line in group_lines(words)]
