#!/usr/bin/env python3
"""The counts of a snapshot by DuckDB: the same rows as `carebook count` writes, or `carebook count --margins`.

usage: duckdb_counts.py SNAPSHOT SCHEMA OUTPUT [--way enums|columns|direct] [--margins] [--threads 2]

DuckDB is given every help: the types of all columns are said, nothing is sniffed, the order of rows does not matter,
dates are compared as they stand, only columns that some table needs are kept. It checks nothing of what carebook
checks (codes, dates, contradictions, keys that repeat). Ways:
  enums    needed columns to a table in memory first, codes as DuckDB's ENUMs from the reader on; then each table's cells
  columns  the same, but codes are read as text and made small numbers
  direct   one query over the file a record kind, with grouping sets
Margins are always made from the finest cells, which are few.
"""
import argparse
import csv
import datetime
import json
import tempfile

import duckdb


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def month_earlier(day, months):
    month = day.year * 12 + day.month - 1 - months
    for length in (day.day, 30, 29, 28):
        try:
            return datetime.date(month // 12, month % 12 + 1, min(day.day, length))
        except ValueError:
            continue


def bands(bounds):
    return [f"{low}-{high - 1}" if high - low > 1 else f"{low}" for low, high in zip(bounds, bounds[1:])] + [f"{bounds[-1]}+"]


class Kind:
    """The dimensions of a record kind in SQL: for each the codes, and an expression that gives the code's number."""

    def __init__(self, record, as_of):
        self.record, self.as_of = record, as_of

    def column(self, field):
        return '"' + self.record["fields"][field].get("column", field) + '"'

    def codes(self, name):
        if "." in name:
            return ["yes", "no"]
        derived = self.record.get("dimensions", {}).get(name)
        if derived is None:
            field = self.record["fields"][name]
            return ["yes", "no"] if field["type"] == "yesNo" else list(field["codes"])
        if "withinMonths" in derived:
            return ["yes", "no", "none"]
        return bands(derived.get("ageBands") or derived["bands"])

    def expression(self, name, way):
        if "." in name:
            field, code = name.split(".", 1)
            column = self.column(field)
            return f"(CASE WHEN {column} IS NULL THEN 1 WHEN contains(';' || {column} || ';', {quoted(';' + code + ';')}) THEN 0 ELSE 1 END)::UTINYINT"
        derived = self.record.get("dimensions", {}).get(name)
        if derived is None:
            column = self.column(name)
            if way == "enums":
                return column
            return "(CASE " + column + "".join(f" WHEN {quoted(code)} THEN {n}" for n, code in enumerate(self.codes(name))) + " END)::UTINYINT"
        column = self.column(derived["field"])
        if "ageBands" in derived:
            limits = [f"{self.as_of.year - bound:04}{self.as_of.isoformat()[4:]}" for bound in derived["ageBands"]]
            return "(-1" + "".join(f" + ({column} <= {quoted(limit)})::INT" for limit in limits) + ")::UTINYINT"
        if "bands" in derived:
            return "(-1" + "".join(f" + ({column}::INT >= {bound})::INT" for bound in derived["bands"]) + ")::UTINYINT"
        rule = dict(derived["withinMonths"])
        by = rule.pop("by")
        parts = "".join(
            f" WHEN {self.column(by)} = {quoted(code)} THEN CASE WHEN {column} > {quoted(month_earlier(self.as_of, months).isoformat())} THEN 0 ELSE 1 END"
            for code, months in rule.items())
        return f"(CASE{parts} ELSE 2 END)::UTINYINT"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("snapshot")
    parser.add_argument("schema")
    parser.add_argument("output")
    parser.add_argument("--way", default="enums", choices=["enums", "columns", "direct"])
    parser.add_argument("--margins", action="store_true")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    with open(options.schema, encoding="utf-8") as file:
        schema = json.load(file)
    with open(f"{options.snapshot}/snapshot.json", encoding="utf-8") as file:
        as_of = datetime.date.fromisoformat(json.load(file)["asOf"])
    levels = schema["levels"]
    base = duckdb.connect()
    base.execute(f"SET threads = {options.threads}; SET preserve_insertion_order = false; "
                 "SET enable_external_file_cache = false")
    places(base, options.snapshot, levels)
    for name, record in schema["records"].items():
        tables = [table for table in schema["tables"] if table["record"] == name]
        if tables:
            count(base, options, Kind(record, as_of), name, tables, levels)
    write(base, schema, options, as_of)


def places(base, snapshot, levels):
    """For each region the numbers of its ancestors, one column a level."""
    with open(f"{snapshot}/regions.csv", encoding="utf-8") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}
    number = {code: n for n, code in enumerate(rows)}
    lines = []
    for code in rows:
        ancestors, at = {}, code
        while at:
            ancestors[rows[at]["level"]] = number[at]
            at = rows[at]["parent"]
        lines.append((code, number[code], *(ancestors.get(level) for level in levels)))
    columns = ", ".join(f"{level} INTEGER" for level in levels)
    base.execute(f"CREATE TABLE place (code VARCHAR, number INTEGER, {columns})")
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(lines)
        file.flush()
        base.execute(f"COPY place FROM {quoted(file.name)} (HEADER false, AUTO_DETECT false)")


