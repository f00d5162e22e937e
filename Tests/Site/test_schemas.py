"""Every JSON file of the content names a schema of docs/schemas/ and is as the schema says."""
import json

import jsonschema
import pytest
from conftest import ROOT

FILES = sorted(
    file for file in (ROOT / "content").rglob("*.json") if file.name != "datapackage.json"
) + [ROOT / "site.json"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_file_is_as_its_schema_says(file):
    content = json.loads(file.read_text(encoding="utf-8"))
    schema = (file.parent / content["$schema"]).resolve()
    assert schema.parent == ROOT / "docs" / "schemas"
    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    assert [f"{'/'.join(map(str, error.path))}: {error.message[:200]}" for error in validator.iter_errors(content)] == []


@pytest.mark.parametrize("schema", sorted((ROOT / "docs" / "schemas").glob("*.json")), ids=lambda file: file.name)
def test_the_schema_is_well_formed_and_refuses_what_is_unknown(schema):
    content = json.loads(schema.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(content)
    if content.get("type") == "object" and content.get("additionalProperties") is False:
        errors = list(jsonschema.Draft202012Validator(content).iter_errors({"nobody-asked-for-this": 1}))
        assert any("nobody-asked-for-this" in error.message for error in errors)
