"""The records of many files: parsed once, by whatever process."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.jobs import in_turn
from trainer_cli.workspace import records
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.parse import parsed
from trainer_cli.workspace.records import File, all_records

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

T = TypeVar("T")
POSTINGS = b"id,from,team,tier\nA001,2026-01-02,west,junior\n"


def file(kind: str, path: str, data: bytes) -> File:
    return File(BY_NAME[kind], path, data, digest_bytes(data))


FILES = [
    file("agents", "roster/agents.csv", b"id,name,joined\nA001,Lin,2026-01-02\n"),
    file("postings", "roster/postings.csv", POSTINGS),
    file("shifts", "roster/shifts.csv", b"team,shift,from,to\nwest,early,08:00,16:00\nwest,late,x\n"),
    file("sheets", "records/sheets/e/1/sheets-A.csv", b"read by others"),
]
EXPECTED = [(one, parsed(one.kind, one.path, one.data)) for one in FILES[:3]]


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
    assert list(all_records(FILES, None)) == EXPECTED
    assert list(all_records(FILES, cache, elsewhere)) == EXPECTED
    assert list(all_records(FILES, cache, elsewhere)) == EXPECTED
    assert [one.code for one in EXPECTED[2][1][1]] == ["csv-row-length"]


def test_a_changed_file_is_parsed_again(tmp_path: Path) -> None:
    cache = tmp_path / "records"
    list(all_records(FILES, cache))
    changed = file("postings", "roster/postings.csv", POSTINGS.replace(b"west", b"east"))
    ((_, (found, _)),) = all_records([changed], cache)
    assert [one.team for one in found] == ["east"]  # type: ignore[attr-defined]  # a posting
