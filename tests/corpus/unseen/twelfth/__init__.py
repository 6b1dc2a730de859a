"""A set of one month's mail of a court, written by one who had not read the readers."""

from __future__ import annotations

from . import lenders, offices, people, titles

WRITERS = (*lenders.WRITERS, *titles.WRITERS, *people.WRITERS, *offices.WRITERS)
