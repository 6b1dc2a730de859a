"""Steps of the annex after the ranks: tenants in the property tax's place, taxes among themselves, pledges, surplus."""

from __future__ import annotations

from collections.abc import Sequence

from core.models.result import Cell, Citation, Entry, Step, StepTable, Surplus

from .entries import PLEDGED
from .money import won
from .parts import Part
from .ranks import Outcome
from .steps_facts import columns, unique
from .steps_tiers import label

LEVELS = ("납세담보", "최초 압류", "그 밖의 조세")
OWNER = Citation(cite="민사집행법 제147조 제2항·제3항")
APPLIED = Citation(cite="민법 제477조, 제479조")


def post_steps(outcome: Outcome, entries: Sequence[Entry], surplus: Sequence[Surplus]) -> list[Step]:
    """All of them, in the order in which they act."""
    parts = {p.id: p for p in outcome.built.parts}
    found = [*_substituted(outcome, parts), *_pools(outcome, parts), *_pledges(entries), *_applied(entries)]
    return [*found, *_surplus(surplus)]


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
                f"확정일자보다 법정기일이 늦은 당해세가 배당받을 금액 중 {won(total)}원을 임차인의 부족액에 먼저 배당합니다. "
                "다른 채권자의 배당액은 바뀌지 않습니다."
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
                    "차례로 다시 나눕니다. 담보권자 등 다른 채권자의 배당액은 바뀌지 않습니다."
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
    rows = tuple((e.creditor, e.property or "", e.rank, e.total, e.paid) for e in held)
    return [
        Step(
            id="pledges",
            kind="pledge",
            title="근저당권부 질권",
            text="질권자는 질권의 목적인 근저당권에 배당된 금액에서 먼저 배당받고, 나머지를 근저당권자가 배당받습니다.",
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
    rows = tuple((e.creditor, e.paid, e.applied.cost, e.applied.interest, e.applied.principal) for e in some)
    return [
        Step(
            id="appropriation",
            kind="appropriation",
            title="배당액의 변제충당",
            text="배당액이 채권에 미치지 못하면 비용, 이자, 원본의 차례로 충당합니다.",
            claims=tuple(dict.fromkeys(e.claim for e in some)),
            basis=(APPLIED,),
            tables=(
                StepTable(
                    columns=columns(
                        "채권자", "배당액", "비용", "이자", "원금", 배당액="won", 비용="won", 이자="won", 원금="won"
                    ),
                    rows=rows,
                ),
            ),
        )
    ]


def _surplus(surplus: Sequence[Surplus]) -> list[Step]:
    if not surplus:
        return []
    total = sum(s.amount for s in surplus)
    return [
        Step(
            id="surplus",
            kind="surplus",
            title="남은 금액",
            text=(
                f"모든 채권자에게 배당하고 {won(total)}원이 남습니다. 채무자·소유자가 아닌 항고인의 보증금에서 나온 돈은 먼저 "
                "그 항고인에게 돌려주고, 나머지는 대금을 낸 때의 소유자에게 지급합니다."
            ),
            basis=(OWNER,),
            tables=(
                StepTable(
                    columns=columns("부동산", "받을 사람", "금액", 금액="won"),
                    rows=tuple((s.property or "", s.to, s.amount) for s in surplus),
                    total=("합계", "", total),
                ),
            ),
            data={"total": total},
        )
    ]
