"""Names, addresses, offices, numbers and sums as register clerks of several decades write them. All invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from core.models.filing import Foreign

_FAMILY = (
    "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허남심노하곽성차주우구민유나진지엄채"
    "원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_GIVEN = "민서지우현도윤하준영수진경미숙자철호상훈성재은혜란희순옥동규태형석기용운산목람열구갑을말소접등공유"
_DOUBLE = ("남궁", "황보", "제갈", "선우", "독고")
_FOREIGN = (
    "JOHN MICHAEL SMITH",
    "왕리화",
    "응우옌티란",
    "O'BRIEN PATRICK",
    "리메이링(LI MEILING)",
    "스미스 존 에드워드",
)
_FIRM = (
    "한솔",
    "대명",
    "푸른길",
    "동해",
    "가온누리",
    "미래로",
    "신우",
    "태평",
    "세종대왕",
    "구일",
    "이천",
    "용문",
    "금강",
    "원일",
    "정도",
)
_TRADE = (
    "종합건설", "상사", "산업개발", "물류", "에너지", "테크", "유통", "자산관리", "엔지니어링", "캐피탈", "대부", "저축은행",
    "상호신용금고", "생명보험", "은행", "신용정보", "제이차유동화전문유한회사",
)  # fmt: skip
_BANKS = (
    "주식회사한누리은행", "주식회사동서은행", "주식회사 가나은행", "새마을금고중앙회", "한강새마을금고", "보람신용협동조합",
    "남산농업협동조합", "서해수산업협동조합", "두레상호저축은행", "주식회사다온저축은행", "한국주택금융공사", "신용보증기금",
    "주식회사제일상호저축은행", "중소기업은행", "농업협동조합중앙회", "다라캐피탈 주식회사", "(주)마바대부", "경남은행",
)  # fmt: skip
_AREAS = (
    ("서울특별시 구로구", "구로동"), ("서울특별시 강남구", "역삼동"), ("경기도 수원시 영통구", "매탄동"),
    ("경기도 광주시 오포읍", "능평리"), ("인천광역시 남동구", "구월동"), ("부산광역시 해운대구", "우동"),
    ("충청남도 홍성군 홍북읍", "신경리"), ("전라북도 전주시 완산구", "효자동1가"), ("세종특별자치시", "어진동"),
    ("제주특별자치도 서귀포시", "강정동"), ("강원특별자치도 원주시", "무실동"), ("경상북도 포항시 남구", "대잠동"),
)  # fmt: skip
_ROADS = ("중앙로", "공원로12번길", "을지로", "구갑로", "말소리길", "대학로3길")
_BUILDINGS = ("무지개마을아파트", "행복빌라", "에이스타워", "한빛오피스텔", "푸른솔아파트", "가온프라자")
COURTS = (
    "서울중앙지방법원", "서울남부지방법원", "수원지방법원", "수원지방법원 성남지원", "인천지방법원 부천지원",
    "대전지방법원 홍성지원", "부산지방법원 동부지원", "제주지방법원", "서울지방법원 남부지원", "창원지방법원 통영지원",
)  # fmt: skip
TAX_OFFICES = (
    "구로세무서",
    "용인세무서",
    "동수원세무서장",
    "의정부세무서",
    "서울특별시 성북구",
    "성남시분당구청",
    "갑산세무서",
)
CITIES = (
    "화성시",
    "서울특별시구로구",
    "용인시기흥구",
    "홍성군",
    "서울특별시",
    "구로구(세무관리과)",
    "부천시(원미구청장)",
)
_DIGITS = "영일이삼사오육칠팔구"


@dataclass(frozen=True)
class Person:
    """A party: name, registration number as printed (masked for natural persons), address lines."""

    name: str
    number: str | None
    address: tuple[str, ...]
    branch: str | None = None
    corporate: bool = False


class Clerk:
    """The invented clerk: everything random comes from one seed."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng

    def chance(self, p: float) -> bool:
        return self.rng.random() < p

    def natural(self, old: bool = False) -> Person:
        r = self.rng
        if self.chance(0.05) and not old:
            return Person(r.choice(_FOREIGN), f"{r.randint(500101, 991231)}-*******", self.address())
        family = r.choice(_DOUBLE) if self.chance(0.03) else r.choice(_FAMILY)
        given = "".join(r.choice(_GIVEN) for _ in range(1 if self.chance(0.06) else 2))
        number = f"{r.randint(30, 99):02}{r.randint(1, 12):02}{r.randint(1, 28):02}-"
        number += "*******" if not old or self.chance(0.5) else f"{r.randint(1, 2)}******"
        return Person(family + given, None if old and self.chance(0.4) else number, self.address())

    def bank(self, old: bool = False) -> Person:
        r = self.rng
        if self.chance(0.35):
            firm, trade = r.choice(_FIRM), r.choice(_TRADE)
            name = r.choice(("주식회사{}", "{}주식회사", "{} 주식회사", "주식회사 {}", "(주){}", "{}(주)")).format(
                firm + trade
            )
            if "유한회사" in trade:
                name = firm + trade
        else:
            name = r.choice(_BANKS)
        number = (
            None
            if old and self.chance(0.5)
            else f"{r.choice((110, 131, 164, 180))}{r.randint(111, 171)}-{r.randint(1, 9999999):07}"
        )
        branch = None
        if self.chance(0.5):
            branch = r.choice(
                ("구로동지점", "여신관리부", "영종하늘도시지점", "개인여신센터", "채권관리팀", "서울지사")
            )
            branch = r.choice(("({})", "( {} )", "(소관:{})", "({})")).format(branch)
        return Person(name, number, self.address(), branch, True)

    def firm(self) -> Person:
        r = self.rng
        name = r.choice(
            ("주식회사 {}", "{} 주식회사", "주식회사{}", "유한회사 {}", "농업회사법인 주식회사 {}", "의료법인{}재단")
        ).format(r.choice(_FIRM) + r.choice(_TRADE[:8]))
        return Person(name, f"110111-{r.randint(1, 9999999):07}", self.address(), None, True)

    def address(self) -> tuple[str, ...]:
        r = self.rng
        region, town = r.choice(_AREAS)
        if self.chance(0.4):
            tail = f"{r.choice(_ROADS)} {r.randint(1, 300)}"
            tail += (
                f", {r.randint(101, 120)}동 {r.randint(101, 2500)}호({town},{r.choice(_BUILDINGS)})"
                if self.chance(0.6)
                else f"({town})"
            )
            return (f"{region} {tail}",)
        tail = f"{town} {r.randint(1, 1500)}" + (f"-{r.randint(1, 60)}" if self.chance(0.6) else "")
        if self.chance(0.4):
            tail += f" {r.choice(_BUILDINGS)} {r.randint(1, 20)}동 {r.randint(1, 25)}층 {r.randint(101, 2500)}호"
        return (f"{region} {tail}",)

    def place(self) -> tuple[str, str, str]:
        """Region, town and lot of a property."""
        region, town = self.rng.choice(_AREAS)
        lot = f"{self.rng.randint(1, 1500)}" + (f"-{self.rng.randint(1, 60)}" if self.chance(0.6) else "")
        return region, town, ("산" + lot if self.chance(0.1) else lot)

    def won(self, most: int = 2_000_000_000) -> int:
        r = self.rng
        kind = r.random()
        if kind < 0.6:
            return r.randint(10, most // 1_000_000) * 1_000_000
        if kind < 0.85:
            return r.randint(1000, most // 10_000) * 10_000
        return r.randint(1_000_000, most)

    def written(self, value: int, style: str | None = None) -> str:
        """A sum as it may stand in the register: figures or Hangul, with 원, 원정, a blank before 원, or neither."""
        style = (
            style
            or self.rng.choices(
                ("금N원", "금N 원", "금N원정", "금 N원", "hangul", "hangul원정", "N원"), (50, 14, 6, 6, 5, 8, 3)
            )[0]
        )
        if style.startswith("hangul"):
            return f"금{in_hangul(value)}원" + ("정" if style == "hangul원정" else "")
        return style.replace("N", f"{value:,}")

    def foreign(self) -> tuple[str, Foreign]:
        r = self.rng
        n = r.randint(2, 90) * 10_000
        text, currency = r.choice(
            (
                (f"미화 금{in_hangul(n)}불정", "USD"), (f"미화 금{n:,}달러", "USD"), (f"미합중국통화 금{n:,}불", "USD"),
                (f"금{n:,}엔", "JPY"), (f"일화 금{n:,}엔", "JPY"), (f"미화금{n:,}불", "USD"), (f"유로화 금{n:,}유로", "EUR"),
            )
        )  # fmt: skip
        return text, Foreign(amount=n, currency=currency)


def in_hangul(value: int) -> str:
    """`금일억이천만원` without the ends: every 일 written, as on old papers."""
    out = ""
    for unit, name in ((10**8, "억"), (10**4, "만"), (1, "")):
        group, value = divmod(value, unit)
        if not group:
            continue
        for place, word in ((1000, "천"), (100, "백"), (10, "십"), (1, "")):
            digit, group = divmod(group, place)
            if digit:
                out += _DIGITS[digit] + word
        out += name
    return out


def day(d: date, blanks: bool = False) -> str:
    return f"{d.year}년 {d.month:02}월 {d.day:02}일" if blanks else f"{d.year}년{d.month}월{d.day}일"
