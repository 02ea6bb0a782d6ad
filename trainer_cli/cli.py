"""Layer 8: the table of commands, and the one place where errors become exit codes."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from trainer_cli import __version__
from trainer_cli.commands import boundary, output
from trainer_cli.commands.failures import Exit, WrongUsage
from trainer_cli.commands.options import HELP, early_options, split_globals
from trainer_cli.commands.session import Session, session_of
from trainer_cli.commands.spoken_help import in_wording, with_whole_summaries
from trainer_cli.text.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from trainer_cli.text.wording import Wording


class Entry(msgspec.Struct, frozen=True):
    """A command: its group in the help, its module under `commands`, one line of help."""

    group: str
    module: str
    help: str


COMPLETE = "_TRAINER_COMPLETE"
"""The variable with which a shell asks for what may follow."""
COMMANDS = {
    "init": Entry("Set up", "init", "Make a new workspace, empty or with the sample."),
    "check": Entry("Set up", "check", "Find everything that is wrong, at file:line:column."),
    "schema": Entry("Set up", "schema", "Write JSON Schemas that editors use while you type."),
    "curriculum": Entry("Content", "curriculum", "The training system: tiers, courses, flow, coverage."),
    "question": Entry("Content", "question", "The question bank and its approval."),
    "change": Entry("Content", "change", "New products, platform rules and processes, and what they touch."),
    "agent": Entry("People", "agent", "Agents: add, move, leave, show."),
    "plan": Entry("Plan", "plan", "Plans: new, approve, show, differences."),
    "note": Entry("Deliver", "note", "Questions that agents ask in training, and the answers."),
    "exam": Entry("Assess", "exam", "Exams: assemble, print, import, mark, score, release."),
    "measure": Entry("Assess", "measure", "Items and agreement of raters, from tables alone."),
    "archive": Entry("Keep", "archive", "Training archives, one an agent."),
    "report": Entry("Keep", "report", "Reports: of a night, a month, a year, a cohort."),
    "table": Entry("Keep", "table", "A measure by team, tier, month, plan, exam or agent."),
    "explain": Entry("Keep", "explain", "Open a score into its lines, with file and line."),
    "diff": Entry("Keep", "diff", "What a change to curricula and plans does, in words."),
    "import": Entry("Everyday", "import_", "Take in tables of any kind: sheets, marks, rosters."),
    "worksheet": Entry("Everyday", "worksheet", "Spreadsheets to fill in: marks, sign-in, ratings and more."),
    "build": Entry("Everyday", "build", "Write everything derived that changed."),
    "status": Entry("Everyday", "status", "Today: what is due or late, with the command to copy."),
    "undo": Entry("Everyday", "undo", "Take the last command back."),
}


class LazyGroup(TyperGroup):
    """The root: lists commands from the table, and imports only the one that is run."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  # typer's own
        super().__init__(**settings)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]  # the names only, for «did you mean»

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # typer's own context class
        """The names, in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # noqa: ANN401
        """The command, loaded now, with help in the user's language; None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"trainer_cli.commands.{COMMANDS[cmd_name].module}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        return in_wording(with_whole_summaries(command), _wording(ctx.obj))

    def make_context(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401  # typer's own
        """The context, for help in the user's language."""
        in_wording(self, _wording(extra.get("obj")))
        return super().make_context(*args, **extra)

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """The commands by group."""
        del ctx
        for group in dict.fromkeys(entry.group for entry in COMMANDS.values()):
            with formatter.section(group):
                formatter.write_dl(
                    [(name, entry.help) for name, entry in COMMANDS.items() if entry.group == group]
                )

    def format_epilog(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """The global options, laid out as they are."""
        said = _wording(ctx.obj)
        formatter.write(f"\n{said(HELP)}\n{said('Example: ')}trainer init my-team --sample\n\n")


def _wording(session: Session | None) -> Wording:
    return ENGLISH if session is None else session.wording


app = typer.Typer(
    cls=LazyGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback(invoke_without_command=True)
def trainer(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Show the version and exit.")] = False,
) -> None:
    """Run the training of a customer-service team from plain files under git.

    Without a command: today, what is due or late.
    """
    if version:
        output.write(f"trainer {__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        status = importlib.import_module("trainer_cli.commands.status")
        status.show_today(session_of(context))


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; nothing escapes as a traceback."""
    signal.signal(signal.SIGTERM, _terminated)
    if sys.stdout is None:
        return boundary.ended(Exit.INPUT_OUTPUT, "input-output", "standard output is closed", None)
    try:
        return _ran(arguments)
    except OSError as error:
        return boundary.unsaid(error)
    except (KeyboardInterrupt, boundary.Terminated) as error:  # while the end was being told
        return boundary.failed(error, None)


def _ran(arguments: Sequence[str]) -> int:
    session = Session(early_options(arguments), arguments)
    try:
        if COMPLETE in os.environ:
            from trainer_cli.commands.completing_line import without_globals  # noqa: PLC0415  # only shells ask

            os.environ.update(without_globals(os.environ))
        options, rest = split_globals(list(arguments))
        session = Session(options, arguments)
        result = app(args=rest, prog_name="trainer", standalone_mode=False, obj=session)
        if result is None and session.result is not None:
            output.write_json(session.result)
        if result is None:
            session.check_handed_out()
        sys.stdout.flush()
    except TyperException as error:
        return boundary.misused(error, session)
    except WrongUsage as error:
        return boundary.usage(str(error), session)
    except BaseException as error:  # noqa: BLE001  # the one error boundary
        return boundary.failed(error, session)
    finally:
        session.close()
    if result == Exit.INTERRUPTED:  # what typer makes of an interrupt
        return boundary.failed(KeyboardInterrupt(), session)
    return result if isinstance(result, int) else Exit.SOUND


def _terminated(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise boundary.Terminated
