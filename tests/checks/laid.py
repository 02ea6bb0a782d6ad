"""Workspaces for tests of checks: the sound base, and what a test lays over it."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_cli.checks import Facts, check_problems
from trainer_cli.workflows.show_problems import located
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from trainer_cli.text.problem import Problem

BASE = Path(__file__).parent.parent / "errors" / "_base"
TODAY = "2026-02-12"
"""A day after the exam of the base."""


def base(path: str, *changes: tuple[str, str]) -> dict[str, str]:
    """A file of the base with some words exchanged, each at its first place."""
    text = (BASE / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {path: text}


def plan(tier: str, start: str, *changes: tuple[str, str]) -> dict[str, str]:
    """A second plan like that of the base, with one stage of one day on `start`, some words exchanged."""
    text = base("plans/junior-2026-02-09.yaml")["plans/junior-2026-02-09.yaml"]
    text = text.split("  - number: 2")[0].replace("2026-02-09", start).replace("junior", tier)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {f"plans/{tier}-{start}.yaml": text}


def problems(
    root: Path,
    files: Mapping[str, str],
    *,
    only: Collection[str] | None = None,
    today: str = TODAY,
    attachments: frozenset[str] | None = None,
) -> list[Problem]:
    """What the checks find in the base with `files` laid over it, which must load without a problem."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
    loaded = load(root)
    assert loaded.problems == ()
    facts = Facts(loaded.workspace, dt.date.fromisoformat(today), attachments, loaded.digests)
    return located(root, check_problems(facts, only=only))


def found(root: Path, check: str, files: Mapping[str, str], *, today: str = TODAY) -> list[str]:
    """What one check finds, as `path:line:column code: message`."""
    return [
        f"{one.source} {one.code}: {one.message}" for one in problems(root, files, only=[check], today=today)
    ]
