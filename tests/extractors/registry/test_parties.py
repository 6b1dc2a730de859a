"""Persons of a block whose lines the edge of the cell ran together."""

from __future__ import annotations

import pytest

from extractors.registry.flow import literal
from extractors.registry.parties import is_address, parties


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (
            "권태열\n강원특별자치도 원주시 대학로3길 29(무실동) 주식회사용문상사\n수원시 팔달구 인계동 238-27",
            ["권태열", "주식회사용문상사"],
        ),
        (
            "권태열\n미합중국 캘리포니아주 로스앤젤레스시 윌셔 7\n주식회사 동해상사\n일본국 동경도 신주쿠구 36",
            ["권태열", "주식회사 동해상사"],
        ),
        (
            "임진공\n경기도 화성군 태안읍 병점리 421\n주식회사푸른길산업개발\n전라북도 전주시 완산구 효자동1가 3",
            ["임진공", "주식회사푸른길산업개발"],
        ),
        ("농업회사법인 주식회사 원일자산 미합중국 캘리포니아주 로스앤젤레스시 160", ["농업회사법인 주식회사 원일자산"]),
        ("권태열\n서울특별시 중구 을지로 1 한빛주식회사빌딩 3층", ["권태열"]),
        ("지분 2분의 1 김해솔(KIM HAESOL)\n850101-*******\n서울특별시 중구 을지로 1", ["김해솔(KIM HAESOL)"]),
        ("(지분 2분의 1) 김해솔\n850101-*******", ["김해솔"]),
        ("수탁자없음 주식회사\n서울특별시 중구 을지로 1\n신탁", ["수탁자없음 주식회사"]),
    ],
)
def test_names_and_addresses_apart(printed: str, names: list[str]) -> None:
    assert [p.name.text for p in parties(literal(printed))] == names


def test_a_company_whose_name_holds_a_road_is_no_address() -> None:
    assert not is_address("주식회사푸른길산업개발")
    assert is_address("푸른길 31")
