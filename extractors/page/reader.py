"""PDF bytes to pages: the one place where a PDF is parsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pypdfium2

from extractors.limits import DEFAULT, LimitExceeded, Limits

from .annotations import prepare, settle
from .model import Box, Page, Word, group_lines
from .rules import rules_and_strikes
from .source import NO_MEANING, Glyph, RawPage, read_raw
from .tables import find_tables
from .words import clean, words

#: fewer glyphs over a picture of the whole page are a stamp on a scan (receipt, download), not its text
STAMPED = 300
#: more glyphs without a meaning than this share, and the page is read from its pixels
FEW = 0.1

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
    by_eye = 0

    def progress(number: int) -> None:
        nonlocal by_eye
        by_eye += 1
        if ocr_page is not None:
            ocr_page(number)

    try:
        beside = prepare(document)
        for index in range(len(document)):
            try:
                page, remarks = settle(document, index)
            except pypdfium2.PdfiumError:
                yield Page(index + 1, 0.0, 0.0, (), note="쪽이 손상됨", remarks=beside)
                beside = ()
                continue
            try:
                left = limits if not by_eye else replace(limits, ocr_pages=limits.ocr_pages - by_eye)
                found = _read(page, source, index + 1, left, progress)
            finally:
                page.close()
            yield replace(found, remarks=(*beside, *remarks)) if beside or remarks else found
            beside = ()
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


def _read(page: Any, source: Source, number: int, limits: Limits, ocr_page: Progress) -> Page:
    """One page from its text, or from its pixels where it has none that can be trusted."""
    raw = source(page, number, limits)
    if raw.doubtful:
        from .raster import drop_unseen

        drop_unseen(page, raw, limits)
    raw.glyphs, overprinted = clean(raw.glyphs)
    if overprinted or needs_eyes(raw):
        return _by_eye(page, raw, limits, ocr_page)
    if not raw.images:
        return build(raw)
    from .raster import add_pictured_lines

    pictures = add_pictured_lines(page, raw, limits)
    if not pictures:
        return build(raw)
    if sum(area(b) for b in pictures) > 0.5 * raw.width * raw.height and len(raw.glyphs) < STAMPED:
        return _by_eye(page, raw, limits, ocr_page)
    return _with_pictures(page, raw, pictures, limits, ocr_page)


def needs_eyes(raw: RawPage) -> bool:
    """True if the page shows more than its text tells: no text, hidden text over a scan, or glyphs without meaning."""
    visible = sum(g[0] != " " for g in raw.glyphs)
    pictured = sum(area(b) for b in raw.images) > 0.3 * raw.width * raw.height
    if raw.unmapped > FEW * visible or meaningless(raw.glyphs) or (len(raw.hidden) > visible and pictured):
        return raw.unmapped > 0 or bool(raw.hidden)
    if raw.outlines > 50 and raw.outlines > 2 * visible:
        return True
    return (visible < 40 and pictured) or (visible == 0 and (bool(raw.images) or raw.shapes > 20))


def area(box: Box) -> float:
    """The size of a box in square points."""
    return (box[2] - box[0]) * (box[3] - box[1])


_PART_OF_A_FIGURE = re.compile(
    "X{5}|[0-9]X+[0-9]|X+[0-9]{0,2},[0-9]{3}|,[0-9]{0,2}X|[금₩]X+[0-9]".replace("X", NO_MEANING)
)


def meaningless(glyphs: list[Glyph]) -> bool:
    """True if glyphs without meaning may be a figure or part of one. Words that hold others are lost one by one, and said.

    The sign of square metres after `512.4` and a dash before a number are none.
    """
    if not any(g[0] == NO_MEANING for g in glyphs):
        return False
    text = "".join(g[0] for g in glyphs)
    return bool(_PART_OF_A_FIGURE.search(text))


def _by_eye(page: Any, raw: RawPage, limits: Limits, ocr_page: Progress) -> Page:
    from .raster import render

    raw.glyphs, raw.hidden = [], []
    blank = build(raw)
    missing = _no_eyes(limits)
    if missing:
        return replace(blank, note=missing)
    from extractors import ocr

    ocr_page(raw.number)
    try:
        return ocr.read_picture(blank, render(page, raw, ocr.SCALE, limits), limits.seconds_ocr)
    except ocr.TooSlow:
        return replace(blank, note="문자인식 제한시간을 넘음")


def _no_eyes(limits: Limits) -> str:
    """Why a picture cannot be read (Korean), empty if it can."""
    if not limits.ocr:
        return "글자가 없는 쪽(문자인식을 하지 않음)"
    if limits.ocr_pages <= 0:
        return "글자가 없는 쪽(문자인식 한도를 넘은 쪽)"
    from extractors import ocr

    return ocr.missing()


def _with_pictures(page: Any, raw: RawPage, pictures: list[Box], limits: Limits, ocr_page: Progress) -> Page:
    """A page of text with pictures that show text of their own: both are read."""
    from extractors import ocr

    from .raster import render

    missing = _no_eyes(limits)
    if missing:
        return replace(build(raw), note=f"그림 속의 글자를 읽지 못함: {missing}")
    ocr_page(raw.number)
    try:
        image = render(page, raw, ocr.SCALE, limits, text=False)
        found = [w for box in pictures for w in ocr.read_part(image, box, limits.seconds_ocr)]
        return build(raw, [w for w in found if not _covered(w, raw.glyphs)])
    except ocr.TooSlow:
        return replace(build(raw), note="그림 속의 글자를 읽지 못함: 문자인식 제한시간을 넘음")


def _covered(word: Word, glyphs: list[Glyph]) -> bool:
    """True if the page has text of its own where a word was read in a picture."""
    middle = (word.x0 + word.x1) / 2
    return any(g[1] <= middle <= g[3] and g[2] <= word.middle <= g[4] for g in glyphs)


def build(raw: RawPage, pictured: Sequence[Word] = ()) -> Page:
    """The page model of what a page draws, with words read in its pictures."""
    rules, strikes = rules_and_strikes(raw)
    found = (*words(raw.glyphs, rules, strikes), *pictured)
    return Page(
        number=raw.number,
        width=raw.width,
        height=raw.height,
        words=found,
        hidden=tuple(line.text for line in group_lines(words(raw.hidden, (), ()))) if raw.hidden else (),
        rules=rules,
        strikes=strikes,
        images=tuple(raw.images),
        tables=find_tables(rules, found),
        turned=raw.turned,
    )
