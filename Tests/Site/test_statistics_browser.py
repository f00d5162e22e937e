"""The statistics pages in a real browser: what one reads, with and without scripts, at every width, in every colour."""
import gzip
import pathlib
import re
import urllib.request
import xml.etree.ElementTree

import axe_playwright_python
import pytest

INDEX = "statistics/index.html"
RELEASE = "statistics/2026Q3/index.html"
CITY = "statistics/2026Q3/s0101.html"
TOWNSHIP = "statistics/2026Q3/s010101001.html"
PAGES = [INDEX, RELEASE, CITY, TOWNSHIP]
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

# The least size of a letter on the screen, over all letters that are seen in drawings of figures.
LEAST = """() => Math.min(...[...document.querySelectorAll('.drawing svg text')]
  .filter(text => text.getClientRects().length)
  .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""
# Letters that are cut off at the edge of their figure.
OUTSIDE = """() => [...document.querySelectorAll('.drawing svg text')].filter(text => {
  const box = text.getBoundingClientRect(), room = text.closest('figure').getBoundingClientRect();
  return box.width && (box.left < room.left - 1 || box.right > room.right + 1);
}).map(text => text.textContent)"""
# What one can reach or press, and is smaller than a finger needs.
SMALL = """() => [...document.querySelectorAll('main a, main button, main summary, main select')]
  .filter(node => !node.closest('p:not([class]), .crumbs, dd, .lead, .prose, td, th'))
  .map(node => [node.textContent.trim(), node.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 23.5 || box.width < 23.5)).map(([text]) => text)"""
SHOWN = "figure => !!figure.querySelector('{}').getClientRects().length"


@pytest.fixture
def visit(browser, server):
    """Opens a page; whatever it complains of fails the test."""
    contexts, wrong = [], []

    def open_page(path, width=1440, **options):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(server + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def figure(page, least_columns=1, skip=""):
    """The first figure whose table has so many columns of numbers."""
    number = page.evaluate(
        """([least, skip]) => [...document.querySelectorAll('figure.chart-figure')].findIndex(
          figure => figure.querySelectorAll('thead th').length > least && !(skip && figure.matches(skip)))""",
        [least_columns, skip],
    )
    assert number >= 0
    return page.locator("figure.chart-figure").nth(number)


def test_no_statistics_page_scrolls_sideways_or_shrinks_its_letters(visit):
    faults = []
    for path in PAGES:
        page = visit(path)
        for width in [320, 360, 591, 592, 767, 768, 1199, 1200, 1440]:
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if wide > 0:
                faults.append(f"{path} at {width}: {wide} px too wide")
            if path == INDEX:
                continue
            if (size := page.evaluate(LEAST)) < 12:
                faults.append(f"{path} at {width}: letters of {size:.2f} px")
            if outside := page.evaluate(OUTSIDE):
                faults.append(f"{path} at {width}: cut off: {outside[:3]}")
        if small := page.evaluate(SMALL):
            faults.append(f"{path}: too small to press: {small[:5]}")
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visit, path, scheme):
    page = visit(path, 360, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('main details').forEach(node => node.open = true)")
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []


def test_everything_is_there_without_scripts(visit):
    page = visit(CITY, 360, java_script_enabled=False)
    assert "示例数据" in page.locator(".synthetic").inner_text()
    for switch in page.locator("details.switch").all():
        switch.locator("summary").click()
        assert switch.locator("a").first.is_visible()
    figures = page.locator("figure.chart-figure").all()
    assert len(figures) > 10
    for shown in figures:
        assert shown.locator("svg:visible").count() == 1
        shown.locator("summary").click()
        assert shown.locator("table.figures").is_visible()
    assert page.locator("main button").count() == 0


# Their drawings leave out numbers, so that on paper their table stands beside them.
UNNUMBERED = {"chart-lines", "chart-multiples", "chart-stackedBars"}


def test_paper_shows_every_number_of_each_chart_with_and_without_scripts(visit):
    for has_scripts in [True, False]:
        page = visit(CITY, 700, java_script_enabled=has_scripts)
        page.emulate_media(media="print")
        for shown in page.locator("figure.chart-figure").all():
            assert shown.locator("svg:visible").count() == 1
            has_table = bool(UNNUMBERED & set(shown.get_attribute("class").split()))
            assert shown.locator("tbody td").first.is_visible() == has_table
            if not has_table:
                cells = shown.locator("tbody td").evaluate_all("cells => cells.map(cell => cell.textContent.trim())")
                drawn = shown.locator("svg:visible text").evaluate_all("texts => texts.map(text => text.textContent).join(' ')")
                assert all(number in drawn for cell in cells for number in re.findall(r"[\d,.]+", cell))
        assert page.locator(".synthetic").is_visible()
        assert not page.locator("main button:visible, .themes:visible, .switcher:visible").count()


def test_the_page_is_served_under_its_policy(server):
    with urllib.request.urlopen(server + CITY) as answer:
        assert answer.headers["Content-Security-Policy"] == "default-src 'self'"
        assert b"style=" not in answer.read()


def test_chart_and_table_change_places_and_the_address_remembers(visit):
    page = visit(CITY)
    shown = figure(page)
    name = shown.get_attribute("id")
    assert shown.evaluate(SHOWN.format(".drawing")) and not shown.evaluate(SHOWN.format(".table-wrap"))
    shown.get_by_role("button", name="看表格").click()
    assert page.url.endswith(f"#{name};view=table")
    assert not shown.evaluate(SHOWN.format(".drawing")) and shown.evaluate(SHOWN.format(".table-wrap"))
    page.reload()
    assert shown.evaluate(SHOWN.format(".table-wrap"))
    page.go_back()
    assert not shown.evaluate(SHOWN.format(".table-wrap"))
    page.go_forward()
    assert shown.evaluate(SHOWN.format(".table-wrap"))


def test_a_mark_tells_the_value_of_its_cell_to_pointer_and_keys(visit):
    page = visit(CITY)
    shown = figure(page, 2, ".chart-lines")
    shown.scroll_into_view_if_needed()
    mark = shown.locator("svg:visible [data-cell='1 1']").first
    mark.hover()
    cell = shown.locator("tbody tr").nth(1).locator("td").nth(1).text_content()
    bubble = shown.locator(".bubble")
    assert cell in bubble.inner_text()
    assert shown.locator("tbody tr").nth(1).locator("th").text_content() in bubble.inner_text()
    page.mouse.move(2, 2)
    assert bubble.inner_text() == ""
    shown.locator(".drawing").focus()
    assert "方向键" in bubble.inner_text()
    page.keyboard.press("ArrowRight")
    first = bubble.inner_text()
    page.keyboard.press("ArrowRight")
    assert first and bubble.inner_text() != first
    assert shown.locator(".lit").count() > 0
    page.keyboard.press("Escape")
    assert bubble.inner_text() == ""


def test_a_category_is_taken_out_of_chart_table_and_address(visit):
    page = visit(CITY)
    shown = figure(page, 2)
    shown.get_by_role("button", name="选择、分享、保存").click()
    shown.locator(".categories button").nth(1).click()
    code = shown.locator("thead th").nth(2).get_attribute("data-code")
    assert page.url.endswith(f";view=chart;hide={code}")
    marks = shown.locator("svg:visible [data-cell$=' 1']")
    assert marks.count() > 0
    assert marks.evaluate_all("marks => marks.every(mark => getComputedStyle(mark).visibility === 'hidden')")
    shown.get_by_role("button", name="看表格").click()
    assert not shown.locator("thead th").nth(2).is_visible() and shown.locator("thead th").nth(1).is_visible()
    other = visit(CITY + "#" + page.url.split("#")[1])
    assert not figure(other, 2).locator("thead th").nth(2).is_visible()


def test_an_address_that_names_nothing_here_changes_nothing(visit):
    page = visit(CITY + "#nowhere;view=table;hide=%E0%A4%A&rating;hide=nobody")
    assert page.locator("figure.view-table, figure .off").count() == 0


def test_another_region_and_quarter_are_chosen_from_lists_and_keep_the_view(visit):
    page = visit(CITY)
    shown = figure(page)
    shown.get_by_role("button", name="看表格").click()
    page.locator(".chooser select").nth(1).select_option(label="2026年第二季度")
    page.get_by_role("button", name="前往：季度").click()
    page.wait_for_url("**/2026Q2/s0101.html*")
    assert figure(page).evaluate(SHOWN.format(".table-wrap"))
    page.locator(".chooser select").first.select_option(label="示例省")
    page.get_by_role("button", name="前往：地区").click()
    page.wait_for_url("**/2026Q2/s01.html*")


def test_the_link_to_a_chart_is_copied(visit):
    page = visit(CITY, permissions=["clipboard-read", "clipboard-write"])
    shown = figure(page)
    shown.get_by_role("button", name="选择、分享、保存").click()
    shown.get_by_role("button", name="复制本图链接").click()
    page.wait_for_function("document.querySelector('.said:not(:empty)')")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{CITY}#{shown.get_attribute('id')};view=chart")


def test_the_saved_drawing_stands_alone_and_says_that_it_is_made_up(visit, tmp_path):
    page = visit(CITY, color_scheme="dark")
    shown = figure(page)
    shown.get_by_role("button", name="选择、分享、保存").click()
    with page.expect_download() as waiting:
        shown.get_by_role("button", name="保存为SVG").click()
    assert waiting.value.suggested_filename == f"示例-2026Q3-s0101-{shown.get_attribute('id')}.svg"
    waiting.value.save_as(tmp_path / "saved.svg")
    text = (tmp_path / "saved.svg").read_text(encoding="utf-8")
    drawing = xml.etree.ElementTree.fromstring(text)
    words = "".join(drawing.itertext())
    assert shown.locator("h3").inner_text() in words and "示例数据" in words
    assert "#0B7A75" in text and "#4FBDB5" not in text
    assert "class=" not in text and "style=" not in text and "var(" not in text


def test_the_page_works_by_double_click(browser, site):
    context = browser.new_context()
    page = context.new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((site / CITY).as_uri())
    shown = figure(page)
    shown.get_by_role("button", name="看表格").click()
    assert shown.locator("tbody td").first.is_visible()
    assert wrong == []
    context.close()


@pytest.mark.parametrize("path", [INDEX, RELEASE, CITY])
def test_a_dashboard_weighs_at_most_60_kb_on_the_way(site, path):
    assert len(gzip.compress((site / path).read_bytes())) <= 60_000
