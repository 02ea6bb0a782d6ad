"""`--to`: what a command shows as a file, or in another format in a pipe."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Literal, NoReturn, Protocol

import typer

from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.options import TO_FORMATS, is_folder, split_globals
from trainer_cli.text.disk import read_file
from trainer_cli.text.problem import Problem
from trainer_cli.text.saved import save_file, save_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from trainer_cli.commands.options import GlobalOptions
    from trainer_cli.model.settings import Language
    from trainer_cli.text.wording import Wording

_LONGEST_NAME = 100
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


class Receiver(Protocol):
    """Who gets a page: what is needed of a session, which itself needs this module."""

    options: GlobalOptions
    words: tuple[str, ...]
    handed_out: bool

    @property
    def directory(self) -> Path:
        """The folder to work in."""

    @property
    def found(self) -> bool:
        """Whether the folder lies in a workspace."""

    @property
    def root(self) -> Path:
        """The workspace."""

    @property
    def interactive(self) -> bool:
        """Whether a person can be asked."""

    @property
    def language(self) -> Language:
        """The language of what is shown."""

    @property
    def wording(self) -> Wording:
        """How messages are said."""

    def say(self, text: str) -> None:
        """Tell what happened."""

    def refuse(self, problems: Sequence[Problem]) -> NoReturn:
        """End the command with what is wrong."""


def hand_out(session: Receiver, markdown: str, to: str) -> None:
    """Give the page as `--to` says: to the file named, in a pipe to standard output, else to a file beside.

    Raises:
        Refused: the page can't be had in that format.
        WrongUsage: the file exists, and nobody can be asked; or a folder was named.
    """
    from trainer_cli.reports.page_formats import page_bytes  # noqa: PLC0415  # most commands only show

    if is_folder(to):
        raise WrongUsage("this is one page: name a file or a format, such as --to html")
    given_format = to in TO_FORMATS
    form = to.rpartition(".")[2].lower()
    content = page_bytes(markdown, form, session.language)
    if isinstance(content, Problem):
        session.refuse([content])
    if given_format and not sys.stdout.isatty():
        session.handed_out = True
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        save(session, f"{page_name(session.words)}.{form}" if given_format else to, content)


def save(session: Receiver, name: str, content: bytes) -> bool:
    """Write a file for the person, `name` seen from the folder of `-C`; an existing one only after asking.

    Returns:
        whether it was written; with `--dry-run`, or a no at the question, it was not.

    Raises:
        WrongUsage: the file exists, and nobody can be asked.
        WriteFailed: the system refused.
    """
    session.handed_out = True
    path = session.directory / name
    found = read_file(path)
    if found == content:
        session.say(f"{name} is up to date.")
        return False
    if session.options.dry_run:
        session.say(f"would write {name}")
        return False
    if found is not None and not session.options.yes and not _agreed(session, path, name):
        session.say("Nothing was written.")
        return False
    save_file(path, content, session.root if session.found else None)
    session.say(f"Written to {name}.")
    return True


def save_all(session: Receiver, folder: str, pages: Mapping[str, str], form: Literal["html", "md"]) -> None:
    """Write each page in Markdown, by its name, as a file of the folder, as `save_each` does."""
    from trainer_cli.reports.page_formats import page_bytes  # noqa: PLC0415  # most commands only show

    files = {f"{name}.{form}": page_bytes(text, form, session.language) for name, text in pages.items()}
    save_each(session, folder, {name: data for name, data in files.items() if isinstance(data, bytes)})


def save_each(session: Receiver, folder: str, contents: Mapping[str, bytes]) -> None:
    """Write files into a folder, seen from that of `-C`; existing ones only after asking once.

    Raises:
        WrongUsage: files exist with other content, and nobody can be asked.
        WriteFailed: the system refused.
    """
    session.handed_out = True
    place = session.directory / folder
    found = {name: read_file(place / name) for name in contents}
    others = [name for name, before in found.items() if before not in (None, contents[name])]
    if session.options.dry_run:
        for name in (folder + name for name in contents):
            session.say(f"would write {name}")
        return
    if others and not session.options.yes and not _agreed(session, place, f"{folder}{others[0]}"):
        session.say("Nothing was written.")
        return
    save_files(place, contents, session.root if session.found else None)
    session.say(f"Written to {folder}: {', '.join(contents)}")


def page_name(words: Sequence[str]) -> str:
    """A file name for what a command line shows: its words without the options.

    `plan show junior-2026-02-09 --to html` becomes `plan-show-junior-2026-02-09`.
    """
    _, rest = split_globals(list(words))
    said = "-".join(word for word in rest if not word.startswith("-"))
    return _NOT_IN_NAMES.sub("-", said).strip("-.")[:_LONGEST_NAME] or "today"


def _agreed(session: Receiver, path: Path, name: str) -> bool:
    if not session.interactive:
        raise WrongUsage(f"{name} exists; without a terminal it is written over only with --yes")
    return typer.confirm(session.wording(f"{path} exists. Write over it?"), default=False)
