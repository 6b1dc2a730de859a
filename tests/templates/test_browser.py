"""Every page in a real headless Chromium: nothing cut, nothing loaded from outside, keyboard, print, accessibility."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from flows.draft import draft_folder
from flows.pages import Draft, write_pages
from tests.flows.pages_cases import draft

ARGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: What sticks out of its page or of its own box, measured after layout.
OVERFLOW = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll('td, th, p, li, dd, h1, h2, h3, figure, .item, .row, .place')].filter(e => {
    if (!e.getClientRects().length || e.closest('.hidden')) return false;
    const paper = e.closest('.paper, main');
    const a = e.getBoundingClientRect(), b = paper ? paper.getBoundingClientRect() : a;
    return e.scrollWidth > e.clientWidth + 2 || a.right > b.right + 1 || a.left < b.left - 1;
  });
  const texts = [...document.querySelectorAll('svg')].flatMap(s => {
    const b = s.getBoundingClientRect();
    return [...s.querySelectorAll('text')].filter(t => {
      const a = t.getBoundingClientRect();
      return b.width && (a.left < b.left - 1 || a.right > b.right + 1 || a.bottom > b.bottom + 2);
    });
  });
  return [wide > 0 ? 'page wider than window by ' + wide : '', ...cut.slice(0, 5).map(e => e.outerHTML.slice(0, 200)),
    ...texts.slice(0, 5).map(e => e.textContent)].filter(Boolean);
}"""
ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ("seoul_apartment", "daejeon_house")
LONG = "가나다라마바사아자차카타파하" * 36  # 504 characters
HOSTILE = "<script>alert(1)</script>"
CASES: dict[str, Draft] = {
    "twelve": draft(12, files=True),
    "forty": draft(40),
    "three-funds": draft(7, 3),
    "one": draft(1),
    "huge": draft(
        12, 2, price=987_654_321_987_654, names={1: "裵夏娜", 2: "㈜햏뷁쀍", 3: "𠮷田 Müller 株式會社", 4: "Ω😀은행"}
    ),
    "findings": draft(6, files=True, findings=300),
    "hostile": draft(4, names={1: HOSTILE, 2: LONG, 3: "A" * 500, 4: '"><img src=x onerror=alert(2)> {{ 7*7 }}'}),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as p:
        chromium = p.chromium.launch(executable_path="/usr/bin/chromium", args=ARGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = {}
    for name, data in CASES.items():
        made[name] = tmp_path_factory.mktemp(name)
        write_pages(data, made[name], pdf=False, xlsx=False)
    for case in SAMPLES:
        made[case] = tmp_path_factory.mktemp(case)
        draft_folder(ROOT / "sample_filings" / case, made[case] / "out", pdf=False, xlsx=False)
        made[case] /= "out"
    return made


def opened(browser: Browser, path: Path, troubles: list[str]) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", lambda m: troubles.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda e: troubles.append(str(e)))
    page.on("dialog", lambda d: (troubles.append(f"dialog {d.message}"), d.dismiss()))
    page.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else troubles.append(r.url))
    page.goto(path.as_uri())
    return page


@pytest.mark.browser
@pytest.mark.parametrize("case", [*CASES, *SAMPLES])
def test_every_page_is_whole_and_silent(browser: Browser, folders: dict[str, Path], case: str) -> None:
    wrong: dict[str, Any] = {}
    for path in sorted(folders[case].glob("*.html")):
        troubles: list[str] = []
        page = opened(browser, path, troubles)
        troubles += page.evaluate(OVERFLOW)
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 1020 if path.stem == "parties" else 690, "height": 990})
        troubles += [f"print: {t}" for t in page.evaluate(OVERFLOW)]
        page.close()
        if troubles:
            wrong[path.name] = troubles
    assert wrong == {}


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.browser
@pytest.mark.parametrize(("case", "count"), [("twelve", 2), ("forty", 5), ("three-funds", 5)])
def test_the_schedule_prints_on_the_expected_pages(
    browser: Browser, folders: dict[str, Path], case: str, count: int
) -> None:
    page = opened(browser, folders[case] / "schedule.html", [])
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    assert pages_of(printed) == count


@pytest.mark.browser
@pytest.mark.parametrize("case", ["twelve", "three-funds", *SAMPLES])
def test_no_serious_accessibility_violation(browser: Browser, folders: dict[str, Path], case: str) -> None:
    wrong = {}
    for path in sorted(folders[case].glob("*.html")):
        page = browser.new_page(viewport={"width": 1280, "height": 900}, bypass_csp=True)
        page.goto(path.as_uri())
        found = Axe().run(page).response["violations"]
        page.close()
        serious = [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in {"serious", "critical"}]
        if serious:
            wrong[path.name] = serious
    assert wrong == {}


@pytest.mark.browser
def test_the_review_sheet_answers_keys_and_links(browser: Browser, folders: dict[str, Path]) -> None:
    troubles: list[str] = []
    page = opened(browser, folders["twelve"] / "review.html", troubles)
    all_items = page.locator("[data-item]").count()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent").count("전입일이 다릅니다") == 1
    page.keyboard.press("Enter")
    assert page.locator("dialog[open] svg rect.on").count() == 1
    source = page.locator("#whole-open").get_attribute("href") or ""
    assert source.endswith("#page=1")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert "전입일이 다릅니다" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("/")
    page.keyboard.type("채권자7")
    shown = page.locator("[data-item]:not(.hidden)").count()
    assert 0 < shown < all_items
    assert page.locator("[data-item]:not(.hidden)").first.is_visible()
    page.keyboard.press("Escape")
    assert page.locator("[data-item]:not(.hidden)").count() == all_items
    assert troubles == []


@pytest.mark.browser
@pytest.mark.parametrize("case", ["twelve", *SAMPLES])
def test_links_of_all_pages_lead_somewhere(folders: dict[str, Path], case: str) -> None:
    dead = []
    for path in sorted(folders[case].glob("*.html")):
        text = path.read_text(encoding="utf-8")
        ids = set(re.findall(r'\sid="([^"]+)"', text))
        for href in re.findall(r'<a [^>]*href="([^"]+)"', text):
            name, _, fragment = href.partition("#")
            if name and not (path.parent / unquote(name)).is_file():
                dead.append((path.name, href))
            if not name and fragment and fragment not in ids:
                dead.append((path.name, href))
    assert dead == []


@pytest.mark.browser
def test_pictures_show_the_marked_place(browser: Browser, folders: dict[str, Path]) -> None:
    page = opened(browser, folders["twelve"] / "review.html", [])
    sizes = page.evaluate("[...document.querySelectorAll('.place img')].map(i => {i.loading='eager'; return i.width})")
    assert len(sizes) > 5
    assert min(sizes) > 40
