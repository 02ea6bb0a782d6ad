"""Files with the same bytes as before are not parsed again, and the records are the same as if they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from tests.team import EXAM
from trainer_cli.workspace import records
from trainer_cli.workspace.load import load
from trainer_cli.workspace.parse import Parsed, parsed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.team import Team
    from trainer_cli.workspace.layout import Kind


def parsed_paths(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paths of the files that are parsed from now on, but for the settings, which always are."""
    paths: list[str] = []

    def noted(kind: Kind, path: str, data: bytes) -> Parsed:
        if path != "trainer.yaml":
            paths.append(path)
        return parsed(kind, path, data)

    monkeypatch.setattr(records, "parsed", noted)
    return paths


def test_only_changed_files_are_parsed(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released, cache = team("released"), tmp_path / "cache" / "records.json"
    load(released.root, None, cache)
    released.edit("roster/postings.csv", "A013,", "A013,2026-02-10,east,intermediate,active\nA013,")
    paths = parsed_paths(monkeypatch)
    load(released.root, None, cache)
    assert paths == ["roster/postings.csv"]
    load(released.root, None, cache)
    assert paths == ["roster/postings.csv"]


def test_the_records_are_the_same(team: Callable[[str], Team], tmp_path: Path) -> None:
    released, cache = team("released"), tmp_path / "records.json"
    fresh = load(released.root)
    load(released.root, None, cache)
    kept = load(released.root, None, cache)
    assert kept == fresh
    # Equal times may have different offsets, and documents show the offset.
    assert repr(kept.workspace.exams[EXAM]) == repr(fresh.workspace.exams[EXAM])


def test_a_file_with_problems_is_read_again(team: Callable[[str], Team], tmp_path: Path) -> None:
    sample, cache = team("sample"), tmp_path / "records.json"
    load(sample.root, None, cache)
    sample.edit("roster/agents.csv", "A002,陳柏宇,", "A002,,")
    first = load(sample.root, None, cache)
    assert [problem.source.path for problem in first.problems if problem.code == "key-missing"] == [
        "roster/agents.csv"
    ]
    assert load(sample.root, None, cache) == first


def test_a_cache_that_is_damaged_or_of_other_code_is_none(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample, cache = team("sample"), tmp_path / "records.json"
    fresh = load(sample.root, None, cache)
    good = msgspec.json.decode(cache.read_bytes())
    damaged = {path: [digest, [{"id": 3}]] for path, (digest, _) in good["files"].items()}
    paths = parsed_paths(monkeypatch)
    count = 0
    for text in (
        b"{",
        msgspec.json.encode({**good, "files": damaged}),
        msgspec.json.encode({**good, "code": "old"}),
    ):
        cache.write_bytes(text)
        assert load(sample.root, None, cache) == fresh
        assert len(paths) > count
        count = len(paths)


def test_a_file_that_is_gone_is_forgotten(team: Callable[[str], Team], tmp_path: Path) -> None:
    sample, cache = team("sample"), tmp_path / "records.json"
    load(sample.root, None, cache)
    (sample.root / "roster/shifts.csv").unlink()
    load(sample.root, None, cache)
    assert "roster/shifts.csv" not in msgspec.json.decode(cache.read_bytes())["files"]
