"""Nothing on the site depends on a withheld value: other withheld counts, the same files, names and words."""
import os
import pathlib
import shutil
import time

import alike
import program
import pytest
from attacker import folder
from attacker.system import System
from tabulate import truth
from test_identity import codes, contents, rows

# Two quarters that follow each other, the second released with the ledger of the first.
PERIODS = ["2026Q2", "2026Q3"]
DAYS = {"2026Q2": "2026-07-25", "2026Q3": "2026-10-25"}
SEEDS = 30


def released(work, period, counts, before):
    """A release in a folder of its own, beside the ledger that it goes into: one begun by `before`, or a new one."""
    work.mkdir()
    if before is not None:
        shutil.copytree(before / "ledger", work / "ledger")
    (work / "counts.csv").write_bytes(counts)
    done = program.attempt(
        "release", program.sample() / period, "--schema", program.SCHEMA, "--counts", "counts.csv", "--output", period,
        "--ledger", "ledger", "--today", DAYS[period], cwd=work)
    return (done.returncode, done.stdout, done.stderr)


def printed(path):
    """Which cells stand in a release's tables, and their statuses."""
    return {name: rows(content) for name, content in contents(path).items() if name.startswith("tables/")}


@pytest.fixture(scope="module")
def twins():
    """For each quarter two folders with the same release, made of counts that differ in what is withheld."""
    work = program.work() / "twins"
    work.mkdir()
    pairs, before = {}, (None, None)
    for period in PERIODS:
        done = program.attempt("count", program.sample() / period, "--schema", program.SCHEMA, "--output",
                               work / f"{period}.csv")
        assert done.returncode == 0, done.stderr
        first = work / f"{period}-true"
        said = released(first, period, (work / f"{period}.csv").read_bytes(), before[0])
        assert said[0] == 0, said
        system = System(folder.read(first / period))
        counts = truth(system, program.sample() / period, program.SCHEMA)
        for seed in range(program.SEED, program.SEED + SEEDS):
            other = alike.others(system, counts, seed)
            if (other == counts).all():
                continue
            second = work / f"{period}-{seed}"
            heard = released(second, period, alike.counts_file(system, other, codes(program.SCHEMA, system)), before[1])
            # Other counts may need another pattern; what the test is about is those that do not.
            if heard[0] == 0 and printed(second / period) == printed(first / period):
                break
        else:
            pytest.fail(f"no other counts with the same pattern for {period}, seed {program.SEED}")
        assert heard == said
        changed = int((other != counts).sum())
        print(f"\n{period}: {changed} of {int((system.withheld | system.absent).sum())} counts changed, seed {seed}")
        pairs[period], before = (first / period, second / period), (first, second)
    return pairs


def site(path, releases):
    """A copy of the site with these releases and no other."""
    path.mkdir(parents=True)
    shutil.copy(program.ROOT / "site.json", path)
    shutil.copytree(program.ROOT / "themes", path / "themes")
    statistics = program.ROOT / "content" / "statistics"
    own = {package.parent.name for package in statistics.glob("*/datapackage.json")}
    shutil.copytree(program.ROOT / "content", path / "content",
                    ignore=lambda where, _: own if pathlib.Path(where) == statistics else [])
    for release in releases:
        shutil.copytree(release, path / "content" / "statistics" / release.name)
    return path


def built(path):
    """Every file that a build of the site writes, and what it says; none is as old as what it is made of."""
    started = time.time() - 2
    done = program.attempt("build", "--site", ".", "--output", "public", "--today", program.TODAY, cwd=path)
    assert done.returncode == 0, done.stderr
    assert all(file.stat().st_mtime >= started for file in (path / "public").rglob("*"))
    return contents(path / "public"), (done.stdout, done.stderr)


def differing(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_other_withheld_counts_make_the_same_site_byte_for_byte(twins, tmp_path):
    first = site(tmp_path / "first", [pair[0] for pair in twins.values()])
    second = site(tmp_path / "some-other-place", [pair[1] for pair in twins.values()])
    for file in second.rglob("*"):
        os.utime(file, (1e9, 1e9))
    (files, said), (others, heard) = built(first), built(second)
    assert list(files) and not differing(files, others)
    assert heard == said
    for period in PERIODS:
        assert any(name.startswith(f"statistics/{period}/") for name in files)


def test_another_printed_count_makes_another_site(twins, tmp_path):
    """That the comparison above can fail: another printed number, and pages differ."""
    path = site(tmp_path / "site", [pair[0] for pair in twins.values()])
    before = built(path)[0]
    table = path / "content" / "statistics" / PERIODS[1] / "tables" / "rating.csv"
    lines = table.read_text("utf-8").split("\n")
    region, code, value, status = lines[2].split(",")
    assert status == "published"
    lines[2] = ",".join([region, code, str(int(value) + 1000), status])
    table.write_text("\n".join(lines), "utf-8")
    assert f"statistics/{PERIODS[1]}/{region}.html" in differing(before, built(path)[0])
