"""What kinds of documents the pages of a file hold, and where one ends: by content, never by the file's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from extractors.grammar.hanja import hangul_of
from extractors.page.model import Line, Page

Kind = Literal[
    "registry_extract",
    "claim_statement",
    "distribution_demand",
    "lease_claim",
    "wage_claim",
    "tax_demand",
    "public_charge_demand",
    "sale_statement",
    "cost_statement",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class Found:
    """Pages of one document; `cover` if it only forwards the next document of the file."""

    kind: Kind
    title: str | None
    pages: tuple[Page, ...]
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A title on a page; `subject` if it stands after 제목 in a letter."""

    kind: Kind
    text: str
    subject: bool = False


_AMENDED = r"(?:정정|변경|추가|수정|보정|최종|재)?"
#: what a creditor does with his claim on such a paper; two of them may be joined (`채권신고 및 계산서`)
_MADE = r"(?:계산|신고|산출|내역|명세)"
_TITLES: tuple[tuple[Kind, str], ...] = (
    ("registry_extract", r"등기사항(?:전부|일부)?증명서|등기부등본|등기부초본"),
    ("sale_statement", r"매각물건명세서"),
    (
        "cost_statement",
        r"(?:집행|경매|강제집행|절차)비용(?:액)?(?:계산|내역|명세|산출내역|예납내역|(?:지출|사용|납부|집행)(?:내역|명세|계산)|청구|신청)(?:신청)?서",
    ),
    ("tax_demand", r"(?:체납(?:세액|액)|조세|지방세|국세|보험료)?교부청구(?:서|통지서|내역서|명세서)?"),
    (
        "lease_claim",
        rf"{_AMENDED}(?:(?:주택|상가(?:건물)?)?임[대차]차?(?:인|차)?)?권리신고(?:서)?(?:(?:및|겸|와|,|/)?배당요구)?(?:신청)?서?",
    ),
    ("wage_claim", r"(?:임금(?:채권|등)?|퇴직금|체불임금(?:등)?|근로자)(?:우선변제)?배당요구(?:신청)?서?"),
    ("distribution_demand", rf"{_AMENDED}(?:채권자)?배당요구(?:및채권계산)?(?:(?:신청|신고)서?|서)"),
    (
        "claim_statement",
        rf"{_AMENDED}(?:배당)?(?:채권|원리금)(?:액|원리금|현재액)?(?:[(（][가-힣]{{1,6}}[)）])?(?:{_MADE}(?:서)?(?:및|겸|와|,|/)?){{0,2}}{_MADE}서",
    ),
    (
        "unknown",
        r"현황조사(?:보고)?서|감정평가(?:서|표)|배당표|이해관계인표|송달(?:증명|보고)서|위임장|경매신청서|부동산임의경매신청서",
    ),
)
#: beside the name of a claim these make another paper of it: one that takes it back, asks for it, answers it
_ABOUT = re.compile(
    r"취하|철회|해제|취소|포기|최고|연기|각하|기각|이의|반환|정지|명령|안내|독촉|종기|의견|답변|불허|중지|수령|접수증|요청|촉구|미제출|통지서$"
)
#: what a paper of any kind may be called
_ANY_TITLE = re.compile(
    r"[가-힣A-Za-z0-9·\s]{1,28}(?:서|증|표|등본|초본|대장|위임장|증명원|확인원|신청|통지|통보|보고|원부|사본)(?:[(（\[][^)）\]]{1,30}[)）\]])?"
)
#: what ends like a title but names an office, an annex or a part of a paper
_NO_TITLE = re.compile(
    r"(?:세무서|경찰서|소방서|우체국|법원|지원)|내역|명세|목록|명단|별지|별표|별첨|산출|일람|계산|도면|표시|귀중|귀하|첨부|발행|^(?:수신|발신|참조|경유)|니다|제출$"
)
_TITLE = [(kind, re.compile(rf"(?:{pattern})")) for kind, pattern in _TITLES]
#: what may stand beside a title on its line
_BESIDE = re.compile(
    r"[(（\[【<〈][^)）\]】>〉]{0,30}[)）\]】>〉]|접수(?:인)?|제?\d*호|\d{4}\.\d+\.\d+\.?|법원|제출|[A-Za-z]{2,}|[-–—:：\[\]【】<>〈〉『』「」□■○●*]|의건|송부|\d+/\d+"
)
#: what a paper without a legible title says it does
_DONE = r"(?:제출)?(?:합니다|하오니|하고자|하며|함)"
_SENTENCES: tuple[tuple[Kind, str], ...] = (
    ("lease_claim", rf"권리신고(?:및|겸)배당요구(?:신청)?(?:서를|를)?{_DONE}"),
    ("claim_statement", rf"채권계산서를(?:다음과같이|아래와같이|별지와같이)?(?:작성하여)?{_DONE}"),
    ("tax_demand", rf"교부청구(?:서를|를)?{_DONE}"),
    ("distribution_demand", rf"배당(?:을)?요구(?:신청)?(?:서를|를)?{_DONE}"),
)
#: what a creditor's paper always says, whatever became of its title
_CLAIMS = (r"채권자", r"채무자", r"원금", r"이자|손해금", r"배당기일|집행비용|배당요구")
_SUBJECT = re.compile(r"^(?:\d\.?)?(?:제목|건명|件名)[:：]?")
#: the same on a scan, with one glyph misread
_BLURRED_SUBJECT = re.compile(r"^제[가-힣][:：](?=.{0,40}(?:제출|송부|신청|청구|통지|회신))")
_ANNEX = re.compile(r"^[\[【<(（]?(?:별지|별첨|이자계산|계산근거|부동산(?:의)?(?:표시|목록)|별표)")
#: what is asked for like a tax and is none: premiums of the public insurers, fines and charges of local governments
_PUBLIC_CHARGE = re.compile(
    r"건강보험|국민연금|연금보험료|고용보험|산재보험|산업재해보상보험|장기요양|근로복지공단|"
    r"과태료|이행강제금|과징금|변상금|부담금|점용료|세외수입|지방행정제재"
)
_TAX = re.compile(r"세무서|법정기일|국세|지방세|부가가치세|종합소득세|법인세|재산세|취득세|주민세|자동차세")
_COSTS = re.compile(r"인지대|송달료|감정료|감정평가수수료|현황조사수수료|매각수수료|신문공고료|등록면허세")
_LEASE = re.compile(r"임대차|임차|전입신고|주민등록전입|확정일자")
_WAGE = re.compile(r"임금|퇴직금|체불|근로자|대지급금|체당금|재해보상")
_SAME = ("lease_claim", "wage_claim", "distribution_demand")


