"""The rules of the house, read off the source: layers, tables, tests, purity, size (design «Rooms»)."""

from __future__ import annotations

import ast
import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import pytest

from tests.package import ROOT, Module, calls, cycle, functions, imports, modules
from trainer_cli.checks import MODULES
from trainer_cli.cli import COMMANDS
from trainer_cli.interop import FORMATS
from trainer_cli.questions import TYPES
from trainer_cli.reports import REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator

LAYERS = {
    "text": 0,
    "model": 1,
    "questions": 2,
    "workspace": 3,
    "curriculum": 4,
    "planning": 4,
    "assembling": 4,
    "exams": 4,
    "measuring": 4,
    "archiving": 4,
    "checks": 5,
    "reports": 5,
    "interop": 5,
    "workflows": 6,
    "commands": 7,
    "cli": 8,
    "__main__": 9,
    "": -1,
}
"""Room to layer; the package itself holds nothing but the version, and everybody may read it."""

TABLES = {
    "questions": {module.__name__.rpartition(".")[2] for module in TYPES.values()},  # type: ignore[attr-defined]  # modules under a Protocol
    "checks": set(MODULES),
    "reports": set(REPORTS),
    "interop": {name.replace("-", "_") for name in FORMATS},
    "commands": {entry.module for entry in COMMANDS.values()},
}
"""Rooms whose parts stand in a table, and the parts that do."""

WORLD = re.compile(
    r"print|input|breakpoint|exit|quit"
    r"|sys\.(exit|argv|stdin|stdout|stderr)|os\.(environ|environb|getenv|getcwd|_exit)"
    r"|Path\.(cwd|home)|(\w+\.)*(datetime\.(now|utcnow|today)|date\.today)|time\.\w+"
)
"""What only commands may touch: the terminal, the environment, the working directory, the clock."""
WRITING = re.compile(r".*\.(write_text|write_bytes|mkdir|rmdir|unlink|rename|touch|symlink_to|hardlink_to)")
"""Ways to change a disk; the others are `os` functions, which `text` alone uses."""
MAY_WRITE = ("text.*", "workspace.cache", "workflows.carry_out", "workflows.new_workspace", "commands.*")
"""The writing room, the cache outside the workspace, and the folders that a writer makes first."""

MOST_LINES = 400
MOST_CODE_LINES = 45
ALL = modules()


def layer_offences(module: Module) -> Iterator[str]:
    mine = LAYERS.get(module.room)
    if mine is None:
        yield f"{module.name}: the room `{module.room}` has no layer"
        return
    for line, name in imports(module, ALL):
        room = name.partition(".")[0]
        if room != module.room and LAYERS.get(room, 99) >= mine:
            yield f"{module.name}:{line}: layer {mine} imports {name} of layer {LAYERS.get(room)}"


def helpers(room: Module) -> list[str]:
    """What a room's docstring names in backticks: modules that its parts share; `named_in_…` is any such."""
    text = ast.get_docstring(room.tree) or ""
    return [name.replace("…", "*") for name in re.findall(r"`([a-z_]+…?)`", text)]


def sibling_offences(module: Module) -> Iterator[str]:
    shared = helpers(ALL[module.room])
    if module.is_room or _is_one_of(module.part, shared):
        return
    for line, name in imports(module, ALL):
        room, _, part = name.partition(".")
        if room == module.room and part and not _is_one_of(part, shared):
            yield f"{module.name}:{line}: a part of the table imports its sibling {part}"


def table_offences(room: str) -> Iterator[str]:
    parts = {one.part for one in ALL.values() if one.room == room and not one.is_room}
    shared = helpers(ALL[room])
    for part in sorted(parts - TABLES[room]):
        if not _is_one_of(part, shared):
            yield f"{room}.{part}: neither in the room's table nor a helper that its docstring names"
    for part in sorted(TABLES[room] - parts):
        yield f"{room}: the table lists {part}, and there is no such module"


def missing_test(module: Module) -> Iterator[str]:
    if module.is_room:
        return
    *room, part = module.name.split(".")
    path = "/".join(["tests", *room, f"test_{part.strip('_')}.py"])
    if not (ROOT / path).is_file():
        yield f"{module.name}: there is no {path}"


def world_offences(module: Module) -> Iterator[str]:
    if LAYERS.get(module.room, 0) >= LAYERS["commands"]:
        return
    yield from (f"{module.name}:{line}: uses {name}" for line, name in calls(module) if WORLD.fullmatch(name))


