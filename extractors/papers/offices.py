"""The office that demands: tax office, district office, insurer, as it signs."""

from __future__ import annotations

import re

from .blocks import Paper
from .builder import Builder
from .labels import find_labels

_CHIEF = re.compile(
    r"(?P<office>(?:[가-힣]+(?:특별자치시|특별자치도|특별시|광역시|도|시)\s*)?[가-힣]+(?:세무서|지방국세청|시청|구청|군청|세관|우체국|면사무소|읍사무소))(?P<chief>장)?"
    r"|(?P<city>(?:[가-힣]+(?:특별자치시|특별자치도|특별시|광역시|도)\s*)?[가-힣]{1,8}(?:시|군|구|특별시|광역시|특별자치시|도))(?P<mayor>장|수)(?=\s|$|[(\[])"
)
_INSURER = re.compile(
    r"(?P<office>(?:국민건강보험공단|국민연금공단|근로복지공단|건강보험공단|[가-힣]+공단|[가-힣]+공사)(?:\s*[가-힣0-9]+(?:지사|지역본부|본부|센터|지점))?)\s*(?P<chief>장|이사장)?"
)


def put_authority(paper: Paper, out: Builder, insurer: bool) -> None:
    """`authority` from a label (교부청구기관, 처분청), else from the signature, else from the letterhead."""
    for label in find_labels(
        paper,
        ("교부청구기관", "처분청", "청구기관", "압류기관", "교부청구권자", "징수기관", "교부권자", "관서", "발신"),
    ):
        text = label.text.split("\n")[0].split("\t")[0].strip()
        text = re.sub(r"\s*[(（].*$", "", text)
        if 2 < len(text) < 40 and re.search(r"[가-힣]", text) and not label.below:
            out.put(
                "authority",
                re.sub(r"(?<=[서청사])장$", "", text),
                label.strip.hit(label.start, label.start + len(text)),
            )
            return
    for pattern in (_INSURER, _CHIEF) if insurer else (_CHIEF,):
        _signed(paper, out, pattern)
        if "authority" in out.values:
            return


def put_agency(paper: Paper, out: Builder, path: str) -> None:
    """A public body that asks for others whom it paid (`근로복지공단 안산지사장`), as it signs, where no label names it."""
    if path in out.values:
        return
    signed = Builder()
    _signed(paper, signed, _INSURER)
    if "authority" in signed.values:
        out.put(path, signed.values["authority"], signed.hits["authority"])


def _signed(paper: Paper, out: Builder, pattern: re.Pattern[str]) -> None:
    """The office that signs or heads the paper."""
    lines = list(paper.lines)
    for strip in [*reversed(lines), *lines]:
        text = strip.text.replace("\t", " ")
        if re.fullmatch(r"(?:[가-힣]\s+){3,}[가-힣]", text):
            text = re.sub(r"\s", "", text)  # 동 고 양 세 무 서 장
        if text.count(")") > text.count("("):
            continue  # the end of a bracket that the line before opened
        if re.search(r"귀\s*중|귀\s*하|수\s*신|법원|계좌|입금|니다|제\s*\d+조|예금주|은행", text):
            continue
        for m in pattern.finditer(text):
            chief = m["chief"] or (m["mayor"] if "mayor" in m.groupdict() else None)
            alone = re.fullmatch(r"[\s()（）\[\]인印㊞관직생략]*", text[: m.start()] + text[m.end() :])
            if not chief and not alone:
                continue
            city = m["city"] if "city" in m.groupdict() else None
            value = re.sub(r"\s+", " ", m["office"] or city or "")
            out.put("authority", value, strip.hit(m.start(), m.end()) if len(text) == len(strip.text) else strip.hit())
            return