def count(base, options, kind, name, tables, levels):
    with open(f"{options.snapshot}/{name}.csv", encoding="utf-8") as file:
        header = next(csv.reader(file))
    codes = {kind.record["fields"][field].get("column", field): kind.codes(field)
             for field, value in kind.record["fields"].items() if value["type"] in ("code", "yesNo")}
    types = {column: "VARCHAR" for column in header}
    if options.way == "enums":
        types |= {column: f"ENUM({', '.join(map(quoted, values))})" for column, values in codes.items()}
    types = "{" + ", ".join(f"{quoted(column)}: {quoted(value)}" for column, value in types.items()) + "}"
    source = (f"read_csv({quoted(f'{options.snapshot}/{name}.csv')}, columns = {types}, auto_detect = false, header = true, "
              "delim = ',', quote = '\"', escape = '\"', parallel = true)")
    dimensions = list(dict.fromkeys(dimension for table in tables for dimension in table["dimensions"]))
    names = {dimension: f"d{number}" for number, dimension in enumerate(dimensions)}
    region = kind.column(next(field for field, value in kind.record["fields"].items() if value["type"] == "region"))
    wanted = [level for level in levels if any(table["lowest"] == level for table in tables)]
    rows = (f"SELECT {', '.join(f'place.{level} AS at_{level}' for level in wanted)}, "
            + ", ".join(f"{kind.expression(dimension, options.way)} AS {names[dimension]}" for dimension in dimensions)
            + f" FROM {source} AS file JOIN place ON place.code = file.{region}")
    if options.way == "direct":
        sets = ["(" + ", ".join([f"at_{table['lowest']}"] + [names[d] for d in table["dimensions"]]) + ")" for table in tables]
        everything = [f"at_{level}" for level in wanted] + list(names.values())
        base.execute(
            f"CREATE TABLE all_{name} AS SELECT {', '.join(everything)}, count(*)::INTEGER AS n, "
            f"{' || '.join(f'grouping({column})' for column in everything)} AS which FROM ({rows}) GROUP BY GROUPING SETS ({', '.join(sets)})")
    else:
        base.execute(f"CREATE TABLE rows_{name} AS {rows}")
    for table in tables:
        keys = [f"at_{table['lowest']}"] + [names[d] for d in table["dimensions"]]
        if options.way == "direct":
            mask = "".join("0" if column in keys else "1" for column in everything)
            query = f"SELECT {', '.join(keys)}, n FROM all_{name} WHERE which = {quoted(mask)}"
        else:
            query = f"SELECT {', '.join(keys)}, count(*)::INTEGER AS n FROM rows_{name} GROUP BY ALL"
        codes = ", ".join(f"{column} AS c{n + 1}" if options.way != "enums" else f"{column}::VARCHAR AS c{n + 1}" for n, column in enumerate(keys[1:]))
        base.execute(f"CREATE TABLE \"finest {table['id']}\" AS SELECT {keys[0]} AS region, {codes}, n FROM ({query})")
    base.execute(f"DROP TABLE IF EXISTS rows_{name}; DROP TABLE IF EXISTS all_{name}")


def write(base, schema, options, as_of):
    """All counts to one CSV file, the codes by name."""
    selects = []
    levels = schema["levels"]
    for table in schema["tables"]:
        kind = Kind(schema["records"][table["record"]], as_of)
        source = f"\"finest {table['id']}\""
        keys = [f"c{n + 1}" for n in range(len(table["dimensions"]))]
        if options.margins:
            up = levels[: levels.index(table["lowest"]) + 1]
            source = (f"(SELECT coalesce({', '.join(f'place.{level}' for level in reversed(up))}) AS region, {', '.join(keys)}, sum(n)::INTEGER AS n "
                      f"FROM {source} AS finest JOIN place ON place.number = finest.region "
                      f"GROUP BY GROUPING SETS ({', '.join(f'(place.{level})' for level in up)}), CUBE ({', '.join(keys)}))")
        texts = []
        for key, dimension in zip(keys, table["dimensions"]):
            codes = kind.codes(dimension)
            text = key if options.way == "enums" and not is_number(kind, dimension) else (
                f"[{', '.join(map(quoted, codes))}][{key}::INT + 1]")
            texts.append(f"coalesce({text}, 'total')" if options.margins else text)
        texts += ["NULL"] * (3 - len(texts))
        selects.append(f"SELECT {quoted(table['id'])} AS \"table\", place.code AS region, {texts[0]} AS code1, {texts[1]} AS code2, {texts[2]} AS code3, n AS count "
                       f"FROM {source} AS cells JOIN place ON place.number = cells.region")
    base.execute(f"COPY ({' UNION ALL '.join(selects)}) TO {quoted(options.output)} (HEADER)")


def is_number(kind, dimension):
    return "." in dimension or dimension in kind.record.get("dimensions", {})


main()
