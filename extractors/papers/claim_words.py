"""What creditors call principal, interest, cost and total: words known by name, and any word by its last part."""

from __future__ import annotations

import re

from .tables import Columns

LABELS: dict[str, tuple[str, ...]] = {
    "principal": (
        "원금",
        "채권원금",
        "대출원금",
        "청구원금",
        "원금잔액",
        "원금합계",
        "원금계",
        "원본",
        "대여원금",
        "잔존원금",
        "대출금원금",
        "원금총액",
        "대출잔액",
        "청구채권원금",
        "물품대금원금",
        "대출원금잔액",
        "미상환원금",
        "원금채권",
        "원금합계액",
        "채권원금합계",
    ),
    "interest": (
        "이자",
        "이자합계",
        "이자계",
        "이자액",
        "지연손해금",
        "손해금",
        "이자및지연손해금",
        "지연이자",
        "연체이자",
        "이자금액",
        "이자총액",
        "미수이자",
        "이자등",
        "지연배상금",
        "연체이자합계",
        "이자(지연손해금)",
        "이자및연체이자",
        "지연손해금합계",
        "배당기일까지의이자",
        "배당기일까지이자",
        "이자손해금",
        "이자및지연배상금",
        "약정이자및지연손해금",
        "이자소계",
    ),
    "cost": (
        "비용",
        "부대비용",
        "집행비용",
        "기타비용",
        "절차비용",
        "법적비용",
        "법적절차비용",
        "비용합계",
        "비용계",
        "신청비용",
        "가지급금",
        "법비용",
        "부대채권",
        "그밖의부대채권",
        "소송비용",
        "경매비용",
        "독촉절차비용",
        "제비용",
        "비용등",
        "가지급비용",
        "부대채권(비용)",
        "집행비용등",
        "대지급금",
        "대납금",
        "체당금",
        "입체금",
    ),
    "total": (
        "합계",
        "총계",
        "계",
        "합계금",
        "채권합계",
        "합계액",
        "합계금액",
        "청구금액",
        "청구금액합계",
        "청구채권합계",
        "총채권액",
        "채권총액",
        "채권액합계",
        "청구합계",
        "총액",
        "청구총액",
        "채권계산액",
        "청구채권액",
        "채권금액",
        "채권금액합계",
        "원리금합계",
        "총합계",
        "채권액",
        "총청구금액",
        "청구채권총액",
        "배당요구채권액",
        "배당요구금액",
        "청구채권금액",
        "총청구액",
        "청구액",
        "청구액합계",
        "원리금총계",
        "채권합계액",
        "배당받을금액",
        "배당요구총액",
        "채권현재액",
        "총채권금액",
        "배당요구채권",
        "청구채권",
        "합계채권액",
        "청구채권합계액",
    ),
}
#: a word of any trade before a sum, and what may follow it
_LOAN = (
    r"대출과목|여신과목|대출번호|계좌번호|대출종류|대출구분|구분|과목|여신번호|대출계좌|여신과목여신번호|종류|채권명|채권종류|대출명|상품명|여신종류|"
    r"대출과목번호|대출내역|채권구분|항목|순번|번호|대출계좌번호|관리번호"
)
_W = r"[가-힣]{0,8}"
#: heads of what was paid or lent once (`상환원금`, not `미상환원금`)
_PAST = r"(?!(?:기|당)?(?:상환|회수|변제(?!기)|납부|납입|수령|면제|감면|당초|최초|초)(?!불능|할|예정))"
_SUM = r"(?:총|소)?(?:합계|소계|잔액|총액|계|금액|액|등)?"
#: debts by their kind, which are the principal where nothing else is called so
DEBTS = (
    r"(?:보험금|대여금|구상금|변제금|양수금|약정금|차용금|차임|임료|용역비|공사비|정산금|어음금|할부금|대출금|반환금|부당이득금?|손해배상금|양육비|위자료|관리비|"
    r"대금|대출액|대여액|변제액|이용금액|사용금액)"
)
SUMMARY = Columns(
    {
        "rate": re.compile(rf"{_W}(?:이율|금리|이자율|연율)%?"),
        "days": re.compile(rf"{_W}일수"),
        "opened": re.compile(rf"{_W}(?:대출일|취급일|실행일|약정일|만기일?|신규일|대여일|발생일|이용일|차용일)(?:자)?"),
        "from": re.compile(rf"{_W}(?:기산일|시작일|부터|시기|기간|종료일|까지|종기)"),
        "interest": re.compile(rf"{_PAST}{_W}(?<!손해)(?:이자|손해금|배상금|연체료|연체금|수수료){_SUM}"),
        "total": re.compile(
            rf"(?!.*(?:원금|원본|이자|손해금|비용))(?:{_W}(?:합계|총계|총액|총합)(?:액|금액|금)?|소?계|총{_W}액|(?:청구|채권|배당요구|신고){_W}액|"
            rf"(?!.*(?:관계|회계|누계|한계|설계|단계|통계)){_W}계(?:액|금)?)|"
            r"(?:원리금|원금이자|원금및이자)(?:합계|총액|계|액)?"
        ),
        "cost": re.compile(
            rf"{_W}(?:비용|가지급금|대지급금|체당금|대납금|입체금|법비){_SUM}|(?:그밖의)?부대채권{_SUM}"
        ),
        "principal": re.compile(rf"{_PAST}{_W}(?:원금|원본){_SUM}|(?:대출|여신|채권)잔액"),
        "loan": re.compile(_LOAN),
        "debt": re.compile(rf"{_W}{DEBTS}(?:잔액|잔금|채권|액)?|{_W}(?:잔액|잔금)"),
    },
    lambda keys: (
        bool(keys & {"principal", "debt"})
        and ("principal" in keys or {"debt", "total"} <= keys)
        and bool(keys & {"interest", "total", "cost"})
        and not keys & {"rate", "days", "from"}
    ),
    frozenset({"principal", "interest", "cost", "total", "debt"}),
)


