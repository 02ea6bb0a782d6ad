"""The reader of `console` blocks finds what it must, and fails where it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.docs.walk import Step, Walk, chapters, follow, steps, unquoted

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
Text.

```console
$ git init --quiet
$ cat notes.txt
one
…
```

<!-- edit notes.txt: two => three -->

```console
$ git nonsense
$ echo $?
1
```

```sh
make demo
```
"""


def test_chapters_keep_the_numbers_of_their_lines() -> None:
    page = "# One\n\n```console\n$ cat notes.txt\n# not this\n```\n# Two\n\n```console\n$ git init\n```\n"
    found = chapters(page)
    assert list(found) == ["One", "Two"]
    assert [step for text in found.values() for step in steps(text)] == steps(page)


def test_steps() -> None:
    assert steps(PAGE) == [
        Step(4, "git init --quiet"),
        Step(5, "cat notes.txt", ("one", "…")),
        Step(10, "", edit=("notes.txt", "two", "three")),
        Step(13, "git nonsense"),
        Step(14, "echo $?", ("1",)),
    ]


def test_quoted_lines_come_in_order_and_may_be_cut() -> None:
    assert unquoted(("a…c", "", "…", "z"), "x\nabc\ny\nz\n") is None
    assert unquoted(("z", "abc"), "abc\nz\n") == "abc"
    assert unquoted(("ab",), "abc\n") == "ab"


def test_follow(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "notes.txt").write_text("one\ntwo\n", encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    assert follow(page, Walk(tmp_path / "work")) == 3
    assert (tmp_path / "work" / "notes.txt").read_text(encoding="utf-8") == "one\nthree\n"


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("```console\n$ git --version\nnothing\n```\n", "page.md:2: `nothing` is not in the output"),
        ("```console\n$ git nonsense\n```\n", "page.md:2: exit code 1"),
        ("<!-- edit notes.txt: four => five -->\n", "notes.txt does not hold 'four'"),
    ],
)
def test_follow_fails(page: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "notes.txt").write_text("one\n", encoding="utf-8")
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    with pytest.raises(AssertionError, match=message):
        follow(tmp_path / "page.md", Walk(tmp_path / "work"))
