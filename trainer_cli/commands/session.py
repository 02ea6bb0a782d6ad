"""What a command works with: its options, the clock, the workspace, and the ways to show, ask and write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import typer

from trainer_cli.commands import output
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.reading import Reading
from trainer_cli.commands.waiting import signals_wait

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.git_commit import Committed

MOST_NAMED = 3
"""Files above which only the number of the rest is said."""


class Session(Reading):
    """One run of one command."""

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
        from trainer_cli.workflows.carry_out import carried_out  # noqa: PLC0415  # only to write
        from trainer_cli.workflows.readable import unreadable  # noqa: PLC0415  # only to write

        if self.options.to and not hands_out:
            raise WrongUsage("--to is for what is shown; this command writes to the workspace")
        wrong = unreadable(proposal)
        if wrong and not mends:
            self.refuse(wrong)
        proposal = msgspec.structs.replace(proposal, problems=self.placed(proposal.problems))
        self.warn(proposal.problems)
        if not proposal.changes or self.options.dry_run:
            self._report(proposal, written=False)
            return False
        if not (agreed or self.options.yes) and not self._agreed(proposal, announces=announces):
            self.say("Nothing was written.")
            return False
        self.agree_with_the_disk()
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
            self.say(proposal.effect().rstrip("\n") if proposal.changes else proposal.nothing)
            return
        self.say(proposal.done)


def _listed(paths: Sequence[str]) -> str:
    listed = ", ".join(paths[:MOST_NAMED])
    return f"{listed} and {len(paths) - MOST_NAMED} more" if len(paths) > MOST_NAMED else listed


def session_of(context: typer.Context) -> Session:
    """The session of a command's context."""
    session: Session = context.obj
    return session
