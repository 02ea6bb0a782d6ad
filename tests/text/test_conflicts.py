from __future__ import annotations

import pytest

from trainer_cli.text.conflicts import conflict_problems

CONFLICT = """\
- id: rules-001
<<<<<<< HEAD
  stem: 早
=======
  stem: 晚
>>>>>>> branch
"""


def test_a_conflict_is_reported_once_where_it_begins() -> None:
    (problem,) = conflict_problems(CONFLICT, "a.yaml")
    assert (problem.code, str(problem.source)) == ("merge-conflict", "a.yaml:2:1")


@pytest.mark.parametrize("mark", ["<<<<<<< a", "=======", ">>>>>>> b", "|||||||", "||||||| merged"])
@pytest.mark.parametrize("indent", ["", "  ", "\t"])
def test_each_marker_alone_also_indented(mark: str, indent: str) -> None:
    (problem,) = conflict_problems(f"text: |\n{indent}{mark}\n", "a.yaml")
    assert (problem.source.line, problem.source.column) == (2, len(indent) + 1)


@pytest.mark.parametrize("text", ["========", "a =======", "<<<<<<<x", ">>>", "=======x", "<<<<<<<<"])
def test_what_only_looks_like_a_marker(text: str) -> None:
    assert conflict_problems(text, "a.md") == []
