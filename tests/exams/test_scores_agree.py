"""Corrections, void items, partial credit and double marks at once: every way to a score says the same (T38, T44)."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.exams.paper import candidates, correction, exam, item, lines, mark, script, section
from trainer_cli.exams.agents import scored_exam
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.explain import score_lines
from trainer_cli.exams.results import block_results
from trainer_cli.exams.scoring import scored_blocks
from trainer_cli.exams.sections import section_places
from trainer_cli.exams.sheet_lines import read_line
from trainer_cli.exams.voids import scaled_sections, section_scales
from trainer_cli.model.exam import Form
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.exam import AgentScore, Correction, Exam, Mark, ScoreLine
    from trainer_cli.model.section import BlueprintSection

SECTIONS = (
    section("single", 3, "1"),
    section("multiple", 2, "2"),
    section("short", 2, "5"),
    section("single", 1, "4"),
)
OPTIONS = {letter: f"選項{letter}" for letter in "ABCD"}
PAPER = Form(
    exam="junior-theory",
    form="A",
    items=(
        *(item(number, "single", "1", "A") for number in (1, 2, 3)),
        *(
            replace(item(number, "multiple", "2"), options=OPTIONS, key=("ABC",), credit="net")
            for number in (4, 5)
        ),
        *(item(number, "short", "5") for number in (6, 7)),
        item(8, "single", "4", "A"),
    ),
)
SCRIPTS = [script("A001", number, marker) for number in (6, 7) for marker in ("TR01", "TR02")]
NEW_KEYS = {
    "single": {"replace": ("B",), "also": ("A", "B")},
    "multiple": {"replace": ("AD",), "also": ("ABC", "A")},
}

LETTER = st.sampled_from("ABCD-")
SEVERAL = st.sampled_from(["A", "AB", "AD", "ABC", "ABCD", "D", "BCD", "-"])
ACTION = st.sampled_from(["", "replace", "also", "void_full", "void_rescale"])
POINTS = st.sampled_from(["0", "0.5", "1", "3.25", "5", ""])


def corrections_of(actions: Sequence[str]) -> list[Correction]:
    """A correction for each item that has an action it can have: written items can only be void."""
    found = []
    for one, action in zip(PAPER.items, actions, strict=True):
        answers = NEW_KEYS.get(one.type, {}).get(action, ())
        if answers or action.startswith("void"):
            found.append(correction(one.number, action, *answers, name=f"c{one.number}"))  # type: ignore[arg-type]  # drawn from the actions
    return found


def paper_of(actions: Sequence[str], form: Form = PAPER) -> Form:
    """The form as it counts."""
    return corrected_forms({"A": form}, corrections_of(actions))["A"]


def exam_of(sections: Sequence[BlueprintSection]) -> Exam:
    """An exam of these sections."""
    return replace(exam(), sections=tuple(sections))


def marks_of(points: Sequence[str]) -> list[Mark]:
    """The marks of two people for two answers; an empty one is not given yet."""
    return [
        mark("A001", one.item, given_points, one.marker)
        for one, given_points in zip(SCRIPTS, points, strict=True)
        if given_points
    ]


def sheet(letters: Sequence[str], several: Sequence[str]) -> bytes:
    """A sheet of the paper."""
    more = "".join(f'""{number}"": ""{one}"", ' for number, one in zip((4, 5), several, strict=True))
    return f'A001,A,,,2,{"".join(letters)},"{{{more}""6"": ""先查"", ""7"": ""再答""}}"\n'.encode()


def explained(paper: Form, found: Sequence[ScoreLine]) -> tuple[Decimal, ...]:
    """The sections that the lines of a score add up to."""
    places = section_places(paper.items, SECTIONS)
    points = [Decimal(0)] * len(SECTIONS)
    for line in found:
        points[places[line.item.number]] += line.points or Decimal(0)
    return scaled_sections(tuple(points), section_scales(paper.items, SECTIONS))


def by_hand(paper: Form, found: Sequence[ScoreLine]) -> list[Fraction]:
    """The sections in exact fractions, straight from the rule: maximum times earned by what is left."""
    places = section_places(paper.items, SECTIONS)
    exact = []
    for place, one in enumerate(SECTIONS):
        here = [line for line in found if places[line.item.number] == place]
        whole = one.points * one.count
        left = sum(line.item.points for line in here if line.item.void != "rescale")
        earned = sum((Fraction(line.points or 0) for line in here), Fraction(0))
        exact.append(earned * Fraction(whole) / Fraction(left) if left else Fraction(whole))
    return exact


@settings(max_examples=120, deadline=None)
@given(
    st.lists(LETTER, min_size=4, max_size=4),
    st.lists(SEVERAL, min_size=2, max_size=2),
    st.lists(POINTS, min_size=4, max_size=4),
    st.lists(ACTION, min_size=8, max_size=8),
)
def test_the_lines_of_a_score_add_up_to_it_whatever_happened(
    letters: list[str], several: list[str], points: list[str], actions: list[str]
) -> None:
    paper, line, marks = paper_of(actions), sheet(letters, several), marks_of(points)
    read = read_line(line, paper)
    assert read is not None
    score = _score(paper, line, marks)
    found = score_lines(paper, read, marks, "sheets.csv", scripts=SCRIPTS)
    sections = explained(paper, found)

    open_lines = [one for one in found if one.points is None]
    assert score.unmarked == len(open_lines)
    assert score.apart == sum(one.ruling == "apart" for one in open_lines)
    assert [one for one in score.sections if one is not None] == [
        one for one, counted in zip(sections, score.sections, strict=True) if counted is not None
    ]
    assert score.points == (None if open_lines else sum(sections))
    assert all(
        abs(Fraction(one) - exact) <= Fraction(1, 200)
        for one, exact in zip(sections, by_hand(paper, found), strict=True)
    )
    assert all(0 <= one <= most.points * most.count for one, most in zip(sections, SECTIONS, strict=True))


def _score(paper: Form, line: bytes, marks: Sequence[Mark]) -> AgentScore:
    (score,) = scored_exam(
        exam_of(SECTIONS),
        {"A": paper},
        {"A": [line]},
        marks=marks,
        outcomes={},
        candidates=candidates("A001"),
        scripts=SCRIPTS,
    ).scores
    return score


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(LETTER, min_size=4, max_size=4), min_size=1, max_size=6),
    st.lists(ACTION, min_size=8, max_size=8),
)
def test_sheets_of_letters_are_scored_alike_by_the_block_and_by_agent(
    letters: list[list[str]], actions: list[str]
) -> None:
    """Also where two sections hold questions of one type, and each is corrected and scaled for itself."""
    packed = [one for one in paper_of(actions).items if TYPES[one.type].PACKED]
    paper = replace(PAPER, items=tuple(packed))
    sections = tuple(one for one in SECTIONS if one.type == "single")
    names = [f"A{number:03}" for number in range(len(letters))]
    file = lines(*(f"{name},A,,,2,{''.join(one)}," for name, one in zip(names, letters, strict=True)))
    scores = scored_exam(
        exam_of(sections),
        {"A": paper},
        {"A": file},
        marks=(),
        outcomes={},
        candidates=candidates(*names),
    ).scores
    block = block_results(scored_blocks(file, paper, sections), paper, sections)
    assert block == Counter(one.sections for one in scores)
