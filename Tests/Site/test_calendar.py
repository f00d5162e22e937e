"""The calendar of a role: as a file in a strict parser, as a page on screen and on paper."""
import datetime
import json
import re

import icalendar
import pytest
import recurring_ical_events
from axe_playwright_python.sync_playwright import Axe
from dateutil.relativedelta import relativedelta

from conftest import ARTEFACTS, ROOT, carebook
from test_browser import visit

ENTRIES = json.loads((ROOT / "content" / "calendar.json").read_text())["entries"]
ROLES = ["child-director", "child-supervisor", "protection-agency"]
FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2028, 12, 31)


def expected(entry):
    """The days of an entry in the years looked at, by dateutil."""
    every, start = entry["every"], datetime.date.fromisoformat(entry["from"])
    step = every.get("months", 0) + 12 * every.get("years", 0)
    days = (start + relativedelta(months=step * n) for n in range(400))
    return [day for day in days if FIRST <= day <= LAST]


def read(path):
    """A calendar file, read strictly."""
    data = path.read_bytes()
    lines = data.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in b"".join(lines) and b"\r" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no character is cut in two
    calendar = icalendar.Calendar.from_ical(data)
    for component in calendar.walk():
        assert component.errors == []
    return calendar


def days(calendar, title):
    """The days on which an event falls in the years looked at."""
    found = recurring_ical_events.of(calendar).between(FIRST, LAST + datetime.timedelta(days=1))
    return sorted(event["DTSTART"].dt for event in found if event["SUMMARY"] == title)


@pytest.mark.parametrize("role", ROLES)
def test_every_entry_falls_on_its_days_for_three_years(site, role):
    calendar = read(site / "handbook" / role / "calendar.ics")
    mine = [entry for entry in ENTRIES if role in entry["roles"]]
    assert len(calendar.events) == len(mine) > 0
    for entry in mine:
        assert days(calendar, entry["title"]) == expected(entry), entry["id"]


@pytest.mark.parametrize("role", ROLES)
def test_an_event_carries_its_clause_its_quote_and_its_page(site, role):
    calendar = read(site / "handbook" / role / "calendar.ics")
    assert calendar["CALSCALE"] == "GREGORIAN" and calendar["PRODID"]
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Asia/Shanghai"]
    events = {str(event["UID"]): event for event in calendar.events}
    for entry in (entry for entry in ENTRIES if role in entry["roles"]):
        event = events[f"{entry['id']}.{role}@calendar.carebook"]
        words = str(event["DESCRIPTION"])
        for part in (entry["what"], entry["area"], entry["quote"], entry["dayNote"], entry["page"].replace(".md", ".html")):
            assert part in words
        assert event["TRANSP"] == "TRANSPARENT"
        assert not isinstance(event["DTSTART"].dt, datetime.datetime)
        assert str(event["DTSTAMP"].dt.date()) == "2026-11-21"
        assert len(event.walk("VALARM")) == ("remind" in entry)


def made(folder, entries):
    """A small site whose calendar has these entries."""
    role = folder / "content" / "handbook" / "child-director"
    role.mkdir(parents=True)
    (folder / "site.json").write_text('{"title": "试站"}')
    (folder / "themes").symlink_to(ROOT / "themes")
    (folder / "content" / "index.md").write_text("---\ntitle: 首页\n---\n\n一\n")
    (role / "index.md").write_text("---\ntitle: 儿童主任\n---\n\n一\n")
    other = folder / "content" / "handbook" / "child-supervisor"
    other.mkdir()
    (other / "index.md").write_text("---\ntitle: 儿童督导员\n---\n\n一\n")
    (folder / "content" / "policies").mkdir()
    stub = {"documents": [{"slug": "law", "title": "某某法"}]}
    (folder / "content" / "policies" / "stubs.json").write_text(json.dumps(stub))
    (folder / "content" / "calendar.json").write_text(json.dumps({"entries": entries}))
    return carebook("build", "--site", folder, "--output", folder / "public", "--today", "2026-11-21")


def an_entry(number, every, start, **more):
    return {
        "id": f"e-{number}", "title": f"事项{number}", "what": "做。", "roles": ["child-director"], "area": "某地",
        "every": every, "from": start, "dayNote": "本站建议", "source": "law", "quote": "", **more,
    }


