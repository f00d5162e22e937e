"""Least and greatest values by linear programming: one warm HiGHS model, many objectives."""
import math

import highspy
import numpy

from .bounds import Contradiction
from .system import UNBOUNDED

SLACK = 1e-6


class Programme:
    """The polytope of some cells. `seen_low`, `seen_high` hold the extremes of all solutions met so far."""

    def __init__(self, relations, cells, low, high):
        """`relations` may name other cells, which then give slack within their bounds."""
        self.cells = numpy.sort(cells)
        column = numpy.searchsorted(self.cells, relations.cell)
        column[column == len(self.cells)] = 0
        inside = self.cells[column] == relations.cell
        rows = len(relations.right)
        lower, upper = _slack(relations, inside, low, high)
        self.number = {int(cell): place for place, cell in enumerate(self.cells)}
        self.seen_low = numpy.full(len(self.cells), numpy.inf)
        self.seen_high = numpy.full(len(self.cells), -numpy.inf)
        self.runs = 0
        problem = highspy.HighsLp()
        problem.num_col_ = len(self.cells)
        problem.num_row_ = rows
        problem.col_cost_ = numpy.zeros(len(self.cells))
        problem.col_lower_ = low[self.cells].astype(float)
        ceiling = high[self.cells].astype(float)
        problem.col_upper_ = numpy.where(ceiling >= UNBOUNDED, highspy.kHighsInf, ceiling)
        problem.row_lower_ = lower
        problem.row_upper_ = upper
        matrix = problem.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = numpy.concatenate([[0], numpy.cumsum(numpy.bincount(relations.row[inside], minlength=rows))])
        matrix.index_ = column[inside]
        matrix.value_ = relations.weight[inside].astype(float)
        self.solver = highspy.Highs()
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("threads", 1)
        self.solver.passModel(problem)
        self._costs = numpy.arange(len(self.cells), dtype=numpy.int32)

    def _run(self, sense):
        self.solver.changeObjectiveSense(sense)
        self.solver.run()
        self.runs += 1
        status = self.solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            point = numpy.array(self.solver.getSolution().col_value)
            numpy.minimum(self.seen_low, point, out=self.seen_low)
            numpy.maximum(self.seen_high, point, out=self.seen_high)
            return self.solver.getInfo().objective_function_value
        if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return math.inf if sense == highspy.ObjSense.kMaximize else -math.inf
        raise Contradiction(int(self.cells[0]))

    def stir(self, weights):
        """Both ends of an objective over all cells at once, which widens many of them."""
        self.solver.changeColsCost(len(self._costs), self._costs, weights.astype(float))
        for sense in (highspy.ObjSense.kMaximize, highspy.ObjSense.kMinimize):
            self._run(sense)
        self.solver.changeColsCost(len(self._costs), self._costs, numpy.zeros(len(self._costs)))

    def seen(self, cell):
        """The least and the greatest value met so far."""
        place = self.number[cell]
        return float(self.seen_low[place]), float(self.seen_high[place])

    def end(self, cell, greatest):
        """The greatest or least value a cell may have, rounded inwards to a whole number."""
        place = self.number[cell]
        self.solver.changeColCost(place, 1.0)
        value = self._run(highspy.ObjSense.kMaximize if greatest else highspy.ObjSense.kMinimize)
        self.solver.changeColCost(place, 0.0)
        if math.isinf(value):
            return UNBOUNDED if greatest else 0
        return math.floor(value + SLACK) if greatest else math.ceil(value - SLACK)


def _slack(relations, inside, low, high):
    """Bounds of the rows once the cells outside are replaced by their own bounds."""
    outside = ~inside
    cells, weights, rows = relations.cell[outside], relations.weight[outside], relations.row[outside]
    ends = [(bound >= UNBOUNDED, bound * weights) for bound in (low[cells], high[cells])]
    least = numpy.where(weights > 0, ends[0][1], ends[1][1]).astype(float)
    most = numpy.where(weights > 0, ends[1][1], ends[0][1]).astype(float)
    least[(weights < 0) & ends[1][0]] = -numpy.inf
    most[(weights > 0) & ends[1][0]] = numpy.inf
    count = len(relations.right)
    return (
        relations.right - numpy.bincount(rows, most, count), relations.right - numpy.bincount(rows, least, count)
    )
