"""The ledger through the real program: with its release or not at all, whatever ends a run."""
import fcntl
import json
import os
import random
import shutil
import signal
import subprocess
import time

import pytest

import program
import small


@pytest.fixture
def place(tmp_path):
    small.write(tmp_path)
    return tmp_path


def words(output="release", ledger="ledger"):
    return ["release", "snapshot", "--schema", "schema.json", "--output", output, "--ledger", ledger,
            "--today", program.TODAY]


def release(place, *some, **options):
    return program.attempt(*words(*some), cwd=place, **options)


def entries(place, ledger="ledger"):
    lines = (place / ledger / "index.csv").read_text("utf-8").splitlines()[1:]
    return [line.split(",")[0] for line in lines]


def revision(output):
    (path,) = output.glob("*datapackage.json")
    return json.loads(path.read_text("utf-8"))["carebook"]["revision"]


def correct(place, line, column, value):
    path = place / "snapshot" / "child.csv"
    rows = [row.split(",") for row in path.read_text("utf-8").splitlines()]
    rows[line - 1][small.COLUMNS.index(column)] = value
    path.write_text("".join(",".join(row) + "\n" for row in rows), "utf-8")


def withheld(output):
    return {
        (path.name, line.rsplit(",", 2)[0])
        for path in output.glob("tables/*.csv") for line in path.read_text("utf-8").splitlines()
        if line.endswith(",withheld")
    }


def test_a_quarter_its_revision_and_the_next_quarter_are_entered_in_turn(place):
    assert release(place).returncode == 0
    for line in range(20, 60, 4):
        correct(place, line, "rating", "good")
    assert release(place, "release-r1").returncode == 0
    later = place / "later"
    small.write(later, small.children(seed=2), period="2026Q4", as_of="2026-12-31")
    done = program.attempt(*words("../release-q4", "../ledger"), cwd=later)
    assert done.returncode == 0, done.stderr
    assert entries(place) == ["2026Q3-0", "2026Q3-1", "2026Q4-0"]
    assert [revision(place / name) for name in ("release", "release-r1", "release-q4")] == [0, 1, 0]
    # What a revision would print, though it was withheld, would be known from both together.
    assert withheld(place / "release") and withheld(place / "release") <= withheld(place / "release-r1")
    done = program.attempt("audit", "release", "release-r1", cwd=place)
    assert done.returncode == 0, done.stdout


