"""Examinations in a real browser: taken, passed and failed, by hand, by keys, on paper, without a script."""
import json
import re

import pytest
from examination import ASKED, CHOOSE, DIRECTOR, KEY, ROLES, WIDE, bank, hand_in, mixed, right_answers, visit, wrong_answers


def test_an_examination_is_passed(visit):
    page = visit(f"{DIRECTOR}#seed=384201")
    assert len(page.evaluate(ASKED)) == 30
    hand_in(page, right_answers())
    record = page.locator(".record")
    assert "100分" in record.inner_text() and "✓ 合格" in record.inner_text()
    assert "384201" in record.inner_text() and "本站建议" in record.inner_text()
    assert "儿童主任" in record.inner_text() and re.search(r"\d{4}年\d+月\d+日", record.inner_text())
    assert page.evaluate("document.activeElement.textContent") == "考核成绩单"
    assert page.locator(".wrong-list").count() == 0
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert list(json.loads(kept)) == [KEY]
    best = json.loads(json.loads(kept)[KEY])["best"]
    assert best["score"] == 100 and best["passed"] is True and best["seed"] == "384201"
    page.get_by_role("link", name="返回").click()
    assert "100分，合格" in page.locator(".quiz-best").inner_text()


@pytest.mark.parametrize("wrong_count,score,verdict", [(6, 80, "✓ 合格"), (7, 76, "✗ 不合格"), (30, 0, "✗ 不合格")])
def test_an_examination_is_failed_below_the_mark(visit, wrong_count, score, verdict):
    page = visit(f"{DIRECTOR}#seed=B")
    answers, _ = mixed(page, wrong_count)
    hand_in(page, answers)
    assert page.locator(".record .points").inner_text() == f"{score}分"
    assert page.locator(".record .outcome .verdict").inner_text() == verdict
    assert page.locator(".wrong-list > li").count() == wrong_count


def test_each_wrong_answer_names_its_clause_quote_explanation_and_page(visit):
    page = visit(f"{DIRECTOR}#seed=C")
    answers, ids = mixed(page, 30)
    hand_in(page, answers)
    questions = {question["id"]: question for question in bank("child-director")["questions"]}
    for item, key in zip(page.locator(".wrong-list > li").all(), ids):
        question, text = questions[key], item.inner_text()
        assert question["text"] in text and question["explain"] in text and question["quote"] in text
        anchor = question["source"].partition("#")[2]
        assert item.locator(".from a").get_attribute("href").endswith(f"#{anchor}")
        assert item.locator(".again a").count() == 1 or not question.get("read")
        chosen = wrong_answers()[key][0]
        why = next(option.get("why", "") for option in question["options"] if option["text"] == chosen)
        assert why in text


def test_practice_tells_at_once_and_aloud(visit):
    page = visit(f"{DIRECTOR}#practice=report")
    assert page.locator(".quiz-stage h2").inner_text() == "练习：强制报告"
    said = page.locator(".quiz-stage [role=status]")
    page.get_by_role("button", name="对答案").click()
    assert said.inner_text() == "请先选一个答案。"
    questions = {question["id"]: question for question in bank("child-director")["questions"]}
    for answers, verdict in ((wrong_answers(), "答错了"), (right_answers(), "答对了")):
        question = questions[page.evaluate(ASKED)[0]["id"]]
        page.evaluate(CHOOSE, answers)
        page.get_by_role("button", name="对答案").click()
        text = said.inner_text()
        assert verdict in text and question["explain"] in text and question["quote"] in text
        assert page.locator(".quiz-stage .choice.is-right").count() == len(right_answers()[question["id"]])
        assert all(box.is_disabled() for box in page.locator(".quiz-stage input").all())
        page.get_by_role("button", name="下一题").click()
    assert json.loads(page.evaluate(f"localStorage['{KEY}']"))["practised"] == [question["id"]]


@pytest.mark.parametrize("role", ROLES)
def test_every_question_of_every_bank_is_judged_rightly(visit, role):
    page = visit(f"quizzes/{role}.html#practice")
    count = len(bank(role)["questions"])
    judge = """answers => {
      const verdicts = {};
      const press = () => document.querySelector('.quiz-stage button[type=submit]').click();
      while (document.querySelector('.quiz-stage .sheet')) {
        const sheet = document.querySelector('.quiz-stage .sheet');
        sheet.querySelectorAll('.choice').forEach(choice => {
          if (answers[sheet.dataset.id].includes(choice.querySelector('.words').textContent)) choice.querySelector('input').click();
        });
        press();
        verdicts[sheet.dataset.id] = document.querySelector('.quiz-stage .verdict').textContent;
        press();
      }
      return verdicts;
    }"""
    verdicts = page.evaluate(judge, right_answers(role))
    assert len(verdicts) == count and set(verdicts.values()) == {"✓ 答对了"}
    assert f"这一轮答对{count}题，共{count}题。" in page.locator(".quiz-stage").inner_text()
    for answers in (wrong_answers(role), {q["id"]: right_answers(role)[q["id"]][:1] for q in bank(role)["questions"]}):
        page.goto(page.url.split("#")[0])
        page.goto(page.url + "#practice")
        verdicts = page.evaluate(judge, answers)
        for question in bank(role)["questions"]:
            is_right = answers[question["id"]] == right_answers(role)[question["id"]]
            assert verdicts[question["id"]] == ("✓ 答对了" if is_right else "✗ 答错了"), question["id"]


