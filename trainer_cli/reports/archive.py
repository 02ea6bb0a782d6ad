"""An agent's archive in the six parts of S100, with names instead of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.archive import Archive, ArchivedPlan, Training
from trainer_cli.model.base import Text
from trainer_cli.reports.people import PostingRow

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace


class Names(msgspec.Struct, frozen=True):
    """Names by id, made once for all archives; an id that is missing is shown as it is."""

    tiers: dict[str, Text]
    rooms: dict[str, Text]
    trainers: dict[str, str]


class PlanEntry(msgspec.Struct, frozen=True):
    """A plan with the name of its tier."""

    plan: ArchivedPlan
    tier: Text


class TrainingRow(msgspec.Struct, frozen=True):
    """A day of training with the names of its room (None where none is set) and trainers."""

    training: Training
    room: Text | None
    trainers: tuple[str, ...]


class PlannedRows(msgspec.Struct, frozen=True):
    """The rows of an archive that stand in those of a whole cohort."""

    plans: tuple[PlanEntry, ...]
    trainings: tuple[TrainingRow, ...]


class ArchiveReport(msgspec.Struct, frozen=True, kw_only=True):
    """An archive with names instead of ids, everything in the order of the archive."""

    archive: Archive
    postings: tuple[PostingRow, ...]
    plans: tuple[PlanEntry, ...]
    trainings: tuple[TrainingRow, ...]


def archive_names(workspace: Workspace) -> Names:
    """The names that archives show."""
    return Names(
        tiers={tier.id: tier.name for tier in workspace.tiers.values()},
        rooms={room.id: room.name for room in workspace.rooms.values()},
        trainers={trainer.id: trainer.name for trainer in workspace.trainers.values()},
    )


def archive_report(archive: Archive, names: Names, planned: PlannedRows | None = None) -> ArchiveReport:
    """The report of one archive; `planned` are its rows of plans, where they are made already."""
    tiers = names.tiers
    rows = planned or planned_rows(archive, names)
    return ArchiveReport(
        archive=archive,
        postings=tuple([PostingRow(one, tiers.get(one.tier, one.tier)) for one in archive.postings]),
        plans=rows.plans,
        trainings=rows.trainings,
    )


def planned_rows(archive: Archive, names: Names) -> PlannedRows:
    """The plans and trainings of an archive with names instead of ids."""
    tiers, rooms, trainers = names.tiers, names.rooms, names.trainers
    return PlannedRows(
        plans=tuple([PlanEntry(one, tiers.get(one.tier, one.tier)) for one in archive.plans]),
        trainings=tuple(
            [
                TrainingRow(
                    one,
                    rooms.get(one.room, one.room) if one.room else None,
                    tuple([trainers.get(trainer, trainer) for trainer in one.trainers]),
                )
                for one in archive.trainings
            ]
        ),
    )
