"""Every file of a workspace with a finished exam, spoiled or replaced: the check says so (rows 1 to 12).

Each file meets one of the mutations, all mutations are met; which one, a fixed seed decides.
"""

from __future__ import annotations

import json
import os
import random
from typing import TYPE_CHECKING
from unittest import mock

import pytest

from tests.faults.mutations import DESTROYED, REPLACED, SPOILED
from trainer_cli import cli
from trainer_cli.workspace.layout import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.team import Team

MUTATIONS = (*SPOILED, *REPLACED, "unreadable")
UNREAD = ("nightly_digests",)
"""Kinds whose bytes nothing looks at while checking."""
BY_DIGEST = ("sheets", "originals", "mark_originals")
"""Kinds whose bytes are compared with what their `import.yaml` says; the problem is at that file."""


def mutable(root: Path) -> list[Path]:
    """The files of records, in an order that mixes kinds."""
    found = [path for path in sorted(root.rglob("*")) if path.is_file() and path.name != "trainer.yaml"]
    known = [path for path in found if kind_of(path.relative_to(root).as_posix())]
    return random.Random(1).sample(known, len(known))  # noqa: S311 - the same every time


def put_back(path: Path, data: bytes) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink()
    path.write_bytes(data)


def entries(root: Path) -> dict[str, tuple[int, int, int]]:
    """What would show that something was written: mode, size and time of every entry."""
    found = {path: path.lstat() for path in root.rglob("*")}
    return {str(path): (info.st_mode, info.st_size, info.st_mtime_ns) for path, info in found.items()}


def unreadable(path: Path) -> mock._patch[Callable[..., int]]:
    """A file without the right to read it, for a root that has every right."""

    def opened(place: str | Path, *args: int, **named: int) -> int:
        if str(place) == str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return real(place, *args, **named)

    real = os.open
    return mock.patch.object(os, "open", opened)


def found_in(root: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[dict[str, object]]]:
    """The exit code of the check, and its problems."""
    code = cli.run(["-C", str(root), "--today", "2026-02-12", "--json", "check"])
    problems = json.loads(capsys.readouterr().out)["problems"]
    return code, problems


@pytest.fixture
def finished(team: Callable[[str], Team]) -> Iterator[Path]:
    root = team("released").root
    yield root
    assert not (root / ".trainer").exists()


@pytest.mark.skipif(os.name == "nt", reason="no pipes and links there")
@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_spoiled_file_is_named_and_nothing_is_written(
    finished: Path, mutation: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in mutable(finished)[MUTATIONS.index(mutation) :: len(MUTATIONS)]:
        name = path.relative_to(finished).as_posix()
        data = path.read_bytes()
        if mutation in SPOILED:
            path.write_bytes(SPOILED[mutation](data, random.Random(name)))  # noqa: S311 - the same every time
        elif mutation in REPLACED:
            REPLACED[mutation](path, tmp_path / "elsewhere")
        before = entries(finished)
        with unreadable(path if mutation == "unreadable" else tmp_path / "nothing"):
            code, problems = found_in(finished, capsys)
        assert entries(finished) == before, name
        assert code in (0, 1, 74), name
        assert all(one["path"] and one["line"] and one["column"] for one in problems), name
        kind = kind_of(name)
        if mutation in DESTROYED and not (kind and kind.name in UNREAD and mutation in SPOILED):
            named = [one["path"] for one in problems if one["level"] == "error"]
            by_digest = kind and kind.name in BY_DIGEST and mutation in SPOILED
            assert (f"{name.rpartition('/')[0]}/import.yaml" if by_digest else name) in named, name
        put_back(path, data)


def test_what_stands_in_other_files_is_still_read(team: Callable[[str], Team]) -> None:
    here = team("released")
    whole = here.workspace
    here.write("roster/postings.csv", b"\0")
    here.write("curricula/junior/questions/rules.yaml", "- id: [\n")
    left = here.workspace
    assert (left.agents, left.exams, left.plans) == (whole.agents, whole.exams, whole.plans)
    assert left.postings == {}
    assert left.questions == {
        name: one
        for name, one in whole.questions.items()
        if not one.source.path.endswith("junior/questions/rules.yaml")
    }
