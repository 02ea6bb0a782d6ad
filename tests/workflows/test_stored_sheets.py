"""The stored sheets of an exam, those left out that a correction replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM
from trainer_cli.workflows.stored_sheets import sheet_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_sheets_are_found_where_records_were_placed(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    (answered.root / "records").rename(answered.root.parent / "kept")
    answered.edit("trainer.yaml", "policy:", "places: {records: ../kept}\npolicy:")
    files = sheet_files(answered.root, answered.workspace.settings, answered.exam)
    assert all(path.is_file() for paths in files.values() for path in paths)
    assert str(files["A"][0]).startswith(str(answered.root.parent / "kept" / "sheets" / EXAM))
    assert answered.scores[0].sections[0] == 25
