from functools import partial

from trainer_cli.text.jobs import in_turn


def test_jobs_run_one_after_the_other() -> None:
    done: list[int] = []
    assert in_turn([partial(done.append, number) for number in (3, 1, 2)], type(None)) == [None] * 3
    assert done == [3, 1, 2]
