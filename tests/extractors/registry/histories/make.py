"""From a seed to a file: what is printed, who prints it, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.extractors.registry.histories import printers
from tests.extractors.registry.histories.extract import Extract
from tests.extractors.registry.histories.flowing import document
from tests.extractors.registry.histories.sheets import Setter, Style
from tests.extractors.registry.histories.wording import Clerk

DRAWN = ("stroke", "rect", "printed", "curve", "polyline", "dashes", "fourfold", "glyphs", "rotated", "mixed")
WEB = ("placed-weasyprint", "flow-weasyprint", "placed-chromium", "flow-chromium")


@dataclass
class Made:
    name: str
    pdf: bytes | None
    truth: dict[str, Any]
    html: str | None = None  # to be printed by Chromium


def make(seed: int, how: str, **wanted: Any) -> Made:
    extract = Extract(seed, **wanted)
    rng = Random(seed * 7 + 1)
    clerk = Clerk(rng)
    font = rng.choice(("coding", "coding", "coding", "myeongjo", "gothic"))
    name = f"{how}-{seed}"
    if how.startswith("flow"):
        text = document(extract, rng, rng.choice(("NanumGothic", "NanumMyeongjo", "NanumGothicCoding")))
        return Made(name, _weasy(text) if how.endswith("weasyprint") else None, extract.truth(), text)
    style = Style.of(clerk)
    sheets = Setter(extract, style, printers.measure(font)).set()
    mark = rng.choice(("열 람 용", "열람용", "발급용")) if style.watermark else None
    if how.startswith("placed"):
        text = printers.page_html(sheets, rng, font, mark, clerk.chance(0.5))
        return Made(name, _weasy(text) if how.endswith("weasyprint") else None, extract.truth(), text)
    options: dict[str, Any] = {
        "stroke": {},
        "rect": {"rules": "rect", "strikes": "rect"},
        "printed": {"rules": "printed"},
        "curve": {"strikes": "curve"},
        "polyline": {"strikes": "polyline"},
        "dashes": {"strikes": "dashes"},
        "fourfold": {"copies": 4},
        "glyphs": {"split": True},
        "rotated": {"rotate": rng.choice((90, 180, 270))},
        "mixed": {"rules": "rect", "strikes": "stroke"},
        "scan": {},
    }[how]
    pdf = printers.drawn(sheets, rng, font, watermark=mark, **options)
    if how == "scan":
        pdf = printers.scanned(pdf, rng, rng.choice((200, 250, 300)), clerk.chance(0.4))
    return Made(name, pdf, extract.truth())


def _weasy(text: str) -> bytes:
    import weasyprint

    return bytes(weasyprint.HTML(string=text).write_pdf())
