"""Places: from an administrative name (or code) to the class of a small-deposit or scope table on a given day.

Names are compared word by word, never by substring (광주광역시 is not 경기도 광주시). What a name does not settle is
answered with `settled=False`; a place that is not recognised has no answer at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from core.plainyaml import Mapping, Node, Sequence, parse

from . import params
from .types import BoundRow, ClassRow, Zone, read_date, read_text

_CODE = re.compile(r"\d{5}(\d{3}|\d{5})?")
_CITY_AND_DISTRICT = re.compile(r"(\S+?[시군])(\S+구)")
_SPECIAL_CITY = re.compile(r"(\S+)특례시")
_TOWN = re.compile(r"(?!(?:[가나다라마바사아자차카타파하]동)$)[가-힣][가-힣0-9·.]*(?:[읍면동리]|\d가)")
_GWANGJU = ("광주", "광주시")


class Place(NamedTuple):
    """A place in today's terms: 시·도, its 시·군·구 (the city, not the city's own district), 읍·면·동."""

    province: str
    district: str | None = None
    dong: str | None = None


class Answer(NamedTuple):
    """A yes or no that the name settles, or only suggests."""

    yes: bool
    settled: bool = True


@dataclass(frozen=True)
class Province:
    """What is known of one 시·도."""

    name: str
    metropolitan_since: date | None
    counties: dict[str, date]
    districts: frozenset[str]
    cities: frozenset[str]
    code_places: dict[str, str]


class Names(NamedTuple):
    """All names and codes, as one index."""

    provinces: dict[str, Province]
    by_name: dict[str, str]
    by_code: dict[str, str]
    city_alone: dict[str, str]


@cache
def _names() -> Names:
    root = parse((files(__package__) / "administrative_names.yaml").read_text(encoding="utf-8"))
    provinces: dict[str, Province] = {}
    by_name: dict[str, str] = {}
    by_code: dict[str, str] = {}
    cities: dict[str, set[str]] = {}
    for name, node in _items(_items(root)["provinces"]).items():
        keys = _items(node)
        provinces[name] = Province(
            name=name,
            metropolitan_since=read_date(keys["metropolitan_since"]) if "metropolitan_since" in keys else None,
            counties={k: read_date(v) for k, v in _items(keys.get("counties")).items()},
            districts=frozenset(_texts(keys.get("districts"))),
            cities=frozenset(_texts(keys.get("cities"))),
            code_places={k: read_text(v) for k, v in _items(keys.get("code_places")).items()},
        )
        by_name |= dict.fromkeys((name, *_texts(keys["names"])), name)
        by_code |= dict.fromkeys(_texts(keys["codes"]), name)
        for city in provinces[name].cities:
            cities.setdefault(city, set()).add(name)
    alone = {city: min(found) for city, found in cities.items() if len(found) == 1 and city not in _GWANGJU}
    return Names(provinces, by_name, by_code, alone)


def _items(node: Node | None) -> dict[str, Node]:
    return node.items if isinstance(node, Mapping) else {}


def _texts(node: Node | None) -> list[str]:
    return [read_text(item) for item in node.items] if isinstance(node, Sequence) else []


@lru_cache(maxsize=4096)
def place(text: str | None) -> Place | None:
    """The place that an administrative name or code names; None where it is unknown or means two places."""
    words = re.sub(r"[(),]", " ", text or "").split()
    if words[:1] == ["대한민국"]:
        words = words[1:]
    if not words:
        return None
    if _CODE.fullmatch(words[0]):
        return _by_code(words[0])
    words = [part for word in words for part in _split(word)]
    names = _names()
    first, rest = words[0], words[1:]
    if first in _GWANGJU:
        return _gwangju(rest)
    if first in names.by_name:
        return _inside(names.provinces[names.by_name[first]], rest)
    if first in names.city_alone:
        return _inside(names.provinces[names.city_alone[first]], words)
    return None


def _split(word: str) -> list[str]:
    """경기도성남시분당구 → 경기도, 성남시, 분당구; 수원특례시 → 수원시."""
    names = _names()
    whole = [n for n in names.by_name if len(n) > 2 and word.startswith(n) and len(word) > len(n) + 1]
    if whole and word not in names.city_alone:
        longest = max(whole, key=len)
        return [longest, *_split(word[len(longest) :])]
    if special := _SPECIAL_CITY.fullmatch(word):
        return [f"{special[1]}시"]
    if pair := _CITY_AND_DISTRICT.fullmatch(word):
        return [pair[1], pair[2]]
    return [word]


def _gwangju(rest: list[str]) -> Place | None:
    """광주 alone means two cities: only what follows can tell."""
    names = _names()
    if rest and rest[0] in names.provinces["광주광역시"].districts:
        return _inside(names.provinces["광주광역시"], rest)
    if rest and rest[0][-1] in "읍면":
        return Place("경기도", "광주시", rest[0])
    return None


def _inside(province: Province, words: list[str]) -> Place | None:
    """The place inside a known 시·도."""
    special = province.name in ("서울특별시", "세종특별자치시")
    if not words:
        return None if province.cities and province.name == "경기도" else Place(province.name)
    district, rest = words[0], words[1:]
    if special:
        return Place(province.name, None, None)
    if province.metropolitan_since:
        if district in province.districts or district in province.counties or district.endswith("구"):
            return Place(province.name, district, _dong(rest))
        return Place(province.name, None, _dong(words)) if _TOWN.fullmatch(district) else None
    if province.name == "경기도" and district not in province.cities:
        return None
    return Place(province.name, district, _dong(rest))


def _dong(words: list[str]) -> str | None:
    """The 읍·면·동 among what follows the district; a city's own 구 and blocks (101동, 가동) are passed over."""
    for word in words:
        if _TOWN.fullmatch(word):  # 당하1동 → 당하동
            return re.sub(r"(?<=\D)제?\d+동$", "동", word)
    return None


