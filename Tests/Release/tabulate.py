"""True counts of a snapshot, row by row, straight from the grammar of the schema: slow and plain on purpose."""
import csv
import datetime
import itertools
import json

import numpy


def truth(system, snapshot, schema):
    """The true count of every cell of a system of one release."""
    schema = json.loads(schema.read_text("utf-8"))
    about = json.loads((snapshot / "snapshot.json").read_text("utf-8"))
    as_of = datetime.date.fromisoformat(about["asOf"])
    place = {code: number for number, code in enumerate(system.folders[0].regions)}
    parents = system.folders[0].parents
    counts = numpy.zeros(system.size, numpy.int64)
    for base, record, keys in system.blocks:
        kind = schema["records"][record]
        dimensions = sorted({name for table in keys.tables for name in table.dimensions})
        finest = {}
        region = next(name for name, field in kind["fields"].items() if field["type"] == "region")
        for row in _rows(snapshot / f"{record}.csv"):
            codes = tuple(_code(kind, name, row, as_of) for name in dimensions)
            key = (row[_column(kind, region)], codes)
            finest[key] = finest.get(key, 0) + int(row.get("count") or 1)
        for table in keys.tables:
            spots = [dimensions.index(name) for name in table.dimensions]
            seen = {}
            for (code, codes), count in finest.items():
                key = (code, tuple(codes[spot] for spot in spots))
                seen[key] = seen.get(key, 0) + count
            _add(counts, base, keys, table, seen, place, parents, system.folders[0].levels)
    return counts


def _rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _add(counts, base, keys, table, seen, place, parents, levels):
    mine = {}
    for (code, codes), count in seen.items():
        region = place[code]
        while region >= 0:
            if levels[region] <= table.lowest:
                for chosen in itertools.product(*[(one, "total") for one in codes]):
                    mine[(region, chosen)] = mine.get((region, chosen), 0) + count
            region = parents[region]
    for (region, codes), count in mine.items():
        cell = base + region * len(keys.number) + keys.of(table, codes)
        assert counts[cell] in (0, count), "two tables count one cell differently"
        counts[cell] = count


def _column(kind, name):
    return kind["fields"][name].get("column", name)


def _code(kind, name, row, as_of):
    derived = kind.get("dimensions", {}).get(name)
    if derived is None:
        if name in kind["fields"]:
            return row[_column(kind, name)]
        field, code = name.split(".", 1)
        return "yes" if code in row[_column(kind, field)].split(";") else "no"
    text = row[_column(kind, derived["field"])]
    if "ageBands" in derived:
        born = datetime.date.fromisoformat(text)
        before = (as_of.month, as_of.day) < (born.month, born.day)
        return _band(as_of.year - born.year - before, derived["ageBands"])
    if "bands" in derived:
        return _band(int(text), derived["bands"])
    within = derived["withinMonths"]
    months = within.get(row[_column(kind, within["by"])])
    if months is None:
        return "none"
    return "yes" if text and datetime.date.fromisoformat(text) > _less(as_of, months) else "no"


def _band(number, bounds):
    place = max(i for i, bound in enumerate(bounds) if bound <= number)
    if place + 1 == len(bounds):
        return f"{bounds[place]}+"
    last = bounds[place + 1] - 1
    return f"{bounds[place]}-{last}" if last > bounds[place] else f"{last}"


def _less(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for number in range(day.day, 27, -1):
        try:
            return datetime.date(year, month + 1, number)
        except ValueError:
            continue
    return datetime.date(year, month + 1, day.day)
