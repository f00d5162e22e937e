"""Releases and dashboards that are broken, huge or meant ill: the program says what is wrong, or makes a whole site."""
import copy
import json
import os
import random
import re
import shutil

import handmade
import pytest
from conftest import ROOT, carebook

SEED = int(os.environ.get("CAREBOOK_TEST_SEED", "20261121"))
EVIL = "\"'><script evil>alert(1)</script><img src=x onerror=x>&amp;{{x}}{{{y}}}]]></title><!--\n\u202e"
MOST = 10**15 - 1


@pytest.fixture
def site(tmp_path):
    """A function that makes a site of releases by their folders' names, looks at it and builds it."""
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    (tmp_path / "site.json").write_text('{"title": "小站", "url": "https://www.example.gov.cn/x"}')

    def make(releases, dashboard=None, others=()):
        shutil.rmtree(tmp_path / "content", ignore_errors=True)
        named = {"dashboard.json": dashboard if isinstance(dashboard, bytes) else
                 json.dumps(dashboard or handmade.dashboard()).encode(), **dict(others)}
        for folder, files in releases.items():
            named.update({f"{folder}/{path}": content for path, content in files.items()})
        for path, content in named.items():
            file = tmp_path / "content" / "statistics" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return tmp_path

    return make


def outcome(path):
    """The faults of the site, or the mistakes that `check` and `build` agree to find, each with its place."""
    checked = carebook("check", "--site", path, "--today", "2026-11-21")
    built = carebook("build", "--site", path, "--output", path / "public", "--today", "2026-11-21")
    assert (checked.returncode, built.returncode) in ((0, 0), (1, 1)), checked.stderr[:600] + built.stderr[-600:]
    if built.returncode == 0:
        assert handmade.faults(path / "public")[:5] == []
        return ""
    assert re.search(r"content/.*:\d+:\d+: error: .*\[[a-z-]+\]$", checked.stderr, re.M), checked.stderr
    return checked.stderr


def quarters(cells=handmade.plain, before=handmade.plain, **changes):
    return {"2026Q3": handmade.files(handmade.release(**changes), cells),
            "2026Q2": handmade.files(handmade.release("2026Q2", **changes), before)}


def test_a_release_written_by_hand_makes_a_whole_site(site):
    assert outcome(site(quarters())) == ""


@pytest.mark.parametrize("now, before", [
    ((MOST, "published"), (0, "published")), ((MOST, "published"), (1, "published")),
    ((0, "published"), (MOST, "published")), ((0, "published"), (0, "published")),
    (("", "withheld"), (MOST, "published")), (("", "not-reported"), ("", "withheld")),
    (("", "not-applicable"), ("", "not-applicable")), ((5, "rounded"), (10, "rounded")),
])
def test_any_number_that_is_read_can_be_shown(site, now, before):
    assert outcome(site(quarters(lambda *_: now, lambda *_: before))) == ""


def test_one_great_number_among_small_ones_can_be_shown(site):
    """Sums of several codes too: their steps, scales and differences stay within what the program can hold."""
    codes = [{"code": f"s{number}", "label": f"第{number}类"} for number in range(120)]
    for chosen in (9, 120):
        description = handmade.release()
        description["records"][0]["dimensions"][2]["codes"] = codes
        description["tables"][0]["dimensions"] = ["age", "sex", "visited"]
        description["tables"].pop()
        many = {"visited": [code["code"] for code in codes[:chosen]]}
        description["indicators"] = description["indicators"][:2]
        for indicator in description["indicators"]:
            indicator["numerator"]["where"] = {"sex": ["female"], **many}
        description["regions"] = description["regions"][:3]
        shown = handmade.dashboard()
        shown.pop("lead")
        shown["headline"] = ["girls"]
        charts = shown["sections"][0]["charts"]
        shown["sections"][0]["charts"] = [
            {**chart, "where": many} if "table" in chart else chart
            for chart in charts if chart.get("indicators") != ["visits"]]
        great = handmade.files(description, lambda region, _: (MOST if region != "p2" else 7, "published"))
        small = handmade.files({**description, "period": "2026Q2"}, lambda *_: (1, "published"))
        assert outcome(site({"2026Q3": great, "2026Q2": small}, shown)) == ""


@pytest.mark.parametrize("value", ["1000000000000000", "9223372036854775807", "-1", "1.5", "1e3", "٣", "NaN"])
def test_what_is_no_count_is_said(site, value):
    assert "tables/age-sex.csv:2:" in outcome(site(quarters(lambda *_: (value, "published"))))


def test_units_of_all_regions_can_be_added_up(site):
    regions = handmade.release()["regions"]
    coverage = [{"region": row[0], "expected": 10**12 - 1, "received": 0} for row in regions]
    assert outcome(site(quarters(coverage=coverage))) == ""
    assert "datapackage.json" in outcome(site(quarters(coverage=[{**coverage[0], "expected": 10**12}])))


def test_names_from_the_data_are_text_and_never_markup(site):
    description = handmade.release()
    for record in description["records"]:
        record["label"] = EVIL
        for dimension in record["dimensions"]:
            dimension["label"] = EVIL
            dimension["codes"] = [{**code, "label": EVIL} for code in dimension["codes"]]
    for named in description["tables"] + description["indicators"]:
        named["title"], named["notes"] = EVIL + named["id"], [EVIL]
    for indicator in description["indicators"]:
        indicator["clause"] = EVIL
    description["regions"] = [[*row[:2], EVIL + row[2], *row[3:]] for row in description["regions"]]
    shown = handmade.dashboard()
    shown["units"], shown["lead"]["inTen"] = {"child": EVIL}, EVIL + "{count}"
    for titled in shown["sections"] + shown["sections"][0]["charts"]:
        titled["title"] = EVIL
    path = site({"2026Q3": handmade.files(description)}, shown)
    assert outcome(path) == ""
    assert "evil&gt;alert(1)" in (path / "public" / "statistics" / "2026Q3" / "p1.html").read_text()


