"""Finds on a page where sections, tables and notes begin, and the columns of a table from its header."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.page.model import Line, Page, Word, group_lines, union
from extractors.registry.titles import ROLES, SUMMARY_HEADING, header_roles, is_note, role_of, squashed, title_of

NEAR = 3.0  # points within which two rules are the same
PAGE_NUMBER = re.compile(r"(?<![\d/])(\d{1,3})\s*/\s*(\d{1,3})(?![\d/])")
#: header words of 갑구 and 을구, left to right
USUAL = {"순위번호": "rank", "등기목적": "purpose", "접수": "receipt", "등기원인": "cause", "권리자": "holders"}
#: value of a header whose words the pixel reader could not read
BLURRED = "blurred"
_KEYS = {"rank", "no", "list_no", "name", "right"}


@dataclass(frozen=True, slots=True)
class Columns:
    """Borders of the columns (n + 1 values) and the role of each."""

    edges: tuple[float, ...]
    roles: tuple[str, ...]
    width: float  # of the page they were found on

    def scaled(self, width: float) -> Columns:
        factor = width / self.width
        return replace(self, edges=tuple(e * factor for e in self.edges), width=width)

    def index(self, role: str) -> int | None:
        return self.roles.index(role) if role in self.roles else None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place where something begins: `kind` is title, header, note or heading; `labels` are a header's extents."""

    top: float
    bottom: float
    kind: str
    value: str
    line: Line
    labels: tuple[tuple[float, float], ...] = ()


def find_anchors(page: Page) -> list[Anchor]:
    """All anchors of a page, top to bottom."""
    found: list[Anchor] = []
    for i, line in enumerate(page.lines):
        _, top, _, bottom = line.box
        if part := title_of(line):
            found.append(Anchor(top, bottom, "title", part, line))
        elif m := SUMMARY_HEADING.match(squashed(line)):
            found.append(Anchor(top, bottom, "heading", m[1], line))
        elif header := _header_at(page, i):
            if not (found and found[-1].kind == "header" and found[-1].bottom > header.top + 1):
                found.append(header)
        elif page.ocr and found and found[-1].value in ("갑", "을") and _is_blurred_header(page, line, found[-1]):
            found.append(replace(_anchor(page, line, ()), value=BLURRED))
        elif is_note(line) or (top > 0.88 * page.height and PAGE_NUMBER.search(line.text)):
            found.append(Anchor(top, bottom, "note", "", line))
    return sorted(found, key=lambda a: a.top)


def _is_blurred_header(page: Page, line: Line, title: Anchor) -> bool:
    """True for the line right under a section's title that the rules part into five columns."""
    _, top, _, bottom = line.box
    middle = (top + bottom) / 2
    upright = {round(r.x0 / NEAR) for r in page.rules if r.orientation == "v" and r.top <= middle <= r.bottom}
    return 0 < top - title.bottom < 40 and len(upright) >= len(USUAL) + 1


def _header_at(page: Page, i: int) -> Anchor | None:
    """The header row that line `i` belongs to: of one line, or of up to three whose labels are broken."""
    line = page.lines[i]
    text = squashed(line)
    if not any(word in text for word, _ in ROLES):
        return None
    best: tuple[int, list[Word], tuple[tuple[float, float], ...]] | None = None
    for first, last in ((i, i), (i, i + 1), (i - 1, i), (i - 1, i + 1), (i, i + 2)):
        group = page.lines[max(first, 0) : last + 1]
        if first < 0 or last >= len(page.lines) or not _close(page, group):
            continue
        words = [w for member in group for w in member.words]
        found = _labels_of(page, words)
        if found is not None and (best is None or found[0] > best[0]):
            best = (found[0], words, found[1])
    if best is not None:
        return _anchor(page, Line(tuple(best[1])), best[2])
    if header_roles(line):
        return _anchor(page, line, tuple(_labels(line)))
    return None


def _close(page: Page, group: Sequence[Line]) -> bool:
    """True if the lines follow each other with no rule between."""
    for a, b in itertools.pairwise(group):
        (x0, _, x1, above), below = a.box, b.box[1]
        if below - above > 1.2 * a.words[0].size:
            return False
        level = (r for r in page.rules if r.orientation == "h" and above - 3 < r.top < below + 3)
        if any(r.x0 < (x0 + x1) / 2 < r.x1 for r in level):
            return False
    return True


def _labels_of(page: Page, words: Sequence[Word]) -> tuple[int, tuple[tuple[float, float], ...]] | None:
    """How many known header labels the columns of `words` (by rules, else by gaps) hold, and their extents."""
    box = union(w.box for w in words)
    edges = _upright(page, box)
    if edges:
        return _known(_by_edges(words, edges))
    found = [known for gap in (0.9, 0.55, 0.4) if (known := _known(_by_gaps(words, gap)))]
    return max(found, key=lambda known: known[0], default=None)


def _known(columns: Sequence[Sequence[Word]]) -> tuple[int, tuple[tuple[float, float], ...]] | None:
    """The same, if nearly each column holds one header label."""
    texts = ["".join(squashed(line) for line in group_lines(column)) for column in columns]
    if any(re.search(r"\d", text) for text in texts):
        return None
    roles = [next((role for word, role in ROLES if text.startswith(word)), "?") for text in texts if len(text) <= 16]
    known = [role for role in roles if role != "?"]
    if len(set(known)) < 2 or not _KEYS & set(known) or len(known) < 0.7 * len(texts):
        return None
    return len(known), tuple((min(w.x0 for w in c), max(w.x1 for w in c)) for c in columns)


