"""`trainer init`."""

from __future__ import annotations

import datetime as dt
import os
import re
import shlex
from collections import Counter
from pathlib import Path  # noqa: TC003  # typer reads it at run time
from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import output
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.language import spoken_language
from trainer_cli.commands.session import Session, session_of
from trainer_cli.commands.waiting import signals_wait
from trainer_cli.workflows.new_workspace import new_workspace, workspace_files
from trainer_cli.workflows.roster_file import DEPARTMENTS, roster_files
from trainer_cli.workspace.git import has_git, is_repository
from trainer_cli.workspace.git_commit import ignored_paths
from trainer_cli.workspace.places import MARKER, found_root
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.model.settings import Language

MOST_NAMED = 8
OWN = {".git", ".trainer"}
"""What lies in a folder without making it one that is in use."""
app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The folder to make the workspace in.")],
    *,
    sample: Annotated[
        bool, typer.Option("--sample", help="With the sample curriculum and an invented roster.")
    ] = False,
    roster: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A CSV or XLSX of agents: name, and id, team, tier, joined."),
    ] = None,
    name: Annotated[str | None, typer.Option(help="The name of the workspace.")] = None,
    no_git: Annotated[bool, typer.Option("--no-git", help="Make no repository.")] = False,
    nested: Annotated[bool, typer.Option("--nested", help="Also inside another workspace.")] = False,
) -> None:
    """Make a new workspace: the training system, settings, and a roster.

    Without --sample the roster of agents is empty, and trainers, people and rooms are invented ones to be
    replaced; --roster FILE reads your agents. The documents are in the language of --lang; without it in simplified
    Chinese where the system speaks it, else in traditional Chinese.

    Example: trainer init my-team --sample
    """
    session = session_of(context)
    target = session.directory / folder
    _check_place(folder, target, nested=nested)
    own_repository = not no_git and _gets_a_repository(target)
    files = workspace_files(
        sample=sample,
        name=name or (None if sample else target.name),
        auto_commit=own_repository,
        language=session.options.lang or _mainland(),
        messages=session.options.lang,
    )
    if roster is not None:
        files = sorted({**dict(files), **_people(session, roster, dict(files))}.items())
    document = {"workspace": str(folder), "files": [path for path, _ in files]}
    if session.options.dry_run:
        session.answer({**document, "written": False})
        session.say("\n".join(f"would add    {folder / path}" for path, _ in files))
        return
    if not _agreed(session, folder, target, files):
        session.say("Nothing was written.")
        return
    with signals_wait():
        commit = new_workspace(target, files, session.command, commit=own_repository)
    session.answer({**document, "written": True, "commit": commit})
    committed = f"{folder}: {len(files)} files, committed to a new git repository."
    session.say(committed if commit else f"{folder}: {len(files)} files, not under git of its own.")
    typed = _typed(folder)
    follow = f"Next: cd {typed}; trainer; trainer check"
    session.say(follow if sample else f"Next: cd {typed}; trainer worksheet staff")


def _typed(folder: Path) -> str:
    """A folder as a shell reads it: in quotes where it has spaces and the like."""
    return str(folder) if re.fullmatch(r"[\w./\\:~-]+", str(folder)) else shlex.quote(str(folder))


def _gets_a_repository(target: Path) -> bool:
    """Whether there is git, and no repository around that would keep the workspace."""
    above = next(one for one in target.parents if one.is_dir())
    if not is_repository(above):
        return has_git(above)
    return bool(ignored_paths(above, [f"{target.relative_to(above).as_posix()}/"]))


def _mainland() -> Language | None:
    """Simplified Chinese, where the locale is that of somebody who writes it."""
    return "zh-Hans" if spoken_language(None, os.environ) == "zh-Hans" else None


def _people(session: Session, roster: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The tables of the agents in the file `roster`, and the departments of `files` with their teams.

    Raises:
        Refused: nobody can be read from it.
    """
    first_day = session.options.today or dt.datetime.now().astimezone().date()
    data = read_bytes(session.directory / roster)
    people, problems = roster_files(data, str(roster), first_day, files[DEPARTMENTS])
    if not people:
        session.refuse(problems)
    session.warn(problems)
    return people


def _check_place(folder: Path, target: Path, *, nested: bool) -> None:
    """Whether a workspace can be made there.

    Raises:
        WrongUsage: there is one, or it would lie in one and that was not asked for.
    """
    if (target / MARKER).exists():
        raise WrongUsage(f"{folder} is a workspace already; nothing was written")
    around = found_root(target.parent)
    if around is not None and not nested:
        raise WrongUsage(
            f"{folder} would lie inside the workspace {around}; nothing was written.\n"
            f"Work in that one, give a folder outside it, or add --nested"
        )


def _agreed(session: Session, folder: Path, target: Path, files: Sequence[tuple[str, bytes]]) -> bool:
    """A person is asked before files come to lie among others."""
    if session.options.yes or not session.interactive or not target.is_dir():
        return True
    beside = sorted(one.name for one in target.iterdir() if one.name not in OWN)
    if not beside:
        return True
    listed = ", ".join(beside[:MOST_NAMED])
    output.write(session.wording(f"{folder} is not empty: {listed}\nThis adds to it:\n"))
    tops = Counter(path.split("/")[0] + ("/" if "/" in path else "") for path, _ in files)
    output.write("".join(f"  {top} ({count})\n" for top, count in tops.items()))
    return typer.confirm(session.wording("Make the workspace here?"), default=False)
