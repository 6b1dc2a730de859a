"""Image files on their way through inbox, store and draft: filings like any other, under the hash of what was filed."""

from __future__ import annotations

import base64
import hashlib
import io
import shutil
import struct
import time
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from sqlalchemy import select

from core.models.base import SourceRef
from extractors.onefile import read_file
from flows.arrival import has_ended
from flows.ingest import ingest
from flows.known import documents_of
from flows.pages.pdf import html_to_pdf
from flows.pages.pictures import Drawing
from flows.store.database import Store
from flows.store.schema import FilingRow

SAMPLE = Path(__file__).resolve().parents[2] / "sample_filings" / "seoul_apartment"
TAX = "07_교부청구서_가온구청.pdf"


def scanned(kind: str, copies: int = 1) -> bytes:
    """The first page of a tax demand as a scanner gives it."""
    page = pypdfium2.PdfDocument(SAMPLE / TAX)[0].render(scale=300 / 72, grayscale=True).to_pil()
    out = io.BytesIO()
    more = {"save_all": True, "append_images": [page] * (copies - 1)} if copies > 1 else {}
    page.save(out, kind, dpi=(300, 300), **more)
    return out.getvalue()


@pytest.mark.ocr
def test_a_scan_in_an_archive_finds_its_case(store: Store, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    shutil.copy(SAMPLE / "case.yaml", inbox)
    data = scanned("TIFF")
    with zipfile.ZipFile(inbox / "efiling.zip", "w") as z:
        z.writestr("스캔.tif", data)
        z.writestr("잘린 사진.jpg", scanned("JPEG")[:20_000])
    found = {i.name: i for i in ingest(store, inbox, rest=0)}
    assert list(inbox.iterdir()) == []
    scan, cut = found["스캔.tif"], found["잘린 사진.jpg"]
    assert (scan.state, scan.case) == ("assigned", "2025타경50321")
    assert scan.sha256 == hashlib.sha256(data).hexdigest()
    assert store.files.get(scan.sha256) == data
    assert (cut.state, "다시 내도록 제출자에게 요청" in cut.reason) == ("waiting", True)
    (document,) = documents_of(store, scan.sha256)
    assert (document.type, document.pages, document.sha256) == ("tax_demand", (1,), scan.sha256)
    assert all(item.page == 1 and item.ocr is not None for item in document.evidence.values())
    with store.reading() as session:
        assert session.execute(select(FilingRow.name)).scalars().all() == ["스캔.tif"]


def test_the_review_sheet_shows_pages_of_image_files(tmp_path: Path) -> None:
    """Also of one that has the name of a PDF; a broken one costs only its own pictures."""
    files = {"둘.pdf": scanned("TIFF", 2), "사진.png": scanned("PNG"), "잘림.jpg": scanned("JPEG")[:20_000]}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    box = (70.0, 70.0, 300.0, 100.0)
    wanted = [("둘.pdf", 2), ("사진.png", 1), ("잘림.jpg", 1)]
    refs = [SourceRef(file=name, page=page, box=box) for name, page in wanted]
    found = Drawing(refs, {name: tmp_path / name for name in files}).collect()
    assert sorted(found.pages) == sorted([("둘.pdf", 2), ("사진.png", 1)])
    assert {(p.width, p.height) for p in found.pages.values()} == {(595, 842)}
    assert all(found.crop(ref) for ref in refs[:2])
    assert list(found.missing) == ["잘림.jpg"]


@pytest.mark.ocr
def test_residents_numbers_on_scans_are_painted_over(tmp_path: Path) -> None:
    """On the picture that the review sheet shows; the bank's number, which tells it from others, stays."""
    body = "<h2>권리신고 및 배당요구신청서</h2><p>임차인 홍길동 (주민등록번호 850101-1234567)</p><p>국민은행 110111-2365321</p>"
    sheet = pypdfium2.PdfDocument(html_to_pdf(body))[0]
    scan = tmp_path / "스캔.png"
    sheet.render(scale=200 / 72, grayscale=True).to_pil().save(scan, dpi=(200, 200))
    documents = read_file(scan)
    ref = SourceRef(file=scan.name, page=1)
    shown = [Drawing([ref], {scan.name: scan}, True, d).collect().pages[(scan.name, 1)] for d in (documents, ())]
    hidden, plain = (Image.open(io.BytesIO(base64.b64decode(p.png))).convert("L") for p in shown)
    changed = ImageChops.difference(hidden, plain).getbbox()
    assert changed is not None
    scale = hidden.width / shown[0].width
    text = sheet.get_textpage()
    where = text.get_text_range().index("234567)")
    for n in range(where, where + 6):
        left, bottom, right, top = text.get_charbox(n)
        box = (left, sheet.get_height() - top, right, sheet.get_height() - bottom)
        assert max(hidden.crop(tuple(round(v * scale) for v in box)).tobytes()) == 0
    bank = text.get_charbox(text.get_text_range().index("110111-"))
    assert changed[3] < (sheet.get_height() - bank[3]) * scale


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_an_image_has_arrived_when_its_end_has(kind: str, tmp_path: Path) -> None:
    data = scanned(kind, 2 if kind == "TIFF" else 1)
    path = tmp_path / "image"
    for length in (5, 12, 100, len(data) // 3, len(data) // 2, len(data) - 100):
        path.write_bytes(data[:length])
        assert not has_ended(path), length
    path.write_bytes(data)
    assert has_ended(path)
    path.write_bytes(data + bytes(300))
    assert has_ended(path)


def test_a_broken_tiff_is_looked_at_without_harm(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("1", (30, 30)).save(out, "TIFF")
    for where in range(4, len(out.getvalue())):
        data = bytearray(out.getvalue())
        data[where] = 255
        (tmp_path / "a.tif").write_bytes(data)
        assert has_ended(tmp_path / "a.tif") in {True, False}


def test_a_tiff_of_endless_parts_does_not_hold_up_the_inbox(tmp_path: Path) -> None:
    """Thousands of pictures that all point to one long list of parts."""
    parts, pictures = 90_000, 4_000
    listed = 8 + pictures * 30
    entry = struct.pack("<HHII", 273, 4, parts, listed) + struct.pack("<HHII", 279, 4, parts, listed)
    chain = [struct.pack("<H", 2) + entry + struct.pack("<I", 8 + 30 * (n + 1)) for n in range(pictures)]
    chain[-1] = chain[-1][:-4] + bytes(4)
    path = tmp_path / "a.tif"
    path.write_bytes(b"II*\x00" + struct.pack("<I", 8) + b"".join(chain) + bytes(4 * parts))
    started = time.process_time()
    assert has_ended(path)
    assert time.process_time() - started < 5
