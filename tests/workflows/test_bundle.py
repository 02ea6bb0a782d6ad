"""T42: a marker's bundle names nobody, and bundles come back in any order."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.exams.paper import item, mark, script
from tests.team import EXAM, OBJECTIVE, TODAY, said
from tests.workflows.allocated import allocate, bundle_of, filled_bundle, ordered
from tests.workflows.filled import rows
from tests.workflows.tasks import imported
from trainer_cli.exams.marking import markers_of_several
from trainer_cli.interop import FORMATS
from trainer_cli.interop.format import Match
from trainer_cli.text.csv_header import Header
from trainer_cli.workflows.bundle import bundle_sheet
from trainer_cli.workflows.import_exam import bundles
from trainer_cli.workflows.import_marks import imported_marks
from trainer_cli.workflows.import_task import Task
from trainer_cli.workflows.worksheet import worksheet_bytes
from trainer_cli.workflows.written_answers import WrittenAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.team import Team


def test_it_names_nobody_and_its_order_is_of_the_lot(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    allocate(answered, "TR01", "D01", double=True)
    sheet = bundle_of(answered, "D01")
    text = worksheet_bytes(sheet, "zh-Hant", "f.xlsx")
    cells = {str(cell) for row in rows(text) for cell in row}
    assert not cells & {*answered.workspace.agents, *(one.name for one in answered.workspace.agents.values())}
    assert rows(text)[0] == ["代號", "題號", "題幹", "答卷", "評分點", "評分標準", "滿分", "得分", "評分理由"]
    order = [(int(str(row["number"])), str(row["code"])) for row in sheet.rows]
    assert order == sorted(order)
    codes = {one.code: one.agent for one in answered.exam.scripts}
    agents = list(dict.fromkeys(codes[code] for number, code in order if number == 41))
    assert agents != sorted(agents)
    (guide,) = sheet.beside
    first = answered.exam.forms["A"].items[40]
    assert {"number": "41", "stem": first.stem, "model": first.model_answer}.items() <= guide.rows[
        0
    ].items() or (answered.exam.forms["B"].items[40].stem == guide.rows[0]["stem"])


LESS = {"TR01": Decimal(0), "D01": Decimal("0.5"), "TR03": Decimal("0.25")}
"""What each marker takes off every criterion."""


def taking_off(less: Decimal) -> Callable[[Decimal, str], Decimal]:
    return lambda most, _: most - less


@pytest.mark.parametrize("order", [("TR01", "D01", "TR03"), ("TR03", "D01", "TR01")])
def test_bundles_come_back_in_any_order_and_give_the_same(
    team: Callable[[str], Team], order: Sequence[str]
) -> None:
    answered = team("answered")
    answered.edit("trainer.yaml", "policy:", "policy:\n  mark_step: 0.25")
    allocate(answered, "TR01", "D01", "TR03", double=True)
    filled = {
        marker: filled_bundle(bundle_of(answered, marker), taking_off(less)) for marker, less in LESS.items()
    }
    for marker in order:
        answered.do(*imported(answered, filled[marker]))
    forms, pairs = answered.exam.forms, markers_of_several(answered.exam.scripts)
    for score in filter(lambda one: one.form, answered.scores):
        differences = []
        for written in forms[score.form].items[OBJECTIVE:]:
            markers = pairs[score.agent, written.number]
            one, other = (LESS[marker] * len(written.rubric) for marker in markers)
            differences.append(abs(one - other))
        assert score.unmarked == score.apart == sum(one > 1 for one in differences)


def test_a_bundle_half_filled_is_filled_up(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    allocate(answered, "D01")
    sheet = bundle_of(answered, "D01")
    half = filled_bundle(sheet, lambda most, number: most if int(number) < 46 else "")
    proposal, problems = imported_marks(
        answered.root, answered.workspace, answered.exam, answered.incoming(half, "b.csv")
    )
    assert problems == []
    answered.do(proposal)
    assert {one.unmarked for one in answered.scores if one.form} == {5}
    again = bundle_of(answered, "D01")
    assert {str(row["number"]) for row in again.rows if "points" in row} == {"41", "42", "43", "44", "45"}
    proposal, problems = imported(answered, filled_bundle(again, lambda most, _: most))
    assert problems == []
    assert answered.do(proposal).document["known"] == sum("points" in row for row in again.rows)
    assert {one.unmarked for one in answered.scores} == {0}


def test_a_correction_replaces_the_marks_of_one_marker(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    allocate(answered, "TR01", "D01", double=True)
    for marker in ("TR01", "D01"):
        answered.do(*imported(answered, filled_bundle(bundle_of(answered, marker), lambda most, _: most)))
    before = next(one.points for one in answered.scores if one.agent == "A001")
    less = filled_bundle(
        bundle_of(answered, "D01"),
        lambda most, number: most - Decimal("0.5") if number == "41" and most == 2 else most,
    )
    _, problems = imported(answered, less)
    assert {one.code for one in problems} == {"mark-changed"}
    incoming = answered.incoming(less, "b.csv", correct=True, reason="too kind")
    proposal, problems = imported_marks(answered.root, answered.workspace, answered.exam, incoming)
    assert problems == []
    answered.do(proposal)
    assert set(answered.exam.mark_imports[-1].supersedes) == {
        f"{one.agent}/41/D01" for one in answered.scores if one.form
    }
    assert before is not None
    assert next(one.points for one in answered.scores if one.agent == "A001") == before - Decimal("0.25")


def test_a_table_may_mark_for_those_alone_who_were_given_the_answer(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    allocate(answered, "TR01", "D01", double=True)
    text = "agent,marker,item,points\nA001,TR03,41,3\nA001,TR01,41,3\nA001,D01,41,4\n"
    proposal, problems = imported(answered, text, "m.csv", kind="marks")
    assert proposal is None
    assert said(problems) == ["m.csv:2:4 mark-not-given: item 41 of A001 was given to D01, TR01 to mark"]
    text = text.replace("A001,TR03,41,3\n", "")
    answered.do(*imported(answered, text, "m.csv", kind="marks"))
    assert {one.marker for one in answered.exam.marks} == {"TR01", "D01"}


def test_an_unknown_code_and_another_exam(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    proposal, problems = imported(answered, "code,points\nBCDFGH,3\n")
    assert proposal is None
    assert said(problems) == ["table.csv:2:1 mark-code-unknown: no answer was given under the code `BCDFGH`"]
    two = answered.text(f"records/exams/{EXAM}/exam.yaml")
    answered.write("records/exams/two/exam.yaml", two.replace(f"id: {EXAM}", "id: two"))
    _, problems = imported(answered, "code,points\nBCDFGH,3\n")
    assert problems[0].remedy.startswith("say which exam with --exam")


@pytest.mark.parametrize("with_marks", [False, True])
def test_an_item_without_rubric_is_one_row(with_marks: bool) -> None:  # a parameter of the test
    answer = WrittenAnswer("A", "A001", item(5, "analysis", "7"), "先道歉")
    gone = script("A009", 5, "TR01")
    sheet = bundle_sheet(
        [script("A001", 5, "TR03", final=True), gone],
        {answer.key: answer},
        [mark("A001", 5, "6", "TR01"), mark("A001", 5, "2", "TR02"), mark("A001", 5, "3", "TR03")],
        with_marks=with_marks,
    )
    (row,) = sheet.rows
    assert (row["criterion"], row["most"], row["points"], row["answer"]) == ("", 7, 3, "先道歉")
    assert row.get("given") == ("6 / 2" if with_marks else None)


@pytest.mark.parametrize("ending", ["\n\0", "\n<<<<<<< HEAD\n", '\n"'])
def test_a_damaged_bundle_is_refused(team: Callable[[str], Team], ending: str) -> None:
    answered = team("answered")
    allocate(answered, "D01")
    code = answered.exam.scripts[0].code
    incoming = answered.incoming(f"code,points\n{code},3{ending}", "b.csv")
    match = Match(
        FORMATS["bundles"], Header(["code", "points"], 0, 1, ","), {"code": "code", "points": "points"}
    )
    proposal, problems = bundles(Task(answered.root, answered.workspace, incoming, match, TODAY))
    assert proposal is None
    assert [one.level for one in problems][:1] == ["error"]


def test_bundles_of_two_branches_merge(team: Callable[[str], Team]) -> None:
    """Each import is made before the other is there, as on two branches; after the merge both count."""
    answered = team("answered")
    allocate(answered, "TR01", "D01", double=True)
    brought = [
        imported(answered, filled_bundle(bundle_of(answered, marker), lambda most, _: most))
        for marker in ("TR01", "D01")
    ]
    other = imported(
        answered,
        filled_bundle(bundle_of(answered, "D01"), lambda most, number: 0 if number == "41" else most),
    )
    for proposal, problems in brought:
        answered.do(proposal, problems)
    assert {one.unmarked for one in answered.scores} == {0}
    answered.do(*other)
    assert {(one.unmarked, one.apart) for one in answered.scores if one.form} == {(1, 0)}
    given, problems = ordered(answered, "TR03", final=True)
    assert given is not None, problems
    assert {one.item for one in given.scripts} == {41}
