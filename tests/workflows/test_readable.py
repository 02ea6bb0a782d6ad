"""What is written must be what can be read."""

from tests.team import said
from trainer_cli.text.write import Change
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.readable import unreadable


def found(*changes: Change) -> list[str]:
    return said(unreadable(Proposal(changes=changes)))


def test_sound_files_removals_and_files_that_others_read() -> None:
    assert (
        found(
            Change("roster/rooms.yaml", b"- {id: R1, name: A, capacity: 3}\n"),
            Change("plans/a.yaml", None, "sha256:0"),
            Change(".schemas/plan.json", b"{}"),
            Change("records/nightly/2026-02-12/digests.csv", b"\xff"),
        )
        == []
    )


def test_every_file_that_could_not_be_read_is_named() -> None:
    assert found(
        Change("roster/rooms.yaml", b"- {id: R 1, name: A, capacity: 3}\n"),
        Change("plans/a/b.yaml", b"id: a/b\n"),
    ) == [
        "roster/rooms.yaml:1:3 value-out-of-range: `id` must be text (letters, digits and `_.-`)",
        "plans/a/b.yaml:1:1 file-unknown: no kind of file has this place, so nothing would read it",
    ]