def test_ends_of_months_and_leap_days_are_never_passed_over(tmp_path):
    wanted = [({"months": m}, f"2026-{month:02}-{day:02}") for m in (1, 2, 3, 5, 12, 18) for month in (1, 8) for day in (28, 29, 30, 31)]
    wanted += [({"years": 1}, "2024-02-29"), ({"years": 2}, "2024-02-29"), ({"years": 1}, "2026-12-31")]
    entries = [an_entry(n, every, start) for n, (every, start) in enumerate(wanted)]
    done = made(tmp_path, entries)
    assert done.returncode == 0, done.stderr
    calendar = read(tmp_path / "public" / "handbook" / "child-director" / "calendar.ics")
    for entry in entries:
        assert days(calendar, entry["title"]) == expected(entry), entry


def test_hostile_words_stay_words(tmp_path):
    hostile = "甲;乙,丙\\丁\nEND:VEVENT\r\n\u0001\u2028<b>&\"" + "长" * 99 + "👩‍👧"
    done = made(tmp_path, [an_entry(1, {"months": 3}, "2026-01-31", what=hostile, title="甲,乙;丙\nBEGIN:VALARM")])
    assert done.returncode == 0, done.stderr
    event = read(tmp_path / "public" / "handbook" / "child-director" / "calendar.ics").events[0]
    assert str(event["SUMMARY"]) == "甲,乙;丙\nBEGIN:VALARM"
    assert str(event["DESCRIPTION"]).startswith("甲;乙,丙\\丁\nEND:VEVENT\n\n<b>&\"" + "长" * 99 + "👩‍👧")
    assert event.walk("VALARM") == []


def test_a_role_without_entries_has_no_calendar(tmp_path):
    assert made(tmp_path, [an_entry(1, {"months": 3}, "2026-01-31")]).returncode == 0
    roles = tmp_path / "public" / "handbook"
    assert (roles / "child-director" / "calendar.html").exists()
    assert not list((roles / "child-supervisor").glob("calendar.*"))


@pytest.mark.parametrize("change, identifier", [
    ({"roles": ["child-directer"]}, "role-missing"), ({"page": "procedures/none.md"}, "link-missing"),
])
def test_a_role_or_page_that_is_not_there_is_named(tmp_path, change, identifier):
    done = made(tmp_path, [an_entry(1, {"months": 3}, "2026-01-31", **change)])
    assert done.returncode == 1
    assert f"[{identifier}]" in done.stderr and "calendar.json:1:" in done.stderr


def test_the_page_is_the_same_in_every_year(site, tmp_path):
    folder = tmp_path / "later"
    done = carebook("build", "--site", ROOT, "--output", folder, "--today", "2026-12-31")
    assert done.returncode == 0, done.stderr
    for name in ("calendar.html", "calendar.ics"):
        path = f"handbook/child-director/{name}"
        assert (folder / path).read_bytes() == (site / path).read_bytes()


@pytest.mark.parametrize("role", ROLES)
def test_the_months_show_what_falls_in_them(browser, server, role):
    page, wrong, _ = visit(browser, server, f"handbook/{role}/calendar.html", viewport={"width": 360, "height": 800})
    months = page.locator(".months > li")
    assert months.count() == 12
    for number in range(12):
        shown = [re.sub(r"\s+", "", text) for text in months.nth(number).locator("li:not(.none)").all_inner_texts()]
        due = sorted(
            (day.day, n, f"{day.day}日{entry['title']}")
            for n, entry in enumerate(e for e in ENTRIES if role in e["roles"])
            for day in {d.replace(year=2027) for d in expected(entry)} if day.month == number + 1
        )
        assert shown == [text for _, _, text in due]
    assert wrong == []
    page.context.close()


@pytest.mark.parametrize("role", ROLES)
def test_the_year_prints_on_two_sides(browser, server, role):
    page, _, _ = visit(browser, server, f"handbook/{role}/calendar.html")
    paper = ARTEFACTS / f"calendar-{role}.pdf"
    page.pdf(path=paper, prefer_css_page_size=True, print_background=False)
    page.context.close()
    assert len(re.findall(rb"/Type /Page\b", paper.read_bytes())) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_barriers(browser, server, scheme):
    page, _, _ = visit(browser, server, "handbook/child-supervisor/calendar.html", color_scheme=scheme, viewport={"width": 320, "height": 800})
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.context.close()


def test_the_calendar_is_taken_away_from_its_page(browser, server):
    page, wrong, _ = visit(browser, server, "handbook/child-director/calendar.html", accept_downloads=True)
    with page.expect_download() as taken:
        page.get_by_role("link", name="下载日历文件").click()
    assert taken.value.suggested_filename == "calendar.ics"
    page.context.close()
