# ruff: noqa: E501 (Korean sentences stay in one line)
"""Cross-checks of the papers against the court's file and against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from core.models.base import Finding
from core.models.filing import ClaimStatement, Document, RegistryExtract, SaleStatement

from .amounts import party, said
from .book import day, filing_label, names, place, won
from .checks import Check, View, finding
from .filings import case_key
from .identity import Party
from .rights import first_commencement

_DAY = re.compile(r"((?:19|20)\d{2})\s*[.\-/년]\s*(\d{1,2})\s*[.\-/월]\s*(\d{1,2})")
#: rights that the sale extinguishes with all that come after them
_ENDING = ("mortgage", "security_registration", "provisional_attachment", "seizure", "commencement", "jeonse")


def registry_age(view: View) -> Iterator[Finding]:
    """An extract older than the claim deadline."""
    deadline = view.header.claim_deadline
    for document in view.documents:
        fields = document.fields
        if not isinstance(fields, RegistryExtract) or deadline is None or not fields.viewed_at:
            continue
        if fields.viewed_at[:10] < deadline.isoformat():
            yield finding(
                "warning",
                "registry_too_old",
                f"{filing_label(document)}: 열람일({fields.viewed_at[:10]})이 배당요구종기({day(deadline)}) 전입니다.",
                document.file,
                "새로 발급된 등기사항전부증명서로 확인하십시오.",
                document.source("viewed_at"),
            )


def registry_pages(view: View) -> Iterator[Finding]:
    """An extract with missing pages."""
    for document in view.documents:
        if isinstance(document.fields, RegistryExtract) and document.fields.complete is False:
            yield finding(
                "error",
                "registry_incomplete",
                f"{filing_label(document)}: 빠진 쪽이 있습니다.",
                document.file,
                "전체 쪽을 다시 제출받으십시오.",
                (place(document),),
            )


def commencement(view: View) -> Iterator[Finding]:
    """The header's commencement day against the registry's."""
    first, header = first_commencement(view.groups), view.header
    if first is not None and header.commencement_registered not in (None, first):
        yield finding(
            "error",
            "commencement_mismatch",
            f"첫 경매개시결정등기일이 사건 파일({day(header.commencement_registered)})과 등기({day(first)})에서 다릅니다. 사건 파일을 따랐습니다.",
            "commencement_registered",
            "등기를 확인하십시오.",
            (
                s
                for g in view.groups
                if g.kind == "commencement" and g.first.entry.received_on == first
                for s in g.first.source("received_on")
            ),
        )


def second_auction(view: View) -> Iterator[Finding]:
    """A commencement of another case on the same property."""
    known = {case_key(n) for n in (view.header.case_number, *view.header.joined_cases)}
    for group in view.groups:
        number = group.first.entry.court_case
        if group.kind == "commencement" and number and case_key(number) not in known:
            yield finding(
                "warning",
                "second_auction",
                f"{group.first.label()}: 다른 경매사건({number})의 개시결정입니다.",
                group.first.id,
                "중복경매인지 확인하십시오(민사집행법 제87조).",
                group.first.source("court_case"),
            )


def like_named(view: View) -> Iterator[Finding]:
    """Creditors with nearly one name: apart if their numbers prove it, else for a person."""
    seen: dict[Party, tuple[str, Document, str]] = {}
    for group in view.groups:
        if group.kind in ("ownership", "seizure", "other", "unknown"):
            continue
        for right in group.members:
            for holder in right.chain:
                seen.setdefault(holder, (right.label(), right.document, f"entries[{right.index}].holders[0].name"))
    for document in view.documents:
        if document.type in ("claim_statement", "distribution_demand") and said(document).creditor:
            seen.setdefault(party(document), (filing_label(document), document, "creditor"))
    for (a, at), (b, bt) in combinations(sorted(seen.items(), key=lambda kv: (kv[0].name, kv[0].reg_no or "")), 2):
        how = view.identity.relation(a, b)
        sources = (*(at[1].source(at[2]) or (place(at[1]),)), *(bt[1].source(bt[2]) or (place(bt[1]),)))
        if how == "same" and a.key != b.key and a.number is not None and a.number == b.number:
            yield finding(
                "note",
                "same_number_other_name",
                f"{a.name}({at[0]})과(와) {b.name}({bt[0]})은(는) 이름이 다르나 등록번호가 같아 같은 채권자로 보았습니다.",
                a.name,
                "상호변경·합병 또는 번호의 오기인지 확인하십시오.",
                sources,
            )
        if how not in ("like", "likely") or any(
            view.identity.same(a, c) and view.identity.same(b, c) for c in seen if c not in (a, b)
        ):
            continue
        if a.number is not None and b.number is not None and how == "like":
            yield finding(
                "warning" if a.key == b.key else "note",
                "like_named_creditors",
                f"{a.name}({at[0]})과(와) {b.name}({bt[0]})은(는) 이름이 {'같으나' if a.key == b.key else '비슷하나'} 등록번호가 다른 채권자입니다. 따로 두었습니다.",
                a.name,
                "번호의 오기이면 join으로 결정하십시오." if a.key == b.key else "",
                sources,
            )
        else:
            yield finding(
                "error" if how == "likely" or a.key == b.key else "warning",
                "identity_uncertain",
                f"{a.name}({at[0]})과(와) {b.name}({bt[0]})이(가) 같은 채권자인지 증명되지 않았습니다. 합치지 않았습니다.",
                a.name,
                "등록번호를 확인하고 join 또는 separate로 결정하십시오.",
                sources,
            )


def numbers(view: View) -> Iterator[Finding]:
    """A registration number that fails its check digit proves nothing; it was not used."""
    for document in view.documents:
        if document.type not in ("claim_statement", "distribution_demand"):
            continue
        who = party(document)
        if who.reg_no and who.number is None and re.search(r"\d{6}", who.reg_no):
            yield finding(
                "warning",
                "reg_no_invalid",
                f"{filing_label(document)}: 등록번호 {who.reg_no}은(는) 검증번호가 맞지 않아 채권자의 확인에 쓰지 않았습니다.",
                document.file,
                "등록번호를 확인하십시오.",
                document.source("creditor_reg_no"),
            )


def case_numbers(view: View) -> Iterator[Finding]:
    """A filing that names no case: it may belong to another one."""
    for document in view.documents:
        fields = document.fields
        if "case_number" in type(fields).model_fields and getattr(fields, "case_number", None) is None:
            if document.type in ("unknown", "unreadable"):
                continue
            yield finding(
                "warning",
                "case_number_missing",
                f"{filing_label(document)}: 사건번호를 읽을 수 없어 이 사건의 서류로 보았습니다.",
                document.file,
                "다른 사건의 서류가 아닌지 확인하십시오.",
                (place(document),),
            )


def sums(view: View) -> Iterator[Finding]:
    """A printed total that is not the sum of its parts."""
    for document in view.documents:
        total, parts = won(getattr(document.fields, "total", None)), _parts(document)
        if total is None or parts is None or any(f.code == "sum_mismatch" for f in document.findings):
            continue
        added = sum(p or 0 for p in parts)
        if added != total:
            yield finding(
                "error",
                "sum_mismatch",
                f"{filing_label(document)}: 적힌 합계 {total:,}원이 항목의 합 {added:,}원과 다릅니다.",
                document.file,
                "계산을 확인하십시오.",
                document.source("total"),
            )


def _parts(document: Document) -> list[int | None] | None:
    """The amounts that a total is of; None where the paper does not tell them all."""
    fields = document.fields
    if document.type in ("claim_statement", "distribution_demand"):
        parts = [won(getattr(fields, k)) for k in ("principal", "interest", "cost")]
        return parts if parts[0] is not None else None
    if document.type in ("tax_demand", "public_charge_demand"):
        rows = getattr(fields, "rows", ())
        return [v for r in rows for v in ((r.principal, r.surcharge) if r.principal is not None else (r.total,))]
    if document.type == "wage_claim":
        wages = [getattr(fields, "preferential", None), getattr(fields, "ordinary", None)]
        return wages if None not in wages else None
    if document.type == "cost_statement":
        return [i.amount for i in getattr(fields, "items", ())]
    return None


def deadline(view: View) -> Iterator[Finding]:
    """The sale statement's claim deadline against the court's file."""
    mine = view.header.claim_deadline
    for document in view.documents:
        fields = document.fields
        if isinstance(fields, SaleStatement) and fields.claim_deadline and mine and fields.claim_deadline != mine:
            yield finding(
                "error",
                "claim_deadline_mismatch",
                f"배당요구종기가 사건 파일({day(mine)})과 매각물건명세서({day(fields.claim_deadline)})에서 다릅니다.",
                document.file,
                "종기 결정을 확인하십시오.",
                document.source("claim_deadline"),
            )


def sale_lines(view: View) -> Iterator[Finding]:
    """Appraisals and minimum prices of the sale statement against those of the properties."""
    for document in view.documents:
        fields = document.fields
        if not isinstance(fields, SaleStatement):
            continue
        for key, name in (("appraisal", "감정평가액"), ("minimum_price", "최저매각가격")):
            value, known = getattr(fields, key), [getattr(p, key) for p in view.header.properties]
            if value is not None and all(v is not None for v in known) and sum(v or 0 for v in known) != value:
                yield finding(
                    "warning",
                    "sale_price_lines",
                    f"{name}이 매각물건명세서({value:,}원)와 사건 파일의 합({sum(v or 0 for v in known):,}원)에서 다릅니다.",
                    document.file,
                    "부동산별 금액을 확인하십시오.",
                    document.source(key),
                )


def sale_price(view: View) -> Iterator[Finding]:
    """A sale price below the minimum price at which the property was offered."""
    prices, properties = view.header.fund.sale_price, view.header.properties
    each = (
        [(p.id, prices.get(p.id), p.minimum_price) for p in properties]
        if isinstance(prices, dict)
        else [("전체", prices, sum(p.minimum_price or 0 for p in properties))]
    )
    for name, price, least in each:
        if price is not None and least is not None and price < least:
            yield finding(
                "error",
                "sale_price_below_minimum",
                f"매각대금({name}) {price:,}원이 최저매각가격 {least:,}원보다 적습니다.",
                "fund.sale_price",
                "매각대금과 최저매각가격을 확인하십시오.",
            )


def first_right(view: View) -> Iterator[Finding]:
    """The oldest right of the sale statement against the registry's."""
    ranked = sorted(
        (m.entry.received_on, g.kind != "jeonse")
        for g in view.groups
        if g.kind in _ENDING
        for m in g.members
        if m.entry.received_on
    )
    #: a 전세권 may be the oldest or be left to the buyer: both days are right
    right = {d for d, _ in ranked[:1]} | {d for d, ends in ranked if ends and d == min(x for x, e in ranked if e)}
    for document in view.documents:
        fields = document.fields
        found = _DAY.search(fields.first_right or "") if isinstance(fields, SaleStatement) else None
        told = f"{int(found[1]):04}-{int(found[2]):02}-{int(found[3]):02}" if found else ""
        if found and right and told not in {d.isoformat() for d in right}:
            yield finding(
                "warning",
                "first_right_mismatch",
                f"최선순위 설정일이 매각물건명세서({found[0]})와 등기({day(min(right))})에서 다릅니다.",
                document.file,
                "말소기준권리를 확인하십시오.",
                document.source("first_right"),
            )


