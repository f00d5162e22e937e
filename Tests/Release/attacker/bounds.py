"""Bounds of whole numbers, pushed through the relations until nothing moves."""
import numpy

from .relations import open_relations
from .system import UNBOUNDED


class Contradiction(Exception):
    """No numbers fit the relations."""


def tighten(relations, low, high, rounds=500):
    """Narrows the bounds in place; says whether they came to rest within the rounds."""
    row, cell, weight = relations.row, relations.cell, relations.weight
    rows = len(relations.right)
    plus = weight > 0
    right = relations.right[row]
    for _ in range(rounds):
        least = numpy.where(plus, low[cell], -high[cell])
        most = numpy.where(plus, high[cell], -low[cell])
        upper = _others(row, rows, least, right, UNBOUNDED)
        lower = _others(row, rows, most, right, -UNBOUNDED)
        new_low = numpy.where(plus, lower, -upper)
        new_high = numpy.where(plus, upper, -lower)
        before = low[cell], high[cell]
        numpy.maximum.at(low, cell, new_low)
        numpy.minimum.at(high, cell, new_high)
        if (low[cell] > high[cell]).any():
            raise Contradiction(int(cell[numpy.argmax(low[cell] > high[cell])]))
        if (before[0] == low[cell]).all() and (before[1] == high[cell]).all():
            return True
    return False


def _others(row, rows, ends, right, without_end):
    """For each entry what the ends of the others in its row leave of the right side."""
    endless = numpy.abs(ends) >= UNBOUNDED
    finite = numpy.where(endless, 0, ends)
    # Sums of counts stay far below 2^53, where floating point is exact.
    total = numpy.bincount(row, finite, rows).astype(numpy.int64)
    unknown = numpy.bincount(row, endless, rows).astype(numpy.int64)
    rest = total[row] - finite
    return numpy.where(unknown[row] - endless > 0, without_end, right - rest)


def settle(system, low=None, high=None):
    """The bounds of all cells at rest, the relations left open, and whether they did come to rest."""
    low = system.low.copy() if low is None else low
    high = system.high.copy() if high is None else high
    relations, wrong = open_relations(system, low, high)
    at_rest = tighten(relations, low, high)
    relations, more = open_relations(system, low, high)
    if len(wrong) or len(more):
        first = (list(wrong) + list(more))[0]
        raise Contradiction(int(system.cells[system.start[first]]))
    return low, high, relations, at_rest