def writing_offences(module: Module) -> Iterator[str]:
    if not _is_one_of(module.name, MAY_WRITE):
        yield from (
            f"{module.name}:{line}: {name} writes" for line, name in calls(module) if WRITING.fullmatch(name)
        )


def size_offences(module: Module) -> Iterator[str]:
    lines = module.text.count("\n")
    if lines > MOST_LINES:
        yield f"{module.name}: {lines} lines, at most {MOST_LINES}"
    for found in functions(module):
        if found.length > MOST_CODE_LINES:
            limit = f"{found.length} code lines, at most {MOST_CODE_LINES}"
            yield f"{module.name}:{found.line}: {found.name} has {limit}"


def docstring_offences(module: Module) -> Iterator[str]:
    if not ast.get_docstring(module.tree):
        yield f"{module.name or 'trainer_cli'}: has no docstring"


def annotation_offences(module: Module) -> Iterator[str]:
    if module.room == "model" and "\nfrom __future__ import annotations\n" in module.text:
        yield f"{module.name}: its annotations are texts, and each would be evaluated in every command"


def _is_one_of(name: str, patterns: list[str] | tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


@pytest.mark.parametrize(
    "rule",
    [
        layer_offences,
        missing_test,
        world_offences,
        writing_offences,
        size_offences,
        docstring_offences,
        annotation_offences,
    ],
)
def test_every_module_keeps_the_rule(rule: object) -> None:
    assert callable(rule)
    offences = [offence for module in ALL.values() for offence in rule(module)]
    assert not offences, "\n" + "\n".join(offences)


def test_there_is_no_ring_of_imports() -> None:
    graph = {name: {other for _, other in imports(module, ALL)} - {name} for name, module in ALL.items()}
    assert cycle(graph) == []


@pytest.mark.parametrize("room", TABLES)
def test_every_part_is_in_its_table_and_imports_no_sibling(room: str) -> None:
    parts = [one for one in ALL.values() if one.room == room]
    offences = [*table_offences(room), *(offence for one in parts for offence in sibling_offences(one))]
    assert not offences, "\n" + "\n".join(offences)


def test_the_rules_see_what_they_are_for() -> None:
    text = "from trainer_cli.workflows import build\n\ndef f() -> None:\n    import trainer_cli.cli\n"
    assert list(layer_offences(Module("text.bad", text))) == [
        "text.bad:1: layer 0 imports workflows.build of layer 6",
        "text.bad:4: layer 0 imports cli of layer 8",
    ]
    assert list(layer_offences(Module("exams.bad", "from trainer_cli.planning.ids import plan_id"))) == [
        "exams.bad:1: layer 4 imports planning.ids of layer 4"
    ]
    assert list(layer_offences(Module("magic.bad", ""))) == ["magic.bad: the room `magic` has no layer"]
    world = "import datetime as dt\nnow = dt.datetime.now()\nhere = os.environ['HOME']\n"
    assert list(world_offences(Module("model.bad", world))) == [
        "model.bad:2: uses dt.datetime.now",
        "model.bad:3: uses os.environ",
    ]
    assert list(world_offences(Module("commands.good", world))) == []
    assert list(writing_offences(Module("checks.bad", "path.write_text('')"))) == [
        "checks.bad:1: path.write_text writes"
    ]
    assert list(sibling_offences(Module("checks.bad", "from trainer_cli.checks import room, facts"))) == [
        "checks.bad:1: a part of the table imports its sibling room"
    ]
    assert list(missing_test(Module("model.bad", ""))) == ["model.bad: there is no tests/model/test_bad.py"]
    assert list(docstring_offences(Module("model.bad", "x = 1"))) == ["model.bad: has no docstring"]
    texts = '"""A record."""\n\nfrom __future__ import annotations\n'
    assert [list(annotation_offences(Module(name, texts))) for name in ("model.bad", "exams.good")] == [
        ["model.bad: its annotations are texts, and each would be evaluated in every command"],
        [],
    ]


def test_size_counts_lines_of_code_only() -> None:
    body = "".join(f"    x = {number}\n\n    # why\n" for number in range(45))
    module = Module("model.bad", f'def f() -> None:\n    """Doc.\n\n    More.\n    """\n{body}' + "\n" * 400)
    assert list(size_offences(module)) == [
        "model.bad: 540 lines, at most 400",
        "model.bad:1: f has 46 code lines, at most 45",
    ]


def test_a_ring_is_found_and_named() -> None:
    assert cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == ["b", "c", "b"]
    assert cycle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []
