"""The ids of everybody on the roster, without a record a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.csv_reader import read_table
from trainer_cli.workspace.columns import NAMES, REQUIRED
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.model.settings import Settings

PATH = "roster/agents.csv"


def roster_ids(root: Path, settings: Settings) -> set[str]:
    """The ids in `roster/agents.csv`; none where there is no such file or it has no id column."""
    try:
        data = read_bytes(on_disk(root, placed_folders(root, settings), PATH))
    except FileNotFoundError:
        return set()
    table = read_table(data, PATH, NAMES["agents"], required=REQUIRED["agents"])
    if "id" not in table.columns:
        return set()
    place = table.columns.index("id")
    return {row[place] for _, row in table.rows}
