"""`trainer.yaml`: each threshold has its clause, its default and its limits."""

from decimal import Decimal

import msgspec
import pytest

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.settings import Eligibility, Policy, Settings


def test_the_defaults_are_those_of_the_sources() -> None:  # S7, S67, S102, T16, T24, T39, T42, S96
    policy = written("name: 禾光", Settings).policy
    assert msgspec.structs.asdict(policy) == {
        "plan_due": "01-31",
        "exam_minutes": 150,
        "lecture_minutes": 90,
        "practice_share": Decimal("0.30"),
        "stage_tolerance": Decimal("0.5"),
        "marking_days": 0,
        "mark_step": Decimal("0.5"),
        "double_marking": False,
        "mark_tolerance": "1",
        "eligibility": Eligibility(),
        "exam_notice_days": 3,
        "late_sheets": "warn",
        "skill_after_theory": "warn",
        "resits": 1,
        "resit_cap": "pass",
        "resit_absent": True,
        "follow_up_days": 5,
        "appeal_days": 7,
        "appeal_answer_days": 25,
        "archive_days": 5,
    }


def test_every_threshold_names_its_clause() -> None:
    schema = msgspec.inspect.type_info(Policy)
    assert isinstance(schema, msgspec.inspect.StructType)
    clauses = {
        field.name: (field.type.extra or {}).get("clause")
        for field in schema.fields
        if isinstance(field.type, msgspec.inspect.Metadata)
    }
    assert clauses == {
        "plan_due": "S67",
        "exam_minutes": "T39",
        "lecture_minutes": "T24",
        "practice_share": "S7",
        "stage_tolerance": "T16",
        "marking_days": "T42",
        "mark_step": "T42",
        "double_marking": "T42",
        "mark_tolerance": "T42",
        "eligibility": "T36",
        "exam_notice_days": "T36",
        "late_sheets": "T39",
        "skill_after_theory": "T45",
        "resits": "S96",
        "resit_cap": "S96",
        "resit_absent": "S96",
        "follow_up_days": "S96",
        "appeal_days": "S101",
        "appeal_answer_days": "S101",
        "archive_days": "S102",
    }


@pytest.mark.parametrize("day", ["00-10", "13-01", "01-32", "1-31", "2026-01-31"])
def test_a_day_of_the_year_is_month_and_day(day: str) -> None:
    assert refused(f"name: x\npolicy: {{plan_due: {day}}}", Settings) == [
        "policy.plan_due: `plan_due` must be text (MM-DD)"
    ]


@pytest.mark.parametrize("step", ["0", "-1", ".nan"])
def test_a_step_of_points_is_more_than_nothing(step: str) -> None:
    assert len(refused(f"name: x\npolicy: {{mark_step: {step}}}", Settings)) == 1


def test_all_mistakes_of_the_settings_in_one_run() -> None:
    text = "name: ''\nlanguage: fr\ncalendar: TW\ncommit: always\ntwo_person: [plans]\nplaces: {record: x}\n"
    assert refused(text, Settings) == [
        "name: `name` must be text, of length 1 or more",
        "language: `language` must be one of `zh-Hant`, `zh-Hans`, `en`",
        "calendar: `calendar` must be one of `CN`, `none`",
        "commit: `commit` must be one of `auto`, `manual`",
        "two_person.0: item 1 of `two_person` must be one of `plan`, `question`, `release`",
        "places.record.\0key: the key `record` is unknown; did you mean `records`?",
    ]


@pytest.mark.parametrize("share", ["-0.1", "1.1", ".inf"])
def test_a_share_of_days_on_leave_is_a_share(share: str) -> None:
    assert len(refused(f"name: x\npolicy: {{eligibility: {{leave_share: {share}}}}}", Settings)) == 1
