"""How the rows of a photographed page lean, more at one end of the page than at the other, and the page with them level."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .skew import STRIPS

#: slopes by which the rows may differ between top and bottom, and those of the middle that are left of a levelled page
GROWTHS = np.linspace(-0.06, 0.06, 49)
MIDDLES = np.linspace(-0.01, 0.01, 11)
#: degrees of difference between the first row and the last that are none
LEAST = 0.2
#: rows with a darker pixel hold ink; fewer of them tell nothing
INK, FEWEST = 150, 60
#: the ink of level rows stands so much closer together
CLEAR = 1.003


def lean(image: Image.Image) -> tuple[float, float] | None:
    """Slope of the rows in the middle of a page, and by how much it grows over the height of the page; None where all
    rows lean alike. A row slopes down to the right where its number is positive.

    The page is cut into upright strips, each summed up row by row, which are shifted until their rows fit best.
    """
    small = image.convert("L").reduce(max(1, round(image.width / 1200)))
    pixels = np.asarray(small)
    dark = np.flatnonzero(pixels.min(axis=1) < INK)
    if len(dark) < FEWEST:
        return None
    strips = np.stack([part.mean(axis=1) for part in np.array_split(pixels, STRIPS, axis=1)])
    scores = {(m, g): _sharpness(strips, small.width, m, g) for g in GROWTHS[::3] for m in MIDDLES[::2]}
    _, near = max(scores, key=lambda k: scores[k])
    step = GROWTHS[3] - GROWTHS[0]
    scores |= {
        (m, g): _sharpness(strips, small.width, m, g)
        for g in [0.0, *GROWTHS[np.abs(GROWTHS - near) < step]]
        for m in MIDDLES
    }
    middle, growth = max(scores, key=lambda k: (scores[k], -abs(k[1]), -abs(k[0])))
    straight = max(score for (_, g), score in scores.items() if g == 0)
    first, last = np.percentile(dark, (1, 99))
    seen = abs(growth) * (last - first) / small.height >= math.tan(math.radians(LEAST))
    return (float(middle), float(growth)) if seen and scores[middle, growth] > CLEAR * straight else None


def _sharpness(strips: NDArray[np.float64], wide: int, middle: float, growth: float) -> float:
    """How close together the ink stands in the rows of pixels when the strips are shifted as for rows of these slopes."""
    high = strips.shape[1]
    y = np.arange(high, dtype=np.float64)
    slope = middle + growth * (y / high - 0.5)
    places = (np.arange(len(strips)) + 0.5) * wide / len(strips) - wide / 2
    shifted = (np.clip(np.rint(y + slope * x), 0, high - 1).astype(np.intp) for x in places)  # whole rows: no blur
    ink = sum(255 - strip[rows] for rows, strip in zip(shifted, strips, strict=True))
    return float(np.square(ink).sum())


def levelled(image: Image.Image, found: tuple[float, float]) -> Image.Image:
    """The picture with its rows level."""
    middle, growth = found
    pixels = np.asarray(image)
    high, wide = pixels.shape[:2]
    x = np.arange(wide, dtype=np.float32)[None, :] - wide / 2
    y = np.arange(high, dtype=np.float32)[:, None]
    down = y + (middle + growth * (y / high - 0.5)) * x
    across = np.broadcast_to(np.arange(wide, dtype=np.float32)[None, :], down.shape)
    made = cv2.remap(pixels, across, down.astype(np.float32), cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return Image.fromarray(made.astype(np.uint8))
