"""Papers that come with filings and claim nothing, or take a claim back: none may be read as a claim."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from .blocks import Ink, L, P, Sheet, T, Tb, n_


def _paper(k: Ink, name: str, title: str, *body: object) -> Sheet:
    blocks = [T(title), *body, P(k.d(k.a_day(k.year, k.year)), "center"), P(f"{k.court} 귀중")]
    return Sheet("unknown", name, blocks, {"title": title.replace(" ", "")})


def others(k: Ink) -> list[Sheet]:
    """One of each."""
    case = L([("사건", k.case), ("채권자", k.bank()), ("채무자", k.person())], "colon")
    return [
        _paper(
            k,
            "power",
            "소 송 위 임 장",
            case,
            P(
                "위 사건에 관하여 다음 사람을 대리인으로 선임하고 배당요구신청, 채권계산서 제출, 배당금 수령에 관한 일체의 권한을 위임합니다."
            ),
            P(f"수임인 변호사 {k.person()}"),
        ),
        _paper(
            k,
            "withdrawal",
            "배당요구신청 취하서",
            case,
            P(f"위 사건에 관하여 신청인은 배당요구 금 {n_(k.money(1_000_000, 90_000_000))}원을 전부 취하합니다."),
        ),
        _paper(k, "withdrawal2", "배당요구 철회서", case, P("신청인은 위 사건에 제출한 배당요구를 철회합니다.")),
        _paper(
            k,
            "tax_release",
            "교부청구 해제 통지서",
            case,
            P("국세징수법 제60조에 따라 교부청구를 해제합니다."),
            P(f"체납액 {n_(k.money(100_000, 9_000_000))}원 납부 완료"),
        ),
        _paper(
            k,
            "ask",
            "채권계산서 제출 최고서",
            case,
            P(
                "이 사건의 배당기일이 지정되었으니 이 최고서를 받은 날부터 1주 이내에 채권의 원금·이자·비용 그 밖의 부대채권의 계산서를 제출하시기 바랍니다."
            ),
            P("배당기일 2024. 11. 20. 10:00"),
        ),
        _paper(
            k, "served", "송달증명원", case, P("위 사건의 판결정본이 채무자에게 송달되었음을 증명하여 주시기 바랍니다.")
        ),
        _paper(
            k,
            "family",
            "가족관계증명서(상세)",
            Tb(
                [["구분", "성명", "출생연월일", "주민등록번호", "성별"]],
                [["본인", k.person(), "1975년 03월 02일", "750302-1******", "남"]],
                "all",
            ),
        ),
        _paper(
            k,
            "resident",
            "주민등록표(등본)",
            Tb(
                [["번호", "세대주관계", "성명", "전입일/변동일"]], [["1", "본인", k.person(), "2018-03-02 전입"]], "all"
            ),
            P("이 등본은 세대별 주민등록표의 원본 내용과 틀림없음을 증명합니다."),
        ),
        _paper(
            k,
            "company",
            "등기사항전부증명서(현재사항)",
            P("등기번호 012345    등록번호 110111-1234567"),
            Tb(
                [],
                [
                    ["상 호", "주식회사 두레건설"],
                    ["본 점", k.place()],
                    ["1주의 금액", "금 5,000 원"],
                    ["발행주식의 총수", "20,000주"],
                    ["자본금의 액", "금 100,000,000 원"],
                ],
                "all",
            ),
            P("목 적"),
            P("1. 건설업  2. 부동산 임대업"),
            P("임원에 관한 사항"),
            P(f"사내이사 {k.person()} 750302-1******"),
        ),
        _paper(
            k,
            "lease",
            "부동산 임대차 계약서",
            P(f"보증금 금 {n_(50_000_000)}원정, 차임 금 {n_(300_000)}원정은 매월 25일에 지급한다."),
            P(
                "제1조 위 부동산의 임대차에 한하여 임대인과 임차인은 합의에 의하여 임차보증금 및 차임을 지불하기로 한다."
            ),
            L([("임대인", k.person()), ("임차인", k.person())], "colon"),
        ),
        _paper(
            k,
            "lien",
            "유치권 신고서",
            case,
            P(
                f"신고인은 이 사건 건물의 공사대금 {n_(k.money(10_000_000, 90_000_000))}원의 채권을 가지고 점유 중이므로 유치권을 신고합니다."
            ),
        ),
        _paper(
            k,
            "assign",
            "채권양도통지서",
            P(
                f"채권자 {k.bank()}은 채무자에 대한 원금 {n_(k.money(10_000_000, 90_000_000))}원의 채권을 양도하였음을 통지합니다."
            ),
        ),
        _paper(
            k,
            "offset",
            "차액지급(상계)신청서",
            case,
            P("매수인은 배당받아야 할 금액을 제외한 대금을 납부하고자 신청합니다."),
        ),
        _paper(
            k,
            "drop",
            "부동산경매 취하서",
            case,
            P("위 사건에 관하여 당사자 사이에 원만한 합의가 있었으므로 경매신청을 취하합니다."),
        ),
        _paper(
            k,
            "notice",
            "배당기일통지서",
            case,
            P(
                "배당기일이 2024. 12. 3. 14:00로 지정되었으니 출석하시기 바랍니다. 채권계산서를 제출하지 아니한 채권자는 배당요구서 등에 의하여 계산합니다."
            ),
        ),
        _paper(
            k, "sealproof", "법인인감증명서", P("위 인감은 신고된 인감임을 증명합니다."), P("상호 주식회사 두레건설")
        ),
        _paper(
            k,
            "objection",
            "배당이의 진술서",
            case,
            P(f"배당표 중 배당액 {n_(k.money(1_000_000, 90_000_000))}원에 대하여 이의합니다."),
        ),
        _paper(
            k,
            "valuer",
            "감정평가서",
            P(f"감정평가액 금 {n_(k.money(100, 900) * 1_000_000)}원정"),
            P("대상물건 : 토지 및 건물"),
        ),
        _paper(k, "extend", "배당요구종기 연기신청서", case, P("배당요구의 종기를 연기하여 주시기 바랍니다.")),
        _paper(k, "address", "주소보정서", case, P("송달료 납부")),
    ]
