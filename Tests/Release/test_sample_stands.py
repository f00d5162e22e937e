"""Not by leaving out: the tables of the site's own sample stand, and no small county's is left out needlessly."""
import json

import pytest

import program
from tabulate import truth


def stand(folder, table):
    """The regions with all rows of a table, and those of its levels without."""
    codes = {}
    rows = {}
    for region, key in table.cells:
        rows[region] = rows.get(region, 0) + 1
        for place, code in enumerate(key):
            codes.setdefault(place, set()).add(code)
    whole = 1
    for some in codes.values():
        whole *= len(some)
    regions = [code for code, level in zip(folder.regions, folder.levels) if level <= table.lowest]
    return [code for code in regions if rows.get(code, 0) == whole], [c for c in regions if rows.get(c, 0) < whole]


def small(system, counts, table, region, like):
    """The share of a table's cells in a region that are small, of those that can be at all: as in region `like`."""
    (base, keys), = [(base, keys) for base, record, keys in system.blocks if record == table.record]
    start = base + system.folders[0].regions.index(region) * len(keys.number)
    cells = [
        start + keys.of(table, codes) for (code, codes), (status, _) in table.cells.items()
        if code == like and status != "not-applicable"
    ]
    return sum(counts[cell] < system.threshold for cell in cells) / len(cells)


@pytest.mark.parametrize("period", program.QUARTERS if program.ALL else program.QUARTERS[-1:])
def test_every_table_stands_but_where_most_of_a_county_is_small_itself(period):
    system = program.system(period)
    (folder,) = system.folders
    most = json.loads(program.SCHEMA.read_text("utf-8"))["protection"]["maxWithheld"]
    counts = truth(system, program.sample() / period, program.SCHEMA)
    fallen, needless = [], []
    for table in folder.tables:
        whole, parts = stand(folder, table)
        for region in parts:
            level = folder.levels[folder.regions.index(region)]
            if level < 2:
                fallen.append((table.id, region))
            elif level == 2:
                share = small(system, counts, table, region, whole[0])
                print(f"{period} {table.id} {region}: {share:.0%} small")
                if share < most:
                    needless.append((table.id, region, share))
    assert len(folder.tables) > 40
    assert fallen == []
    assert needless == []
