"""Links and ids of the built site, read by another parser than the one that wrote them."""
import html.parser
import pathlib
import urllib.parse


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.ids, self.faults, self.headings = [], [], [], []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        for name in ("href", "src"):
            if values.get(name) is not None:
                self.links.append((tag, name, values[name]))
        for name, value in attributes:
            if name == "style" or name.startswith("on"):
                self.faults.append(f"<{tag} {name}=…>")
            if value and value.lower().startswith(("data:", "javascript:")):
                self.faults.append(f"<{tag} {name}={value[:20]}>")
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") != "application/ld+json"):
            self.faults.append(f"inline <{tag}>")
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))


def read(path):
    reader = Reader()
    reader.feed(path.read_text("utf-8"))
    return reader


def test_every_internal_link_leads_to_a_file_and_a_place(site, pages):
    readers = {path: read(site / path) for path in pages}
    faults = []
    for path, reader in readers.items():
        for tag, _, address in reader.links:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme in ("tel", "mailto") or (parts.scheme in ("http", "https") and tag == "a"):
                continue
            if parts.scheme or parts.netloc:
                faults.append(f"{path}: {address}")
                continue
            target = parts.path.lstrip("/") if path == "404.html" and parts.path else None
            if target is None:
                folder = pathlib.PurePosixPath(path).parent
                joined = folder / urllib.parse.unquote(parts.path) if parts.path else pathlib.PurePosixPath(path)
                target = str(pathlib.PurePosixPath(*normalised(joined)))
                if parts.path.startswith("/"):
                    faults.append(f"{path}: {address} is not relative")
            if not (site / target).is_file():
                faults.append(f"{path}: {address} leads nowhere")
            elif parts.fragment and target in readers and urllib.parse.unquote(parts.fragment) not in readers[target].ids:
                faults.append(f"{path}: {address} leads to no place")
    assert faults == []


def normalised(path):
    parts = []
    for part in path.parts:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return parts


def test_pages_keep_the_markup_contract(site, pages):
    faults = []
    for path in pages:
        reader = read(site / path)
        faults += [f"{path}: {fault}" for fault in reader.faults]
        if len(reader.ids) != len(set(reader.ids)):
            twice = sorted({i for i in reader.ids if reader.ids.count(i) > 1})
            faults.append(f"{path}: ids twice: {twice[:5]}")
        if reader.headings.count(1) != 1:
            faults.append(f"{path}: {reader.headings.count(1)} h1")
        for before, after in zip(reader.headings, reader.headings[1:]):
            if after > before + 1:
                faults.append(f"{path}: h{after} follows h{before}")
        text = (site / path).read_text("utf-8")
        for wanted in ("<html lang=", "<main", "<nav"):
            if wanted not in text:
                faults.append(f"{path}: no {wanted}")
    assert faults == []


def test_addresses_are_the_promised_ones(site):
    for path in [
        "index.html", "policies/index.html", "policies/jilin-2016-34.html", "policies/yunyang-2017-2.html",
        "policies/jilin-city-2017-1.html", "policies/jilin-three-year-action.html", "policies/mca-2019-34.html",
        "handbook/child-director/index.html", "handbook/child-supervisor/index.html",
        "handbook/protection-agency/index.html", "hotlines.html", "404.html",
    ]:
        assert (site / path).is_file(), path
    counts = {role: len(list((site / "handbook" / role).glob("[0-9][0-9]-*.html"))) for role in
              ("child-director", "child-supervisor", "protection-agency")}
    assert counts == {"child-director": 6, "child-supervisor": 8, "protection-agency": 10}
