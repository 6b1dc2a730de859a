"""The Jinja environment of all pages: built once, strict, everything escaped and masked on its way out."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from core.hangul_won import hangul_won
from core.schedule.labels import ACTION, FATE, KIND, SEVERITY, SUBJECT, decided, korean_date, property_name

from .mask import clean, mask

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
#: An exact fraction longer than this is shown by its decimals only; the result and the spreadsheet keep it.
EXACT_ROOM = 9
PLACES = 4
#: The minus sign is in none of the project's fonts; a page shows it as the dash that all of them have.
MINUS, DASH = "\u2212", "\u2013"
_DATE = re.compile(r"\d{4}\. \d{1,2}\. \d{1,2}\.")
#: an amount of won, which stays on one line with its unit
_WON = re.compile(r"(?:금 )?[+–-]?\d{1,3}(?:,\d{3})+(?:\.\d+…?)?원?")


@dataclass(frozen=True)
class Embedded:
    """A style sheet or script that stands in the page, and the hash by which the page's policy admits it."""

    text: Markup
    hash: str


@dataclass(frozen=True)
class Shown:
    """A fraction for a reader: decimals, and the exact value where it differs and is short enough."""

    shown: str
    exact: str


@cache
def embedded(name: str) -> Embedded:
    """A CSS or JavaScript file of `templates/` with its CSP hash."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return Embedded(Markup(text), f"sha256-{digest}")


def won(value: int) -> str:
    """`1,234`."""
    return f"{value:,}"


def won_or_text(value: int | str | None) -> str:
    """Won with separators; a text stays; None is empty."""
    return f"{value:,}" if isinstance(value, int) else value or ""


def kdate(value: date | str | None) -> str:
    """`2024. 5. 1.` for a date or an ISO date text; another text stays."""
    if isinstance(value, str):
        try:
            return korean_date(date.fromisoformat(value))
        except ValueError:
            return value
    return korean_date(value)


def nobreak(text: str) -> Markup:
    """`text` (masked before) as HTML with dates and amounts that do not break over a line."""
    whole = _DATE.sub(lambda m: m[0].replace(" ", "\u00a0"), text)
    return Markup(_WON.sub(r'<span class="nb">\g<0></span>', str(escape(whole))))


def fraction(value: int | str | None) -> Shown:
    """An exact value ("num/den" or whole) as decimals cut after four places, with a short fraction beside it."""
    if value is None or value == "":
        return Shown("", "")
    try:
        exact = Fraction(str(value))
    except (ValueError, ZeroDivisionError):
        return Shown(str(value), "")
    if exact.denominator == 1:
        return Shown(f"{exact.numerator:,}", "")
    sign = "–" if exact < 0 else ""
    whole, rest = divmod(abs(exact), 1)
    digits = int(rest * 10**PLACES)
    more = "…" if rest * 10**PLACES != digits else ""
    decimals = f"{digits:0{PLACES}d}" if more else f"{digits:0{PLACES}d}".rstrip("0")
    written = f"{exact.numerator:,}/{exact.denominator:,}"
    return Shown(f"{sign}{int(whole):,}.{decimals}{more}", written if more and len(written) <= EXACT_ROOM else "")


def _finalize(masked: bool) -> Callable[[Any], Any]:
    def finalize(value: Any) -> Any:
        if value is None:
            return ""
        if isinstance(value, str) and not isinstance(value, Markup):
            text = clean(value)
            return (mask(text) if masked else text).replace(MINUS, DASH)
        return value

    return finalize


@cache
def environment(masked: bool = True) -> Environment:
    """The environment; `masked`: residents' numbers are masked in everything that a template prints."""
    shown = _finalize(masked)
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters.update(
        won=won,
        won_or_text=won_or_text,
        kdate=kdate,
        nobreak=lambda text: nobreak(str(shown(text))),
        fraction=fraction,
        hangul=hangul_won,
        property=property_name,
        kind=lambda k: KIND.get(k, k),
        severity=lambda k: SEVERITY.get(k, k),
        fate=lambda k: FATE.get(k, k),
        action=lambda k: ACTION.get(k, k),
        target=decided,
        subject=lambda k: SUBJECT.get(k, k),
        path=lambda p: quote(p, safe="/"),
    )
    env.globals["style"] = embedded
    return env


def render(template: str, *, masked: bool = True, **context: Any) -> str:
    """A page as text. `styles`, `scripts`, `pages` and `here` have defaults that fit a page that stands alone."""
    context = {"styles": ("base.css",), "scripts": (), "pages": (), "here": template, "masked": masked} | context
    return environment(masked).get_template(template).render(context)
