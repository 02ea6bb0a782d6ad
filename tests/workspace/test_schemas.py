"""The schemas for editors are those of the records that read the files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from trainer_cli.questions import TYPES
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.layout import KINDS
from trainer_cli.workspace.schemas import SCHEMA_NAMES, schema_files

SCHEMAS: dict[str, Any] = {path: json.loads(text) for path, text in schema_files().items()}


def test_every_yaml_that_people_write_has_one() -> None:
    written = {
        kind.name for kind in KINDS if kind.format.startswith("yaml") and "records/" not in kind.pattern
    }
    assert written == set(SCHEMA_NAMES)
    assert set(SCHEMAS) == {f".schemas/{name}.json" for name in SCHEMA_NAMES.values()}


@pytest.mark.parametrize("path", SCHEMAS)
def test_a_schema_resolves_and_never_asks_for_a_source(path: str) -> None:
    schema = SCHEMAS[path]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    names = {reference.removeprefix("#/$defs/") for reference in references(schema)}
    assert names <= set(schema["$defs"])
    for definition in schema["$defs"].values():
        assert "source" not in definition.get("properties", {})
        assert definition.get("additionalProperties") is False


def test_decimals_may_be_numbers_or_texts() -> None:
    points = SCHEMAS[".schemas/blueprint.json"]["$defs"]["Blueprint"]["properties"]["points"]
    assert points["type"] == ["number", "string"]


def test_lists_are_lists_and_unions_are_told_apart_by_type() -> None:
    assert SCHEMAS[".schemas/rooms.json"]["type"] == "array"
    questions = SCHEMAS[".schemas/questions.json"]["items"]
    assert set(questions["discriminator"]["mapping"]) == TYPES.keys()


def test_the_sample_points_to_them() -> None:
    tier = (builtin_root() / "curricula/junior/tier.yaml").read_text(encoding="utf-8")
    assert tier.startswith("# yaml-language-server: $schema=../../.schemas/tier.json\n")


def references(node: Any) -> list[str]:  # noqa: ANN401  # any part of a schema
    if isinstance(node, dict):
        own = [node["$ref"]] if "$ref" in node else []
        return own + [one for value in node.values() for one in references(value)]
    return [one for value in node for one in references(value)] if isinstance(node, list) else []
