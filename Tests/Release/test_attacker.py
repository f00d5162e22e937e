"""The attacker itself, on small releases whose leaks are known."""
import random

import pytest

import made
from attacker import folder
from attacker.attack import attack
from attacker.insiders import bound_together, learns
from attacker.several import between_quarters, together
from attacker.system import System

PROVINCE = [("p", "", "province")]
FAMILY = PROVINCE + [("p1", "p", "county"), ("p2", "p", "county"), ("p3", "p", "county")]


def system(path, regions, tables, **options):
    return System(folder.read(made.write(path, regions, tables, **options)))


def square(rows, hidden, dimensions=("a", "b")):
    """One province's table a × b with some cells withheld, named by row and column from 1; 0 is the total."""
    cells = {}
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            cells[("p", (f"a{i + 1}", f"b{j + 1}"))] = value
    name = lambda letter, number: f"{letter}{number}" if number else "total"
    secret = [("p", (name("a", i), name("b", j))) for i, j in hidden]
    return {"t": (dimensions, ["province"], made.margins(cells, secret))}


def faults(found, word):
    return [fault for fault in found.faults if word in fault]


def test_finds_the_subtraction_leak(tmp_path):
    found = attack(system(tmp_path / "r", PROVINCE, square([[3, 10], [20, 30]], [(1, 1)])))
    assert found.faults == ["child p a=a1 b=b1: withheld, but lies in 3…3 (bounds)"]
    assert list(found.intervals.values()) == [(3, 3)]


def test_finds_nothing_in_a_square_that_holds(tmp_path):
    tables = square([[3, 10, 9], [20, 30, 9], [9, 9, 9]], [(1, 1), (1, 2), (2, 1), (2, 2)])
    found = attack(system(tmp_path / "r", PROVINCE, tables))
    assert found.faults == []
    assert len(found.intervals) == 4
    assert all(most - least >= 5 for least, most in found.intervals.values())


def test_finds_the_four_by_four_in_which_two_per_line_fails(tmp_path):
    # Two rings of four, and one cell between them: rows 1 and 2 less columns 1 and 2 is that cell.
    rings = [(1, 1), (1, 2), (2, 1), (2, 2), (3, 3), (3, 4), (4, 3), (4, 4)]
    rows = [[20, 20, 3, 20], [20, 20, 20, 20], [20, 20, 20, 20], [20, 20, 20, 20]]
    found = attack(system(tmp_path / "r", PROVINCE, square(rows, [*rings, (1, 3)])))
    assert len(found.faults) == 1
    assert "a=a1 b=b3: withheld, but lies in" in found.faults[0] and "addition" in found.faults[0]


def test_finds_the_bound_leak_where_no_exact_value_follows(tmp_path):
    # Row 1 leaves 3 for two withheld cells: nothing follows exactly, but each is 0 to 3.
    tables = square([[1, 2, 9], [20, 30, 9], [9, 9, 9]], [(1, 1), (1, 2), (2, 1), (2, 2)])
    found = attack(system(tmp_path / "r", PROVINCE, tables))
    assert len(found.faults) == 4
    assert all("(bounds)" in fault for fault in found.faults)
    assert (0, 3) in found.intervals.values()


def test_finds_by_programme_what_bounds_alone_do_not(tmp_path):
    rows = [[0, 0, 0, 3], [0, 1, 1, 8], [6, 1, 1, 6], [0, 1, 0, 2]]
    hidden = [(1, 1), (1, 4), (2, 1), (2, 2), (2, 3), (2, 4), (3, 1), (3, 3), (4, 1), (4, 2), (4, 3), (4, 4)]
    tables = square(rows, hidden)
    cells = tables["t"][2]
    cells.update({cell: None for cell, value in cells.items() if value is not None and value < 5})
    one = system(tmp_path / "r", PROVINCE, tables)
    found = attack(one)
    assert found.faults and all("(linear programme)" in fault for fault in found.faults)
    truth = brute(one)
    narrow = {cell for cell, (least, most) in truth.items() if most - least < 5}
    assert len(narrow) == len(found.faults)
    assert {cell: truth[cell] for cell in narrow} == {cell: found.intervals[cell] for cell in narrow}


