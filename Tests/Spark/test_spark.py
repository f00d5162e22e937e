"""The counts of `carebook schema sql` on a real Apache Spark are those of the case files, byte for byte."""
import json
import os
import pathlib
import shutil
import subprocess

import pytest
from pyspark.sql import SparkSession

ROOT = pathlib.Path(__file__).resolve().parents[2]
CAREBOOK = ROOT / ".build" / "release" / "carebook"
SCHEMA = pathlib.Path(os.environ.get("CAREBOOK_TEST_SCHEMA", ROOT / "content" / "statistics" / "schema.json"))


def run(*words):
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spark")
    run(CAREBOOK, "sample", "--output", folder / "sample")
    snapshots = sorted(path.parent for path in (folder / "sample").rglob("snapshot.json"))
    shutil.copytree(snapshots[-1], folder / "snapshot")
    run(CAREBOOK, "count", folder / "snapshot", "--schema", SCHEMA, "--output", folder / "counts.csv")
    return folder


# Before Spark 4 the ANSI rules are off unless asked for, from 4 on they are on.
@pytest.fixture(scope="module", params=["false", "true"])
def spark(request, work):
    session = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4").config("spark.sql.ansi.enabled", request.param)
        .config("spark.sql.warehouse.dir", str(work / "warehouse")).getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    for path in (work / "snapshot").glob("*.csv"):
        rows = session.read.csv(str(path), header=True, inferSchema=False, quote='"', escape='"')
        rows.createOrReplaceTempView(path.stem)
    yield session
    session.stop()


def as_of(work):
    return json.loads((work / "snapshot" / "snapshot.json").read_text(encoding="utf-8"))["asOf"]


def lines(frame):
    return "".join(row.line + "\n" for row in frame.toLocalIterator())


def test_counts_and_release_are_those_of_the_case_files(work, spark):
    query = run(CAREBOOK, "schema", "sql", "--schema", SCHEMA, "--dialect", "spark", "--as-of", as_of(work))
    counts = work / "counts-spark.csv"
    counts.write_text(lines(spark.sql(query)), encoding="utf-8")
    assert counts.read_bytes() == (work / "counts.csv").read_bytes()
    from_files, from_counts = work / "release-files", work / "release-counts"
    for folder in (from_files, from_counts):
        shutil.rmtree(folder, ignore_errors=True)
    run(CAREBOOK, "release", work / "snapshot", "--schema", SCHEMA, "--output", from_files, "--first")
    run(CAREBOOK, "release", work / "snapshot", "--schema", SCHEMA, "--counts", counts, "--output", from_counts,
        "--first")
    names = sorted(path.relative_to(from_files) for path in from_files.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(from_counts) for path in from_counts.rglob("*") if path.is_file())
    for name in names:
        assert (from_files / name).read_bytes() == (from_counts / name).read_bytes(), name


def test_day_can_be_given_when_the_query_is_run(work, spark):
    query = run(CAREBOOK, "schema", "sql", "--schema", SCHEMA, "--dialect", "spark")
    counts = (work / "counts.csv").read_text(encoding="utf-8")
    assert lines(spark.sql(query, args={"as_of": as_of(work)})) == counts
