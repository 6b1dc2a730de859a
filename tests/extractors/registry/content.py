"""Random registry extracts of invented people: what is printed, line by line, and what a reader must find in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from extractors.grammar.money import write_won
from tests.extractors.registry.vocabulary import CITY, COURT, OFFICE, STEM, Vocabulary

Line = tuple[str, bool]  # text (leading blanks indent it), struck


@dataclass
class Item:
    """One entry as printed (lines by column) with its truth; `shared`: beneath the rank cell of the one above."""

    section: str
    rank: str
    purpose: list[Line]
    receipt: list[Line]
    cause: list[Line]
    holders: list[Line]
    truth: dict[str, Any]
    former: str = ""
    shared: bool = False

    @property
    def dead(self) -> bool:
        return not self.truth["live"]


@dataclass
class Extract:
    kind: str
    unique_no: str
    location: str
    viewed: str
    viewed_at: str
    scope: str
    items: list[Item]
    joint: list[tuple[str, list[tuple[int, str, bool]]]] = field(default_factory=list)
    sale_list: bool = False
    summary: bool = False


class Maker(Vocabulary):
    """Makes one extract from a seed."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.items: list[Item] = []
        self.ranks = {"갑": 0, "을": 0}
        self.open: dict[str, list[Item]] = {"갑": [], "을": []}
        self.joint: list[tuple[str, list[tuple[int, str, bool]]]] = []

    # --- entries -----------------------------------------------------------------------------------------------
    def add(self, section: str, purpose: str, cause: list[str], who: list[str], *, under: Item | None = None,
            receipt: bool = True, shared: bool = False, **truth: Any) -> Item:  # fmt: skip
        if shared:
            rank = self.items[-1].rank
        elif under is None:
            self.ranks[section] += 1
            rank = str(self.ranks[section])
        else:
            same = [i.rank.rpartition("-")[0] for i in self.items if i.section == section]
            rank = f"{under.rank}-{same.count(under.rank) + 1}"
        facts = {"section": section, "rank": rank, "purpose": purpose, "live": True, "holders": [], **truth}
        lines = [self.ko(self.day), f"제{self.number}호"] if receipt else []
        if receipt:
            facts |= {"received_on": self.day, "receipt_no": self.number}
        item = Item(section, rank, [(purpose, False)], [(t, False) for t in lines], [(t, False) for t in cause],
                    [(t, False) for t in who], facts, shared=shared)  # fmt: skip
        if self.day.year < 2002 and under is None and not shared and self.r.random() < 0.5:
            item.former = f"(전 {self.r.randrange(1, 30)})"
        self.items.append(item)
        return item

    def holder_lines(self, label: str, facts: list[dict[str, Any]], count: int = 1, shares: bool = False) -> list[str]:
        """Lines of one or several holders; what they say is appended to `facts`."""
        out: list[str] = []
        for n in range(count):
            name, reg = (self.person(), self.rrn()) if self.r.random() < 0.45 else self.company()
            fact: dict[str, Any] = {"name": name, "reg_no": reg, "share": None}
            share = ""
            if shares:
                whole = self.r.choice([2, 3, 10, 1333.2])
                part = {2: "1", 3: "2", 10: "2.4", 1333.2: "23.14"}[whole]
                fact["share"] = {2: "1/2", 3: "2/3", 10: "24/100", 1333.2: "2314/133320"}[whole]
                share = f"지분 {whole}분의{self.r.choice(['', ' '])}{part}"
            head = f"{label} " if n == 0 and not shares else "  " if n else ""
            if shares:
                out += ([label] if n == 0 else []) + [f"  {share}", f"  {name} {reg}"]
            else:
                out.append(f"{head}{name} {reg}")
            facts.append(fact)
            out += self.address()
            if "은행" in name and self.r.random() < 0.6:
                out.append(f"  ( {self.r.choice(STEM)}{self.r.choice(['지점', '금융센터지점'])} )")
        return out

    def owner(self, first: bool) -> None:
        facts: list[dict[str, Any]] = []
        several = self.r.random() < 0.3
        label = "공유자" if several else "소유자"
        lines = self.holder_lines(label, facts, self.r.randrange(2, 4) if several else 1, several)
        cause = (
            []
            if first
            else [self.ko(self.day - timedelta(days=40)), self.r.choice(["매매", "증여", "협의분할로 인한 상속"])]
        )
        if not first and self.day.year > 2006:
            lines.append(
                self.r.choice(
                    [f"거래가액 {write_won(self.money())}", f"매매목록 제{self.day.year}-{self.r.randrange(1, 900)}호"]
                )
            )
        truth = {"holders": facts}
        item = self.add("갑", "소유권보존" if first else "소유권이전", cause, lines, **truth)
        if self.r.random() < 0.4 and not several:
            k = next(i for i, (t, _) in enumerate(item.holders) if t.startswith("  "))
            item.holders[k] = (item.holders[k][0], True)
            self.step(200)
            new = self.address()[0].strip()
            bare = self.r.random() < 0.5
            lines = [f"{facts[0]['name']}의 주소  {new}"] + ([f"{self.ko(self.day)} 부기"] if bare else [])
            self.add("갑", f"{item.rank}번등기명의인표시변경", [self.ko(self.day - timedelta(days=9)), "전거"], lines,
                     under=item, receipt=not bare, received_on=self.day)  # fmt: skip

    def provisional(self) -> Item:
        facts: list[dict[str, Any]] = []
        amount = self.money(1, 200)
        court, number = self.case()
        lines = [f"청구금액 {self.won(amount)}", *self.holder_lines("채권자", facts)]
        cause = [self.ko(self.day - timedelta(days=2)), f"{court}의 가압류결정({number})"]
        return self.add("갑", "가압류", cause, lines, amount=amount, holders=facts, court_case=number)

    def seizure(self) -> Item:
        kind = self.r.randrange(3)
        truth: dict[str, Any] = {}
        if kind == 0:
            truth["authority"] = self.r.choice(OFFICE) + "세무서" + self.r.choice(["", "장"])
            lines = ["권리자 국", f"처분청 {truth['authority']}"]
            truth["holders"] = [{"name": "국", "reg_no": None, "share": None}]
            why = f"압류(징세과-{self.r.randrange(99, 9999)})"
        elif kind == 1:
            name = self.r.choice(["서울특별시가온구", "새빛시", "나래군"])
            lines, truth["holders"] = [f"권리자 {name}"], [{"name": name, "reg_no": None, "share": None}]
            why = f"압류(세무1과-{self.r.randrange(99, 99999)})"
        else:
            lines = ["권리자 국민건강보험공단 111471-0008863", *self.address(), f"  ({self.r.choice(STEM)}지사)"]
            truth["holders"] = [{"name": "국민건강보험공단", "reg_no": "111471-0008863", "share": None}]
            why = f"압류(자격징수부-{self.r.randrange(99, 999999)})"
        return self.add("갑", "압류", [self.ko(self.day - timedelta(days=1)), why], lines, **truth)

    def auction(self) -> Item:
        facts: list[dict[str, Any]] = []
        word = self.r.choice(["강제", "임의"])
        number = f"{self.day.year}타경{self.r.randrange(10, 99999)}"
        cause = [self.ko(self.day - timedelta(days=1)), f"{self.r.choice(COURT)}의 {word}경매개시결정({number})"]
        return self.add(
            "갑", f"{word}경매개시결정", cause, self.holder_lines("채권자", facts), holders=facts, court_case=number
        )

    def injunction(self) -> Item:
        facts: list[dict[str, Any]] = []
        court, number = self.case()
        lines = [
            "피보전권리 소유권이전등기청구권",
            *self.holder_lines("채권자", facts),
            "금지사항 매매, 증여, 전세권, 저당권, 임차권의 설정 기타일체의 처분행위 금지",
        ]
        cause = [self.ko(self.day), f"{court}의 가처분결정({number})"]
        return self.add("갑", "가처분", cause, lines, holders=facts, court_case=number)

    def reservation(self) -> Item:
        facts: list[dict[str, Any]] = []
        item = self.add(
            "갑",
            "소유권이전청구권가등기",
            [self.ko(self.day), "매매예약"],
            self.holder_lines("가등기권자", facts),
            holders=facts,
        )
        if self.r.random() < 0.3:
            self.step(300)
            facts2: list[dict[str, Any]] = []
            self.add(
                "갑",
                "소유권이전",
                [self.ko(self.day), "매매"],
                self.holder_lines("소유자", facts2),
                shared=True,
                holders=facts2,
            )
        return item

    def mortgage(self) -> Item:
        r = self.r
        facts: list[dict[str, Any]] = []
        amount: Any = self.money(10, 900)
        printed = self.won(amount)
        if r.random() < 0.08:
            n = r.randrange(1, 90) * 10000
            amount = {"amount": n, "currency": "USD"}
            printed = r.choice([f"미화 금{n:,}달러", f"미화 금{n:,}불정"])
        several = r.random() < 0.25
        debtors = [self.person() if r.random() < 0.7 else self.company()[0] for _ in range(2 if several else 1)]
        lines = [f"채권최고액 {printed}"]
        for n, name in enumerate(debtors):
            lines += [f"채무자 {name}" if n == 0 else f"  {name}", *self.address()]
        shares = r.random() < 0.12
        lines += self.holder_lines("근저당권자", facts, 2 if shares else 1, shares)
        truth: dict[str, Any] = {"amount": amount, "debtor": ", ".join(debtors), "holders": facts}
        if r.random() < 0.4:
            number = f"{self.day.year}-{r.randrange(1, 999)}"
            lines.append(f"공동담보목록 제{number}호")
            truth["joint_list"] = number
            self.joint.append(
                (
                    number,
                    [
                        (
                            n + 1,
                            f"[토지] {r.choice(CITY)} {r.choice(STEM)}동 {r.randrange(1, 900)}-{n + 1}",
                            r.random() < 0.7,
                        )
                        for n in range(r.randrange(1, 4))
                    ],
                )
            )
        elif r.random() < 0.3:
            lines.append(f"공동담보 토지 {r.choice(CITY)} {r.choice(STEM)}동 {r.randrange(1, 900)}")
        if self.day.year < 2001:
            lines.append("부동산등기법 제177조의 6 제1항의 규정에 의하여 1번 내지 4번 등기를 2000년 05월 02일 전산이기")
        item = self.add("을", "근저당권설정", [self.ko(self.day), "설정계약"], lines, **truth)
        self.changes(item, shares)
        return item

    def changes(self, item: Item, shares: bool) -> None:
        """부기 of a mortgage: its struck values stay in the entry, the new ones come in the 부기."""
        r = self.r
        if r.random() < 0.25:
            self.step(300)
            amount = self.money(10, 900)
            self.strike(item, ("채권최고액",))
            item.truth["old_amount"], item.truth["amount"] = item.truth["amount"], None
            self.add(
                "을",
                f"{item.rank}번근저당권변경",
                [self.ko(self.day), "변경계약"],
                [f"채권최고액 {self.won(amount)}"],
                under=item,
                amount=amount,
            )
        if r.random() < 0.2 and ", " not in item.truth["debtor"]:
            self.step(300)
            name = self.person()
            k = next(i for i, (t, _) in enumerate(item.holders) if t.startswith("채무자"))
            item.holders[k : k + 2] = [(t, True) for t, _ in item.holders[k : k + 2]]
            item.truth["debtor"] = None
            self.add(
                "을",
                f"{item.rank}번근저당권변경",
                [self.ko(self.day), "계약인수"],
                [f"채무자 {name}", *self.address()],
                under=item,
                debtor=name,
            )
        if r.random() < 0.25 and not shares:
            self.step(300)
            k = next(i for i, (t, _) in enumerate(item.holders) if t.startswith("근저당권자"))
            end = next(
                (i for i in range(k + 1, len(item.holders)) if not item.holders[i][0].startswith("  ")),
                len(item.holders),
            )
            item.holders[k:end] = [(t, True) for t, _ in item.holders[k:end]]
            item.truth["holders"] = []
            new: list[dict[str, Any]] = []
            why = [self.ko(self.day), r.choice(["확정채권양도", "회사합병", "계약양도"])]
            moved = self.add("을", f"{item.rank}번근저당권이전", why,
                             self.holder_lines("근저당권자", new), under=item, holders=new)  # fmt: skip
            if r.random() < 0.4:
                self.pledge(moved)
        elif r.random() < 0.2:
            self.step(300)
            paid, new = self.money(1, 9), []
            lines = [f"변제액 {self.won(paid)}", *self.holder_lines("근저당권자", new)]
            self.add(
                "을",
                f"{item.rank}번근저당권일부이전",
                [self.ko(self.day), "일부대위변제"],
                lines,
                under=item,
                holders=new,
                amount=paid,
            )
        if r.random() < 0.12:
            self.pledge(item)

    def strike(self, item: Item, starts: tuple[str, ...]) -> None:
        item.holders = [(t, s or t.startswith(starts)) for t, s in item.holders]

    def pledge(self, under: Item) -> None:
        self.step(300)
        amount, facts, name = self.money(1, 90), [], self.person()
        lines = [f"채권액 {self.won(amount)}", f"채무자 {name}", *self.address(), *self.holder_lines("채권자", facts)]
        self.add(
            "을",
            f"{under.rank}번근저당권부질권",
            [self.ko(self.day), "설정계약"],
            lines,
            under=under,
            amount=amount,
            debtor=name,
            holders=facts,
        )

    def lease(self) -> Item:
        r = self.r
        amount, facts = self.money(5, 300), []
        if r.random() < 0.5:
            begins, ends = self.day, self.day + timedelta(days=729)
            lines = [f"전세금 {self.won(amount)}", "범  위 건물 2층 전부",
                     f"존속기간 {self.ko(begins)}부터 {self.ko(ends)}까지",
                     *self.holder_lines("전세권자", facts)]  # fmt: skip
            return self.add(
                "을",
                "전세권설정",
                [self.ko(self.day), "설정계약"],
                lines,
                amount=amount,
                holders=facts,
                part="건물 2층 전부",
            )
        days = [self.day - timedelta(days=700 + d) for d in (60, 30, 31, 29)]
        number = f"{self.day.year}카기{r.randrange(10, 9999)}"
        lines = [f"임차보증금 {self.won(amount)}"]
        truth: dict[str, Any] = {}
        if r.random() < 0.5:
            truth["monthly_rent"] = r.randrange(10, 200) * 10000
            lines.append(f"차  임 월 {write_won(truth['monthly_rent'])}")
        lines += ["범  위 2층 201호 전부"]
        for label, name, day in zip(
            ("임대차계약일자", "주민등록일자", "점유개시일자", "확정일자"),
            ("contract_on", "moved_in_on", "occupied_on", "fixed_on"),
            days,
            strict=True,
        ):
            lines.append(f"{label} {self.spaced(day)}")
            truth[name] = day
        lines += self.holder_lines("임차권자", facts)
        cause = [self.ko(self.day), f"{r.choice(COURT)}의 임차권등기명령({number})"]
        return self.add(
            "을",
            "주택임차권",
            cause,
            lines,
            amount=amount,
            holders=facts,
            part="2층 201호 전부",
            court_case=number,
            **truth,
        )

    def surface(self) -> Item:
        facts: list[dict[str, Any]] = []
        lines = [
            "목  적 건물 및 공작물의 소유",
            "범  위 토지의 전부",
            "존속기간 30년",
            "지  료 없음",
            *self.holder_lines("지상권자", facts),
        ]
        return self.add("을", "지상권설정", [self.ko(self.day), "설정계약"], lines, holders=facts, part="토지의 전부")

    # --- cancelling --------------------------------------------------------------------------------------------
    def cancel(self, section: str) -> None:
        """A deed that cancels one or several live rights of a section."""
        alive = [i for i in self.open[section] if not i.dead]
        if not alive:
            return
        chosen = sorted(
            self.r.sample(alive, min(len(alive), self.r.choice([1, 1, 1, 2, 3]))), key=lambda i: int(i.rank)
        )
        self.step(120)
        for item in chosen:
            for each in self.items:
                if each.section == section and (each.rank == item.rank or each.rank.startswith(item.rank + "-")):
                    self.kill(each)
        names = [f"{i.rank}번{i.truth['purpose']}" for i in chosen]
        between = [
            i
            for i in self.items
            if i.section == section and i.rank.isdigit() and int(chosen[0].rank) <= int(i.rank) <= int(chosen[-1].rank)
        ]
        if len(chosen) == 1:
            purpose = f"{names[0]}등기말소"
        elif len(between) == len(chosen) > 2:
            purpose = f"{chosen[0].rank}번 내지 {chosen[-1].rank}번 등기말소"
        else:
            purpose = self.r.choice([", ", ","]).join(names) + " 등기말소"
        self.add(
            section, purpose, [self.ko(self.day), self.r.choice(["해지", "해제", "취하", "임의경매로 인한 매각"])], []
        )

    def kill(self, item: Item) -> None:
        item.truth["live"] = False
        for name in ("purpose", "receipt", "cause", "holders"):
            setattr(item, name, [(t, True) for t, _ in getattr(item, name)])
        if "old_amount" in item.truth:
            item.truth["amount"] = item.truth.pop("old_amount")
        item.truth["unsure"] = True  # struck values and the latest cannot be told apart any more

    def make(self, size: int) -> Extract:
        r = self.r
        self.owner(first=True)
        ownership = [self.provisional, self.seizure, self.auction, self.injunction, self.reservation, self.provisional]
        makers = {"갑": ownership,
                  "을": [self.mortgage, self.mortgage, self.mortgage, self.lease, self.surface]}  # fmt: skip
        for _ in range(size):
            self.step(400)
            if self.day > date(2025, 6, 1):
                self.day -= timedelta(days=5000)
            what = r.random()
            if what < 0.15:
                self.owner(first=False)
            elif what < 0.35:
                self.cancel(r.choice(["갑", "을"]))
            else:
                section = r.choice(["갑", "을"])
                self.open[section].append(r.choice(makers[section])())
        scope = "live" if r.random() < 0.2 else "all"
        items = [i for s in ("갑", "을") for i in self.items if i.section == s]
        if scope == "live":
            items = [i for i in items if not i.dead and not i.truth["purpose"].endswith("등기말소")]
            for i in items:
                for name in ("purpose", "receipt", "cause", "holders"):
                    setattr(i, name, [line for line in getattr(i, name) if not line[1]])
                i.truth.pop("old_amount", None)
        items = sorted(items, key=self.place)
        kind = r.choice(["unit", "land", "building"])
        clock = f"{r.randrange(10, 20)}시{r.randrange(10, 60)}분{r.randrange(10, 60)}초"
        viewed = f"2025년{r.randrange(1, 13):02}월{r.randrange(1, 28):02}일 {clock}"
        digits = "".join(c if c.isdigit() else " " for c in viewed).split()
        at = f"{digits[0]}-{digits[1]}-{digits[2]}T{digits[3]}:{digits[4]}:{digits[5]}"
        location = f"{r.choice(CITY)} {r.choice(STEM)}동 {r.randrange(1, 900)}"
        if kind == "unit":
            location += f" {r.choice(STEM)}{r.choice(STEM)}아파트 제{r.randrange(101, 120)}동"
            location += f" 제{r.randrange(1, 20)}층 제{r.randrange(101, 999)}호"
        joint = [j for j in self.joint if any(i.truth.get("joint_list") == j[0] for i in items)]
        unique = f"{r.randrange(1000, 2900)}-{r.randrange(1996, 2024)}-{r.randrange(10**6):06}"
        return Extract(kind, unique, location, viewed, at, scope, items, joint, r.random() < 0.3, r.random() < 0.5)

    def place(self, item: Item) -> tuple[str, list[int], int]:
        return item.section, [int(n) for n in item.rank.split("-")], int(item.shared)


def make(seed: int, size: int = 14) -> Extract:
    """The extract of a seed."""
    return Maker(seed).make(size)
