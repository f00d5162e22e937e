"""How tests take an examination: what is asked, what is right, and a page that is left clean."""
import json
import pathlib

import axe_playwright_python
import pytest

from conftest import ROOT

ROLES = ["child-director", "child-supervisor", "protection-agency"]
DIRECTOR = "quizzes/child-director.html"
KEY = "carebook:quiz:child-director"
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# The questions on the stage, as they are asked.
ASKED = """() => [...document.querySelectorAll('.quiz-stage .sheet')].map(sheet => ({
  id: sheet.dataset.id, text: sheet.querySelector('legend .words').textContent,
  options: [...sheet.querySelectorAll('.choice .words')].map(words => words.textContent)}))"""
# Chooses answers by their words in all questions on the stage.
CHOOSE = """answers => document.querySelectorAll('.quiz-stage .sheet').forEach(sheet => {
  const chosen = answers[sheet.dataset.id] || [];
  sheet.querySelectorAll('.choice').forEach(choice => {
    const input = choice.querySelector('input');
    if (input.checked !== chosen.includes(choice.querySelector('.words').textContent)) input.click();
  });
})"""
SMALL = """() => [...document.querySelectorAll('.quiz-stage button, .quiz-stage .choice, .quiz-start a, .quiz-start button, .quiz-back a, .paper-nav a, .answer summary')]
  .map(node => [node.textContent, node.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 43.5 || box.width < 43.5)).map(([text, box]) => `${text} ${box.width}x${box.height}`)"""
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def bank(role):
    return json.loads((ROOT / "content" / "quizzes" / f"{role}.json").read_text(encoding="utf-8"))


def right_answers(role="child-director"):
    return {q["id"]: [o["text"] for o in q["options"] if o.get("right")] for q in bank(role)["questions"]}


def wrong_answers(role="child-director"):
    return {q["id"]: [next(o["text"] for o in q["options"] if not o.get("right"))] for q in bank(role)["questions"]}


@pytest.fixture
def visit(browser, server):
    """Opens a page; whatever it complains of fails the test."""
    contexts, wrong = [], []

    def open_page(path, width=360, **options):
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(path if "://" in path else server + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def hand_in(page, answers):
    page.evaluate(CHOOSE, answers)
    page.get_by_role("button", name="交卷", exact=True).click()


def mixed(page, wrong_count):
    """Right answers to all but the first questions of the paper that is shown."""
    ids = [asked["id"] for asked in page.evaluate(ASKED)]
    wrong = wrong_answers()
    return {**right_answers(), **{key: wrong[key] for key in ids[:wrong_count]}}, ids
