"""Reads filings of the corpus with the project's readers and judges every field."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

import pypdfium2

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.reader import read_pages

from .compare import Tally, compare
from .paper import Filing


@dataclass
class Verdict:
    """What came of one filing."""

    filing: Filing
    tally: Tally
    found: bool  # a document of the right kind
    findings: list[str] = field(default_factory=list)
    # registry extracts
    entries: int = 0
    entries_found: int = 0
    entries_extra: int = 0
    false_dead: int = 0
    false_live: int = 0
    amounts_wrong: int = 0
    amounts_missing: int = 0
    # evidence
    evidence: int = 0
    evidence_wrong: list[str] = field(default_factory=list)


def read(filing: Filing) -> tuple[Document, ...]:
    """The documents in one filing."""
    pages = read_pages(filing.data)
    return tuple(read_documents(pages, f"{filing.name}.pdf", hashlib.sha256(filing.data).hexdigest()))


def judge(filing: Filing) -> Verdict:
    """Read one filing and compare it with its truth."""
    documents = read(filing)
    mine = [d for d in documents if d.type == filing.kind]
    fields: dict[str, Any] = mine[0].fields.model_dump(by_alias=True) if mine else {}
    fields = jsonlike(fields)
    verdict = Verdict(filing, Tally(), bool(mine))
    if filing.kind == "registry_extract":
        judge_extract(verdict, filing.truth, fields)
    else:
        verdict.tally.add(compare(filing.truth, fields))
    if not mine:
        kinds = ", ".join(d.type for d in documents) or "nothing"
        verdict.tally.notes.insert(0, f"recognised as {kinds}")
    if len(documents) > 1:
        verdict.tally.notes.insert(0, f"split into {', '.join(f'{d.type} {d.pages}' for d in documents)}")
    for document in mine[:1]:
        verdict.findings = [f"{f.severity} {f.code} {f.where}: {f.message}" for f in document.findings]
        if not filing.scan:
            read_back(verdict, filing, document)
    return verdict


def jsonlike(value: Any) -> Any:
    """Tuples as lists, all the way down."""
    if isinstance(value, dict):
        return {k: jsonlike(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [jsonlike(v) for v in value]
    return value


def judge_extract(verdict: Verdict, truth: dict[str, Any], fields: dict[str, Any]) -> None:
    """Entries are matched by section and rank; an entry that was not found counts each of its fields as missing."""
    verdict.tally.add(compare({k: v for k, v in truth.items() if k != "entries"}, fields))
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for e in fields.get("entries", []):
        found.setdefault((e["section"], e["rank"]), []).append(e)
    if "entries" not in truth:
        return
    verdict.entries = len(truth["entries"])
    for t in truth["entries"]:
        key = (t["section"], t["rank"])
        matches = found.get(key, [])
        e = matches.pop(0) if matches else None
        name = f"{key[0]}{key[1]}"
        verdict.tally.add(compare(t, e, name))
        if e is None:
            continue
        verdict.entries_found += 1
        verdict.false_dead += bool(t["live"] and not e["live"])
        verdict.false_live += bool(not t["live"] and e["live"])
        if "amount" in t:
            wrong = compare(t["amount"], e["amount"])
            verdict.amounts_wrong += wrong.wrong
            verdict.amounts_missing += wrong.missing
    for (section, rank), rest in found.items():
        verdict.entries_extra += len(rest)
        verdict.tally.wrong += len(rest)
        verdict.tally.notes += [f"{section}{rank}: no such entry: {e['purpose']}" for e in rest]


def read_back(verdict: Verdict, filing: Filing, document: Document) -> None:
    """Every box of the evidence must contain the words it quotes, read by another reader than ours."""
    pdf = pypdfium2.PdfDocument(filing.data)
    for path, item in document.evidence.items():
        page = pdf[item.page - 1]
        x0, bottom, x1, top = unturned(item.box, page.get_mediabox(), page.get_rotation())
        text = page.get_textpage().get_text_bounded(x0 - 1, bottom - 1, x1 + 1, top + 1)
        text = text.replace("\x02", "-")  # what pdfium makes of a hyphen at the end of a line
        verdict.evidence += 1
        if not set(squeeze(item.text)) <= set(squeeze(text)):
            verdict.evidence_wrong.append(f"{path}: {item.text!r} is not in its box, there is {text!r}")


def unturned(
    box: tuple[float, float, float, float], media: tuple[float, float, float, float], turn: int
) -> tuple[float, float, float, float]:
    """A box of the page as it is seen (from the top left) in the page's own coordinates: left, bottom, right, top."""
    x0, top, x1, bottom = box
    _, _, wide, high = media
    if turn == 90:
        return top, x0, bottom, x1
    if turn == 180:
        return wide - x1, top, wide - x0, bottom
    if turn == 270:
        return wide - bottom, high - x1, wide - top, high - x0
    return x0, high - bottom, x1, high - top


def squeeze(text: str) -> str:
    return "".join(text.split())
