"""Whom a paper names: what is a name, what is a label, and who of two holds the claim."""
# ruff: noqa: E501 - lists of names stay on one line

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.papers.naming import clip_name, is_name

_PERSONS = (
    "함소영 김구 천상호 김일자 박정보 이서명 김성일 박정일 남궁성 황보성명 선우 제갈정보 이상호 정주소 김주희 전화영 정표시 최내용 한명칭 장성명 "
    "사공혁 주영호 신고은 이사라 명재원 성명훈 전세라 구본일 정보람 정보석 이수일"
)
OTHERS = (
    "NGUYEN VAN A", "응우옌 티 호아", "李相鎬", "김 하 늘", "김○○", "고상*", "국", "대한민국", "서울특별시", "안산세무서", "국민은행", "농협은행 주식회사",
    "주식회사 정보통신", "한국정보인증", "(주)현주소", "나이스평가정보", "㈜비용절감", "주식회사 세무번호", "법무법인 서명", "Acme Inc",
    "유한회사 에스앤에이치대부자산관리", "한국주택금융공사",
)  # fmt: skip
LABELS = (
    "정보", "성", "성명", "지급일자", "사업장관리번호", "명 :", "○", "㊞", ":", "주소", "신청인 정보", "당사자 정보", "대리인", "연락처", "전화번호",
    "법인등록번호", "생년월일", "4명", "지급일", "전입신고일", "구분", "내역", "금액", "서명", "서명 또는 날인", "이율", "채무자 겸 소유자", "성명(명칭)",
    "상호(성명)", "국적", "현주소", "송달장소 주소", "배당요구채권자", "임대차기간", "해당없음", "총금액", "22년 정기분", "이사 옥 영 길",
)  # fmt: skip
_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성차주우구민진지엄채원천방공"
_GIVEN = "가강건경고관광교구국규균근기길나남다단담대덕도동두라래려련렬례로록리린마만명모목무문미민박배백범별병보복봉부빈사상새서석선설섭성세소솔송수숙순슬승시신아안애언연열영예오옥온완용우운웅원월유윤율은음의이인일임자장재전정제조종주준중지진찬창채천철초춘충치태택하학한해혁현형혜호홍화환효훈휘흠희"


@pytest.mark.parametrize("name", [*_PERSONS.split(), *OTHERS])
def test_a_name_is_taken_whatever_words_are_in_it(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_or_a_part_of_one_is_no_name(label: str) -> None:
    assert not is_name(label)


#: labels that are made of such glyphs, and a verb
_ONLY_LABELS = "이사일 임대인 신고인 신고일 신주소 권리자 전주소 고지일 양도인 양도일 양수인 양수일 차주명 주소지 구주소 채무자 공고일"


@given(st.sampled_from(_SURNAMES), st.text(st.sampled_from(_GIVEN), min_size=2, max_size=2))
def test_no_name_of_three_glyphs_is_refused_but_what_is_a_label(surname: str, given_name: str) -> None:
    name = surname + given_name
    assert is_name(name) or name in _ONLY_LABELS.split() or "하고" in name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("성명: 함소영", "함소영"),
        (" 성 명 : 설지훈 (인)\n주 소 : 통영시 봉수로 22", "설지훈"),
        ("주소 : 서울 중구\n성명(명칭) : (주)가나 (110111-1234567)", "(주)가나"),
        ("\t대림정밀 주식회사 ○ 사업장관리번호", "대림정밀 주식회사"),
        ("홍길동 (서명 또는 날인)", "홍길동"),
        ("홍길동 ㊞", "홍길동"),
        ("상호 주식회사 하늘공업", "주식회사 하늘공업"),
        ("성명훈", "성명훈"),
        ("김○○ (인)", "김○○"),
    ],
)
def test_labels_in_front_and_marks_behind_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert clip_name(printed)[0] == name
