"""How far a scan lies askew."""

from __future__ import annotations

import math
from itertools import pairwise

from PIL import Image

#: upright strips of a page whose rows are compared
STRIPS = 24
#: rows stand out so much more at a true angle
CLEAR = 1.05


def skew(image: Image.Image) -> float:
    """Degrees by which a scan must be turned counterclockwise so that its lines lie level (−3 to 3)."""
    rows = Rows(image.convert("L").reduce(max(1, round(image.width / 1200))))
    best = rows.sharpest(30)
    return best / 10 if rows.sharpness(best) > CLEAR * rows.sharpness(0) else 0.0


class Rows:
    """A grey picture summed up row by row in upright strips, which are shifted against each other as if it were turned.

    (Turning the picture itself blurs it, so that a small angle never looks better than none.)
    """

    def __init__(self, small: Image.Image) -> None:
        self._wide = small.width / STRIPS
        self._known: dict[int, int] = {}
        self._strips = [
            small.crop((round(n * self._wide), 0, round((n + 1) * self._wide), small.height))
            .resize((1, small.height), Image.Resampling.BOX)
            .tobytes()
            for n in range(STRIPS)
        ]

    def sharpness(self, tenths: int) -> int:
        """How well the rows stand out when turned counterclockwise by so many tenths of a degree."""
        if tenths not in self._known:
            slope = math.tan(math.radians(tenths / 10)) * self._wide
            shifts = [round((n - (STRIPS - 1) / 2) * slope) for n in range(STRIPS)]
            most = max(map(abs, shifts))
            shifted = (s[most + k : len(s) - most + k] for s, k in zip(self._strips, shifts, strict=True))
            self._known[tenths] = sum((a - b) ** 2 for a, b in pairwise([sum(r) for r in zip(*shifted, strict=False)]))
        return self._known[tenths]

    def sharpest(self, most: int) -> int:
        """The best of the angles from −most to most."""
        best = max(range(-most, most + 1, 2), key=lambda t: (self.sharpness(t), -abs(t)))
        return max(range(best - 1, best + 2), key=lambda t: (self.sharpness(t), -abs(t)))
