"""A second set of histories, made after the reader was tuned on the first: rarer entries, older and looser wording."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from core.models.filing import Holder
from tests.extractors.registry.histories import deeds
from tests.extractors.registry.histories.changes import Changing, strike
from tests.extractors.registry.histories.history import Right
from tests.extractors.registry.histories.rows import Item, Row
from tests.extractors.registry.histories.wording import COURTS, Clerk, Person, day, in_hangul

_OLD = (
    "서울 구로구 구로동 {}", "서울 은평구 응암동 {} 현대아파트 101동 502호", "경기 광명시 철산동 {}", "부산 사하구 괴정동 {}",
    "수원시 팔달구 인계동 {}", "경기도 화성군 태안읍 병점리 {}", "충북 청원군 오창면 {}리 12", "인천 부평구 부평동 {} 삼보빌라 가동 201호",
    "미합중국 캘리포니아주 로스앤젤레스시 윌셔 {}", "일본국 동경도 신주쿠구 {}", "강원도 춘천시 석사동 {}통 {}반 99",
)  # fmt: skip
_CLAN = (
    "김해김씨충의공파종중",
    "밀양박씨 규정공파 종회",
    "대한예수교장로회 새빛교회",
    "신흥마을회",
    "푸른숲아파트입주자대표회의",
)


class LaterClerk(Clerk):
    """Old addresses without the province's suffix, names with Latin letters behind, sums without commas."""

    def address(self) -> tuple[str, ...]:
        if self.chance(0.5):
            return super().address()
        n = f"{self.rng.randint(1, 900)}-{self.rng.randint(1, 40)}"
        return (self.rng.choice(_OLD).replace("{}", n),)

    def natural(self, old: bool = False) -> Person:
        p = super().natural(old)
        if self.chance(0.06) and len(p.name) == 3 and p.number:
            return Person(p.name + "(KIM CHULSOO)", p.number, p.address)
        return p

    def written(self, value: int, style: str | None = None) -> str:
        if style is None and self.chance(0.3):
            man, rest = divmod(value, 10_000)
            styles = [f"금{value}원", f"금 {in_hangul(value)}원", f"금{value:,}"]
            if not rest:
                styles.append(f"금{man:,}만원")
            if not value % 100_000_000:
                styles.append(f"금{value // 100_000_000}억원")
            return self.rng.choice(styles)
        return super().written(value, style)


