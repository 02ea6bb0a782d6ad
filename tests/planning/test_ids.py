import datetime as dt

from trainer_cli.planning.ids import exam_id, free_id, plan_id

START = dt.date(2026, 2, 9)


def test_a_plan_is_named_for_its_tier_and_start() -> None:
    assert plan_id("junior", START, []) == "junior-2026-02-09"


def test_a_second_plan_of_the_day_gets_a_number() -> None:
    assert plan_id("junior", START, ["junior-2026-02-09"]) == "junior-2026-02-09-2"
    assert plan_id("junior", START, ["junior-2026-02-09", "junior-2026-02-09-2"]) == "junior-2026-02-09-3"


def test_an_exam_is_named_for_its_plan_and_blueprint() -> None:
    assert exam_id("junior-2026-02-09", "theory", ["junior-2026-02-09"]) == "junior-2026-02-09-theory"
    assert exam_id("p", "theory", ["p-theory"]) == "p-theory-2"


def test_ids_that_differ_in_case_or_width_only_are_the_same() -> None:
    assert plan_id("junior", START, ["Ｊunior-2026-02-09"]) == "junior-2026-02-09-2"
    assert exam_id("p", "Theory", ["P-THEORY"]) == "p-Theory-2"


def test_a_record_of_the_same_name_gets_the_next_free_number() -> None:
    assert free_id("2026-02-12", []) == "2026-02-12"
    assert free_id("2026-02-12", iter(["2026-02-12-2", "2026‐02‐12", "2026-02-12-4"])) == "2026-02-12-3"
