"""Who is who: one creditor across registry, statements and demands. By number first, then by the levelled name.

Never by likeness alone: a name that is merely like another one is `like`, and that is for a person to decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from stdnum.kr import brn, rrn

Relation = Literal["same", "likely", "like", "different"]

#: Hanja of words in company and office names
_HANJA = {
    "株式會社": "주식회사",
    "有限會社": "유한회사",
    "合資會社": "합자회사",
    "合名會社": "합명회사",
    "社團法人": "사단법인",
    "財團法人": "재단법인",
    "銀行": "은행",
    "貯蓄": "저축",
    "信用協同組合": "신용협동조합",
    "農業協同組合": "농업협동조합",
    "水産業協同組合": "수산업협동조합",
    "協同組合": "협동조합",
    "金庫": "금고",
    "保險": "보험",
    "證券": "증권",
    "稅務署": "세무서",
    "公團": "공단",
    "公社": "공사",
    "建設": "건설",
    "産業": "산업",
    "商事": "상사",
    "大韓民國": "대한민국",
    "國": "국",
}
_FORMS = (
    ("주식회사", "stock"),
    ("(주)", "stock"),
    ("유한책임회사", "llc"),
    ("유한회사", "limited"),
    ("(유)", "limited"),
    ("합자회사", "partnership"),
    ("합명회사", "general"),
    ("사단법인", "association"),
    ("재단법인", "foundation"),
)
_SHORT = (("신협", "신용협동조합"), ("농협", "농업협동조합"), ("수협", "수산업협동조합"), ("축협", "축산업협동조합"))
_BRANCH_WORD = r"지점|지사|출장소|지부|본점|영업부|영업점|센터|사업소|[가-힣]*관리부|[가-힣]+팀|[가-힣]+과|[가-힣]+부"
_BRACKETED = re.compile(r"[(\[（][^()\[\]（）]*[)\]）]\s*$")
_LAST_WORD = re.compile(rf"\s+\S*(?:{_BRANCH_WORD})$")
_GLUED = re.compile(r"(은행|금고|공단|조합|캐피탈|보험|카드|공사)[가-힣0-9]{1,12}(?:지점|지사|출장소|지부|센터)$")
_BODY = re.compile(
    r"(상호저축은행|저축은행|은행|새마을금고|신용협동조합|농업협동조합|수산업협동조합|축산업협동조합|협동조합|조합|금고|캐피탈|"
    r"카드|생명보험|화재보험|손해보험|보험|증권|자산관리|대부|상사|건설|산업|유통|공단|공사|재단|협회|법인|교회|기금)$"
)
_OFFICE = re.compile(r"(세무서|세관|[시군구도]청|특별시|광역시|특별자치시|특별자치도|[가-힣]{2,}[시군구도])$")


@dataclass(frozen=True)
class Party:
    """A name as printed and its number, with the keys they are compared by; `at` is where it stands (file, right)."""

    name: str
    reg_no: str | None = None
    at: str = field(default="", compare=False)

    @property
    def key(self) -> str:
        """The name without blanks, legal form, branch and department."""
        return _split(self.name)[0]

    @property
    def form(self) -> str | None:
        """Legal form that the name states, if any."""
        return _split(self.name)[1]

    @property
    def number(self) -> str | None:
        """Digits and asterisks of the number where it can be one: a wrong check digit proves nothing."""
        return clean_number(self.reg_no)

    @property
    def office(self) -> bool:
        """A tax office, a city or a district."""
        return self.key in ("국", "대한민국") or bool(_OFFICE.search(self.key))

    @property
    def corporate(self) -> bool:
        """A company, a bank, an office: anything that is no natural person."""
        return self.form is not None or self.office or bool(_BODY.search(self.key))


def clean_number(reg_no: str | None) -> str | None:
    """Digits (asterisks where masked) of a number that passes its check digit; None for anything else."""
    text = re.sub(r"[\s\-–−]", "", reg_no or "").replace("＊", "*")
    if re.fullmatch(r"\d{6}[\d*]\*{6}", text):
        return text
    if re.fullmatch(r"\d{13}", text) and (
        _corporate(text) or rrn.is_valid(text) or (text[6] in "34" and text[:2] >= "20")
    ):
        return text
    return text if re.fullmatch(r"\d{10}", text) and brn.is_valid(text) else None


def _corporate(digits: str) -> bool:
    total = sum(int(d) * (1, 2)[i % 2] for i, d in enumerate(digits[:12]))
    return (10 - total % 10) % 10 == int(digits[12])


def _split(name: str) -> tuple[str, str | None]:
    """(key, legal form) of a printed name."""
    text = unicodedata.normalize("NFKC", name).strip()
    for hanja, hangul in sorted(_HANJA.items(), key=lambda pair: -len(pair[0])):
        text = text.replace(hanja, hangul)
    form = None
    for word, kind in _FORMS:
        loose = r"\s*".join(re.escape(c) for c in word)
        if re.search(loose, text):
            form = form or kind
            text = re.sub(loose, " ", text)
    text = _BRACKETED.sub("", text.strip()).strip()
    text = _LAST_WORD.sub("", text) if " " in text else text
    key = _GLUED.sub(r"\1", re.sub(r"\s+", "", text))
    key = re.sub(r"(세무서|세관|청|시|군|구|도)장$", r"\1", key)
    return re.sub(r"(?<=[시군구도])청$", "", key), form


def _plain(name: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name))


def relation(a: Party, b: Party) -> Relation:
    """How two printed parties relate; symmetric."""
    numbers = _numbers(a.number, b.number)
    if numbers is False:
        return "like" if a.key == b.key or _alike(a, b) else "different"
    if a.key == b.key:
        if a.form and b.form and a.form != b.form:
            return "like"
        if numbers is None and (a.form is None) != (b.form is None) and not _BODY.search(a.key):
            return "likely"
        return "same"
    if numbers:
        return "same" if "*" not in (a.number or "") + (b.number or "") else "different"
    if _expanded(a.key) == _expanded(b.key):
        return "likely"
    return "like" if _alike(a, b) else "different"


def numbered_apart(a: Party, b: Party) -> bool:
    """True where two numbers prove that they are two."""
    return _numbers(a.number, b.number) is False


def _numbers(a: str | None, b: str | None) -> bool | None:
    """True equal, False unequal, None not comparable; masked numbers by what is printed."""
    if a is None or b is None or len(a) != len(b):
        return None
    return all(x == y or "*" in (x, y) for x, y in zip(a, b, strict=True))


def _expanded(key: str) -> str:
    for short, full in _SHORT:
        if key.endswith(short):
            return key.removesuffix(short) + full
    return key


def _alike(a: Party, b: Party) -> bool:
    """Company names of the same type that differ by a word or a letter; offices and persons are never alike."""
    if a.office or b.office or not (a.corporate and b.corporate):
        return False
    x, y = _expanded(a.key), _expanded(b.key)
    bodies = (_BODY.search(x), _BODY.search(y))
    if bool(bodies[0]) != bool(bodies[1]) or (bodies[0] and bodies[1] and bodies[0][0] != bodies[1][0]):
        return False
    x, y = _BODY.sub("", x), _BODY.sub("", y)
    if not x or not y:
        return False
    return x.startswith(y) or y.startswith(x) or (min(len(x), len(y)) >= 2 and _one_letter(x, y))


def _one_letter(x: str, y: str) -> bool:
    if len(x) == len(y):
        return sum(p != q for p, q in zip(x, y, strict=True)) == 1
    short, long = sorted((x, y), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


@dataclass
class Identity:
    """Relations of this case: what papers say, former names, and what a person decided."""

    joined: set[frozenset[str]] = field(default_factory=set)
    separated: set[frozenset[str]] = field(default_factory=set)

    def relation(self, a: Party, b: Party) -> Relation:
        """`relation`, with people's decisions first. A decision may speak of names or of the places they stand at."""
        pairs = {frozenset((x, y)) for x in _called(a) for y in _called(b)}
        if pairs & self.separated:
            return "different"
        if pairs & self.joined:
            return "same"
        return relation(a, b)

    def same(self, a: Party, b: Party) -> bool:
        """True where it is proved (or decided) that both are one."""
        return self.relation(a, b) == "same"

    def join(self, a: str, b: str) -> None:
        """One and the same from now on."""
        self.joined.add(frozenset((_plain(a), _plain(b))))

    def separate(self, a: str, b: str) -> None:
        """Two from now on."""
        self.separated.add(frozenset((_plain(a), _plain(b))))

    def any_same(self, party: Party, others: Iterable[Party]) -> bool:
        """True where one of `others` is `party`."""
        return any(self.same(party, other) for other in others)


def _called(party: Party) -> tuple[str, ...]:
    return tuple(_plain(x) for x in (party.name, party.at) if x)
