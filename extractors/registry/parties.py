"""Names, registration numbers and shares of the persons in a block, told from addresses and branch lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.grammar.names import find_reg_numbers, is_corporate, is_public
from extractors.grammar.shares import find_shares
from extractors.registry.flow import EMPTY, Flow

_PROVINCE = (
    r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|충청북|충청남|전라북|전라남|경상북|경상남)"
    r"(?:특별자치|특별|광역|직할)?(?:시|도)?"
)
_AREA = r"[가-힣]+(?:시|군|구|읍|면|동|로|길|리|가)"
#: addresses abroad begin with their country
_COUNTRY = (
    r"(?:미합중국|미국|일본국|일본|중화인민공화국|중국|대만|홍콩|캐나다|호주|오스트레일리아|뉴질랜드|영국|독일|독일연방공화국|프랑스|"
    r"싱가포르|싱가폴|베트남|필리핀|태국|인도네시아|말레이시아|인도|러시아|브라질|아르헨티나|스위스|네덜란드|이탈리아|스페인)"
)
_ADDRESS = re.compile(
    rf"^(?:{_COUNTRY}\s+[가-힣A-Za-z]|{_PROVINCE}\s*{_AREA}(?:[\d\s,(]|$)|[가-힣]{{1,5}}(?:시|군|구)\s+{_AREA}[\d\s]|{_AREA}\s?[\d산]|[가-힣\d]+(?:로|길)\s?\d)"
)
#: with blanks, or (printed without any) a province with its suffix, a place in it and a number further on
_FULL_ADDRESS = re.compile(
    rf"^{_PROVINCE}\s+{_AREA}(?:[\s\d,(]|$)|^{_PROVINCE}(?<=[시도])[가-힣]+(?:시|군|구|읍|면|동|로|길|리|가)[\d산]"
)
#: a place down to its number, which a public body's name has not
_PLACE = re.compile(r"[가-힣](?:동|읍|면|로|길|리|가)\s?\d")
_ADDRESS_WITHIN = re.compile(
    rf"(?<=\S)\s+(?={_PROVINCE}\s+{_AREA}[\d\s]|{_COUNTRY}\s+[가-힣]+(?:주|성|도|시|현|부|구)\s)"
)
_LEAD = re.compile(r"^(?:\d{1,2}[.)]\s*|[①-⑳]\s*|[-·]\s*)")
_SHARE = re.compile(r"^[(（]?\s*(?:공유)?\s*지\s*분\s*[:：]?\s*")
#: words of the register, which name nobody
_PERSON = re.compile(
    r"^(?!(?:신탁|신탁재산|신탁등기|매매|증여|상속|원인|부기|등기|말소|이전|변경|경정|전부|일부|공유|합유|총유|지분|주소|"
    r"공유자|합유자|소유자|채무자|채권자|권리자|수탁자|위탁자|수익자|대위자|대위원인)$)[가-힣]{2,5}$"
)
_BRANCH = re.compile(r"^[(（]")


_OFFICE_NUMBER = re.compile(r"^(?P<name>.*\S)\s+[(（]?(?P<number>\d{3,4})[)）]?$", re.S)


_STANDS_FOR = re.compile(
    r"^[(（]?\s*(?:공동|각자)?\s*(?:대표자|대표이사|대표사원|대표청산인|법정대리인|친권자|후견인|관리인|대리인|사내이사)[\s:：]"
)


_FORM = r"(?:주식회사|유한회사|유한책임회사|합자회사|합명회사|재단법인|사단법인|의료법인|학교법인|사회복지법인|농업회사법인|영농조합법인)"
_COMPANY_BEHIND = re.compile(
    rf"(?<=\S)\s+(?={_FORM}\s?[가-힣]+(?:\s+\d{{6}}-|\s*$)|[가-힣]+{_FORM}(?:\s+\d{{6}}-|\s*$))"
)


@dataclass
class Party:
    """A person as printed; `rest` is what follows the name (address, branch)."""

    name: Flow = EMPTY
    reg_no: str | None = None
    reg_flow: Flow = EMPTY
    share: str | None = None
    share_flow: Flow = EMPTY
    rest: list[Flow] = field(default_factory=list)


def parties(body: Flow) -> list[Party]:
    """All persons that a block names, in order."""
    out: list[Party] = []
    share: Party | None = None  # a share that waits for its name
    speaking = False
    lines = [line.strip() for line in body.lines()]
    lines = _parted([line for line in lines if line])
    for i, raw in enumerate(lines):
        line, found = _take_share(_without_lead(raw))
        if found is not None:
            share = found
            if not line:
                continue
        if out and share is None and stands_for(line.text):
            out[-1].rest.append(line)  # speaks for the party above, holds nothing
            speaking = True
            continue
        numbers = find_reg_numbers(line.text)
        if speaking and share is None and re.match(r"[\d(（]", line.text):
            out[-1].rest.append(line)  # number of the one who speaks, on a line of its own
            continue
        speaking = False
        if not numbers and (glued := _glued(line)) is not None:
            line, numbers = glued, find_reg_numbers(glued.text)
        after = lines[i + 1] if i + 1 < len(lines) else EMPTY
        if numbers:
            name = _without_tail(line.cut(0, numbers[0].start))
            number = numbers[0].value.number if numbers[0].value else None
            if not name and out and out[-1].reg_no is None and share is None:
                party = out[-1]
            else:
                party = _new(out, name, share)
                share = None
            party.reg_no, party.reg_flow = number, line.cut(numbers[0].start, numbers[0].end)
            tail = line.cut(numbers[0].end).strip(" )）")
            if tail:
                party.rest.append(tail)
        elif not out and share is None and after and _PLACE.search(line.text) and begins_address(line.text):
            continue  # an address above the first name: of the entry before a change, nobody's name
        elif not out or share is not None or _opens_party(line, after, out[-1]):
            within = _ADDRESS_WITHIN.search(line.text)
            party = _new(out, line.cut(0, within.start() if within else None).strip(" ,"), share)
            share = None
            _take_office_number(party)
            if within:
                party.rest.append(line.cut(within.end()))
        else:
            out[-1].rest.append(line)
    if share is not None:
        out.append(share)
    return out


def _parted(lines: list[Flow]) -> list[Flow]:
    """The lines, an address that fills its line parted from the company that the next line began with; only where
    its number or an address of its own follows (`강원 원주시 대학로3길 29 주식회사용문상사`)."""
    out: list[Flow] = []
    for n, line in enumerate(lines):
        m = _COMPANY_BEHIND.search(line.text) if is_address(line.text) else None
        following = lines[n + 1].text if n + 1 < len(lines) else ""
        if m and (find_reg_numbers(line.text[m.end() :] + " " + following[:20]) or is_address(following)):
            out += [line.cut(0, m.start()).strip(), line.cut(m.end()).strip()]
        else:
            out.append(line)
    return out


def _new(out: list[Party], name: Flow, share: Party | None) -> Party:
    party = share or Party()
    party.name = name
    out.append(party)
    return party


def _without_tail(name: Flow) -> Flow:
    """A name without the bracket that opened before its number; brackets of its own (`(주)`) stay."""
    name = name.strip()
    return name.cut(0, len(name.text.rstrip(" (（")))


def _take_office_number(party: Party) -> None:
    """The register's number of a public body, three or four digits behind its name: `화성시 5530`."""
    m = _OFFICE_NUMBER.match(party.name.text)
    if m and is_public(re.sub(r"\s*[(（].*?[)）]$", "", m["name"])):
        party.reg_no, party.reg_flow = m["number"], party.name.cut(m.start("number"), m.end("number"))
        party.name = party.name.cut(0, m.end("name"))


