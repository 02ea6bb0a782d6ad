"""Leaders, heads and trainers by `trainer import`: as edits of the two files of the roster that list them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.interop.staff import FORMAT, NAMES, read_staff
from trainer_cli.text.chinese import plain
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.edit import add_items
from trainer_cli.text.edit_items import edited_items
from trainer_cli.text.likeness import compact
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.write import Change
from trainer_cli.workflows.import_roster import known_name
from trainer_cli.workflows.incoming import empty_file, known_import
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.roster_record import kept_files, roster_record
from trainer_cli.workspace.named import texts
from trainer_cli.workspace.naming import Named
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.question_state import approved_questions
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from trainer_cli.interop.staff import Staff, StaffLine
    from trainer_cli.model.roster import Person, Trainer
    from trainer_cli.workflows.import_task import Outcome, Task
    from trainer_cli.workspace.workspace import Workspace

TRAINERS = "roster/trainers.yaml"
PEOPLE = "roster/people.yaml"
_PREFIX = {TRAINERS: "TR", PEOPLE: "D"}
_DIGITS = 2


class _Changes(NamedTuple):
    """What of a list is new, and what changes in entries by their line; in words too."""

    added: dict[str, list[dict[str, object]]]
    changed: dict[str, dict[int, dict[str, object]]]
    said: list[str]
    problems: list[Problem]

    @property
    def refused(self) -> int:
        """How many rows are not taken for what the roster says; each has one problem."""
        return len(self.problems)


def staff(task: Task) -> Outcome:
    """The leaders, heads and trainers of a file (S11, S15); who is there already is changed, nobody is removed."""
    incoming, workspace = task.incoming, task.workspace
    known = known_import(workspace.roster_imports, incoming)
    if known is not None:
        return known, []
    table = incoming.table(NAMES, FORMAT.required)
    topics = _topics(workspace)
    found = read_staff(table, incoming.path, topic=known_name(topics), topics=tuple(topics.names))
    changes = _changes(workspace, found)
    problems = [*found.problems, *changes.problems]
    if not found.lines or (has_errors(problems) and not incoming.keep_good):
        return None, problems or [empty_file(incoming.path)]
    if not changes.said:
        return Proposal(nothing="The roster says all of this already."), problems
    return _proposal(task, found, changes, table.encoding), problems


def _topics(workspace: Workspace) -> Named:
    areas = workspace.topics.areas if workspace.topics else ()
    return Named("topic", {one.id: texts(one.name) for area in areas for one in area.topics})


def _changes(workspace: Workspace, found: Staff) -> _Changes:
    changes = _Changes({TRAINERS: [], PEOPLE: []}, {TRAINERS: {}, PEOPLE: {}}, [], [])
    ids = {compact(one): one for one in (*workspace.trainers, *workspace.people, *workspace.agents)}
    taken = {*ids.values(), *(line.id for line in found.lines if line.id)}
    seen: dict[tuple[str, str], StaffLine] = {}
    for line in found.lines:
        path = TRAINERS if line.teaches else PEOPLE
        known: Mapping[str, Trainer | Person] = workspace.trainers if line.teaches else workspace.people
        named = [one.id for one in known.values() if plain(one.name) == plain(line.name)]
        name = ids.get(compact(line.id), line.id) if line.id else next(iter(named), None)
        first = seen.setdefault((path, compact(name or line.name)), line)
        if first is not line:
            changes.problems.append(_twice(line, first))
        elif line.id is None and len(named) > 1:
            changes.problems.append(_several(line, named))
        elif name is not None and name in known:
            _change(changes, path, known[name], _fields(line))
        elif name is not None and name in ids.values():
            changes.problems.append(_other_office(line, name))
        else:
            name = name or _next_id(_PREFIX[path], taken)
            ids[compact(name)] = name
            taken.add(name)
            changes.added[path].append({"id": name, **_fields(line)})
            changes.said.append(f"{name} {line.name}: new, {line.office}")
    return changes


def _change(changes: _Changes, path: str, entry: Trainer | Person, fields: dict[str, object]) -> None:
    same = {"name"} if plain(str(fields["name"])) == plain(entry.name) else set()
    new = {
        key: value
        for key, value in fields.items()
        if key not in same and value != (list(old) if isinstance(old := getattr(entry, key), tuple) else old)
    }
    if new:
        changes.changed[path][entry.source.line] = new
        changes.said.append(
            f"{entry.id} {entry.name}: {', '.join(f'{key} → {_shown(new[key])}' for key in new)}"
        )


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _fields(line: StaffLine) -> dict[str, object]:
    fields: dict[str, object] = {"name": line.name, "kind" if line.teaches else "role": line.office}
    if line.teaches:
        fields["level"] = line.level
        fields["topics"] = None if line.topics is None else list(line.topics)
        fields["organisation"] = line.organisation
    fields["email"] = line.email
    return {key: value for key, value in fields.items() if value is not None}


def _next_id(prefix: str, taken: Collection[str]) -> str:
    number = 1
    while f"{prefix}{number:0{_DIGITS}d}" in taken:
        number += 1
    return f"{prefix}{number:0{_DIGITS}d}"


def _proposal(task: Task, found: Staff, changes: _Changes, encoding: str) -> Proposal:
    act = roster_record(task, rows=found.rows, taken=len(found.lines) - changes.refused, encoding=encoding)
    edits = [
        _edited(task, path, changes.added[path], changes.changed[path])
        for path in (TRAINERS, PEOPLE)
        if changes.added[path] or changes.changed[path]
    ]
    return Proposal(
        changes=(*edits, *kept_files(act, task.incoming)),
        what="\n".join(changes.said),
        done="\n".join(
            [f"Imported {act.taken} of {act.rows} rows ({encoding}).", *changes.said, *_next(task)]
        ),
        document={"import": act.id, "rows": act.rows, "taken": act.taken, "refused": act.refused},
    )


def _next(task: Task) -> list[str]:
    """While no question is approved, the bank is what comes next."""
    return [] if approved_questions(task.workspace) else ["Next: trainer question list --waiting"]


def _edited(
    task: Task, path: str, added: list[dict[str, object]], changed: dict[int, dict[str, object]]
) -> Change:
    place = on_disk(task.root, placed_folders(task.root, task.workspace.settings), path)
    data = read_bytes(place)
    new = edited_items(data, changed) if changed else data
    return Change(path, add_items(new, (), added) if added else new, digest_bytes(data))


def _other_office(line: StaffLine, name: str) -> Problem:
    return Problem(
        code="staff-id",
        message=f"`{name}` is the id of somebody with another office",
        source=line.source,
        remedy="leave the id empty to have one made, or correct it",
    )


def _several(line: StaffLine, named: Sequence[str]) -> Problem:
    return Problem(
        code="roster-name-unclear",
        message=f"{line.name} may be {', '.join(named)}",
        source=line.source,
        remedy="add a column with the ids",
    )


def _twice(line: StaffLine, first: StaffLine) -> Problem:
    return Problem(
        code="roster-twice",
        message=f"a second row for {line.name}; the first is row {first.source.line}",
        source=line.source,
        remedy="keep one of the two, or give people of one name their ids",
    )
