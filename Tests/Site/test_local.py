"""Local layers as a reader sees them, in the default theme."""
import json
import shutil

import pytest

from conftest import ROOT, TODAY, carebook

FIXTURE = ROOT / "Tests" / "Fixtures" / "sites" / "local" / "input"


@pytest.fixture(scope="module")
def local_site(tmp_path_factory):
    """The fixture, built with the default theme."""
    folder = tmp_path_factory.mktemp("local")
    shutil.copytree(FIXTURE, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "themes", folder / "themes")
    configuration = json.loads((folder / "site.json").read_text())
    (folder / "site.json").write_text(json.dumps(configuration | {"theme": "default"}))
    done = carebook("build", "--site", folder, "--output", folder / "public", "--today", TODAY)
    assert done.returncode == 0, done.stderr
    return folder / "public"


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    yield page
    context.close()


def show(page, site, path):
    page.goto((site / path).as_uri())


def test_additions_follow_the_text_the_wider_layer_first(local_site, page):
    show(page, local_site, "handbook/child-director/01-visit.html")
    assert page.locator("section.local > h2").all_inner_texts() == ["本地规定（吉林省）", "本地规定（吉林市）"]
    tops = page.evaluate("[...document.querySelectorAll('#how, section.local')].map(e => e.getBoundingClientRect().top)")
    assert len(tops) == 3 and tops == sorted(tops)
    assert page.locator("section.local").nth(1).inner_text().count("建立班子成员包保责任制") >= 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_anchor_of_an_added_text_is_that_of_the_page(local_site, page):
    for path in ["handbook/child-director/01-visit.html", "handbook/child-director/02-update.html"]:
        show(page, local_site, path)
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        assert len(ids) == len(set(ids))
        targets = page.evaluate("[...document.querySelectorAll('main a[href^=\"#\"]')].map(e => e.hash.slice(1))")
        assert set(targets) <= set(ids)


def test_a_replacement_is_badged_and_folds_what_it_replaces(local_site, page):
    show(page, local_site, "handbook/child-director/02-update.html")
    assert page.locator(".local-mark .tag").inner_text() == "本地规定（吉林市）"
    national = page.locator("details.replaced")
    assert not national.get_by_text("每季度更新", exact=False).first.is_visible()
    national.locator("summary").first.click()
    assert national.get_by_text("每季度更新", exact=False).first.is_visible()


def test_lists_mark_what_is_local(local_site, page):
    show(page, local_site, "handbook/child-director/index.html")
    assert page.locator(".duties li .tag").all_inner_texts() == ["本地"] * 3
    show(page, local_site, "guides/index.html")
    assert page.locator(".entries .tag").all_inner_texts() == ["本地"]


def test_a_layer_that_is_not_chosen_leaves_nothing(local_site):
    texts = [path.read_text() for path in local_site.rglob("*.html")]
    assert texts and not any("不在本站" in text or "云阳县" in text for text in texts)