def _by_edges(words: Sequence[Word], edges: Sequence[float]) -> list[list[Word]]:
    cells = [[w for w in words if a <= (w.x0 + w.x1) / 2 < b] for a, b in itertools.pairwise(edges)]
    return [c for c in cells if c]


def _by_gaps(words: Iterable[Word], gap: float) -> list[list[Word]]:
    out: list[list[Word]] = []
    reach = 0.0
    for w in sorted(words, key=lambda w: w.x0):
        if not out or w.x0 - reach > gap * w.size:
            out.append([])
        out[-1].append(w)
        reach = max(reach, w.x1)
    return out


def _anchor(page: Page, line: Line, labels: tuple[tuple[float, float], ...]) -> Anchor:
    _, top, _, bottom = line.box
    box_top, box_bottom = _band(page, line)
    return Anchor(min(top, box_top), max(bottom, box_bottom), "header", "", line, labels)


def _upright(page: Page, box: tuple[float, float, float, float]) -> list[float]:
    """Borders by the vertical rules that cross the middle of a header; empty if they do not part it."""
    middle = (box[1] + box[3]) / 2
    edges: list[float] = []
    for x in sorted(r.x0 for r in page.rules if r.orientation == "v" and r.top - 1 <= middle <= r.bottom + 1):
        if not edges or x - edges[-1] > NEAR:
            edges.append(x)
    whole = len(edges) >= 4 and edges[0] <= box[0] + 1 and box[2] - 1 <= edges[-1] + 20
    return edges if whole or (page.ocr and len(edges) == len(USUAL) + 1) else []


def _band(page: Page, line: Line) -> tuple[float, float]:
    """Top and bottom of the ruled band that a header line stands in (at most three lines high)."""
    x0, top, x1, bottom = line.box
    size = line.words[0].size
    across = [r for r in page.rules if r.orientation == "h" and r.x0 <= (x0 + x1) / 2 <= r.x1]
    above = max((r.top for r in across if top - 2.5 * size < r.top <= top + 1), default=top)
    below = min((r.top for r in across if bottom - 1 <= r.top < bottom + 2.5 * size), default=bottom)
    return above, below


def find_columns(page: Page, anchor: Anchor) -> Columns:
    """Columns below a header row, by the vertical rules that cross it, else by the gaps between its words."""
    edges = _upright(page, anchor.line.box) or _edges_by_words(page, anchor)
    words = [w for w in page.words if anchor.top - 1 <= w.middle <= anchor.bottom + 1]
    roles = []
    for left, right in itertools.pairwise(edges):
        inside = group_lines(w for w in words if left <= (w.x0 + w.x1) / 2 < right)
        roles.append(role_of("".join(squashed(line) for line in inside)))
    blurred = page.ocr and (anchor.value == BLURRED or sum(w in squashed(anchor.line) for w in USUAL) >= 3)
    return Columns(tuple(edges), tuple(_by_place(roles, blurred)), page.width)


def _by_place(roles: list[str], blurred: bool) -> list[str]:
    """Roles of 갑구 and 을구, whose five columns never change, with unreadable headers filled in."""
    usual = list(USUAL.values())
    if blurred and len(roles) == len(usual):
        return usual
    sure = [got == want for got, want in zip(roles, usual, strict=False)]
    if len(roles) == len(usual) and sum(sure) >= 2 and all(s or r == "?" for s, r in zip(sure, roles, strict=True)):
        return usual
    return roles


def _edges_by_words(page: Page, anchor: Anchor) -> list[float]:
    """Borders between the header labels: the widest upright gap in the words beneath."""
    labels = anchor.labels
    ends = (line.box[1] for line in page.lines if line.box[1] > anchor.bottom and (title_of(line) or is_note(line)))
    limit = min([page.height * 0.94, *ends])
    beneath = [w for w in page.words if w.top > anchor.bottom - 1 and w.bottom < limit]
    edges = [min([labels[0][0], *(w.x0 for w in beneath if w.x0 > labels[0][0] - 60)]) - 1]
    for (_, left), (right, _) in itertools.pairwise(labels):
        edges.append(_corridor(left, right, beneath))
    return [*edges, max([labels[-1][1], *(w.x1 for w in beneath)]) + 1]


def _labels(line: Line) -> list[tuple[float, float]]:
    """Extents of the header labels in a line (glyphs of one label may be spaced)."""
    out: list[tuple[float, float]] = []
    text, start = "", line.words[0].x0
    for i, w in enumerate(line.words):
        text += w.text
        follows = line.words[i + 1].text if i + 1 < len(line.words) else ""
        known = [word for word, _ in ROLES if word == text]
        if known and not any(word != text and word.startswith(text + follows) for word, _ in ROLES if follows):
            out.append((start, w.x1))
            text, start = "", line.words[i + 1].x0 if follows else 0.0
    if text:
        out.append((start, line.words[-1].x1))
    return out


def _corridor(left: float, right: float, words: Sequence[Word]) -> float:
    """Where the second of two columns begins: at its label if words stand flush with it, else at the widest gap."""
    flush = sum(abs(w.x0 - right) < 1.5 for w in words)
    if flush >= 2 and not any(w.x0 < right - 1.5 < w.x1 - 1.5 for w in words):
        return right - 1.5
    lo, hi = left - 15, right + 15
    spans = sorted((max(w.x0, lo), min(w.x1, hi)) for w in words if w.x1 > lo and w.x0 < hi)
    best, at = 0.0, (left + right) / 2
    reach = lo
    for x0, x1 in [*spans, (hi, hi)]:
        if x0 - reach > best:
            best, at = x0 - reach, x0 - min(2.0, (x0 - reach) / 2)
        reach = max(reach, x1)
    return at
