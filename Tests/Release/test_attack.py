"""The program's own releases under attack, from their files alone; `make attack` does all quarters and tables."""
import random
import time

import pytest

import program
from attacker import folder
from attacker.attack import attack
from attacker.bounds import settle
from attacker.insiders import bound_together, learns
from attacker.relations import twins
from attacker.several import between_quarters, together
from attacker.system import System
from tabulate import truth


def withstands(found, what, began):
    print(
        f"\n{what}: {found.attacked} cells, {found.programmes} programmes, {time.monotonic() - began:.0f} s, "
        f"seed {program.SEED}", *sorted(set(found.notes)), sep="\n  ",
    )
    assert found.faults[:20] == []
    assert found.attacked > 0


@pytest.mark.parametrize("period", program.QUARTERS if program.ALL else program.QUARTERS[-1:])
def test_no_cell_of_the_own_sample_is_exact_or_narrower_than_the_threshold(period):
    began = time.monotonic()
    withstands(attack(program.system(period), seed=program.SEED), period, began)


def test_no_drawn_cell_of_a_large_sample_is_exact_or_narrower_than_the_threshold():
    began = time.monotonic()
    system = program.system(rows=200_000)
    cells = None if program.ALL else 2_000
    withstands(attack(system, cells, program.SEED), "200,000 rows", began)


def test_what_is_withheld_in_a_quarter_is_not_printed_on_both_sides():
    if not program.ALL:
        pytest.skip("runs of quarters are for `make attack`")
    ledger = program.work() / "ledger"
    paths = []
    for period in program.QUARTERS:
        paths.append(program.work() / f"run-{period}")
        program.run(
            "release", program.sample() / period, "--schema", program.SCHEMA, "--period", period,
            "--output", paths[-1], "--ledger", ledger, "--today", program.TODAY,
        )
    folders = [folder.read(path) for path in paths]
    print("", *between_quarters(folders), sep="\n")
    systems = [System(one) for one in folders]
    for period, before, here, after in zip(program.QUARTERS[1:], systems, systems[1:], systems[2:]):
        # Small cells stay withheld in the quarter after, or their neighbours would bracket them.
        caught = here.withheld & before.printed & after.printed
        small = truth(here, program.sample() / period, program.SCHEMA) < here.threshold
        assert [here.name(cell) for cell in (caught & small).nonzero()[0][:10]] == [], period
    for one in folders:
        began = time.monotonic()
        withstands(attack(together([one]), seed=program.SEED), f"{one.period} with a ledger", began)


def test_published_numbers_are_true():
    system = program.system()
    counts = truth(system, program.sample() / "2026Q3", program.SCHEMA)
    wrong = (system.printed & (counts != system.low)).nonzero()[0]
    assert [system.name(cell) for cell in wrong[:10]] == []
    assert system.printed.sum() > 1000


def test_who_is_the_only_one_in_a_cell_learns_no_other_small_cell():
    system = program.system()
    counts = truth(system, program.sample() / "2026Q3", program.SCHEMA)
    alone = (system.withheld & (counts == 1)).nonzero()[0].tolist()
    assert alone
    # A cell that cannot differ from one's own, as that of a region's only child, says nothing more.
    own = twins(settle(system)[2])
    told = [
        [
            system.name(other) for other in group
            if counts[other] < system.threshold and other not in own.get(cell, {cell})
        ]
        for group in bound_together(system, alone) for cell in set(alone) & set(group)
    ]
    assert [names for names in told if names][:5] == []
    dice = random.Random(program.SEED)
    for cell in alone if program.ALL else dice.sample(alone, min(len(alone), 10)):
        exact = [other for other in learns(system, {cell: 1}) if counts[other] < system.threshold]
        assert [system.name(other) for other in exact if other not in own.get(cell, {cell})] == [], system.name(cell)
