"""Prints registry extracts (등기사항전부증명서) as the registry's own printer does.

One grid over the full width; entries wrap at the cell's width and break over pages between any two lines, every
column by itself; what is cancelled has a red stroke through each printed line of text; a large grey watermark lies
under everything; the footer counts pages.

Notation of a cell: lines separated by a newline; a line that begins with `~` is struck out; leading blanks indent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from .fonts import width
from .sheet import LANDSCAPE, PORTRAIT, Sheet, wrap

RED = (1.0, 0.0, 0.0)
GREY = (0.835, 0.835, 0.835)
LEFT, RIGHT = 15.2, 559.3
INSET = 5.0
BODY = 9.6
PITCH = 12.4

#: x of the inner rules (portrait) and the head's words for each kind of table
KINDS: dict[str, tuple[tuple[float, ...], tuple[str, ...]]] = {
    "entries": (
        (65.6, 166.6, 247.4, 328.3),
        ("순위번호", "등 기 목 적", "접 수", "등 기 원 인", "권리자 및 기타사항"),
    ),
    "site": ((65.6, 227.2, 287.8, 348.5), ("표시번호", "소 재 지 번", "지 목", "면 적", "등기원인 및 기타사항")),
    "building": (
        (65.6, 146.5, 288.0, 394.0),
        ("표시번호", "접 수", "소재지번,건물명칭 및 번호", "건 물 내 역", "등기원인 및 기타사항"),
    ),
    "unit": (
        (65.6, 146.5, 241.0, 343.5),
        ("표시번호", "접 수", "건 물 번 호", "건 물 내 역", "등기원인 및 기타사항"),
    ),
    "share": ((65.6, 242.0, 343.5), ("표시번호", "대지권종류", "대지권비율", "등기원인 및 기타사항")),
    "land": (
        (65.6, 146.5, 262.0, 306.0, 372.0),
        ("표시번호", "접 수", "소 재 지 번", "지 목", "면 적", "등기원인 및 기타사항"),
    ),
    "joint": (
        (65.6, 262.0, 340.0, 390.0, 470.0),
        ("일련번호", "부동산에 관한 권리의 표시", "관할등기소명", "순위번호", "생성원인", "변경/소멸"),
    ),
    "owners": (
        (120.0, 216.0, 276.0, 500.0),
        ("등기명의인", "(주민)등록번호", "최종지분", "주 소", "순위번호"),
    ),
    "rights": (
        (65.6, 180.0, 276.0, 486.0),
        ("순위번호", "등기목적", "접수정보", "주요등기사항", "대상소유자"),
    ),
}


@dataclass(frozen=True)
class Row:
    """A row of cells; `dead` strikes out every line of it (a cancelled entry)."""

    cells: tuple[str, ...]
    dead: bool = False


@dataclass(frozen=True)
class Section:
    """A table with its title row (`【 갑 구 】 ( … )`), or without one (`title` empty)."""

    title: str
    kind: str
    rows: Sequence[Row]
    none: str = ""  # printed instead of rows


@dataclass(frozen=True)
class Extract:
    """All that is printed on one extract."""

    kind: Literal["토지", "건물", "집합건물"]
    unique_no: str
    location: str
    viewed: str  # "2025년10월27일 10시12분47초"
    office: str
    sections: Sequence[Section]
    scope: str = "말소사항 포함"
    summary: Sequence[Section] = field(default_factory=tuple)
    landscape: bool = False
    rects: bool = False
    watermark: str = "열 람 용"


def entry(rank: str, purpose: str, receipt: str = "", cause: str = "", who: str = "", *, dead: bool = False) -> Row:
    """An entry of 갑구 or 을구."""
    return Row((rank, purpose, receipt, cause, who), dead)


class Printer:
    """Lays one extract out on its pages."""

    def __init__(self, extract: Extract, face: str = "NanumMyeongjo") -> None:
        self.x = extract
        self.face = face
        self.sheet = Sheet(LANDSCAPE if extract.landscape else PORTRAIT, face)
        self.bottom = 520.0 if extract.landscape else 762.0
        self.top = 0.0

    def place(self, x: float) -> float:
        """The x on this paper of an x of the portrait grid."""
        if not self.x.landscape:
            return x
        return 80.9 + (x - LEFT) * (780.5 - 80.9) / (RIGHT - LEFT)

    def edges(self, kind: str) -> list[float]:
        return [self.place(x) for x in (LEFT, *KINDS[kind][0], RIGHT)]

    def rule(self, x0: float, top: float, x1: float, bottom: float) -> None:
        self.sheet.rule(x0, top, x1, bottom, 0.5, filled=self.x.rects)

    def begin_page(self, first: bool = False) -> None:
        """Watermark under everything, then the line at the top of every page."""
        wide, high = self.sheet.width, self.sheet.height
        if self.x.watermark:
            for n, glyph in enumerate(self.x.watermark.split()):
                self.sheet.text(wide * 0.31 + 78 * n, high * 0.47, glyph, 52, color=GREY)
        self.top = 30.0
        if first:
            self.sheet.text(wide / 2, 28, f"등기사항전부증명서({self.x.scope})", 17, align="center")
            self.sheet.text(wide / 2, 50, f"- {self.x.kind} -", 14, align="center")
            self.sheet.text(self.place(RIGHT), 72, f"고유번호 {self.x.unique_no}", 10, align="right")
            self.top = 92.0
        self.sheet.text(self.place(LEFT), self.top, f"[{self.x.kind}] {self.x.location}", 10)
        self.top += 16

    def new_page(self) -> None:
        self.sheet.page()
        self.begin_page()

    def print(self) -> bytes:
        """The PDF. Body pages count by themselves, summary pages too."""
        self.begin_page(first=True)
        for section in self.x.sections:
            self.section(section)
        self.closing()
        body = len(self.sheet.pages)
        if self.x.summary:
            self.new_page()
            self.summary()
        self.sheet.foot = lambda sheet, n, m: self.footer(sheet, n, m, body)
        return self.sheet.pdf()

    def footer(self, sheet: Sheet, n: int, m: int, body: int) -> None:
        y = self.sheet.height - 32
        if n > body:
            sheet.text(self.place(LEFT), y, f"출력일시 : {self.x.viewed}", 9)
            n, m = n - body, m - body
        else:
            sheet.text(self.place(LEFT), y, f"열람일시 : {self.x.viewed}", 9)
            m = body
        sheet.text(self.sheet.width / 2, y, f"{n}/{m}", 9, align="center")

    def section(self, section: Section) -> None:
        if self.top > self.bottom - 66:
            self.new_page()
        edges = self.edges(section.kind)
        if section.title:
            self.title(section.title, edges)
        self.head(section.kind, edges)
        for row in section.rows:
            self.row(row, section.kind, edges)
        if section.none:
            self.row(Row((section.none,)), section.kind, [edges[0], edges[-1]], center=True)
        self.top += 16

    def title(self, title: str, edges: list[float]) -> None:
        mark, _, note = title.partition("】")
        high = 24.0
        self.frame([edges[0], edges[-1]], high)
        if note or title.endswith("】"):
            text, size = f"{mark}】", 14.0
        else:
            text, size, note = "", 11.0, title
        start = self.place(46.0)
        if text:
            start = self.sheet.text(start, self.top + 5, text, size) + 12
        self.sheet.text(start, self.top + 7, note.strip(), 11)
        self.top += high

    def head(self, kind: str, edges: list[float]) -> None:
        high = 20.0
        self.frame(edges, high)
        for n, word in enumerate(KINDS[kind][1]):
            size = BODY
            while width(word, self.face, size) > edges[n + 1] - edges[n] - 4:
                size -= 0.4
            self.sheet.text((edges[n] + edges[n + 1]) / 2, self.top + 5, word, size, align="center")
        self.top += high

    def frame(self, edges: list[float], high: float) -> None:
        """The rules around the cells of one row."""
        self.rule(edges[0], self.top, edges[-1], self.top)
        self.rule(edges[0], self.top + high, edges[-1], self.top + high)
        for x in edges:
            self.rule(x, self.top, x, self.top + high)

    def row(self, row: Row, kind: str, edges: list[float], center: bool = False) -> None:
        """One row, broken over as many pages as it needs; each column goes on where it stopped."""
        rest = [self.cell(text, edges[n + 1] - edges[n], row.dead) for n, text in enumerate(row.cells)]
        rest += [[] for _ in range(len(edges) - 1 - len(rest))]
        while True:
            fits = int((self.bottom - self.top - 8) // PITCH)
            need = max(len(lines) for lines in rest)
            if fits < 1 or (fits < 2 < need):
                self.new_page()
                self.head(kind, edges)
                continue
            now = [lines[:fits] for lines in rest]
            rest = [lines[fits:] for lines in rest]
            high = max(max(len(lines) for lines in now), 1) * PITCH + 8
            self.frame(edges, high)
            for n, lines in enumerate(now):
                self.draw(lines, edges[n], edges[n + 1], center or n == 0)
            self.top += high
            if not any(rest):
                return
            self.new_page()
            self.head(kind, edges)

    def cell(self, text: str, wide: float, dead: bool) -> list[tuple[str, bool]]:
        """The printed lines of a cell and whether each is struck."""
        lines: list[tuple[str, bool]] = []
        for part in text.split("\n") if text else []:
            struck = dead or part.startswith("~")
            for line in wrap(part.removeprefix("~"), self.face, BODY, wide - 2 * INSET):
                lines.append((line, struck))
        return lines

    def draw(self, lines: list[tuple[str, bool]], x0: float, x1: float, center: bool) -> None:
        y = self.top + 4
        for line, struck in lines:
            text = line.lstrip(" ")
            long = width(text, self.face, BODY)
            x = (x0 + x1 - long) / 2 if center else x0 + INSET + width(line[: len(line) - len(text)], self.face, BODY)
            self.sheet.text(x, y, text, BODY)
            if struck and text:
                self.sheet.rule(x, y + BODY * 0.55, x + long, y + BODY * 0.55, 0.7, RED)
            y += PITCH

    def closing(self) -> None:
        """The last lines of the body."""
        if self.top > self.bottom - 90:
            self.new_page()
        middle = self.sheet.width / 2
        self.sheet.text(middle, self.top + 4, "-- 이  하  여  백 --", 10, align="center")
        self.sheet.text(self.place(RIGHT), self.top + 24, f"관할등기소 {self.x.office}", 10, align="right")
        y = self.top + 44
        notes = [
            "* 실선으로 그어진 부분은 말소사항을 표시함.   * 기록사항 없는 갑구, 을구는 ‘기록사항 없음’으로 표시함.",
            "* 증명서는 컬러 또는 흑백으로 출력 가능함.",
            "* 본 등기사항증명서는 열람용이므로 출력하신 등기사항증명서는 법적인 효력이 없습니다.",
        ]
        for note in notes:
            self.sheet.text(self.place(LEFT), y, note, 9)
            y += 12

    def summary(self) -> None:
        """주요 등기사항 요약: only what is live, for reference."""
        middle = self.sheet.width / 2
        self.sheet.text(middle, self.top + 2, "주요 등기사항 요약 (참고용)", 17, align="center")
        self.top += 34
        for line in (
            "[ 주 의 사 항 ]",
            "본 주요 등기사항 요약은 증명서상에 말소되지 않은 사항을 간략히 요약한 것으로 증명서로서의 기능을 "
            "제공하지 않습니다.",
            "실제 권리사항 파악을 위해서는 발급된 증명서를 필히 확인하시기 바랍니다.",
        ):
            self.sheet.text(self.place(LEFT), self.top, line, 9)
            self.top += 13
        self.sheet.text(self.place(RIGHT), self.top, f"고유번호 {self.x.unique_no}", 10, align="right")
        self.top += 20
        for section in self.x.summary:
            self.sheet.text(self.place(LEFT), self.top, section.title, 11)
            self.top += 16
            if section.none:
                self.sheet.text(self.place(LEFT) + 10, self.top, f"- {section.none}", 10)
                self.top += 22
                continue
            self.section(Section("", section.kind, section.rows))
        self.sheet.text(self.place(LEFT), self.top, "[ 참 고 사 항 ]", 10)
        self.sheet.text(
            self.place(LEFT),
            self.top + 14,
            "가. 등기기록에서 유효한 지분을 가진 소유자 혹은 공유자 현황을 표시합니다.",
            9,
        )


def print_extract(extract: Extract) -> bytes:
    """The extract as a PDF file."""
    return Printer(extract).print()
