"""T37: forms as a linear programme, read back."""

from __future__ import annotations

from tests.assembling.bank import blueprint, short, single, task
from trainer_cli.assembling.asks import asks_of
from trainer_cli.assembling.form_programme import FormProgramme
from trainer_cli.assembling.programme import solved
from trainer_cli.questions.shuffle import seeded

PLAN = blueprint(
    ["rules", "cases"],
    ("single", 2, "1"),
    ("short", 1, "5"),
    by_level={"apply": "1"},
    difficulty=("0.7", "0.02"),
)
BANK = {
    "rules": [
        single("rules-1", "0.9", not_with=("cases-1",)),
        single("rules-2", "0.5", "apply"),
        single("rules-3", "0.5", "apply"),
        short("rules-4", "5", "0.74"),
    ],
    "cases": [single("cases-1", "0.7"), single("cases-2", "0.6"), short("cases-3", "5", "0.7")],
}


def test_questions_of_a_cell_are_one_group_unless_they_must_be_told_apart() -> None:
    given = task(PLAN, BANK)
    groups = [[one.id for one in group] for group in FormProgramme(given, []).groups]
    assert groups == [["rules-1"], ["rules-2", "rules-3"], ["rules-4"], ["cases-1"], ["cases-2"], ["cases-3"]]
    assert len(FormProgramme(given, [], single=True).groups) == 7
    assert len(FormProgramme(task(PLAN, BANK, 2, overlap=1), []).groups) == 7


def test_the_forms_that_a_solution_means() -> None:
    given = task(PLAN, BANK, 2)
    programme = FormProgramme(given, asks_of(given), random=seeded(1))
    answer = solved(programme.programme, seconds=5)
    forms = [[one.id for one in form] for form in programme.forms(answer.values)]
    assert sorted(one for form in forms for one in form if one in {"rules-2", "rules-3"}) == [
        "rules-2",
        "rules-3",
    ]
    assert all(not {"rules-1", "cases-1"} <= set(form) for form in forms)
    assert len({one for form in forms for one in form}) == 6


def test_forms_share_no_more_than_they_may() -> None:
    bank = {course: [one for one in bank if one.id != "rules-3"] for course, bank in BANK.items()}
    for overlap, possible in ((0, False), (1, True)):
        given = task(PLAN, bank, 2, overlap=overlap)
        programme = FormProgramme(given, asks_of(given), random=seeded(1))
        answer = solved(programme.programme, seconds=5)
        assert answer.possible is possible
        if possible:
            first, second = ({one.id for one in form} for form in programme.forms(answer.values))
            assert first & second == {"rules-2"}


def test_aims_are_kept_or_missed_by_as_little_as_can_be() -> None:
    # Only rules-2, cases-2 and cases-3 … come near: (0.5 + 0.7 + 5 × 0.74) / 7 = 0.7
    given = task(PLAN, BANK)
    programme = FormProgramme(given, asks_of(given), single=True)
    programme.aim()
    answer = solved(programme.programme, seconds=5)
    (form,) = programme.forms(answer.values)
    assert given.aims.excess(form) == 0
    hard = task(blueprint(["rules"], ("single", 1, "1"), difficulty=("0.2", "0.1")), BANK)
    nearest = FormProgramme(hard, asks_of(hard), single=True)
    nearest.aim(nearest=True)
    # 0.5 is nearest: 0.3 away, of which 0.1 is allowed; in hundredths.
    assert round(solved(nearest.programme, seconds=5).least) == 20
