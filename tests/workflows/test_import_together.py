"""Files of sheets that come in together: each an import of its own, all of them one step (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, TODAY, said
from trainer_cli.workflows.import_file import Recognised, recognised_file
from trainer_cli.workflows.import_task import Task, Wish
from trainer_cli.workflows.import_together import sheets_together

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.workflows.import_task import Outcome


def together(
    team: Team, files: dict[str, str], *, exam: str | None = None, keep_good: bool = False
) -> Outcome:
    """What becomes of files that come in together."""
    tasks = []
    for name, text in files.items():
        incoming = team.incoming(text, name, keep_good=keep_good)
        found = recognised_file(incoming, None)
        assert isinstance(found, Recognised), found
        tasks.append(Task(team.root, team.workspace, incoming, found.match, TODAY, Wish(exam=exam)))
    return sheets_together(tasks)


def files_of(team: Team, *agents: str) -> dict[str, str]:
    """A file for each of those agents."""
    head, *rows = team.sheets().splitlines()
    return {f"{row[:4]}.csv": f"{head}\n{row}\n" for row in rows if row[:4] in agents}


def test_every_file_is_kept_and_all_are_one_proposal(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    proposal = assembled.do(*together(assembled, files_of(assembled, "A001", "A002", "A003")))
    assert proposal.done == (
        f"Imported 3 sheets; files that are kept as they came: 3.\nNext: trainer worksheet marks {EXAM}"
    )
    assert proposal.what == "This takes 3 sheets from 3 files."
    assert [(one.file, one.taken) for one in sorted(assembled.exam.imports, key=lambda one: one.file)] == [
        ("A001.csv", 1),
        ("A002.csv", 1),
        ("A003.csv", 1),
    ]
    assert sum(change.path.endswith("/original.csv") for change in proposal.changes) == 3
    assert [document["taken"] for document in proposal.document["imports"]] == [1, 1, 1]  # type: ignore[attr-defined]  # documents


def test_the_same_bytes_under_a_second_name_count_once(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    files = files_of(assembled, "A001")
    proposal, problems = together(assembled, files | {"A001 (1).csv": files["A001.csv"]})
    assert proposal is not None
    assert (proposal.done.splitlines()[0], problems) == (
        "Imported 1 sheets; files that are kept as they came: 1.",
        [],
    )


def test_another_sheet_of_an_agent_in_a_second_file_is_refused(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    files = files_of(assembled, "A001", "A002")
    proposal, problems = together(assembled, files | {"x.csv": files["A001.csv"].replace("11:20", "11:25")})
    assert said(problems) == [
        "x.csv:2:1 sheet-agent-repeated: a second sheet of A001; the first stands in A001.csv"
    ]
    assert proposal is not None
    assert proposal.done.startswith("Imported 2 sheets")


def test_a_file_with_a_problem_is_left_out_or_taken_in_part(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    files = files_of(assembled, "A001", "A002")
    files["A002.csv"] += files["A002.csv"].splitlines()[1].replace("A002", "A999") + "\n"
    proposal, problems = together(assembled, files)
    assert (proposal and proposal.done.startswith("Imported 1 sheets"), len(problems)) == (True, 1)
    kept, problems = together(assembled, files, keep_good=True)
    assert kept is not None
    assert kept.done.splitlines() == [
        "Imported 2 sheets; files that are kept as they came: 2.",
        "Rows that were refused: 1.",
        f"Next: trainer worksheet marks {EXAM}",
    ]
    assert [one.code for one in problems] == ["sheet-agent-unknown"]


def test_sheets_on_record_are_nothing_new(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    files = files_of(assembled, "A001", "A002")
    assembled.do(*together(assembled, files))
    proposal, problems = together(assembled, files)
    assert proposal is not None
    assert (proposal.changes, proposal.nothing, problems) == (
        (),
        "All of these sheets are on record already.",
        [],
    )


def test_where_the_exam_is_not_clear_nothing_is_taken(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    proposal, problems = together(assembled, files_of(assembled, "A001", "A002"), exam="nothing")
    assert (proposal, [one.code for one in problems]) == (None, ["name-unknown", "name-unknown"])
