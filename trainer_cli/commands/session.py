"""What a command works with: its options, the clock, the workspace, and the ways to show, ask and write."""

from __future__ import annotations

import datetime as dt
import gc
import os
import sys
from contextlib import ExitStack
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from trainer_cli.commands import output
from trainer_cli.commands.failures import Refused, WrongUsage
from trainer_cli.commands.language import spoken_language
from trainer_cli.commands.two_processes import shared_out
from trainer_cli.commands.waiting import signals_wait
from trainer_cli.text.catalogue import wording_in
from trainer_cli.text.characters import visible
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.write_errors import FileChangedMeanwhile
from trainer_cli.workspace.cache import cache_file
from trainer_cli.workspace.places import MARKER, found_root, placed_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from msgspec import Struct

    from trainer_cli.commands.options import GlobalOptions
    from trainer_cli.model.settings import Language, Settings
    from trainer_cli.reports.render import Renderer
    from trainer_cli.text.wording import Wording
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.git_commit import Committed
    from trainer_cli.workspace.workspace import Loaded, Workspace

MOST_NAMED = 3
"""Files above which only the number of the rest is said."""


class Session:
    """One run of one command.

    `result` is the one document that `--json` prints in the end; `handed_out` whether `--to` was followed.
    """

    def __init__(self, options: GlobalOptions, words: Sequence[str]) -> None:
        self.options = options
        self.words = tuple(words)
        self.result: object = None
        self.handed_out = False
        self._held = ExitStack()
        self._seen: str | None = None

    def close(self) -> None:
        """Let the lock go."""
        self._held.close()

    def check_handed_out(self) -> None:
        """At the end of a command: what was asked for by `--to` was given.

        Raises:
            WrongUsage: the command has no page.
        """
        if self.options.to and not self.handed_out:
            raise WrongUsage("this command shows no page that --to could give")

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
            WrongUsage: the folder lies in no workspace.
        """
        root = found_root(self.directory)
        if root is None:
            raise WrongUsage(
                f"{self.directory} is not in a workspace: no trainer.yaml here or above.\n"
                "Begin with: trainer init my-team --sample"
            )
        return root

    @property
    def found(self) -> bool:
        """Whether the folder lies in a workspace."""
        return found_root(self.directory) is not None

    @cached_property
    def settings(self) -> Settings:
        """The settings of the workspace, defaults where they are not sound."""
        from trainer_cli.workspace.load import read_settings  # noqa: PLC0415  # the help needs none of it

        return read_settings(self.root)[0]

    @cached_property
    def now(self) -> dt.datetime:
        """The moment that records carry, with the offset of the workspace's time zone, in whole seconds."""
        try:
            zone = ZoneInfo(self.settings.time_zone)
        except ZoneInfoNotFoundError:  # a system without the table of time zones
            from trainer_cli.workspace.load import read_settings  # noqa: PLC0415  # as above

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
        from trainer_cli.workflows.actor import named_actor  # noqa: PLC0415  # as above

        loose = self.interactive and not announces
        found = named_actor(workspace, self.options.by, self.root, loose=loose)
        return self.refuse([found]) if isinstance(found, Problem) else found

    @cached_property
    def renderer(self) -> Renderer:
        """The templates: the built-in ones, and in a workspace its own in the sandbox."""
        from trainer_cli.workflows.templates import workspace_renderer  # noqa: PLC0415  # as above

        return workspace_renderer(self.root if self.found else None)

    def show_report(self, name: str, record: Struct) -> None:
        """Print a report record: as JSON, or through its template in the language asked for."""
        self.show(record, lambda: self.rendered(name, record))

    def show_reports(self, pages: Mapping[str, tuple[str, Struct]], *, one: bool) -> None:
        """Print several reports, each with the name of its template.

        As JSON it is a mapping, unless `one` was asked for.
        """
        records = {key: record for key, (_, record) in pages.items()}
        document = next(iter(records.values())) if one else records
        self.show(document, lambda: "\n".join(self.rendered(name, record) for name, record in pages.values()))

    def rendered(self, name: str, record: Struct) -> str:
        """A report as Markdown.

        Raises:
            Refused: the workspace's own template for it does not work.
        """
        text = self.renderer.render(name, record, self.language)
        return self.refuse([text]) if isinstance(text, Problem) else text

    def cache_file(self, name: str) -> Path | None:
        """A file of this workspace's cache, which may be deleted at any time; None where there is no home."""
        try:
            base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        except RuntimeError:
            return None
        return cache_file(base / "trainer", self.root, name)

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
        With `cached`, files with the same bytes as before are not parsed again.

        Raises:
            Refused: there are errors and the command needs sound files.
            Locked: another command is writing.
        """
        from trainer_cli.workspace.load import load  # noqa: PLC0415  # as above

        if writes and not self.hold() and not self.options.dry_run:
            self._seen = self._state()
        if cached:
            loaded = load(self.root, kinds, self.cache_file("records.json"), partial(shared_out, many=1))
        else:
            loaded = load(self.root, kinds)
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
        self._held.enter_context(workspace_lock(self.root, command=self.command))
        from trainer_cli.workspace.interrupted import finish_all  # noqa: PLC0415  # as above

        finish_all(self.root, placed_folders(self.root, self.settings), self.command)

    def _agree_with_the_disk(self) -> None:
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
        from trainer_cli.workspace.fingerprint import fingerprint  # noqa: PLC0415  # as above

        return fingerprint(self.root) or "unreadable"

    def show(self, document: object, text: Callable[[], str]) -> None:
        """Give a result: as JSON or as `--to` says, else the text (Markdown, drawn on a terminal)."""
        if self.options.format == "json":
            self.answer(document)
        elif self.options.to:
            from trainer_cli.commands.outlet import hand_out  # noqa: PLC0415  # as above

            hand_out(self, text(), self.options.to)
        else:
            self.draw(text())

    def answer(self, document: object) -> None:
        """Keep the document that `--json` prints when the command has ended."""
        self.result = document if self.options.format == "json" else None

    def draw(self, markdown: str) -> None:
        """Print Markdown: drawn on a terminal that wants colours, else as it is."""
        if output.colored() and not self.options.no_color:
            from trainer_cli.commands.terminal import draw  # noqa: PLC0415  # rich, only on a terminal

            draw(visible(markdown))
        else:
            output.write(markdown if markdown.endswith("\n") else markdown + "\n")

    def say(self, text: str) -> None:
        """Tell what happened; not in JSON, not when quiet."""
        if self.options.format == "text" and not self.options.quiet:
            output.write(self.wording(text) + "\n")

    def tell(self, text: str) -> None:
        """Say something beside the result, on standard error; not when quiet."""
        if not self.options.quiet:
            output.note(self.wording(text))

    def warn(self, problems: Sequence[Problem]) -> None:
        """Show problems that do not end the command, on standard error."""
        if problems and self.options.format == "text":
            output.note(output.as_text(problems, lambda _: "", self.wording).rstrip("\n"))

    def refuse(self, problems: Sequence[Problem]) -> NoReturn:
        """End the command with what is wrong."""
        raise Refused(problems)

    def perform(
        self,
        proposal: Proposal,
        *,
        announces: bool = False,
        mends: bool = False,
        hands_out: bool = False,
        agreed: bool = False,
    ) -> bool:
        """Show what would be written, ask, write, commit.

        Args:
            proposal: what to write, and the words for it.
            announces: the step announces or removes something; without a terminal it then needs `-y`.
            mends: the files were wrong before, and may be so still: what is left does not forbid writing.
            agreed: the person has said yes already, thing by thing.
            hands_out: the command also hands out files, which is what `--to` is for.

        Returns:
            whether it was written; with `--dry-run`, or a no at the question, it was not.
        """
        from trainer_cli.workflows.carry_out import carried_out  # noqa: PLC0415  # as above
        from trainer_cli.workflows.readable import unreadable  # noqa: PLC0415  # as above

        if self.options.to and not hands_out:
            raise WrongUsage("--to is for what is shown; this command writes to the workspace")
        wrong = unreadable(proposal)
        if wrong and not mends:
            self.refuse(wrong)
        self.warn(proposal.problems)
        if not proposal.changes or self.options.dry_run:
            self._report(proposal, written=False)
            return False
        if not (agreed or self.options.yes) and not self._agreed(proposal, announces=announces):
            self.say("Nothing was written.")
            return False
        self._agree_with_the_disk()
        with signals_wait():
            committed = carried_out(self.root, self.settings, proposal, self.command)
        self._report(proposal, written=True)
        self.say_committed(committed)
        if committed.commit:
            name = committed.commit[:10]
            takes_back = f"Committed as {name}; `trainer undo` takes it back."
            self.say(f"Committed as {name}." if "undo" in self.words else takes_back)
        return True

    def say_committed(self, committed: Committed) -> None:
        """Say which files git did not commit, and why."""
        if committed.ignored:
            self.say(f"Not committed, because git ignores it: {_listed(committed.ignored)}")
        if committed.staged and not committed.commit:
            self.say("Staged only, because a merge is under way: `git commit` concludes it.")

    def _agreed(self, proposal: Proposal, *, announces: bool) -> bool:
        if not self.interactive:
            if announces:
                raise WrongUsage("this announces or removes something: without a terminal it needs --yes")
            return True
        output.write(self.wording(proposal.effect()))
        return typer.confirm(self.wording("Write this?"), default=True)

    def _report(self, proposal: Proposal, *, written: bool) -> None:
        if self.options.format == "json":
            told = {"problems": output.rows_of(proposal.problems)} if proposal.problems else {}
            self.answer({"written": written, **proposal.as_document(), **told})
            return
        if not written:
            self.say(proposal.effect() if proposal.changes else proposal.nothing)
            return
        self.say(proposal.done)


def _listed(paths: Sequence[str]) -> str:
    listed = ", ".join(paths[:MOST_NAMED])
    return f"{listed} and {len(paths) - MOST_NAMED} more" if len(paths) > MOST_NAMED else listed


def session_of(context: typer.Context) -> Session:
    """The session of a command's context."""
    session: Session = context.obj
    return session
