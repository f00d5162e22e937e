"""The real program, its sample and its releases, each made once a run."""
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from attacker import folder
from attacker.system import System

ROOT = pathlib.Path(__file__).resolve().parents[2]
CAREBOOK = ROOT / ".build" / "release" / "carebook"
SCHEMA = pathlib.Path(os.environ.get("CAREBOOK_TEST_SCHEMA", ROOT / "content" / "statistics" / "schema.json"))
TODAY = "2026-11-21"
ALL = bool(os.environ.get("CAREBOOK_TEST_ALL"))
QUARTERS = [f"{year}Q{quarter}" for year in (2024, 2025, 2026) for quarter in (1, 2, 3, 4)][3:11]
SEED = int(os.environ.get("CAREBOOK_TEST_SEED", "20261121"))


def run(*words):
    """Runs carebook, which must succeed; returns its standard output."""
    done = subprocess.run([CAREBOOK, *map(str, words)], capture_output=True, text=True, timeout=1800)
    assert done.returncode == 0, f"carebook {' '.join(map(str, words))}: {done.returncode}\n{done.stderr[-2000:]}"
    return done.stdout


def attempt(*words, **options):
    """Runs carebook, which may fail; returns the finished process, its output as bytes."""
    return subprocess.run([CAREBOOK, *map(str, words)], capture_output=True, timeout=600, **options)


@functools.cache
def work():
    """A folder for this run, removed at its end."""
    import atexit

    path = pathlib.Path(tempfile.mkdtemp(prefix="carebook-release-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


def sample(rows=None):
    """The snapshots of the sample: the site's own without `rows`."""
    return _sample(rows)


@functools.cache
def _sample(rows):
    path = work() / f"sample-{rows or 'own'}"
    run("sample", "--output", path, *(["--rows", rows] if rows else []))
    return path


@functools.cache
def schema(**protection):
    """The site's schema with other settings of the protection."""
    if not protection:
        return SCHEMA
    content = json.loads(SCHEMA.read_text("utf-8"))
    content.setdefault("protection", {}).update(protection)
    path = work() / ("schema-" + "-".join(f"{key}-{value}" for key, value in protection.items()) + ".json")
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return path


def release(period="2026Q3", rows=None, **protection):
    """A release folder of a quarter of the sample, with no ledger."""
    return _release(period, rows, **protection)


@functools.cache
def _release(period, rows, **protection):
    words = "-".join(f"{key}-{value}" for key, value in protection.items())
    path = work() / f"release-{rows or 'own'}-{period}-{words}"
    run("release", sample(rows) / period, "--schema", schema(**protection), "--period", period, "--output", path,
        "--first", "--today", TODAY)
    return path


def system(period="2026Q3", rows=None, **protection):
    """The cells and relations of a release."""
    return _system(period, rows, **protection)


@functools.cache
def _system(period, rows, **protection):
    return System(folder.read(release(period, rows, **protection)))
