"""A site that has next to nothing must not link to what it does not have."""
import shutil

from conftest import ROOT, carebook
from test_links import read


def build(tmp_path, files):
    (tmp_path / "content").mkdir()
    (tmp_path / "site.json").write_text('{"title": "小站", "url": "https://www.example.gov.cn/x"}')
    for name, text in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    done = carebook("build", "--site", tmp_path)
    assert done.returncode == 0, done.stderr
    return tmp_path / "public"


def dead_links(public):
    dead = []
    for path in sorted(public.rglob("*.html")):
        for _, _, address in read(path).links:
            if address.startswith(("http", "tel:", "#", "/x/")):
                continue
            if not address or not (path.parent / address.split("#")[0]).resolve().is_file():
                dead.append(f"{path.relative_to(public)}: {address!r}")
    return dead


def test_an_empty_site_has_no_dead_link(tmp_path):
    assert dead_links(build(tmp_path, {})) == []


def test_one_page_alone_has_no_dead_link_and_names_its_address(tmp_path):
    public = build(tmp_path, {"guides/a.md": "---\ntitle: 甲\nupdated: 2026-01-02\n---\n正文。\n"})
    assert dead_links(public) == []
    page = (public / "guides" / "a.html").read_text()
    assert '<link rel="canonical" href="https://www.example.gov.cn/x/guides/a.html">' in page
    assert '<meta property="og:url" content="https://www.example.gov.cn/x/guides/a.html">' in page
    assert 'href="../feed.xml"' in page
    assert "https://www.example.gov.cn/x/guides/a.html" in (public / "sitemap.xml").read_text()
    assert "404.html" not in (public / "sitemap.xml").read_text()
    assert 'href="/x/index.html"' in (public / "404.html").read_text()


def test_a_document_that_came_to_hand_is_no_longer_listed_as_missing(tmp_path):
    stub = '{"documents": [{"slug": "a-1", "title": "某意见"}, {"slug": "b-2", "title": "某办法"}]}'
    public = build(tmp_path, {"policies/a-1.txt": "---\ntitle: 某意见\n---\n某意见\n一、总则\n", "policies/stubs.json": stub})
    page = (public / "policies" / "not-held.html").read_text()
    assert 'id="b-2"' in page and 'id="a-1"' not in page
