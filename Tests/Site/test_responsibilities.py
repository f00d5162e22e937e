"""Who answers for what, and what a role must: the matrix, the lists of tasks, the duties by body, must.html."""
import html
import json
import pathlib
import re

import axe_playwright_python
import pytest

from conftest import ROOT

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
MATRIX = "responsibilities/index.html"
LISTS = ["responsibilities/jilin-city-departments.html", "responsibilities/three-year-tasks.html"]
ROLES = ["child-director", "child-supervisor", "protection-agency"]
MUST = [f"handbook/{role}/must.html" for role in ROLES]
PAGES = [MATRIX, "responsibilities/bodies.html", *LISTS, *MUST]


def plain(markup):
    """The words of some markup without blanks."""
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]+>", "", markup)))


def opened(browser, server, path, **options):
    context = browser.new_context(**options)
    page = context.new_page()
    page.goto(server + path)
    return page


@pytest.mark.parametrize("path", PAGES)
def test_every_link_to_a_clause_leads_to_its_place(site, path):
    text = (site / path).read_text()
    folder = (site / path).parent
    links = set(re.findall(r'href="([^"]*policies/[a-z0-9-]+\.html)#([^"]+)"', text))
    assert len(links) > 5
    for address, anchor in links:
        assert f'id="{anchor}"' in (folder / address).resolve().read_text(), f"{address}#{anchor}"


def test_every_duty_of_the_matrix_is_printed_with_its_words(site):
    matrix = json.loads((ROOT / "content" / "responsibilities" / "matrix.json").read_text())
    text = plain((site / MATRIX).read_text())
    duties = [duty for topic in matrix["topics"] for cell in topic["cells"].values() for duty in cell]
    assert len(duties) > 200
    for duty in duties:
        for words in (duty["who"], duty["text"], duty["quote"], duty.get("area", "")):
            assert plain(words) in text


def test_each_topic_has_a_cell_for_each_level_and_empty_ones_say_so(browser, server):
    matrix = json.loads((ROOT / "content" / "responsibilities" / "matrix.json").read_text())
    page = opened(browser, server, MATRIX)
    rows = page.locator("table.matrix tbody tr")
    assert rows.count() == len(matrix["topics"])
    assert page.locator("table.matrix td").count() == len(matrix["topics"]) * len(matrix["levels"])
    empty = sum(not topic["cells"].get(level["id"]) for topic in matrix["topics"] for level in matrix["levels"])
    assert page.locator("table.matrix td.unwritten").all_inner_texts() == ["收录的文件没有写"] * empty
    page.context.close()


@pytest.mark.parametrize("path", [MATRIX, *LISTS])
def test_a_quote_opens_without_scripts(browser, server, path):
    page = opened(browser, server, path, java_script_enabled=False, viewport={"width": 360, "height": 800})
    proof = page.locator("details.clause-proof").first
    assert not proof.locator("q").is_visible()
    proof.locator("summary").click()
    assert proof.locator("q").is_visible()
    assert "policies/" in proof.locator("a").get_attribute("href")
    page.context.close()


@pytest.mark.parametrize("width", [320, 360, 1000, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_even_with_all_quotes_open(browser, server, path, width):
    page = opened(browser, server, path, viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(function (d) { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    page.context.close()


def test_a_desk_has_a_table_whose_heads_stay_and_a_phone_has_sections(browser, server):
    page = opened(browser, server, MATRIX, viewport={"width": 1440, "height": 900})
    page.evaluate("document.querySelector('#visits').scrollIntoView()")
    assert 0 <= page.locator("table.matrix thead th").nth(1).bounding_box()["y"] < 5
    assert page.get_by_role("columnheader", name="县（市、区）").is_visible()
    assert page.get_by_role("rowheader", name="走访").is_visible()
    assert page.locator(".level-name").first.is_hidden()
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.locator(".level-name").first.is_visible()
    assert page.get_by_role("cell").count() > 100
    page.context.close()


def test_choosing_a_level_and_a_topic_leaves_only_these(browser, server):
    page = opened(browser, server, MATRIX, viewport={"width": 1440, "height": 900})
    page.get_by_role("combobox", name="级别").select_option(label="村（居）")
    page.get_by_role("combobox", name="事项").select_option(label="强制报告")
    assert page.locator("table.matrix tbody tr:visible").count() == 1
    assert page.locator("table.matrix td:visible").count() == 1
    assert page.locator(".matrix-filter [role=status]").text_content() == "显示1项"
    page.locator(".topics a", has_text="户籍").click()
    assert page.locator("table.matrix tbody tr:visible").count() > 20
    page.context.close()


def test_what_is_cut_off_is_said_at_the_task_and_above_all(browser, server):
    page = opened(browser, server, LISTS[1])
    assert page.locator("main > .caution").first.inner_text().startswith("文件不完整")
    broken = page.locator("#n9 .broken-off")
    assert broken.is_visible() and "断开" in broken.inner_text()
    assert page.locator("#n9 .answerable").count() == 0
    assert "省民政厅" in page.locator("#n8 .answerable").inner_text()
    page.context.close()


def test_jilin_city_has_its_19_entries_in_order(browser, server):
    page = opened(browser, server, LISTS[0])
    assert page.locator(".tasks-of-document > li .number").all_inner_texts() == [str(n) for n in range(1, 20)]
    page.context.close()


def test_each_body_finds_its_duties_wherever_they_stand(browser, server):
    page = opened(browser, server, "responsibilities/bodies.html")
    women = page.locator("section", has=page.locator("#women"))
    for words in ("市妇联", "省妇联", "村（居）妇联组织"):
        assert words in women.inner_text()
    assert "市公安局" not in women.inner_text()
    page.context.close()


@pytest.mark.parametrize("path", MUST)
def test_each_sentence_of_the_must_page_stands_in_its_place(site, path):
    text = (site / path).read_text()
    entries = re.findall(r'<p class="said"[^>]*>(.*?)</p>\s*<p class="said-where">.*?href="([^"]+)#([^"]+)">', text, re.S)
    assert len(entries) > 100
    for said, address, anchor in entries:
        document = ((site / path).parent / address).resolve().read_text()
        if "-s" in anchor:
            place = re.search(rf'<span id="{re.escape(anchor)}">(.*?)</span>', document, re.S).group(1)
            assert plain(said) == plain(place)
            assert '<mark class="modal">' in said
        else:
            assert plain(re.sub(r'<b class="number">.*?</b>', "", said)) in plain(document)


def test_a_director_finds_the_six_duties_first_and_then_what_names_the_role(browser, server):
    page = opened(browser, server, MUST[0])
    assert page.locator("ol.modal-list > li").count() == 6
    named = page.locator("section.must .modal-list").first.locator("li")
    for sentence in named.locator(".said").all_inner_texts():
        assert "儿童主任" in sentence
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser, server, path, scheme):
    for width in (360, 1440) if path == MATRIX else (360,):
        page = opened(browser, server, path, viewport={"width": width, "height": 900}, color_scheme=scheme)
        page.evaluate(AXE)
        found = page.evaluate("axe.run()")["violations"]
        assert [(v["id"], v["nodes"][0]["target"]) for v in found] == []
        page.context.close()


def test_the_matrix_is_printed_across_a4_as_a_table(browser, server):
    page = opened(browser, server, MATRIX, viewport={"width": 1000, "height": 700})
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert boxes and all(float(width) > float(height) for width, height in boxes)
    page.emulate_media(media="print")
    assert page.locator("table.matrix").evaluate("node => getComputedStyle(node).display") == "table"
    assert page.locator(".matrix-filter").is_hidden()
    page.context.close()
