"""Drawn paths into straight segments, boxes of filled shapes, and what is painted over."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from extractors.limits import LimitExceeded, Limits

from .model import Box

#: a b c d e f
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
THIN = 3.0
LETTER = 30.0


class Paths:
    """Takes path objects one by one; visible segments and boxes go to `lines` and `boxes`, upright."""

    def __init__(self, upright: Callable[[float, float], Point], lines: list[Box], boxes: list[Box], limits: Limits):
        #: small filled shapes with curves
        self.outlines = 0
        self._upright, self._lines, self._boxes, self._limits = upright, lines, boxes, limits
        # asked for anew with every path: made once
        self._mode = (ctypes.c_int(), ctypes.c_int())
        self._mode_refs = tuple(ctypes.byref(v) for v in self._mode)
        self._ink = tuple(ctypes.c_uint() for _ in range(4))
        self._ink_refs = tuple(ctypes.byref(v) for v in self._ink)
        self._at = (ctypes.c_float(), ctypes.c_float())
        self._at_refs = tuple(ctypes.byref(v) for v in self._at)

    def take(self, item: Any, matrix: Matrix) -> list[Box]:
        """Straight segments of stroked paths; boxes of filled shapes and of flat curves. Returns what is painted over.

        White and transparent ink draws no rule and no strike, though it may cover what lies beneath.
        """
        pdfium.FPDFPath_GetDrawMode(item, *self._mode_refs)
        filled, stroked = bool(self._mode[0].value), bool(self._mode[1].value)
        if not filled and not stroked:
            return []
        inked = filled and not self._white(item, pdfium.FPDFPageObj_GetFillColor)
        stroked = stroked and not self._white(item, pdfium.FPDFPageObj_GetStrokeColor)
        over: list[Box] = []
        for points, curved, closed in self._subpaths(item, after(matrix_of(item), matrix)):
            xs, ys = [p[0] for p in points], [p[1] for p in points]
            around = (min(xs), min(ys), max(xs), max(ys))
            if filled:
                over.append(around)
            if not inked and not stroked:
                continue
            rectangle = len(points) >= 4 and not curved and _is_rectangle(points)
            if curved and inked and max(around[2] - around[0], around[3] - around[1]) < LETTER:
                self.outlines += 1
            if rectangle or curved or (filled and not stroked):
                if not curved or min(around[2] - around[0], around[3] - around[1]) <= THIN:
                    self._boxes.append(around)
                continue
            if closed:
                points.append(points[0])
            self._lines += [(*a, *b) for a, b in pairwise(points) if a != b]
        return over

    def _white(self, item: Any, get: Any) -> bool:
        """True if the ink that `get` tells is white or transparent."""
        if not get(item, *self._ink_refs):
            return False
        r, g, b, a = self._ink
        return a.value == 0 or min(r.value, g.value, b.value) >= 250

    def _subpaths(self, item: Any, matrix: Matrix) -> Iterator[tuple[list[Point], bool, bool]]:
        """Each subpath as (upright points, has curves, is closed)."""
        count = pdfium.FPDFPath_CountSegments(item)
        if count > self._limits.objects:
            raise LimitExceeded("objects", self._limits.objects, count)
        x, y = self._at
        points: list[Point] = []
        curved = closed = False
        for i in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(item, i)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
                yield points, curved, closed
                points, curved, closed = [], False, False
            curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
            if pdfium.FPDFPathSegment_GetPoint(segment, *self._at_refs):
                place = through(matrix, x.value, y.value)
                if math.isfinite(place[0]) and math.isfinite(place[1]):
                    points.append(self._upright(*place))
            closed = closed or bool(pdfium.FPDFPathSegment_GetClose(segment))
        if points:
            yield points, curved, closed


def _is_rectangle(points: list[Point]) -> bool:
    """Four corners with sides along the axes (a closing fifth point allowed)."""
    if len(points) > 5 or (len(points) == 5 and math.dist(points[0], points[4]) > 0.1):
        return False
    corners = points[:4]
    sides = zip(corners, corners[1:] + corners[:1], strict=True)
    return all(abs(a[0] - b[0]) < 0.1 or abs(a[1] - b[1]) < 0.1 for a, b in sides)


def matrix_of(item: Any) -> Matrix:
    """The matrix of a page object."""
    m = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, m):
        return IDENTITY
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def after(m: Matrix, n: Matrix) -> Matrix:
    """The matrix that does `m`, then `n`."""
    if n == IDENTITY:
        return m
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def through(m: Matrix, x: float, y: float) -> Point:
    """A point after the matrix."""
    return (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
