"""Pages of a file into its documents: recognised, parted, each read by the reader of its kind."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast

from core.models.base import Finding
from core.models.filing import Document, EvidenceItem, Personal, Unknown
from extractors.grammar.cases import find_cases
from extractors.page.model import Page, evidence
from extractors.page_findings import page_findings
from extractors.papers.blocks import Paper
from extractors.papers.days import stamp_date
from extractors.papers.proved import proved
from extractors.papers.unread import unread
from extractors.personal import personal_boxes
from extractors.reading import Reading
from extractors.recognise import Found, compact, recognise
from extractors.unmapped import without_unmapped

#: how the names of dates end
_DAYS = ("_on", "_to", "_from", "_date", ".from", ".to", ".day")
#: an evidence item of less confidence than this goes to the reviewer
CONFIDENT = 0.9
#: a number or date of less confidence than this is not taken at all
CERTAIN_ENOUGH = 0.6

Reader = Callable[[Sequence[Page]], Reading]

#: a paper that takes back a claim made before
_WITHDRAWN = re.compile(r"(?:배당요구|권리신고|교부청구|채권계산|채권신고).*(?:취하|철회|해제|취소|포기)")

_MODULES = {
    "registry_extract": "extractors.registry",
    **{
        kind: f"extractors.papers.{kind}"
        for kind in (
            "claim_statement",
            "distribution_demand",
            "lease_claim",
            "wage_claim",
            "tax_demand",
            "public_charge_demand",
            "sale_statement",
            "cost_statement",
        )
    },
}


def read_documents(pages: Sequence[Page], file: str, sha256: str) -> tuple[Document, ...]:
    """Every document of `pages`; a page belongs to exactly one. The file's name decides nothing."""
    out: list[Document] = []
    stamped: date | None = None
    for found in recognise(pages):
        received = received_on(found)
        reading = _read(found)
        if found.cover:
            stamped = received
        out.append(_document(found, reading, file, sha256, received or stamped))
        if not found.cover:
            stamped = None
    return tuple(out)


def _read(found: Found) -> Reading:
    if found.kind == "unknown":
        return _unknown(found)
    reader = cast(Reader, importlib.import_module(_MODULES[found.kind]).read)
    try:
        return reader(found.pages)
    except Exception as error:  # whatever a paper brings about in its reader costs that paper only, and is said
        return _failed(found, error)


def _failed(found: Found, error: Exception) -> Reading:
    """A paper whose reader stopped: its title, and a finding that keeps it in front of the reviewer."""
    finding = Finding(
        severity="error",
        code="illegible",
        message=f"서류를 읽다가 중단되었습니다: {found.title or found.kind} ({type(error).__name__}: {error})",
        where="pages",
        advice="서류를 직접 확인하십시오. 프로그램의 오류이므로 알려 주십시오.",
    )
    return Reading(Unknown(title=found.title), {}, [finding])


def _document(found: Found, reading: Reading, file: str, sha256: str, received: date | None) -> Document:
    reading = without_unmapped(_without_guesses(reading), found.pages)
    findings = [
        *reading.findings,
        *unread(reading, found.pages),
        *page_findings(found, reading, file, sha256),
        *_doubtful(reading),
    ]
    unique = list({(f.code, f.where, f.message): f for f in findings}.values())
    return Document(
        file=file,
        sha256=sha256,
        pages=tuple(p.number for p in found.pages),
        type=reading.fields.type,
        fields=reading.fields,
        evidence=reading.evidence,
        findings=tuple(unique),
        received_on=received,
        personal=tuple(Personal(page=p.number, box=box) for p in found.pages for box in personal_boxes(p)),
    )


#: titles of papers that prove or authorise what another filing claims
_EVIDENCE = re.compile(
    r"(?:소송|대리)?위임장|(?:송달|확정|송달확정|송달및확정)증명(?:원|서)?|집행문|"
    r"(?:부동산|주택|아파트|오피스텔|상가|상가건물|점포)?(?:임대차|전세|월세|전월세)(?:표준)?계약서|"
    r"주민등록표?(?:\(?(?:등|초)본\)?|등본|초본)|가족관계증명서|기본증명서|(?:법인|개인)?인감증명서?|본인서명사실확인서|사용인감계|"
    r"사업자등록증(?:명원?)?|법인등기(?:부등본|사항(?:전부|일부)?증명서)|주민등록증|운전면허증|통장사본|"
    r"(?:여신|대출|금전소비대차)(?:거래)?(?:기본)?(?:약정|계약)서|근저당권설정계약서|등기필(?:증|정보)|"
    r"채권양도(?:통지서|계약서)|(?:대위변제|변제)(?:증서|확인서|영수증)|재직증명서|급여명세서"
)


