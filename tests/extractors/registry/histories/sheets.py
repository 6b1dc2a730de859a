"""Tables to pages: cells wrapped at their width, entries broken over pages between any two lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.extractors.registry.histories.extract import NOTES, Extract
from tests.extractors.registry.histories.forms import Table, summary
from tests.extractors.registry.histories.wording import Clerk

Measure = Callable[[str, float], float]


@dataclass
class Text:
    x: float
    y: float  # baseline from the top
    size: float
    text: str


@dataclass
class Sheet:
    """What is drawn on one page: text, ruling lines (x0, y0, x1, y1) and strikes (x0, x1, y)."""

    width: float
    height: float
    texts: list[Text] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    strikes: list[tuple[float, float, float]] = field(default_factory=list)


@dataclass(frozen=True)
class Style:
    """How a printer sets the form."""

    landscape: bool = False
    size: float = 10
    pitch: float = 12.6
    inset: float = 5
    pad: float = 4
    footer: str = "same"  # n/m on the line of 열람일시, on its own, or with blanks
    one_line_title: bool = False
    heading_on_pages: bool = False  # title rows as a row of the table or as a line above it
    jitter: float = 0.0
    watermark: bool = True
    summary_own_pages: bool = True
    #: the 고유번호 beside the location on every page
    number_on_pages: bool = False

    @classmethod
    def of(cls, clerk: Clerk) -> Style:
        r = clerk.rng
        return cls(
            landscape=clerk.chance(0.3),
            size=r.choice((10, 10, 9.5, 9, 8.5)),
            pitch=r.uniform(12.2, 12.95),
            inset=r.choice((5, 5, 4, 3)),
            pad=r.uniform(2.5, 5),
            footer=r.choice(("same", "own", "blanks")),
            one_line_title=clerk.chance(0.3),
            heading_on_pages=clerk.chance(0.2),
            jitter=r.uniform(-0.06, 0.06),
            watermark=clerk.chance(0.7),
            summary_own_pages=clerk.chance(0.8),
            number_on_pages=clerk.chance(0.4),
        )


class Setter:
    """Sets one extract."""

    def __init__(self, extract: Extract, style: Style, measure: Measure) -> None:
        self.extract, self.style, self.measure = extract, style, measure
        self.width, self.height = (842.0, 595.0) if style.landscape else (595.3, 841.9)
        self.left = 80.9 if style.landscape else 25.0
        self.grid = 699.6 if style.landscape else 544.1
        self.bottom = self.height - 62
        self.sheets: list[Sheet] = []
        self.first_of: list[int] = []

    def set(self) -> list[Sheet]:
        self._new_page()
        self._title()
        for table in self.extract.tables():
            self._table(table)
        self._notes()
        body = len(self.sheets)
        if self.extract.summary:
            self._summary()
        self._footers(body)
        return self.sheets

    # -- pages -----------------------------------------------------------------------------------------------------

    def _new_page(self) -> None:
        self.sheet = Sheet(self.width, self.height)
        self.sheets.append(self.sheet)
        self.y = 48.0
        if len(self.sheets) > 1:
            head = self.extract.bracketed
            self.text(self.left, self.y, head, min(self.style.size, 10))
            if self.style.number_on_pages:
                number = f"고유번호 {self.extract.unique_no}"
                wide = self.measure(number, 9)
                if self.left + self.measure(head, 10) + 20 < self.left + self.grid - wide:
                    self.text(self.left + self.grid - wide, self.y, number, 9)
            self.y += 10

    def text(self, x: float, y: float, text: str, size: float) -> None:
        self.sheet.texts.append(Text(x, y, size, text))

    def _title(self) -> None:
        title, kind = self.extract.heading
        if self.style.one_line_title:
            title += f" {kind.strip()}"
        self.text((self.width - self.measure(title, 17)) / 2, 60, title, 17)
        if not self.style.one_line_title:
            self.text((self.width - self.measure(kind, 14)) / 2, 80, kind, 14)
        number = f"고유번호 {self.extract.unique_no}"
        self.text(self.left + self.grid - self.measure(number, 10), 98, number, 10)
        self.text(self.left, 116, self.extract.bracketed, 10)
        self.y = 126

    def _notes(self) -> None:
        if self.y + 90 > self.bottom:
            self._new_page()
        y = self.y + 20
        for i, note in enumerate(NOTES):
            size = 10 if i < 2 else 9
            note = note.format(court=self.extract.court)
            x = (self.width - self.measure(note, size)) / 2 if i == 0 else self.left
            self.text(x, y, note, size)
            y += 13

    def _footers(self, body: int) -> None:
        parts = [
            (0, body, self.extract.viewed_text),
            (body, len(self.sheets), "출력일시" + self.extract.viewed_text[4:]),
        ]
        if not self.style.summary_own_pages:
            parts = [(0, len(self.sheets), self.extract.viewed_text)]
        for start, end, words in parts:
            for i in range(start, end):
                self.sheet = self.sheets[i]
                n = f"{i - start + 1}/{end - start}"
                y = self.height - 30
                if self.style.footer == "same":
                    self.text(self.left, y, words, 9)
                    self.text(self.width / 2, y, n, 9)
                elif self.style.footer == "own":
                    self.text(self.left, y, words, 9)
                    self.text(self.width / 2, y + 14, n, 9)
                else:
                    self.text(self.left, y, words, 9)
                    self.text(self.left + self.grid - 30, y, n.replace("/", " / "), 9)

    # -- tables ----------------------------------------------------------------------------------------------------

    def _table(self, table: Table) -> None:
        scale = self.grid / sum(table.widths)
        widths = [w * scale for w in table.widths]
        if len(widths) == 5 and self.style.jitter:
            shift = widths[-1] * self.style.jitter
            widths[-1] -= shift
            widths[1] += shift
        xs = [self.left]
        for w in widths:
            xs.append(xs[-1] + w)
        if self.y + 90 > self.bottom:
            self._new_page()
        self.y += 6
        self._heading(table)
        for cells, parts in table.before:
            ends = [self.left + self.grid * sum(parts[: i + 1]) for i in range(len(parts))]
            self._row([[(c, False)] for c in cells], [self.left, *ends])
        self._header(table, xs)
        for i, row in enumerate(table.rows):
            wrapped = [self._wrap(cell, xs[j + 1] - xs[j] - 2 * self.style.inset) for j, cell in enumerate(row)]
            self._flow(wrapped, xs, table, self._follows(table, i + 1), self._follows(table, i))
        self.y += 8

    @staticmethod
    def _follows(table: Table, i: int) -> bool:
        return i < len(table.rows) and i < len(table.follows) and table.follows[i]

    def _heading(self, table: Table) -> None:
        high = 22
        size = 14 if table.title.startswith("【") else 11
        head, _, tail = table.title.partition("】")
        if table.title.startswith("【"):
            self.text(self.left + 30, self.y + 16, head + "】", size)
            self.text(self.left + 40 + self.measure(head + "】", size), self.y + 16, tail.strip(), 11)
        else:
            self.text(self.left + (30 if table.title.startswith("(") else 2), self.y + 16, table.title, size)
        if not self.style.heading_on_pages:
            self._box([self.left, self.left + self.grid], self.y, self.y + high)
        self.y += high

    def _header(self, table: Table, xs: list[float]) -> None:
        high = self.style.pitch + 2 * self.style.pad
        for j, name in enumerate(table.columns):
            size = self.style.size
            while self.measure(name, size) > xs[j + 1] - xs[j] - 2 and size > 5:
                size -= 0.5
            wide = self.measure(name, size)
            self.text((xs[j] + xs[j + 1] - wide) / 2, self.y + self.style.pad + self.style.size * 0.95, name, size)
        self._box(xs, self.y, self.y + high)
        self.y += high

    def _row(self, cells: list[list[tuple[str, bool]]], xs: list[float]) -> None:
        wrapped = [self._wrap(c, xs[j + 1] - xs[j] - 2 * self.style.inset) for j, c in enumerate(cells)]
        self._draw(wrapped, xs)

    def _flow(
        self, wrapped: list[list[list[tuple[str, bool]]]], xs: list[float], table: Table, shared: bool, follows: bool
    ) -> None:
        """Draw a row; what does not fit goes on at the top of the next page, every column by itself."""
        while True:
            room = int((self.bottom - self.y - 2 * self.style.pad) // self.style.pitch)
            longest = max(map(len, wrapped), default=0)
            if longest <= room:
                self._draw(wrapped, xs, shared, follows)
                return
            if room >= 1:
                self._draw([w[:room] for w in wrapped], xs, follows=follows)
                wrapped = [w[room:] for w in wrapped]
            follows = False
            self._new_page()
            self._header(table, xs)

    def _draw(
        self, wrapped: list[list[list[tuple[str, bool]]]], xs: list[float], shared: bool = False, follows: bool = False
    ) -> None:
        s = self.style
        high = max(1, max(map(len, wrapped), default=1)) * s.pitch + 2 * s.pad
        for j, lines in enumerate(wrapped):
            for i, runs in enumerate(lines):
                x = xs[j] + s.inset
                y = self.y + s.pad + s.size * 0.9 + i * s.pitch
                for run, struck in runs:
                    blank = len(run) - len(run.lstrip(" "))
                    x += self.measure(" " * blank, s.size)
                    word = run.strip(" ")
                    wide = self.measure(word, s.size)
                    if word:
                        self.text(x, y, word, s.size)
                        if struck:
                            self.sheet.strikes.append((x, x + wide, y - s.size * 0.33))
                    x += wide + self.measure(" " * (len(run) - len(run.rstrip(" "))), s.size)
        self._box(xs, self.y, self.y + high, shared, follows)
        self.y += high

    def _box(
        self, xs: list[float], top: float, bottom: float, open_below: bool = False, open_above: bool = False
    ) -> None:
        """A row's frame; the rank cell it shares with the row below or above stays open there."""
        self.sheet.rules.append((xs[1] if open_above else xs[0], top, xs[-1], top))
        self.sheet.rules.append((xs[1] if open_below else xs[0], bottom, xs[-1], bottom))
        self.sheet.rules += [(x, top, x, bottom) for x in xs]

    def _wrap(self, cell: list[tuple[str, bool]], room: float) -> list[list[tuple[str, bool]]]:
        out: list[list[tuple[str, bool]]] = []
        for text, struck in cell:
            rest = text
            indent = text[: len(text) - len(text.lstrip(" "))]
            while rest:
                n = len(rest)
                while n > 1 and self.measure(rest[:n], self.style.size) > room:
                    n -= 1
                if n < len(rest):
                    blank = rest.rfind(" ", len(indent) + 1, n + 1)
                    if blank > n // 2:
                        n = blank
                out.append([(rest[:n], struck)])
                rest = rest[n:].lstrip(" ")
                if rest and len(indent) > 1:
                    rest = indent + rest
        return out

    def _summary(self) -> None:
        self._new_page()
        self.text(
            (self.width - self.measure("주요 등기사항 요약 (참고용)", 17)) / 2,
            self.y + 20,
            "주요 등기사항 요약 (참고용)",
            17,
        )
        self.text(self.left, self.y + 40, "[ 주 의 사 항 ]", 10)
        self.text(
            self.left,
            self.y + 54,
            "본 주요 등기사항 요약은 증명서상에 말소되지 않은 사항을 간략히 요약한 것으로 증명서로서의 기능을 제공하지 않습니다.",
            8,
        )
        self.y += 70
        self.text(self.left, self.y, f"고유번호 {self.extract.unique_no}", 10)
        self.y += 16
        self.text(self.left, self.y, self.extract.bracketed, 10)
        self.y += 10
        for table in summary(self.extract):
            if table.rows:
                style = self.style
                self._summary_table(table)
                self.style = style
            else:
                if self.y + 60 > self.bottom:
                    self._new_page()
                self.y += 20
                self.text(self.left, self.y, table.title, 11)
                self.y += 16
                self.text(self.left + 10, self.y, "- 기록사항 없음", 10)
                self.y += 6
        if self.y + 60 > self.bottom:
            self._new_page()
        self.text(self.left, self.y + 20, "[ 참 고 사 항 ]", 10)
        self.text(
            self.left,
            self.y + 34,
            "가. 등기기록에서 유효한 지분을 가진 소유자 혹은 공유자 현황을 가나다 순으로 표시합니다.",
            8,
        )

    def _summary_table(self, table: Table) -> None:
        self.style = replace(self.style, heading_on_pages=True)
        self._table(table)
