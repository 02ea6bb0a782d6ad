import errno

import pytest

from trainer_cli.text.write_errors import (
    FileChangedMeanwhile,
    Locked,
    Outcome,
    PathRefused,
    WriteFailed,
    failure_reason,
    failures_of,
    one_of_several,
)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EIO, "the disk reported an error"),
        (errno.EROFS, "the disk is read-only"),
        (errno.ENOTDIR, "Not a directory"),
    ],
)
def test_the_reason_is_said_in_words(number: int, reason: str) -> None:
    assert failure_reason(OSError(number, "Not a directory")) == reason


def test_an_error_without_a_number_keeps_its_own_words() -> None:
    assert failure_reason(OSError("strange")) == "strange"


def test_a_file_that_is_open_on_windows_is_said_to_be_open() -> None:
    error = OSError(errno.EACCES, "Access is denied")
    error.winerror = 32  # type: ignore[attr-defined]  # only Windows sets it
    assert failure_reason(error) == (
        "a program has the file open (a spreadsheet or an editor); close it there and try again"
    )


@pytest.mark.parametrize(
    ("outcome", "statement"),
    [
        ("unchanged", "Nothing has been changed."),
        (
            "unfinished",
            "The change is recorded, not yet all in place; the next command that writes completes it.",
        ),
        (
            "unconfirmed",
            "The change is written, but the disk did not confirm that it survives a power failure.",
        ),
        ("partial", "Some files are written and some are not; run the command again."),
        (
            "earlier",
            "What an earlier command left can't be read or completed now; this one changed nothing.",
        ),
    ],
)
def test_a_failure_says_what_has_become_of_the_change(outcome: Outcome, statement: str) -> None:
    with pytest.raises(WriteFailed) as caught, failures_of("a.yaml", outcome):
        raise OSError(errno.EIO, "I/O")
    assert str(caught.value) == f"a.yaml: the disk reported an error. {statement}"
    assert (caught.value.path, caught.value.reason, caught.value.outcome) == (
        "a.yaml",
        "the disk reported an error",
        outcome,
    )


def test_the_other_errors_name_what_is_in_the_way() -> None:
    assert str(FileChangedMeanwhile("a.yaml", "sha256:1", None)) == (
        "a.yaml was changed by somebody else while this command ran (it was sha256:1, it is absent). "
        "Run the command again."
    )
    assert str(FileChangedMeanwhile("a.yaml", None, "sha256:2")).count("it was absent, it is sha256:2") == 1
    assert str(PathRefused("a", "it is a link")) == "a: it is a link. Nothing has been changed."
    assert str(Locked(12, "trainer build")) == (
        "the workspace is locked by process 12 (trainer build). Nothing has been changed; try again."
    )
    assert str(Locked(None, "")) == "the workspace is locked. Nothing has been changed; try again."


@pytest.mark.parametrize(
    ("first", "last", "outcome", "then"),
    [
        (True, False, "unchanged", "unchanged"),
        (False, False, "unchanged", "partial"),
        (False, True, "earlier", "partial"),
        (True, False, "unconfirmed", "partial"),
        (True, False, "unfinished", "partial"),
        (False, True, "unconfirmed", "unconfirmed"),
        (False, True, "unfinished", "unfinished"),
    ],
)
def test_what_was_written_before_or_comes_after_is_not_denied(
    first: bool, last: bool, outcome: Outcome, then: Outcome
) -> None:
    """Reliability row 17: "nothing has been changed" would not be true any more."""
    with pytest.raises(WriteFailed) as raised, one_of_several(first=first, last=last):
        raise WriteFailed("a.csv", "the disk is full", outcome)
    assert raised.value.outcome == then


def test_a_file_that_cannot_be_read_between_two_writes_ends_the_second() -> None:
    with (
        pytest.raises(WriteFailed, match=r"a\.csv: the disk reported an error\. Some files") as raised,
        one_of_several(),
    ):
        raise OSError(errno.EIO, "x", "a.csv")
    assert raised.value.outcome == "partial"
    with pytest.raises(OSError, match="x"), one_of_several(first=True):
        raise OSError(errno.EIO, "x", "a.csv")
