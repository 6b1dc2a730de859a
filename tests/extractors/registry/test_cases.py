"""Single turns of print that readers stumble over, each drawn on a page and read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.models.filing import RegistryEntry
from extractors.page.reader import read_pages
from extractors.reading import Reading
from extractors.registry import read
from tests.extractors.registry.content import Extract, Item, Line
from tests.extractors.registry.draw import Printer, Style, draw

STRUCK = "~"


def lines(*texts: str) -> list[Line]:
    """Lines of a cell; one that begins with `~` is struck."""
    return [(t.removeprefix(STRUCK), t.startswith(STRUCK)) for t in texts]


def item(
    section: str,
    rank: str,
    purpose: str,
    who: list[str],
    *,
    receipt: str = "2016년6월3일|제20115호",
    cause: str = "2016년6월3일|설정계약",
    dead: bool = False,
    former: str = "",
    shared: bool = False,
) -> Item:
    mark = STRUCK if dead else ""
    cells = [purpose.split("|"), receipt.split("|") if receipt else [], cause.split("|") if cause else [], who]
    drawn = [lines(*(t if t.startswith(STRUCK) else mark + t for t in cell)) for cell in cells]
    truth: dict[str, Any] = {"live": not dead, "purpose": purpose, "amount": None}
    return Item(section, rank, *drawn, truth, former, shared)


def extract(*items: Item, scope: str = "all") -> Extract:
    day, at = "2025년03월04일 10시20분30초", "2025-03-04T10:20:30"
    return Extract(
        "unit",
        "1201-2023-000123",
        "서울특별시 가온구 새봄동 1 한빛아파트 제1동 제3층 제301호",
        day,
        at,
        scope,
        list(items),
    )


def reading(*items: Item, style: Style | None = None, scope: str = "all") -> Reading:
    return read(read_pages(draw(extract(*items, scope=scope), style or Style())))


def entries(*items: Item, style: Style | None = None) -> tuple[RegistryEntry, ...]:
    return reading(*items, style=style).fields.entries  # type: ignore[union-attr]


def codes(found: Reading) -> set[str]:
    return {f.code for f in found.findings}


MORTGAGE = [
    "채권최고액 금238,700,000원",
    "채무자 김가온",
    "  서울특별시 가온구 새봄로 1",
    "근저당권자 주식회사한빛은행 110111-2365321",
    "  서울특별시 가온구 은하로 9",
]


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("채권최고액 금48,213,900 원", 48_213_900),
        ("채권최고액 금120,000,000원정", 120_000_000),
        ("채권최고액 금일십사억일천이백만원정", 1_412_000_000),
        ("채권최고액 금팔백사십만원정", 8_400_000),
        ("채권최고액 금일억원정(₩100,000,000)", 100_000_000),
    ],
)
def test_amounts_of_every_writing(printed: str, amount: int) -> None:
    (e,) = entries(item("을", "1", "근저당권설정", [printed, *MORTGAGE[1:]]))
    assert e.amount == amount


def test_words_against_figures_give_no_amount_but_a_finding() -> None:
    found = reading(item("을", "1", "근저당권설정", ["채권최고액 금일억원정(₩110,000,000)", *MORTGAGE[1:]]))
    assert found.fields.entries[0].amount is None  # type: ignore[union-attr]
    assert "amount_conflict" in codes(found)


def test_foreign_money() -> None:
    (e,) = entries(item("을", "1", "근저당권설정", ["채권최고액 미화 금삼십만불정", *MORTGAGE[1:]]))
    assert e.amount is not None
    assert e.model_dump()["amount"] == {"amount": 300000, "currency": "USD"}


def test_a_price_is_no_amount() -> None:
    (e,) = entries(
        item(
            "갑",
            "1",
            "소유권이전",
            ["소유자 김가온 900416-*******", "거래가액 금340,500,000원"],
            cause="2016년6월1일|매매",
        )
    )
    assert e.amount is None
    assert "340,500,000" in (e.details or "")


def test_a_former_rank_is_not_the_rank() -> None:
    (e,) = entries(item("갑", "3", "가압류", ["청구금액 금15,000,000원", "권리자 이하늘"], former="(전 7)"))
    assert (e.rank, e.amount, [h.name for h in e.holders]) == ("3", 15_000_000, ["이하늘"])


def test_the_struck_rank_kills_and_other_strikes_only_supersede() -> None:
    dead, alive = entries(
        item("을", "1", "근저당권설정", MORTGAGE, dead=True),
        item(
            "을",
            "2",
            "근저당권설정",
            ["~채권최고액 금100,000,000원", "~채무자 이하늘", "~  경기도 새빛시 은하로 3", *MORTGAGE[3:]],
        ),
    )
    assert (dead.live, dead.amount, dead.debtor) == (False, 238_700_000, "김가온")
    assert alive.live
    assert (alive.amount, alive.debtor) == (None, None)
    assert alive.superseded == {"amount": 100_000_000, "debtor": "이하늘"}


def test_a_struck_address_or_one_of_two_debtors_leaves_the_rest() -> None:
    who = [
        MORTGAGE[0],
        "채무자 김가온",
        "~  서울특별시 가온구 새봄로 1",
        "~  이하늘",
        "~  경기도 새빛시 은하로 3",
        *MORTGAGE[3:],
    ]
    (e,) = entries(item("을", "1", "근저당권설정", who))
    assert (e.live, e.debtor, e.amount) == (True, "김가온", 238_700_000)
    assert e.superseded["debtor"] == "이하늘"


def test_a_purpose_wholly_struck_stays_as_it_was() -> None:
    (e,) = entries(item("갑", "1", "~압류", ["권리자 국", "처분청 가온세무서"], cause="2016년6월1일|압류(징세과-12)"))
    assert (e.live, e.purpose, e.superseded["purpose"], e.authority) == (True, "압류", "압류", "가온세무서")


def test_names_are_kept_whole() -> None:
    names = ["다라캐피탈 주식회사", "주식회사 경남은행", "대한민국특수법인 한빛자산관리공사", "남궁은하수"]
    for name in names:
        (e,) = entries(
            item(
                "을",
                "1",
                "근저당권설정",
                [*MORTGAGE[:3], f"근저당권자 {name} 110111-2365321", "  경상남도 새빛시 은하로 9"],
            )
        )
        assert [(h.name, h.reg_no) for h in e.holders] == [(name, "110111-2365321")]


def test_shares_of_several_holders() -> None:
    who = [
        "공유자",
        "  지분 2분의 1",
        "  김가온 900416-*******",
        "  서울특별시 가온구 새봄로 1",
        "  지분 10분의2.4",
        "  이하늘 910101-2******",
    ]
    (e,) = entries(item("갑", "1", "소유권이전", who))
    assert [(h.name, h.share) for h in e.holders] == [("김가온", "1/2"), ("이하늘", "24/100")]


def test_a_lease_with_blanks_in_its_dates() -> None:
    who = ["임차보증금 금50,000,000원", "차  임 월 금300,000원", "범  위 2층 전부",
           "임대차계약일자 1996년 10월 17일", "주민등록일자 1996년 11월 2일",
           "점유개시일자 1996년 11월 1일", "확정일자 1996년 11월 3일", "임차권자 이하늘 910101-2******"]  # fmt: skip
    (e,) = entries(
        item("을", "1", "주택임차권", who, cause="2002년9월3일|서울가온지방법원의 임차권등기명령(2002카기2540)")
    )
    assert (e.amount, e.monthly_rent, e.part, e.court_case) == (50_000_000, 300_000, "2층 전부", "2002카기2540")
    assert e.contract_on == date(1996, 10, 17)
    assert (e.moved_in_on, e.occupied_on, e.fixed_on) == (date(1996, 11, 2), date(1996, 11, 1), date(1996, 11, 3))


def test_a_sub_entry_without_receipt_has_the_day_of_its_note() -> None:
    _, e = entries(
        item("갑", "1", "소유권이전", ["소유자 김가온 900416-*******"]),
        item(
            "갑",
            "1-1",
            "1번등기명의인표시변경",
            ["김가온의 주소 경기도 새빛시 은하로 3", "2023년5월18일 부기"],
            receipt="",
            cause="2023년5월1일|전거",
        ),
    )
    assert (e.rank, e.received_on, e.receipt_no, e.holders) == ("1-1", date(2023, 5, 18), None, ())


def test_a_new_name_is_the_holder_of_its_note() -> None:
    (e,) = entries(item("을", "2-1", "2번등기명의인표시변경", ["주식회사한빛은행의 상호 주식회사새빛은행"]))
    assert [h.name for h in e.holders] == ["주식회사새빛은행"]


def test_sub_rows_of_one_rank() -> None:
    one, two = entries(
        item("을", "1", "(1)근저당권설정", MORTGAGE),
        item(
            "을",
            "1",
            "(2)근저당권설정",
            ["채권최고액 금50,000,000원", *MORTGAGE[1:]],
            receipt="2016년6월3일|제20116호",
            shared=True,
        ),
    )
    assert [(e.rank, e.purpose, e.amount) for e in (one, two)] == [
        ("1(1)", "근저당권설정", 238_700_000),
        ("1(2)", "근저당권설정", 50_000_000),
    ]


def deed(rank: str, purpose: str) -> Item:
    return item("갑", rank, purpose, [], receipt="2020년1월2일|제77호", cause="2020년1월1일|해제")


def seizure(rank: str, dead: bool, purpose: str = "가압류") -> Item:
    return item("갑", rank, purpose, ["청구금액 금1,000,000원", "채권자 이하늘 910101-2******"], dead=dead)


@pytest.mark.parametrize(
    "purpose",
    ["1번가압류, 3번가압류, 2번가압류 등기말소", "1번 내지 3번 등기말소", "1번가압류,|2번가압류,|3번가압류 등기|말소"],
)
def test_a_deed_with_several_targets_agrees_with_the_strikes(purpose: str) -> None:
    found = reading(*(seizure(n, True) for n in "123"), deed("4", purpose))
    assert [e.live for e in found.fields.entries] == [False, False, False, True]  # type: ignore[union-attr]
    assert codes(found) == set()


def test_a_named_target_without_strike_is_dead_and_a_conflict() -> None:
    """The cancelling entry ends the right; the strike only shows it and may be lost in a print."""
    found = reading(seizure("1", True), seizure("2", False), deed("3", "1번가압류, 2번가압류 등기말소"))
    assert [e.live for e in found.fields.entries] == [False, False, True]  # type: ignore[union-attr]
    assert {(f.code, f.where) for f in found.findings} == {("cancellation_conflict", "entries[1].live")}


@pytest.mark.parametrize("purpose", ["2번가압류부질권등기말소", "2번압류변경등기말소", "2번가처분등기말소"])
def test_a_deed_that_calls_its_target_something_else_leaves_it_alive(purpose: str) -> None:
    found = reading(seizure("1", True), seizure("2", False), deed("3", "1번가압류등기말소"), deed("4", purpose))
    assert [e.live for e in found.fields.entries] == [False, True, True, True]  # type: ignore[union-attr]
    assert {(f.code, f.where) for f in found.findings} == {("cancellation_conflict", "entries[1].live")}


def test_a_struck_right_that_no_deed_names_is_noted() -> None:
    found = reading(seizure("1", True), seizure("2", False))
    assert {(f.code, f.severity) for f in found.findings} == {("cancellation_deed_missing", "note")}


@pytest.mark.parametrize(
    "purpose", ["1번가압류일부말소", "1번별도등기말소", "1번가압류등기말소회복", "1번가압류말소예고등기"]
)
def test_partial_cancellations_and_their_like_kill_nothing(purpose: str) -> None:
    assert codes(reading(seizure("1", False), deed("2", purpose))) == set()


def test_ranks_of_the_two_sections_are_apart() -> None:
    found = reading(seizure("1", True), deed("2", "1번가압류등기말소"), item("을", "1", "근저당권설정", MORTGAGE))
    assert [e.live for e in found.fields.entries] == [False, True, True]  # type: ignore[union-attr]
    assert codes(found) == set()


def test_a_summary_that_differs_is_a_finding_and_counts_nothing_twice() -> None:
    alive, dead = item("을", "1", "근저당권설정", MORTGAGE), item("을", "2", "근저당권설정", MORTGAGE, dead=True)
    alive.truth["amount"] = dead.truth["amount"] = 238_700_000
    made = extract(alive, dead, deed("1", "1번가압류일부말소"))
    made.summary = True
    agreed = read(read_pages(draw(made, Style())))
    assert "summary_conflict" not in codes(agreed)
    assert len(agreed.fields.entries) == 3  # type: ignore[union-attr]
    dead.truth["live"] = True  # the summary lists it, the strikes stay

    class Lying(Printer):
        def cells(self, item: Item) -> list[list[Line]]:
            cells = super().cells(item)
            return [[(t, True) for t, _ in c] for c in cells] if item is dead else cells

    printer = Lying(made, Style(), 0)
    conflict = read(read_pages(printer.pdf()))
    assert [e.live for e in conflict.fields.entries] == [True, True, False]  # type: ignore[union-attr]
    assert "summary_conflict" in codes(conflict)


def test_an_entry_that_cannot_be_understood_is_kept_with_its_words() -> None:
    found = reading(item("을", "가", "알 수 없는 등기", ["무언가 적혀 있음"]))
    (e,) = found.fields.entries  # type: ignore[union-attr]
    assert e.rank == "?"
    assert "무언가 적혀 있음" in (e.details or "")
    assert "rank_unread" in codes(found)


@pytest.mark.parametrize("landscape", [False, True])
def test_an_entry_may_break_between_any_two_lines(landscape: bool) -> None:
    entry = item("을", "1", "근저당권설정", [*MORTGAGE, "공동담보목록 제2021-88호"], former="(전 4)")
    style = Style(landscape=landscape)
    for room in range(1, 8):

        class Short(Printer):
            def section(self, section: str, room: int = room) -> None:
                if section == "을":
                    self.y = self.bottom - 46 - room * self.s.pitch
                    self.head(
                        ("순위번호", "등 기 목 적", "접 수", "등 기 원 인", "권리자 및 기타사항"),
                        self.edges,
                        "【 을 구 】 ( 소유권 이외의 권리에 관한 사항 )",
                    )
                    self.rows(
                        self.cells(entry),
                        self.edges,
                        ("순위번호", "등 기 목 적", "접 수", "등 기 원 인", "권리자 및 기타사항"),
                        last=True,
                    )

        (e,) = read(read_pages(Short(extract(entry), style, 0).pdf())).fields.entries  # type: ignore[union-attr]
        assert (e.rank, e.purpose, e.received_on, e.receipt_no) == ("1", "근저당권설정", date(2016, 6, 3), 20115)
        assert (e.amount, e.debtor, e.joint_list) == (238_700_000, "김가온", "2021-88")
        assert [(h.name, h.reg_no) for h in e.holders] == [("주식회사한빛은행", "110111-2365321")]


def test_only_live_entries_are_printed_and_said_to_be() -> None:
    found = reading(item("을", "3", "근저당권설정", MORTGAGE), scope="live")
    assert found.fields.scope == "live"  # type: ignore[union-attr]
    assert codes(found) == set()


def test_styles_change_nothing() -> None:
    items = (seizure("1", True), deed("2", "1번가압류등기말소"), item("을", "1", "근저당권설정", MORTGAGE))
    first = reading(*items).fields
    for change in (
        {"rules": "rects"},
        {"strikes": "curves"},
        {"drawn": 4},
        {"row_rules": False},
        {"color": (0, 0, 0)},
        {"watermark": False},
    ):
        assert reading(*items, style=replace(Style(), **change)).fields == first, change  # type: ignore[arg-type]


def test_who_speaks_for_a_holder_is_no_holder() -> None:
    body = [
        "소유자 밀양박씨종회 110101-0054829",
        "경기도 광주시 오포읍 능평리 10",
        "대표자 문말목 571014-*******",
        "인천광역시 남동구 구월동 1",
    ]
    found = reading(item("갑", "1", "소유권이전", body))
    (entry,) = found.fields.entries  # type: ignore[union-attr]
    assert [(h.name, h.reg_no) for h in entry.holders] == [("밀양박씨종회", "110101-0054829")]


def test_the_number_of_a_public_body_is_no_part_of_its_name() -> None:
    found = reading(
        item("갑", "1", "압류", ["권리자 용인시기흥구 3925"]),
        item("갑", "2", "가압류", ["청구금액 금1,000,000원", "채권자 (주)마바대부"]),
    )
    one, two = found.fields.entries  # type: ignore[union-attr]
    assert [(h.name, h.reg_no) for h in (*one.holders, *two.holders)] == [
        ("용인시기흥구", "3925"),
        ("(주)마바대부", None),
    ]
