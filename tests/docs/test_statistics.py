"""`docs/statistics.md` shows what comes out, and names every figure."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import msgspec

from tests.docs.walk import ROOT, Walk, follow
from trainer_cli.measuring.agreement import Agreement
from trainer_cli.measuring.flags import FlagKind
from trainer_cli.measuring.items import Figures, ItemFigures, OptionFigures

if TYPE_CHECKING:
    from pathlib import Path

PAGE = ROOT / "docs/statistics.md"


def test_the_examples_show_what_comes_out(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    walk = Walk(tmp_path / "home")
    walk.environment["LC_ALL"] = "C.UTF-8"
    for name in ("six-hundred/answers.csv", "six-hundred/key.csv", "statistics/two-raters/ratings.csv"):
        shutil.copy(ROOT / "tests/data" / name, walk.folder)
    assert follow(PAGE, walk) == 2


def test_every_figure_is_explained() -> None:
    text = PAGE.read_text("utf-8")
    records = (Agreement, Figures, ItemFigures, OptionFigures)
    names = {one.name for record in records for one in msgspec.structs.fields(record)}
    names -= {"item", "items", "targets", "raters", "complete", "options"}
    assert [name for name in sorted(names) if f"`{name}`" not in text and f".{name}`" not in text] == []
    assert [flag for flag in FlagKind.__args__ if f"`{flag}`" not in text] == []  # type: ignore[attr-defined]  # of a literal
