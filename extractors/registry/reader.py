"""Pages of one registry extract to its fields, with evidence and findings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.models.base import Finding
from core.models.filing import Evidence, RegistryEntry, RegistryExtract
from extractors.page.model import Page
from extractors.reading import Reading
from extractors.registry.cancellations import settle_cancellations
from extractors.registry.entries import gather
from extractors.registry.entry import read_entry
from extractors.registry.grid import scan
from extractors.registry.head import Numbered, completeness, number_pages, read_head
from extractors.registry.lists import read_lists
from extractors.registry.sections import settle_sections
from extractors.registry.summary import check_summary
from extractors.registry.titles import squashed
from extractors.registry.unread import unread_text

_UNIQUE = re.compile(r"고유번호[:：]?(\d{4}-\d{4}-\d{6})")


def read(pages: Sequence[Page]) -> Reading:
    """Reads one 등기사항전부증명서. Pages in any order; pages printed twice count once."""
    findings: list[Finding] = []
    evidence: Evidence = {}
    numbered = _ordered(_without_repeats(number_pages(_of_one_extract(pages, findings)), findings))
    complete, missing = completeness(numbered)
    findings += missing
    kept = [n.page for n in numbered]
    scanned = scan(kept)
    rows, unsettled = settle_sections(scanned, bool(missing) or any(page.ocr for page in kept))
    findings += unsettled
    head = read_head(kept, rows, evidence)
    entries: list[RegistryEntry] = []
    gathered = gather(rows)
    for printed in gathered:
        changed = any(p.section == printed.section and (p.rank or "").startswith(f"{printed.rank}-") for p in gathered)
        found = read_entry(printed, changed)
        where = f"entries[{len(entries)}]"
        entries.append(found.entry)
        evidence |= {f"{where}.{name}": item for name, item in found.evidence.items()}
        findings += [f.model_copy(update={"where": f"{where}.{f.where}"}) for f in found.findings]
    lists = read_lists(rows, kept, evidence, findings)
    by_eye = {i for i, printed in enumerate(gathered) if any(line.page.ocr for line in printed.lines)}
    findings += settle_cancellations(entries, head.scope, complete, by_eye)
    findings += check_summary(entries, rows, complete)
    findings += _doubts(entries, numbered)
    findings += unread_text(kept, rows)
    fields = RegistryExtract(
        type="registry_extract",
        kind=head.kind,
        unique_no=head.unique_no,
        location=head.location,
        scope=head.scope,
        viewed_at=head.viewed_at,
        complete=complete,
        entries=tuple(entries),
        joint_collateral=tuple(lists),
    )
    return Reading(fields, evidence, findings)


def _of_one_extract(pages: Sequence[Page], findings: list[Finding]) -> list[Page]:
    """Pages of the first 고유번호 met; those of another extract are named in a finding."""
    first: str | None = None
    out: list[Page] = []
    others: dict[str, list[int]] = {}
    now: str | None = None
    for page in pages:
        number = next((m[1] for line in page.lines if (m := _UNIQUE.search(squashed(line)))), None)
        now = number or now
        first = first or now
        if now == first:
            out.append(page)
        else:
            others.setdefault(str(now), []).append(page.number)
    for number, places in others.items():
        message = f"다른 부동산(고유번호 {number})의 등기사항증명서가 함께 있음: {places[0]}쪽부터 {len(places)}쪽"
        findings.append(Finding(severity="error", code="several_extracts", message=message, where="unique_no"))
    return out


def _without_repeats(pages: Sequence[Numbered], findings: list[Finding]) -> list[Numbered]:
    """Each page once: a page with the number and the words of an earlier one is left out."""
    seen: set[tuple[int | None, int | None, bool, str]] = set()
    out: list[Numbered] = []
    for p in pages:
        key = (p.n, p.of, p.summary, p.page.text)
        if p.n is not None and key in seen:
            message = f"{p.page.number}쪽은 앞의 {p.n}/{p.of}쪽과 같아 세지 않음"
            findings.append(Finding(severity="note", code="repeated_page", message=message, where="complete"))
            continue
        seen.add(key)
        out.append(p)
    return out


def _ordered(pages: Sequence[Numbered]) -> list[Numbered]:
    """In the order of the printed numbers, if every page has one; the summary last."""
    if any(p.n is None for p in pages) or len({p.of for p in pages if not p.summary}) > 1:
        return list(pages)
    return sorted(pages, key=lambda p: (p.summary, p.n))


def _doubts(entries: Sequence[RegistryEntry], pages: Sequence[Numbered]) -> list[Finding]:
    """Findings on the extract as a whole."""
    out: list[Finding] = []
    if not entries:
        message = "등기사항을 하나도 읽지 못함" if pages else "쪽이 없음"
        out.append(Finding(severity="error", code="no_entries", message=message, where="entries"))
    return out
