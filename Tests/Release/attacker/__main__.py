"""python -m attacker RELEASE… [--cells N --seed S]: attacks release folders; status 1 where something leaks."""
import argparse
import sys
import time

from . import folder
from .attack import attack
from .several import between_quarters, together


def main():
    parser = argparse.ArgumentParser(prog="attacker", description="Attacks release folders from what they publish.")
    parser.add_argument("releases", nargs="+", metavar="RELEASE")
    parser.add_argument("--cells", type=int, help="cells drawn a level; all without it")
    parser.add_argument("--seed", type=int, default=1)
    words = parser.parse_args()
    folders = [folder.read(path) for path in words.releases]
    began = time.monotonic()
    faults = 0
    for period in sorted({one.period for one in folders}):
        revisions = sorted((one for one in folders if one.period == period), key=lambda one: one.revision)
        say = lambda text: print(f"  {time.monotonic() - began:6.1f} s  {text}", file=sys.stderr)
        found = attack(together(revisions), words.cells, words.seed, say)
        faults += len(found.faults)
        print(f"{period}: {found.attacked} cells attacked, {len(found.faults)} faults, {found.programmes} programmes")
        for line in found.faults[:50] + sorted(set(found.notes)):
            print(f"  {line}")
    for line in between_quarters(folders):
        print(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
