"""Duties, procedures, checklists, courses and their lists in a real browser: what one does with them."""
import json
import pathlib

import axe_playwright_python
import pytest

ROLE = "handbook/child-director/"
DUTY = ROLE + "05-report.html"
CHECKLISTS = ROLE + "checklists.html"
COURSE = ROLE + "course.html"
HOME = ROLE + "index.html"
PROCEDURE = "procedures/emergency-response.html"
PAGES = [
    DUTY, CHECKLISTS, COURSE, HOME, PROCEDURE, "procedures/index.html", "procedures/mandatory-report.html",
    "procedures/state-guardianship.html", "flows/index.html", "quizzes/index.html", "forms/index.html",
    "handbook/index.html", "index.html",
]
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def context(browser):
    made = browser.new_context(viewport={"width": 360, "height": 800})
    # Printing stops a browser without a screen; what it would print is looked at instead.
    made.add_init_script("window.print = function () { window.printed = document.documentElement.className; };")
    yield made
    made.close()


def visit(context, server, path):
    page = context.new_page()
    page.wrong = []
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    page.goto(server + path)
    return page


def test_a_tick_on_the_duty_is_a_tick_on_the_checklist_and_the_other_way_round(context, server):
    duty = visit(context, server, DUTY)
    duty.locator("ul.tasks input").first.check()
    lists = visit(context, server, CHECKLISTS)
    section = lists.locator(".checklist", has=lists.locator("h2 a[href='05-report.html']"))
    boxes = section.locator("ul.tasks input")
    assert boxes.first.is_checked()
    assert lists.locator("ul.tasks input:checked").count() == 1
    boxes.nth(1).check()
    lists.reload()
    assert [box.is_checked() for box in boxes.all()] == [True, True, False, False]
    duty.reload()
    assert duty.locator("ul.tasks input:checked").count() == 2
    assert duty.wrong + lists.wrong == []


def test_a_tick_in_another_tab_shows_at_once(context, server):
    duty = visit(context, server, DUTY)
    lists = visit(context, server, CHECKLISTS)
    duty.locator("ul.tasks input").first.check()
    lists.wait_for_function("document.querySelectorAll('ul.tasks input:checked').length === 1")


def test_one_duty_can_be_cleared_and_all_can(context, server):
    lists = visit(context, server, CHECKLISTS)
    for box in lists.locator("ul.tasks input").all():
        box.check()
    total = lists.locator("ul.tasks input").count()
    assert lists.locator(".tools .progress").inner_text() == f"已勾 {total} / {total}"
    first = lists.locator(".checklist").first
    own = first.locator("ul.tasks input").count()
    first.get_by_role("button", name="清除勾选").click()
    assert lists.locator("ul.tasks input:checked").count() == total - own
    assert lists.locator(".tools .progress").inner_text() == f"已勾 {total - own} / {total}"
    lists.get_by_role("button", name="全部清除").click()
    lists.reload()
    assert lists.locator("ul.tasks input:checked").count() == 0
    assert lists.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("name, appearance", [("打印现在的勾选", "auto"), ("打印空白清单", "none")])
def test_the_lists_print_as_ticked_or_blank(context, server, name, appearance):
    lists = visit(context, server, CHECKLISTS)
    lists.locator("ul.tasks input").first.check()
    lists.get_by_role("button", name=name).click()
    assert lists.evaluate("window.printed")
    lists.emulate_media(media="print")
    box = lists.locator("ul.tasks input").first
    assert box.evaluate("node => getComputedStyle(node).appearance") == appearance
    assert box.is_checked()
    assert not lists.locator(".tools").is_visible()
    lists.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert "print-" not in lists.evaluate("document.documentElement.className")


def test_the_role_shows_how_much_is_ticked(context, server):
    duty = visit(context, server, DUTY)
    duty.locator("ul.tasks input").first.check()
    total = visit(context, server, CHECKLISTS).locator("ul.tasks input").count()
    home = visit(context, server, HOME)
    own = duty.locator("ul.tasks input").count()
    assert home.locator("[data-ticked-of='05-report.html']").inner_text() == f"已勾 1 / {own}"
    assert home.locator("[data-ticked-all]").inner_text() == f"已勾 1 / {total}"


