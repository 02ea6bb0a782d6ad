"""The exit codes are those that scripts rely on."""

from trainer_cli.commands.failures import Exit, Refused
from trainer_cli.text.problem import Problem


def test_exit_codes() -> None:
    assert {one.name: int(one) for one in Exit} == {
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


def test_a_refusal_carries_the_problems() -> None:
    problem = Problem(code="x", message="y")
    assert Refused([problem]).problems == (problem,)
