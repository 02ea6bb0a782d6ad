"""What differs between two states of the training system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.questions.asked import asked
from trainer_cli.curriculum.differences import curriculum_changes, field_changes
from trainer_cli.model.curriculum import Lesson as LessonPlan
from trainer_cli.model.curriculum import Segment
from trainer_cli.model.diff import FieldChange

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.workspace.workspace import Workspace

SYSTEM = "curricula/junior/projects/platform.yaml"


def states(at: Team, path: str, old: str, new: str) -> tuple[Workspace, Workspace]:
    before = at.workspace
    at.edit(path, old, new)
    return before, at.workspace


def said(old: Workspace, new: Workspace) -> list[str]:
    return [
        " ".join(
            (
                one.kind,
                one.id,
                one.state,
                *(f"{field.path}: {field.before} > {field.after}" for field in one.fields),
            )
        )
        for one in curriculum_changes(old, new)
    ]


def test_the_same_state_has_no_changes(team: Callable[[str], Team]) -> None:
    workspace = team("sample").workspace
    assert curriculum_changes(workspace, workspace) == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        ("curricula/junior/tier.yaml", "order: 1", "order: 9", "tier junior changed order: 1 > 9"),
        (SYSTEM, "minutes: 180", "minutes: 200", "course rules changed minutes: 180 > 200"),
        (SYSTEM, "en: Platform conduct (house rules)", "en: Rules",
         "course rules changed name.en: Platform conduct (house rules) > Rules"),
        (SYSTEM, "examined: true", "examined: false", "course rules changed examined: true > false"),
        (SYSTEM, "assessed: [single, true_false, short]", "assessed: [single]",
         "point rules/rules-p1 changed assessed: single, true_false, short > single"),
        ("curricula/junior/exams/theory.yaml", "pass_mark: 60", "pass_mark: 70",
         "blueprint junior/theory changed pass_mark: 60 > 70"),
        ("curricula/topics.yaml", "clause: S42", "clause: S43", "topics topics changed areas."),
    ],
)  # fmt: skip
def test_a_change_is_told_by_its_field(
    team: Callable[[str], Team], path: str, old: str, new: str, told: str
) -> None:
    found = said(*states(team("sample"), path, old, new))
    assert len(found) == 1
    assert found[0].startswith(told)


def test_what_comes_and_goes(team: Callable[[str], Team]) -> None:
    at = team("sample")
    before = at.workspace
    at.edit(SYSTEM, "{id: rules-p6, ", "{id: rules-p7, ")
    (at.root / "curricula/junior/lessons/cases.yaml").unlink()
    (at.root / "curricula/topics.yaml").unlink()
    assert said(before, at.workspace) == [
        "topics topics gone",
        "point rules/rules-p6 gone",
        "point rules/rules-p7 new",
        "lesson cases gone",
    ]


QUESTION = """
- id: rules-001
  type: single
  stem: 退款由誰批准？
  options: {A: 組長, B: 客服}
  answer: A
  explanation: 組長的權限。
"""


def test_a_question_changes_in_stem_options_and_key() -> None:  # S71
    [old], [new] = (
        asked(QUESTION),
        asked(
            QUESTION.replace("退款由", "全額退款由")
            .replace("B: 客服", "B: 店長, C: 客服")
            .replace("answer: A", "answer: B")
        ),
    )
    assert sorted(field_changes(old, new), key=lambda one: one.path) == [
        FieldChange("answer", "A", "B", secret=True),
        FieldChange("options.B", "客服", "店長"),
        FieldChange("options.C", "", "客服"),
        FieldChange("stem", "退款由誰批准？", "全額退款由誰批准？"),
    ]


def test_another_type_is_told_and_no_field_of_the_key_is_open() -> None:
    [old], [new] = (
        asked(QUESTION),
        asked(
            "- id: rules-001\n  type: true_false\n  stem: 退款由誰批准？\n  answer: true\n  explanation: 對。\n"
        ),
    )
    found = {one.path: one for one in field_changes(old, new)}
    assert found["type"] == FieldChange("type", "single", "true_false")
    assert found["answer"] == FieldChange("answer", "A", "true", secret=True)
    assert found["explanation"].secret


def test_parts_without_an_id_are_told_by_their_place() -> None:
    def lesson(*minutes: int) -> LessonPlan:
        segments = tuple(Segment(minutes=one, method="lecture", title="x") for one in minutes)
        return LessonPlan(course="rules", stage=1, trainer="TR01", objectives=("a", "b"), segments=segments)

    assert list(field_changes(lesson(30, 20), lesson(30, 25))) == [
        FieldChange("segments.2.minutes", "20", "25")
    ]
    assert list(field_changes(lesson(30), lesson())) != []
