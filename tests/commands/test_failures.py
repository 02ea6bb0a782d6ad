"""The exit codes, which scripts rely on."""

from trainer_cli.commands.failures import Exit, Refused
from trainer_cli.text.problem import Problem


def test_the_codes_are_what_the_manual_says() -> None:
    assert {one.name: one.value for one in Exit} == {
        "SOUND": 0,
        "PROBLEMS": 1,
        "USAGE": 2,
        "FAULT": 3,
        "INPUT_OUTPUT": 74,
        "LOCKED": 75,
        "NOT_ALLOWED": 77,
        "INTERRUPTED": 130,
        "TERMINATED": 143,
    }


def test_a_refusal_carries_its_problems() -> None:
    problem = Problem(code="a-b", message="wrong")
    assert Refused([problem]).problems == (problem,)
    assert str(Refused([problem])) == "1 problems"
