"""The fifth set: written before any reader was looked at, by one who had seen the papers of the sets before."""
