"""Every sentence that the program says and every phrase of its templates, read out of the source."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_cli.text.write_errors import STATEMENTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "trainer_cli"

Found = dict[str, list[str]]
"""A sentence in English, and the files that say it."""

WORDS = (
    "error", "warning", "Usage: ", "Options", "Arguments", "Commands", "Example: ", "default: ",
    "Show this message and exit.",
    "Install completion for the current shell.",
    "Show completion for the current shell, to copy it or customize the installation.",
    "No such command `{name}`.", "No such command `{name}`. Did you mean {near}?",
    "Got unexpected extra argument(s) (`{words}`)",
    "Set up", "Content", "People", "Plan", "Deliver", "Assess", "Improve", "Keep", "Everyday",
    "agent", "area", "blueprint", "block", "course", "exam", "form", "material", "person", "plan", "point", "project",
    "question", "room", "stage", "team", "tier", "topic", "trainer",
    "change", "correction", "import", "incident", "note", "outcome", "release", "sitting",
    "{count} × {type}", "full", "morning", "afternoon",
    "absent", "excused", "withdrawn", "void", "sat", "active", "left", "leader", "head",
    "draft", "changed", "returned", "approved", "required",
    "none", "missing", "text", "text ({form})", "letters, digits and `_.-`", "text or a mapping of keys",
    "a number like 6 or a share like 25%",
    "a share of the exam's points like 25%",
    "points, or per cent with %",
    "comma", "semicolon", "tab",
    "Permission denied", "No such file or directory", "Is a directory", "Not a directory", "File exists",
    "No space left on device", "Read-only file system", "Operation not permitted", "Input/output error",
    "File name too long", "Too many levels of symbolic links", "Too many open files",
    *(f"{{path}}: {{reason}}. {statement}" for statement in STATEMENTS.values()),
)  # fmt: skip
"""What is said beside sentences, by the program, by typer or by the system."""
_SENTENCE = re.compile(r"(?=.*\s)(?=.*[A-Za-z]{2})", re.DOTALL)
_NO_SENTENCE = re.compile(
    r"trainer [a-z-]+( .*)?|<[^>]*>|[\W\d]*[\w/*-]+(,[\w -]+){2,}\s*| ?--[a-z]+ [a-z{}]+|\w+/\S* .{0,20}"
    # parts of commands and of digests
    r"|(paper|import|release|score|plan|exam|attendance)( \{\w+\}| sheets\.csv| --part marker)+"
    r"|bundle \{\w+\} --adjudicate --markers ID|incident \{\w+\} --settles \{\w+\} --decision none"
    r"|(trainer|undo): \{\w+\}|\{\w+\}trainer .*",
    re.DOTALL,
)
_NO_PROSE = (
    "* text=",
    "archives/**",
    "reports/**",
    ".trainer/",
    "yaml-language-server",
    "flowchart",
    "::{",
    "os.",
    "Mapping[",
    "Callable[",
    "    b{",
)
_PHRASE = re.compile(r'\b_\("([^"]*)"\)')
PARTS_OF_A_DAY = ("morning", "afternoon", "marking")
FORMATTED = re.compile(r"\{(\w*)\}")
_UNSAID_CALLS = {
    "ValueError",
    "AttributeError",
    "TypeError",
    "LookupError",
    "RuntimeError",
    "Meta",
    "compile",
    "eval",
    "note_of",
    "getattr",
    "meanings",
    "spellings",
    "cast",
}
_UNSAID_FILES = {
    "workflows/worksheet_words.py", "interop/question_columns.py", "interop/question_words.py",
    "planning/gantt.py", "text/mermaid.py", "workspace/schemas.py", "workspace/git.py",
    "text/html_page.py", "text/html_style.py",
    "text/svg.py", "text/svg_bars.py", "text/svg_flow.py", "text/svg_gantt.py",
}  # fmt: skip
_UNSAID_NAMES = {"NAMES", "SUMMARIES", "_NAMES", "_HOW_TO"}
"""Tables of spellings that are read, and of texts that stand in all three languages."""
_PLUMBING = {
    "str",
    "join",
    "len",
    "sorted",
    "strip",
    "decode",
    "next",
    "one",
    "for",
    "in",
    "if",
    "else",
    "or",
    "int",
}


def sentences() -> Found:
    """Every sentence of the program as a pattern, in the order of the files."""
    found: Found = {word: [] for word in WORDS}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name not in _UNSAID_FILES and not name.startswith("sample/"):
            for pattern in _sentences_of(ast.parse(path.read_text("utf-8")), name):
                found.setdefault(pattern, []).append(f"trainer_cli/{name}")
    return found


def _sentences_of(tree: ast.Module, name: str) -> Iterator[str]:
    skipped = _unsaid(tree, _UNSAID_CALLS - {"ValueError"} if name.startswith("model/") else _UNSAID_CALLS)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            yield from _help(node)
        if id(node) in skipped or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        yield from filter(_is_prose, _pattern(node).split("\n"))


def _is_prose(line: str) -> bool:
    """Whether a line has a space between words, or between a word and a value, and is no code."""
    return (
        _SENTENCE.match(FORMATTED.sub("0", line).strip()) is not None
        and not _NO_SENTENCE.fullmatch(line)
        and not line.startswith(_NO_PROSE)
    )


def _unsaid(tree: ast.Module, calls: Collection[str]) -> set[int]:
    """What is never said: docstrings, parts of f-strings, and what is handed to `calls`.

    Of records, what a `ValueError` says is shown to the author of the file; elsewhere it is a fault of the program.
    """
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in ast.walk(node) if part is not node and _is_piece(part, node)}
        if _is_unsaid(node, calls):
            skipped |= {id(part) for part in ast.walk(node)}
    return skipped


def _is_unsaid(node: ast.AST, calls: Collection[str]) -> bool:
    """Whether nothing in a call or assignment is a sentence of the program."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func).rpartition(".")[2] in calls
    targets = (
        node.targets
        if isinstance(node, ast.Assign)
        else [node.target]
        if isinstance(node, ast.AnnAssign)
        else []
    )
    return any(isinstance(one, ast.Name) and one.id in _UNSAID_NAMES for one in targets)


