"""Every number on the pages of the statistics is one of the releases' files, or follows from them."""
import csv
import gzip
import io
import json
import os
import re

import pytest
from conftest import ROOT
from figures import pages
from figures.expected import Expected, Words
from figures.published import Releases

CONTENT = ROOT / "content" / "statistics"
ALL = bool(os.environ.get("CAREBOOK_TEST_ALL"))
# Of the releases before the newest one page in so many.
SAMPLE = 1 if ALL else 5
# What a page may weigh on the way to a telephone.
HEAVIEST = 60 * 1024


@pytest.fixture(scope="module")
def expected(site):
    words = Words(ROOT / "themes" / "default" / "strings" / "zh-CN.json")
    return Expected(Releases(CONTENT), json.loads((CONTENT / "dashboard.json").read_text("utf-8")), words)


def page(site, expected, release, region):
    """The page of a region, or of the release with its only region on top."""
    name = "index" if region is None else region
    top = release.tops[0] if region is None and len(release.tops) == 1 else region
    text = (site / "statistics" / release.name / f"{name}.html").read_text("utf-8")
    return text, lambda text: pages.Page(text, release, top, expected).check()


def chosen(releases):
    """The newest release whole, of each other its first page and a sample."""
    for release in releases.all.values():
        everything = release is releases.newest
        yield release, None
        yield from ((release, region) for number, region in enumerate(release.regions)
                    if everything or number % SAMPLE == len(release.name) % SAMPLE)


def test_every_number_of_regions_and_releases_is_published(site, expected):
    mistakes, read, seen = [], 0, 0
    for release, region in chosen(expected.releases):
        text, check = page(site, expected, release, region)
        done = check(text)
        mistakes, read, seen = mistakes + done.mistakes, read + done.read, seen + 1
    print(f"\n{read:,} comparisons on {seen} pages")
    assert not mistakes, f"{len(mistakes)}\n" + "\n".join(mistakes[:40])
    assert read > 10_000


def test_every_number_of_indicators_duties_and_first_pages_is_published(site, expected):
    releases, mistakes, read = expected.releases, [], 0
    newest = releases.newest
    named = {path.stem: path for path in (site / "statistics" / "indicators").glob("*.html") if path.stem != "index"}
    assert set(named) == {name for release in releases.all.values() for name in release.indicators}
    for name, path in named.items():
        release = next(release for _, release in sorted(releases.current.items(), reverse=True) if name in release.indicators)
        done = pages.Page(path.read_text("utf-8"), release, release.tops[0], expected).check_indicator(name)
        mistakes, read = mistakes + done.mistakes, read + done.read
    others = [site / "index.html", site / "statistics" / "index.html", site / "statistics" / "duties.html",
              site / "statistics" / "indicators" / "index.html", *(site / "handbook").rglob("*.html")]
    for path in others:
        done = pages.Page(path.read_text("utf-8"), newest, newest.tops[0], expected).check_list()
        mistakes, read = mistakes + [f"{path.name} {each}" for each in done.mistakes], read + done.read
    print(f"\n{read:,} comparisons on {len(named) + len(others)} pages")
    assert not mistakes, f"{len(mistakes)}\n" + "\n".join(mistakes[:40])
    assert read > 5_000


def test_every_page_with_figures_is_read_back(site):
    """No page elsewhere has a table or a drawing of figures that these tests do not know of."""
    known = re.compile(r"statistics/(20\d\dQ\d(-r\d+)?/\w+|indicators/[\w-]+|index|duties)\.html|index\.html|handbook/.*")
    for path in site.rglob("*.html"):
        name = str(path.relative_to(site))
        if not known.fullmatch(name):
            text = path.read_text("utf-8")
            assert 'class="figures' not in text and "key-figure" not in text and "data-cell" not in text, name


def test_drawings_to_take_away_show_what_is_published(site, expected):
    mistakes, seen = [], 0
    for release in expected.releases.all.values():
        for path in (site / "statistics" / release.name / "charts").glob("*.svg"):
            page = pages.Page(path.read_text("utf-8"), release, release.tops[0], expected)
            mistakes, seen = mistakes + page.check_file(expected.charts[path.stem.removeprefix("示例-")]).mistakes, seen + 1
    assert not mistakes, "\n".join(mistakes[:40])
    assert seen >= 10 * len(expected.releases.all)


