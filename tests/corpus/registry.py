# ruff: noqa: E501 (printed texts stay in one line)
"""Random registry extracts with ground truth, for the printer of the samples and for HTML."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from html import escape
from itertools import pairwise
from typing import Any

from sample_filings.make.registry import Extract, Row, Section, print_extract
from sample_filings.make.words import hangul, registry

from .invent import COURTS, TAX_OFFICES, Source
from .paper import AnyOf


@dataclass
class Right:
    """An entry as printed (cells; lines with `~` are struck) and what is true of it."""

    section: str
    rank: str
    purpose: str
    day: date | None
    receipt: int | None
    cause: str
    who: str
    live: bool = True
    truth: dict[str, Any] = field(default_factory=dict)
    #: values that are struck while the entry lives; of a dead entry they are as good as any
    struck: dict[str, Any] = field(default_factory=dict)

    def row(self) -> Row:
        receipt = f"{registry(self.day)}\n제{self.receipt}호" if self.day and self.receipt else ""
        return Row((self.rank, self.purpose, receipt, self.cause, self.who), dead=not self.live)

    def fields(self) -> dict[str, Any]:
        base = {"section": self.section, "rank": self.rank.split("\n")[0], "live": self.live,
                "received_on": self.day, "receipt_no": self.receipt,
                "purpose": self.purpose.replace("\n", "")}  # fmt: skip
        old = {} if self.live else {k: AnyOf((self.truth[k], v)) for k, v in self.struck.items()}
        return base | self.truth | old


class Maker:
    """Makes one extract: owners, rights, cancellations, changes, transfers, in the order of their receipts."""

    def __init__(self, s: Source, count: int) -> None:
        self.s = s
        self.day = s.day(2005, 2010)
        self.receipt = s.random.randint(1_000, 90_000)
        self.rights: list[Right] = []
        self.next = {"갑": 1, "을": 1}
        self.owner = s.person()
        self.make(count)

    def step(self) -> tuple[date, int]:
        self.day += timedelta(days=self.s.random.randint(20, 400))
        self.receipt = self.s.random.randint(1_000, 99_000)
        return self.day, self.receipt

    def rank(self, section: str) -> str:
        n = self.next[section]
        self.next[section] += 1
        return str(n)

    def add(self, section: str, purpose: str, cause: str, who: str, truth: dict[str, Any], rank: str = "") -> Right:
        day, receipt = self.step()
        text = f"{registry(day)}\n{cause}" if cause else ""
        right = Right(section, rank or self.rank(section), purpose, day, receipt, text, who, True, truth)
        self.rights.append(right)
        return right

    def money(self, n: int) -> str:
        return self.s.pick((f"금{n:,}원", f"금{n:,}원", f"금{n:,} 원", f"금{n:,}원정", f"금{hangul(n)}원정"))

    def ownership(self) -> None:
        self.owner = self.s.person()
        number = f"{self.s.day(1950, 1995):%y%m%d}-*******"
        price = self.s.won(90_000_000, 900_000_000, 500_000)
        who = f"소유자 {self.owner} {number}\n  {self.s.place()}\n거래가액 금{price:,}원"
        self.add("갑", "소유권이전", "매매", who,
                 {"amount": None, "holders": [{"name": self.owner, "reg_no": number}]})  # fmt: skip

    def shared(self) -> None:
        names = [self.s.person(), self.s.person()]
        who = "공유자\n" + "\n".join(
            f"지분 2분의 1\n{n} {self.s.day(1950, 1995):%y%m%d}-*******\n  {self.s.place()}" for n in names
        )
        self.owner = names[0]
        self.add("갑", "소유권이전", "상속", who, {"holders": [{"name": n, "share": "1/2"} for n in names]})

    def attachment(self) -> None:
        amount, firm, number = self.s.won(3_000_000, 400_000_000), self.s.firm(), self.s.corporation()
        case = f"{self.day.year}카단{self.s.random.randint(10, 900_000)}"
        who = f"청구금액 금{amount:,} 원\n채권자 {firm} {number}\n  {self.s.place()}"
        self.add("갑", "가압류", f"{self.s.pick(COURTS)}의 가압류결정({case})", who,
                 {"amount": amount, "court_case": case, "holders": [{"name": firm, "reg_no": number}]})  # fmt: skip

    def seizure(self) -> None:
        office = self.s.pick(TAX_OFFICES)
        tag = f"압류({self.s.pick(('징세과', '세무1과', '체납추적과'))}-{self.s.random.randint(100, 99_999)})"
        if self.s.chance(0.5):
            self.add("갑", "압류", tag, f"권리자 국\n처분청 {office}",
                     {"amount": None, "authority": AnyOf((office, office + "장")), "holders": [{"name": "국"}]})  # fmt: skip
        else:
            self.add("갑", "압류", tag, "권리자 국민건강보험공단 111471-0008863\n  강원특별자치도 원주시 건강로 32\n  (솔빛지사)",
                     {"amount": None, "holders": [{"name": "국민건강보험공단", "reg_no": "111471-0008863"}]})  # fmt: skip

    def commencement(self) -> None:
        bank, number = self.s.bank(), self.s.corporation()
        case = f"{self.day.year}타경{self.s.random.randint(100, 99_999)}"
        kind = self.s.pick(("임의", "강제"))
        self.add("갑", f"{kind}경매개시결정", f"{self.s.pick(COURTS)}의 {kind}경매개시결정({case})",
                 f"채권자 {bank} {number}\n  {self.s.place()}\n  (여신관리부)",
                 {"court_case": case, "holders": [{"name": bank, "reg_no": number}]})  # fmt: skip

    def mortgage(self) -> None:
        s = self.s
        amount, bank, number, debtor = s.won(12_000_000, 900_000_000, 100_000), s.bank(), s.corporation(), self.owner
        extra = f"\n  ( {s.pick(('솔빛', '이슬동', '누리'))}지점 )" if s.chance(0.6) else ""
        joint = f"{self.day.year}-{s.random.randint(1, 400)}" if s.chance(0.3) else None
        listed = f"\n공동담보목록 제{joint}호" if joint else ""
        old = ""
        if s.chance(0.35):
            old = f"~  {s.place()}\n"
        who = (f"채권최고액 {self.money(amount)}\n채무자 {debtor}\n{old}  {s.place()}\n근저당권자 {bank} {number}\n"
               f"  {s.place()}{extra}{listed}")  # fmt: skip
        right = self.add("을", "근저당권설정", "설정계약", who,
                         {"amount": amount, "debtor": debtor, "holders": [{"name": bank, "reg_no": number}],
                          "joint_list": joint})  # fmt: skip
        form = s.random.random()
        if form < 0.2:
            less = s.won(5_000_000, amount, 100_000)
            right.who = "~" + right.who
            right.truth["amount"], right.struck["amount"] = AnyOf((None, less)), amount
            self.add("을", f"{right.rank}번근저당권변경", "변경계약", f"채권최고액 금{less:,}원", {"amount": less},
                     f"{right.rank}-1")  # fmt: skip
        elif form < 0.4:
            new, new_no = s.bank(), s.corporation()
            lines = right.who.split("\n")
            at = next(n for n, x in enumerate(lines) if x.startswith("근저당권자"))
            lines[at] = "~" + lines[at]
            lines[at + 1] = "~" + lines[at + 1]
            right.who = "\n".join(lines)
            right.struck["holders"] = right.truth["holders"]
            right.truth["holders"] = AnyOf(([], [{"name": new, "reg_no": new_no}]))
            self.add("을", f"{right.rank}번근저당권이전", "확정채권양도", f"근저당권자 {new} {new_no}\n  {s.place()}",
                     {"holders": [{"name": new, "reg_no": new_no}]}, f"{right.rank}-1")  # fmt: skip

    def jeonse(self) -> None:
        amount, person = self.s.won(30_000_000, 500_000_000, 1_000_000), self.s.person()
        number = f"{self.s.day(1960, 1999):%y%m%d}-*******"
        who = (f"전세금 금{amount:,}원\n범 위 건물의 전부\n존속기간 {registry(self.day)}부터 {registry(self.day + timedelta(days=729))}까지\n"
               f"전세권자 {person} {number}\n  {self.s.place()}")  # fmt: skip
        self.add("을", "전세권설정", "설정계약", who,
                 {"amount": amount, "holders": [{"name": person, "reg_no": number}]})  # fmt: skip

    def lease(self) -> None:
        amount, person = self.s.won(10_000_000, 300_000_000, 1_000_000), self.s.person()
        number = f"{self.s.day(1960, 1999):%y%m%d}-*******"
        made = self.day - timedelta(days=800)
        moved = made + timedelta(days=14)
        blank = lambda d: f"{d.year}년 {d.month:02d}월 {d.day:02d}일"  # noqa: E731
        who = (f"임차보증금 금{amount:,}원\n범 위 2층 전부\n임대차계약일자 {blank(made)}\n주민등록일자 {blank(moved)}\n"
               f"점유개시일자 {blank(moved)}\n확정일자 {blank(moved)}\n임차권자 {person} {number}\n  {self.s.place()}")  # fmt: skip
        case = f"{self.day.year}카임{self.s.random.randint(10, 9_000)}"
        self.add("을", "주택임차권", f"{self.s.pick(COURTS)}의 임차권등기명령({case})", who,
                 {"amount": amount, "contract_on": made, "moved_in_on": moved, "occupied_on": moved, "fixed_on": moved,
                  "holders": [{"name": person, "reg_no": number}], "court_case": case})  # fmt: skip

    def cancel(self) -> None:
        """Cancel one or several live entries of a section by one deed that names them."""
        section = self.s.pick("갑을")
        kinds = ("가압류", "압류", "경매개시결정", "근저당권설정", "전세권설정")
        live = [r for r in self.rights if r.section == section and r.live and r.purpose.endswith(kinds)]
        if not live:
            return
        chosen = self.s.random.sample(live, min(len(live), self.s.random.choice((1, 1, 1, 2))))
        chosen.sort(key=lambda r: self.rights.index(r))
        for r in chosen:
            r.live = False
            for sub in self.rights:
                if sub.section == section and sub.rank.startswith(f"{r.rank}-"):
                    sub.live = False
        names = ", ".join(f"{r.rank}번{r.purpose}" for r in chosen)
        self.add(section, f"{names} 등기말소" if len(chosen) > 1 else f"{names}등기말소", "해제", "", {"holders": []})

    def make(self, count: int) -> None:
        self.ownership()
        steps = [self.mortgage] * 6 + [self.attachment] * 3 + [self.seizure] * 2 + [self.cancel] * 4
        steps += [self.ownership, self.shared, self.jeonse, self.lease, self.commencement]
        for _ in range(count):
            self.s.pick(steps)()

    def sections(self) -> tuple[Section, Section]:
        mine = {k: [r.row() for r in self.rights if r.section == k] for k in "갑을"}
        none = "-- 기록사항 없음 --"
        return (
            Section("【   갑    구   】 ( 소유권에 관한 사항 )", "entries", mine["갑"]),
            Section("【   을    구   】 ( 소유권 이외의 권리에 관한 사항 )", "entries", mine["을"],
                    none="" if mine["을"] else none),
        )  # fmt: skip


HEADS = {
    "토지": Section("【   표    제    부   】 ( 토지의 표시 )", "land",
                  (Row(("1", "1999년3월2일", "{place}", "대", "512.4㎡", "")),)),
    "건물": Section("【   표    제    부   】 ( 건물의 표시 )", "building",
                  (Row(("1", "2004년5월6일", "{place}", "벽돌조 슬래브지붕 2층 주택\n1층 91.2㎡\n2층 88.1㎡", "")),)),
    "집합건물": Section("【   표    제    부   】 ( 전유부분의 건물의 표시 )", "unit",
                    (Row(("1", "2004년5월6일", "제2층 제201호", "철근콘크리트구조\n59.98㎡", "")),)),
}  # fmt: skip


def extract_of(
    s: Source, *, count: int, landscape: bool = False, rects: bool = False
) -> tuple[Extract, dict[str, Any]]:
    """An extract for the printer and its truth."""
    maker = Maker(s, count)
    kind = s.pick(("토지", "건물", "집합건물"))
    place = s.place() + (" 솔빛마을 제2층 제201호" if kind == "집합건물" else "")
    number = f"{s.random.randint(1000, 2900)}-{s.random.randint(1996, 2020)}-{s.random.randint(1, 99_999):06d}"
    head = HEADS[kind]
    head = Section(head.title, head.kind, [Row(tuple(c.format(place=place) for c in r.cells)) for r in head.rows])
    viewed = f"2025년{s.random.randint(1, 12):02d}월{s.random.randint(1, 28):02d}일 10시12분47초"
    made = Extract(
        kind=kind, unique_no=number, location=place, viewed=viewed, office=f"{s.pick(COURTS)} 등기국",
        sections=(head, *maker.sections()), landscape=landscape, rects=rects,
    )  # fmt: skip
    truth = {
        "kind": {"토지": "land", "건물": "building", "집합건물": "unit"}[kind], "unique_no": number, "location": place,
        "scope": "all", "complete": True, "entries": [r.fields() for r in maker.rights],
    }  # fmt: skip
    return made, truth


def printed(s: Source, **options: Any) -> tuple[bytes, dict[str, Any]]:
    """An extract as the registry's printer sets it."""
    made, truth = extract_of(s, **options)
    return print_extract(made), truth


