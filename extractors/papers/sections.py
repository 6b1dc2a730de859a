"""Parties told under a heading of their own (`■ 신청인(배당요구채권자)`, below it `성명(명칭) | …`): print-outs of portals."""

from __future__ import annotations

import re

from extractors.grammar.names import find_reg_numbers

from .blocks import Block, Paper
from .builder import Builder
from .labels import worded
from .naming import NAME_LABEL, clip_name, is_name, lead_of
from .strips import Strip

CREDITOR_ROLES = (
    "배당요구채권자|신청채권자|채권자|신청인|신고인|제출인|제출자|배당요구인|배당요구신청인|근저당권자|승계인|양수인"
)
TENANT_ROLES = "임차인|권리신고인|신청인|신고인|배당요구채권자|배당요구신청인|채권자|세입자"
TAXPAYER_ROLES = "체납자|납세의무자|납세자|납부의무자|납부자|사업주|가입자|사업장"
_MARK = r"\s*(?:[■□○●◎◆◇▣▶▷※*·ㆍ\-–☑]\s*|\d{1,2}\s*[.)]\s*|[가-하]\s*[.)]\s*|[①-⑳]\s*|[ⅠⅡⅢⅣⅤ]\s*[.)]\s*|[<\[【〔(（「《]\s*)*"
_TAIL = r"\s*(?:(?:의|에\s*관한)?\s*(?:기본\s*|인적\s*)?(?:정\s*보|사\s*항|표\s*시|내\s*역|현\s*황))?\s*[>\]】〕)）」》]?\s*[:：]?\s*"
#: so many strips after a heading belong to it at most
_REACH = 12


def put_section_name(paper: Paper, out: Builder, path: str, roles: str, reg_path: str = "") -> None:
    """The party under a heading of one of `roles`: the name behind the first label of a name there. Two headings with
    different names leave it open."""
    title = re.compile(
        rf"{_MARK}(?:{worded(roles)})(?:\s*(?:겸|및|[/·,])\s*(?:{worded(roles)}))?(?:\s*[(（][^)）]{{0,16}}[)）])?{_TAIL}"
    )
    blocks = paper.blocks
    found: list[tuple[str, Strip, int, int, list[Block]]] = []
    for n, block in enumerate(blocks):
        if not title.fullmatch(block.strip.text) or re.search(r"대\s*리", block.strip.text):
            continue
        if block.table is not None and paper.right_of(block) is not None:
            continue  # a label with its value beside it, no heading
        own = _under(blocks, n)
        for inner in own:
            place = _named(paper, inner)
            if place is not None:
                found.append((*place, own))
                break
    if len({re.sub(r"\s", "", name) for name, *_ in found}) != 1:
        if found:
            listed = ", ".join(dict.fromkeys(name for name, *_ in found))
            out.find("several_names", f"여러 이름이 적혀 있어 확정할 수 없습니다: {listed}", path)
        return
    name, strip, start, end, own = found[0]
    out.put(path, name, strip.hit(start, end))
    for inner in own if reg_path else ():
        for m in find_reg_numbers(inner.strip.text):
            if m.value is not None and reg_path not in out.values:
                out.put(reg_path, m.value.number, inner.strip.hit(m.start, m.end))


def _under(blocks: tuple[Block, ...], n: int) -> list[Block]:
    """What stands under a heading: up to the next loose line that looks like one."""
    out: list[Block] = []
    for block in blocks[n + 1 : n + 1 + _REACH]:
        text = block.strip.text
        heading = block.table is None and not re.search(r"[:：\t\d]", text[3:]) and not NAME_LABEL.match(text)
        if heading or (block.table is None and re.match(r"\s*[■□◆◇▣▶【<\[]", text) and not NAME_LABEL.match(text)):
            break
        out.append(block)
    return out


def _named(paper: Paper, block: Block) -> tuple[str, Strip, int, int] | None:
    """The name that a label of a name is followed by, in the cell beside it or on its line."""
    strip = block.strip
    if block.table is not None and NAME_LABEL.fullmatch(strip.text):
        right = paper.right_of(block)
        if right is None:
            return None
        strip, start = right, lead_of(right.text)
    elif lead_of(strip.text) and NAME_LABEL.match(re.sub(rf"^{_MARK}", "", strip.text)):
        start = lead_of(strip.text)
    else:
        return None
    name, end = clip_name(strip.text[start:])
    return (name, strip, start, start + end) if is_name(name) and strip.text[start : start + end].strip() else None
