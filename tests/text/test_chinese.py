"""Names are the same in both scripts."""

from __future__ import annotations

import subprocess
import sys

import pytest

from trainer_cli.text.chinese import simplified


@pytest.mark.parametrize(
    ("text", "plain"),
    [("陳柏宇", "陈柏宇"), ("陈柏宇", "陈柏宇"), ("國際旺旺", "国际旺旺"), ("A001", "A001"), ("", "")],
)
def test_both_scripts_have_one_form(text: str, plain: str) -> None:
    assert simplified(text) == plain


def test_the_dictionaries_are_not_read_for_ids() -> None:
    code = (
        "import sys; from trainer_cli.text.chinese import simplified; "
        "simplified('A001'); print('opencc' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
