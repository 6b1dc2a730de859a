"""Demands of tax offices, towns and insurers; papers of the court; papers that are none of these."""

from __future__ import annotations

from .court import costs, sale, sale_empty
from .taxes import charge_kinds, charges, tax_form, town_letter

#: in the order that gives the seeds
WRITERS = (tax_form, town_letter, charges, charge_kinds, sale, sale_empty, costs)
