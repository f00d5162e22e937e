"""The relations between cells that are still open, after everything known is put in."""
import dataclasses

import numpy
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components


@dataclasses.dataclass
class Relations:
    """Entries sorted by row: weights[e] · cells[e], added up over a row, is right[row]."""
    row: numpy.ndarray
    cell: numpy.ndarray
    weight: numpy.ndarray
    right: numpy.ndarray

    def take(self, rows):
        """Some of the rows, by a mask."""
        number = numpy.cumsum(rows) - 1
        kept = rows[self.row]
        return Relations(number[self.row[kept]], self.cell[kept], self.weight[kept], self.right[rows])


def open_relations(system, low, high):
    """The relations with at least one cell whose value is not settled; and how many settled ones contradict."""
    rows = len(system.start) - 1
    row = numpy.repeat(numpy.arange(rows), numpy.diff(system.start))
    settled = (low == high)[system.cells]
    known = numpy.where(settled, system.weights * low[system.cells], 0)
    right = -numpy.bincount(row, known, rows).astype(numpy.int64)
    unknown = ~settled
    count = numpy.bincount(row[unknown], minlength=rows)
    wrong = numpy.flatnonzero((count == 0) & (right != 0))
    kept = Relations(row[unknown], system.cells[unknown], system.weights[unknown].astype(numpy.int64), right)
    return kept.take(count > 0), wrong


def components(relations, size):
    """The number of each cell's component; -1 for cells in no open relation."""
    rows = len(relations.right)
    ones = numpy.ones(len(relations.row), numpy.int8)
    graph = coo_matrix((ones, (relations.cell, relations.row + size)), shape=(size + rows,) * 2)
    _, label = connected_components(graph, directed=False)
    label = label[:size].copy()
    used = numpy.zeros(size, bool)
    used[relations.cell] = True
    label[~used] = -1
    return label


def twins(relations):
    """Cells that an equation of two makes equal, as a region's and its only child's: to each all of its equals."""
    length = numpy.bincount(relations.row, minlength=len(relations.right))
    pairs = {row: [] for row in numpy.flatnonzero((length == 2) & (relations.right == 0))}
    for row, cell in zip(relations.row.tolist(), relations.cell.tolist()):
        if row in pairs:
            pairs[row].append(cell)
    equal = {}
    for one, other in pairs.values():
        joined = equal.get(one, {one}) | equal.get(other, {other})
        for cell in joined:
            equal[cell] = joined
    return equal