def recognise(pages: Sequence[Page]) -> tuple[Found, ...]:
    """The documents in `pages`, in order; every page belongs to exactly one."""
    groups: list[tuple[Heading | None, list[Page]]] = []
    for page in pages:
        heading = find_heading(page)
        if not groups or _begins(groups[-1], heading, page):
            groups.append((heading, [page]))
        else:
            groups[-1][1].append(page)
    out: list[Found] = []
    for n, (heading, members) in enumerate(groups):
        following = groups[n + 1][0] if n + 1 < len(groups) else None
        out.append(_found(heading, members, following))
    return tuple(out)


def find_heading(page: Page) -> Heading | None:
    """The title that a page bears, if it bears one."""
    sizes = sorted(w.size for w in page.words)
    usual = sizes[len(sizes) // 2] if sizes else 10.0
    subject: Heading | None = None
    for n, line in enumerate(page.lines[:45]):
        text = compact(line.text)
        if n < 4 and subject is None and _ANNEX.match(text):
            return None
        heading = _heading(line, text, usual)
        if heading is not None and heading.kind == "registry_extract" and line.box[1] > 0.5 * page.height:
            continue
        if heading is not None and not heading.subject:
            return heading
        subject = subject or heading
    return subject or (_blurred_heading(page) if page.ocr else None) or _any_heading(page, usual)


def _any_heading(page: Page, usual: float) -> Heading | None:
    """The title of a paper of no kind that is read: large letters at the head of the page that end like a title."""
    for line in page.lines[:8]:
        text = compact(line.text).strip("-–—[]【】<>〈〉『』「」□■○●*")
        large = max(w.size for w in line.words) >= 1.25 * usual
        if large and _ANY_TITLE.fullmatch(text) and not _NO_TITLE.search(text):
            return Heading("unknown", text)
    return None


#: titles to compare with what was read from pixels, a stroke of which may be wrong
_CANONICAL: tuple[tuple[Kind, str], ...] = (
    ("registry_extract", "등기사항전부증명서"),
    ("sale_statement", "매각물건명세서"),
    ("cost_statement", "집행비용계산서"),
    ("tax_demand", "교부청구서"),
    ("lease_claim", "권리신고및배당요구신청서"),
    ("distribution_demand", "배당요구신청서"),
    ("claim_statement", "채권계산서"),
    ("claim_statement", "정정채권계산서"),
)
_ALIKE = 0.75


def _blurred_heading(page: Page) -> Heading | None:
    """The title of a scan of which most strokes were read: compared letter by letter of the Hangul syllables."""
    best: tuple[float, Heading] | None = None
    for line in page.lines[:12]:
        text = re.sub(r"[^가-힣ㄱ-ㅣ]", "", line.text)
        if not 4 <= len(text) <= 20:
            continue
        letters = unicodedata.normalize("NFKD", text)
        for kind, title in _CANONICAL:
            alike = SequenceMatcher(None, letters, unicodedata.normalize("NFKD", title), autojunk=False).ratio()
            if alike >= _ALIKE and (best is None or alike > best[0]):
                best = (alike, Heading(kind, title))
    return best[1] if best else None


def _heading(line: Line, text: str, usual: float) -> Heading | None:
    for kind, pattern in _TITLE:
        found = pattern.search(text)
        if not found:
            continue
        after = _SUBJECT.match(text) or (_BLURRED_SUBJECT.match(text) if line.words[0].ocr is not None else None)
        if after and found.start() - after.end() <= 40:
            return Heading("unknown" if _about(text[found.end() :]) else kind, text[after.end() :], subject=True)
        beside = text[: found.start()] + text[found.end() :]
        rest = _BESIDE.sub("", beside)
        large = max(w.size for w in line.words) >= 1.3 * usual
        if _about(text[found.end() :]) and len(rest) <= 20 and not _stands_apart(line, found[0]):
            return (
                Heading("unknown", text[after.end() :] if after else text, subject=bool(after))
                if large or after
                else None
            )
        if kind == "unknown" and len(rest) <= 12 and (large or not rest):
            return Heading(kind, text)
        if not rest or (large and len(rest) <= 12) or _stands_apart(line, found[0]):
            return Heading(kind, found[0] + "".join(re.findall(r"[(（][^)）]{1,30}[)）]", beside)))
        return None
    return None


def _about(tail: str) -> bool:
    """What follows the name of a claim makes it another paper (`배당요구신청 취하서`, not `… 최고에 대한 회신`)."""
    return bool(_ABOUT.search(tail)) and not re.search(r"대한|따른|의한|회신", tail)


def _stands_apart(line: Line, title: str) -> bool:
    """True if the words of the title are a group of their own, 30 pt and more from the rest of the line."""
    group = ""
    edge: float | None = None
    groups: list[str] = []
    for word in line.words:
        if edge is not None and word.x0 - edge > 30:
            groups.append(group)
            group = ""
        group += compact(word.text)
        edge = word.x1
    return title in [*groups, group]


def _begins(last: tuple[Heading | None, list[Page]], heading: Heading | None, page: Page) -> bool:
    """True if `page` starts another document than the one that `last` is about."""
    before, members = last
    number = printed_number(page)
    if heading is None:
        return _other_extract(members, page)
    if heading.kind == "registry_extract":
        return not (number and number[0] > 1 and not heading.subject and _is_registry(members[-1]))
    if before is None or before.kind != heading.kind:
        return not (number is not None and number[0] > 1 and before is not None and _related(before.kind, heading.kind))
    if number is not None:
        return number[0] == 1
    if heading.kind == "unknown":
        return before.text != heading.text
    return before.subject or bool(re.search(r"사건(?:번호)?|\d{4}타경\d", compact(page.text)))


def _related(a: Kind, b: Kind) -> bool:
    return a in _SAME and b in _SAME


def _other_extract(members: list[Page], page: Page) -> bool:
    """A registry page whose 고유번호 is not the one of the pages before it; or registry pages after another paper."""
    ours, theirs = _unique_no(page), next((u for u in map(_unique_no, members) if u), None)
    if ours and theirs:
        return ours != theirs
    return bool(ours) and not _is_registry(members[0])


def _unique_no(page: Page) -> str | None:
    top = compact("".join(line.text for line in page.lines[:8]))
    found = re.search(r"고유번호:?(\d{4}-\d{4}-\d{6})", top)
    return found[1] if found else None


def _is_registry(page: Page) -> bool:
    text = compact(page.text)
    return bool(
        re.search(r"순위번호등기목적접수|【갑구】|【을구】|【표제부】|등기사항(?:전부|일부)?증명서|등기부등본", text)
    )


def _found(heading: Heading | None, members: list[Page], following: Heading | None) -> Found:
    text = compact("".join(p.text for p in members))
    pages = tuple(members)
    if heading is None:
        kind: Kind = _by_content(text, members)
        return Found(kind, _first_line(members[0]), pages)
    kind = _refine(heading.kind, heading.text, text)
    forwards = heading.subject and following is not None and not following.subject
    if forwards and following is not None and following.kind == heading.kind:
        return Found("unknown", heading.text, pages, cover=True)
    return Found(kind, heading.text, pages)


def _refine(kind: Kind, title: str, text: str) -> Kind:
    """Papers of one title that differ by what they claim."""
    if kind == "registry_extract" and re.search(r"발행주식|1주의금액|자본금의액|법인성립|회사성립|임원에관한", text):
        return "registry_extract" if re.search(r"【갑구】|순위번호등기목적", text) else "unknown"
    if kind == "lease_claim" and "유치권" in text and not re.search(r"임대차|임차인", text):
        return "unknown"
    if kind == "tax_demand":
        charges, taxes = len(_PUBLIC_CHARGE.findall(text)), len(_TAX.findall(text))
        return "public_charge_demand" if charges > taxes else "tax_demand"
    if kind in ("lease_claim", "distribution_demand"):
        lease, wage = len(_LEASE.findall(text)), len(_WAGE.findall(text))
        if re.search("임대차|임차", title):
            return "lease_claim"
        if re.search("임금|퇴직금|근로", title) or (wage >= 3 and wage > lease):
            return "wage_claim"
        if lease >= 2 and re.search("보증금", text):
            return "lease_claim"
        return "distribution_demand"
    return kind


def _by_content(text: str, members: list[Page]) -> Kind:
    """Kind of pages without a title, from words that only one kind bears."""
    if any(_is_registry(p) for p in members):
        return "registry_extract"
    if "최선순위설정" in text and "배당요구종기" in text:
        return "sale_statement"
    if (
        len(
            set(
                re.findall(r"인지대|송달료|감정료|감정평가수수료|현황조사수수료|매각수수료|신문공고료|등록면허세", text)
            )
        )
        >= 3
    ):
        return "cost_statement"
    for kind, pattern in _SENTENCES:
        if re.search(pattern, text):
            return _refine(kind, "", text)
    if re.search(r"\d{4}타경\d", text) and all(re.search(p, text) for p in _CLAIMS):
        return "distribution_demand" if "배당요구" in text else "claim_statement"
    return "unknown"


def _first_line(page: Page) -> str | None:
    """What an unknown paper calls itself: its largest words near the top, else its first line."""
    top = [line for line in page.lines[:12] if re.search(r"[가-힣A-Za-z]", line.text)]
    if not top:
        return None
    return max(top, key=lambda line: round(max(w.size for w in line.words))).text[:120]


def printed_number(page: Page) -> tuple[int, int] | None:
    """The page number `n/m` printed at the foot (or head) of a page."""
    lines = [*reversed(page.lines[-4:]), *page.lines[:2]]
    for line in lines:
        found = re.search(r"(?<![\d/.,])(\d{1,4})\s?/\s?(\d{1,4})(?:\s?(?:쪽|페이지|면|p))?\s?[)\-–]?\s*$", line.text)
        if found and 1 <= int(found[1]) <= int(found[2]):
            return int(found[1]), int(found[2])
    return None


def compact(text: str) -> str:
    """Without blanks and dots between glyphs."""
    return re.sub(r"[\s·ㆍ‧]", "", hangul_of(text))
