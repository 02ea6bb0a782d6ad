"""A department of many agents: the sample's curriculum, 40 plans, 20 exams with released results."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from tools.bench_banks import AT, write
from trainer_cli.model.curriculum import Blueprint, BlueprintSection
from trainer_cli.planning.workdays import working_days
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workflows.exam_scores import exam_scores
from trainer_cli.workflows.import_answers import Incoming, imported_sheets
from trainer_cli.workflows.new_exam import new_exam
from trainer_cli.workflows.new_plan import calendar_of, new_plan, plan_proposal
from trainer_cli.workflows.new_workspace import workspace_files
from trainer_cli.workflows.release import new_release
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.model.plan import Plan
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

PLANS = 40
EXAMS = 20
PLANS_EACH = 3  # plans that name an agent: with these a page of the archives has about 4 KB
_APART = 3  # working days between the starts of two plans
_BLUEPRINT = "bench"
_SMALL = 100  # agents below which there are fewer plans and exams


def write_agents(folder: Path, count: int, seed: int) -> None:
    """The workspace `folder`/agents, sound, nothing derived written yet."""
    root = folder / "agents"
    few = count < _SMALL
    plans, exams = (6, 3) if few else (PLANS, EXAMS)
    for path, data in workspace_files(sample=True, name=None, auto_commit=False):
        write(root / path, data)
    _write_roster(root, count)
    workspace = load(root).workspace
    _write_blueprint(root, workspace)
    made = _write_plans(root, workspace, plans)
    workspace = load(root).workspace
    for number, plan in enumerate(made[:exams]):
        _write_exam(root, workspace, workspace.plans[plan.id], Random(f"{seed} {number}"))


def agent_id(number: int) -> str:
    """The id of an agent by number from 1."""
    return f"A{number:05d}"


def _write_roster(root: Path, count: int) -> None:
    ids = [agent_id(number) for number in range(1, count + 1)]
    columns = ("id", "name", "nicknames", "joined", "email")
    rows = ((one, f"客服{one}", f"禾光:{one}", "2026-01-02", f"{one}@heguang.example") for one in ids)
    write(root / "roster/agents.csv", dump_csv(columns, rows))
    columns = ("id", "from", "team", "tier", "status")
    postings = ((one, "2026-01-02", "west", "junior", "active") for one in ids)
    write(root / "roster/postings.csv", dump_csv(columns, postings))


def _write_blueprint(root: Path, workspace: Workspace) -> None:
    """A blueprint without written answers, so that nothing needs marks."""
    theory = workspace.blueprints["junior", "theory"]
    sections = (
        BlueprintSection(type="single", count=25, points=Decimal(2)),
        BlueprintSection(type="true_false", count=10, points=Decimal(5)),
    )
    changed = Blueprint(
        id=_BLUEPRINT,
        name=theory.name,
        minutes=theory.minutes,
        points=theory.points,
        pass_mark=theory.pass_mark,
        courses=theory.courses,
        sections=sections,
        evenness=2,
        declaration=theory.declaration,
    )
    write(root / f"curricula/junior/exams/{_BLUEPRINT}.yaml", dump_yaml(changed))


def _write_plans(root: Path, workspace: Workspace, count: int) -> list[Plan]:
    """Plans that begin one after the other, each for its part of the agents, each approved."""
    days = working_days(calendar_of(workspace), dt.date(2026, 2, 9), count * _APART)
    assert isinstance(days, tuple), days
    agents = list(workspace.agents)
    parts = max(1, count // PLANS_EACH)
    plans = []
    for number in range(count):
        plan, problems = new_plan(
            workspace,
            tier="junior",
            start=days[number * _APART],
            agents=agents[number % parts :: parts],
            author="TR01",
        )
        assert plan is not None, problems
        _carry_out(root, plan_proposal(plan))
        plans.append(plan)
    for plan in plans:
        approval, problems = approval_proposal(workspace, [("plan", plan, plan.id)], by="D01", at=AT)
        assert approval is not None, problems
        _carry_out(root, approval)
    return plans


def _write_exam(root: Path, workspace: Workspace, plan: Plan, random: Random) -> None:
    """An exam of a plan from its forms to its released results."""
    proposal, problems = new_exam(
        workspace, plan, forms=2, seed=7, invigilators=("TR02",), by="TR01", at=AT, blueprint=_BLUEPRINT
    )
    assert proposal is not None, problems
    _carry_out(root, proposal)
    name = str(proposal.document["exam"])
    sheets = _sheets(_facts(root, name), random)
    incoming = Incoming("sheets.csv", sheets, by="TR02", at=AT, encoding=None, keep_good=False)
    proposal, problems = imported_sheets(root, workspace.settings, _facts(root, name), incoming)
    assert proposal is not None, problems
    _carry_out(root, proposal)
    facts = _facts(root, name)
    proposal, problems = new_release(facts, exam_scores(root, workspace.settings, facts), by="TR01", at=AT)
    assert proposal is not None, problems
    _carry_out(root, proposal)


def _facts(root: Path, name: str) -> ExamFacts:
    kinds = ("exams", "forms", "candidates", "imports", "sheets", "releases")
    return load(root, kinds).workspace.exams[name]


def _sheets(facts: ExamFacts, random: Random) -> bytes:
    items = next(iter(facts.forms.values())).items
    columns = ("agent", "form", "start", "end", *(f"q{item.number:02d}" for item in items))
    rows = []
    for candidate in facts.candidates:
        answers = [
            item.key[0] if random.random() < 0.7 else random.choice(list(item.options) or ["T", "F"])  # noqa: PLR2004
            for item in facts.forms[candidate.form].items
        ]
        rows.append((candidate.agent, candidate.form, "09:00", "10:30", *answers))
    return dump_csv(columns, rows)


def _carry_out(root: Path, proposal: Proposal) -> None:
    for change in proposal.changes:
        write(root / change.path, change.content or b"")
