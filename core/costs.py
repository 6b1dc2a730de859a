"""Which cost items are execution costs with priority (민사집행법 제53조 제1항), and which are not.

Only costs laid out for all creditors of this very execution come first. An item whose words name something else is
not taken off the fund; it is reported as `cost_not_recognised`, and can be entered as its creditor's own `cost`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from core.models.base import Finding
from core.models.case import Case, Cost
from core.models.result import Citation


class NotRecognised(NamedTuple):
    """A kind of item that is not a common cost: its words, words that take it out again, why, by which authority."""

    words: str
    unless: str
    reason: str
    basis: Citation


_ARTICLE_53 = Citation(cite="민사집행법 제53조 제1항, 민사집행규칙 제24조")

NOT_RECOGNISED = (
    NotRecognised(
        r"배당요구",
        r"배당요구\s*(의\s*)?종기|최고|공고|통지",
        "배당요구에 든 비용은 모든 채권자를 위한 비용이 아니다",
        _ARTICLE_53,
    ),
    NotRecognised(
        r"이중경매|이중압류|중복경매|후행(사건|경매)?",
        r"선행.*(취하|취소|정지)|추가",
        "선행사건이 진행되는 동안의 후행 경매신청 비용은 집행비용이 아니다",
        _ARTICLE_53,
    ),
    NotRecognised(
        r"(선행|취하된|취소된).*(재감정|재현황조사|다시\s*(감정|조사))",
        r"후행|일부",
        "감정이나 현황조사를 모두 다시 하였으므로 선행사건의 그 비용은 모든 채권자를 위한 비용이 아니다",
        _ARTICLE_53,
    ),
    NotRecognised(
        r"선행.*(취하|취소)|(취하|취소)된\s*(선행\s*)?(사건|경매)",
        r"후행|정지|감정|현황조사|이용",
        "취하·취소된 선행사건의 비용은 감정·현황조사처럼 그대로 이용된 것이 아니면 집행비용이 아니다",
        _ARTICLE_53,
    ),
    NotRecognised(
        r"항고|이의(의\s*소|신청|사건|소송)?\s*비용|배당이의|개시결정.*이의",
        r"항고보증",
        "항고·이의사건의 비용은 경매절차에서 직접 생긴 비용이 아니다",
        _ARTICLE_53,
    ),
    NotRecognised(
        r"(소유권)?이전등기|말소등기|말소촉탁",
        r"상속등기|대위",
        "매수인의 이전등기와 부담 말소등기 비용은 매수인이 부담한다",
        Citation(cite="민사집행법 제144조 제2항"),
    ),
    NotRecognised(
        r"사해행위",
        "",
        "사해행위취소소송의 비용은 우선변제받을 집행비용이 아니다",
        Citation(cite="대법원 2011. 2. 10. 선고 2010다79565 판결"),
    ),
    NotRecognised(
        r"본안|소송\s*비용",
        r"소송비용\s*이외|소송비용\s*(법|규칙)",
        "본안소송의 비용은 집행비용이 아니다",
        _ARTICLE_53,
    ),
    NotRecognised(
        r"인도명령|명도",
        "",
        "매수인의 인도명령·명도 비용은 집행비용이 아니다",
        Citation(cite="민사집행법 제53조 제1항", status="unverified", note="실무상 취급, 원전 미확인"),
    ),
    NotRecognised(
        r"예납.*잔(액|여)|잔여\s*예납",
        "",
        "예납금의 잔액은 예납자에게 돌려줄 돈이고 비용이 아니다",
        _ARTICLE_53,
    ),
    NotRecognised(
        r"보험료|화재보험|경비\s*(용역|료|비|원)",
        "",
        "보험료와 경비 비용은 채권자 자신의 담보를 지키기 위한 비용이다",
        Citation(cite="인천지방법원 2004. 4. 30. 선고 2003나7036 판결"),
    ),
)


def why_not(item: str) -> NotRecognised | None:
    """The rule by which this item is not an execution cost; None where nothing in its words says so."""
    words = re.sub(r"\s+", " ", item)
    for rule in NOT_RECOGNISED:
        if re.search(rule.words, words) and not (rule.unless and re.search(rule.unless, words)):
            return rule
    return None


def finding(index: int, cost: Cost, rule: NotRecognised) -> Finding:
    """The finding for an item that was not taken off the fund."""
    return Finding(
        severity="warning",
        code="cost_not_recognised",
        message=f"{cost.creditor}의 '{cost.item}' {cost.amount:,}원을 집행비용으로 인정하지 않았습니다. {rule.reason}.",
        where=f"costs[{index}]",
        advice=(
            "그 채권자의 채권금액 중 비용(cost)으로 적을 수 있습니다. "
            "모든 채권자를 위한 비용이라면 비목의 이름을 바로잡아 주십시오."
        ),
        sources=tuple(ref for refs in cost.sources.values() for ref in refs),
    )


def recognised(case: Case) -> tuple[tuple[int, ...], tuple[tuple[int, NotRecognised], ...]]:
    """Indices of the case's cost items that come first, and the others with the rule that says why not."""
    rules = [(i, why_not(cost.item)) for i, cost in enumerate(case.costs)]
    return tuple(i for i, r in rules if r is None), tuple((i, r) for i, r in rules if r is not None)
