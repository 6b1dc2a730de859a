"""The rules of seniority, one sentence of law each, with the statute or decision that says it.

x and y name classes; `always` holds for the whole pair. 담보류 (`SECURED`): registered security, leases with priority.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from datetime import date
from typing import Literal

from core.models.result import Citation
from core.moments import before
from core.parts import Cls, Place

from .relation import Answer, Rule, Scene, Verdict, When, answers_of, beats_slice

FIRST, EQUAL = Verdict.FIRST, Verdict.EQUAL
SECURED = frozenset({Cls.SECURITY, Cls.LEASE})
REST = frozenset({Cls.ATT, Cls.GENERAL})
ALL = frozenset(Cls)


def cite(text: str, status: Literal["verified", "unverified", "disputed"] = "verified", note: str = "") -> Citation:
    """A citation with its status."""
    return Citation(cite=text, status=status, note=note)


SMALL = (cite("주택임대차보호법 제8조 제1항, 상가건물 임대차보호법 제14조 제1항"),)
SMALL_DECREE = (cite("주택임대차보호법 제8조 및 같은 법 시행령 부칙(담보물권 취득자에 대한 경과조치)"),)
SMALL_STAGES = (*SMALL, cite("소액보증금의 단계별 배당", "disputed", "같은 단계 안에서만 같은 순위로 본다"))
SMALL_LEASE = (
    *SMALL,
    cite(
        "확정일자부 임차권과 소액보증금의 우열",
        "disputed",
        "시행령의 담보물권에 드는지 판례가 없어 선택한 방침에 따른다",
    ),
)
TOP_WAGES = (cite("근로기준법 제38조 제2항"), cite("근로자퇴직급여 보장법 제12조 제2항"))
WAGES = (cite("근로기준법 제38조 제1항"), cite("근로자퇴직급여 보장법 제12조 제1항"))
PROVISO = (
    cite("근로기준법 제38조 제1항 단서"),
    cite("근로기준법 제38조의 담보권의 범위", "disputed", "저당권·담보가등기·전세권을 담보권으로 본다"),
)
WAGES_LEASE = (
    *WAGES,
    cite("근로기준법 제38조의 담보권의 범위", "disputed", "확정일자부 임차권은 담보권으로 보지 아니한다"),
)
WAGES_LOCAL = (
    *WAGES,
    cite(
        "일반 임금채권과 지방세의 우열",
        "disputed",
        "지방세기본법 제71조 제1항 제5호는 최우선 임금만 예외로 하나 근로기준법 제38조 제1항에 따른다",
    ),
)
LATE_SLICE = (
    cite(
        "담보물권보다 뒤지는 일정액과 최우선 임금채권의 우열",
        "disputed",
        "같은 순위로 보거나 임금을 먼저 배당한다(선택한 방침)",
    ),
)
PROPERTY_TAX = (cite("국세기본법 제35조 제3항, 지방세기본법 제71조 제5항"),)
TAX_DATE = (cite("국세기본법 제35조 제1항 제3호, 지방세기본법 제71조 제1항 제3호"),)
TAXES = (cite("국세기본법 제35조 제1항, 지방세기본법 제71조 제1항"),)
TAX_POOL = (*TAX_DATE, cite("대법원 2005. 11. 24. 선고 2005두9088 판결"))
CHARGES = (cite("국민건강보험법 제85조, 국민연금법 제98조, 고용산재보험료징수법 제30조"),)
CHARGE_LEASE = (
    *CHARGES,
    cite("공과금과 확정일자부 임차인의 우열", "disputed", "저당권과 같이 납부기한과 비교한다"),
)
CHARGES_EQUAL = (cite("공과금 상호간의 순위", "unverified", "순위를 정한 규정이 없어 같은 순위로 본다"),)
ORDER = (cite("부동산등기법 제4조·제5조"), cite("주택임대차보호법 제3조의2 제2항"))
SAME_MOMENT = (*ORDER, cite("대법원 1999. 5. 25. 선고 99다9981 판결"))
ATTACHED = (cite("대법원 1992. 3. 27. 선고 91다44407 판결"), cite("대법원 1994. 11. 29. 자 94마417 결정"))
ATTACHED_LEASE = (cite("대법원 1992. 10. 13. 선고 92다30597 판결"),)
ARTICLE_145 = (cite("민사집행법 제145조 제2항"),)
FORMER = (cite("대법원 2006. 7. 28. 선고 2006다19986 판결"), cite("대법원 1998. 11. 13. 선고 97다57337 판결"))
FORMER_TAX = (cite("전 소유자에 대한 조세의 압류", "unverified", "양도 전 압류의 처분금지효로 앞선다고 본다"),)
TRANSFER_WAGE = (cite("대법원 1994. 1. 11. 선고 93다30938 판결"),)
TRANSFER_TAX = (
    cite("국세기본법 제35조 제1항 제3호의2"),
    cite("양수인의 조세와 양도 전 담보권", "unverified", "지방세와 2023. 4. 1. 전의 국세는 판례의 법리에 따른다"),
)
BARE_LAND = (cite("대법원 1999. 7. 23. 선고 99다25532 판결"),)
EXCESS = (cite("대법원 2009. 2. 26. 선고 2008다4001 판결"),)


def always(x: Place, y: Place, scene: Scene) -> bool:
    """The rule holds for the whole pair."""
    return True


def unless(when: When) -> When:
    """The opposite condition about the turned pair: y does not precede x by `when`."""
    return lambda x, y, scene: not when(y, x, scene)


def on_or_before(x: Place, y: Place, _: Scene) -> bool:
    """x (tax, charge) has its date on or before the day of y (담보류); a date that is missing comes last."""
    return x.day is not None and (y.moment is None or x.day <= y.moment.day)


def decree_reaches(x: Place, y: Place, _: Scene) -> bool:
    """The decree of slice x was in force when security y was acquired, and the building stood."""
    return not beats_slice(y, x.since)


def on_bare_land(x: Place, y: Place, scene: Scene) -> bool:
    """Security x was made on the land before the building stood on it."""
    return x.before_building


def same_stage(x: Place, y: Place, scene: Scene) -> bool:
    """The same securities beat both slices."""
    return scene.stage(x.since) == scene.stage(y.since)


def earlier_stage(x: Place, y: Place, scene: Scene) -> bool:
    """Fewer securities beat slice x."""
    return scene.stage(x.since) < scene.stage(y.since)


def first_slice(x: Place, y: Place, scene: Scene) -> bool:
    """No security beats slice y."""
    return scene.stage(y.since) == 0


def late_slice(x: Place, y: Place, scene: Scene) -> bool:
    """A security beats slice y, and the policy leaves it equal to the top wages x."""
    return scene.stage(y.since) > 0 and scene.policy.late_slice_and_top_wages == "equal"


def wages_before_late_slice(x: Place, y: Place, scene: Scene) -> bool:
    """A security beats slice y, and the policy puts the top wages before such slices."""
    return scene.stage(y.since) > 0 and scene.policy.late_slice_and_top_wages == "wages_first"


def lease_before_slice(x: Place, y: Place, scene: Scene) -> bool:
    """Lease x precedes slice y, by the policy `lease_as_reference`; a tenant's own parts always as `staged`."""
    choice = scene.policy.lease_as_reference
    if choice == "staged" or x.claim_id == y.claim_id:
        youngest = scene.youngest_that_beats(y.since)
        return x.moment is not None and youngest is not None and before(x.moment, youngest) is True
    if choice == "yes":
        return x.moment is not None and y.since is not None and x.moment.day < y.since
    return False


