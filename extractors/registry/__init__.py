"""Registry extracts (등기사항전부증명서): pages in, entries with evidence and findings out."""

from extractors.registry.reader import read

__all__ = ["read"]
