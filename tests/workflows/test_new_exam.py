"""Forms from approved questions, frozen (T19, T37, T38, T40, T41, S70, S101)."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any

from tests.team import COHORT, EXAM, PLAN, ZONE, said
from trainer_cli.text.digest import digest_record
from trainer_cli.workflows.made_exam import Order
from trainer_cli.workflows.new_exam import new_exam

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal

AT = dt.datetime(2026, 2, 11, 9, tzinfo=ZONE)


def examined(
    team: Team,
    *,
    blueprint: str | None = None,
    given_id: str | None = None,
    **options: Any,  # noqa: ANN401  # of the order
) -> tuple[Proposal | None, list[Problem]]:
    workspace = team.workspace
    wanted = {"forms": 2, "seed": 7, "invigilators": ("TR02",), "by": "TR01", "at": AT, **options}
    order = Order(**wanted)
    return new_exam(workspace, workspace.plans[PLAN], order, blueprint=blueprint, given_id=given_id)


def test_two_forms_without_a_shared_question(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    proposal = approved.do(*examined(approved))
    assert [change.path for change in proposal.changes] == [
        f"records/exams/{EXAM}/exam.yaml",
        f"records/exams/{EXAM}/form-A.yaml",
        f"records/exams/{EXAM}/form-B.yaml",
        f"records/exams/{EXAM}/candidates.csv",
    ]
    assert proposal.done == (
        f"Exam {EXAM}: 2 forms of 50 questions, 100 points, 12 candidates, 2026-02-12 09:00, seed 7.\n"
        "The worst form's mean difficulty is 0.0187 from the target; proven least: 0.\n"
        f"What was wanted and got: trainer exam show {EXAM}\n"
        f"Next: trainer exam paper {EXAM} --form A"
    )
    assert proposal.what == proposal.done.partition("\n")[0]
    facts = approved.exam
    document = dict(proposal.document)
    coverage = document.pop("coverage")
    assert document == {
        "exam": EXAM,
        "forms": facts.exam.forms,
        "seed": 7,
        "candidates": 12,
        "distance": Decimal("0.0187"),
        "least_distance": 0,
    }
    assert isinstance(coverage, list)
    assert coverage[0] == {"what": "type single", "low": 25, "high": 25, "got": (25, 25)}
    assert (facts.exam.distance, facts.exam.overlap) == (Decimal("0.0187"), 0)
    forms = [facts.forms[name] for name in "AB"]
    for form in forms:
        assert Counter(item.type for item in form.items) == {  # T38
            "single": 25,
            "true_false": 15,
            "short": 5,
            "analysis": 5,
        }
        assert sum(item.points for item in form.items) == 100
        assert facts.exam.forms[form.form] == digest_record("form", form)  # S101
        courses = Counter(item.course for item in form.items)
        assert set(courses) == set(approved.workspace.blueprints["junior", "theory"].courses)  # T19, T37
        assert max(courses.values()) - min(courses.values()) <= 1
    assert not {item.question for item in forms[0].items} & {item.question for item in forms[1].items}
    assert (facts.exam.invigilators, facts.exam.declaration != "", str(facts.exam.date)) == (
        ("TR02",),
        True,
        "2026-02-12",
    )


def test_without_a_seed_the_id_gives_it(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    proposal, problems = examined(approved, seed=None)
    assert problems == []
    assert proposal is not None
    assert proposal.document["seed"] == 716480
    other, _ = examined(approved, seed=None, given_id="resit")
    assert other is not None
    assert other.document["seed"] != 716480


def test_the_same_seed_makes_the_same_bytes_and_another_seed_others(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    first, again, other = (examined(approved, seed=seed)[0] for seed in (7, 7, 8))
    assert first is not None
    assert again is not None
    assert other is not None
    assert first.changes == again.changes
    assert first.changes[1].content != other.changes[1].content


def test_a_second_exam_asks_what_was_not_asked_yet(team: Callable[[str], Team]) -> None:  # T37
    assembled = team("assembled")
    asked = {item.question for form in assembled.exam.forms.values() for item in form.items}
    proposal = assembled.do(*examined(assembled, given_id="resit", forms=1))
    assert proposal.document["exam"] == "resit"
    again = {item.question for item in assembled.workspace.exams["resit"].forms["A"].items}
    assert not asked & again
    _, problems = examined(assembled, given_id="third", exclude=frozenset(assembled.workspace.questions))
    assert {one.code for one in problems} == {"blueprint-short"}


def test_forms_that_may_share_questions(team: Callable[[str], Team]) -> None:  # T37
    approved = team("approved")
    approved.do(*examined(approved, forms=6, overlap=10))
    forms = [{item.question for item in form.items} for form in approved.exam.forms.values()]
    assert approved.exam.exam.overlap == 10
    assert 0 < max(len(one & other) for one, other in combinations(forms, 2)) <= 10


def test_without_a_wanted_difficulty_no_distance_is_told(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    blueprint = approved.root / "curricula/junior/exams/theory.yaml"
    blueprint.write_text(re.sub("difficulty: .*", "", blueprint.read_text("utf-8")), "utf-8")
    proposal = approved.do(*examined(approved))
    assert "from the target" not in proposal.done
    assert approved.exam.exam.distance is None


def test_forms_are_dealt_out_in_turn(team: Callable[[str], Team]) -> None:
    forms = [one.form for one in team("assembled").exam.candidates]
    assert forms == ["A", "B"] * 6


def test_a_second_exam_is_made_only_with_an_id_of_its_own(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    proposal, problems = examined(assembled, start="13:30")
    assert proposal is None
    assert said(problems) == [
        f"records/exams/{EXAM}/exam.yaml:1:1 exam-again: plan `{PLAN}` has the exam `{EXAM}` already"
    ]
    proposal = examined(assembled, given_id="resit", start="13:30")[0]
    assert proposal is not None
    assert proposal.document["exam"] == "resit"


def test_ids_that_are_taken_or_no_ids(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    _, problems = examined(assembled, given_id=EXAM)
    assert said(problems) == [
        f":1:1 id-taken: the id `{EXAM}` is taken by records/exams/{EXAM}/exam.yaml:1:1"
    ]
    _, problems = examined(assembled, given_id="a/b")
    assert [one.code for one in problems] == ["id-form"]


def test_a_start_that_is_no_time(team: Callable[[str], Team]) -> None:
    _, problems = examined(team("approved"), start="9 o'clock")
    assert said(problems) == [":1:1 exam-start: `9 o'clock` is no time of day"]


def test_an_unapproved_plan_has_no_exam_without_a_reason(team: Callable[[str], Team]) -> None:  # S70
    planned = team("planned")
    proposal, problems = examined(planned)
    assert proposal is None
    assert said(problems) == [
        f"plans/{PLAN}.yaml:2:1 plan-unapproved: plan `{PLAN}` is draft, not approved as it stands"
    ]
    planned.do(*examined(planned, exception="the leader is ill"))
    assert planned.exam.exam.exception == "the leader is ill"


def test_a_reason_that_was_not_needed_is_not_recorded(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    approved.do(*examined(approved, exception="just in case"))
    assert approved.exam.exam.exception == ""


def test_a_plan_changed_since_its_approval_is_not_approved(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    approved.edit(f"plans/{PLAN}.yaml", "responsible: D03", "responsible: D02")
    _, problems = examined(approved)
    assert [one.message for one in problems] == [f"plan `{PLAN}` is changed, not approved as it stands"]


def test_invigilators_are_people_of_the_roster(team: Callable[[str], Team]) -> None:  # T41
    _, problems = examined(team("approved"), invigilators=("TR02", "D01", "TR99"))
    assert said(problems) == [":1:1 name-unknown: there is no trainer or person `TR99` to invigilate"]


def test_a_blueprint_that_is_not_there(team: Callable[[str], Team]) -> None:
    _, problems = examined(team("approved"), blueprint="practice")
    assert [(one.message, one.remedy) for one in problems] == [
        ("tier `junior` has no blueprint `practice`", "blueprints in curricula/junior/exams/: mixed, theory")
    ]


def test_a_plan_without_a_theory_exam(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write(
        f"plans/{PLAN}.yaml",
        f"{{id: {PLAN}, title: x, tier: junior, start: 2026-02-09, agents: [A001], stages: []}}\n",
    )
    _, problems = examined(sample, exception="trial")
    assert said(problems) == [f"plans/{PLAN}.yaml:1:1 exam-no-stage: plan `{PLAN}` has no theory exam stage"]


def test_a_theory_exam_without_a_day(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    stage = "{number: 4, name: 理論, kind: theory_exam, exam: theory}"
    sample.write(
        f"plans/{PLAN}.yaml",
        f"{{id: {PLAN}, title: x, tier: junior, start: 2026-02-09, agents: [A001], stages: [{stage}]}}\n",
    )
    _, problems = examined(sample, exception="trial")
    assert said(problems) == [
        f"plans/{PLAN}.yaml:1:1 exam-no-day: the theory exam of plan `{PLAN}` has no day yet"
    ]


def test_a_bank_that_is_too_short_names_what_is_missing(team: Callable[[str], Team]) -> None:  # T37
    proposal, problems = examined(team("approved"), forms=20)
    assert proposal is None
    assert problems
    assert {one.clause for one in problems} == {"T37"}
    assert "questions-waiting" not in {one.code for one in problems}


def test_only_approved_questions_are_used(team: Callable[[str], Team]) -> None:  # T11, S10
    approved = team("approved")
    bank = approved.workspace.bank
    for course in list(bank)[3:]:
        path = bank[course][0].source.path
        approved.write(path, approved.text(path).replace("  explanation: ", "  explanation: 新"))
    proposal, problems = examined(approved)
    assert proposal is None
    waiting = sum(len(bank[course]) for course in list(bank)[3:])
    assert (
        problems[-1].message == f"{waiting} questions are not approved as they stand, so they were not used"
    )
    assert (problems[-1].level, problems[-1].code) == ("warning", "questions-waiting")


ABSENT = (
    "date,part,agent,status,time,note,row\n2026-02-09,full,A003,absent,,,2\n2026-02-10,full,A004,late,,,3\n"
)
ACT = f"""\
id: i
kind: attendance
subject: {PLAN}
file: f.csv
original: original.csv
digest: x
encoding: utf-8
rows: 2
taken: 2
refused: 0
at: 2026-02-10T12:00:00+08:00
by: TR01
"""


def with_a_rule(team: Team) -> Team:
    """A plan of which somebody missed a day, in a workspace that bars who does."""
    team.write(f"records/attendance/{PLAN}/i/import.yaml", ACT)
    team.write(f"records/attendance/{PLAN}/i/attendance.csv", ABSENT)
    team.edit("trainer.yaml", "policy: ", "policy:\n  eligibility: {absent_half_days: 0, late: 3}\n# ")
    return team


def test_who_is_not_eligible_by_attendance_does_not_sit_by_a_slip(team: Callable[[str], Team]) -> None:
    # T36
    approved = with_a_rule(team("approved"))
    proposal, problems = examined(approved)
    assert proposal is None
    assert [one.message for one in problems] == ["A003 was absent for 2 half days, and 0 are allowed"]


def test_those_left_out_are_no_candidates(team: Callable[[str], Team]) -> None:
    approved = with_a_rule(team("approved"))
    approved.do(*examined(approved, without=("A003",), ineligible="said in vain"))
    assert [one.agent for one in approved.exam.candidates] == [one for one in COHORT if one != "A003"]
    assert approved.exam.exam.ineligible == ""


def test_why_they_sit_all_the_same_is_kept(team: Callable[[str], Team]) -> None:
    approved = with_a_rule(team("approved"))
    approved.do(*examined(approved, ineligible="was ill, and caught up"))
    assert approved.exam.exam.ineligible == "was ill, and caught up"
    assert len(approved.exam.candidates) == 12


def test_candidates_are_told_days_before(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    proposal, _ = examined(approved)
    assert proposal is not None
    assert [(one.level, one.message) for one in proposal.problems] == [
        ("warning", "days until the exam: 1; candidates are to know of it 3 days before")
    ]
    for day in (9, 13):  # early enough; and an exam that is over needs no notice
        proposal, _ = examined(approved, at=AT.replace(day=day))
        assert proposal is not None
        assert proposal.problems == ()