def earlier(x: Place, y: Place, _: Scene) -> bool:
    """x's moment is earlier; a moment that is missing comes last."""
    if x.moment is None or y.moment is None:
        return x.moment is not None and y.moment is None
    return before(x.moment, y.moment) is True


def no_order(x: Place, y: Place, scene: Scene) -> bool:
    """Neither moment is earlier."""
    return not earlier(x, y, scene) and not earlier(y, x, scene)


def not_later(x: Place, y: Place, scene: Scene) -> bool:
    """x is earlier, or nothing tells the two apart."""
    return not earlier(y, x, scene)


def _precedes_one(x: Place, every: tuple[date, ...], own: tuple[date, ...]) -> bool:
    """Whether tax or charge x precedes one of the rights of these days (all, those of the present owner's time)."""
    days = every if x.cls is Cls.PUB or x.comprehensive or not x.of_present_owner else own
    if x.cls is Cls.DTAX:
        return bool(days)
    return x.day is not None and bool(days) and days[-1] >= x.day


def precedes_some_security(x: Place, y: Place, scene: Scene) -> bool:
    """Some security (not a lease) takes part in this fund which x precedes."""
    return _precedes_one(x, scene.security_days, scene.own_security_days)


def precedes_some_lease(x: Place, y: Place, scene: Scene) -> bool:
    """No such security, but x precedes a lease with priority, so that it matters whether a lease is a 담보권."""
    return not precedes_some_security(x, y, scene) and _precedes_one(x, scene.lease_days, scene.own_lease_days)


