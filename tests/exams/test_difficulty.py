"""T37: bringing a draft within its difficulty."""

from __future__ import annotations

from decimal import Decimal

from tests.exams.bank import blueprint, candidate, short, single
from trainer_cli.exams.difficulty import difficulty_problems
from trainer_cli.exams.draft import Draft

ONE = Decimal(1)
FIVE = Decimal(5)


def test_without_a_target_nothing_is_done() -> None:
    made = Draft([ONE], [[candidate("rules", single("rules-001", "0.1"))]], {})
    assert difficulty_problems(made, blueprint(["rules"], ("single", 1, "1")), [1]) == []


def test_a_form_that_exchanges_can_not_mend_is_searched_for() -> None:
    # Course and kind of each place must change together: a short answer of cases, a choice of rules.
    easy, hard = (
        candidate("rules", short("rules-017", "5", "0.9")),
        candidate("cases", short("cases-017", "5", "0.5")),
    )
    choices = [candidate("rules", single("rules-001", "0.7")), candidate("cases", single("cases-001", "0.7"))]
    made = Draft(
        [ONE, FIVE],
        [[choices[1], easy]],
        {choices[1].cell: [], easy.cell: [], hard.cell: [hard], choices[0].cell: [choices[0]]},
    )
    plan = blueprint(["rules", "cases"], ("single", 1, "1"), ("short", 1, "5"), difficulty=("0.5", "0.05"))
    assert difficulty_problems(made, plan, [1]) == []
    assert made.forms == [[choices[0], hard]]
    assert made.spare == {
        choices[1].cell: [choices[1]],
        easy.cell: [easy],
        hard.cell: [],
        choices[0].cell: [],
    }


def test_a_form_that_can_not_be_is_named() -> None:
    own = candidate("rules", single("rules-001", "0.8"))
    made = Draft([ONE], [[own]], {own.cell: [candidate("rules", single("rules-002", "0.85"))]})
    plan = blueprint(["rules"], ("single", 1, "1"), difficulty=("0.70", "0.05"))
    (problem,) = difficulty_problems(made, plan, [1])
    assert problem.code == "blueprint-difficulty"
    assert problem.message == (
        "form A: the nearest choice found has a mean difficulty of 0.800, wanted 0.70 ± 0.05"
    )
    assert problem.source.pointer == ("difficulty",)


def test_a_search_that_gives_up_leaves_the_problem() -> None:
    # Every difficulty is even in the last digit, the target is odd: only trying all would tell.
    pool = [candidate("rules", single(f"rules-{n:03}", f"0.{40 + 2 * n}")) for n in range(24)]
    made = Draft([ONE] * 12, [pool[:12]], {pool[0].cell: pool[12:]})
    plan = blueprint(["rules"], ("single", 12, "1"), difficulty=("0.6308", "0.0001"))
    (problem,) = difficulty_problems(made, plan, [12])
    assert problem.code == "blueprint-difficulty"
