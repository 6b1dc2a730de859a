"""Is it a name at all, and where does it end: labels, parts of labels and marks beside a name are nobody's name."""

from __future__ import annotations

import re

from extractors.grammar.names import is_corporate, normalise_name

_NAME_ENDS = re.compile(
    r"[\t\n]|\s*[(（\[〔,，/;]|\s+(?=[가-힣](?:[가-힣 ]{0,10}[가-힣])?\s?[:：])|\s+(?=\d{6}\s?-|\d{3}-\d{2}-\d{5})|\s+(?=[○◯●□■◇◆※▶▷☐☑▣◎])|"
    r"\s+(?:대표이사|대표자|대표|지배인|이사장|조합장|지점장|본부장|소송대리인|법률상\s*대리인|대리인|위\s*대리인|담당|주소|전화|"
    r"[㊞印]|귀중|귀하|직인|(?:서울|부산|대구|인천|광주|대전|울산|세종)(?:특별시|광역시|특별자치시|시)?\s|[가-힣]{2}(?:특별자치도|도)\s|(?:외|등)\s*\d+\s*[명인])"
)
#: where somebody lives: a road, a quarter or a village with a number behind it
_ADDRESS = re.compile(r"(?:^|\s)[가-힣\d]+(?:로|길|동|리|가)\s?(?:산\s?)?\d")
_BRACKETED = (
    r"(?:\s*[(（](?!\s*[주유합재사]\s*[)）])[^)）\n]{0,20}[)）]|\s*[/·]\s*(?:명\s*칭|상\s*호|법\s*인\s*명|성\s*명))?"
)
_OWN_NAME = (
    r"(?:성\s*명|성\s*함|이\s*름|명\s*칭|상\s*호|"
    r"(?:법\s*인|회\s*사|업\s*체|기\s*관|단\s*체|사\s*업\s*장|채\s*권\s*자|채\s*무\s*자|임\s*차\s*인|신\s*청\s*인)\s*(?:성\s*)?명)"
)
#: the label of a name inside of what a label of a party is followed by (`채권자 | 성 명 : 김갑동`)
_BULLET = r"(?:\d{1,3}\s*[.)]|[○●□■◇◆※▶▷▣◎•·\-–](?=\s))"
_NAME_LABEL = re.compile(
    rf"(?:^|(?<=[\n\t]))[\s:：]*(?:{_BULLET}\s*)?{_OWN_NAME}{_BRACKETED}\s*(?:[:：]\s*|[ \t\n]+(?=[가-힣A-Za-z(（㈜]{{2}}))"
)
NAME_LABEL = re.compile(rf"\s*{_OWN_NAME}{_BRACKETED}\s*[:：]?\s*")
#: any label with a colon
_LABEL = re.compile(r"\s*[가-힣](?:[가-힣 ]{0,10}[가-힣])?\s?(?:[(（][^)）\n]{0,16}[)）])?\s?[:：]")

_ROLE = (
    r"(?:채권자|채무자|소유자|신청인|임차인|임대인|체납자|신고인|의무자|근로자|사용자|사업주|당사자|대리인|상대방|요구인|요구자|제출인|제출자|보증인|"
    r"권리자|설정자|양도인|양수인|승계인|참가인|대표자|대표이사|선정자|납세자|납부자|수령인|수취인|이해관계인|취득자|가입자|전세권자|저당권자|차주|사업장)"
)
#: what a label ends with, whatever stands before it
_ENDING = (
    r"(?:번호|일자|일시|연월일|년월일|생년월|기간|기한|구분|내역|명세|금액|주소|주소지|소재지|전화|연락처|서명|날인|직인|여부|유무|종류|종별|비율|이율|일수|"
    r"소계|합계|총계|이자|원금|비용|성명|명칭|상호|표시|비고|사항|내용|방법|사유|원인|순위|순번|연번|관계|자격|국적|직업|직책|직위|소속|부서|팩스|이메일|"
    r"우편|계좌|예금주|사건명|재판부|담당|적요|항목|배당기일)"
)
#: what a label of a day is of (`지급일`, `송달된 날`)
_DAY = re.compile(
    r"[가-힣]{0,4}(?:지급|작성|접수|제출|신청|배당|전입|이사|계약|발급|기준|확정|변제|송달|고지|압류|발행|양수|양도|취득|납부|만기|만료|개시|종료|시작|입주|인도|점유|설정|"
    r"시행|등기|청구|요구|교부|퇴직|입사|출생|결정|선고|공고|매각|도래|약정|대출|체결|부여|신고|처분)(?:을|를)?(?:한|된|받은)?\s*(?:일|날|일자|날짜|일시)"
)
#: words of labels that could pass for names of persons by their length
_WORDS = re.compile(
    r"정보|성|명|이름|성함|법인|개인|단체|현주소|구주소|신주소|전주소|본주소|본적|직장|집|휴대폰|휴대전화|핸드폰|이상|이하|선순위|후순위|기타|소계|총액|전부|일부|해당없음|없음|있음|"
    r"생략|공란|미상|불명|불상|서식|양식|별지|별첨|첨부|참조|상동|위같음|귀중|귀하|인|날인|서명|도장|남|여|예|아니오|위와같음|주민등록표|인감증명|금융기관|관할|법원|사건|"
    rf"(?:[가-힣]{{0,8}}{_ROLE}|기본|사건|당사자|계약|인적|임대차|계좌|물건|담보|송달)의?정보"
)
_INSIDE = re.compile(
    r".*(?:배당요구|권리신고|계산서|교부청구|신청서|사건번호|등록번호|관리번호|보증금|청구금액|담보권).*"
)
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹"
    "제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간견당화창나라로"
)
_TWO_SURNAMES = re.compile(r"(?:남궁|황보|제갈|사공|선우|독고|서문|동방|망절|어금)[가-힣]{1,3}")
#: a company says so itself, so its words may be any (`주식회사 정보통신`, `(주)현주소`)
_COMPANY = re.compile(
    r"주식회사|유한회사|합자회사|합명회사|유한책임회사|[(（][주유합재사][)）]|㈜|㈐|법인.|Inc|Ltd|Co\."
)
_SENTENCE = re.compile(
    r"(?:은|는|이|가|의|를|을|에|와|과|겸|및|또는|측|로부터|본인|귀원|위와|다음|아래|별지|상기|성명|주소|표시|제출|[\d.,\s]+$)(?:\s|$)"
)
#: whose office stands before his name speaks for another (`이사 김갑동`)
_OFFICE = re.compile(
    r"(?:대표\s?이사|사내이사|이사|이사장|감사|청산인|지배인|지점장|대표|대표자|대표사원|업무집행자|조합장|은행장|본부장|팀장|부장|과장|담당자?|소송대리인|대리인|"
    r"[가-힣]{0,4}변호사|법무사|공인노무사|공익법무관)\s+[가-힣]"
)
#: a count, a day, a period
_COUNTED = re.compile(
    r"\d+\s*(?:명|인|건|필지|호|개|개월|회|원|%|년|월|일|층|차)(?![가-힣])|\d{4}\s*[.\-년/]|\d{2,4}\s*년(?:도|분)"
)
#: marks of the form beside a name; a mask of a name stands directly at it (`김○○`)
_MARKS = re.compile(
    r"(?:\s*(?:[㊞印]|직인|[(（\[]\s*(?:인|서명|날인|도장|직인|서명\s*또는\s*날인|날인\s*또는\s*서명)\s*[)）\]])|\s+[○◯●□■◇◆※▶▷☐☑▣◎•·∙*\-–:：]+)+$"
)


