"""The planner of visits against dateutil, and against its own table."""
import datetime
import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from dateutil.relativedelta import relativedelta

from conftest import ROOT
from test_browser import visit

RULES = json.loads((ROOT / "content" / "visits.json").read_text())
MONTHS = {rating["id"]: rating["months"] for rating in RULES["ratings"]}
TODAY = "2026-11-21T09:00:00+08:00"


def planner(browser, address, today=TODAY, **options):
    """The page on a day."""
    context = browser.new_context(timezone_id="Asia/Shanghai", **options)
    page = context.new_page()
    page.clock.set_fixed_time(today)
    page.goto(address)
    return page


def choose(page, rating, last):
    page.locator(f'input[type="radio"][value="{rating}"]').check()
    page.locator('input[type="date"]').fill(last)


def shown(page):
    """The days that the planner gives."""
    return page.locator(".days time").evaluate_all("all => all.map(time => time.getAttribute('datetime'))")


def some_days():
    """Every end of a month from 2023 to 2029 with the days around it, and days in between."""
    day, days = datetime.date(2023, 1, 1), []
    while day.year < 2030:
        if day.day in (1, 15) or day.day >= 28:
            days.append(day)
        day += datetime.timedelta(days=1)
    return days


def test_the_days_are_those_of_dateutil_over_ends_of_months_and_leap_years(browser, server):
    page = planner(browser, server + "visits.html")
    tried = some_days()
    assert len(tried) > 400
    for rating, months in MONTHS.items():
        choose(page, rating, "2026-01-01")
        found = page.evaluate(
            """days => days.map(day => {
                 const field = document.querySelector('input[type="date"]');
                 field.value = day;
                 field.dispatchEvent(new Event('input'));
                 return Array.from(document.querySelectorAll('.days time'), time => time.getAttribute('datetime'));
               })""", [str(day) for day in tried])
        for day, given in zip(tried, found):
            assert given == [str(day + relativedelta(months=months * n)) for n in (1, 2, 3, 4)], day
    page.context.close()


@pytest.mark.parametrize("last, words", [
    ("2026-10-20", "已经过了1天"), ("2026-10-21", "就是今天"), ("2026-10-22", "还有1天"),
])
def test_what_is_overdue_says_so(browser, server, last, words):
    page = planner(browser, server + "visits.html")
    choose(page, "fair", last)
    assert words in page.locator(".days .first").inner_text()
    page.context.close()


def test_a_shortened_day_does_not_shorten_the_next(browser, server):
    page = planner(browser, server + "visits.html", today="2028-01-31T12:00:00+08:00")
    choose(page, "fair", "2028-01-31")
    assert shown(page) == ["2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"]
    assert "这个月没有31日，取月底" in page.locator(".days .first").inner_text()
    assert page.locator(".days .clamped").count() == 2
    page.context.close()


def test_a_child_at_risk_is_given_no_number_that_no_document_has(browser, server):
    page = planner(browser, server + "visits.html")
    assert page.locator(".planner input[type=checkbox]").count() == len(RULES["groups"]) == 12
    for number in range(12):
        page.locator(".planner input[type=checkbox]").nth(number).check()
        assert page.locator(".must").is_visible()
        assert "加大走访频次" in page.locator(".must").inner_text()
        assert "文件没有写" in page.locator(".must").inner_text()
        page.locator(".planner input[type=checkbox]").nth(number).uncheck()
        assert not page.locator(".must").is_visible()
    choose(page, "fair", "2026-11-01")
    page.locator(".planner input[type=checkbox]").first.check()
    assert shown(page) == ["2026-12-01"] and page.locator(".due").count() == 0
    assert "要走得更勤" in page.locator(".bound").inner_text()
    page.locator('input[value="risk"]').check()
    assert page.locator(".days").inner_text() == ""
    page.context.close()


def test_a_local_number_is_counted_and_called_local(browser, server):
    page = planner(browser, server + "visits.html")
    page.evaluate("document.querySelector('.local').setAttribute('data-days', '10')")
    page.locator('input[value="risk"]').check()
    page.locator('input[type="date"]').fill("2028-02-25")
    assert shown(page) == ["2028-03-06", "2028-03-16", "2028-03-26", "2028-04-05"]
    assert page.locator(".local").inner_text().startswith("本地规定")
    page.context.close()


def test_the_planner_works_by_keyboard_alone(browser, server):
    page = planner(browser, server + "visits.html")
    page.locator("#visits-plan").evaluate("heading => { heading.tabIndex = -1; heading.focus(); }")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "fair"
    for _ in range(13):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "date"
    page.keyboard.type("01312026")
    assert shown(page)[0] == "2026-02-28"
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "button":
            break
    page.keyboard.press("Enter")
    assert page.locator('input[type="date"]').input_value() == ""
    assert page.locator("input:checked").count() == 0
    page.context.close()


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_table_says_the_same_without_scripts(browser, server, year):
    still, wrong, _ = visit(browser, server, "visits.html", java_script_enabled=False)
    assert not still.locator(".planner").is_visible()
    assert "没有运行脚本" in still.locator("main").inner_text()
    rows = [[cell.strip() for cell in row.split("\t")] for row in still.locator(".look-up tbody").inner_text().split("\n") if row.strip()]
    assert len(rows) == 37 and wrong == []
    still.context.close()
    page = planner(browser, server + "visits.html")
    for last, *cells in rows:
        month, day = map(int, re.match(r"(\d+)月(\d+)日", last).groups())
        if (month, day) == (2, 29) and year != 2024:
            continue
        for (rating, months), cell in zip(MONTHS.items(), cells):
            choose(page, rating, f"{year}-{month:02}-{day:02}")
            due = datetime.date.fromisoformat(shown(page)[0])
            later = "次年" if due.year > year else ""
            said = re.match(r"(次年)?(\d+)月(\d+)日(?:（闰年(\d+)日）)?$", cell)
            is_leap = due.year % 4 == 0
            number = int(said[4] if said[4] and is_leap else said[3])
            assert (said[1] or "", int(said[2]), number) == (later, due.month, due.day), (last, cell)
    page.context.close()


def test_nothing_is_kept_sent_or_asked_by_name(browser, server):
    asked = []
    page = planner(browser, server + "visits.html")
    page.on("request", lambda request: asked.append(request.url))
    choose(page, "good", "2026-10-31")
    page.locator(".planner input[type=checkbox]").first.check()
    # A browser asks for the site's own icon when it likes.
    assert [address for address in asked if not address.endswith("/assets/favicon.svg")] == []
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert "2026" not in page.url
    kinds = page.locator("main input").evaluate_all("all => all.map(input => input.type)")
    assert set(kinds) == {"radio", "checkbox", "date"}
    assert page.locator("main form, main textarea, main select, [contenteditable]").count() == 0
    page.reload()
    assert page.locator('input[type="date"]').input_value() == "" and page.locator("input:checked").count() == 0
    page.context.close()


def test_it_works_by_double_click(browser, site):
    page = planner(browser, (site / "visits.html").as_uri())
    choose(page, "good", "2026-11-30")
    assert shown(page)[0] == "2027-02-28"
    page.context.close()


def test_the_rules_say_where_they_hold(browser, server):
    page, _, _ = visit(browser, server, "visits.html")
    words = page.locator("main").inner_text()
    assert "吉林省的要求" in words and "本站建议" in words
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_has_no_barriers(browser, server, scheme, width):
    page = planner(browser, server + "visits.html", color_scheme=scheme, viewport={"width": width, "height": 800})
    choose(page, "fair", "2026-08-31")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.locator(".planner input[type=checkbox]").first.check()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.context.close()
