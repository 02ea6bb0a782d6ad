"""`trainer exam paper`: what is printed for an exam, one by one or as a whole set (T36-T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM
from trainer_cli.text.problem import in_backticks
from trainer_cli.workflows.print_set import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_form_is_printed_in_parts(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    parts = {name: at("exam", "paper", EXAM, "--part", name).out for name in PARTS}
    assert all(text.startswith("# ") for text in parts.values())
    assert at("exam", "paper", EXAM, "--part", "all").out == "\n".join(parts.values())
    assert at("exam", "paper", EXAM, "--form", "ｂ", "--part", "paper").out != parts["paper"]


def test_candidates_do_not_get_the_key_by_a_slip(shell: Callable[[str], Shell]) -> None:
    # T40
    at = shell("assembled")
    ran = at("exam", "paper", EXAM)
    assert ran.out == at("exam", "paper", EXAM, "--part", "paper").out
    assert ran.err == "This is the paper of form A; all that is printed: --part all --to print/\n"
    assert '"key"' not in at("exam", "paper", EXAM, "--json").out


def test_a_form_that_is_gone_is_a_problem(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    for name in "AB":
        (at.team.root / f"records/exams/{EXAM}/form-{name}.yaml").unlink()
    assert at("exam", "paper", EXAM, "--json").codes == ["exam-frozen-missing"]


def test_the_parts_are_one_document(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    parts = at("exam", "paper", EXAM, "--part", "all", "--json").document
    assert sorted(parts) == sorted(PARTS)
    assert at("exam", "paper", EXAM, "--part", "key", "--json").document == parts["key"]


def test_what_there_is_not_can_not_be_printed(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    assert at("exam", "paper", EXAM, "--form", "C") == (
        2,
        "",
        f"trainer: {EXAM} has no form `C`; forms: `A`, `B`\n",
    )
    told = f"trainer: --part can be {in_backticks((*PARTS, 'all'))}, not `answers`\n"
    assert at("exam", "paper", EXAM, "--part", "answers") == (2, "", told)


def test_a_folder_gets_a_file_for_each_part_and_form(shell: Callable[[str], Shell]) -> None:
    # T36: the whole set in one command, ready to print
    at = shell("assembled")
    ran = at("exam", "paper", EXAM, "--part", "all", "--to", "print/")
    assert (ran.code, ran.err) == (0, "")
    files = sorted(path.name for path in (at.team.root / "print").iterdir())
    assert files == sorted(
        f"{part}{form}.html"
        for part, forms in ((one, ("-A", "-B") if one in PARTS[:4] else ("",)) for one in PARTS)
        for form in forms
    )
    page = (at.team.root / "print/paper-B.html").read_text("utf-8")
    assert '<html lang="zh-Hant">' in page
    assert "<title>初級客服理論考核 (B)</title>" in page
    assert ran.out.startswith("Written to print/: paper-A.html, paper-B.html, answer-sheet-A.html")


def test_a_folder_gets_one_form_in_markdown_when_asked(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    words = ("exam", "paper", EXAM, "--form", "B", "--as", "md", "--to", "out/md/")
    assert at(*words, "-n").out == "would write out/md/paper-B.md\n"
    assert at(*words) == (0, "Written to out/md/: paper-B.md\n", "")
    assert (at.team.root / "out/md/paper-B.md").read_text("utf-8") == at(*words[:5]).out
    assert at(*words).out == "Written to out/md/: paper-B.md\n"


def test_files_of_a_folder_are_written_over_only_when_told(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    words = ("exam", "paper", EXAM, "--part", "seats", "--to", "print/")
    at.team.write("print/seats.html", "mine")
    told = "trainer: print/seats.html exists; without a terminal it is written over only with --yes\n"
    assert at(*words) == (2, "", told)
    assert at.team.text("print/seats.html") == "mine"
    assert at(*words, "--yes").out == "Written to print/: seats.html\n"


def test_other_commands_show_one_page(shell: Callable[[str], Shell]) -> None:
    told = "trainer: this is one page: name a file or a format, such as --to html\n"
    assert shell("assembled")("exam", "list", "--to", "print/") == (2, "", told)


def test_the_seats_are_in_the_room_that_is_named(shell: Callable[[str], Shell]) -> None:
    # T41
    at = shell("assembled")
    rooms = at("exam", "paper", EXAM, "--part", "seats", "--room", "R3", "--room", "R2", "--json").document[
        "rooms"
    ]
    assert [(one["id"], one["taken"]) for one in rooms] == [("R3", 4), ("R2", 8)]
    assert at("exam", "paper", EXAM, "--part", "seats", "--room", "R3", "--json").codes == ["seats-too-few"]
