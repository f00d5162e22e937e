"""Withheld secondary cells against the optimum of an integer programme for the same protection."""
import csv
import itertools
import json
import random
import statistics
import time

import pytest

import optimum
import program
from attacker import folder

TABLES = 100


def square(rows):
    return optimum.table({(f"a{i}", f"b{j}"): n for i, row in enumerate(rows) for j, n in enumerate(row)}, [(0, 1)])


def cell(**codes):
    return frozenset(("abc".index(dimension), code) for dimension, code in codes.items())


def test_a_lone_primary_needs_the_three_cheapest_cells_of_a_rectangle():
    best = optimum.solve(square([[3, 10, 50], [12, 9, 50], [50, 50, 50]]))
    assert best.proven
    assert best.secondaries == {cell(a="a0", b="b1"), cell(a="a1", b="b0"), cell(a="a1", b="b1")}
    assert best.cost == 3 * 20 + 10 + 12 + 9


def test_nothing_is_withheld_where_nothing_is_small():
    assert optimum.solve(square([[9, 10], [20, 30]])).secondaries == set()


def test_four_primaries_in_a_rectangle_need_no_other_where_they_can_move():
    # Each may rise by 5 only as its neighbours fall: 4 and 4 leave a width of 4 + 4 at most, and 1 of 1 leaves 2.
    assert optimum.solve(square([[4, 4, 50], [4, 4, 50], [50, 50, 50]])).secondaries == set()
    assert optimum.solve(square([[1, 1, 50], [1, 1, 50], [50, 50, 50]])).secondaries != set()


@pytest.mark.parametrize("seed", range(6))
def test_the_optimum_is_safe_and_no_cheaper_choice_is(seed):
    dice = random.Random(seed)
    problem = square([[dice.choice([1, 4, 8, 15, 30]) for _ in range(3)] for _ in range(3)])
    best = optimum.solve(problem)
    assert best.proven and optimum.is_safe(problem, best.secondaries)
    assert seed or best.secondaries
    others = [name for name in problem.counts if name not in optimum.primaries(problem)]
    for count in range(min(4, len(others)) + 1):
        for chosen in itertools.combinations(others, count):
            if optimum.cost(problem, chosen) < best.cost - 0.5:
                assert not optimum.is_safe(problem, set(chosen))


def drawn(seed):
    """Counts by code: a table up to 8 × 8, or two tables a × b and a × c, with 10 to 30 % small cells."""
    dice = random.Random(seed)
    linked = seed % 3 == 2
    while True:
        sizes = [dice.randint(4, 8) for _ in range(2)] + ([dice.choice([2, 3, 4])] if linked else [])
        scale = dice.uniform(3, 30) / (sizes[2] if linked else 1)
        share = [[dice.lognormvariate(0, 0.8) for _ in range(size)] for size in sizes]
        inner = {}
        for places in itertools.product(*[range(size) for size in sizes]):
            mean = scale * dice.lognormvariate(0, 0.7)
            for dimension, place in enumerate(places):
                mean *= share[dimension][place]
            inner[tuple(f"{'abc'[dimension]}{place}" for dimension, place in enumerate(places))] = int(mean)
        problem = optimum.table(inner, [(0, 1), (0, 2)] if linked else [(0, 1)])
        if 0.1 <= len(optimum.primaries(problem)) / len(problem.counts) <= 0.3:
            return inner, problem


def published(path, inner, problem):
    """The secondaries of the program's release of the same counts."""
    names = "abc"[:len(next(iter(inner)))]
    codes = {name: sorted({key[place] for key in inner}) for place, name in enumerate(names)}
    fields = {"region": {"type": "region"}}
    fields.update({name: {"type": "code", "codes": {code: code for code in some}} for name, some in codes.items()})
    tables = [("a", other) for other in names[1:]]
    schema = {
        "levels": ["province"],
        "records": {"child": {"label": "儿童", "fields": fields}},
        "tables": [
            {"id": "-".join(used), "record": "child", "title": "表", "dimensions": list(used), "lowest": "province"}
            for used in tables
        ],
        "indicators": [],
        "protection": {
            "threshold": problem.threshold, "zeros": "withhold", "maxWithheld": 1, "insiders": False,
        },
    }
    snapshot = path / "snapshot"
    snapshot.mkdir(parents=True)
    (path / "schema.json").write_text(json.dumps(schema, ensure_ascii=False), "utf-8")
    about = {"period": "2026Q3", "asOf": "2026-09-30", "synthetic": True}
    (snapshot / "snapshot.json").write_text(json.dumps(about), "utf-8")
    _csv(snapshot / "regions.csv", ["code", "parent", "name", "level", "column", "row"],
         [("p", "", "示例省", "province", "", "")])
    _csv(snapshot / "child.csv", ["region", *names, "count"],
         [("p", *key, count) for key, count in inner.items() if count])
    program.run("release", snapshot, "--schema", path / "schema.json", "--period", "2026Q3", "--output",
                path / "release", "--first", "--today", program.TODAY)
    hidden = set()
    for table in folder.read(path / "release").tables:
        used = ["abc".index(name) for name in table.dimensions]
        for (_, key), (status, _) in table.cells.items():
            if status == "withheld":
                hidden.add(frozenset((place, code) for place, code in zip(used, key) if code != "total"))
    assert optimum.primaries(problem) <= hidden
    return hidden - optimum.primaries(problem)


def _csv(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def ratio(ours, best):
    return ours / best if best else 1.0 if not ours else float("inf")


def test_secondary_cells_stay_near_the_optimum(tmp_path):
    began = time.monotonic()
    cells, sums, unproven, unsafe = [], [], [], []
    for seed in range(program.SEED, program.SEED + TABLES):
        inner, problem = drawn(seed)
        best = optimum.solve(problem, 10.0)
        ours = published(tmp_path / str(seed), inner, problem)
        if not optimum.is_safe(problem, ours):
            unsafe.append(seed)
        if not best.proven:
            unproven.append(f"{seed}: cost {best.cost:.0f}, at least {best.bound:.0f} ({len(problem.counts)} cells)")
        hidden = [sum(problem.counts[name] for name in some) for some in (ours, best.secondaries)]
        cells.append(ratio(len(ours), len(best.secondaries)))
        sums.append(ratio(*hidden))
    print(f"\nseed {program.SEED}, {time.monotonic() - began:.0f} s; not proven optimal: {unproven or 'none'}")
    for name, ratios in (("cells", cells), ("sum", sums)):
        print(f"{name}: median {statistics.median(ratios):.2f}, most {max(ratios):.2f}:",
              " ".join(f"{one:.2f}" for one in sorted(ratios)))
    far = [
        f"{program.SEED + place}: cells {one:.2f}, sum {other:.2f}"
        for place, (one, other) in enumerate(zip(cells, sums)) if max(one, other) > 2
    ]
    assert unsafe == [] and far == []
    assert statistics.median(cells) <= 1.3 and statistics.median(sums) <= 1.3
