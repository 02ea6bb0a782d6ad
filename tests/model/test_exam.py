"""Records of exams refuse what nobody could have recorded."""

from decimal import Decimal

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.exam import Exam, Form, Import, Outcome, Released

EXAM = """\
id: junior-2026-02-09-theory
plan: junior-2026-02-09
blueprint: theory
name: 理論考核
date: 2026-02-12
start: "09:00"
minutes: 150
points: 100
pass_mark: 60
sections: [{type: single, count: 25, points: 1}]
seed: 7
forms: {A: "sha256:0"}
at: 2026-02-11T09:00:00+08:00
by: TR01
"""
OUTCOME = (
    "{id: a, exam: e, agent: A007, outcome: absent, reason: sick, at: 2026-02-12T09:00:00+08:00, by: TR02}"
)


def test_an_exam_as_it_is_recorded() -> None:
    exam = written(EXAM, Exam)
    assert (exam.pass_mark, exam.forms, exam.invigilators) == (Decimal(60), {"A": "sha256:0"}, ())


def test_an_exam_has_a_day_and_a_time() -> None:
    wrong = EXAM.replace("2026-02-12", "2026-02-30").replace('"09:00"', "9am")
    assert refused(wrong, Exam) == [
        "date: `2026-02-30` is no day of the calendar",
        "start: `start` must be text (HH:MM)",
    ]


def test_an_exam_has_a_section() -> None:
    wrong = EXAM.replace("[{type: single, count: 25, points: 1}]", "[]")
    assert refused(wrong, Exam) == ["sections: `sections` must name at least one section"]


def test_a_section_has_a_type_of_question_that_there_is() -> None:  # T38
    assert refused(EXAM.replace("type: single", "type: order 2"), Exam) == [
        "sections: `sections` names a type of question that there is not: `order 2`"
    ]


def test_an_item_of_a_form_has_a_type_of_question_that_there_is() -> None:  # T38
    text = (
        "{number: 1, question: q, type: singel, course: c, points: 1, stem: s, digest: d, path: p, line: 1}"
    )
    form = f"{{exam: e, form: A, items: [{text}]}}"
    assert refused(form, Form)[0] == (
        "items.0.type: `type` must be one of `single`, `true_false`, `multiple`, `fill`, `number`, `match`, `order`, "
        "`short`, `analysis`"
    )


def test_an_outcome_has_a_reason() -> None:
    assert refused(OUTCOME, Outcome) == []
    assert refused(OUTCOME.replace("sick", '""'), Outcome) == [
        "reason: `reason` must be text, of length 1 or more"
    ]
    assert refused(OUTCOME.replace("absent", "late"), Outcome) == [
        "outcome: `outcome` must be one of `sat`, `excused`, `absent`, `withdrawn`, `void`"
    ]


def test_an_import_counts_rows_from_nought() -> None:
    text = (
        "{id: a, kind: sheets, exam: e, file: s.csv, original: original.csv, digest: d, encoding: utf-8, "
        "rows: 1, taken: 2, refused: -1, at: 2026-02-12T09:00:00+08:00, by: TR02}"
    )
    assert refused(text, Import) == ["refused: `refused` must be a whole number like 3, at least 0"]


def test_an_item_of_a_form_keeps_its_points_and_place() -> None:
    text = (
        "{exam: e, form: A, items: [{number: 1, question: q, type: single, course: c, points: one, stem: s, "
        "digest: d, path: p}]}"
    )
    assert refused(text, Form) == [
        "items.0.points: `points` must be a number like 12 or 0.5",
        "items.0.line: the key `line` is missing",
    ]


def test_points_are_announced_only_where_there_are_any() -> None:
    assert written("{agent: A007, outcome: absent}", Released).points is None
