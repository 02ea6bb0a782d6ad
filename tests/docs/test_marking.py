"""The page on marking does what it says, from the bundles to the third person (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.walk import ROOT, Walk, follow

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_the_commands_of_the_page_work(team: Callable[[str], Team]) -> None:
    at = team("answered")
    walk = Walk(at.root, email="tr03@heguang.example")
    walk.environment["LC_ALL"] = "C.UTF-8"
    assert follow(ROOT / "docs" / "marking.md", walk) == 7
