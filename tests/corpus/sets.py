"""The sets of the corpus. The open set is what the readers may have been tried on; others are made afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from .fresh import claims as fresh_claims
from .fresh import demands as fresh_demands
from .fresh import people as fresh_people
from .fresh.extracts import fresh_extracts
from .invent import Source
from .kinds.claims import claim_statement, cost_statement, distribution_demand
from .kinds.demands import public_charge_demand, tax_demand
from .kinds.people import lease_claim, sale_statement, wage_claim
from .paper import Filing, Paper
from .registry import as_html, extract_of, printed
from .render import drawn, scan, web
from .render.worn import WAYS, worn
from .third import THIRD
from .unseen.later.measure import LATER
from .unseen.measure import filing, sheets

Writer = Callable[[Source, int], Paper]
#: writer and its number of voices
OPEN: tuple[tuple[Writer, int], ...] = (
    (claim_statement, 5),
    (distribution_demand, 3),
    (lease_claim, 4),
    (wage_claim, 3),
    (tax_demand, 4),
    (public_charge_demand, 3),
    (sale_statement, 2),
    (cost_statement, 2),
)


DRAWN = ("gothic", "myeongjo", "barun-rects")
WEB = ("web-gothic", "web-myeongjo", "web-barun")


def open_set(*, browser: bool = True) -> Iterator[Filing]:
    """At least 60 filings: every voice drawn and as a web page, registry extracts of both printers, some scanned."""
    drawn_styles, web_styles = DRAWN, WEB
    seed = 100
    for writer, voices in OPEN:
        for voice in range(voices):
            seed += 1
            paper = writer(Source(seed), voice)
            style = drawn.covering(paper, (drawn_styles[seed % 3], "myeongjo"))
            data = drawn.render(paper, style)
            name = f"{paper.kind}-{voice}"
            yield Filing(f"{name}-{style}", paper.kind, "reportlab", data, paper.truth)
            if voice < 2:
                yield Filing(f"{name}-scan", paper.kind, "scan", scan.scan(data, seed=seed), paper.truth, scan=True)
            seed += 1
            paper = writer(Source(seed), voice)
            style = web_styles[seed % 3]
            html = web.page_of(paper, style)
            if browser and web.chromium_path() and voice % 2:
                yield Filing(f"{name}-chromium", paper.kind, "chromium", web.chromium(html), paper.truth)
            else:
                yield Filing(f"{name}-{style}", paper.kind, "weasyprint", web.weasy(html), paper.truth)
    yield from extracts(500, 8)


def extracts(seed: int, count: int, *, scans: bool = True) -> Iterator[Filing]:
    """Registry extracts: portrait, landscape, rules as thin rectangles, as a web page, scanned."""
    for n in range(count):
        options = {"count": 6 + 5 * n, "landscape": n % 4 == 1, "rects": n % 4 == 2}
        data, truth = printed(Source(seed + n), **options)
        yield Filing(f"registry-{n}-printer", "registry_extract", "reportlab", data, truth)
        if n < 2 and scans:
            pixels = scan.scan(data, dpi=300, skew=0.2, seed=seed + n, grey=False)
            yield Filing(f"registry-{n}-scan", "registry_extract", "scan", pixels, truth, scan=True)
        if n % 2 == 0:
            made, truth = extract_of(Source(seed + 50 + n), count=8 + 3 * n)
            yield Filing(f"registry-{n}-web", "registry_extract", "weasyprint", web.weasy(as_html(made)), truth)


FRESH: tuple[tuple[Writer, int], ...] = (
    (fresh_claims.claim_statement, 6),
    (fresh_claims.distribution_demand, 3),
    (fresh_people.lease_claim, 4),
    (fresh_people.wage_claim, 2),
    (fresh_demands.tax_demand, 4),
    (fresh_demands.public_charge_demand, 2),
    (fresh_people.sale_statement, 3),
    (fresh_claims.cost_statement, 2),
    (fresh_claims.unknown, 4),
)
FRESH_DRAWN = ("bold", "mono", "barun-bold")
FRESH_WEB = ("web-dotted", "web-tight", "web-boxed")


def fresh_set(*, browser: bool = True) -> Iterator[Filing]:
    """The second set: every voice of it drawn and as a web page, each third one scanned, and the odd extracts."""
    seed = 5_000
    for writer, voices in FRESH:
        for voice in range(voices):
            seed += 7
            paper = writer(Source(seed), voice)
            name = f"{paper.kind}-fresh-{voice}"
            turn = seed % 3
            style = drawn.covering(paper, (*FRESH_DRAWN[turn:], *FRESH_DRAWN[:turn], "myeongjo"))
            data = drawn.render(paper, style)
            yield Filing(f"{name}-{style}", paper.kind, "reportlab", data, paper.truth)
            if seed % 3 == 0:
                pixels = scan.scan(data, dpi=300 - seed % 100, skew=0.6, seed=seed)
                yield Filing(f"{name}-scan", paper.kind, "scan", pixels, paper.truth, scan=True)
            seed += 7
            paper = writer(Source(seed), voice)
            style = FRESH_WEB[seed % 3]
            html = web.page_of(paper, style)
            if browser and web.chromium_path() and voice % 2 == 0:
                yield Filing(f"{name}-{style}-chromium", paper.kind, "chromium", web.chromium(html), paper.truth)
            else:
                yield Filing(f"{name}-{style}", paper.kind, "weasyprint", web.weasy(html), paper.truth)
    yield from fresh_extracts()


def third_set(*, browser: bool = True) -> Iterator[Filing]:
    """The third set: made last, drawn and as a web page, without scans."""
    seed = 70_000
    for writer, voices in THIRD:
        for voice in range(voices):
            seed += 11
            paper = writer(Source(seed), voice)
            style = DRAWN[(seed + 1) % 3] if voice else FRESH_DRAWN[seed % 3]
            yield Filing(
                f"{paper.kind}-third-{voice}-{style}", paper.kind, "reportlab", drawn.render(paper, style), paper.truth
            )
            seed += 11
            paper = writer(Source(seed), voice)
            style = (*WEB, *FRESH_WEB)[seed % 6]
            html, name = web.page_of(paper, style), f"{paper.kind}-third-{voice}-{style}"
            if browser and web.chromium_path() and voice:
                yield Filing(f"{name}-chromium", paper.kind, "chromium", web.chromium(html), paper.truth)
            else:
                yield Filing(name, paper.kind, "weasyprint", web.weasy(html), paper.truth)


def unseen_set(again: bool = False) -> Iterator[Filing]:
    """The set written apart from the readers (`again`: its successor), twice, some of it scanned."""
    for draw in (1, 2):
        for n, (sheet, seed) in enumerate(sheets(draw, again=again)):
            yield filing(sheet, seed, ("weasyprint", "reportlab")[(n + draw) % 2])
            if draw == 1 and n % 3 == 0:
                yield filing(sheet, seed, ("weasyprint", "reportlab")[(n + draw) % 2], scan=True)


def worn_set() -> Iterator[Filing]:
    """Every fifth paper of four sets, as each of the ways of `render.worn` leaves it."""
    names = ("unseen-second", "unseen-fourth", "unseen-sixth", "unseen-tenth")
    papers = [f for name in names for f in SETS[name]() if not f.scan][::5][:20]
    for way in WAYS:
        for n, f in enumerate(papers):
            yield replace(f, name=f"{f.name}-{way}", data=worn(f.data, way, 70 + n), scan=True)


SETS: dict[str, Callable[..., Iterator[Filing]]] = {
    "open": open_set,
    "fresh": fresh_set,
    "third": third_set,
    "unseen": unseen_set,
    "unseen-second": partial(unseen_set, again=True),
    **{later.name: later.filings for later in LATER},
    "worn": worn_set,
}
