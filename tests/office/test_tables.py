"""Tables that people keep, opened and saved by LibreOffice, are imported as before (rows 26 to 28).

Days, times and numbers are then cells of their own kind and no text; only what was written as a number with
leading zeros can't come back, and no id of ours is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.office.office import Office
from tests.workflows.tasks import imported

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

OPENED = {"utf-8-sig": "CSV:44,34,76,1", "gb18030": "CSV:44,34,85,1"}
SAVED = {
    "xlsx": "xlsx",
    "gb18030.csv": "csv:Text - txt - csv (StarCalc):44,34,85,1",
    "tabs.csv": "csv:Text - txt - csv (StarCalc):9,34,85,1",
}
ROSTER = """\
2026年2月 客服名單,,,,,
工號,姓名,組別,級別,入職日期,旺旺昵称
A001,林雨晴,東區,初級客服,2026/1/26,禾光:小雨
,"王,小紅",西區,高級客服,2026年3月2日,'=1+1
A002,"陳""柏宇",東區,初級客服,2026-01-26,
合計,3,,,,
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    (tmp_path / "office").mkdir()
    return Office(tmp_path / "office")


def written(team: Team, data: str | bytes, name: str) -> dict[str, bytes | None]:
    """What the import of a file would write, but for the file itself and the record of the import."""
    proposal, problems = imported(team, data, name)
    assert proposal is not None, problems
    kept = ("original", "import.yaml")
    return {
        f"{change.path.split('/')[1]}/{change.path.rpartition('/')[2]}": change.content
        for change in proposal.changes
        if not change.path.rpartition("/")[2].startswith(kept)
    }


def table(team: Team, kind: str) -> str:
    """A table of a kind as its sender has it."""
    if kind == "roster":
        return ROSTER
    return team.sheets(wrong={"A003": 4}) if kind == "sheets" else team.marks()


@pytest.mark.parametrize(
    ("encoding", "ending"), [("utf-8-sig", "xlsx"), ("gb18030", "gb18030.csv"), ("utf-8-sig", "tabs.csv")]
)
@pytest.mark.parametrize("kind", ["roster", "sheets", "marks"])
def test_a_table_saved_by_a_spreadsheet_is_imported_as_before(
    team: Callable[[str], Team], office: Office, kind: str, encoding: str, ending: str
) -> None:
    at = team("answered" if kind == "marks" else "assembled")
    text = table(at, kind)
    before = written(at, text, "table.csv")
    assert before
    saved = office.saved(text.encode(encoding), "csv", SAVED[ending], OPENED[encoding])
    assert written(at, saved, f"table.{ending}") == before
