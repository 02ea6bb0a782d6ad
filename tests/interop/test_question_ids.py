"""Ids of questions: kept where a file gives them, else the next of the course (design «Identity»)."""

import pytest

from tests.interop.asked import choice
from trainer_cli.interop.question_ids import Numbers, given_id


@pytest.mark.parametrize(
    ("cell", "name"), [("rules-031", "rules-031"), ("31", ""), ("workflow-001", ""), ("", "")]
)
def test_an_id_begins_with_its_course(cell: str, name: str) -> None:
    assert given_id(choice(id=cell), "rules") == name


def test_the_next_id_follows_the_highest() -> None:
    numbers = Numbers(["rules-009", "rules-010", "rules-x", "follow-up-2"])
    numbers.take(["rules-012"])
    assert [numbers.next_id(course) for course in ("rules", "rules", "follow-up", "new")] == [
        "rules-013", "rules-014", "follow-up-3", "new-001",
    ]  # fmt: skip
