"""Varied filings with ground truth, made from seeds, and a scorer (`python -m tests.corpus.score`)."""