def as_html(made: Extract) -> str:
    """The same extract as a web page would print it: tables with collapsed borders, struck lines by text-decoration."""
    parts = [
        f"<h1>등기사항전부증명서({made.scope})<br>- {made.kind} -</h1><p class=r>고유번호 {made.unique_no}</p>",
        f"<p>[{made.kind}] {escape(made.location)}</p>",
    ]
    from sample_filings.make.registry import KINDS

    for section in made.sections:
        edges, head = KINDS[section.kind]
        cols = [15.2, *edges, 559.3]
        widths = "".join(f"<col style='width:{b - a:.1f}pt'>" for a, b in pairwise(cols))
        top = f"<tr><td colspan={len(head)} class=t>{escape(section.title)}</td></tr>"
        names = "<tr>" + "".join(f"<th>{h}</th>" for h in head) + "</tr>"
        body = "".join(row_html(r, len(head)) for r in section.rows)
        if section.none:
            body = f"<tr><td colspan={len(head)} style='text-align:center'>{section.none}</td></tr>"
        parts.append(f"{top and ''}<table><colgroup>{widths}</colgroup><tbody>{top}{names}{body}</tbody></table>")
    parts.append(f"<p style='text-align:center'>-- 이  하  여  백 --</p><p class=r>관할등기소 {made.office}</p>")
    parts.append(
        "<p class=n>* 실선으로 그어진 부분은 말소사항을 표시함. * 기록사항 없는 갑구, 을구는 ‘기록사항 없음’으로 표시함.</p>"
    )
    style = f"""@page{{size:A4;margin:34pt 15pt 40pt 15pt;
@bottom-left{{content:"열람일시 : {made.viewed}";font-size:9pt}} @bottom-center{{content:counter(page) "/" counter(pages);font-size:9pt}}}}
body{{font-family:NanumMyeongjo;font-size:9.6pt;line-height:12.4pt}} table{{border-collapse:collapse;width:544pt;table-layout:fixed;margin-bottom:12pt}}
td,th{{border:0.5pt solid black;padding:4pt 5pt;vertical-align:top;word-break:break-all;white-space:pre-wrap;font-weight:normal}}
td:first-child{{text-align:center}} td.t{{text-align:left;font-size:12pt;padding-left:30pt}} h1{{font-size:16pt;line-height:20pt;font-weight:normal;text-align:center}}
.r{{text-align:right}} .n{{font-size:9pt}} s{{text-decoration:line-through;text-decoration-color:red}}"""
    return (
        f"<!doctype html><html lang=ko><meta charset=utf-8><style>{style}</style><body>{''.join(parts)}</body></html>"
    )


def row_html(row: Row, columns: int) -> str:
    """One row; every struck line is an <s> of its own."""
    cells = []
    for text in (*row.cells, *[""] * (columns - len(row.cells))):
        lines: list[str] = []
        for line in text.split("\n"):
            bare = escape(line.removeprefix("~"))
            lines.append(f"<s>{bare}</s>" if (row.dead or line.startswith("~")) and bare else bare)
        cells.append(f"<td>{chr(10).join(lines)}</td>")
    return "<tr>" + "".join(cells) + "</tr>"
