"""`trainer exam import|mark|absent|…|score|release`: from sheets to announced results (T40–T43)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Terminal, state_of
from tests.team import COHORT, EXAM
from trainer_cli.commands import exam_marking
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team


def test_sheets_are_imported(shell: Callable[[str], Shell]) -> None:
    # T40
    at = shell("assembled")
    at.team.write("sheets.csv", at.team.sheets())
    ran = at("exam", "import", EXAM, "sheets.csv", "--by", "TR02")
    assert (ran.code, ran.err) == (0, "")
    assert sum(one.form != "" for one in at.team.scores) == 12


def test_one_bad_row_stops_an_import(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    at.team.write("sheets.csv", at.team.sheets().replace("A002,", "A999,"))
    before = at.team.files()
    ran = at("exam", "import", EXAM, "sheets.csv", "--json")
    assert (ran.code, ran.codes) == (1, ["sheet-agent-unknown"])
    assert at.team.files() == before


def test_good_rows_are_kept_when_asked_and_it_is_said_once(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    at.team.write("sheets.csv", at.team.sheets().replace("A002,", "A999,"))
    ran = at("exam", "import", EXAM, "sheets.csv", "--keep-good", "--json")
    assert (ran.code, ran.codes) == (1, ["sheet-agent-unknown"])
    assert ran.document["result"]["written"] is True
    assert sum(one.form != "" for one in at.team.scores) == 11


def test_a_file_that_is_not_there(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    ran = at("exam", "import", EXAM, "sheets.csv")
    assert ran == (74, "", f"trainer: {at.team.root / 'sheets.csv'}: No such file or directory\n")
    assert at("exam", "mark", EXAM, "marks.csv", "--json").document["error"]["exit"] == 74


def test_marks_are_imported(shell: Callable[[str], Shell]) -> None:
    # T42
    at = shell("answered")
    at.team.write("marks.csv", at.team.marks())
    assert at("exam", "mark", EXAM, "marks.csv").code == 0
    assert all(one.points is not None for one in at.team.scores if one.form)


def test_a_wrong_mark_is_corrected_and_taken_back_again(shell: Callable[[str], Shell]) -> None:
    # T42, reliability: a correction is a record, `undo` takes it back
    at = shell("marked")
    at.team.edit("trainer.yaml", "commit: manual", "commit: auto")
    new_repository(at.team.root)
    commit_files(at.team.root, list(at.team.files()), "trainer init")
    at.team.write("marks.csv", "agent,item,points\nA001,41,5\n")
    assert at("exam", "mark", EXAM, "marks.csv", "--json").codes == ["mark-changed"]
    preview = at("exam", "mark", EXAM, "marks.csv", "--correct", "-n")
    first, rest = preview.out.split("\n", 1)
    assert first == f"This takes 1 marks (agents: 1) from 1 rows, for the exam {EXAM}."
    assert rest.startswith("This corrects what is on record:\nA001, item 41: 2.5 → 5\nwould add    ")
    assert at("exam", "mark", EXAM, "marks.csv", "--correct").code == 0
    assert at.team.scores[0].points == Decimal("72.5")
    assert at("undo", "-y").code == 0
    assert at.team.scores[0].points == Decimal("70.0")


def test_a_wrong_sheet_is_corrected_with_a_reason(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    at.team.write("sheets.csv", at.team.sheets(wrong={"A001": 1}, leave_out=COHORT[1:]))
    assert at("exam", "import", EXAM, "sheets.csv", "--json").codes == ["sheet-changed"]
    assert at("exam", "import", EXAM, "sheets.csv", "--correct", "--json").codes == ["import-reason"]
    assert at("import", "sheets.csv", "--exam", EXAM, "--correct", "--json").codes == ["import-reason"]
    ran = at("exam", "import", EXAM, "sheets.csv", "--correct", "--reason", "misread", "--json")
    assert (ran.code, ran.document["corrected"]) == (0, 1)
    assert at.team.scores[0].sections[0] == 24


@pytest.mark.parametrize(
    ("verb", "outcome"), [("absent", "absent"), ("excuse", "excused"), ("withdraw", "withdrawn")]
)
def test_who_did_not_sit_has_an_outcome(shell: Callable[[str], Shell], verb: str, outcome: str) -> None:
    at = shell("assembled")
    ran = at("exam", verb, "A007", EXAM, "--reason", "sick", "--json")
    assert (ran.document["agent"], ran.document["outcome"]) == ("A007", outcome)


def test_a_sheet_is_void_with_a_reason(shell: Callable[[str], Shell]) -> None:
    # T41
    at = shell("answered")
    assert at("exam", "void", "A001", EXAM) == (2, "", "trainer: --reason is missing: it goes on record\n")
    assert at("exam", "void", "A001", EXAM, "--reason", "used a phone").code == 0
    back = at("exam", "restore", "A001", EXAM, "--reason", "it was somebody else", "--json")
    assert (back.code, back.document["agent"]) == (0, "A001")


def test_scores_are_shown_and_nothing_is_written(shell: Callable[[str], Shell]) -> None:
    at = shell("marked")
    before = state_of(at.team.root)
    ran = at("exam", "score", EXAM)
    assert (ran.code, ran.err) == (0, f"Next: trainer exam release {EXAM}\n")
    assert "林雨晴" in ran.out
    assert state_of(at.team.root) == before


def test_many_candidates_are_summed_up(
    shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch
) -> None:
    at = shell("assembled")
    monkeypatch.setattr(exam_marking, "MOST_LISTED", 5)
    monkeypatch.setattr(exam_marking, "has_written_items", lambda _: False)
    ran = at("exam", "score", EXAM)
    assert ran.code == 0
    assert "林雨晴" not in ran.out


def test_results_are_announced_with_a_yes(shell: Callable[[str], Shell]) -> None:
    # T43
    at = shell("marked")
    assert at("exam", "release").out == (
        "error: which exam? A command that announces needs the full id (name-not-given)\n"
        f"  → if you mean the only open one, give {EXAM}\n"
    )
    told = "trainer: this announces or removes something: without a terminal it needs --yes\n"
    refused = at("exam", "release", EXAM)
    unsigned = (  # T40
        f"records/exams/{EXAM}/exam.yaml:25:14: warning: 11 candidates sat, and no signed declaration of theirs is "
        "on record: A001, A002, A003, A004, A005, … (exam-declaration-missing, T40)\n"
        f"  → record who signed: trainer exam held {EXAM} --declarations IDS --start HH:MM --end HH:MM\n"
    )
    assert refused == (2, "", unsigned + told)
    assert at("exam", "release", EXAM, "-y").code == 0
    assert len(at.team.exam.releases) == 1


def test_what_is_not_marked_is_not_announced(shell: Callable[[str], Shell]) -> None:
    ran = shell("answered")("exam", "release", EXAM, "-y", "--json")
    assert ran.code == 1
    assert set(ran.codes) == {"release-unmarked"}


def test_an_announcement_is_taken_back(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    assert at("exam", "release", EXAM, "--withdraw", "wrong key of item 3", "-y").code == 0
    assert at("exam", "score").err == f"The exam is {EXAM}.\nNext: trainer exam release {EXAM}\n"


def test_a_person_says_no_and_nothing_is_announced(team: Callable[[str], Team]) -> None:
    root = team("marked").root
    before = state_of(root)
    with Terminal(root, "exam", "release", EXAM) as terminal:
        terminal.shows("would add    records/")
        terminal.shows("Write this? [Y/n]: ")
        terminal.types("n")
        terminal.shows("Nothing was written.")
        assert terminal.ends() == 0
    assert state_of(root) == before