@pytest.mark.parametrize("code", [
    "index", "Dictionary", "..", "../../../x", "/x", "a//b", "javascript:alert(1)", 'a"b', "a&b", "👧", "x" * 200, "P2",
    "%2e%2e", "é", "a\nb"])
def test_a_region_whose_code_is_no_address_is_said(site, code):
    description = handmade.release(coverage=[])
    rows = [description["regions"][0], [code, *description["regions"][1][1:]], *description["regions"][2:]]
    description["regions"] = [rows[0], *sorted(rows[1:], key=lambda row: row[0])]
    path = site({"2026Q3": handmade.files(description)})
    assert "regions.csv" in outcome(path) and not (path.parent / "x.html").exists()


@pytest.mark.parametrize("name, is_right", [
    ("a\\b", True), ("a\"b'<i>&", True), ("%2e%2e%2f", True), ("a#b?c", True), ("javascript:x", True), ("示例-表", True),
    ("..", False), ("../x", False), ("/x", False), ("x" * 245, False), ("Visits", False)])
def test_a_table_of_any_name_is_taken_away_from_its_place_or_refused(site, name, is_right):
    description = handmade.release()
    description["tables"][0]["id"] = name
    description["indicators"] = description["indicators"][2:]
    files = handmade.files(description)
    files = {path: content for path, content in files.items() if is_right or not path.startswith("tables/" + name)}
    said = outcome(site({"2026Q3": files}, {"headline": ["visits"]}))
    assert (said == "") == is_right


def test_older_releases_need_not_have_what_the_newest_has(site):
    """Another number of sexes, another measure, other regions: what cannot be shown as the newest is, is left out."""
    for codes in (["male"], ["male", "female", "other"]):
        older = handmade.release("2026Q2", coverage=[])
        older["records"][0]["dimensions"][1]["codes"] = [{"code": code, "label": code} for code in codes]
        older["indicators"][0] = {**older["indicators"][2], "id": "girls"}
        older["indicators"] = older["indicators"][::2]
        older["regions"] = [["q1", "", "甲", "province", "", ""], ["q2", "", "乙", "province", "", ""]]
        assert outcome(site({"2026Q3": handmade.files(handmade.release()), "2026Q2": handmade.files(older)})) == ""


def test_a_revision_stands_once(site):
    files = handmade.files(handmade.release())
    assert "2026Q3 is revision 0 of 2026Q3 too" in outcome(site({"2026Q3": files, "2026Q3-r0": files}))


@pytest.mark.parametrize("name, content", [
    ("children.csv", b"key,region,birth\n1,p1,2019-02-03\n"), ("counts.CSV", b"a,b\n"), ("x/cells.CSV", b"a,b\n"),
    ("../counts.CSV", b"table,region,code1,code2,code3,count\n"),
    ("../more/counts.csv", b'\xef\xbb\xbf"Table";"region";"code1";"code2";"code3";"count"\r\n')])
def test_what_nothing_has_protected_is_not_copied_to_the_site(site, name, content):
    path = site(quarters(), others={name: content})
    assert outcome(path)
    assert not (path / "public").exists()


def cut(content, dice):
    return content[: dice.randrange(len(content))]


def spoil(content, dice):
    place = dice.randrange(len(content))
    return content[:place] + dice.choice([b'"', b"\0", b"\xff", b"\n", b",", b"{", b"\\"]) + content[place:]


def paths(value, path=()):
    """The places of a JSON value, of lists the first two."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value[:2]) if isinstance(value, list) else ()
    for name, item in inside:
        yield from paths(item, (*path, name))


def changed(value, path, other):
    """The value with another one at a place; with none there where the other is ...."""
    value = copy.deepcopy(value)
    if not path:
        return None if other is ... else other
    at = value
    for name in path[:-1]:
        at = at[name]
    if other is ...:
        del at[path[-1]]
    else:
        at[path[-1]] = other
    return value


OTHERS = [..., None, True, -1, 1e300, 10**30, "", "x" * 5000, [], {}, [[]], [None], {"x": 1}, ["a", "a"]]


def check(path):
    done = carebook("check", "--site", path, "--today", "2026-11-21")
    assert done.returncode in (0, 1), done.stderr[-600:]
    assert done.returncode == 0 or re.search(r":\d+:\d+: error: ", done.stderr), done.stderr


def test_spoilt_files_are_said_at_their_place(site):
    dice = random.Random(SEED)
    whole = handmade.files(handmade.release())
    for name in whole:
        for damage in (cut, spoil, spoil):
            check(site({"2026Q3": {**whole, name: damage(whole[name], dice)}}))


def test_wrong_values_in_the_description_and_the_dashboard_are_said_at_their_place(site):
    dice = random.Random(SEED)
    whole = handmade.files(handmade.release())
    package, shown = json.loads(whole["datapackage.json"]), handmade.dashboard()
    for place in dice.sample(sorted(paths(package), key=str), 40):
        wrong = json.dumps(changed(package, place, dice.choice(OTHERS))).encode()
        check(site({"2026Q3": {**whole, "datapackage.json": wrong}}))
    for place in dice.sample(sorted(paths(shown), key=str), 25):
        check(site({"2026Q3": whole}, json.dumps(changed(shown, place, dice.choice(OTHERS))).encode()))
