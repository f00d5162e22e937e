"""The tables that dashboard.json asks for, for a region of a release."""
import dataclasses
import json

from .published import NO_EARLIER, NOT_PUBLISHED, Number, before, is_number

MOST_COMPARED = 60
SIGNS = {"withheld": "⊘", "small-base": "⊘", "not-reported": "…"}
REASONS = {
    "withheld": "figureWithheld", "not-reported": "figureNotReported", "not-applicable": "figureNotApplicable",
    "not-published": "figureNotPublished", "small-base": "figureSmallBase", "no-earlier": "figureNoEarlier",
}


class Words:
    """How the theme writes figures."""

    def __init__(self, path):
        self.strings = json.loads(path.read_text("utf-8"))

    def __getitem__(self, name):
        return self.strings[name]

    def plain(self, number):
        """5,150 or −0.3."""
        whole, rest = divmod(abs(number.units), 10 ** number.decimals)
        fraction = f".{rest:0{number.decimals}}" if number.decimals else ""
        return f"{'−' if number.units < 0 else ''}{whole:,}{fraction}"

    def short(self, figure):
        if not is_number(figure):
            return SIGNS.get(figure, "—")
        return (self["figureAbout"] if figure.rounded else "") + self.plain(figure)

    def text(self, figure, unit):
        return self.short(figure) + (unit if is_number(figure) else f" {self[REASONS[figure]]}")

    def fill(self, word, **values):
        text = self[word]
        for key, value in values.items():
            text = text.replace("{" + key + "}", value)
        return text


@dataclasses.dataclass
class Table:
    """Codes and labels of rows and columns, and the figures by row."""
    rows: list
    columns: list
    figures: list
    unit: str

    def column(self, number):
        return [row[number] for row in self.figures]

    @property
    def numbers(self):
        return [figure for row in self.figures for figure in row if is_number(figure)]


class Expected:
    """What the pages of a site's releases show."""

    def __init__(self, releases, dashboard, words):
        self.releases, self.dashboard, self.words = releases, dashboard, words
        self.charts = {chart["id"]: chart for section in dashboard["sections"] for chart in section["charts"]}

    def unit(self, release, name):
        indicator = release.indicators[name]
        if indicator["measure"] == "count":
            return self.counted(release, indicator["numerator"]["table"])
        return "" if indicator["measure"] == "ratio" else "%"

    def counted(self, release, table):
        return self.dashboard["units"].get(release.tables[table]["record"], "")

    def compared(self, release, region, name, form):
        """The regions that a chart compares, and the one above them: dots show a region among those beside it, other
        forms those below, unless nothing of the indicator is published there; not more than can be read."""
        below, beside = release.children[region], release.children[release.parent[region]]
        known = any(self.figure(release, name, code) not in (NOT_PUBLISHED, NO_EARLIER) for code in below)
        chosen = (below, region) if len(beside) < 2 or form != "dots" and known else (beside, release.parent[region])
        return ([], None) if len(chosen[0]) > MOST_COMPARED else chosen

    def series(self, release, name, region):
        return [self.releases.figure(release, name, region, at) for at in self.releases.series(release)]

    def figure(self, release, name, region):
        return self.releases.figure(release, name, region, release)

    def earlier(self, release, name, region, quarters):
        """The indicator so many quarters before; a release of just that quarter must be there."""
        at = self.releases.current.get(before(release.period, quarters))
        return NO_EARLIER if at is None else self.releases.figure(release, name, region, at)

    def charts_of(self, release, region, name):
        """The charts of an indicator's own page."""
        title = release.indicators[name]["title"]
        compared = release.children[region]
        several, series = len(compared) > 1, len(self.releases.series(release)) > 1
        wanted = [("series", "lines", "chartSeries", series), ("regions", "dots", "chartRegions", several),
                  ("map", "tiles", "chartMap", several and any(release.tiles[code] for code in compared)),
                  ("regions-series", "heat", "chartRegionsSeries", several and series)]
        return [{"id": chart, "form": form, "title": self.words.fill(word, name=title), "indicators": [name]}
                for chart, form, word, shown in wanted if shown]

    def table(self, release, chart, region):
        """A chart's table; None where it should not be on the page."""
        if "table" in chart:
            table, nothing = self._cells(release, chart, region), {NOT_PUBLISHED}
        else:
            table, nothing = self._indicators(release, chart, region), {NOT_PUBLISHED, NO_EARLIER}
        return table if any(figure not in nothing for row in table.figures for figure in row) else None

    def revised(self, release, chart, region, table):
        """Which numbers of a chart's table the version before had otherwise, by row and column."""
        older = self.releases.version_before(release)
        if older is None or region not in older.parent:
            return set()
        other = self.table(older, chart, region)
        if other is None or (other.rows, other.columns) != (table.rows, table.columns):
            return set()
        return {
            (row, column) for row, line in enumerate(table.figures) for column, figure in enumerate(line)
            if is_number(figure) and is_number(other.figures[row][column]) and other.figures[row][column] != figure
        }

    def _cells(self, release, chart, region):
        name, rows, columns = chart["table"], chart["rows"], chart.get("columns")
        where = {key: value if isinstance(value, list) else [value] for key, value in chart.get("where", {}).items()}
        without = {key: value if isinstance(value, list) else [value] for key, value in chart.get("without", {}).items()}

        def shown(dimension):
            return [code for code in release.codes(name, dimension) if code not in without.get(dimension, [])]

        def count(**chosen):
            return release.sum(name, region, where | {key: value for key, value in chosen.items()})

        figures = []
        for row in shown(rows):
            line = []
            for column in shown(columns) if columns else [None]:
                figure = count(**{rows: [row]} | ({columns: [column]} if columns else {}))
                if chart.get("share"):
                    shared = columns or rows
                    whole = {shared: shown(shared)} if without.get(shared) else {}
                    figure = release.share(figure, count(**({rows: [row]} if columns else {}) | whole))
                line.append(figure)
            figures.append(line)
        share = bool(chart.get("share"))
        return Table(
            [(code, release.label(name, rows, code)) for code in shown(rows)],
            [(code, release.label(name, columns, code)) for code in shown(columns)] if columns
            else [("value", self.words["share" if share else "amount"])],
            figures, "%" if share else self.counted(release, name))

    def shown_here(self, release, name, region, form):
        """The figures of an indicator that a chart of this region would show."""
        return [self.figure(release, name, region)] if form == "bars" else self.series(release, name, region)

    def _indicators(self, release, chart, region):
        names, form = chart["indicators"], chart["form"]
        if form in ("bars", "lines"):  # what the region never has is not in its chart
            here = [name for name in names if any(at != NOT_PUBLISHED for at in self.shown_here(release, name, region, form))]
            names = here or names
        heads = [(name, release.indicators[name]["title"]) for name in names]
        periods = [(at.period, at.period) for at in self.releases.series(release)]
        unit = self.unit(release, names[0])
        if form == "bars":
            figures = [[self.figure(release, name, region)] for name in names]
            return Table(heads, [(release.period, release.period)], figures, unit)
        if form == "lines":
            series = [self.series(release, name, region) for name in names]
            return Table(periods, heads, [list(row) for row in zip(*series)], unit)
        regions, _ = self.compared(release, region, names[0], form)
        places = [(code, release.names[code]) for code in regions]
        if form in ("dots", "tiles"):
            return Table(places, heads, [[self.figure(release, names[0], code)] for code in regions], unit)
        series = [self.series(release, names[0], code) for code in regions]
        if form == "multiples":
            return Table(periods, places, [list(row) for row in zip(*series)], unit)
        return Table(places, periods, series, unit)