def test_ticks_of_an_older_page_never_count_more_than_there_are(context, server):
    home = visit(context, server, HOME)
    path = home.evaluate("document.querySelector(\"[data-ticked-of='05-report.html']\") && location.pathname")
    key = "carebook:" + path.replace("index.html", "05-report.html")
    home.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, json.dumps(["旧"] * 50)])
    home.reload()
    assert home.locator("[data-ticked-of='05-report.html']").inner_text() == "已勾 4 / 4"


@pytest.mark.parametrize("kept", ["null", "{}", "[", "7", '"x"', '{"best": 5}', '{"best": {"score": "9"}}'])
def test_what_cannot_be_read_counts_nothing(context, server, kept):
    page = visit(context, server, COURSE)
    page.evaluate(
        "kept => { localStorage.setItem('carebook:quiz:child-director', kept);"
        " localStorage.setItem('carebook:' + location.pathname, kept); }", kept
    )
    page.reload()
    assert page.locator(".best").inner_text() == "这台设备上还没有考核成绩。"
    assert page.locator("ul.tasks input:checked").count() == 0
    assert page.wrong == []


def test_a_course_keeps_what_was_learned_and_shows_the_best_result(context, server):
    page = visit(context, server, COURSE)
    total = page.locator("ul.tasks input").count()
    page.locator("ul.tasks input").nth(2).check()
    page.evaluate(
        "localStorage.setItem('carebook:quiz:child-director',"
        " JSON.stringify({best: {score: 93, passed: true, seed: '1', date: '2026年11月21日'}}))"
    )
    page.reload()
    assert page.locator("ul.tasks input").nth(2).is_checked()
    assert page.locator(".tools .progress").inner_text() == f"已学完 1 / {total} 页"
    assert page.locator("progress.meter").evaluate("node => [node.value, node.max]") == [1, total]
    assert "93分" in page.locator(".best").inner_text()
    assert page.locator("section.exam a[href$='quizzes/child-director.html']").count() == 1


def test_a_course_prints_a_record_with_empty_lines(context, server):
    page = visit(context, server, COURSE)
    page.emulate_media(media="print")
    for word in ["姓名", "单位", "考核成绩", "考核人签名"]:
        assert page.locator("dl.record dt", has_text=word).first.is_visible()
    assert page.locator("dl.record dd").all_inner_texts() == [""] * page.locator("dl.record dd").count()


def test_the_steps_of_a_path_lead_forward_and_back(context, server):
    page = visit(context, server, PROCEDURE)
    current = page.locator("[aria-current='step']")
    assert current.evaluate_all("nodes => nodes.map(node => node.textContent)") == ["应急处置"]
    assert "第2步，共5步" in page.locator(".steps > summary").inner_text()
    page.locator(".path-end .next").click()
    assert page.url.endswith("procedures/assessment.html")
    page.locator(".path-end .prev").click()
    assert page.url.endswith(PROCEDURE)
    assert page.locator(".page-end .pager").count() == 0


def test_a_procedure_on_two_paths_shows_both(context, server):
    page = visit(context, server, "procedures/state-guardianship.html")
    assert page.locator("[aria-current='step']").count() == 2
    assert page.locator(".path-end").count() == 2


def test_on_a_phone_each_row_of_a_comparison_is_a_card_that_names_its_columns(context, server):
    page = visit(context, server, "procedures/mandatory-report.html")
    cell = page.locator("table td[data-label='报告给谁']").first
    assert cell.evaluate("node => getComputedStyle(node, '::before').content") == '"报告给谁"'
    assert cell.bounding_box()["width"] > 250
    page.set_viewport_size({"width": 1280, "height": 900})
    assert cell.evaluate("node => getComputedStyle(node, '::before').content") in ("none", "normal")


