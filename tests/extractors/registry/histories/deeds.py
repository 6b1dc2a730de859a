"""The rights of both sections as the clerk writes them: each function makes the body of one kind of entry."""

from __future__ import annotations

from datetime import date, timedelta

from core.models.filing import Holder
from tests.extractors.registry.histories.rows import Item
from tests.extractors.registry.histories.wording import CITIES, COURTS, TAX_OFFICES, Clerk, Person, day

_INDENT = "  "


def named(clerk: Clerk, label: str, people: list[Person], shares: list[str] | None = None) -> list[Item]:
    """`소유자 홍길동 …` or `공유자` with shares; each person an item of its own, so that it can be struck alone."""
    if not shares:
        out = []
        for i, p in enumerate(people):
            number = f"{_INDENT if clerk.chance(0.7) else ' '}{p.number}" if p.number else ""
            head = f"{label}  " if i == 0 else ("    " if clerk.chance(0.5) else f"{label}  ")
            lines = [f"{head}{p.name}{number}"]
            out.append(Item(lines, {"holders": [Holder(name=p.name, reg_no=p.number)]}))
            out.append(_where(clerk, p))
        return out
    out = [Item([label], {})]
    for p, share in zip(people, shares, strict=True):
        n, of = share.split("/")
        number = f"{_INDENT}{p.number}" if p.number else ""
        lines = [f"  지분 {of}분의 {n}", f"  {p.name}{number}"]
        if clerk.chance(0.2):
            lines = [f"  지분 {of}분의{n}  {p.name}{number}"]
        out.append(Item(lines, {"holders": [Holder(name=p.name, reg_no=p.number, share=share)]}))
        out.append(_where(clerk, p))
    return out


def _where(clerk: Clerk, p: Person) -> Item:
    return Item([*(f"  {line}" for line in p.address), *([f"  {p.branch}"] if p.branch else [])])


def debtors(clerk: Clerk, people: list[Person]) -> list[Item]:
    """`채무자 홍길동` and address; several follow each other without a label."""
    out = []
    for i, p in enumerate(people):
        head = "채무자  " if i == 0 or clerk.chance(0.2) else "  "
        number = f"  {p.number}" if p.number and clerk.chance(0.1) else ""
        out.append(Item([f"{head}{p.name}{number}"], {"debtor": p.name}))
        out.append(Item([f"  {line}" for line in p.address]))
    return out


def shares_of(clerk: Clerk, n: int) -> list[str]:
    r = clerk.rng
    if clerk.chance(0.5):
        return [f"1/{n}"] * n
    if clerk.chance(0.25):
        whole = r.choice((10, 100, 1333.2))
        return [f"{round(whole / (n + 1) + i * 0.1, 2)}/{whole}" for i in range(n)]
    of = r.choice((n + 1, 2 * n + 1, 10, 48))
    parts = [1] * (n - 1)
    return [f"{p}/{of}" for p in [*parts, of - (n - 1)]]


def mortgage(
    clerk: Clerk, value: object, text: str, who: list[Person], owing: list[Person], joint: list[Item]
) -> list[Item]:
    label = clerk.rng.choice(("채권최고액  ", "채권최고액 ", "채권최고액 "))
    shares = shares_of(clerk, len(who)) if len(who) > 1 else None
    return [
        Item([f"{label}{text}"], {"amount": value}),
        *debtors(clerk, owing),
        *named(clerk, "근저당권자", who, shares),
        *joint,
    ]


def plain_mortgage(clerk: Clerk, value: int, who: Person, owing: Person) -> list[Item]:
    r = clerk.rng
    out = [Item([f"채권액  {clerk.written(value)}"], {"amount": value})]
    if clerk.chance(0.7):
        out.append(Item([f"이  자  연 {r.choice(('6%', '1할2푼', '5푼', '12퍼센트'))}"]))
    if clerk.chance(0.5):
        out.append(Item([f"변제기  {day(date(r.randint(2000, 2024), 3, 4), clerk.chance(0.3))}"]))
    return out + debtors(clerk, [owing]) + named(clerk, "저당권자", [who])


