"""Draws registry extracts with reportlab in varied styles: paper, rules, wrapping, strikes, page breaks anywhere."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.extractors.registry.content import Extract, Item, Line

FONTS = "/usr/share/fonts/truetype/nanum/"
HEADS = ("순위번호", "등 기 목 적", "접 수", "등 기 원 인", "권리자 및 기타사항")
TITLES = {"갑": "【 갑 구 】 ( 소유권에 관한 사항 )", "을": "【 을 구 】 ( 소유권 이외의 권리에 관한 사항 )"}
KINDS = {"unit": "집합건물", "land": "토지", "building": "건물"}
PORTRAIT = (15.2, 65.6, 166.6, 247.4, 328.3, 559.3)
LANDSCAPE = (80.9, 131.4, 282.9, 373.8, 500.1, 780.5)


@dataclass
class Style:
    """How a printer prints."""

    landscape: bool = False
    font: str = "NanumGothicCoding"
    wrap: str = "hard"  # hard: fill every line; blank: break at a blank if there is one
    by: str = "points"  # lines are as long as the cell in points, or in units
    rules: str = "lines"  # lines, rects, none
    strikes: str = "lines"  # lines, rects, curves
    color: tuple[float, float, float] = (1, 0, 0)
    drawn: int = 1
    watermark: bool = True
    row_rules: bool = True
    repeat_head: bool = True
    title_inside: bool = True
    pitch: float = 12.4
    size: float = 10.0


def random_style(seed: int) -> Style:
    r = random.Random(seed)
    return Style(
        landscape=r.random() < 0.35,
        font=r.choice(["NanumGothicCoding", "NanumGothicCoding", "NanumGothic", "NanumMyeongjo"]),
        wrap=r.choice(["hard", "hard", "blank"]),
        by=r.choice(["points", "points", "units"]),
        rules=r.choice(["lines", "lines", "rects"]),
        strikes=r.choice(["lines", "lines", "rects", "curves"]),
        color=r.choice([(1, 0, 0), (1, 0, 0), (0, 0, 0)]),
        drawn=4 if r.random() < 0.1 else 1,
        watermark=r.random() < 0.8,
        row_rules=r.random() < 0.9,
        title_inside=r.random() < 0.8,
        pitch=r.choice([12.2, 12.4, 12.95]),
        size=r.choice([10.0, 10.0, 9.5]),
    )


class Printer:
    """Prints one extract."""

    def __init__(self, extract: Extract, style: Style, seed: int) -> None:
        self.x, self.s, self.r = extract, style, random.Random(seed)
        for name in {style.font, "NanumGothic"}:
            pdfmetrics.registerFont(TTFont(name, f"{FONTS}{name}.ttf"))
        self.size = (841.9, 595.3) if style.landscape else (595.3, 841.9)
        self.edges = LANDSCAPE if style.landscape else PORTRAIT
        self.out = io.BytesIO()
        self.c = Canvas(self.out, self.size, pageCompression=1)
        self.bottom = self.size[1] - 60
        self.y = 0.0
        self.feet: list[bool] = []
        self.open = False

    # --- drawing -----------------------------------------------------------------------------------------------
    def width(self, text: str, size: float) -> float:
        return pdfmetrics.stringWidth(text, self.s.font, size)

    def text(self, x: float, top: float, text: str, size: float, gray: float | None = None) -> float:
        self.c.setFont(self.s.font, size)
        self.c.setFillGray(gray if gray is not None else 0)
        for _ in range(self.s.drawn if gray is None else 1):
            self.c.drawString(x, self.size[1] - top - size * 0.86, text)
        self.c.setFillGray(0)
        return x + self.width(text, size)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if self.s.rules == "none":
            return
        if self.s.rules == "rects":
            w, h = max(x1 - x0, 0.5), max(y1 - y0, 0.5)
            self.c.rect(x0, self.size[1] - y0 - h, w, h, stroke=0, fill=1)
        else:
            self.c.setLineWidth(0.5)
            self.c.line(x0, self.size[1] - y0, x1, self.size[1] - y1)

    def strike(self, x0: float, x1: float, top: float, size: float) -> None:
        y = self.size[1] - top - size * 0.55
        self.c.setStrokeColorRGB(*self.s.color)
        self.c.setFillColorRGB(*self.s.color)
        self.c.setLineWidth(0.7)
        if self.s.strikes == "rects":
            self.c.rect(x0, y, x1 - x0, 0.7, stroke=0, fill=1)
        elif self.s.strikes == "curves":
            self.c.bezier(x0, y, x0 + (x1 - x0) / 3, y + 0.2, x0 + 2 * (x1 - x0) / 3, y - 0.2, x1, y)
        else:
            self.c.line(x0, y, x1, y)
        self.c.setStrokeGray(0)
        self.c.setFillGray(0)

    # --- pages -------------------------------------------------------------------------------------------------
    def begin(self, first: bool = False, summary: bool = False) -> None:
        if self.open:
            self.c.showPage()
        self.open = True
        self.feet.append(summary or bool(self.feet and self.feet[-1]))
        if self.s.watermark:
            for k, glyph in enumerate("열람용"):
                self.text(self.size[0] * 0.31 + 80 * k, self.size[1] * 0.47, glyph, 52, 0.83)
        left = self.edges[0]
        self.y = 30.0
        if first:
            scope = "말소사항 포함" if self.x.scope == "all" else "현재 유효사항"
            if self.s.landscape:
                self.text(left + 150, 26, f"등기부 등본 ({scope}) - {KINDS[self.x.kind]}", 17)
                self.y = 60.0
            else:
                self.text(left + 110, 24, f"등기사항전부증명서({scope})", 17)
                self.text(left + 220, 46, f"- {KINDS[self.x.kind]} -", 14)
                self.text(left + 390, 68, f"고유번호 {self.x.unique_no}", 10)
                self.y = 92.0
        x = self.text(left, self.y, f"[{KINDS[self.x.kind]}] {self.x.location}", 10)
        if self.s.landscape:
            self.text(max(x + 20, 560), self.y, f"고유번호 {self.x.unique_no}", 10)
        self.y += 18

    def finish(self) -> bytes:
        """Numbers the pages and gives the file."""
        self.c.showPage()
        self.c.save()
        return self.out.getvalue()

    def foot(self, n: int, of: int, summary: bool) -> None:
        y = self.size[1] - 34
        word = "출력일시" if summary else "열람일시"
        if summary:
            self.text(self.edges[0], y, f"{n}/{of}   {word} : {self.x.viewed}", 9)
        else:
            end = self.text(self.edges[0], y, f"{word} : {self.x.viewed}", 9)
            self.text(end + 150, y, f"{n}/{of}", 9)

    # --- cells -------------------------------------------------------------------------------------------------
    def wrap(self, lines: list[Line], width: float) -> list[tuple[str, float, bool]]:
        """Lines cut to the cell: (text, indent, struck)."""
        out: list[tuple[str, float, bool]] = []
        for text, struck in lines:
            indent = 20.0 if text.startswith("  ") else 0.0
            rest = text.strip()
            while rest:
                room = width - indent
                k = self.fit(rest, room)
                if k < len(rest) and self.s.wrap == "blank" and " " in rest[: k + 1].strip():
                    k = rest.rindex(" ", 0, k + 1)
                out.append((rest[:k].rstrip(), indent, struck))
                rest = rest[k:].lstrip()
        return out

    def fit(self, text: str, room: float) -> int:
        if self.s.by == "units":
            most, used = int(room / 5), 0
            for k, c in enumerate(text):
                used += 2 if ord(c) > 0x2E80 else 1
                if used > most:
                    return max(k, 1)
            return len(text)
        k = len(text)
        while k > 1 and self.width(text[:k], self.s.size) > room:
            k -= 1
        return k

    def head(self, words: tuple[str, ...], edges: tuple[float, ...], title: str = "") -> None:
        left, right = edges[0], edges[-1]
        if title:
            if self.s.title_inside:
                for y in (self.y, self.y + 24):
                    self.rule(left, y, right, y)
                for x in (left, right):
                    self.rule(x, self.y, x, self.y + 24)
            self.text(left + 30, self.y + 5, title, 13)
            self.y += 24 if self.s.title_inside else 28
        self.frame(edges, 20)
        for k, word in enumerate(words):
            size = min(self.s.size, (edges[k + 1] - edges[k] - 4) / self.width(word, 1))
            self.text((edges[k] + edges[k + 1] - self.width(word, size)) / 2, self.y + 5, word, size)
        self.y += 20

    def frame(self, edges: tuple[float, ...], height: float, top: bool = True) -> None:
        if top:
            self.rule(edges[0], self.y, edges[-1], self.y)
        self.rule(edges[0], self.y + height, edges[-1], self.y + height)
        for x in edges:
            self.rule(x, self.y, x, self.y + height)

    def rows(
        self,
        cells: list[list[Line]],
        edges: tuple[float, ...],
        head: tuple[str, ...],
        *,
        top: bool = True,
        last: bool = False,
    ) -> None:
        """One row; it goes on over the page, every column by itself."""
        left = [self.wrap(lines, edges[k + 1] - edges[k] - 10) for k, lines in enumerate(cells)]
        while True:
            fits = int((self.bottom - self.y - 6) / self.s.pitch)
            now = [lines[:fits] for lines in left]
            left = [lines[fits:] for lines in left]
            height = max(len(lines) for lines in now) * self.s.pitch + 6
            for k, lines in enumerate(now):
                for n, (text, indent, struck) in enumerate(lines):
                    at = self.y + 3 + n * self.s.pitch
                    x0 = edges[k] + 5 + indent
                    x1 = self.text(x0, at, text, self.s.size)
                    if struck:
                        self.strike(x0, x1, at, self.s.size)
            more = any(left)
            if self.s.row_rules or more or last:
                self.frame(edges, height, top=top and self.s.row_rules)
            else:
                for x in edges:
                    self.rule(x, self.y, x, self.y + height)
            self.y += height
            if not more:
                return
            self.begin()
            self.head(head, edges)
            top = False

    def section(self, section: str) -> None:
        if self.y > self.bottom - 90:
            self.begin()
        self.head(HEADS, self.edges, TITLES[section])
        items = [i for i in self.x.items if i.section == section]
        if not items:
            self.rows([[], [("- 기록사항 없음 -", False)], [], [], []], self.edges, HEADS, last=True)
        for n, item in enumerate(items):
            if self.y > self.bottom - 2 * self.s.pitch:
                self.begin()
                self.head(HEADS, self.edges)
            self.rows(self.cells(item), self.edges, HEADS, last=n == len(items) - 1)
        self.y += 16

    def cells(self, item: Item) -> list[list[Line]]:
        rank: list[Line] = [] if item.shared else [(item.rank, item.dead)]
        if item.former and not item.shared:
            rank.append((item.former, item.dead))
        return [rank, item.purpose, item.receipt, item.cause, item.holders]

    def lists(self) -> None:
        left, right = self.edges[0], self.edges[-1]
        span = right - left
        if self.x.sale_list:
            edges = tuple(left + span * f for f in (0, 0.1, 0.6, 0.72, 0.86, 1))
            self.table("【 매 매 목 록 】", ("일련번호", "부동산의 표시", "순위번호", "등기원인", "경정원인"), edges,
                       [[plain("1"), plain(f"[토지] {self.x.location}"), plain("2"), plain("2019년1월2일 매매"), []]],
                       "목록번호 2019-123")  # fmt: skip
        edges = tuple(left + span * f for f in (0, 0.1, 0.45, 0.6, 0.7, 0.85, 1))
        words = ("일련번호", "부동산에 관한 권리의 표시", "관할등기소명", "순위번호", "생성원인", "변경/소멸")
        for number, rows in self.x.joint:
            cells = []
            for n, description, live in rows:
                dead = not live
                line: list[list[Line]] = [
                    [(str(n), dead)],
                    [(description, dead)],
                    [("새빛등기소", dead)],
                    [("3", dead)],
                    [("2020년1월2일 제12호 설정계약", dead)],
                    [],
                ]
                line[-1] = [("2021년3월3일 제77호 해지", False)] if dead else []
                cells.append(line)
            self.table("【 공 동 담 보 목 록 】", words, edges, cells, f"목록번호 {number}")

    def table(
        self, title: str, words: tuple[str, ...], edges: tuple[float, ...], rows: list[list[list[Line]]], above: str
    ) -> None:
        if self.y > self.bottom - 130:
            self.begin()
        self.rule(edges[0], self.y, edges[-1], self.y)
        self.text(edges[0] + 30, self.y + 4, title, 13)
        self.y += 22
        self.frame((edges[0], edges[-1]), 18)
        self.text(edges[0] + 5, self.y + 3, above, self.s.size)
        self.y += 18
        self.head(words, edges)
        for row in rows:
            self.rows(row, edges, words, last=True)
        self.y += 14

    def front(self) -> None:
        """표제부."""
        left, span = self.edges[0], self.edges[-1] - self.edges[0]
        edges = tuple(left + span * f for f in (0, 0.09, 0.24, 0.5, 0.7, 1))
        title = (
            "【 표 제 부 】 ( 1동의 건물의 표시 )"
            if self.x.kind == "unit"
            else f"【 표 제 부 】 ( {KINDS[self.x.kind]}의 표시 )"
        )
        self.head(
            ("표시번호", "접 수", "소재지번,건물명칭 및 번호", "건 물 내 역", "등기원인 및 기타사항"), edges, title
        )
        building = plain("철근콘크리트조", "1층 595.37㎡", "2층 595.37㎡")
        cells = [plain("1", "(전 1)"), plain("2009년3월1일"), plain(self.x.location), building, plain("도면번호 09-12")]
        self.rows(cells, edges, (), last=True)
        if self.x.kind == "unit":
            self.y += 10
            edges = tuple(left + span * f for f in (0, 0.09, 0.4, 0.6, 1))
            self.head(("표시번호", "대지권종류", "대지권비율", "등기원인 및 기타사항"), edges, "( 대지권의 표시 )")
            cells = [plain("1"), plain("1 소유권대지권"), plain("89548분의 59.4327"), plain("2009년2월1일 대지권")]
            self.rows(cells, edges, (), last=True)
        self.y += 16

    def closing(self) -> None:
        if self.y > self.bottom - 70:
            self.begin()
        for n, text in enumerate((
            "-- 이  하  여  백 --", "관할등기소 새빛지방법원 등기국",
            "* 실선으로 그어진 부분은 말소사항을 표시함. * 기록사항 없는 갑구, 을구는 ‘기록사항 없음’으로 표시함.",
            "* 본 등기사항증명서는 열람용이므로 출력하신 등기사항증명서는 법적인 효력이 없습니다.")):  # fmt: skip
            self.text(self.edges[0], self.y + 13 * n, text, 9)

    def summary(self) -> None:
        """Live rights once more; rows are those of main rank and their latest amounts."""
        self.begin(summary=True)
        self.text(self.edges[0] + 150, self.y, "주요 등기사항 요약 (참고용)", 17)
        self.y += 30
        left, span = self.edges[0], self.edges[-1] - self.edges[0]
        edges = tuple(left + span * f for f in (0, 0.12, 0.3, 0.48, 0.86, 1))
        words = ("순위번호", "등기목적", "접수정보", "주요등기사항", "대상소유자")
        for heading, section in (
            ("2. 소유지분을 제외한 소유권에 관한 사항 ( 갑구 )", "갑"),
            ("3. (근)저당권 및 전세권 등 ( 을구 )", "을"),
        ):
            self.text(left, self.y, heading, 11)
            self.y += 18
            rows = [self.stated(i) for i in self.x.items if i.section == section and self.listed(i)]
            if not rows:
                self.text(left, self.y, "- 기록사항 없음", 10)
                self.y += 20
                continue
            self.head(words, edges)
            for n, row in enumerate(rows):
                self.rows(row, edges, words, last=n == len(rows) - 1)
            self.y += 14

    def listed(self, item: Item) -> bool:
        purpose = item.truth["purpose"]
        if not item.truth["live"] or "-" in item.rank or item.shared:
            return False
        return "말소" not in purpose and purpose not in ("소유권이전", "소유권보존")

    def stated(self, item: Item) -> list[list[Line]]:
        notes = [i.truth for i in self.x.items if i.section == item.section and i.rank.startswith(item.rank + "-")]
        later = [t["amount"] for t in notes if t["purpose"].endswith("근저당권변경") and t.get("amount")]
        amount = later[-1] if later else item.truth.get("amount")
        matter = f"채권최고액 금{amount:,}원" if isinstance(amount, int) else "권리자 아무개 등"
        return [[(item.rank, False)], item.purpose, item.receipt, [(matter, False)], [("김아무개", False)]]

    def pdf(self) -> bytes:
        self.begin(first=True)
        self.front()
        self.section("갑")
        self.section("을")
        self.lists()
        self.closing()
        if self.x.summary:
            self.summary()
        return self.finish()


def plain(*texts: str) -> list[Line]:
    """Lines of a cell, none struck."""
    return [(t, False) for t in texts]


def draw(extract: Extract, style: Style, seed: int = 0) -> bytes:
    """The extract as a PDF. It is laid out twice: the first time only to count the pages."""
    first = Printer(extract, style, seed)
    first.pdf()
    body, summary = first.feet.count(False), first.feet.count(True)
    last = Printer(extract, style, seed)
    begin = last.begin
    numbers = {False: 0, True: 0}

    def numbered(first: bool = False, summary_page: bool = False, **kw: bool) -> None:
        begin(first=first, summary=summary_page or kw.get("summary", False))
        part = last.feet[-1]
        numbers[part] += 1
        last.foot(numbers[part], summary if part else body, part)

    last.begin = numbered  # type: ignore[method-assign]
    return last.pdf()
