"""What becomes of a paper on its way: fax, phone, copier, fold, a thrifty scanner. One picture a page, in a PDF."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.uint8]


def fax(page: Picture, dice: np.random.Generator) -> Picture:
    """Black and white at the fine resolution of a fax (about 200 dpi), with lost and stray dots."""
    small = cv2.resize(
        cv2.GaussianBlur(page, (0, 0), 0.8), None, fx=200 / DPI, fy=200 / DPI, interpolation=cv2.INTER_AREA
    )
    noisy = small.astype(np.float32) + dice.normal(0, 14, small.shape)
    black = np.where(noisy < 150, 0, 255).astype(np.uint8)
    black[dice.random(black.shape) < 0.0005] = 0
    return black


def phone(page: Picture, dice: np.random.Generator) -> Picture:
    """A photograph: a slanting view, light from one side, a little out of focus, grain."""
    high, wide = page.shape[:2]
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    moved = corners + dice.uniform(-0.012, 0.012, (4, 2)).astype(np.float32) * (wide, high)
    view = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    seen = cv2.warpPerspective(page, view, (wide, high), borderValue=(205,))
    seen = cv2.resize(cv2.GaussianBlur(seen, (0, 0), 1.3), None, fx=0.72, fy=0.72, interpolation=cv2.INTER_AREA)
    across = np.linspace(dice.uniform(0.6, 0.75), 1.0, seen.shape[1])[None, :]
    down = np.linspace(1.0, dice.uniform(0.8, 0.95), seen.shape[0])[:, None]
    lit = seen.astype(np.float32) * across * down + dice.normal(0, 4, seen.shape)
    return np.clip(lit, 0, 255).astype(np.uint8)


def copied(page: Picture, dice: np.random.Generator) -> Picture:
    """A copy of a copy: strokes thicker, small gaps filled, streaks of the drum, dirt."""
    soft = cv2.GaussianBlur(page, (0, 0), 1.2)
    hard = np.clip((soft.astype(np.float32) - 128) * 2.2 + 110, 0, 255).astype(np.uint8)
    for _ in range(3):
        x = int(dice.integers(40, hard.shape[1] - 40))
        hard[:, x : x + 2] = np.minimum(hard[:, x : x + 2], dice.integers(120, 200))
    for _ in range(60):
        x, y = (int(dice.integers(0, n)) for n in (hard.shape[1], hard.shape[0]))
        cv2.circle(hard, (x, y), int(dice.integers(1, 4)), (30,), -1)
    return hard


def folded(page: Picture, dice: np.random.Generator) -> Picture:
    """A sheet folded twice: the crease throws a shadow, and each part lies a little askew."""
    high, wide = page.shape[:2]
    out = page.astype(np.float32)
    cuts = [0, int(high * dice.uniform(0.32, 0.35)), int(high * dice.uniform(0.65, 0.68)), high]
    for a, b in pairwise(cuts):
        lean = cv2.getRotationMatrix2D((wide / 2, (a + b) / 2), float(dice.uniform(-0.25, 0.25)), 1.0)
        out[a:b] = cv2.warpAffine(page, lean, (wide, high), borderValue=(255,))[a:b]
    rows = np.arange(high)[:, None]
    for cut in cuts[1:-1]:
        out -= 60 * np.exp(-(((rows - cut) / 6.0) ** 2)) + 25 * np.exp(-(((rows - cut - 25) / 30.0) ** 2))
    return np.clip(out, 0, 255).astype(np.uint8)


def thrifty(page: Picture, dice: np.random.Generator) -> Picture:
    """150 dpi, kept as a small JPEG."""
    small = cv2.resize(page, None, fx=150 / DPI, fy=150 / DPI, interpolation=cv2.INTER_AREA)
    done, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, int(dice.integers(40, 55))])
    if not done:
        raise ValueError("no JPEG")
    return cv2.imdecode(data, cv2.IMREAD_GRAYSCALE).astype(np.uint8)


DPI = 300
WAYS: dict[str, Callable[[Any, np.random.Generator], Any]] = {
    "fax": fax,
    "phone": phone,
    "copied": copied,
    "folded": folded,
    "thrifty": thrifty,
}


def worn(data: bytes, way: str, seed: int) -> bytes:
    """An image-only PDF of the same pages, each as `way` (one of `WAYS`) leaves it."""
    dice = np.random.default_rng(seed)
    pages = []
    for page in pypdfium2.PdfDocument(data):
        picture = np.asarray(page.render(scale=DPI / 72).to_pil().convert("L"))
        made = WAYS[way](picture, dice)
        dpi = round(DPI * made.shape[0] / picture.shape[0])
        pages.append((Image.fromarray(made), dpi))
    out = io.BytesIO()
    first, dpi = pages[0]
    first.save(
        out,
        "PDF",
        save_all=True,
        append_images=[p for p, _ in pages[1:]],
        resolution=dpi,
        quality=80,
        creationDate=time.gmtime(0),
        modDate=time.gmtime(0),
    )
    return out.getvalue()
