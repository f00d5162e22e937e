"""A page of the statistics, read back and held against the releases."""
import re
import urllib.parse

from . import drawn, markup
from .expected import Table, in_ten, true_sentences
from .published import NO_EARLIER, NOT_PUBLISHED, difference, growth, is_number

MOST_ROWS_SPOKEN = 12


class Page:
    """The mistakes of a page that shows a region in a release, in words; `read` is how many things were compared."""

    def __init__(self, text, release, region, expected):
        root = markup.read(text)
        self.root, self.release, self.region = root.first("main") or root, release, region
        self.expected, self.words = expected, expected.words
        self.mistakes, self.read, self.tables = [], 0, set()

    def wrong(self, what):
        self.mistakes.append(f"{self.release.name}/{self.region}: {what}")

    def same(self, what, found, wanted):
        self.read += 1
        if found != wanted:
            self.wrong(f"{what}: {found!r}, not {wanted!r}")

    def check(self):
        """The page of the release or the region."""
        self.heading()
        self.cards()
        self.charts(self.expected.charts.values())
        self.changes()
        return self.nothing_else()

    def check_indicator(self, name):
        """The page of an indicator."""
        self.one(name, self.root.first(name="indicator-now"))
        self.charts(self.expected.charts_of(self.release, self.region, name))
        return self.nothing_else()

    def check_list(self):
        """A page with key figures, or a list of indicators and tables of them: duties, the list of all, the home."""
        if self.root.first(name="key-figure") is not None:
            self.cards()
        for item in self.root.all("li"):
            name = self.indicator(item.first("a", "title"))
            if name is not None:
                self.one(name, item)
        for table in self.root.all("table", "figures"):
            self.regions(table)
        return self.nothing_else()

    def nothing_else(self):
        for table in self.root.all("table", "figures"):
            if id(table) not in self.tables:
                self.wrong(f"a table that nobody compared: {table.text[:60]}")
        return self

    def indicator(self, link):
        """The indicator to whose page a link leads."""
        found = link is not None and re.search(r"indicators/([^/]+)\.html$", link.get("href", ""))
        return urllib.parse.unquote(found[1]) if found and found[1] != "index" else None

    def one(self, name, element):
        """An indicator with its figure and how that changed, in a line."""
        now = self.expected.figure(self.release, name, self.region) if name in self.release.indicators else NOT_PUBLISHED
        if element is None or element.first("b", "value") is None:
            self.same(f"the figure of {name}", now, NOT_PUBLISHED)
            return
        unit = self.expected.unit(self.release, name)
        self.same(f"the figure of {name}", element.first("b", "value").text, self.words.text(now, unit))
        changes = list(element.all("span", "change"))
        if changes:
            self.same(f"changes of {name}", [each.text for each in changes], self.all_changes(name, now))

    def regions(self, table):
        """Regions by indicators."""
        self.tables.add(id(table))
        head, *body = table.all("tr")
        names = [each["data-code"] for each in head.all("th") if "data-code" in each.attributes]
        compared = self.release.children[self.region]
        self.same("regions", [row.first("th")["data-code"] for row in body], compared)
        for row, region in zip(body, compared):
            wanted = [self.words.short(self.expected.figure(self.release, name, region)) for name in names]
            self.same(f"figures of {region}", [cell.text for cell in row.all("td")], wanted)

    def heading(self):
        text, lead = self.root.first("h1").text, self.expected.dashboard.get("lead")
        if self.region is None:
            return
        name = self.release.names[self.region]
        figure = NOT_PUBLISHED
        if lead and lead["indicator"] in self.release.indicators:
            figure = self.expected.figure(self.release, lead["indicator"], self.region)
        if not is_number(figure):
            quarter = re.findall(r"\d+", self.release.period)
            self.same("the title's numbers", drawn.numbers_in(text, name) in (quarter, quarter[:1]), True)
            return
        count = in_ten(figure, self.words)
        sentence = (lead["inTen"].replace("{count}", count) if count else
                    self.release.indicators[lead["indicator"]]["title"] + self.words.text(figure, "%"))
        self.same("the title", text, name + self.words["colon"] + sentence)

    def cards(self):
        wanted = []
        for name in self.expected.dashboard["headline"]:
            if self.region is None or name not in self.release.indicators:
                continue
            now = self.expected.figure(self.release, name, self.region)
            if now != NOT_PUBLISHED:
                wanted.append((name, now))
        cards = list(self.root.all(name="key-figure"))
        self.same("the cards", [card.first(name="key-title").text for card in cards],
                  [self.release.indicators[name]["title"] for name, _ in wanted])
        for card, (name, now) in zip(cards, wanted):
            unit = self.expected.unit(self.release, name)
            self.same(f"card {name}", card.first(name="key-value").text, self.words.text(now, unit))
            changes = [each.text for each in card.all(name="key-change")]
            self.same(f"changes of card {name}", changes, self.all_changes(name, now) + self.above(name, unit))
            series = self.expected.series(self.release, name, self.region)
            table = Table([("", "")] * len(series), [("", "")], [[figure] for figure in series], unit)
            svg = card.first("svg")
            if svg is not None:
                self.mistakes += [f"card {name}: {each}" for each in drawn.check(svg, "spark", table, self.words)]

    def above(self, name, unit):
        """The figure of the region above, of what can be held against it."""
        place = self.release.parent[self.region]
        if self.release.indicators[name]["measure"] not in ("percent", "ratio") or not place:
            return []
        figure = self.expected.figure(self.release, name, place)
        return [f"{self.release.names[place]} {self.words.text(figure, unit)}"] if is_number(figure) else []

    def all_changes(self, name, now):
        """Against the quarter and the year before, as far as that can be said."""
        found = []
        if self.release.indicators[name]["measure"] == "change":
            return found
        for quarters, label in ((1, "sinceQuarter"), (4, "sinceYear")):
            change = self.change(name, now, self.expected.earlier(self.release, name, self.region, quarters))
            found += [f"{self.words[label]} {change}"] if change else []
        return found

    def change(self, name, now, before):
        """How an indicator changed, as it is written; None where it cannot be said."""
        measure = self.release.indicators[name]["measure"]
        change = (growth if measure == "count" else difference)(before, now)
        if not is_number(change):
            return None
        unit = {"count": "%", "ratio": ""}.get(measure, self.words["percentagePoints"])
        return ("+" if change.units > 0 else "") + self.words.text(change, unit)

    def charts(self, charts):
        """The charts that can be shown, and no other."""
        figures = {figure["id"]: figure for figure in self.root.all("figure", "chart-figure")}
        wanted = {}
        for chart in charts:
            if self.region is not None:
                table = self.expected.table(self.release, chart, self.region)
                if table is not None:
                    wanted[chart["id"]] = chart, table
        self.same("the charts", sorted(figures), sorted(wanted))
        for name, figure in figures.items():
            if name in wanted:
                self.chart(figure, *wanted[name])

    def chart(self, figure, chart, table):
        name = chart["id"]
        revised = self.expected.revised(self.release, chart, self.region, table)
        self.table(name, figure.first("table", "figures"), table, revised)
        title = figure.first("figcaption").first("h3").text
        if title not in true_sentences(table, chart, self.words) | {chart["title"]}:
            self.wrong(f"{name}: the finding {title!r} is not in the table")
        self.alternative(name, figure.first(name="drawing")["aria-label"], title, table)
        drawings = list(figure.all("svg", "chart"))
        if not drawings:
            self.wrong(f"{name}: no drawing")
        for svg in drawings:
            self.drawing(svg, chart, table)

    def drawing(self, svg, chart, table):
        self.read += sum("data-cell" in mark.attributes for mark in svg.all())
        mistakes = drawn.check(svg, chart["form"], table, self.words, self.reference(chart))
        self.mistakes += [f"{self.release.name}/{self.region} {chart['id']}: {each}" for each in mistakes]

    def check_file(self, chart):
        """A drawing that is a file of its own."""
        table = self.expected.table(self.release, chart, self.region)
        svg = self.root.first("svg")
        self.drawing(svg, chart, table)
        title = svg.first("title").text
        if title not in true_sentences(table, chart, self.words) | {chart["title"]}:
            self.wrong(f"{chart['id']}: the finding {title!r} is not in the table")
        self.alternative(chart["id"], svg.first("desc").text, title, table)
        return self

    def table(self, name, element, table, revised):
        self.tables.add(id(element))
        head, *body = element.all("tr")
        columns = [each["data-code"] for each in head.all("th") if "data-code" in each.attributes]
        self.same(f"{name}: columns", columns, [code for code, _ in table.columns])
        rows = [row.first("th")["data-code"] for row in body]
        self.same(f"{name}: rows", rows, [code for code, _ in table.rows])
        self.same(f"{name}: names of rows", [row.first("th").text for row in body], [label for _, label in table.rows])
        for number, (row, line) in enumerate(zip(body, table.figures)):
            for column, (cell, figure) in enumerate(zip(row.all("td"), line, strict=True)):
                mark = self.words["revisedMark"] if (number, column) in revised else ""
                self.same(f"{name}: {row.first('th').text}", cell.text, self.words.short(figure) + mark)

    def alternative(self, name, text, title, table):
        """The numbers of the text alternative are those of the table's first rows, in their order."""
        if not text.startswith(title):
            self.wrong(f"{name}: the alternative does not begin with the title")
        labels = [label for _, label in table.rows + table.columns]
        spoken = drawn.numbers_in(text[len(title):], *labels)
        printed = [self.words.plain(figure) for row in table.figures[:MOST_ROWS_SPOKEN] for figure in row if is_number(figure)]
        self.same(f"{name}: the alternative", spoken, printed)

    def reference(self, chart):
        if chart["form"] != "dots" or self.release.indicators[chart["indicators"][0]]["measure"] == "count":
            return None
        _, place = self.expected.compared(self.release, self.region, chart["indicators"][0], "dots")
        if not place:
            return None
        figure = self.expected.figure(self.release, chart["indicators"][0], place)
        unit = self.expected.unit(self.release, chart["indicators"][0])
        return f"{self.release.names[place]} {self.words.text(figure, unit)}" if is_number(figure) else None

    def changes(self):
        """The page of a release: each indicator now, a quarter and a year ago."""
        table = self.root.first("table", "changes")
        if table is None:
            return
        self.tables.add(id(table))
        for row in list(table.all("tr"))[1:]:
            name = row.first("th")["data-code"]
            now = self.expected.figure(self.release, name, self.region)
            unit = self.expected.unit(self.release, name)
            wanted = [self.words.text(now, unit)]
            earlier = [self.expected.earlier(self.release, name, self.region, quarters) for quarters in (1, 4)]
            wanted += [self.change(name, now, figure) or "—" for figure in earlier]
            wanted += [self.words.text(figure, unit) for figure in earlier]
            self.same(f"changes of {name}", [cell.text for cell in row.all("td")], wanted)
        self.movement()

    def movement(self):
        """The sentence on the percentages that rose and fell most."""
        names = list(dict.fromkeys(
            [*self.expected.dashboard["headline"],
             *[name for chart in self.expected.charts.values() for name in chart.get("indicators", [])]]))
        known = {}
        for name in names:
            if name in self.release.indicators and self.release.indicators[name]["measure"] == "percent":
                change = difference(self.expected.earlier(self.release, name, self.region, 4),
                                    self.expected.figure(self.release, name, self.region))
                if is_number(change):
                    known[name] = change
        wanted = set()
        for key, pick, sign in (("roseMost", max, 1), ("fellMost", min, -1)):
            most = pick((change.units for change in known.values()), default=0)
            for name, change in known.items():
                if change.units == most and most * sign > 0:
                    wanted.add(self.words.fill(
                        key, count=str(len(known)), name=self.release.indicators[name]["title"],
                        change=self.words.plain(change._replace(units=abs(most))) + self.words["percentagePoints"]))
        section = next(self.root.all("section"), None)
        said = [part.text for part in self.root.all("p") if part.text in wanted or self._moves(part.text)]
        for text in said:
            self.same("what moved most", text in wanted, True)
        if known and section is not None and wanted and not said:
            self.wrong("nothing is said of what moved most")

    def _moves(self, text):
        parts = [re.escape(part) for part in re.split(r"\{\w+\}", self.words["roseMost"])[:2]]
        return re.match(".*".join(parts), text)
