#!/usr/bin/env python3
"""Draws the pictures of the README anew from the built site. usage: make pictures"""
import pathlib
import shutil

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[1]
PICTURES = {
    "home-page": ("index.html", 1280, 1000),
    "policy-page": ("policies/mca-2019-34.html#a3.5", 1280, 860),
    "dashboard": ("statistics/2026Q3/s0102.html", 1280, 1180),
    "duty-page": ("handbook/child-director/05-report.html", 390, 1180),
}


def main():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (path, width, height) in PICTURES.items():
            page = chromium.new_page(viewport={"width": width, "height": height})
            page.goto((ROOT / "public").as_uri() + "/" + path)
            page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")
            page.close()
        chromium.close()


if __name__ == "__main__":
    main()
