"""Write the parts of the manual that come from the program; `--check` only says whether they are current.

    python tools/manual.py [--check]

`docs/commands.md` is the help of every command; in `docs/workspace.md` the part between the marks
`begin files` and `end files` lists every kind of file with its keys.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import typer

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # run as a script, only this folder is on the path

from tools.manual_files import files_text  # noqa: E402
from trainer_cli.cli import COMMANDS, run  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = "100"
HEAD = """\
# All commands

This page is the help of every command, as `trainer COMMAND --help` prints it.
It is written by `tools/manual.py`; a test says when it is out of date, and runs every example.

- `trainer` alone prints what is due today.
- Global options go anywhere on the line.
- Wherever an id is asked, a person at a terminal may give a name, a nickname or the beginning of an id.
  A script, and a command that announces something, needs the full id.
- Without a terminal nothing is asked; what announces or removes then needs `--yes`.
- Exit codes and JSON: [errors.md](errors.md).
"""
BEGIN, END = "<!-- begin files -->\n", "<!-- end files -->"


def command_words() -> Iterator[tuple[str, ...]]:
    """The words of every command, groups before their commands."""
    for name, entry in COMMANDS.items():
        yield (name,)
        app = import_module(f"trainer_cli.commands.{entry.module}").app
        group = typer.main.get_command(app)
        yield from ((name, verb) for verb in getattr(group, "commands", {}))


def help_text(*words: str) -> str:
    """What `trainer WORDS --help` prints on a terminal of 100 columns."""
    os.environ["COLUMNS"] = WIDTH
    with redirect_stdout(io.StringIO()) as printed:
        run([*words, "--help"])
    return "\n".join(line.rstrip() for line in printed.getvalue().strip().splitlines())


def commands_page() -> str:
    """The text of `docs/commands.md`."""
    parts = [HEAD, f"## `trainer`\n\n```text\n{help_text()}\n```\n"]
    for words in command_words():
        level = "##" if len(words) == 1 else "###"
        parts.append(f"{level} `trainer {' '.join(words)}`\n\n```text\n{help_text(*words)}\n```\n")
    return "\n".join(parts)


def workspace_page(before: str) -> str:
    """The text of `docs/workspace.md` with its list of files renewed."""
    start, end = before.index(BEGIN) + len(BEGIN), before.index(END)
    return f"{before[:start]}\n{files_text()}\n{before[end:]}"


def pages() -> dict[Path, str]:
    """The generated pages, as they should be."""
    workspace = ROOT / "docs" / "workspace.md"
    return {
        ROOT / "docs" / "commands.md": commands_page(),
        workspace: workspace_page(workspace.read_text(encoding="utf-8")),
    }


def main() -> None:
    """Write the pages that changed, or with `--check` name them and fail."""
    wanted = pages()
    stale = [path for path in wanted if not path.exists() or path.read_text(encoding="utf-8") != wanted[path]]
    for path in stale:
        print(path.relative_to(ROOT))
        if "--check" not in sys.argv:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
    sys.exit(bool(stale and "--check" in sys.argv))


if __name__ == "__main__":
    main()
