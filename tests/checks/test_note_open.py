"""S32: what agents asked is answered before their plan ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path

WHEN = "at: 2026-02-09T11:00:00+08:00\nby: TR01\n"
PATH = "records/notes/n1/note.yaml"
ASKED = f"id: n1\ntext: why?\nasker: A001\nplan: junior-2026-02-09\n{WHEN}"
ANSWER = {"records/notes/n2/note.yaml": f"id: n2\ntext: so.\nanswers: n1\n{WHEN}"}


def test_only_after_the_last_day_of_the_plan(tmp_path: Path) -> None:
    assert found(tmp_path, "note-open", {PATH: ASKED}, today="2026-02-10") == []
    assert found(tmp_path, "note-open", {PATH: ASKED}, today="2026-02-11") == [
        f"{PATH}:4:7 note-open: the plan ended on 2026-02-10, and this question has no answer"
    ]


def test_answered(tmp_path: Path) -> None:
    assert found(tmp_path, "note-open", {PATH: ASKED} | ANSWER) == []


def test_a_question_of_no_plan(tmp_path: Path) -> None:
    asked = ASKED.replace("plan: junior-2026-02-09\n", "")
    assert found(tmp_path, "note-open", {PATH: asked}) == []


def test_names_are_known(tmp_path: Path) -> None:
    asked = f"id: n1\ntext: why?\nasker: A9\nplan: p9\ncourse: c9\nquestion: q9\n{WHEN}"
    answer = {"records/notes/n2/note.yaml": f"id: n2\ntext: so.\nanswers: n9\n{WHEN}"}
    assert found(tmp_path, "reference", {PATH: asked} | answer) == [
        f"{PATH}:3:8 reference-unknown: there is no agent `A9`",
        f"{PATH}:4:7 reference-unknown: there is no plan `p9`",
        f"{PATH}:5:9 reference-unknown: there is no course `c9`",
        f"{PATH}:6:11 reference-unknown: there is no question `q9`",
        "records/notes/n2/note.yaml:3:10 reference-unknown: there is no note `n9`",
    ]


def test_the_folder_carries_the_id(tmp_path: Path) -> None:
    assert [
        one.split(": ")[0] for one in found(tmp_path, "file-name", {PATH: ASKED.replace("id: n1", "id: n9")})
    ] == [f"{PATH}:1:5 file-name-id"]
