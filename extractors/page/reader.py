"""PDF bytes to pages: the one place where a PDF is parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pypdfium2

from extractors.limits import DEFAULT, LimitExceeded, Limits

from .model import Page
from .rules import rules_and_strikes
from .source import RawPage, read_raw
from .tables import find_tables
from .words import words

Source = Callable[[Any, int, Limits], RawPage]


class PageError(Exception):
    """The bytes are not a PDF that can be opened; `code` is a finding code (`encrypted`, `truncated`, …)."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


#: told the number of a page before it is read from pixels, which takes seconds
Progress = Callable[[int], None]


def read_pages(data: bytes, limits: Limits = DEFAULT, ocr_page: Progress | None = None) -> tuple[Page, ...]:
    """All pages of the PDF `data`. Raises PageError and LimitExceeded."""
    return tuple(iter_pages(data, limits, ocr_page))


def iter_pages(
    data: bytes, limits: Limits = DEFAULT, ocr_page: Progress | None = None, source: Source = read_raw
) -> Iterator[Page]:
    """The pages of `data` one by one, each parsed when it is asked for. Raises PageError and LimitExceeded.

    A page that is damaged comes without words and with a `note`.
    """
    document = open_document(data, limits)
    try:
        for index in range(len(document)):
            try:
                page = document[index]
            except pypdfium2.PdfiumError:
                yield Page(index + 1, 0.0, 0.0, (), note="쪽이 손상됨")
                continue
            try:
                yield _read(page, source, index + 1, limits, ocr_page)
            finally:
                page.close()
    finally:
        document.close()


def open_document(data: bytes, limits: Limits = DEFAULT) -> pypdfium2.PdfDocument:
    """The opened PDF, checked for size and number of pages. Raises PageError and LimitExceeded."""
    if not data:
        raise PageError("empty_file", "0 bytes")
    if len(data) > limits.bytes:
        raise LimitExceeded("bytes", limits.bytes, len(data))
    if b"%PDF-" not in data[:1024]:
        raise PageError("not_a_pdf", "no %PDF- header in the first 1024 bytes")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = "encrypted" if "password" in str(error).lower() else "truncated"
        raise PageError(code, str(error)) from error
    if len(document) > limits.pages:
        found = len(document)
        document.close()
        raise LimitExceeded("pages", limits.pages, found)
    return document


def _read(page: Any, source: Source, number: int, limits: Limits, ocr_page: Progress | None) -> Page:
    """One page from its text, or from its pixels where it has none that can be trusted."""
    raw = source(page, number, limits)
    if not needs_eyes(raw):
        if raw.images and limits.ocr:
            from .raster import add_pictured_lines

            add_pictured_lines(page, raw, limits)
        return build(raw)
    if not limits.ocr:
        return replace(build(raw), note="글자가 없는 쪽(문자인식을 하지 않음)")
    return _by_eye(page, raw, limits, ocr_page)


def needs_eyes(raw: RawPage) -> bool:
    """True if the page shows more than its text tells: no text, hidden text over a scan, or glyphs without meaning."""
    visible = sum(g[0] != " " for g in raw.glyphs)
    pictured = sum((b[2] - b[0]) * (b[3] - b[1]) for b in raw.images) > 0.3 * raw.width * raw.height
    if raw.unmapped > 0.2 * visible or (raw.invisible > visible and pictured):
        return raw.unmapped > 0 or raw.invisible > 0
    return (visible < 40 and pictured) or (visible == 0 and (bool(raw.images) or raw.shapes > 20))


def _by_eye(page: Any, raw: RawPage, limits: Limits, ocr_page: Progress | None) -> Page:
    from extractors import ocr

    from .raster import render

    raw.glyphs.clear()
    blank = build(raw)
    missing = ocr.available()
    if missing:
        return replace(blank, note=missing)
    if ocr_page is not None:
        ocr_page(raw.number)
    try:
        return ocr.read_picture(blank, render(page, raw, ocr.SCALE, limits), limits.seconds_ocr)
    except RuntimeError:  # pytesseract's word for its time limit
        return replace(blank, note="문자인식 제한시간을 넘음")


def build(raw: RawPage) -> Page:
    """The page model of what a page draws."""
    rules, strikes = rules_and_strikes(raw)
    found = tuple(words(raw.glyphs, rules, strikes))
    return Page(
        number=raw.number,
        width=raw.width,
        height=raw.height,
        words=found,
        rules=rules,
        strikes=strikes,
        images=tuple(raw.images),
        tables=find_tables(rules, found),
        turned=raw.turned,
    )
