"""The case file: every mistake has its place, and what is written reads back equal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.casefile import CaseFileError, dump_case, load_case, load_header
from core.models.case import Case, Mortgage

CASE = """court: ○○지방법원
case_number: 2024타경101
auction: compulsory
debtor: 채무자
commencement_registered: 2023-02-10
claim_deadline: 2023-05-20
sale_decided: 2023-09-15
distribution_date: 2023-12-10
properties:
  - {id: A, description: 토지, owner: 채무자, use: land, region: 경기도 광주시, appraisal: 100_000_000}
  - {id: B, description: 건물, owner: 채무자, use: residential, minimum_price: 80_000_000, overconcentration: false}
fund: {sale_price: {A: 100_000_000, B: 80_000_000}, custody_interest: 12_345}
costs:
  - {creditor: 은행, item: 감정료, amount: 300_000, properties: [A]}
policy: {absorption: pro_rata}
claims:
  - id: m1
    creditor: 은행
    kind: mortgage
    principal: 50_000_000
    max_amount: 60_000_000
    registrations: {A: {date: 2018-01-02, receipt: 101, rank: 1}, B: {date: 2018-01-03, receipt: "102"}}
  - id: t1
    creditor: 임차인
    kind: lease
    properties: [B]
    deposit: 30_000_000
    increases: [{amount: 1_000_000, fixed_on: 2020-01-01}]
    occupied_on: 2019-01-01
    moved_in_on: 2019-01-01
    fixed_on: 2019-01-02
    demanded_on: 2023-05-01
    payment: {absent: true}
  - {id: w, creditor: 근로자, kind: wage, preferential: 1_000_000, ordinary: 0, demanded_on: 2023-05-01}
  - id: p
    creditor: 질권자
    kind: pledge
    of: m1
    principal: 1_000
    debts: [{id: d1, principal: 1_000, rate: "7.9", due_on: 2023-01-01}]
