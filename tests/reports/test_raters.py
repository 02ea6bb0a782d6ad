from __future__ import annotations

from tests.reports.golden import RENDERER
from trainer_cli.measuring.agreement import agreement
from trainer_cli.reports.raters import RatersPage


def test_every_figure_has_a_line() -> None:
    text = RENDERER.render("raters", RatersPage("marks.csv", agreement([[1, 1], [2, 3], [3, None]])), "en")
    assert isinstance(text, str)
    assert text.startswith("# Agreement of raters: marks.csv\n")
    assert "| Targets              |     3 |" in text
    assert "| Rated by all         |     2 |" in text
    assert "| κ                    | 0.333 |" in text
    assert text.count("\n| ") == 17


def test_what_is_not_defined_is_a_dash() -> None:
    text = RENDERER.render("raters", RatersPage("marks.csv", agreement([[1, 1, 2]])), "en")
    assert isinstance(text, str)
    assert "| ICC(1,1)             |     – |" in text
