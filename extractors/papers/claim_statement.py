"""채권계산서: what a creditor claims, by loan and interest period, and on which right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from core.models.filing import ClaimStatement, InterestItem
from extractors.grammar.dates import find_dates
from extractors.grammar.money import read_amount
from extractors.page.model import Page
from extractors.reading import Reading

from .amounts import put_amounts
from .blocks import Paper
from .builder import Builder
from .common import Units, amends, labelled_money, money_at, paragraphs, put_case, settle, units
from .days import dates_after, paper_date, stamp_date
from .interest import complete, interest_grids, open_items, read_items
from .labels import find_labels
from .named import also_named, put_name, put_signer, put_spoken_debtor
from .sections import CREDITOR_ROLES, put_section_name
from .strips import Hit
from .successors import HOLDER, ask_whose, of_the_debtor
from .sums import check_interest, check_parts
from .tables import Grid

CREDITOR = (
    "채권자",
    "근저당권자",
    "신청인",
    "신청채권자",
    "배당요구채권자",
    "채권자명",
    "신고채권자",
    "신고인",
    "제출자",
    "배당요구권자",
    "가압류채권자",
    "저당권자",
    "전세권자",
    "채권자성명",
    "채권자(근저당권자)",
    "금융기관명",
    "상호",
    "위채권자",
    "제출인",
    "가압류권자",
    "채권신고인",
    "채권자및근저당권자",
    "양수인",
)
DEBTOR = (
    "채무자",
    "채무자겸소유자",
    "피신청인",
    "채무자명",
    "채무자성명",
    "채무자및소유자",
    "채무자(소유자)",
    "차주",
    "주채무자",
    "채무자소유자",
    "공동채무자",
    "연대채무자",
    "상대방",
)
_RECEIPT = re.compile(
    r"(?P<day>(?:19|20)?\d{2}\s*[.．년\-/]\s*\d{1,2}\s*[.．월\-/]\s*\d{1,2}\s*[.．일]?)\s*(?:자\s*)?(?:에\s*)?(?:접\s*수|등기\s*접수|등기)?\s*[,]?\s*(?:접수번호\s*)?제\s*(?P<no>\d{1,3}(?:,\d{3})*|\d{1,7})\s*호"
)


def read(pages: Sequence[Page]) -> Reading:
    """The statement's parties, sums, interest rows, the day they are counted to, and the right they rest on."""
    paper, out = Paper(pages), Builder()
    notes = units(paper)
    put_case(paper, out)
    put_parties(paper, out)
    items = put_claim(paper, out, notes)
    put_basis(paper, out)
    day = stamp_date(paper) or paper_date(paper)
    if day is not None:
        out.put("filed_on", day[0], day[1])
    return out.reading(ClaimStatement, items=tuple(items), amends=amends(paper))


def put_parties(paper: Paper, out: Builder) -> None:
    """Creditor with registration number, debtor."""
    if not _put_holder(paper, out):
        _put_creditor(paper, out)
    ask_whose(paper, out)
    put_name(paper, out, "debtor", DEBTOR, several=True, meant="채무자|채무기업|채무법인|채무회사")
    if "debtor" not in out.values:
        put_section_name(paper, out, "debtor", "채무자|피신청인|상대방")
    put_spoken_debtor(paper, out, "debtor")


def _put_creditor(paper: Paper, out: Builder) -> None:
    """Who asks: by his label, under his heading, by his signature."""
    put_name(paper, out, "creditor", (), "creditor_reg_no", extra=r"배당\s*요구\s*채\s*권\s*자")
    if "creditor" not in out.values:  # beside a creditor who demands, 채권자 is the one who applied for the auction
        put_name(paper, out, "creditor", CREDITOR[:1], "creditor_reg_no")
    if "creditor" not in out.values:
        put_name(
            paper,
            out,
            "creditor",
            CREDITOR,
            "creditor_reg_no",
            meant="채권자|채권은행|채권기관|채권금고|신청인|요구인|요구자|신고인|제출인|청구인",
        )
    if "creditor" not in out.values:
        put_section_name(paper, out, "creditor", CREDITOR_ROLES, "creditor_reg_no")
    if "creditor" not in out.values:
        put_signer(paper, out, "creditor")


def _put_holder(paper: Paper, out: Builder) -> bool:
    """Who took the claim over, where a label says so; whom he had it from is said beside him. Two who took it over
    leave it open. False where nobody is said to have taken it over."""
    held = Builder()
    put_name(paper, held, "creditor", (), "creditor_reg_no", extra=HOLDER)
    name, hit = held.values.get("creditor"), held.hits.get("creditor")
    if name is None or hit is None or of_the_debtor(paper, hit):
        return False
    if any(f.code == "several_names" for f in held.findings):
        out.find("low_confidence", f"승계인이 여럿이어서 채권자를 확정할 수 없습니다: {hit.text}", "creditor")
        return True
    out.put("creditor", name, hit)
    if "creditor_reg_no" in held.values:
        out.put("creditor_reg_no", held.values["creditor_reg_no"], held.hits.get("creditor_reg_no"))
    also_named(paper, out, "creditor", CREDITOR[:4])
    return True


