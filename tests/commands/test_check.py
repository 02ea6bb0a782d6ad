"""`trainer check`: everything at file:line:column, in three formats (S2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

DAY = "--today 2026-02-02"


def spoil(trainer: Shell) -> None:
    rooms = trainer.folder / "roster" / "rooms.yaml"
    rooms.write_text("- {id: R1, name: 培訓室A, capacity: many}\n", encoding="utf-8")


def test_a_sound_workspace(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    ended = trainer(f"{DAY} check --strict")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.endswith(" files read, 0 ignored: 0 errors, 0 warnings\n")
    document = trainer(f"{DAY} check --json")
    assert (document.code, document.json["problems"], document.json["ignored"]) == (0, [], 0)


def test_the_line_with_a_caret_and_a_remedy(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    spoil(trainer)
    ended = trainer(f"{DAY} check")
    assert ended.code == 1
    assert (
        "roster/rooms.yaml:1:32: error: `capacity` must be a whole number like 3, at least 0 (value-type)\n"
        "    - {id: R1, name: 培訓室A, capacity: many}\n"
        "                                        ^\n"
        "  → write a whole number like 3, at least 0\n"
    ) in ended.out


def test_for_scripts_and_for_the_host_of_the_repository(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    spoil(trainer)
    document = trainer(f"{DAY} check --json")
    assert (document.code, document.json["error"]) == (1, {"code": "problems", "exit": 1})
    assert document.json["problems"][0] == {
        "code": "value-type",
        "level": "error",
        "path": "roster/rooms.yaml",
        "line": 1,
        "column": 32,
        "message": "`capacity` must be a whole number like 3, at least 0",
        "remedy": "write a whole number like 3, at least 0",
        "clause": "",
    }
    lines = trainer(f"{DAY} check --format github").out.splitlines()
    assert lines[0] == (
        "::error file=roster/rooms.yaml,line=1,col=32,title=value-type::"
        "`capacity` must be a whole number like 3, at least 0. write a whole number like 3, at least 0"
    )
    assert all(line.startswith(("::error ", "::warning ")) for line in lines)


def test_warnings_fail_only_where_that_is_asked(shell: Callable[[str], Shell]) -> None:  # S70
    trainer = shell("planned")
    ended = trainer("--today 2026-02-10 check --rule plan-approval")
    assert ended.code == 0
    assert "warning" in ended.out
    assert trainer("--today 2026-02-10 check --rule plan-approval --strict").code == 1


def test_a_check_that_does_not_exist(shell: Callable[[str], Shell]) -> None:
    ended = shell("sample")("check --rule nonsense")
    assert ended.code == 2
    assert ended.err.startswith("trainer: no check nonsense; checks: ")


def test_keys_are_shown_in_no_pipe(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    bank = trainer.folder / "curricula/junior/questions/rules.yaml"
    text = bank.read_text(encoding="utf-8").replace("  answer: B\n", "  answer: E\n", 1)
    bank.write_text(text, encoding="utf-8")
    place = "curricula/junior/questions/rules.yaml"
    piped, shown = trainer(f"{DAY} check"), trainer(f"{DAY} check --show-keys")
    assert piped.code == shown.code == 1
    assert place in piped.out
    assert "answer: E" not in piped.out
    assert "    " + "  answer: E\n" in shown.out
