"""`trainer init`: a new workspace, empty or with the sample, under git if git is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.edit import set_value
from trainer_cli.text.write import Change, apply
from trainer_cli.text.write_errors import failures_of
from trainer_cli.workflows.simplified_sample import simplified_sample
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.git import GitFailed, new_repository
from trainer_cli.workspace.git_commit import commit_files
from trainer_cli.workspace.schemas import schema_files
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SYSTEM = (
    "curricula", "roster/people.yaml", "roster/trainers.yaml", "roster/departments.yaml", "roster/rooms.yaml",
    "roster/shifts.csv", "roster/calendar.csv",
)  # fmt: skip
"""What every new workspace begins with: the training system, and who and what it names."""
SAMPLE = ("roster", "plans", "records", "inbox")
"""What only the sample adds: invented agents, the yearly plan, approvals, generated sheets."""
ATTRIBUTES = """\
* text=auto eol=lf
records/** -text
archives/** linguist-generated merge=ours
reports/** linguist-generated merge=ours
"""
IGNORE = """\
.trainer/
attachments/
~$*
.DS_Store
"""
EMPTY = {
    "roster/agents.csv": "id,name,nicknames,joined,email\n",
    "roster/postings.csv": "id,from,team,tier,status\n",
}


def workspace_files(
    *,
    sample: bool,
    name: str | None,
    auto_commit: bool,
    language: str | None = None,
    messages: str | None = None,
) -> list[tuple[str, bytes]]:
    """The files of a new workspace: path and bytes, in order.

    Args:
        sample: with the sample's invented agents, plans and records; otherwise the roster of agents is empty, and
            trainers, people and rooms are those of the sample, to be replaced.
        name: the name of the workspace; the sample's where None.
        auto_commit: whether each writing command commits its own files.
        language: of documents; None is the sample's.
        messages: their language; None is that of each user's locale.
    """
    root = builtin_root()
    files = {".gitattributes": ATTRIBUTES.encode(), ".gitignore": IGNORE.encode()}
    files |= {path: text.encode() for path, text in EMPTY.items()}
    for place in (*SYSTEM, *(SAMPLE if sample else ())):
        files |= dict(_files(root, place))
    files["trainer.yaml"] = read_bytes(root / "trainer.yaml")
    if language == "zh-Hans":
        files = simplified_sample(files)
    settings = files["trainer.yaml"]
    given = {
        "name": name,
        "language": language,
        "messages": messages,
        "commit": "auto" if auto_commit else None,
    }
    for key, value in given.items():
        settings = settings if value is None else set_value(settings, (key,), value)
    files["trainer.yaml"] = settings
    files |= {path: text.encode() for path, text in schema_files().items()}
    return sorted(files.items())


def new_workspace(folder: Path, files: list[tuple[str, bytes]], command: str, *, commit: bool) -> str | None:
    """Write the files into `folder`, which must hold none of them, and make the first commit.

    Returns:
        the commit, None without git.

    Raises:
        FileChangedMeanwhile: a file is already there.
        WriteFailed: the system refused.
    """
    with failures_of(folder.as_posix()):
        folder.mkdir(parents=True, exist_ok=True)
    if commit and not (folder / ".git").exists():
        new_repository(folder)
    apply(folder, [], command=command)  # completes an `init` that was interrupted
    missing = [Change(path, data, None) for path, data in files if not _is_there(folder / path, data)]
    apply(folder, missing, command=command)
    if not commit:
        return None
    try:
        return commit_files(folder, [path for path, _ in files], command).commit
    except GitFailed:
        return None


def _is_there(place: Path, data: bytes) -> bool:
    return place.is_file() and read_bytes(place) == data


def _files(root: Path, name: str) -> Iterator[tuple[str, bytes]]:
    base = root / name
    if base.is_file():
        yield name, read_bytes(base)
        return
    for path in sorted(base.rglob("*")) if base.is_dir() else ():
        if path.is_file() and path.name != ".gitkeep":
            yield path.relative_to(root).as_posix(), read_bytes(path)
