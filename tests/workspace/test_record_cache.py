"""Files with the same bytes as before are not parsed again, and the records are the same as if they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from tests.team import EXAM
from tests.workspace.files import file
from trainer_cli.workspace import record_cache, records
from trainer_cli.workspace.cache import cached_bytes, keep_bytes
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.load import load
from trainer_cli.workspace.parse import Parsed, parsed
from trainer_cli.workspace.record_cache import RecordCache

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.team import Team
    from trainer_cli.workspace.layout import Kind
    from trainer_cli.workspace.workspace import Loaded


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
    released, cache = team("released"), tmp_path / "cache" / "records"
    load(released.root, None, cache)
    released.edit("roster/postings.csv", "A013,", "A013,2026-02-10,east,intermediate,active\nA013,")
    paths = parsed_paths(monkeypatch)
    load(released.root, None, cache)
    assert paths == ["roster/postings.csv"]
    load(released.root, None, cache)
    assert paths == ["roster/postings.csv"]


def facts(loaded: Loaded) -> tuple[object, ...]:
    """All that two readings of the same files have in common."""
    return loaded.workspace, loaded.problems, loaded.digests, loaded.ignored


def test_the_records_are_the_same(team: Callable[[str], Team], tmp_path: Path) -> None:
    released, cache = team("released"), tmp_path / "records"
    fresh = load(released.root)
    load(released.root, None, cache)
    kept = load(released.root, None, cache)
    assert facts(kept) == facts(fresh)
    # Equal times may have different offsets, and documents show the offset.
    assert repr(kept.workspace.exams[EXAM]) == repr(fresh.workspace.exams[EXAM])


def test_a_file_with_problems_is_read_again(team: Callable[[str], Team], tmp_path: Path) -> None:
    sample, cache = team("sample"), tmp_path / "records"
    load(sample.root, None, cache)
    sample.edit("roster/agents.csv", "A002,陳柏宇,", "A002,,")
    first = load(sample.root, None, cache)
    assert [problem.source.path for problem in first.problems if problem.code == "key-missing"] == [
        "roster/agents.csv"
    ]
    assert facts(load(sample.root, None, cache)) == facts(first)


def kept(cache: Path, kind: str) -> list[Any]:
    """What the cache holds of a kind: the state of the code, and path to digest and records."""
    found: list[Any] = msgspec.msgpack.decode(cached_bytes(cache / f"{kind}.msgpack") or b"")
    return found


def test_a_cache_that_is_damaged_or_of_other_code_is_none(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample, cache = team("sample"), tmp_path / "records"
    fresh = load(sample.root, None, cache)
    code, files = kept(cache, "shifts")
    damaged = {path: [digest, size, [b'[{"id": 3}]']] for path, (digest, size, _) in files.items()}
    paths = parsed_paths(monkeypatch)
    for content in ([code, damaged], ["old", files], [code], None):
        keep_bytes(cache / "shifts.msgpack", msgspec.msgpack.encode(content))
        paths.clear()
        assert facts(load(sample.root, None, cache)) == facts(fresh)
        assert set(paths) == {"roster/shifts.csv"}
    load(sample.root, None, cache)
    paths.clear()
    load(sample.root, None, cache)
    assert not paths


def test_a_file_that_is_gone_is_forgotten(team: Callable[[str], Team], tmp_path: Path) -> None:
    sample, cache = team("sample"), tmp_path / "records"
    load(sample.root, None, cache)
    gone = min((sample.root / "curricula").glob("*/questions/**/*.yaml"))
    gone.unlink()
    (sample.root / "roster/shifts.csv").unlink()
    load(sample.root, None, cache)
    assert not (cache / "shifts.msgpack").exists()
    assert kept(cache, "questions")[1]
    assert gone.relative_to(sample.root).as_posix() not in kept(cache, "questions")[1]


def test_a_kind_is_read_when_it_is_asked_for_and_written_when_it_changed(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample, folder = team("sample"), tmp_path / "records"
    load(sample.root, None, folder)
    read: list[str] = []
    written: list[str] = []

    def noted(file: Path) -> bytes | None:
        read.append(file.name)
        return cached_bytes(file)

    monkeypatch.setattr(record_cache, "cached_bytes", noted)
    monkeypatch.setattr(record_cache, "keep_bytes", lambda file, _: written.append(file.name))
    known = RecordCache(folder)
    shifts = file("shifts", "roster/shifts.csv", (sample.root / "roster/shifts.csv").read_bytes())
    others = file("shifts", "roster/shifts.csv", b"other")
    assert known.holds(shifts)
    assert not known.holds(others)
    assert known.find(others) is None
    assert known.find(shifts) == list(load(sample.root).workspace.shifts)
    known.save(BY_NAME)
    assert (read, written) == (["shifts.msgpack"], [])
    known.keep(file("rooms", "roster/rooms.yaml", b"- new"), [])
    known.save(BY_NAME)
    assert (read, written) == (["shifts.msgpack", "rooms.msgpack"], ["rooms.msgpack"])


def test_without_a_folder_records_are_known_while_the_program_runs() -> None:
    known, rooms = RecordCache(None), file("rooms", "roster/rooms.yaml", b"one")
    assert not known.holds(rooms)
    known.take(rooms, RecordCache(None).keep(rooms, []))
    known.save(())
    assert known.find(rooms) == []
