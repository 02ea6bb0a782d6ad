"""Marks that people send: every wrong row named, a wrong mark corrected, both kept (T42)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.team import EXAM, NOON, said
from trainer_cli.workflows.import_marks import imported_marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal

Found = tuple["Proposal | None", "list[Problem]"]
LATER = NOON + dt.timedelta(hours=1)


def marked(
    team: Team, text: str, *, keep_good: bool = False, correct: bool = False, at: dt.datetime = NOON
) -> Found:
    incoming = team.incoming(
        text, "marks.csv", keep_good=keep_good, correct=correct, at=at, reason="misread" if correct else ""
    )
    return imported_marks(team.root, team.workspace, team.exam, incoming)


def points(team: Team, agent: str) -> Decimal | None:
    return next(one.points for one in team.scores if one.agent == agent)


def test_marks_are_stored_with_the_file_as_it_came(team: Callable[[str], Team]) -> None:  # T42
    answered = team("answered")
    text = answered.marks()
    proposal = answered.do(*marked(answered, text))
    folder = proposal.changes[0].path.rpartition("/")[0]
    assert [change.path for change in proposal.changes] == [
        f"{folder}/{file}" for file in ("marks.csv", "original.csv", "import.yaml")
    ]
    assert proposal.done == (
        "Imported 110 marks from 11 rows (utf-8); the file is kept as it came.\n"
        f"Next: trainer exam score {EXAM}"
    )
    assert answered.text(f"{folder}/marks.csv").splitlines()[:2] == [
        "agent,item,points,marker,row",
        "A001,41,2.5,TR01,2",
    ]
    again, problems = marked(answered, text)
    assert again is not None
    assert (again.changes, problems) == ((), [])


def test_wrong_marks_are_named(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    text = "agent,item,points\nA001,41,5.5\nA007,41,3\nA099,41,3\nA001,1,1\nA002,42,2\nA002,42,3\n"
    proposal, problems = marked(answered, text)
    assert proposal is None
    assert said(problems) == [
        "marks.csv:2:3 mark-points: item 41: 5.5 points, allowed are 0 to 5",
        "marks.csv:3:1 mark-no-sheet: A007 has no sheet in this exam",
        "marks.csv:4:1 mark-agent-unknown: `A099` is nobody's id",
        "marks.csv:5:3 mark-item: `1` is no item of form A that a person marks",
        "marks.csv:7:3 mark-repeated: a second mark for item 42 of A002 in this file",
    ]
    proposal, _ = marked(answered, text, keep_good=True)
    assert proposal is not None
    assert proposal.done.startswith("Imported 1 marks from 6 rows (utf-8);")
    assert "\nRows that were refused: 5.\n" in proposal.done


def test_a_name_in_the_place_of_an_id_is_refused_with_the_id(team: Callable[[str], Team]) -> None:
    proposal, problems = marked(team("answered"), "agent,item,points\n陈柏宇,41,3\n")
    assert proposal is None
    assert [(one.message, one.remedy) for one in problems] == [
        ("`陈柏宇` is nobody's id", "write `A002`, the id of who has this name")
    ]


def test_answer_sheets_are_one_problem_that_names_their_command(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    proposal, problems = marked(answered, answered.sheets(), keep_good=True)
    assert (proposal, said(problems)) == (
        None,
        ["marks.csv:1:1 mark-sheets: the file holds answer sheets, and not the marks of written answers"],
    )
    assert problems[0].remedy == f"bring it in by: trainer exam import {EXAM} marks.csv"


def test_marks_with_a_column_of_forms_are_no_sheets(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    proposal, problems = marked(answered, "agent,form,q41\nA001,A,99\n")
    assert (proposal, [one.code for one in problems]) == (None, ["mark-points"])
    proposal, problems = marked(answered, "agent,marker,q1\nA001,TR01,1\n")
    assert (proposal, [one.code for one in problems]) == (None, ["mark-item"])


def test_a_file_without_marks(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    for text, code in (
        ("", "file-empty"),
        ("x\ny\n", "csv-header-missing"),
        ("name\nx\n", "csv-column-missing"),
        ("agent,q41\n", "import-empty"),
    ):
        proposal, problems = marked(answered, text)
        assert proposal is None
        assert problems[0].code == code


def test_marks_that_are_on_record_already_add_nothing(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    proposal, problems = imported_marks(
        marked.root, marked.workspace, marked.exam, marked.incoming(marked.marks() + "\n", "marks.csv")
    )
    assert proposal is not None
    assert (proposal.changes, proposal.nothing, problems) == (
        (),
        "All of these marks are on record already.",
        [],
    )


def test_other_points_for_a_marked_answer_need_a_word(team: Callable[[str], Team]) -> None:
    proposal, problems = marked(team("marked"), "agent,item,points\nA001,41,5\nA001,42,2.5\n")
    assert proposal is None
    assert said(problems) == ["marks.csv:2:3 mark-changed: item 41 of A001 has 2.5 points on record, not 5"]
    assert problems[0].remedy == (
        "leave the cell as it was; a mark that was wrong is corrected with --correct"
    )


def test_a_correction_supersedes_and_the_first_mark_stays_on_record(team: Callable[[str], Team]) -> None:
    done = team("marked")
    before, first = done.files(), done.exam.mark_imports[0].id
    text = "agent,marker,item,points\nA001,羅啟明,41,5\nA001,,42,2.5\n"
    proposal = done.do(*marked(done, text, correct=True, at=LATER))
    assert proposal.what.splitlines() == [
        f"This takes 1 marks (agents: 1) from 2 rows, for the exam {EXAM}.",
        "1 more stand on record already and are passed over.",
        "This corrects what is on record:",
        "A001, item 41: 2.5 → 5",
    ]
    assert proposal.done == (
        "Imported 1 marks from 2 rows (utf-8); the file is kept as it came.\n"
        "Corrected: A001, item 41: 2.5 → 5\n"
        "1 more stand on record already and are passed over.\n"
        f"Next: trainer exam score {EXAM}"
    )
    assert (proposal.document["known"], proposal.document["corrected"]) == (1, 1)
    act = done.exam.mark_imports[1]
    assert (act.supersedes, act.reason) == ({"A001/41": (first,)}, "misread")
    assert points(done, "A001") == Decimal("72.5")
    assert [one.marker for one in done.exam.marks if (one.agent, one.item) == ("A001", 41)] == ["TR02"]
    assert {path: data for path, data in done.files().items() if path in before} == before


def test_a_mark_carries_its_marker_and_its_date(team: Callable[[str], Team]) -> None:  # S33
    answered = team("answered")
    answered.do(*marked(answered, "agent,marker,q41,q42\nA001,羅啟明,5,4.5\n"))
    (act,) = answered.exam.mark_imports
    assert {(one.marker, one.item, one.source.path.split("/")[3]) for one in answered.exam.marks} == {
        ("TR02", 41, act.id),
        ("TR02", 42, act.id),
    }
    assert (act.at, act.by) == (NOON, "TR02")


def test_a_correction_is_corrected_back_with_the_same_bytes(team: Callable[[str], Team]) -> None:
    done = team("marked")
    wrong = "agent,item,points\nA001,41,5\n"
    name = done.do(*marked(done, wrong, correct=True, at=LATER)).document["import"]
    back = done.do(*marked(done, done.marks(), correct=True, at=LATER))
    assert (back.document["known"], back.document["corrected"]) == (109, 1)
    assert points(done, "A001") == Decimal("70.0")
    again = done.do(*marked(done, wrong, correct=True, at=LATER))
    assert again.document["import"] == f"{name}-2"
    assert points(done, "A001") == Decimal("72.5")
    assert done.exam.repeated == ()
    nothing, problems = marked(done, wrong, correct=True, at=LATER)
    assert nothing is not None
    assert (nothing.changes, nothing.nothing, problems) == (
        (),
        "All of these marks are on record already.",
        [],
    )


def test_a_correction_settles_what_two_branches_marked_differently(team: Callable[[str], Team]) -> None:
    done = team("marked")
    other = "agent,item,points,marker,row\nA001,41,4,TR02,2\n"
    first = done.exam.mark_imports[0].id
    act = done.text(f"records/marks/{EXAM}/{first}/import.yaml")
    for name, data in (("marks.csv", other), ("import.yaml", act.replace("sha256:", "sha256:0"))):
        done.write(f"records/marks/{EXAM}/2026-02-12-other/{name}", data.replace(first, "2026-02-12-other"))
    assert points(done, "A001") is None
    _, problems = marked(done, "agent,item,points\nA001,41,4\n")
    assert [one.message for one in problems] == ["item 41 of A001 has 2.5 / 4 points on record, not 4"]
    done.do(*marked(done, "agent,item,points\nA001,41,4\n", correct=True, at=LATER))
    assert set(done.exam.mark_imports[-1].supersedes["A001/41"]) == {first, "2026-02-12-other"}
    assert points(done, "A001") == Decimal("71.5")


def test_after_a_release_a_correction_says_how_it_is_announced(team: Callable[[str], Team]) -> None:
    done = team("released")
    proposal = done.do(*marked(done, "agent,item,points\nA001,41,5\n", correct=True))
    assert proposal.done.splitlines()[-1] == (
        f"The results are announced: trainer exam score {EXAM} shows what differs now, "
        f"trainer exam release {EXAM} announces anew."
    )


def test_who_marked_is_known_and_points_have_their_step(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    text = "agent,marker,q41\nA001,TR09,3\nA002,羅啟明,3\nA003,TR01,2.3\n"
    _, problems = marked(answered, text)
    assert said(problems) == [
        "marks.csv:2:2 mark-marker-unknown: the marker `TR09` is no trainer or person of the roster",
        "marks.csv:4:3 mark-step: item 41: 2.3 points, but they are given in steps of 0.5",
    ]
    answered.edit("trainer.yaml", "policy:", "policy:\n  mark_step: 0.1")
    assert [one.code for one in marked(answered, text)[1]] == ["mark-marker-unknown"]
