"""Every mechanism of the documents has its page, which cites the clauses that make the mechanism."""
import re

import pytest

S0, S1, S2, S3, S4 = "jilin-2016-34", "yunyang-2017-2", "jilin-city-2017-1", "jilin-three-year-action", "mca-2019-34"

# mechanism, page, clauses that the page must cite
MECHANISMS = [
    ("duties of the protection agency", "handbook/protection-agency/index.html", [f"{S4}#a1"]),
    ("duties of the child supervisor", "handbook/child-supervisor/index.html", [f"{S4}#a2"]),
    ("duties of the child director", "handbook/child-director/index.html", [f"{S4}#a3"]),
    *(
        (f"{role}, duty {number}", f"handbook/{role}/{number:02}-", [f"{S4}#a{annex}.{number}"])
        for annex, role, count in ((1, "protection-agency", 10), (2, "child-supervisor", 8), (3, "child-director", 6))
        for number in range(1, count + 1)
    ),
    ("who answers for what", "responsibilities/index.html",
     [f"{S0}#c2.1.2", f"{S0}#c2.1.3", f"{S0}#c2.1.4", f"{S1}#c3.2", f"{S2}#c2.1.2", f"{S4}#c4.3"]),
    ("mandatory report", "procedures/mandatory-report.html",
     [f"{S0}#c2.2.1", f"{S1}#c4.1", f"{S2}#c2.2.1", f"{S3}#c3.3.8", f"{S4}#a3.5"]),
    ("mandatory report, for staff", "flows/staff/index.html", []),
    ("mandatory report, for the public", "flows/public/index.html", []),
    ("mandatory report, for a child", "flows/child/index.html", []),
    ("emergency response", "procedures/emergency-response.html", [f"{S0}#c2.2.2", f"{S1}#c4.2", f"{S2}#c2.2.2"]),
    ("assessment and assistance", "procedures/assessment.html", [f"{S0}#c2.2.3", f"{S1}#c4.3", f"{S2}#c2.2.4"]),
    ("guardianship intervention", "procedures/guardianship-intervention.html",
     [f"{S0}#c2.2.4", f"{S1}#c4.4", f"{S2}#c2.2.3", f"{S3}#c3.2.4"]),
    ("state guardianship", "procedures/state-guardianship.html", [f"{S3}#c3.2.7", f"{S4}#a1.1"]),
    ("child welfare institutions", "procedures/child-welfare-institution.html", [f"{S4}#c1.1", f"{S4}#c1.3"]),
    ("protection agencies", "procedures/protection-agency.html", [f"{S4}#c1.1", f"{S4}#c1.2"]),
    ("case conference", "procedures/case-conference.html", [f"{S3}#c3.3.9", f"{S4}#a1.5"]),
    ("visits and groups at risk", "procedures/visits.html", [f"{S3}#c3.3.8", f"{S4}#a3.4", f"{S1}#c4.3"]),
    ("visit planner", "visits.html", [f"{S3}#c3.3.8"]),
    ("entrusted care", "procedures/entrusted-care.html",
     [f"{S3}#c3.2.5", f"{S3}#c3.2.4", f"{S1}#c3.2", f"{S4}#a3.3", f"{S0}#c2.1.1"]),
    ("entrusted care, form", "forms/entrusted-care.html", [f"{S3}#c3.2.5"]),
    ("one file a child", "procedures/child-file.html", [f"{S4}#a3.2", f"{S0}#c2.1.2", f"{S3}#c3.3.8"]),
    ("one file a child, form", "forms/child-file.html", [f"{S4}#a3.2"]),
    ("quarterly update", "procedures/quarterly-update.html", [f"{S0}#c2.1.3", f"{S2}#c2.1.3", f"{S3}#c3.3.8"]),
    ("who is meant", "glossary.html", [f"{S0}#c1", f"{S2}#c1", f"{S1}#c1"]),
    ("departments of Jilin City", "responsibilities/jilin-city-departments.html",
     [f"{S2}#c3.1.3.{number}" for number in range(1, 20)]),
    ("three-year action", "responsibilities/three-year-tasks.html",
     [f"{S3}#c3.1.1", f"{S3}#c3.1.2", f"{S3}#c3.1.3", f"{S3}#c3.2.4", f"{S3}#c3.2.5", f"{S3}#c3.2.6", f"{S3}#c3.2.7",
      f"{S3}#c3.3.8", f"{S3}#c3.3.9"]),
    ("training and examination before duty", "procedures/training.html", [f"{S4}#c2.2", f"{S0}#c2.1.4", f"{S3}#c3.1.2"]),
    ("joint meeting", "procedures/joint-meeting.html", [f"{S0}#c3.1", f"{S1}#c6.1", f"{S2}#c3.1"]),
    ("accountability", "procedures/accountability.html", [f"{S0}#c3.3", f"{S1}#c6.3", f"{S2}#c3.2", f"{S4}#c4.4"]),
    ("publicity", "procedures/publicity.html", [f"{S0}#c3.4", f"{S1}#c6.4", f"{S2}#c3.4"]),
    ("social forces and purchased services", "procedures/social-forces.html",
     [f"{S4}#c3.2", f"{S0}#c2.1.6", f"{S1}#c3.5", f"{S2}#c2.1.6"]),
    ("psychological referral", "procedures/psychological-referral.html", [f"{S3}#c3.1.2", f"{S0}#c2.1.4"]),
    ("dropout control", "procedures/dropout-control.html", [f"{S0}#c2.1.4", f"{S1}#c3.3", f"{S4}#c4.3"]),
    ("source reduction", "procedures/source-reduction.html",
     [f"{S0}#c2.3.1", f"{S0}#c2.3.2", f"{S1}#c5.1", f"{S2}#c2.3.1", f"{S3}#c3.2.5"]),
    ("hotlines", "hotlines.html", [f"{S1}#c3.4"]),
]


def cited(html):
    """The clauses to which a page links."""
    return {f"{slug}#{anchor}" for slug, anchor in re.findall(r'href="[^"]*policies/([a-z0-9-]+)\.html#([a-z0-9.-]+)"', html)}


@pytest.mark.parametrize("name, page, wanted", MECHANISMS, ids=[name for name, _, _ in MECHANISMS])
def test_the_mechanism_has_its_page(site, name, page, wanted):
    found = sorted(site.glob(page if page.endswith(".html") else f"{page}*.html"))
    assert len(found) == 1, f"{name}: {page}"
    links = cited(found[0].read_text())
    missing = [clause for clause in wanted if not any(link == clause or link.startswith(f"{clause}-") for link in links)]
    assert missing == []


def test_no_procedure_is_forgotten(site):
    listed = {page for _, page, _ in MECHANISMS if page.startswith("procedures/")}
    built = {f"procedures/{page.name}" for page in (site / "procedures").glob("*.html") if page.name != "index.html"}
    assert built == listed
    index = (site / "procedures" / "index.html").read_text()
    assert [page for page in built if f'href="{page.split("/")[1]}"' not in index] == []


def test_every_cited_clause_has_its_place(site, pages):
    places = {}
    for page in pages:
        for clause in cited((site / page).read_text()):
            slug, anchor = clause.split("#")
            if slug == "not-held":
                continue
            html = places.setdefault(slug, (site / "policies" / f"{slug}.html").read_text())
            assert f'id="{anchor}"' in html, f"{page} cites {clause}"
