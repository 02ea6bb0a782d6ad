"""T37: how far the worst form is from the target, and what nothing could better."""

from __future__ import annotations

from decimal import Decimal

from tests.assembling.bank import blueprint, draft_of, short, single, task
from trainer_cli.assembling.bound import Distance, distance


def test_without_a_target_there_is_no_distance() -> None:
    given = task(blueprint(["rules"], ("single", 1, "1")), {"rules": [single("rules-001")]})
    assert distance(given, draft_of(given, [["rules-001"]])) is None


def test_sums_move_in_steps() -> None:
    # Differences are multiples of 0.2, so that a mean of two is 0.4, 0.5, 0.6 …: never nearer to 0.63 than 0.03.
    bank = {"rules": [single(f"rules-{n}", value) for n, value in enumerate(["0.4", "0.6", "0.8", "0.6"])]}
    given = task(blueprint(["rules"], ("single", 2, "1"), difficulty=("0.63", "0.1")), bank)
    assert distance(given, draft_of(given, [["rules-0", "rules-2"]])) == Distance(
        Decimal("0.03"), Decimal("0.03")
    )
    assert distance(given, draft_of(given, [["rules-1", "rules-2"]])) == Distance(
        Decimal("0.07"), Decimal("0.03")
    )


def test_equal_questions_make_one_sum() -> None:
    bank = {"rules": [single("rules-1", "0.8"), single("rules-2", "0.8")]}
    given = task(blueprint(["rules"], ("single", 1, "1"), difficulty=("0.7", "0.1")), bank)
    assert distance(given, draft_of(given, [["rules-1"]])) == Distance(Decimal("0.1"), Decimal("0.1"))


def test_a_bank_that_is_too_easy_or_too_hard() -> None:
    bank = {"rules": [single("rules-1", "0.8"), single("rules-2", "0.81"), short("rules-3", "5", "0.9")]}
    sections = ("single", 1, "1"), ("short", 1, "5")
    easy = task(blueprint(["rules"], *sections, difficulty=("0.5", "0.1")), bank)
    # At the hardest 0.8 + 5 × 0.9 = 5.3 of 6 points.
    assert distance(easy, draft_of(easy, [["rules-1", "rules-3"]])) == Distance(
        Decimal("0.383333"), Decimal("0.383333")
    )
    hard = task(blueprint(["rules"], *sections, difficulty=("0.95", "0.1")), bank)
    assert distance(hard, draft_of(hard, [["rules-1", "rules-3"]])) == Distance(
        Decimal("0.066667"), Decimal("0.065")
    )


def test_forms_that_must_not_overlap_share_the_ends() -> None:
    bank = {"rules": [single("rules-1", "0.5"), single("rules-2", "0.9")]}
    plan = blueprint(["rules"], ("single", 1, "1"), difficulty=("0.5", "0.5"))
    # One of two forms has the 0.9: both together are 0.2 off on average, so that the worst is at least that.
    apart, shared = task(plan, bank, 2), task(plan, bank, 2, overlap=1)
    draft = draft_of(apart, [["rules-1"], ["rules-2"]])
    assert distance(apart, draft) == Distance(Decimal("0.4"), Decimal("0.2"))
    assert distance(shared, draft_of(shared, [["rules-1"], ["rules-1"]])) == Distance(Decimal(0), Decimal(0))