"""


def test_a_case_is_read() -> None:
    case = load_case(CASE, "case.yaml")
    first = case.claims[0]
    assert isinstance(first, Mortgage)
    assert first.registrations["A"].rank == "1"
    assert first.registrations["B"].receipt == 102
    assert case.distribution_date == date(2023, 12, 10)
    assert case.policy.absorption == "pro_rata"


def test_it_reads_back_equal_and_is_written_the_same_again() -> None:
    case = load_case(CASE, "case.yaml")
    text = dump_case(case)
    assert load_case(text, "again.yaml") == case
    assert dump_case(load_case(text, "again.yaml")) == text


def test_a_header_has_no_claims() -> None:
    header = CASE[: CASE.index("claims:")]
    assert load_header(header, "case.yaml").court == "○○지방법원"
    with pytest.raises(CaseFileError, match="claims: unknown key"):
        load_header(CASE, "case.yaml")
    with pytest.raises(CaseFileError, match="claims: missing"):
        load_case(header, "case.yaml")


@pytest.mark.parametrize(
    ("old", "new", "path", "message"),
    [
        ("court: ○○지방법원\n", "", "court", "missing"),
        ("case_number: 2024타경101\n", "", "case_number", "missing"),
        ("case_number: 2024타경101", "case_number:", "case_number", "expected a text"),
        ("auction: compulsory", "auction: forced", "auction", "expected one of compulsory, voluntary"),
        ("debtor: 채무자", "dettor: 채무자", "dettor", "unknown key"),
        ("claim_deadline: 2023-05-20", "claim_deadline: 2023-02-30", "claim_deadline", "a date that exists"),
        ("claim_deadline: 2023-05-20", "claim_deadline: 2023-5-2", "claim_deadline", "a date like"),
        ("claim_deadline: 2023-05-20", "claim_deadline: 20230520", "claim_deadline", "a date like"),
        ("claim_deadline: 2023-05-20", "claim_deadline: 0023-05-20", "claim_deadline", "from 1900"),
        ("claim_deadline: 2023-05-20", "claim_deadline: 9023-05-20", "claim_deadline", "to 2199"),
        ("claim_deadline: 2023-05-20", "claim_deadline: 2023-05-20\nclaim_deadline: 2023-05-21", "", "stands twice"),
        ("id: B,", "id: A,", "properties[1].id", "stands twice"),
        ("use: land", "use: farm", "properties[0].use", "expected one of"),
        ("appraisal: 100_000_000", "appraisal: -1", "properties[0].appraisal", "not negative"),
        ("appraisal: 100_000_000", "appraisal: 1.5", "properties[0].appraisal", "no fraction"),
        ("appraisal: 100_000_000", 'appraisal: "100"', "properties[0].appraisal", "without quotes"),
        ("appraisal: 100_000_000", "appraisal: 1e9", "properties[0].appraisal", "no fraction"),
        ("appraisal: 100_000_000", "appraisal: 0100", "properties[0].appraisal", "expected whole won"),
        ("appraisal: 100_000_000", "appraisal: true", "properties[0].appraisal", "expected whole won"),
        ("appraisal: 100_000_000", f"appraisal: {10**18 + 1}", "properties[0].appraisal", "at most"),
        ("appraisal: 100_000_000", f"appraisal: {'9' * 5000}", "properties[0].appraisal", "whole won"),
        ("overconcentration: false", "overconcentration: no", "properties[1].overconcentration", "true or false"),
        ("sale_price: {A: 100_000_000, B: 80_000_000}", "late_interest: 1", "fund.sale_price", "missing"),
        ("{A: 100_000_000, B: 80_000_000}", "{A: 100_000_000}", "fund.sale_price", "price of property 'B' is missing"),
        ("{A: 100_000_000, B: 80_000_000}", "{A: 1, B: 2, C: 3}", "fund.sale_price.C", "no such property"),
        ("properties: [A]}", "properties: [C]}", "costs[0].properties[0]", "no such property"),
        ("properties: [A]}", "properties: []}", "costs[0].properties", "at least one"),
        ("properties: [A]}", "properties: [A, A]}", "costs[0].properties[1]", "stands twice"),
        ("absorption: pro_rata", "absorption: fair", "policy.absorption", "expected one of"),
        ("absorption: pro_rata", "excess_to_sole_mortgagee: on", "policy.excess_to_sole_mortgagee", "true or false"),
        ("id: t1", "id: m1", "claims[1].id", "stands twice"),
        ("creditor: 은행\n    kind", 'creditor: ""\n    kind', "claims[0].creditor", "not empty"),
        ("kind: mortgage", "kind: morgage", "claims[0].kind", "expected one of improvement"),
        ("    kind: mortgage\n", "", "claims[0].kind", "missing"),
        ("max_amount: 60_000_000", "maximum: 60_000_000", "claims[0].maximum", "unknown key"),
        ("deposit: 30_000_000", "principal: 30_000_000", "claims[1].principal", "unknown key"),
        ("    deposit: 30_000_000\n", "", "claims[1].deposit", "missing"),
        ("date: 2018-01-02", "date: 2018-13-02", "claims[0].registrations.A.date", "a date that exists"),
        ("date: 2018-01-02, ", "", "claims[0].registrations.A.date", "missing"),
        ("receipt: 101", "receipt: 10.1", "claims[0].registrations.A.receipt", "receipt number"),
        ("registrations: {A:", "registrations: {Z:", "claims[0].registrations.Z", "not a property of this claim"),
        (
            "    registrations",
            "    registered: {date: 2018-01-02}\n    registrations",
            "claims[0].registrations",
            "not both",
        ),
        ("properties: [B]", "properties: B", "claims[1].properties", "expected a list"),
        ("amount: 1_000_000", "amount: none", "claims[1].increases[0].amount", "expected whole won"),
        ("of: m1", "of: m9", "claims[3].of", "no such claim"),
        ("of: m1", "of: w", "claims[3].of", "expected the id of a claim of kind"),
        ("debts: [", "debts: [{id: d1}, ", "claims[3].debts[1].id", "stands twice"),
        ('rate: "7.9"', "rate: 7.9%", "claims[3].debts[0].rate", "percent a year"),
        ("payment: {absent: true}", "payment: {objection: -1}", "claims[1].payment.objection", "not negative"),
        ("debtor: 채무자", "debtor: &x 채무자", "", "anchors"),
        ("debtor: 채무자", "debtor: !!python/object 채무자", "", "tags"),
        ("debtor: 채무자", "debtor: [채무자", "", "not YAML"),
    ],
)
def test_every_mistake_names_its_place(old: str, new: str, path: str, message: str) -> None:
    text = CASE.replace(old, new, 1)
    assert text != CASE
    with pytest.raises(CaseFileError) as caught:
        load_case(text, "some/case.yaml")
    error = caught.value
    assert error.path == path
    assert message in error.reason
    assert error.line > 0
    assert str(error).startswith(f"some/case.yaml:{error.line}: ")
    assert "\n" not in str(error)


@pytest.mark.parametrize("text", ["", "~", "[]", "court", "1", "---\n---\n", "\x00", "a: b: c", "\t- x", "{" * 100])
def test_what_is_no_case_at_all_is_an_error_too(text: str) -> None:
    with pytest.raises(CaseFileError):
        load_case(text, "x.yaml")


def test_line_numbers_are_those_of_the_file() -> None:
    text = CASE.replace("of: m1", "of: m9")
    with pytest.raises(CaseFileError) as caught:
        load_case(text, "x.yaml")
    assert text.splitlines()[caught.value.line - 1].strip() == "of: m9"


def test_words_and_digits_of_yaml_1_1_stay_text() -> None:
    text = CASE.replace("debtor: 채무자", "debtor: on").replace("rank: 1", "rank: 0123").replace("A: {", "A: {", 1)
    case = load_case(text, "x.yaml")
    assert case.debtor == "on"
    assert case.claims[0].registrations["A"].rank == "0123"
    assert load_case(dump_case(case), "y.yaml") == case


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    with pytest.raises(CaseFileError, match="anchors and aliases"):
        load_case(bomb, "x.yaml")


def test_ten_thousand_claims_and_the_largest_amount_are_read() -> None:
    head = CASE[: CASE.index("claims:")] + "claims:\n"
    rows = (f"  - {{id: c{i}, creditor: 근로자 {i}, kind: wage, preferential: {10**18}}}\n" for i in range(10_000))
    case = load_case(head + "".join(rows), "x.yaml")
    assert len(case.claims) == 10_000


WON = st.integers(0, 10**18)
DAY = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=30).filter(
    lambda t: t.strip() != ""
)


def optional(**strategies: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=strategies)


RATE = st.sampled_from(["7.9", "12"])
REGISTERED = st.fixed_dictionaries({"date": DAY}, optional={"receipt": st.integers(0, 10**9), "rank": TEXT})
COMMON = {
    "interest": WON,
    "cost": WON,
    "applicant": st.booleans(),
    "demanded_on": DAY,
    "note": TEXT,
    "registered": REGISTERED,
}
KINDS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "mortgage": {"principal": WON, "max_amount": WON},
    "tax": {
        "principal": WON,
        "tax": TEXT,
        "statutory_date": DAY,
        "on_property": st.booleans(),
        "level": st.sampled_from(["national", "local"]),
    },
    "lease": {
        "monthly_rent": WON,
        "fixed_on": DAY,
        "household": TEXT,
        "increases": st.lists(st.fixed_dictionaries({"amount": WON}, optional={"fixed_on": DAY}), max_size=3).map(
            tuple
        ),
    },
    "wage": {"preferential": WON, "ordinary": WON},
    "general": {
        "principal": WON,
        "debts": st.lists(
            st.fixed_dictionaries({"id": TEXT}, optional={"principal": WON, "rate": RATE, "due_on": DAY}),
            max_size=3,
            unique_by=lambda d: d["id"].strip(),
        ).map(tuple),
    },
}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    claims = []
    for i in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(sorted(KINDS)))
        claim = {"id": f"c{i}", "creditor": draw(TEXT), "kind": kind} | draw(optional(**COMMON, **KINDS[kind]))
        claims.append(claim | ({"deposit": draw(WON)} if kind == "lease" else {}))
    ids = draw(st.lists(TEXT.map(str.strip), min_size=1, max_size=3, unique=True))
    price: Any = draw(WON) if draw(st.booleans()) else {i: draw(WON) for i in ids}
    extra = optional(debtor=TEXT, claim_deadline=DAY, officer=TEXT, joined_cases=st.lists(TEXT, max_size=2).map(tuple))
    return Case.model_validate(
        {
            "court": draw(TEXT),
            "case_number": draw(TEXT),
            "properties": tuple({"id": i} | draw(optional(description=TEXT, region=TEXT, appraisal=WON)) for i in ids),
            "fund": {"sale_price": price},
            "claims": tuple(claims),
        }
        | draw(extra)
    )


@settings(max_examples=150, deadline=None)
@given(case=cases())
def test_every_case_reads_back_equal(case: Case) -> None:
    text = dump_case(case)
    assert load_case(text, "x.yaml") == case
    assert dump_case(load_case(text, "x.yaml")) == text


LINES = CASE.splitlines()
VALUES = [
    "",
    "~",
    "-1",
    "1.5",
    "[]",
    "{}",
    "yes",
    "2023-02-30",
    "9999-01-01",
    "nobody",
    str(10**18),
    str(10**19),
    '"x"',
    "\ufeff",
]


@settings(max_examples=400, deadline=None)
@given(line=st.integers(0, len(LINES) - 1), value=st.sampled_from(VALUES), drop=st.booleans())
def test_any_field_may_be_spoiled_without_a_traceback(line: int, value: str, drop: bool) -> None:
    lines = list(LINES)
    if drop:
        del lines[line]
    else:
        lines[line] = lines[line].partition(":")[0] + f": {value}"
    try:
        case = load_case("\n".join(lines), "x.yaml")
    except CaseFileError as error:
        said = str(error)
    else:
        said = "x.yaml"
        assert load_case(dump_case(case), "y.yaml") == case
    assert said.startswith("x.yaml")
    assert "\n" not in said
