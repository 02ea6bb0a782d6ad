"""Problems at their exact places, with the line, unless it would show a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text import journal
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.disk import write_new_file
from trainer_cli.text.journal import Manifest, Step
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workflows.show_problems import line_of, located

if TYPE_CHECKING:
    from pathlib import Path


def laid(root: Path, **files: str) -> Path:
    for path, text in {"trainer.yaml": "name: x\n", **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def problem(path: str, line: int = 1, *pointer: str | int, secret: bool = False) -> Problem:
    return Problem(code="x", message="y", source=Source(path, line, 1, pointer), secret=secret)


def test_a_place_inside_a_record_is_found_and_problems_are_in_order(tmp_path: Path) -> None:
    laid(tmp_path, **{"roster/rooms.yaml": "- id: R1\n  capacity: many\n"})
    found = located(
        tmp_path,
        [
            problem("roster/rooms.yaml", 1, 0, "capacity"),
            problem("plans/gone.yaml", 3, "id"),
            problem("a", 2),
        ],
    )
    assert [str(one.source) for one in found] == ["a:2:1", "plans/gone.yaml:3:1", "roster/rooms.yaml:2:13"]


def test_a_place_is_that_in_the_file_as_an_interrupted_command_would_have_left_it(tmp_path: Path) -> None:
    old, new = "- id: R1\n  capacity: 9\n", "- id: R1\n  name: big\n  capacity: 9\n"
    laid(tmp_path, **{"roster/rooms.yaml": old})
    staging = journal.new_staging(tmp_path)
    write_new_file(staging / "0", new.encode())
    step = Step("roster/rooms.yaml", digest_bytes(old.encode()), digest_bytes(new.encode()))
    journal.commit(staging, Manifest("trainer import", (step,)))
    (found,) = located(tmp_path, [problem("roster/rooms.yaml", 1, 0, "capacity")])
    assert str(found.source) == "roster/rooms.yaml:3:13"
    assert line_of(tmp_path, show_keys=False)(found) == "  capacity: 9"


def test_problems_at_exact_places_are_put_in_order_and_no_file_is_read(tmp_path: Path) -> None:
    found = located(tmp_path / "gone", [problem("b", 2), problem("b", 1), problem("a", 3)])
    assert [str(one.source) for one in found] == ["a:3:1", "b:1:1", "b:2:1"]


def test_places_are_found_where_folders_were_put(tmp_path: Path) -> None:
    laid(tmp_path / "ws", **{"trainer.yaml": "name: x\nplaces: {roster: ../people}\n"})
    laid(tmp_path / "people", **{"rooms.yaml": "- id: R1\n  capacity: many\n"})
    one = problem("roster/rooms.yaml", 1, 0, "capacity")
    assert str(located(tmp_path / "ws", [one])[0].source) == "roster/rooms.yaml:2:13"
    assert line_of(tmp_path / "ws", show_keys=False)(problem("roster/rooms.yaml", 2)) == "  capacity: many"


def test_the_line_of_a_problem(tmp_path: Path) -> None:
    laid(tmp_path, **{"roster/agents.csv": "﻿id,name\nA001,林雨晴\n"})
    line = line_of(tmp_path, show_keys=False)
    assert [line(problem("roster/agents.csv", number)) for number in (0, 1, 2, 3)] == [
        "",
        "id,name",
        "A001,林雨晴",
        "",
    ]
    assert line(problem("")) == ""
    assert line(problem("plans/gone.yaml")) == ""
    assert line_of(None, show_keys=True)(problem("roster/agents.csv")) == ""


def test_lines_with_keys_are_shown_only_where_that_was_asked(tmp_path: Path) -> None:
    files = {
        "curricula/junior/questions/rules.yaml": "answer: B\n",
        "records/exams/e/form-A.yaml": "key: [B]\n",
        "roster/agents.csv": "secret\n",
    }
    laid(tmp_path, **files)
    problems = [problem(path, secret=path.startswith("roster")) for path in files]
    assert [line_of(tmp_path, show_keys=False)(one) for one in problems] == ["", "", ""]
    assert [line_of(tmp_path, show_keys=True)(one) for one in problems] == ["answer: B", "key: [B]", "secret"]


def test_no_line_is_shown_of_a_workbook(tmp_path: Path) -> None:
    laid(tmp_path)
    (tmp_path / "marks.xlsx").write_bytes(b"PK\3\4damaged")
    assert line_of(tmp_path, show_keys=True)(problem("marks.xlsx")) == ""


def test_no_line_is_shown_of_a_file_in_another_encoding(tmp_path: Path) -> None:
    laid(tmp_path)
    (tmp_path / "marks.csv").write_bytes("工號\n毛\n".encode("gb18030"))
    assert line_of(tmp_path, show_keys=True)(problem("marks.csv", 2)) == ""
