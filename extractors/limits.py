"""How much a filing may cost before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


class LimitExceeded(Exception):
    """A file asks for more than `Limits` allows; `what` names the limit (`pages`, `bytes`, `glyphs` …)."""

    def __init__(self, what: str, allowed: int, found: int | None = None) -> None:
        self.what, self.allowed, self.found = what, allowed, found
        super().__init__(f"{what}: {allowed} allowed" + (f", {found} found" if found is not None else ""))


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds per file (bytes, seconds of computing, memory in bytes, pages) and per page (glyphs, objects, pixels).

    Seconds are those that the child computes, so that a busy machine reads what an idle one reads.
    """

    bytes: int = 100_000_000
    seconds: float = 60.0
    seconds_ocr: float = 20.0  # added for each page that has to be read from pixels
    memory: int = 2_000_000_000
    pages: int = 500
    glyphs: int = 60_000
    objects: int = 60_000
    pixels: int = 40_000_000
    image_pixels: int = 80_000_000  # of an image file as it was filed
    side: float = 15_000.0  # longest side of a page in points
    ocr: bool = True
    ocr_pages: int = 60


DEFAULT = Limits()
