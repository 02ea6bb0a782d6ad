"""The question bank, exported, opened and saved by LibreOffice, comes back without loss (T38)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.office.office import Office
from tests.office.test_tables import OPENED, SAVED
from tests.workflows.tasks import imported
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.export_questions import Wanted, exported_questions, wanted_questions
from trainer_cli.workspace.question_state import question_statuses

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

BANK = "curricula/junior/questions/rules.yaml"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    (tmp_path / "office").mkdir()
    return Office(tmp_path / "office")


@pytest.mark.parametrize(("form", "ending"), [("xlsx", "xlsx"), ("csv", "xlsx"), ("xlsx", "gb18030.csv")])
def test_a_saved_bank_changes_nothing(
    team: Callable[[str], Team], office: Office, form: str, ending: str
) -> None:
    at = team("sample")
    at.edit(BANK, "四位客服回答", '四位,"客服"，=1+1 回答')
    at.edit(BANK, "小林，引用評價裡多位顧客提到的時數", '"=007"')
    workspace = at.workspace
    statuses = question_statuses(workspace)
    chosen = wanted_questions(workspace, Wanted(), statuses)
    content = exported_questions(workspace, chosen, statuses, "zh-Hant", form)
    assert not isinstance(content, Problem)
    opened = (OPENED["utf-8-sig"],) if form == "csv" else ()
    saved = office.saved(content, form, SAVED[ending], *opened)
    proposal, problems = imported(at, saved, f"bank.{ending}")
    assert proposal is not None, problems
    assert (problems, proposal.changes, proposal.document["unchanged"]) == ([], (), 372)
