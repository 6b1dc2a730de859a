"""Parties of a paper: whom a label names, with the registration number, and where the name ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.grammar.names import find_reg_numbers, is_corporate

from .blocks import Paper
from .builder import Builder
from .common import paragraphs
from .labels import ANY, Labelled, find_labels, spaced, worded
from .naming import NAME_LABEL, clip_name, is_label, is_name, lead_of
from .sections import TAXPAYER_ROLES, put_section_name
from .strips import Hit, Strip
from .successors import holder_of

#: words that make another person of a party's label
_ANOTHER = r"제\s*[3삼]|대\s*리|피\s*신\s*청|담\s*당|전\s*화|주\s*소"
_OFFICER = re.compile(
    r"(?:대\s*표\s*이\s*사|이\s*사\s*장|조\s*합\s*장|지\s*배\s*인|은\s*행\s*장|대\s*표\s*자|지\s*점\s*장"
    r"|[가-힣]{0,8}(?:부장|팀장|본부장|센터장|단장)(?![가-힣]))"
)
#: another part that the same person has (`권리신고인 겸 배당요구신청인`)
_ROLE = r"(?:[가-힣][\s·]*){1,8}(?:자|인)(?:\s*[(（][^)）\n]{1,12}[)）])?"
_NEXT_NAME = re.compile(r"\s*[,，·]\s*(?P<name>[가-힣]{2,4})(?=\s*(?:[,，·]|$|\n|\t))")
#: two persons with nothing but a blank between them, behind a label of several
_SIDE_BY_SIDE = re.compile(r"[가-힣]{3}(?: [가-힣]{3})+")
#: the same read from pixels, which part glyphs
_NEXT_SEEN = re.compile(r"\s*[,，·]\s*(?P<name>[가-힣](?: ?[가-힣]){1,3})(?=\s*(?:[,，·]|$|\n|\t))")


def _with_others(name: str, text: str, end: int, seen: bool) -> tuple[str, int]:
    """The name with those that follow it in a list (`김갑동, 이을순`), and where the last of them ends."""
    following = _NEXT_SEEN if seen else _NEXT_NAME
    while more := following.match(text, end):
        name, end = f"{name}, {more['name']}", more.end()
    return name, end


def put_name(
    paper: Paper,
    out: Builder,
    path: str,
    words: Sequence[str],
    reg_path: str = "",
    extra: str = "",
    several: bool = False,
    meant: str = "",
) -> None:
    """A party named after one of `words`; spellings that differ only by blanks are the same. `several`: a list of
    names may stand there. `meant`: words whose last part names the party, where no label of `words` does."""
    if words or extra:
        _put_name(paper, out, path, words, reg_path, extra, several)
    if meant and path not in out.values:
        inside = rf"{ANY}(?:{worded(meant)})|{ANY}[(（]\s*(?:{worded(meant)})[^)）\n]{{0,12}}[)）]"
        _put_name(paper, out, path, (), reg_path, rf"(?!.{{0,6}}(?:{_ANOTHER})){inside}", several)


def put_signer(paper: Paper, out: Builder, path: str) -> None:
    """A company that signs where no label names it: its name at the head of a line, its officer beside or below it.
    Always with a finding: whoever signs may sign for another."""
    lines = paper.lines
    found: list[tuple[str, Hit]] = []
    for before, strip, following in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        text = strip.text.replace("\t", " ")
        name, end = clip_name(text)
        after = text[end:].strip() or (following.text.strip() if following is not None else "")
        lawyer = re.search(r"법무법인|변호사|법무사|법원|귀\s*중|계좌|[:：]|니다", text)
        if (
            (_OFFICER.match(after) or re.match(_FOR_ANOTHER, after))
            and is_corporate(name)
            and is_name(name)
            and not lawyer
            and not re.search(r"\d", name)
            and (own := _own_name(name, before.text if before is not None else ""))
            and not _AGENTS.search(text)
        ):
            at = text.find(own.split()[0])
            found.append((own, strip.hit(max(at, 0), end)))
    if path not in out.values and len({re.sub(r"\s", "", n) for n, _ in found}) == 1:
        out.put(path, *found[-1])
        out.find(
            "by_signature", f"서류를 낸 사람이 따로 적혀 있지 않아 서명한 법인으로 보았습니다: {found[-1][0]}", path
        )


#: roles of who asks, and of who acts for another or is another party: before a name, they are no part of it
_ASKS = r"(?:위\s*)?(?:(?:신청|배당요구|근저당권|경매신청)?채권자|신청인|신고인|제출인|근저당권자|위임인|승계인|양수인)"
_FOR_ANOTHER = (
    r"(?:위\s*)?(?:(?:[가-힣]{0,4}\s*)?대\s*리\s*인|[가-힣]{0,4}수\s*탁\s*[자인]|수\s*임\s*[자인]|(?:자산|업무|채권)?관\s*리\s*자|[가-힣]{0,4}대\s*행(?:\s*[자인])?|"
    r"[가-힣]{0,4}담\s*당(?:\s*[자관]|변호사)?|작\s*성\s*자|대\s*표(?:\s*이\s*사|\s*자)?|이\s*사\s*장|지\s*배\s*인|변\s*호\s*사|(?:공인)?[가-힣]무\s*사|"
    r"송\s*달\s*(?:장\s*소|영\s*수\s*인)|귀\s*하|귀\s*중)"
)
_LEADS_ANOTHER = re.compile(rf"{_FOR_ANOTHER}(?=\s|[:：]|$)|법률상$")
#: firms whose trade is to act for others
_AGENTS = re.compile(r"신용정보|(?:법무|노무|세무|회계|특허|감정평가)\s?(?:사\s?)?법인|추심|법원|위[탁임]받")


def _own_name(name: str, before: str) -> str:
    """The name of a company that signs, without the role of who asks before it; empty where another role stands there
    or at the end of the line above (`위 채권자의 대리인`), or where it acts for others by trade."""
    lead, _, rest = name.partition(" ")
    role = (
        bool(re.search(r"(?:[자인측]|(?<!회)사|대행)$", lead))
        and is_corporate(rest)
        and bool(re.sub(r"주식회사|유한회사", "", rest).strip())
    )
    if role and not re.fullmatch(_ASKS, lead):
        return ""
    if _AGENTS.search(name) or re.search(rf"(?:{_FOR_ANOTHER}|채무자|소유자|보증인)\s*[:：]?\s*$", before):
        return ""
    return rest if role else name


def _put_name(
    paper: Paper, out: Builder, path: str, words: Sequence[str], reg_path: str, extra: str, several: bool
) -> None:
    found: list[tuple[str, Hit, Labelled]] = []
    joint = (
        ""
        if not words
        else rf"(?:{spaced(words)})\s*(?:겸|및)\s*(?:위\s*)?{_ROLE}|{_ROLE}\s*(?:겸|및)\s*(?:위\s*)?(?:{spaced(words)})"
    )
    for printed in find_labels(paper, words, extra, joint):
        label = (
            holder_of(paper, _beside_its_label(paper, printed))
            if path == "creditor"
            else _beside_its_label(paper, printed)
        )
        if label is None:
            continue
        text = _unwrapped(label)
        name, end = clip_name(text)
        seen = any(w.ocr is not None for w in label.strip.words)
        if several and re.fullmatch(r"[가-힣]{2,4}", name.replace(" ", "") if seen else name):
            name, end = _with_others(name, text, end, seen)
        elif several and _SIDE_BY_SIDE.fullmatch(name) and re.search(r"공동|연대", label.label):
            name = ", ".join(name.split())
        name = name.replace(_JOINT, "")
        if seen:
            name = re.sub(r"(?<![가-힣])([가-힣]) (?=[가-힣])", r"\1", name)  # Tesseract parts glyphs
        successor = re.match(r"승계인\s+", name)
        if successor:
            name = name[successor.end() :]
        if not is_name(name) or _LEADS_ANOTHER.match(name) or (label.below and found):
            continue
        if label.below and label.block.table is not None and not _headed(paper, label):
            continue
        found.append((name, label.strip.hit(label.start + lead_of(text), label.start + end), label))
    if not found:
        return
    name, hit, label = found[0]
    out.put(path, name, hit)
    keys = {re.sub(r"\s|주식회사|㈜|[(（]주[)）]", "", n) for n, _, _ in found if _ is not None}
    if len(keys) > 1:
        first = re.sub(r"\s|주식회사|㈜|[(（]주[)）]", "", name)
        others = [n for n, _, lab in found if re.sub(r"\s|주식회사|㈜|[(（]주[)）]", "", n) != first]
        out.find("several_names", f"다른 이름도 적혀 있습니다: {', '.join(dict.fromkeys(others))}", path, "note")
    if reg_path:
        _put_reg_no(paper, out, reg_path, found)


_SPOKEN = r"(?P<name>(?:주식회사\s?|유한회사\s?|㈜|[(（]주[)）]\s?)?(?:[가-힣]{3,14}?|[가-힣]{2})(?:\s?주식회사|\s?유한회사|㈜|[(（]주[)）])?)"
#: what follows a name in a sentence and is no part of it
_PARTICLE = r"(?=\s?[(（]|의\s|\s소유|에\s*대[하한]|에게|로부터|(?:은|는|이|가|을|를|과|와)\s)"
_IN_SENTENCE = re.compile(rf"(?:체납자|납부\s?의무자|납세\s?의무자)(?:인)?\s+{_SPOKEN}{_PARTICLE}")
_DEBTOR_SAID = re.compile(
    rf"(?<![가-힣])(?:위\s*)?(?:주\s?)?채무자(?:인|\s*(?:겸|및|이자)\s*소유자)?\s+{_SPOKEN}{_PARTICLE}"
)
#: whose arrears an office asks for, where the sentence does not call him anything (`… 주식회사의 체납액에 대하여`)
_WHOSE = re.compile(
    r"(?:^|[.)]\s*|\s)(?P<name>(?:주식회사|유한회사)\s?[가-힣]{2,12}|[가-힣]{2,12}\s?(?:주식회사|유한회사|㈜|[(（]주[)）])|㈜\s?[가-힣]{2,12})"
    r"(?=의\s*(?:[가-힣]{1,4}세?\s*(?:등\s*)?)?체납)"
)


def put_spoken_name(paper: Paper, out: Builder, path: str, pattern: re.Pattern[str] = _IN_SENTENCE) -> None:
    """Who owes, as a sentence says it (`체납보험료 납부의무자 한소라(사업장관리번호 …) 소유 부동산의 경매`)."""
    if path in out.values:
        return
    found = [
        (m["name"].strip(), strip.hit(m.start("name"), m.end("name")))
        for strip in paragraphs(paper)
        for m in pattern.finditer(strip.text.replace("\t", " ").replace("\n", " "))
        if is_name(m["name"].strip()) and ends_here(m["name"].strip(), m.string[m.end() :])
    ]
    if len({re.sub(r"\s", "", name) for name, _ in found}) == 1:
        out.put(path, *found[0])
    elif not found and pattern is _IN_SENTENCE:
        put_spoken_name(paper, out, path, _WHOSE)


def put_owing(paper: Paper, out: Builder, path: str, meant: str) -> None:
    """Who owes an office, in the office's own words or under a heading; last, with a finding, as the debtor of the auction."""
    if path not in out.values:
        put_section_name(paper, out, path, TAXPAYER_ROLES)
    if path not in out.values:
        put_name(paper, out, path, (), meant=meant)
    if path not in out.values and not any(f.where == path for f in out.findings):
        put_name(paper, out, path, ("채무자", "채무자겸소유자", "채무자(소유자)", "채무자성명"))
        put_spoken_debtor(paper, out, path)
        if path in out.values:
            message = f"체납자라는 말 없이 채무자로 적힌 이름을 체납자로 보았습니다: {out.values[path]}"
            out.find("by_role", message, path, "note")


