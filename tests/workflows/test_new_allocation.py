"""T42: written answers are given to markers by lot, evenly, and what was given is on record."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.team import EXAM, said
from tests.workflows.allocated import allocate, answers_of, bundle_of, filled_bundle, ordered
from tests.workflows.tasks import imported
from trainer_cli.text.digest import digest_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_each_answer_to_two_people(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    given = allocate(answered, "TR01", "D01", "TR03", double=True)
    (act,) = answered.exam.allocations
    assert (act.markers, act.double, act.final, act.tolerance) == (("TR01", "D01", "TR03"), True, False, "1")
    scripts = answered.exam.scripts
    assert act.scripts == len(scripts) == 220
    listed = answered.root / f"records/allocations/{EXAM}/{act.id}/scripts.csv"
    assert act.files == {"scripts.csv": digest_bytes(listed.read_bytes())}
    assert [one.code for one in scripts] == [one.code for one in given.scripts]
    assert sorted(Counter(one.marker for one in scripts).values()) == [73, 73, 74]
    assert set(Counter((one.agent, one.item) for one in scripts).values()) == {2}
    assert {one.tolerance for one in scripts} == {Decimal(1)}
    assert given.proposal.document == {
        "allocation": act.id,
        "exam": EXAM,
        "seed": 7,
        "markers": {"D01": 73, "TR01": 73, "TR03": 74},
    } | {"markers": dict(sorted(Counter(one.marker for one in scripts).items()))}


def test_who_taught_them_is_told(team: Callable[[str], Team]) -> None:
    given, _ = ordered(team("answered"), "TR01", "D01")
    assert given is not None
    assert said(list(given.proposal.problems)) == [
        ":1:1 warning allocation-own-trainees: TR01 taught the candidates of this exam and marks 55 of their answers"
    ]


def test_the_same_seed_gives_the_same_and_nothing_is_given_twice(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    one, two = (ordered(answered, "TR01", "D01", seed=seed)[0] for seed in (7, 7))
    other = ordered(answered, "TR01", "D01", seed=8)[0]
    assert one is not None
    assert two is not None
    assert other is not None
    assert one.proposal.changes == two.proposal.changes
    assert one.proposal.changes != other.proposal.changes
    answered.do(one.proposal)
    again, problems = ordered(answered, "TR03")
    assert again is not None
    assert (again.proposal.changes, problems) == ((), [])
    assert (
        again.proposal.nothing
        == "Every answer that waits has been given to a marker; the bundles are the same."
    )
    assert len(again.scripts) == 110


def test_answers_with_a_mark_and_void_papers_are_left_out(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    head, *rows = answered.marks().splitlines()
    part = "\n".join([",".join(row.split(",")[:5]) for row in (head, *rows)]) + "\n"
    answered.do(*imported(answered, part, "m.csv", kind="marks"))
    answered.write(
        f"records/outcomes/{EXAM}/o9/outcome.yaml",
        f"id: o9\nexam: {EXAM}\nagent: A001\noutcome: void\nreason: phone\nat: 2026-02-12T13:00:00+08:00\nby: TR01\n",
    )
    given, _ = ordered(answered, "D01", tolerance="10%")
    assert given is not None
    assert len(given.scripts) == 10 * (10 - 3)
    assert "A001" not in {one.agent for one in given.scripts}
    assert {one.tolerance for one in given.scripts} == {Decimal("0.5"), Decimal("0.7")}


def test_what_can_not_be_given(team: Callable[[str], Team]) -> None:
    answered, marked = team("answered"), team("marked")
    assert said(ordered(answered, "TR01", double=True)[1]) == [
        ":1:1 allocation-two: two people mark each answer, and only one marker was named"
    ]
    assert said(ordered(marked, "TR01")[1]) == [
        f":1:1 allocation-nothing: no written answer of the exam `{EXAM}` waits for a marker"
    ]


def test_answers_that_are_apart_go_to_a_third_person(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    allocate(answered, "TR01", "D01", double=True)
    told = []
    for marker in ("TR01", "D01"):
        sheet = bundle_of(answered, marker)
        strict = marker == "D01"
        data = filled_bundle(sheet, lambda most, item: 0 if strict and item in {"41", "46"} else most)  # noqa: B023  # used at once
        told.append(answered.do(*imported(answered, data)).done.splitlines()[-1])
    assert told == [
        f"Next: trainer exam score {EXAM}",
        f"Next: trainer exam bundle {EXAM} --adjudicate --markers ID",
    ]
    scores = {one.agent: one for one in answered.scores}
    assert (scores["A001"].unmarked, scores["A001"].apart, scores["A001"].points) == (2, 2, None)
    assert said(ordered(answered, "TR01", "D01", final=True)[1]) == [
        f":1:1 allocation-no-third: 22 answers of the exam `{EXAM}` have been marked by every one of these markers"
    ]
    given = allocate(answered, "TR01", "TR03", final=True)
    assert {(one.marker, one.item, one.final) for one in given.scripts} == {
        ("TR03", 41, True),
        ("TR03", 46, True),
    }
    third = bundle_of(answered, "TR03", with_marks=True)
    assert {str(row["given"]) for row in third.rows} >= {"0 / 2", "0 / 1"}
    last = answered.do(*imported(answered, filled_bundle(third, lambda most, _: most)))
    assert last.done.endswith(f"Next: trainer exam score {EXAM}")
    assert all(one.points is not None for one in answered.scores if one.form)
    assert answers_of(answered).keys() >= {(one.agent, one.item) for one in given.scripts}
