"""The Chinese characters of legal papers as Hangul, glyph for glyph: for finding words, never for values or names."""

from __future__ import annotations

_PAIRS = """
債채 權권 務무 計계 算산 書서 者자 元원 本본 金금 利이 子자 息식 合합 總총 費비 用용 執집 行행 額액 請청 求구 事사 件건
番번 號호 配배 當당 要요 申신 告고 擔담 保보 抵저 押압 假가 差차 稅세 目목 納납 期기 限한 日일 年년 月월 法법 定정 滯체
交교 付부 賃임 貸대 借차 傳전 貰세 人인 所소 有유 住주 姓성 名명 代대 表표 理이 遲지 延연 損손 害해 賠배 償상 訴소 訟송
競경 賣매 內내 譯역 區구 分분 種종 類류 殘잔 高고 約약 裁재 判판 院원 支지 店점 確확 貴귀 中중 下하 備비 考고 明명 細세
單단 位위 原원 證증 契계 家가 屋옥 部부 入입 勞노 退퇴 職직 給급 與여 拂불 登등 記기 簿부 謄등 抄초 物물 不부 動동 産산
及급 兼겸 根근 最최 優우 先선 順순
"""
_MAP = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}


def hangul_of(text: str) -> str:
    """`text` of the same length with those characters as Hangul."""
    return text.translate(_MAP)
