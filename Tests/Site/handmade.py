"""Releases written by hand, from a description that tests change; and a look at the site that comes of them."""
import csv
import html.parser
import io
import itertools
import json
import re
import urllib.parse
import xml.dom.minidom

from figures.markup import VOID

# A chart of every form, of a table and of each kind of indicator.
FORMS = [
    *({"form": form, "table": "age-sex", "rows": "age", "columns": "sex", "share": share}
      for form in ("groupedBars", "stackedBars", "pyramid", "heat") for share in (False, True)),
    {"form": "bars", "table": "age-sex", "rows": "age"},
    *({"form": form, "indicators": [name]} for form in ("bars", "lines", "dots", "tiles", "multiples", "heat")
      for name in ("girls", "visits", "growth")),
]


def dashboard():
    """What is shown: everything."""
    charts = [{"id": f"c{number}", "title": f"图{number}", **form} for number, form in enumerate(FORMS)]
    return {
        "units": {"child": "人"}, "headline": ["girls", "visits", "growth"],
        "lead": {"indicator": "visits", "inTen": "十个里，{count}个按期"},
        "sections": [{"id": "s", "title": "节", "text": "文", "charts": charts}],
    }


def release(period="2026Q3", **changes):
    """A province with three cities: children by age and sex, and by whether they were visited."""
    def dimension(name, label, codes):
        return {"name": name, "label": label, "lowest": None, "sensitive": [],
                "codes": [{"code": code, "label": text} for code, text in codes]}

    def indicator(name, measure, numerator, denominator=None):
        return {"id": name, "title": f"指标{name}", "clause": "a-1#c1", "measure": measure, "numerator": numerator,
                "denominator": denominator, "notes": []}

    levels = ["province", "city"]
    girls = {"table": "age-sex", "where": {"sex": ["female"]}}
    return {
        "format": 1, "period": period, "asOf": "2026-09-30", "published": "2026-10-25", "nextRelease": None,
        "revision": 0, "synthetic": True, "toleratedErrors": 0, "threshold": 5, "zeros": "withhold",
        "roundingBase": None, "maxWithheld": 0.4, "minDenominator": 20, "insiders": True, "levels": levels,
        "regions": [["p", "", "示例省", "province", 1, 1], ["p1", "p", "甲市", "city", 1, 1],
                    ["p2", "p", "乙市", "city", 2, 1], ["p3", "p", "丙市", "city", "", ""]],
        "records": [{"name": "child", "label": "儿童", "impossible": [], "dimensions": [
            dimension("age", "年龄", [("0-5", "0—5岁"), ("6-11", "6—11岁"), ("12", "12岁以上")]),
            dimension("sex", "性别", [("male", "男"), ("female", "女")]),
            dimension("visited", "按期走访", [("yes", "是"), ("no", "否")])]}],
        "tables": [
            {"id": "age-sex", "title": "年龄与性别", "record": "child", "dimensions": ["age", "sex"],
             "levels": levels, "notes": []},
            {"id": "visits", "title": "走访", "record": "child", "dimensions": ["visited"], "levels": levels,
             "notes": []}],
        "indicators": [
            indicator("girls", "count", girls), indicator("growth", "change", girls),
            indicator("visits", "percent", {"table": "visits", "where": {"visited": ["yes"]}},
                      {"table": "visits", "where": {}})],
        "coverage": [{"region": "p1", "expected": 4, "received": 3}],
        **changes,
    }


def plain(region, codes):
    """A cell's value and status where a test says nothing else."""
    part = 1000 // 2 ** sum(code != "total" for code in codes)
    return part * (5 if region == "p" else len(region)), "published"


def files(description, cells=plain):
    """The release's files by their paths."""
    tables = {
        "regions.csv": [["code", "parent", "name", "level", "column", "row"], *description["regions"]],
        "codes.csv": [["dimension", "code", "parent", "label"]],
    }
    dimensions = {one["name"]: one for record in description["records"] for one in record["dimensions"]}
    for name, one in dimensions.items():
        codes = [[name, code["code"], "total", code["label"]] for code in one["codes"]]
        tables["codes.csv"] += [[name, "total", "", "合计"], *codes]
    for table in description["tables"]:
        rows = [["region", *table["dimensions"], "value", "status"]]
        codes = [["total", *(code["code"] for code in dimensions[name]["codes"])] for name in table["dimensions"]]
        for region in (row[0] for row in description["regions"] if row[3] in table["levels"]):
            rows += [[region, *chosen, *cells(region, chosen)] for chosen in itertools.product(*codes)]
        tables[f"tables/{table['id']}.csv"] = rows
    resources = [{"path": path, "schema": {"fields": [{"name": name} for name in rows[0]]}}
                 for path, rows in tables.items()]
    carebook = {name: value for name, value in description.items() if name != "regions"}
    package = {"profile": "tabular-data-package", "resources": resources, "carebook": carebook}
    return {"datapackage.json": json.dumps(package, ensure_ascii=False).encode(),
            **{path: _csv(rows) for path, rows in tables.items()}}


def _csv(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


class _Page(html.parser.HTMLParser):
    """What no page may have: elements left open or closed twice, ids twice, scripts in attributes."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.ids, self.links = [], [], set(), []

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if len(set(names)) < len(names) or any(re.match(r"on|evil|[^a-z]", name) for name in names):
            self.faults.append(f"<{tag}> has the attributes {names}")
        for name, value in attributes:
            if name in ("href", "src"):
                self.links.append(value or "")
            if name == "id" and value in self.ids:
                self.faults.append(f"the id {value!r} stands twice")
            if name == "id":
                self.ids.add(value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        while self.open and self.open[-1] != tag and self.open[-1] in ("p", "li", "tr", "td", "th", "dt", "dd"):
            self.open.pop()
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"stray </{tag}>")


def faults(public):
    """What is broken in a site's files: markup, links, XML, JSON, numbers that are none."""
    found = []
    for path in sorted(public.rglob("*")):
        name, content = str(path.relative_to(public)), path.read_bytes() if path.is_file() else b""
        try:
            if path.suffix == ".html":
                found += [f"{name}: {fault}" for fault in _of_page(path, content.decode())]
            elif path.suffix in (".svg", ".xml") and content:
                xml.dom.minidom.parseString(content)
            elif path.suffix == ".json":
                json.loads(content)
        except Exception as error:  # noqa: BLE001
            found.append(f"{name}: {error}")
        if path.suffix in (".svg", ".html") and re.search(rb'="[^"]*\b(nan|inf)\b', content):
            found.append(f"{name}: a coordinate that is no number")
    return found


def _of_page(path, text):
    page = _Page()
    page.feed(text)
    page.close()
    for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
        json.loads(data)
    for link in page.links:
        address = urllib.parse.urlsplit(link)
        if address.scheme and address.scheme not in ("http", "https", "tel"):
            page.faults.append(f"leads to {link}")
        target = path.parent / urllib.parse.unquote(address.path)
        if not address.scheme and address.path and path.name != "404.html" and not target.is_file():
            page.faults.append(f"leads nowhere: {link}")
    return page.faults + [f"<{tag}> is left open" for tag in page.open]
