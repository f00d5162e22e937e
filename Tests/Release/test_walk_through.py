"""The commands of the walk-through, run as they stand, with the output shown beside them."""
import os
import re
import shutil
import subprocess

import pytest

import program
from attacker.attack import attack
from attacker.folder import read
from attacker.several import together

PAGE = program.ROOT / "docs" / "walk-through.md"


def steps(text):
    """The fenced blocks: each `sh` one, with the block of output behind it where there is one."""
    found = []
    for language, content in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.M | re.S):
        if language == "sh":
            found.append((content, None))
        else:
            assert found and found[-1][1] is None, "a block of output without commands before it"
            found[-1] = (found[-1][0], content)
    return found


@pytest.fixture
def folder(tmp_path):
    """A folder with a copy of the site, without what is built or made up, and the program on the path."""
    for name in ("content", "themes"):
        shutil.copytree(
            program.ROOT / name, tmp_path / "site" / name, ignore=shutil.ignore_patterns("20[0-9][0-9]Q[1-4]*"))
    shutil.copy(program.ROOT / "site.json", tmp_path / "site")
    shutil.copy(program.SCHEMA, tmp_path / "site" / "content" / "statistics" / "schema.json")
    return tmp_path


def test_the_commands_of_the_walk_through_do_what_it_shows(folder):
    environment = {"PATH": f"{program.CAREBOOK.parent}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    found = steps(PAGE.read_text("utf-8"))
    assert len(found) >= 8
    for commands, output in found:
        done = subprocess.run(
            ["bash", "-eu", "-c", commands], cwd=folder, env=environment, capture_output=True, text=True,
            timeout=600)
        assert done.returncode == 0, f"{commands}{done.stderr[-2000:]}"
        if output is not None:
            assert done.stdout == output, commands
    assert (folder / "site" / "public" / "index.html").exists()
    # The audit of the walk-through is the program's own; this one is not.
    releases = [read(folder / "release" / name) for name in ("2026Q3", "2026Q3-r1")]
    assert attack(together(releases), seed=program.SEED).faults[:20] == []


def test_blocks_of_output_belong_to_the_commands_before_them():
    page = "Text\n\n```sh\nls\n```\n\nmore\n\n```\na\n```\n\n```sh\npwd\n```\n"
    assert steps(page) == [("ls\n", "a\n"), ("pwd\n", None)]
