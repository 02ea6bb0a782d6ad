"""S70: an approval names who, when and exactly what."""

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.approval import Approval, Subject

APPROVAL = "id: 2026-02-02-plan\nby: D01\nrole: leader\nat: 2026-02-02T10:00:00+08:00\n"


def test_an_approval_as_it_is_written() -> None:
    approval = written(APPROVAL, Approval)
    assert (approval.by, approval.decision, approval.note) == ("D01", "approved", "")
    assert approval.at.isoformat() == "2026-02-02T10:00:00+08:00"


def test_who_and_when_can_not_be_left_open() -> None:
    without_offset = APPROVAL.replace("+08:00", "")
    assert refused(without_offset, Approval) == ["at: `at` must be a time like 2026-02-09T08:30:00+08:00"]
    assert refused(APPROVAL.replace("D01", '""'), Approval) == ["by: `by` must be text, of length 1 or more"]
    assert refused(APPROVAL + "decision: maybe\n", Approval) == [
        "decision: `decision` must be one of `approved`, `returned`, `retired`, `restored`"
    ]


def test_a_subject_is_a_kind_an_id_and_a_digest() -> None:
    assert written("kind: lesson\nid: rules\ndigest: sha256:0", Subject).kind == "lesson"
    assert refused('kind: exam\nid: a b\ndigest: ""', Subject) == [
        "kind: `kind` must be one of `plan`, `year_plan`, `question`, `lesson`",
        "id: `id` must be text (letters, digits and `_.-`)",
        "digest: `digest` must be text, of length 1 or more",
    ]