def put_spoken_debtor(paper: Paper, out: Builder, path: str) -> None:
    """The debtor where only a sentence names him (`채무자 김하늘에 대한 채권액을 다음과 같이 …`)."""
    put_spoken_name(paper, out, path, _DEBTOR_SAID)


def ends_here(name: str, rest: str) -> bool:
    """The glyph behind the name is a particle, not its last glyph: it fits the name's last sound, and a person's name
    has three glyphs before it."""
    particle = re.match(r"[은는이가을를과와]", rest)
    if not particle or not re.search(r"[가-힣]$", name):
        return True
    closed = (ord(name[-1]) - 0xAC00) % 28 != 0
    return (particle[0] in "은이을과") == closed and (is_corporate(name) or len(name) > 2)


def _beside_its_label(paper: Paper, label: Labelled) -> Labelled:
    """Where the neighbour of a party's label is a label of its name (`신청인 | 성명 | 김갑동`): the cell behind that."""
    cell = label.strip
    if label.block.table is None or cell is label.block.strip or not NAME_LABEL.fullmatch(cell.text):
        return label
    right = paper.right_of(replace(label.block, strip=cell))
    return label if right is None or label.below else replace(label, strip=right, start=0, end=len(right.text))


def also_named(paper: Paper, out: Builder, path: str, words: Sequence[str]) -> None:
    """A note where a label of less weight names somebody else than the party that was taken."""
    other = Builder()
    put_name(paper, other, path, words)
    name = other.values.get(path)
    if name is not None and re.sub(r"\s", "", name) != re.sub(r"\s", "", str(out.values.get(path))):
        out.find("several_names", f"다른 이름도 적혀 있습니다: {name}", path, "note")


