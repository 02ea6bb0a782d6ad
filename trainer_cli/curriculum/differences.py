"""What differs between two states of the training system, record by record and field by field (S71, T6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

import msgspec

from trainer_cli.model.base import Part
from trainer_cli.model.diff import ChangedKind, FieldChange, RecordChange
from trainer_cli.model.question import Question
from trainer_cli.questions.item import type_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.model.base import Text
    from trainer_cli.model.diff import ChangeState
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import Workspace

_OPEN = {*Question.__struct_fields__, "options", "type"} - {"explanation"}
"""Fields of a question that tell nothing of its key."""


Key = tuple[ChangedKind, str]


class _Entry(NamedTuple):
    record: Part
    name: Text
    source: Source


def curriculum_changes(old: Workspace, new: Workspace) -> tuple[RecordChange, ...]:
    """Every record of the training system that is new, gone or changed, kind by kind in order of id."""
    before, after = dict(_entries(old)), dict(_entries(new))
    found = [_whole(key, entry, "gone") for key, entry in before.items() if key not in after]
    for key, entry in after.items():
        if key not in before:
            found.append(_whole(key, entry, "new"))
        elif fields := tuple(field_changes(before[key].record, entry.record)):
            found.append(msgspec.structs.replace(_whole(key, entry, "changed"), fields=fields))
    kinds = get_args(ChangedKind)
    return tuple(sorted(found, key=lambda one: (kinds.index(one.kind), one.id)))


def _whole(key: Key, entry: _Entry, state: ChangeState) -> RecordChange:
    kind, name = key
    place = f"{entry.source.path}:{entry.source.line}"
    return RecordChange(kind=kind, id=name, name=entry.name, state=state, place=place)


def _entries(workspace: Workspace) -> Iterator[tuple[Key, _Entry]]:
    """All records by kind and id; what has records of its own inside comes without them."""
    if workspace.topics is not None:
        yield ("topics", "topics"), _Entry(workspace.topics, "", workspace.topics.source)
    for tier in workspace.tiers.values():
        yield ("tier", tier.id), _Entry(tier, tier.name, tier.source)
    for project in workspace.projects.values():
        bare = msgspec.structs.replace(project, courses=())
        yield ("project", project.id), _Entry(bare, project.name, project.source)
    yield from _course_entries(workspace)
    for material in workspace.materials.values():
        yield ("material", material.code), _Entry(material, material.title, material.source)
    for (owner, name), blueprint in workspace.blueprints.items():
        yield ("blueprint", f"{owner}/{name}"), _Entry(blueprint, blueprint.name, blueprint.source)
    for question in workspace.questions.values():
        yield ("question", question.id), _Entry(question, "", question.source)


def _course_entries(workspace: Workspace) -> Iterator[tuple[Key, _Entry]]:
    """Courses with their points, lessons and handouts."""
    for name, placed in workspace.courses.items():
        bare = msgspec.structs.replace(placed.course, points=())
        yield ("course", name), _Entry(bare, placed.course.name, placed.source)
        for point in placed.course.points:
            yield ("point", f"{name}/{point.id}"), _Entry(point, point.name, placed.source)
    for name, lesson in workspace.lessons.items():
        yield ("lesson", name), _Entry(lesson, "", lesson.source)
    for name, handout in workspace.handouts.items():
        yield ("handout", name), _Entry(handout, handout.title, handout.source)


def field_changes(old: Part, new: Part) -> Iterator[FieldChange]:
    """The fields in which two versions of a record differ."""
    before, after = dict(_fields(old, "")), dict(_fields(new, ""))
    is_question = isinstance(new, Question)
    for path in dict.fromkeys([*before, *after]):
        values = before.get(path, ""), after.get(path, "")
        if values[0] != values[1]:
            secret = is_question and path.partition(".")[0] not in _OPEN
            yield FieldChange(path, *values, secret)


def _fields(part: Part, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(part, Question):
        yield "type", type_name(part)
    for name in part.__struct_fields__:
        if name != "source":
            yield from _value_fields(getattr(part, name), f"{path}{name}")


def _value_fields(value: object, path: str) -> Iterator[tuple[str, str]]:
    """A value in words under its path; parts and mappings field by field."""
    match value:
        case dict():
            for key, inner in value.items():
                yield from _value_fields(inner, f"{path}.{key}")
        case Part():
            yield from _fields(value, f"{path}.")
        case tuple() if value and isinstance(value[0], Part):
            for key, part in zip(_keys(value), value, strict=True):
                yield from _fields(part, f"{path}.{key}.")
        case tuple():
            yield path, ", ".join(map(str, value))
        case bool():
            yield path, str(value).lower()
        case _:
            yield path, "" if value is None else str(value)


def _keys(parts: Sequence[Part]) -> list[str]:
    """Ids or numbers; positions where there are none, or where they are not unique, so that no part hides another."""
    keys = [str(getattr(part, "id", None) or getattr(part, "number", "")) for part in parts]
    return keys if len({*keys} - {""}) == len(parts) else [str(place) for place in range(1, len(parts) + 1)]
