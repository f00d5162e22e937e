"""Spoilt snapshots through the real program: told by file, line and column, never by value, and nothing is written."""
import codecs
import json
import random
import shutil

import pytest

import program
import small


@pytest.fixture
def place(tmp_path):
    snapshot, schema = small.write(tmp_path)
    return tmp_path, snapshot, schema


def attempt(place, command, *words, **options):
    path, snapshot, schema = place
    output = path / f"{command}-out"
    first = ["--first", "--today", program.TODAY] if command == "release" else []
    done = program.attempt(
        command, snapshot.name, "--schema", schema.name, "--output", output.name, *first, *words, cwd=path, **options)
    return done, output


def refused(place, *expected, secrets=(), words=(), **options):
    """Both commands say exactly this, without the values, and leave nothing."""
    before = sorted(place[0].rglob("*"))
    for command in ("count", "release"):
        done, output = attempt(place, command, *words, **options)
        said = done.stdout.decode() + done.stderr.decode()
        assert done.returncode == 1, said
        for secret in secrets:
            assert secret not in said
        lines = done.stderr.decode().splitlines()
        found = [(line.split(": error: ")[0], line[line.rindex("[") + 1:-1]) for line in lines]
        assert found == list(expected)
        assert sorted(place[0].rglob("*")) == before


def spoil(place, line, column, value):
    """Puts a value into a row of `child.csv`, by its line in the file, and tells where it stands."""
    path = place[1] / "child.csv"
    rows = [row.split(",") for row in path.read_text("utf-8").splitlines()]
    number = small.COLUMNS.index(column)
    rows[line - 1][number] = value
    path.write_text("".join(",".join(row) + "\n" for row in rows), "utf-8")
    return f"snapshot/child.csv:{line}:{sum(len(field) + 1 for field in rows[line - 1][:number]) + 1}"


def identity(dice):
    """A number in the form of a resident identity number, of nobody in particular."""
    digits = f"{dice.choice([11, 22, 50])}0000{dice.randint(2008, 2020)}{dice.randint(1, 12):02}" \
        f"{dice.randint(1, 28):02}{dice.randint(0, 999):03}"
    weights = [2 ** (17 - place) % 11 for place in range(17)]
    rest = sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11
    return digits + "10X98765432"[rest]


def card(dice):
    """A number in the form of a bank card's."""
    digits = "62" + "".join(dice.choice("0123456789") for _ in range(16))
    for check in "0123456789":
        total = 0
        for place, digit in enumerate(reversed(digits + check)):
            value = int(digit) * (1 + place % 2)
            total += value - 9 if value > 9 else value
        if total % 10 == 0:
            return digits + check
    raise AssertionError


def mobile(dice):
    return f"1{dice.randint(30, 99)}{dice.randint(0, 99_999_999):08}"


def older(dice):
    return f"110000{dice.randint(50, 99)}{dice.randint(1, 12):02}{dice.randint(1, 28):02}{dice.randint(0, 999):03}"


@pytest.mark.parametrize("column, value, identifier", [
    ("sex", "excellent", "case-code"),
    ("risk", "dropout;excellent", "case-code"),
    ("region", "p9", "case-region"),
    ("region", "p", "case-region"),
    ("birth", "2025-02-30", "case-value"),
    ("birth", "12/03/2015", "case-value"),
    ("birth", "2026-10-01", "case-future"),
    ("lastVisit", "2026-10-01", "case-future"),
    ("sex", "", "case-missing"),
    ("key", "c0001", "case-duplicate"),
])
def test_a_bad_field_is_told_by_its_place(place, column, value, identifier):
    where = spoil(place, 17, column, value)
    refused(place, (where, identifier), secrets=[value] if value and column != "region" else [])


@pytest.mark.parametrize("made, column", [
    (made, column) for made in (identity, older, card, mobile) for column in ("key", "sex", "risk", "lastVisit")
    # Among random keys of 16 digits one in ten would pass for a card's.
    if (made, column) != (card, "key")
])
def test_numbers_of_persons_are_refused_wherever_they_stand(place, made, column):
    for seed in range(3):
        value = made(random.Random(seed))
        where = spoil(place, 17 + seed, column, value)
        refused(place, (where, "case-personal"), secrets=[value])
        spoil(place, 17 + seed, column, {"key": f"k{seed}", "sex": "male"}.get(column, ""))


@pytest.mark.parametrize("value", ["张三丰", "欧阳若兰", "示例市幸福路12号3单元", "父亲在外务工，由祖母照料"])
def test_names_addresses_and_free_text_are_refused(place, value):
    for line, column in ((9, "key"), (10, "rating")):
        where = spoil(place, line, column, value)
        refused(place, (where, "case-personal"), secrets=[value])
        spoil(place, line, column, {"key": f"k{line}", "rating": "good"}[column])


