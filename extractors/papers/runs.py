"""Words of a line as runs, and under which column header each run stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.page.model import Line, Word, union

FIGURES = re.compile(r"\d,\d{3}|\d{4}[.\-/년]|\d원|^\d+$")


@dataclass(frozen=True)
class Head:
    """A column header: x range, key, text."""

    x0: float
    x1: float
    key: str | None
    text: str


def same_line(a: Word, b: Word) -> bool:
    return abs(a.middle - b.middle) < 0.4 * max(a.size, b.size)


def in_lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words by the line they stand on, from the left: glyphs of one line need not be equally high."""
    out: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.middle):
        if out and same_line(out[-1][0], word):
            out[-1].append(word)
        else:
            out.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in out]


def text_of(words: Sequence[Word]) -> str:
    return " ".join(w.text for line in in_lines(words) for w in line)


def overlap(a: Sequence[Word], b: Sequence[Word]) -> float:
    ax0, _, ax1, _ = union(w.box for w in a)
    bx0, _, bx1, _ = union(w.box for w in b)
    return (min(ax1, bx1) - max(ax0, bx0)) / max(min(ax1 - ax0, bx1 - bx0), 0.1)


def place(line: Line, heads: Sequence[Head]) -> dict[int, list[Word]] | None:
    """The words of a line by the header they stand under, in order; None if a run of text crosses the table."""
    found = _under_own_heads(runs(line.words), heads)
    for run in found:
        under = [h for h in heads if min(run[-1].x1, h.x1) - max(run[0].x0, h.x0) > 1.0]
        if len(under) > max(3, 0.6 * len(heads)) and len(run) > 3 and not FIGURES.search(text_of(run)):
            return None
    if len(found) > len(heads):
        out: dict[int, list[Word]] = {}
        for run in found:
            out.setdefault(min(range(len(heads)), key=lambda i: _cost(run, heads[i])), []).extend(run)
        return out
    return {j: found[i] for i, j in enumerate(_aligned(found, heads))}


def _under_own_heads(found: list[list[Word]], heads: Sequence[Head]) -> list[list[Word]]:
    """Runs cut where columns stand so close that their words join: every word under one head of its own, and no head
    over two runs of one line."""
    under = {
        id(w): [i for i, h in enumerate(heads) if min(w.x1, h.x1) - max(w.x0, h.x0) > 1.0] for r in found for w in r
    }
    out: list[list[Word]] = []
    owners: list[int] = []
    at: dict[int, int] = {}
    cut = False
    for run in found:
        by_line = [[i for w in line for i in under[id(w)]] for line in in_lines(run)]
        every = sorted({i for own in by_line for i in own})
        alone = all(len(under[id(w)]) == 1 for w in run) and all(own == sorted(own) for own in by_line)
        parts = [[w for w in run if under[id(w)] == [i]] for i in every] if alone else [run]
        cut = cut or len(parts) > 1
        for part in parts:
            own = under[id(part[0])]
            last = at.get(own[0]) if alone else None
            if last is not None and not any(same_line(a, b) for a in out[last] for b in part):
                out[last] = [*out[last], *part]
                continue
            owners += own if alone else every
            at |= dict.fromkeys(own if alone else (), len(out))
            out.append(part)
    return out if cut and len(owners) == len(set(owners)) else found


def _aligned(runs: Sequence[Sequence[Word]], heads: Sequence[Head]) -> list[int]:
    """For every run the index of its header: strictly in order, as near to them in sum as can be."""
    far = float("inf")
    n, m = len(runs), len(heads)
    best = [[0.0] * (m + 1)] + [[far] * (m + 1) for _ in range(n)]
    for i in range(1, n + 1):
        for j in range(i, m + 1):
            take = best[i - 1][j - 1] + _cost(runs[i - 1], heads[j - 1])
            best[i][j] = min(take, best[i][j - 1])
    out: list[int] = []
    i, j = n, m
    while i:
        if best[i][j] < best[i][j - 1]:
            out.append(j - 1)
            i -= 1
        j -= 1
    return out[::-1]


def _cost(run: Sequence[Word], head: Head) -> float:
    x0, x1 = min(w.x0 for w in run), max(w.x1 for w in run)
    return max(0.0, gap((x0, x1), head)) + 0.02 * abs((x0 + x1) - (head.x0 + head.x1))


WHOLE = re.compile(
    r"(?:₩|\\)?\d{1,3}(?:,\d{3})+원?|\d[\d,]*(?:천만|백만|만|억|천)원?|(?:19|20)\d{2}[.\-/]\d{1,2}[.\-/]\d{1,2}\.?|\d{1,2}(?:\.\d+)?%"
)


_DAY = re.compile(r"(?:19|20)\d{2}\s*[.년]\s*\d{1,2}\s*[.월]\s*\d{1,2}\s*(?:[.]|일)?")


def runs(words: Sequence[Word]) -> list[list[Word]]:
    """Words close to each other; a whole amount or date is a run of its own unless ~ or × joins it to another."""
    out: list[list[Word]] = []
    for word in words:
        if not out or word.x0 - out[-1][-1].x1 > 0.75 * word.size:
            out.append([word])
            continue
        last = out[-1][-1]
        tied = re.fullmatch(r"[~～∼\-–×✕]|부터|원|금|정|까지|연|월", word.text) or re.fullmatch(
            r".*[~～∼–×✕]|.*부터|금|연|월", last.text
        )
        whole = not tied and (WHOLE.fullmatch(word.text) or WHOLE.fullmatch(last.text))
        dated = re.match(r"(?:19|20)\d{2}[.년]", word.text) and _DAY.fullmatch(" ".join(w.text for w in out[-1]))
        if whole or dated:
            out.append([word])
        else:
            out[-1].append(word)
    return out


def gap(span: tuple[float, float], head: Head) -> float:
    """Blank between a run and a header; within it, minus what they share."""
    return max(head.x0 - span[1], span[0] - head.x1)


def sentence(line: Line) -> bool:
    return bool(
        re.search(
            r"[가-힣]\s*[:：]\s*(?:금\s*)?[₩\\]?\d|니다|하시기|바랍|귀중|귀하|위와\s*같|※|상기\s*금액|^위\s|기준임|임\.$|까지\s*계산|^\s*(?:\d{1,2}|[가-하])\s*[.)]\s*[가-힣][^\d]*[:：]|[가-힣]\s*(?:지\s*사\s*장|세\s*무\s*서\s*장|구\s*청\s*장|이\s*사\s*장|대\s*표\s*이\s*사)(?:\s*[(（\[㊞].*)?$|^\s*(?:19|20)\d{2}\s*[.년]\s*\d+\s*[.월]\s*\d+\s*[.일]?$",
            line.text,
        )
    )
