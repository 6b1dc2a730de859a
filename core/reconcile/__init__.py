"""Filings and registry → claims, with a ledger in which every right, tenant and filing has exactly one fate."""

from .run import Reconciled, reconcile

__all__ = ["Reconciled", "reconcile"]
