"""One extract: head, tables in the order of print, and the truth of what it says."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from tests.extractors.registry.histories import forms
from tests.extractors.registry.histories.changes import Changing
from tests.extractors.registry.histories.forms import Table, plain
from tests.extractors.registry.histories.later import Later
from tests.extractors.registry.histories.rows import Row
from tests.extractors.registry.histories.wording import COURTS, Clerk

SECTION_COLUMNS = ("순위번호", "등 기 목 적", "접    수", "등 기 원 인", "권리자 및 기타사항")
_KINDS = {"land": "토지", "building": "건물", "unit": "집합건물"}
NOTES = (
    "-- 이    하    여    백 --",
    "관할등기소  {court} 등기국",
    "* 실선으로 그어진 부분은 말소사항을 표시함.  * 기록사항 없는 갑구, 을구는 ‘기록사항 없음’으로 표시함.",
    "* 증명서는 컬러 또는 흑백으로 출력 가능함.",
    "* 본 등기사항증명서는 열람용이므로 출력하신 등기사항증명서는 법적인 효력이 없습니다.",
)


class Extract:
    """A register printed on a day: all entries or the living ones, with or without lists and summary."""

    def __init__(
        self,
        seed: int,
        kind: str | None = None,
        scope: str | None = None,
        length: int | None = None,
        later: bool = False,
    ) -> None:
        rng = self.rng = Random(seed)
        self.clerk = Clerk(rng)
        self.kind = kind or rng.choice(("land", "building", "unit"))
        self.scope = scope or rng.choices(("all", "live"), (80, 20))[0]
        self.history = (Later if later else Changing)(
            rng, self.kind, length if length is not None else rng.randint(2, 26)
        )
        self.unique_no = f"{rng.randint(1101, 2850)}-{rng.randint(1996, 2024)}-{rng.randint(0, 999999):06}"
        self.region, self.town, self.lot = self.clerk.place()
        self.location = self._location()
        self.viewed = (
            date(2025, rng.randint(10, 12), rng.randint(1, 28)),
            rng.randint(0, 23),
            rng.randint(0, 59),
            rng.randint(0, 59),
        )
        self.court = rng.choice(COURTS)
        self.summary = self.clerk.chance(0.45)
        self.rows = self._printed()
        self.joint: list[dict[str, Any]] = []
        self._tables: list[Table] | None = None

    # -- head ------------------------------------------------------------------------------------------------------

    def _location(self) -> str:
        r = self.rng
        base = f"{self.region} {self.town} {self.lot}"
        if self.kind != "unit":
            return base
        name = r.choice(("무지개마을아파트", "행복빌라", "에이스타워"))
        tail = f"{name} 제{r.randint(101, 130)}동 제{r.randint(1, 20)}층 제{r.randint(101, 2005)}호"
        return f"{base} {tail}"

    @property
    def heading(self) -> tuple[str, str]:
        scope = {"all": "말소사항 포함", "live": "현재 유효사항"}[self.scope]
        return f"등기사항전부증명서({scope})", f"- {_KINDS[self.kind]} -"

    @property
    def bracketed(self) -> str:
        return f"[{_KINDS[self.kind]}] {self.location}"

    @property
    def viewed_text(self) -> str:
        d, h, m, s = self.viewed
        return f"열람일시 : {d.year}년{d.month:02}월{d.day:02}일 {h:02}시{m:02}분{s:02}초"

    # -- content ---------------------------------------------------------------------------------------------------

    def _printed(self) -> list[Row]:
        rows = sorted(self.history.rows, key=lambda r: r.section)  # stable: 갑 sorts before 을
        if self.scope == "all":
            return rows
        titles = [
            r
            for r in rows
            if r.section == "갑"
            and not r.dead
            and r.body
            and r.body[0].lines[0].startswith(("소유자", "공유자", "수탁자"))
        ]
        kept: list[Row] = []
        skipping = False
        for row in rows:
            former = any(row is t for t in titles[:-1])
            skipping = former or (skipping and "-" in row.rank)
            if row.dead or row.cancels or skipping or "회복" in row.purpose or (row.follows and not kept):
                continue
            row.body = [i for i in row.body if not i.struck]
            row.purpose_struck = None
            kept.append(row)
        for i, row in enumerate(kept):
            if row.follows and (i == 0 or kept[i - 1].rank != row.rank):
                row.follows = False
        return kept

    def tables(self) -> list[Table]:
        if self._tables is None:
            self._tables = [*forms.description(self), *self._sections(), *forms.lists(self)]
        return self._tables

    def _sections(self) -> list[Table]:
        out = []
        for section, title in (
            ("갑", "【   갑      구   】 ( 소유권에 관한 사항 )"),
            ("을", "【   을      구   】 ( 소유권 이외의 권리에 관한 사항 )"),
        ):
            rows = [r for r in self.rows if r.section == section]
            if not rows and self.clerk.chance(0.5):
                continue
            cells = []
            for r in rows:
                made = r.cells()
                cells.append([made[c] for c in ("rank", "purpose", "receipt", "cause", "body")])
            if not rows:
                cells = [[[], plain("기록사항 없음"), [], [], []]]
            out.append(
                Table(
                    title,
                    SECTION_COLUMNS,
                    (50.4, 101, 80.8, 80.9, 231),
                    cells,
                    follows=[r.follows for r in rows] or [False],
                )
            )
        return out

    def truth(self) -> dict[str, Any]:
        self.tables()
        d, h, m, s = self.viewed
        return {
            "kind": self.kind,
            "scope": self.scope,
            "unique_no": self.unique_no,
            "location": self.location,
            "viewed_at": f"{d.isoformat()}T{h:02}:{m:02}:{s:02}",
            "entries": [r.truth() for r in self.rows],
            "joint_collateral": self.joint,
        }
