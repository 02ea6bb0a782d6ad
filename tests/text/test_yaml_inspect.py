from __future__ import annotations

import pytest

from trainer_cli.text import yaml_inspect
from trainer_cli.text.yaml_inspect import inspected


def found(text: str) -> list[tuple[str, str]]:
    return [(problem.code, str(problem.source)) for problem in inspected(text, "a")]


def test_a_sound_file_has_no_problems() -> None:
    assert found("- id: a\n  parts: [x, {y: ~}, [z]]\n  a: {b: c}\n- b\n") == []


def test_all_mistakes_of_a_file_in_one_run() -> None:
    text = "a: &x 1\nb: *x\nc: !!int 3\na: [{d: 1, d: 2}]\n[e]: f\ng: 'h\n"
    assert found(text) == [
        ("yaml-anchor", "a:1:4"),
        ("yaml-alias", "a:2:4"),
        ("yaml-tag", "a:3:4"),
        ("yaml-duplicate-key", "a:4:1"),
        ("yaml-duplicate-key", "a:4:12"),
        ("yaml-key", "a:5:1"),
        ("yaml-syntax", "a:6:4"),
    ]


def test_both_lines_of_a_duplicate_key_are_named() -> None:
    (problem,) = inspected("id: 1\nstem: x\nid: 2\n", "a")
    assert problem.message == "the key `id` stands here and already in line 1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("file-empty", "a:1:1")]),
        ("text", [("yaml-top-level", "a:1:1")]),
        ("--- a\n--- b\n", [("yaml-top-level", "a:1:5"), ("yaml-second-document", "a:2:1")]),
        ("a: b\n...\n---\nc: d\n", [("yaml-second-document", "a:3:1")]),
        ('- "\\0"\n', [("character-forbidden", "a:1:3")]),
        ("[" * 65, [("file-too-large", "a:1:65")]),
        ("? {a: b}\n: c\n", [("yaml-key", "a:1:3")]),
        ("&a b: &a c\n", [("yaml-anchor", "a:1:1"), ("yaml-anchor", "a:1:7")]),
        ("&a [!x b]\n", [("yaml-anchor", "a:1:1"), ("yaml-tag", "a:1:5")]),
    ],
)
def test_each_mistake_has_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_more_values_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_inspect, "MAX_EVENTS", 1000)
    assert found("- a\n" * 1000) == [("file-too-large", "a:998:3")]
    assert found("- a\n" * 994) == []


def test_a_hundred_mistakes_are_enough() -> None:
    assert len(found("- *a\n" * 1000)) == 100
