"""What was typed into a form is read; marks of a later reader are said and change nothing."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from extractors.documents import read_documents
from extractors.page.reader import read_pages

from .drawing import HEIGHT, pdf, say

TYPED = "77,000,000"


def annotated(kind: str, *, drawn: bool = True, hidden: bool = False, **more: object) -> bytes:
    """A paper with one annotation that says `TYPED`, with or without a picture of it."""
    plain = pdf(lambda canvas: say(canvas, 60, 100, "채권계산서 원금 금10,000,000원"))
    with pikepdf.open(io.BytesIO(plain)) as document:
        font = document.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        note = Dictionary(
            Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[200, 600, 320, 616], F=6 if hidden else 4, **more
        )
        if drawn:
            picture = document.make_stream(f"BT /Helv 10 Tf 2 4 Td ({TYPED}) Tj ET".encode())
            picture.Type, picture.Subtype, picture.BBox = Name.XObject, Name.Form, [0, 0, 120, 16]
            picture.Resources = Dictionary(Font=Dictionary(Helv=font))
            note.AP = Dictionary(N=picture)
        note = document.make_indirect(note)
        document.pages[0].Annots = pikepdf.Array([note])
        if kind == "Widget":
            fonts = Dictionary(Font=Dictionary(Helv=font))
            document.Root.AcroForm = Dictionary(Fields=[note], DR=fonts, DA="/Helv 10 Tf 0 g")
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


FIELD = {"FT": Name.Tx, "T": "amount", "V": TYPED, "DA": "/Helv 10 Tf 0 g"}


@pytest.mark.parametrize("drawn", [True, False])
def test_what_was_typed_into_a_field_stands_on_the_page_where_the_field_is(drawn: bool) -> None:
    (page,) = read_pages(annotated("Widget", drawn=drawn, **FIELD))
    (word,) = [w for w in page.words if w.text == TYPED]
    assert 200 <= word.x0 < word.x1 <= 320
    assert HEIGHT - 616 <= word.middle <= HEIGHT - 600
    assert page.remarks == ()


def test_a_hidden_field_is_not_on_the_page() -> None:
    (page,) = read_pages(annotated("Widget", hidden=True, **FIELD))
    assert TYPED not in page.text


@pytest.mark.parametrize("kind", ["FreeText", "Stamp"])
def test_a_typed_remark_and_a_stamp_are_part_of_the_page(kind: str) -> None:
    (page,) = read_pages(annotated(kind))
    assert TYPED in page.text


@pytest.mark.parametrize(
    ("kind", "said"), [("FreeText", f"글상자 “{TYPED}”"), ("Text", f"메모 “{TYPED}”"), ("StrikeOut", "취소선 표시")]
)
def test_what_cannot_be_read_or_is_a_later_mark_is_said(kind: str, said: str) -> None:
    more = {} if kind == "StrikeOut" else {"Contents": TYPED}
    (page,) = read_pages(annotated(kind, drawn=False, **more))
    assert TYPED not in page.text
    assert page.remarks == (said,)
    (document,) = read_documents((page,), "a.pdf", "0" * 64)
    assert any(said in f.message for f in document.findings if f.code == "annotation")


def test_a_strike_put_on_with_a_viewer_strikes_nothing() -> None:
    data = annotated("StrikeOut", QuadPoints=[60, 740, 200, 740, 60, 726, 200, 726], C=[1, 0, 0])
    (page,) = read_pages(data)
    assert [w.text for w in page.words if w.struck] == []
    assert page.remarks == ("취소선 표시",)


def test_a_file_within_the_file_is_said() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(lambda canvas: say(canvas, 60, 100, "채권계산서")))) as document:
        document.attachments["calculation.xlsx"] = b"PK"
        document.save(out)
    (page,) = read_pages(out.getvalue())
    assert page.remarks == ("파일 안에 첨부된 다른 파일 1개",)
