"""The store: cases, filings, extractions, drafts, findings, decisions, runs and history, through SQLAlchemy.

SQLite by default with nothing to set up, PostgreSQL by one URL; the files themselves lie content-addressed beside it.
"""
