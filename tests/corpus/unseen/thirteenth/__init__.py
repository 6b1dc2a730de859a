"""The thirteenth set: one photocopy of each kind of paper that an execution department received, kept to train a colleague."""

from . import lenders, offices, people

WRITERS = (*lenders.WRITERS, *people.WRITERS, *offices.WRITERS)
