"""Residents' numbers and invisible characters: what no page may show as it stands."""

from __future__ import annotations

import re
import unicodedata

#: 주민등록번호: six digits of a birth date, a hyphen or blank, and seven more
RESIDENT = re.compile(r"(?<!\d)(\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(\s?[-‐–—−]\s?|\s)([0-9])\d{6}(?!\d)")
#: characters that turn the direction of the text around them, and other invisible ones
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def mask(text: str) -> str:
    """Residents' (and foreigners') registration numbers with their last six digits hidden: `850101-1******`."""
    return RESIDENT.sub(r"\1-\3******", text)


def clean(text: str) -> str:
    """`text` without control characters and direction marks, which could disguise a name or break a file."""
    text = _HIDDEN.sub("\ufffd", text)
    return "".join(c if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs", "Cn"} else "\ufffd" for c in text)
