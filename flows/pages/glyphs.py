"""Characters that the project's fonts cannot print: rare Hanja of a name, signs of other scripts.

On screen the reader's own fonts may show them. The PDF must not depend on the machine it was made on, so there they
become the printer's mark for a missing letter, and the review sheet names them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from .env import TEMPLATES

#: 〓, the mark that printers set for a letter they do not have
MARK = "\u3013"
#: what every font of the project holds: ASCII, all modern Hangul, the signs that the pages themselves use
_PLAIN = re.compile(
    "[\x00-\x7e\uac00-\ud7a3\u00a0\u00b7\u2002\u2003\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u00d7\u00f7→■●▲◆○㎡]+"
)
#: the sans serif faces stand behind the serif ones in every style sheet
_FACES = ("NanumGothic.ttf", "NanumGothicBold.ttf")


@cache
def _covered() -> frozenset[int]:
    """Code points that all faces of the sans serif hold; loaded only where a page has other than plain text."""
    from fontTools.ttLib import TTFont

    maps = [TTFont(TEMPLATES / "fonts" / name, lazy=True).getBestCmap() for name in _FACES]
    return frozenset(maps[0]).intersection(*maps[1:])


def missing(texts: Iterable[str]) -> list[str]:
    """The characters of these texts that cannot be printed, each once, in the order of their code points."""
    others = {c for text in texts for c in _PLAIN.sub("", text)}
    return sorted(c for c in others if ord(c) not in _covered()) if others else []


def printable(text: str) -> str:
    """`text` with the mark in the place of what cannot be printed."""
    found = missing([text])
    return text.translate(dict.fromkeys(map(ord, found), MARK)) if found else text


def described(char: str) -> str:
    """`𠮷 (U+20BB7)`, with the name where it has one that tells more."""
    name = unicodedata.name(char, "")
    told = "" if not name or name.startswith("CJK UNIFIED") else f", {name}"
    return f"{char} (U+{ord(char):04X}{told})"
