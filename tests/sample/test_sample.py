"""The shipped sample: the rows that its curriculum, roster and records answer to, each counted."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trainer_cli.assembling.assembly import assembled
from trainer_cli.checks import Facts, check_problems
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name
from trainer_cli.questions.single import Single
from trainer_cli.questions.true_false import TrueFalse
from trainer_cli.questions.written import Written
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.load import load
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace

ALIKE = 0.75
"""Stems above this ratio would be one question with words or numbers swapped."""


@pytest.fixture(scope="module")
def sample() -> Workspace:
    loaded = load(builtin_root())
    assert loaded.problems == ()
    return loaded.workspace


def junior_courses(sample: Workspace) -> dict[str, int]:
    return {name: placed.course.stage for name, placed in sample.courses.items() if placed.tier == "junior"}


def test_it_is_clean_on_the_second_of_february(sample: Workspace) -> None:
    """S2, S4, S67, S70: `trainer --today 2026-02-02 check --strict` finds nothing."""
    assert check_problems(Facts(workspace=sample, today=dt.date(2026, 2, 2))) == []


def test_four_tiers_in_order(sample: Workspace) -> None:
    """T5."""
    tiers = sorted(sample.tiers.values(), key=lambda one: one.order)
    assert [(one.id, one.order) for one in tiers] == [
        ("junior", 1),
        ("intermediate", 2),
        ("senior", 3),
        ("gold", 4),
    ]
    names = [one.name["zh-Hant"] for one in tiers if isinstance(one.name, dict)]
    assert names == ["初級客服", "中級客服", "高級客服", "金牌客服"]


def test_every_tier_has_projects_courses_stages_and_a_bank(sample: Workspace) -> None:
    for tier in sample.tiers.values():
        courses = [name for name, placed in sample.courses.items() if placed.tier == tier.id]
        assert tier.stages
        assert courses
        assert all(sample.bank[course] for course in courses)


def test_the_fifteen_topics_of_the_policy(sample: Workspace) -> None:
    """S42 S43 S44 S45 S46 S47 S48 S49 S50 S51 S52 S53 S54 S55 S56: each has its clause and a course (S6)."""
    assert sample.topics is not None
    topics = [topic for area in sample.topics.areas for topic in area.topics]
    assert len(sample.topics.areas) == 5
    assert [topic.clause for topic in topics] == [f"S{number}" for number in range(42, 57)]
    taught = {topic for placed in sample.courses.values() for topic in placed.course.topics}
    assert taught == {topic.id for topic in topics}


def test_four_junior_projects_from_starter_materials(sample: Workspace) -> None:
    """T7, T8."""
    projects = [one for one in sample.projects.values() if one.source.path.startswith("curricula/junior/")]
    names = [
        one.name["zh-Hant"]
        for one in sorted(projects, key=lambda one: one.order)
        if isinstance(one.name, dict)
    ]
    assert names == ["客服基礎培訓", "淘寶平台培訓", "客服操作培訓", "客服技巧培訓"]
    assert all(project.materials for project in projects)


def test_courses_of_the_first_three_stages(sample: Workspace) -> None:
    """T9, T16, T17, T18."""
    stages = junior_courses(sample)
    assert {name for name, stage in stages.items() if stage == 1} == {
        "company",
        "workflow",
        "qualities",
        "precautions",
    }
    assert {name for name, stage in stages.items() if stage == 2} == {
        "rules",
        "business",
        "payment-logistics",
    }
    assert {name for name, stage in stages.items() if stage == 3} == {
        "wangwang", "backend", "sales-talk", "follow-up", "cases",
    }  # fmt: skip


def test_flow_of_six_blocks_and_six_stages(sample: Workspace) -> None:
    """T13, T14, T15, T16, T17, T18, T19, T20, T21, T22: 1 + 1 + 1 + 0.5 + 15 + 0.5 = 19 days."""
    junior = sample.tiers["junior"]
    assert [block.id for block in junior.flow] == [
        "basics",
        "platform",
        "operations",
        "skills",
        "cases",
        "assessment",
    ]
    assert [stage.days for stage in junior.stages] == [
        Decimal(one) for one in ("1", "1", "1", "0.5", "15", "0.5")
    ]
    assert [stage.kind for stage in junior.stages] == [
        "teaching", "teaching", "teaching", "theory_exam", "skill_exam", "sharing",
    ]  # fmt: skip
    assert [stage.clause for stage in junior.stages] == ["T16", "T17", "T18", "T19", "T20", "T21"]


def test_a_bank_of_twelve_courses_evenly_filled(sample: Workspace) -> None:
    """T37, T38: 10 single choice, 6 true or false, 3 short, 3 analysis and 1 of each other type a course."""
    others = dict.fromkeys(("multiple", "fill", "number", "match", "order"), 1)
    for course in junior_courses(sample):
        counted = Counter(map(type_name, sample.bank[course]))
        assert counted == {"single": 10, "true_false": 6, "short": 3, "analysis": 3} | others, course


def test_every_question_cites_the_paragraph_that_proves_its_key(sample: Workspace) -> None:
    for question in sample.questions.values():
        course, _, number = question.cite.partition("#")
        assert course == question.id.rpartition("-")[0]
        assert int(number) in {one.number for one in sample.handouts[course].paragraphs}, question.id
        assert question.explanation


def test_keys_are_spread(sample: Workspace) -> None:
    for course in junior_courses(sample):
        letters = Counter(one.answer for one in sample.bank[course] if isinstance(one, Single))
        truths = Counter(one.answer for one in sample.bank[course] if isinstance(one, TrueFalse))
        assert max(letters.values()) <= 4, course
        assert truths == {True: 3, False: 3}, course


def test_no_question_is_another_with_words_swapped(sample: Workspace) -> None:
    stems = sorted((one.stem, one.id) for one in sample.questions.values())
    matcher = SequenceMatcher(autojunk=False)
    alike = []
    for place, (stem, name) in enumerate(stems):
        matcher.set_seq2(stem)
        for other, other_name in stems[place + 1 :]:
            matcher.set_seq1(other)
            if (
                matcher.real_quick_ratio() > ALIKE
                and matcher.quick_ratio() > ALIKE
                and matcher.ratio() > ALIKE
            ):
                alike.append((name, other_name))
    assert alike == []


def test_the_blueprint_of_the_article(sample: Workspace) -> None:
    """T38, T39: 25 × 1 + 15 × 1 + 5 × 5 + 5 × 7 = 100 points in 150 minutes; written rubrics fit."""
    theory = sample.blueprints["junior", "theory"]
    assert [(one.type, one.count, str(one.points)) for one in theory.sections] == [
        ("single", 25, "1"), ("true_false", 15, "1"), ("short", 5, "5"), ("analysis", 5, "7"),
    ]  # fmt: skip
    assert (str(theory.points), theory.minutes, str(theory.pass_mark)) == ("100", 150, "60")
    assert set(theory.courses) == set(junior_courses(sample))
    worth = {section.type: section.points for section in theory.sections}
    for question in (one for course in theory.courses for one in sample.bank[course]):
        if isinstance(question, Written):
            assert sum(line.points for line in question.rubric) == worth[type_name(question)], question.id


def test_a_blueprint_with_every_type_and_two_policies_of_credit(sample: Workspace) -> None:
    """T38: 100 points of nine types; the mixed exam can be assembled from the approved bank."""
    mixed = sample.blueprints["junior", "mixed"]
    assert {one.type for one in mixed.sections} == TYPES.keys()
    assert {one.type: one.credit for one in mixed.sections if one.credit != "exact"} == {
        "multiple": "half",
        "match": "net",
    }
    assert sum(one.count * one.points for one in mixed.sections) == mixed.points == 100
    bank = {course: sample.bank[course] for course in mixed.courses}
    made = assembled(mixed, bank, forms=2, seed=7)
    assert [Counter(map(type_name, form)) for form in made.forms] == [
        {one.type: one.count for one in mixed.sections}
    ] * 2


def test_lessons_of_the_three_teaching_days(sample: Workspace) -> None:
    """T24, T25, T26, T27, T28, T29, T30: lecture time, ice-breaker and quiz, hand-outs, contest, hands-on."""
    days: dict[int, list[tuple[str, int]]] = {1: [], 2: [], 3: []}
    for course, stage in junior_courses(sample).items():
        lesson = sample.lessons[course]
        days[stage] += [(segment.method, segment.minutes) for segment in lesson.segments]
        assert sum(segment.minutes for segment in lesson.segments) == sample.courses[course].course.minutes
    assert sum(minutes for method, minutes in days[1] if method == "lecture") <= 90
    assert {"ice_breaker", "group_quiz"} <= {method for method, _ in days[1]}
    assert {"reading", "group_contest"} <= {method for method, _ in days[2]}
    assert {"hands_on", "role_play"} <= {method for method, _ in days[3]}
    assert {sum(minutes for _, minutes in day) for day in days.values()} == {360}


def test_every_question_and_the_year_are_approved_as_samples(sample: Workspace) -> None:
    """S10, S12, S70: approvals bound to the content, which say that they are no real ones."""
    assert approved_questions(sample).keys() == sample.questions.keys()
    assert {subject.kind for _, subject in sample.approvals} == {"question", "year_plan"}
    assert all("sample" in act.note for act, _ in sample.approvals)


def test_the_yearly_plan_covers_tiers_and_inputs(sample: Workspace) -> None:
    """S12, S67, S68, S69."""
    year = sample.year_plans["2026"]
    assert {line.tier for line in year.lines} >= sample.tiers.keys()
    assert all((year.inputs.business, year.inputs.posts, year.inputs.evaluation))
    assert all(
        line.goal and line.content and line.method and line.time and line.trainers for line in year.lines
    )


def test_two_teams_with_twenty_four_invented_agents(sample: Workspace) -> None:
    """S4, S11, S15, S18, S84."""
    teams = Counter(mine[-1].team for mine in sample.postings.values())
    assert len(sample.agents) == 24
    assert teams.keys() == {"west", "east"}
    assert len(sample.trainers) == 5
    assert {one.kind for one in sample.departments.values()} == {"training", "service"}
    assert all(one.email.endswith("@heguang.example") for one in sample.agents.values())


def test_generated_files_say_so() -> None:
    root = Path(__file__).resolve().parents[2]
    assert "generated" in (root / "inbox/README.md").read_text("utf-8")
    assert "generated" in (root / "tests/data/six-hundred/README.md").read_text("utf-8")
    assert len((root / "tests/data/six-hundred/answers.csv").read_text("utf-8").splitlines()) == 601
