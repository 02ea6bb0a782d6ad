"""What a question said when it was approved, as git has it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from trainer_cli.model.question import Question
from trainer_cli.text.digest import digest_record
from trainer_cli.workspace.git import GitFailed, commits_of, file_at
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.parse import parsed
from trainer_cli.workspace.places import home_of, placed_folders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from trainer_cli.model.settings import Settings

MOST_COMMITS = 50
"""Commits of a bank that are looked through, the newest first."""


def approved_versions(
    root: Path, settings: Settings, wanted: Iterable[tuple[Question, str]]
) -> dict[str, Question]:
    """The content of questions that has a digest: (question as it stands, digest) each; by id, as far as git has it.

    Only commits of the file in which a question stands now are looked through.
    """
    by_file: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for question, digest in wanted:
        if digest:
            by_file[question.source.path][question.id] = digest
    found: dict[str, Question] = {}
    for path, digests in by_file.items():
        for question in _versions(root, settings, path):
            name = question.id
            if name in digests and name not in found and digest_record("question", question) == digests[name]:
                found[name] = question
            if found.keys() >= digests.keys():
                break
    return found


def _versions(root: Path, settings: Settings, path: str) -> Iterator[Question]:
    """Every question in every version of a bank, the newest version first."""
    base, inside = home_of(root, placed_folders(root, settings), path)
    try:
        for commit in commits_of(base, inside, MOST_COMMITS):
            data = file_at(base, commit, inside)
            records = [] if data is None else parsed(BY_NAME["questions"], path, data)[0]
            yield from (one for one in records if isinstance(one, Question))
    except GitFailed:
        return
