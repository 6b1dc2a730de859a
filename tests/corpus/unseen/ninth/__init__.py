"""The ninth set: the everyday papers of banks, offices and people, written before any reader was looked at."""
