"""Small release folders made here, safe and unsafe on purpose, to try the attacker on."""
import csv
import itertools
import json
import random

DIMENSIONS = {"a": ["a1", "a2", "a3", "a4"], "b": ["b1", "b2", "b3", "b4"], "c": ["yes", "no"]}


def write(path, regions, tables, dimensions=None, threshold=5, zeros="withhold", period="2026Q3", revision=0):
    """Writes a folder. `regions`: (code, parent, level); `tables`: id to (dimensions, levels, cells), where cells
    map (region, codes) to a number, None for withheld, or a status word; absent ones have no row."""
    (path / "tables").mkdir(parents=True)
    dimensions = dimensions or DIMENSIONS
    names = list(dict.fromkeys(level for _, _, level in regions))
    about = {
        "period": period, "revision": revision, "threshold": threshold, "zeros": zeros, "roundingBase": None,
        "levels": names, "tables": [
            {"id": name, "record": "child", "dimensions": list(used), "levels": levels}
            for name, (used, levels, _) in tables.items()
        ],
    }
    (path / "datapackage.json").write_text(json.dumps({"carebook": about}), "utf-8")
    _csv(path / "regions.csv", ["code", "parent", "name", "level"], [(r, p, r, l) for r, p, l in regions])
    codes = [(d, code, "", code) for d, some in dimensions.items() for code in some]
    _csv(path / "codes.csv", ["dimension", "code", "parent", "label"], codes)
    for name, (used, _, cells) in tables.items():
        rows = []
        for (region, key), value in cells.items():
            status = value if isinstance(value, str) else "withheld" if value is None else "published"
            rows.append((region, *key, value if isinstance(value, int) else "", status))
        _csv(path / "tables" / f"{name}.csv", ["region", *used, "value", "status"], rows)
    return path


def _csv(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def margins(cells, hidden=()):
    """Adds totals to cells of full depth, then withholds the `hidden` ones."""
    full = {}
    for (region, codes), value in cells.items():
        for chosen in itertools.product(*[(code, "total") for code in codes]):
            full[(region, chosen)] = full.get((region, chosen), 0) + value
    for cell in hidden:
        full[cell] = None
    return full


def world(seed, townships=12):
    """A random province: regions, and the full cells of tables a×b, a×c and b×c for each region."""
    dice = random.Random(seed)
    regions = [("p", "", "province")]
    regions += [(f"p{i}", "p", "county") for i in range(1, 4)]
    regions += [(f"p{i % 3 + 1}{i:02}", f"p{i % 3 + 1}", "township") for i in range(townships)]
    people = {}
    for region, _, level in regions:
        if level == "township":
            for key in itertools.product(*DIMENSIONS.values()):
                people[(region, key)] = int(dice.paretovariate(0.7)) - 1 if dice.random() < 0.8 else 0
    parents = {code: parent for code, parent, _ in regions}
    tables = {}
    for name, places in (("a-b", (0, 1)), ("a-c", (0, 2)), ("b-c", (1, 2))):
        cells = {}
        for (region, key), count in people.items():
            while region:
                cell = (region, tuple(key[place] for place in places))
                cells[cell] = cells.get(cell, 0) + count
                region = parents[region]
        tables[name] = (name.split("-"), ["province", "county", "township"], margins(cells))
    return regions, tables


def hide(tables, secret):
    """The tables with all cells withheld of which `secret(codes, value)` says so."""
    return {
        name: (used, levels, {cell: None if secret(cell[1], value) else value for cell, value in cells.items()})
        for name, (used, levels, cells) in tables.items()
    }
