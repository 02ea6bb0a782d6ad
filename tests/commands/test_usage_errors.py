"""A command line that does not fit, told in the reader's language; what was typed stays as it was typed."""

from __future__ import annotations

import shlex

import pytest
import typer

from trainer_cli.cli import run
from trainer_cli.commands.usage_errors import usage_message


@pytest.mark.parametrize(
    ("line", "english", "chinese"),
    [
        ("exam left", "No such command `left`.", "沒有指令 `left`。"),
        ("plan nwe", "No such command `nwe`. Did you mean `new`?", "沒有指令 `nwe`。是不是 `new`？"),
        ("exam it\\'s", "No such command `it's`.", "沒有指令 `it's`。"),
        ("exam ''", "No such command ``.", "沒有指令 ``。"),
        ("check \"'left' void\"", "Got unexpected extra argument(s) (`'left' void`)", "多出了 `'left' void`"),
        ("check left void", "Got unexpected extra argument(s) (`left void`)", "多出了 `left void`"),
        ("check --loud", "there is no option `--loud`", "沒有選項 `--loud`"),
        (
            "check --strickt",
            "there is no option `--strickt`; did you mean `--strict`?",
            "沒有選項 `--strickt`，是不是 `--strict`？",
        ),
        ("check --rule", "the option `--rule` lacks its value", "選項 `--rule` 缺少值"),
        ("check --strict=1", "the option `--strict` takes no value", "選項 `--strict` 不帶值"),
        ("agent show", "the argument `AGENT` is missing", "缺少參數 `AGENT`"),
        ("agent add", "the argument `name` is missing", "缺少參數 `name`"),
        ("question retire rules-001", "the option `--reason` is missing", "缺少選項 `--reason`"),
        (
            "exam new --forms x",
            "`--forms` must be a whole number from 1 to 26",
            "`--forms` 必須是 1 至 26 的整數",
        ),
        (
            "exam new --overlap -1",
            "`--overlap` must be a whole number, at least 0",
            "`--overlap` 必須是整數，至少為 0",
        ),
        ("exam new --seed x", "`--seed` must be a whole number", "`--seed` 必須是整數"),
        (
            "check --today soon",
            "--today must be a date like 2026-02-09, not `soon`",
            "--today 的寫法：像 2026-02-09 這樣的日期；不能是 `soon`",
        ),
        ("exam paper --as txt", "`--as` takes one of `html`, `md`", "`--as` 只能是 `html`、`md` 之一"),
        (
            "check --format xml",
            "--format must be text, json or github, not `xml`",
            "--format 的寫法：text、json 或 github；不能是 `xml`",
        ),
        (
            "table heads --by mood",
            "--by takes `team`, `tier`, `month`, `plan`, `exam`, `agent`, `item`, not `mood`",
            "--by 可以是 `team`、`tier`、`month`、`plan`、`exam`、`agent`、`item`，不能是 `mood`",
        ),
    ],
)
def test_what_is_wrong_is_said(
    line: str, english: str, chinese: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, expected in (("en", english), ("zh-Hant", chinese)):
        assert run([*shlex.split(line), "--lang", language]) == 2
        assert capsys.readouterr().err.split("\n")[0] == f"trainer: {expected}"


def test_the_command_to_try_is_to_be_typed_as_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chekc", "--lang", "zh-Hans"]) == 2
    assert capsys.readouterr().err == "trainer: 没有命令 `chekc`。是不是 `check`？\n试试：`trainer --help`\n"


def test_of_a_value_of_another_kind_typer_tells_what_is_wrong() -> None:
    error = typer.BadParameter("'blau' is no colour")
    assert usage_message(error, ()) == "Invalid value: `blau` is no colour"