def _by_code(code: str) -> Place | None:
    names = _names()
    if code[:2] not in names.by_code:
        return None
    province = names.provinces[names.by_code[code[:2]]]
    district = next((p for prefix, p in province.code_places.items() if code.startswith(prefix)), None)
    if province.name == "경기도" and district is None:
        return None
    if district is None and province.metropolitan_since and code[2:5] != "000":
        district = f"{code[:5]}구"  # no county of this code: one of its districts
    return Place(province.name, district)


def overconcentration(where: Place, on: date) -> Answer:
    """Is the place in the overconcentration control area (과밀억제권역) of that day?"""
    row = params.get("overconcentration_areas", "all", on)
    zone: Zone | None = row.value.get(where.province) if row else None
    if zone is None:
        return Answer(False)
    return _in_zone(zone, where)


def _in_zone(zone: Zone, where: Place) -> Answer:
    lists = ((zone.inside, True), (zone.outside, False))
    named = bool(zone.inside or zone.outside)
    if where.district is None:
        return Answer(zone.default, settled=not named)
    unsettled = zone.unsettled_inside.get(where.district, ())
    partly = bool(unsettled)
    base = zone.default
    for places, inside in lists:
        dongs = places.get(where.district)
        if dongs == ():
            base = inside
        elif dongs is not None:
            partly = True
            if where.dong in dongs:
                return Answer(inside)
    if where.dong in unsettled:
        return Answer(True, settled=False)
    return Answer(base, settled=not partly or where.dong is not None)


def _metropolitan(where: Place, on: date) -> bool:
    """서울, or a 직할시·광역시 on that day, the district having joined it by then."""
    province = _names().provinces[where.province]
    if where.province == "서울특별시":
        return True
    since = province.metropolitan_since
    if since is None or on < since:
        return False
    joined = province.counties.get(where.district or "")
    return joined is None or on >= joined


def _county(where: Place) -> Answer:
    """Is it a 군 of its metropolitan city? Not settled where the district is not named."""
    counties = _names().provinces[where.province].counties
    if where.district is None:
        return Answer(False, settled=not counties)
    return Answer(where.district in counties)


def _outside_county(where: Place, on: date) -> Answer:
    if not _metropolitan(where, on):
        return Answer(False)
    county = _county(where)
    return Answer(not county.yes, county.settled)


def belongs(where: Place, area: str, on: date, zone_override: bool | None = None) -> Answer:
    """Does the place belong to an area as a table's class names it? Raises ValueError for an unknown area."""
    if area == "그 밖":
        return Answer(True)
    if area == "과밀억제권역":
        return Answer(zone_override) if zone_override is not None else overconcentration(where, on)
    if area == "특별시·직할시":
        return Answer(_metropolitan(where, on))
    if area == "특별시·광역시(군 제외)":
        return _outside_county(where, on)
    if area in ("광역시(군·인천 제외)", "광역시(과밀·군 제외)"):
        if where.province == "서울특별시" or (where.province == "인천광역시" and "인천" in area):
            return Answer(False)
        return _outside_county(where, on)
    if area in _names().provinces:
        return Answer(where.province == area)
    province, _, city = area.partition(" ")
    if province not in _names().provinces or not city:
        raise ValueError(f"no such area: {area!r}")
    return Answer((where.province, where.district) == (province, city))


def pick(
    classes: tuple[ClassRow, ...] | tuple[BoundRow, ...], where: Place, on: date, zone_override: bool | None = None
) -> tuple[ClassRow | BoundRow, bool]:
    """The first class the place belongs to, and whether the name settles it."""
    settled = True
    for row in classes:
        for area in row.areas:
            answer = belongs(where, area, on, zone_override)
            settled = settled and answer.settled
            if answer.yes:
                return row, settled
    raise ValueError("a table's last class must be 그 밖")


def change_days(where: Place, since: date, until: date | None) -> tuple[date, ...]:
    """Days inside a row's time on which the place's standing changed (it became 광역시, the zone was redrawn)."""
    province = _names().provinces[where.province]
    days = {r.since for r in params.rows("overconcentration_areas")}
    days |= {d for d in (province.metropolitan_since, province.counties.get(where.district or "")) if d}
    return tuple(sorted(d for d in days if since < d and (until is None or d <= until)))