def wages_first(x: Place, y: Place, scene: Scene) -> bool:
    """Wages x precede tax or charge y without doubt."""
    return not (y.local or precedes_some_security(y, x, scene) or precedes_some_lease(y, x, scene))


def wages_before_local_tax(x: Place, y: Place, scene: Scene) -> bool:
    """Wages x precede a local tax y, on which the two acts disagree."""
    return y.local and not (precedes_some_security(y, x, scene) or precedes_some_lease(y, x, scene))


def wages_although_lease(x: Place, y: Place, scene: Scene) -> bool:
    """Wages x precede a tax or charge y that precedes a lease, but no other 담보권."""
    return precedes_some_lease(y, x, scene)


def separated(x: Place, y: Place, scene: Scene) -> bool:
    """x is earlier and a 담보류 right lies between, which x precedes and y follows."""
    days = scene.dated_days
    if x.cls is Cls.TAX:
        days = scene.own_days if x.of_present_owner else scene.former_days
    if x.day is None or not days:
        return False
    if y.day is None:
        return days[-1] >= x.day
    return bisect_left(days, x.day) < bisect_left(days, y.day)


def together(x: Place, y: Place, scene: Scene) -> bool:
    """No 담보류 right lies between the dates of x and y."""
    return not separated(x, y, scene) and not separated(y, x, scene)


def former_slot(x: Place, y: Place, _: Scene) -> bool:
    """x is the attachment of a creditor of a former owner, y a creditor of the present one."""
    return x.before_transfer and y.of_present_owner


def former_tax_slot(x: Place, y: Place, _: Scene) -> bool:
    """x is a tax of a former owner (seized before the transfer), y a creditor of the present one."""
    return not x.of_present_owner and y.of_present_owner


def older_owner(x: Place, y: Place, _: Scene) -> bool:
    """Security x is older than the acquisition, y of the present owner (종합부동산세 keeps its place)."""
    return x.before_transfer and y.of_present_owner and not y.comprehensive


def one(*classes: Cls) -> frozenset[Cls]:
    """A set of classes."""
    return frozenset(classes)


