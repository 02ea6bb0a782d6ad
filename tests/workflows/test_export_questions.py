"""The bank as a spreadsheet: everything in it, and back (T38)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.workflows.tasks import imported
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.export_questions import Wanted, exported_questions, tier_of, wanted_questions
from trainer_cli.workspace.question_state import WAITING, question_statuses

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.model.settings import Language

BANK = "curricula/junior/questions/rules.yaml"


def exported(team: Team, language: Language, form: str, wanted: Wanted = Wanted()) -> bytes:  # noqa: B008  # immutable
    workspace = team.workspace
    statuses = question_statuses(workspace)
    found = exported_questions(
        workspace, wanted_questions(workspace, wanted, statuses), statuses, language, form
    )
    assert not isinstance(found, Problem)
    return found


@pytest.mark.parametrize(("language", "form"), [("zh-Hant", "xlsx"), ("zh-Hans", "csv"), ("en", "xlsx")])
def test_the_whole_bank_comes_back_unchanged(
    team: Callable[[str], Team], language: Language, form: str
) -> None:
    at = team("sample")
    at.edit(BANK, "小林，引用評價裡多位顧客提到的時數", '"=007"')
    at.edit(BANK, "小陳，引用商品卡上寫明的那一個時數", '"\'=007"')
    proposal, problems = imported(at, exported(at, language, form), f"bank.{form}")
    assert proposal is not None, problems
    assert (problems, proposal.changes, proposal.document["unchanged"]) == ([], (), 372)


def test_a_workbook_to_edit(team: Callable[[str], Team]) -> None:
    at = team("sample")
    book = load_workbook(io.BytesIO(exported(at, "zh-Hant", "xlsx", Wanted(course="rules"))))
    sheet, notes = book["題庫"], book["說明"]
    assert [cell.value for cell in sheet[1]][:8] == [
        "題目編號", "級別", "課程", "題型", "考核點", "認知層次", "難度", "題幹",
    ]  # fmt: skip
    first = [cell.value for cell in sheet[2]]
    assert first[:7] == ["rules-001", "junior", "rules", "選擇題", "rules-p1", "理解", "0.84"]
    assert first[-1] == "已批准"
    assert notes["A7"].value == "本檔含答案，請勿外傳。"


def test_which_questions(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.edit(BANK, "哪一位的依據合乎守則？", "哪一位做得對？")
    at.write(
        "curricula/junior/questions/lost.yaml", "- {id: lost-1, type: true_false, stem: 問, answer: true}\n"
    )
    workspace = at.workspace
    statuses = question_statuses(workspace)

    def ids(wanted: Wanted) -> list[str]:
        return [one.id for one in wanted_questions(workspace, wanted, statuses)]

    assert ids(Wanted(states=WAITING)) == ["lost-1", "rules-001"]
    assert ids(Wanted(tier="junior", course="rules", states=WAITING)) == ["rules-001"]
    assert {one.rpartition("-")[0] for one in ids(Wanted(tier="gold", type="single"))} == {
        "gd-improvement", "gd-key-customers", "gd-launch", "gd-trends",
    }  # fmt: skip
    assert tier_of(workspace, workspace.questions["lost-1"]) == ""