def debtor(view: View) -> Iterator[Finding]:
    """A statement that names a debtor who is neither debtor nor owner here."""
    for document in view.documents:
        fields = document.fields
        if not isinstance(fields, ClaimStatement) or not fields.debtor:
            continue
        if names(fields.debtor) and not any(view.book.knows(n) for n in names(fields.debtor)):
            yield finding(
                "warning",
                "debtor_mismatch",
                f"{filing_label(document)}: 채무자 {fields.debtor}은(는) 사건 파일의 채무자나 소유자가 아닙니다.",
                document.file,
                "채무자를 확인하십시오.",
                document.source("debtor"),
            )


#: (codes, check)
PAPERS: tuple[tuple[tuple[str, ...], Check], ...] = (
    (("registry_too_old",), registry_age),
    (("registry_incomplete",), registry_pages),
    (("commencement_mismatch",), commencement),
    (("second_auction",), second_auction),
    (("same_number_other_name", "like_named_creditors", "identity_uncertain"), like_named),
    (("reg_no_invalid",), numbers),
    (("case_number_missing",), case_numbers),
    (("sum_mismatch",), sums),
    (("claim_deadline_mismatch",), deadline),
    (("sale_price_lines",), sale_lines),
    (("sale_price_below_minimum",), sale_price),
    (("first_right_mismatch",), first_right),
    (("debtor_mismatch",), debtor),
)
