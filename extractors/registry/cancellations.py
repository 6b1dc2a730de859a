"""Cross-checks the strikes with the deeds that cancel: `3번가압류, 4번압류 등기말소`, `1번 내지 4번`.

The cancelling entry is what ends a right, the strike only shows it (부동산등기규칙 116): where a print lost the strike, the
named right is dead, and a finding says so. A deed or right read from pixels proves less: the entry stays as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from core.models.base import Finding
from core.models.filing import RegistryEntry

_NUMBER = r"\d{1,4}(?:-\d{1,3})*(?:\(\d{1,2}\))?"
_TARGETS = re.compile(
    rf"(?P<section>갑구|을구)?(?P<first>{_NUMBER})번(?:(?:등기)?(?:내지|부터|~)(?P<last>\d{{1,4}})번)?"
)
_CANCELS = re.compile(r"(?:등기|결정|권|압류|처분)?말소(?:등기)?$")
_NOT_WHOLE = re.compile(r"일부말소|일부의말소|말소회복|회복|말소예고|말소통지|별도등기|말소청구|말소금지|담보말소")
#: rights that a deed cancels (ownership ends otherwise; 부기 fall with their entry)
ENCUMBRANCE = re.compile(
    r"근저당|저당권|가압류|압류|경매개시|경매신청|가처분|가등기|전세권|지상권|지역권|임차권|예고등기|질권|환매|보전처분|회생|파산"
)
_NO_RIGHT = re.compile(r"말소|변경|경정|이전$|회복|전사|전산이기|표시|담보추가|폐지$|취소$")


def targets(purpose: str, section: str, ranks: Sequence[str]) -> list[tuple[str, str]] | None:
    """(section, rank) of each entry that a cancelling deed names, in order; None if `purpose` is no such deed.

    A range takes the main ranks among `ranks` (those of the section) that lie in it.
    """
    text = re.sub(r"\s", "", purpose)
    if not _CANCELS.search(text) or _NOT_WHOLE.search(text):
        return None
    out: list[tuple[str, str]] = []
    for m in _TARGETS.finditer(text):
        where = m["section"][0] if m["section"] else section
        out.append((where, m["first"]))
        if m["last"] and "-" not in m["first"]:
            low, high = int(m["first"].split("(")[0]), int(m["last"])
            mains = [r for r in ranks if r.isdigit() and low < int(r) <= high]
            out += [(where, r) for r in mains] + ([] if m["last"] in mains else [(where, m["last"])])
    return out or None


def is_right(entry: RegistryEntry) -> bool:
    """True for an entry with a main rank that burdens the property (no change, transfer or cancellation of one)."""
    purpose = re.sub(r"\s", "", entry.purpose)
    return "-" not in entry.rank and bool(ENCUMBRANCE.search(purpose)) and not _NO_RIGHT.search(purpose)


def settle_cancellations(
    entries: list[RegistryEntry], scope: str | None, complete: bool | None, by_eye: Collection[int] = ()
) -> list[Finding]:
    """A named target that is not struck, or a struck right that no deed names, is a finding.

    Targets that the deed names beyond doubt die in `entries`, with their 부기. `by_eye`: entries read from pixels.
    """
    findings: list[Finding] = []
    named: set[tuple[str, str]] = set()
    by_rank: dict[tuple[str, str], list[int]] = {}
    for i, e in enumerate(entries):
        by_rank.setdefault((e.section, e.rank), []).append(i)
    restored = _restored(entries)
    ranks = {s: [e.rank for e in entries if e.section == s] for s in ("갑", "을")}
    for i, deed in enumerate(entries):
        hits = targets(deed.purpose, deed.section, ranks[deed.section])
        if hits is None:
            continue
        named |= set(hits)
        if not deed.live:
            continue
        for key in hits:
            findings += _check_target(entries, by_rank, i, key, scope, complete, restored, by_eye)
    for i, e in enumerate(entries):
        key = (e.section, e.rank.split("(")[0])
        if e.live or not is_right(e) or key in named or (e.section, e.rank) in named or key in restored:
            continue
        message = f"{e.section}구 {e.rank}번 {e.purpose}: 말소선이 있으나 말소한 등기를 찾지 못함"
        findings.append(
            Finding(severity="note", code="cancellation_deed_missing", message=message, where=f"entries[{i}].live")
        )
    return findings


def _check_target(
    entries: list[RegistryEntry],
    by_rank: dict[tuple[str, str], list[int]],
    deed: int,
    key: tuple[str, str],
    scope: str | None,
    complete: bool | None,
    restored: Collection[tuple[str, str]],
    by_eye: Collection[int],
) -> list[Finding]:
    section, rank = key
    found = by_rank.get(key) or [
        i for (s, r), places in by_rank.items() if s == section and r.split("(")[0] == rank for i in places
    ]
    e = entries[deed]
    what = f"{e.section}구 {e.rank}번 ‘{e.purpose}’"
    if not found:
        if scope == "live" or complete is False:
            return []
        message = f"{what}: 말소의 대상인 {section}구 {rank}번을 찾지 못함"
        return [Finding(severity="note", code="cancellation_target_missing", message=message, where=f"entries[{deed}]")]
    earlier = [i for i in found if i < deed or entries[i].section != e.section] or found
    if any(not entries[i].live for i in earlier):
        return []
    at = earlier[0]
    sure = len(earlier) == 1 and key not in restored and not {at, deed} & set(by_eye) and _names(e, entries[at], rank)
    if sure:
        _kill(entries, at)
    message = f"{what}: 대상인 {section}구 {rank}번에 말소선이 없음" + (
        "(말소등기에 따라 말소된 것으로 봄)" if sure else ""
    )
    advice = "등기사항증명서 원본에서 말소 여부를 확인하십시오."
    where = f"entries[{at}].live"
    return [Finding(severity="error", code="cancellation_conflict", message=message, where=where, advice=advice)]


def _names(deed: RegistryEntry, target: RegistryEntry, rank: str) -> bool:
    """True if the deed calls the right at `rank` what it is, or takes in a whole range of ranks."""
    text = re.sub(r"\s", "", deed.purpose)
    m = re.search(rf"(?<![\d-]){re.escape(rank)}번(?P<name>[^,，\d]*)", text)
    if m is None or (m["name"] == "" and "," not in text):
        return is_right(target)  # between the ends of a range
    called = _plain_name(m["name"])
    return bool(called) and _plain_name(re.sub(r"\s|\(.*\)$", "", target.purpose)).endswith(called)


def _plain_name(purpose: str) -> str:
    """What a right is called, without the words that the deeds leave out or add."""
    return re.sub(r"설정|등기|말소|결정|개시|신청|내지|부터|~|및|과$|와$", "", purpose)


def _kill(entries: list[RegistryEntry], at: int) -> None:
    dead = entries[at]
    for i, e in enumerate(entries):
        if i == at or (e.section == dead.section and e.rank.startswith(f"{dead.rank}-")):
            entries[i] = e.model_copy(update={"live": False})


def _restored(entries: Sequence[RegistryEntry]) -> set[tuple[str, str]]:
    """Ranks that an entry restores (말소회복)."""
    out: set[tuple[str, str]] = set()
    for e in entries:
        text = re.sub(r"\s", "", e.purpose)
        if "회복" in text:
            out |= {(e.section, m["first"]) for m in _TARGETS.finditer(text)}
    return out
