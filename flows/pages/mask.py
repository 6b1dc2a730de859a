"""Residents' numbers and invisible characters: what no page may show as it stands."""

from __future__ import annotations

import re
import unicodedata

from extractors.grammar.residents import mask

__all__ = ["clean", "mask"]

#: characters that turn the direction of the text around them, and other invisible ones
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def clean(text: str) -> str:
    """`text` without control characters and direction marks, which could disguise a name or break a file."""
    text = _HIDDEN.sub("\ufffd", text)
    return "".join(c if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs", "Cn"} else "\ufffd" for c in text)
