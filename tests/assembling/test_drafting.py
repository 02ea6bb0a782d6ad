"""T37: forms by exact counts and exchanges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assembling.bank import blueprint, short, single, task
from trainer_cli.assembling.drafting import drafted
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from trainer_cli.assembling.asks import Task
    from trainer_cli.model.question import Question

COURSES = ["rules", "cases"]


def ids(given: Task) -> list[set[str]] | None:
    draft = drafted(given, seeded(1))
    return [{one.id for one in form} for form in draft.forms] if draft else None


def test_numbers_that_can_not_be_spread_and_a_bank_that_is_too_small() -> None:
    bank = {"rules": [single("rules-1")], "cases": [single("cases-1")]}
    assert ids(task(blueprint(COURSES, ("single", 1, "1")), bank)) is None
    assert ids(task(blueprint(COURSES, ("single", 3, "1")), bank)) is None
    assert ids(task(blueprint(COURSES, ("single", 2, "1")), bank)) == [{"rules-1", "cases-1"}]


def test_levels_and_numbers_of_courses() -> None:
    bank = {
        "rules": [single(f"rules-{n}", level="apply" if n < 2 else "remember") for n in range(6)],
        "cases": [single(f"cases-{n}", level="apply" if n < 1 else "remember") for n in range(6)],
    }
    plan = blueprint(COURSES, ("single", 4, "1"), by_course={"rules": "3"}, by_level={"apply": "3"})
    (form,) = ids(task(plan, bank)) or []
    assert {"rules-0", "rules-1", "cases-0"} < form
    assert sum(one.startswith("rules") for one in form) == 3


def test_forms_share_as_few_questions_as_the_bank_allows() -> None:
    bank = {
        "rules": [single(f"rules-{n}") for n in range(3)],
        "cases": [single(f"cases-{n}") for n in range(2)],
    }
    plan = blueprint(COURSES, ("single", 3, "1"))
    assert ids(task(plan, bank, 2)) is None
    for most in (1, 3):
        first, second = ids(task(plan, bank, 2, overlap=most)) or []
        assert len(first & second) == 1
        assert (len(first), len(second)) == (3, 3)
    assert ids(task(plan, bank, 3, overlap=1)) is None
    forms = ids(task(plan, bank, 3, overlap=2)) or []
    assert len(forms[0] & forms[1] & forms[2]) == 2


def test_nothing_is_shared_where_nothing_is_short() -> None:
    bank = {"rules": [single(f"rules-{n}") for n in range(6)]}
    first, second = ids(task(blueprint(["rules"], ("single", 3, "1")), bank, 2, overlap=3)) or []
    assert not first & second


def test_a_bank_that_can_not_be_shared_enough() -> None:
    bank: dict[str, list[Question]] = {"rules": [single("rules-1")], "cases": [short("cases-1")]}
    assert ids(task(blueprint(COURSES, ("single", 2, "1"), ("short", 1, "5")), bank, 2, overlap=3)) is None


def test_what_exchanges_do_not_find_is_left_to_the_solver() -> None:
    bank = {"rules": [single("rules-1", "0.9"), single("rules-2", "0.8")]}
    assert ids(task(blueprint(["rules"], ("single", 1, "1"), difficulty=("0.5", "0.05")), bank)) is None
    assert ids(task(blueprint(["rules"], ("single", 1, "1"), by_level={"apply": "1"}), bank)) is None


def test_as_near_as_exchanges_can_where_it_is_asked() -> None:
    bank = {"rules": [single(f"rules-{n}", f"0.{60 + n}") for n in range(20)]}
    plan = blueprint(["rules"], ("single", 2, "1"), difficulty=("0.7", "0.05"), nearest=True)
    given = task(plan, bank, 3)
    draft = drafted(given, seeded(3))
    assert draft is not None
    assert [given.aims.offsets(form) for form in draft.forms] == [[0], [0], [0]]
