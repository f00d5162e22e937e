"""Every page in a real browser behind a real web server."""
import pytest

from conftest import ARTEFACTS

LOOKED_AT = [
    "index.html", "policies/index.html", "policies/jilin-2016-34.html", "policies/jilin-three-year-action.html",
    "policies/not-held.html", "handbook/index.html", "handbook/child-director/index.html",
    "handbook/child-director/05-report.html", "hotlines.html", "glossary.html", "about.html", "404.html",
]


def visit(browser, server, path, **options):
    """Opens a page in a browser of its own; returns it with what went wrong."""
    context = browser.new_context(**options)
    page = context.new_page()
    wrong = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on("request", lambda request: wrong.append(f"leaves: {request.url}") if not request.url.startswith(server) else None)
    response = page.goto(server + path)
    return page, wrong, response


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_no_page_scrolls_sideways_complains_or_asks_another_host(browser, server, pages, width):
    faults = []
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.on("console", lambda message: faults.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("request", lambda request: faults.append(f"leaves: {request.url}") if not request.url.startswith(server) else None)
    for path in pages:
        if path == "404.html":
            continue  # shown at the root of a server only; see below
        page.goto(server + path)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            faults.append(f"{path}: {wide} px too wide")
    context.close()
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_pictures_are_kept_of_each_kind_of_page(browser, server, pages, width, scheme):
    folder = ARTEFACTS / "screenshots"
    folder.mkdir(exist_ok=True)
    for path in LOOKED_AT:
        assert path in pages
        page, _, _ = visit(browser, server, path, viewport={"width": width, "height": 900}, color_scheme=scheme)
        name = f"{path[:-5].replace('/', '_')}-{width}-{scheme}.png"
        page.screenshot(path=folder / name, full_page=True)
        page.context.close()
        assert (folder / name).stat().st_size > 5000


def test_a_missing_address_shows_the_404_page_with_a_way_on(browser, server):
    page, _, response = visit(browser, server, "no/such/page.html")
    assert response.status == 404
    assert page.locator("main a").count() > 0
    page.context.close()


def test_everything_is_there_without_scripts(browser, server):
    page, wrong, _ = visit(
        browser, server, "policies/jilin-2016-34.html", java_script_enabled=False,
        viewport={"width": 360, "height": 800},
    )
    assert wrong == []
    clause = page.locator("[id='c2.2.1']")
    assert clause.is_visible()
    clause.locator(".label").first.click()
    assert page.url.endswith("#c2.2.1")
    assert clause.locator(".cite-line").first.is_visible()
    page.context.close()


def test_a_ticked_box_is_kept_on_the_device_and_can_be_cleared(browser, server):
    page, wrong, _ = visit(browser, server, "handbook/child-director/05-report.html")
    box = page.locator("ul.tasks input").first
    box.check()
    page.reload()
    assert page.locator("ul.tasks input").first.is_checked()
    page.get_by_role("button", name="清除勾选").first.click()
    assert not page.locator("ul.tasks input").first.is_checked()
    assert wrong == []
    page.context.close()


def test_a_citation_can_be_copied(browser, server):
    page, wrong, _ = visit(
        browser, server, "policies/jilin-2016-34.html#c2.2.1", permissions=["clipboard-read", "clipboard-write"]
    )
    clause = page.locator("[id='c2.2.1']")
    clause.get_by_role("button", name="复制引用").first.click()
    assert page.evaluate("navigator.clipboard.readText()").startswith("吉政发〔2016〕34号 二（二）1")
    assert wrong == []
    page.context.close()


def test_the_site_works_by_double_click(browser, site):
    context = browser.new_context()
    page = context.new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.goto((site / "index.html").as_uri())
    page.locator("nav a:visible", has_text="职责手册").first.click()
    page.wait_for_load_state()
    assert page.url.startswith("file://") and page.url.endswith("handbook/index.html")
    assert wrong == []
    context.close()


def test_a_policy_prints_on_a4(browser, server):
    page, _, _ = visit(browser, server, "policies/mca-2019-34.html")
    paper = ARTEFACTS / "mca-2019-34.pdf"
    page.pdf(path=paper, format="A4", print_background=False)
    page.context.close()
    assert paper.read_bytes().count(b"/Type /Page") >= 4
