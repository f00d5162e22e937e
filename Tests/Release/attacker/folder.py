"""A release folder as anyone can read it."""
import csv
import dataclasses
import itertools
import json
import pathlib

SYNTHETIC = "示例-"
TOTAL = "total"


@dataclasses.dataclass
class Table:
    """One published table: `cells` maps a region and the codes of the dimensions to (status, value)."""
    id: str
    record: str
    dimensions: list
    lowest: int
    cells: dict


@dataclasses.dataclass
class Folder:
    """A release: regions stand parents first, `parents` holds places in `regions` and -1 at the top."""
    path: str
    period: str
    revision: int
    threshold: int
    zeros_published: bool
    rounding: int
    regions: list
    levels: list
    parents: list
    tables: list
    groups: dict
    codes: dict
    impossible: dict


def read(path):
    """Reads a release folder."""
    path = pathlib.Path(path)
    package = json.loads(_file(path, "datapackage.json").read_text("utf-8"))
    about = package["carebook"]
    regions, levels, parents, level_names = _regions(path, about)
    tables = []
    for identity, table in _by_id(about["tables"]):
        lowest = _lowest(table, level_names)
        tables.append(_table(path, identity, table["record"], table["dimensions"], lowest))
    return Folder(
        str(path), about["period"], int(about.get("revision", 0)), int(about["threshold"]),
        about.get("zeros", "withhold") == "publish", int(about.get("roundingBase") or 0),
        regions, levels, parents, tables, _groups(path),
        _codes(path), _impossible(about),
    )


def _file(folder, name):
    plain = folder / name
    return plain if plain.exists() else plain.with_name(SYNTHETIC + plain.name)


def _rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _by_id(parts):
    if isinstance(parts, dict):
        return list(parts.items())
    return [(part.get("id") or part["name"], part) for part in parts]


def _lowest(table, level_names):
    levels = table.get("levels", table.get("lowest"))
    if isinstance(levels, str):
        levels = [levels]
    return max(level if isinstance(level, int) else level_names.index(level) for level in levels)


def _regions(path, about):
    rows = list(_rows(_file(path, "regions.csv")))
    depth = {}
    names = {}
    waiting = rows
    while waiting:
        later = []
        for row in waiting:
            if not row["parent"] or row["parent"] in depth:
                depth[row["code"]] = depth[row["parent"]] + 1 if row["parent"] else 0
                names[depth[row["code"]]] = row["level"]
            else:
                later.append(row)
        if len(later) == len(waiting):
            raise ValueError(f"{path}: regions without a top: {later[0]['code']}")
        waiting = later
    rows.sort(key=lambda row: (depth[row["code"]], row["code"]))
    place = {row["code"]: number for number, row in enumerate(rows)}
    parents = [place[row["parent"]] if row["parent"] else -1 for row in rows]
    level_names = about.get("levels") or [names[level] for level in sorted(names)]
    return [row["code"] for row in rows], [depth[row["code"]] for row in rows], parents, level_names


def _table(path, identity, record, dimensions, lowest):
    cells = {}
    for row in _rows(_file(path, f"tables/{identity}.csv")):
        codes = tuple(row[dimension] for dimension in dimensions)
        cell = (row["region"], codes)
        if cell in cells:
            raise ValueError(f"{identity}: a cell stands twice: {cell}")
        cells[cell] = (row["status"], int(row["value"]) if row["value"] else None)
    return Table(identity, record, list(dimensions), lowest, cells)


def _groups(path):
    """Codes that other codes of the same dimension add up to: (dimension, code) to its parent code."""
    rows = list(_rows(_file(path, "codes.csv")))
    codes = {(row["dimension"], row["code"]) for row in rows}
    return {
        (row["dimension"], row["code"]): row["parent"] for row in rows
        if row.get("parent") and (row["dimension"], row["parent"]) in codes
    }


def _codes(path):
    """The codes of each dimension but its total; where kinds use one name differently, under `kind/name`."""
    codes = {}
    for row in _rows(_file(path, "codes.csv")):
        if row["code"] != TOTAL:
            codes.setdefault(row["dimension"], []).append(row["code"])
    return codes


def _impossible(about):
    """Combinations that the release says cannot be, by record kind: sets of (dimension, code)."""
    return {
        record["name"]: [
            frozenset(zip(rule, codes))
            for rule in record.get("impossible", []) for codes in itertools.product(*rule.values())
        ]
        for record in about.get("records", [])
    }
