from __future__ import annotations

from trainer_cli.text.yaml_marks import marked


def test_places_of_keys_and_values() -> None:
    root = marked("# c\n- id: a\n  parts:\n    - x\n    - {y: z}\n- b\n")
    assert root is not None
    assert root.place == (2, 1)
    record = root.parts[0]
    assert record.place == (2, 3)
    assert record.keys == {"id": (2, 3), "parts": (3, 3)}
    assert record.parts["id"].place == (2, 7)
    assert [part.place for part in record.parts["parts"].parts.values()] == [(4, 7), (5, 7)]
    assert record.parts["parts"].parts[1].parts["y"].place == (5, 11)


def test_a_file_without_a_value_has_no_places() -> None:
    assert marked("# nothing\n") is None
