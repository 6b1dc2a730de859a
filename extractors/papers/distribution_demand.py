"""배당요구신청서 of a creditor with an enforceable title or a provisional attachment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.models.filing import DistributionDemand
from extractors.grammar.cases import find_cases
from extractors.page.model import Page
from extractors.reading import Reading

from .blocks import Paper
from .builder import Builder
from .claim_statement import put_claim, put_parties
from .common import paragraphs, put_case, units
from .days import put_day
from .labels import find_labels
from .strips import Hit, Strip

_TITLE = (
    "집행권원",
    "집행권원의표시",
    "채무명의",
    "집행권원표시",
    "배당요구자격",
    "배당요구자격원인",
    "배당요구의원인",
    "배당요구원인",
    "자격원인",
)
_COURT = re.compile(
    r"(?:[가-힣]+(?:지방법원|고등법원|가정법원|회생법원|법원|대법원)(?:\s*[가-힣]{2,4}(?:지원|시법원|군법원))?\s*)$"
)
_NOUN = re.compile(
    r"(?:\s*호)?(?:\s*[가-힣]{2,12}\s*(?:청구|등)?\s*(?:의\s*)?사건(?:의|에\s*관한)?)?\s*(?:의\s*)?(?:집행력\s*있는\s*)?"
    r"(?:판결\s*정본|판결문|판결|지급명령(?:\s*정본)?|이행권고결정(?:\s*정본)?|화해권고결정|화해조서|조정조서|조정을\s*갈음하는\s*결정|가압류\s*결정|결정)?"
)
_DEED = re.compile(
    r"(?:공증인가\s*)?(?:법무법인|공증인|합동법률사무소)[^\n]{0,30}?(?:증서\s*)?\d{4}\s*년?\s*(?:증서\s*)?제\s*\d+\s*호[^\n,.]{0,20}"
)


def read(pages: Sequence[Page]) -> Reading:
    """Parties, sums, interest rows, the title and the day of the demand."""
    paper, out = Paper(pages), Builder()
    put_case(paper, out)
    put_parties(paper, out)
    items = put_claim(paper, out, units(paper))
    _put_title(paper, out)
    if "title" not in out.values:
        _put_title_of_cells(paper, out)
    put_day(paper, out, "demanded_on")
    return out.reading(DistributionDemand, items=tuple(items))


_KIND = re.compile(r"판결|지급명령|이행권고결정|화해권고결정|화해조서|조정조서|결정|조서|명령")


def _put_title_of_cells(paper: Paper, out: Builder) -> None:
    """A title that a portal prints in cells of one table: its kind, the court and the case (`집행권원 | 지급명령`)."""
    for label in find_labels(paper, _TITLE):
        table = label.block.table
        if table is None or label.below or not _KIND.search(label.text) or re.search(r"\d", label.text):
            continue
        parts: dict[str, Strip] = {}
        for block in paper.blocks:
            plain = re.sub(r"\s", "", block.strip.text)
            right = paper.right_of(block) if block.table is table else None
            key = (
                "case"
                if re.fullmatch(r"(?:집행권원)?사건(?:번호)?", plain)
                else "court"
                if re.fullmatch(r"(?:관할|발령|선고)?법원(?:명)?", plain)
                else ""
            )
            if right is not None and key:
                parts.setdefault(key, right)
        case = find_cases(parts["case"].text) if "case" in parts else []
        if len(case) != 1 or not case[0].value or re.search(r"타|카기", case[0].value):
            continue
        strips = [parts[k] for k in ("court", "case") if k in parts] + [label.strip]
        value = " ".join(re.sub(r"\s+", " ", s.text).strip() for s in strips)
        out.put("title", value, Hit(label.strip.page, tuple(w for s in strips for w in s.words)))
        return


def _put_title(paper: Paper, out: Builder) -> None:
    for label in find_labels(paper, _TITLE):
        text = re.sub(r"\s+", " ", label.text).strip()
        if len(text) > 5 and not label.below and re.search(r"\d", text):
            out.put("title", text, label.strip.hit(label.start, label.end))
            return
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ")
        for m in find_cases(text):
            if not m.value or re.search(r"타|카기", m.value):
                continue
            court = _COURT.search(text[: m.start])
            start = court.start() if court else m.start
            noun = _NOUN.match(text, m.end)
            end = noun.end() if noun else m.end
            value = re.sub(r"\s+", " ", text[start:end]).strip()
            out.put("title", value, strip.hit(start, end))
            return
        deed = _DEED.search(text)
        if deed:
            out.put("title", re.sub(r"\s+", " ", deed[0]).strip(), strip.hit(deed.start(), deed.end()))
            return
