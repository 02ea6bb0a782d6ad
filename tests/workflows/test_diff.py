"""What a change does: records, approvals, exams (S70, S71, T40, T44)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.team import EXAM, PLAN, said
from trainer_cli.model.diff import FieldChange, VoidedApproval
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workflows.diff import Effects, attention, effects, sides
from trainer_cli.workspace.git import git, new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

YEAR = "plans/2026.yaml"
AFTERNOON = dt.datetime(2026, 2, 2, 15, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def committed(at: Team) -> Team:
    """The workspace under git, all of it in one commit."""
    new_repository(at.root)
    commit_files(at.root, list(at.files()), "test")
    return at


def done(at: Team, revisions: str = "HEAD") -> Effects:
    now = at.workspace
    found = sides(at.root, now, revisions)
    assert not isinstance(found, Problem)
    assert found.unread == ()
    return effects(at.root, now, found.old, found.new)


def told(result: Effects) -> list[tuple[str, str, str]]:
    return [(one.kind, one.id, one.state) for one in result.changes]


def with_another_key(at: Team) -> tuple[str, str]:
    """Change the key of the first choice of form A to the next option; the question and its old answer."""
    item = next(one for one in at.exam.forms["A"].items if one.type == "single")
    question = at.workspace.questions[item.question]
    path, answer = question.source.path, str(getattr(question, "answer", ""))
    text = at.text(path)
    start = text.index(f"id: {item.question}\n")
    other = "A" if answer != "A" else "B"
    at.write(path, text[:start] + text[start:].replace(f"answer: {answer}", f"answer: {other}", 1))
    return item.question, answer


def test_nothing_changed(team: Callable[[str], Team]) -> None:
    assert done(committed(team("released"))) == Effects((), (), ())


def test_a_changed_plan_loses_its_approval(team: Callable[[str], Team]) -> None:
    at = committed(team("approved"))
    at.edit(f"plans/{PLAN}.yaml", "- A012", "- A013")
    at.edit(YEAR, "title:", "title: 新計劃 #")
    result = done(at)
    assert told(result) == [("plan", PLAN, "changed"), ("year_plan", "2026", "changed")]
    assert result.changes[0].fields == (
        FieldChange("agents.A012", "A012", ""),
        FieldChange("agents.A013", "", "A013"),
    )
    assert result.approvals[0] == VoidedApproval("plan", PLAN, f"plans/{PLAN}.yaml:2")
    assert said(attention(result))[0] == (
        f"plans/{PLAN}.yaml:2:1 warning diff-approval: "
        f"`{PLAN}` was approved and no longer is: its content changed"
    )


def test_plans_come_and_go(team: Callable[[str], Team]) -> None:
    at = committed(team("approved"))
    at.write(
        "plans/junior-2026-03-02.yaml",
        at.text(f"plans/{PLAN}.yaml").replace(f"id: {PLAN}", "id: junior-2026-03-02"),
    )
    (at.root / f"plans/{PLAN}.yaml").unlink()
    result = done(at)
    assert told(result) == [("plan", PLAN, "gone"), ("plan", "junior-2026-03-02", "new")]
    assert result.approvals == ()


def test_a_changed_question_ends_its_approval_and_is_found_on_the_papers(team: Callable[[str], Team]) -> None:
    at = committed(team("assembled"))
    item = at.exam.forms["A"].items[0]
    at.edit(item.path, item.stem, f"{item.stem}（新）")
    result = done(at)
    assert told(result) == [("question", item.question, "changed")]
    assert [one.id for one in result.approvals] == [item.question]
    [effect] = result.exams
    assert (effect.exam, effect.announced, effect.questions) == (EXAM, False, (item.question,))
    assert (effect.keys, effect.unclear, effect.scores) == ((), (), ())
    assert [one.code for one in attention(result)] == ["diff-approval"]


def test_a_question_that_was_retired_has_lost_nothing_by_an_edit(team: Callable[[str], Team]) -> None:
    at = committed(team("approved"))
    question = at.workspace.questions["rules-001"]
    at.do(
        *approval_proposal(
            at.workspace, [("question", question, question.id)], by="TR01", at=AFTERNOON, decision="retired"
        )
    )
    assert done(at).approvals == ()


def test_a_question_that_is_gone_has_no_new_key(team: Callable[[str], Team]) -> None:
    at = committed(team("assembled"))
    item = at.exam.forms["A"].items[0]
    at.edit(item.path, f"id: {item.question}", "id: another-001")
    result = done(at)
    assert told(result) == [("question", "another-001", "new"), ("question", item.question, "gone")]
    assert [(one.questions, one.keys, one.unclear) for one in result.exams] == [((item.question,), (), ())]
    assert result.approvals == ()


def test_a_changed_key_would_change_announced_scores(team: Callable[[str], Team]) -> None:
    at = committed(team("released"))
    scores = {one.agent: one for one in at.scores}
    question, _ = with_another_key(at)
    result = done(at)
    [effect] = result.exams
    assert (effect.announced, effect.keys, effect.unclear) == (True, (question,), ())
    on_a = {agent for agent, one in scores.items() if one.form == "A" and one.points is not None}
    assert on_a
    assert {one.agent for one in effect.scores} == on_a
    for one in effect.scores:
        assert one.before == scores[one.agent].points
        assert abs(one.before - one.after) == at.exam.forms["A"].items[0].points
    assert said(attention(result))[-1].endswith(
        f"diff-key: with the changed key {len(on_a)} announced scores of `{EXAM}` would be others"
    )


def test_who_would_cross_the_pass_mark(team: Callable[[str], Team]) -> None:
    at = committed(team("released"))
    on_a = {one.agent: one.points for one in at.scores if one.form == "A" and one.points is not None}
    best = max(on_a.values())
    at.edit(f"records/exams/{EXAM}/exam.yaml", "pass_mark: 60", f"pass_mark: {best}")
    with_another_key(at)
    scores = done(at).exams[0].scores
    crossing = {one.agent for one in scores if one.passed_before and not one.passed_after}
    assert crossing == {agent for agent, points in on_a.items() if points == best}
    assert {best - one.after for one in scores if one.agent in crossing} == {
        at.exam.forms["A"].items[0].points
    }


def test_without_its_forms_an_exam_is_not_scored_again(team: Callable[[str], Team]) -> None:
    at = committed(team("released"))
    (at.root / f"records/exams/{EXAM}/form-B.yaml").unlink()
    with_another_key(at)
    [effect] = done(at).exams
    assert (len(effect.keys), effect.scores) == (1, ())


def test_two_commits_whatever_the_files_say_now(team: Callable[[str], Team]) -> None:
    at = committed(team("sample"))
    git(at.root, "branch", "main-before")
    at.edit("curricula/junior/tier.yaml", "order: 1", "order: 5")
    commit_files(at.root, ["curricula/junior/tier.yaml"], "two")
    at.edit("curricula/junior/tier.yaml", "order: 5", "order: 7")
    orders = {
        revisions: [one.fields[0] for one in done(at, revisions).changes]
        for revisions in ("HEAD", "HEAD~1", "HEAD~1..HEAD", "..HEAD", "main-before...HEAD", "HEAD~1..")
    }
    assert orders == {
        "HEAD": [FieldChange("order", "5", "7")],
        "HEAD~1": [FieldChange("order", "1", "7")],
        "HEAD~1..HEAD": [FieldChange("order", "1", "5")],
        "..HEAD": [],
        "main-before...HEAD": [FieldChange("order", "1", "5")],
        "HEAD~1..": [FieldChange("order", "1", "5")],
    }


@pytest.mark.parametrize(
    ("revisions", "name"), [("nowhere", "nowhere"), ("HEAD..nowhere", "nowhere"), ("a...HEAD", "a...HEAD")]
)
def test_a_commit_that_git_does_not_know(team: Callable[[str], Team], revisions: str, name: str) -> None:
    at = committed(team("sample"))
    found = sides(at.root, at.workspace, revisions)
    assert isinstance(found, Problem)
    assert (found.code, found.message) == ("diff-revision", f"git knows no commit `{name}` here")


def test_without_git_there_is_nothing_to_compare(team: Callable[[str], Team]) -> None:
    at = team("sample")
    found = sides(at.root, at.workspace, "HEAD")
    assert isinstance(found, Problem)
    assert found.code == "diff-no-repository"
