"""How far a scan lies askew."""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise

from PIL import Image

#: upright strips of a page whose rows are compared
STRIPS = 24


def skew(image: Image.Image) -> float:
    """Degrees by which a scan must be turned counterclockwise so that its lines lie level (−3 to 3).

    The page is cut into upright strips, each summed up row by row; the strips are shifted against each other until
    their rows fit best. (Turning the picture itself blurs it, so that a small angle never looks better than none.)
    """
    small = image.convert("L").reduce(max(1, round(image.width / 1200)))
    wide = small.width / STRIPS
    strips = [
        small.crop((round(n * wide), 0, round((n + 1) * wide), small.height))
        .resize((1, small.height), Image.Resampling.BOX)
        .tobytes()
        for n in range(STRIPS)
    ]

    @cache
    def sharpness(tenths: int) -> int:
        slope = math.tan(math.radians(tenths / 10)) * wide
        shifts = [round((n - (STRIPS - 1) / 2) * slope) for n in range(STRIPS)]
        most = max(map(abs, shifts))
        rows = [
            sum(r)
            for r in zip(*(s[most + k : len(s) - most + k] for s, k in zip(strips, shifts, strict=True)), strict=False)
        ]
        return sum((a - b) ** 2 for a, b in pairwise(rows))

    best = max(range(-30, 31, 2), key=lambda t: (sharpness(t), -abs(t)))
    best = max(range(best - 1, best + 2), key=lambda t: (sharpness(t), -abs(t)))
    return best / 10 if sharpness(best) > 1.05 * sharpness(0) else 0.0