def true_sentences(table, chart, words):
    """Every finding that the theme's sentences can state of a table, and that is true."""
    found = set()
    unit = table.unit

    def text(number):
        return words.text(number, unit)

    sums = None
    if all(is_number(figure) for row in table.figures for figure in row):
        if len(table.columns) == 1:
            sums = [row[0] for row in table.figures]
        elif not any(figure.decimals for row in table.figures for figure in row):
            sums = [Number(sum(figure.units for figure in row)) for row in table.figures]
    if sums and len(sums) > 1:
        most = max(sum.units for sum in sums)
        best = [row for row, sum in enumerate(sums) if sum.units == most]
        if len(best) == 1:
            found.add(words.fill(
                "findingMostShare" if unit == "%" else "findingMost", name=table.rows[best[0]][1], value=text(sums[best[0]])))
    if chart["form"] == "lines" and len(table.rows) > 1 and table.rows[-2][0] == before(table.rows[-1][0], 1):
        for column, (_, name) in enumerate(table.columns):
            earlier, now = table.figures[-2][column], table.figures[-1][column]
            if is_number(earlier) and is_number(now):
                change = now.units - earlier.units
                size = words.plain(Number(abs(change), now.decimals)) + (words["percentagePoints"] if unit == "%" else unit)
                key = "findingSame" if change == 0 else (
                    ("findingRose" if change > 0 else "findingFell") if unit == "%"
                    else "findingMore" if change > 0 else "findingFewer")
                found.add(words.fill(key, name=name, value=text(now), change=size))
    known = [(row[0].value, label, row[0]) for row, (_, label) in zip(table.figures, table.rows) if is_number(row[0])]
    if len(table.columns) == 1 and len(known) > 1:
        highest = [each for each in known if each[0] == max(known, key=lambda each: each[0])[0]]
        lowest = [each for each in known if each[0] == min(known, key=lambda each: each[0])[0]]
        for high in highest:
            for low in lowest:
                if high[0] == low[0]:
                    continue
                if len(known) < len(table.rows) or len(highest) > 1 or len(lowest) > 1:
                    if chart["form"] == "bars":  # its rows are no regions
                        continue
                    key = "findingKnownRange"
                else:
                    key = "findingRange" if unit == "%" else "findingCountRange"
                found.add(words.fill(
                    key, most=high[1], mostValue=text(high[2]), least=low[1], leastValue=text(low[2]),
                    count=str(len(known))))
    return found


def in_ten(percent, words):
    """How many in ten, in words: within half a point so many, from seven tenths on almost the next, else more than so
    many; None where that would say none or all."""
    full, rest = divmod(percent.units, 100)
    ten, word = (full, None) if rest <= 5 else (full + 1, None) if rest >= 95 else (
        (full + 1, "almost") if rest >= 70 else (full, "moreThan"))
    if not 1 <= ten <= 9:
        return None
    digit = words["digits"][ten]
    return words.fill(word, count=digit) if word else digit
