"""Which cells are one cell, and which add up, in the tables of one record kind.

A key is a set of (dimension, code) without totals. Combinations that are not applicable, or that
the release says cannot be, tell which categories imply which, so that two keys that say the same thing become one.
"""
import itertools

from .folder import TOTAL


class Keys:
    """The keys of a record kind, the sums between them, and how far down each is published."""

    def __init__(self, tables, folder):
        self.tables = tables
        self.groups = folder.groups
        self.codes = {}
        for table in tables:
            for _, codes in table.cells:
                for dimension, code in zip(table.dimensions, codes):
                    if code != TOTAL:
                        self.codes.setdefault(dimension, {})[code] = None
        self.impossible = {
            self.plain(table.dimensions, codes)
            for table in tables for (_, codes), (status, _) in table.cells.items() if status == "not-applicable"
        }
        record = tables[0].record
        for dimension in {dimension for table in tables for dimension in table.dimensions} - set(self.codes):
            # Of a table that is not published for any region, its totals alone are there.
            listed = folder.codes.get(f"{record}/{dimension}") or folder.codes[dimension]
            self.codes[dimension] = dict.fromkeys(listed)
        self.impossible |= {
            rule for rule in folder.impossible.get(record, ()) if all(dimension in self.codes for dimension, _ in rule)
        }
        self.implied = self._implications()
        self.number = {}
        self.lowest = []
        self.zero = []
        self._of = {}
        self.sums = {}
        for table in tables:
            self._add(table)

    @staticmethod
    def plain(dimensions, codes):
        """The key of a row of a table."""
        return frozenset((d, c) for d, c in zip(dimensions, codes) if c != TOTAL)

    def _implications(self):
        """A category that is impossible with all categories of a dimension but one implies that one."""
        implied = {}
        pairs = [key for key in self.impossible if len(key) == 2]
        ruled_out = {}
        for key in pairs:
            for one, other in itertools.permutations(key):
                ruled_out.setdefault((one, other[0]), set()).add(other[1])
        for (one, dimension), codes in ruled_out.items():
            left = set(self.codes[dimension]) - codes
            if len(left) == 1:
                implied.setdefault(one, set()).add((dimension, left.pop()))
        return implied

    def closed(self, key):
        """The key with all that it implies."""
        known = set(key)
        waiting = list(key)
        while waiting:
            for more in self.implied.get(waiting.pop(), ()):
                if more not in known:
                    known.add(more)
                    waiting.append(more)
        return frozenset(known)

    def _is_zero(self, key):
        if len({dimension for dimension, _ in key}) < len(key):
            return True
        parts = (frozenset(part) for size in (1, 2, 3) for part in itertools.combinations(key, size))
        return any(part in self.impossible for part in parts)

    def of(self, table, codes):
        """The number of the key of a row."""
        found = self._of.get((table.id, codes))
        if found is None:
            key = self.closed(self.plain(table.dimensions, codes))
            found = self.number.setdefault(key, len(self.number))
            if found == len(self.lowest):
                self.lowest.append(-1)
                self.zero.append(self._is_zero(key))
            self._of[(table.id, codes)] = found
        return found

    def _parts(self, dimension):
        """The sums in a dimension: a code, or the total, and the codes that add up to it."""
        parts = {}
        for code in self.codes.get(dimension, ()):
            parts.setdefault(self.groups.get((dimension, code), TOTAL), []).append(code)
        return parts

    def _add(self, table):
        if not table.cells:
            return
        extents = [[TOTAL, *self.codes[dimension]] for dimension in table.dimensions]
        for codes in itertools.product(*extents):
            number = self.of(table, codes)
            self.lowest[number] = max(self.lowest[number], table.lowest)
            for place, dimension in enumerate(table.dimensions):
                parts = self._parts(dimension).get(codes[place])
                if parts:
                    self._add_sum(table, codes, place, parts)

    def _add_sum(self, table, codes, place, parts):
        weights = {self.of(table, codes): 1}
        for part in parts:
            number = self.of(table, codes[:place] + (part,) + codes[place + 1:])
            weights[number] = weights.get(number, 0) - 1
        weights = tuple(sorted((n, w) for n, w in weights.items() if w and not self.zero[n]))
        if weights:
            self.sums[weights] = max(self.sums.get(weights, -1), table.lowest)