class Later(Changing):
    """The same property with entries that the first set does not have."""

    clerk_class = LaterClerk

    def events(self) -> list[tuple[float, Callable[[], None]]]:
        return [
            *super().events(),
            (3, self._grouped), (3, self._lease_raised), (3, self._sub_cancelled), (2, self._represented),
            (2, self._easement), (2, self._attachment_cut), (2, self._redemption), (2, self._no_division),
            (2, self._auction_notice), (2, self._subrogated), (2, self._corrected), (2, self._many_owners),
            (2, self._many_lots), (2, self._sub_jeonse), (1, self._option_moved), (2, self._in_one_line),
            (2, self._cancelled_by_auction),
        ]  # fmt: skip

    def _grouped(self) -> None:
        """Two mortgages of one rank, each with its receipt: (1) and (2)."""
        c = self.clerk
        rank = self._number("을")
        for i in (1, 2):
            row = Row("을", f"{rank}({i})", f"({i})근저당권설정", follows=i > 1)
            row.printed_rank = rank
            self._cause(self._add(row), "설정계약")
            value, who = c.won(), c.bank()
            row.body = deeds.mortgage(c, value, c.written(value), [who], [self.owners[0][0]], [])
            row.truth_purpose = "근저당권설정"
            self.rights.append(Right(row, "(묶음)", who))
            row.cancels = False

    def _lease_raised(self) -> None:
        found = self._of("임차권설정", "임차권")
        if not found:
            return
        right = self.rng.choice(found)
        row = self._cause(
            self._sub(right, f"{right.row.rank}번{right.row.purpose.removesuffix('설정')}변경"), "변경계약"
        )
        value = self.clerk.won(300_000_000)
        strike(right, "amount")
        row.body = [Item([f"임차보증금  {self.clerk.written(value)}"], {"amount": value})]

    def _sub_cancelled(self) -> None:
        """A pledge or attachment of a mortgage ends: only its own sub-entry is struck."""
        found = [
            (x, s) for x in self.rights if not x.row.dead for s in x.subs
            if not s.dead and any(w in s.purpose for w in ("부질권", "부채권가압류", "부채권압류")) and s.rank.count("-") == 1
            and not any(o.rank.startswith(s.rank + "-") for o in x.subs)
        ]  # fmt: skip
        if not found:
            return
        _, sub = self.rng.choice(found)
        what = "질권" if "질권" in sub.purpose else "가압류" if "가압류" in sub.purpose else "압류"
        row = Row("을", self._number("을"), f"{sub.rank}번{what}등기말소", cancels=True)
        self._cause(self._add(row), "해지")
        sub.dead = True

    def _represented(self) -> None:
        """A clan or church whose representative is named below it: no second holder."""
        c = self.clerk
        row = self._cause(self._add(Row("갑", self._number("갑"), "소유권이전")), "증여")
        name, boss = c.rng.choice(_CLAN), c.natural()
        clan = Person(name, f"110101-{c.rng.randint(1, 9999999):07}", c.address(), None, True)
        row.body = [
            *deeds.named(c, "소유자", [clan]),
            Item([f"  대표자 {boss.name}  {boss.number or '450101-*******'}", f"    {boss.address[0]}"]),
        ]
        self.owners = [(clan, None)]
        self.rights.append(Right(row, "소유권", clan))

    def _easement(self) -> None:
        row = self._cause(self._add(Row("을", self._number("을"), "지역권설정")), "설정계약")
        row.body = [
            Item(["목  적  통행"]),
            Item(["범  위  동측 50㎡"], {"part": "동측 50㎡"}),
            Item([f"요역지  {' '.join(self.clerk.place())}"]),
        ]
        self.rights.append(Right(row, "지역권설정"))

    def _attachment_cut(self) -> None:
        found = [x for x in self._of("가압류") if "지분" not in x.row.purpose and not x.subs]
        if not found:
            return
        right = self.rng.choice(found)
        row = self._sub(right, f"{right.row.rank}번가압류변경")
        row.cause, row.cause_text, row.court_case = deeds.court_cause(self.clerk, self._day, "가압류변경", "카단")
        value = self.clerk.won(90_000_000)
        strike(right, "amount")
        row.body = [Item([f"청구금액  금{value:,} 원"], {"amount": value})]

    def _redemption(self) -> None:
        c = self.clerk
        right = next(x for x in reversed(self.rights) if x.name == "소유권")
        row = self._cause(self._sub(right, "환매특약"), "특약")
        value, who = c.won(200_000_000), c.natural()
        row.body = [
            Item([f"환매대금  {c.written(value)}"], {"amount": value}),
            Item(["계약비용  금1,000,000원"]),
            Item([f"환매기간  {day(self._day)}부터 5년"]),
            *deeds.named(c, "환매권자", [who]),
        ]

    def _no_division(self) -> None:
        right = next(x for x in reversed(self.rights) if x.name == "소유권")
        row = self._cause(self._sub(right, f"{right.row.rank}번공유물분할금지약정"), "약정")
        row.body = [Item([f"약정  {day(self._day)}부터 5년간 분할을 금지함"])]

    def _auction_notice(self) -> None:
        """공매공고 as a sub-entry of a seizure."""
        found = self._of("압류")
        if not found:
            return
        right = self.rng.choice(found)
        row = self._cause(self._sub(right, "공매공고"), "공매공고(2015-04732-001)")
        row.body = deeds.named(
            self.clerk, "권리자", [Person("한국자산관리공사", "114671-0022938", ("부산광역시 남구 문현금융로 40",))]
        )

    def _subrogated(self) -> None:
        """An entry made by a creditor in the owner's stead."""
        c = self.clerk
        row = self._cause(self._add(Row("갑", self._number("갑"), "소유권이전")), "상속")
        heirs = [c.natural() for _ in range(3)]
        other = c.bank()
        row.body = [
            *deeds.named(c, "공유자", heirs, deeds.shares_of(c, 3)),
            Item([f"대위자  {other.name}", f"  {other.address[0]}"]),
            Item([f"대위원인  {day(self._day)} 서울중앙지방법원의 가압류결정에 의한 등기청구권"]),
        ]
        self.owners = [(p, None) for p in heirs]
        self.rights.append(Right(row, "소유권", None))

    def _corrected(self) -> None:
        """소유권경정: one of the co-owners is struck, the others stay."""
        found = [x for x in self._of("소유권") if sum("holders" in i.says for i in x.row.body) > 2]
        if not found:
            return
        right = self.rng.choice(found)
        row = self._cause(self._sub(right, f"{right.row.rank}번소유권경정"), "신청착오")
        held = [i for i, item in enumerate(right.row.body) if "holders" in item.says and not item.struck]
        if len(held) < 3:
            right.subs.remove(row)
            self.rows.remove(row)
            return
        for i in (held[-1], held[-1] + 1):
            right.row.body[i].struck = True
        new = self.clerk.natural()
        row.body = deeds.named(self.clerk, "공유자", [new], ["1/3"])

    def _many_owners(self) -> None:
        """A long list of co-owners that runs over pages."""
        c = self.clerk
        new = [c.natural(self._old) for _ in range(c.rng.randint(12, 30))]
        shares = [f"{c.rng.randint(1, 9)}.{c.rng.randint(1, 9)}/1333.2" for _ in new]
        row = self._cause(self._add(Row("갑", self._number("갑"), "소유권이전")), "협의분할로 인한 상속")
        row.body = deeds.named(c, "공유자", new, shares)
        self.owners = list(zip(new, shares, strict=True))
        self.rights.append(Right(row, "소유권", new[0]))

    def _many_lots(self) -> None:
        """A mortgage with dozens of lots written out in its entry."""
        c = self.clerk
        row = self._cause(self._add(Row("을", self._number("을"), "근저당권설정")), "설정계약")
        value, who = c.won(), c.bank()
        lots = [
            Item([f"공동담보  토지 {' '.join(c.place())}"]),
            *(Item([f"  토지 {' '.join(c.place())}"]) for _ in range(c.rng.randint(8, 45))),
        ]
        row.body = deeds.mortgage(c, value, c.written(value), [who], [c.natural()], lots)
        self.rights.append(Right(row, "근저당권설정", who, value=value))

    def _sub_jeonse(self) -> None:
        found = self._of("전세권설정")
        if not found:
            return
        c = self.clerk
        right = self.rng.choice(found)
        row = self._cause(self._sub(right, f"{right.row.rank}번전세권근저당권설정"), "설정계약")
        value, who = c.won(200_000_000), c.bank()
        row.body = deeds.mortgage(c, value, c.written(value), [who], [c.natural()], [])

    def _option_moved(self) -> None:
        found = self._of("소유권이전청구권가등기")
        if not found:
            return
        right = self.rng.choice(found)
        row = self._cause(self._sub(right, f"{right.row.rank}번소유권이전청구권의이전"), "매매")
        strike(right, "holders")
        row.body = deeds.named(self.clerk, "가등기권자", [self.clerk.natural()])

    def _in_one_line(self) -> None:
        """An attachment as older clerks wrote it: everything runs on."""
        c = self.clerk
        row = self._add(Row("갑", self._number("갑"), "가압류"))
        case = f"{self._day.year}카단{c.rng.randint(100, 99999)}"
        row.court_case = case
        row.cause = [day(self._day - timedelta(days=1)), f"{c.rng.choice(COURTS)}의", f"가압류 결정({case})"]
        row.cause_text = "".join(row.cause)
        value, who = c.won(90_000_000), c.bank()
        row.body = [
            Item([f"청구금액 금{value:,}원"], {"amount": value}),
            Item([f"채권자 {who.name}"], {"holders": [Holder(name=who.name)]}),
            Item([f"{c.rng.choice(('서울 중구 을지로1가 101', '부산 동구 초량동 12-3'))}(소관: 여신관리부)"]),
        ]
        self.rights.append(Right(row, "가압류", who))

    def _cancelled_by_auction(self) -> None:
        """매각: everything that stands falls at once, in both sections."""
        gone = {
            s: [x for x in self.rights if x.row.section == s and not x.row.dead and x.name not in ("소유권", "(묶음)")]
            for s in "갑을"
        }
        if sum(map(len, gone.values())) < 3:
            return
        when: date | None = None
        for section, rights in gone.items():
            if not rights:
                continue
            rights.sort(key=lambda x: int(x.row.rank.split("(")[0]))
            row = Row(
                section,
                self._number(section),
                ", ".join(f"{x.row.rank}번{x.name}" for x in rights) + " 등기말소",
                cancels=True,
            )
            self._cause(self._add(row, day_=when), "임의경매로 인한 매각")
            when = row.received_on
            for x in rights:
                for gone_row in x.rows:
                    gone_row.dead = True
