"""What someone who knows one withheld cell learns of the others."""
from .bounds import Contradiction, settle
from .elimination import derivable


def learns(system, known):
    """The cells that become exact for someone who knows some (cell to value) and were not exact before."""
    low, high, _, _ = settle(system)
    told_low, told_high = low.copy(), high.copy()
    for cell, value in known.items():
        told_low[cell] = told_high[cell] = value
    try:
        told_low, told_high, relations, _ = settle(system, told_low, told_high)
    except Contradiction as contradiction:
        raise ValueError("what is known contradicts the release") from contradiction
    exact = set(derivable(relations)[0])
    exact |= set(((low < high) & (told_low == told_high)).nonzero()[0].tolist())
    return sorted(cell for cell in exact - set(known) if system.withheld[cell] or system.absent[cell])


def bound_together(system, members):
    """Groups of withheld cells that hold one of the `members` cells and follow linearly from one another: the
    member knows them all. Bounds are left aside here, which makes it fast enough for every member at once."""
    _, _, relations, _ = settle(system)
    members = set(members)
    return [group for group in derivable(relations)[1] if members & set(group)]