@pytest.mark.parametrize("path", [DUTY, "procedures/mandatory-report.html"])
def test_each_such_page_says_what_it_rests_on_and_what_came_later(context, server, path):
    box = visit(context, server, path).locator(".law-box")
    words = box.inner_text()
    assert "民发〔2019〕34号" in words and "没有印出文号" in words and "没有印出日期" in words
    assert "2021年6月1日起施行" in words and "强制报告制度的意见（试行）" in words
    assert box.locator("li", has_text="未收录").count() == 2


def test_a_duty_says_what_comes_round_and_names_forms_procedures_lists_and_examination(context, server):
    page = visit(context, server, ROLE + "02-information.html")
    entries = page.locator(".duty-calendar .entries > li")
    assert entries.count() > 0
    assert "每3个月一次" in entries.all_inner_texts()[0] and "日期是本站建议" in entries.all_inner_texts()[0]
    for href in ["calendar.html", "checklists.html", "quizzes/child-director.html", "forms/child-file.html",
                 "procedures/child-file.html"]:
        assert page.locator(f"main a[href$='{href}']").count() > 0, href
    assert page.locator(".facts .tag").first.inner_text() == "定期"


def test_the_words_of_a_clause_are_folded_with_a_handle_for_a_finger(context, server):
    page = visit(context, server, DUTY)
    handle = page.locator("details.proof > summary").first
    assert not page.locator("details.proof q").first.is_visible()
    box = handle.bounding_box()
    assert box["height"] >= 24 and box["width"] >= 24
    handle.click()
    assert page.locator("details.proof q").first.is_visible()


@pytest.mark.parametrize("path", [HOME, DUTY, CHECKLISTS, "procedures/mandatory-report.html"])
def test_on_a_phone_a_clause_is_a_number_that_its_quote_has_too(context, server, path):
    page = visit(context, server, path)
    mark = page.locator(".prose a.citation").first
    assert 20 < mark.bounding_box()["width"] < 40 and len(mark.inner_text()) > 4
    wrong = page.evaluate("""() => [...document.querySelectorAll('.prose details.proof')].filter(box => {
      const host = box.parentElement.matches('li, td') ? box.parentElement : box.previousElementSibling;
      const own = [...host.querySelectorAll('a.citation')].filter(a => a.compareDocumentPosition(box) & 4);
      const quoted = [...box.querySelectorAll(':scope > p > a')];
      return own.map(a => a.href).join() !== quoted.map(a => a.href).join();
    }).map(box => box.parentElement.textContent)""")
    assert wrong == []
    page.set_viewport_size({"width": 1280, "height": 900})
    assert mark.bounding_box()["width"] > 60


def test_danger_stands_first_on_the_page_of_a_role(context, server):
    page = visit(context, server, HOME)
    first = page.locator("main a").first
    assert "孩子现在有危险" in first.inner_text()
    assert first.get_attribute("href").endswith("flows/staff/index.html")
    assert first.bounding_box()["y"] < 400


@pytest.mark.parametrize("path", PAGES)
def test_all_is_there_without_scripts(browser, server, path):
    made = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = made.new_page()
    page.goto(server + path)
    assert not page.locator(".tools:visible").count()
    assert not page.get_by_text("已勾").filter(visible=True).count()
    for box in page.locator("ul.tasks input").all():
        assert box.is_visible() and box.is_enabled()
    assert page.locator("main a:visible").count() > 2
    made.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser, server, path, scheme):
    made = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = made.new_page()
    page.goto(server + path)
    page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true; })")
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []
    made.close()


@pytest.mark.parametrize("width", [320, 360])
def test_no_such_page_scrolls_sideways_even_with_all_unfolded(browser, server, pages, width):
    made = browser.new_context(viewport={"width": width, "height": 800})
    page = made.new_page()
    faults = []
    for path in [path for path in pages if path.split("/")[0] in ("handbook", "procedures")] + PAGES:
        page.goto(server + path)
        page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true; })")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            faults.append(f"{path}: {wide} px too wide")
    made.close()
    assert faults == []