def put_claim(paper: Paper, out: Builder, notes: Units) -> list[InterestItem]:
    """The four sums, the interest rows and the day they are counted to, with every check between them."""
    grids = interest_grids(paper)
    put_amounts(paper, out, notes, grids)
    items, sums = read_items(paper, out, notes, grids)
    printed = [i.interest for i in items]
    if items and all(v is not None for v in printed) and grids:
        made = sum(v for v in printed if v is not None)
        for total, hit in sums[-1:]:
            if total != made and len(sums) == 1:
                text = hit.text if hit else ""
                message = f"이자 명세를 더하면 {made:,}원, 표의 합계 {total:,}원 ({text})"
                out.find("sum_mismatch", message, "items", "error")
        field = out.values.get("interest")
        if isinstance(field, int) and field != made:
            out.find("sum_mismatch", f"이자 명세를 더하면 {made:,}원, 적힌 이자 {field:,}원", "interest", "error")
    if "interest" not in out.values and len(sums) == 1 and not _conflicting(out, "interest"):
        settle(out, "interest", sums)
    _put_sums(out, grids, notes)
    parts = [out.values.get(k) for k in ("principal", "interest", "cost")]
    conflict = any(_conflicting(out, k) for k in ("principal", "interest", "cost", "total"))
    if parts[0] is not None and (parts[1] is not None or parts[2] is not None) and not conflict:
        check_parts(out, [p for p in parts if p is not None], out.values.get("total"), "total", "원금·이자·비용")
    items = complete(out, items)
    check_interest(out, items)
    for n in open_items(items, out.evidence):
        if "interest" not in out.values:
            message = "다 갚는 날까지의 이자를 청구하면서 배당기일까지의 금액을 적지 않았습니다"
            out.find(
                "missing_interest",
                message,
                f"items[{n}].interest",
                advice="이자 계산을 보정하도록 채권자에게 요청하십시오.",
            )
    put_calculated_to(paper, out, items)
    return items


def _put_sums(out: Builder, grids: Sequence[Grid], notes: Units) -> None:
    """Principal, cost and total from the last row of the interest table, if the rows above it add up to them."""
    for grid, row in [(g, r) for g in grids for r in g.totals][-1:]:
        for field in ("principal", "cost", "total"):
            column = "lent" if field == "principal" and "principal" not in grid.columns else field
            strip = row.one(column)
            if strip is None or field in out.values or _conflicting(out, field):
                continue
            match = read_amount(strip.text, notes.at(row.page, grid.top, grid.headers.get(column, "")))
            if match.value is None:
                out.doubt(field, match, strip.hit())
            elif match.value == _added(grid, column, notes):
                out.put(field, match.value, strip.hit())
            else:
                out.find("low_confidence", f"표의 행을 더한 금액과 다릅니다: “{strip.text}”", field)


def _added(grid: Grid, field: str, notes: Units) -> int | None:
    """The sum of a column over the rows that are no sums; None if one cannot be read. An empty cell is nothing."""
    made = 0
    for row in grid.body:
        for strip in row.all(field):
            value = read_amount(strip.text, notes.at(row.page, grid.top, grid.headers.get(field, ""))).value
            if not isinstance(value, int):
                return None
            made += value
    return made


def _conflicting(out: Builder, where: str) -> bool:
    return any(f.where == where and f.code == "amount_conflict" for f in out.findings)


