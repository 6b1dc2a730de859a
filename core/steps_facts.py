"""Steps of the annex before anything is divided: who takes part, with how much, small deposits, moments of leases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache

from core.models.case import Case, Lease
from core.models.result import Cell, Citation, Column, Step, StepTable

from .admission import ART_84, ART_88, Admission, Refusal
from .moments import MIDNIGHT, Moment
from .money import fraction_text, won
from .parts import Cls, part_amounts
from .parts_lease import FIXED, HOUSEHOLD, SMALL, LeaseFacts, whole_deposit
from .ranks import Outcome
from .reasons import day_text
from .steps_names import what

ART_148 = Citation(cite="민사집행법 제148조")
KIND = {
    "improvement": "필요비·유익비",
    "lease": "임차보증금",
    "wage": "임금",
    "tax": "조세",
    "public_charge": "공과금",
    "mortgage": "근저당권·저당권",
    "security_registration": "담보가등기",
    "jeonse": "전세권",
    "provisional_attachment": "가압류",
    "execution": "집행권원 있는 채권",
    "pledge": "근저당권부 질권",
    "general": "일반채권",
}
#: bits of a denominator that a page can still show
LONG = 80


def exact(value: Fraction | int) -> str:
    """An exact amount; one too long for a page is given to 10^-12 won."""
    if value.denominator.bit_length() > LONG:
        value = Fraction(round(value * 10**12), 10**12)
    return fraction_text(value)


def unique(cites: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each citation once, in the order of first use."""
    return tuple(dict.fromkeys(cites))


def columns(*titles: str, **kinds: str) -> tuple[Column, ...]:
    """Columns of text; `kinds` gives the others by their title."""
    return tuple(_column(t, kinds.get(t, "text")) for t in titles)


@cache
def _column(title: str, kind: str) -> Column:
    return Column(title=title, kind=kind)  # type: ignore[arg-type]


def decided(case: Case) -> list[Step]:
    """What people decided about claims; without a decision there is no such step."""
    claims = [c for c in sorted(case.claims, key=lambda c: c.id) if c.decisions]
    if not claims:
        return []
    rows = tuple((c.creditor, c.id, d) for c in claims for d in c.decisions)
    table = StepTable(columns=columns("채권자", "채권", "결정"), rows=rows)
    return [
        Step(
            id="decisions",
            kind="decisions",
            title="사람이 결정한 것",
            text="서류에서 읽은 것과 달리 다음과 같이 결정하여 반영하였다.",
            claims=tuple(c.id for c in claims),
            tables=(table,),
        )
    ]


def participants(case: Case, admission: Admission, refused: dict[str, Refusal]) -> list[Step]:
    """Who takes part on what ground, and who does not."""
    claims = sorted((c for c in case.claims if c.id not in refused), key=lambda c: c.id)
    alike: Counter[tuple[str, str, str | None, str, str]] = Counter()
    for claim in claims:
        text, cite = admission.grounds[claim.id]
        day = claim.demanded_on.isoformat() if claim.demanded_on else None
        alike[claim.creditor, KIND[claim.kind], day, text, cite.cite] += 1
    rows = [(who, f"{kind} {n}건" if n > 1 else kind, *rest) for (who, kind, *rest), n in alike.items()]
    found = [
        Step(
            id="participants",
            kind="admission",
            title="배당에 참가하는 채권자",
            text=_deadline(case),
            claims=tuple(c.id for c in claims),
            basis=(ART_148,),
            tables=(
                StepTable(
                    columns=columns("채권자", "채권", "배당요구일", "참가하는 이유", "근거", 배당요구일="date"),
                    rows=tuple(rows),
                ),
            ),
            data={"admitted": [c.id for c in claims]},
        )
    ]
    if refused:
        out = sorted((c for c in case.claims if c.id in refused), key=lambda c: c.id)
        found.append(
            Step(
                id="excluded",
                kind="exclusion",
                title="배당에서 제외한 채권",
                text="다음 채권은 배당에 참가할 요건을 갖추지 못하여 제외하였다.",
                claims=tuple(c.id for c in out),
                basis=unique([ART_84, ART_88, *(b for c in out for b in refused[c.id].basis)]),
                tables=(
                    StepTable(
                        columns=columns("채권자", "채권", "제외한 이유", "근거"),
                        rows=tuple(
                            (
                                c.creditor,
                                KIND[c.kind],
                                refused[c.id].reason,
                                ", ".join(b.cite for b in refused[c.id].basis),
                            )
                            for c in out
                        ),
                    ),
                ),
                data={"excluded": [c.id for c in out]},
            )
        )
    return found


