"""매각물건명세서: first right, deadline, prices, and the tenants as each source has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from core.models.filing import SaleStatement, StatementTenant
from extractors.grammar.dates import find_dates
from extractors.grammar.match import Match
from extractors.grammar.money import read_amount
from extractors.page.model import Page
from extractors.reading import Reading

from .blocks import Paper
from .builder import Builder
from .common import labelled_money, paragraphs, put_case, settle, units
from .days import dates_after
from .labels import find_labels
from .lots import whole_price
from .strips import Hit
from .tables import Columns, Row, find_grids

COLUMNS = Columns(
    {
        "name": re.compile(r"점유자(?:의)?(?:성명)?|점유인(?:성명)?|성명|임차인(?:성명)?|임차인"),
        "part": re.compile(r"점유부분|임차부분|부분|점유의부분|점유장소"),
        "source": re.compile(r"정보출처(?:구분)?|출처(?:구분)?|정보의출처"),
        "title": re.compile(r"점유의?권원|권원"),
        "term": re.compile(r"임대차기간(?:점유기간)?|점유기간|기간|임대차점유기간"),
        "occupied": re.compile(r"점유개시일자?|점유일자?|입주일자?|인도일자?|(?:주택|점포|건물)인도일자?"),
        "deposit": re.compile(r"(?:임차)?보증금(?:액)?|보증전세금|전세보증금"),
        "rent": re.compile(r"(?:월)?차임(?:액)?|월세"),
        "moved": re.compile(
            r"전입신고일자?.*|전입일자?.*|전입|(?=.*(?:전입|사업자등록|주민등록|체류지|거소))"
            r"(?:(?:전입|사업자등록|주민등록|외국인등록|체류지변경|거소이전|신고|신청|일자|일|날짜|및|또는|과|와)){1,7}"
        ),
        "fixed": re.compile(r"확정일자?(?:부여)?(?:일자?)?"),
        "demanded": re.compile(r"배당요구(?:여부)?(?:일자?|배당요구일자?)?|배당요구여부.*|배당요구일자.*"),
    },
    lambda keys: len(keys & {"name", "deposit", "moved", "fixed", "demanded", "source"}) >= 4,
    frozenset({"source", "deposit", "moved", "title", "term", "part", "fixed"}),
    frozenset({"name"}),
)
_SOURCES = re.compile(
    r"현\s*황\s*조\s*사|권\s*리\s*신\s*고|등\s*기\s*사\s*항\s*(?:전\s*부\s*증\s*명\s*서)?|등\s*기\s*부|주\s*민\s*등\s*록|전\s*입\s*세\s*대"
)


def read(pages: Sequence[Page]) -> Reading:
    """The head of the statement and one tenant per source row, the name carried down."""
    paper, out = Paper(pages), Builder()
    put_case(paper, out)
    _put_first(paper, out)
    _put_deadline(paper, out)
    notes = units(paper)
    for field, words in (
        ("appraisal", ("감정평가액", "감정가", "감정가액", "감정평가금액", "평가액")),
        ("minimum_price", ("최저매각가격", "최저매각가", "최저가격", "최저매각가액", "최저경매가격")),
    ):
        found = [(m.value, h) for m, h, _ in labelled_money(paper, words, unit=notes) if isinstance(m.value, int)]
        found = found or _inline(paper, words)
        whole, lots = whole_price(paper, words, notes)
        if whole is not None:
            out.put(field, *whole)
        elif lots or len({v for v, _ in found}) > 1:
            listed = " / ".join(h.text for h in (lots or [h for _, h in found]))
            out.find("several_lots", f"{words[0]}이 여럿 적혀 있습니다: {listed}", field)
        else:
            settle(out, field, found)
    tenants = _tenants(paper, out)
    return out.reading(SaleStatement, tenants=tuple(tenants))


def _inline(paper: Paper, words: Sequence[str]) -> list[tuple[Any, Hit]]:
    """Amounts after the word anywhere in a line (`감정평가액 400,000,000`)."""
    from .common import money_at
    from .labels import spaced

    out = []
    for strip in paper.lines:
        for m in re.finditer(rf"(?:{spaced(words)})(?:의\s*표시)?\s*[:：]?\s*", strip.text):
            amount = money_at(strip.text[m.end() :])
            if amount is not None and isinstance(amount.value, int):
                out.append((amount.value, strip.hit(m.end() + amount.start, m.end() + amount.end)))
    return out


_NEXT_LABEL = re.compile(
    r"\s(?:배\s*당\s*(?:요\s*)?$|감\s*정\s*(?:평\s*)?$|최\s*저\s*(?:매\s*)?$|작\s*성\s*$|배\s*당\s*요\s*구|감\s*정\s*평\s*가|최\s*저\s*매\s*각|작\s*성\s*일|매\s*각\s*물\s*건)"
)


def _put_first(paper: Paper, out: Builder) -> None:
    for label in find_labels(
        paper,
        (
            "최선순위설정",
            "최선순위설정일자",
            "최선순위설정일",
            "최선순위",
            "최선순위권리",
            "최선순위근저당권",
            "최선순위설정권리",
            "최선순위권리설정일",
        ),
    ):
        text = _first_alone(label.text)
        if find_dates(text) or re.search(r"근저당|압류|경매|전세|가등기", text):
            out.put("first_right", text, label.strip.hit(label.start, label.start + _cut(label.text)))
            return
    for strip in paper.lines:
        m = re.search(
            r"최\s*선\s*순\s*위\s*(?:설\s*정)?(?:\s*일\s*자?)?\s*[:：]?\s*(?P<v>[^\t]*\d{4}[^\t]*)", strip.text
        )
        if m and "※" not in strip.text and "니다" not in strip.text:
            out.put("first_right", _first_alone(m["v"]), strip.hit(m.start("v"), m.start("v") + _cut(m["v"])))
            return


def _cut(text: str) -> int:
    """Where the next label on the line begins."""
    found = _NEXT_LABEL.search(text)
    return found.start() if found else len(text)


def _first_alone(text: str) -> str:
    return re.sub(r"\s+", " ", text[: _cut(text)]).strip(" :")


def _put_deadline(paper: Paper, out: Builder) -> None:
    days: list[tuple[Any, Hit]] = []
    for label in find_labels(
        paper, ("배당요구종기", "배당요구의종기", "배당요구종기일", "배당요구종기결정", "배당요구종기일자")
    ):
        for m, hit in dates_after(label)[:1]:
            if m.value is not None:
                days.append((m.value, hit))
    if not days:
        for strip in paragraphs(paper):
            text = strip.text.replace("\t", " ").replace("\n", " ")
            for found in re.finditer(
                r"배\s*당\s*요\s*구\s*(?:의\s*)?종\s*기\s*(?:일\s*자?)?\s*[:：]?\s*(?=['’]?\d{2})", text
            ):
                for m in find_dates(text[found.end() : found.end() + 24])[:1]:
                    if m.value is not None:
                        days.append((m.value, strip.hit(found.end() + m.start, found.end() + m.end)))
    if len({d for d, _ in days}) == 1:
        out.put("claim_deadline", *days[0])
    elif days:
        out.find(
            "low_confidence",
            f"배당요구종기가 여럿 적혀 있습니다: {' / '.join(h.text for _, h in days)}",
            "claim_deadline",
        )


def _tenants(paper: Paper, out: Builder) -> list[StatementTenant]:
    tenants: list[StatementTenant] = []
    name: tuple[str, Hit] | None = None
    lost = False
    for grid in find_grids(paper, COLUMNS):
        if grid.cut:
            message = f"{grid.page.number}쪽의 표가 괘선 없이 이어져 마지막 줄을 읽지 못하였습니다"
            out.find("low_confidence", message, "tenants")
        for row in grid.rows:
            strip = row.one("name")
            text = strip.flowed if strip is not None else ""
            everything = " ".join(s.text for ss in row.cells.values() for s in ss)
            if re.search(r"조사된|내역\s*없음|해당\s*사항|비\s*고|※|니다", everything):
                if re.search(r"조사된|내역\s*없음", everything):
                    continue
                break
            if not any(row.all(key) for key in ("name", "part", "source")) and {"part", "source"} & set(grid.columns):
                piece = " ".join(everything.split())
                out.find("low_confidence", f"누구의 줄인지 확정할 수 없습니다: “{piece}”", f"tenants[{len(tenants)}]")
                continue
            if strip is not None and text:
                name = (text, strip.hit())
            elif row.all("name"):
                name, lost = None, True
            elif name is None and lost:
                out.find(
                    "low_confidence",
                    "앞 줄의 성명을 읽지 못하여 누구의 것인지 알 수 없습니다",
                    f"tenants[{len(tenants)}].name",
                )
            tenant = _tenant(out, row, f"tenants[{len(tenants)}]", name)
            if tenant is not None:
                tenants.append(tenant)
        if grid.cut:
            name, lost = None, True
    return tenants


def _tenant(out: Builder, row: Row, path: str, name: tuple[str, Hit] | None) -> StatementTenant | None:
    values: dict[str, Any] = {}
    if name is not None:
        values["name"] = out.put(f"{path}.name", name[0], name[1])
    for key in ("name", "part", "source"):
        if len(row.all(key)) > 1:
            several = " / ".join(s.text for s in row.all(key))
            out.find("low_confidence", f"표의 칸을 확정할 수 없습니다: “{several}”", f"{path}.{key}")
    for key in ("part", "source"):
        strip = row.one(key)
        if strip is not None:
            text = strip.flowed
            if key == "source":
                text = re.sub(r"\s", "", text) if _SOURCES.search(text) else text
            if text and not re.fullmatch(r"[-–—]+", text):
                values[key] = out.put(f"{path}.{key}", text, strip.hit())
    for key, column in (
        ("deposit", "deposit"),
        ("monthly_rent", "rent"),
        ("moved_in_on", "moved"),
        ("fixed_on", "fixed"),
    ):
        if len(row.all(column)) > 1:
            several = " / ".join(s.text for s in row.all(column))
            out.find("low_confidence", f"어느 칸이 맞는지 확정할 수 없습니다: {several}", f"{path}.{key}")
    for key, column in (("deposit", "deposit"), ("monthly_rent", "rent")):
        values[key] = out.take(f"{path}.{key}", row.one(column), _money)
    for key, column in (
        ("occupied_on", "occupied"),
        ("moved_in_on", "moved"),
        ("fixed_on", "fixed"),
        ("demanded_on", "demanded"),
    ):
        values[key] = out.take(f"{path}.{key}", row.one(column), _day)
    if not any(v is not None for k, v in values.items() if k not in ("name", "part")) and row.one("title") is None:
        if values.get("part") is not None:
            out.find("low_confidence", f"점유자의 줄인지 확정할 수 없습니다: “{values['part']}”", path)
        for key in ("name", "part"):
            out.evidence.pop(f"{path}.{key}", None)
        return None
    return StatementTenant(**values)


def _money(text: str) -> Match[Any]:
    loose = re.fullmatch(r"\s*(?:보증금|전세)?\s*(\d{1,3}(?:,\d{3})+|\d+)\s*만\s*원?\s*", text)
    if loose:
        return Match(int(loose[1].replace(",", "")) * 10_000, 0, len(text), text)
    match = read_amount(re.sub(r"^\s*(?:보증금|전세|월세?|월\s*차임)\s*[:：]?\s*", "", text))
    if match.reason == "unknown":
        return Match(None, match.start, match.end, match.text, "absent")
    return match


def _day(text: str) -> Match[Any]:
    """The one date of the cell; 미상 and words without a date say nothing."""
    found = find_dates(text)
    values = {m.value for m in found}
    if len(values) == 1:
        return found[0]
    if not found:
        partial = re.search(r"\d", text)
        return Match(None, 0, len(text), text, "partial" if partial else "absent")
    return Match(None, 0, len(text), text, "ambiguous")
