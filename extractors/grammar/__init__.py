"""Grammar, one place each: money, dates, numerals, names and registration numbers, case numbers."""
