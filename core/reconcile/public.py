# ruff: noqa: E501 (Korean sentences stay in one line)
"""Demands of tax offices and insurers → claims: one for each row with a date of its own, joined with their seizures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from core.law import params
from core.models.case import PublicCharge, Registration, Tax
from core.models.filing import ChargeRow, Document, PublicChargeDemand, TaxDemand, TaxRow

from .book import Book, asked_on, day, filing_label, place, short, together
from .demands import Against, against, join_seizures, late, registered_day, same_office, seizures, squash
from .holders import place_of
from .identity import Party
from .rights import Group
from .rows import Debt, Line, counted, debts, left_out

Demand = TaxDemand | PublicChargeDemand


def _fields(document: Document) -> Demand:
    assert isinstance(document.fields, (TaxDemand, PublicChargeDemand))
    return document.fields


def _person(document: Document) -> str | None:
    fields = _fields(document)
    return fields.taxpayer if isinstance(fields, TaxDemand) else fields.payer


def demands(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """Claims of all offices. Several demands of one office against one person are read together, oldest first."""
    homes = together(documents, partial(_together, book))
    for home in homes:
        home.sort(key=lambda d: (str(asked_on(d, book) or ""), book.filing_ids[id(d)]))
        _office(book, home, groups)


def _together(book: Book, a: Document, b: Document) -> bool:
    one, two = _fields(a), _fields(b)
    if type(one) is not type(two) or one.authority is None or two.authority is None:
        return False
    people = (_person(a), _person(b))
    if None in people and people[0] != people[1]:
        return False
    same = people[0] == people[1] or book.identity.same(Party(people[0] or ""), Party(people[1] or ""))
    scheme = squash(getattr(one, "scheme", None)) == squash(getattr(two, "scheme", None))
    return same and scheme and same_office(book, one.authority, two.authority)


def _office(book: Book, documents: list[Document], groups: Sequence[Group]) -> None:
    what = "체납자" if isinstance(_fields(documents[0]), TaxDemand) else "납부의무자"
    reach = [against(book, d, _person(d), what) for d in documents]
    kept = [d for d, r in zip(documents, reach, strict=True) if not r.settled]
    if not kept:
        return
    target = next(r for r in reach if not r.settled)
    lines = [
        Line(d, i, _name(d, i), row, asked)
        for d in kept
        for asked in (asked_on(d, book),)
        for i, row in enumerate(_rows(d))
    ]
    seized = seizures(book, groups, _fields(kept[-1]).authority, target.former)
    _stated_seizures(book, kept, seized)
    found = debts(book, lines)
    left_out(book, kept, found)
    made: dict[int, list[str]] = {id(d): [] for d in kept}
    for debt in found:
        claim_id = _claim(book, debt, target, seized)
        for line in debt.lines:
            made[id(line.document)].append(claim_id)
    join_seizures(book, seized, [c for ids in made.values() for c in ids], [d.file for d in kept])
    fresh: set[str] = set()
    for document in kept:
        _filed(book, document, made[id(document)], fresh)
        fresh |= set(made[id(document)])


def _rows(document: Document) -> Sequence[TaxRow | ChargeRow]:
    return _fields(document).rows


def _name(document: Document, i: int) -> str:
    fields = _fields(document)
    if isinstance(fields, TaxDemand):
        return fields.rows[i].tax or "세목 미상"
    return fields.rows[i].scheme or fields.scheme or "공과금"


def _filed(book: Book, document: Document, made: Sequence[str], before: set[str]) -> None:
    if made:
        again = set(made) <= before
        book.filing(document, "merged" if again else "claim", made, "앞선 교부청구와 같은 채권" if again else "")
        return
    book.filing(document, "decision", reason="청구한 금액의 줄을 읽지 못함")
    book.find(
        "error",
        "amount_missing",
        f"{filing_label(document)}: 청구 내역이 없습니다.",
        document.file,
        "서류를 확인하십시오.",
        (place(document),),
    )


def _stated_seizures(book: Book, documents: Sequence[Document], seized: Sequence[Group]) -> None:
    """The seizure that a demand names against those of the registry."""
    days = {m.entry.received_on for g in seized for m in g.members}
    for document in documents:
        stated = _fields(document).seized_on
        if stated is None or stated in days or not book.extracts:
            continue
        text = f"등기된 압류일 {day(registered_day(seized))}과 다릅니다" if days else "그러한 압류가 등기에 없습니다"
        book.find(
            "warning" if days else "error",
            "seizure_date_conflict" if days else "seizure_not_registered",
            f"{filing_label(document)}: 적힌 압류일 {day(stated)}: {text}. 등기를 따랐습니다.",
            document.file,
            "등기사항전부증명서와 압류조서를 대조하십시오.",
            (*document.source("seized_on"), *(s for g in seized[:1] for s in g.first.source("received_on"))),
        )


def _claim(book: Book, debt: Debt, target: Against, seized: Sequence[Group]) -> str:
    """File one claim of an office; returns its id."""
    last = debt.lines[-1]
    fields = _fields(last.document)
    who = fields.authority or "기관 미상"
    tax = isinstance(fields, TaxDemand)
    head = f"세-{short(who)}-{squash(last.what)}" if tax else f"공과금-{short(who)}-{fields_scheme(fields)}"
    claim_id = book.fresh_id(f"{head}-{last.row.period or last.day or ('무기일' if tax else '무기한')}")
    line, principal, surcharge = counted(book, debt, claim_id)
    day = max((x.day for x in debt.lines if x.day is not None), default=None)
    sources = line.sources() | {"demanded_on": place_of(debt.lines[0].document)}
    if where := last.document.source("authority"):
        sources["creditor"] = where
    _missing(book, line, principal)
    first, seizure, where_ = registered_day(seized), seized, target.properties
    if first is not None and late(book, debt.asked):
        seizure, where_ = _late(book, debt, day, first, seized, claim_id, target)
    properties = where_
    common: dict[str, Any] = {
        "id": claim_id,
        "creditor": who,
        "principal": principal,
        "interest": surcharge,
        "properties": properties,
        "demanded_on": debt.asked,
        "sources": sources,
    }
    if tax:
        known = bool(book.extracts)
        stated = None if known else fields.seized_on
        book.add(
            Tax(
                **common,
                tax=last.row.tax if hasattr(last.row, "tax") else None,
                level=level_of(fields.authority),
                authority=fields.authority,
                statutory_date=day,
                on_property=_on_property(book, line),
                of_former_owner=target.former,
                seized_on=registered_day(seizure) or stated,
            )
        )
        return claim_id
    if late(book, debt.asked) and seizure and first is not None:
        common["registered"] = Registration(date=first, receipt=seizure[0].first.entry.receipt_no)
    scheme = getattr(last.row, "scheme", None) or getattr(fields, "scheme", None)
    book.add(PublicCharge(**common, scheme=scheme, due_on=day))
    return claim_id


def fields_scheme(fields: Demand) -> str:
    """The scheme of an insurer's demand, as far as it is printed."""
    return squash(getattr(fields, "scheme", None))


