"""Sheets as web pages, for WeasyPrint and Chromium."""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from random import Random

from .blocks import Block, Box, Br, C, L, P, Sheet, T, Tb

_ALIGN = {"l": "left", "c": "center", "r": "right"}
_RULED = {
    "all": "{} td,{} th{{border:0.7pt solid #000}}",
    "rows": "{} td,{} th{{border-top:0.6pt solid #444;border-bottom:0.6pt solid #444}}",
    "cols": "{} td,{} th{{border-left:0.6pt solid #000;border-right:0.6pt solid #000}} {}{{border:1pt solid #000}} "
    "{} thead tr:last-child th{{border-bottom:0.8pt solid #000}}",
    "head": "{} thead tr:first-child th{{border-top:1.2pt solid #000}} {} thead tr:last-child th{{border-bottom:0.7pt solid #000}}",
    "none": "",
}


def page(sheet: Sheet, seed: int) -> str:
    """The sheet as one HTML document, in a look drawn from `seed`."""
    r = Random(seed)
    font = r.choice(["NanumGothic", "NanumMyeongjo", "NanumBarunGothic", "NanumSquare"])
    size, pad, high = r.choice([9.5, 10, 10.5, 11]), r.choice([2, 3, 5]), r.choice([1.35, 1.6, 1.9])
    margin = r.choice([15, 20, 25])
    shade = r.choice(["", "th{background:#e8e8e8}", "th{background:#dde6f2}"])
    css = (
        f"@page{{size:A4{' landscape' if sheet.wide else ''};margin:{margin}mm{_running(sheet)}}} body{{font-family:{font};font-size:{size}pt;line-height:{high}}} "
        f"table{{border-collapse:collapse;width:100%;margin:6pt 0}} td,th{{padding:{pad}pt;font-weight:normal;vertical-align:middle;white-space:pre-wrap}}"
        f" p{{margin:{r.choice([3, 5, 7])}pt 0;white-space:pre-wrap}} .l span{{display:inline-block;width:{r.choice([90, 110, 130])}pt}} "
        f".box{{float:right;border:1pt solid #a33;padding:4pt;font-size:9pt;margin:0 0 4pt 8pt}} .br{{page-break-after:always}} {shade}"
    )
    body = "\n".join(_block(b) for b in sheet.blocks)
    return f"<!doctype html><html lang=ko><meta charset=utf-8><style>{css}</style><body>{body}</body></html>"


def _running(sheet: Sheet) -> str:
    """Head and foot of every page as margin boxes."""
    boxes = ""
    for where, text in (("@top-right", sheet.head), ("@bottom-center", sheet.foot)):
        if text:
            parts = " counter(page) ".join(f'"{part}"' for part in text.split("{n}"))
            boxes += f";{where}{{content:{parts};font-size:8pt}}"
    return boxes


def _block(b: Block) -> str:
    if isinstance(b, T):
        return (
            f'<p style="text-align:{b.align};font-size:{b.size}pt;font-weight:bold;margin:10pt 0">{_text(b.text)}</p>'
        )
    if isinstance(b, P):
        bold = ";font-weight:bold" if b.bold else ""
        return f'<p style="text-align:{b.align};padding-left:{b.indent}pt{bold}">{_text(b.text)}</p>'
    if isinstance(b, L):
        if b.how == "colon":
            return "".join(f"<p>{_text(k)} : {_text(v)}</p>" for k, v in b.pairs)
        return "".join(f'<p class="l"><span>{_text(k)}</span>{_text(v)}</p>' for k, v in b.pairs)
    if isinstance(b, Box):
        return f'<div class="box">{"<br>".join(_text(x) for x in b.lines)}</div>'
    if isinstance(b, Br):
        return '<div class="br"></div>'
    return _table(b)


def _table(b: Tb) -> str:
    key = f".t-{b.ruled}"
    rules = _RULED[b.ruled].format(key, key, key, key)
    width = "".join(f'<col style="width:{100 * w / sum(b.widths):.1f}%">' for w in b.widths)
    head = "".join(f"<tr>{_row(r, b.align and 'c' * 40, 'th')}</tr>" for r in b.head)
    rows = "".join(f"<tr>{_row(r, b.align, 'td')}</tr>" for r in b.rows)
    thead = f"<thead>{head}</thead>" if b.repeat else f"<tbody>{head}</tbody>"
    return f"<style>{rules}</style><table class=t-{b.ruled}><colgroup>{width}</colgroup>{thead}<tbody>{rows}</tbody></table>"


def _row(row: Sequence[C | str], align: str, tag: str) -> str:
    out = ""
    at = 0
    for item in row:
        cell = C(item) if isinstance(item, str) else item
        side = cell.align or (align[at] if at < len(align) else "l" if tag == "td" else "c")
        at += cell.cols
        out += f'<{tag} colspan={cell.cols} rowspan={cell.rows} style="text-align:{_ALIGN[side]}">{_text(cell.text)}</{tag}>'
    return out


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
