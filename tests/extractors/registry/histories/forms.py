"""The printed forms of a register other than its two sections: what is described, the lists, the summary."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from tests.extractors.registry.histories.rows import Row
from tests.extractors.registry.histories.wording import COURTS, day

if TYPE_CHECKING:
    from tests.extractors.registry.histories.extract import Extract

Cell = list[tuple[str, bool]]

LAND = ("표시번호", "접    수", "소 재 지 번", "지  목", "면  적", "등기원인 및 기타사항")
HOUSE = ("표시번호", "접    수", "소재지번 및 건물번호", "건 물 내 역", "등기원인 및 기타사항")
BLOCK = ("표시번호", "접    수", "소재지번,건물명칭 및 번호", "건 물 내 역", "등기원인 및 기타사항")
GROUND = ("표시번호", "소 재 지 번", "지  목", "면    적", "등기원인 및 기타사항")
UNIT = ("표시번호", "접    수", "건 물 번 호", "건 물 내 역", "등기원인 및 기타사항")
GROUND_RIGHT = ("표시번호", "대지권종류", "대지권비율", "등기원인 및 기타사항")
JOINT = ("일련번호", "부동산에 관한 권리의 표시", "관할등기소명", "순위번호", "생성원인", "변경/소멸")
SALE = ("일련번호", "부동산의 표시", "순위번호", "등기원인", "경정원인")
OWNERS = ("등기명의인", "(주민)등록번호", "최종지분", "주      소", "순위번호")
RIGHTS = ("순위번호", "등기목적", "접수정보", "주요등기사항", "대상소유자")
MOVED = "부동산등기법 제177조의 6 제1항의 규정에 의하여 2000년 05월 02일 전산이기"
#: what the summary lists of 갑구 and 을구
BURDENS = ("압류", "경매", "가처분", "가등기", "예고", "회생", "파산", "보전")
SECURITIES = ("근저당", "저당", "전세", "임차", "지상권", "지역권")
#: rights in a right: they do not change the holder of the main one
OTHERS = ("질권", "권가압류", "채권가압류", "채권압류")


@dataclass
class Table:
    """A titled grid; `rows` hold cells of struck or plain lines; `before`: rows above the header (list numbers)."""

    title: str
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: list[list[Cell]]
    before: list[tuple[tuple[str, ...], tuple[float, ...]]] = field(default_factory=list)
    follows: list[bool] = field(default_factory=list)


def plain(*lines: str, struck: bool = False) -> Cell:
    return [(line, struck) for line in lines]


def description(x: Extract) -> list[Table]:
    """표제부 of land, of a building, or the four tables of a unit."""
    r, base = x.rng, f"{x.region} {x.town} {x.lot}"
    received = (day(date(r.randint(1990, 2020), 5, r.randint(1, 28))), f"제{r.randint(100, 9999)}호")
    if x.kind == "land":
        return [_land(x, base, received)]
    floors = [f"{i}층 {r.randint(60, 400)}.{r.randint(10, 99)}㎡" for i in range(1, r.randint(2, 9))]
    house = plain("철근콘크리트구조 평슬래브지붕", f"{len(floors)}층 근린생활시설 및 주택", *floors)
    if x.scope == "all" and x.clerk.chance(0.5):
        house[2] = (house[2][0], True)
        house.append(("1층 99.99㎡", False))
    road = f"[도로명주소] {x.region} 중앙로 {r.randint(1, 200)}"
    row = [plain("1"), plain(*received), plain(base, road), house, plain("도면 제2010-12호")]
    widths = (50.4, 80.9, 141.5, 120, 151.3)
    if x.kind == "building":
        return [Table("【   표   제   부   】 ( 건물의 표시 )", HOUSE, widths, [row])]
    lots = plain("1. " + base, "2. " + base + "-1")
    ground = [plain("1"), lots, plain("대", "대"), plain("895.48㎡", "77㎡"), plain(received[0])]
    number = x.location.split(" 제", 1)[1].split(" ", 1)[1]
    unit = [plain("1"), plain(*received), plain(number), plain("철근콘크리트구조", "59.4327㎡"), []]
    share = [plain("1"), plain("1, 2 소유권대지권"), plain("89548분의 59.4327"), plain("2005년3월4일 대지권")]
    return [
        Table("【   표   제   부   】 ( 1동의 건물의 표시 )", BLOCK, widths, [row]),
        Table("( 대지권의 목적인 토지의 표시 )", GROUND, (50.4, 161.6, 60.6, 60.7, 210.8), [ground]),
        Table("【   표   제   부   】 ( 전유부분의 건물의 표시 )", UNIT, (50.4, 80.9, 94.5, 102.5, 215.8), [unit]),
        Table("( 대지권의 표시 )", GROUND_RIGHT, (50.4, 176.4, 101.5, 215.8), [share]),
    ]


def _land(x: Extract, base: str, received: tuple[str, str]) -> Table:
    """A parcel whose area changed: earlier rows are struck."""
    r, area, count = x.rng, x.rng.randint(50, 5000), x.rng.randint(1, 3)
    cells = []
    for i in range(count):
        lines = (str(i + 1), received[0], base, r.choice(("대", "답", "임야", "공장용지")), f"{area + i * 7}㎡")
        last = "면적정정" if i else MOVED
        cells.append([plain(line, struck=i < count - 1) for line in (*lines, last)])
    rows = cells if x.scope == "all" else cells[-1:]
    return Table("【   표   제   부   】 ( 토지의 표시 )", LAND, (50.4, 80.9, 141, 50, 80, 141), rows)


def lists(x: Extract) -> list[Table]:
    """공동담보목록 and 매매목록 that the printed entries mention; what they say goes to `x.joint`."""
    said = [line for row in x.rows for item in row.body for line in item.lines]
    out: list[Table] = []
    for number in dict.fromkeys(x.history.lists):
        if any(i.says.get("joint_list") == number for row in x.rows for i in row.body) and x.clerk.chance(0.8):
            out.append(_joint(x, number))
    for number, price in x.history.sales:
        if any(number in line for line in said):
            rows = [
                [
                    plain(str(i)),
                    plain(f"[토지] {' '.join(x.clerk.place())}"),
                    plain("3"),
                    plain("2019년1월2일 매매"),
                    [],
                ]
                for i in (1, 2)
            ]
            before = [(("목록번호", number), (0.2, 0.8)), (("거래가액", f"금{price:,}원"), (0.2, 0.8))]
            out.append(Table("【   매 매 목 록   】", SALE, (50.4, 230, 60, 110, 94), rows, before))
    return out


def _joint(x: Extract, number: str) -> Table:
    r, rows = x.rng, []
    for i in range(1, r.randint(2, 7)):
        gone = x.scope == "all" and x.clerk.chance(0.2)
        text = f"[{r.choice(('토지', '건물'))}] {' '.join(x.clerk.place())}"
        x.joint.append({"list_no": number, "no": i, "description": text, "live": not gone})
        made = (day(date(2015, 3, r.randint(1, 28))), "제1234호 설정계약으로 인하여")
        cells = [(str(i),), (text,), (f"{r.choice(COURTS)} 등기국",), (str(r.randint(1, 30)),), made]
        ended = plain("2019년5월6일", "해지로 인하여") if gone else []
        rows.append([*(plain(*lines, struck=gone) for lines in cells), ended])
    before = [(("목록번호", number), (0.2, 0.8))]
    return Table("【   공 동 담 보 목 록   】", JOINT, (50.4, 190, 90, 50, 84, 80), rows, before)


def summary(x: Extract) -> list[Table]:
    """주요 등기사항 요약: who owns, and the living rights of other people."""
    owners = []
    for p, share in x.history.owners:
        part = "{1}분의 {0}".format(*share.split("/")) if share else "단독소유"
        name = f"{p.name} ({'공유자' if share else '소유자'})"
        owners.append([plain(name), plain(p.number or "-"), plain(part), plain(*p.address), plain("1")])
    out = [Table("1. 소유지분현황 ( 갑구 )", OWNERS, (110, 100, 80, 190, 64), owners)]
    for section, title, words in (
        ("갑", "2. 소유지분을 제외한 소유권에 관한 사항 ( 갑구 )", BURDENS),
        ("을", "3. (근)저당권 및 전세권 등 ( 을구 )", SECURITIES),
    ):
        rows = [_summed_up(x, row) for row in x.rows if row.section == section and _is_burden(row, words)]
        out.append(Table(title, RIGHTS, (50.4, 110, 90, 210, 83.7), rows))
    return out


def _is_burden(row: Row, words: tuple[str, ...]) -> bool:
    purpose = row.purpose.replace("말소예고", "")
    alive = (
        not row.dead and not row.cancels and "-" not in row.rank and (not row.follows or row.printed_rank is not None)
    )
    return alive and any(w in purpose for w in words) and "말소" not in purpose and "회복" not in purpose


def _summed_up(x: Extract, row: Row) -> list[Cell]:
    mine = [row, *(s for s in x.rows if s.section == row.section and s.rank.startswith(row.rank + "-") and not s.dead)]
    said = [
        item.lines[0]
        for entry in mine
        if not any(w in entry.purpose for w in OTHERS)
        for item in entry.body
        if not item.struck and {"amount", "holders"} & set(item.says)
    ]
    rank = [row.printed_rank or row.rank] + ([f"(전 {row.former})"] if row.former else [])
    owner = x.history.owners[0][0].name + (" 등" if len(x.history.owners) > 1 else "")
    return [plain(*rank), plain(row.purpose), row.cells()["receipt"], plain(*said[:3]), plain(owner)]
