"""HTML to PDF by WeasyPrint: tagged, fonts of the project embedded, the same bytes for the same page."""

from __future__ import annotations

import atexit
import hashlib
import logging
from functools import cache
from typing import Any

from .env import TEMPLATES
from .glyphs import printable

logging.getLogger("weasyprint").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)

_FACES = (
    ("NanumGothic", "normal", "NanumGothic.ttf"),
    ("NanumGothic", "bold", "NanumGothicBold.ttf"),
    ("NanumMyeongjo", "normal", "NanumMyeongjo.ttf"),
    ("NanumMyeongjo", "bold", "NanumMyeongjoBold.ttf"),
)
FONT_CSS = "\n".join(
    f"@font-face {{ font-family: {family}; font-weight: {weight}; src: url(fonts/{file}); }}"
    for family, weight, file in _FACES
)


class OutsideResource(ValueError):
    """A page asked for something that is not part of the project."""


@cache
def _fonts() -> tuple[Any, Any]:
    """Font configuration and style sheet, loaded once per process."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    config = FontConfiguration()
    return config, CSS(string=FONT_CSS, base_url=f"{TEMPLATES}/", font_config=config)


#: before the interpreter takes the libraries apart
atexit.register(_fonts.cache_clear)


def html_to_pdf(html: str) -> bytes:
    """A page as PDF/UA. Nothing outside the project's fonts is loaded (data URIs excepted)."""
    from weasyprint import HTML

    config, css = _fonts()
    html = printable(html)
    document = HTML(string=html, base_url=f"{TEMPLATES}/")
    identifier = hashlib.sha256(html.encode("utf-8")).digest()[:16]
    data: bytes = document.write_pdf(
        stylesheets=[css],
        font_config=config,
        pdf_variant="pdf/ua-1",
        pdf_identifier=identifier,
        pdf_tags=True,
        full_fonts=False,
    )
    return data
