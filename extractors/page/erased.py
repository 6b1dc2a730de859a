"""A picture without its ruling lines and strikes, so that the text under them can be read."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .model import Box

STROKE = 160  # darker on both sides of a line: a stroke of a glyph runs through it
BESIDE = 2  # pixels beside a line that tell
#: a line that is no darker than this is lifted off the ink; what is darker than it by so much is ink
PALE, MARGIN = 110, 30
LEAN = 5  # a stroke may lean so many pixels from one side of a line to the other


def erased(
    image: Image.Image, across: Sequence[Box], down: Sequence[Box], scale: float, streaks: Sequence[Box] = ()
) -> Image.Image:
    """A grey picture without its lines (points); where a stroke of a glyph crosses one that lies, or a streak, it stays."""
    grey = np.array(image.convert("L"))
    for line in across:
        _erase(grey, line, scale)
    for x0, top, x1, bottom in down:
        _erase(grey.T, (top, x0, bottom, x1), scale, whole=True)
    for x0, top, x1, bottom in streaks:
        line = (top, x0, bottom, x1)
        if not _lifted(grey.T, line, scale):
            _erase(grey.T, line, scale)
    return Image.fromarray(grey)


def _band(grey: NDArray[np.uint8], line: Box, scale: float) -> tuple[NDArray[np.uint8], tuple[int, int, int, int]]:
    """The pixels of a line that lies, with those beside it, and their place."""
    height, width = grey.shape
    x0, x1 = max(0, round(line[0] * scale) - 1), min(width, round(line[2] * scale) + 2)
    y0, y1 = max(0, round(line[1] * scale) - 1), min(height, round(line[3] * scale) + 1)
    return grey[y0:y1, x0:x1], (x0, y0, x1, y1)


def _erase(grey: NDArray[np.uint8], line: Box, scale: float, whole: bool = False) -> None:
    band, (x0, y0, x1, y1) = _band(grey, line, scale)
    if not band.size:
        return
    if whole:
        band[:] = 255
        return
    above, below = grey[max(0, y0 - BESIDE) : y0, x0:x1], grey[y1 : y1 + BESIDE, x0:x1]
    if not above.size or not below.size:
        band[:] = 255
        return
    lean = np.ones((1, LEAN), np.uint8)
    sides = [cv2.dilate((side.min(axis=0, keepdims=True) < STROKE).astype(np.uint8), lean) for side in (above, below)]
    through = np.logical_and(sides[0][0], sides[1][0])
    band[:, ~through] = 255


def pale(image: Image.Image, streak: Box, scale: float) -> bool:
    """True if an upright streak (points) is lighter than ink, so that what is written shows through it."""
    x0, top, x1, bottom = streak
    band, _ = _band(np.asarray(image.convert("L")).T, (top, x0, bottom, x1), scale)
    return not band.size or float(np.median(band.min(axis=0))) >= PALE


def _lifted(grey: NDArray[np.uint8], line: Box, scale: float) -> bool:
    """Take off a line that is lighter than ink, and leave what is darker in it; False where it is as dark as ink."""
    band, _ = _band(grey, line, scale)
    if not band.size:
        return True
    shade = float(np.median(band.min(axis=0)))
    if shade < PALE:
        return False
    band[band > shade - MARGIN] = 255
    return True
