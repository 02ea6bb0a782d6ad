"""Where, when and in which language a command runs: its options, its folder, the clock, the words."""

from __future__ import annotations

import datetime as dt
import os
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from trainer_cli.commands.failures import Refused, WrongUsage
from trainer_cli.commands.language import spoken_language
from trainer_cli.text.catalogue import wording_in
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.places import found_root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.commands.options import GlobalOptions
    from trainer_cli.model.settings import Language, Settings
    from trainer_cli.text.wording import Wording
    from trainer_cli.workspace.workspace import Workspace


class Surroundings:
    """What is so before a command does anything."""

    def __init__(self, options: GlobalOptions, words: Sequence[str]) -> None:
        self.options = options
        self.words = tuple(words)

    @property
    def command(self) -> str:
        """The command line as it was typed."""
        return " ".join(("trainer", *self.words))

    @cached_property
    def directory(self) -> Path:
        """The folder to work in."""
        return Path(self.options.directory).absolute()

    @cached_property
    def root(self) -> Path:
        """The workspace.

        Raises:
            WrongUsage: there is no such folder, or it lies in no workspace.
        """
        self.check_folder()
        root = found_root(self.directory)
        if root is None:
            raise WrongUsage(
                f"{self.directory} is not in a workspace: no trainer.yaml here or above.\n"
                "Begin with: trainer init my-team --sample"
            )
        return root

    def check_folder(self) -> None:
        """What `-C` names is there.

        Raises:
            WrongUsage: it is no folder.
        """
        if not self.directory.is_dir():
            raise WrongUsage(f"`{self.directory}` is no folder")

    @property
    def found(self) -> bool:
        """Whether the folder lies in a workspace."""
        return found_root(self.directory) is not None

    @cached_property
    def settings(self) -> Settings:
        """The settings of the workspace, defaults where they are not sound."""
        from trainer_cli.workspace.settings_file import SETTINGS_CACHE, read_settings  # noqa: PLC0415  # the help needs none

        return read_settings(self.root, self.cache_file(SETTINGS_CACHE))[0]

    @cached_property
    def now(self) -> dt.datetime:
        """The moment that records carry, with the offset of the workspace's time zone, in whole seconds."""
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  # the help needs none of it

        try:
            zone = ZoneInfo(self.settings.time_zone)
        except ZoneInfoNotFoundError:  # a system without the table of time zones
            from trainer_cli.workspace.settings_file import read_settings  # noqa: PLC0415  # as above

            self.refuse(read_settings(self.root)[1])
        given = self.options.now
        if given is None:
            now = dt.datetime.now(zone)
            if self.options.today is not None:
                now = dt.datetime.combine(self.options.today, now.timetz())
            return now.replace(microsecond=0)
        return given.astimezone(zone) if given.tzinfo else given.replace(tzinfo=zone)

    @cached_property
    def today(self) -> dt.date:
        """The day to work for."""
        return self.options.today or self.now.date()

    @cached_property
    def interactive(self) -> bool:
        """Whether a person can be asked."""
        return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()

    @property
    def language(self) -> Language:
        """The language of what is shown; outside a workspace that of messages."""
        if self.options.lang or self.found:
            return self.options.lang or self.settings.language
        return spoken_language(None, os.environ)

    @cached_property
    def wording(self) -> Wording:
        """How messages are said: in the language of `--lang`, the workspace's `messages`, or the locale."""
        root = found_root(self.directory)
        return wording_in(self.options.lang or spoken_language(root, os.environ))

    def actor(self, workspace: Workspace, *, announces: bool = False) -> str:
        """Who acts: `--by`, or the roster person with git's e-mail, or that e-mail, or `unnamed`.

        At a terminal `--by` may be a name, unless the command `announces`.

        Raises:
            Refused: `--by` is nobody's id.
        """
        from trainer_cli.workflows.actor import named_actor  # noqa: PLC0415  # the help needs none of it

        loose = self.interactive and not announces
        found = named_actor(workspace, self.options.by, self.root, loose=loose)
        return self.refuse([found]) if isinstance(found, Problem) else found

    def cache_file(self, name: str) -> Path | None:
        """A file or folder of this workspace's cache, which may be deleted at any time; None where there is no home."""
        from trainer_cli.workspace.cache import cache_file  # noqa: PLC0415  # the help needs none of it

        try:
            base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        except RuntimeError:
            return None
        return cache_file(base / "trainer", self.root, name)

    def refuse(self, problems: Sequence[Problem]) -> NoReturn:
        """End the command with what is wrong."""
        raise Refused(problems)
