"""The handbook of a role as one page: its anchors, and the booklet that a printer makes of it."""
import re
import subprocess
from html.parser import HTMLParser

import pytest
from conftest import ROOT

ROLES = ["child-director", "child-supervisor", "protection-agency"]


class Outline(HTMLParser):
    """Ids, links and the levels of headings."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.links, self.headings = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.fixture(scope="module")
def booklet(site):
    return lambda role: site / "handbook" / role / "booklet.html"


@pytest.fixture(scope="module")
def printed(site, browser, tmp_path_factory):
    """The PDF of a role's booklet, its pages' texts without blanks, and the texts of what may not be split."""
    made = {}

    def of(role):
        if role in made:
            return made[role]
        page = browser.new_page()
        page.goto((site / "handbook" / role / "booklet.html").as_uri())
        pieces = page.evaluate(
            """() => {
              const own = (element) => {
                const copy = element.cloneNode(true);
                copy.querySelectorAll('a[data-printed]').forEach(e => e.append('（' + e.dataset.printed + '）'));
                return copy.textContent.replace(/\\s/g, '');
              };
              const inner = (element) => !element.querySelector('li, tr');
              return {
                steps: [...document.querySelectorAll('.prose ol > li')].filter(inner).map(own),
                tasks: [...document.querySelectorAll('ul.tasks > li')].map(own),
                rows: [...document.querySelectorAll('.prose tbody tr, .booklet-year tbody tr')].map(
                  row => [...row.children].map(own)),
                questions: [...document.querySelectorAll('.flow-node:not(.outcome)')].map(
                  node => [...node.querySelectorAll('h4, .answer')].map(own)),
                headings: [...document.querySelectorAll('.prose h4')].map(
                  heading => [own(heading), own(heading.nextElementSibling).slice(0, 12)]),
              };
            }"""
        )
        path = tmp_path_factory.mktemp("booklet") / f"{role}.pdf"
        page.pdf(path=path, prefer_css_page_size=True)
        page.close()
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        raw = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
        # The page's number comes first.
        pages = [re.sub(r"^\d+", "", re.sub(r"\s", "", sheet)) for sheet in raw.split("\f")[:-1]]
        assert len(pages) == text.count("\f")
        made[role] = (path, pages, pieces)
        return made[role]

    return of


@pytest.mark.parametrize("role", ROLES)
def test_every_anchor_of_the_booklet_is_there_once(booklet, role):
    outline = Outline(booklet(role).read_text())
    assert len(outline.ids) == len(set(outline.ids))
    inside = [link for link in outline.links if link.startswith("#")]
    assert len(inside) > 100
    assert [link for link in inside if link[1:] not in set(outline.ids)] == []
    assert outline.headings[0] == 1 and outline.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(outline.headings, outline.headings[1:]))


@pytest.mark.parametrize("role", ROLES)
def test_what_stands_in_the_booklet_is_linked_in_the_booklet(site, booklet, role):
    html = booklet(role).read_text()
    inside = set(re.findall(r"handbook/[^/]+/\d\d-[^\"]*", html))
    assert inside == set()
    own = [path.name for path in (site / "handbook" / role).glob("[0-9][0-9]-*.html")]
    assert own and not [name for name in own if f'href="{name}' in html]
    procedures = set(re.findall(r'href="\.\./\.\./procedures/([a-z-]+)\.html', html))
    assert '<h3 id="p1">' in html
    for name in procedures - {"index"}:
        roles = re.search(r"^roles: \[(.*)\]$", (ROOT / "content" / "procedures" / f"{name}.md").read_text(), re.M)
        assert role not in re.split(r",\s*", roles[1]), name


@pytest.mark.parametrize("role", ROLES)
def test_the_booklet_has_all_duties_and_checklists(site, booklet, role):
    html = booklet(role).read_text()
    for path in (site / "handbook" / role).glob("[0-9][0-9]-*.html"):
        page = path.read_text()
        title = re.search(r"<h1>(.*?)</h1>", page)[1]
        assert title in html
    tasks = sum(
        path.read_text().count('type="checkbox"') for path in (site / "handbook" / role).glob("[0-9][0-9]-*.html")
    )
    assert tasks and html.count('type="checkbox"') >= tasks
    assert 'class="proof"' not in html and "http://" not in html and "https://" not in html


@pytest.mark.parametrize("role", ROLES)
def test_the_cover_is_the_first_page(printed, role):
    _, pages, _ = printed(role)
    title = {"child-director": "儿童主任", "child-supervisor": "儿童督导员", "protection-agency": "救助保护机构"}[role]
    assert title in pages[0] and "工作手册" in pages[0]
    for words in ("110", "120", "依据的文件", "民发〔2019〕34号", "2016年", "后来的法律可能有更多要求"):
        assert words in pages[0], words
    assert "目录" not in pages[0] and pages[1].startswith("目录")


def test_chromium_still_cannot_print_page_numbers_in_contents(browser):
    """When it can, the contents get them, and the note under the contents goes."""
    page = browser.new_page()
    assert not page.evaluate("CSS.supports('content', 'target-counter(url(#x), page)')")
    page.close()


@pytest.mark.parametrize("role", ROLES)
def test_the_contents_stand_on_one_page_and_name_every_chapter(booklet, printed, role):
    _, pages, _ = printed(role)
    contents = re.search(r'<nav class="booklet-contents".*?</nav>', booklet(role).read_text(), re.S)[0]
    titles = [re.sub(r"<[^>]*>|\s", "", item) for item in re.findall(r"<a .*?</a>", contents)]
    assert len(titles) > 25
    assert [title for title in titles if title not in pages[1]] == []


@pytest.mark.parametrize("role", ROLES)
def test_no_step_task_or_row_is_split(printed, role):
    _, pages, pieces = printed(role)
    assert len(pieces["steps"]) > 30 and len(pieces["tasks"]) > 15 and len(pieces["rows"]) > 30
    # What paper adds to a link stands between the words: the pieces are looked for from one link to the next.
    split = []
    for text in pieces["steps"] + pieces["tasks"]:
        first, last = text[:8], text[-8:]
        if not any(first in page and last in page for page in pages):
            split.append(text)
    assert split == []


@pytest.mark.parametrize("role", ROLES)
def test_no_heading_stands_alone_at_the_end_of_a_page(printed, role):
    _, pages, pieces = printed(role)
    alone = [
        (heading, after) for heading, after in pieces["headings"]
        if not any(heading in page and after[:6] in page for page in pages)
    ]
    assert alone == []
    for page in pages:
        assert not any(len(heading) > 3 and page.endswith(heading) for heading, _ in pieces["headings"]), page[-40:]


@pytest.mark.parametrize("role", ROLES)
def test_a_question_stands_with_all_its_answers(printed, role):
    _, pages, pieces = printed(role)
    assert pieces["questions"]
    for parts in pieces["questions"]:
        assert any(all(part in page for part in parts) for page in pages), parts


@pytest.mark.parametrize("role", ROLES)
def test_no_page_is_empty(printed, role, tmp_path):
    """Ink on every page; sheets to be filled in by hand have little."""
    path, pages, _ = printed(role)
    info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Page size:\s+59[45]\.\d+ x 841\.\d+", info)
    assert 40 < len(pages) < 150
    subprocess.run(["pdftoppm", "-r", "20", "-gray", path, tmp_path / "p"], check=True)
    for image in sorted(tmp_path.glob("p-*.pgm")):
        data = image.read_bytes()
        header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
        width, height = int(header[1]), int(header[2])
        pixels = data[header.end():]
        rows = [y for y in range(height) if min(pixels[y * width : (y + 1) * width]) < 160]
        # The page's number is the last line; something stands above it.
        assert len(rows) > 8, image.name
