"""Markdown with front matter, and the numbered, dated paragraphs of a handout."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from trainer_cli.text.characters import forbidden_problems
from trainer_cli.text.conflicts import conflict_problems
from trainer_cli.text.decode import decode_utf8
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.yaml_reader import read_yaml

_FENCE = "---"
_PARAGRAPH = re.compile(r"§([0-9]{1,4}) ([0-9]{4}-[0-9]{2}-[0-9]{2}) (\S.*)", re.DOTALL)


class Document(msgspec.Struct, frozen=True):
    """A Markdown file: `value` is the mapping of its front matter, which begins at `places[0]`.

    `body` holds the lines after it with their numbers in the file. With problems, both are empty.
    """

    value: dict[str, object]
    places: list[tuple[int, int]]
    body: list[tuple[int, str]]
    problems: list[Problem]


class Numbered(msgspec.Struct, frozen=True):
    """A paragraph `§number date text` of a handout; its lines are joined by newlines."""

    number: int
    date: dt.date
    text: str
    source: Source


def front_text(text: str) -> str | None:
    """The YAML between the two `---` lines, with an empty first line so that lines count as in the file."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE or _FENCE not in (line.rstrip() for line in lines[1:]):
        return None
    end = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE)
    return "\n".join(["", *lines[1:end], ""])


def read_front_matter(data: bytes, path: str) -> Document:
    """The front matter and the body of a Markdown file, or all that keeps it from being read."""
    decoded = decode_utf8(data, path)
    text = decoded.text
    problems = decoded.problems or forbidden_problems(text, path) or conflict_problems(text, path)
    if problems:
        return Document({}, [], [], problems)
    front = front_text(text)
    if front is None:
        return Document({}, [], [], [_no_front(path)])
    file = read_yaml(front.encode(), path)
    if file.problems:
        return Document({}, [], [], file.problems)
    if not isinstance(file.value, dict):
        return Document({}, [], [], [_no_front(path)])
    first = front.count("\n") + 1
    lines = list(enumerate(text.split("\n"), 1))
    return Document(file.value, file.places, lines[first:], [])


def numbered_paragraphs(document: Document, path: str) -> tuple[list[Numbered], list[Problem]]:
    """The paragraphs `§N YYYY-MM-DD text` of a handout, and what is wrong with their form, number or date.

    Numbers go up from 1 without a gap. A paragraph goes on to the next empty line or heading.
    """
    found: list[Numbered] = []
    problems: list[Problem] = []
    for line, text in _joined(document.body):
        source = Source(path, line)
        paragraph = _paragraph(text, source)
        if isinstance(paragraph, Problem):
            problems.append(paragraph)
            continue
        if paragraph.number != (found[-1].number + 1 if found else 1):
            problems.append(_misnumbered(paragraph.number, source))
        found.append(paragraph)
    return found, problems


def _joined(body: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The paragraphs that begin with §, each with the line of its beginning."""
    paragraphs: list[tuple[int, str]] = []
    inside = False
    for line, text in body:
        if text.startswith("§"):
            paragraphs.append((line, text.rstrip()))
            inside = True
        elif not text.strip() or text.startswith("#"):
            inside = False
        elif inside:
            start, before = paragraphs[-1]
            paragraphs[-1] = (start, f"{before}\n{text.rstrip()}")
    return paragraphs


def _paragraph(text: str, source: Source) -> Numbered | Problem:
    match = _PARAGRAPH.fullmatch(text)
    if match is None:
        return Problem(
            code="paragraph-form",
            message="a paragraph begins with its number and date",
            source=source,
            remedy="write `§4 2026-02-09 ` before the text",
        )
    try:
        date = dt.date.fromisoformat(match[2])
    except ValueError:
        return Problem(
            code="paragraph-date",
            message=f"{match[2]} is no day of the calendar",
            source=Source(source.path, source.line, match.start(2) + 1),
            remedy="correct the date",
        )
    return Numbered(int(match[1]), date, match[3], source)


def _misnumbered(number: int, source: Source) -> Problem:
    return Problem(
        code="paragraph-number",
        message=f"§{number} does not follow the paragraph before it",
        source=source,
        remedy="number the paragraphs 1, 2, 3 … through the whole file",
    )


def _no_front(path: str) -> Problem:
    return Problem(
        code="front-matter-missing",
        message="the file does not begin with keys between two lines `---`",
        source=Source(path),
        remedy="begin with a line `---`, then `key: value` lines, then a line `---`",
    )