def lead_of(text: str) -> int:
    """Where the name begins in what follows a label: behind numbers, marks and the label of a name."""
    own = _NAME_LABEL.search(text)
    if own is not None and all(_LABEL.match(line) for line in re.split(r"[\n\t]", text[: own.start()]) if line.strip()):
        return own.end()
    lead = re.match(rf"[\s:：]*(?:{_BULLET}\s*)?[\s:：]*", text)
    return lead.end() if lead else 0


def clip_name(text: str) -> tuple[str, int]:
    """A name at the head of `text` and where it ends: not cut at blanks, but at a number, address or office."""
    lead = lead_of(text)
    body = text[lead:]
    company = re.match(r"^\s*[(（](?:주|유|합|재|사)[)）]", body)
    start = company.end() if company else 0
    stop = len(body)
    at = start
    while True:
        found = _NAME_ENDS.search(body, at)
        if not found:
            break
        inside = re.match(r"\s*[(（](?:주|유|합|재|사)[)）]", body[found.start() :])
        if inside:
            at = found.start() + inside.end()
            continue
        if found.start() == 0:
            at = found.end()
            continue
        stop = found.start()
        break
    name = normalise_name(body[:stop])
    if name.count(")") + name.count("）") > name.count("(") + name.count("（"):
        name = re.sub(r"\s*[)）]$", "", name)  # closes a bracket that opened before the name
    return _MARKS.sub("", name), lead + stop


def is_label(text: str) -> bool:
    """Words that a form prints beside or above its values."""
    plain = re.sub(r"[\s·ㆍ:：.]", "", text)
    plain = re.sub(r"[(（](?![주유합재사][)）])[^)）]*[)）]?", "", plain) or plain.strip("()（）")
    if _INSIDE.fullmatch(plain):
        return True
    if _COMPANY.search(plain) and not re.fullmatch(r"법인.{0,4}(?:번호|일자|연월일|명|명칭|주소|소재지)", plain):
        return False
    if _TWO_SURNAMES.fullmatch(plain):
        return False
    if _WORDS.fullmatch(plain) or _DAY.fullmatch(plain) or re.fullmatch(_ENDING, plain):
        return True
    if re.fullmatch(
        rf"[가-힣]{{0,6}}?{_ROLE}(?:(?:및|겸|또는|[/,])?{_ROLE})*(?:의?(?:표시|성명|주소|명|인적사항))?", plain
    ):
        return len(plain) > 2
    if not re.fullmatch(rf"[가-힣/,]+{_ENDING}", plain):
        return False
    return len(plain) > 3 or plain[0] not in _SURNAMES


def is_name(name: str) -> bool:
    """A name of somebody, not a label, an address, a count, a piece of a sentence or a mark."""
    if re.match(r"[(（](?!\s*[주유합재사]\s*[)）])", name) or _COUNTED.match(name):
        return False  # the end of a label that its line broke; a count
    plain = re.sub(r"[^가-힣A-Za-z一-鿿]", "", name)
    if not plain or (len(plain) < 2 and plain != "국" and not re.search(r"[가-힣]\s?[○◯●*＊]", name)):
        return False
    if len(name) > 60 or is_label(name) or (_ADDRESS.search(name) and not is_corporate(name)):
        return False
    return not _SENTENCE.match(name) and not _OFFICE.match(name) and not re.search(r"니다|하여|하고|합니", name)
