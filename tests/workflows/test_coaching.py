"""S96: a coaching plan for somebody who did not pass."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.team import EXAM, ZONE, said
from trainer_cli.workflows.coaching import Plan, new_coaching

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

AT = dt.datetime(2026, 2, 13, 9, tzinfo=ZONE)
FOR_A007 = Plan("A007", ("rules", "cases"), "TR01", dt.date(2026, 2, 27), "80 %", "each morning", "TR01", AT)


def test_a_plan_names_topics_coach_and_day(team: Callable[[str], Team]) -> None:
    at = team("released")
    proposal = at.do(*new_coaching(at.workspace, at.exam, FOR_A007))
    assert [change.path for change in proposal.changes] == [
        f"records/coaching/{EXAM}/2026-02-13-A007/coaching.yaml"
    ]
    assert (
        proposal.what
        == proposal.done
        == "TR01 coaches A007 until 2026-02-27: rules, cases (2026-02-13-A007)."
    )
    at.do(*new_coaching(at.workspace, at.exam, FOR_A007))
    first, second = at.exam.coaching
    assert (first.topics, first.coach, str(first.until), first.target, first.note) == (
        ("rules", "cases"),
        "TR01",
        "2026-02-27",
        "80 %",
        "each morning",
    )
    assert second.id == "2026-02-13-A007-2"


def test_what_is_wrong_with_a_plan_is_told_at_once(team: Callable[[str], Team]) -> None:
    at = team("released")
    wrong = FOR_A007._replace(agent="A001", topics=("rule", "rules"), until=dt.date(2026, 2, 1))
    assert said(new_coaching(at.workspace, at.exam, wrong)[1]) == [
        (
            f"records/exams/{EXAM}/exam.yaml:1:1 coaching-not-needed: "
            f"no result of A001 in {EXAM} counts as not passed"
        ),
        ":1:1 coaching-topic: there is no topic, course or point `rule` to be coached in",
        ":1:1 coaching-day: 2026-02-01 is over, so nobody can be coached until then",
    ]


def test_a_topic_may_be_a_topic_a_course_or_a_point(team: Callable[[str], Team]) -> None:
    at = team("released")
    workspace = at.workspace
    assert workspace.topics is not None
    topic = workspace.topics.areas[0].topics[0].id
    point = workspace.courses["rules"].course.points[0].id
    proposal, problems = new_coaching(workspace, at.exam, FOR_A007._replace(topics=(topic, "rules", point)))
    assert (proposal is not None, problems) == (True, [])
    (at.root / "curricula/topics.yaml").unlink()
    assert new_coaching(at.workspace, at.exam, FOR_A007)[1] == []


def test_nobody_is_coached_for_what_is_not_announced(team: Callable[[str], Team]) -> None:
    at = team("marked")
    assert said(new_coaching(at.workspace, at.exam, FOR_A007)[1]) == [
        (
            f"records/exams/{EXAM}/exam.yaml:1:1 coaching-unannounced: "
            f"the results of {EXAM} are not announced, so nobody is to be coached for them"
        )
    ]
