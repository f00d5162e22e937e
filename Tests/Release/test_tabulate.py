"""True counts of a small snapshot, counted by hand here, and what of them could be printed again."""
import json

import made
from attacker import folder
from attacker.system import System
from tabulate import truth
from test_maximal import measure

SCHEMA = {
    "levels": ["province", "county"],
    "records": {"child": {
        "fields": {
            "region": {"type": "region"},
            "birth": {"type": "date", "column": "born"},
            "rating": {"type": "code", "codes": {"good": "较好", "fair": "一般", "poor": "较差"}},
            "risk": {"type": "codes", "codes": {"dropout": "失辍学"}},
            "lastVisit": {"type": "date", "optional": True},
        },
        "dimensions": {
            "age": {"field": "birth", "ageBands": [0, 3, 18]},
            "visited": {"field": "lastVisit", "withinMonths": {"by": "rating", "good": 3, "fair": 1}},
        },
    }},
}
CHILDREN = """region,born,rating,risk,lastVisit
p1,2023-10-01,good,,2026-07-01
p1,2023-09-30,good,dropout,2026-06-30
p1,2008-10-01,fair,dropout;other,
p2,2008-09-30,poor,,2026-09-30
p2,2008-09-30,fair,,2026-08-31
"""
DIMENSIONS = {
    "age": ["0-2", "3-17", "18+"], "risk.dropout": ["yes", "no"], "rating": ["good", "fair", "poor"],
    "visited": ["yes", "no", "none"],
}


def test_counts_by_age_at_the_day_by_held_codes_and_by_months_since_a_visit(tmp_path):
    regions = [("p", "", "province"), ("p1", "p", "county"), ("p2", "p", "county")]
    tables = {}
    for used in (("age", "risk.dropout"), ("rating", "visited")):
        cells = {
            (region, (one, other)): None for region, _, _ in regions
            for one in DIMENSIONS[used[0]] + ["total"] for other in DIMENSIONS[used[1]] + ["total"]
        }
        tables["-".join(used)] = (used, ["province", "county"], cells)
    system = System(folder.read(made.write(tmp_path / "release", regions, tables, DIMENSIONS)))
    snapshot = tmp_path / "snapshot"
    snapshot.mkdir()
    (snapshot / "snapshot.json").write_text(json.dumps({"period": "2026Q3", "asOf": "2026-09-30"}))
    (snapshot / "child.csv").write_text(CHILDREN)
    (tmp_path / "schema.json").write_text(json.dumps(SCHEMA))
    counts = truth(system, snapshot, tmp_path / "schema.json")
    count = lambda region, **codes: counts[system.cell("child", region, codes=codes)]
    assert [count("p", age=age) for age in DIMENSIONS["age"]] == [1, 2, 2]
    assert [count(region) for region in ("p", "p1", "p2")] == [5, 3, 2]
    dropout = lambda region, code: counts[system.cell("child", region, codes={"risk.dropout": code})]
    assert [dropout("p1", "yes"), dropout("p1", "no"), dropout("p", "yes")] == [2, 1, 2]
    assert [count("p", rating="good", visited=code) for code in ("yes", "no")] == [1, 1]
    assert [count("p", visited=code) for code in ("yes", "no", "none")] == [2, 2, 1]


def square(tmp_path, hidden):
    rows = [[3, 10, 90, 20], [20, 30, 90, 20], [90, 90, 90, 20], [30, 30, 90, 40]]
    cells = {("p", (f"a{i + 1}", f"b{j + 1}")): n for i, row in enumerate(rows) for j, n in enumerate(row)}
    secret = [("p", (f"a{i}", f"b{j}")) for i, j in hidden]
    tables = {"t": (["a", "b"], ["province"], made.margins(cells, secret))}
    system = System(folder.read(made.write(tmp_path, [("p", "", "province")], tables)))
    counts = system.low.copy()
    for (region, (a, b)), n in cells.items():
        counts[system.cell("child", region, a=a, b=b)] = n
    return system, counts


def test_no_cell_of_a_ring_around_a_small_one_can_be_printed_again(tmp_path):
    system, counts = square(tmp_path / "r", [(1, 1), (1, 2), (2, 1), (2, 2)])
    assert measure(system, counts, 500, 1) == ([], 3)


def test_every_cell_that_only_widens_what_is_wide_can_be_printed_again(tmp_path):
    hidden = [(i, j) for i in (1, 2, 4) for j in (1, 2, 4)]
    system, counts = square(tmp_path / "r", hidden)
    again, drawn = measure(system, counts, 500, 1)
    assert drawn == 8
    assert len(again) == 8  # each by itself: two rings through the small cell stay whichever one is printed