def _deadline(case: Case) -> str:
    commenced = day_text(case.commencement_registered) if case.commencement_registered else "미상"
    deadline = day_text(case.claim_deadline) if case.claim_deadline else "미상"
    return f"첫 경매개시결정등기일 {commenced}, 배당요구종기 {deadline} 기준으로 심사하였다."


def amounts(outcome: Outcome) -> list[Step]:
    """The amount with which each part takes part, and what limits it."""
    rows: list[tuple[Cell, ...]] = []
    cites: list[Citation] = []
    for part in sorted(outcome.built.parts, key=lambda p: p.key):
        if part.cls is Cls.SLICE or isinstance(part.claim, Lease):
            continue
        limit = outcome.built.limits.get(part.claim.id)
        sums = part_amounts(part, part.amount)
        rows.append((part.claim.creditor, what(part), *sums, part.amount, limit[0] if limit else ""))
        cites += [limit[1]] if limit else []
    for pledge in outcome.built.pledges:
        sums = (pledge.principal or 0, pledge.interest, pledge.cost)
        held = next((c.creditor for c in outcome.case.claims if c.id == pledge.of), pledge.of)
        rows.append((pledge.creditor, "근저당권부 질권", *sums, sum(sums), f"{held}의 배당액 안에서"))
    if not rows:
        return []
    return [
        Step(
            id="amounts",
            kind="amounts",
            title="배당에 참가하는 채권액",
            text="원금·이자·비용을 합한 금액으로 참가하고, 채권최고액이나 청구금액이 있으면 그 한도로 한다.",
            basis=unique(cites) or (ART_148,),
            tables=(
                StepTable(
                    columns=columns(
                        "채권자",
                        "채권",
                        "원금",
                        "이자",
                        "비용",
                        "배당에 참가하는 금액",
                        "한도",
                        원금="won",
                        이자="won",
                        비용="won",
                        **{"배당에 참가하는 금액": "won"},
                    ),
                    rows=tuple(rows),
                ),
            ),
        )
    ]


def small_deposits(outcome: Outcome, facts: LeaseFacts) -> list[Step]:
    """The decree, the limit and the sum for each tenant and stage; the caps; who is not small."""
    leases = {c.id: c for c in outcome.case.claims if isinstance(c, Lease)}
    if not leases:
        return []
    tables = [_grants(facts)] if facts.grants else []
    caps = _caps(outcome)
    tables += [caps] if caps else []
    if facts.not_small:
        rows = tuple((leases[i].creditor, whole_deposit(leases[i]), r) for i, r in sorted(facts.not_small.items()))
        tables.append(
            StepTable(
                caption="소액임차인이 아닌 임차인", columns=columns("임차인", "보증금", "이유", 보증금="won"), rows=rows
            )
        )
    cites = [SMALL[leases[i].use] for i in sorted(leases)] + [g.version.cite for g in facts.grants]
    cites += [outcome.built.deposits.caps[p.id].cite for p in outcome.built.parts if p.cls is Cls.SLICE]
    cites += [HOUSEHOLD] if any(x.household for x in leases.values()) else []
    return [
        Step(
            id="small-deposits",
            kind="small_deposit",
            title="소액임차보증금 중 일정액",
            text=(
                "담보물권마다 그 설정일에 시행 중인 시행령을 적용하고, 마지막 담보물권 뒤에는 배당기일의 시행령을 적용한다. "
                "뒤의 시행령으로 늘어난 금액만 그 단계의 증가액으로 본다. 일정액의 합계는 주택(건물)가액의 한도를 넘지 못하고, "
                "넘으면 남은 한도를 그 단계의 증가액에 비례하여 나눈다(남은 한도 × 구하는 증가액 ÷ 그 단계의 증가액 합계)."
            ),
            claims=tuple(sorted(leases)),
            basis=unique(cites),
            tables=tuple(tables),
            data={"grants": [[g.claim, g.added] for g in facts.grants]},
        )
    ]


