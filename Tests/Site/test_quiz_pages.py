"""Examinations on paper, by keyboard, without scripts, and what they keep on the device."""
import json
import re

import pytest
from examination import AXE, CHOOSE, DIRECTOR, KEY, SMALL, WIDE, bank, hand_in, mixed, right_answers, visit, wrong_answers


def test_the_record_prints_with_score_and_lines_to_sign_on(visit):
    page = visit(f"{DIRECTOR}#seed=A", width=1280)
    hand_in(page, right_answers())
    assert not page.locator(".record .paper-blanks").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".record .paper-blanks dt").all_inner_texts() == ["姓名", "单位", "签名", "考核人"]
    for blank in page.locator(".record .paper-blanks dd").all():
        assert blank.is_visible() and blank.inner_text() == ""
    assert page.locator(".record .points").is_visible()
    assert not page.get_by_role("button", name="打印成绩单").is_visible()
    assert not page.locator(".quiz-bank").is_visible()
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 2


def test_a_paper_prints_on_a4_with_its_key_on_a_sheet_of_its_own(visit):
    def sheets(page):
        page.emulate_media(media="print")
        return page.locator(".paper-sheet:visible").count(), len(
            re.findall(rb"/Type /Page\b", page.pdf(format="A4", prefer_css_page_size=True)))

    count, pages = sheets(visit("quizzes/child-director-paper.html", width=1280))
    assert count == 9 and pages <= 18
    paper = visit("quizzes/child-director-paper.html#paper-b", width=1280)
    assert paper.locator(".paper-sheet.of-b .paper-blanks dt").all_inner_texts() == ["姓名", "单位", "日期", "得分"] * 2
    assert paper.locator(".answers.of-b .answer-boxes li").count() == 30
    count, pages = sheets(paper)
    assert count == 2 and pages <= 5
    count, pages = sheets(visit("quizzes/child-director-paper.html#key-b", width=1280))
    assert (count, pages) == (1, 1)
    assert visit("quizzes/child-director-paper.html").evaluate(WIDE) == 0


def test_an_examination_needs_keys_only(visit):
    page = visit(DIRECTOR, width=1280)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "开始考试":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".sheet.current")
    for _ in range(8):
        if page.evaluate("document.activeElement.type") in ("radio", "checkbox"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.locator(".sheet.current input:checked").count() == 1
    outline = page.evaluate("getComputedStyle(document.activeElement.closest('.choice')).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    assert "第2题，共30题 · 已答1题" in page.locator(".progress").inner_text()
    assert page.evaluate("document.activeElement.nodeName") == "LEGEND"
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "交卷":
            break
    page.keyboard.press("Enter")
    assert "还有29题没有答" in page.locator(".quiz-stage [role=status]").inner_text()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "就这样交卷":
            break
    page.keyboard.press("Enter")
    assert page.locator(".record").is_visible()


def test_without_a_script_all_answers_are_there(visit):
    page = visit(DIRECTOR, java_script_enabled=False)
    questions = bank("child-director")["questions"]
    assert page.locator(".question").count() == len(questions)
    assert not page.locator(".quiz-start").is_visible()
    for question in questions[::9]:
        item = page.locator(f"#q-{question['id']}")
        item.locator("summary").click()
        text = item.inner_text()
        assert question["text"] in text and question["explain"] in text and question["quote"] in text
        assert all(option["text"] in text and option.get("why", "") in text for option in question["options"])
        letters = "".join("ABCDEFGH"[i] for i, option in enumerate(question["options"]) if option.get("right"))
        right = right_answers()[question["id"]][0] if question["kind"] == "judge" else letters
        assert item.locator(".right-answer b").inner_text() == right


def test_it_works_by_double_click(visit, site):
    page = visit((site / DIRECTOR).as_uri())
    page.get_by_role("link", name="开始考试").click()
    page.wait_for_selector(".sheet")
    hand_in(page, right_answers())
    assert "100分" in page.locator(".record").inner_text()


def shown_states(page):
    """The page in each of its states, one after the other."""
    yield "start"
    page.goto(page.url + "#practice=guardianship")
    page.evaluate(CHOOSE, wrong_answers())
    page.locator(".quiz-stage button[type=submit]").click()
    yield "feedback"
    page.goto(page.url.split("#")[0] + "#seed=A")
    page.wait_for_selector(".sheet.current")
    page.get_by_role("button", name="交卷", exact=True).click()
    yield "unanswered"
    page.get_by_role("button", name="整卷放在一页").click()
    yield "whole paper"
    answers, _ = mixed(page, 4)
    hand_in(page, answers)
    yield "result"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(visit, scheme):
    found = []
    run = "() => axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html.slice(0, 120)))"
    page = visit(DIRECTOR, color_scheme=scheme, bypass_csp=True)
    for state in shown_states(page):
        page.evaluate(AXE)
        found += [f"{state}: {fault}" for fault in page.evaluate(run)]
    paper = visit("quizzes/child-director-paper.html", color_scheme=scheme, bypass_csp=True)
    paper.evaluate(AXE)
    found += [f"paper: {fault}" for fault in paper.evaluate(run)]
    assert found == []


@pytest.mark.parametrize("width", [320, 360, 1440])
def test_no_state_scrolls_sideways_or_has_small_targets(visit, width):
    page = visit(DIRECTOR, width=width)
    for state in shown_states(page):
        assert page.evaluate(WIDE) == 0, state
        assert page.evaluate(SMALL) == [], state


def test_nobody_can_type_anything_anywhere(visit):
    page = visit(DIRECTOR)
    for state in shown_states(page):
        kinds = page.evaluate("[...new Set([...document.querySelectorAll('main input, main select, main textarea, main [contenteditable]')].map(n => n.type || n.nodeName))]")
        assert set(kinds) <= {"radio", "checkbox"}, state
        names = page.evaluate("[...document.querySelectorAll('main input')].every(n => n.labels.length === 1 && n.closest('fieldset').querySelector('legend'))")
        assert names, state


def test_only_the_documented_entry_is_kept_and_it_can_be_cleared(visit):
    page = visit(DIRECTOR)
    assert page.evaluate("localStorage.length") == 0
    for _ in shown_states(page):
        assert set(page.evaluate("Object.keys(localStorage)")) <= {KEY}
        assert set(json.loads(page.evaluate(f"localStorage['{KEY}'] || '{{}}'"))) <= {"best", "practised", "exam"}
    assert page.evaluate("document.cookie") == "" and page.evaluate("sessionStorage.length") == 0
    page.get_by_role("link", name="返回").click()
    page.get_by_role("button", name="清除记录").click()
    assert page.evaluate("localStorage.length") == 0
    assert page.locator(".quiz-kept [role=status]").inner_text() == "记录已清除。"


def test_a_sensitive_page_keeps_nothing(visit, browser, server):
    page = visit("about.html")
    page.route("**/child-director.html", lambda route: route.fulfill(
        body=(route.fetch().text()).replace('class="kind-quiz"', 'class="kind-quiz sensitive"'), content_type="text/html"))
    page.goto(server + DIRECTOR)
    assert page.evaluate("document.body.className") == "kind-quiz sensitive"
    for _ in shown_states(page):
        assert page.evaluate("localStorage.length") == 0
