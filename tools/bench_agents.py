"""A department of many agents: the sample's curriculum, 40 plans, 20 exams with released results."""

from __future__ import annotations

import datetime as dt
import io
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tools.bench_banks import AT, sound, write
from trainer_cli.cli import run
from trainer_cli.model.blueprint import Blueprint
from trainer_cli.model.section import BlueprintSection
from trainer_cli.planning.workdays import working_days
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workflows.new_plan import calendar_of, new_plan, plan_proposal
from trainer_cli.workflows.new_workspace import workspace_files
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
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
    for number, plan in enumerate(made[:exams]):
        _write_exam(root, plan.id, Random(f"{seed} {number}"))  # inputs, no secrets


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
    if not isinstance(days, tuple):
        raise ValueError(days)  # noqa: TRY004  # the calendar's problem, not a wrong type
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
        made = sound(plan, problems)
        _carry_out(root, plan_proposal(made))
        plans.append(made)
    for plan in plans:
        approval, problems = approval_proposal(workspace, [("plan", plan, plan.id)], by="D01", at=AT)
        _carry_out(root, sound(approval, problems))
    return plans


def _write_exam(root: Path, plan: str, random: Random) -> None:
    """An exam of a plan from its forms to its released results, by the program's own commands."""
    name = f"{plan}-{_BLUEPRINT}"
    _run(root, "exam", "new", plan, "--blueprint", _BLUEPRINT, "--invigilator", "TR02", "--by", "TR01")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sheets.csv"
        file.write_bytes(_sheets(_facts(root, name), random))
        _run(root, "exam", "import", name, str(file), "--by", "TR02")
    _run(root, "exam", "release", name, "--yes", "--by", "TR01")


def _run(root: Path, *words: str) -> None:
    with redirect_stdout(io.StringIO()) as said, redirect_stderr(said):
        code = run(["-C", str(root), "--now", AT.isoformat(), *words])
    if code:
        raise ValueError(f"trainer {' '.join(words)} ended with {code}: {said.getvalue()}")


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
