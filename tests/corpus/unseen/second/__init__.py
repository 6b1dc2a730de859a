"""A second set, made after the readers had been mended on the first: other wordings, other layouts, other names."""

from __future__ import annotations

from .ink import Ink2 as Ink2
from .lenders import (
    across,
    by_ten_thousand,
    deed_demand,
    equation,
    indemnity,
    partly,
    sentence,
    two_headed,
    with_annexes,
)
from .offices import costs_dated, national_form, one_tax, pension, sale_reordered
from .people import form_with_blanks, quad_lease, shop_told, wages_other_order

#: in the order that gives the seeds
WRITERS = (
    across,
    sentence,
    indemnity,
    equation,
    two_headed,
    by_ten_thousand,
    with_annexes,
    deed_demand,
    partly,
    quad_lease,
    form_with_blanks,
    shop_told,
    wages_other_order,
    national_form,
    one_tax,
    pension,
    sale_reordered,
    costs_dated,
)
