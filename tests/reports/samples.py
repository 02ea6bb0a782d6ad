"""One record of every report; `golden/` holds the exact text of each in every language."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from tests.reports.facts import (
    ALSO_RIGHT,
    APPROVED,
    ATTENDED,
    BANK_STATES,
    CHINA,
    DRAFT,
    EVENT,
    EVERY_TYPE,
    EXAM_DAY,
    FACTS,
    FIRST_DAY,
    FORM,
    FULL,
    GIVEN_TO_ALL,
    HALL,
    HELD,
    LINES,
    NOTED,
    OPEN_SCORES,
    PLAN,
    POOR,
    SCORES,
    TWICE_MARKED,
    UNMARKED,
    WORKSPACE,
    YEAR_PLAN,
)
from trainer_cli.archiving.archive import archive, archived_result, plan_entry, planned
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.correction_effect import correction_effects
from trainer_cli.exams.seating import seated
from trainer_cli.exams.summary import summary
from trainer_cli.exams.tallies import ItemTally
from trainer_cli.measuring.agreement import agreement
from trainer_cli.measuring.familiar import Jump, Tally
from trainer_cli.measuring.hurried import Times
from trainer_cli.measuring.likeness import Likeness, LikePair
from trainer_cli.measuring.pooled import Answered
from trainer_cli.model.diff import ExamEffect, FieldChange, RecordChange, ScoreChange, VoidedApproval
from trainer_cli.model.nightly import Nightly, NightlyRun
from trainer_cli.questions.alike import Alike
from trainer_cli.reports.agent import agent_report
from trainer_cli.reports.agent_list import agent_list
from trainer_cli.reports.agent_mistakes import agent_mistakes
from trainer_cli.reports.answer_sheet import answer_sheet
from trainer_cli.reports.archive import archive_names, archive_report
from trainer_cli.reports.candidates import BarredRow, candidates_report
from trainer_cli.reports.change import change_report
from trainer_cli.reports.change_list import change_list
from trainer_cli.reports.class_mistakes import class_mistakes
from trainer_cli.reports.cohort import cohort_report
from trainer_cli.reports.correction import correction_report
from trainer_cli.reports.coverage import coverage_report
from trainer_cli.reports.curriculum import curriculum_report
from trainer_cli.reports.declaration import declaration_report
from trainer_cli.reports.diff import diff_report
from trainer_cli.reports.exam import exam_report
from trainer_cli.reports.exam_list import exam_list
from trainer_cli.reports.exam_page import exam_page_report
from trainer_cli.reports.explain import explain_report
from trainer_cli.reports.figures import figures_report
from trainer_cli.reports.flow import flow_report
from trainer_cli.reports.incidents import incidents_report
from trainer_cli.reports.integrity import Known, integrity_report
from trainer_cli.reports.item_rows import measured_items
from trainer_cli.reports.items import ItemsPage
from trainer_cli.reports.key import key_report
from trainer_cli.reports.marker import marker_report
from trainer_cli.reports.markers import markers_report
from trainer_cli.reports.measure import measure_report
from trainer_cli.reports.nightly import nightly_report, waiting
from trainer_cli.reports.note_list import note_list
from trainer_cli.reports.paper import paper_report
from trainer_cli.reports.period import period_report, year_of
from trainer_cli.reports.plan import plan_report
from trainer_cli.reports.plan_list import plan_list
from trainer_cli.reports.progress import progress
from trainer_cli.reports.question import question_report
from trainer_cli.reports.question_alike import AlikePair, AlikeReport, AlikeSide
from trainer_cli.reports.question_list import question_list
from trainer_cli.reports.question_review import question_review
from trainer_cli.reports.question_stats import question_stats
from trainer_cli.reports.raters import RatersPage
from trainer_cli.reports.scores import score_report
from trainer_cli.reports.seats import seats_report
from trainer_cli.reports.today import today_report
from trainer_cli.reports.year_plan import year_plan_report
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workflows.measure import measured_items as measured_figures
from trainer_cli.workspace.approval import Status
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from msgspec import Struct

    from trainer_cli.measuring.items import Figures

CHANGED = Status("changed", "D01", APPROVED.at, own=True)
EARLIER = msgspec.structs.replace(PLAN, agents=("A001", "A002"), responsible="")
"""The plan as it was approved."""
STATES = {"2026": DRAFT, PLAN.id: APPROVED}
UNRELEASED = replaced(FACTS, releases=(), released={})
CAUGHT_UP = msgspec.structs.replace(FACTS.exam, ineligible="病假，已補課")
NIGHT_BEFORE = NightlyRun(
    Nightly(
        id="2026-02-11", date=dt.date(2026, 2, 11), at=dt.datetime(2026, 2, 11, 23, tzinfo=CHINA), by="TR01"
    ),
    inputs={"roster/agents.csv": "1", "plans/2026.yaml": "2", "plans/old.yaml": "3"},
    derived={"archives/A001.md": "4"},
)
FOUND = Problem(
    code="exam-invigilator",
    message="nobody invigilates | the exam",
    source=Source("records/exams/x/exam.yaml", 3, 1),
    level="warning",
    remedy="name somebody",
)

BANK = "curricula/junior/questions/rules.yaml"
CHANGED_BANK = replaced(WORKSPACE, changes={EVENT.id: EVENT})
CHANGES = (
    RecordChange(kind="tier", id="trial", name={"zh-Hant": "試用"}, state="new", place="t.yaml:1"),
    RecordChange(
        kind="course",
        id="rules",
        name={"zh-Hant": "平台規則", "en": "Rules"},
        state="changed",
        fields=(FieldChange("minutes", "60", "90"), FieldChange("summary", "", "新規則 | 2026")),
        place="curricula/junior/projects/basics.yaml:9",
    ),
    RecordChange(kind="question", id="rules-002", name="", state="gone", place=f"{BANK}:9"),
    RecordChange(
        kind="question",
        id="rules-001",
        name="",
        state="changed",
        fields=(FieldChange("stem", "誰批准？", "由誰批准？"), FieldChange("answer", "A", "B", secret=True)),
        place=f"{BANK}:1",
    ),
)
VOIDED = (VoidedApproval("question", "rules-001", f"{BANK}:1"), VoidedApproval("plan", "p", "plans/p.yaml:1"))
EFFECTS = (
    ExamEffect(
        exam="junior-2026-02-09-theory",
        name={"zh-Hant": "初級理論考核", "en": "Junior theory"},
        announced=True,
        questions=("rules-001", "rules-002"),
        keys=("rules-001",),
        unclear=("rules-002",),
        scores=(
            *tuple(
                ScoreChange(
                    f"A{number:03}", Decimal(58), Decimal(60), passed_before=False, passed_after=number == 52
                )
                for number in range(1, 53)
            ),
            ScoreChange("A053", Decimal(61), Decimal("58.5"), passed_before=True, passed_after=False),
        ),
        place="records/exams/junior-2026-02-09-theory/exam.yaml:1",
    ),
    ExamEffect(exam="resit", name="補考", announced=False, questions=("rules-001",), place="exam.yaml:1"),
)

CORRECTIONS = (ALSO_RIGHT, GIVEN_TO_ALL)
CORRECTED = replaced(FACTS, corrections=CORRECTIONS)
WITHOUT_VOID = corrected_forms(FACTS.forms, [ALSO_RIGHT])
COUNTED = corrected_forms(FACTS.forms, CORRECTIONS)
BEFORE = (
    msgspec.structs.replace(FULL, sections=(Decimal(8),), points=Decimal(8), passed=True),
    msgspec.structs.replace(POOR, sections=(Decimal(7),), points=Decimal(7), passed=False),
)
AFTER = (
    msgspec.structs.replace(FULL, sections=(Decimal("7.67"),), points=Decimal("7.67"), passed=False),
    msgspec.structs.replace(POOR, sections=(Decimal(8),), points=Decimal(8), passed=True),
)
TALLIES = (
    ItemTally("A", FORM.items[0], Counter({"A": 1, "B": 3}), Counter({"B": 3}), Decimal(2), 4),
    ItemTally("A", FORM.items[1], Counter({"F": 2, "-": 2}), Counter({"-": 2}), Decimal(2), 4),
    ItemTally("A", FORM.items[2], Counter({"-": 4}), {}, Decimal(15), 4),
)


def _measured() -> Figures:
    """Forty people, of whom the later ones know more; the key of the first item is wrong."""
    rows = "".join(f"P{n:02d},{'BA'[n > 20]},{'AB'[n > 10]},{'AC'[n % 9 == 0]}\n" for n in range(40))
    answers = f"who,q1,q2,q3\n{rows}".encode()
    found = measured_figures(("answers.csv", answers), ("key.csv", b"item,key\nq1,B|D\nq2,B\nq3,A\n"))
    assert not isinstance(found, list)
    return found


BESIDE = True

MEASURED = measured_items(_measured())
_OCCASIONS = [(FACTS.exam, form, Answered(40, _measured().items[place])) for place, form in enumerate("AB")]
SAMPLES: dict[str, Struct] = {
    "agent": agent_report(WORKSPACE, "A001", FIRST_DAY),
    "agent_list": agent_list(WORKSPACE, FIRST_DAY, None),
    "answer_sheet": answer_sheet(FACTS.exam, FORM),
    "agent_mistakes": agent_mistakes(WORKSPACE, FACTS.exam, FULL, LINES),
    "archive": archive_report(
        archive(
            WORKSPACE.agents["A001"],
            WORKSPACE.postings["A001"],
            planned([plan_entry(PLAN, "approved")]),
            [archived_result(FACTS.exam, FACTS.releases[0], FACTS.released["r1"][0])],
            awaits_release=False,
        ),
        archive_names(WORKSPACE),
    ),
    "change": change_report(CHANGED_BANK, EVENT, BANK_STATES, FIRST_DAY),
    "change_list": change_list(CHANGED_BANK, BANK_STATES),
    "class_mistakes": class_mistakes(WORKSPACE, FACTS.exam, TALLIES, papers=4, released=False),
    "candidates": msgspec.structs.replace(
        candidates_report(WORKSPACE, replaced(FACTS, exam=CAUGHT_UP)),
        barred=(BarredRow(agent="A003", name="張詩涵", absent=2, late=0, leave=1),),
    ),
    "cohort": cohort_report(ATTENDED, PLAN),
    "correction": correction_report(
        WORKSPACE,
        FACTS.exam,
        GIVEN_TO_ALL,
        forms=(WITHOUT_VOID, COUNTED),
        scores=(BEFORE, AFTER),
        effects=correction_effects(BEFORE, AFTER),
    ),
    "coverage": coverage_report(WORKSPACE, {"rules-001"}),
    "curriculum": curriculum_report(WORKSPACE, ["junior"]),
    "declaration": declaration_report(WORKSPACE, FACTS),
    "diff": diff_report(("main", "HEAD"), CHANGES, VOIDED, EFFECTS, unread=2),
    "exam": exam_report(WORKSPACE, FACTS, SCORES),
    "exam_list": exam_list(WORKSPACE, {FACTS.exam.id: progress(FACTS, SCORES)}),
    "exam_page": msgspec.structs.replace(
        exam_page_report(FACTS.exam, EVERY_TYPE),
        style="",
        style_hash="sha256-1",
        script="",
        script_hash="sha256-2",
    ),
    "explain": explain_report(WORKSPACE, CORRECTED, UNMARKED, LINES),
    "figures": figures_report(
        FACTS.exam,
        3,
        summary({(Decimal(2),): 2, (Decimal(0),): 1}, FACTS.exam.pass_mark),
    ),
    "flow": flow_report(WORKSPACE, "junior"),
    "incidents": incidents_report(WORKSPACE, HELD),
    "integrity": integrity_report(
        WORKSPACE,
        FACTS.exam.id,
        [("A001", "A"), ("A002", "B"), ("A003", "A")],
        plan=seated(FACTS.candidates, [HALL], FACTS.exam.seed),
        alike=Likeness(276, 38, (LikePair(0, 2, BESIDE, 36, 21.04, 9, 2.96, 1e-7, 7.6e-6),)),
        times=Times(24, 6600, 3300, {"A003": 2700}),
        known=Known(
            Tally(150, 240), Tally(300, 720), 10, [Jump("rules-001", Tally(9, 30), Tally(22, 24), 1e-5, 1e-4)]
        ),
    ),
    "items": ItemsPage(title="answers.csv", parts=(MEASURED,), together=(MEASURED.items[0],), options=True),
    "key": key_report(FACTS.exam, COUNTED["A"], WORKSPACE.handouts, CORRECTIONS),
    "marker": marker_report(WORKSPACE, FACTS, "A"),
    "markers": markers_report(WORKSPACE, TWICE_MARKED),
    "measure": measure_report(WORKSPACE, "exam-points", ["tier", "agent"], FIRST_DAY, EXAM_DAY),
    "nightly": nightly_report(
        EXAM_DAY,
        before=NIGHT_BEFORE,
        inputs={"roster/agents.csv": "1", "plans/2026.yaml": "5", FACTS.releases[0].source.path: "6"},
        derived={"archives/A001.md": "7", "archives/A002.md": "8"},
        exams=WORKSPACE.exams,
        waiting=[waiting(FACTS.exam, progress(FACTS, OPEN_SCORES))],
        problems=[FOUND],
    ),
    "note_list": note_list(NOTED, only_open=False),
    "paper": paper_report(FACTS.exam, FORM),
    "period": period_report(ATTENDED, year_of(2026), dt.date(2026, 3, 20), STATES),
    "plan": plan_report(replaced(WORKSPACE, approved_plans={PLAN.id: EARLIER}), PLAN, CHANGED),
    "plan_list": plan_list(WORKSPACE, STATES, FIRST_DAY),
    "question": question_report(WORKSPACE, "rules-003", BANK_STATES["rules-003"]),
    "question_alike": AlikeReport(
        85,
        4,
        (
            AlikePair(
                question=AlikeSide("rules-002", "rules", "可以先承諾再請示。"),
                other=AlikeSide("rules-001", "rules", "可以先承諾，再請示。"),
                whole=100,
                stems=None,
                apart=True,
            ),
            AlikePair(
                question=AlikeSide("rules-004", "rules", "買家連續三次催發貨，請分析。"),
                other=AlikeSide("rules-003", "rules", "買家連續兩次催發貨，請分析。"),
                whole=None,
                stems=92,
                apart=False,
            ),
        ),
    ),
    "question_list": question_list(WORKSPACE, WORKSPACE.bank["rules"], BANK_STATES),
    "question_review": question_review(
        CHANGED_BANK,
        WORKSPACE.questions["rules-003"],
        msgspec.structs.replace(BANK_STATES["rules-003"], digest="new", by="TR01", at=EVENT.at),
        msgspec.structs.replace(WORKSPACE.questions["rules-003"], stem="以前的題幹", cite=""),
        [Alike("rules-003", "rules-001", 93)],
    ),
    "question_stats": question_stats(WORKSPACE, {"rules-001": _OCCASIONS}),
    "raters": RatersPage("marks.csv", agreement([[1, 1], [2, 3], [3, 3], [5, 4], [4, None]])),
    "scores": score_report(WORKSPACE, FACTS, SCORES),
    "seats": seats_report(WORKSPACE, FACTS, [HALL]),
    "today": today_report(
        replaced(WORKSPACE, exams={FACTS.exam.id: UNRELEASED}),
        EXAM_DAY,
        states=STATES,
        exams={FACTS.exam.id: progress(UNRELEASED, OPEN_SCORES)},
        sat=lambda _: (),
    ),
    "year_plan": year_plan_report(WORKSPACE, YEAR_PLAN, DRAFT),
}
