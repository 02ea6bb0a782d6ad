"""Void items: full marks for everybody, or taken out with the rest of the section scaled."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exams.paper import candidates, choices_only, correction, exam, form, item, lines, mark, section
from trainer_cli.exams.agents import scored_exam
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.explain import score_lines
from trainer_cli.exams.results import block_results
from trainer_cli.exams.scoring import scored_blocks
from trainer_cli.exams.sheet_lines import read_line
from trainer_cli.exams.voids import Scale, accepted_answers, scaled, section_scales, void_points
from trainer_cli.model.exam import Form

if TYPE_CHECKING:
    from trainer_cli.model.exam import AgentScore, Correction

MARKS = [mark("A001", 4, "3.5"), mark("A001", 5, "6")]
PAPER = Form(
    exam="junior-theory", form="A", items=tuple(item(number, "single", "2", "A") for number in range(1, 7))
)
SECTIONS = (section("single", 4, "2"), section("single", 2, "2"))


def score(sheet: str, *corrections: Correction) -> AgentScore:
    """The score of A001 under corrections, from a sheet of form A."""
    (found,) = scored_exam(
        exam(),
        corrected_forms({"A": form()}, corrections),
        {"A": lines(f"A001,A,,,2,{sheet},")},
        marks=MARKS,
        outcomes={},
        candidates=candidates("A001"),
    ).scores
    return found


def test_full_marks_for_everybody_also_for_a_blank() -> None:
    void = correction(1, "void_full")
    assert score("BBT").sections[0] == Decimal(2)
    for sheet in ("ABT", "BBT", "-BT"):
        assert score(sheet, void).sections[0] == Decimal(4)


def test_taken_out_the_rest_of_the_section_counts_for_more() -> None:
    void = correction(1, "void_rescale")
    assert [score(sheet, void).sections[0] for sheet in ("ABT", "BBT", "A-T", "--T")] == [4, 4, 0, 0]


def test_written_items_need_no_mark_when_void() -> None:
    given = score("ABT", correction(4, "void_full"))
    assert list(map(str, (*given.sections, given.points))) == ["4", "1", "5", "6", "16"]
    both = [correction(4, "void_full"), correction(5, "void_full", name="c2")]
    assert score("ABT", *both).points == Decimal(17)


def test_a_section_of_which_nothing_is_left_is_given_to_everybody() -> None:
    assert score("ABF", correction(3, "void_rescale")).sections[1] == Decimal(1)


def test_the_scaled_section_is_rounded_once_half_up() -> None:
    assert scaled(Decimal("3.5"), Scale(Decimal(25), Decimal(24))) == Decimal("3.65")
    assert scaled(Decimal(1), Scale(Decimal(8), Decimal(7))) == Decimal("1.14")
    assert scaled(Decimal("0.5"), Scale(Decimal("1.01"), Decimal(1))) == Decimal("0.51")
    assert str(scaled(Decimal(24), Scale(Decimal(25), Decimal(24)))) == "25"


def test_only_sections_with_something_taken_out_are_scaled() -> None:
    (form_a,) = corrected_forms({"A": PAPER}, [correction(6, "void_rescale")]).values()
    assert section_scales(form_a.items, SECTIONS) == (None, Scale(Decimal(4), Decimal(2)))
    assert section_scales(PAPER.items, SECTIONS) == ()


def test_what_a_void_item_takes_for_right() -> None:
    items = corrected_forms({"A": PAPER}, [correction(1, "void_full"), correction(2, "void_rescale")])[
        "A"
    ].items
    assert [void_points(one) for one in items[:3]] == [Decimal(2), Decimal(0), None]
    assert {"A", "F", "T", "-"} <= set(accepted_answers(items[0]))
    assert accepted_answers(items[2]) == ("A",)


def test_a_key_that_nobody_can_answer_pays_nobody() -> None:
    assert score("ABT", correction(1, "replace", "AB")).sections[0] == Decimal(2)


def test_lines_of_a_score_show_what_void_items_earned() -> None:
    void = [correction(1, "void_full"), correction(4, "void_rescale", name="c2")]
    (paper,) = corrected_forms({"A": form()}, void).values()
    sheet = read_line(b"A001,A,,,2,BBT,\n", paper)
    assert sheet is not None
    assert [line.points for line in score_lines(paper, sheet, MARKS, "sheets.csv")] == [2, 2, 1, 0, 6]


LETTERS = st.text("ABCD-", min_size=6, max_size=6)
ACTIONS = st.sampled_from(["", "replace", "also", "void_full", "void_rescale"])


def corrections_of(actions: list[str]) -> list[Correction]:
    """A correction for each item that has an action; the new key is B."""
    keys = {"replace": ("B",), "also": ("A", "B")}
    return [
        correction(number, action, *keys.get(action, ()), name=f"c{number}")  # type: ignore[arg-type]  # drawn from the actions
        for number, action in enumerate(actions, 1)
        if action
    ]


def points(sheets: list[str], corrections: list[Correction]) -> list[tuple[Decimal | None, ...]]:
    """The sections of each sheet under corrections."""
    names = [f"A{number:03}" for number in range(len(sheets))]
    found = scored_exam(
        exam(),
        corrected_forms({"A": PAPER}, corrections),
        {"A": lines(*(f"{name},A,,,2,{sheet}," for name, sheet in zip(names, sheets, strict=True)))},
        marks=(),
        outcomes={},
        candidates=candidates(*names),
    ).scores
    return [one.sections for one in found]


def paper_exam_points(sheets: list[str], corrections: list[Correction]) -> list[Decimal]:
    """The total of each sheet."""
    return [sum((one for one in row if one is not None), Decimal(0)) for row in points(sheets, corrections)]


@settings(max_examples=60, deadline=None)
@given(st.lists(LETTERS, min_size=1, max_size=8), st.lists(ACTIONS, min_size=6, max_size=6))
def test_by_the_block_and_by_agent_is_the_same(sheets: list[str], actions: list[str]) -> None:
    (paper,) = corrected_forms({"A": PAPER}, corrections_of(actions)).values()
    file = lines(*(f"A{n:03},A,,,2,{sheet}," for n, sheet in enumerate(sheets)))
    by_block = block_results(scored_blocks(file, paper, exam().sections), paper, exam().sections)
    assert sorted(by_block.elements()) == sorted(points(sheets, corrections_of(actions)))


@settings(max_examples=60, deadline=None)
@given(LETTERS, st.integers(1, 6), st.sampled_from(["also", "void_full"]))
def test_nobody_loses_by_another_accepted_answer_or_by_full_marks(
    sheet: str, number: int, action: str
) -> None:
    actions = ["" if place != number else action for place in range(1, 7)]
    assert paper_exam_points([sheet], corrections_of(actions)) >= paper_exam_points([sheet], [])


@settings(max_examples=60, deadline=None)
@given(LETTERS, st.integers(1, 6))
def test_replaced_and_replaced_back_is_the_old_score(sheet: str, number: int) -> None:
    there = correction(number, "replace", "B")
    back = correction(number, "replace", "A", name="c2", hours=1, supersedes=["c1"])
    assert points([sheet], [there, back]) == points([sheet], [])


def test_a_paper_of_choices_is_scored_by_the_block_with_void_items() -> None:
    paper = corrected_forms({"A": choices_only(3)}, [correction(2, "void_rescale")])["A"]
    sections = (section("single", 3, "1"),)
    sheets = lines("A001,A,,,2,AAB,", "A002,A,,,3,BAB,")
    assert block_results(scored_blocks(sheets, paper, sections), paper, sections) == {
        (Decimal("1.5"),): 1,
        (Decimal(0),): 1,
    }