def test_a_seed_is_a_paper(visit):
    page = visit(f"{DIRECTOR}#seed=384201")
    first = page.evaluate(ASKED)
    assert visit(f"{DIRECTOR}#seed=384201").evaluate(ASKED) == first
    assert visit(f"{DIRECTOR}#seed=384202").evaluate(ASKED) != first
    assert visit(f"{DIRECTOR}#seed=a").evaluate(ASKED) == visit(f"{DIRECTOR}#seed=A").evaluate(ASKED)
    fresh = visit(f"{DIRECTOR}#seed=")
    assert re.search(r"#seed=\d{6}$", fresh.url) and len(fresh.evaluate(ASKED)) == 30
    themes = {question["id"]: question["theme"] for question in bank("child-director")["questions"]}
    counts = [[themes[asked["id"]] for asked in paper].count(theme["id"])
              for theme in bank("child-director")["themes"] for paper in [first]]
    assert counts == [4, 4, 6, 4, 5, 3, 4]


@pytest.mark.parametrize("role", ROLES)
def test_the_printed_papers_are_those_of_their_seeds(visit, role):
    paper = visit(f"quizzes/{role}-paper.html", width=1280)
    for seed in "ABC":
        printed = paper.evaluate("""seed => [...document.querySelectorAll(`.paper-sheet.of-${seed}:not(.answers):not(.key) .paper-questions > li`)]
          .map(item => ({text: item.querySelector('p').textContent, options: [...item.querySelectorAll('.options li')].map(o => o.textContent)}))""", seed.lower())
        asked = visit(f"quizzes/{role}.html#seed={seed}").evaluate(ASKED)
        assert [one["text"] for one in printed] == [one["text"] for one in asked]
        assert [one["options"] or ["对", "错"] for one in printed] == [one["options"] for one in asked]
        key = paper.locator(f".paper-sheet.key.of-{seed.lower()} tbody td b").all_inner_texts()
        for one, letters in zip(asked, key):
            right = right_answers(role)[one["id"]]
            named = [text for i, text in enumerate(one["options"]) if chr(65 + i) in letters or text == letters]
            assert sorted(named) == sorted(right)


def test_what_was_wrong_can_be_done_again(visit):
    page = visit(f"{DIRECTOR}#seed=A")
    answers, ids = mixed(page, 3)
    hand_in(page, answers)
    page.get_by_role("button", name="重做错题（3题）").click()
    for answers, keys in ((wrong_answers(), ids[:1]), (right_answers(), ids[1:3]), (right_answers(), ids[:1])):
        for key in keys:
            assert page.evaluate(ASKED)[0]["id"] == key
            page.evaluate(CHOOSE, answers)
            page.locator(".quiz-stage button[type=submit]").click()
            page.locator(".quiz-stage button[type=submit]").click()
        if page.get_by_role("button", name="重做错题（1题）").count():
            assert "这一轮答对2题，共3题。" in page.locator(".quiz-stage").inner_text()
            page.get_by_role("button", name="重做错题（1题）").click()
    assert "这一轮答对1题，共1题。" in page.locator(".quiz-stage").inner_text()
    assert page.get_by_role("button", name="重做错题").count() == 0


def test_another_paper_has_another_seed(visit):
    page = visit(f"{DIRECTOR}#seed=A")
    before = page.evaluate(ASKED)
    hand_in(page, right_answers())
    page.get_by_role("link", name="再考一次").click()
    page.wait_for_selector(".sheet")
    assert re.search(r"#seed=\d{6}$", page.url)
    assert page.evaluate(ASKED) != before
    assert page.locator(".quiz-stage input:checked").count() == 0


def test_what_is_not_answered_is_pointed_out_before_handing_in(visit):
    page = visit(f"{DIRECTOR}#seed=A")
    ids = [asked["id"] for asked in page.evaluate(ASKED)]
    hand_in(page, {key: texts for key, texts in right_answers().items() if key not in (ids[3], ids[20])})
    said = page.locator(".quiz-stage [role=status]")
    assert "还有2题没有答" in said.inner_text()
    assert page.locator(".record").count() == 0
    assert not page.get_by_role("button", name="上一题").is_visible()
    said.get_by_role("button", name="第21题").click()
    assert page.get_by_role("button", name="上一题").is_visible()
    assert page.locator(".sheet.current").get_attribute("data-id") == ids[20]
    assert page.locator(".mark-number.answered").count() == 28
    page.get_by_role("button", name="交卷", exact=True).click()
    page.get_by_role("button", name="就这样交卷").click()
    assert page.locator(".record .points").inner_text() == "93分"
    assert "没有作答" in page.locator(".wrong-list > li").first.inner_text()


def test_the_whole_paper_stands_on_one_page_on_demand(visit):
    page = visit(f"{DIRECTOR}#seed=A")
    assert page.locator(".sheet:visible").count() == 1
    page.get_by_role("button", name="整卷放在一页").click()
    assert page.locator(".sheet:visible").count() == 30
    assert page.evaluate(WIDE) == 0
    hand_in(page, right_answers())
    assert page.locator(".record .points").inner_text() == "100分"


def test_a_paper_that_was_begun_goes_on_after_a_reload(visit):
    page = visit(f"{DIRECTOR}#seed=A")
    page.locator(".sheet.current .choice").first.click()
    page.reload()
    assert page.locator(".quiz-stage input:checked").count() == 1
    page.get_by_role("button", name="从头做").click()
    assert page.locator(".quiz-stage input:checked").count() == 0
    page.reload()
    assert page.locator(".quiz-stage input:checked").count() == 0
