"""Every statement of duty, every answer and every outcome proves itself: its quote stands in the clause it names,
word for word, as the clause is printed on the page of its document."""
import json

import clauses
import pytest
from conftest import ROOT

CONTENT = ROOT / "content"
ROLES = ["child-director", "child-supervisor", "protection-agency"]
FOCI = {"家庭走访", "信息更新", "强制报告", "政策链接", "监护主体责任", "家庭教育"}
FEWEST = 4


@pytest.fixture(scope="module")
def printed(site):
    return clauses.of(site)


def pages():
    return sorted([*CONTENT.glob("handbook/*/[0-9]*.md"), *CONTENT.glob("procedures/[!i]*.md")])


def files():
    return sorted(
        file
        for folder in ("flows", "quizzes", "forms", "courses", "responsibilities")
        for file in CONTENT.glob(f"{folder}/*.json")
    ) + [CONTENT / "calendar.json", CONTENT / "visits.json"]


def faults(found, printed, stubs):
    """What is wrong with some sources and quotes, as (where, source, what)."""
    for where, source, quote in found:
        slug, _, anchor = source.partition("#")
        if slug in stubs and not anchor:
            if quote:
                yield where, source, "quotes a document that is not in hand"
        elif anchor not in printed.get(slug, {}):
            yield where, source, "no such clause"
        elif len(quote) < FEWEST:
            yield where, source, "no quote"
        elif clauses.bare(quote) not in printed[slug][anchor]:
            yield where, source, f"not in the clause: {quote}"


@pytest.mark.parametrize("file", pages(), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_citation_of_a_duty_or_a_procedure_quotes_its_clause(file, printed):
    found = list(clauses.in_markdown(file.read_text()))
    assert len(found) >= 5
    assert list(faults(found, printed, clauses.stubs(CONTENT))) == []


@pytest.mark.parametrize("file", files(), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_source_of_a_data_file_quotes_its_clause(file, printed):
    found = list(clauses.in_json(json.loads(file.read_text())))
    assert found
    assert list(faults(found, printed, clauses.stubs(CONTENT))) == []


def test_a_wrong_quote_would_be_found(printed):
    wrong = [("a", "mca-2019-34#a3.5", "及时向民政部门报告"), ("b", "mca-2019-34#a3.9", "及时向公安机关"), ("c", "mca-2019-34#a3.5", "")]
    assert [where for where, _, _ in faults(wrong, printed, set())] == ["a", "b", "c"]
    assert not list(faults([("d", "mca-2019-34#a3.5", "及时向公安机关及其派出机构报告")], printed, set()))


def test_there_are_all_24_duties_with_their_parts():
    parts = ["what", "why", "when", "how", "done", "forms", "help", "mistakes", "unsaid"]
    duties = sorted(CONTENT.glob("handbook/*/[0-9]*.md"))
    assert len(duties) == 24
    for duty in duties:
        text = duty.read_text()
        assert [part for part in parts if f"{{#{part}}}" not in text] == [], duty
        assert "\nrhythm: " in text, duty


@pytest.mark.parametrize("role", ROLES)
def test_each_role_has_sixty_questions_over_the_six_foci(role):
    quiz = json.loads((CONTENT / "quizzes" / f"{role}.json").read_text())
    titles = {theme["id"]: theme["title"] for theme in quiz["themes"]}
    questions = quiz["questions"]
    assert len(questions) >= 60
    assert len({question["text"] for question in questions}) == len(questions)
    assert FOCI <= {titles[question["theme"]] for question in questions}
    for question in questions:
        right = [option for option in question["options"] if option.get("right")]
        assert right and len(right) < len(question["options"]), question["id"]
        assert question["kind"] == "multiple" or len(right) == 1, question["id"]
        assert question["explain"] and question["source"] and question["quote"], question["id"]


@pytest.mark.parametrize("flow", ["staff", "public", "child"])
def test_every_outcome_says_what_to_do_by_which_clause(flow):
    nodes = json.loads((CONTENT / "flows" / f"{flow}.json").read_text())["nodes"]
    outcomes = [node for node in nodes if "outcome" in node]
    assert outcomes
    for node in outcomes:
        assert node["actions"], node["id"]
        assert all(action["source"] and action["quote"] for action in node["actions"]), node["id"]
