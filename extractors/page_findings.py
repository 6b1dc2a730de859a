"""What a document's pages say for themselves: not read, hidden, drawn on afterwards, missing."""

from __future__ import annotations

from core.models.base import Finding, SourceRef
from extractors.page.model import Page, displayed
from extractors.reading import Reading
from extractors.recognise import Found, printed_number

#: places of one page that are shown; the message tells how many there are
MOST_PLACES = 20


def page_findings(found: Found, reading: Reading, file: str, sha256: str) -> list[Finding]:
    """Pages that could not be read, what on them was not, and pages that the printed numbers say are missing."""
    out: list[Finding] = []
    for page in found.pages:
        if page.note:
            out.append(
                Finding(
                    severity="error",
                    code="illegible",
                    message=f"{page.number}쪽을 읽을 수 없습니다: {page.note}",
                    where=f"pages[{page.number}]",
                    advice="이 쪽을 선명하게 다시 스캔하여 내도록 제출자에게 요청하십시오.",
                )
            )
        if page.hidden:
            said = " / ".join(page.hidden)
            out.append(
                Finding(
                    severity="warning",
                    code="hidden_text",
                    message=f"{page.number}쪽에 눈에 보이지 않는 글자가 있어 읽지 않았습니다: “{said[:300]}”",
                    where=f"pages[{page.number}]",
                    advice="보이지 않는 글자가 왜 있는지 제출자에게 확인하십시오.",
                )
            )
        for remark in page.remarks:
            out.append(
                Finding(
                    severity="warning",
                    code="annotation",
                    message=f"{page.number}쪽에 나중에 덧붙인 것이 있어 읽지 않았습니다: {remark}",
                    where=f"pages[{page.number}]",
                    advice="원본 파일을 열어 덧붙인 내용을 확인하십시오.",
                )
            )
        if page.unread:
            out.append(_unread_ink(page, file, sha256))
    if found.kind != "registry_extract" and not any(f.code == "missing_page" for f in reading.findings):
        out += _missing_pages(found)
    return out


def _missing_pages(found: Found) -> list[Finding]:
    numbers = [n for n in map(printed_number, found.pages) if n is not None]
    totals = {m for _, m in numbers}
    if len(totals) != 1 or len(numbers) != len(found.pages):
        return []
    (total,) = totals
    missing = sorted(set(range(1, total + 1)) - {n for n, _ in numbers})
    if not missing or total > 200:
        return []
    text = ", ".join(f"{n}/{total}" for n in missing)
    return [
        Finding(
            severity="error",
            code="missing_page",
            message=f"인쇄된 쪽번호로 보아 빠진 쪽이 있습니다: {text}",
            where="pages",
            advice="빠진 쪽을 내도록 제출자에게 요청하십시오.",
        )
    ]


def _unread_ink(page: Page, file: str, sha256: str) -> Finding:
    """Ink of a scan that no reading made out, with its places."""
    places = [displayed(page, box) for box in sorted(page.unread, key=lambda b: (b[1], b[0]))]
    return Finding(
        severity="warning",
        code="unread_ink",
        message=f"{page.number}쪽에 글자로 읽지 못한 부분이 {len(places)}곳 있습니다.",
        where=f"pages[{page.number}]",
        advice="표시한 곳을 원본에서 확인하십시오. 손글씨, 도장, 얼룩일 수도 있습니다.",
        sources=tuple(
            SourceRef(
                file=file,
                sha256=sha256,
                page=page.number,
                box=(round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)),
            )
            for x0, top, x1, bottom in places[:MOST_PLACES]
        ),
    )
