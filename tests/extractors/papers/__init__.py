"""Readers of papers."""
