"""`trainer exam page`: a file a form, into the folder one stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM
from trainer_cli.commands import exam_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_page_for_each_form(shell: Callable[[str], Shell]) -> None:
    # T40
    at = shell("assembled")
    ran = at("exam", "page", EXAM)
    assert ran.code == 0, ran
    assert ran.out.splitlines() == [f"Written to {EXAM}-A.html.", f"Written to {EXAM}-B.html."]
    assert ran.err.splitlines()[0].endswith("hand it out when the exam begins.")
    for letter in "AB":
        text = at.team.text(f"{EXAM}-{letter}.html")
        assert text.count('class="question"') == 50
        for item in at.team.exam.forms[letter].items:
            assert item.stem.partition("\n")[0][:8] in text
            for secret in (item.model_answer, item.explanation, item.question):
                assert not secret or secret not in text
    assert exam_page.app.registered_commands


def test_one_form_into_the_file_that_is_named_in_the_language_that_is_asked(
    shell: Callable[[str], Shell],
) -> None:
    at = shell("assembled")
    ran = at("exam", "page", EXAM, "--form", "b", "--to", "out.html", "--lang", "en", "--json")
    assert ran.code == 2  # two ways out
    ran = at("exam", "page", EXAM, "--form", "b", "--to", "out.html", "--lang", "en")
    assert (ran.code, ran.out) == (0, "Written to out.html.\n")
    assert '<html lang="en">' in at.team.text("out.html")
    again = at("exam", "page", EXAM, "--form", "b", "--to", "out.html", "--lang", "en")
    assert again.out == "out.html is up to date.\n"


def test_pages_into_a_folder(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    ran = at("exam", "page", EXAM, "--to", "pages/")
    assert ran.out == f"Written to pages/: {EXAM}-A.html, {EXAM}-B.html\n"
    assert 'class="question"' in at.team.text(f"pages/{EXAM}-B.html")


def test_the_files_in_json(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    ran = at("exam", "page", EXAM, "--form", "A", "--json")
    assert ran.document == {"files": [f"{EXAM}-A.html"]}


def test_one_name_for_several_forms_is_wrong_usage(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    ran = at("exam", "page", EXAM, "--to", "out.html")
    assert (ran.code, "say which with --form" in ran.err) == (2, True)
    ran = at("exam", "page", EXAM, "--form", "A", "--to", "out.xlsx")
    assert (ran.code, "an exam page is HTML" in ran.err) == (2, True)
