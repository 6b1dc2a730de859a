"""Shares in a right: 2분의 1 → 1/2, 10분의2.4 → 24/100, 1333.2분의 23.14 → 2314/133320."""

from __future__ import annotations

import re

from .match import Match

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_OF = re.compile(rf"(?<![\d.,])(?P<whole>{_NUMBER})\s*분\s*의\s*(?P<part>{_NUMBER})")
_SLASH = re.compile(rf"(?<![\d.,/])(?P<part>{_NUMBER})\s*/\s*(?P<whole>{_NUMBER})(?![\d/])")


def find_shares(text: str, slashes: bool = False) -> list[Match[str]]:
    """Shares as `part/whole` in whole numbers, not reduced; `slashes` takes `1/2` too (so does a page number)."""
    found = [*_OF.finditer(text), *(_SLASH.finditer(text) if slashes else ())]
    return [_match(m) for m in sorted(found, key=lambda m: m.start())]


def _match(found: re.Match[str]) -> Match[str]:
    part, whole = (found[k].replace(",", "") for k in ("part", "whole"))
    places = max(len(s.partition(".")[2]) for s in (part, whole))
    top, bottom = (int(s.replace(".", "") + "0" * (places - len(s.partition(".")[2]))) for s in (part, whole))
    place = (found.start(), found.end(), found[0])
    if not 0 < top <= bottom:
        return Match(None, *place, "impossible")
    return Match(f"{top}/{bottom}", *place)