def put_calculated_to(paper: Paper, out: Builder, items: Sequence[InterestItem]) -> None:
    """The day the interest is counted to: as said, and as the rows have it."""
    found: list[tuple[date, Hit]] = []
    words = (
        "계산기준일",
        "기준일",
        "이자기준일",
        "산출기준일",
        "이자산출기준일",
        "이자계산기준일",
        "계산기준일(배당기일)",
        "채권기준일",
        "이자계산일",
        "산정기준일",
        "이자계산종기",
        "배당기일",
        "이자계산마감일",
    )
    for label in find_labels(paper, words, extra=r"(?:[가-힣][\s·]*){0,8}기\s*준\s*일(?:\s*자)?"):
        for m, hit in dates_after(label)[:1]:
            if m.value is not None:
                found.append((m.value, hit))
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ")
        for m in find_dates(text):
            before, after = text[max(0, m.start - 30) : m.start], text[m.end : m.end + 40]
            counted = re.search(r"계산|산출|산정|원리금|이자|채권액", after) or re.search(
                r"\d\s*원\s*[(（]$|기준일", before
            )
            stated = re.match(r"\s*[)）]?\s*(?:현재|기준)", after) and re.search(
                r"채권|원리금|내역|청구", before + after
            )
            due = re.search(r"배당\s*기일|기준일|작성일", before[-16:] + after[:14])
            until = re.match(
                r"\s*[)）]?\s*(?:배당\s*기일\s*)?[)）]?\s*(?:현재)?\s*(?:까지|(?:을|를)?\s*기준|현재)", after
            )
            if m.value is not None and re.search(r"기준일(?:자)?\s*[:：]\s*$", before):
                found.append((m.value, strip.hit(m.start, m.end)))
                continue
            if (
                m.value is not None
                and until
                and (due or counted or stated)
                and not re.search(r"부터\s*$|[~～]\s*$", before)
            ):
                if re.match(r"\s*(?:까지)?\s*[의]?\s*\d+\s*일", after):
                    continue
                found.append((m.value, strip.hit(m.start, m.end)))
    last = max((i.to for i in items if i.to is not None), default=None)
    values = {v for v, _ in found}
    if len(values) == 1:
        value, hit = found[0]
        out.put("calculated_to", value, hit)
        if last is not None and last != value:
            out.find("calculated_to_mismatch", f"이자 명세는 {last}까지, 적힌 기준일은 {value}입니다", "calculated_to")
    elif len(values) > 1:
        if last in values:
            out.put("calculated_to", last, next(h for v, h in found if v == last))
        texts = " / ".join(str(v) for v in sorted(values))
        out.find(
            "calculated_to_mismatch", f"이자를 어느 날까지 계산했는지 다르게 적혀 있습니다: {texts}", "calculated_to"
        )
    elif any(f.code == "sum_mismatch" and f.where in ("items", "interest") for f in out.findings):
        return  # some row was not read: the last one that was may not be the last
    elif last is not None and all(i.to is not None for i in items):
        n = next(n for n, i in enumerate(items) if i.to == last)
        out.values["calculated_to"] = last
        if f"items[{n}].to" in out.evidence:
            out.evidence["calculated_to"] = out.evidence[f"items[{n}].to"]


_BASIS = (
    "담보권",
    "근저당권",
    "채권원인",
    "채권의원인",
    "담보",
    "청구원인",
    "근저당",
    "담보내역",
    "근저당권설정",
    "피담보채권",
    "근저당권의표시",
    "담보권의표시",
    "채권의표시",
    "배당요구원인",
    "채권발생원인",
    "담보물권",
    "담보권의내용",
    "근저당권내역",
    "설정내역",
    "가압류",
    "등기내역",
)


def put_basis(paper: Paper, out: Builder) -> None:
    """`basis` as printed; receipt number, day and maximum of the mortgage it names."""
    for label in find_labels(paper, _BASIS):
        text = re.sub(r"\s+", " ", label.text).strip()
        if len(text) > 5 and not label.below:
            out.put("basis", text, label.strip.hit(label.start, label.end))
            break
    receipts: list[tuple[int, date | None, Hit]] = []
    maxima: list[tuple[Any, Hit | None]] = []
    strips = [b.strip for b in paper.blocks if b.table is not None] + paragraphs(paper)
    for strip in strips:
        text = strip.text.replace("\t", " ")
        for m in _RECEIPT.finditer(text):
            day = find_dates(m["day"])
            receipts.append(
                (int(m["no"].replace(",", "")), day[0].value if day else None, strip.hit(m.start(), m.end()))
            )
        for m in re.finditer(r"채\s*권\s*최\s*고\s*액\s*[)）]?\s*[:：]?\s*(?=[금₩\\\d일미])", text):
            amount = money_at(text[m.end() :])
            if amount is not None and amount.value is not None:
                maxima.append((amount.value, strip.hit(m.end() + amount.start, m.end() + amount.end)))
    for match, hit, _ in labelled_money(paper, ("채권최고액", "근저당권채권최고액", "설정금액", "설정최고액")):
        if match.value is not None:
            maxima.append((match.value, hit))
    stamp = stamp_date(paper)
    kept = [r for r in receipts if not (stamp and r[1] == stamp[0])]
    if "basis" not in out.values and kept:
        out.put("basis", kept[0][2].text.lstrip("(（[ "), kept[0][2])
    numbers = list(dict.fromkeys(r[0] for r in kept))
    if numbers:
        out.put("receipt_no", kept[0][0], kept[0][2])
        out.put("registered_on", kept[0][1], kept[0][2])
        if len(numbers) > 1:
            listed = ", ".join(f"제{n}호" for n in numbers)
            out.find("several_rights", f"등기 접수번호가 여럿 적혀 있습니다: {listed}", "receipt_no", "note")
    if len({str(v) for v, _ in maxima}) == 1:
        out.put("max_amount", *maxima[0])
