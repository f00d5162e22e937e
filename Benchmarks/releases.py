"""Release folders of any size, made without case files: the tables of a real release, other regions, random counts."""
import csv
import io
import itertools
import json
import random

# The country's shape, scaled down where fewer regions are wanted.
PROVINCES, CITIES, REGIONS = 31, 333, 3000
PEOPLE = {0: 90_000, 1: 9_000, 2: 1_300}
VARIANTS = 30
SMALL, SECONDARY = 5, 0.12


def write(folder, template, regions, periods, seed=1):
    """Writes a release a period into `folder`; `template` is a release folder whose description is taken over."""
    package = json.loads((template / "datapackage.json").read_text("utf-8"))
    tree = tree_of(regions, package["carebook"]["levels"])
    shapes = [(table, Shape(template / "tables" / f"{table['id']}.csv", table["dimensions"]))
              for table in package["carebook"]["tables"]]
    for number, period in enumerate(periods):
        dice = random.Random(f"{seed} {period}")
        release = folder / period
        (release / "tables").mkdir(parents=True)
        about = package["carebook"]
        year, quarter = int(period[:4]), int(period[5])
        about["period"], about["revision"] = period, 0
        about["asOf"] = f"{year}-{quarter * 3:02}-{'31' if quarter in (1, 4) else '30'}"
        about["published"] = f"{year + quarter // 4}-{quarter * 3 % 12 + 1:02}-25"
        about["nextRelease"], about["coverage"] = None, []
        (release / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False), "utf-8")
        (release / "codes.csv").write_bytes((template / "codes.csv").read_bytes())
        table_of(release / "regions.csv", ["code", "parent", "name", "level", "column", "row"], tree)
        for table, shape in shapes:
            shape.write(release / "tables" / f"{table['id']}.csv", tree, table["levels"], dice)


def tree_of(regions, levels):
    """Rows of regions.csv, by level and code: code, parent, name, level, column, row."""
    provinces = max(1, round(PROVINCES * regions / REGIONS))
    cities = max(provinces, round(CITIES * regions / REGIONS))
    rows = [(f"{11 + p}", "", f"第{p + 1}省", levels[0]) for p in range(provinces)]
    middle = [(f"{11 + c % provinces}{c // provinces:02}", f"{11 + c % provinces}", f"第{c + 1}市", levels[1])
              for c in range(cities)]
    low = [(f"{middle[c % cities][0]}{c // cities:02}", middle[c % cities][0], f"第{c + 1}县", levels[2])
           for c in range(regions - provinces - cities)]
    rows += sorted(middle) + sorted(low)
    place, result = {}, []
    for code, parent, name, level in rows:
        place[parent] = place.get(parent, -1) + 1
        result.append((code, parent, name, level, place[parent] % 6 + 1, place[parent] // 6 + 1))
    return result


def table_of(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


class Shape:
    """The rows that a table has for its first region, and which of them cannot be."""

    def __init__(self, path, dimensions):
        self.dimensions, self.keys, self.impossible = dimensions, [], set()
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                first = self.keys and first or row["region"]
                if row["region"] != first:
                    break
                key = tuple(row[name] for name in dimensions)
                self.keys.append(key)
                if row["status"] == "not-applicable":
                    self.impossible.add(key)
        self.finest = [key for key in self.keys if "total" not in key and key not in self.impossible]

    def write(self, path, tree, levels, dice):
        """Random cells that add up, some withheld: a few blocks a level, given to the regions at random."""
        blocks = {level: [self.block(PEOPLE.get(number, 300), dice) for _ in range(VARIANTS)]
                  for number, level in enumerate(levels)}
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(",".join(["region", *self.dimensions, "value", "status"]) + "\n")
            for code, _, _, level, _, _ in tree:
                if level in blocks:
                    file.write(dice.choice(blocks[level]).replace("@", code))

    def block(self, people, dice):
        weights = {key: dice.paretovariate(1) for key in self.finest}
        scale = people / sum(weights.values()) if weights else 0
        counts = dict.fromkeys(self.keys, 0)
        for key, weight in weights.items():
            for total in itertools.product(*[(code, "total") for code in key]):
                counts[total] += int(weight * scale)
        out = io.StringIO()
        for key in self.keys:
            codes = ",".join(key)
            if key in self.impossible:
                out.write(f"@,{codes},,not-applicable\n")
            elif counts[key] < SMALL or dice.random() < SECONDARY and "total" not in key:
                out.write(f"@,{codes},,withheld\n")
            else:
                out.write(f"@,{codes},{counts[key]},published\n")
        return out.getvalue()
