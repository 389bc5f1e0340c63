"""The pages in a real browser: thin, for what an operator looks at most.

Stable in Dagster's build are addresses, roles, and what is written; class names are hashed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from playwright.sync_api import TimeoutError as NothingYet

from schemas.export import columns
from schemas.registry import NODES
from tests.browser.conftest import Failure
from tests.browser.server import Server
from tests.pipeline.specs import default_definitions, specs

pytestmark = pytest.mark.browser

CHROMIUM: Final = Path("/usr/bin/chromium")
"""Debian's; `make browser` installs it."""

SPECS: Final = specs(default_definitions())

expect.set_options(timeout=60_000)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"no {CHROMIUM}: not a single page was opened (apt-get install chromium)")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=CHROMIUM) as browser,
    ):
        yield browser


@pytest.fixture
def page(browser: Browser, viewer: Server) -> Iterator[Page]:
    """An empty page that may load nothing from other hosts."""
    with browser.new_page(base_url=viewer.url, viewport={"width": 1500, "height": 1100}) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page
        own = (viewer.url, viewer.url.replace("http", "ws", 1), "data:", "blob:")
        assert [url for url in asked if not url.startswith(own)] == []


def node(page: Page, name: str) -> Locator:
    """A box of the graph by its title."""
    return page.locator("foreignObject").filter(has=page.get_by_text(name, exact=True))


def open_group(page: Page, group: str, asset: str) -> None:
    """Unfold a group, until an asset of it shows; a graph being laid out may miss a click."""
    for _ in range(10):
        try:
            node(page, group).get_by_role("img", name="unfold_more").click(timeout=5_000)
            node(page, asset).wait_for(timeout=10_000)
        except NothingYet:
            continue
        return


def test_graph_has_groups_that_open(page: Page) -> None:
    page.goto("/asset-groups")
    groups = {spec["group"] for spec in SPECS["assets"].values()}
    for group in groups:
        expect(node(page, group)).to_be_visible()
    for group in groups:
        names = [name for name, spec in SPECS["assets"].items() if spec["group"] == group]
        page.goto("/asset-groups")
        open_group(page, group, names[0])
        for name in names:
            expect(node(page, name)).to_be_visible()


def test_asset_has_its_columns_with_types_and_descriptions(page: Page) -> None:
    page.goto(f"/assets/{NODES.name}?view=overview")
    for column in columns(NODES):
        named = page.get_by_role("row").filter(has=page.get_by_text(column.name, exact=True))
        row = named.first  # the sample of rows and the lineage name it too, further down
        expect(row).to_contain_text(str(column.dtype))
        expect(row).to_contain_text(column.description)


def test_asset_has_its_checks_with_their_number(page: Page) -> None:
    names = [name for name in SPECS["checks"] if name.startswith(f"{NODES.name}:")]
    page.goto(f"/assets/{NODES.name}?view=overview")
    page.get_by_role("tab", name="Checks").click()
    expect(page.get_by_text(f"Checks ({len(names)})", exact=True)).to_be_visible()
    for name in sorted(names)[:10]:  # the page writes the others as one scrolls
        expect(page.get_by_text(name.partition(":")[2], exact=True).first).to_be_visible()


def test_failed_check_shows_the_row_and_what_was_expected(page: Page, failure: Failure) -> None:
    page.goto(f"/assets/{failure.table}?view=checks&checkDetail={failure.check}")
    expect(page.get_by_text("Failed", exact=True).first).to_be_visible()
    row = page.get_by_role("row").filter(has_text=failure.key).last
    expect(row).to_contain_text("quote")
    expect(row).to_contain_text(f"?{failure.quote[1:]}")


def test_automation_has_the_schedule_and_the_sensors(page: Page) -> None:
    page.goto("/automation")
    for name in (*SPECS["schedules"], *SPECS["sensors"]):
        expect(page.get_by_text(name, exact=True)).to_be_visible()
