"""Releases as their files have them, and figures worked out from what is printed there, in whole numbers."""
import csv
import functools
import itertools
import json
import typing

# Why there is no number; of several reasons for a sum the first is said.
NOT_PUBLISHED, NOT_REPORTED, WITHHELD = "not-published", "not-reported", "withheld"
NOT_APPLICABLE, SMALL_BASE, NO_EARLIER = "not-applicable", "small-base", "no-earlier"
WEIGHT = [NOT_PUBLISHED, NOT_REPORTED, WITHHELD]


class Number(typing.NamedTuple):
    """So many units of the last decimal."""
    units: int
    decimals: int = 0
    rounded: bool = False

    @property
    def value(self):
        return self.units / 10 ** self.decimals


def quotient(part, whole, scale, decimals):
    """Rounded half away from zero."""
    top = abs(part) * scale * 10 ** decimals
    units = (2 * top + whole) // (2 * whole)
    return -units if part < 0 else units


def is_number(figure):
    return isinstance(figure, Number)


def difference(before, now):
    if not is_number(now) or not is_number(before):
        return now if not is_number(now) else before
    decimals = max(before.decimals, now.decimals)
    units = now.units * 10 ** (decimals - now.decimals) - before.units * 10 ** (decimals - before.decimals)
    return Number(units, decimals, now.rounded or before.rounded)


def growth(before, now):
    """Of counts, in a hundred of the earlier one."""
    if not is_number(now) or not is_number(before):
        return now if not is_number(now) else before
    if before.units <= 0:
        return NO_EARLIER
    return Number(quotient(now.units - before.units, before.units, 100, 1), 1, now.rounded or before.rounded)


class Release:
    """A release folder."""

    def __init__(self, path):
        self.name, self.path = path.name, path
        package = json.loads((path / "datapackage.json").read_text("utf-8"))
        self.about = package["carebook"]
        self.period, self.revision = self.about["period"], self.about["revision"]
        rows = list(_rows(path / "regions.csv"))
        self.regions = [row["code"] for row in rows]
        self.names = {row["code"]: row["name"] for row in rows}
        self.levels = {row["code"]: row["level"] for row in rows}
        self.tiles = {row["code"]: row["column"] != "" for row in rows}
        self.parent = {row["code"]: row["parent"] for row in rows}
        self.children = {code: [] for code in ["", *self.regions]}
        for code in self.regions:
            self.children[self.parent[code]].append(code)
        self.tops = self.children[""]
        self.tables = {table["id"]: table for table in self.about["tables"]}
        self.indicators = {indicator["id"]: indicator for indicator in self.about["indicators"]}
        self.dimensions = {
            (record["name"], dimension["name"]): dimension
            for record in self.about["records"] for dimension in record["dimensions"]
        }
        self.cells = {name: self._cells(table) for name, table in self.tables.items()}

    def _cells(self, table):
        return {
            (row["region"], *[row[name] for name in table["dimensions"]]):
                (row["status"], int(row["value"]) if row["value"] else None)
            for row in _rows(self.path / "tables" / f"{table['id']}.csv")
        }

    def dimension(self, table, name):
        return self.dimensions[(self.tables[table]["record"], name)]

    def codes(self, table, name):
        return [code["code"] for code in self.dimension(table, name)["codes"]]

    def label(self, table, name, code):
        return next(each["label"] for each in self.dimension(table, name)["codes"] if each["code"] == code)

    def sum(self, table, region, chosen):
        """The cells added up that have one of the chosen codes in each dimension; of the others the total."""
        total, known, rounded, reasons = 0, False, False, set()
        names = self.tables[table]["dimensions"]
        for codes in itertools.product(*[chosen.get(name) or ["total"] for name in names]):
            status, value = self.cells[table].get((region, *codes), (NOT_PUBLISHED, None))
            if status in ("published", "rounded"):
                total, known, rounded = total + value, True, rounded or status == "rounded"
            elif status != NOT_APPLICABLE:
                reasons.add(status)
        if reasons:
            return next(reason for reason in WEIGHT if reason in reasons)
        return Number(total, 0, rounded) if known else NOT_APPLICABLE

    def share(self, part, whole, scale=100, decimals=1):
        for figure in (part, whole):
            if not is_number(figure):
                return figure
        if whole.units <= 0 or whole.units < self.about["minDenominator"]:
            return SMALL_BASE
        return Number(quotient(part.units, whole.units, scale, decimals), decimals, part.rounded or whole.rounded)

    def figure(self, indicator, region, earlier=None):
        """An indicator's figure; `earlier` is the release of the quarter before."""
        def added(part):
            return self.sum(part["table"], region, part["where"])
        numerator, measure = added(indicator["numerator"]), indicator["measure"]
        if measure == "count":
            return numerator
        if measure == "change":
            if earlier is None or region not in earlier.parent or not alike(self, earlier, indicator["id"]):
                return NO_EARLIER
            return growth(earlier.sum(indicator["numerator"]["table"], region, indicator["numerator"]["where"]), numerator)
        return self.share(numerator, added(indicator["denominator"]), *((100, 1) if measure == "percent" else (1, 2)))


def alike(release, other, name):
    """Whether two releases mean the same by an indicator."""
    def meaning(release):
        indicator = release.indicators.get(name)
        if indicator is None:
            return None
        parts = [part and (part["table"], [
            (dimension, part["where"].get(dimension, [])) for dimension in release.tables[part["table"]]["dimensions"]
        ]) for part in (indicator["numerator"], indicator["denominator"])]
        return indicator["measure"], parts
    return meaning(release) is not None and meaning(release) == meaning(other)


def before(period, quarters):
    number = int(period[:4]) * 4 + int(period[5]) - 1 - quarters
    return f"{number // 4}Q{number % 4 + 1}"


class Releases:
    """All releases of a site."""
    LONGEST = 12

    def __init__(self, folder):
        self.all = {path.parent.name: Release(path.parent) for path in sorted(folder.glob("*/datapackage.json"))}
        self.current = {}
        for release in self.all.values():
            known = self.current.get(release.period)
            if known is None or known.revision < release.revision:
                self.current[release.period] = release

    @property
    def newest(self):
        return self.current[max(self.current)]

    def version_before(self, release):
        """The version that a release revised; None where it is the first, or was revised itself."""
        if self.current[release.period] is not release:
            return None
        older = [each for each in self.all.values() if each.period == release.period and each is not release]
        return max(older, key=lambda each: each.revision, default=None)

    def series(self, release):
        """The releases that a release's page shows side by side, itself the last."""
        earlier = [self.current[period] for period in sorted(self.current) if period < release.period]
        return [*earlier[1 - self.LONGEST:], release]

    @functools.cache
    def figure(self, release, name, region, at):
        """An indicator as a page of `release` shows it for the release `at`."""
        if not alike(release, at, name) or region not in at.parent:
            return NOT_PUBLISHED
        return at.figure(at.indicators[name], region, self.current.get(before(at.period, 1)))


def _rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