def _glued(line: Flow) -> Flow | None:
    """The line with a number that was broken over two lines put together, or None if there is none."""
    blanks = {i for m in re.finditer(r"(?<=[\d*-])[ ]+(?=[\d*-])", line.text) for i in range(*m.span())}
    left = [i for i in range(len(line.text)) if i not in blanks]
    whole = Flow("".join(line.text[i] for i in left), tuple(line.marks[i] for i in left))
    return whole if blanks and find_reg_numbers(whole.text) else None


def _without_lead(line: Flow) -> Flow:
    m = _LEAD.match(line.text)
    return line.cut(m.end()) if m and not line.text[m.end() : m.end() + 1].isdigit() else line


def _take_share(line: Flow) -> tuple[Flow, Party | None]:
    """The line without the share that opens or closes it, and a party that has only this share."""
    shares = find_shares(line.text, slashes=True)
    if not shares or not re.search(r"지\s*분", line.text):
        return line, None
    m = shares[0]
    lead = _SHARE.match(line.text)
    if lead and lead.end() >= m.start:
        rest = _without_loose_bracket(line.cut(m.end).strip(" ,"))
    elif re.search(r"[(（]?\s*(?:공유)?\s*지\s*분\s*[:：]?\s*$", line.text[: m.start]):
        at = re.search(r"[(（]?\s*(?:공유)?\s*지\s*분\s*[:：]?\s*$", line.text[: m.start])
        rest = line.cut(0, at.start() if at else 0).strip()
    else:
        return line, None
    return rest, Party(share=m.value, share_flow=line.cut(m.start, m.end))


def _without_loose_bracket(line: Flow) -> Flow:
    """Without the bracket that closed the share before it; one that the line itself opened stays (`김(KIM)`)."""
    while line.text[:1] in (")", "）"):
        line = line.cut(1).strip(" ,")
    while line.text[-1:] in (")", "）") and len(re.findall(r"[)）]", line.text)) > len(re.findall(r"[(（]", line.text)):
        line = line.cut(0, len(line.text) - 1).strip(" ,")
    return line


def is_address(text: str) -> bool:
    """True if `text` begins like an address, and not like a company (`주식회사푸른길산업개발`)."""
    return bool(_ADDRESS.match(text)) and not re.match(rf"{_FORM}|㈜|[(（]주[)）]", text)


def begins_address(text: str) -> bool:
    """True if `text` begins with a province or great city and a place in it."""
    return bool(_FULL_ADDRESS.match(text))


def stands_for(text: str) -> bool:
    """True if `text` names who speaks for the party above (`대표자 홍길동`), who holds nothing."""
    return bool(_STANDS_FOR.match(text))


def is_whole_party(text: str) -> bool:
    """True if `text` is a name and its registration number and nothing else: `장호동 310610-*******`."""
    numbers = find_reg_numbers(text)
    if not numbers or text[numbers[0].end :].strip():
        return False
    name = text[: numbers[0].start].strip()
    return bool(_PERSON.match(name) or (is_corporate(name) and not is_address(name)))


def looks_like_name(text: str) -> bool:
    """True if `text` alone may name a person or a corporation."""
    if _BRANCH.match(text) or is_address(text):
        return False
    return bool(_PERSON.match(text) or is_corporate(text) or find_reg_numbers(text))


def _opens_party(line: Flow, after: Flow, last: Party) -> bool:
    """True if a line without number names the next person: it looks like a name and an address or number is by it."""
    text = line.text
    if not looks_like_name(text):
        return False
    followed = is_address(after.text) or bool(find_reg_numbers(after.text[:20]))
    return followed or (bool(_PERSON.match(text)) and any(is_address(r.text) for r in last.rest) and not after)
