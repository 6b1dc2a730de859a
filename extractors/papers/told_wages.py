"""Wages told in sentences: `최종 3개월분 임금(2023년 12월분 …원, …) 합계 …원과 최종 3년간의 퇴직금 …원을 …`."""

from __future__ import annotations

import re
from typing import Any

from extractors.grammar.money import find_amounts

from .blocks import Paper
from .builder import Builder
from .common import money_at, paragraphs
from .named import ends_here
from .strips import Hit, Strip
from .sums import check_parts

_KINDS = {
    "preferential_wages": r"최\s*[종후]\s*3\s*(?:개\s*)?월\s*(?:분|간)?\s*(?:의\s*)?(?:임\s*금|급\s*여)",
    "preferential_retirement": r"최\s*[종후]\s*3\s*년\s*(?:분|간)?\s*(?:의\s*)?퇴\s*직\s*(?:금|급\s*여)",
    "accident": r"재\s*해\s*보\s*상\s*금",
}
#: months one by one in brackets, then a particle or a word for the sum
_BETWEEN = (
    r"(?:\s*등)?\s*(?P<months>[(（][^()（）]*[)）])?\s*(?:[은는이가의]|으?로|으?로서)?\s*(?:합\s*계|총|모두)?\s*"
    r"(?=금?\s*[\d일이삼사오육칠팔구])"
)
_ASKED = re.compile(r"\s*(?:정)?\s*[을를의][^.]{0,40}배\s*당\s*(?:을\s*)?요\s*구")


def told_wages(paper: Paper, out: Builder) -> dict[str, tuple[int, Hit]]:
    """The sums of one worker by kind; one that is told twice with two amounts is left out and said."""
    found: dict[str, list[tuple[int, Hit]]] = {}
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ").replace("\n", " ")
        for field, words in _KINDS.items():
            for m in re.finditer(words + _BETWEEN, text):
                amount = money_at(text[m.end() :])
                if amount is None or not isinstance(amount.value, int) or "원" not in amount.text:
                    continue
                hit = strip.hit(m.end() + amount.start, m.end() + amount.end)
                found.setdefault(field, []).append((amount.value, hit))
                months = [a.value for a in find_amounts(m["months"] or "")]
                if len(months) > 1:
                    check_parts(out, months, amount.value, field, "달마다의 임금")
    return {field: hits[0] for field, hits in found.items() if _agree(out, field, hits)}


#: a worker of a list that is told line by line, up to the next one
_ONE = re.compile(
    r"(?:^|(?<=\s))(?:[○●□■◦▪·ㆍ\-*]|\d{1,3}\s*[.)]|[가-하]\s*[.)]|[①-⑳]|[(（]\s*\d{1,3}\s*[)）])\s*"
    r"(?:(?:근로자|선정자|채권자|신청인)\s+)?(?P<name>[가-힣]{2,4}(?: [가-힣]{2,5})?|[A-Za-z ]{4,40}?)\s*"
    r"(?:[(（][^()（）\n]*[)）]\s*)?[:：,，\-–]"
)
#: a worker named in a sentence, before what is owed to her (`근로자 김하늘에게 최종 3개월분 임금 …`)
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위"
    "표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호라"
)
_NAMED = re.compile(
    rf"(?<![가-힣])(?:(?:위\s*)?(?:근로자|선정자|채권자|신청인|망)\s*(?:[:：]\s*)?)?(?P<name>[{_SURNAMES}][가-힣]{{1,3}}?)"
    r"(?:\s*[(（][^()（）\n]{1,30}[)）])?(?:에게|에\s*대하여|에\s*대한|의|은|는|이|가)\s[^.\d원]{0,30}?"
    rf"(?={'|'.join(f'(?:{p})' for p in _KINDS.values())})"
)
_REST = r"(?:그\s*밖의|기타|나머지|그\s*외(?:의)?|일반)\s*(?:체불\s*)?(?:임\s*금|퇴\s*직\s*금)(?:\s*채권)?"
_WHOLE = r"(?<![가-힣])(?:합\s*계|총\s*계|총\s*액|소\s*계|계)\s*[:：]?\s*(?=금?\s*\d)"


