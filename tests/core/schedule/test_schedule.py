"""The schedule as data: columns, sheets, statements, pictures, sources and changes."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from core.hangul_won import hangul_number, hangul_won
from core.models.case import Lease, Mortgage, Registration
from core.models.decision import Decision
from core.models.result import Citation, Column, Exclusion, FundDetail, LedgerLine, Step, StepTable, Surplus
from core.schedule import build
from core.schedule.annex import printed
from core.schedule.figures import lookup
from core.schedule.form import NAME_ROOM, sheets
from core.schedule.labels import deposit_ground, key_name, policy_line, property_name
from core.schedule.pictures import absorption
from core.schedule.statements import claimed, registration_text
from tests.flows.pages_cases import draft


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "영"),
        (10, "일십"),
        (1_0000, "일만"),
        (327_119_340, "삼억이천칠백일십일만구천삼백사십"),
        (1_0000_0001, "일억일"),
        (10**12 + 5000, "일조오천"),
    ],
)
def test_numbers_in_hangul(value: int, text: str) -> None:
    assert hangul_number(value) == text


def test_won_in_hangul() -> None:
    assert hangul_won(15_000) == "금 일만오천원"
    assert hangul_won(-7) == "금 △칠원"
    with pytest.raises(ValueError, match="Hangul"):
        hangul_number(10**24)


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (3, [3]),
        (5, [5]),
        (6, [3, 3]),
        (7, [4, 3]),
        (11, [4, 4, 3]),
        (13, [5, 4, 4]),
        (16, [4] * 4),
        (40, [5] * 8),
    ],
)
def test_sheets_are_evenly_filled(count: int, sizes: list[int]) -> None:
    columns = build(draft(40).case, draft(40).result).funds[0].columns[:count]
    assert [len(s) for s in sheets(columns)] == sizes
    assert tuple(c for s in sheets(columns) for c in s) == columns


def test_columns_run_from_left_to_right_and_end_with_the_owner() -> None:
    data = draft(12)
    [fund] = build(data.case, data.result).funds
    assert [c.claim for c in fund.columns[:-1]] == [e.claim for e in data.result.entries]
    assert [c.balance for c in fund.columns[:-1]] == [e.balance for e in data.result.entries]
    owner = fund.columns[-1]
    assert (owner.surplus, owner.creditor, owner.reason, owner.balance) == (True, "정해솔", "소유자(잉여금)", 0)
    assert fund.paid + fund.surplus == data.result.net_fund


def test_appellant_and_owner_share_what_is_left() -> None:
    data = draft(1)
    left = data.result.surplus[0].amount
    parts = (
        Surplus(property=None, to="항고인 김하나", amount=100),
        Surplus(property=None, to="소유자 정해솔", amount=left - 100),
    )
    [fund] = build(data.case, data.result.model_copy(update={"surplus": parts})).funds
    assert [(c.creditor, c.reason, c.balance) for c in fund.columns[1:]] == [
        ("항고인 김하나", "잉여금", left - 100),
        ("정해솔", "소유자(잉여금)", 0),
    ]


def test_zero_creditors_stay_on_the_form() -> None:
    data = draft(3)
    entries = tuple(e.model_copy(update={"paid": 0, "ratio": "0"}) for e in data.result.entries)
    [fund] = build(data.case, data.result.model_copy(update={"entries": entries})).funds
    assert [c.paid for c in fund.columns[:3]] == [0, 0, 0]


def test_each_fund_has_its_own_table_and_the_summary_adds_them_up() -> None:
    data = draft(7, 3)
    s = build(data.case, data.result)
    assert [f.title for f in s.funds] == ["부동산1", "부동산2", "부동산3"]
    assert all(f.paid + f.surplus == f.net for f in s.funds)
    assert {r.claim: r.total for r in s.summary if r.claim} == data.result.totals
    assert sum(r.total for r in s.summary) == s.net
    assert len({c.anchor for f in s.funds for c in f.columns}) == sum(len(f.columns) for f in s.funds)


def test_a_result_without_funds_has_one() -> None:
    data = draft(2)
    without = data.result.model_copy(update={"funds": ()})
    assert build(data.case, without).funds == build(data.case, data.result).funds


def test_long_names_are_shortened_and_kept_in_the_notes() -> None:
    data = draft(2, names={1: "가" * 500})
    [fund] = build(data.case, data.result).funds
    assert len(fund.columns[0].creditor) == NAME_ROOM
    assert [c.full_creditor for c in fund.notes] == ["가" * 500]


def test_costs_stand_under_their_payer_and_what_is_refused_is_not_added() -> None:
    data = draft(2)
    one, two = build(data.case, data.result).cost_statements
    assert (one.creditor, one.total) == ("채권자1 주식회사", 5_560_000)
    assert [(x.item, x.recognised) for x in two.lines] == [("송달료", True), ("배당요구 비용", False)]
    assert two.total == 401


def test_every_claim_is_an_interested_party() -> None:
    data = draft(4)
    result = data.result.model_copy(
        update={
            "entries": data.result.entries[:3],
            "excluded": (Exclusion(claim="c4", creditor="채권자4 주식회사", reason="배당요구종기 후의 배당요구"),),
        }
    )
    rows = build(data.case, result).parties
    assert [r.claim for r in rows] == ["c1", "c2", "c3", "c4"]
    assert (rows[3].fate, rows[3].reason) == ("배당 제외", "배당요구종기 후의 배당요구")
    assert rows[0].registered == "순위 1 2015. 4. 17. 접수 제1001호"
    assert dict(rows[2].dates)["법정기일"] == dt.date(2015, 10, 28)


def test_rights_that_take_no_part_are_listed() -> None:
    data = draft(1)
    assert [x.id for x in build(data.case, data.result).other_rights] == ["t1"]


def test_deposits_have_their_ground() -> None:
    data = draft(3)
    [notice] = build(data.case, data.result).deposits
    assert (notice.claim, notice.amount) == ("c3", data.result.entries[2].paid)
    assert notice.ground == "가압류채권자의 채권으로서 아직 확정되지 아니하였으므로"
    assert deposit_ground("민사집행법 제160조 제2항").startswith("채권자가 배당기일에")
    assert "제161조" in deposit_ground("민사집행법 제161조")


def test_the_waterfall_runs_out_where_the_fund_does() -> None:
    data = draft(30)
    s = build(data.case, data.result)
    pictures = s.annex[0].waterfalls
    bars = [b for w in pictures for b in w.bars]
    assert len(pictures) == 2
    assert (bars[0].before, bars[0].paid, bars[0].after) == (s.net + s.costs, s.costs, s.net)
    assert bars[-1].after == 0
    assert all(a.after == b.before for a, b in itertools.pairwise(bars))
    assert all(b.x + b.width <= w.right + 1 for w in pictures for b in w.bars)


def test_ranks_that_get_nothing_are_one_line_of_the_waterfall() -> None:
    data = draft(90)
    bars = [b for w in build(data.case, data.result).annex[0].waterfalls for b in w.bars]
    unpaid = [e.rank for e in data.result.entries if not e.paid]
    assert [b.rank for b in bars if not b.paid] == [f"{unpaid[0]}~{unpaid[-1]}순위"]
    assert sum(b.paid for b in bars) == data.result.net_fund + data.result.execution_costs


def test_the_time_line_has_every_date_in_order() -> None:
    data = draft(3)
    [line] = build(data.case, data.result).timelines
    assert [e.label for e in line.events] == ["배당기일", "배당요구종기", "경매개시결정등기"]
    marks = sorted((m.day, m.x) for r in line.rows for m in r.marks)
    assert [x for _, x in marks] == sorted(x for _, x in marks)
    assert ("확정일자", "dot") in {(m.label, m.shape) for r in line.rows for m in r.marks}


def test_absorption_sums_both_sides() -> None:
    picture = absorption("흡수", [("가", "나", 10), ("가", "다", 5), ("라", "다", 1)])
    assert picture is not None
    assert [(s.name, s.amount) for s in picture.takers] == [("가", 15), ("라", 1)]
    assert [(s.name, s.amount) for s in picture.givers] == [("나", 10), ("다", 6)]
    first, second, _ = picture.flows
    assert first.taker_y + first.width // 2 <= second.taker_y - second.width // 2 + 1
    assert all(f.taker_y + f.width <= picture.height and f.giver_y + f.width <= picture.height for f in picture.flows)


def test_an_absorption_among_very_many_has_no_picture() -> None:
    assert absorption("흡수", [("가", f"나{n}", 1) for n in range(19)]) is None
    assert absorption("흡수", []) is None


def test_like_steps_stand_in_one_table_and_rules_named_there_are_not_said_twice() -> None:
    table = StepTable(columns=(Column(title="채권"), Column(title="근거")), rows=(("가", "민법 제368조 제1항"),))
    cites = (Citation(cite="민법 제368조 제1항"), Citation(cite="관행", status="disputed"), Citation(cite="민법 제1조"))
    steps = [
        Step(id=f"joint-{n}", kind="joint", title="부담액", text="나눈다.", basis=cites, tables=(table,))
        for n in (1, 2)
    ]
    [step, other] = printed([*steps, Step(id="x", kind="joint", title="부담액", text="달리 나눈다.", tables=(table,))])
    assert step.ids == ("joint-1", "joint-2")
    assert step.tables[0].rows == table.rows * 2
    assert [c.cite for c in step.basis] == ["관행", "민법 제1조"]
    assert other.ids == ("x",)


def test_the_same_creditors_rights_of_one_kind_share_a_row_of_the_time_line() -> None:
    data = draft(8, names={3: "가온세무서", 7: "가온세무서"})
    [line] = build(data.case, data.result).timelines
    [row] = [r for r in line.rows if r.label == "가온세무서"]
    assert sum(m.label == "법정기일" for m in row.marks) == 2
    assert row.note.startswith("법정기일 2015. ")
    assert row.note.endswith(" 외 1")


def test_figures_name_their_places_and_those_that_have_none() -> None:
    data = draft(2)
    found = {(f.claim, f.key): f for f in build(data.case, data.result).figures}
    assert found["c1", "principal"].value == "90,000,001"
    assert [r.page for r in found["c1", "principal"].sources] == [1]
    assert found["c1", "registered.date"].sources == ()
    assert found["c2", "fixed_on"].label == "확정일자"
    assert found["costs[0]", "amount"].value == "5,560,000"


def test_paths_are_looked_up() -> None:
    lease = Lease.model_validate(
        {"id": "a", "creditor": "b", "deposit": 5, "increases": [{"amount": 7, "fixed_on": "2024-01-02"}]}
    )
    assert lookup(lease, "increases[0].amount") == 7
    assert lookup(lease, "increases[1].amount") is None
    assert lookup(lease, "registered.date") is None
    assert claimed(lease) == 12
    assert key_name("increases[0].fixed_on") == "증액 1의 확정일자"
    assert key_name("registrations.토지.date") == "접수일(토지)"


def test_registrations_of_each_property_are_told() -> None:
    mortgage = Mortgage(
        id="m",
        creditor="은행",
        registrations={
            "B": Registration(date=dt.date(2020, 1, 2), receipt=7),
            "A": Registration(date=dt.date(2020, 1, 3)),
        },
    )
    assert registration_text(mortgage) == "부동산 A 2020. 1. 3. 접수; 부동산 B 2020. 1. 2. 접수 제7호"
    assert property_name("건물") == "건물"


def test_nothing_changed_is_nothing_to_tell() -> None:
    data = draft(3)
    assert build(data.case, data.result, previous=data.result).changes == ()
    assert build(data.case, data.result).changes == ()


def test_changes_are_told_with_their_reason() -> None:
    data = draft(4)
    old = data.result.model_copy(
        update={
            "net_fund": data.result.net_fund - 10,
            "totals": {**data.result.totals, "c1": 0, "c2": 5},
            "entries": tuple(e for e in data.result.entries if e.claim != "c1"),
            "ledger": (LedgerLine(id="z", subject="filing", label="옛 문서", fate="merged", sources=()),),
        }
    )
    decision = Decision(id="d9", action="admit", target="c2", by="한바다", on="2025-11-02", why="보정")
    found = {c.what: c for c in build(data.case, data.result, previous=old, decisions=(decision,)).changes}
    assert found["실제 배당할 금액"].difference == 10
    assert found["채권자1 주식회사 (c1)"].because.startswith("새 채권")
    assert "결정 d9 (한바다, 2025-11-02): 보정" in found["채권자2 주식회사 (c2)"].because


def test_policies_other_than_the_default_are_marked() -> None:
    data = draft(1)
    result = data.result.model_copy(update={"policy": {"absorption": "pro_rata", "seizure_after_commencement": True}})
    assert build(data.case, result).policy == (
        ("흡수할 상대방의 순서", "피흡수자 전원에게서 안분하여 흡수", False),
        ("경매개시결정등기 후의 압류에 압류선착주의 적용", "적용", True),
    )
    assert policy_line("new_key", "x") == ("new_key", "x")


def test_doubtful_rules_are_listed_once() -> None:
    data = draft(2, 2)
    assert [c.status for c in build(data.case, data.result).doubtful] == ["disputed", "unverified"]


def test_steps_are_grouped_by_fund() -> None:
    data = draft(2, 2)
    groups = build(data.case, data.result).annex
    assert [(g.title, len(g.steps), len(g.waterfalls)) for g in groups] == [
        ("부동산1의 배당재단", 2, 1),
        ("부동산2의 배당재단", 2, 1),
    ]
    lone = data.result.model_copy(
        update={"steps": tuple(s.model_copy(update={"fund": None}) for s in data.result.steps)}
    )
    assert next(g.title for g in build(data.case, lone).annex) == "공통 사항"


def test_an_empty_result_has_an_empty_schedule() -> None:
    data = draft(1)
    lines = data.result.fund.model_copy(update={"sale_price": 0, "total": 0})
    empty = data.result.model_copy(
        update={
            "entries": (),
            "surplus": (),
            "steps": (),
            "fund": lines,
            "net_fund": 0,
            "execution_costs": 0,
            "funds": (FundDetail(property=None, lines=lines, execution_costs=0, net=0),),
        }
    )
    [fund] = build(data.case, empty).funds
    assert fund.sheets == ((),)
    assert fund.paid == 0


def test_two_claims_of_one_creditor_are_told_apart_in_the_summary() -> None:
    data = draft(3, 2, names={1: "한밭세무서", 2: "한밭세무서"})
    rows = build(data.case, data.result).summary
    assert [bool(r.reason) for r in rows] == [True, True, False, False]
