#!/usr/bin/env python3
"""Draws the pictures of the README anew from the built site. usage: make pictures"""
import json
import pathlib
import shutil

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[1]
PICTURES = {
    "home-page": ("index.html", 1280, 1000),
    "policy-page": ("policies/mca-2019-34.html#a3.5", 1280, 860),
    "dashboard": ("statistics/2026Q3/s0102.html", 1280, 1180),
    "duty-page": ("handbook/child-director/05-report.html", 390, 1180),
    "flow-outcome": ("flows/staff/call-110.html", 390, 940),
    "exam-result": ("quizzes/child-director.html#seed=A", 390, 940),
}
WRONG = 3
COLOURS = 96
DAY = "2026-11-21T08:00:00Z"


def examine(page):
    """Answers the paper on the screen: the last questions wrongly, all others as the bank has it."""
    bank = json.loads((ROOT / "content" / "quizzes" / "child-director.json").read_text(encoding="utf-8"))
    right = {
        question["id"]: [str(index) for index, option in enumerate(question["options"]) if option.get("right")]
        for question in bank["questions"]
    }
    page.get_by_role("button", name="整卷放在一页").click()
    sheets = page.locator("fieldset.sheet").all()
    for position, sheet in enumerate(sheets):
        chosen = right[sheet.get_attribute("data-id")]
        is_wrong = position >= len(sheets) - WRONG
        for box in sheet.locator("input").all():
            if (box.get_attribute("value") in chosen) != is_wrong:
                box.check()
    page.get_by_role("button", name="交卷").click()
    page.get_by_role("heading", level=2).first.wait_for()


def shrink(picture):
    """Keeps as many colours as flat pages need: a third of the bytes."""
    with Image.open(picture) as image:
        small = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(picture, optimize=True)


def main():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (path, width, height) in PICTURES.items():
            page = chromium.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
            page.clock.set_fixed_time(DAY)
            page.goto((ROOT / "public").as_uri() + "/" + path)
            if name == "exam-result":
                examine(page)
            picture = ROOT / "docs" / "pictures" / f"{name}.png"
            page.screenshot(path=picture)
            page.close()
            shrink(picture)
        chromium.close()


if __name__ == "__main__":
    main()
