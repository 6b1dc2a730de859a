"""Filings made after the readers were written, in wordings and layouts that they were not written against."""