def _grants(facts: LeaseFacts) -> StepTable:
    rows: list[tuple[Cell, ...]] = []
    for g in facts.grants:
        day = g.against or facts.until
        name = "담보물권 설정일" if g.against else "배당기일"
        v = g.version
        rows.append((g.creditor, g.tested, name, day.isoformat() if day else None, v.effective_from.isoformat(),
                     v.limit, v.pay, g.added))  # fmt: skip
    return StepTable(
        caption="단계별 일정액",
        columns=columns(
            "임차인", "심사한 보증금", "기준", "기준일", "시행령 시행일", "소액의 범위", "일정액", "이 단계의 증가액",
            기준일="date",
            **{"심사한 보증금": "won", "시행령 시행일": "date", "소액의 범위": "won", "일정액": "won",
               "이 단계의 증가액": "won"},
        ),
        rows=tuple(rows),
    )  # fmt: skip


def _caps(outcome: Outcome) -> StepTable | None:
    deposits = outcome.built.deposits
    asked = {i: due for settled in outcome.settled for i, due in settled.due.items()}
    rows: list[tuple[Cell, ...]] = []
    for part in sorted((p for p in outcome.built.parts if p.cls is Cls.SLICE), key=lambda p: p.key):
        cap = deposits.caps[part.id]
        due = asked.get(part.id, Fraction(0))
        wanted, room = deposits.cut.get(part.id, (due, None))
        rows.append((part.claim.creditor, cap.base, fraction_text(cap.share), cap.amount, exact(wanted),
                     exact(room) if room is not None else "", exact(due) if room is not None else "줄이지 않음"))  # fmt: skip
    if not rows:
        return None
    return StepTable(
        caption="일정액 합계의 한도",
        columns=columns(
            "임차인", "주택(건물)가액", "비율", "한도(원 미만 버림)", "구하는 증가액", "남은 한도", "한도로 줄인 증가액",
            **{"주택(건물)가액": "won", "한도(원 미만 버림)": "won",
               **dict.fromkeys(("구하는 증가액", "남은 한도", "한도로 줄인 증가액"), "fraction")},
        ),
        rows=tuple(rows),
    )  # fmt: skip


def lease_moments(outcome: Outcome) -> list[Step]:
    """When each dated part of a deposit got its priority."""
    rows: list[tuple[Cell, ...]] = []
    parts = [p for p in outcome.built.parts if p.cls is Cls.LEASE and isinstance(p.claim, Lease)]
    for part in sorted(parts, key=lambda p: p.key):
        lease = part.claim
        assert isinstance(lease, Lease)
        moment = next((m for m in part.moments.values() if m), None)
        days = (lease.occupied_on, lease.moved_in_on, part.fixed_on)
        rows.append((lease.creditor, part.amount, *(d.isoformat() if d else None for d in days), _moment(moment)))
    if not rows:
        return []
    return [
        Step(
            id="lease-moments",
            kind="lease_moments",
            title="임차인의 우선변제권 취득 시점",
            text=(
                "인도와 전입신고(사업자등록)를 모두 마친 다음 날 0시와 확정일자를 받은 날 중 늦은 때를 기준으로 한다. "
                "임차권등기가 있으면 등기일과 비교하여 빠른 때로 한다."
            ),
            claims=tuple(sorted({p.claim.id for p in parts})),
            basis=unique(
                [FIXED[p.claim.use] for p in parts if isinstance(p.claim, Lease)]
                + [Citation(cite="대법원 1999. 5. 25. 선고 99다9981 판결")]
            ),
            tables=(
                StepTable(
                    columns=columns(
                        "임차인",
                        "보증금(그 부분)",
                        "점유",
                        "전입·사업자등록",
                        "확정일자",
                        "우선변제권",
                        점유="date",
                        확정일자="date",
                        **{"보증금(그 부분)": "won", "전입·사업자등록": "date"},
                    ),
                    rows=tuple(rows),
                ),
            ),
        )
    ]


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return ""
    return f"{day_text(moment.day)} {'0시' if moment.phase == MIDNIGHT else '주간'}"


def funds_note(case: Case, funds: Sequence[str]) -> list[Step]:
    """Why there is one fund, or one for each property."""
    if len(case.properties) < 2:
        return []
    joint = list(funds) == [""]
    text = (
        "모든 채권이 모든 부동산에 같은 순위로 있고 소유자도 같아 하나의 배당재단으로 배당한다."
        if joint
        else "부동산마다 채권자·순위 또는 소유자가 달라 부동산별로 배당재단을 나누어 배당한다."
    )
    return [
        Step(
            id="funds",
            kind="funds",
            title="배당재단",
            text=f"{text} 부동산은 {won(len(case.properties))}개이다.",
            basis=(
                Citation(cite="민사집행법 제101조 제2항"),
                Citation(cite="대법원 2003. 9. 5. 선고 2001다66291 판결"),
            ),
        )
    ]
