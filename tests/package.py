"""The package as source text: its modules, what each imports, and the length of its functions."""

from __future__ import annotations

import ast
import io
import tokenize
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

ROOT = Path(__file__).parent.parent
NAME = "trainer_cli"
_NO_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}


class Module:
    """A module: its `name` without that of the package, its source `text`, and the `room` it belongs to."""

    def __init__(self, name: str, text: str, *, is_room: bool = False) -> None:
        self.name = name
        self.text = text
        self.is_room = is_room
        self.room = name.partition(".")[0]
        self.part = name.rpartition(".")[2]

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def code_lines(self) -> set[int]:
        """The lines with code: no blanks, no comments, no docstrings."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        lines = {
            line
            for token in tokens
            if token.type not in _NO_CODE
            for line in range(token.start[0], token.end[0] + 1)
        }
        return lines - {line for node in ast.walk(self.tree) for line in _docstring_lines(node)}


class Function(NamedTuple):
    """A function: where it begins, its name, and its lines of code."""

    line: int
    name: str
    length: int


def modules() -> dict[str, Module]:
    """Every module of the package by name; the package itself is the empty name."""
    found = {}
    for path in sorted((ROOT / NAME).rglob("*.py")):
        if "sample" in path.parts:
            continue
        parts = path.relative_to(ROOT / NAME).with_suffix("").parts
        is_room = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_room else parts)
        found[name] = Module(name, path.read_text("utf-8"), is_room=is_room)
    return found


def imports(module: Module, names: Collection[str]) -> list[tuple[int, str]]:
    """The modules of this package that a module names, with lines: at the top, deferred, for types only.

    Args:
        module: the one to look at.
        names: all modules that there are, so that `from room import part` is the part.
    """
    found = set()
    for node in ast.walk(module.tree):
        for line, base, name in _named(node):
            if base == NAME or base.startswith(f"{NAME}."):
                room = base.removeprefix(NAME).removeprefix(".")
                part = f"{room}.{name}".strip(".")
                found.add((line, part if part in names else room))
    return sorted(found)


def cycle(graph: Mapping[str, Collection[str]]) -> list[str]:
    """Modules that import each other in a ring, the first twice; nothing where there is no ring."""
    done: set[str] = set()
    path: list[str] = []

    def ring_from(name: str) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        path.append(name)
        for other in sorted(graph.get(name, ())):
            if ring := ring_from(other):
                return ring
        path.pop()
        done.add(name)
        return []

    return next((ring for name in sorted(graph) if (ring := ring_from(name))), [])


def functions(module: Module) -> Iterator[Function]:
    """Every function and method, nested ones too."""
    for node in ast.walk(module.tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            yield Function(node.lineno, node.name, len(module.code_lines.intersection(lines)))


def calls(module: Module) -> Iterator[tuple[int, str]]:
    """Every dotted name that is used, at its line: `print`, `dt.datetime.now`."""
    for node in ast.walk(module.tree):
        if isinstance(node, (ast.Attribute, ast.Name)):
            yield node.lineno, ast.unparse(node)


def _named(node: ast.AST) -> list[tuple[int, str, str]]:
    """What an import names: its line, the module, and the name that is taken from it."""
    if isinstance(node, ast.Import):
        return [(node.lineno, alias.name, "") for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [(node.lineno, node.module or "", alias.name) for alias in node.names]
    return []


def _docstring_lines(node: ast.AST) -> range:
    if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        return range(0)
    if ast.get_docstring(node, clean=False) is None:
        return range(0)
    first = node.body[0]
    return range(first.lineno, (first.end_lineno or first.lineno) + 1)