def brute(system):
    """Exact integer intervals by SciPy's mixed-integer programming, cell by cell."""
    import numpy
    from scipy.optimize import Bounds, LinearConstraint, milp

    matrix = numpy.zeros((len(system.start) - 1, system.size))
    for row in range(len(matrix)):
        entries = slice(system.start[row], system.start[row + 1])
        numpy.add.at(matrix[row], system.cells[entries], system.weights[entries])
    limits = Bounds(system.low, numpy.minimum(system.high, 10_000))
    result = {}
    for cell in numpy.flatnonzero(system.withheld):
        cost = numpy.zeros(system.size)
        cost[cell] = 1
        ends = [
            sign * milp(sign * cost, integrality=numpy.ones(system.size), bounds=limits,
                        constraints=LinearConstraint(matrix, 0, 0)).fun for sign in (1, -1)
        ]
        result[int(cell)] = (round(ends[0]), round(ends[1]))
    return result


def one_number(values):
    """A table with a single dimension: region to the number of a1; a2 is always 50."""
    cells = {(region, (code,)): n for region, value in values.items() for code, n in (("a1", value), ("a2", 50))}
    for region in ("p",):
        cells[(region, ("a1",))] = sum(values.values())
        cells[(region, ("a2",))] = 50 * len(values)
    return made.margins(cells)


def test_finds_the_child_less_the_siblings_leak(tmp_path):
    cells = one_number({"p1": 3, "p2": 20, "p3": 30})
    cells[("p1", ("a1",))] = cells[("p1", ("total",))] = None
    found = attack(system(tmp_path / "r", FAMILY, {"t": (["a"], ["province", "county"], cells)}))
    assert len(found.faults) == 2
    assert faults(found, "p1 a=a1: withheld, but lies in 3…3")


def test_finds_the_small_cell_of_a_table_that_is_not_published_for_a_region(tmp_path):
    cells = one_number({"p1": 3, "p2": 20, "p3": 30})
    cells = {cell: value for cell, value in cells.items() if cell[0] != "p1"}
    found = attack(system(tmp_path / "r", FAMILY, {"t": (["a"], ["province", "county"], cells)}))
    # 53 and 50 follow too, but a count over the threshold of an unpublished table is no secret.
    assert len(found.faults) == 1
    assert faults(found, "p1 a=a1: not published, but lies in 3…3")


def test_finds_what_one_table_withholds_and_another_prints(tmp_path):
    one = made.margins({("p", (f"a{i}", f"b{j}")): 9 for i in (1, 2) for j in (1, 2)})
    two = made.margins({("p", (f"a{i}", c)): 9 for i in (1, 2) for c in ("yes", "no")})
    one[("p", ("a1", "total"))] = one[("p", ("a2", "total"))] = None
    tables = {"t": (["a", "b"], ["province"], one), "u": (["a", "c"], ["province"], two)}
    assert len(faults(attack(system(tmp_path / "r", PROVINCE, tables)), "printed in another")) == 2


def test_finds_the_leak_through_a_margin_two_tables_share(tmp_path):
    # a1 is withheld in both; b splits it in two printed cells.
    one = made.margins({("p", (f"a{i}", f"b{j}")): 9 for i in (1, 2) for j in (1, 2)})
    two = made.margins({("p", (f"a{i}", c)): 9 for i in (1, 2) for c in ("yes", "no")})
    for cells in (one, two):
        cells[("p", ("a1", "total"))] = cells[("p", ("a2", "total"))] = None
    two[("p", ("a1", "yes"))] = two[("p", ("a1", "no"))] = None
    two[("p", ("a2", "yes"))] = two[("p", ("a2", "no"))] = None
    tables = {"t": (["a", "b"], ["province"], one), "u": (["a", "c"], ["province"], two)}
    found = attack(system(tmp_path / "r", PROVINCE, tables))
    assert faults(found, "a=a1: withheld, but lies in 18…18")
    assert not faults(found, "c=")


