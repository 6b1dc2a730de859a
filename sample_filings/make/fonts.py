"""Where the Nanum fonts are on this machine, and their registration with reportlab."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


@cache
def font(name: str) -> str:
    """Register a font file `<name>.ttf` and return its name. Raises FileNotFoundError where it is not installed."""
    for folder in FOLDERS:
        for path in sorted(folder.rglob(f"{name}.ttf")):
            pdfmetrics.registerFont(TTFont(name, str(path)))
            return name
    raise FileNotFoundError(f"{name}.ttf is not installed; on Debian or Ubuntu: apt-get install fonts-nanum")


def width(text: str, name: str, size: float) -> float:
    """Width of a text in points."""
    return float(pdfmetrics.stringWidth(text, font(name), size))
