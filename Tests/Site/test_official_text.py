"""The words on a document's page against the raw text, by another program than the importer."""
import html.parser
import re

import pytest

from conftest import ROOT

SLUGS = ["jilin-2016-34", "yunyang-2017-2", "jilin-city-2017-1", "jilin-three-year-action", "mca-2019-34"]
VOID = {"br", "img", "input", "hr", "meta", "link", "wbr"}


class OfficialText(html.parser.HTMLParser):
    """Collects what stands inside data-official-text and outside data-added."""

    def __init__(self):
        super().__init__()
        self.stack, self.text, self.elements = [], [], 0

    def handle_starttag(self, tag, attributes):
        names = {name for name, _ in attributes}
        self.elements += "data-official-text" in names
        if tag not in VOID:
            self.stack.append((tag, "data-official-text" in names, "data-added" in names))

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if any(official for _, official, _ in self.stack) and not any(added for _, _, added in self.stack):
            self.text.append(data)


def squeezed(text):
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_holds_the_whole_document_and_nothing_else(site, slug):
    raw = (ROOT / "Tests" / "Fixtures" / "official" / f"{slug}.txt").read_text("utf-8").split("\n")
    policy = (ROOT / "content" / "policies" / f"{slug}.txt").read_text("utf-8")
    head = policy.split("\n---\n")[0]
    removed = re.findall(r'^  - "?(\d+) (.*?)"?$', head.split("removed:")[1].split("\nbelongs:")[0], re.M) if "removed:" in head else []
    for number, text in removed:
        assert squeezed(raw[int(number) - 1]) == squeezed(text.replace('\\"', '"')), f"line {number} is not what was removed"
        raw[int(number) - 1] = ""
    page = OfficialText()
    page.feed((site / "policies" / f"{slug}.html").read_text("utf-8"))
    assert page.elements == 1
    assert squeezed("".join(page.text)) == squeezed("".join(raw))
