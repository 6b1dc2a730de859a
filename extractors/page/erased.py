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
LEAN = 5  # a stroke may lean so many pixels from one side of a line to the other


def erased(image: Image.Image, across: Sequence[Box], down: Sequence[Box], scale: float) -> Image.Image:
    """A grey picture without its lines (points); where a stroke of a glyph crosses a line that lies, it stays whole."""
    grey = np.array(image.convert("L"))
    for line in across:
        _erase(grey, line, scale)
    for x0, top, x1, bottom in down:
        _erase(grey.T, (top, x0, bottom, x1), scale, whole=True)
    return Image.fromarray(grey)


def _erase(grey: NDArray[np.uint8], line: Box, scale: float, whole: bool = False) -> None:
    height, width = grey.shape
    x0, x1 = max(0, round(line[0] * scale) - 1), min(width, round(line[2] * scale) + 2)
    y0, y1 = max(0, round(line[1] * scale) - 1), min(height, round(line[3] * scale) + 1)
    if x0 >= x1 or y0 >= y1:
        return
    band = grey[y0:y1, x0:x1]
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
