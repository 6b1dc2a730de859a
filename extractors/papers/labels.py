"""Labels and what stands right of or below them: `채 권 자 : …`, a cell and its neighbour, `1. 원 금  금 … 원`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.grammar.hanja import hangul_of

from .blocks import Block, Paper
from .strips import Strip

_BULLET = (
    r"(?:[□■○●◎◇◆▣▶▷※*·ㆍ\-–☐☑]\s*|(?:제\s*)?\d{1,2}\s*[.)]\s*|[가나다라마바사아자차카타파하]\s*[.)]\s*|"
    r"[①-⑳]\s*|[一二三四五六七八九十ⅠⅡⅢⅣⅤⅥ]\s*[.)]\s*|[(（]\s*(?:\d{1,2}|[가-하])\s*[)）]\s*)"
)
_BEFORE = rf"(?:^|(?<=[\t\n])|(?<=\s{{2}}))(?:\d{{1,2}}[\t ]+)?{_BULLET}{{0,2}}(?:위\s+|합계\s*[:：]\s*)?"
_FOOTNOTE = r"(?:\s*(?:[¹²³⁰-₟]+[)）]?|\*+\d?\)?|주\s?\d\s?[)）]))?"
_AFTER = rf"{_FOOTNOTE}(?P<note>(?!\s*[(（](?:주|유|합|재|사)[)）])\s*[(（\[〔][^)）\]〕]{{0,40}}[)）\]〕])?\s*(?P<colon>[:：;=])?"

#: words before and after a label that do not change what it means
_PREFIX = r"(?:(?:(?:변경|정정|수정|경정)\s*후(?:의)?|이상|주택|상가|점포|보험료|신고|경매|총|본건|해당|위|당해)\s*)?"
_SUFFIX = r"(?:\s*(?:의\s*표\s*시|성\s*명|상\s*호|명|합\s*계|소\s*계|총\s*계|총\s*액|계|액)(?=[\s:：(（]|$))?"


@dataclass(frozen=True)
class Labelled:
    """`strip.text[start:]` is what a label is followed by; `end`: where the next one begins.

    `below`: the value stands under the label.
    """

    label: str
    note: str
    strip: Strip
    start: int
    end: int
    block: Block
    below: bool = False

    @property
    def text(self) -> str:
        return self.strip.text[self.start : self.end]

    @property
    def flowing(self) -> Labelled:
        """The same with what the edge of its own cell broke (`2024.08.1|9`) whole again."""
        if self.start or self.strip.cell is None or len(self.strip.lines) < 2:
            return self
        strip = self.strip.flowing
        return replace(self, strip=strip, end=len(strip.text))


def spaced(words: Iterable[str]) -> str:
    """A pattern for any of `words` with blanks between their glyphs; longest first, for they may begin alike."""
    ordered = sorted(words, key=lambda w: -len(w))
    return "|".join(r"[\s·ㆍ]*".join(re.escape(c) for c in w) for w in ordered)


#: any word or words before the one that tells what a label means
ANY = r"(?:[가-힣][\s·]*){0,8}"


def worded(pattern: str) -> str:
    """A pattern of Hangul words with blanks allowed between their glyphs."""
    return re.sub(r"(?<=[가-힣])(?=[가-힣])", r"[\\s·ㆍ]*", pattern)


#: labels that end the value of another on the same line
_ENDS = re.compile(
    r"(?<=[\t])\s*(?:"
    + spaced(
        (
            "사건",
            "사건번호",
            "사건명",
            "채권자",
            "신청인",
            "채무자",
            "소유자",
            "주소",
            "등록번호",
            "전화",
            "연락처",
            "원금",
            "이자",
            "비용",
            "합계",
            "계",
            "체납자",
            "납세의무자",
            "성명",
            "상호",
            "생년월일",
            "주민등록번호",
            "법인등록번호",
            "사업자등록번호",
            "압류일",
            "압류일자",
            "압류등기일",
            "매각물건번호",
            "작성일자",
            "담임법관",
            "배당요구종기",
            "최선순위설정",
            "물건번호",
            "최저매각가격",
            "감정평가액",
            "납부기한",
            "법정기일",
            "보증금",
            "임대차보증금",
            "차임",
            "확정일자",
            "전입일자",
            "담당자",
            "담당",
            "대리인",
            "대표자",
            "대표이사",
            "지배인",
            "관계",
            "배당기일",
            "기준일",
            "송달장소",
            "소속",
            "관할",
        )
    )
    + r")(?:\s*[(（][^)）]{0,20}[)）])?\s*(?:[:：\t]|$|\s)"
)


def find_labels(paper: Paper, words: Sequence[str], extra: str = "", first: str = "") -> Iterator[Labelled]:
    """Every place where one of `words` is a label, in reading order, with what follows it. `first` and `extra` are
    patterns of further labels, tried before the words and after them."""
    body = "|".join(p for p in (first, spaced(words), extra) if p)
    pattern = re.compile(rf"{_BEFORE}{_PREFIX}(?P<label>{body}){_SUFFIX}(?![가-힣A-Za-z]){_AFTER}", re.M)
    for n, block in enumerate(paper.blocks):
        block = _whole_label(block)
        for found in pattern.finditer(parted(hangul_of(block.strip.text))):
            yield from _values(paper, n, block, found)


def _whole_label(block: Block) -> Block:
    """A cell of words without figures as a whole, for its edge may break a label (`확정일자 받은 날|짜`)."""
    strip = block.strip
    if block.table is None or len(strip.lines) < 2 or len(strip.text) > 30 or re.search(r"\d", strip.text):
        return block
    broken = all(strip.broken(n) for n in range(1, len(strip.lines)))
    return replace(block, strip=strip.flowing) if broken else block


#: the blank between a value and the next label of the line, which ends in a colon (`… 22. 6. 4. 이사 온 날: …`)
_NEXT = re.compile(r"(?<=[\d.원일)％%,，;])[ ](?=[가-힣](?:[가-힣 ·()（）]{0,16}[가-힣)）])?\s?[:：])")
_ANOTHER = re.compile(r"[,，;]?\t(?=[가-힣](?:[가-힣 ·()（）]{0,16}[가-힣)）])?\s?[:：])")


def parted(text: str) -> str:
    """`text` of the same length with a wide gap before every label that follows a value on its line."""
    return _NEXT.sub("\t", text)


#: what a label in a cell of its own may end with (`확정일자 받은 날짜`)
_TAIL = re.compile(
    r"\s*(?:을|를)?\s*(?:(?:부여|수리|취득|접수|처리|개시|시작|기재|등록)\s*)?(?:받은|한|된|마친|취득한)?\s*"
    r"(?:연월일|날짜|날|일자|일|유무|여부)\s*"
)


def _values(paper: Paper, n: int, block: Block, found: re.Match[str]) -> Iterator[Labelled]:
    text = block.strip.text
    label = re.sub(r"\s", "", found["label"])
    note = re.sub(r"\s", "", found["note"] or "").strip("()（）[]〔〕")
    start = found.end()
    stop = _ENDS.search(text, start)
    end = stop.start() if stop else len(text)
    another = _ANOTHER.search(parted(text), start)
    if found["colon"] and another is not None:
        end = min(end, another.start())
    newline = text.find("\n", start)
    if text[start:end].strip() and not (block.table is not None and _TAIL.fullmatch(text, start)):
        if block.table is None and newline >= 0:
            end = min(end, newline)
        yield Labelled(label, note, block.strip, start, end, block)
        return
    if block.table is not None:
        right, below = paper.right_of(block), paper.below(block)
        if right is not None:
            yield Labelled(label, note, right, 0, len(right.text), block)
        if below is not None:
            yield Labelled(label, note, below, 0, len(below.text), block, below=True)
        return
    if (level := _centred(paper, n)) is not None:
        yield Labelled(label, note, level, 0, len(level.text), block, below=True)
        return
    following = paper.blocks[n + 1] if n + 1 < len(paper.blocks) else None
    if following is not None and following.strip.page is block.strip.page and following.table is None:
        close = following.strip.box[1] - block.strip.box[3] < 20
        if close and following.strip.box[0] >= block.strip.box[0] - 2:
            yield Labelled(label, note, following.strip, 0, len(following.strip.text), block, below=True)


def _centred(paper: Paper, n: int) -> Strip | None:
    """The first line of a value of several lines, where its label stands alone at half their height: lines right of the
    label that reach into its own height above it and below it, and those above at the same distance."""
    x1, top, bottom = paper.blocks[n].strip.box[2], *paper.blocks[n].strip.box[1::2]
    page = paper.blocks[n].strip.page
    near = [b.strip for b in paper.blocks[max(0, n - 8) : n + 6] if b.table is None and b.strip.page is page]
    column = sorted((s for s in near if s.box[0] > x1), key=lambda s: s.box[1])
    above = [s for s in column if s.box[1] < top and s.box[3] > top - 1]
    below = [s for s in column if s.box[3] > bottom and s.box[1] < bottom + 1]
    if len(above) != 1 or len(below) != 1 or abs(above[0].box[0] - below[0].box[0]) > 4:
        return None
    first, pitch = above[0], below[0].box[1] - above[0].box[1]
    for strip in reversed(column[: column.index(first)]):
        if abs(first.box[1] - strip.box[1] - pitch) > 0.12 * pitch or abs(strip.box[0] - first.box[0]) > 4:
            break
        first = strip
    return first


def headed(paper: Paper, block: Block) -> bool:
    """The cell is the head of a column: its row has no figures, and the one below it, cut in the same cells, has."""
    if block.table is None or block.row is None:
        return False
    row = [c for c in block.table.rows[block.row] if c is not None]
    edges = {(round(c.box[0]), round(c.box[2])) for c in row}
    under = [c for later in block.table.rows[block.row + 1 : block.row + 2] for c in later if c is not None]
    same = {(round(c.box[0]), round(c.box[2])) for c in under} == edges
    words = all(c.text.strip() and not re.search(r"\d{3}|\d\s*[.\-/층호월]", c.text) for c in row)
    return len(row) > 2 and same and words and 2 * sum(bool(re.search(r"\d", c.text)) for c in under) > len(under)
