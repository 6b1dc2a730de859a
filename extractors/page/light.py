"""The paper of a scan or photograph made white: a yellowed ground is brightened, the shadow of a hand or fold is lifted."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image

#: pixels of the picture to one of the map of its light
COARSE = 8
#: of that map: strokes and narrow marks are lost in it, and how far the light is smoothed
REACH, SOFT = 11, 7.0
#: paper is not darker than this (of 255): what is darker is a picture or a black bar and stays as it is
DARKEST = 70
#: of 255: a ground whose light varies less is even
EVEN = 14


def white(image: Image.Image) -> Image.Image:
    """The picture with its paper white; ink keeps its share of darkness."""
    return _evened(image) or _bleached(image)


def paper(image: Image.Image) -> tuple[int, int, int]:
    """The usual shade of the paper."""
    histogram = image.convert("L").reduce(8).histogram()
    shade = max(range(128, 256), key=lambda v: histogram[v])
    return (shade, shade, shade)


def _bleached(image: Image.Image) -> Image.Image:
    shade = paper(image)[0] - 8
    return (
        image if shade >= 240 else image.point([min(255, v * 255 // shade) for v in range(256)] * len(image.getbands()))
    )


def _evened(image: Image.Image) -> Image.Image | None:
    """The picture divided by the light of its ground, None where that is even."""
    small = np.asarray(image.convert("L").reduce(COARSE))
    ground = cv2.dilate(cv2.medianBlur(small, 3), np.ones((REACH, REACH), np.uint8))
    ground = cv2.erode(ground, np.ones((REACH, REACH), np.uint8))
    ground = cv2.GaussianBlur(ground, (0, 0), SOFT)
    low, high = np.percentile(ground, (5, 95))
    if high - low < EVEN:
        return None
    light = cv2.resize(np.maximum(ground, DARKEST), image.size, interpolation=cv2.INTER_LINEAR).astype(np.float32)
    pixels = np.asarray(image).astype(np.float32)
    light = light if pixels.ndim == 2 else light[:, :, None]
    return Image.fromarray(np.clip(pixels * (250.0 / light), 0, 255).astype(np.uint8))
