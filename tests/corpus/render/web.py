# ruff: noqa: E501 (printed texts stay in one line)
"""Sets a paper as HTML, printed by WeasyPrint or by headless Chromium."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path

from ..paper import Block, Fields, PageBreak, Paper, Sign, Stamp, Table, Text, Title

STYLES = {
    "web-gothic": "body{font-family:NanumGothic;font-size:10pt} td,th{border:0.6pt solid #333}",
    "web-myeongjo": "body{font-family:NanumMyeongjo;font-size:11pt} td,th{border:0.4pt solid black} th{background:#eee}",
    # of the second set
    "web-dotted": "body{font-family:NanumGothic;font-size:9pt} td,th{border:0.8pt dotted #555;font-weight:normal}",
    "web-tight": "body{font-family:NanumBarunGothic;font-size:8.5pt;letter-spacing:0.6pt} td,th{border:0.5pt solid #000}",
    "web-boxed": "body{font-family:NanumMyeongjo;font-size:10pt} table{border:2pt double #000} td,th{border:0.5pt solid #000}"
    "h1{letter-spacing:8pt} th{background:#ddd}",
    "web-barun": "body{font-family:NanumBarunGothic;font-size:9.5pt} td,th{border:1pt solid #888;padding:3pt 5pt}",
}
COMMON = """@page{size:A4;margin:20mm 18mm} table{border-collapse:collapse;width:100%;margin:3mm 0}
td,th{padding:2pt 4pt;vertical-align:middle} .num{text-align:right} h1{text-align:center;font-size:18pt;font-weight:normal}
.rows td,.rows th{border-left:none;border-right:none} .none td,.none th{border:none} .plain td{border:none}
.stamp{float:right;border:1.5pt solid #c22;color:#c22;text-align:center;padding:2mm 6mm;border-radius:2mm}
.caption{text-align:right;font-size:9pt} .day{text-align:center;margin-top:8mm} .who{text-align:right;margin-top:5mm}
.to{font-size:14pt;margin-top:8mm} .break{break-after:page} thead{display:table-header-group} p{margin:1.2mm 0}
p,td{white-space:pre-wrap}"""


def html_of(block: Block) -> str:
    """One block as HTML."""
    e = escape
    if isinstance(block, Title):
        return f"<h1>{e(block.text)}</h1>"
    if isinstance(block, Text):
        return f"<p>{e(block.text)}</p>"
    if isinstance(block, Fields):
        if block.how == "quad":
            pairs = [*block.pairs, *([("", "")] if len(block.pairs) % 2 else [])]
            cells = [f"<th>{e(a)}</th><td>{e(b)}</td>" for a, b in pairs]
            lines = "".join(f"<tr>{cells[n]}{cells[n + 1]}</tr>" for n in range(0, len(cells), 2))
            return f"<table class=grid>{lines}</table>"
        if block.how == "colon":
            return "".join(f"<p>{e(label)} : {e(value)}</p>" for label, value in block.pairs)
        kind = "plain" if block.how == "columns" else "grid"
        rows = "".join(f"<tr><td style='width:34%'>{e(a)}</td><td>{e(b)}</td></tr>" for a, b in block.pairs)
        return f"<table class={kind}>{rows}</table>"
    if isinstance(block, Table):
        return table_of(block)
    if isinstance(block, Sign):
        return f"<p class=day>{e(block.day)}</p><p class=who>{e(block.who)}</p><p class=to>{e(block.to)}</p>"
    if isinstance(block, Stamp):
        return f"<div class=stamp>접 수<br>{e(block.court)}<br>{e(block.day)}<br>{e(block.number)}</div><div style='clear:both'></div>"
    assert isinstance(block, PageBreak)
    return "<div class=break></div>"


def table_of(b: Table) -> str:
    """A table; columns of figures are set to the right."""
    e = escape
    numeric = [
        all(not r[n] or r[n].replace(",", "").replace("원", "").isdigit() for r in b.rows) for n in range(len(b.head))
    ]
    head = "".join(f"<th>{e(h)}</th>" for h in b.head)
    rows = [*b.rows, *([b.foot] if b.foot else [])]
    body = "".join(
        "<tr>"
        + "".join(f"<td class={'num' if numeric[n] else 'text'}>{e(c)}</td>" for n, c in enumerate(row))
        + "</tr>"
        for row in rows
    )
    small = "font-size:8pt;table-layout:fixed" if len(b.head) > 7 else ""
    cols = "".join(f"<col style='width:{100 * w / sum(b.widths):.1f}%'>" for w in b.widths)
    caption = f"<div class=caption>{e(b.caption)}</div>" if b.caption else ""
    return f"{caption}<table class={b.ruled} style='{small}'><colgroup>{cols}</colgroup><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def page_of(paper: Paper, style: str) -> str:
    """The whole HTML document."""
    body = "\n".join(html_of(b) for b in paper.blocks)
    return f"<!doctype html><html lang=ko><meta charset=utf-8><style>{COMMON}{STYLES[style]}</style><body>{body}</body></html>"


def weasy(html: str) -> bytes:
    """HTML printed by WeasyPrint."""
    from weasyprint import HTML

    data: bytes = HTML(string=html).write_pdf()
    return data


def chromium_path() -> str | None:
    """The Chromium of this machine, if there is one."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def chromium(html: str) -> bytes:
    """HTML printed by headless Chromium. Raises RuntimeError where it is missing or fails."""
    program = chromium_path()
    if program is None:
        raise RuntimeError("Chromium is not installed")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.html"), Path(folder, "out.pdf")
        source.write_text(html, encoding="utf-8")
        subprocess.run(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return target.read_bytes()
