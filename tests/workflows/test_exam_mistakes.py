"""T43, T44: what was wrong, for each agent and for the class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, said
from trainer_cli.workflows.exam_mistakes import mistakes_of_agents, mistakes_of_class, not_announced

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_answers_are_published_after_the_results_only(team: Callable[[str], Team]) -> None:
    assert not_announced(team("released").exam) == []
    assert said(not_announced(team("marked").exam)) == [
        (
            f"records/exams/{EXAM}/exam.yaml:1:1 answers-not-released: "
            f"the results of `{EXAM}` are not announced, so its answers are not published"
        )
    ]


def test_mistakes_add_up_to_what_is_missing(team: Callable[[str], Team]) -> None:
    released = team("released")
    found = mistakes_of_agents(released.workspace, released.exam, released.scored)
    assert len(found) == 11
    for one in found:
        assert one.score.points is not None
        lost = sum(mistake.most - mistake.points for mistake in one.mistakes)
        assert one.exam.points - one.score.points == lost
        assert len({mistake.number for mistake in one.mistakes}) == len(one.mistakes)


def test_one_agent_alone(team: Callable[[str], Team]) -> None:
    released = team("released")
    scored = released.scored
    (one,) = mistakes_of_agents(released.workspace, released.exam, scored, only={"A002"})
    assert [mistake.number for mistake in one.mistakes if not mistake.marked] == [1, 2, 3, 4, 5]
    assert mistakes_of_agents(released.workspace, released.exam, scored, only={"A007"}) == []


def test_the_class_before_and_after_the_release(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    found = mistakes_of_class(marked.workspace, marked.exam, marked.scored)
    assert (found.papers, found.released) == (11, False)
    objective = [row for row in found.items if row.wrong is not None]
    assert {(row.number, row.times) for row in objective} == {(number, 1) for number in range(1, 6)}
    released = team("released")
    again = mistakes_of_class(released.workspace, released.exam, released.scored)
    assert again.released
