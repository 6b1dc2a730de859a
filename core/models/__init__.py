"""Data that flows through the house: filings, the case file, the result. No behaviour beyond validation."""
