"""All cells of one release and everything that adds up, as sparse equations: weights · cells = 0."""
import numpy

from .keys import Keys

UNBOUNDED = 1 << 50


class System:
    """Cells with bounds, and relations between them in compressed rows (`start`, `cells`, `weights`)."""

    def __init__(self, folder):
        self.folders = [folder]
        self.threshold = folder.threshold
        self.zeros_published = folder.zeros_published
        self.faults = []
        self.blocks = []
        self._rows = []
        self.size = 0
        for record in dict.fromkeys(table.record for table in folder.tables):
            keys = Keys([table for table in folder.tables if table.record == record], folder)
            self.blocks.append((self.size, record, keys))
            self.size += len(folder.regions) * len(keys.number)
        self.low = numpy.zeros(self.size, numpy.int64)
        self.high = numpy.full(self.size, UNBOUNDED, numpy.int64)
        self.withheld = numpy.zeros(self.size, bool)
        self.printed = numpy.zeros(self.size, bool)
        self.rounded = numpy.zeros(self.size, bool)
        self.exists = numpy.zeros(self.size, bool)
        self.region = numpy.zeros(self.size, numpy.int32)
        self.level = numpy.zeros(self.size, numpy.int8)
        for base, _, keys in self.blocks:
            self._place(folder, base, keys)
            self._print(folder, base, keys)
            self._relate(folder, base, keys)
        lengths = numpy.concatenate([numpy.full(*cells.shape) for cells, _ in self._rows])
        self.start = numpy.concatenate([[0], numpy.cumsum(lengths)]).astype(numpy.int64)
        self.cells = numpy.concatenate([cells.ravel() for cells, _ in self._rows])
        self.weights = numpy.concatenate([numpy.tile(w, cells.shape[0]) for cells, w in self._rows])
        self._rows = []
        self.absent = self.exists & ~self.withheld & (self.low < self.high) & ~self.rounded

    def _place(self, folder, base, keys):
        count = len(keys.number)
        levels = numpy.array(folder.levels)
        whole = slice(base, base + len(levels) * count)
        self.region[whole] = numpy.repeat(numpy.arange(len(levels)), count)
        self.level[whole] = numpy.repeat(levels, count)
        lowest = numpy.array(keys.lowest)
        self.exists[whole] = (levels[:, None] <= lowest[None, :]).ravel()
        zero = numpy.tile(numpy.array(keys.zero, bool), len(levels))
        self.high[whole][zero] = 0

    def _print(self, folder, base, keys):
        place = {code: number for number, code in enumerate(folder.regions)}
        count = len(keys.number)
        for table in keys.tables:
            for (region, codes), (status, value) in table.cells.items():
                cell = base + place[region] * count + keys.of(table, codes)
                if status == "withheld":
                    self.withheld[cell] = True
                    if self.zeros_published:
                        self.low[cell] = max(self.low[cell], 1)
                    continue
                if status == "rounded":
                    half = folder.rounding // 2
                    bounds = max(0, value - half), value + half
                    self.rounded[cell] = True
                else:
                    bounds = (value or 0,) * 2
                    self.printed[cell] |= status == "published"
                if status == "published" and (0 if self.zeros_published else -1) < value < folder.threshold:
                    self.faults.append(f"{self.name(cell)}: {value} is printed, under the threshold")
                if bounds[0] > self.high[cell] or bounds[1] < self.low[cell]:
                    self.faults.append(f"{self.name(cell)}: tables contradict each other")
                self.low[cell] = max(self.low[cell], bounds[0])
                self.high[cell] = min(self.high[cell], bounds[1])
        both = numpy.flatnonzero(self.withheld & self.printed)
        self.faults += [f"{self.name(cell)}: withheld in one table, printed in another" for cell in both]

    def _relate(self, folder, base, keys):
        count = len(keys.number)
        levels = numpy.array(folder.levels)
        for weights, lowest in keys.sums.items():
            numbers = numpy.array([number for number, _ in weights])
            regions = numpy.flatnonzero(levels <= lowest)
            self._rows.append((
                base + regions[:, None] * count + numbers[None, :], numpy.array([w for _, w in weights], numpy.int8)
            ))
        children = {}
        for region, parent in enumerate(folder.parents):
            if parent >= 0:
                children.setdefault(parent, []).append(region)
        reach = numpy.array(keys.lowest)
        reach[numpy.array(keys.zero, bool)] = -1
        for parent, below in children.items():
            numbers = numpy.flatnonzero(reach > levels[parent])
            regions = numpy.array([parent, *below])
            if len(numbers):
                self._rows.append((
                    base + regions[None, :] * count + numbers[:, None],
                    numpy.array([1] + [-1] * len(below), numpy.int8),
                ))

    def name(self, cell):
        """What a cell is, in words."""
        for base, record, keys in reversed(self.blocks):
            if cell >= base:
                if not hasattr(keys, "names"):
                    keys.names = list(keys.number)
                region, key = divmod(int(cell) - base, len(keys.number))
                codes = " ".join(f"{d}={c}" for d, c in sorted(keys.names[key])) or "total"
                return f"{record} {self.folders[0].regions[region]} {codes}"
        raise IndexError(cell)

    def cell(self, record, region, **codes):
        """The number of a cell, or None; dimensions whose names have dots go into a dictionary `codes`."""
        codes = codes.get("codes", codes)
        for base, name, keys in self.blocks:
            if name == record:
                number = keys.number.get(keys.closed(frozenset(codes.items())))
                if number is None:
                    return None
                return base + self.folders[0].regions.index(region) * len(keys.number) + number
        return None
