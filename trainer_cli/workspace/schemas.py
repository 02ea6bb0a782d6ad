"""JSON Schemas of the files that people write, made from the same records that read them."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from trainer_cli.workspace.layout import KINDS

SCHEMA_NAMES = {
    "settings": "settings", "topics": "topics", "tiers": "tier", "projects": "project", "materials": "materials",
    "blueprints": "blueprint", "lessons": "lesson", "questions": "questions", "people": "people",
    "trainers": "trainers", "departments": "departments", "rooms": "rooms", "year_plans": "year_plan",
    "plans": "plan",
}  # fmt: skip
"""Kinds that people write as YAML, and the name of each one's schema in `.schemas/`."""

AMOUNT = "a number like 6 or a share like 25%"
"""How `Amount` of a blueprint describes itself."""


def schema_files() -> dict[str, str]:
    """The files of `.schemas/`: path to text."""
    return {
        f".schemas/{SCHEMA_NAMES[kind.name]}.json": _text(kind.record, many=kind.format == "yaml-list")
        for kind in KINDS
        if kind.name in SCHEMA_NAMES
    }


def _text(record: Any, *, many: bool) -> str:  # noqa: ANN401  # a record class or a union of them
    schema = msgspec.json.schema(list[record] if many else record)
    for definition in schema["$defs"].values():
        definition.get("properties", {}).pop("source", None)
    schema["$defs"].pop("Source", None)
    schema["$defs"] = {name: _numbers(definition) for name, definition in schema["$defs"].items()}
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _numbers(node: Any) -> Any:  # noqa: ANN401  # any part of a schema
    """The same schema with decimals and amounts as people write them: a bare number, or a text."""
    if isinstance(node, dict):
        if node.get("description") == AMOUNT:
            return {**node, "type": ["integer", "string"]}
        if node.get("format") == "decimal":
            return {**node, "type": ["number", "string"]}
        return {key: _numbers(value) for key, value in node.items()}
    return [_numbers(value) for value in node] if isinstance(node, list) else node