def _late(
    book: Book, debt: Debt, day_: date | None, first: date, seized: Sequence[Group], claim_id: str, target: Against
) -> tuple[Sequence[Group], tuple[str, ...] | None]:
    """A late demand under a seizure: the seizure carries only what it was made for, on what it lies on."""
    if day_ is not None and day_ > first:
        return (), target.properties
    on = tuple(dict.fromkeys(p for g in seized for p in g.properties))
    book.find(
        "error",
        "late_demand_under_seizure",
        f"{filing_label(debt.lines[0].document)}: 배당요구종기 후의 교부청구이나 {day(first)} 압류등기가 있습니다. 압류등기 촉탁서에 적힌 체납액의 범위에서만 배당할 수 있습니다.",
        claim_id,
        "촉탁서의 체납세목과 금액을 확인하여 set 또는 exclude로 결정하십시오(대법원 2002. 1. 25. 2001다11055, 2012. 5. 10. 2011다44160).",
        (place(debt.lines[0].document), *seized[0].first.source("received_on")),
    )
    everywhere = len(on) == len(book.header.properties)
    return seized, target.properties if everywhere else on


def _missing(
    book: Book,
    line: Line,
    principal: int | None,
) -> None:
    """An amount that no paper tells."""
    label = filing_label(line.document)
    if principal is None:
        book.find(
            "error",
            "amount_missing",
            f"{label}: {line.index + 1}번째 줄의 금액을 알 수 없습니다.",
            f"{line.document.file}#rows[{line.index}]",
            "금액을 set으로 정하십시오.",
            (place(line.document),),
        )


def _listed(book: Book) -> tuple[list[str], list[str]]:
    """Names of property taxes: (national, local), on the day of the distribution."""
    on = book.header.distribution_date or date.max
    found: list[list[str]] = []
    for key in ("national", "local"):
        row = params.get("property_tax_list", key, on)
        found.append([str(v) for v in row.value] if row is not None else [])
    return found[0], found[1]


def on_property_by_name(book: Book, tax: str | None) -> bool:
    """True where the name of a tax stands on the closed list (국세기본법 35③, 지방세기본법 71⑤)."""
    name = squash(tax)
    for entry in (*_listed(book)[0], *_listed(book)[1]):
        word = entry.partition("(")[0]
        if word == "자동차세" or not name.startswith(word):
            continue
        if word == "지방교육세" and not re.search(r"재산세", name.removeprefix(word)):
            continue
        if word == "지역자원시설세" and "(" in name and "소방" not in name:
            continue
        return True
    return False


def level_of(authority: str | None) -> Any:
    """Whether an office collects for the state or for a district; None where its name does not tell."""
    key = Party(authority or "").key
    if re.search(r"세무서|세관|국세청|^국$", key):
        return "national"
    return "local" if re.search(r"[시군구도]$|시청|군청|구청|도청", key) else None


def _on_property(book: Book, line: Line) -> bool:
    """당해세: what the paper says, if the name can be one; by its name alone with a warning."""
    tax, said = getattr(line.row, "tax", None), getattr(line.row, "on_property", None)
    possible = on_property_by_name(book, tax)
    where = f"{line.document.file}#rows[{line.index}].on_property"
    if said and not possible:
        book.find(
            "error",
            "on_property_not_listed",
            f"{filing_label(line.document)}: {tax or '세목 미상'}은(는) 당해세가 될 수 없는 세목입니다.",
            where,
            "당해세 여부를 확인하십시오.",
            line.source("tax"),
        )
        return False
    if said is None and possible:
        book.find(
            "warning",
            "on_property_by_name",
            f"{filing_label(line.document)}: {tax}을(를) 세목에 따라 당해세로 보았습니다.",
            where,
            "이 부동산에 부과된 것인지 확인하십시오.",
            line.source("tax"),
        )
        return True
    return bool(said)
