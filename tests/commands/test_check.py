"""`trainer check`: all that is wrong, in three formats, with the exit code of a compiler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import Terminal, state_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

BANK = "curricula/junior/questions/rules.yaml"


def test_the_sample_is_sound(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    before = state_of(at.team.root)
    ran = at("check")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith(" files read, 0 ignored: 0 errors, 0 warnings\n")
    assert state_of(at.team.root) == before


def test_json_of_a_sound_workspace(shell: Callable[[str], Shell]) -> None:
    document = shell("sample")("check", "--json").document
    assert document["problems"] == []
    assert document["files"] > 80


def test_a_mistake_has_a_place_a_line_and_a_remedy(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.edit("roster/agents.csv", "2026-01-26", "26 January")
    ran = at("check")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[0].startswith("roster/agents.csv:2:4: error: ")
    assert lines[1].startswith("    A001,林雨晴,")
    assert lines[2].strip() == "^"
    assert lines[3].startswith("  → ")


def test_json_and_github_say_the_same(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.edit("roster/agents.csv", "2026-01-26", "26 January")
    document = at("--json", "check").document
    assert document["error"] == {"code": "problems", "exit": 1}
    first = document["problems"][0]
    assert list(first) == sorted(first)
    assert set(first) == {"code", "level", "path", "line", "column", "message", "remedy", "clause"}
    assert (first["path"], first["line"], first["column"]) == ("roster/agents.csv", 2, 4)
    annotation = at("check", "--format", "github").out.splitlines()[0]
    place = f"file=roster/agents.csv,line=2,col=4,title={first['code']}"
    assert annotation == f"::error {place}::{first['message']}. {first['remedy']}"


def test_warnings_fail_only_when_strict(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    loose = at("check", "--today", "2026-02-09")
    assert loose.code == 0
    assert ": warning: " in loose.out
    assert at("check", "--today", "2026-02-09", "--strict").code == 1


def test_one_check_alone(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("check", "--rule", "room", "--rule", "plan").code == 0
    ran = at("check", "--rule", "rooms")
    assert ran.code == 2
    assert ran.err.startswith("trainer: no check `rooms`; checks: ")


def test_keys_are_shown_to_people_only(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.edit(BANK, "answer: B", "answer: Z")
    hidden = at("check")
    assert hidden.code == 1
    assert hidden.out.startswith(f"{BANK}:")
    assert "answer: Z" not in hidden.out + at("check", "--json").out + at("check", "--format", "github").out
    assert "answer: Z" in at("check", "--show-keys").out
    with Terminal(at.team.root, "check") as terminal:
        terminal.shows("answer: Z")
        assert terminal.ends() == 1


def saved_by_excel(at: Shell) -> None:
    """The roster as Excel on Chinese Windows saves it."""
    text = at.team.text("roster/agents.csv").replace("2026-01-26", "2026/1/26").replace("\n", "\r\n")
    at.team.write("roster/agents.csv", text.encode("gb18030"))


MENDED = "roster/agents.csv:\nUTF-8 instead of gb18030\nline ends LF instead of CRLF\ndays written as 2026-02-09: 6"


def test_fix_mends_what_a_spreadsheet_did(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    before = at.team.files()
    saved_by_excel(at)
    found = at("check", "--json").document["problems"][0]
    assert (found["code"], found["remedy"]) == ("cell-day", "`trainer check --fix` makes it 2026-01-26")
    ran = at("check", "--fix")
    assert ran.code == 0
    assert ran.out == f"Mended {MENDED}\n"
    after = at.team.files()
    assert after.pop("roster/agents.csv").decode("utf-8-sig") == before.pop("roster/agents.csv").decode()
    assert after == before
    assert at("check", "--fix").out == "No table needs mending.\n"


def test_fix_may_only_show_it(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    saved_by_excel(at)
    before = state_of(at.team.root)
    ran = at("check", "--fix", "-n")
    assert ran.code == 1
    assert ran.out.startswith(f"{MENDED}\nwould change roster/agents.csv\n")
    assert state_of(at.team.root) == before


def test_fix_in_json(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    saved_by_excel(at)
    document = at("check", "--fix", "--json").document
    assert (document["fix"]["written"], document["problems"]) == (True, [])
    assert document["fix"]["files"] == ["roster/agents.csv"]


def test_what_fix_can_not_mend_is_left_and_told(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.edit("roster/agents.csv", "2026-01-26", "2026/1/26")
    at.team.edit("roster/agents.csv", "2026-01-26", "26-Jan")
    document = at("check", "--fix", "--json").document
    assert document["result"]["written"]
    first = document["problems"][0]
    assert (first["code"], first["line"], first["column"]) == ("cell-spoiled", 3, 4)
    assert at.team.text("roster/agents.csv").splitlines()[1].split(",")[3] == "2026-01-26"


def test_a_person_is_shown_what_would_be_mended(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    saved_by_excel(at)
    with Terminal(at.team.root, "check", "--fix") as terminal:
        terminal.shows(MENDED.replace("\n", "\r\n"))
        terminal.shows("Write this? [Y/n]: ")
        terminal.types("y")
        terminal.shows("Mended roster/agents.csv")
        assert terminal.ends() == 0
