"""`trainer init`: a new workspace, empty or with the sample, under git if git is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.text.write import Change, apply
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.git import GitFailed, commit_files, new_repository
from trainer_cli.workspace.schemas import schema_files
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAMPLE_FOLDERS = ("curricula", "roster", "plans", "records", "inbox")
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


def workspace_files(*, sample: bool, name: str | None, auto_commit: bool) -> list[tuple[str, bytes]]:
    """The files of a new workspace: path and bytes, in order.

    Args:
        sample: with the invented roster and the records of the sample; otherwise only its curriculum's system
            stays out too and the roster is empty.
        name: the name of the workspace; the sample's where None.
        auto_commit: whether each writing command commits its own files.
    """
    root = builtin_root()
    settings = (root / "trainer.yaml").read_text("utf-8")
    if name is not None:
        settings = re.sub(r"(?m)^name: .*$", lambda _: f"name: {name}", settings, count=1)
    if auto_commit:
        settings = re.sub(r"(?m)^commit: \w+", "commit: auto", settings, count=1)
    files = {"trainer.yaml": settings.encode(), ".gitattributes": ATTRIBUTES.encode(), ".gitignore": IGNORE.encode()}
    if sample:
        for folder in SAMPLE_FOLDERS:
            files |= dict(_files(root, folder))
    else:
        files |= dict(_files(root, "curricula/topics.yaml"))
        files |= {path: text.encode() for path, text in EMPTY.items()}
    files |= {path: text.encode() for path, text in schema_files().items()}
    return sorted(files.items())


def new_workspace(folder: Path, files: list[tuple[str, bytes]], command: str, *, commit: bool) -> str | None:
    """Write the files into `folder`, which must hold none of them, and make the first commit.

    Returns:
        the commit, None without git.

    Raises:
        FileChangedMeanwhile: a file is already there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if commit and not (folder / ".git").exists():
        new_repository(folder)
    apply(folder, [Change(path, data, None) for path, data in files], command=command)
    if not commit:
        return None
    try:
        return commit_files(folder, [path for path, _ in files], command)
    except GitFailed:
        return None


def _files(root: Path, name: str) -> Iterator[tuple[str, bytes]]:
    base = root / name
    if base.is_file():
        yield name, read_bytes(base)
        return
    for path in sorted(base.rglob("*")) if base.is_dir() else ():
        if path.is_file() and path.name != ".gitkeep":
            yield path.relative_to(root).as_posix(), read_bytes(path)
