"""교부청구서 for national and local taxes: one row per assessment, each with its statutory date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.models.filing import TaxDemand, TaxRow
from extractors.grammar.dates import read_date
from extractors.page.model import Page
from extractors.reading import Reading

from .blocks import Paper
from .builder import Builder
from .charges import check_row, put_seizure, put_total, row_date, row_money, row_text, with_totals
from .common import Units, money_at, put_case, ticked, units
from .days import put_day
from .labels import find_labels
from .named import put_name, put_owing, put_spoken_name
from .offices import put_authority
from .pairs import paired
from .strips import Hit
from .tables import Columns, Grid, Row, find_grids

COLUMNS = Columns(
    {
        "on_property": re.compile(r"(?:[가-힣]{0,3})?당해세(?:[가-힣]{0,6})?"),
        "statutory_date": re.compile(r".{0,9}법정기일.{0,9}|법정일자"),
        "due_on": re.compile(
            r"[가-힣]{0,4}(?:납부|납기)[가-힣]{0,2}(?:기한|기일|일자|일)|(?:지정|당초|독촉)?납부?기한?(?:일|일자)?|납기(?:일|일자|내|내기한)?|납부기일|납기한|지정납기|납부(?:일|만료일)|고지납기"
        ),
        "seized": re.compile(r"압류(?:등기)?(?:일|일자|접수일)"),
        "period": re.compile(
            r"(?:귀속|과세|부과|대상)(?:연도|년도|년|기간|기|기분|연도기분|년도기분|년월|연월|연도월|시기)+(?:기분)?|과세(?:년도|연도)?기분|귀속|귀속과세기간|연도기분|"
            r"기분|과세기간귀속|(?:년도|연도)(?:기분|월)?|부과(?:년월|연월|년도|연도)|회계연도|년도기|연도기|귀속년도|과세년월|과세연월|과세기수|(?:과세)?기수|년도월|"
            r"(?:귀속|부과|과세|고지|체납|해당)?(?:연도|년도|년|연)(?:월|기|분기|기분|기수|기별|분기별|월별|차수){1,2}(?:분|별)?|분기|기별|분기별"
        ),
        "tax": re.compile(
            r"[가-힣]{0,4}세목(?:명)?|세금(?:종류|명)|조세(?:명|종류)|과목|세목구분|(?:체납|부과)세목|세\s*목"
        ),
        "surcharge": re.compile(
            r"가산(?:세|금)액|(?:납부지연|납부불성실|중|체납|연체)?가산(?:세|금)(?:등|액)?|납부지연|가산금중가산금|가산금(?:및)?중가산금|가산(?:금|세)?(?:및)?강제징수비|지연가산세|"
            r"납부지연가산세등|중가산금|가산금가산세"
        ),
        "total": re.compile(
            r"합계(?:액|금액)?|총?계|소계|총액|체납액계|체납액합계|체납(?:총액|합계)|교부청구(?:액|세액|금액)|청구(?:액|금액)|합계체납액|(?!.*(?:관계|회계))[가-힣]{0,8}(?:합계|총계|소계|액계)(?:액|금액)?"
        ),
        "principal": re.compile(
            r"본세(?:액)?|(?!체납)[가-힣]{0,4}세액|고지세액|(?:국|지방)세|본세체납액|부과(?:세)?액|체납본세|고지액|결정세액|세액본세"
        ),
        "arrears": re.compile(r"체납(?:세)?(?:액|금액)"),
        "costs": re.compile(r"(?:강제징수|체납처분|처분)비"),
        "note": re.compile(r"비고|구분|기타|적요|세종|종별"),
    },
    lambda keys: (
        "tax" in keys and len(keys & {"principal", "arrears", "total", "statutory_date", "due_on", "surcharge"}) >= 2
    ),
    frozenset({"principal", "arrears", "total", "surcharge", "statutory_date"}),
    frozenset({"tax", "period"}),
)
_YES = re.compile(r"[○◯Ooㅇ〇●■☑✓✔VvYy√]|해당|당해세|당해|여|예|유|Yes|YES|당해세해당|해당함|◎|是")
_NO = re.compile(r"[Xx×✗Nn☐□]|-+|—|–|비해당|해당없음|미해당|부|아니오|아님|무|일반|No|NO|해당안됨|")


def read(pages: Sequence[Page]) -> Reading:
    """Office, taxpayer, rows, seizure, total, and the day of the demand."""
    paper, out = Paper(pages), Builder()
    notes = units(paper)
    put_case(paper, out)
    put_authority(paper, out, insurer=False)
    put_name(
        paper,
        out,
        "taxpayer",
        (
            "체납자",
            "납세의무자",
            "체납자성명",
            "납세자",
            "체납자성명(상호)",
            "납세자성명",
            "체납자(납세의무자)",
            "체납자명",
            "체납자상호",
            "성명(법인명)",
            "납세의무자성명",
            "체납자(소유자)",
            "체납자성명(법인명)",
            "성명",
            "체납자인적사항",
            "상호(성명)",
            "성명(상호)",
            "납세자(체납자)",
            "납세(의무)자",
            "체납(의무)자",
        ),
    )
    put_spoken_name(paper, out, "taxpayer")
    put_owing(paper, out, "taxpayer", "체납자|납세자|의무자|납부자|체납법인|체납업체|과세대상자")
    grids = with_totals(find_grids(paper, COLUMNS) or paired(paper, COLUMNS), notes)
    sections = {id(g): _section(paper, g) for g in grids}
    rows: list[TaxRow] = []
    for grid in grids:
        for row in grid.body:
            path = f"rows[{len(rows)}]"
            item = TaxRow(
                **_tax_and_period(out, grid, row, path),
                statutory_date=row_date(out, row, path, "statutory_date"),
                due_on=row_date(out, row, path, "due_on"),
                principal=row_money(out, notes, grid, row, path, "principal"),
                surcharge=row_money(out, notes, grid, row, path, "surcharge"),
                total=row_money(out, notes, grid, row, path, "total"),
                on_property=_own(out, row, path, grid.columns, sections[id(grid)]),
            )
            if item.tax is None and item.principal is None and item.total is None:
                continue
            costs = row_money(out, notes, grid, row, path, "costs")
            check_row(out, path, [item.principal, item.surcharge, costs], item.total)
            if item.statutory_date is None:
                out.find(
                    "statutory_date_missing",
                    f"법정기일이 적혀 있지 않거나 읽을 수 없습니다: {item.tax or ''} {item.period or ''}".rstrip(),
                    f"{path}.statutory_date",
                    advice="법정기일을 밝히도록 교부청구기관에 요청하십시오.",
                )
            rows.append(item)
    if not rows:
        rows = _labelled_row(paper, out, notes)
    if not rows:
        out.find("low_confidence", "세목별 내역을 표에서 찾지 못했습니다", "rows", "error")
    put_total(paper, out, notes, grids, [r.model_dump() for r in rows])
    put_seizure(paper, out, grids)
    put_day(paper, out, "demanded_on")
    return out.reading(TaxDemand, rows=tuple(rows))


_WITH_PERIOD = re.compile(r"[^()（）]+[(（][^()（）]*(?:과세|귀속|연월|년월|기간|기분|연도|년도)[^()（）]*[)）]")


def _tax_and_period(out: Builder, grid: Grid, row: Row, path: str) -> dict[str, str | None]:
    """The tax and its period; both in one cell where its head says so (`세목(과세연월)`: `재산세(2022.07)`)."""
    tax = row_text(out, row, path, "tax")
    both = re.fullmatch(r"(?P<tax>[^\d]+?)\s*[(（](?P<period>[^()（）]*\d{4}[^()（）]*)[)）]", tax or "")
    if both and "period" not in grid.columns and _WITH_PERIOD.fullmatch(grid.headers.get("tax", "")):
        strip = row.one("tax")
        period = out.put(f"{path}.period", both["period"].strip(), strip.hit() if strip is not None else None)
        return {"tax": both["tax"].strip(), "period": period}
    return {"tax": tax, "period": row_text(out, row, path, "period")}


def _section(paper: Paper, grid: Grid) -> Hit | None:
    """The heading `당해세` (or `당해세 외`) directly above a table."""
    above = [
        s
        for s in paper.lines
        if s.page is grid.page and 0 <= grid.top - s.box[3] < 26 and re.search(r"당\s*해\s*세", s.text)
    ]
    tight = re.sub(r"[\s○□■●◦▣※\d.()\[\]:]", "", above[-1].text) if above else ""
    return above[-1].hit() if above and len(tight) < 14 else None


def _labelled_row(paper: Paper, out: Builder, notes: Units) -> list[TaxRow]:
    """One assessment told by labels instead of a table."""
    values: dict[str, object] = {}
    for key, words in _LABELS.items():
        for label in find_labels(paper, words):
            text = label.text.replace("\t", " ").strip()
            if label.below or not text:
                continue
            if key in ("tax", "period") and re.search(r"[:：]", text):
                out.find("low_confidence", f"표의 칸을 확정할 수 없습니다: “{text}”", f"rows[0].{key}")
                continue
            hit = label.strip.hit(label.start, label.end)
            value: object = re.sub(r"\s+", " ", text)
            if key in ("statutory_date", "due_on"):
                value = read_date(text).value
            elif key == "on_property":
                value = _yes(ticked(text) or text)
                if label.label in _REMARKS:
                    value = True if re.fullmatch(r"당해세", "".join(text.split())) else None
            elif key in ("principal", "surcharge", "total"):
                match = money_at(text, notes.at(label.strip.page, label.strip.box[1]))
                value = match.value if match is not None else None
            if value is not None:
                values[key] = out.put(f"rows[0].{key}", value, hit)
                break
    if values and "on_property" not in values and any(find_labels(paper, _LABELS["on_property"][:-3])):
        out.find("low_confidence", "당해세 여부를 확정할 수 없습니다", "rows[0].on_property")
    if not {"tax", "principal"} <= set(values) and not {"tax", "total"} <= set(values):
        for key in values:
            out.drop(f"rows[0].{key}")
        return []
    row = TaxRow.model_validate(values)
    check_row(out, "rows[0]", [row.principal, row.surcharge], row.total)
    if row.statutory_date is None:
        out.find("statutory_date_missing", f"법정기일이 적혀 있지 않습니다: {row.tax}", "rows[0].statutory_date")
    return [row]


def _yes(text: str) -> bool | None:
    tight = "".join(text.split())
    return False if tight and _NO.fullmatch(tight) else True if _YES.fullmatch(tight) else None


_REMARKS = ("비고", "적요", "구분")
_LABELS = {
    "on_property": ("당해세여부", "당해세", "당해세해당여부", "당해세해당", *_REMARKS),
    "tax": ("세목", "세목명"),
    "period": (
        "부과연월",
        "과세기수",
        "기분",
        "귀속",
        "귀속연도",
        "귀속년도",
        "과세기간",
        "과세연도",
        "과세년도",
        "귀속기간",
        "부과연도",
    ),
    "statutory_date": ("법정기일",),
    "due_on": ("납부기한", "납기", "지정납부기한", "납기일"),
    "principal": ("본세", "세액", "체납세액", "고지세액"),
    "surcharge": ("가산금", "가산세", "납부지연가산세"),
    "total": ("합계", "계", "총계"),
}


def _own(out: Builder, row: Row, path: str, columns: Sequence[str], section: Hit | None) -> bool | None:
    """Whether the row says that the tax is one on the property itself; an empty cell of that column says no."""
    for key in ("on_property", "note", "tax"):
        for strip in row.all(key):
            text = "".join(strip.text.split())
            if key == "on_property" and _NO.fullmatch(text):
                out.put(f"{path}.on_property", False, strip.hit())
                return False
            if (key == "on_property" and _YES.fullmatch(text)) or re.search(
                r"(?<!비)당해세(?!\s*(?:아님|무|X|×))", text
            ):
                out.put(f"{path}.on_property", True, strip.hit())
                return True
            if key == "on_property" and text:
                out.find("low_confidence", f"당해세 여부를 확정할 수 없습니다: “{strip.text}”", f"{path}.on_property")
                return None
    if "on_property" in columns and not row.all("on_property"):
        return False
    if section is not None and "on_property" not in columns:
        own = not re.search(r"당\s*해\s*세\s*(?:이\s*)?(?:외|아닌|제외)", section.text)
        out.put(f"{path}.on_property", own, section)
        return own
    noted = row.one("note")
    if noted is not None and "".join(noted.text.split()) in ("일반", "일반세", "일반조세"):
        out.put(f"{path}.on_property", False, noted.hit())
        return False
    return None
