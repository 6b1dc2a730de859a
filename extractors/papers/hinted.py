"""Sums under words that are not known: taken where with them, and only with them, the paper's own total comes out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice, product

from extractors.grammar.money import find_amounts, read_amount

from .blocks import Block, Paper
from .claim_words import ANY_WORD, HINTS, NO_TOTAL, NOT_OWED
from .common import paragraphs
from .parts import FIELDS, Part, ways_of
from .strips import Strip

#: so many combinations are tried at most, and so many amounts of one field
_TRIES, _MOST = 20_000, 12
#: a sum of smaller figures may come out by chance
_TELLING = 10_000
_BETWEEN = r"[^\d\n=]{0,24}?(?:금\s*)?(?=[₩\\]?\s?\d{1,3}(?:,\d{3})+)"


def hinted(paper: Paper, found: Mapping[str, Sequence[Part]], blocked: set[str]) -> dict[str, Part]:
    """The fields of `found` that are empty, as far as one single choice of hinted amounts makes the sums come out."""
    empty = [f for f in FIELDS if not found.get(f)]
    known = {f: ways_of(found[f]) for f in FIELDS if f not in empty}
    if not empty or blocked or any(not isinstance(p.value, int) for ps in found.values() for p in ps):
        return {}
    if _solved(known, {}):
        return {}
    candidates = {f: parts for f in empty if (parts := _candidates(paper, f))}
    solutions = _solved(known, candidates) or _whatever(paper, known, candidates)
    if len(solutions) != 1:
        return {}
    total = solutions[0].get("total")
    whole = total.value if total is not None else max(value for value, _ in known["total"])
    # a sum that is less than some other amount of the claim is one of a part of it (a loan, a month)
    largest = max((p.value for ps in (*candidates.values(), *found.values()) for p in ps), default=0)
    return solutions[0] if whole >= largest else {}


def _whatever(
    paper: Paper,
    known: Mapping[str, Sequence[tuple[int, tuple[Part, ...]]]],
    candidates: Mapping[str, Sequence[Part]],
) -> list[dict[str, Part]]:
    """The total, or the principal, under words that say nothing, where three parts and more make it certain."""
    for field in ("total", "principal"):
        if field in known or field in candidates:
            continue
        solutions = _solved(known, {**candidates, field: _candidates(paper, field, ANY_WORD)})
        told = [{f: _value(f, s, known) for f in FIELDS} for s in solutions]
        if len(told) == 1 and sum(bool(told[0][f]) for f in ("principal", "interest", "cost")) > 2:
            largest = max(told[0][f] or 0 for f in ("interest", "cost"))
            return solutions if (told[0]["principal"] or 0) > largest else []
    return []


def _value(
    field: str, solution: Mapping[str, Part], known: Mapping[str, Sequence[tuple[int, tuple[Part, ...]]]]
) -> int | None:
    part = solution.get(field)
    return part.value if part is not None else next((value for value, _ in known.get(field, ())), None)


def _solved(
    known: Mapping[str, Sequence[tuple[int, tuple[Part, ...]]]], candidates: Mapping[str, Sequence[Part]]
) -> list[dict[str, Part]]:
    """Every choice of candidates (each may stay out, but total and principal) that adds up; told by its values."""
    names = [f for f in FIELDS if f in known or f in candidates]
    if not {"principal", "total"} <= set(names) or len(names) < 3:
        return []
    options: list[list[tuple[int, Part | None]]] = []
    for f in names:
        ways: list[tuple[int, Part | None]] = [(value, None) for value, _ in known.get(f, ())]
        ways += [(p.value, p) for p in candidates.get(f, ())]
        if f not in known and f in ("interest", "cost"):
            ways.append((0, None))
        options.append(ways)
    right: dict[tuple[int, ...], dict[str, Part]] = {}
    for choice in islice(product(*options), _TRIES):
        values = {f: v for f, (v, _) in zip(names, choice, strict=True)}
        parts = [v for f, v in values.items() if f != "total"]
        if sum(parts) != values["total"] or values["total"] < _TELLING or sum(v > 0 for v in parts) < 2:
            continue
        right[tuple(values.values())] = {f: p for f, (_, p) in zip(names, choice, strict=True) if p is not None}
    return list(right.values())


def _candidates(paper: Paper, field: str, hints: str = "") -> list[Part]:
    """Amounts behind a word that hints at the field on the same line, and those in the cell below such a head."""
    out: dict[int, Part] = {}
    hints = hints or HINTS[field]
    for strip in (*paper.lines, *paragraphs(paper)):
        text = strip.text.replace("\t", " ").replace("\n", " ")
        for m in re.finditer(rf"(?P<word>[가-힣]*(?:{hints})[가-힣]*){_BETWEEN}", text):
            if _SEVERAL.match(text, m.end()) or _told_of_another(field, text, m):
                continue
            amounts = [a for a in find_amounts(text) if a.end > m.end()]
            bare = re.match(r"[₩\\]?\s?(\d{1,3}(?:,\d{3})+)", text[m.end() :])
            if amounts and amounts[0].start <= m.end() and isinstance(amounts[0].value, int):
                a = amounts[0]
                out.setdefault(amounts[0].value, Part(m["word"], a.value, strip.hit(a.start, a.end)))
            elif bare:
                value = int(bare[1].replace(",", ""))
                out.setdefault(value, Part(m["word"], value, strip.hit(m.end(), m.end() + bare.end())))
    for block in paper.blocks:
        if block.table is None or not re.fullmatch(rf"[가-힣\s()（）]*(?:{hints})[가-힣\s()（）]*", block.strip.text):
            continue
        word = re.sub(r"\s", "", block.strip.text)
        if NOT_OWED.search(word) or (field == "total" and NO_TOTAL.search(word)):
            continue
        for cell in _alone(paper, block):
            whole = _whole(cell)
            if cell is not None and whole is not None:
                out.setdefault(whole, Part(block.strip.text, whole, cell.hit()))
    return list(out.values())[:_MOST]


#: what follows an amount that is not asked for
_TAKEN_OFF = re.compile(
    r"[\d,]*\s*원?\s*정?\s*[은는을를이가]?\s*[(（]?\s*(?:이미\s*)?(?:공제|환급|제외|변제|충당|면제|뺀|빼고|갚|돌려|반환|수령|지급받)"
)


def _told_of_another(field: str, text: str, m: re.Match[str]) -> bool:
    """The amount is of what was paid or of a limit, or the word right before it hints at another field."""
    before, between = text[max(0, m.start() - 14) : m.start()], text[m.end("word") : m.end()]
    said = re.sub(r"\s", "", before[before.rfind("\n") + 1 :] + text[m.start() : m.end()])
    if NOT_OWED.search(said) or _TAKEN_OFF.match(text, m.end()) or (field == "total" and NO_TOTAL.search(said)):
        return True
    return any(re.search(HINTS[other], between) for other in HINTS if other != field and other != "total")


#: an amount with another directly behind it is one of a row of sums
_SEVERAL = re.compile(r"[₩\\]?\s?\d{1,3}(?:,\d{3})+(?:\s*원)?\s+(?:금\s*)?[₩\\]?\d{1,3}(?:,\d{3})+")


def _alone(paper: Paper, block: Block) -> list[Strip]:
    """The cells right of a head and below it, where no other amount follows in that direction."""
    out: list[Strip] = []
    for step in (paper.right_of, paper.below):
        cell = step(block)
        further = step(replace(block, strip=cell)) if cell is not None and cell.cell is not None else None
        if cell is not None and _whole(further) is None:
            out.append(cell)
    return out


def _whole(cell: Strip | None) -> int | None:
    """The amount that fills a cell, written with commas or its unit."""
    if cell is None or not re.search(r"\d,\d{3}|원", cell.text):
        return None
    value = read_amount(cell.text.replace("\n", " ").replace("\t", " ")).value
    return value if isinstance(value, int) else None