RULES: tuple[Rule, ...] = (
    # 필요비·유익비
    Rule("improvement-all", one(Cls.IMPROVEMENT), ALL - one(Cls.IMPROVEMENT), always, FIRST,
         "제3취득자의 필요비·유익비는 매각대금에서 가장 먼저 상환받는다.", (cite("민법 제367조"),)),
    Rule("improvement-improvement", one(Cls.IMPROVEMENT), one(Cls.IMPROVEMENT), always, EQUAL,
         "필요비·유익비 상호간은 같은 순위이다.", (cite("민법 제367조"),)),
    # 소액임차보증금 중 일정액
    Rule("slice-slice", one(Cls.SLICE), one(Cls.SLICE), same_stage, EQUAL,
         "같은 단계의 소액임차인 상호간은 같은 순위이다.", SMALL),
    Rule("slice-later-slice", one(Cls.SLICE), one(Cls.SLICE), earlier_stage, FIRST,
         "더 앞선 담보물권에 대항하는 일정액이 먼저이다.", SMALL_STAGES, absorbs=False),
    Rule("slice-top-wage", one(Cls.TOP_WAGE), one(Cls.SLICE),
         first_slice, EQUAL,
         "소액임차보증금 중 일정액과 최우선 임금채권은 같은 순위이다.", (*SMALL, *TOP_WAGES)),
    Rule("late-slice-top-wage", one(Cls.TOP_WAGE), one(Cls.SLICE), late_slice, EQUAL,
         "담보물권보다 뒤지는 일정액도 최우선 임금채권과 같은 순위로 본다(선택한 방침).",
         (*SMALL, *TOP_WAGES, *LATE_SLICE)),
    Rule("top-wage-late-slice", one(Cls.TOP_WAGE), one(Cls.SLICE), wages_before_late_slice, FIRST,
         "담보물권보다 뒤지는 일정액보다 최우선 임금채권을 먼저 배당한다(선택한 방침).",
         (*TOP_WAGES, *LATE_SLICE)),
    Rule("slice-security", one(Cls.SLICE), one(Cls.SECURITY), decree_reaches, FIRST,
         "시행령이 시행된 뒤에 취득한 담보물권보다 그 시행령의 일정액이 먼저이다.", SMALL_DECREE),
    Rule("security-slice", one(Cls.SECURITY), one(Cls.SLICE),
         lambda x, y, s: not x.before_building and not decree_reaches(y, x, s), FIRST,
         "시행령이 시행되기 전에 취득한 담보물권에는 그 시행령의 일정액으로 대항하지 못한다.", SMALL_DECREE),
    Rule("bare-land", one(Cls.SECURITY), one(Cls.SLICE), on_bare_land, FIRST,
         "나대지에 설정된 저당권에는 그 뒤에 지은 건물의 소액임차인이 대지의 대금에서 우선하지 못한다.", BARE_LAND),
    Rule("lease-slice", one(Cls.LEASE), one(Cls.SLICE), lease_before_slice, FIRST,
         "일정액에 앞서는 담보물권보다 먼저인 확정일자부 임차인은 그 일정액보다 먼저이다.", SMALL_LEASE),
    Rule("slice-lease", one(Cls.SLICE), one(Cls.LEASE), unless(lease_before_slice), FIRST,
         "소액임차보증금 중 일정액은 확정일자부 임차보증금보다 먼저이다.", SMALL),
    Rule("slice-others", one(Cls.SLICE), one(Cls.DTAX, Cls.TAX, Cls.PUB, Cls.WAGE, Cls.EXCESS) | REST, always, FIRST,
         "일정액은 조세·공과금·일반 임금채권·일반채권보다 먼저이다.", SMALL),
    # 최우선 임금채권
    Rule("top-wage-top-wage", one(Cls.TOP_WAGE), one(Cls.TOP_WAGE), always, EQUAL,
         "최우선 임금채권 상호간은 같은 순위이다.", TOP_WAGES),
    Rule("top-wage-others", one(Cls.TOP_WAGE), ALL - one(Cls.IMPROVEMENT, Cls.SLICE, Cls.TOP_WAGE), always, FIRST,
         "최종 3개월분 임금·최종 3년간 퇴직급여·재해보상금은 담보권과 조세보다 먼저이다.", TOP_WAGES),
    # 당해세
    Rule("dtax-dtax", one(Cls.DTAX), one(Cls.DTAX), always, EQUAL,
         "당해세 상호간은 같은 순위이다.",
         (*PROPERTY_TAX, cite("국세와 지방세인 당해세의 순위", "unverified", "순위를 정한 규정이 없다"))),
    Rule("dtax-others", one(Cls.DTAX), SECURED | REST | one(Cls.TAX, Cls.PUB, Cls.EXCESS), always, FIRST,
         "당해세는 담보권과 그 밖의 조세·공과금·일반채권보다 먼저이다.", PROPERTY_TAX),
    Rule("dtax-wage", one(Cls.DTAX), one(Cls.WAGE), precedes_some_security, FIRST,
         "담보권에 앞서는 당해세는 일반 임금채권보다 먼저이다.", PROVISO),
    Rule("wage-dtax", one(Cls.WAGE), one(Cls.DTAX), wages_first, FIRST,
         "담보권에 앞서지 못하면 임금채권이 당해세를 포함한 조세보다 먼저이다.", WAGES),
    # 담보류
    Rule("secured-earlier", SECURED, SECURED, earlier, FIRST, "먼저 성립한 권리가 먼저이다.", ORDER),
    Rule("secured-same", SECURED, SECURED, no_order, EQUAL,
         "성립의 선후를 가릴 수 없는 권리는 같은 순위이다.", SAME_MOMENT),
    Rule("tax-secured", one(Cls.TAX), SECURED, on_or_before, FIRST,
         "법정기일이 담보권의 설정일과 같거나 그보다 앞서면 조세가 먼저이다.", TAX_DATE),
    Rule("secured-tax", SECURED, one(Cls.TAX), unless(on_or_before), FIRST,
         "조세의 법정기일 전에 설정된 담보권이 먼저이다.", TAX_DATE),
    Rule("charge-security", one(Cls.PUB), one(Cls.SECURITY), on_or_before, FIRST,
         "납부기한이 담보권의 설정일과 같거나 그보다 앞서면 공과금이 먼저이다.", CHARGES),
    Rule("security-charge", one(Cls.SECURITY), one(Cls.PUB), unless(on_or_before), FIRST,
         "공과금의 납부기한 전에 설정된 담보권이 먼저이다.", CHARGES),
    Rule("charge-lease", one(Cls.PUB), one(Cls.LEASE), on_or_before, FIRST,
         "납부기한이 우선변제권의 취득일과 같거나 그보다 앞서면 공과금이 먼저이다.", CHARGE_LEASE),
    Rule("lease-charge", one(Cls.LEASE), one(Cls.PUB), unless(on_or_before), FIRST,
         "공과금의 납부기한 전에 우선변제권을 갖춘 임차인이 먼저이다.", CHARGE_LEASE),
    Rule("secured-wage", SECURED, one(Cls.WAGE), always, FIRST, "담보권은 일반 임금채권보다 먼저이다.", WAGES),
    Rule("attachment-security", one(Cls.ATT), one(Cls.SECURITY), not_later, EQUAL,
         "가압류(압류) 뒤에 설정된 담보권은 그 가압류채권에 우선하지 못하고 같은 순위이다.", ATTACHED),
    Rule("attachment-lease", one(Cls.ATT), one(Cls.LEASE), not_later, EQUAL,
         "가압류(압류) 뒤에 우선변제권을 갖춘 임차인은 그 가압류채권과 같은 순위이다.", ATTACHED_LEASE),
    Rule("secured-attachment", SECURED, one(Cls.ATT), earlier, FIRST,
         "가압류(압류)보다 먼저 성립한 담보권이 먼저이다.", ARTICLE_145),
    Rule("secured-general", SECURED, one(Cls.GENERAL, Cls.EXCESS), always, FIRST,
         "담보권은 일반채권보다 먼저이다.", ARTICLE_145),
    # 조세
    Rule("tax-tax", one(Cls.TAX), one(Cls.TAX), together, EQUAL,
         "조세 상호간은 같은 순위이고, 압류와 납세담보는 조세의 몫 안에서 나중에 조정한다.", TAXES),
    Rule("tax-later-tax", one(Cls.TAX), one(Cls.TAX), separated, FIRST,
         "사이에 있는 담보권에 앞서는 조세를 먼저 배당하고, 조세 상호간은 나중에 조정한다.", TAX_POOL, absorbs=False),
    Rule("tax-charge", one(Cls.TAX), one(Cls.PUB), always, FIRST, "조세는 공과금보다 먼저이다.", CHARGES),
    Rule("tax-wage", one(Cls.TAX), one(Cls.WAGE), precedes_some_security, FIRST,
         "담보권에 앞서는 조세는 일반 임금채권보다 먼저이다.", PROVISO),
    Rule("wage-tax", one(Cls.WAGE), one(Cls.TAX), wages_first, FIRST,
         "담보권에 앞서지 못하는 조세보다 일반 임금채권이 먼저이다.", WAGES),
    Rule("wage-local-tax", one(Cls.WAGE), one(Cls.TAX, Cls.DTAX), wages_before_local_tax, FIRST,
         "담보권에 앞서지 못하는 지방세보다 일반 임금채권이 먼저이다.", WAGES_LOCAL),
    Rule("wage-although-lease", one(Cls.WAGE), one(Cls.TAX, Cls.DTAX, Cls.PUB), wages_although_lease, FIRST,
         "확정일자부 임차권에만 앞서는 조세·공과금보다 일반 임금채권이 먼저이다.", WAGES_LEASE),
    Rule("tax-rest", one(Cls.TAX), REST | one(Cls.EXCESS), always, FIRST, "조세는 일반채권보다 먼저이다.", TAXES),
    # 공과금
    Rule("charge-charge", one(Cls.PUB), one(Cls.PUB), together, EQUAL,
         "공과금 상호간은 같은 순위이다.", CHARGES_EQUAL),
    Rule("charge-later-charge", one(Cls.PUB), one(Cls.PUB), separated, FIRST,
         "사이에 있는 담보권에 앞서는 공과금을 먼저 배당한다.", (*CHARGES, *CHARGES_EQUAL), absorbs=False),
    Rule("charge-wage", one(Cls.PUB), one(Cls.WAGE), precedes_some_security, FIRST,
         "담보권에 앞서는 공과금은 일반 임금채권보다 먼저이다.", PROVISO),
    Rule("wage-charge", one(Cls.WAGE), one(Cls.PUB), wages_first, FIRST,
         "담보권에 앞서지 못하는 공과금보다 일반 임금채권이 먼저이다.", WAGES),
    Rule("charge-rest", one(Cls.PUB), REST | one(Cls.EXCESS), always, FIRST,
         "공과금은 일반채권보다 먼저이다.", CHARGES),
    # 일반 임금채권, 일반채권
    Rule("wage-wage", one(Cls.WAGE), one(Cls.WAGE), always, EQUAL, "일반 임금채권 상호간은 같은 순위이다.", WAGES),
    Rule("wage-rest", one(Cls.WAGE), REST | one(Cls.EXCESS), always, FIRST,
         "임금채권은 일반채권보다 먼저이다.", WAGES),
    Rule("rest-rest", REST, REST, always, EQUAL, "일반채권자는 채권액에 비례하여 평등하게 배당받는다.", ARTICLE_145),
    Rule("rest-excess", REST, one(Cls.EXCESS), always, FIRST,
         "채권최고액을 넘는 부분은 다른 채권자가 없을 때에만 배당받는다.", EXCESS),
    Rule("excess-excess", one(Cls.EXCESS), one(Cls.EXCESS), always, EQUAL,
         "채권최고액을 넘는 부분 상호간은 같은 순위이다.", EXCESS),
    # 소유권이 이전된 부동산 (예외)
    Rule("former-attachment", one(Cls.ATT), ALL - one(Cls.IMPROVEMENT), former_slot, FIRST,
         "전 소유자에 대한 가압류는 현 소유자의 채권자보다 먼저 그 청구금액의 범위에서 배당받는다.", FORMER,
         exceptional=True),
    Rule("former-tax", one(Cls.TAX, Cls.DTAX), ALL - one(Cls.IMPROVEMENT), former_tax_slot, FIRST,
         "양도 전에 압류한 전 소유자의 조세는 현 소유자의 채권자보다 먼저 배당받는다.", FORMER_TAX,
         exceptional=True),
    Rule("older-security-wage", SECURED, one(Cls.TOP_WAGE), older_owner, FIRST,
         "사용자가 부동산을 취득하기 전에 설정된 담보권은 최우선 임금채권보다 먼저이다.", TRANSFER_WAGE,
         exceptional=True),
    Rule("older-security-tax", SECURED, one(Cls.TAX, Cls.DTAX), older_owner, FIRST,
         "양도 전에 설정된 담보권은 양수인의 조세보다 먼저이다.", TRANSFER_TAX, exceptional=True),
)  # fmt: skip


def _by_pair() -> dict[tuple[Cls, Cls], tuple[tuple[When, bool, Answer], ...]]:
    """(class of a, class of b) → the conditions of the rules that may answer, whether turned round, and the answer."""
    found: defaultdict[tuple[Cls, Cls], list[tuple[When, bool, Answer]]] = defaultdict(list)
    for rule in RULES:
        there, back = answers_of(rule)
        for x in rule.x:
            for y in rule.y:
                found[x, y].append((rule.when, False, there))
                found[y, x].append((rule.when, True, back))
    return {pair: tuple(rules) for pair, rules in found.items()}


RULES_FOR = _by_pair()