def _headed(paper: Paper, label: Labelled) -> bool:
    """A label whose neighbours are labels too has its value below it."""
    right = paper.right_of(label.block)
    if right is not None:
        return is_label(right.text)
    row = [c for c in label.block.table.rows[label.block.row or 0] if c is not None] if label.block.table else []
    return len(row) > 1 and all(is_label(c.text) for c in row if c.text)


def _put_reg_no(paper: Paper, out: Builder, path: str, found: list[tuple[str, Hit, Labelled]]) -> None:
    for _, _, label in found:
        strips = [label.strip, *_following(paper, label.strip)]
        for n, strip in enumerate(strips):
            if n and re.match(r"\s*(?:채\s*무\s*자|소\s*유\s*자|제\s*3|피\s*신)", strip.text):
                break
            for m in find_reg_numbers(strip.text):
                after_debtor = re.search(r"채\s*무\s*자|소\s*유\s*자|체\s*납", strip.text[: m.start])
                if m.value is not None and not after_debtor:
                    out.put(path, m.value.number, strip.hit(m.start, m.end))
                    return
    for label in find_labels(paper, ("등록번호", "법인등록번호", "법인번호", "채권자등록번호")):
        for m in find_reg_numbers(label.text):
            if m.value is not None:
                out.put(path, m.value.number, label.strip.hit(label.start + m.start, label.start + m.end))
                return


def _following(paper: Paper, strip: Strip) -> list[Strip]:
    blocks = [b.strip for b in paper.blocks]
    for n, other in enumerate(blocks):
        if other is strip or other == strip:
            return [s for s in blocks[n + 1 : n + 3] if s.page is strip.page]
    return []


#: where a name goes on that its cell broke; counts as a glyph, so that places in the text stay
_JOINT = "\x01"


def _unwrapped(label: Labelled) -> str:
    """The text after a label; a name that fills its cell to the edge goes on in the next line, behind a joint."""
    strip, text = label.strip, label.text
    if strip.cell is None or label.start or len(strip.lines) < 2:
        return text
    second = strip.lines[1][0].text
    address = re.match(r"서울|부산|대구|인천|광주|대전|울산|세종|경기", second)
    if strip.broken(1) and not address and not re.search(r"[(（]", text):
        return text.replace("\n", _JOINT, 1)
    return text