def test_only_its_owner_can_read_a_ledger(place):
    old = os.umask(0)
    try:
        assert release(place).returncode == 0
    finally:
        os.umask(old)
    for path in [place / "ledger", *(place / "ledger").rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
    (place / "ledger").chmod(0o750)
    done = release(place, "other")
    assert done.returncode == 74 and b"[ledger-unusable]" in done.stderr and not (place / "other").exists()


@pytest.mark.parametrize("ledger", ["site/ledger", "site", "site/content/deep/ledger", "link/ledger"])
def test_a_ledger_in_a_site_folder_is_refused(place, ledger):
    (place / "site" / "content").mkdir(parents=True)
    (place / "site" / "site.json").write_text("{}")
    (place / "link").symlink_to(place / "site" / "content")
    before = sorted(place.rglob("*"))
    done = release(place, "release", ledger)
    assert done.returncode == 74 and b"[ledger-unusable]" in done.stderr
    assert not (place / "release").exists()
    # A way through a link is known for what it is only once the folder stands.
    assert [path for path in sorted(place.rglob("*")) if path not in before and path.is_file()] == []


def test_either_a_ledger_or_word_that_none_is_kept(place):
    base = ["release", "snapshot", "--schema", "schema.json", "--output", "release"]
    for more in ([], ["--first", "--ledger", "ledger"]):
        assert program.attempt(*base, *more, cwd=place).returncode == 64
    assert not (place / "release").exists() and not (place / "ledger").exists()


def test_a_second_run_on_the_same_ledger_is_told_to_wait(place):
    assert release(place).returncode == 0
    with open(place / "ledger" / "lock") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = release(place, "second")
        assert done.returncode == 75 and b"[ledger-locked]" in done.stderr
        assert not (place / "second").exists() and entries(place) == ["2026Q3-0"]
    assert release(place, "second").returncode == 0


def test_a_release_is_never_written_over_and_not_entered_then(place):
    assert release(place).returncode == 0
    before = {path: path.read_bytes() for path in (place / "release").rglob("*") if path.is_file()}
    assert release(place).returncode == 74
    assert entries(place) == ["2026Q3-0"]
    assert before == {path: path.read_bytes() for path in (place / "release").rglob("*") if path.is_file()}


def test_a_ledger_that_was_changed_is_not_used(place):
    assert release(place).returncode == 0
    path = place / "ledger" / "2026Q3-0" / "statements.csv"
    path.write_bytes(path.read_bytes().replace(b"published", b"secondary", 1))
    done = release(place, "second")
    assert done.returncode == 74 and b"[ledger-unusable]" in done.stderr and not (place / "second").exists()


def begin(place, output, ledger):
    """A run whose end is not waited for, and a wait for a first sign in one of its folders."""
    run = subprocess.Popen(
        [program.CAREBOOK, *words(output, ledger)], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def until(path):
        while run.poll() is None and not os.path.exists(path):
            pass
        return time.monotonic()

    return run, until


def test_a_run_that_is_killed_leaves_release_and_entry_or_neither(place):
    dice = random.Random(program.SEED)
    began = time.monotonic()
    run, until = begin(place, "trial", "trial-ledger")
    committing = until(place / "trial-ledger" / "journal.json")
    assert run.wait() == 0
    usual, commit = time.monotonic() - began, time.monotonic() - committing
    seen = {"both": 0, "neither": 0}
    for number in range(200 if program.ALL else 30):
        output, ledger = place / f"out-{number}", f"ledger-{number}"
        run, until = begin(place, output.name, ledger)
        # Anywhere, or while both are being written, or as soon as the release is in its place.
        match number % 3:
            case 0:
                time.sleep(dice.uniform(0, usual))
            case 1:
                until(place / ledger / "journal.json")
                time.sleep(dice.uniform(0, commit))
            case 2:
                until(output)
                time.sleep(dice.uniform(0, commit / 20))
        run.send_signal(signal.SIGKILL)
        run.wait()
        stood = output.exists()
        seen["both" if stood else "neither"] += 1
        done = release(place, f"next-{number}", ledger)
        assert done.returncode == 0, done.stderr
        assert output.exists() == stood
        assert entries(place, ledger) == (["2026Q3-0", "2026Q3-1"] if stood else ["2026Q3-0"])
        assert revision(place / f"next-{number}") == int(stood)
        if stood:
            assert withheld(output) == withheld(place / "trial")
        assert list(place.glob(".*.carebook-*")) == []
        assert sorted(path.name for path in (place / ledger).iterdir()) == [*entries(place, ledger), "index.csv", "lock"]
    print(f"\n{seen}, seed {program.SEED}")


@pytest.fixture
def disk(tmp_path):
    """A small file system of its own."""
    path = tmp_path / "disk"
    path.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small file system")
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", path], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {done.stderr.strip()}")
    yield path
    subprocess.run(["umount", path], check=True)


def test_a_full_disk_leaves_release_and_entry_or_neither(place, disk):
    left = 4096
    refused = 0
    while True:
        filler = disk / "filler"
        with open(filler, "wb") as file:
            file.truncate(0)
            free = shutil.disk_usage(disk).free
            file.write(bytes(max(0, free - left)))
        done = release(place, disk / "release", disk / "ledger")
        filler.unlink()
        if done.returncode == 0:
            break
        refused += 1
        assert done.returncode == 74, done.stderr
        assert not (disk / "release").exists()
        assert not (disk / "ledger" / "index.csv").exists() or entries(disk) == []
        left += 4096
        assert left < 300_000
    assert refused > 3
    assert revision(disk / "release") == 0 and entries(disk) == ["2026Q3-0"]
