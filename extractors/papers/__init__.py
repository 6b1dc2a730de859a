"""Readers of what creditors, tenants, workers and offices write to the court: by meaning, for no fixed form exists."""