def test_knows_that_a_category_impossible_elsewhere_is_its_only_other(tmp_path):
    # b1 only goes with a1: the cell a1 × b1 of one table is the cell b1 of another.
    cells = made.margins({("p", (a, b)): 9 for a in ("a1", "a2") for b in ("b1", "b2")}, [])
    one = {("p", ("a1", "b1")): None, ("p", ("a2", "b1")): "not-applicable", ("p", ("total", "b1")): None}
    cells.update(one)
    cells[("p", ("a1", "b2"))] = None
    cells[("p", ("total", "b2"))] = cells[("p", ("a2", "b2"))] = cells[("p", ("a1", "total"))] = None
    cells[("p", ("a2", "total"))] = None
    cells[("p", ("total", "total"))] = 60
    other = {("p", ("b1",)): 9, ("p", ("b2",)): 51, ("p", ("total",)): 60}
    tables = {"t": (["a", "b"], ["province"], cells), "u": (["b"], ["province"], other)}
    found = attack(system(tmp_path / "r", PROVINCE, tables))
    assert faults(found, "a=a1 b=b1: withheld in one table, printed in another")


@pytest.mark.parametrize("zeros, width", [("withhold", (0, 5)), ("publish", (1, 4))])
def test_uses_what_published_zeros_give_away(tmp_path, zeros, width):
    tables = square([[2, 3, 9], [20, 30, 9], [9, 9, 9]], [(1, 1), (1, 2), (2, 1), (2, 2)])
    found = attack(system(tmp_path / "r", PROVINCE, tables, zeros=zeros))
    least, most = width
    assert bool(found.faults) == (most - least < 5)
    if found.faults:
        assert width in found.intervals.values()


def test_counts_a_region_that_did_not_report_as_nothing(tmp_path):
    cells = one_number({"p1": 3, "p2": 20, "p3": 0})
    cells.update({(region, codes): "not-reported" for region, codes in cells if region == "p3"})
    cells[("p", ("a2",))] = 100
    cells[("p", ("total",))] = 123
    cells[("p1", ("a1",))] = None
    found = attack(system(tmp_path / "r", FAMILY, {"t": (["a"], ["province", "county"], cells)}))
    assert len(found.faults) == 1 and "lies in 3…3" in found.faults[0]


def test_reports_printed_numbers_that_do_not_add_up(tmp_path):
    tables = square([[9, 10], [20, 30]], [])
    tables["t"][2][("p", ("total", "total"))] += 1
    assert faults(attack(system(tmp_path / "r", PROVINCE, tables)), "no numbers fit")


def test_finds_what_a_revision_hides_too_late(tmp_path):
    ring = [(1, 1), (1, 2), (2, 1), (2, 2)]
    rows = [[3, 10, 9], [20, 30, 9], [9, 9, 9]]
    other = [(1, 1), (1, 3), (3, 1), (3, 3)]
    paths = [
        made.write(tmp_path / "r0", PROVINCE, square(rows, ring)),
        made.write(tmp_path / "r1", PROVINCE, square(rows, other), revision=1),
    ]
    folders = [folder.read(path) for path in paths]
    assert all(attack(System(one)).faults == [] for one in folders)
    assert faults(attack(together(folders)), "a=a1 b=b1: withheld, but lies in 3…3")


def test_finds_what_only_the_first_of_three_revisions_printed(tmp_path):
    rows = [[3, 10, 9], [20, 30, 9], [9, 9, 9]]
    rings = [[(1, 1), (1, 2), (2, 1), (2, 2)], [(1, 1), (1, 2), (2, 1), (2, 2)], [(1, 1), (1, 3), (3, 1), (3, 3)]]
    folders = [
        folder.read(made.write(tmp_path / f"r{n}", PROVINCE, square(rows, ring), revision=n))
        for n, ring in enumerate(rings)
    ]
    assert attack(together(folders[:2])).faults == []
    assert len(attack(together(folders)).faults) == 1


def test_reports_a_printed_number_under_the_threshold(tmp_path):
    assert faults(attack(system(tmp_path / "r", PROVINCE, square([[4, 10], [20, 30]], []))), "4 is printed, under")
    assert faults(attack(system(tmp_path / "s", PROVINCE, square([[0, 10], [20, 30]], []))), "0 is printed, under")
    public = system(tmp_path / "t", PROVINCE, square([[0, 10], [20, 30]], []), zeros="publish")
    assert attack(public).faults == []


