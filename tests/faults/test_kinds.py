"""The corpus through every reader of the program: records, answer sheets and marks (rows 1 to 8, 26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults import csv_files, everywhere, markdown_files, yaml_files
from tests.team import TODAY
from trainer_cli.interop import FACTS, FORMATS
from trainer_cli.interop.format import Match
from trainer_cli.text.csv_header import Header
from trainer_cli.text.locate import locate
from trainer_cli.workflows.import_answers import imported_sheets
from trainer_cli.workflows.import_facts import imported_facts
from trainer_cli.workflows.import_marks import imported_marks
from trainer_cli.workflows.import_questions import imported_questions
from trainer_cli.workflows.import_task import Task, Wish
from trainer_cli.workflows.measure import measured_agreement, measured_items
from trainer_cli.workspace.layout import KINDS
from trainer_cli.workspace.parse import parsed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.stimulus import Stimulus
    from tests.team import Team
    from trainer_cli.workspace.layout import Kind

CORPUS = everywhere.STIMULI + yaml_files.STIMULI + csv_files.STIMULI + markdown_files.STIMULI
READERS = {"yaml": "yaml", "yaml-list": "yaml", "csv": "csv", "handout": "md"}
OF_ANY_FILE = ("file-", "encoding-", "character-", "merge-", "yaml-", "front-matter-", "csv-workbook")
"""Codes that do not depend on what the records of the file are."""


def stimuli_of(kind: Kind) -> list[Stimulus]:
    """The broken files for the format of a kind whose fault is one of the file, not of a record."""
    return [one for one in CORPUS if one.reader == READERS[kind.format] and one.code.startswith(OF_ANY_FILE)]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.holds], ids=lambda kind: kind.name)
def test_a_broken_file_of_every_kind_gives_its_problem_and_no_record(kind: Kind) -> None:
    path = kind.pattern.replace("**", "a").replace("*", "a").replace("[0-9]", "2")
    broken = stimuli_of(kind)
    assert len(broken) > 20
    for one in broken:
        records, problems = parsed(kind, path, one.data)
        place = locate(one.data, problems[0].source)
        assert (problems[0].code, f"{place.line}:{place.column}") == (one.code, one.place), one.name
        assert problems[0].source.path == path
        assert records == [], one.name


@pytest.mark.parametrize("stimulus", [one for one in CORPUS if one.reader == "csv"], ids=lambda one: one.name)
def test_a_broken_table_of_sheets_or_marks_is_refused(stimulus: Stimulus, answered: Team) -> None:
    workspace = answered.workspace
    for imported, name in ((imported_sheets, "sheets.csv"), (imported_marks, "marks.csv")):
        incoming = answered.incoming(stimulus.data, name, keep_good=True)
        proposal, problems = imported(answered.root, workspace, answered.exam, incoming)
        assert proposal is None
        assert "error" in [one.level for one in problems]
        assert {one.source.path for one in problems} == {name}
        if stimulus.code.startswith(OF_ANY_FILE):
            assert problems[0].code == stimulus.code


@pytest.mark.parametrize("stimulus", [one for one in CORPUS if one.reader == "csv"], ids=lambda one: one.name)
def test_a_broken_table_of_questions_is_refused(stimulus: Stimulus, answered: Team) -> None:
    incoming = answered.incoming(stimulus.data, "questions.csv", keep_good=True)
    match = Match(FORMATS["questions"], Header([], 0, 1, ","), {})
    task = Task(answered.root, answered.workspace, incoming, match, TODAY, Wish(course="rules"))
    proposal, problems = imported_questions(task)
    assert proposal is None
    assert "error" in [one.level for one in problems]
    assert {(one.source.path, one.secret) for one in problems} == {("questions.csv", True)}
    if stimulus.code.startswith(OF_ANY_FILE):
        assert problems[0].code == stimulus.code


@pytest.fixture(scope="module")
def answered(stages: Callable[[str], Path]) -> Team:
    from tests.team import Team  # noqa: PLC0415

    return Team(stages("answered"))


@pytest.mark.parametrize("stimulus", [one for one in CORPUS if one.reader == "csv"], ids=lambda one: one.name)
def test_a_broken_table_of_facts_is_refused(stimulus: Stimulus, answered: Team) -> None:
    workspace = answered.workspace
    for format_ in (one for one in FACTS.values() if one.required):  # a questionnaire takes any columns
        incoming = answered.incoming(stimulus.data, "facts.csv", keep_good=True)
        proposal, problems = imported_facts(workspace, format_, incoming, about="")
        assert proposal is None
        assert {one.source.path for one in problems} == {"facts.csv"}
        if stimulus.code.startswith(OF_ANY_FILE):
            assert problems[0].code == stimulus.code


@pytest.mark.parametrize("stimulus", [one for one in CORPUS if one.reader == "csv"], ids=lambda one: one.name)
def test_a_broken_table_is_not_measured(stimulus: Stimulus) -> None:
    of_any_table = (*OF_ANY_FILE, "csv-quote", "csv-too-long", "csv-row-length")
    broken = ("broken.csv", stimulus.data)
    answers, key = ("answers.csv", b"who,q1\nP1,A\n"), ("key.csv", b"item,key\nq1,A\n")
    for found in (measured_items(broken, key), measured_items(answers, broken)):
        assert isinstance(found, list)
    if stimulus.code.startswith(of_any_table):
        told = measured_agreement(broken)
        assert isinstance(told, list)
        assert (told[0].code, told[0].source.path) == (stimulus.code, "broken.csv")