def joint_with(clerk: Clerk) -> tuple[list[Item], str | None]:
    """공동담보 lines and the number of the list, if there is one."""
    r = clerk.rng
    if clerk.chance(0.4):
        number = f"{r.randint(2002, 2024)}-{r.randint(1, 900)}" if clerk.chance(0.75) else str(r.randint(5, 900))
        return [Item([f"공동담보목록  제{number}호"], {"joint_list": number})], number
    if clerk.chance(0.4):
        places = [" ".join(clerk.place()) for _ in range(r.randint(1, 3))]
        kind = r.choice(("토지", "건물", "토지"))
        return [Item([f"공동담보  {kind} {places[0]}", *(f"          {kind} {p}" for p in places[1:])])], None
    return [], None


def jeonse(clerk: Clerk, value: int, who: Person) -> list[Item]:
    part = _part(clerk)
    start = date(clerk.rng.randint(1998, 2023), clerk.rng.randint(1, 12), clerk.rng.randint(1, 28))
    out = [
        Item([f"전세금  {clerk.written(value)}"], {"amount": value}),
        Item([f"{clerk.rng.choice(('범  위', '범위', '범 위'))}  {part}"], {"part": part}),
        Item([f"존속기간  {day(start)}부터 {day(start + timedelta(days=730))}까지"]),
    ]
    if clerk.chance(0.3):
        out.append(Item([f"반환기  {day(start + timedelta(days=730))}"]))
    out += named(clerk, "전세권자", [who])
    if clerk.chance(0.4):
        out.append(Item([f"도면  제{clerk.rng.randint(2001, 2023)}-{clerk.rng.randint(1, 500)}호"]))
    return out


def _part(clerk: Clerk) -> str:
    r = clerk.rng
    return r.choice(
        (
            f"건물의 {r.randint(1, 5)}층 전부", f"{r.randint(1, 9)}층 {r.randint(101, 999)}호 전부", "주거용 건물의 전부",
            f"2층 중 동쪽 {r.randint(20, 90)}.{r.randint(10, 99)}㎡", "건물 전부", f"{r.randint(1, 5)}층 402호 전부 {r.randint(30, 90)}㎡",
        )
    )  # fmt: skip


def lease_order(clerk: Clerk, value: int, who: Person, home: bool) -> tuple[list[Item], dict[str, object]]:
    """주택임차권, 상가건물임차권 by order of the court; its dates are written with blanks."""
    r = clerk.rng
    part = _part(clerk)
    signed = date(r.randint(1999, 2022), r.randint(1, 12), r.randint(1, 28))
    moved = signed + timedelta(days=r.randint(0, 60))
    fixed = moved + timedelta(days=r.randint(0, 90))
    blanks = clerk.chance(0.7)
    out = [Item([f"임차보증금  {clerk.written(value)}"], {"amount": value})]
    if clerk.chance(0.5):
        rent = r.randint(10, 150) * 10_000
        out.append(
            Item(
                [f"{r.choice(('차  임', '차임', '월차임'))}  {r.choice(('', '월 '))}금{rent:,}원"],
                {"monthly_rent": rent},
            )
        )
    out.append(Item([f"{r.choice(('범  위', '범위'))}  {part}"], {"part": part}))
    out.append(Item([f"임대차계약일자  {day(signed, blanks)}"], {"contract_on": signed}))
    label = "주민등록일자" if home else "사업자등록신청일자"
    dates = [
        Item([f"{label}  {day(moved, blanks)}"], {"moved_in_on": moved}),
        Item([f"점유개시일자  {day(moved, blanks)}"], {"occupied_on": moved}),
    ]
    if clerk.chance(0.3):
        dates.reverse()
    out += dates
    if clerk.chance(0.9):
        out.append(Item([f"확정일자  {day(fixed, blanks)}"], {"fixed_on": fixed}))
    out += named(clerk, "임차권자", [who])
    return out, {}


def lease(clerk: Clerk, value: int, who: Person) -> list[Item]:
    """임차권설정 by contract."""
    r = clerk.rng
    part = _part(clerk)
    rent = r.randint(10, 300) * 10_000
    start = date(r.randint(2000, 2023), r.randint(1, 12), r.randint(1, 28))
    return [
        Item([f"임차보증금  {clerk.written(value)}"], {"amount": value}),
        Item([f"차  임  {r.choice(('월 금', '금', '월금'))}{rent:,}원"], {"monthly_rent": rent}),
        Item([f"차임지급시기  매월 {r.randint(1, 28)}일"]),
        Item([f"범  위  {part}"], {"part": part}),
        Item([f"존속기간  {day(start)}부터 {r.randint(1, 5)}년"]),
        *named(clerk, "임차권자", [who]),
    ]


