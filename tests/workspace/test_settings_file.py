"""`trainer.yaml`: what is not sound is a problem and a default; what was read before is not parsed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.no_zones import no_time_zones
from trainer_cli.workspace import parse
from trainer_cli.workspace.cache import keep_bytes
from trainer_cli.workspace.load import load
from trainer_cli.workspace.settings_file import read_settings

if TYPE_CHECKING:
    from pathlib import Path


def laid(root: Path, text: str) -> Path:
    """A workspace whose settings are `text`."""
    root.mkdir(exist_ok=True)
    (root / "trainer.yaml").write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("text", ["name: [", "nam: x\n", ""])
def test_settings_that_are_not_sound_are_the_defaults(tmp_path: Path, text: str) -> None:
    laid(tmp_path, text)
    settings, problems = read_settings(tmp_path)
    assert (settings.name, settings.language) == (tmp_path.name, "zh-Hant")
    assert {one.source.path for one in problems} == {"trainer.yaml"}


def test_a_place_that_can_not_be_is_left_out_and_told_at_its_line(tmp_path: Path) -> None:
    places = "places:\n  roster: ../people\n  records: .\n"
    laid(tmp_path / "ws", "name: x\n" + places)
    settings, problems = read_settings(tmp_path / "ws")
    assert (settings.places.roster, settings.places.records) == ("../people", None)
    assert [(one.code, one.source.pointer) for one in problems] == [
        ("settings-place", ("places", "records")),
        ("settings-place-missing", ("places", "roster")),
    ]


def test_a_time_zone_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    laid(tmp_path, "name: x\ntime_zone: Mars/Base\n")
    loaded = load(tmp_path)
    assert [(one.code, one.message) for one in loaded.problems] == [
        ("settings-time-zone", "there is no time zone `Mars/Base`")
    ]
    assert loaded.workspace.settings.time_zone == "Asia/Shanghai"


def test_a_system_without_time_zones_is_told_so(tmp_path: Path) -> None:
    laid(tmp_path, "name: x\n")
    with no_time_zones():
        _, problems = read_settings(tmp_path)
    assert [(one.code, one.remedy) for one in problems] == [
        ("time-zones-missing", "install the table: python -m pip install tzdata")
    ]


def test_the_same_settings_are_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path / "ws", "name: x\npolicy: {mark_step: 0.25}\nplaces: {roster: ../people}\n")
    cache = tmp_path / "cache" / "settings.json"
    first = read_settings(tmp_path / "ws", cache)
    with monkeypatch.context() as patch:
        patch.setattr(parse, "parsed", None)
        assert read_settings(tmp_path / "ws", cache) == first
    assert [one.code for one in first[1]] == ["settings-place-missing"]
    (tmp_path / "people").mkdir()
    assert read_settings(tmp_path / "ws", cache) == (first[0], [])
    laid(tmp_path / "ws", "name: y\n")
    assert read_settings(tmp_path / "ws", cache)[0].name == "y"


@pytest.mark.parametrize("damaged", [b"", b"{}", b'{"code": 1}'])
def test_a_damaged_cache_is_none(tmp_path: Path, damaged: bytes) -> None:
    cache = tmp_path / "settings.json"
    keep_bytes(cache, damaged)
    assert read_settings(laid(tmp_path / "ws", "name: x\n"), cache)[0].name == "x"


def test_what_is_wrong_is_told_each_time(tmp_path: Path) -> None:
    root, cache = laid(tmp_path / "ws", "name: x\nnam: y\n"), tmp_path / "settings.json"
    assert [[one.code for one in read_settings(root, cache)[1]] for _ in range(2)] == [["key-unknown"]] * 2
    assert not cache.exists()


def test_settings_that_can_not_be_read_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").mkdir()
    settings, problems = read_settings(tmp_path)
    assert settings.name == tmp_path.name
    assert [(one.code, one.message) for one in problems] == [
        ("file-unreadable", "the file can't be read: not a regular file")
    ]


def test_settings_that_are_not_there_are_the_defaults(tmp_path: Path) -> None:
    settings, problems = read_settings(tmp_path)
    assert (settings.name, problems) == (tmp_path.name, [])
