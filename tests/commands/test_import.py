"""`trainer import`: tables of any kind, several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import Terminal
from tests.team import EXAM
from trainer_cli.commands import import_

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team


def test_files_are_taken_in_the_order_in_which_they_need_each_other(
    shell: Callable[[str], Shell], team: Callable[[str], Team]
) -> None:
    # T42
    at = shell("assembled")
    at.team.write("sheets.csv", at.team.sheets())
    at.team.write("marks.csv", team("answered").marks())
    ran = at("import", "marks.csv", "sheets.csv", "--by", "TR02", "--json")
    assert ran.code == 0, ran
    assert [(one["file"], one["kind"], one["result"]["written"]) for one in ran.document["imports"]] == [
        ("sheets.csv", "sheets", True),
        ("marks.csv", "marks", True),
    ]
    assert [one.agent for one in at.team.scores if one.points is None] == ["A007"]
    again = at("import", "marks.csv", "sheets.csv", "--by", "TR02", "--json")
    assert [one["result"]["written"] for one in again.document["imports"]] == [False, False]


def test_one_bad_file_does_not_keep_the_others_out(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    at.team.write("sheets.csv", at.team.sheets())
    at.team.write("bad.csv", "x,y\n1,2\n")
    ran = at("import", "bad.csv", "sheets.csv", "--by", "TR02", "--json")
    assert (ran.code, ran.codes) == (1, ["import-unknown"])
    assert [one["kind"] for one in ran.document["result"]["imports"]] == ["sheets"]


def test_a_folder_of_sheets_is_one_step_with_one_commit(shell: Callable[[str], Shell]) -> None:
    # T42: each of the class saved a file of its own
    at = shell("assembled")
    head, *rows = at.team.sheets(leave_out={"A007"}).splitlines()
    for row in rows:
        at.team.write(f"sheets/{EXAM}-{row[:4]}.csv", f"{head}\n{row}\n")
    at.team.write("sheets/A001 (1).csv", f"{head}\n{rows[0]}\n")
    at.team.write("sheets/notes.txt", "not a table")
    ran = at("import", "sheets", "--by", "TR02")
    assert ran.code == 0, ran
    assert ran.err.splitlines()[0] == "12 files are taken together as `sheets`: answers of an exam"
    assert ran.out.splitlines()[:2] == [
        "Imported 11 sheets; files that are kept as they came: 11.",
        f"Next: trainer worksheet marks {EXAM}",
    ]
    assert sorted(one.agent for one in at.team.scores if one.form) == [row[:4] for row in rows]
    again = at("import", "sheets", "--by", "TR02", "--json").document["imports"]
    assert [(one["files"][0], one["kind"], one["result"]["written"]) for one in again] == [
        ("sheets/A001 (1).csv", "sheets", False)
    ]


def test_a_folder_without_a_table_is_wrong_usage(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    at.team.write("empty/~$sheets.csv", "x")
    ran = at("import", "empty")
    assert (ran.code, "empty holds no table: no file that ends in .csv, .tsv, .xlsx" in ran.err) == (2, True)


def test_a_wrong_row_keeps_its_file_out(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    at.team.write("sheets.csv", at.team.sheets().replace("A002,", "A999,"))
    before = at.team.files()
    assert at("import", "sheets.csv", "--exam", EXAM, "--json").codes == ["sheet-agent-unknown"]
    assert at.team.files() == before
    kept = at("import", "sheets.csv", "--keep-good", "--json")
    assert (kept.code, kept.document["result"]["imports"][0]["result"]["taken"]) == (1, 11)


def test_what_was_recognised_is_told_and_nothing_is_written_in_a_dry_run(
    shell: Callable[[str], Shell],
) -> None:
    at = shell("assembled")
    at.team.write("sheets.csv", at.team.sheets())
    before = at.team.files()
    ran = at("import", "sheets.csv", "-n")
    assert ran.code == 0
    assert ran.err.splitlines()[:2] == [
        "sheets.csv is taken as `sheets`: answers of an exam",
        "  columns in row 1: agent, form, start, end",
    ]
    assert f"would add    records/sheets/{EXAM}/" in ran.out
    assert at.team.files() == before


def test_a_kind_that_is_not_there_is_wrong_usage(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    ran = at("import", "sheets.csv", "--as", "recipes")
    assert ran.code == 2
    assert "--as can be `staff`, `roster`, `questions`, `sheets`, `marks`" in ran.err
    assert import_.app.registered_commands


def test_at_a_terminal_the_course_of_rows_without_one_is_asked_for(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    (sample.root / "bank.csv").write_text("題型,題幹,答案\n判斷題,客服可以替買家改地址。,錯\n", "utf-8")
    with Terminal(sample.root, "import", "bank.csv", "--by", "TR01") as terminal:
        terminal.shows("Which one do they belong to (id or name)?")
        terminal.types("平台規則（店內守則）")
        terminal.shows("Write this?")
        terminal.types("y")
        assert terminal.ends() == 0
    assert "客服可以替買家改地址。" in sample.text("curricula/junior/questions/rules.yaml")
