"""What a build leaves behind when it is killed, starved, forbidden or disturbed."""
import fcntl
import os
import pathlib
import random
import shutil
import signal
import subprocess
import time

import pytest

from conftest import CAREBOOK, ROOT, carebook

# How often a build is killed: some times in every run, many times in the whole one.
KILLS = 400 if os.environ.get("CAREBOOK_TEST_ALL") else 40

CORPUS = ROOT / "Benchmarks" / "corpus.py"


def tree(folder):
    """Every file of a folder with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()
    }


@pytest.fixture
def small(tmp_path):
    """A site of two pages."""
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (site / "site.json").write_text('{"title": "示例站", "theme": "plain"}')
    (site / "content" / "index.md").write_text("---\ntitle: 首页\n---\n旧的。\n")
    (site / "content" / "a.md").write_text("---\ntitle: 甲\n---\n旧的。\n")
    shutil.copytree(ROOT / "Tests" / "Fixtures" / "themes", site / "themes")
    return site


@pytest.fixture(scope="session")
def two_sites(tmp_path_factory):
    """A site of some hundred pages in two versions that differ in every page."""
    work = tmp_path_factory.mktemp("corpus")
    for name in ("old", "new"):
        subprocess.run(
            ["python3", CORPUS, work / name, "--pages", "400", "--flavor", "carebook"], check=True, capture_output=True
        )
    for page in (work / "new" / "content").rglob("*.md"):
        page.write_text(page.read_text("utf-8") + "\n新的一段。\n", "utf-8")
    return work / "old", work / "new"


def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(two_sites, tmp_path):
    old, new = two_sites
    output = tmp_path / "public"
    wholes = []
    for site in (old, new):
        assert carebook("build", "--site", site, "--output", output).returncode == 0
        wholes.append(tree(output))
    assert wholes[0] != wholes[1]
    started = time.monotonic()
    assert carebook("build", "--site", old, "--output", output).returncode == 0
    length = time.monotonic() - started
    dice = random.Random(20161121)
    seen = set()
    for turn in range(KILLS):
        site = new if turn % 2 == 0 else old
        process = subprocess.Popen(
            [CAREBOOK, "build", "--site", site, "--output", output], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(dice.uniform(0, length * 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert tree(output) in wholes, f"turn {turn}: a mixture of two sites"
        seen.add(process.returncode)
    assert -signal.SIGKILL in seen, "no build was killed while it ran"
    assert carebook("build", "--site", new, "--output", output).returncode == 0
    assert tree(output) == wholes[1]
    assert os.listdir(tmp_path / ".public.carebook") == ["lock"]


def test_an_interrupted_build_ends_with_130(two_sites, tmp_path):
    output = tmp_path / "public"
    assert carebook("build", "--site", two_sites[0], "--output", output).returncode == 0
    wholes = [tree(output)]
    assert carebook("build", "--site", two_sites[1], "--output", output).returncode == 0
    wholes.append(tree(output))
    seen = set()
    # A build that is done before the signal comes proves nothing: try sooner and later ones.
    for delay in [0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5] * 3:
        process = subprocess.Popen(
            [CAREBOOK, "build", "--site", two_sites[0], "--output", output],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            # Who runs the tests in the background ignores the signal, and so would the build.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        seen.add(process.wait())
        assert tree(output) in wholes
        if 130 in seen:
            break
    assert 130 in seen, f"no build was interrupted while it ran: {seen}"
    assert seen <= {0, 130, -signal.SIGINT}
    assert carebook("build", "--site", two_sites[0], "--output", output).returncode == 0
    assert tree(output) == wholes[0]


def test_what_comes_into_the_output_while_a_build_runs_stays(two_sites, tmp_path):
    output = tmp_path / "public"
    assert carebook("build", "--site", two_sites[0], "--output", output).returncode == 0
    put = []
    for turn in range(6):
        process = subprocess.Popen(
            [CAREBOOK, "build", "--site", two_sites[1 - turn % 2], "--output", output], stdout=subprocess.DEVNULL
        )
        while process.poll() is None:
            name = f"own-{len(put)}.txt"
            try:
                (output / name).write_text("mine")
                put.append(name)
            except FileNotFoundError:
                pass
            time.sleep(0.001)
        assert process.returncode == 0
    assert [name for name in put if not (output / name).exists()] == []


def test_a_build_in_place_killed_at_any_moment_can_be_done_again(two_sites, tmp_path):
    old, new = two_sites
    output = tmp_path / "public"
    assert carebook("build", "--site", new, "--output", output).returncode == 0
    whole = tree(output)
    started = time.monotonic()
    assert carebook("build", "--site", old, "--output", output, "--in-place").returncode == 0
    length = time.monotonic() - started
    dice = random.Random(20161121)
    seen = set()
    for turn in range(10):
        process = subprocess.Popen(
            [CAREBOOK, "build", "--site", (new, old)[turn % 2], "--output", output, "--in-place"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        time.sleep(dice.uniform(0, length))
        process.kill()
        seen.add(process.wait())
    assert -signal.SIGKILL in seen, "no build was killed while it ran"
    done = carebook("build", "--site", new, "--output", output, "--in-place")
    assert done.returncode == 0, done.stderr
    assert tree(output) == whole


def test_the_same_input_gives_the_same_bytes_whenever_and_wherever(two_sites, tmp_path):
    first = tmp_path / "a" / "public"
    first.parent.mkdir()
    assert carebook("build", "--site", two_sites[0], "--output", first, "--jobs", "1").returncode == 0
    moved = tmp_path / "moved"
    shutil.copytree(two_sites[0], moved, symlinks=True)
    assert carebook("build", "--site", moved, "--output", tmp_path / "b", "--jobs", "5", "--today", "2030-01-01").returncode == 0
    assert tree(first) == tree(tmp_path / "b")


def test_a_full_disk_is_said_and_the_old_site_stays(small, two_sites, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("only root may mount a small disk")
    try:
        output = disk / "public"
        assert carebook("build", "--site", small, "--output", output).returncode == 0
        before = tree(output)
        done = carebook("build", "--site", two_sites[0], "--output", output)
        assert done.returncode == 74
        assert "No space left on device" in done.stderr
        assert tree(output) == before
        assert os.listdir(disk / ".public.carebook") == ["lock"]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_full_disk_in_place_is_said_and_the_build_can_be_done_again(small, two_sites, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True).returncode != 0:
        pytest.skip("only root may mount a small disk")
    try:
        output = disk / "public"
        assert carebook("build", "--site", small, "--output", output, "--in-place").returncode == 0
        before = tree(output)
        done = carebook("build", "--site", two_sites[0], "--output", output, "--in-place")
        assert done.returncode == 74
        assert "No space left on device" in done.stderr
        done = carebook("build", "--site", small, "--output", output, "--in-place")
        assert done.returncode == 0, done.stderr
        assert tree(output) == before
    finally:
        subprocess.run(["umount", disk], check=True)


def test_what_cannot_be_linked_is_copied(small, tmp_path):
    public = small / "public"
    public.mkdir()
    (public / "other").mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", public / "other"], capture_output=True).returncode != 0:
        pytest.skip("only root may mount")
    try:
        (public / "other" / "x").write_text("mine")
        for _ in range(2):
            done = carebook("build", "--site", small)
            assert done.returncode == 0, done.stderr
            assert (public / "other" / "x").read_text() == "mine"
    finally:
        for mount in (small / ".public.carebook").glob("*/other"):
            subprocess.run(["umount", mount], check=True)


def test_an_unreadable_file_is_named(small, tmp_path):
    if os.getuid() == 0:
        user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        for path in [tmp_path, *tmp_path.parents]:
            if path == pathlib.Path("/"):
                break
            if path.stat().st_uid == 0 and not path.stat().st_mode & 1 and str(path).startswith("/tmp/"):
                path.chmod(0o755)
    else:
        user = []
    (small / "content" / "a.md").chmod(0)
    done = subprocess.run([*user, CAREBOOK, "check", "--site", small], capture_output=True, text=True)
    if "Permission denied" in done.stderr and "a.md" not in done.stderr:
        pytest.skip("the program itself cannot be run by another user here")
    assert done.returncode == 74
    assert "content/a.md: cannot read: Permission denied" in done.stderr


def test_of_two_builds_at_once_one_says_so(small):
    assert carebook("build", "--site", small).returncode == 0
    before = tree(small / "public")
    (small / "content" / "a.md").write_text("---\ntitle: 甲\n---\n新的。\n")
    with open(small / ".public.carebook" / "lock") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        done = carebook("build", "--site", small)
        assert done.returncode == 75 and "another run of carebook" in done.stderr
        assert tree(small / "public") == before
    assert carebook("build", "--site", small).returncode == 0


def test_only_changed_files_are_touched(small):
    assert carebook("build", "--site", small).returncode == 0
    public = small / "public"
    before = {path: (public / path).stat() for path in tree(public)}
    (small / "content" / "a.md").write_text("---\ntitle: 甲\n---\n新的。\n")
    assert carebook("build", "--site", small).returncode == 0
    changed = {
        path for path, status in before.items()
        if ((public / path).stat().st_ino, (public / path).stat().st_mtime_ns) != (status.st_ino, status.st_mtime_ns)
    }
    assert changed == {"a.html", ".carebook"}


def test_a_page_that_is_gone_is_removed_and_what_others_put_there_stays(small):
    public = small / "public"
    public.mkdir()
    (public / "own.txt").write_text("mine")
    assert carebook("build", "--site", small).returncode == 0
    (small / "content" / "a.md").unlink()
    assert carebook("build", "--site", small).returncode == 0
    assert not (public / "a.html").exists()
    assert (public / "own.txt").read_text() == "mine"
    (public / "b.html").write_text("mine too")
    (small / "content" / "b.md").write_text("---\ntitle: 乙\n---\n")
    done = carebook("build", "--site", small)
    assert done.returncode == 74 and "b.html, which carebook did not write" in done.stderr
    assert (public / "b.html").read_text() == "mine too"


def test_a_mounted_output_is_refused_and_can_be_written_in_place(small, tmp_path):
    output = tmp_path / "mounted"
    output.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", output], capture_output=True).returncode != 0:
        pytest.skip("only root may mount")
    try:
        done = carebook("build", "--site", small, "--output", output)
        assert done.returncode == 74 and "--in-place" in done.stderr
        assert tree(output) == {}
        assert carebook("build", "--site", small, "--output", output, "--in-place").returncode == 0
        assert (output / "a.html").is_file()
    finally:
        subprocess.run(["umount", output], check=True)


@pytest.mark.parametrize("output", [".", "content", "content/x", "themes", "..", "/"])
def test_an_output_that_would_mix_with_the_site_is_refused(small, output):
    before = tree(small)
    done = subprocess.run([CAREBOOK, "build", "--output", output], cwd=small, capture_output=True, text=True)
    assert done.returncode == 74, done.stderr
    assert tree(small) == before
