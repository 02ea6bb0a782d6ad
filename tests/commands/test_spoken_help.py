"""The help in the reader's language, laid out for wide characters."""

from __future__ import annotations

import re

import pytest

from tools.manual import command_words
from trainer_cli.cli import run
from trainer_cli.text.characters import display_width


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans"])
@pytest.mark.parametrize("words", [[], ["exam"], ["exam", "new"], ["init"]])
def test_help_is_said_in_chinese(language: str, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*words, "--help", "--lang", language]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith({"zh-Hant": "用法：", "zh-Hans": "用法："}[language])
    assert {"zh-Hant": "選項", "zh-Hans": "选项"}[language] in shown
    assert "Usage" not in shown
    assert "Show this message" not in shown


NO_PROSE = re.compile(r"`[^`]*`|<\w+ \w+>|trainer .*|--[a-z]+ [a-z]+|\bgit\b")
ENGLISH_WORDS = re.compile(r"[A-Za-z]+(?: [a-z']+)+")


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans"])
def test_the_help_of_every_command_has_no_english_sentence(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    left = []
    for words in [(), *command_words()]:
        assert run([*words, "--help", "--lang", language]) == 0
        shown = NO_PROSE.sub("", capsys.readouterr().out)
        left += [(*words, line) for line in shown.splitlines() if ENGLISH_WORDS.search(line)]
    assert left == []


def test_options_and_their_help_stand_in_two_columns(capsys: pytest.CaptureFixture[str]) -> None:
    run(["exam", "new", "--help", "--lang", "zh-Hant"])
    lines = capsys.readouterr().out.splitlines()
    options = [line for line in lines if line.startswith("  -")]
    starts = {next(i for i, one in enumerate(line) if display_width(one) > 1) for line in options}
    assert len(options) > 5
    assert len(starts) == 1


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_the_list_of_commands_cuts_no_summary_off(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exam", "--help", "--lang", language]) == 0
    shown = capsys.readouterr().out
    assert shown.count("...") == shown.count("COMMAND [ARGS]...")