def _is_piece(part: ast.AST, whole: ast.JoinedStr) -> bool:
    return part in whole.values or isinstance(part, ast.FormattedValue | ast.Constant)


def _help(node: ast.FunctionDef) -> Iterator[str]:
    """The paragraphs of a command's help, but its example."""
    if any("command" in ast.unparse(one) or "callback" in ast.unparse(one) for one in node.decorator_list):
        for paragraph in (ast.get_docstring(node) or "").split("\n\n"):
            if not paragraph.startswith("Example:"):
                yield (
                    " ".join(line.strip() for line in paragraph.splitlines())
                    .replace("{", "{{")
                    .replace("}", "}}")
                )


def _pattern(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return _constant(node.value) if isinstance(node.value, str) else ""
    names: list[str] = []
    pieces = []
    for value in node.values:
        if isinstance(value, ast.Constant):
            pieces.append(str(value.value).replace("{", "{{").replace("}", "}}"))
        else:
            names.append(_name(value, names))
            pieces.append(f"{{{names[-1]}}}")
    return "".join(pieces)


def _constant(text: str) -> str:
    """A text with `{}` or `{name}`, to be filled later, or with braces of its own."""
    if FORMATTED.search(text):
        return FORMATTED.sub(lambda found: f"{{{found[1] or 'value'}}}", text)
    return text.replace("{", "{{").replace("}", "}}")


def _name(value: ast.expr, taken: list[str]) -> str:
    words = [word for word in re.findall(r"[a-z_]\w*", ast.unparse(value)) if word not in _PLUMBING]
    name = words[-1].strip("_") if words else "value"
    return (
        name
        if name not in taken
        else f"{name}{taken.count(name) + sum(one.startswith(name) for one in taken)}"
    )


def phrases() -> Found:
    """Every phrase of the templates, and what is put into them by name."""
    found: Found = {part: ["trainer_cli/reports/render.py"] for part in PARTS_OF_A_DAY}
    for path in sorted((ROOT / "templates").glob("*.j2")):
        for phrase in _PHRASE.findall(path.read_text("utf-8")):
            found.setdefault(phrase, []).append(f"templates/{path.name}")
    return found
