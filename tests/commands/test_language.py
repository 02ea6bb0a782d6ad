"""Which language the program speaks."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from trainer_cli.commands.language import language_named, spoken_language

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("zh-Hant", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("zh_TW.UTF-8", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("Chinese", None),
        ("en_US.UTF-8", "en"),
        ("C.UTF-8", None),
        ("fr_FR", None),
    ],
)
def test_names_of_languages_as_systems_write_them(name: str, found: str | None) -> None:
    assert language_named(name) == found


def test_the_workspace_says_it_before_the_locale(tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").write_text('name: x\nmessages: "zh-Hans"  # ours\n', "utf-8")
    assert spoken_language(tmp_path, {"LANG": "en_US.UTF-8"}) == "zh-Hans"


def test_the_locale_says_it_where_the_workspace_does_not(tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").write_text("name: x\nlanguage: zh-Hans\n", "utf-8")
    assert spoken_language(tmp_path, {"LC_ALL": "", "LANG": "zh_TW.UTF-8"}) == "zh-Hant"
    assert spoken_language(tmp_path / "nowhere", {"LANG": "zh_TW.UTF-8"}) == "zh-Hant"
    assert spoken_language(None, {"LC_ALL": "C", "LANG": "zh_TW.UTF-8"}) == "en"
    assert spoken_language(None, {}) == "en"


def test_windows_is_asked_where_no_variable_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "name", "nt")
    monkeypatch.setattr("locale.getlocale", lambda: ("zh_CN", "cp936"))
    assert spoken_language(None, {}) == "zh-Hans"
