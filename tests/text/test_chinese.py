"""Names are the same in both scripts."""

from __future__ import annotations

import subprocess
import sys

import pytest

from trainer_cli.text.chinese import plain, simplified


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("陳柏宇", "陈柏宇"),
        ("陈柏宇", "陈柏宇"),
        ("國際旺旺", "国际旺旺"),
        ("帶著", "带着"),
        ("著名", "著名"),
        ("A001", "A001"),
        ("", ""),
    ],
)
def test_both_scripts_have_one_form(text: str, form: str) -> None:
    assert simplified(text) == form


def test_names_are_compared_without_script_width_and_spaces() -> None:
    assert plain("平臺 規則Ａ") == plain("平台规则a") == "平台规则a"


def test_the_dictionaries_are_not_read_for_ids() -> None:
    code = (
        "import sys; from trainer_cli.text.chinese import simplified; "
        "simplified('A001'); print('opencc' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