#: further labels: a word of the trade before one of these (`약정이자`, `구상금 원금`, `법적절차비용`)
_ANY = r"(?:[가-힣][\s·]*){1,8}"
_ENDING = r"(?:\s*(?:의\s*)?(?:합\s*계|소\s*계|총\s*계|총\s*액|잔\s*액|금\s*액|확\s*정\s*액|상\s*당\s*액|액|계|등))?"
FURTHER = {
    "principal": rf"{_ANY}(?:원\s*금|원\s*본){_ENDING}|{_ANY}[(（]\s*원\s*금\s*[)）]",
    "interest": rf"{_ANY}(?:이\s*자|손\s*해\s*금|(?<!손해)배\s*상\s*금|연\s*체\s*료){_ENDING}|{_ANY}[(（]\s*이\s*자\s*[)）]",
    "cost": rf"{_ANY}(?:비\s*용|가\s*지\s*급\s*금|체\s*당\s*금){_ENDING}|{_ANY}[(（]\s*비\s*용\s*[)）]",
    "total": r"(?:원\s*리\s*금|채\s*권|청\s*구)[\s·]*(?:현\s*재\s*액|총\s*합\s*계)|"
    r"(?:[가-힣][\s·]*){0,6}합\s*(?:산\s*)?한\s*(?:금\s*)?액(?:\s*수)?|"
    r"총[\s·]*(?:[가-힣][\s·]*){0,6}액",
}
#: what a claim is called where no 원금 is named
_DEBTS = (
    "대여금",
    "대위변제금",
    "구상금",
    "물품대금",
    "공사대금",
    "양수금",
    "이용대금",
    "매매대금",
    "어음금",
    "약정금",
    "정산금",
    "용역비",
    "차용금",
    "보증채무금",
    "신용카드대금",
    "임대차보증금반환금",
    "대출금",
)
NAMED = tuple(name + more for name in _DEBTS for more in ("", "원금", "의원금", "잔액", "의잔액", "잔금", "채권", "액"))

#: what was paid, forgiven, lent or claimed before: a sum behind such a word is no part of what is owed now
NOT_OWED = re.compile(
    r"(?:(?<!대위)변제|상환|지급|배당|교부|송금|반환|이체|일부|납부|납입|이미)받은|^받은|(?:갚은|갚았|수령한|회수한|회수된|회수금|기수령|기변제|기지급|기납부|기상환)|"
    r"(?<!대위)(?:변제|상환|납부|납입|지급|충당|공제)(?:한|된|하였|하고|함)(?!다)|면제|감면|탕감|환급|당초|종전|기존|최초|당시|이미|별건|타사건|다른|"
    r"(?:변경|정정|수정|경정|감액)전"
)
#: sums that bound a claim or tell another thing's worth
NO_TOTAL = re.compile(r"가압류|최고액|한도|설정|감정|매각|낙찰|시가|보증금|담보가")

#: words that only hint at a field: an amount behind them counts where the paper's own sum proves it
HINTS = {
    "principal": rf"원\s*금|원\s*본|잔\s*액|잔\s*고|대\s*위\s*변\s*제|대\s*출\s*금|융\s*자|미\s*(?:회\s*수|변\s*제|상\s*환)|{DEBTS}",
    "interest": r"이\s*자|손\s*해\s*금|배\s*상\s*금|연\s*체|미\s*수\s*수\s*익",
    "cost": r"비\s*용|가\s*지\s*급|대\s*지\s*급|체\s*당|대\s*납|입\s*체|인\s*지|송\s*달|보\s*수|법\s*무\s*사|예\s*납",
    "total": r"합|총|계|모\s*두|청\s*구\s*(?:금\s*)?액|채\s*권\s*액|받\s*을\s*(?:금\s*액|돈|채\s*권)|신\s*고\s*(?:하\s*는\s*)?(?:금\s*)?액",
}
#: any words before an amount: enough where it is exactly what all other parts make up
ANY_WORD = r"[가-힣]"
