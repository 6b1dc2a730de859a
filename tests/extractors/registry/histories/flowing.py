"""An extract as one HTML document with real tables, which the browser or WeasyPrint breaks into pages as it likes."""

from __future__ import annotations

import html
from random import Random

from tests.extractors.registry.histories.extract import NOTES, Extract
from tests.extractors.registry.histories.forms import Cell, Table


def document(extract: Extract, rng: Random, font: str = "NanumGothic") -> str:
    strike = rng.choice(
        (
            "s{text-decoration:line-through;text-decoration-color:#f00}",
            "s{text-decoration:line-through red 0.7pt}",
            "s{color:#000;text-decoration:line-through}",
        )
    )
    size = rng.choice((8.5, 9, 10))
    broken = rng.choice(("break-all", "keep-all", "normal"))
    head_inside = rng.random() < 0.4
    css = (
        f"@page{{size:A4{rng.choice(('', ' landscape'))};margin:14mm 10mm 18mm 10mm;"
        f"@bottom-center{{content:counter(page) '/' counter(pages);font:9pt {font}}}"
        f"@bottom-left{{content:'{extract.viewed_text}';font:8pt {font};white-space:nowrap}}"
        f"@top-left{{content:'{extract.bracketed}';font:8pt {font};white-space:nowrap}}}}"
        f"body{{font:{size}pt/1.3 {font};margin:0}}table{{width:100%;border-collapse:collapse;table-layout:fixed;margin-top:4pt}}"
        f"td,th{{border:0.6pt solid #000;padding:2pt 3pt;vertical-align:top;word-break:{broken};"
        "overflow-wrap:anywhere;white-space:pre-wrap;font-weight:normal;text-align:left}"
        f"th{{text-align:center}}h1{{font-size:16pt;text-align:center;margin:0}}.sec{{font-size:13pt}}{strike}"
        + ("thead{display:table-header-group}" if rng.random() < 0.7 else "thead{display:table-row-group}")
    )
    title, kind = extract.heading
    parts = [
        f"<h1>{title}<br>{kind}</h1><p style='text-align:right'>고유번호 {extract.unique_no}</p><p>{html.escape(extract.bracketed)}</p>"
    ]
    for table in extract.tables():
        parts.append(_table(table, head_inside))
    for i, note in enumerate(NOTES):
        parts.append(
            f"<p style='font-size:{10 if i < 2 else 8}pt;text-align:{'center' if i == 0 else 'left'}'>{note.format(court=extract.court)}</p>"
        )
    return f"<!doctype html><html lang=ko><meta charset=utf-8><style>{css}</style>{''.join(parts)}</html>"


def _table(table: Table, head_inside: bool) -> str:
    total = sum(table.widths)
    cols = "".join(f"<col style='width:{w / total:.2%}'>" for w in table.widths)
    n = len(table.columns)
    header = "<tr>" + "".join(f"<th>{c}</th>" for c in table.columns) + "</tr>"
    above = ""
    title = f"<span class=sec>{table.title}</span>"
    for cells, _ in table.before:
        above += f"<table><tr><td style='width:20%'>{cells[0]}</td><td>{cells[1]}</td></tr></table>"
    if head_inside and not table.before:
        head = f"<thead><tr><th colspan={n} style='text-align:left'>{title}</th></tr>{header}</thead>"
    else:
        above = f"<p style='margin:4pt 0 0'>{title}</p>" + above
        head = f"<thead>{header}</thead>"
    body = ""
    spans = _spans(table)
    for i, row in enumerate(table.rows):
        cells = [
            _cell(c, f" rowspan={spans[i]}" if j == 0 and spans[i] > 1 else "")
            for j, c in enumerate(row)
            if not (j == 0 and spans[i] == 0)
        ]
        body += "<tr>" + "".join(cells) + "</tr>"
    return f"{above}<table><colgroup>{cols}</colgroup>{head}<tbody>{body}</tbody></table>"


def _spans(table: Table) -> list[int]:
    spans = [1] * len(table.rows)
    last = 0
    for i in range(len(table.rows)):
        if i < len(table.follows) and table.follows[i] and i:
            spans[i] = 0
            spans[last] += 1
        else:
            last = i
    return spans


def _cell(cell: Cell, extra: str) -> str:
    lines = []
    for text, struck in cell:
        body = html.escape(text.strip())
        blank = text[: len(text) - len(text.lstrip(" "))]
        lines.append(blank + (f"<s>{body}</s>" if struck else body))
    return f"<td{extra}>" + "<br>".join(lines) + "</td>"
