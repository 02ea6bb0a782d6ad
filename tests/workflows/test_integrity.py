"""What deserves a look after an exam (T40): from the sheets on record to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from tests.team import NOON, right_answers
from trainer_cli.questions.shuffle import seeded
from trainer_cli.workflows.import_answers import imported_sheets
from trainer_cli.workflows.integrity import exam_integrity
from trainer_cli.workflows.outcome import new_outcome
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.team import Team
    from trainer_cli.reports.integrity import IntegrityReport
    from trainer_cli.workspace.workspace import Workspace

EARLIER = "records/sheets/junior-2025-02-10-theory/one/form-A.csv"


def lines(team: Team, copiers: tuple[str, str] | None, *, only_a: bool) -> Iterator[str]:
    """Sheets with about half of the answers wrong by lot; of the two, one has all answers of the other."""
    facts, random = team.exam, seeded(3, "answers")
    yield "agent,form,start,end," + ",".join(f"q{number}" for number in range(1, 41)) + "\n"
    given: dict[str, list[str]] = {}
    for one in facts.candidates:
        form = "A" if only_a else one.form
        keys = right_answers(facts.forms[form])
        given[one.agent] = [
            key if random.random() < 0.5 else random.choice("TF" if key in "TF" else "ABCD") for key in keys
        ]
        if copiers and one.agent == copiers[1]:
            given[one.agent] = given[copiers[0]]
        end = "09:40" if one.agent == "A005" else "11:20"
        yield f"{one.agent},{form},09:00,{end},{','.join(given[one.agent])}\n"


def with_sheets(team: Team, copiers: tuple[str, str] | None, *, only_a: bool = False) -> Team:
    text = "".join(lines(team, copiers, only_a=only_a))
    team.do(*imported_sheets(team.root, team.workspace, team.exam, team.incoming(text)))
    return team


def report(team: Team, workspace: Workspace | None = None) -> IntegrityReport:
    found = exam_integrity(team.root, workspace or team.workspace, team.exam)
    assert found is not None
    return found


def same_form(team: Team) -> tuple[str, str]:
    first, second, *_ = (one.agent for one in team.exam.candidates if one.form == "A")
    return first, second


def test_a_pair_and_a_short_time(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    one, other = same_form(assembled)
    found = report(with_sheets(assembled, (one, other)))
    assert (found.n, found.pairs, found.timed, found.usual, found.limit) == (12, 30, 12, 8400, 4200)
    (row,) = found.alike
    assert (row.first.agent, row.second.agent, row.first.form, row.same) == (one, other, "A", 40)
    assert row.expected_wrong < row.wrong < 40
    assert row.corrected < 0.01
    assert [(person.agent, person.seconds) for person in found.short] == [("A005", 2400)]
    assert (found.compared, found.share_used, found.known) == (0, None, ())


def test_independent_people_are_not_listed(team: Callable[[str], Team]) -> None:
    assert report(with_sheets(team("assembled"), None)).alike == ()


def test_a_void_sheet_is_still_compared(team: Callable[[str], Team]) -> None:  # T41
    assembled = team("assembled")
    one, other = same_form(assembled)
    with_sheets(assembled, (one, other))
    sat = {score.agent for score in assembled.scores if score.form}
    assembled.do(*new_outcome(assembled.exam, other, "void", reason="notes", sat=sat, by="TR02", at=NOON))
    assert [row.second.agent for row in report(assembled).alike] == [other]


def test_seats_are_those_of_the_plan(team: Callable[[str], Team]) -> None:
    """Neighbours have other forms by the plan; here everybody took form A."""
    assembled = team("assembled")
    planned = report(with_sheets(assembled, same_form(assembled), only_a=True))
    assert (planned.pairs, planned.neighbours) == (66, 15)
    assert planned.alike[0].first.seat.startswith("R2 ")


def test_without_seats_for_all_nobody_is_a_neighbour(team: Callable[[str], Team]) -> None:
    assembled = with_sheets(team("assembled"), ("A001", "A003"), only_a=True)
    workspace = assembled.workspace
    small = {
        id_: msgspec.structs.replace(room, capacity=1, rows=0, columns=0)
        for id_, room in workspace.rooms.items()
    }
    narrow = report(assembled, replaced(workspace, rooms=small))
    assert (narrow.pairs, narrow.neighbours, narrow.alike[0].first.seat) == (66, 0, "")


def test_a_question_that_became_known(team: Callable[[str], Team]) -> None:
    assembled = with_sheets(team("assembled"), None)
    facts, workspace = assembled.exam, assembled.workspace
    blank = "-" * 40
    assembled.write(
        EARLIER,
        "agent,form,start,end,row,answers,more\n"
        + "".join(f"A{number},A,,,{number},{blank},\n" for number in range(100, 160)),
    )
    before = msgspec.structs.replace(
        facts.exam, id="junior-2025-02-10-theory", date=facts.exam.date.replace(2025)
    )
    earlier = replaced(facts, exam=before, sheets={"A": (EARLIER,)}, imports=())
    exams = {before.id: earlier, facts.exam.id: facts}
    found = report(assembled, replaced(workspace, exams=exams))
    assert found.compared == 40
    assert 0.4 < (found.share_used or 0) < 0.9
    assert 0.4 < (found.share_new or 0) < 0.9
    rows = {row.question: row for row in found.known}
    assert rows.keys() <= {item.question for item in facts.forms["A"].items}
    assert {(row.before, row.before_n, row.now_n) for row in rows.values()} == {(0, 60, 6)}


def test_nobody_sat(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    assert exam_integrity(assembled.root, assembled.workspace, assembled.exam) is None
