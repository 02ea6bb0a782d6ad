"""The whole bench on tiny inputs: it runs, its results are checked, and a wrong one ends it."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.bench_answers import write_answers
from tools.bench_banks import write_banks
from tools.bench_forms import mistakes, write_forms
from tools.bench_forms_made import made
from tools.bench_groups import confirm
from tools.bench_sheets import write_sheets
from trainer_cli.workflows.measure import measured_items
from trainer_cli.workspace.load import load

BENCH = Path(__file__).parents[2] / "tools" / "bench.py"


@pytest.mark.slow
def test_smoke_measures_every_row_and_judges_none(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    words = [sys.executable, str(BENCH), "--smoke", "--json", str(file)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr.count("rounds")) == (0, 6), done.stderr
    assert done.stdout.count("| not judged |") == 12
    assert len(json.loads(file.read_text("utf-8"))["rows"]) == 12


def test_a_wrong_result_ends_the_bench() -> None:
    confirm("the count", 3, 3)
    with pytest.raises(SystemExit, match="wrong result: the count is 2, not 3"):
        confirm("the count", 2, 3)


def test_banks_hold_the_same_questions_in_files_of_many_and_of_one(tmp_path: Path) -> None:
    write_banks(tmp_path, 200, seed=1)
    many, single = load(tmp_path / "many"), load(tmp_path / "single")
    assert (many.problems, single.problems) == ((), ())
    assert list(many.workspace.questions) == list(single.workspace.questions)
    assert len({one.stem for one in many.workspace.questions.values()}) == 200
    assert len(list((tmp_path / "single").rglob("questions/*/*.yaml"))) == 200


def test_sheets_are_as_a_spreadsheet_writes_them_and_their_sums_known(tmp_path: Path) -> None:
    write_sheets(tmp_path, 30, seed=1)
    data = (tmp_path / "sheets.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfagent,form,start,end,q01")
    assert data.count(b"\r\n") == 31
    expected = json.loads((tmp_path / "expected.json").read_text("utf-8"))
    keys = dict(zip("AB", expected["keys"], strict=True))
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))[1:]
    right = sum(cell == key for row in rows for cell, key in zip(row[4:], keys[row[1]], strict=True))
    assert (len(rows), expected["count"], expected["points"]) == (30, 30, 2 * right)


def test_the_same_seed_makes_the_same_sheets(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_sheets(tmp_path / name, 5, seed)
    first, second, other = ((tmp_path / name / "sheets.csv").read_bytes() for name in "abc")
    assert first == second != other


def test_answers_come_with_their_key_and_the_sum_of_scores(tmp_path: Path) -> None:
    write_answers(tmp_path, 30, seed=1)
    expected = json.loads((tmp_path / "expected.json").read_text("utf-8"))
    answers, key = ((name, (tmp_path / name).read_bytes()) for name in ("answers.csv", "key.csv"))
    found = measured_items(answers, key)
    assert not isinstance(found, list)
    assert (found.n, found.mean) == (30, expected["total"] / 30)
    assert sum(item.blank for item in found.items) > 0


@pytest.mark.parametrize("kind", ["forms", "resits"])
def test_forms_keep_what_is_asked_and_mistakes_are_seen(tmp_path: Path, kind: str) -> None:
    write_forms(tmp_path, 400, seed=1)
    given = json.loads((tmp_path / "bank.json").read_text("utf-8"))
    forms = [[question.id for question in form] for one in made(kind, given) for form in one.forms]
    assert [len(form) for form in forms] == [50, 50]
    assert mistakes(given, forms, resits=kind == "resits") == []
    assert mistakes(given, forms[:1], resits=kind == "resits") == ["number of forms"]
    pair = next(one for one in given["questions"] if one["not_with"])
    spoiled = [[pair["id"], pair["not_with"][0]], [pair["id"]]]
    assert {"types", "courses", "pairs"} <= set(mistakes(given, spoiled, resits=kind == "resits"))
