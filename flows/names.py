"""Names that filings have in a case. Whoever files chooses the name, so it is cleaned before anything relies on it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from extractors.grammar.residents import mask

#: bytes of a file name; room is left for the digits that tell like names apart and for what pages append
LONGEST = 180
LONGEST_SUFFIX = 12
LONGEST_PATH = 450
#: what a name may not hold: control characters, separators, what Windows forbids, unpaired halves of a code point
UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f\\/:*?"<>|\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
#: systems and editors hide such files
HIDDEN = (".", "~$")
CASE_FILE = "case.yaml"
DECISIONS_FILE = "decisions.yaml"
#: the seal of a draft, written last
MANIFEST = "manifest.json"
#: in a draft: the distribution date before it was moved
MOVED_FILE = "moved.json"
#: what systems leave in folders beside the files that people put there
LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
#: files of a case folder that are not filings
NOT_FILINGS = frozenset({CASE_FILE, DECISIONS_FILE, "expected.yaml"})
NOT_FILING_KINDS = (".md", ".py")


def is_filing_name(name: str) -> bool:
    """Whether a file of this name, lying in a case folder, is one of its filings."""
    parts = name.split("/")
    last = parts[-1].lower()
    hidden = any(part.startswith(HIDDEN) for part in parts)
    return not (hidden or name in NOT_FILINGS or last in LITTER or last.endswith(NOT_FILING_KINDS))


def safe_name(name: str) -> str:
    """A file name under which any filing can lie in a case: one part, visible, of bounded length, in composed Hangul.

    Names of a disk that are not UTF-8 come from Korean Windows. A name that would not count as a filing gets a suffix.
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("cp949", errors="replace")
    name = unicodedata.normalize("NFC", UNSAFE.sub("_", name)).strip()
    while name.startswith(HIDDEN):
        name = "_" + name[1:]
    stem, dot, suffix = name.rpartition(".")
    if not dot or len(suffix.encode()) > LONGEST_SUFFIX:
        stem, suffix = name, ""
    room = LONGEST - len(suffix.encode()) - 1
    stem = stem.encode()[:room].decode(errors="ignore").strip() or "_"
    name = f"{stem}.{suffix}" if suffix else stem
    return name if is_filing_name(name) else f"{name}.bin"


def shown_names(filings: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What filings (name and SHA-256) are called in drafts: a filer may put a resident's number into a name.

    Names that are alike without it get the beginning of the hash of what the file holds.
    """
    hidden = sorted((mask(name).replace("******", "XXXXXX"), sha256, name) for name, sha256 in filings)
    alike = Counter(shown for shown, _, _ in hidden)
    found: dict[str, str] = {}
    for shown, sha256, name in hidden:
        path = PurePosixPath(shown)
        if alike[shown] > 1 and shown != name:
            path = path.with_name(f"{path.stem}-{sha256[:8]}{path.suffix}")
        copy = 1
        while str(path) in found.values():  # the same file twice
            path, copy = path.with_name(f"{PurePosixPath(shown).stem}-{sha256[:8]}-{copy}{path.suffix}"), copy + 1
        found[name] = str(path)
    return found


def safe_path(name: str) -> str:
    """A relative path with every part made safe; one that is too long for the store becomes its last part."""
    parts = [safe_name(part) for part in name.split("/")]
    whole = "/".join(parts)
    return whole if len(whole.encode()) <= LONGEST_PATH else parts[-1]
