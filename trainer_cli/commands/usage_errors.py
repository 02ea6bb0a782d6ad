"""What is wrong with a command line, from what typer knows about it, in sentences that the catalogue has.

The classes of typer's errors have no public place; they are told apart by their names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from trainer_cli.text.problem import in_backticks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.exceptions import TyperException

_GIVEN = re.compile(r"(?<= \()(.*)(?=\)$)|(['\"])(.*?)\2", re.DOTALL)
"""What was typed, in typer's own sentences."""


def is_help(error: TyperException) -> bool:
    """Whether it is no mistake, but a group without a command, which typer answers with its help."""
    return type(error).__name__ == "NoArgsIsHelpError"


def usage_message(error: TyperException, words: Sequence[str]) -> str:
    """What is wrong with the command line of these `words`.

    Of an unknown command, of words too many and of rare kinds of values typer's own sentence is taken.
    """
    match type(error).__name__:
        case "NoSuchOption":
            return _no_such_option(error)
        case "BadOptionUsage":
            return _with_or_without_value(error, words)
        case "MissingParameter":
            return _missing(error)
        case "BadParameter" if _is_word_or_number(error):
            return _wrong_value(error)
    return _GIVEN.sub(lambda found: f"`{found[found.lastindex or 0]}`", error.format_message())


def _no_such_option(error: Any) -> str:  # noqa: ANN401  # see the first lines, here and below
    near = in_backticks(error.possibilities or ())
    if near:
        return f"there is no option `{error.option_name}`; did you mean {near}?"
    return f"there is no option `{error.option_name}`"


def _with_or_without_value(error: Any, words: Sequence[str]) -> str:  # noqa: ANN401
    if any(word.startswith(f"{error.option_name}=") for word in words):
        return f"the option `{error.option_name}` takes no value"
    return f"the option `{error.option_name}` lacks its value"


def _missing(error: Any) -> str:  # noqa: ANN401
    if error.param.param_type_name == "argument":
        return f"the argument `{error.param.metavar or error.param.name}` is missing"
    return f"the option `{error.param.opts[0]}` is missing"


def _is_word_or_number(error: Any) -> bool:  # noqa: ANN401
    kind = getattr(error.param, "type", None)
    return hasattr(kind, "choices") or getattr(kind, "name", "").startswith("int")


def _wrong_value(error: Any) -> str:  # noqa: ANN401
    option, kind = error.param.opts[0], error.param.type
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if choices := in_backticks(getattr(kind, "choices", ())):
        return f"`{option}` takes one of {choices}"
    if most is not None:
        return f"`{option}` must be a whole number from {least} to {most}"
    if least is not None:
        return f"`{option}` must be a whole number, at least {least}"
    return f"`{option}` must be a whole number"
