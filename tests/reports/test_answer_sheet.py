from __future__ import annotations

import msgspec

from tests.reports.facts import FACTS, FORM
from trainer_cli.questions import TYPES
from trainer_cli.reports.answer_sheet import AnswerSection, AnswerSpace, answer_sheet


def test_choices_get_boxes_and_written_answers_lines() -> None:
    # T38
    sheet = answer_sheet(FACTS.exam, FORM)
    assert sheet.sections[:3] == (
        AnswerSection(label=TYPES["single"].LABEL, several=False, rows=((AnswerSpace(1, ("A", "B")),),)),
        AnswerSection(label=TYPES["true_false"].LABEL, several=False, rows=((AnswerSpace(2, ("√", "×")),),)),
        AnswerSection(label=TYPES["short"].LABEL, several=False, written=(AnswerSpace(3, lines=5),)),
    )


def test_five_numbers_stand_side_by_side() -> None:
    items = tuple(msgspec.structs.replace(FORM.items[0], number=number) for number in range(1, 8))
    exam = msgspec.structs.replace(FACTS.exam, sections=FACTS.exam.sections[:1])
    section = answer_sheet(exam, msgspec.structs.replace(FORM, items=items)).sections[0]
    assert [[space.number for space in row] for row in section.rows] == [[1, 2, 3, 4, 5], [6, 7]]


def test_several_boxes_may_be_right_and_pairs_are_written_behind_their_numbers() -> None:
    several = msgspec.structs.replace(FORM.items[0], type="multiple")
    pairs = msgspec.structs.replace(FORM.items[0], number=2, type="match", prompts={"1": "甲", "2": "乙"})
    sheet = answer_sheet(FACTS.exam, msgspec.structs.replace(FORM, items=(several, pairs)))
    assert sheet.sections[0].several
    assert sheet.sections[0].rows == ((AnswerSpace(1, ("A", "B")),),)
    assert sheet.sections[1].written == (AnswerSpace(2, prompts=("1", "2")),)


def test_the_record_holds_no_key() -> None:
    # T40
    text = msgspec.json.encode(answer_sheet(FACTS.exam, FORM).sections).decode()
    for secret in ("三百元", "留備註", "rules-001", "key"):
        assert secret not in text