def told_workers(paper: Paper, out: Builder) -> list[dict[str, tuple[Any, Hit]]]:
    """Several workers, each with sums by kind in an item of her own (`1. 서금례 : 최종 3개월분 임금 …원, …, 계 …원`)."""
    workers: list[dict[str, tuple[Any, Hit]]] = []
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ")
        starts = list(_ONE.finditer(text)) or _people(text.replace("\n", " "))
        for i, m in enumerate(starts):
            end = starts[i + 1].start() if i + 1 < len(starts) else len(text)
            path = f"workers[{len(workers)}]"
            found = _of_one(out, path, strip, text[: _close(text, m.end(), end)].replace("\n", " "), m.end())
            total = found.pop("total", None)
            if not found:
                continue
            if total is not None:
                check_parts(out, [v for v, _ in found.values()], total[0], path, f"{m['name']}의 합계")
            workers.append({"name": (m["name"], strip.hit(m.start("name"), m.end("name"))), **found})
    return workers if len(workers) > 1 else []


_NOBODY = re.compile(r"임금|퇴직|근로|회사|채무|채권|신청|위의|이들|본인|사용|사업|최종|체불|이상|상기|지급|미지급")


def _people(text: str) -> list[re.Match[str]]:
    """Sentences that each name another person; none where one of the names is a word of another meaning."""
    found = list(_NAMED.finditer(text))
    names = [m["name"] for m in found]
    good = len(set(names)) == len(names) and not any(_NOBODY.match(name) for name in names)
    return found if good and all(ends_here(m["name"], text[m.end("name") :]) for m in found) else []


def _close(text: str, start: int, end: int) -> int:
    """Where the item ends: at the next one, at an empty of its kind (a line that begins with the sum of all)."""
    whole = re.search(r"\n\s*(?:총\s*)?(?:합\s*계|총\s*계|총\s*액)", text[start:end])
    return start + whole.start() if whole else end


def _of_one(out: Builder, path: str, strip: Strip, text: str, start: int) -> dict[str, tuple[Any, Hit]]:
    found: dict[str, tuple[Any, Hit]] = {}
    for field, words in {**_KINDS, "ordinary": _REST, "total": _WHOLE}.items():
        between = "" if field == "total" else r"\s*[:：]?" + _BETWEEN
        hits = []
        for m in re.compile(words + between).finditer(text, start):
            amount = money_at(text[m.end() :])
            if amount is not None and isinstance(amount.value, int):
                hits.append((amount.value, strip.hit(m.end() + amount.start, m.end() + amount.end)))
        if hits and _agree(out, f"{path}.{field}", hits):
            found[field] = hits[0]
    return found


def told_total(paper: Paper) -> list[tuple[int, Hit]]:
    """The sum of which a sentence demands a share: `… 합계 22,689,460원을 … 배당요구합니다`."""
    out: list[tuple[int, Hit]] = []
    for strip in paragraphs(paper):
        text = strip.text.replace("\t", " ").replace("\n", " ")
        for m in re.finditer(r"(?:합\s*계|총\s*액?|모두)\s*(?=금?\s*\d)", text):
            amount = money_at(text[m.end() :])
            if amount is not None and isinstance(amount.value, int) and _ASKED.match(text, m.end() + amount.end):
                out.append((amount.value, strip.hit(m.end() + amount.start, m.end() + amount.end)))
    return out


def _agree(out: Builder, field: str, hits: list[tuple[int, Hit]]) -> bool:
    if len({v for v, _ in hits}) == 1:
        return True
    listed = " / ".join(h.text for _, h in hits)
    out.find("amount_conflict", f"서로 다른 값이 적혀 있습니다: {listed}", field, "error")
    return False
