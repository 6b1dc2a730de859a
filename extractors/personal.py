"""Where residents' numbers stand on a page, for whoever draws it for others to read: boxes to paint over.

Of text every number; of a scan also what was read with doubt behind, beside or below a label such as 주민등록번호.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stdnum.kr import brn

from extractors.grammar.residents import LABEL, certainly_corporate, residents
from extractors.page.model import Box, Cell, Page, Table, Word, displayed, union

#: what of a label is left where some of its glyphs were misread, without blanks
_LIKE_LABEL = re.compile(r"주민.{0,3}번[호오]|주.?등록번[호오]|민등록번|주민등록번|외국인등록|거소신고번")
#: how far behind its label a number is looked for that no word shows, in heights of the label
_REACH = 16.0
#: the least room for one, in the same measure
_LEAST = 4.0
#: a number that was read with less confidence is painted over with the birth date
_SURE = 0.9
#: by how much of its height a number is painted over on all sides
_MARGIN = 0.15
_HANGUL = re.compile(r"[가-힣]")


def personal_boxes(page: Page) -> tuple[Box | None, ...]:
    """The boxes (as the page is displayed) of what nobody may read, in the order of the page; None is all of a page.

    Of a page of pixels that was not read nobody can say where on it a number stands.
    """
    if not page.words and (page.note or page.ocr or page.images):
        return (None,)
    found: list[Box] = list(page.images) if page.note else []
    for line in page.lines:
        found += numbers(line.words)
    for table in page.tables:
        for cell in cells(table):
            found += numbers(cell.words, broken=True)
    if any(w.ocr is not None for w in page.words):
        found += doubtful(page)
    shown = (displayed(page, b) for b in found)
    return tuple(
        sorted({(round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)) for x0, top, x1, bottom in shown})
    )


def cells(table: Table) -> Iterator[Cell]:
    """Every cell of a table."""
    return (c for row in table.rows for c in row if c is not None)


def numbers(words: Sequence[Word], broken: bool = False) -> Iterator[Box]:
    """The hidden part of every resident's number that one word holds, or several in a row.

    `broken`: only those that go over several lines of a cell; of the others the whole line tells what they are.
    """
    text, starts = "", []
    for w in words:
        starts.append(len(text))
        text += f"{w.text} "
    for number in residents(text):
        held = [
            w
            for start, w in zip(starts, words, strict=True)
            if start < number.end and number.start < start + len(w.text)
        ]
        if broken and held[-1].top < held[0].bottom:
            continue
        for start, w in zip(starts, words, strict=True):
            first, last = max(number.hidden - start, 0), min(number.end - start, len(w.text))
            if first < last:
                yield part(w, first, last)


def part(word: Word, first: int, last: int) -> Box:
    """The place of some of a word's glyphs, taken as equally wide and a little generously."""
    width = (word.x1 - word.x0) / max(len(word.text), 1)
    left = word.x0 + (first - 0.5) * width if first else word.x0
    right = word.x0 + (last + 0.5) * width if last < len(word.text) else word.x1
    return padded((left, word.top, right, word.bottom))


def padded(box: Box) -> Box:
    """A box with a margin."""
    more = _MARGIN * (box[3] - box[1])
    return (box[0] - more, box[1] - more, box[2] + more, box[3] + more)


def doubtful(page: Page) -> Iterator[Box]:
    """What stands where a label speaks of a resident's number, unless it was certainly read as something else."""
    inside: set[Word] = set()
    for table in page.tables:
        for i, row in enumerate(table.rows):
            for j, cell in enumerate(row):
                if cell is not None and labels(cell.text) and not re.search(r"\d{3}", cell.text):
                    inside |= set(cell.words)
                    yield from beside(table, i, j)
    for line in page.lines:
        words = [w for w in line.words if w not in inside]
        yield from behind(words, page.width)


def labels(text: str) -> bool:
    """Whether a text is such a label, or was one before it was read."""
    return bool(LABEL.search(text) or _LIKE_LABEL.search(re.sub(r"\s", "", text)))


def beside(table: Table, i: int, j: int) -> Iterator[Box]:
    """The values of a label in a table: the next cell to its right if that is no label, else those below it."""
    right = next((c for c in table.rows[i][j + 1 :] if c is not None), None)
    if right is not None and not wordy(right.text):
        yield from value(right.words, right.box)
        return
    for row in table.rows[i + 1 :]:
        cell = row[j]
        if cell is not None and wordy(cell.text):
            return
        if cell is not None:
            yield from value(cell.words, cell.box)


def behind(words: Sequence[Word], width: float) -> Iterator[Box]:
    """The values of labels in a line: what follows up to the next word in Hangul."""
    for n, word in enumerate(words):
        whole = "".join(w.text for w in words[: n + 1])
        before = "".join(w.text for w in words[:n])
        if not labels(whole) or labels(before):
            continue
        after = words[n + 1 :]
        end = next((k for k, w in enumerate(after) if wordy(w.text)), len(after))
        tail = re.split(r"번\s*[호오]", word.text)[-1]
        if re.search(r"\d", tail):  # the number is glued to its label
            yield from value([word], word.box)
        height = word.bottom - word.top
        room = after[end].x0 if end < len(after) else min(word.x1 + _REACH * height, width)
        if not after[:end] and room - word.x1 < _LEAST * height:
            continue  # a sentence goes on
        yield from value(after[:end], (word.x1, word.top, room, word.bottom))


def wordy(text: str) -> bool:
    """Whether a text is words and no number."""
    return len(_HANGUL.findall(text)) >= 2


def value(words: Sequence[Word], place: Box) -> Iterator[Box]:
    """What to paint of a value: nothing of what was read well, its words where they were not, the place where it is empty."""
    text = " ".join(w.text for w in words)
    if harmless(text) or (any(residents(text)) and all(w.ocr is None or w.ocr >= _SURE for w in words)):
        return  # nothing to hide, or found without its label
    shown = [w for w in words if re.search(r"[^\W_]", w.text)]
    yield padded(union(w.box for w in shown)) if shown else place


def harmless(text: str) -> bool:
    """Whether a value was read well and may be shown: masked on paper, a corporation's, a business's, only a birth date."""
    plain = re.sub(r"[\s()（）]", "", text)
    if re.fullmatch(r"\d{6}[-–—][\d*＊][*＊]{6}|\d{6}-?|없음|[-–—]+", plain):
        return True
    if (m := re.fullmatch(r"(\d{6})[-–—](\d{7})", plain)) is not None:
        return certainly_corporate(m[1] + m[2], "")
    return bool(re.fullmatch(r"\d{3}-\d{2}-\d{5}", plain) and brn.is_valid(plain))
