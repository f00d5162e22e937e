"""The counts of `carebook schema sql` on a real PostgreSQL are those of the case files, byte for byte."""
import csv
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

import pytest

import program
from program import CAREBOOK, SCHEMA


def run(*words, **options):
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, timeout=600, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Server:
    """A PostgreSQL of its own in a temporary folder, reached by a socket in it."""

    def __init__(self, folder):
        programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        assert programs, "PostgreSQL is not installed: run scripts/setup.sh test"
        self.programs = programs[-1]
        self.folder = folder
        # The server does not run as root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(folder, "postgres")
        # An order of text that is not that of its bytes would show, were the query to rely on it.
        locales = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.split()
        locale = next((name for name in locales if name.startswith(("en_US", "zh_CN"))), "C.UTF-8")
        run(*self.user, self.programs / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust",
            "-E", "UTF8", f"--locale={locale}", cwd="/")

    def __enter__(self):
        # Its own output goes to a file, or the pipe to the test would stay open.
        run(*self.user, self.programs / "pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log",
            "-o", f"-k {self.folder} -c listen_addresses=''", "start", cwd="/")
        return self

    def __exit__(self, *_):
        run(*self.user, self.programs / "pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop", cwd="/")

    def psql(self, *words):
        return run(self.programs / "psql", "-h", self.folder, "-U", "postgres", "-X", "-q", "-A", "-t",
                   "-v", "ON_ERROR_STOP=1", *words)


def load(server, snapshot):
    for path in sorted(snapshot.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            columns = next(csv.reader(file))
        listed = ", ".join('"' + name.replace('"', '""') + '" text' for name in columns)
        server.psql("-c", f'CREATE TABLE "{path.stem}" ({listed})')
        server.psql("-c", f"\\copy \"{path.stem}\" FROM '{path}' WITH (FORMAT csv, HEADER)")


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    folder = tmp_path_factory.mktemp("postgresql")
    shutil.copytree(program.sample() / program.QUARTERS[-1], folder / "snapshot")
    return folder


@pytest.fixture(scope="module")
def server(work):
    # Not in pytest's folders, which only their owner may enter: the server is another user's.
    folder = pathlib.Path(tempfile.mkdtemp(prefix="carebook-postgresql-"))
    folder.chmod(0o711)
    try:
        with Server(folder) as server:
            load(server, work / "snapshot")
            yield server
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def counts(work):
    path = work / "counts.csv"
    run(CAREBOOK, "count", work / "snapshot", "--schema", SCHEMA, "--output", path)
    return path.read_text(encoding="utf-8")


def as_of(work):
    return json.loads((work / "snapshot" / "snapshot.json").read_text(encoding="utf-8"))["asOf"]


def test_counts_are_those_of_the_case_files(work, server, counts):
    query = work / "query.sql"
    query.write_text(run(CAREBOOK, "schema", "sql", "--schema", SCHEMA, "--dialect", "postgresql",
                         "--as-of", as_of(work)), encoding="utf-8")
    server.psql("-f", query, "-o", work / "counts-sql.csv")
    assert counts.count("\n") > 400
    assert (work / "counts-sql.csv").read_text(encoding="utf-8") == counts


def test_day_can_be_given_when_the_query_is_run(work, server, counts):
    query = work / "query-open.sql"
    query.write_text(run(CAREBOOK, "schema", "sql", "--schema", SCHEMA, "--dialect", "postgresql"), encoding="utf-8")
    assert server.psql("-v", f"as_of={as_of(work)}", "-f", query) == counts


def test_releases_are_the_same_bytes(work, server, counts):
    (work / "counts-read.csv").write_text(counts, encoding="utf-8")
    from_files, from_counts = work / "release-files", work / "release-counts"
    run(CAREBOOK, "release", work / "snapshot", "--schema", SCHEMA, "--output", from_files, "--first")
    run(CAREBOOK, "release", work / "snapshot", "--schema", SCHEMA, "--counts", work / "counts-sql.csv",
        "--output", from_counts, "--first")
    names = sorted(path.relative_to(from_files) for path in from_files.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(from_counts) for path in from_counts.rglob("*") if path.is_file())
    for name in names:
        assert (from_files / name).read_bytes() == (from_counts / name).read_bytes(), name


def test_rows_that_cannot_be_counted_stop_the_release(work, server):
    server.psql("-c", "CREATE TABLE kept AS SELECT * FROM child",
                "-c", "UPDATE child SET birth = '2025-02-30' WHERE ctid = (SELECT min(ctid) FROM child)")
    try:
        server.psql("-f", work / "query.sql", "-o", work / "counts-bad.csv")
    finally:
        server.psql("-c", "DROP TABLE child", "-c", "ALTER TABLE kept RENAME TO child")
    assert "invalid,,child,birth,value,1\n" in (work / "counts-bad.csv").read_text(encoding="utf-8")
    done = subprocess.run(
        [CAREBOOK, "release", work / "snapshot", "--schema", SCHEMA, "--counts", work / "counts-bad.csv",
         "--output", work / "release-bad", "--first"], capture_output=True, text=True, timeout=600)
    assert done.returncode == 1 and "[counts-invalid]" in done.stderr
    assert not (work / "release-bad").exists()