def test_personal_data_is_never_tolerated(place):
    where = spoil(place, 9, "key", "张三丰")
    refused(place, (where, "case-personal"), secrets=["张三丰"], words=["--tolerate", "100"])


@pytest.mark.parametrize("name", ["name", "姓名", "idNumber", "身份证号", "phone", "手机号码", "address", "家庭住址", "备注"])
def test_columns_for_personal_data_are_refused_by_their_name(place, name):
    path = place[1] / "child.csv"
    rows = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([f"{rows[0]},{name}", *(f"{row}," for row in rows[1:])]) + "\n", "utf-8")
    refused(place, (f"snapshot/child.csv:1:{len(rows[0]) + 2}", "case-personal"))


def test_a_column_that_the_schema_does_not_know_is_refused(place):
    path = place[1] / "child.csv"
    path.write_text(path.read_text("utf-8").replace("lastVisit", "lastVisitDay"), "utf-8")
    begin = small.text([]).index("lastVisit") + 1
    refused(place, ("snapshot/child.csv:1:1", "case-column"), (f"snapshot/child.csv:1:{begin}", "case-column"))


def test_rows_of_another_length_and_open_quotes_are_told_by_their_line(place):
    path = place[1] / "child.csv"
    rows = path.read_text("utf-8").splitlines()
    rows[4] += ",surplus"
    rows[5] = rows[5].rsplit(",", 1)[0]
    rows[400] = f'"{rows[400]}'
    path.write_text("\n".join(rows) + "\n", "utf-8")
    refused(
        place, ("snapshot/child.csv:5:1", "case-row"), ("snapshot/child.csv:6:1", "case-row"),
        ("snapshot/child.csv:401:1", "case-row"), secrets=["surplus"])


def test_a_missing_file_and_bytes_of_no_encoding_are_refused(place):
    path = place[1] / "child.csv"
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"male", b"m\xff\xffale", 1))
    done, output = attempt(place, "release")
    assert done.returncode == 1 and done.stderr.startswith(b"snapshot/child.csv:2:")
    assert not output.exists() and b"\xff" not in done.stderr
    path.unlink()
    refused(place, ("snapshot:1:1", "case-file"))


def test_places_in_gb18030_count_characters(place):
    path = place[1] / "child.csv"
    where = spoil(place, 9, "key", "张三丰")
    rows = path.read_text("utf-8").splitlines()
    rows[8] += "男"
    path.write_bytes(("\n".join(rows) + "\n").encode("gb18030"))
    at = len(",".join(rows[8].split(",")[:6])) + 2
    refused(place, (where, "case-personal"), (f"snapshot/child.csv:9:{at}", "case-personal"), secrets=["张三丰", "男"])


def contents(path):
    return {file.relative_to(path): file.read_bytes() for file in path.rglob("*") if file.is_file()}


@pytest.mark.parametrize("form", ["tab", "semicolon", "crlf", "bom", "gb18030", "quoted", "parts", "stdin"])
def test_any_usual_form_of_the_file_makes_the_same_release(place, form):
    # The codes themselves are Chinese here, as an agency's own tables often have them.
    path, snapshot, schema = place
    chinese = {"male": "男", "female": "女"}
    content = json.loads(schema.read_text("utf-8"))
    content["records"]["child"]["fields"]["sex"]["codes"] = {code: code for code in chinese.values()}
    schema.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    rows = [[chinese.get(field, field) for field in row] for row in small.children()]
    file = snapshot / "child.csv"
    file.write_text(small.text(rows), "utf-8")
    done, output = attempt(place, "release")
    assert done.returncode == 0, done.stderr.decode()
    plain = contents(output)
    output.rename(path / "plain")
    words, options = [], {}
    match form:
        case "tab":
            file.write_text(small.text(rows, "\t"), "utf-8")
        case "semicolon":
            quoted = [[f'"{field}"' if ";" in field else field for field in row] for row in rows]
            file.write_text(small.text(quoted, ";"), "utf-8")
        case "crlf":
            file.write_bytes(small.text(rows, end="\r\n").encode())
        case "bom":
            file.write_bytes(codecs.BOM_UTF8 + small.text(rows).encode())
        case "gb18030":
            file.write_bytes(small.text(rows).encode("gb18030"))
        case "quoted":
            file.write_text(small.text([[f'"{field}"' for field in row] for row in rows]), "utf-8")
        case "parts":
            file.rename(path / "one.csv")
            (path / "one.csv").write_text(small.text(rows[:200]), "utf-8")
            (path / "two.csv").write_bytes(small.text(rows[200:], "\t").encode("gb18030"))
            words = ["--cases", "child=one.csv,child=two.csv"]
        case "stdin":
            options["input"] = file.read_bytes()
            file.unlink()
            words = ["--cases", "child=-"]
    done, output = attempt(place, "release", *words, **options)
    assert done.returncode == 0, done.stderr.decode()
    assert contents(output) == plain


