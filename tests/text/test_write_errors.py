import errno

import pytest

from trainer_cli.text.write_errors import (
    FileChangedMeanwhile,
    Locked,
    Outcome,
    PathRefused,
    WriteFailed,
    after_others,
    failure_reason,
    failures_of,
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
        ("partial", "Some generated files are written and some are not; run the command again."),
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
    ("outcome", "then"), [("unchanged", "partial"), ("earlier", "partial"), ("unfinished", "unfinished")]
)
def test_what_was_written_before_is_not_denied(outcome: Outcome, then: Outcome) -> None:
    """Reliability row 17: "nothing has been changed" would not be true any more."""
    with pytest.raises(WriteFailed) as raised, after_others():
        raise WriteFailed("a.csv", "the disk is full", outcome)
    assert raised.value.outcome == then