def test_finds_no_leak_in_a_revision_that_changed(tmp_path):
    ring = [(1, 1), (1, 2), (2, 1), (2, 2)]
    rows = [[3, 10, 9], [20, 30, 9], [9, 9, 9]]
    moved = [[4, 11, 9], [22, 33, 9], [9, 9, 9]]
    paths = [
        made.write(tmp_path / "r0", PROVINCE, square(rows, ring)),
        made.write(tmp_path / "r1", PROVINCE, square(moved, ring), revision=1),
    ]
    assert attack(together([folder.read(path) for path in paths])).faults == []


def test_lists_cells_that_neighbouring_quarters_print(tmp_path):
    rows = [[8, 10, 9], [20, 30, 9], [9, 9, 9]]
    ring = [(1, 1), (1, 2), (2, 1), (2, 2)]
    folders = [
        folder.read(made.write(tmp_path / f"q{n}", PROVINCE, square(rows, ring if n == 2 else []), period=f"2026Q{n}"))
        for n in (1, 2, 3)
    ]
    assert between_quarters(folders) == [
        "2026Q2: 4 withheld cells are printed in both neighbours, 4 of them with nearly the same count"
    ]


def test_an_insider_solves_a_ring(tmp_path):
    tables = square([[1, 10, 9], [20, 30, 9], [9, 9, 9]], [(1, 1), (1, 2), (2, 1), (2, 2)])
    one = system(tmp_path / "r", PROVINCE, tables)
    mine = one.cell("child", "p", a="a1", b="b1")
    assert len(learns(one, {mine: 1})) == 3
    assert bound_together(one, [mine]) == [sorted([
        mine, one.cell("child", "p", a="a1", b="b2"), one.cell("child", "p", a="a2", b="b1"),
        one.cell("child", "p", a="a2", b="b2"),
    ])]


def test_an_insider_does_not_solve_two_rings_that_share_a_side(tmp_path):
    hidden = [(i, j) for i in (1, 2) for j in (1, 2, 3)]
    tables = square([[1, 10, 9], [20, 30, 9], [9, 9, 9]], hidden)
    one = system(tmp_path / "r", PROVINCE, tables)
    mine = one.cell("child", "p", a="a1", b="b1")
    told = learns(one, {mine: 1})
    assert told == [one.cell("child", "p", a="a2", b="b1")]  # the column still holds two cells only
    hidden = [(i, j) for i in (1, 2, 3) for j in (1, 2, 3)]
    two = system(tmp_path / "s", PROVINCE, square([[1, 10, 9], [20, 30, 9], [9, 9, 9]], hidden))
    assert learns(two, {mine: 1}) == []


@pytest.mark.parametrize("seed", range(5))
def test_finds_leaks_in_linked_tables_that_withhold_small_cells_only(tmp_path, seed):
    regions, tables = made.world(seed)
    small = made.hide(tables, lambda codes, value: value < 5)
    found = attack(system(tmp_path / "r", regions, small))
    assert len(found.faults) > 20
    truth = {}
    one = System(folder.read(tmp_path / "r"))
    for used, _, cells in tables.values():
        for (region, codes), value in cells.items():
            known = {d: c for d, c in zip(used, codes) if c != "total"}
            truth[one.cell("child", region, codes=known)] = value
    for cell, (least, most) in found.intervals.items():
        if most - least < 5:
            assert least <= truth[cell] <= most


@pytest.mark.parametrize("seed", range(3))
def test_finds_nothing_where_everything_but_the_large_totals_is_withheld(tmp_path, seed):
    regions, tables = made.world(seed)
    everything = made.hide(tables, lambda codes, value: set(codes) != {"total"} or value < 5)
    for _, _, cells in everything.values():
        for cell in cells:
            if cell[0] != "p":
                cells[cell] = None
    assert attack(system(tmp_path / "r", regions, everything)).faults == []


def test_an_attack_on_drawn_cells_depends_on_the_seed_alone(tmp_path):
    regions, tables = made.world(7)
    one = system(tmp_path / "r", regions, made.hide(tables, lambda codes, value: value < 5))
    first, again = attack(one, cells=5, seed=3), attack(one, cells=5, seed=3)
    assert first.faults == again.faults and first.intervals == again.intervals
    assert 5 < first.attacked <= 30
    assert set(first.intervals) != set(attack(one, cells=5, seed=4).intervals)
