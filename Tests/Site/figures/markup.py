"""A page as a tree of elements, as far as the tests of numbers need one."""
import html.parser
import re

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.parts = []

    def __getitem__(self, name):
        return self.attributes[name]

    def get(self, name, default=None):
        return self.attributes.get(name, default)

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    @property
    def text(self):
        """All text inside, white space put together."""
        return re.sub(r"\s+", " ", "".join(self.pieces())).strip()

    def pieces(self):
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                yield from part.pieces()

    def all(self, tag=None, name=None):
        """The elements inside with a tag and a class, in the order of the page."""
        for part in self.parts:
            if isinstance(part, str):
                continue
            if (tag is None or part.tag == tag) and (name is None or name in part.classes):
                yield part
            yield from part.all(tag, name)

    def first(self, tag=None, name=None):
        return next(self.all(tag, name), None)

    def inside(self, name):
        """Whether an element around has the class."""
        around = self.parent
        while around is not None and name not in around.classes:
            around = around.parent
        return around is not None


class _Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("", {}, None)

    def handle_starttag(self, tag, attributes):
        element = Element(tag, dict(attributes), self.at)
        self.at.parts.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag, attributes):
        self.at.parts.append(Element(tag, dict(attributes), self.at))

    def handle_endtag(self, tag):
        at = self.at
        while at is not None and at.tag != tag:
            at = at.parent
        if at is not None:
            self.at = at.parent

    def handle_data(self, data):
        self.at.parts.append(data)


def read(text):
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.root
