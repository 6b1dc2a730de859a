"""The same extracts as HTML tables, printed by WeasyPrint: another hand than `draw`, with layouts not tuned to."""

from __future__ import annotations

import html
import random

from weasyprint import HTML

from tests.extractors.registry.content import Extract, Item, Line
from tests.extractors.registry.draw import KINDS, TITLES

LABELS = {
    "glyphs": ("순위번호", "등 기 목 적", "접 수", "등 기 원 인", "권 리 자 및 기 타 사 항"),
    "words": ("순위번호", "등기목적", "접수", "등기원인", "권리자 및 기타사항"),
    "lines": ("순위<br>번호", "등기목적", "접수", "등기원인", "권리자 및<br>기타사항"),
}


def render(extract: Extract, seed: int) -> bytes:
    """The extract as a PDF in a style drawn from `seed`."""
    r = random.Random(seed)
    labels = LABELS[r.choice(list(LABELS))]
    widths = r.choice([(8, 18, 15, 17, 42), (10, 16, 16, 18, 40), (7, 20, 14, 14, 45)])
    size = r.choice([8, 9, 9.5, 10])
    border = r.choice(["1px solid #000", "0.5pt solid #333", "0.7pt solid #888"])
    inner = r.choice(["", "", "", "tr.e td { border-bottom: none; border-top: none }", "open"])
    css = f"""
      @page {{ size: A4 {r.choice(["portrait", "portrait", "landscape"])};
        margin: {r.choice([12, 18])}mm {r.choice([8, 15])}mm 18mm;
        @bottom-left {{ content: '열람일시 : {extract.viewed}'; font: 8pt NanumGothic }}
        @bottom-right {{ content: counter(page) '/' counter(pages); font: 8pt NanumGothic }} }}
      body {{ font: {size}pt {r.choice(["NanumGothic", "NanumMyeongjo", "NanumBarunGothic"])};
        line-height: {r.choice([1.25, 1.4])} }}
      table {{ border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 6mm }}
      td, th {{ border: {border}; padding: {r.choice(["2px 4px", "3px 6px", "1px 3px"])}; vertical-align: top;
        word-break: {r.choice(["normal", "break-all", "keep-all"])}; overflow-wrap: anywhere; font-weight: normal }}
      td.r {{ text-align: {r.choice(["left", "center"])} }}
      s {{ text-decoration: line-through; text-decoration-color: {r.choice(["red", "red", "black"])};
        text-decoration-thickness: {r.choice(["auto", "0.8pt"])} }}
      .i {{ padding-left: 1.6em }} h1 {{ text-align: center; font-size: 16pt }}
      .t td {{ font-size: 12pt }}
      {inner if inner != "open" else "td, th { border: none } tr.e td { border-top: " + border + " }"}
    """
    scope = "말소사항 포함" if extract.scope == "all" else "현재 유효사항"
    name = KINDS[extract.kind]
    body = [
        f"<h1>등기사항전부증명서({scope})<br>- {name} -</h1>",
        f"<p style='text-align:right'>고유번호 {extract.unique_no}</p>",
        f"<p>[{name}] {extract.location}</p>",
    ]
    columns = "".join(f"<col style='width:{w}%'>" for w in widths)
    for section in ("갑", "을"):
        rows = "".join(row(i) for i in extract.items if i.section == section)
        rows = rows or "<tr class=e><td></td><td>기록사항 없음</td><td></td><td></td><td></td></tr>"
        head = "".join(f"<th>{label}</th>" for label in labels)
        title = TITLES[section]
        body.append(f"<p>{title}</p><table>{columns}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
    for number, rows_ in extract.joint:
        cells = "".join(
            "<tr class=e>"
            + "".join(f"<td>{cut(t, not live)}</td>" for t in (str(n), text, "가온등기소", "1", "설정계약", ""))
            + "</tr>"
            for n, text, live in rows_
        )
        head = "".join(
            f"<th>{t}</th>"
            for t in ("일련번호", "부동산에 관한 권리의 표시", "관할등기소명", "순위번호", "생성원인", "변경/소멸")
        )
        body.append(
            f"<p>【 공 동 담 보 목 록 】</p><p>목록번호 {number}</p>"
            f"<table><thead><tr>{head}</tr></thead>{cells}</table>"
        )
    body.append(
        "<p>-- 이 하 여 백 --</p><p>관할등기소 새빛지방법원 등기국</p>"
        "<p>* 실선으로 그어진 부분은 말소사항을 표시함.</p>"
    )
    found: bytes = HTML(string=f"<style>{css}</style>{''.join(body)}").write_pdf()
    return found


def row(item: Item) -> str:
    rank = "" if item.shared else cut(item.rank, item.dead)
    if item.former and not item.shared:
        rank += "<br>" + cut(item.former, item.dead)
    cells = [lines(c) for c in (item.purpose, item.receipt, item.cause, item.holders)]
    return f"<tr class=e><td class=r>{rank}</td>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>"


def lines(cell: list[Line]) -> str:
    return "".join(
        f"<div{' class=i' if t.startswith('  ') else ''}>{cut(t.strip(), struck)}</div>" for t, struck in cell
    )


def cut(text: str, struck: bool) -> str:
    text = html.escape(text)
    return f"<s>{text}</s>" if struck else text
