"""All attacks on one system of cells."""
import dataclasses
import random

import numpy

from .bounds import Contradiction, settle
from .elimination import TooLarge, derivable
from .programme import SLACK, Programme
from .relations import components

ADDITION = "follows from the printed numbers by addition and subtraction"
LARGEST = 30_000
"""The open cells up to which a component goes to the linear programme whole."""


@dataclasses.dataclass
class Findings:
    """What the attacks found: faults in words, and an interval for each cell attacked.

    `intervals` maps a cell to (least, greatest); where the attack stopped because the cell was wide enough, they
    are values it may surely have in real numbers, not its extremes.
    """
    faults: list
    intervals: dict
    notes: list
    attacked: int = 0
    programmes: int = 0


def attack(system, cells=None, seed=1, progress=lambda text: None):
    """Attacks all cells that are not printed, or `cells` drawn ones a level."""
    found = Findings(list(system.faults), {}, [])
    try:
        low, high, relations, at_rest = settle(system)
        if not at_rest:
            found.notes.append("bounds had not come to rest after their rounds")
        progress(f"{int(system.exists.sum())} cells, {int((low < high).sum())} open, {len(relations.right)} relations")
        targets = _drawn(system, cells, seed)
        found.attacked = len(targets)
        exact = _linear(relations, found, seed)
        left = []
        for cell in targets:
            if high[cell] - low[cell] < system.threshold:
                found.intervals[cell] = (int(low[cell]), int(high[cell]))
                _judge(system, found, cell, found.intervals[cell], ADDITION if cell in exact else "bounds")
            else:
                left.append(cell)
        progress(f"{len(targets) - len(left)} cells judged without programmes, {len(left)} left")
        _programmes(system, relations, low, high, left, exact, found, seed, progress)
    except Contradiction as contradiction:
        found.faults.append(f"{system.name(contradiction.args[0])}: no numbers fit what is published around it")
    return found


def _drawn(system, cells, seed):
    population = numpy.flatnonzero(system.withheld | system.absent)
    if cells is None:
        return population.tolist()
    drawn = []
    dice = random.Random(seed)
    for level in sorted(set(system.level.tolist())):
        for kind in (system.withheld, system.absent & ~system.withheld):
            here = numpy.flatnonzero(kind & (system.level == level)).tolist()
            drawn += dice.sample(here, min(cells, len(here)))
    return drawn


def _linear(relations, found, seed):
    try:
        exact, _ = derivable(relations, seed)
        return set(exact)
    except TooLarge:
        found.notes.append("elimination left to the linear programmes: too large")
        return set()


def harmless(system, cell, width):
    """Whether a narrow interval tells nothing that is withheld: a table that is not published for a region hides
    cells of any size, of which only the small ones are secret."""
    if system.withheld[cell]:
        return False
    return width[0] >= system.threshold or (system.zeros_published and width == (0, 0))


def _judge(system, found, cell, width, how):
    if width[1] - width[0] < system.threshold and not harmless(system, cell, width):
        kind = "withheld" if system.withheld[cell] else "not published"
        found.faults.append(f"{system.name(cell)}: {kind}, but lies in {width[0]}…{width[1]} ({how})")


def _programmes(system, relations, low, high, targets, exact, found, seed, progress):
    label = components(relations, system.size)
    groups = {}
    for cell in targets:
        if label[cell] >= 0:
            groups.setdefault(int(label[cell]), []).append(cell)
        else:
            found.intervals[cell] = (int(low[cell]), int(high[cell]))
    sizes = numpy.bincount(label[label >= 0]) if (label >= 0).any() else []
    for component, wanted in groups.items():
        if sizes[component] <= LARGEST:
            jobs = [(numpy.flatnonzero(label == component), wanted)]
        else:
            found.notes.append(f"a component of {sizes[component]} open cells was attacked region by region")
            jobs = _chains(system, label == component, wanted)
        for cells, some in jobs:
            progress(f"{len(cells)} cells in a programme for {len(some)}")
            try:
                part = _cut(relations, cells, system.size)
                widths, runs = narrow(system, part, cells, low, high, some, seed)
            except Contradiction:
                found.faults.append(f"{system.name(some[0])}: no numbers fit what is published around it")
                continue
            found.programmes += runs
            found.intervals.update(widths)
            for cell, width in widths.items():
                _judge(system, found, cell, width, ADDITION if cell in exact else "linear programme")


def _chains(system, component, wanted):
    """For each region with wanted cells: it, its children, its parent and the parent's children."""
    parents = numpy.array(system.folders[0].parents)
    regions = {}
    for cell in wanted:
        regions.setdefault(int(system.region[cell]), []).append(cell)
    merged = {}
    for region, cells in regions.items():
        members = {region} | set(numpy.flatnonzero(parents == region).tolist())
        if parents[region] >= 0:
            members |= {int(parents[region])} | set(numpy.flatnonzero(parents == parents[region]).tolist())
        merged.setdefault(frozenset(members), []).extend(cells)
    for members, cells in merged.items():
        yield numpy.flatnonzero(component & numpy.isin(system.region, list(members))), cells


def _cut(relations, cells, size):
    inside = numpy.zeros(size, bool)
    inside[cells] = True
    rows = numpy.zeros(len(relations.right), bool)
    rows[relations.row[inside[relations.cell]]] = True
    return relations.take(rows)


def narrow(system, relations, cells, low, high, wanted, seed):
    """The wanted cells' intervals, each widened until it is wide enough or known to be narrow; and the programmes
    this took."""
    programme = Programme(relations, cells, low, high)
    dice = numpy.random.default_rng(seed)
    places = numpy.array([programme.number[cell] for cell in wanted])
    narrow_yet = numpy.ones(len(wanted), bool)
    for _ in range(12):
        weights = numpy.zeros(len(programme.cells))
        weights[places[narrow_yet]] = dice.choice([-1.0, 1.0], int(narrow_yet.sum()))
        programme.stir(weights)
        before = narrow_yet.sum()
        narrow_yet = programme.seen_high[places] - programme.seen_low[places] < system.threshold
        if not narrow_yet.any() or narrow_yet.sum() > before * 0.9:
            break
    return {cell: _interval(system, programme, cell) for cell in wanted}, programme.runs


def _interval(system, programme, cell):
    enough = system.threshold - SLACK
    least, most = programme.seen(cell)
    if most - least >= enough:
        return round(least, 3), round(most, 3)
    end = programme.end(cell, False)
    least, most = programme.seen(cell)
    if most - least >= enough or harmless(system, cell, (end, end)):
        return end, max(end, round(most, 3))
    return end, programme.end(cell, True)
