"""`trainer worksheet`: a spreadsheet under a sensible name, never over another without asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import Terminal
from tests.team import EXAM, PLAN
from tests.workflows.filled import page, rows
from trainer_cli.commands import worksheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

NEXT = "Fill it in, then: trainer import"


def test_every_kind_has_its_command() -> None:
    from trainer_cli.workflows.worksheet_words import SHEETS  # noqa: PLC0415

    names = [one.name or one.callback.__name__ for one in worksheet.app.registered_commands if one.callback]
    by_exam_bundle = {"bundles", "guide"}
    assert names == [kind for kind in SHEETS if kind not in by_exam_bundle]


def test_a_sign_in_list_for_a_day(shell: Callable[[str], Shell]) -> None:
    # S36; the plan that is taught is meant where none is named
    at = shell("planned")
    name = f"sign-in-{PLAN}-2026-02-09.xlsx"
    ran = at("worksheet", "sign-in", "--date", "2026/2/9")
    assert ran == (0, f"Written to {name}.\n{NEXT} {name}\n", f"The plan is {PLAN}.\n")
    data = (at.team.root / name).read_bytes()
    assert rows(data)[0] == ["培訓計劃", "日期", "時段", "工號", "姓名", "出勤", "簽到時間", "備註"]
    assert at("worksheet", "sign-in", PLAN, "--date", "2026-02-09") == (0, f"{name} is up to date.\n", "")
    assert at("check").code == 0


def test_a_sheet_goes_where_it_is_wanted(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    assert (
        at("worksheet", "operations", PLAN, "--to", "op.xlsx").out == f"Written to op.xlsx.\n{NEXT} op.xlsx\n"
    )
    assert at("worksheet", "role-plays", PLAN, "--to", "xlsx").out.startswith(
        f"Written to role-plays-{PLAN}.xlsx"
    )
    assert at("worksheet", "operations", PLAN, "--to", "op.csv") == (
        2, "", "trainer: a worksheet is a spreadsheet: --to FILE.xlsx, not op.csv\n",
    )  # fmt: skip
    assert at("worksheet", "operations", PLAN, "--to", "csv").code == 2


def test_what_is_filled_in_already_is_not_lost(
    shell: Callable[[str], Shell],
) -> None:
    at = shell("planned")
    at.team.write("op.xlsx", b"filled in")
    words = ("worksheet", "operations", PLAN, "--to", "op.xlsx")
    told = "trainer: op.xlsx exists; without a terminal it is written over only with --yes\n"
    assert at(*words) == (2, "", told)
    assert at.team.files()["op.xlsx"] == b"filled in"
    with Terminal(at.team.root, *words) as terminal:
        terminal.shows("op.xlsx exists. Write over it? [y/N]: ")
        terminal.types("n")
        terminal.shows("Nothing was written.")
        assert terminal.ends() == 0


def test_marks(shell: Callable[[str], Shell]) -> None:
    # T42
    at = shell("answered")
    name = f"marks-{EXAM}.xlsx"
    assert at("worksheet", "marks", "--marker", "TR02").out == f"Written to {name}.\n{NEXT} {name}\n"
    table = rows((at.team.root / name).read_bytes())
    assert (table[1][0], table[1][-1]) == (EXAM, "TR02")
    assert at("worksheet", "marks", EXAM, "--marker", "TR99", "--json").codes == ["name-unknown"]


def test_ratings_and_events_are_of_this_month(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("worksheet", "ratings", "--team", "west", "--values", "1、2，3").out.startswith(
        "Written to ratings-2026-02-west.xlsx"
    )
    table = page((at.team.root / "ratings-2026-02-west.xlsx").read_bytes())
    assert '"1,2,3"' in {one.formula1 for one in table.data_validations.dataValidation}
    assert at("worksheet", "events", "2026-03", "--items", "投訴，表揚").out.startswith(
        "Written to events-2026-03.xlsx"
    )
    assert at("worksheet", "ratings", "--values", "1,two") == (
        2, "", "trainer: --values must be numbers like 1,2,3,4,5, not `1,two`\n",
    )  # fmt: skip
    assert at("worksheet", "ratings", "2026-13", "--json").codes == ["worksheet-month"]


def test_it_comes_back(shell: Callable[[str], Shell]) -> None:
    from openpyxl import load_workbook  # noqa: PLC0415

    at = shell("planned")
    at("worksheet", "sign-in", PLAN, "--date", "2026-02-09", "--to", "s.xlsx")
    book = load_workbook(at.team.root / "s.xlsx")
    book.worksheets[0]["G2"] = "8:55"
    book.worksheets[0]["F3"] = "遲到"
    book.save(at.team.root / "s.xlsx")
    ran = at("import", "s.xlsx", "--by", "TR01", "--json")
    assert ran.code == 0, ran
    assert ran.document["imports"][0]["result"]["facts"] == 2
    again = at("import", "s.xlsx", "--by", "TR01", "--json")
    assert again.document["imports"][0]["result"] == {"written": False, "known": 2, "files": []}


def test_lists_of_people_are_there_to_be_changed(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    for name in ("staff", "roster"):
        assert at("worksheet", name).out == f"Written to {name}.xlsx.\n{NEXT} {name}.xlsx\n"
        assert at("import", f"{at.team.root}/{name}.xlsx", "--by", "TR01").code == 0
