"""From an exception to an exit code and plain words; called by `cli.run` alone."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from trainer_cli.commands import output
from trainer_cli.commands.failures import Exit, NotAllowed, Refused
from trainer_cli.text.wording import ENGLISH
from trainer_cli.text.write_errors import FileChangedMeanwhile, LeftAside, Locked, PathRefused, WriteFailed
from trainer_cli.workspace.git import GitFailed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.exceptions import TyperException

    from trainer_cli.commands.session import Session
    from trainer_cli.text.problem import Problem
    from trainer_cli.text.wording import Wording


class Terminated(BaseException):
    """The process was asked to end."""


CODES: tuple[tuple[type[BaseException], Exit], ...] = (
    (WriteFailed, Exit.INPUT_OUTPUT),
    (Locked, Exit.LOCKED),
    (FileChangedMeanwhile, Exit.PROBLEMS),
    (PathRefused, Exit.PROBLEMS),
    (GitFailed, Exit.PROBLEMS),
    (LeftAside, Exit.PROBLEMS),
    (NotAllowed, Exit.NOT_ALLOWED),
    (OSError, Exit.INPUT_OUTPUT),
    (KeyboardInterrupt, Exit.INTERRUPTED),
    (typer.Abort, Exit.INTERRUPTED),
    (Terminated, Exit.TERMINATED),
)
"""What a failure other than a finding ends with, the first that fits."""
ENDINGS = {
    Exit.INTERRUPTED: "interrupted: nothing is half done",
    Exit.TERMINATED: "terminated: nothing is half done",
}
"""What is said where the exception itself says nothing."""


def misused(error: TyperException, session: Session) -> int:
    """End for a command line that typer can't read."""
    from trainer_cli.commands.usage_errors import is_help, usage_message  # noqa: PLC0415  # only for a mistake

    if is_help(error):
        output.note(error.format_message())
        return Exit.USAGE
    context = getattr(error, "ctx", None)
    line = context.command_path + " --help" if context is not None else ""
    hint = f"\nTry: `{line}`" if line else ""
    return usage(usage_message(error, session.words) + hint, session)


def usage(message: str, session: Session) -> int:
    """End for a command line that does not fit."""
    return ended(Exit.USAGE, "usage", message, session)


def failed(error: BaseException, session: Session | None) -> int:
    """End for anything that was raised."""
    if isinstance(error, Refused):
        return refused(error.problems, session)
    if isinstance(error, typer.Exit):
        return int(error.exit_code)
    if isinstance(error, BrokenPipeError) or isinstance(error.__context__, BrokenPipeError):
        output.silence()
        return Exit.SOUND
    if isinstance(error, SystemExit):  # typer ends shell completion so
        return error.code if isinstance(error.code, int) else Exit.SOUND
    for kind, code in CODES:
        if isinstance(error, kind):
            if code is Exit.INTERRUPTED and sys.stderr.isatty():
                output.note("")  # the terminal has written ^C behind the question
            message = ENDINGS.get(code) or _reason(error, _wording(session))
            return ended(code, code.name.lower().replace("_", "-"), message, session)
    return fault(error, session)


def _reason(error: BaseException, said: Wording) -> str:
    if isinstance(error, OSError) and error.filename is not None and error.strerror:
        return f"{error.filename}: {said(error.strerror)}"
    return str(error)


def _wording(session: Session | None) -> Wording:
    return ENGLISH if session is None else session.wording


def unsaid(error: OSError) -> int:
    """End when even the reason of the end could not be printed."""
    output.silence()
    with suppress(OSError):
        output.note(f"trainer: the output can't be written: {error.strerror}")
    return Exit.INPUT_OUTPUT


def refused(problems: Sequence[Problem], session: Session | None) -> int:
    """End with findings; 74 when a file could not be read at all."""
    code = Exit.INPUT_OUTPUT if any(one.code == "file-unreadable" for one in problems) else Exit.PROBLEMS
    try:
        show_problems(problems, session, code)
    except BrokenPipeError:  # whoever reads has seen enough; the findings stand
        output.silence()
    return code


def show_problems(problems: Sequence[Problem], session: Session | None, code: Exit) -> None:
    """Print findings in the format asked for, at their exact positions."""
    from trainer_cli.workflows.show_problems import line_of, located  # noqa: PLC0415  # only where there are any

    root = session.root if session is not None and problems and session.found else None
    problems = located(root, problems) if root is not None else problems
    form = "text" if session is None else session.options.format
    said = _wording(session)
    if form == "json":
        document = {"error": {"code": "problems", "exit": int(code)}, "problems": output.rows_of(problems)}
        result = None if session is None else session.result
        output.write_json(document if result is None else {**document, "result": result})
    elif form == "github":
        output.write(output.as_github(problems, said))
    else:
        show_keys = session is not None and (session.options.show_keys or sys.stdout.isatty())
        output.write(output.as_text(problems, line_of(root, show_keys=show_keys), said))
    sys.stdout.flush()


def ended(code: Exit, name: str, message: str, session: Session | None) -> int:
    """Say in one line why the command ended."""
    if session is not None and session.options.format == "json":
        output.write_json({"error": {"code": name, "exit": int(code), "message": message}, "problems": []})
        sys.stdout.flush()
    else:
        said = _wording(session)
        output.note(f"trainer: {said(message)}")
    return code


def fault(error: BaseException, session: Session | None) -> int:
    """End for a fault of the program: a short message, the traceback in a file."""
    import tempfile  # noqa: PLC0415  # a sound run needs none of it

    handle, path = tempfile.mkstemp(prefix="trainer-fault-", suffix=".log")
    with os.fdopen(handle, "w", encoding="utf-8") as log:
        log.write("".join(traceback.format_exception(error)))
    message = f"a fault of the program, not of your files: {type(error).__name__}. Please report {path}"
    return ended(Exit.FAULT, "fault", message, session)
