"""The global options, accepted anywhere on the command line."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.language import language_named

if TYPE_CHECKING:
    from collections.abc import Sequence

OutputFormat = Literal["text", "json", "github"]
TO_FORMATS = ("md", "csv", "xlsx", "html")
"""The formats that `--to` takes."""

HELP = """\
Global options, accepted anywhere:
  -C, --directory DIR          work in this folder (default: the one you stand in)
  --today DATE                 the day to work for, like 2026-02-09 (default: today)
  --now TIME                   the moment records carry, like 2026-02-09T10:30
  --by ID                      who acts, an id of the roster (default: the owner of git's e-mail)
  --lang LANGUAGE              zh-Hant, zh-Hans or en, for what is shown
  --format text|json|github    how problems and results are printed; --json is --format json
  --to FORMAT|FILE             what is shown as md, csv, xlsx or html, or into a file with that ending
  -n, --dry-run                only show what would be written
  -y, --yes                    do not ask
  -q, --quiet                  print results only
  --no-color                   no colours (NO_COLOR does the same)
  --show-keys                  show lines of files that hold answer keys
"""

_VALUED = {
    "-C": "directory",
    "--directory": "directory",
    "--today": "today",
    "--now": "now",
    "--by": "by",
    "--lang": "lang",
    "--format": "format",
    "--to": "to",
}
_OWN = {"table": ("--by",)}
"""Options that a command uses in its own sense: a table writes nothing, so nobody acts; it is split by something."""
_DAY = r"\d{4}[-/]\d{1,2}([-/]\d{1,2})?"
"""What `--to` means as the end of a period, not as a format."""
_FLAGS = {
    "-n": "dry_run",
    "--dry-run": "dry_run",
    "-y": "yes",
    "--yes": "yes",
    "-q": "quiet",
    "--quiet": "quiet",
    "--no-color": "no_color",
    "--show-keys": "show_keys",
}


_WORDS = {
    "today": "a date like 2026-02-09",
    "now": "a time like 2026-02-09T10:30",
    "lang": "zh-Hant, zh-Hans or en",
    "format": "text, json or github",
    "to": "one of md, csv, xlsx or html, or a file with that ending",
}
"""What an option takes, for those that do not take every text."""
_DAYS = ("today", "now")


class GlobalOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What was given for the whole program."""

    directory: str = "."
    today: dt.date | None = None
    now: dt.datetime | None = None
    by: str | None = None
    lang: Literal["zh-Hant", "zh-Hans", "en"] | None = None
    format: OutputFormat = "text"
    to: str | None = None
    dry_run: bool = False
    yes: bool = False
    quiet: bool = False
    no_color: bool = False
    show_keys: bool = False


def is_folder(to: str | None) -> bool:
    """Whether `--to` names a folder: by the slash at its end."""
    return to is not None and to.endswith(("/", "\\"))


def early_options(arguments: Sequence[str]) -> GlobalOptions:
    """How to say what is wrong with a command line that can't be read: its format and language, if it names them."""
    words = " ".join(arguments).replace("=", " ")
    in_json = "--json" in arguments or "--format json" in words
    language = words.partition("--lang ")[2].partition(" ")[0]
    return GlobalOptions(
        format="json" if in_json else "text", lang=language_named(language) if language else None
    )


def split_globals(arguments: list[str]) -> tuple[GlobalOptions, list[str]]:
    """Take the global options out of a command line.

    Returns:
        the options and the other words, in order; words after `--` are left alone.

    Raises:
        WrongUsage: an option lacks its value, or the value is not of its kind.
    """
    given: dict[str, object] = {}
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        name, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *words]
        elif word == "--json":
            given["format"] = "json"
        elif word in _FLAGS:
            given[_FLAGS[word]] = True
        elif name in _VALUED and name not in _OWN.get(rest[0] if rest else "", ()):
            taken = value if equals else next(words, None)
            if taken is None:
                raise WrongUsage(f"{name} needs a value")
            if name == "--to" and re.fullmatch(_DAY, taken):
                rest += ["--until", taken]
            else:
                given[_VALUED[name]] = taken
        else:
            rest.append(word)
    options = _checked(given)
    if options.to and options.format != "text":
        raise WrongUsage("--to and --format are two ways out; give one")
    return options, rest


def _checked(given: dict[str, object]) -> GlobalOptions:
    for name, value in given.items():
        try:
            given[name] = _read(name, value)
            msgspec.convert({name: given[name]}, GlobalOptions, strict=False)
        except ValueError:
            no_day = _no_day(f"--{name}", str(value)) if name in _DAYS else ""
            raise WrongUsage(no_day or f"--{name} must be {_WORDS[name]}, not `{value}`") from None
    return msgspec.convert(given, GlobalOptions, strict=False)


def _no_day(option: str, text: str) -> str:
    """What is wrong with a day that no calendar has; empty for anything else."""
    from trainer_cli.text.entered import is_no_day  # noqa: PLC0415  # expressions for cells of every kind

    return f"{option}: `{text}` is no day of the calendar" if is_no_day(text) else ""


def _read(name: str, value: object) -> object:
    """A value as it was meant: times in short, and dates with the slashes that spreadsheets write."""
    if name == "now":
        return dt.datetime.fromisoformat(str(value))
    if name == "lang":
        return language_named(str(value)) or value
    if name == "today":
        return "-".join(part.zfill(2) for part in str(value).replace("/", "-").split("-"))
    if name == "to" and not (is_folder(str(value)) or str(value).rpartition(".")[2].lower() in TO_FORMATS):
        raise ValueError(value)
    return value
