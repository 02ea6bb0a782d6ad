"""Every point leads to the row of the file it came from, as it came (T44)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.team import EXAM, said
from trainer_cli.workflows.explain import explained
from trainer_cli.workflows.import_answers import imported_sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_the_lines_of_a_score_and_their_places(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    workspace = marked.workspace
    facts = workspace.exams[EXAM]
    result, problems = explained(marked.root, workspace, facts, "A002")
    assert problems == []
    assert result is not None
    score, lines = result
    assert len(lines) == 50
    assert (
        sum((line.points for line in lines if line.points is not None), Decimal(0))
        == score.points
        == Decimal("65.0")
    )
    sheets = f"records/sheets/{EXAM}/{facts.imports[0].id}/original.csv"
    marks = f"records/marks/{EXAM}/{facts.mark_imports[0].id}/original.csv"
    assert {line.answer_place for line in lines[:40]} == {f"{sheets}:3"}
    assert {line.answer_place for line in lines[40:]} == {f"{marks}:3"}
    assert marked.text(sheets).splitlines()[2].startswith("A002,B,")
    assert marked.text(marks).splitlines()[2].startswith("A002,TR01,")
    assert [line.points for line in lines[:6]] == [0, 0, 0, 0, 0, 1]
    assert {line.marker for line in lines[40:]} == {"TR01"}


def test_a_corrected_sheet_is_the_one_explained(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    text = "\n".join(line for line in marked.sheets().splitlines() if line[:4] in {"agen", "A002"})
    incoming = marked.incoming(text, correct=True, reason="misread")
    marked.do(*imported_sheets(marked.root, marked.workspace, marked.exam, incoming))
    workspace = marked.workspace
    result, _ = explained(marked.root, workspace, workspace.exams[EXAM], "A002")
    assert result is not None
    score, lines = result
    assert score.points == Decimal("70.0")
    correction = next(one for one in marked.exam.imports if one.supersedes)
    places = {line.answer_place for line in lines[:40]}
    assert places == {f"records/sheets/{EXAM}/{correction.id}/original.csv:2"}


def test_an_absentee_has_an_outcome_and_no_lines(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    workspace = marked.workspace
    result, _ = explained(marked.root, workspace, workspace.exams[EXAM], "A007")
    assert result is not None
    assert (result[0].outcome, result[1]) == ("absent", ())


def test_who_is_no_candidate(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    workspace = marked.workspace
    result, problems = explained(marked.root, workspace, workspace.exams[EXAM], "A013")
    assert result is None
    assert said(problems) == [
        f"records/exams/{EXAM}/exam.yaml:1:1 explain-not-candidate: A013 is not a candidate of `{EXAM}`"
    ]


def test_a_damaged_line_is_no_sheet(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    path = marked.exam.sheets["A"][0]
    marked.write(path, marked.text(path).replace("A001,A,09:00,11:20,2,", "A001,A,09:00,11:20,two,"))
    workspace = marked.workspace
    result, _ = explained(marked.root, workspace, workspace.exams[EXAM], "A001")
    assert result is not None
    assert (result[0].outcome, result[1]) == (None, ())
