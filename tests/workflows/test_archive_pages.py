"""The archives of a build: each from its own facts, what a cohort shares made once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer_cli.workflows.archive_facts import archive_facts
from trainer_cli.workflows.archive_pages import ArchivePages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def pages(team: Team, layout: str = "layout") -> ArchivePages:
    workspace = team.workspace
    return ArchivePages(workspace, layout, partial(archive_facts, workspace))


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
    assert pages(released, "other layout").digest("A001") != archives.digest("A001")
    released.edit("roster/trainers.yaml", "陳思敏", "陳思慧")
    assert pages(released).digest("A001") != archives.digest("A001")
