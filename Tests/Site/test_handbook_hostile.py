"""Hostile files of the handbook for the program, and hostile things kept on the device for its pages."""
import json
import random
import re
import shutil

import pytest

from conftest import ROOT, TODAY, carebook

# What is put where a text or a number stands.
TEXTS = [
    "", "\n", "\x00", "<script>xss()</script>\"' onx=1 </script>{{title}}", "../../../etc/passwd", "/etc/passwd", "index",
    "all", "中文 名", "a b", "%2e%2e%2f", "x" * 300, "javascript:xss()", "0001-01-01", "9999-12-31", "2023-02-29",
    "mca-2019-34#", "a;b,c\\d\r\nBEGIN:VEVENT", "\u202e\u2028",
]
VALUES = TEXTS + [None, True, -1, 0, 10**30, 0.5, [], {}, [[]], [None], {"x": {}}]
PLACE = re.compile(r"\S.*?:\d+:\d+: (error|warning): .+ \[[a-z0-9-]+\]")
CASES = 8


@pytest.fixture
def own(tmp_path):
    """The project's own site without figures."""
    folder = tmp_path / "site"
    shutil.copytree(ROOT / "content", folder / "content", ignore=shutil.ignore_patterns("20*"))
    shutil.copytree(ROOT / "themes", folder / "themes")
    shutil.copy(ROOT / "site.json", folder)
    return folder


def members(value, path=()):
    """Every place in a JSON value."""
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from members(value[key])


@pytest.mark.parametrize("seed", range(CASES))
def test_mutated_files_end_in_a_site_or_in_told_mistakes(own, seed):
    dice = random.Random(seed)
    folder = own / "content"
    files = sorted(path for path in folder.rglob("*.json") if "statistics" not in path.parts)
    for file in dice.sample(files, 3):
        value = json.loads(file.read_text("utf-8"))
        for _ in range(3):
            parent, key = dice.choice(list(members(value)))
            parent[key] = dice.choice(VALUES)
        file.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    done = carebook("build", "--site", own, "--output", own.parent / "out", "--today", TODAY)
    assert done.returncode in (0, 1), done.stderr
    told = [line for line in done.stderr.splitlines() if " error: " in line]
    assert bool(told) == (done.returncode == 1), done.stderr
    assert all(PLACE.fullmatch(line) for line in told), told
    for page in (own.parent / "out").rglob("*.html"):
        assert "<script>xss" not in page.read_text("utf-8"), page
    left = {path.name for path in own.parent.iterdir()}
    assert left <= {"site", "out", ".out.carebook"}, left


def test_thousands_of_mistakes_on_one_line_are_told_in_time(own):
    file = own / "content" / "flows" / "staff.json"
    flow = json.loads(file.read_text("utf-8"))
    flow["nodes"] = [{"id": f"n{i}", "question": "问", "answers": [{"text": "是", "to": f"z{i}"}]} for i in range(5000)]
    flow["start"] = "n0"
    file.write_text(json.dumps(flow, ensure_ascii=False), "utf-8")
    # Before, this kept the whole line and compared 5000 names for each of 5000 mistakes: minutes.
    done = carebook("check", "--site", own, "--today", TODAY)
    assert done.returncode == 1
    assert done.stderr.count("[node-missing]") == 5000


KEPT = [
    None, 0, 5, True, "text", [], [1, {}], {"length": "x"}, {"practised": 5}, {"practised": {}}, {"practised": "d-01"},
    {"best": 1}, {"best": {}}, {"best": {"score": "9"}}, {"best": {"score": 10**300, "date": {}}}, {"exam": 3},
    {"exam": {"seed": "A", "given": "x"}}, {"exam": {"seed": "A", "given": {"QUESTION": 5}}},
    {"exam": {"seed": "A", "given": {"QUESTION": [{}, "x", -1, 10**9]}}}, {"__proto__": {"best": 1}},
]


@pytest.fixture
def complaints(browser, server):
    """A page of the site, and what it complains of."""
    context = browser.new_context()
    page = context.new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(server + "quizzes/child-director.html")
    yield page, wrong
    context.close()


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: json.dumps(kept)[:50])
def test_pages_work_whatever_was_kept_on_the_device(complaints, server, kept):
    page, wrong = complaints
    question = page.get_attribute(".quiz .question", "data-id")
    ids = page.eval_on_selector_all(".quiz .question", "all => all.map(one => one.dataset.id)")
    assert question
    text = json.dumps(kept)
    if "QUESTION" in text:
        given = kept["exam"]["given"]["QUESTION"]
        text = json.dumps({"exam": {"seed": "A", "given": {name: given for name in ids}}})
    duty = "handbook/child-director/05-report.html"
    page.evaluate(
        """text => {
          for (const key of ['carebook:quiz:child-director', ...KEYS]) localStorage.setItem(key, text);
        }""".replace("KEYS", json.dumps([f"carebook:/ertong/{duty}", "carebook:/ertong/quizzes/child-director.html"])),
        text,
    )
    page.reload()
    assert page.locator(".quiz-begin").get_attribute("href").startswith("#seed=")
    page.goto(server + "quizzes/child-director.html#seed=A")
    page.reload()
    assert page.locator(".quiz-stage .sheet").count() == 30
    page.goto(server + duty)
    page.goto(server + "handbook/child-director/index.html")
    body = page.inner_text("body")
    assert "NaN" not in body and "undefined" not in body and "[object" not in body
    assert not wrong, wrong


@pytest.mark.parametrize("hash", ["%", "%00", "<script>", "__proto__", "constructor", "A=B", "字", "x" * 5000, "ß" * 40, "&=#"])
def test_any_address_draws_a_paper_or_shows_the_bank(complaints, server, hash):
    page, wrong = complaints
    for name in ("seed=", "practice=", ""):
        page.goto(server + "quizzes/child-director.html#" + name + hash)
        page.reload()
        assert page.locator(".quiz-stage .sheet:visible, .quiz-start:visible").count()
    assert not wrong, wrong


@pytest.mark.parametrize("fault", ["getItem", "setItem", "removeItem", "all"])
def test_pages_work_where_nothing_can_be_kept(browser, server, fault):
    context = browser.new_context()
    try:
        refuse = "() => { throw new DOMException('full', 'QuotaExceededError'); }"
        context.add_init_script(
            f"Object.defineProperty(window, 'localStorage', {{ get: {refuse} }});" if fault == "all"
            else f"Storage.prototype.{fault} = {refuse};"
        )
        page = context.new_page()
        wrong = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(server + "quizzes/child-director.html#practice=all")
        page.locator(".quiz-stage .choice").first.click()
        page.locator(".quiz-stage button[type=submit]").click()
        page.goto(server + "quizzes/child-director.html#seed=A")
        page.reload()
        page.locator(".quiz-stage .choice").first.click()
        page.goto(server + "handbook/child-director/05-report.html")
        page.locator("ul.tasks input, ol.tasks input").first.click()
        page.goto(server + "handbook/child-director/index.html")
        assert not wrong, wrong
    finally:
        context.close()
