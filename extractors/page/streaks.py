"""Upright lines of a scan that nobody drew: the streaks of a dirty glass or drum. They run through what is written."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .model import Box, union

#: pixels left and right of a line, beginning so far from it, in which a stroke that crosses it is seen
NEAR, FAR = 2, 5
#: rows of pixels: so many crossed by strokes are no accident
CROSSED = 6
#: of the height of the page; the ends of a rule so long stand on other rules
LONG = 0.7


def streaks(ink: Image.Image, across: Sequence[Box], down: Sequence[Box], scale: float) -> list[Box]:
    """Which of the lines `down` are streaks; `ink` is the mask they and the lines `across` (all points) were found in."""
    mask = np.asarray(ink) > 0
    found = [line for line in down if _crossed(mask, across, line, scale) >= CROSSED]
    whole = [line for line in _whole(down, scale) if _adrift(line, across, mask.shape[0] / scale)]
    return [line for line in down if any(_same(line, other, scale) for other in (*found, *whole))]


def _crossed(mask: NDArray[np.bool_], across: Sequence[Box], line: Box, scale: float) -> int:
    """In how many rows of pixels a stroke runs through a line, those of the lines that lie left out."""
    x0, x1 = round(line[0] * scale), round(line[2] * scale)
    top, bottom = max(0, round(line[1] * scale)), min(mask.shape[0], round(line[3] * scale))
    if x0 < FAR or x1 + FAR > mask.shape[1] or top >= bottom:
        return 0
    left, right = mask[:, x0 - FAR : x0 - NEAR], mask[:, x1 + NEAR : x1 + FAR]
    through = np.asarray(np.logical_and(left.all(axis=1), right.all(axis=1)))
    for a, y0, b, y1 in across:
        if a * scale - FAR < x1 and x0 < b * scale + FAR:
            through[max(0, round(y0 * scale) - FAR) : round(y1 * scale) + FAR] = False
    return int(np.count_nonzero(through[top:bottom]))


def _same(line: Box, other: Box, scale: float) -> bool:
    """True if two lines are pieces of one, or side by side."""
    return line[0] - NEAR / scale <= other[2] and other[0] <= line[2] + NEAR / scale


def _whole(down: Sequence[Box], scale: float) -> list[Box]:
    """The lines with their pieces put together."""
    out: list[Box] = []
    for line in sorted(down):
        if out and _same(out[-1], line, scale):
            out[-1] = union((out[-1], line))
        else:
            out.append(line)
    return out


def _adrift(line: Box, across: Sequence[Box], height: float) -> bool:
    """True for a line along most of the page of which no end stands on another."""
    x = (line[0] + line[2]) / 2
    held = any(a - 3 < x < b + 3 and min(abs(line[1] - y0), abs(line[3] - y1)) < 3 for a, y0, b, y1 in across)
    return line[3] - line[1] > LONG * height and not held
