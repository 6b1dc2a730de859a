"""Demands of tax offices, insurers and workers → claims; seizures joined with the demands they were made for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from core.law import params
from core.models.base import SourceRef
from core.models.case import PublicCharge, Tax, Wage
from core.models.filing import Document, PublicChargeDemand, TaxDemand, TaxRow, WageClaim

from .book import Book, asked_on, filing_label, place, short
from .identity import Party
from .rights import Group
from .secured import place_of, settle


def _squash(text: str) -> str:
    return re.sub(r"\s+", "", text)


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
    name = _squash(tax or "")
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


def _level(authority: str | None) -> Any:
    key = Party(authority or "").key
    if re.search(r"세무서|세관|국세청|^국$", key):
        return "national"
    return "local" if re.search(r"[시군구도]$|시청|군청|구청|도청", key) else None


def _seizures(book: Book, groups: Sequence[Group], authority: str | None) -> list[Group]:
    """Seizures that an office has registered."""
    if authority is None:
        return []
    office = Party(authority)
    out = []
    for group in groups:
        if group.kind != "seizure":
            continue
        entry = group.first.entry
        names = [Party(entry.authority)] if entry.authority else []
        names += [p for p in group.first.holders if p.key not in ("국", "대한민국")]
        if any(book.identity.same(office, n) or _tail(office, n) for n in names):
            out.append(group)
    return out


def _tail(a: Party, b: Party) -> bool:
    """`가온구` and `서울특별시가온구`: one is the other without its city, and there is a city before it."""
    short_, long = sorted((a.key, b.key), key=len)
    return (
        len(short_) >= 3
        and long.endswith(short_)
        and bool(re.search(r"(시|도)$", long.removesuffix(short_)))
        and a.office
    )


def _join_seizures(book: Book, seizures: Sequence[Group], claims: Sequence[str], document: Document) -> None:
    for group in seizures:
        settle(book, group, claims, f"교부청구({document.file})에 합침", "merged")


def seizures_left(book: Book, groups: Sequence[Group]) -> None:
    """Seizures that no demand speaks of."""
    for group in groups:
        if group.kind != "seizure" or group.first.id in book.lines:
            continue
        settle(book, group, (), "압류등기에 금액이 없고 교부청구가 없음", "decision", "국세징수법 제59조")
        book.find(
            "error",
            "attachment_without_demand",
            f"{group.first.label()}: 교부청구가 없어 채권액을 알 수 없습니다. 압류등기 촉탁서를 확인하여야 합니다.",
            group.first.id,
            "처분청에 체납액을 확인하고 결정하십시오.",
            group.first.source("purpose"),
        )


def _against(book: Book, document: Document, name: str | None) -> tuple[tuple[str, ...] | None, bool]:
    """(properties of the person demanded from, whether that is a former owner)."""
    if name is None or book.knows(name):
        return book.owned_by(name), False
    if Party(re.sub(r"[(（].*$", "", name).strip()).key in book.former_owners:
        return None, True
    book.find(
        "error",
        "debtor_mismatch",
        f"{filing_label(document)}: {name}은(는) 이 사건의 채무자나 소유자가 아닙니다.",
        document.file,
        "누구에 대한 청구인지 확인하십시오.",
        (place(document),),
    )
    return None, False


def taxes(book: Book, document: Document, groups: Sequence[Group]) -> None:
    """One claim for each row of a tax demand."""
    fields = document.fields
    assert isinstance(fields, TaxDemand)
    who = fields.authority or "처분청 미상"
    seizures = _seizures(book, groups, fields.authority)
    registered = min((d for g in seizures if (d := g.first.entry.received_on)), default=None)
    if fields.seized_on and registered and fields.seized_on not in {g.first.entry.received_on for g in seizures}:
        book.find(
            "warning",
            "seizure_date_conflict",
            f"{filing_label(document)}: 적힌 압류일 {fields.seized_on}이 등기된 {registered}과 다릅니다. 등기를 따랐습니다.",
            document.file,
            "",
            (*document.source("seized_on"), *seizures[0].first.source("received_on")),
        )
    properties, former = _against(book, document, fields.taxpayer)
    made = []
    for i, row in enumerate(fields.rows):
        if row.principal is None and row.total is None:
            book.find(
                "error",
                "amount_missing",
                f"{filing_label(document)}: {i + 1}번째 줄의 금액을 알 수 없습니다.",
                f"{document.file}#rows[{i}]",
                "금액을 set으로 정하십시오.",
                (place(document),),
            )
        claim_id = book.fresh_id(
            f"세-{short(who)}-{row.tax or '세목미상'}-{row.period or row.statutory_date or '무기일'}"
        )
        principal = row.principal if row.principal is not None else row.total
        sources = _row_sources(document, i, ("statutory_date", "tax", "on_property"), row.principal is not None)
        book.add(
            Tax(
                id=claim_id,
                creditor=who,
                tax=row.tax,
                level=_level(fields.authority),
                authority=fields.authority,
                principal=principal,
                interest=row.surcharge if row.principal is not None and row.surcharge else 0,
                statutory_date=row.statutory_date,
                on_property=_on_property(book, document, i, row),
                properties=properties,
                of_former_owner=former,
                seized_on=registered or fields.seized_on,
                demanded_on=asked_on(document, book),
                sources=sources,
            )
        )
        made.append(claim_id)
        if row.statutory_date is None:
            book.find(
                "error",
                "statutory_date_missing",
                f"{filing_label(document)}: {row.tax or '세목 미상'}의 법정기일이 없습니다.",
                claim_id,
                "법정기일을 확인하여 set으로 정하십시오.",
                sources.get("principal", (place(document),)),
            )
    _join_seizures(book, seizures, made, document)
    _filed(book, document, made)


def _filed(book: Book, document: Document, made: Sequence[str]) -> None:
    if made:
        book.filing(document, "claim", made)
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


def _row_sources(document: Document, i: int, extra: Sequence[str], split: bool) -> dict[str, tuple[SourceRef, ...]]:
    paths = {"principal": f"rows[{i}].{'principal' if split else 'total'}", "interest": f"rows[{i}].surcharge"}
    paths |= {name: f"rows[{i}].{name}" for name in extra} | {"creditor": "authority"}
    found = {key: where for key, path in paths.items() if (where := document.source(path))}
    return found | {"demanded_on": place_of(document)}


def _on_property(book: Book, document: Document, i: int, row: TaxRow) -> bool:
    """당해세: what the paper says, if the name can be one; by its name alone with a warning."""
    possible = on_property_by_name(book, row.tax)
    if row.on_property and not possible:
        book.find(
            "error",
            "on_property_not_listed",
            f"{filing_label(document)}: {row.tax or '세목 미상'}은(는) 당해세가 될 수 없는 세목입니다.",
            f"{document.file}#rows[{i}].on_property",
            "당해세 여부를 확인하십시오.",
            document.source(f"rows[{i}].tax"),
        )
        return False
    if row.on_property is None and possible:
        book.find(
            "warning",
            "on_property_by_name",
            f"{filing_label(document)}: {row.tax}을(를) 세목에 따라 당해세로 보았습니다.",
            f"{document.file}#rows[{i}].on_property",
            "이 부동산에 부과된 것인지 확인하십시오.",
            document.source(f"rows[{i}].tax"),
        )
        return True
    return bool(row.on_property)


def charges(book: Book, document: Document, groups: Sequence[Group]) -> None:
    """One claim for each row of an insurer's demand."""
    fields = document.fields
    assert isinstance(fields, PublicChargeDemand)
    who = fields.authority or "징수기관 미상"
    seizures = _seizures(book, groups, fields.authority)
    properties, _ = _against(book, document, fields.payer)
    made = []
    for i, row in enumerate(fields.rows):
        split = row.principal is not None
        claim_id = book.fresh_id(f"공과금-{short(who)}-{fields.scheme or ''}-{row.period or row.due_on or '무기한'}")
        sources = _row_sources(document, i, ("due_on",), split)
        book.add(
            PublicCharge(
                id=claim_id,
                creditor=who,
                scheme=fields.scheme,
                principal=row.principal if split else row.total,
                interest=row.surcharge if split and row.surcharge else 0,
                due_on=row.due_on,
                properties=properties,
                demanded_on=asked_on(document, book),
                sources=sources,
            )
        )
        made.append(claim_id)
        if row.due_on is None:
            book.find(
                "error",
                "due_date_missing",
                f"{filing_label(document)}: {row.period or f'{i + 1}번째 줄'}의 납부기한이 없습니다.",
                claim_id,
                "납부기한을 확인하여 set으로 정하십시오.",
                sources.get("principal", (place(document),)),
            )
    _join_seizures(book, seizures, made, document)
    _filed(book, document, made)


