"""Exact linear derivation: random solutions of the open relations, with right side 0, over a prime field.

A cell that is 0 in a random solution follows from the published numbers alone; cells that stand in a fixed ratio
to each other follow from one another, so that who knows one knows all. Being wrong has odds below 2⁻⁵⁰.
"""
import heapq
import random

PRIME = (1 << 61) - 1


class TooLarge(Exception):
    """The elimination filled in beyond its budget."""


def solutions(rows, seed, count=2, budget=20_000_000):
    """Random solutions, each a dictionary from cell to a number of the field; `rows` are dictionaries."""
    rows = [dict(row) for row in rows if row]
    order = _triangle(rows, budget)
    dice = random.Random(seed)
    cells = {cell for row in rows for cell in row}
    return [_solve(rows, order, cells, dice) for _ in range(count)]


def _triangle(rows, budget):
    """Pivots (row, cell) in the order of elimination; rows are changed in place."""
    where = {}
    for number, row in enumerate(rows):
        for cell in row:
            where.setdefault(cell, set()).add(number)
    left = set(range(len(rows)))
    order = []
    queue = [cell for cell, at in where.items() if len(at) == 1]
    _peel(rows, where, left, order, queue)
    heap = [(len(rows[number]), number) for number in left]
    heapq.heapify(heap)
    while heap:
        length, number = heapq.heappop(heap)
        if number not in left:
            continue
        row = rows[number]
        if length != len(row):
            heapq.heappush(heap, (len(row), number))
            continue
        left.discard(number)
        if not row:
            continue
        pivot = min(row, key=lambda cell: (len(where[cell]), cell))
        order.append((number, pivot))
        for cell in row:
            where[cell].discard(number)
        inverse = pow(row[pivot], -1, PRIME)
        for other in list(where[pivot]):
            budget -= len(row)
            _subtract(rows[other], row, rows[other][pivot] * inverse % PRIME, where, other)
            heapq.heappush(heap, (len(rows[other]), other))
        if budget < 0:
            raise TooLarge
    return order


def _peel(rows, where, left, order, queue):
    """Takes rows with a cell that stands nowhere else, which costs nothing, until none is left."""
    while queue:
        cell = queue.pop()
        if len(where[cell]) != 1:
            continue
        (number,) = where[cell]
        left.discard(number)
        order.append((number, cell))
        for other in rows[number]:
            where[other].discard(number)
            if len(where[other]) == 1:
                queue.append(other)


def _subtract(target, row, factor, where, number):
    for cell, value in row.items():
        new = (target.get(cell, 0) - factor * value) % PRIME
        if new:
            if cell not in target:
                where[cell].add(number)
            target[cell] = new
        elif cell in target:
            del target[cell]
            where[cell].discard(number)


def _solve(rows, order, cells, dice):
    pivots = {cell for _, cell in order}
    value = {cell: dice.randrange(1, PRIME) for cell in sorted(cells - pivots)}
    for number, pivot in reversed(order):
        row = rows[number]
        rest = sum(weight * value[cell] for cell, weight in row.items() if cell != pivot)
        value[pivot] = -rest * pow(row[pivot], -1, PRIME) % PRIME
    return value


def rows_of(relations):
    """The open relations as dictionaries."""
    rows = [{} for _ in relations.right]
    for row, cell, weight in zip(relations.row.tolist(), relations.cell.tolist(), relations.weight.tolist()):
        rows[row][cell] = rows[row].get(cell, 0) + weight
    return rows


def derivable(relations, seed=1):
    """The cells that follow exactly, and groups of cells that follow from one another."""
    one, two = solutions(rows_of(relations), seed)
    exact = sorted(cell for cell, value in one.items() if value == 0 and two[cell] == 0)
    groups = {}
    for cell, value in one.items():
        if value:
            groups.setdefault(two[cell] * pow(value, -1, PRIME) % PRIME, []).append(cell)
    return exact, [sorted(group) for group in groups.values() if len(group) > 1]