def _unknown(found: Found) -> Reading:
    """Title, case number and why it was not read further."""
    lines = [line for page in found.pages for line in page.lines]
    cases = sorted({m.value for line in lines for m in find_cases(line.text) if m.value and "타경" in m.value})
    items: dict[str, EvidenceItem] = {}
    for page in found.pages[:1]:
        for line in page.lines:
            if found.title and compact(found.title) in compact(line.text):
                items.setdefault("title", evidence(page, line.words))
    title = re.sub(r"\s+", " ", found.title).strip() if found.title else None
    if found.cover:
        finding = Finding(
            severity="note", code="cover_letter", message=f"다음 서류를 보내는 표지입니다: {title}", where="title"
        )
    elif _WITHDRAWN.search(compact(title or "")):
        finding = Finding(
            severity="error",
            code="withdrawn",
            message=f"앞서 낸 청구를 거두는 서류로 보입니다: {title}",
            where="title",
            advice="어느 채권자의 어떤 청구를 거두는지 확인하고, 그 채권을 배당에서 빼거나 줄이십시오.",
        )
    elif _EVIDENCE.fullmatch(compact(title or "")):
        finding = Finding(
            severity="note",
            code="supporting_paper",
            message=f"권리를 신고하는 서류가 아니라 이를 뒷받침하는 서류입니다: {title}",
            where="title",
        )
    else:
        finding = Finding(
            severity="warning",
            code="unknown_kind",
            message=f"서류의 종류를 알 수 없습니다: {title or '제목 없음'}",
            where="title",
            advice="서류의 종류와 내용을 직접 확인하십시오.",
        )
    case = cases[0] if len(cases) == 1 else None
    for page in found.pages:
        for line in page.lines:
            if case is not None and any(m.value == case for m in find_cases(line.text)):
                items.setdefault("case_number", evidence(page, line.words))
    return Reading(Unknown(title=title, case_number=case), items, [finding])


def _without_guesses(reading: Reading) -> Reading:
    """Numbers and dates that were read from pixels with too little confidence become None, but for those that the
    paper's own sums prove."""
    sure = proved(reading.fields)
    weak = [
        path
        for path, item in reading.evidence.items()
        if item.ocr is not None
        and path not in sure
        and (item.ocr < CERTAIN_ENOUGH or _in_doubt(reading, path) or _headless(reading, item) or _cut(path, item))
    ]
    if not weak:
        return reading
    dumped = reading.fields.model_dump()
    for path in weak:
        _forget(dumped, path)
    return Reading(type(reading.fields).model_validate(dumped), reading.evidence, reading.findings)


def _headless(reading: Reading, item: EvidenceItem) -> bool:
    """A sum of a kind or a paper that writes `금…원`, and begins with a figure: on a scan 금 was taken for a figure."""
    if not re.match(r"\s*\d{1,3},\d{3}", item.text):
        return False
    if reading.fields.type == "registry_extract" or re.search(r"원\s*정", item.text):
        return True
    written_so = any(re.search(r"금\s*\d", other.text) for other in reading.evidence.values())
    return written_so and re.search(r"\d\s*[^\d\s,.%)]", item.text) is not None


def _cut(path: str, item: EvidenceItem) -> bool:
    """What a scan shows of a broken date or sum (lost, or gone on in the next line): a year of three figures, a month
    with a 0 before it beside a day without, a claim of less than a hundred won, a sum that ends in a comma."""
    if re.search(r"\d,\s*$", item.text):
        return True
    if re.search(r"(?:^|\.)(?:principal|total|max_amount|deposit)$", path):
        return re.fullmatch(r"\d{1,2}", item.text.strip()) is not None
    day = r"(?<!\d)\d{3}\s*년|(?<!\d)\d{4}\s*[.\-/]\s*0\d\s*[.\-/]\s*\d(?!\s?\d)"
    return path.endswith(_DAYS) and re.search(day, item.text) is not None


def _in_doubt(reading: Reading, path: str) -> bool:
    """A figure of a row whose sum did not come out: on a scan one of its strokes was misread, and which is not known."""
    row = re.fullmatch(r"(rows\[\d+\])\.(?:principal|surcharge|total)", path)
    return row is not None and any(f.code == "sum_mismatch" and f.where == f"{row[1]}.total" for f in reading.findings)


def _forget(dumped: dict[str, Any], path: str) -> None:
    """Set the number or date at `path` (`rows[2].total`) to None; names and texts stay, with their finding."""
    *way, last = re.findall(r"[^.\[\]]+", path)
    place: Any = dumped
    for step in way:
        place = place[int(step)] if isinstance(place, tuple | list) and step.isdigit() else place.get(step)
        if place is None:
            return
    value = place.get(last) if isinstance(place, dict) else None
    if isinstance(value, date | Decimal) or (isinstance(value, int) and not isinstance(value, bool)):
        place[last] = None


def _doubtful(reading: Reading) -> list[Finding]:
    """A finding for every value that was read from pixels with little confidence."""
    return [
        Finding(
            severity="warning",
            code="low_confidence",
            message=f"문자인식 신뢰도가 낮습니다({item.ocr:.0%}): “{item.text}”",
            where=path,
            advice="원본과 대조하여 값을 확인하십시오.",
        )
        for path, item in reading.evidence.items()
        if item.ocr is not None and (item.ocr < CONFIDENT or _headless(reading, item) or _cut(path, item))
    ]


def received_on(found: Found) -> date | None:
    """The day of the court's receipt stamp on a paper that was filed, None without one or with two."""
    if found.kind == "registry_extract":
        return None
    stamp = stamp_date(Paper(found.pages))
    return stamp[0] if stamp else None
