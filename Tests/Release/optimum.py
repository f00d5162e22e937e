"""The fewest and smallest cells that protect a table, by an integer programme: what a heuristic is measured against.

A cell's cost is 4·threshold + its count, so that neither many small cells nor few large ones are free. The tables
are networks (one table of two dimensions, or two that share a margin), in which a change of a cell can be routed
so that no other changes more: bounds of the threshold on every increase therefore lose nothing.
"""
import dataclasses
import itertools

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix


@dataclasses.dataclass
class Problem:
    """Counts of cells by name, and relations (whole, parts) between names."""
    counts: dict
    relations: list
    threshold: int = 5


@dataclasses.dataclass
class Optimum:
    """The withheld secondaries, their cost, and the least cost that is proven possible."""
    secondaries: set
    cost: float
    bound: float
    rounds: int

    @property
    def proven(self):
        return self.cost <= self.bound + 0.5


def table(inner, dimensions, threshold=5):
    """A problem from counts by codes: one table for each tuple of places in `dimensions`, margins included."""
    counts, relations = {}, {}
    extents = [sorted({codes[place] for codes in inner}) for place in range(len(next(iter(inner))))]
    for used in dimensions:
        for codes in itertools.product(*[[None, *extents[place]] for place in used]):
            name = _name(used, codes)
            counts[name] = sum(
                count for key, count in inner.items()
                if all(code is None or key[place] == code for place, code in zip(used, codes))
            )
            for spot, code in enumerate(codes):
                if code is None:
                    parts = [codes[:spot] + (part,) + codes[spot + 1:] for part in extents[used[spot]]]
                    relations[(name, tuple(_name(used, part) for part in parts))] = None
    return Problem(counts, list(relations), threshold)


def _name(used, codes):
    return frozenset((place, code) for place, code in zip(used, codes) if code is not None)


def cost(problem, secondaries):
    """What withholding some cells beside the primaries costs."""
    return sum(4 * problem.threshold + problem.counts[name] for name in secondaries)


def primaries(problem):
    """The cells that are withheld for their own count."""
    return {name for name, count in problem.counts.items() if count < problem.threshold}


def solve(problem, seconds=10.0):
    """The cheapest secondaries; `bound` stays under `cost` where the time did not suffice for a proof."""
    names = list(problem.counts)
    place = {name: number for number, name in enumerate(names)}
    counts = numpy.array([problem.counts[name] for name in names])
    small = counts < problem.threshold
    wanted = numpy.flatnonzero(small).tolist()
    rounds = 0
    while True:
        rounds += 1
        answer = _milp(problem, place, counts, small, wanted, seconds)
        if answer.x is None:
            return Optimum(set(names) - primaries(problem), cost(problem, set(names) - primaries(problem)), 0.0, rounds)
        hidden = answer.x[:len(names)] > 0.5
        short = [
            cell for cell in numpy.flatnonzero(hidden).tolist()
            if cell not in wanted and width(problem, names, counts, hidden, cell) < problem.threshold - 1e-6
        ]
        if not short:
            chosen = {names[cell] for cell in numpy.flatnonzero(hidden & ~small)}
            return Optimum(chosen, cost(problem, chosen), float(answer.mip_dual_bound), rounds)
        wanted += short


def _milp(problem, place, counts, small, wanted, seconds):
    size = len(counts)
    total = size * (1 + 2 * len(wanted))
    rows, columns, values, lower, upper = [], [], [], [], []

    def row(entries, least, most):
        for column, value in entries:
            rows.append(len(lower))
            columns.append(column)
            values.append(value)
        lower.append(least)
        upper.append(most)

    for whole, parts in problem.relations:
        line = [place[whole], *(place[part] for part in parts)]
        for cell in line:
            # Nobody is alone among printed numbers.
            row([(other, 1) for other in line if other != cell] + [(cell, -1)], 0, numpy.inf)
    threshold = problem.threshold
    for number, cell in enumerate(wanted):
        for side in (0, 1):
            base = size * (1 + 2 * number + side)
            for whole, parts in problem.relations:
                row([(base + place[whole], 1), *((base + place[part], -1) for part in parts)], 0, 0)
            for other in range(size):
                row([(base + other, 1), (other, -threshold)], -numpy.inf, 0)
                row([(base + other, 1), (other, min(int(counts[other]), threshold))], 0, numpy.inf)
        up, down = size * (1 + 2 * number) + cell, size * (2 + 2 * number) + cell
        row([(up, 1), (down, -1), (cell, -threshold)], 0, numpy.inf)
    matrix = coo_matrix((values, (rows, columns)), shape=(len(lower), total)).tocsr()
    costs = numpy.zeros(total)
    costs[:size] = numpy.where(small, 0, 4 * threshold + counts)
    least = numpy.concatenate([small.astype(float), numpy.full(total - size, -float(threshold))])
    most = numpy.concatenate([numpy.ones(size), numpy.full(total - size, float(threshold))])
    return milp(
        costs, integrality=numpy.arange(total) < size, bounds=Bounds(least, most),
        constraints=LinearConstraint(matrix, lower, upper), options={"time_limit": seconds, "mip_rel_gap": 0},
    )


def width(problem, names, counts, hidden, cell):
    """How far the interval of a withheld cell reaches, for a reader of the others."""
    place = {name: number for number, name in enumerate(names)}
    rows, columns, values = [], [], []
    for number, (whole, parts) in enumerate(problem.relations):
        for name, value in [(whole, 1), *((part, -1) for part in parts)]:
            rows.append(number)
            columns.append(place[name])
            values.append(value)
    matrix = coo_matrix((values, (rows, columns)), shape=(len(problem.relations), len(names)))
    bounds = Bounds(numpy.where(hidden, 0, counts), numpy.where(hidden, numpy.inf, counts))
    ends = []
    for sign in (1, -1):
        objective = numpy.zeros(len(names))
        objective[cell] = sign
        answer = milp(objective, bounds=bounds, constraints=LinearConstraint(matrix.tocsr(), 0, 0))
        if answer.status == 3:
            return numpy.inf
        ends.append(sign * answer.fun)
    return ends[1] - ends[0]


def is_safe(problem, secondaries):
    """Whether every withheld cell's interval is as wide as the threshold."""
    names = list(problem.counts)
    counts = numpy.array([problem.counts[name] for name in names])
    hidden = numpy.array([name in secondaries or problem.counts[name] < problem.threshold for name in names])
    return all(
        width(problem, names, counts, hidden, cell) >= problem.threshold - 1e-6 for cell in numpy.flatnonzero(hidden)
    )