def wages(book: Book, document: Document) -> None:
    """One claim for each wage demand, with its workers' sums."""
    fields = document.fields
    assert isinstance(fields, WageClaim)
    who = fields.representative or "근로자 대표 미상"
    top, rest = fields.preferential, fields.ordinary
    if top is None and fields.workers:
        top = sum(
            (w.preferential_wages or 0) + (w.preferential_retirement or 0) + (w.accident or 0) for w in fields.workers
        )
    if rest is None and fields.workers:
        rest = sum(w.ordinary or 0 for w in fields.workers)
    if top is None and rest is None:
        book.find(
            "error",
            "amount_missing",
            f"{filing_label(document)}: 최우선 임금과 그 밖의 임금을 나눌 수 없습니다.",
            document.file,
            "금액을 set으로 정하십시오.",
            (place(document),),
        )
    if "근로복지공단" in _squash(who):
        book.find(
            "warning",
            "wage_subrogation",
            f"{filing_label(document)}: 근로복지공단의 대위 채권은 같은 순위에서 근로자의 남은 채권보다 뒤에 놓입니다.",
            document.file,
            "근로자의 채권과 겹치는지 확인하십시오(대법원 2011. 1. 27. 2008다13623).",
            (place(document),),
        )
    properties, _ = _against(book, document, fields.debtor)
    claim_id = book.fresh_id(f"임금-{short(who)}")
    paths = {"preferential": "preferential", "ordinary": "ordinary", "creditor": "representative"}
    sources = {k: f for k, p in paths.items() if (f := document.source(p))} | {"demanded_on": place_of(document)}
    book.add(
        Wage(
            id=claim_id,
            creditor=who,
            preferential=top or 0,
            ordinary=rest or 0,
            properties=properties,
            demanded_on=asked_on(document, book),
            sources=sources,
        )
    )
    book.filing(document, "claim", (claim_id,))
