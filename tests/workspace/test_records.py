"""The records of many files: parsed once, by whatever process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from tests.workspace.files import file
from trainer_cli.text.jobs import in_turn
from trainer_cli.workspace import record_codec, records
from trainer_cli.workspace.cache import cached_bytes, keep_bytes
from trainer_cli.workspace.parse import parsed
from trainer_cli.workspace.records import Records, all_records
from trainer_cli.workspace.sound import keep_sound_files, sound_files

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from trainer_cli.workspace.contents import File
    from trainer_cli.workspace.layout import Kind
    from trainer_cli.workspace.parse import Parsed

T = TypeVar("T")
POSTINGS = b"id,from,team,tier\nA001,2026-01-02,west,junior\n"


FILES = [
    file("agents", "roster/agents.csv", b"id,name,joined\nA001,Lin,2026-01-02\n"),
    file("postings", "roster/postings.csv", POSTINGS),
    file("shifts", "roster/shifts.csv", b"team,shift,from,to\nwest,early,08:00,16:00\nwest,late,x\n"),
]
EXPECTED = {one.path: parsed(one.kind, one.path, one.read()) for one in FILES}


def read(files: Sequence[File], *how: Any) -> dict[str, Parsed]:  # noqa: ANN401  # whatever `all_records` takes
    """Path to the records of each file, and to what is said of it."""
    records, problems = all_records(files, *how)
    return {
        one.path: (records.of(one.kind.name), [each for each in problems if each.source.path == one.path])
        for one in files
    }


def elsewhere(jobs: Sequence[Callable[[], T | None]], kind: type[T]) -> list[T | None]:
    """As if another process had done all but the first job: what they leave in this one is lost."""
    others = in_turn(jobs[1:], kind)
    for job in jobs[1:]:
        job.args[1]._read.clear()  # type: ignore[attr-defined]  # a partial of a file and the cache
    return [*in_turn(jobs[:1], kind), *others]


@pytest.fixture(params=[0, 1 << 20])
def _much(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MUCH", request.param)


@pytest.mark.usefixtures("_much")
def test_the_records_of_all_files_with_what_is_wrong_in_them(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "records"
    assert read(FILES, None) == EXPECTED
    assert read(FILES, cache, (), elsewhere) == EXPECTED
    assert read(FILES, cache, (), elsewhere) == EXPECTED
    assert read(FILES, cache, {"agents", "postings"}) == EXPECTED
    assert [one.code for one in EXPECTED["roster/shifts.csv"][1]] == ["csv-row-length"]


def test_a_changed_file_is_parsed_again(tmp_path: Path) -> None:
    cache = tmp_path / "records"
    read(FILES, cache)
    changed = file("postings", "roster/postings.csv", POSTINGS.replace(b"west", b"east"))
    ((found, _),) = read([changed], cache).values()
    assert [one.team for one in found] == ["east"]  # type: ignore[attr-defined]  # a posting


def test_a_table_that_grew_is_read_by_its_new_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed_whole: list[bytes] = []

    def noted(kind: Kind, path: str, data: bytes) -> Parsed:
        parsed_whole.append(data)
        return parsed(kind, path, data)

    monkeypatch.setattr(records, "parsed", noted)
    monkeypatch.setattr(record_codec, "BLOCK", 2)  # so that blocks become full
    for times in range(6):
        grown = file("postings", "roster/postings.csv", POSTINGS + b"A002,2026-01-02,east,junior\n" * times)
        expected = {grown.path: parsed(grown.kind, grown.path, grown.read())}
        assert read([grown], tmp_path) == expected
        assert read([grown], tmp_path, {"postings"}) == expected
    assert parsed_whole == [POSTINGS]


def test_a_table_that_grew_is_read_as_a_whole_where_the_cache_is_damaged(tmp_path: Path) -> None:
    grown = file("postings", "roster/postings.csv", POSTINGS + b"A002,2026-01-02,east,junior\n")
    read([file("postings", "roster/postings.csv", POSTINGS)], tmp_path)
    kept = tmp_path / "postings.msgpack"
    keep_bytes(kept, (cached_bytes(kept) or b"").replace(b"2026-01-02", b"2026-01-00"))
    assert read([grown], tmp_path) == {grown.path: parsed(grown.kind, grown.path, grown.read())}


@pytest.mark.parametrize(
    "data",
    [
        POSTINGS,
        POSTINGS.replace(b"west", b"east") + b"A002,2026-01-02,east,junior\n",
        POSTINGS + b"A002,2026-02-29,east,junior\n",
        POSTINGS[:-1],
        POSTINGS + b'"A002",2026-01-02,east,junior\n',
    ],
)
def test_a_table_that_changed_otherwise_is_read_as_a_whole(data: bytes, tmp_path: Path) -> None:
    read([file("postings", "roster/postings.csv", POSTINGS)], tmp_path)
    changed = file("postings", "roster/postings.csv", data)
    assert read([changed], tmp_path) == {changed.path: parsed(changed.kind, changed.path, data)}


def test_a_cache_without_what_it_should_hold_is_sound_no_more(tmp_path: Path) -> None:
    keep_sound_files(tmp_path, {"agents": {FILES[0].path: (FILES[0].digest, b"")}})
    assert read(FILES[:1], tmp_path, {"agents"}) == {FILES[0].path: EXPECTED[FILES[0].path]}
    assert sound_files(tmp_path) == {}


def test_a_file_is_read_once_when_somebody_asks_for_its_records() -> None:
    asked: list[str] = []

    def noted(path: str, _: object) -> list[str]:
        asked.append(path)
        return [path[-1]]

    paths = {"marks": ["records/marks/e/1", "records/marks/f/2", "records/marks/f/3"], "plans": ["plans/4"]}
    records = Records(paths, noted)
    assert records.of_exam("marks", "f") == ["2", "3"]
    assert records.of_exam("marks", "g") == records.of("rooms") == []
    assert asked == ["records/marks/f/2", "records/marks/f/3"]
    assert records.of("marks") == ["1", "2", "3"]
    assert asked == ["records/marks/f/2", "records/marks/f/3", "records/marks/e/1"]
