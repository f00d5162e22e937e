"""A small snapshot to spoil: a province with three counties, and a row a child."""
import json
import random

LEVELS = ["province", "county"]
REGIONS = [("p", "", "示例省", "province"), *((f"p{i}", "p", f"示例县{i}", "county") for i in (1, 2, 3))]
COLUMNS = ["key", "region", "birth", "sex", "rating", "risk", "lastVisit"]
PERIOD = "2026Q3"


def schema():
    """Two tables that share a margin, down to the counties."""
    fields = {
        "region": {"type": "region"},
        "birth": {"type": "date"},
        "sex": {"type": "code", "codes": {"male": "男", "female": "女"}},
        "rating": {"type": "code", "codes": {"good": "较好", "fair": "一般", "poor": "较差"}},
        "risk": {"type": "codes", "codes": {"dropout": "失辍学", "ill": "重病"}},
        "lastVisit": {"type": "date", "optional": True},
    }
    tables = [
        {"id": "-".join(used), "record": "child", "title": title, "dimensions": list(used), "lowest": "county"}
        for used, title in ((("sex", "rating"), "性别与评级"), (("age", "sex"), "年龄与性别"))
    ]
    dimensions = {"age": {"field": "birth", "label": "年龄", "ageBands": [0, 6, 12]}}
    return {
        "levels": LEVELS,
        "records": {"child": {"label": "儿童", "key": "key", "fields": fields, "dimensions": dimensions}},
        "tables": tables, "indicators": [],
        "protection": {"threshold": 5, "zeros": "withhold", "maxWithheld": 0.9},
    }


def children(seed=1, count=600):
    """The rows of `child.csv`."""
    dice = random.Random(seed)
    return [
        [
            f"c{number:04}", f"p{dice.choices((1, 2, 3), (6, 3, 1))[0]}",
            f"{dice.randint(2010, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
            dice.choice(["male", "female"]), dice.choices(["good", "fair", "poor"], (80, 18, 3))[0],
            dice.choice(["", "", "", "dropout", "ill", "dropout;ill"]), dice.choice(["", "2026-08-15", "2026-09-02"]),
        ]
        for number in range(count)
    ]


def text(rows, separator=",", end="\n"):
    """Rows under their header, as a file."""
    return "".join(separator.join(row) + end for row in [COLUMNS, *rows])


def write(path, rows=None, period=PERIOD, as_of="2026-09-30"):
    """Writes `schema.json` and the folder `snapshot`; returns both."""
    snapshot = path / "snapshot"
    snapshot.mkdir(parents=True)
    (path / "schema.json").write_text(json.dumps(schema(), ensure_ascii=False), "utf-8")
    about = {"period": period, "asOf": as_of, "synthetic": True}
    (snapshot / "snapshot.json").write_text(json.dumps(about), "utf-8")
    lines = ["code,parent,name,level,column,row", *(",".join([*region, "", ""]) for region in REGIONS)]
    (snapshot / "regions.csv").write_text("\n".join(lines) + "\n", "utf-8")
    (snapshot / "child.csv").write_text(text(children() if rows is None else rows), "utf-8")
    return snapshot, path / "schema.json"
