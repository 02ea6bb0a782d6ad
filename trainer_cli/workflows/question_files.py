"""Edits of the files of the question bank: new questions behind the last, changed fields where they stand."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.edit import add_items
from trainer_cli.text.edit_items import edited_items
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from trainer_cli.interop.question_sort import Added, Changed
    from trainer_cli.workspace.workspace import Workspace

_SCHEMA = "yaml-language-server: $schema=../../../.schemas/questions.json"


def bank_changes(
    root: Path, workspace: Workspace, added: Sequence[Added], changed: Sequence[Changed]
) -> tuple[list[Change], list[Problem]]:
    """The files of the bank with new questions and other values; authors' comments and style stay.

    A new question goes into the file of the last question of its course, else into a new one.
    """
    new: defaultdict[str, list[object]] = defaultdict(list)
    edits: defaultdict[str, dict[int, Mapping[str, object]]] = defaultdict(dict)
    for one in added:
        new[bank_path(workspace, one.course)].append(one.values)
    for one_changed in changed:
        place = one_changed.question.source
        edits[place.path][place.line] = one_changed.fields
    changes, problems = [], []
    for path in sorted({*new, *edits}):
        found = _changed_file(root, workspace, path, edits[path], new[path])
        if isinstance(found, Problem):
            problems.append(found)
        else:
            changes.append(found)
    return changes, problems


def bank_path(workspace: Workspace, course: str) -> str:
    """The file that new questions of a course go into."""
    bank = workspace.bank.get(course, ())
    if bank:
        return bank[-1].source.path
    return f"curricula/{workspace.courses[course].tier}/questions/{course}.yaml"


def _changed_file(
    root: Path, workspace: Workspace, path: str, edits: Mapping[int, Mapping[str, object]], new: list[object]
) -> Change | Problem:
    try:
        data = read_bytes(on_disk(root, placed_folders(root, workspace.settings), path))
    except FileNotFoundError:
        return Change(path, dump_yaml(new, _SCHEMA).encode(), None)
    try:
        edited = edited_items(data, edits) if edits else data
        return Change(path, add_items(edited, (), new) if new else edited, digest_bytes(data))
    except TypeError:
        return Problem(
            code="question-file-style",
            message="a question in this file, or the whole list, is written in brackets",
            source=Source(path),
            remedy="write it in lines, each key on its own, then import again",
        )
