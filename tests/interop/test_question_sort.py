"""Every row finds its place: new, changed, unchanged, repeated or refused (T11, T38, S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.interop.asked import choice, row
from trainer_cli.interop.question_columns import NAMES
from trainer_cli.interop.question_places import Places
from trainer_cli.interop.question_sort import Sorted, file_rows, ordered, sorted_rows
from trainer_cli.model.curriculum import Course, PlacedCourse, Project
from trainer_cli.model.settings import Settings
from trainer_cli.questions.single import Single
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.source import NOWHERE, Source
from trainer_cli.workspace.workspace import Workspace

if TYPE_CHECKING:
    from trainer_cli.interop.question_draft import Row

BANK = "curricula/junior/questions/rules.yaml"
KNOWN = Single(
    id="rules-030",
    stem="可以退貨嗎？",
    options={"A": "可以", "B": "不可以"},
    answer="B",
    source=Source(BANK, 2, 3),
)


def workspace() -> Workspace:
    courses = {}
    for id_ in ("rules", "products"):
        course = Course(id=id_, name=id_, block="b", stage=1, kind="theory", minutes=1)
        courses[id_] = PlacedCourse(
            course, Project(id="p", order=1, name="p", courses=(course,)), "junior", NOWHERE
        )
    return Workspace(
        settings=Settings(name="team"), courses=courses, questions={KNOWN.id: KNOWN}, bank={"rules": (KNOWN,)}
    )


def found(*rows: Row, course: str | None = "rules", taken: tuple[str, ...] = ()) -> Sorted:
    team = workspace()
    return sorted_rows(team, rows, Places(team.courses, {}, {}), course, taken)


def told(sorted_: Sorted) -> list[str]:
    return [f"{one.source.line}:{one.source.column} {one.code}: {one.message}" for one in sorted_.problems]


def test_new_rows_get_the_next_id_of_their_course() -> None:
    sorted_ = found(
        choice(2, stem="甲？", explanation="因為", point="保養"),
        choice(3, stem="乙？", id="17"),
        choice(4, stem="丙？", id="rules-040"),
        choice(5, stem="丁？", course="products"),
        taken=("rules-035",),
    )
    assert [one.values["id"] for one in sorted_.added] == [
        "rules-041",
        "rules-042",
        "rules-040",
        "products-001",
    ]
    assert [one.course for one in sorted_.added] == ["rules", "rules", "rules", "products"]
    assert list(sorted_.added[0].values) == ["id", "type", "stem", "options", "answer", "explanation"]
    assert [one.text for one in sorted_.left_out] == ["保養"]
    assert (sorted_.rows, sorted_.refused, sorted_.problems) == (4, 0, [])


def test_a_row_with_the_id_of_a_question_changes_it() -> None:
    sorted_ = found(choice(id="RULES-030", stem="可以退嗎？"))
    assert [(one.question.id, one.fields) for one in sorted_.changed] == [
        ("rules-030", {"stem": "可以退嗎？"})
    ]
    same = found(choice(id="rules-030", course="rules"))
    assert (same.unchanged, same.changed, same.added) == (1, [], [])


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        (
            (choice(type="多選", stem="哪些？", answer="AB"),),
            ["2:15 question-all-right: every option is right, so that ticking everything earns all points"],
        ),
        ((choice(3, course="雜項"),), ["3:3 question-row-course: there is no course `雜項`"]),
        (
            (choice(answer="A"),),
            ["2:15 question-row-contradicts: rules-030 asks the same, with another type or answer"],
        ),
        (
            (choice(id="rules-030"), choice(3, id="rules-030", stem="甲？")),
            ["3:1 question-row-id: row 2 has the id `rules-030` too"],
        ),
        (
            (choice(id="rules-040", stem="甲？"), choice(3, id="rules-040", stem="乙？")),
            ["3:1 question-row-id: row 2 has the id `rules-040` too"],
        ),
        (
            (choice(id="rules-030", course="products"),),
            ["2:3 question-row-moved: `rules-030` stands in the bank of `rules`"],
        ),
        (
            (row(id="rules-030", type="判斷", stem="可", answer="對"),),
            ["2:4 question-row-moved: `rules-030` is of the type single"],
        ),
        ((choice(stem="甲？", A="同", B="同"),), ["2:9 question-options-equal: options A and B are equal"]),
        (
            (choice(id="rules-030", A="不可以", answer="A"),),
            ["2:9 question-options-equal: options A and B are equal"],
        ),
        (
            (choice(id="rules-a b", stem="甲？"),),
            ["2:1 value-out-of-range: `id` must be text (letters, digits and `_.-`)"],
        ),
    ],
)  # fmt: skip
def test_a_refused_row_says_why(rows: tuple[Row, ...], problems: list[str]) -> None:
    sorted_ = found(*rows, course=None if "雜項" in str(rows) else "rules")
    assert told(sorted_) == problems
    assert sorted_.refused == 1


def test_a_written_question_without_rubric_is_a_draft() -> None:
    (added,) = found(row(type="簡答", stem="期限？", answer="七天")).added
    assert added.values["rubric"] == []


def test_repeated_and_nearly_equal_rows() -> None:
    long = "收到商品之後七天內可以申請退貨而且不必說明理由"
    sorted_ = found(
        choice(2),
        row(3, type="判斷", stem=long, answer="對"),
        row(4, type="判斷", stem=long.replace("七", "十"), answer="錯"),
    )
    assert [(one.draft.row.line, one.other) for one in sorted_.twins] == [(2, "rules-030")]
    assert told(sorted_) == ["4:8 question-row-near: this question is 95 % like row 3"]
    assert (len(sorted_.added), sorted_.refused) == (2, 0)


def test_cells_say_again_what_they_said_before_they_were_defused() -> None:
    data = "題幹,創建人,答案\n'=1+1 是多少,林,'-2\n".encode()
    table = read_table(data, "bank.csv", NAMES, required=("stem",), open_columns=True)
    (only,) = file_rows(table, "bank.csv")
    assert (only.cells, only.line) == ({"stem": "=1+1 是多少", "answer": "-2"}, 2)
    assert only.columns == {"stem": 1, "answer": 3}


def test_the_order_of_the_bank() -> None:
    assert list(ordered({"answer": "B", "stem": "問", "type": "single", "id": "x", "level": "apply"})) == [
        "id", "type", "level", "stem", "answer",
    ]  # fmt: skip