def superficies(clerk: Clerk, who: Person) -> list[Item]:
    r = clerk.rng
    out = [
        Item(
            [
                f"목  적  {r.choice(('견고한 건물 및 수목의 소유', '송전선의 소유', '건물의 소유', '철근콘크리트조 건물의 소유'))}"
            ]
        ),
        Item([f"범  위  {(part := r.choice(('토지의 전부', '토지의 전부', '동북쪽 150㎡')))}"], {"part": part}),
        Item([f"존속기간  {day(date(r.randint(2000, 2023), 5, 6))}부터 {r.randint(10, 50)}년"]),
        Item([f"지  료  {r.choice(('없음', '무료', '연 금1,200,000원', '월 금300,000원'))}"]),
    ]
    return out + named(clerk, "지상권자", [who])


def attachment(clerk: Clerk, value: int, who: list[Person], old: bool) -> list[Item]:
    out = [Item([f"청구금액  {clerk.written(value)}"], {"amount": value})]
    if clerk.chance(0.12):
        first = value // 3
        out[0].lines.append(f"  (내역 : {who[0].name}-금{first:,}원, 그 외-금{value - first:,}원)")
    label = "권리자" if old else "채권자"
    return out + named(clerk, label, who)


def seizure(clerk: Clerk) -> tuple[list[Item], list[str], str]:
    """압류: holder, lines of the cause, its text. There is never an amount."""
    r = clerk.rng
    kind = r.random()
    if kind < 0.45:
        office = r.choice(TAX_OFFICES)
        number = r.choice(
            (
                f"징세46120-{r.randint(100, 9999)}",
                f"재산세과-{r.randint(100, 99999)}",
                f"체납징세과-{r.randint(10, 9999)}",
            )
        )
        body = [
            Item(["권리자  국"], {"holders": [Holder(name="국")]}),
            Item([f"처분청  {office}"], {"authority": office}),
        ]
        if clerk.chance(0.3):
            body = [
                Item(["권리자  국"], {"holders": [Holder(name="국")]}),
                Item([f"  처분청  {office}"], {"authority": office}),
            ]
    elif kind < 0.75:
        city = r.choice(CITIES)
        number = r.choice(
            (
                f"세무1과-{r.randint(100, 99999)}",
                f"징수과-{r.randint(100, 9999)}",
                f"청소과67500-{r.randint(100, 9999)}",
            )
        )
        extra = f"  {r.randint(1000, 9999)}" if clerk.chance(0.4) else ""
        holder = Holder(name=city, reg_no=extra.strip() or None)
        body = [Item([f"권리자  {city}{extra}"], {"holders": [holder]})]
    elif kind < 0.9:
        who, no, office = r.choice(
            (("국민건강보험공단", "111471-0008863", "구로지사"), ("국민연금공단", "113671-0000000", "수원지사"),
             ("근로복지공단", "111271-0000001", "안양지사"))
        )  # fmt: skip
        number = f"자격징수부-{r.randint(100, 999999)}"
        body = [
            Item([f"권리자  {who}  {no}"], {"holders": [Holder(name=who, reg_no=no)]}),
            Item([f"  {clerk.address()[0]}", f"  ({office})"]),
        ]
    else:
        office = r.choice(TAX_OFFICES)
        number = f"세일46120-{r.randint(100, 9999)}"
        body = [Item([f"권리자  {office}"], {"holders": [Holder(name=office)]})]
    text = r.choice(("압류({})", "압류({})", "압류 ({})")).format(number)
    return body, [text], text


def court_cause(clerk: Clerk, d: date, what: str, code: str) -> tuple[list[str], str, str]:
    """`2021년3월4일` / `서울중앙지방법원의 가압류 결정(2021카단812345)`: lines, text and case number."""
    r = clerk.rng
    year = d.year % 100 if d.year < 1999 else d.year
    case = f"{year}{code}{r.randint(10, 899999 if '카' in code else 99999)}"
    shape = r.choice(
        (
            "{court}의 {what} 결정({case})",
            "{court}의 {what}결정({case})",
            "{court}의 {what}결정({case}호)",
            "{court}의 {what} 결정 ({case})",
        )
    )
    text = shape.format(court=r.choice(COURTS), what=what, case=case)
    return [day(d), text], f"{day(d)} {text}", case
