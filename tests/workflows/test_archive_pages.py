"""The archives of a build: each from its own facts, what a cohort shares made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workflows.archive_pages import ArchivePages
from trainer_cli.workflows.templates import workspace_renderer
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def pages(team: Team, code: str = "code") -> ArchivePages:
    return ArchivePages(team.root, load(team.root), workspace_renderer(team.root), code, None)


def test_a_cohort_has_its_rows_in_common(team: Callable[[str], Team]) -> None:  # S99
    archives = pages(team("released"))
    one, other, nobody = (archives.report(agent) for agent in ("A001", "A002", "A013"))
    assert one.trainings is other.trainings
    assert (one.archive.agent.id, other.archive.agent.id) == ("A001", "A002")
    assert nobody.trainings == ()


def test_the_digest_is_of_what_an_archive_shows(team: Callable[[str], Team]) -> None:
    released = team("released")
    archives = pages(released)
    assert archives.digest("A001") == pages(released).digest("A001") != archives.digest("A002")
    assert pages(released, "other code").digest("A001") != archives.digest("A001")


def test_nights_are_no_input_and_tables_are_read_when_asked_for(team: Callable[[str], Team]) -> None:
    released = team("released")
    night = (
        "id: 2026-02-12\ndate: 2026-02-12\nat: 2026-02-12T23:00:00+08:00\nby: TR01\nerrors: 0\nwarnings: 0\n"
    )
    released.write("records/nightly/2026-02-12/nightly.yaml", night)
    inputs = pages(released).inputs
    assert inputs.digests.keys() == {
        path for path in load(released.root).digests if not path.startswith("records/nightly/")
    }
    assert inputs.table("roster/postings.csv") == (released.root / "roster/postings.csv").read_bytes()
    assert inputs.table("roster/nothing.csv") is None
