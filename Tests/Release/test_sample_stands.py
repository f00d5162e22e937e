"""Not by leaving out: the tables of the site's own sample stand, and no county's is left out needlessly."""
import csv
import json

import pytest

import program
from attacker import folder
from tabulate import truth

PERIODS = pytest.mark.parametrize("period", program.QUARTERS if program.ALL else program.QUARTERS[-1:])
COUNTY = 2


def missing(release, path, level):
    """The tables and regions of a level that lack rows: all combinations of codes and totals stand else."""
    codes = {}
    with open(folder._file(path, "codes.csv"), encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            codes.setdefault(row["dimension"], set()).add(row["code"])
    found = []
    for table in release.tables:
        whole = 1
        for name in table.dimensions:
            whole *= len(codes.get(f"{table.record}/{name}") or codes[name])
        rows = {}
        for region, _ in table.cells:
            rows[region] = rows.get(region, 0) + 1
        places = [code for code, its in zip(release.regions, release.levels) if its == level <= table.lowest]
        found += [(table, region) for region in places if rows.get(region, 0) < whole]
    return found


def small(system, counts, table, region):
    """The share of a table's cells in a region that are small, of those that can be at all, as at the top."""
    top = system.folders[0].regions[0]
    ((base, keys),) = [(base, keys) for base, record, keys in system.blocks if record == table.record]
    start = base + system.folders[0].regions.index(region) * len(keys.number)
    cells = [
        start + keys.of(table, codes) for (code, codes), (status, _) in table.cells.items()
        if code == top and status != "not-applicable"
    ]
    return sum(counts[cell] < system.threshold for cell in cells) / len(cells)


@PERIODS
def test_every_table_stands_at_province_and_city(period):
    path = program.release(period)
    release = folder.read(path)
    assert len(release.tables) > 40
    for level in range(COUNTY):
        assert [(table.id, region) for table, region in missing(release, path, level)] == []


@PERIODS
def test_no_table_of_a_county_is_left_out_for_a_few_small_counts(period):
    system = program.system(period)
    (release,) = system.folders
    counts = truth(system, program.sample() / period, program.SCHEMA)
    most = json.loads(program.SCHEMA.read_text("utf-8"))["protection"]["maxWithheld"]
    left_out = {
        (table.id, region): small(system, counts, table, region)
        for table, region in missing(release, program.release(period), COUNTY)
    }
    print("", *(f"{period} {name} {region}: {share:.0%} small" for (name, region), share in left_out.items()), sep="\n")
    assert {names: share for names, share in left_out.items() if share < most} == {}


@PERIODS
def test_small_counts_abound_in_counties_and_townships(period):
    system = program.system(period)
    counts = truth(system, program.sample() / period, program.SCHEMA)
    possible = system.exists & (system.high > 0)
    few = [int((possible & (system.level == level) & (counts < system.threshold)).sum()) for level in range(4)]
    print(f"\n{period}: small counts a level: {few}")
    assert few[COUNTY] >= 10
    assert few[COUNTY + 1] >= 50
