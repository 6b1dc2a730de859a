"""Who holds a claim now, where one gave it to another: assignees and successors before those they had it from."""

from __future__ import annotations

import re
from dataclasses import replace

from .blocks import Paper
from .builder import Builder
from .common import paragraphs
from .labels import Labelled
from .naming import clip_name, is_name
from .strips import Hit

#: what one is who holds what another had
SUCCESSOR = (
    r"(?:승\s*계\s*참\s*가\s*인|승\s*계\s*인|양\s*수\s*인|"
    r"(?:승\s*계|양\s*수)\s*채\s*권\s*자|(?:변\s*경|승\s*계|양\s*수)\s*후\s*(?:의\s*)?채\s*권\s*자)"
)
#: labels of the one who holds the claim now, with whose place he took
HOLDER = (
    rf"(?:(?:[가-힣]{{0,6}}\s*(?:채권자|신청인|요구인|근저당권자)\s*(?:의\s*)?|(?:채권|권리|소송)\s*)?(?:지위\s*)?{SUCCESSOR}"
    r"|(?:변\s*경|승\s*계|양\s*수)\s*(?:후|된)\s*(?:의\s*)?(?:신\s*청\s*)?채\s*권\s*자|(?:현|신)\s*채\s*권\s*자)"
)
_BEHIND = re.compile(
    rf"(?:(?<=의)|(?<=[\s(（,，]))(?:채권\s*|권리\s*|소송\s*)?{SUCCESSOR}(?P<closed>\s*[)）])?(?![가-힣])\s*[:：]?[ \t\n]*"
)
#: a claim that went from one to another
_PASSED_ON = re.compile(
    r"채권(?:을|의|등)?(?:양도|양수|승계|이전)|양수채권|승계(?:한|된|받은)채권|채권자변경"
    r"|승계참가|승계집행문|채권자(?:의|지위)?승계|합병|양수금"
)
#: a label that says it is of who had the claim before
_BEFORE = re.compile(r"(?:변경|승계|양도|이전|양수)\s?전|양도인|피승계인|종전|당초|(?<![가-힣])(?:원|구)채권자")
_PART = re.compile(
    r"(?:채권|원리금|대출금|청구금액)의?일부(?:를|만)?(?:양도|양수|승계|이전|매각)|일부(?:양도|양수|승계)"
)


def holder_of(paper: Paper, label: Labelled) -> Labelled | None:
    """What a creditor's label is followed by, from where the one stands who holds the claim now (`갑 은행의 양수인 을`);
    None where the label is of who had it before, or the holder stands nowhere."""
    if _BEFORE.search(label.label + label.note):
        return None
    found = _BEHIND.search(label.text)
    if found is None:
        return label
    former = label.text[: found.start()].strip(" \t\n(（")
    first, end = clip_name(former)
    named_before = is_name(re.sub(r"의$", "", first))
    if not named_before and former:
        return label
    if found["closed"] or re.search(r"[,，]", former[end:] or former[-1:]):
        return label  # `을 (갑 은행의 양수인)`: the holder stands first
    if label.text[found.end() :].strip():
        return replace(label, start=label.start + found.end())
    following = _next_line(paper, label)
    return following if former else label if following is None else following


def _next_line(paper: Paper, label: Labelled) -> Labelled | None:
    """The line below, where it is no label of its own."""
    blocks = paper.blocks
    for n, block in enumerate(blocks[:-1]):
        if block.strip is label.strip or block.strip == label.strip:
            after = blocks[n + 1]
            close = after.strip.page is block.strip.page and after.strip.box[1] - block.strip.box[3] < 20
            if not close or after.table is not None or re.match(r"\s*[가-힣 ]{2,12}\s?[:：\t]", after.strip.text):
                return None
            return replace(label, strip=after.strip, start=0, end=len(after.strip.text))
    return None


def of_the_debtor(paper: Paper, hit: Hit) -> bool:
    """Whoever is called a successor right below the debtor, in a paper that speaks of no claim that passed on, may
    have come into his place."""
    if _PASSED_ON.search(paper.compact):
        return False
    top = hit.words[0].top
    above = [b.strip.text for b in paper.blocks if b.strip.page is hit.page and b.strip.box[3] <= top + 2]
    roles = [m[0] for text in above for m in re.finditer(r"채\s*권\s*자|채\s*무\s*자|소\s*유\s*자", text)]
    return bool(roles) and "권" not in roles[-1]


def ask_whose(paper: Paper, out: Builder) -> None:
    """Take the creditor back where the paper says that he gave the claim, or a part of it, to somebody else."""
    name = out.values.get("creditor")
    if name is None:
        return
    if _PART.search(paper.compact):
        out.find(
            "low_confidence",
            f"채권의 일부가 양도되었다고 적혀 있어 누구의 채권인지 확정할 수 없습니다: {name}",
            "creditor",
        )
        out.drop("creditor")
        return
    own = r"\s?".join(map(re.escape, name.split()))
    on = r"(?:(?!니다\s*\.).)"
    bracket = r"\s*(?:[(（][^)）]*[)）])?\s*"
    gone = re.compile(
        rf"{own}{bracket}(?:(?:으로|로)부터|에게서)\s{on}{{0,60}}?채권{on}{{0,30}}?(?:양수|승계|매입|이전받|취득)"
        rf"|{own}{bracket}(?:은|는|이|가)\s{on}{{0,80}}?채권(?P<whom>{on}{{0,60}}?(?:에게|에)\s){on}{{0,30}}?(?:양도|매각|이전)(?:하|되|함)"
    )
    for strip in paragraphs(paper):
        said = gone.search(strip.text.replace("\t", " ").replace("\n", " "))
        if said and not re.search(own, said["whom"] or ""):
            quoted = re.sub(r"\s+", " ", said[0])
            out.find(
                "low_confidence",
                f"채권을 넘겼다고 적혀 있어 누가 채권자인지 확정할 수 없습니다: “{quoted}”",
                "creditor",
            )
            out.drop("creditor")
            return
