"""Every kind of file of a workspace with its keys, from the records that read them."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from trainer_cli.text.declared import allowed, expectation, family, is_record, members
from trainer_cli.workspace.columns import NAMES
from trainer_cli.workspace.layout import KINDS
from trainer_cli.workspace.recorded import RECORDS, field_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.workspace.layout import Kind

FORMATS = {
    "yaml": "YAML, one mapping",
    "yaml-list": "YAML, a list of entries",
    "csv": "CSV with a header",
    "handout": "Markdown with front matter",
    "bytes": "written by the program",
}
BYTES = {
    "sheets": "The answers of an import, one file a form, packed: one character an item.",
    "originals": "The file of answer sheets as it came in.",
    "mark_originals": "The file of marks as it came in.",
    "roster_originals": "The roster as it came in.",
    "nightly_digests": "The digests of every input and derived file that a nightly run saw.",
} | {f"{field_name(kind)}_originals": "The file as it came in." for kind in RECORDS}
PLAINER = {
    "text or a mapping of keys": "a text, or one for each language",
    "text (letters, digits and `_.-`)": "an id",
    "text (an id: text for ever)": "an id",
}
BY_TEXT = {"paragraphs"}
"""Fields that are read from the text of a file, not from a key."""


def files_text() -> str:
    """A section for each kind of file, in the order in which places are looked up."""
    return "\n".join(section(kind) for kind in KINDS)


def section(kind: Kind) -> str:
    """The place, the format and the keys of a kind of file."""
    head = f"#### `{kind.pattern}`\n\n"
    records = members(kind.record) if kind.holds else ()
    if not records:
        return f"{head}{kind.name}; {FORMATS[kind.format]}. {BYTES[kind.name]}\n"
    summary = f"{kind.name}; {FORMATS[kind.format]}. {_summary(records[0])}\n"
    tables = [_table(kind, record, titled=len(records) > 1) for record in records]
    return f"{head}{summary}\n" + "\n".join(tables)


def _summary(record: type) -> str:
    return " ".join((inspect.getdoc(record) or "").split("\n\n")[0].split())


def _table(kind: Kind, record: type, *, titled: bool) -> str:
    title = f"`type: {record.__struct_config__.tag}`\n\n" if titled else ""  # type: ignore[attr-defined]
    if kind.format == "csv":
        head = "| column | also | value | needed |\n|---|---|---|---|\n"
        rows = [_csv_row(kind, field) for field in _own_fields(record)]
    else:
        head = "| key | value | needed |\n|---|---|---|\n"
        rows = [f"| `{name}` | {value} | {needed} |" for name, value, needed in _rows(record, "")]
    return f"{title}{head}" + "\n".join(rows) + "\n"


def _csv_row(kind: Kind, field: msgspec.structs.FieldInfo) -> str:
    spellings = [name for name, meant in NAMES[kind.name].items() if meant == field.name]
    also = ", ".join(spellings[1:])
    return f"| `{spellings[0]}` | {also} | {_words(field.type)} | {_needed(field)} |"


def _rows(record: type, prefix: str) -> Iterator[tuple[str, str, str]]:
    """Key path, what its value is, and whether it must be there; parts of parts follow their owner."""
    for field in _own_fields(record):
        inner, many = _part(field.type)
        mark = "[]" if many else ""
        name = f"{prefix}{field.encode_name}"
        if inner is None:
            yield name, _words(field.type), _needed(field)
            continue
        yield name, "a list of entries" if many else "a mapping of keys", _needed(field)
        yield from _rows(inner, f"{name}{mark}.")


def _own_fields(record: type) -> Iterator[msgspec.structs.FieldInfo]:
    return (one for one in msgspec.structs.fields(record) if one.name != "source" and one.name not in BY_TEXT)


def _part(type_: Any) -> tuple[type | None, bool]:  # noqa: ANN401  # any declared type
    """The record inside a field's type, and whether there may be many."""
    for member in members(type_):
        if is_record(member):
            return member, False
        arguments = get_args(member)
        if family(member) is tuple and arguments and is_record(arguments[0]):
            return arguments[0], True
    return None, False


def _words(type_: Any) -> str:  # noqa: ANN401  # any declared type
    inside = [get_args(member)[0] for member in members(type_) if family(member) is tuple]
    words = f"a list of {expectation(inside[0])}" if inside and allowed(inside[0]) else expectation(type_)
    for long, short in PLAINER.items():
        words = words.replace(long, short)
    return words


def _needed(field: msgspec.structs.FieldInfo) -> str:
    if field.required:
        return "yes"
    default = field.default
    if default in (None, "", ()) or default is msgspec.NODEFAULT or isinstance(default, msgspec.Struct):
        return "no"
    return f"no; `{str(default).lower() if isinstance(default, bool) else default}`"
