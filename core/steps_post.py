"""Steps of the annex after the ranks: tenants in the property tax's place, taxes among themselves, pledges, surplus."""

from __future__ import annotations

from collections.abc import Sequence

from core.models.result import Cell, Citation, Entry, Step, StepTable, Surplus

from .entries import PLEDGED
from .money import won
from .parts import Part
from .ranks import Outcome
from .reasons import property_name
from .steps_facts import columns, unique
from .steps_names import label
from .surplus import surplus_steps

LEVELS = ("납세담보", "최초 압류", "그 밖의 조세")
APPLIED = Citation(cite="민법 제477조, 제479조")


def post_steps(outcome: Outcome, entries: Sequence[Entry], surplus: Sequence[Surplus]) -> list[Step]:
    """All of them, in the order in which they act."""
    parts = {p.id: p for p in outcome.built.parts}
    found = [*_substituted(outcome, parts), *_pools(outcome, parts), *_pledges(entries), *_applied(entries)]
    return [*found, *surplus_steps(surplus)]


def _substituted(outcome: Outcome, parts: dict[str, Part]) -> list[Step]:
    if not outcome.moved:
        return []
    rows: list[tuple[Cell, ...]] = []
    for m in outcome.moved:
        tax, tenant = parts[m.giver], parts[m.taker]
        since = tenant.fixed_on or next((x.day for x in tenant.moments.values() if x), None)
        rows.append(
            (
                label(tenant),
                since.isoformat() if since else None,
                label(tax),
                tax.day.isoformat() if tax.day else None,
                m.amount,
            )
        )
    total = sum(m.amount for m in outcome.moved)
    return [
        Step(
            id="tenant-over-tax",
            kind="tenant_over_tax",
            title="당해세의 몫에서 임차인에게 우선변제",
            text=(
                f"확정일자보다 법정기일이 늦은 당해세가 배당받을 금액 중 {won(total)}원을 임차인의 부족액에 먼저 배당한다. "
                "다른 채권자의 배당액은 바뀌지 아니한다."
            ),
            claims=tuple(dict.fromkeys(parts[i].claim.id for m in outcome.moved for i in (m.taker, m.giver))),
            basis=unique(
                [c for m in outcome.moved for c in m.basis]
                + [Citation(cite="국세기본법 제35조 제7항, 지방세기본법 제71조 제6항")]
            ),
            tables=(
                StepTable(
                    columns=columns(
                        "임차인",
                        "확정일자(설정일)",
                        "당해세",
                        "법정기일",
                        "옮긴 금액",
                        법정기일="date",
                        **{"확정일자(설정일)": "date", "옮긴 금액": "won"},
                    ),
                    rows=tuple(rows),
                ),
            ),
            data={"amount": total, "compared": outcome.case.policy.tenant_over_tax_date},
        )
    ]


def _pools(outcome: Outcome, parts: dict[str, Part]) -> list[Step]:
    found = []
    for pool in outcome.pools:
        rows = tuple(
            (label(parts[i]), LEVELS[pool.levels[i]], parts[i].amount, pool.before[i], pool.after[i])
            for i in pool.before
        )
        total = sum(pool.before.values())
        found.append(
            Step(
                id="taxes" + (f"-{pool.fund}" if pool.fund else ""),
                kind="tax_pool",
                fund=pool.fund or None,
                title="조세 상호간의 조정(압류선착주의)",
                text=(
                    f"당해세가 아닌 조세에 배당된 합계 {won(total)}원을 납세담보가 있는 조세, 최초로 압류한 조세, 그 밖의 조세의 "
                    "차례로 다시 나누고, 같은 차례의 조세는 채권액에 비례하여 나눈다. 담보권자 등 다른 채권자의 배당액은 바뀌지 아니한다."
                ),
                claims=tuple(parts[i].claim.id for i in pool.before),
                basis=pool.basis,
                tables=(
                    StepTable(
                        columns=columns(
                            "조세",
                            "순서",
                            "채권액",
                            "조정 전",
                            "조정 후",
                            채권액="won",
                            **{"조정 전": "won", "조정 후": "won"},
                        ),
                        rows=rows,
                        total=("합계", "", None, total, sum(pool.after.values())),
                    ),
                ),
                data={"total": total},
            )
        )
    return found


def _pledges(entries: Sequence[Entry]) -> list[Step]:
    held = [e for e in entries if e.kind == "pledge"]
    if not held:
        return []
    rows = tuple((e.creditor, property_name(e.property) if e.property else "", e.rank, e.total, e.paid) for e in held)
    return [
        Step(
            id="pledges",
            kind="pledge",
            title="근저당권부 질권",
            text="질권자는 질권의 목적인 근저당권에 배당된 금액에서 먼저 배당받고, 나머지를 근저당권자가 배당받는다.",
            claims=tuple(dict.fromkeys(e.claim for e in held)),
            basis=(PLEDGED,),
            tables=(
                StepTable(
                    columns=columns(
                        "질권자", "부동산", "순위", "질권의 채권액", "배당액", 배당액="won", **{"질권의 채권액": "won"}
                    ),
                    rows=rows,
                ),
            ),
        )
    ]


def _applied(entries: Sequence[Entry]) -> list[Step]:
    """Where a share does not cover its claim and is set off against costs or interest."""
    some = [e for e in entries if e.paid and e.paid < e.total and (e.interest or e.cost)]
    if not some:
        return []
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            e.creditor,
            property_name(e.property) if e.property else "",
            e.reason,
            e.paid,
            e.applied.cost,
            e.applied.interest,
            e.applied.principal,
        )
        for e in some
    )
    titles = ["채권자", "부동산", "채권", "배당액", "비용", "이자", "원금"]
    if all(e.property is None for e in some):
        titles.pop(1)
        rows = tuple((row[0], *row[2:]) for row in rows)
    return [
        Step(
            id="appropriation",
            kind="appropriation",
            title="배당액의 변제충당",
            text=(
                "배당액이 채권에 미치지 못하면 비용, 이자, 원본의 차례로 충당한다. "
                "표에 없는 배당액은 배당표의 비용·이자·원금 전부에 충당되거나 원금에만 충당된다."
            ),
            claims=tuple(dict.fromkeys(e.claim for e in some)),
            basis=(APPLIED,),
            tables=(
                StepTable(
                    columns=columns(*titles, 배당액="won", 비용="won", 이자="won", 원금="won"),
                    rows=rows,
                ),
            ),
        )
    ]