def test_faults_on_standard_input_are_told_too(place):
    where = spoil(place, 17, "sex", "excellent")
    file = (place[1] / "child.csv").read_bytes()
    (place[1] / "child.csv").unlink()
    where = where.replace("snapshot/child.csv", "-")
    refused(place, (where, "case-code"), secrets=["excellent"], words=["--cases", "child=-"], input=file)


def test_faulty_rows_can_be_left_out_and_the_release_says_how_many(place):
    first = spoil(place, 17, "sex", "excellent")
    second = spoil(place, 30, "birth", "unknown")
    expected = (first, "case-code"), (second, "case-value")
    refused(place, *expected, words=["--tolerate", "1"])
    done, output = attempt(place, "release", "--tolerate", "2")
    assert done.returncode == 0
    said = done.stderr.decode()
    assert said.count(": warning: ") == 2 and first in said and second in said
    assert "excellent" not in said and "unknown" not in said
    assert json.loads(package(output).read_text("utf-8"))["carebook"]["toleratedErrors"] == 2


def test_a_release_without_faults_says_none(place):
    done, output = attempt(place, "release")
    assert done.returncode == 0
    assert json.loads(package(output).read_text("utf-8"))["carebook"]["toleratedErrors"] == 0


def package(output):
    (path,) = output.glob("*datapackage.json")
    return path


def test_diagnostics_as_json_hold_no_value_either(place):
    spoil(place, 17, "sex", "excellent")
    done, output = attempt(place, "release", "--diagnostics", "json")
    (line,) = done.stderr.decode().splitlines()
    assert done.returncode == 1 and not output.exists() and "excellent" not in line
    assert json.loads(line)["line"] == 17


def test_a_file_that_nothing_reads_is_an_error_and_not_left_out(place):
    (place[1] / "child_east.csv").write_bytes((place[1] / "child.csv").read_bytes())
    refused(place, ("snapshot/child_east.csv:1:1", "case-file-unknown"))


def test_a_sample_is_not_written_over_case_files(tmp_path):
    assert program.attempt("sample", "--output", tmp_path, "--rows", "50", "--periods", "1").returncode == 0
    true = tmp_path / "2026Q3" / "child.csv"
    true.write_text("mine", "utf-8")
    done = program.attempt("sample", "--output", tmp_path, "--rows", "50", "--periods", "1")
    assert done.returncode == 74
    assert true.read_text("utf-8") == "mine"


def test_a_release_is_not_written_over_another_one(place):
    assert attempt(place, "release")[0].returncode == 0
    before = {path: path.read_bytes() for path in (place[0] / "release-out").rglob("*") if path.is_file()}
    done, _ = attempt(place, "release")
    assert done.returncode == 74 and done.stdout == b""
    assert before == {path: path.read_bytes() for path in before}


@pytest.mark.parametrize("command", ["count", "release"])
@pytest.mark.parametrize("folder, status", [("content", 74), ("public", 74), ("work", 0)])
def test_case_files_in_what_a_site_publishes_are_refused(place, command, folder, status):
    path, snapshot, schema = place
    (path / "site.json").write_text("{}", "utf-8")
    (path / folder).mkdir()
    words = ["--first", "--today", program.TODAY] if command == "release" else []
    moved = snapshot.rename(path / folder / "snapshot")
    done = program.attempt(command, moved, "--schema", schema, "--output", path / "out", *words)
    assert done.returncode == status
    assert (path / "out").exists() == (status == 0)


def test_a_site_with_case_files_or_counts_is_not_built(tmp_path, place):
    site = tmp_path / "site"
    for name in ("content", "themes"):
        shutil.copytree(program.ROOT / name, site / name)
    shutil.copy(program.ROOT / "site.json", site)
    done, output = attempt(place, "count")
    assert done.returncode == 0
    for put in (lambda: shutil.copytree(place[1], site / "content" / "cases"),
                lambda: shutil.copy(output, site / "content" / "counts.csv")):
        put()
        done = program.attempt("build", "--site", site)
        assert done.returncode == 1 and b"[secret-in-site]" in done.stderr
        assert not (site / "public").exists()
        shutil.rmtree(site / "content" / "cases", ignore_errors=True)


def test_what_protection_costs_is_reported_by_table_and_level(place):
    done, output = attempt(place, "release", "--report", "report.csv")
    assert done.returncode == 0
    path = place[0] / "report.csv"
    assert path.stat().st_mode & 0o077 == 0
    header, *rows = [line.split(",") for line in path.read_text("utf-8").splitlines()]
    assert header == ["table", "level", "cells", "primary", "secondary", "hidden", "regionsDropped"]
    tables = json.loads((output / "datapackage.json").read_text("utf-8"))["carebook"]["tables"]
    assert {row[0] for row in rows} == {table["id"] for table in tables}
    assert all(int(hidden) >= 5 * int(secondary) for _, _, _, _, secondary, hidden, _ in rows)
    assert any(int(secondary) for _, _, _, _, secondary, _, _ in rows)
