"""The page on what is worth a look shows what comes out (T40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.walk import ROOT, Walk, follow
from tests.workflows.test_integrity import same_form, with_sheets
from trainer_cli.measuring.choices import BEFORE
from trainer_cli.measuring.hurried import SECONDS_A_QUESTION
from trainer_cli.measuring.likeness import ALPHA, LEAST_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

PAGE = ROOT / "docs/integrity.md"


def test_the_example_shows_what_comes_out(team: Callable[[str], Team]) -> None:
    at = team("assembled")
    walk = Walk(with_sheets(at, same_form(at)).root)
    walk.environment["LC_ALL"] = "C.UTF-8"
    assert follow(PAGE, walk) == 1


def test_every_limit_is_stated() -> None:
    text = PAGE.read_text("utf-8")
    stated = (f"α = {ALPHA}", f"{LEAST_PEOPLE} people", f"{BEFORE} people", f"{SECONDS_A_QUESTION} seconds")
    assert [one for one in stated if one not in text] == []
