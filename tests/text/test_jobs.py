from functools import partial

from trainer_cli.text.jobs import in_turn, when_asked


def test_jobs_run_one_after_the_other() -> None:
    done: list[int] = []
    assert in_turn([partial(done.append, number) for number in (3, 1, 2)], type(None)) == [None] * 3
    assert done == [3, 1, 2]


def test_a_job_is_done_when_its_result_is_asked_for() -> None:
    done: list[int] = []
    with when_asked(partial(done.append, 1), type(None), much=True) as result:
        assert done == []
        result()
    assert done == [1]
