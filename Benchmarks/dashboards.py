#!/usr/bin/env python3
"""Builds of the site with dashboards of more and more regions: time, memory, bytes, and whether they grow in step.

usage: dashboards.py [--regions 375,750,1500,3000] [--quarters 8] [--runs 3]

The releases are made here (releases.py) in the form of the site's newest one; content, dashboards and theme are the
site's own. The site without any release is built too: what its other pages cost. A build that is linear in the
regions takes about twice the time for twice as many. Output goes to memory (/dev/shm) where there is room.
"""
import argparse
import gzip
import os
import pathlib
import resource
import shutil
import statistics
import sys
import tempfile
import time

import releases

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
CAREBOOK = ROOT / ".build" / "release" / "carebook"
STATISTICS = ROOT / "content" / "statistics"
TODAY = "2026-11-21"
# What a page may weigh on the way to a telephone, and what the largest may take on the disk.
MOST_PACKED = 60 * 1024
ROOM_FOR_A_PAGE = 600_000


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--regions", default="375,750,1500,3000")
    parser.add_argument("--quarters", type=int, default=8)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", type=pathlib.Path, help="make the sites here, and leave them")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    template = sorted(path.parent for path in STATISTICS.glob("*/datapackage.json"))[-1]
    periods = quarters(template.name, options.quarters)
    with tempfile.TemporaryDirectory() as work:
        work = options.keep or pathlib.Path(work)
        print(f"\n## Dashboards, {options.quarters} quarters\n")
        bare = measure("no release", site(work / "bare"), options.runs)
        before = None
        for regions in map(int, options.regions.split(",")):
            root = site(work / f"regions-{regions}")
            releases.write(root / "content" / "statistics", template, regions, periods)
            done = measure(f"{regions} regions", root, options.runs)
            pages = done.pages - bare.pages
            print(f"{'':16} {pages:,} pages of statistics, {pages / (done.seconds - bare.seconds):,.0f} a second; the"
                  f" heaviest is {done.heaviest / 1024:.1f} KiB packed (goal: at most {MOST_PACKED // 1024})")
            if before and regions == 2 * before[0]:
                print(f"{'':16} time for twice the regions {done.seconds / before[1].seconds:.2f},"
                      f" less the other pages {(done.seconds - bare.seconds) / (before[1].seconds - bare.seconds):.2f},"
                      f" user's processor time {done.user / before[1].user:.2f}   (linear: 2)")
            before = regions, done
            if not options.keep:
                shutil.rmtree(root)


def quarters(newest, count):
    """The periods up to one, ascending."""
    last = int(newest[:4]) * 4 + int(newest[5]) - 1
    return [f"{number // 4}Q{number % 4 + 1}" for number in range(last - count + 1, last + 1)]


def site(root):
    """The site without its releases."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    shutil.copy(ROOT / "site.json", root)
    shutil.copytree(ROOT / "themes", root / "themes")
    names = {path.parent.name for path in STATISTICS.glob("*/datapackage.json")}
    shutil.copytree(ROOT / "content", root / "content", ignore=lambda folder, _: names if folder == str(STATISTICS) else [])
    return root


class Build:
    """Whole builds of a site: their seconds, peak MiB, pages and bytes."""

    def __init__(self, root, runs):
        expected = sum(len(path.read_text().splitlines()) for path in root.glob("content/statistics/*/regions.csv"))
        memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
        if memory and shutil.disk_usage(memory).free < expected * ROOM_FOR_A_PAGE * 2:
            memory = None
        self.times, self.processors, self.users, self.peak = [], [], [], 0
        for _ in range(runs):
            with tempfile.TemporaryDirectory(dir=memory) as output:
                self.run([CAREBOOK, "build", "--site", root, "--output", f"{output}/public", "--today", TODAY])
                self.look(pathlib.Path(output) / "public")
        self.seconds, self.processor, self.user = map(statistics.median, (self.times, self.processors, self.users))

    def run(self, command):
        started = time.monotonic()
        with tempfile.TemporaryFile("w+") as said:
            process = os.posix_spawn(
                command[0], list(map(str, command)), os.environ,
                file_actions=[(os.POSIX_SPAWN_DUP2, said.fileno(), 1), (os.POSIX_SPAWN_DUP2, said.fileno(), 2)])
            _, status, usage = os.wait4(process, 0)
            self.times.append(time.monotonic() - started)
            if status:
                said.seek(0)
                sys.exit(f"carebook: {said.read()[-2000:]}")
        self.processors.append(usage.ru_utime + usage.ru_stime)
        self.users.append(usage.ru_utime)
        self.peak = max(self.peak, usage.ru_maxrss / 1024)

    def look(self, output):
        files = [path for path in output.rglob("*") if path.is_file()]
        sizes = {path: path.stat().st_size for path in files}
        self.bytes = sum(sizes.values())
        pages = [path for path in files if path.suffix == ".html"]
        self.pages = len(pages)
        largest = sorted((path for path in pages if "statistics" in path.parts), key=sizes.get)[-20:]
        self.heaviest = max((len(gzip.compress(path.read_bytes(), 6)) for path in largest), default=0)


def measure(name, root, runs):
    done = Build(root, runs)
    print(f"{name:16} {done.seconds:7.2f} s [{min(done.times):.2f}–{max(done.times):.2f}]  cpu"
          f" {done.processor:6.2f} s  peak {done.peak:6.0f} MiB  {done.pages:6,} pages"
          f"  {done.bytes / 1e6:7,.0f} MB written", flush=True)
    return done


if __name__ == "__main__":
    main()
