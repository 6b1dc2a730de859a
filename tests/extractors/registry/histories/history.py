"""A property's register as it grows: acquisitions, burdens, changes, cancellations in the order of their receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.extractors.registry.histories import deeds
from tests.extractors.registry.histories.rows import Item, Row
from tests.extractors.registry.histories.wording import COURTS, Clerk, Person, day, in_hangul


@dataclass
class Right:
    """A standing right: its row, what it is called, the sub-entries that fall with it."""

    row: Row
    name: str
    holder: Person | None = None
    debtor: Person | None = None
    subs: list[Row] = field(default_factory=list)
    value: int = 0
    lists: list[str] = field(default_factory=list)

    @property
    def rows(self) -> list[Row]:
        return [self.row, *self.subs]


class History:
    """Both sections of one register, with `rows` in printing order and the joint-collateral lists it mentions."""

    clerk_class: type[Clerk] = Clerk

    def __init__(self, rng: Random, kind: str, length: int) -> None:
        self.clerk = self.clerk_class(rng)
        self.rng = rng
        self.kind = kind
        self.rows: list[Row] = []
        self.rights: list[Right] = []
        self.owners: list[tuple[Person, str | None]] = []
        self.lists: list[str] = []
        self.sales: list[tuple[str, int]] = []
        self._next = {"갑": 1, "을": 1}
        self._day = date(rng.randint(1985, 2012), rng.randint(1, 12), rng.randint(1, 28))
        self._old = self._day.year < 1998 and self.clerk.chance(0.7)
        self._acquire(first=True)
        for _ in range(length):
            self._step()

    # -- helpers -------------------------------------------------------------------------------------------------

    def _advance(self, most: int = 500) -> date:
        self._day = min(
            self._day + timedelta(days=self.rng.randint(0 if self.clerk.chance(0.1) else 1, most)), date(2025, 9, 30)
        )
        return self._day

    def _number(self, section: str) -> str:
        n = self._next[section]
        self._next[section] += 1
        return str(n)

    def _add(self, row: Row, received: bool = True, day_: date | None = None) -> Row:
        if received:
            row.received_on = day_ or self._advance()
            row.receipt_no = self.rng.randint(10, 299999)
        if (
            self._old
            and row.received_on
            and row.received_on.year < 2000
            and "-" not in row.rank
            and self.clerk.chance(0.5)
        ):
            row.former = str(self.rng.randint(1, 9))
        self.rows.append(row)
        return row

    def _because(self, text: str, when: date | None = None) -> tuple[list[str], str]:
        d = when or self._day - timedelta(days=self.rng.randint(0, 30))
        return [day(d), text], f"{day(d)} {text}"

    def _of(self, *names: str, section: str | None = None) -> list[Right]:
        return [
            r
            for r in self.rights
            if r.name in names and not r.row.dead and (section is None or r.row.section == section)
        ]

    def _cause(self, row: Row, text: str, when: date | None = None) -> Row:
        row.cause, row.cause_text = self._because(text, when)
        return row

    def events(self) -> list[tuple[float, Callable[[], None]]]:
        """What may happen next, with how often it does."""
        return [
            (16, self._mortgage), (9, self._attach), (9, self._seize), (6, self._acquire), (4, self._auction),
            (3, self._jeonse), (3, self._order_lease), (2, self._lease), (2, self._superficies), (2, self._option),
            (2, self._injunction), (1, self._notice), (2, self._trust), (1, self._insolvency), (2, self._share_burden),
            (1, self._plain_mortgage), (1, self._carry_out),
        ]  # fmt: skip

    def _step(self) -> None:
        events = self.events()
        self.rng.choices([e for _, e in events], [w for w, _ in events])[0]()

    def _acquire(self, first: bool = False) -> None:
        c, r = self.clerk, self.rng
        n = r.choices((1, 2, 3, 5), (70, 20, 7, 3))[0]
        new = [c.firm() if c.chance(0.15) else c.natural(self._old) for _ in range(n)]
        shares = deeds.shares_of(c, n) if n > 1 else None
        row = Row(
            "갑", self._number("갑"), "소유권보존" if first and self.kind != "land" and c.chance(0.8) else "소유권이전"
        )
        self._add(row)
        if row.purpose == "소유권이전":
            self._cause(
                row,
                r.choice(
                    (
                        "매매",
                        "매매",
                        "증여",
                        "협의분할로 인한 상속",
                        "상속",
                        "강제경매로 인한 매각",
                        "임의경매로 인한 낙찰",
                        "공매",
                        "재산분할",
                    )
                ),
            )
        row.body = deeds.named(c, "공유자" if n > 1 else "소유자", new, shares)
        if row.received_on and row.received_on.year >= 2006 and "매매" in (row.cause_text or ""):
            price = c.won()
            if c.chance(0.3):
                number = f"{row.received_on.year}-{r.randint(1, 2000)}"
                self.sales.append((number, price))
                row.body.append(Item([f"매매목록  제{number}호"]))
            else:
                row.body.append(Item([f"거래가액  금{price:,}원"]))
        if c.chance(0.06) and first:
            row.body.append(Item(["부동산등기법시행규칙부칙 제3조 제1항의 규정에 의하여 2001년 06월 12일 전산이기"]))
        self.owners = [(p, s) for p, s in zip(new, shares or [None], strict=True)]
        self.rights.append(Right(row, "소유권", new[0]))

    def _mortgage(self) -> None:
        c, r = self.clerk, self.rng
        row = self._cause(
            self._add(Row("을", self._number("을"), "근저당권설정")),
            r.choice(("설정계약", "설정계약", "추가설정계약", "근저당권설정계약")),
        )
        value: Any = c.won()
        text = c.written(value)
        if c.chance(0.05):
            text, value = c.foreign()
        if c.chance(0.04) and isinstance(value, int):
            text = (
                f"금{in_hangul(value)}원정(₩{value:,})" if c.chance(0.5) else f"금{value:,}원(금{in_hangul(value)}원)"
            )
        owner = self.owners[0][0]
        who = [
            c.bank(self._old) if c.chance(0.8) else c.natural(self._old)
            for _ in range(r.choices((1, 2, 3), (90, 7, 3))[0])
        ]
        owing = [owner if c.chance(0.6) else c.natural()] + [
            c.firm() for _ in range(r.choices((0, 1, 2), (85, 10, 5))[0])
        ]
        joint, number = deeds.joint_with(c)
        row.body = deeds.mortgage(c, value, text, who, owing, joint)
        if number:
            self.lists.append(number)
        if self.kind == "building" and c.chance(0.05):
            row.body.append(Item(["건물만에 관한 것"]))
        if len(self.owners) > 1 and c.chance(0.25):
            rank = next(x.row.rank for x in reversed(self.rights) if x.name == "소유권")
            row.purpose = f"갑구{rank}번{self.owners[0][0].name}지분전부근저당권설정"
        self.rights.append(
            Right(
                row,
                "근저당권설정",
                who[0],
                owing[0],
                value=value if isinstance(value, int) else 0,
                lists=[number] if number else [],
            )
        )

    def _plain_mortgage(self) -> None:
        c = self.clerk
        row = self._cause(self._add(Row("을", self._number("을"), "저당권설정")), "설정계약")
        who = c.bank(self._old)
        row.body = deeds.plain_mortgage(c, c.won(), who, self.owners[0][0])
        self.rights.append(Right(row, "저당권설정", who))

    def _attach(self) -> None:
        c, r = self.clerk, self.rng
        row = self._add(Row("갑", self._number("갑"), "가압류"))
        old = self._day.year < 1998
        row.cause, row.cause_text, row.court_case = deeds.court_cause(
            c, self._day - timedelta(days=3), "가압류", r.choice(("카단", "카단", "카합"))
        )
        who = [c.bank() if c.chance(0.6) else c.natural() for _ in range(r.choices((1, 2, 4), (85, 10, 5))[0])]
        row.body = deeds.attachment(c, c.won(300_000_000), who, old)
        self.rights.append(Right(row, "가압류", who[0]))

    def _seize(self) -> None:
        row = self._add(Row("갑", self._number("갑"), "압류"))
        body, _, text = deeds.seizure(self.clerk)
        row.body = body
        row.cause, row.cause_text = self._because(text)
        self.rights.append(Right(row, "압류"))

    def _auction(self) -> None:
        c = self.clerk
        forced = c.chance(0.5)
        word = "강제" if forced else "임의"
        attached = self._of("가압류")
        row = self._add(Row("갑", self._number("갑"), f"{word}경매개시결정"))
        if self._day.year < 2002 and c.chance(0.7):
            row.purpose = f"{word}경매신청"
        elif forced and attached and c.chance(0.3):
            row.purpose = f"강제경매개시결정({attached[0].row.rank}번가압류의 본압류로의 이행)"
        row.cause, row.cause_text, row.court_case = deeds.court_cause(
            c, self._day - timedelta(days=2), f"{word}경매개시", "타경"
        )
        who = c.bank()
        row.body = deeds.named(c, "채권자", [who])
        if c.chance(0.15):
            value = c.won(200_000_000)
            row.body.insert(0, Item([f"청구금액  금{value:,}원"], {"amount": value}))
        self.rights.append(Right(row, f"{word}경매", who))

    def _jeonse(self) -> None:
        c = self.clerk
        row = self._cause(self._add(Row("을", self._number("을"), "전세권설정")), "설정계약")
        who = c.natural() if c.chance(0.7) else c.firm()
        row.body = deeds.jeonse(c, c.won(500_000_000), who)
        self.rights.append(Right(row, "전세권설정", who))

    def _order_lease(self) -> None:
        c, r = self.clerk, self.rng
        home = c.chance(0.75)
        row = self._add(
            Row("을", self._number("을"), r.choice(("주택임차권", "임차권설정")) if home else "상가건물임차권")
        )
        if row.purpose == "임차권설정":
            row.purpose = "주택임차권"
        case = f"{self._day.year}카{r.choice(('임', '기'))}{r.randint(10, 9999)}"
        row.court_case = case
        text = f"{r.choice(COURTS)}의 임차권등기명령({case})" if c.chance(0.6) else f"임차권등기명령({case})"
        row.cause, row.cause_text = self._because(text)
        who = c.natural()
        row.body, _ = deeds.lease_order(c, c.won(400_000_000), who, home)
        self.rights.append(Right(row, "임차권", who))

    def _lease(self) -> None:
        c = self.clerk
        row = self._cause(self._add(Row("을", self._number("을"), "임차권설정")), "설정계약")
        who = c.firm()
        row.body = deeds.lease(c, c.won(300_000_000), who)
        self.rights.append(Right(row, "임차권설정", who))

    def _superficies(self) -> None:
        c = self.clerk
        row = self._cause(
            self._add(Row("을", self._number("을"), "지상권설정" if c.chance(0.8) else "구분지상권설정")), "설정계약"
        )
        who = c.bank()
        row.body = deeds.superficies(c, who)
        self.rights.append(Right(row, row.purpose, who))

    def _option(self) -> None:
        c, r = self.clerk, self.rng
        row = self._add(
            Row(
                "갑",
                self._number("갑"),
                r.choice(("소유권이전청구권가등기", "소유권이전청구권가등기", "소유권이전담보가등기")),
            )
        )
        self._cause(row, r.choice(("매매예약", "대물반환예약", "매매예약")))
        who = c.natural()
        row.body = deeds.named(c, r.choice(("가등기권자", "권리자")) if self._old else "가등기권자", [who])
        self.rights.append(Right(row, row.purpose, who))

    def _carry_out(self) -> None:
        """본등기 below its 가등기, under the same rank."""
        c = self.clerk
        for right in self._of("소유권이전청구권가등기"):
            if self.rows[-1] is not right.row:
                continue
            row = Row("갑", right.row.rank, "소유권이전", follows=True)
            self._cause(self._add(row), "매매")
            who = right.holder or c.natural()
            row.body = deeds.named(c, "소유자", [who])
            self.owners = [(who, None)]
            return

    def _injunction(self) -> None:
        c, r = self.clerk, self.rng
        row = self._add(Row("갑", self._number("갑"), "가처분"))
        row.cause, row.cause_text, row.court_case = deeds.court_cause(
            c, self._day - timedelta(days=3), "가처분", "카단"
        )
        who = c.natural()
        row.body = [
            Item(
                [
                    f"피보전권리  {r.choice(('소유권이전등기청구권', '근저당권설정등기청구권', '사해행위취소로 인한 소유권말소등기청구권'))}"
                ]
            ),
            *deeds.named(c, "채권자", [who]),
            Item(["금지사항  매매, 증여, 전세권, 저당권, 임차권의 설정 기타일체의 처분행위 금지"]),
        ]
        self.rights.append(Right(row, "가처분", who))

    def _notice(self) -> None:
        row = self._add(Row("갑", self._number("갑"), f"{self.rows[0].rank}번소유권말소예고등기"))
        text = f"{self.rng.choice(COURTS)}에 소제기(2005가단{self.rng.randint(100, 99999)})"
        row.cause, row.cause_text = self._because(text)
        row.court_case = text[text.index("(") + 1 : -1]
        self.rights.append(Right(row, "예고등기"))

    def _insolvency(self) -> None:
        c, r = self.clerk, self.rng
        row = self._add(Row("갑", self._number("갑"), r.choice(("회생절차개시", "파산선고", "보전처분"))))
        word, code = {
            "회생절차개시": ("회생절차개시", "회단"),
            "파산선고": ("파산선고", "하단"),
            "보전처분": ("보전처분", "회합"),
        }[row.purpose]
        row.cause, row.cause_text, row.court_case = deeds.court_cause(
            c, self._day - timedelta(days=3), word, code if self._day.year > 2005 else "회"
        )
        self.rights.append(Right(row, row.purpose))

    def _trust(self) -> None:
        c = self.clerk
        row = self._cause(self._add(Row("갑", self._number("갑"), "소유권이전")), "신탁")
        firm = c.firm()
        row.body = deeds.named(c, "수탁자", [firm])
        note = Row("갑", row.rank, "신탁", follows=True)
        note.body = [Item([f"신탁원부  제{self._day.year}-{self.rng.randint(1, 900)}호"])]
        self.rows.append(note)
        self.owners = [(firm, None)]
        self.rights.append(Right(row, "소유권", firm))

    def _share_burden(self) -> None:
        """가압류 or 압류 on the share of one co-owner."""
        c = self.clerk
        if len(self.owners) < 2:
            return self._attach()
        rank = next(x.row.rank for x in reversed(self.rights) if x.name == "소유권")
        one = self.rng.choice(self.owners)[0].name
        if c.chance(0.5):
            self._attach()
            self.rights[-1].row.purpose = f"{rank}번{one}지분가압류"
        else:
            self._seize()
            self.rights[-1].row.purpose = f"{rank}번{one}지분압류"
        return None