def in_words(release, table, content):
    """The table's file as it stands for spreadsheets: labels in the place of codes, behind a byte order mark."""
    strings = json.loads((ROOT / "themes" / "default" / "strings" / "zh-CN.json").read_text("utf-8"))
    about = next(found for found in release.about["tables"] if found["id"] == table)
    record = next(found for found in release.about["records"] if found["name"] == about["record"])
    dimensions = [next(found for found in record["dimensions"] if found["name"] == name) for name in about["dimensions"]]
    labels = [{"total": "合计"} | {code["code"]: code["label"] for code in one["codes"]} for one in dimensions]
    with open(release.path / "regions.csv", encoding="utf-8", newline="") as file:
        names = {row["code"]: row["name"] for row in csv.DictReader(file)}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    head = [strings["regionCode"], strings["regionColumn"], *(one["label"] for one in dimensions)]
    writer.writerow([*head, strings["amount"], strings["statusColumn"]])
    for row in list(csv.reader(io.StringIO(content.decode("utf-8"))))[1:]:
        words = [label[code] for label, code in zip(labels, row[1:-2])]
        writer.writerow([row[0], names[row[0]], *words, row[-2], strings["status-" + row[-1]]])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def test_files_to_take_away_are_those_of_the_release(site, expected):
    for release in expected.releases.all.values():
        data = site / "statistics" / release.name / "data"
        prefix = "示例-" if release.about["synthetic"] else ""
        own = {str(path.relative_to(release.path)): path.read_bytes() for path in release.path.rglob("*") if path.is_file()}
        wanted, tables = {}, {}
        for name, content in own.items():
            folder, last = name.rpartition("/")[::2]
            published = f"{folder}/{prefix}{last}".lstrip("/")
            wanted[published] = content
            if folder == "tables":
                wanted[f"excel/{prefix}{last}"] = in_words(release, last[:-4], content)
                tables[f"json/{prefix}{last[:-4]}.json"] = content.decode("utf-8")
        found = {str(path.relative_to(data)): path.read_bytes() for path in data.rglob("*") if path.is_file()}
        assert sorted(found) == sorted([*wanted, *tables])
        for name, content in wanted.items():
            if name.endswith("datapackage.json"):
                other, true = json.loads(found[name]), json.loads(content)
                for resource in true["resources"]:
                    folder, last = resource["path"].rpartition("/")[::2]
                    resource["path"] = f"{folder}/{prefix}{last}".lstrip("/")
                assert other == true
            else:
                assert found[name] == content, name
        for name, content in tables.items():
            lines = [line.split(",") for line in content.splitlines()]
            rows = [[*line[:-2], int(line[-2]) if line[-2] else None, line[-1]] for line in lines[1:]]
            assert json.loads(found[name])["rows"] == rows, name


def test_every_region_has_a_page_whatever_is_published_of_it(site, expected):
    for release in expected.releases.all.values():
        found = {path.stem for path in (site / "statistics" / release.name).glob("*.html")}
        assert set(release.regions) <= found


def raised(text):
    """A number with its last digit changed."""
    return text[:-1] + str((int(text[-1]) + 1) % 10)


def changed(pattern):
    """Changes the last digit of the number that the pattern's second group finds."""
    return lambda text: re.sub(
        pattern, lambda found: found[1] + raised(found[2]) + found[3], text, count=1, flags=re.DOTALL)


TAMPERED = {
    "a cell of a table": changed(r"(<td>)([\d,]+)(</td>)"),
    "a share in a table": changed(r"(<td>)(\d+\.\d)(</td>)"),
    "a cell of the changes": changed(r"(figures changes.*?<td>[^<]*</td><td>)([\d,.]+)([^<]*</td>)"),
    "a card": changed(r'(key-value">)([\d,.]+)([^<]*<)'),
    "a card's change": changed(r"(key-change\"><span>[^<]*</span> <b>[+−]?)([\d.]+)([^<]*<)"),
    "a number in a drawing": changed(r'(<text[^>]*data-cell="0 0"[^>]*>)([\d,.]+)([^<]*<)'),
    "the length of a bar": lambda text: re.sub(
        r'(chart-bars.*?<rect x="[\d.]+" y="[\d.]+" width=")([\d.]+)',
        lambda found: found[1] + str(float(found[2]) - 3), text, count=1, flags=re.DOTALL),
    "the place of a dot": lambda text: re.sub(
        r'(chart-dots.*?<circle cx=")([\d.]+)',
        lambda found: found[1] + str(float(found[2]) + 2), text, count=1, flags=re.DOTALL),
    "the height of a line": lambda text: re.sub(
        r'(chart-lines.*?<circle cx="[\d.]+" cy=")([\d.]+)',
        lambda found: found[1] + str(float(found[2]) + 2), text, count=1, flags=re.DOTALL),
    "a step of a field": lambda text: re.sub(
        r'(chart-heat.*?<rect[^>]*class="h)(\d)("[^>]*data-cell)',
        lambda found: found[1] + str(6 - int(found[2]) if found[2] != "3" else 1) + found[3], text, count=1,
        flags=re.DOTALL),
    "a finding": changed(r"(figcaption><h3>[^<]*?)(\d+\.\d)([^<]*</h3>)"),
    "a text alternative": changed(r'(aria-label="[^"]*?：[^"]*?)(\d+\.\d)(%)'),
    "the title": lambda text: re.sub(
        r"(<h1>[^<]*里，)(.)", lambda found: found[1] + ("三" if found[2] == "四" else "四"), text, count=1),
    "a chart that is missing": lambda text: re.sub(r"<figure.*?</figure>", "", text, count=1, flags=re.DOTALL),
    "a card that is missing": lambda text: re.sub(r'class="key-figure"', 'class="other"', text, count=1),
    "a mark for what is withheld": lambda text: re.sub(
        r'<text[^>]*(data-cell="[\d ]+")[^>]*>⊘', lambda found: f'<rect width="3" class="s1" {found[1]}/>{found[0]}', text,
        count=1),
    "a mark of nothing": lambda text: text.replace(
        "</svg>", '<rect x="1" y="1" width="2" height="2" class="s1" data-cell="0 9"/></svg>', 1),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_these_tests_notice_a_change_of(what, site, expected):
    newest = expected.releases.newest
    for region in [None, *newest.regions]:
        text, check = page(site, expected, newest, region)
        other = TAMPERED[what](text)
        if other != text:
            break
    assert other != text, "no page has anything like that"
    assert not check(text).mistakes
    assert check(other).mistakes


def test_pages_of_the_statistics_are_light(site):
    heavy = {}
    for path in (site / "statistics").rglob("*.html"):
        size = len(gzip.compress(path.read_bytes(), 6))
        if size > HEAVIEST:
            heavy[str(path.relative_to(site))] = size
    assert not heavy
