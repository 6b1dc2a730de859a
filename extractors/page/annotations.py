"""What was put on a page after it was drawn: filled-in fields, typed remarks and stamps become part of the page.

A filled-in form keeps what its filer typed outside the page's own drawing. Marks of a later reader (struck out,
highlighted, notes) are no part of the paper: they are taken off and said, so that nobody's pen strikes out a right.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

PART_OF_THE_PAPER = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP}
REMARKS = {
    pdfium.FPDF_ANNOT_TEXT: "메모",
    pdfium.FPDF_ANNOT_FREETEXT: "글상자",
    pdfium.FPDF_ANNOT_STRIKEOUT: "취소선 표시",
    pdfium.FPDF_ANNOT_INK: "손글씨 표시",
    pdfium.FPDF_ANNOT_LINE: "선 표시",
    pdfium.FPDF_ANNOT_CARET: "삽입 표시",
    pdfium.FPDF_ANNOT_REDACT: "가림 표시",
    pdfium.FPDF_ANNOT_FILEATTACHMENT: "첨부 파일",
}
MOST_REMARKS = 20
LONGEST = 120
DYNAMIC_FORM = 2  # FORMTYPE_XFA_FULL: the pages are drawn by a program inside the file


def prepare(document: pypdfium2.PdfDocument) -> tuple[str, ...]:
    """Before the first page is loaded. Returns what the file holds beside its pages."""
    remarks: list[str] = []
    kind = document.get_formtype()
    if kind:
        document.init_forms()
    if kind == DYNAMIC_FORM:
        remarks.append("뷰어가 그려 내는 동적 양식(XFA)의 내용")
    attached = pdfium.FPDFDoc_GetAttachmentCount(document.raw)
    if attached > 0:
        remarks.append(f"파일 안에 첨부된 다른 파일 {attached}개")
    return tuple(remarks)


def settle(document: pypdfium2.PdfDocument, index: int) -> tuple[Any, tuple[str, ...]]:
    """Page `index` with its fields, typed remarks and stamps drawn into it, and what else was put on it.

    Raises PdfiumError.
    """
    page = document[index]
    count = pdfium.FPDFPage_GetAnnotCount(page.raw)
    if count <= 0:
        return page, ()
    remarks: list[str] = []
    drawn = False
    for n in range(count - 1, -1, -1):
        note = pdfium.FPDFPage_GetAnnot(page.raw, n)
        if not note:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        said, shown = _contents(note), bool(pdfium.FPDFAnnot_HasKey(note, b"AP"))
        pdfium.FPDFPage_CloseAnnot(note)
        mine = kind in PART_OF_THE_PAPER and (shown or kind != pdfium.FPDF_ANNOT_FREETEXT)
        drawn = drawn or mine
        if not mine:
            pdfium.FPDFPage_RemoveAnnot(page.raw, n)
        if not mine and kind in REMARKS and (said or kind != pdfium.FPDF_ANNOT_TEXT):
            remarks.append(REMARKS[kind] + (f" “{said}”" if said else ""))
    if drawn and pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS:
        page.close()
        page = document[index]
    return page, tuple(dict.fromkeys(reversed(remarks)))[:MOST_REMARKS]


def _contents(note: Any) -> str:
    """What an annotation says, on one line."""
    length = pdfium.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    if length <= 2:
        return ""
    units = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(note, b"Contents", units, length)
    text = " ".join(bytes(units)[: length - 2].decode("utf-16-le", "replace").split())
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
