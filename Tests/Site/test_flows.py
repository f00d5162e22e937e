"""The flows in a real browser: walked by keyboard with scripts off, from the start to every outcome."""
import collections
import json
import pathlib
import re

import axe_playwright_python
import pytest

from conftest import ROOT

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
NAMES = ["staff", "public", "child"]
# What a browser's list of visited pages shows of a sensitive page.
NEUTRAL = "手册"


class Flow:
    """A flow's file, read without any code of the program."""

    def __init__(self, name):
        self.name = name
        data = json.loads((ROOT / "content" / "flows" / f"{name}.json").read_text(encoding="utf-8"))
        self.start, self.sensitive, self.title = data["start"], data.get("sensitive", False), data["title"]
        self.nodes = {node["id"]: node for node in data["nodes"]}
        self.outcomes = [name for name, node in self.nodes.items() if "outcome" in node]

    def ways(self, name):
        node = self.nodes[name]
        return [(way["text"], way["to"]) for way in node.get("answers", []) + node.get("then", [])]

    def page(self, name):
        return f"flows/{self.name}/{'index' if name == self.start else name}.html"

    def paths(self):
        """The shortest way to each node: name → [(answer, node)]."""
        found, pending = {self.start: []}, collections.deque([self.start])
        while pending:
            name = pending.popleft()
            for text, to in self.ways(name):
                if to not in found:
                    found[to] = found[name] + [(text, to)]
                    pending.append(to)
        return found


FLOWS = {name: Flow(name) for name in NAMES}


def focused(page):
    return page.evaluate("document.activeElement.textContent.trim()")


def tab_to(page, text, most=40):
    """Presses Tab until the link with these words has the focus; it must be seen to have it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page) == text:
            style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert style != "none", f"{text} has the focus and does not show it"
            return
    pytest.fail(f"Tab does not come to {text} on {page.url}")


def choose(page, text):
    """From the top of a page: the link past the frame, then Tab to the answer, then Enter."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, text)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.fixture
def phone(browser):
    """A page on a phone without scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("name", "place"), [("staff", "server"), ("public", "file"), ("child", "file")])
def test_every_outcome_is_reached_by_keyboard_without_scripts(phone, site, request, name, place):
    page, flow = phone, FLOWS[name]
    # On a server, or opened by a double click.
    base = f"{site.resolve().as_uri()}/" if place == "file" else request.getfixturevalue("server")
    paths = flow.paths()
    assert set(flow.outcomes) <= set(paths)
    for outcome in flow.outcomes:
        page.goto(base + flow.page(flow.start))
        for text, to in paths[outcome]:
            choose(page, text)
            assert page.url == base + flow.page(to)
            node = flow.nodes[to]
            assert page.locator("h1").all_inner_texts() == [node.get("question") or node["outcome"]]
        look_at_outcome(page, flow.nodes[outcome])


def look_at_outcome(page, node):
    """An outcome says all there is to do, by whom, how soon, under which number, by which clause, with its words."""
    actions = page.locator(".actions > li")
    assert actions.count() == len(node["actions"])
    for number, action in enumerate(node["actions"]):
        shown = actions.nth(number)
        assert shown.locator(".do").inner_text() == action["text"]
        for member, place in (("role", ".who"), ("when", ".soon b")):
            assert shown.locator(place).all_inner_texts() == ([action[member]] if action.get(member) else [])
        calls = shown.locator(".to-call a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert calls == ([f"tel:{action['tel']}"] if action.get("tel") else [])
        if action.get("quote"):
            quote = shown.locator("q")
            assert not quote.is_visible()
            shown.locator("summary").focus()
            page.keyboard.press("Enter")
            assert quote.is_visible() and quote.inner_text() == action["quote"]
            assert shown.locator("details a").get_attribute("href").startswith("../../policies/")
        else:
            assert shown.locator(".flow-proof a").get_attribute("href").startswith("../../policies/not-held.html#")
    assert page.locator(".flow-note").all_inner_texts() == ([node["note"]] if node.get("note") else [])
    assert page.locator(".flow-advice li").all_inner_texts() == node.get("advice", [])
    assert page.locator(".flow-links a").all_inner_texts() == [link["title"] for link in node.get("links", [])]


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_one_heading_a_fit_title_and_its_ways(browser, server, name):
    flow = FLOWS[name]
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    titles = []
    for node in flow.nodes:
        page.goto(server + flow.page(node))
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, node
        titles.append(page.title())
        hrefs = page.locator(".answers a").evaluate_all("all => all.map(one => one.href)")
        assert hrefs == [server + flow.page(to) for _, to in flow.ways(node)], node
        for box in page.locator(".answers a, .to-call a").all():
            assert box.bounding_box()["height"] >= 48
        back = page.locator(".flow-ways a").evaluate_all("all => all.map(one => one.href)")
        before = {server + flow.page(other) for other in flow.nodes if node in [to for _, to in flow.ways(other)]}
        assert before <= set(back), node
        assert node == flow.start or server + flow.page(flow.start) in back
        if flow.sensitive:
            assert page.locator("meta[property^='og:'], meta[name=description]").count() == 0
            assert page.evaluate("localStorage.length") == 0
    if flow.sensitive:
        assert set(titles) == {NEUTRAL}
    else:
        # Outcomes of different branches may be called alike; the flow's name is in every title.
        assert all(flow.title in title for title in titles)
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_all_steps_on_one_page_lead_forward_only(browser, server, name):
    flow = FLOWS[name]
    page = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}).new_page()
    page.goto(f"{server}flows/{name}/all.html")
    steps = page.locator(".flow-tree > li")
    assert sorted(steps.evaluate_all("all => all.map(one => one.id)")) == sorted(
        f"flow-{name}-{node}" for node in flow.nodes
    )
    for number, step in enumerate(steps.all(), 1):
        node = step.get_attribute("id").removeprefix(f"flow-{name}-")
        assert step.locator("h3 .no").inner_text() == str(number)
        links = step.locator(".ways a")
        targets = links.evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert targets == [f"#flow-{name}-{to}" for _, to in flow.ways(node)]
        assert all(int(re.search(r"\d+", text)[0]) > number for text in links.all_inner_texts())
        for action in flow.nodes[node].get("actions", []):
            assert action["text"] in step.inner_text()
    last = steps.last.get_attribute("id")
    page.goto(f"{server}flows/{name}/all.html#{last}")
    assert page.locator(f"[id='{last}']").bounding_box()["y"] < 700
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()


@pytest.mark.parametrize("name", NAMES)
def test_an_outcome_is_one_sheet_of_paper(browser, site, name):
    page = browser.new_page()
    for outcome in FLOWS[name].outcomes:
        page.goto(f"{site.resolve().as_uri()}/{FLOWS[name].page(outcome)}")
        sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
        assert len(sheets) == 1, outcome
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(browser, server, name, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    flow, found = FLOWS[name], []
    for path in [flow.page(node) for node in flow.nodes] + [f"flows/{name}/all.html"]:
        page.goto(server + path)
        for details in page.locator("main details").all():
            details.evaluate("one => one.setAttribute('open', '')")
        page.evaluate(AXE)
        found += [(path, fault["id"], fault["nodes"][0]["html"]) for fault in page.evaluate("axe.run()")["violations"]]
    context.close()
    assert found == []
