"""What changes or ends rights in a register: sub-entries (부기), cancellations, restorations."""

from __future__ import annotations

from collections.abc import Callable

from core.models.filing import Holder
from tests.extractors.registry.histories import deeds
from tests.extractors.registry.histories.history import History, Right
from tests.extractors.registry.histories.rows import Item, Row
from tests.extractors.registry.histories.wording import Person, day


class Changing(History):
    """A register whose rights are transferred, changed, pledged, attached, cancelled and restored."""

    def events(self) -> list[tuple[float, Callable[[], None]]]:
        return [
            *super().events(),
            (14, self._cancel), (7, self._change_mortgage), (5, self._transfer_mortgage), (3, self._pledge),
            (3, self._add_collateral), (4, self._rename), (1.5, self._restore), (2, self._attach_mortgage),
            (1, self._partial_transfer), (1, self._seizure_changed),
        ]  # fmt: skip

    # -- sub-entries ---------------------------------------------------------------------------------------------

    def _sub(self, right: Right, purpose: str, received: bool = True) -> Row:
        under = right.row.rank
        mains = [s for s in right.subs if s.rank.count("-") == 1]
        row = Row(right.row.section, f"{under}-{len(mains) + 1}", purpose)
        if received:
            row.received_on = self._advance()
            row.receipt_no = self.rng.randint(10, 299999)
        place = max(i for i, x in enumerate(self.rows) if x is right.row or x in right.subs) + 1
        while place < len(self.rows) and self.rows[place].follows:
            place += 1
        self.rows.insert(place, row)
        right.subs.append(row)
        return row

    def _change_mortgage(self) -> None:
        c, r = self.clerk, self.rng
        found = [x for x in self._of("근저당권설정") if x.value]
        if not found:
            return
        right = r.choice(found)
        row = self._sub(right, f"{right.row.rank}번근저당권변경")
        if c.chance(0.5):
            self._cause(row, r.choice(("변경계약", "일부포기", "변경계약")))
            value = c.won()
            strike(right, "amount")
            row.body = [Item([f"채권최고액  {c.written(value)}"], {"amount": value})]
        else:
            self._cause(row, r.choice(("계약인수", "면책적 채무인수", "중첩적 계약인수", "확정채무의 면책적인수")))
            who = c.natural()
            if "중첩" not in row.cause_text:  # type: ignore[operator]
                strike(right, "debtor")
            row.body = deeds.debtors(c, [who])

    def _transfer_mortgage(self) -> None:
        c, r = self.clerk, self.rng
        found = self._of("근저당권설정", "전세권설정")
        if not found:
            return
        right = r.choice(found)
        word, label = ("근저당권", "근저당권자") if right.name == "근저당권설정" else ("전세권", "전세권자")
        row = self._sub(right, f"{right.row.rank}번{word}이전")
        self._cause(row, r.choice(("확정채권양도", "계약양도", "회사합병", "확정채권대위변제", "양도", "회사분할")))
        strike(right, "holders")
        who = c.bank()
        row.body = deeds.named(c, label, [who])
        right.holder = who

    def _partial_transfer(self) -> None:
        c = self.clerk
        found = self._of("근저당권설정")
        if not found:
            return
        right = self.rng.choice(found)
        row = self._cause(
            self._sub(right, f"{right.row.rank}번근저당권일부이전"),
            self.rng.choice(("확정채권일부대위변제", "확정채권일부양도")),
        )
        value = c.won(90_000_000)
        label = "변제액" if "변제" in (row.cause_text or "") else "양도액"
        row.body = [Item([f"{label}  금{value:,}원"], {"amount": value}), *deeds.named(c, "근저당권자", [c.bank()])]

    def _pledge(self) -> None:
        c = self.clerk
        found = self._of("근저당권설정")
        if not found:
            return
        right = self.rng.choice(found)
        row = self._cause(
            self._sub(right, f"{right.row.rank}번근저당권부질권"),
            "설정계약" if c.chance(0.5) else "질권설정계약",
        )
        value = c.won(500_000_000)
        label = self.rng.choice(("채권액", "채권최고액"))
        row.body = [
            Item([f"{label}  {c.written(value)}"], {"amount": value}),
            *deeds.debtors(c, [c.natural()]),
            *deeds.named(c, "채권자", [c.bank()]),
        ]
        if c.chance(0.3):  # a change of the pledge: a sub-entry of the sub-entry
            deeper = Row(
                "을",
                f"{row.rank}-1",
                f"{row.rank}번질권이전",
                received_on=self._advance(),
                receipt_no=self.rng.randint(10, 99999),
            )
            self._cause(deeper, "확정채권양도")
            strike(Right(row, ""), "holders")
            deeper.body = deeds.named(c, "채권자", [c.bank()])
            self.rows.insert(self.rows.index(row) + 1, deeper)
            right.subs.append(deeper)

    def _attach_mortgage(self) -> None:
        c = self.clerk
        found = self._of("근저당권설정")
        if not found:
            return
        right = self.rng.choice(found)
        if c.chance(0.6):
            row = self._sub(right, f"{right.row.rank}번근저당권{self.rng.choice(('부채권', ''))}가압류")
            row.cause, row.cause_text, row.court_case = deeds.court_cause(c, self._day, "가압류", "카단")
            row.body = deeds.attachment(c, c.won(90_000_000), [c.bank()], False)
        else:
            row = self._sub(right, f"{right.row.rank}번근저당권부채권압류")
            row.body, _, text = deeds.seizure(c)
            row.cause, row.cause_text = self._because(text)

    def _add_collateral(self) -> None:
        c, r = self.clerk, self.rng
        found = self._of("근저당권설정")
        if not found:
            return
        right = r.choice(found)
        noted = c.chance(0.5)
        row = self._sub(
            right, f"{right.row.rank}번근저당권담보추가" if c.chance(0.6) else "근저당권담보추가", received=not noted
        )
        place = " ".join(c.place())
        row.body = [Item([f"공동담보  토지 {place}의 담보물에 추가"])]
        if noted:
            d = self._advance(200)
            row.received_on = d
            row.receipt_lines = []
            row.body.append(Item([f"{day(d)} 부기"]))

    def _rename(self) -> None:
        c, r = self.clerk, self.rng
        found = [
            x for x in self.rights if not x.row.dead and x.holder and x.name in ("소유권", "근저당권설정", "전세권설정")
        ]
        if not found:
            return
        right = r.choice(found)
        who = right.holder
        assert who is not None
        row = self._sub(right, f"{right.row.rank}번등기명의인표시변경")
        held = [i for i in right.row.body if any(h.name == who.name for h in i.says.get("holders", ()))]
        if not held or held[0].struck or c.chance(0.7):
            self._cause(row, r.choice(("전거", "주소변경", "도로명주소", "본점이전")))
            new = c.address()[0]
            row.body = [Item([f"{who.name}의 주소  {new}"])]
            place = right.row.body.index(held[0]) + 1 if held else None
            if place is not None and not held[0].struck:
                right.row.body[place].struck = True
            return
        self._cause(row, "상호변경" if who.corporate else "개명")
        new = Person(c.bank().name if who.corporate else c.natural().name, None, who.address)
        row.body = [Item([f"{who.name}의 성명(명칭)  {new.name}"], {"holders": [Holder(name=new.name)]})]
        held[0].struck = True
        right.holder = new

    def _seizure_changed(self) -> None:
        """압류 becomes 압류변경: the old purpose is struck, the entry lives."""
        found = [x for x in self._of("압류") if x.row.purpose == "압류" and not x.row.purpose_struck]
        if not found:
            return
        right = self.rng.choice(found)
        row = self._sub(right, f"{right.row.rank}번압류변경")
        row.body, _, text = deeds.seizure(self.clerk)
        row.cause, row.cause_text = self._because(text)
        for item in right.row.body:
            item.struck = True

    # -- ends ----------------------------------------------------------------------------------------------------

    def _cancel(self) -> None:
        """One entry that cancels one right or several of its section."""
        c, r = self.clerk, self.rng
        section = r.choice("갑을")
        found = [
            x
            for x in self.rights
            if x.row.section == section and not x.row.dead and x.name not in ("소유권", "(묶음)") and not x.row.cancels
        ]
        if not found:
            return
        several = section == "갑" and len(found) > 1 and c.chance(0.35)
        gone = r.sample(found, min(len(found), r.randint(2, 4))) if several else [r.choice(found)]
        gone.sort(key=lambda x: int(x.row.rank))
        row = Row(section, self._number(section), "", cancels=True)
        self._add(row)
        row.purpose = self._cancelling(gone)
        text = r.choice(("해지", "해제", "취하", "매각", "포기", "일부포기"[:2], "집행취소"))
        self._cause(row, "임의경매로 인한 매각" if several else text)
        for right in gone:
            for x in right.rows:
                x.dead = True

    def _cancelling(self, gone: list[Right]) -> str:
        r = self.rng

        def plain(x: Right) -> str:
            return x.row.purpose.split("(")[0]

        if len(gone) == 1:
            one = gone[0]
            if not one.row.purpose[0].isdigit() and "구" not in one.row.purpose[:2]:
                return f"{one.row.rank}번{plain(one)}{r.choice(('등기말소', '등기말소', ' 등기말소'))}"
            return f"{one.row.rank}번{one.name}등기말소"
        between = r.choice((", ", ",", ", "))
        ranks = [int(x.row.rank) for x in gone]
        if len(gone) > 2 and ranks == list(range(ranks[0], ranks[-1] + 1)) and self.clerk.chance(0.5):
            return f"{ranks[0]}번 내지 {ranks[-1]}번 등기말소"
        return between.join(f"{x.row.rank}번{x.name}" for x in gone) + r.choice((" 등기말소", "등기말소"))

    def _restore(self) -> None:
        """말소회복: the entry that restores, below it the restored entry under its old rank."""
        found = [x for x in self.rights if x.row.dead and x.name in ("근저당권설정", "가압류") and not x.subs]
        if not found:
            return
        right = self.rng.choice(found)
        row = self._cause(
            self._add(
                Row(right.row.section, self._number(right.row.section), f"{right.row.rank}번{right.name}등기회복")
            ),
            "확정판결",
        )
        again = Row(
            right.row.section, right.row.rank, right.row.purpose, right.row.received_on, right.row.receipt_no,
            list(right.row.cause), right.row.cause_text, right.row.court_case,
            [Item(list(i.lines), dict(i.says)) for i in right.row.body],
        )  # fmt: skip
        self.rows.insert(self.rows.index(row) + 1, again)
        right.row.cancels = True


def strike(right: Right, name: str) -> None:
    """Strike what the entry (and its earlier changes) said of `name`, with the addresses that belong to it."""
    for row in right.rows[:-1] if len(right.rows) > 1 else right.rows:
        for i, item in enumerate(row.body):
            if name in item.says and not (name == "amount" and "일부이전" in row.purpose) and not _other(row):
                item.struck = True
                if name != "amount" and i + 1 < len(row.body) and not row.body[i + 1].says:
                    row.body[i + 1].struck = True


def _other(row: Row) -> bool:
    """Sub-entries that are rights of somebody else: a change of the main right leaves them alone."""
    return any(word in row.purpose for word in ("질권", "압류", "일부이전"))
