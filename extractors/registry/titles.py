"""Recognises the printed furniture of a registry extract: section titles, header rows, notes and footers."""

from __future__ import annotations

import re
from typing import Literal

from extractors.page.model import Line

Part = Literal["표제", "갑", "을", "joint", "sale", "summary", "other"]

_BRACKETED = re.compile(r"^[【〖\[［〔〈<「]+([^】〗\]］〕〉>」]{2,14})[】〗\]］〕〉>」]+")
_NAMES: tuple[tuple[str, Part], ...] = (
    ("표제부", "표제"),
    ("갑구", "갑"),
    ("을구", "을"),
    ("공동담보목록", "joint"),
    ("공동전세목록", "joint"),
    ("매매목록", "sale"),
    ("신탁원부", "other"),
    ("도면", "other"),
)
#: what stands behind the name, which pixels may blur
_SUBTITLES: tuple[tuple[str, Part], ...] = (("소유권이외의", "을"), ("소유권에관한", "갑"))
_BARE = (
    (re.compile(r"^갑구\(?소유권에관한사항"), "갑"),
    (re.compile(r"^을구\(?소유권이외의권리"), "을"),
    (re.compile(r"^\(대지권의목적인토지의표시\)$"), "표제"),
    (re.compile(r"^\(대지권의표시\)$"), "표제"),
    (re.compile(r"^\((전유부분의|1동의)?건물의표시\)$"), "표제"),
    (re.compile(r"^주요등기사항요약(\(참고용\))?.{0,8}$"), "summary"),
)
SUMMARY_HEADING = re.compile(r"^(\d)\.?(소유지분현황|소유지분을제외한|\(근\)저당권)")

#: header words of every table, by the role of the column
ROLES: tuple[tuple[str, str], ...] = (
    ("순위번호", "rank"),
    ("표시번호", "rank"),
    ("일련번호", "no"),
    ("목록번호", "list_no"),
    ("등기목적", "purpose"),
    ("접수정보", "receipt"),
    ("접수", "receipt"),
    ("등기원인", "cause"),
    ("권리자및기타사항", "holders"),
    ("주요등기사항", "holders"),
    ("대상소유자", "owner"),
    ("등기명의인", "name"),
    ("최종지분", "share"),
    ("소재지번", "place"),
    ("부동산에관한권리의표시", "description"),
    ("부동산의표시", "description"),
    ("관할등기소", "office"),
    ("생성원인", "made"),
    ("변경/소멸", "ended"),
    ("변경소멸", "ended"),
    ("대지권종류", "right"),
    ("대지권비율", "ratio"),
    ("건물내역", "building"),
    ("건물번호", "place"),
    ("지목", "use"),
    ("면적", "area"),
    ("거래가액", "price"),
)
_NOTE = re.compile(
    r"^([*※]|-*이하여백|\[?참고사항|\[?주의사항|관할등기소|열람일시|발행번호|발급확인번호|출력일시|수수료|본등기사항증명서는"
    r"|이증명서는|등기기록에기록된사항|실선으로그어진|기록사항없는갑구)"
)
_PAGE_HEAD = re.compile(r"^\[(집합건물|토지|건물)\]")


def squashed(line: Line) -> str:
    """The text of a line without blanks."""
    return "".join(w.text for w in line.words).replace(" ", "")


def title_of(line: Line) -> Part | None:
    """The section that a line opens, or None."""
    text = squashed(line)
    if m := _BRACKETED.match(text):
        return next(
            (part for name, part in (*_NAMES, *_SUBTITLES) if name in (text if "소유권" in name else m[1])), None
        )
    for pattern, part in _BARE:
        if pattern.match(text):
            return part  # type: ignore[return-value]
    return None


def is_note(line: Line) -> bool:
    """Notes, footers, `이하 여백` and the head of a page: never part of a table."""
    text = squashed(line).lstrip("-–—─ ")
    return bool(_NOTE.match(text) or _PAGE_HEAD.match(text))


def header_roles(line: Line) -> set[str]:
    """Roles of the header words in a line, empty if the line is no header row."""
    text = squashed(line)
    found = [(word, role) for word, role in ROLES if word in text]
    roles = {role for _, role in found}
    if len(roles) < 2 or not roles & {"rank", "no", "list_no", "name", "right"} or len(text) > 60:
        return set()
    rest = text
    for word, _ in sorted(found, key=lambda f: -len(f[0])):
        rest = rest.replace(word, "")
    return roles if len(rest) <= 0.4 * len(text) else set()


def role_of(text: str) -> str:
    """Role of a column by its squashed header text; `?` if unknown."""
    return next((role for word, role in ROLES if text.startswith(word)), next((r for w, r in ROLES if w in text), "?"))
