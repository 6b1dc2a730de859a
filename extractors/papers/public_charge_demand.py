"""교부청구서 for health insurance, pension, employment and accident insurance: monthly rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.models.filing import ChargeRow, PublicChargeDemand
from extractors.grammar.dates import find_dates
from extractors.page.model import Page
from extractors.reading import Reading

from .blocks import Paper
from .builder import Builder
from .charges import check_row, put_seizure, put_total, row_date, row_money, row_text, with_totals
from .common import Units, money_at, paragraphs, put_case, units
from .days import put_day
from .labels import find_labels
from .named import also_named, put_name, put_owing, put_spoken_name
from .offices import put_authority
from .pairs import paired
from .tables import Columns, Grid, Row, find_grids

COLUMNS = Columns(
    {
        "due_on": re.compile(
            r"[가-힣]{0,4}(?:납부|납기)[가-힣]{0,2}(?:기한|기일|일자|일)|(?:지정|당초|독촉)?납부?기한?(?:일|일자)?|납기(?:일|일자|내|내기한)?|납부기일|납기한|납부마감일"
        ),
        "period": re.compile(
            r"(?:고지|부과|귀속|해당|체납|적용|대상|보험료|산정)(?:년월|연월|월|년도|연도|월분|기간|년월분|년|연도월|월도)+|년월|연월|월분|월별|해당분|(?:귀속|부과|고지|체납|해당|적용|산정)?(?:연도|년도|년|연)(?:월|기|분기|기분|기수|기별|분기별|월별|차수){1,2}(?:분|별)?|분기|기별|분기별|대상월|"
            r"(?:체납)?기간|(?:보험)?(?:년도|연도)(?:구분|분기|기수|월)?|고지월분|귀속분|개월|부과월분"
        ),
        "surcharge": re.compile(
            r"연체(?:금|료|이자)(?:액)?(?:등)?|가산금(?:등)?|연체가산금|중가산금|체납가산금|가산금연체금"
        ),
        "total": re.compile(
            r"합계(?:액|금액)?|총?계|소계|총액|체납액계|체납(?:총액|합계)|교부청구(?:액|금액)|청구(?:액|금액)|합계체납액|체납액합계|납부할금액|납부(?:총)?액|납부하실금액|납부금액|(?!.*(?:관계|회계))[가-힣]{0,8}(?:합계|총계|소계|액계)(?:액|금액)?"
        ),
        "arrears": re.compile(r"체납(?:금)?액"),
        "principal": re.compile(
            r"(?:(?:건강|연금|고용|산재|체납|월|장기요양|국민연금|고지|미납|월별|징수)(?:보험)?)?보험료(?:액|원금)?|체납(?:보험료|원금)|원금|본금(?:액)?|보험료원금|"
            r"(?:고지|부과|체납)(?:금)?액|(?:이행강제금|과태료|범칙금|과징금|변상금|점용료|사용료)(?:액|원금)?|기여금|연금보험료|부담금|징수금|고용산재보험료|본보험료"
        ),
        "costs": re.compile(r"(?:체납처분|처분|강제징수)비"),
        "kind": re.compile(
            r"보험(?:종류|구분|종별|명)|구분|종류|항목|보험|비고|(?:부과|징수|체납|세외수입|세입)?과목(?:명)?|번호|순번|연번"
        ),
    },
    lambda keys: (
        bool(keys & {"period", "due_on", "kind"}) and len(keys & {"principal", "arrears", "total", "surcharge"}) >= 2
    ),
    frozenset({"principal", "arrears", "total", "surcharge"}),
    frozenset({"period"}),
)
#: who owes, and the business it is owed for: the person is the payer where both stand there
_PERSONS = (
    "체납자",
    "납부의무자",
    "체납자성명",
    "사업주",
    "가입자",
    "납부의무자(체납자)",
    "사업주(납부의무자)",
    "체납자(사업장)",
    "납부자",
    "체납의무자",
    "체납(의무)자",
    "납부(의무)자",
    "사업주성명",
    "체납자명",
    "납부의무자성명",
    "보험가입자",
    "체납자(납부의무자)",
    "사업주명",
    "대표자(사업주)",
    "세대주",
)
_FIRMS = (
    "사업장명",
    "사업장(사업주)",
    "체납사업장",
    "상호(성명)",
    "성명",
    "성명(상호)",
    "사업장명(대표자)",
)
_SCHEMES = (
    ("건강보험", r"건강보험(?!공단)"),
    ("장기요양보험", r"장기요양"),
    ("국민연금", r"국민연금(?!공단)|연금보험료"),
    ("고용보험", r"고용[·ㆍ,\s]*산재|고용보험"),
    ("산재보험", r"산재보험|산업재해보상보험|고용[·ㆍ,\s]*산재"),
)
#: what local governments ask for that is no tax; each of its own rank
_CHARGES = re.compile(r"과태료|범칙금|이행강제금|과징금|변상금|부담금|점용료|사용료|대집행")


def read(pages: Sequence[Page]) -> Reading:
    """Insurer, scheme, payer, monthly rows, total and the day of the demand."""
    paper, out = Paper(pages), Builder()
    notes = units(paper)
    put_case(paper, out)
    put_authority(paper, out, insurer=True)
    put_name(paper, out, "payer", _PERSONS)
    if "payer" not in out.values:
        put_name(paper, out, "payer", (*_PERSONS, *_FIRMS))
        put_spoken_name(paper, out, "payer")
        put_owing(paper, out, "payer", "체납자|의무자|납부자|체납사업장|체납법인|사업주")
    else:
        also_named(paper, out, "payer", _FIRMS)
    _put_scheme(paper, out)
    grids = with_totals(find_grids(paper, COLUMNS) or paired(paper, COLUMNS), notes)
    rows = _rows(out, notes, grids)
    if not rows:
        rows = _listed(paper, out) or _one(paper, out, notes)
    if not rows:
        out.find("low_confidence", "월별 내역을 표에서 찾지 못했습니다", "rows", "error")
    put_total(paper, out, notes, grids, [r.model_dump() for r in rows])
    put_seizure(paper, out, grids)
    put_day(paper, out, "demanded_on")
    return out.reading(PublicChargeDemand, rows=tuple(rows))


def _rows(out: Builder, notes: Units, grids: Sequence[Grid]) -> list[ChargeRow]:
    rows: list[ChargeRow] = []
    for grid in grids:
        for row in grid.body:
            path = f"rows[{len(rows)}]"
            item = ChargeRow(
                scheme=_charge(out, row, path),
                period=row_text(out, row, path, "period"),
                due_on=row_date(out, row, path, "due_on"),
                principal=row_money(out, notes, grid, row, path, "principal"),
                surcharge=row_money(out, notes, grid, row, path, "surcharge"),
                total=row_money(out, notes, grid, row, path, "total"),
            )
            if item.principal is None and item.total is None:
                continue
            costs = row_money(out, notes, grid, row, path, "costs")
            check_row(out, path, [item.principal, item.surcharge, costs], item.total)
            rows.append(item)
    return rows


def _one(paper: Paper, out: Builder, notes: Units) -> list[ChargeRow]:
    """A single charge told by labels; taken only if its parts make up its total."""
    trial = Builder()
    rows = _rows(trial, notes, paired(paper, COLUMNS, alone=True))
    whole = len(rows) == 1 and rows[0].principal is not None and rows[0].total is not None
    if not whole or rows[0].principal + (rows[0].surcharge or 0) != rows[0].total:  # type: ignore[operator]
        return []
    out.evidence |= trial.evidence
    return rows


def _charge(out: Builder, row: Row, path: str) -> str | None:
    """What the row is asked for, where it is a fine or a charge of a local government."""
    strip = next((s for s in row.all("kind") if _CHARGES.search(s.flowed)), None)
    return out.put(f"{path}.scheme", strip.flowed, strip.hit()) if strip is not None else None


def _put_scheme(paper: Paper, out: Builder) -> None:
    """The insurances that the paper names, joined with `, `."""
    for label in find_labels(paper, ("보험종류", "보험종별", "보험구분", "징수구분", "제도", "체납종류", "보험의종류")):
        text = re.sub(r"\s+", " ", label.text.split("\n")[0].split("\t")[0]).strip()
        if text and not label.below and len(text) < 40:
            out.put(
                "scheme",
                text,
                label.strip.hit(label.start, label.start + len(label.text.split("\t")[0].split("\n")[0])),
            )
            return
    names = [(name, re.compile(pattern)) for name, pattern in _SCHEMES]
    said = []
    place = None
    for strip in paper.lines:
        text = re.sub(r"「[^」]*」|[가-힣]*법\s*제", "", strip.text)
        for name, pattern in names:
            if name not in said and pattern.search(text):
                said.append(name)
                place = place or strip.hit()
    if said:
        ordered = [name for name, _ in _SCHEMES if name in said]
        out.put("scheme", ", ".join(ordered), place)


_MONTH = re.compile(r"(?:19|20)\d{2}\s*[.년\-]\s*\d{1,2}\s*(?:월\s*분?|[.])?")


def _listed(paper: Paper, out: Builder) -> list[ChargeRow]:
    """Months told line by line: `○ 2022년 5월분 (납부기한 …) : 보험료 …원, 연체금 …원, 계 …원`."""
    rows: list[ChargeRow] = []
    text_of = {
        "principal": r"(?:보험료|원금|기여금)\s*(?=금|\d)",
        "surcharge": r"(?:연체금|연체료|가산금)\s*(?=금|\d)",
        "total": r"(?<![가-힣])(?:합계|계|소계)\s*(?=금|\d)",
    }
    starts = []
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ").replace("\n", " ")
        starts = [m for m in _MONTH.finditer(text) if re.search(r"(?:[○●□■·\-]|\d[.)])\s*$", text[: m.start()])]
        for i, m in enumerate(starts):
            end = starts[i + 1].start() if i + 1 < len(starts) else len(text)
            part, path = text[m.end() : end], f"rows[{len(rows)}]"
            values: dict[str, object] = {}
            for key, pattern in text_of.items():
                found = re.search(pattern, part)
                amount = money_at(part[found.end() :]) if found else None
                if found and amount is not None and isinstance(amount.value, int):
                    at = m.end() + found.end()
                    values[key] = out.put(f"{path}.{key}", amount.value, strip.hit(at + amount.start, at + amount.end))
            if "principal" not in values:
                continue
            values["period"] = out.put(f"{path}.period", m[0].strip(), strip.hit(m.start(), m.end()))
            due = re.search(r"(?:납부기한|납기|기한)[^\d]{0,4}", part)
            days = find_dates(part[due.end() :])[:1] if due else []
            if due and days and days[0].value is not None and days[0].start < 3:
                at = m.end() + due.end()
                values["due_on"] = out.put(
                    f"{path}.due_on", days[0].value, strip.hit(at + days[0].start, at + days[0].end)
                )
            row = ChargeRow.model_validate(values)
            check_row(out, path, [row.principal, row.surcharge], row.total)
            rows.append(row)
    return rows
