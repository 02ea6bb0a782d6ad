"""The sample workspace in the hands of a test: its files, and each step of an exam as an operation."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from trainer_cli.text.write import apply
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workflows.exam_scores import exam_scored
from trainer_cli.workflows.import_answers import imported_sheets
from trainer_cli.workflows.import_marks import imported_marks
from trainer_cli.workflows.incoming import Incoming
from trainer_cli.workflows.made_exam import Order
from trainer_cli.workflows.new_exam import new_exam
from trainer_cli.workflows.new_plan import new_plan, plan_proposal
from trainer_cli.workflows.outcome import new_outcome
from trainer_cli.workflows.release import new_release
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from trainer_cli.exams.agents import ScoredExam
    from trainer_cli.model.exam import AgentScore, Form
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

COHORT = tuple(f"A{number:03d}" for number in range(1, 13))
PLAN = "junior-2026-02-09"
EXAM = f"{PLAN}-theory"
ZONE = dt.timezone(dt.timedelta(hours=8))
MONDAY = dt.date(2026, 2, 9)
TODAY = dt.date(2026, 2, 12)
NOON = dt.datetime(2026, 2, 12, 12, tzinfo=ZONE)
OBJECTIVE = 40
"""Items of the sample's forms that a sheet answers; the ten after them are marked by people."""


class Team:
    """A copy of the sample: `root` is its folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def workspace(self) -> Workspace:
        """Everything in it, read now."""
        return load(self.root).workspace

    @property
    def exam(self) -> ExamFacts:
        """Its exam."""
        return self.workspace.exams[EXAM]

    @property
    def scored(self) -> ScoredExam:
        """The score of every candidate, and the sheets that count."""
        workspace = self.workspace
        return exam_scored(self.root, workspace.settings, workspace.exams[EXAM])

    @property
    def scores(self) -> list[AgentScore]:
        """The score of every candidate."""
        return self.scored.scores

    def text(self, path: str) -> str:
        """A file's text."""
        return (self.root / path).read_text(encoding="utf-8-sig")

    def write(self, path: str, text: str | bytes) -> None:
        """Put a file there, as an editor would."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self, path: str, old: str, new: str) -> None:
        """Exchange words in a file, at their first place."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def files(self) -> dict[str, bytes]:
        """Every file and its bytes; the program's own folder left out."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and not {".trainer", ".git"} & set(path.parts)
        }

    def do(self, proposal: Proposal | None, problems: Sequence[Problem] = ()) -> Proposal:
        """Write a proposal that must be one."""
        assert proposal is not None, problems
        apply(self.root, proposal.changes, command="test")
        return proposal

    def with_plan(self) -> None:
        """A plan of twelve juniors."""
        plan, problems = new_plan(self.workspace, tier="junior", start=MONDAY, agents=COHORT, author="TR01")
        assert plan is not None, problems
        self.do(plan_proposal(plan))

    def with_approval(self) -> None:
        """The plan approved by the leader."""
        subject = self.workspace.plans[PLAN]
        at = dt.datetime(2026, 2, 2, 10, tzinfo=ZONE)
        self.do(*approval_proposal(self.workspace, [("plan", subject, PLAN)], by="D01", at=at))

    def with_exam(self) -> None:
        """Two forms, frozen."""
        at = dt.datetime(2026, 2, 11, 9, tzinfo=ZONE)
        workspace = self.workspace
        order = Order(forms=2, seed=7, invigilators=("TR02",), by="TR01", at=at)
        self.do(*new_exam(workspace, workspace.plans[PLAN], order))

    def with_sheets(self) -> None:
        """All answers right, but A002 who has five wrong, and A007 who was ill."""
        sheets = self.sheets(wrong={"A002": 5}, leave_out={"A007"})
        self.do(*imported_sheets(self.root, self.workspace, self.exam, self.incoming(sheets)))
        sat = {one.agent for one in self.scores if one.form}
        self.do(*new_outcome(self.exam, "A007", "absent", reason="sick", sat=sat, by="TR02", at=NOON))

    def with_marks(self) -> None:
        """Every written answer has half of its points."""
        marks = self.incoming(self.marks(), "marks.csv")
        self.do(*imported_marks(self.root, self.workspace, self.exam, marks))

    def with_release(self) -> None:
        """The results announced."""
        self.do(*new_release(self.workspace, self.exam, self.scores, by="TR01", at=NOON))

    def incoming(
        self,
        text: str | bytes,
        name: str = "sheets.csv",
        *,
        keep_good: bool = False,
        at: dt.datetime = NOON,
        correct: bool = False,
        reason: str = "",
    ) -> Incoming:
        """A file that somebody sent."""
        data = text if isinstance(text, bytes) else text.encode()
        return Incoming(
            name, data, by="TR02", at=at, encoding=None, keep_good=keep_good, correct=correct, reason=reason
        )

    def sheets(self, *, wrong: dict[str, int] | None = None, leave_out: Collection[str] = ()) -> str:
        """Sheets of all candidates: right answers, the first so many wrong."""
        facts = self.exam
        lines = [f"agent,form,start,end,{','.join(f'q{number}' for number in range(1, OBJECTIVE + 1))}"]
        for one in facts.candidates:
            if one.agent not in leave_out:
                answers = right_answers(facts.forms[one.form])
                for place in range((wrong or {}).get(one.agent, 0)):
                    answers[place] = "A" if answers[place] != "A" else "B"
                lines.append(f"{one.agent},{one.form},09:00,11:20,{','.join(answers)}")
        return "\n".join(lines) + "\n"

    def marks(self) -> str:
        """Half of the points for every written answer of those who sat."""
        facts = self.exam
        written = facts.forms["A"].items[OBJECTIVE:]
        points = ",".join(str(item.points / 2) for item in written)
        header = f"agent,marker,{','.join(f'q{item.number}' for item in written)}\n"
        return header + "".join(f"{one.agent},TR01,{points}\n" for one in self.scores if one.form)


def right_answers(form: Form) -> list[str]:
    """The key of the items that a sheet answers."""
    return [item.key[0] for item in form.items[:OBJECTIVE]]


def said(problems: Sequence[Problem]) -> list[str]:
    """Problems as `path:line:column code: message`, warnings marked."""
    return [
        f"{one.source} {'warning ' if one.level == 'warning' else ''}{one.code}: {one.message}"
        for one in problems
    ]
