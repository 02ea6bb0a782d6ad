"""Whatever people do to files by hand, what is kept outside the workspace changes no answer, only how soon it comes."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.team import COHORT, TODAY, Team, said
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.problem import has_errors
from trainer_cli.text.write_errors import PathRefused
from trainer_cli.workflows.build import built
from trainer_cli.workflows.check import VERDICTS_CACHE, all_problems
from trainer_cli.workflows.templates import workspace_renderer
from trainer_cli.workflows.waiting import WAITING, progress_of_exams
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOLDERS = ("roster", "plans", "curricula/junior", "records", "records", "archives", "reports")
"""Where files are changed; an exam has most of its files in `records/`."""
WHO = (*COHORT, "A999")
"""Ids that are written into postings; nobody has the last one."""


def answers(root: Path, cache: Path | None) -> list[object]:
    """What is wrong, how far exams have come, and every file after a build, with what the `cache` holds.

    The lock is taken first, as by a command: so files that are as they were are not read again.
    """
    with workspace_lock(root, command="trainer build"):
        return _answers(root, cache)


def _answers(root: Path, cache: Path | None) -> list[object]:
    loaded = load(root, None, cache and cache / "records")
    problems = all_problems(root, loaded, TODAY, cache=cache and cache / VERDICTS_CACHE)
    states = {}
    if not has_errors(list(loaded.problems)):
        states = progress_of_exams(root, loaded, cache and cache / WAITING)
    with suppress(PathRefused):  # where pages lie behind a link
        built(root, loaded, workspace_renderer(root), cache and cache / "build.msgpack")
    return [said(problems), states, Team(root).files()]


def edited(data: bytes, chance: Random) -> bytes:
    """The bytes with a line lost, a line twice, a line in the place of another, or another digit."""
    lines = data.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    digit = chance.choice(b"0123456789")
    return chance.choice(
        [
            b"".join(lines[:one] + lines[one + 1 :]),
            b"".join([*lines[:one], lines[other], *lines[one:]]),
            b"".join([*lines[:one], lines[other], *lines[one + 1 :]]),
            data.replace(bytes([digit]), bytes([chance.choice(b"0123456789")]), 1),
        ]
    )


def touched(root: Path, chance: Random) -> Callable[[], None]:
    """Change, remove or copy a file somewhere; gives what puts it back with the times that it had."""
    files = sorted(
        path for path in (root / chance.choice(FOLDERS)).rglob("*") if path.is_file() and path.stat().st_size
    )
    file = chance.choice(files)
    data, info = file.read_bytes(), file.stat()
    copy, moved = file.with_name(f"copy-{file.name}"), root.parent / f"moved-{chance.random()}"
    what = chance.choice(
        [
            "edited",
            "edited",
            "edited",
            "edited with its times",
            "grown",
            "grown",
            "removed",
            "copied",
            "behind a link",
        ]
    )
    if what == "grown":
        file.write_bytes(data + edited(data.splitlines(keepends=True)[-1], chance))
    elif what == "behind a link":
        file.parent.rename(moved)
        file.parent.symlink_to(moved)
    elif what == "removed":
        file.unlink()
    elif what == "copied":
        shutil.copy2(file, copy)
    else:
        file.write_bytes(edited(data, chance))
    if what == "edited with its times":
        os.utime(file, ns=(info.st_atime_ns, info.st_mtime_ns))

    def put_back() -> None:
        if moved.exists():
            file.parent.unlink()
            moved.rename(file.parent)
        copy.unlink(missing_ok=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        os.utime(file, ns=(info.st_atime_ns, info.st_mtime_ns))

    return put_back


@pytest.mark.parametrize("seed", [1, 2, 23])
def test_every_answer_is_that_of_an_empty_cache(
    team: Callable[[str], Team], tmp_path: Path, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311 - the same every time
    root, cache = team("released").root, tmp_path / "cache"
    answers(root, cache)
    for step in range(4):
        put_back = touched(root, chance)
        fresh = tmp_path / f"fresh-{step}"
        shutil.copytree(root, fresh, symlinks=True)
        assert answers(root, cache) == answers(fresh, None)
        if chance.random() < 0.5:
            put_back()


def lines_came(root: Path, chance: Random) -> None:
    """Add postings at the end, most of them sound."""
    table = root / "roster/postings.csv"
    lines = [
        f"{chance.choice(WHO)},2026-02-{chance.randint(10, 28)},east,senior,active\n"
        for _ in range(chance.randint(1, 2))
    ]
    table.write_bytes(table.read_bytes() + "".join(lines).encode())


def one_set_back(cache: Path, before: Path, chance: Random) -> None:
    """Put a file of the cache there as it was before."""
    file = chance.choice(sorted(path for path in before.rglob("*") if path.is_file()))
    shutil.copy2(file, cache / file.relative_to(before))


@pytest.mark.parametrize("seed", [1, 2])
def test_lines_that_came_are_told_to_whoever_has_not_seen_them(
    team: Callable[[str], Team], tmp_path: Path, seed: int
) -> None:
    """A check between two builds knows the new lines before the build does, and so does a file of another state."""
    chance = Random(seed)  # noqa: S311 - the same every time
    root, cache, before = team("released").root, tmp_path / "cache", tmp_path / "before"
    answers(root, cache)
    shutil.copytree(cache, before)
    for step in range(4):
        lines_came(root, chance)
        if chance.random() < 0.5:
            loaded = load(root, None, cache / "records")
            all_problems(root, loaded, TODAY, cache=cache / VERDICTS_CACHE)
            lines_came(root, chance)
        if chance.random() < 0.5:
            one_set_back(cache, before, chance)
        fresh = tmp_path / f"fresh-{step}"
        shutil.copytree(root, fresh)
        assert answers(root, cache) == answers(fresh, None)
