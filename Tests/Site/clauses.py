"""The words of every clause, read back from the pages of the documents, and the quotes that content rests on."""
import json
import pathlib
import re
from html.parser import HTMLParser

VOID = {"br", "img", "input", "meta", "link", "hr"}


class Clauses(HTMLParser):
    """Collects the text of each element with an id, without what the site added."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.words = {}

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            attributes = dict(attributes)
            added = "data-added" in attributes or any(entry[2] for entry in self.open)
            self.open.append((tag, attributes.get("id"), added))

    def handle_endtag(self, tag):
        while tag not in VOID and self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not any(added for _, _, added in self.open):
            for _, name, _ in self.open:
                if name:
                    self.words.setdefault(name, []).append(data)


def bare(text):
    return re.sub(r"\s", "", text)


def of(site):
    """slug → anchor → words without blanks."""
    found = {}
    for page in (site / "policies").glob("*.html"):
        reader = Clauses()
        reader.feed(page.read_text())
        found[page.stem] = {name: bare("".join(words)) for name, words in reader.words.items()}
    return found


def in_json(value, path=""):
    """Every source with its quote: (where, source, quote)."""
    if isinstance(value, dict):
        if isinstance(value.get("source"), str):
            yield path, value["source"], value.get("quote", "")
        for name, member in value.items():
            yield from in_json(member, f"{path}/{name}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from in_json(item, f"{path}[{number}]")


def in_markdown(text):
    """Every citation with its quote: (line, source, quote)."""
    for number, line in enumerate(text.splitlines(), 1):
        for match in re.finditer(r"\[\[([^\]]+)\]\]", line):
            words = match[1].replace("\\|", "|").strip()
            start = words.find("“")
            quote = words[start + 1 : -1] if start >= 0 and words.endswith("”") else ""
            yield number, re.split(r"[|“]", words)[0].strip(), quote


def stubs(content: pathlib.Path):
    return {entry["slug"] for entry in json.loads((content / "policies" / "stubs.json").read_text())["documents"]}
