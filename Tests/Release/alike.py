"""Other counts that print the same: the withheld cells of a release changed along what its relations leave open."""
import csv
import io
import itertools

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

from attacker.relations import components, open_relations


def counts_file(system, counts, dimensions):
    """The bytes of a file for `release --counts`; `dimensions` gives each table's codes in the schema's order."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["table", "region", "code1", "code2", "code3", "count"])
    levels = system.folders[0].levels
    for table in system.folders[0].tables:
        base, keys = next((base, keys) for base, record, keys in system.blocks if record == table.record)
        for number, region in enumerate(system.folders[0].regions):
            if levels[number] != table.lowest:
                continue
            for codes in itertools.product(*dimensions[table.id]):
                count = counts[base + number * len(keys.number) + keys.of(table, codes)]
                if count:
                    writer.writerow([table.id, region, *codes, *[""] * (3 - len(codes)), count])
    return out.getvalue().encode()


def others(system, counts, seed):
    """Counts that keep every relation and every printed cell, small cells small and large ones large, and differ
    from the true ones wherever a random aim could bring that about: in all components or in some, by seed, and by
    any amount or by little."""
    low, high = system.low.copy(), system.high.copy()
    relations, _ = open_relations(system, low, high)
    open_cells = (low < high) & system.exists
    # Cells at or over the threshold keep some distance: the aim is other numbers, not other sizes.
    least = numpy.where(counts < system.threshold, 0, system.threshold)
    most = numpy.where(counts < system.threshold, system.threshold - 1, counts + 20)
    dice = numpy.random.default_rng(seed)
    share = (1, 0.5, 0.2, 0.1)[seed % 4]
    if seed % 3:
        least, most = numpy.maximum(least, counts - 2), numpy.minimum(most, counts + 2)
    result = counts.copy()
    label = components(relations, system.size)
    for component in numpy.unique(label[open_cells & (label >= 0)]):
        if dice.random() > share:
            continue
        cells = numpy.flatnonzero(label == component)
        inside = label[relations.cell] == component
        rows, row = numpy.unique(relations.row[inside], return_inverse=True)
        place = numpy.searchsorted(cells, relations.cell[inside])
        matrix = coo_matrix((relations.weight[inside], (row, place)), shape=(len(rows), len(cells))).tocsr()
        right = relations.right[rows]
        assert (matrix @ counts[cells] == right).all(), "the true counts do not fit their own release"
        answer = milp(
            dice.normal(size=len(cells)), integrality=numpy.ones(len(cells)),
            bounds=Bounds(numpy.maximum(least, low)[cells], numpy.minimum(most, high)[cells]),
            constraints=LinearConstraint(matrix, right, right), options={"time_limit": 10.0},
        )
        if answer.x is not None:
            result[cells] = numpy.rint(answer.x).astype(numpy.int64)
    return result
