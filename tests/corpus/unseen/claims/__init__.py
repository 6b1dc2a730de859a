"""Claim statements and demands of creditors, as banks, companies, funds and private lenders write them."""

from __future__ import annotations

from .demands import attachment_demand, card_grid, demand_grid, judgment_demand, letter, over_pages, private_words
from .statements import bank_vertical, fund, loans_table, numbered, periods

#: in the order that gives the seeds
WRITERS = (
    bank_vertical,
    loans_table,
    numbered,
    fund,
    periods,
    letter,
    private_words,
    card_grid,
    over_pages,
    judgment_demand,
    demand_grid,
    attachment_demand,
)
