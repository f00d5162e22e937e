"""A role's pack as a stick carries it: read by other programs, opened from the disk, without a network."""
import hashlib
import re
import subprocess
import urllib.parse
import zipfile
from html.parser import HTMLParser

import pytest
from conftest import ROOT, TODAY, carebook

ROLE = "child-director"


@pytest.fixture(scope="module")
def archive(site, tmp_path_factory):
    path = tmp_path_factory.mktemp("pack") / "pack.zip"
    done = carebook("pack", ROLE, "--site", ROOT, "--output", path, "--today", TODAY)
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="module")
def pack(archive, tmp_path_factory):
    """The folder that unpacking gives."""
    folder = tmp_path_factory.mktemp("stick") / "U盘 (E)"
    with zipfile.ZipFile(archive) as file:
        assert file.testzip() is None
        file.extractall(folder)
    return folder


class Addresses(HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.found, self.ids = [], set()
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            if name in ("href", "src", "srcset", "action", "poster", "data", "ping"):
                self.found.append((tag, name, value))


def test_the_archive_is_plain(archive):
    with zipfile.ZipFile(archive) as file:
        entries = file.infolist()
        names = [entry.filename for entry in entries]
        assert names == sorted(names, key=lambda name: name.encode()) and len(set(names)) == len(names)
        assert "index.html" in names
        for entry in entries:
            assert entry.compress_type == zipfile.ZIP_STORED and entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.flag_bits & 0x800 and not entry.filename.startswith("/") and ".." not in entry.filename
    listed = subprocess.run(["unzip", "-tq", archive], capture_output=True, text=True) if has("unzip") else None
    assert listed is None or listed.returncode == 0, listed.stdout


def has(program):
    return subprocess.run(["which", program], capture_output=True).returncode == 0


def test_the_archive_is_the_same_however_many_tasks_make_it(archive, tmp_path):
    for jobs in ("1", "7"):
        other = tmp_path / f"{jobs}.zip"
        assert carebook("pack", ROLE, "--site", ROOT, "--output", other, "--today", TODAY, "--jobs", jobs).returncode == 0
        assert hashlib.sha256(other.read_bytes()).digest() == hashlib.sha256(archive.read_bytes()).digest()


def test_a_folder_holds_the_same(pack, tmp_path):
    folder = tmp_path / "stick"
    assert carebook("pack", ROLE, "--site", ROOT, "--output", folder, "--today", TODAY).returncode == 0
    one = {str(path.relative_to(pack)): path.read_bytes() for path in pack.rglob("*") if path.is_file()}
    other = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    other.pop(".carebook")
    assert one == other


def test_the_pack_holds_the_role_and_nothing_else(site, pack):
    names = {str(path.relative_to(pack)) for path in pack.rglob("*.html")}
    wanted = {"index.html", "hotlines.html", "glossary.html", "visits.html"}
    for folder in (f"handbook/{ROLE}", "procedures", "flows", "forms", "policies"):
        wanted |= {str(path.relative_to(site)) for path in (site / folder).rglob("*.html")}
    wanted |= {f"quizzes/{ROLE}.html", f"quizzes/{ROLE}-paper.html"}
    assert wanted <= names
    assert not [name for name in names if re.match(r"statistics/|handbook/(?!child-director/)|quizzes/(?!child-director)", name)]
    assert not (pack / "statistics").exists()


def test_every_link_of_every_page_leads_to_a_file_that_is_there(pack):
    pages = {path: Addresses(path) for path in pack.rglob("*.html")}
    wrong = []
    for path, page in pages.items():
        for tag, name, value in page.found:
            address = urllib.parse.urlsplit(value)
            if address.scheme == "tel":
                continue
            if tag == "a" and address.scheme in ("http", "https") and value in ALLOWED:
                continue
            if address.scheme or address.netloc or value.startswith("/"):
                wrong.append((path.name, value))
                continue
            target = (path.parent / urllib.parse.unquote(address.path)).resolve() if address.path else path
            if not target.is_file():
                wrong.append((path.name, value))
            elif address.fragment and target in pages and path.parent.name != "quizzes":
                # Fragments of an examination are read by its script.
                if urllib.parse.unquote(address.fragment) not in pages[target].ids:
                    wrong.append((path.name, value))
    assert wrong == []


# Addresses that authors write in the text; nothing asks for them before somebody follows them.
ALLOWED = set()


def test_nothing_in_the_pack_names_another_host(pack):
    for path in pack.rglob("*"):
        if path.suffix in (".html", ".css", ".js"):
            text = path.read_text()
            assert not re.search(r"(?:src|href|url\()\s*=?\s*[\"']?(?:https?:)?//", text), path


def test_the_pack_works_from_the_disk(pack, browser):
    asked = []
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.goto((pack / "index.html").as_uri())
    assert "儿童主任" in page.locator("h1").inner_text()
    page.locator("main a", has_text="发现险情").first.click()
    assert page.url.endswith(f"/handbook/{ROLE}/05-report.html")
    box = page.locator("ul.tasks input").nth(1)
    box.check()
    page.reload()
    assert page.locator("ul.tasks input").nth(1).is_checked()
    assert not page.locator("ul.tasks input").nth(0).is_checked()
    page.locator("a.brand").click()
    assert page.url.endswith("/index.html") and "儿童主任" in page.locator("h1").inner_text()
    for name in ("quizzes/child-director.html", "visits.html", f"handbook/{ROLE}/booklet.html", "forms/index.html"):
        page.goto((pack / name).as_uri())
        assert page.locator("h1").count() == 1, name
    assert errors == []
    assert [url for url in asked if not url.startswith("file://")] == []
    context.close()


def test_every_outcome_is_reached_from_the_start_page_without_scripts(pack, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    start = (pack / "index.html").as_uri()
    page.goto(start)
    flows = [link.get_attribute("href") for link in page.locator("main a[href^='flows/']").all()]
    assert len(flows) >= 3
    for flow in flows:
        seen, waiting, outcomes = set(), [urllib.parse.urljoin(start, flow)], 0
        while waiting:
            address = waiting.pop()
            if address in seen:
                continue
            seen.add(address)
            page.goto(address)
            answers = [urllib.parse.urljoin(address, link.get_attribute("href")) for link in page.locator(".answers a").all()]
            outcomes += not answers
            waiting += answers
        folder = (pack / flow).parent
        # One more page has all nodes at once.
        assert outcomes and {urllib.parse.unquote(address.rsplit("/", 1)[1]) for address in seen} == {
            path.name for path in folder.glob("*.html") if path.name != "all.html"
        }
    context.close()


@pytest.mark.parametrize("url", [None, "https://example.gov.cn/care"])
def test_links_to_what_is_left_out(tmp_path, url):
    """The minimal site with two roles, and a page that is in no pack."""
    write_site(tmp_path / "site", url)
    done = carebook("pack", "one", "--site", tmp_path / "site", "--output", tmp_path / "stick", "--today", TODAY)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "stick" / "handbook" / "one" / "01-a.html").read_text()
    if url:
        assert f'<a href="{url}/about.html">关于</a>' in page and f'<a href="{url}/handbook/two/index.html#x">另一个</a>' in page
    else:
        assert "<span>关于</span>" in page and "<span>另一个</span>" in page and "example.gov.cn" not in page
    assert "canonical" not in page and '<a href="../../hotlines.html">' in page
    assert not (tmp_path / "stick" / "about.html").exists() and not (tmp_path / "stick" / "feed.xml").exists()


def write_site(folder, url):
    """A site of two roles with the project's theme."""
    (folder / "content" / "handbook").mkdir(parents=True)
    (folder / "themes").symlink_to(ROOT / "themes")
    address = f', "url": "{url}"' if url else ""
    (folder / "site.json").write_text('{"title": "试", "language": "zh-CN", "theme": "default"%s}' % address)
    for role in ("one", "two"):
        inside = folder / "content" / "handbook" / role
        inside.mkdir()
        (inside / "index.md").write_text(f"---\ntitle: {role}\n---\n\n## 标题 {{#x}}\n\n字\n")
    (folder / "content" / "about.md").write_text("---\ntitle: 关于\n---\n\n字\n")
    (folder / "content" / "hotlines.json").write_text(
        '{"hotlines": [{"number": "110", "name": "报警", "serves": "危险", "source": "law", "reviewBy": "2030-01-01"}]}')
    (folder / "content" / "policies").mkdir()
    (folder / "content" / "policies" / "stubs.json").write_text('{"documents": [{"slug": "law", "title": "法"}]}')
    (folder / "content" / "handbook" / "one" / "01-a.md").write_text(
        "---\ntitle: 甲\nnumber: 1\n---\n\n[关于](../../about.md)，[另一个](../two/index.md#x)，[热线](../../hotlines.html)\n")


def test_wrong_roles_and_places_are_refused(tmp_path):
    done = carebook("pack", "child-directr", "--site", ROOT, "--output", tmp_path / "x.zip")
    assert done.returncode == 64 and "did you mean child-director?" in done.stderr
    assert "child-supervisor" in done.stderr and not (tmp_path / "x.zip").exists()
    assert carebook("pack", "--site", ROOT).returncode == 64
    (tmp_path / "folder.zip").mkdir()
    assert carebook("pack", ROLE, "--site", ROOT, "--output", tmp_path / "folder.zip").returncode == 74
    assert carebook("pack", ROLE, "--site", ROOT, "--output", ROOT / "content" / "x.zip").returncode == 74
    assert carebook("pack", ROLE, "--site", ROOT, "--output", tmp_path / "no" / "where" / "x.zip").returncode == 0
    assert carebook("pack", ROLE, "--site", tmp_path, "--output", tmp_path / "y.zip").returncode == 1
    helped = carebook("pack", "--help")
    assert helped.returncode == 0 and "usage: carebook pack ROLE" in helped.stdout


def test_a_site_with_errors_leaves_the_old_pack(tmp_path):
    write_site(tmp_path / "site", None)
    output = tmp_path / "one.zip"
    words = ["pack", "one", "--site", tmp_path / "site", "--output", output, "--today", TODAY]
    assert carebook(*words).returncode == 0
    before = output.read_bytes()
    (tmp_path / "site" / "content" / "about.md").write_text("---\ntitle: 关于\n---\n\n[x](nowhere.md)\n")
    assert carebook(*words).returncode == 1
    assert output.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.zip", "site"]
