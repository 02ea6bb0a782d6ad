"""Reading the workspace, and holding its lock until a command that writes has ended."""

from __future__ import annotations

import gc
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from trainer_cli.commands.failures import Refused
from trainer_cli.commands.showing import Showing
from trainer_cli.commands.two_processes import shared_out
from trainer_cli.text.problem import has_errors
from trainer_cli.text.write_errors import FileChangedMeanwhile
from trainer_cli.workspace.places import MARKER, placed_folders

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from trainer_cli.commands.options import GlobalOptions
    from trainer_cli.workspace.workspace import Loaded


class Reading(Showing):
    """The workspace as it was read, which stays so until the command has ended or refuses."""

    def __init__(self, options: GlobalOptions, words: Sequence[str]) -> None:
        super().__init__(options, words)
        self._held = ExitStack()
        self._seen: str | None = None

    def close(self) -> None:
        """Let the lock go."""
        self._held.close()

    def load(
        self,
        kinds: Collection[str] | None = None,
        *,
        lenient: bool = False,
        writes: bool = False,
        cached: bool = False,
    ) -> Loaded:
        """Read the workspace; unless `lenient`, errors in what was read are shown and end the command.

        A command that `writes` holds the lock from here to its end, so that commands at the same time follow
        one another; not while a person is asked, who may take all day: then a change meanwhile is refused.
        A command that only reads takes files with the same bytes as before from the cache, where there is one; one
        that is `cached` makes it.

        Raises:
            Refused: there are errors and the command needs sound files.
            Locked: another command is writing.
        """
        from trainer_cli.workspace.load import load  # noqa: PLC0415  # the help reads nothing

        if writes and not self.hold() and not self.options.dry_run:
            self._seen = self._state()
        cache = self.cache_file("records")
        there = cache is not None and cache.is_dir() and not writes
        loaded = load(self.root, kinds, cache if cached or there else None, partial(shared_out, many=1))
        gc.freeze()  # what was read is needed to the end
        if not lenient and has_errors(list(loaded.problems)):
            raise Refused(loaded.problems)
        misplaced = [one for one in loaded.problems if one.source.path == MARKER]
        if writes and misplaced:  # the settings say where to write
            raise Refused(misplaced)
        return loaded

    def hold(self) -> bool:
        """Take the lock for the rest of a command that writes, as `load` does; says whether it is held now.

        It is not while a person may be asked, who may take all day, and not for `--dry-run`.

        Raises:
            Locked: another command is writing.
        """
        may_wait = self.interactive and not self.options.yes
        if may_wait or self.options.dry_run:
            return False
        self._hold()
        return True

    def _hold(self) -> None:
        """Take the lock for the rest of the command, and finish what an interrupted one left."""
        from trainer_cli.text.lock import workspace_lock  # noqa: PLC0415  # only to write

        self._held.enter_context(workspace_lock(self.root, command=self.command))
        from trainer_cli.workspace.interrupted import finish_all  # noqa: PLC0415  # only to write

        finish_all(self.root, placed_folders(self.root, self.settings), self.command)

    def agree_with_the_disk(self) -> None:
        """After a person was asked: take the lock, and refuse if anything changed since it was read.

        Raises:
            FileChangedMeanwhile: something did.
            Locked: another command is writing.
        """
        if self._seen is None:
            return
        self._hold()
        now = self._state()
        if now != self._seen:
            raise FileChangedMeanwhile("the workspace", self._seen, now)

    def _state(self) -> str:
        from trainer_cli.workspace.fingerprint import fingerprint  # noqa: PLC0415  # only while a person is asked

        return fingerprint(self.root) or "unreadable"
