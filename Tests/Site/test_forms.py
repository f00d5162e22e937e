"""Blank forms: A4 sheets to be printed and filled in by hand; nothing on any page takes what a person types."""
import re
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image

from conftest import ARTEFACTS, ROOT, TODAY, carebook
from test_browser import visit

FORMS = sorted(path.stem for path in (ROOT / "content" / "forms").glob("*.json"))
A4 = (210, 297)
SAMPLE = [
    "index.html", "about.html", "hotlines.html", "glossary.html", "404.html", "policies/index.html",
    "policies/jilin-2016-34.html", "policies/not-held.html", "handbook/index.html",
    "handbook/child-director/index.html", "handbook/child-director/05-report.html",
    "handbook/child-director/checklists.html", "handbook/child-director/booklet.html",
    "handbook/child-director/course.html", "handbook/child-director/must.html",
    "handbook/child-director/calendar.html", "procedures/index.html", "procedures/visits.html", "visits.html",
    "flows/index.html", "flows/staff/index.html", "quizzes/index.html", "quizzes/child-director.html",
    "quizzes/child-director-paper.html", "forms/index.html", "forms/fields.html", "forms/visit-record.html",
    "responsibilities/index.html", "statistics/index.html", "statistics/2026Q3/index.html",
    "statistics/2026Q3/dictionary.html", "statistics/indicators/index.html",
]
REFUSED = """() => [...document.querySelectorAll('*')].filter(e => {
    const type = (e.getAttribute('type') || '').toLowerCase();
    const isSearch = location.pathname.endsWith('/search.html') && type === 'search';
    return e.localName === 'textarea' || e.localName === 'keygen' || e.isContentEditable
      || e.localName === 'input' && !['checkbox', 'radio', 'date'].includes(type) && !isSearch
      || e.localName === 'form' && (e.hasAttribute('action') || e.method === 'post')
      || e.hasAttribute('formaction') || e.hasAttribute('formmethod');
  }).map(e => e.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def papers(browser, site, tmp_path_factory):
    """Each form as the PDF that Chromium prints."""
    folder = tmp_path_factory.mktemp("forms")
    kept = ARTEFACTS / "forms"
    kept.mkdir(exist_ok=True)
    page = browser.new_page()
    for name in FORMS:
        page.goto((site / "forms" / f"{name}.html").as_uri())
        page.pdf(path=folder / f"{name}.pdf", prefer_css_page_size=True)
        shutil.copy(folder / f"{name}.pdf", kept)
    page.close()
    return folder


def sheets(pdf, folder):
    """The pages of a PDF as pictures of 100 dots an inch."""
    subprocess.run(["pdftoppm", "-r", "100", "-gray", "-png", pdf, folder / pdf.stem], check=True)
    return [Image.open(path) for path in sorted(folder.glob(f"{pdf.stem}-*.png"))]


def words(pdf, page):
    return subprocess.run(
        ["pdftotext", "-layout", "-f", str(page), "-l", str(page), pdf, "-"], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize("name", FORMS)
def test_a_form_prints_on_one_or_two_a4_pages_each_with_name_and_number(papers, site, name):
    pdf = papers / f"{name}.pdf"
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    count = int(re.search(r"Pages:\s+(\d+)", info).group(1))
    size = [round(float(number) * 25.4 / 72) for number in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups()]
    title = re.search("<h1>(.*?)</h1>", (site / "forms" / f"{name}.html").read_text()).group(1)
    assert count <= 2
    assert tuple(size) == A4
    for page in range(1, count + 1):
        text = re.sub(r"\s", "", words(pdf, page))
        assert title in text
        assert f"第{page}页，共{count}页" in text
        assert "地区" in text and "编号" in text
        for screen in ("打印这张表", "求助", "每一栏依据什么", "依据原文", "首页"):
            assert screen not in text


@pytest.mark.parametrize("name", FORMS)
def test_no_box_is_cut_by_the_end_of_a_page(papers, tmp_path, name):
    for sheet in sheets(papers / f"{name}.pdf", tmp_path):
        width, height = sheet.size
        dark = [
            sum(sheet.getpixel((x, y)) < 200 for x in range(0, width, 2)) * 2
            for y in range(height)
        ]
        rows = [y for y in range(height) if dark[y] > width * 0.6]
        columns = range(int(width * 0.07), int(width * 0.96))
        assert rows, "no ruled line on the page"
        # Below the last line across the page, and above the first, no upright border goes on.
        for edge, step in ((rows[-1], 1), (rows[0], -1)):
            for x in columns:
                run = 0
                while run < 40 and 0 <= edge + step * (run + 3) < height and sheet.getpixel((x, edge + step * (run + 3))) < 160:
                    run += 1
                assert run < 25, f"an open box at {x},{edge}"


@pytest.mark.parametrize("name", FORMS)
def test_handwriting_has_eight_millimetres(browser, site, name):
    page = browser.new_page(viewport={"width": 672, "height": 1000})
    page.goto((site / "forms" / f"{name}.html").as_uri())
    page.emulate_media(media="print")
    heights = page.evaluate(
        """() => [...document.querySelectorAll('.blank-row, .blank-line, .blank-table tbody tr, .blank-sign')]
          .map(e => e.getBoundingClientRect().height * 25.4 / 96)"""
    )
    page.close()
    assert heights and min(heights) >= 8


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_printed_by_its_button_and_has_nothing_to_type_into(browser, server, name):
    page, wrong, _ = visit(browser, server, f"forms/{name}.html")
    assert page.locator("main input, main textarea, main select, main form").count() == 0
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="打印这张表").click()
    assert page.evaluate("window.printed") is True
    assert wrong == []
    page.context.close()


def test_without_scripts_a_form_says_how_to_print_it(browser, server):
    page, _, _ = visit(browser, server, "forms/visit-record.html", java_script_enabled=False)
    assert page.get_by_role("button").count() == 0
    assert page.get_by_text("浏览器菜单里选“打印”").is_visible()
    page.context.close()


def test_a_field_shows_its_clause_on_demand(browser, server):
    page, _, _ = visit(browser, server, "forms/visit-record.html", java_script_enabled=False)
    quote = page.locator(".basis .proof q").first
    assert not quote.is_visible()
    page.locator(".basis > summary").first.click()
    page.locator(".basis .proof > summary").first.click()
    assert quote.is_visible()
    page.context.close()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("path", [*(f"forms/{name}.html" for name in FORMS), "forms/fields.html"])
def test_a_form_fits_the_screen_and_axe_finds_nothing(browser, server, path, width):
    page, wrong, _ = visit(browser, server, path, viewport={"width": width, "height": 900}, bypass_csp=True)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    found = Axe().run(page).response["violations"]
    page.context.close()
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found] == []
    assert wrong == []


def test_the_dictionary_has_every_field_of_every_form(site):
    page = (site / "forms" / "fields.html").read_text()
    import json

    for name in FORMS:
        form = json.loads((ROOT / "content" / "forms" / f"{name}.json").read_text())
        for block in form["blocks"]:
            for field in block.get("fields", []):
                assert f"</span>{field['label']}</th>" in page
                assert field.get("schema", "") in page
    assert "<code>boarding</code>" in page


def test_no_page_has_an_input_that_is_refused_after_its_scripts_ran(browser, server, pages):
    faults = []
    context = browser.new_context()
    page = context.new_page()
    known = set(pages)
    seen = 0
    for path in [path for path in SAMPLE if path in known]:
        page.goto(server + path)
        page.wait_for_timeout(50)
        faults += [f"{path}: {found}" for found in page.evaluate(REFUSED)]
        seen += 1
    context.close()
    assert faults == []
    assert seen >= 25


def test_copying_without_a_clipboard_leaves_no_field(browser, server):
    """An address that is not secure has no clipboard: the old way selects a line."""
    page, wrong, _ = visit(browser, server, "policies/jilin-2016-34.html#c2.2.1")
    page.evaluate(
        """() => {
          Object.defineProperty(window, 'isSecureContext', { value: false });
          window.made = [];
          const make = document.createElement.bind(document);
          document.createElement = name => { window.made.push(name); return make(name); };
          document.execCommand = what => { window.copied = [what, window.getSelection().toString()]; return true; };
        }"""
    )
    page.locator(".cite-tools button").first.click()
    what, text = page.evaluate("window.copied")
    assert what == "copy" and "34号" in text
    assert not {"input", "textarea"} & set(page.evaluate("window.made"))
    assert page.locator(".cite-tools [role=status]").inner_text() != ""
    assert page.locator(".copied-text").count() == 0
    assert wrong == []
    page.context.close()


def test_no_script_of_the_theme_makes_a_field():
    """Scripts make elements by names that are written out, and only inputs that pages may have."""
    for script in sorted((ROOT / "themes").rglob("*.js")):
        text = script.read_text()
        for word in ("textarea", "contenteditable", "contentEditable", "designMode", "keygen", "innerHTML", "outerHTML",
                     "insertAdjacentHTML", "document.write", "formaction", "formAction", "createContextualFragment"):
            assert word not in text, f"{script.name}: {word}"
        for match in re.finditer(r"(?:createElement|make)\(\s*['\"]input['\"]", text):
            after = text[match.start():match.start() + 200]
            assert re.search(r"type['\"]?\s*[=,]\s*['\"](checkbox|radio|date)['\"]", after), f"{script.name}: {after}"
        types = re.findall(r"\.type\s*=\s*'(\w+)'", text) + re.findall(r"setAttribute\('type',\s*'(\w+)'", text)
        assert set(types) <= {"button", "checkbox", "radio", "date"}, script.name


def test_a_theme_that_asks_is_refused_with_page_and_template(tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(ROOT / "Tests" / "Fixtures" / "sites-invalid" / "input-refused" / "input", folder)
    done = carebook("build", "--site", folder, "--output", tmp_path / "public", "--today", TODAY)
    assert done.returncode == 1
    assert "templates/page.mustache:3" in done.stderr and "/a.html" in done.stderr
    assert "[input-refused]" in done.stderr
    assert not (tmp_path / "public").exists()
