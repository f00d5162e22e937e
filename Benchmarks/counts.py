#!/usr/bin/env python3
"""Counting case files, by carebook and by DuckDB; and protecting and auditing a province.

usage: counts.py [--rows 9020000] [--runs 3] [--parts counts,province] [--national SECONDS]

Counts: both read the sample's whole quarter (children, events, staff, bodies, activities) with two tasks, count every
table of the schema at each of its levels with all margins, and write the counts to a CSV file; then the files must
hold the same rows. Neither looks for personal data. Carebook still checks every field, contradictions and repeated
keys, which DuckDB is not asked to. DuckDB is tried in its ways (see duckdb_counts.py) once, and the fastest runs on.
Apart: the finest cells alone, as `release --counts` reads them, and what the search for personal data costs.

Province: `carebook release` of 190,000 children in 60 counties and 900 townships, all tables, then `carebook audit`.
With --national the same of all the rows, stopped after so many seconds.
"""
import argparse
import csv
import hashlib
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
CAREBOOK = ROOT / ".build" / "release" / "carebook"
SCHEMA = ROOT / "content" / "statistics" / "schema.json"
PERIOD = "2026Q3"


class Run:
    """One run of a program: seconds, processor seconds, peak MiB and what it said; it may be stopped."""

    def __init__(self, command, limit=None, allow=(0,)):
        started = time.monotonic()
        with tempfile.TemporaryFile("w+") as said:
            process = subprocess.Popen(list(map(str, command)), stdout=said, stderr=subprocess.STDOUT)
            self.stopped = False
            while True:
                done, status, usage = os.wait4(process.pid, 0 if limit is None else os.WNOHANG)
                if done:
                    break
                if time.monotonic() - started > limit:
                    process.kill()
                    self.stopped = True
                    limit = None
                time.sleep(0.05)
            self.seconds = time.monotonic() - started
            process.returncode = self.status = os.waitstatus_to_exitcode(status)
            said.seek(0)
            self.output = said.read()
        self.processor, self.peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        if not self.stopped and self.status not in allow:
            sys.exit(f"{command[0]}: status {self.status}\n{self.output[-2000:]}")


def sample(folder, rows):
    Run([CAREBOOK, "sample", "--rows", rows, "--periods", 1, "--output", folder])
    return folder / PERIOD


def digest(path):
    """The rows of a CSV file in no order."""
    total, rows = 0, 0
    with open(path, "rb") as file:
        for line in file:
            total = (total + int.from_bytes(hashlib.blake2b(line.rstrip(), digest_size=8).digest(), "little")) % (1 << 64)
            rows += 1
    return total, rows


def line(name, runs):
    seconds = [run.seconds for run in runs]
    print(f"{name:34} {statistics.median(seconds):7.2f} s [{min(seconds):.2f}–{max(seconds):.2f}]"
          f"  cpu {statistics.median(run.processor for run in runs):6.2f} s  peak {max(run.peak for run in runs):6.0f} MiB")


def ratio(name, goal, above, below):
    pairs = [over.seconds / under.seconds for over, under in zip(above, below)]
    least = min(run.seconds for run in above) / min(run.seconds for run in below)
    cpu = statistics.median(run.processor for run in above) / statistics.median(run.processor for run in below)
    print(f"{name:34} {statistics.median(pairs):5.2f}   least times {least:.2f}, processor {cpu:.2f}   ({goal})")


def counts(work, rows, runs):
    snapshot = sample(work / "quarter", rows)
    size = sum(path.stat().st_size for path in snapshot.iterdir()) / 1e6
    print(f"\n## Counting {rows:,} children, {size:,.0f} MB, two tasks\n")
    ours, theirs = work / "carebook.csv", work / "duckdb.csv"
    count = [CAREBOOK, "count", snapshot, "--schema", SCHEMA, "--output", ours, "--jobs", 2]
    duckdb = [sys.executable, HERE / "duckdb_counts.py", snapshot, SCHEMA, theirs]
    tried = {way: Run(duckdb + ["--margins", "--way", way]) for way in ("enums", "columns", "direct")}
    for way, run in tried.items():
        line(f"DuckDB, way {way}, once", [run])
    way = min(tried, key=lambda name: tried[name].seconds)
    commands = {
        "carebook": count + ["--margins", "--trust"],
        "DuckDB": duckdb + ["--margins", "--way", way],
        "carebook, finest cells": count + ["--trust"],
        "DuckDB, finest cells": duckdb + ["--way", way],
        "carebook, finest, one task": count[:-1] + [1, "--trust"],
        "carebook, finest, personal data": count,
    }
    done = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            done[name].append(Run(command))
            if len(done[name]) == 1 and name.startswith("DuckDB"):
                mine, other = digest(ours), digest(theirs)
                if mine != other:
                    sys.exit(f"{name}: the counts differ, {mine[1]} and {other[1]} rows")
    for name, found in done.items():
        line(name, found)
    print()
    ratio("DuckDB / carebook", "goal: at least 4", done["DuckDB"], done["carebook"])
    ratio("the same, finest cells", "", done["DuckDB, finest cells"], done["carebook, finest cells"])
    ratio("one task / two", "", done["carebook, finest, one task"], done["carebook, finest cells"])
    ratio("with the search / without", "", done["carebook, finest, personal data"], done["carebook, finest cells"])
    print(f"carebook peak memory               {max(run.peak for run in done['carebook']):5.0f} MiB   (goal: under 1024)")
    return snapshot


def cells(folder):
    """How many cells a release folder prints, and how many of them it withholds."""
    total = withheld = 0
    for path in sorted((folder / "tables").glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                total += row["status"] != "not-applicable"
                withheld += row["status"] == "withheld"
    return total, withheld


def protect(name, snapshot, output, limit=None):
    run = Run([CAREBOOK, "release", snapshot, "--schema", SCHEMA, "--period", PERIOD, "--output", output, "--first",
               "--today", "2026-10-20", "--jobs", 2], limit, allow=(0, 1))
    line(f"{name}: release", [run])
    if run.stopped or run.status != 0:
        print(f"{name}: " + (f"not done after {limit} s" if run.stopped else f"no release, status {run.status}"))
        if not run.stopped:
            print("  " + run.output.strip().splitlines()[-1])
        return
    total, withheld = cells(output)
    print(f"{name}: {withheld:,} of {total:,} cells withheld ({withheld / total:.1%})")
    audit = Run([CAREBOOK, "audit", output, "--jobs", 2], limit, allow=(0, 1))
    line(f"{name}: audit", [audit])
    if audit.stopped or audit.status:
        print(f"{name}: audit " + ("not done" if audit.stopped else f"status {audit.status}"))
    print(f"{name}: release and audit        {run.seconds + audit.seconds:7.2f} s   (goal for a province: under 30)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=9_020_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--parts", default="counts,province")
    parser.add_argument("--national", type=int, metavar="SECONDS")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        parts = options.parts.split(",")
        if "counts" in parts:
            counts(work, options.rows, options.runs)
        if "province" in parts:
            snapshot = sample(work / "province", 190_000)
            print("\n## Protecting and auditing, two tasks\n")
            protect("province", snapshot, work / "province-release", limit=300)
        if options.national:
            snapshot = work / "quarter" / PERIOD
            snapshot = snapshot if snapshot.exists() else sample(work / "quarter", options.rows)
            protect("country", snapshot, work / "country-release", options.national)


if __name__ == "__main__":
    main()
