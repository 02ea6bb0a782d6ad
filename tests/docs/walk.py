"""Runs the `console` blocks of a page as a reader would, and compares what comes out with what is quoted."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from trainer_cli import cli

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$|^<!-- edit (\S+): (.*?) => (.*?) -->$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """A command of a page with the lines quoted after it; an edit has a file and the text that changes."""

    line: int
    command: str
    quoted: tuple[str, ...] = ()
    edit: tuple[str, str, str] | None = None


def steps(page: str) -> list[Step]:
    """The commands of all `console` blocks, in order, and the edits that stand between them in comments."""
    found: list[Step] = []
    for match in BLOCK.finditer(page):
        line = page.count("\n", 0, match.start()) + 1
        if match[2]:
            found.append(Step(line, "", edit=(match[2], match[3], match[4])))
            continue
        for number, text in enumerate(match[1].splitlines(), line + 1):
            if text.startswith("$ "):
                found.append(Step(number, text.removeprefix("$ ")))
            else:
                found[-1] = found[-1]._replace(quoted=(*found[-1].quoted, text))
    return found


def commands(page: str) -> list[str]:
    """The commands of a page, in order."""
    return [step.command for step in steps(page) if step.command]


class Walk:
    """A folder in which a page is followed, with a home and a git identity of its own.

    `trainer` runs in the process of the test; with `alone` each time in one of its own, as for a reader.
    """

    def __init__(self, folder: Path, email: str = "reader@mail.example", *, alone: bool = False) -> None:
        self.folder = folder
        self._alone = alone
        config = folder.parent / f"{folder.name}-gitconfig"
        config.write_text(f"[user]\n\tname = Reader\n\temail = {email}\n", encoding="utf-8")
        self.environment = {
            **os.environ,
            "GIT_CONFIG_GLOBAL": str(config),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONUTF8": "1",
            "XDG_CACHE_HOME": str(folder.parent / f"{folder.name}-cache"),
        }

    def run(self, command: str) -> tuple[int, str]:
        """The exit code and the output of `trainer …`, `git …`, `cat FILE` or `cd FOLDER`."""
        words = shlex.split(command)
        if words[0] == "cd":
            self.folder /= words[1]
            return 0, ""
        if words[0] == "cat":
            return 0, (self.folder / words[1]).read_text(encoding="utf-8")
        if words[0] == "trainer" and not self._alone:
            return self._run_here(words[1:])
        program = {"trainer": [sys.executable, "-m", "trainer_cli"], "git": ["git"]}[words[0]]
        done = subprocess.run(
            [*program, *words[1:]],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def _run_here(self, words: list[str]) -> tuple[int, str]:
        said, complained = (
            io.TextIOWrapper(io.BytesIO(), "utf-8", newline="", write_through=True) for _ in range(2)
        )
        with (
            contextlib.chdir(self.folder),
            mock.patch.dict(os.environ, self.environment),
            mock.patch("sys.stdin", io.StringIO()),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(complained),
        ):
            code = cli.run(words)
        return code, "".join(one.buffer.getvalue().decode() for one in (said, complained))

    def edit(self, path: str, before: str, after: str) -> None:
        """Change a text of a file, which must be there."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert before in text, f"{path} does not hold {before!r}"
        file.write_text(text.replace(before, after), encoding="utf-8", newline="\n")


def chapters(page: str) -> dict[str, str]:
    """The chapters of a page by heading, each after so many blank lines that its lines keep their numbers."""
    found: dict[str, str] = {}
    heading, quoted = "", False
    for number, line in enumerate(page.splitlines(keepends=True)):
        quoted ^= line.startswith("```")
        if line.startswith("# ") and not quoted:
            heading = line[2:].strip()
            found[heading] = "\n" * number
        if heading:
            found[heading] += line
    return found


def follow(page: Path, walk: Walk, chapter: str | None = None) -> int:
    """Do everything that a page says, or a chapter of it; a command ends with 0 unless `$ echo $?` shows another code.

    Returns:
        how many commands were run.
    """
    text = page.read_text(encoding="utf-8")
    found = steps(text if chapter is None else chapters(text)[chapter])
    count = 0
    for step, following in zip(found, [*found[1:], None], strict=True):
        if step.edit:
            walk.edit(*step.edit)
        elif step.command != "echo $?":
            asked = following.quoted[0] if following and following.command == "echo $?" else "0"
            code, output = walk.run(step.command)
            assert code == int(asked), f"{page.name}:{step.line}: exit code {code}\n{output}"
            missing = unquoted(step.quoted, output)
            assert missing is None, f"{page.name}:{step.line}: `{missing}` is not in the output:\n{output}"
            count += 1
    return count


def unquoted(quoted: tuple[str, ...], output: str) -> str | None:
    """The first quoted line that does not follow the ones before it in `output`; `…` stands for anything."""
    lines = iter(output.splitlines())
    for line in quoted:
        parts = re.compile(".*".join(re.escape(part) for part in line.rstrip().split("…")))
        if line.strip() not in ("", "…") and not any(parts.fullmatch(one.rstrip()) for one in lines):
            return line
    return None
