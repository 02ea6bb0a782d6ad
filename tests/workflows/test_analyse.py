"""The items of an exam (T42): figures of each form from sheets, marks and the key as it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import NOON
from trainer_cli.workflows.analyse import analysed_exam, by_question, question_occasions
from trainer_cli.workflows.outcome import new_outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_every_form_has_its_own_figures(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    forms = analysed_exam(marked.root, marked.workspace, marked.exam)
    scores = [one for one in marked.scores if one.points is not None]
    assert [form.form for form in forms] == ["A", "B"]
    for form in forms:
        points = [float(one.points or 0) for one in scores if one.form == form.form]
        assert (form.figures.n, form.left_out) == (len(points), ())
        assert form.figures.mean == sum(points) / len(points)
        assert len(form.figures.items) == 50
    asked = [item.question for item in marked.exam.forms["A"].items]
    assert [item.item for item in forms[0].figures.items] == asked


def test_without_marks_the_written_questions_are_left_out(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    form = analysed_exam(answered.root, answered.workspace, answered.exam)[0]
    assert len(form.figures.items) == 40
    assert list(form.left_out) == [item.question for item in answered.exam.forms["A"].items[40:]]


def test_a_void_sheet_does_not_count(team: Callable[[str], Team]) -> None:  # T41
    marked = team("marked")
    before = analysed_exam(marked.root, marked.workspace, marked.exam)
    marked.do(*new_outcome(marked.exam, "A002", "void", reason="phone", sat={"A002"}, by="TR02", at=NOON))
    after = analysed_exam(marked.root, marked.workspace, marked.exam)
    assert sum(form.figures.n for form in after) == sum(form.figures.n for form in before) - 1


def test_options_go_by_their_letters_in_the_bank(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    workspace = marked.workspace
    for form in analysed_exam(marked.root, workspace, marked.exam):
        for item in form.figures.items[:25]:
            question = workspace.questions[item.item]
            assert set(item.options) == set(getattr(question, "options", ()))
            assert item.key == (getattr(question, "answer", ""),)


def test_questions_know_their_occasions(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    forms = analysed_exam(marked.root, marked.workspace, marked.exam)
    found = question_occasions(marked.root, marked.workspace)
    assert list(found) == sorted(by_question(forms))
    assert all(len(ones) == 1 for ones in found.values())
    exam, form, answered = found[forms[0].figures.items[0].item][0]
    assert (exam.id, form, answered.item) == (marked.exam.exam.id, "A", forms[0].figures.items[0])


def test_nobody_sat(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    assert analysed_exam(assembled.root, assembled.workspace, assembled.exam) == []
    assert question_occasions(assembled.root, assembled.workspace) == {}


def test_sheets_of_a_form_that_is_gone_are_passed_over(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    (marked.root / f"records/exams/{marked.exam.exam.id}/form-A.yaml").unlink()
    forms = {
        form for ones in question_occasions(marked.root, marked.workspace).values() for _, form, _ in ones
    }
    assert forms == {"B"}
