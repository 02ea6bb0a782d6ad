"""What a file is about: said by its rows, beside it, or by its name."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.interop.facts import read
from trainer_cli.interop.events import FACTS as EVENTS
from trainer_cli.interop.kpi import FACTS as KPI
from trainer_cli.interop.sign_in import FACTS as SIGN_IN
from trainer_cli.interop.subjects import period_id, period_in, subject_of
from trainer_cli.interop.survey import FACTS as SURVEY
from trainer_cli.model.plan import Plan
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from trainer_cli.interop.fact_format import FactFormat

FEBRUARY = dt.date(2026, 2, 1), dt.date(2026, 2, 28)


def plan(name: str, *agents: str) -> Plan:
    return Plan(id=name, title=name, tier="junior", start=dt.date(2026, 2, 9), agents=agents, stages=())


PLANS = {"p-1": plan("p-1", "A001", "A002"), "p-2": plan("p-2", "A003")}
CAME = "工號,日期,出勤\nA001,2026-02-09,到\n"


def about(
    text: str, format_: FactFormat, given: str = "", plans: dict[str, Plan] = PLANS, path: str = "f.csv"
) -> str:
    """The subject, or the problem with its place and remedy."""
    found = subject_of(format_, read(text, format_, path=path).told, path, plans, given)
    if isinstance(found, Problem):
        return f"{found.source} {found.code}: {found.message} → {found.remedy}"
    return found


def test_the_plan_that_the_rows_name() -> None:
    assert (
        about("工號,日期,出勤,計劃\nA001,2026-02-09,到,Ｐ-2\nA002,2026-02-09,到,p-2\n", SIGN_IN, "p-1")
        == "p-2"
    )


def test_the_plan_that_is_given() -> None:
    assert about(CAME, SIGN_IN, "p-2") == "p-2"


def test_the_only_plan_that_names_the_agents() -> None:
    assert about(CAME, SIGN_IN) == "p-1"


def test_which_plan() -> None:
    unclear = "f.csv:1:1 fact-subject-unclear: the file does not say which plan it is about → "
    remedy = "add a column `plan`, or give it as --about: "
    assert about(CAME, SIGN_IN, plans={}) == f"{unclear}{remedy}none"
    twice = {**PLANS, "p-3": plan("p-3", "A001")}
    assert about(CAME, SIGN_IN, plans=twice) == f"{unclear}{remedy}p-1, p-3"
    assert about(CAME.replace("A001", "A004"), SIGN_IN) == f"{unclear}{remedy}p-1, p-2"


def test_an_unknown_plan_and_two_plans() -> None:
    rows = "工號,日期,出勤,計劃\nA001,2026-02-09,到,p-1\nA002,2026-02-09,到,p-9\n"
    assert about(rows, SIGN_IN) == "f.csv:3:4 fact-subject-unknown: there is no plan `p-9` → plans: p-1, p-2"
    assert about(rows.replace("p-9", "p-2"), SIGN_IN) == (
        "f.csv:3:4 fact-subject-several: this is about `p-2`, and a row further up about `p-1` "
        "→ make a file of each, and import them one by one"
    )


def test_the_months_of_events() -> None:
    one = "工號,日期,事件\nA001,2026-02-09,投訴\n"
    assert about(one, EVENTS) == "2026-02"
    assert about(f"{one}A001,2026-04-01,投訴\n", EVENTS) == "2026-02_2026-04"


def test_the_period_of_kpi() -> None:
    head = "工號,開始日期,結束日期,回復率\n"
    assert about(f"{head}A001,2026-02-01,2026-02-28,99%\n", KPI) == "2026-02"
    two = f"{head}A001,2026-02-01,2026-02-07,99%\nA001,2026-02-08,2026-02-14,99%\n"
    assert about(two, KPI) == "2026-02-01_2026-02-14"


def test_the_survey_is_named_by_its_rows_or_its_file() -> None:
    text = "題目,答案\n實用,5\n"
    assert about(text, SURVEY, path="in/第一期 問卷(終).csv") == "第一期-問卷-終"
    assert about(text, SURVEY, "p-1-feedback") == "p-1-feedback"
    assert about("問卷,題目,答案\ns1,實用,5\n", SURVEY, "other") == "s1"
    assert about("問卷,題目,答案\ns1,實用,5\ns2,實用,5\n", SURVEY).startswith(
        "f.csv:3:1 fact-subject-several"
    )
    assert about(text, SURVEY, path="（）.csv") == "survey"


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        ("2026-02-09", "2026-02-09", "2026-02-09"),
        ("2026-02-01", "2026-02-28", "2026-02"),
        ("2026-02-01", "2026-03-31", "2026-02-01_2026-03-31"),
    ],
)
def test_the_name_of_a_period(start: str, end: str, name: str) -> None:
    assert period_id(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == name


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("自定义报表_人均日接入_2026-02-01至2026-02-28", FEBRUARY),
        ("kpi 20260201-20260228", FEBRUARY),
        ("2026-02-01_2026-02-28", FEBRUARY),
        ("2026-02-09", (dt.date(2026, 2, 9), dt.date(2026, 2, 9))),
        ("2026年2月績效", FEBRUARY),
        ("2026-02", FEBRUARY),
        ("kpi-202602", FEBRUARY),
        ("績效表", None),
        ("2026-02-30", None),
        ("2026-02-09至2026-02-01", None),
        ("", None),
    ],
)
def test_the_period_in_a_name(name: str, period: tuple[dt.date, dt.date] | None) -> None:
    assert period_in(name) == period
