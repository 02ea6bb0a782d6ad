"""Everything that the program says, from its source into the catalogues; and the compiled catalogues.

python tools/messages.py            add new sentences to trainer_cli/locale/*, drop old ones, compile
python tools/messages.py --missing  print what is not translated, and change nothing
"""

from __future__ import annotations

import ast
import datetime as dt
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from trainer_cli.text.mainland import mainland

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "trainer_cli"
FOLDER = PACKAGE / "locale"
LANGUAGES = ("zh_Hant", "zh_Hans")

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = (
    "error", "warning", "Usage: ", "Options", "Arguments", "Commands", "Example: ", "default: ",
    "Show this message and exit.",
    "Install completion for the current shell.",
    "Show completion for the current shell, to copy it or customize the installation.",
    "Set up", "Content", "People", "Plan", "Deliver", "Assess", "Improve", "Keep", "Everyday",
    "agent", "area", "blueprint", "block", "course", "exam", "form", "material", "person", "plan", "point", "project",
    "question", "room", "stage", "team", "tier", "topic", "trainer",
    "absent", "excused", "withdrawn", "void", "sat",
)  # fmt: skip
"""What is said beside sentences, by the program or by typer."""
_SENTENCE = re.compile(r"(?=.*\s)(?=.*[A-Za-z]{2})", re.DOTALL)
_NO_SENTENCE = re.compile(
    r"trainer [a-z-]+( .*)?|<[^>]*>|[\W\d]*[\w/*-]+(,[\w -]+){2,}\s*|--[a-z]+ [a-z]+|\w+/\S* .{0,20}",
    re.DOTALL,
)
_NO_PROSE = (
    "* text=",
    ".trainer/",
    "yaml-language-server",
    "flowchart",
    "::{",
    "os.",
    "Mapping[",
    "Callable[",
    "    b{",
)
_NO_CLOCK = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""The same sentences give the same bytes."""
_FORMATTED = re.compile(r"\{(\w*)\}")
_UNSAID_CALLS = {
    "ValueError",
    "TypeError",
    "LookupError",
    "RuntimeError",
    "Meta",
    "compile",
    "note_of",
    "getattr",
    "meanings",
    "spellings",
}
_UNSAID_FILES = {
    "workflows/worksheet_words.py",
    "planning/gantt.py", "text/mermaid.py", "workspace/schemas.py", "workspace/git.py",
    "text/html_page.py", "text/html_style.py",
    "text/svg.py", "text/svg_bars.py", "text/svg_flow.py", "text/svg_gantt.py",
}  # fmt: skip
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
    "int",
}


def sentences() -> dict[str, list[tuple[str, int]]]:
    """Every sentence of the program as a pattern, with the places that make it, in the order of the files."""
    found: dict[str, list[tuple[str, int]]] = {word: [] for word in WORDS}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name not in _UNSAID_FILES and not name.startswith("sample/"):
            for pattern, line in _sentences_of(ast.parse(path.read_text("utf-8"))):
                found.setdefault(pattern, []).append((f"trainer_cli/{name}", line))
    return found


def _sentences_of(tree: ast.Module) -> Iterator[tuple[str, int]]:
    skipped = _unsaid(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            yield from ((one, node.lineno) for one in _help(node))
        if id(node) in skipped or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        pattern = _pattern(node)
        said = _FORMATTED.sub("", pattern)
        if (
            _SENTENCE.match(said.strip(" "))
            and not _NO_SENTENCE.fullmatch(pattern)
            and not pattern.startswith(_NO_PROSE)
        ):
            yield pattern, node.lineno


def _unsaid(tree: ast.Module) -> set[int]:
    """What is never said: docstrings, parts of f-strings, patterns and errors of the program itself."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in ast.walk(node) if part is not node and _is_piece(part, node)}
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in _UNSAID_CALLS:
            skipped |= {id(part) for part in ast.walk(node)}
    return skipped


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
    if _FORMATTED.search(text):
        return _FORMATTED.sub(lambda found: f"{{{found[1] or 'value'}}}", text)
    return text.replace("{", "{{").replace("}", "}}")


def _name(value: ast.expr, taken: list[str]) -> str:
    words = [word for word in re.findall(r"[a-z_]\w*", ast.unparse(value)) if word not in _PLUMBING]
    name = words[-1].strip("_") if words else "value"
    return (
        name
        if name not in taken
        else f"{name}{taken.count(name) + sum(one.startswith(name) for one in taken)}"
    )


def catalogue_of(language: str) -> Catalog:
    """The catalogue of a language as it is written."""
    path = _po(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> Catalog:
    """The catalogue of a language with today's sentences, translations kept by their English."""
    old = catalogue_of(language)
    traditional = {str(one.id): mainland(str(one.string)) for one in catalogue_of("zh_Hant")}
    new = Catalog(locale=language, project="trainer", fuzzy=False, charset="utf-8", creation_date=_NO_CLOCK)
    for pattern, places in sentences().items():
        known = old.get(pattern)
        said = known.string if known else ""
        if language == "zh_Hans" and not _fits(pattern, str(said)):
            said = traditional[pattern]
        new.add(pattern, said, locations=[(place, 0) for place in sorted({one for one, _ in places})])
    return new


def _po(language: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / "trainer.po"


def missing(catalogue: Catalog) -> list[str]:
    """What has no translation, or one with other placeholders."""
    return [str(one.id) for one in catalogue if one.id and not _fits(str(one.id), str(one.string))]


def _fits(english: str, said: str) -> bool:
    return bool(said) and set(_FORMATTED.findall(english)) == set(_FORMATTED.findall(said))


def main(arguments: list[str]) -> int:
    """Update and compile, or tell what is missing."""
    absent = 0
    for language in LANGUAGES:
        catalogue = updated(language)
        gaps = missing(catalogue)
        absent += len(gaps)
        if "--missing" in arguments:
            print(f"{language}: {len(gaps)} not translated", *gaps, sep="\n  ")
            continue
        _po(language).parent.mkdir(parents=True, exist_ok=True)
        with _po(language).open("wb") as file:
            write_po(file, catalogue, width=0, omit_header=False, include_lineno=False)
        with _po(language).with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)
        print(f"{language}: {len(list(catalogue)) - 1} sentences, {len(gaps)} not translated")
    return 1 if absent else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
