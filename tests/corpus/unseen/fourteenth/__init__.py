"""The fourteenth set: fourteen ordinary papers, written without a look at the readers, to measure them at first sight."""

from __future__ import annotations

from . import creditors, offices

WRITERS = (*creditors.WRITERS, *offices.WRITERS)
