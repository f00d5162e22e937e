"""Releases taken together: revisions of one period, and runs of periods."""
import copy

import numpy

from .system import UNBOUNDED, System


def together(folders):
    """One system for the revisions of a period.

    A withheld cell counts as unchanged where a relation around it prints the same numbers in both revisions, its
    whole among them. That is what a reader would assume, and nearly always true.
    """
    systems = [System(folder) for folder in folders]
    first = systems[0]
    joined = copy.copy(first)
    joined.last = numpy.arange(first.size)
    for later in systems[1:]:
        joined = _join(joined, first, later)
        first = later
    return joined


def _join(joined, before, after):
    """Adds a revision; `last` tells where the cells of the newest one stand among all."""
    if before.size != after.size or before.folders[0].regions != after.folders[0].regions:
        raise ValueError("revisions with other regions or tables cannot be taken together")
    alias = numpy.arange(after.size) + joined.size
    same = _unchanged(before, after)
    alias[same] = joined.last[same]
    result = copy.copy(joined)
    result.last = alias
    result.size = joined.size + after.size
    result.folders = joined.folders + after.folders
    result.faults = joined.faults + after.faults
    result.blocks = joined.blocks + [(joined.size + base, *rest) for base, *rest in after.blocks]
    for name in ("low", "high", "withheld", "printed", "rounded", "exists", "region", "level", "absent"):
        setattr(result, name, numpy.concatenate([getattr(joined, name), getattr(after, name)]))
    old, new = joined.last[same], numpy.flatnonzero(same) + joined.size
    result.low[old] = numpy.maximum(result.low[old], result.low[new])
    result.high[old] = numpy.minimum(result.high[old], result.high[new])
    result.printed[old] |= result.printed[new]
    # What one of them prints is public; the rest of what either hides is still to be attacked, once.
    result.withheld[old] = (result.withheld[old] | result.withheld[new]) & ~result.printed[old]
    result.absent[old] &= result.absent[new]
    result.low[new], result.high[new] = 0, UNBOUNDED
    for name in ("withheld", "absent", "exists", "printed"):
        getattr(result, name)[new] = False
    result.start = numpy.concatenate([joined.start, joined.start[-1] + after.start[1:]])
    result.cells = numpy.concatenate([joined.cells, alias[after.cells]])
    result.weights = numpy.concatenate([joined.weights, after.weights])
    return result


def _unchanged(before, after):
    """The cells that both print alike, or that a relation printed alike holds in place."""
    if not (numpy.array_equal(before.start, after.start) and numpy.array_equal(before.cells, after.cells)):
        raise ValueError("revisions with other tables cannot be taken together")
    settled = (before.low == before.high) & (after.low == after.high)
    same = settled & (before.low == after.low)
    both = before.printed & after.printed
    rows = numpy.repeat(numpy.arange(len(before.start) - 1), numpy.diff(before.start))
    count = len(before.start) - 1
    moved = numpy.bincount(rows, (settled & ~same)[before.cells], count) > 0
    whole = (before.weights > 0) & both[before.cells] & same[before.cells]
    held = numpy.bincount(rows, whole, count) > 0
    quiet = numpy.zeros(before.size, bool)
    quiet[before.cells[(held & ~moved)[rows]]] = True
    restless = numpy.zeros(before.size, bool)
    restless[before.cells[moved[rows]]] = True
    return same | (quiet & ~restless & ~settled)


def between_quarters(folders):
    """How many withheld cells of each quarter both neighbours print: information, since a count may move."""
    systems = [System(folder) for folder in sorted(folders, key=lambda folder: folder.period)]
    lines = []
    for before, here, after in zip(systems, systems[1:], systems[2:]):
        if not all(one.size == here.size and numpy.array_equal(one.cells, here.cells) for one in (before, after)):
            lines.append(f"{here.folders[0].period}: its neighbours have other regions or tables")
            continue
        caught = here.withheld & before.printed & after.printed
        near = caught & (numpy.abs(before.low - after.low) < here.threshold)
        lines.append(
            f"{here.folders[0].period}: {int(caught.sum())} withheld cells are printed in both neighbours, "
            f"{int(near.sum())} of them with nearly the same count"
        )
    return lines
