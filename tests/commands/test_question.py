"""`trainer question`: the bank and its approval (S69)."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING

from tests.commands.shell import Terminal
from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team

BANK = "curricula/junior/questions/rules.yaml"


def edited(at: Team) -> None:
    """Question `rules-001` with another sentence."""
    at.edit(BANK, "哪一位的依據合乎守則？", "哪一位做得對？")


def test_an_edit_ends_the_approval(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("question", "list", "--course", "rules", "--waiting", "--json").document["rows"] == []
    edited(at.team)
    waiting = at("question", "list", "--waiting", "--json").document["rows"]
    assert [one["id"] for one in waiting] == ["rules-001"]
    follow = "Next: trainer question approve {} --by D01\n"
    assert at("question", "list", "--waiting").err == follow.format("--all")
    assert at("question", "list", "--waiting", "--course", "rules").err == follow.format("--course rules")


def test_questions_are_approved_by_course_or_name_or_all(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    edited(at.team)
    assert at("question", "approve", "rules-001", "--by", "TR01", "-n").out.startswith(
        "This approves 1 question, exactly as they stand.\nwould add    records/"
    )
    assert at("question", "approve", "--course", "business").out == (
        "All of these questions are approved already, exactly as they stand.\n"
    )
    assert at("question", "approve", "--all", "--by", "TR01").code == 0
    assert at("question", "list", "--waiting", "--json").document["rows"] == []


def test_nothing_is_approved_by_saying_nothing(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    told = "trainer: name questions, or give --course COURSE or --all\n"
    assert at("question", "approve") == (2, "", told)
    assert at("question", "approve", "--course", "nope", "--json").codes == ["name-unknown"]
    assert at("question", "approve", "rules-001", "rules-999", "--json").codes == ["name-unknown"]


def test_a_question_is_shown_with_its_key(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("question", "show", "rules-001", "--json").document["item"]["key"] == ["B"]
    assert at("question", "show", "rules-001").code == 0


def test_an_exported_bank_comes_back_by_import(shell: Callable[[str], Shell]) -> None:
    # T38
    at = shell("sample")
    ran = at("question", "export", "--course", "rules", "--type", "single", "--to", "rules.xlsx")
    assert (ran.code, ran.out) == (0, "Written to rules.xlsx.\n")
    assert ran.err == "The file holds the answers of 10 questions: keep it from those who sit exams.\n"
    before = at.team.text(BANK)
    again = at("import", "rules.xlsx", "--json")
    assert again.document["imports"][0]["result"] == {
        "written": False, "files": [], "rows": 10, "added": [], "changed": [], "unchanged": 10, "repeated": {},
        "refused": 0,
    }  # fmt: skip
    assert at.team.text(BANK) == before


def test_an_export_needs_a_spreadsheet_and_known_words(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    told = "trainer: say into which file: --to FILE.xlsx or --to FILE.csv\n"
    assert at("question", "export") == (2, "", told)
    assert at("question", "export", "--to", "bank.html") == (2, "", told)
    assert "--type can be `single`" in at("question", "export", "--type", "打字", "--to", "csv").err
    assert (
        "--status can be `draft`, `review`, `approved`, `retired`, `waiting`"
        in at("question", "export", "--status", "old", "--to", "csv").err
    )
    assert at("question", "export", "--status", "draft", "--to", "csv").out == "Written to questions.csv.\n"
    assert at.team.text("questions.csv").count("\n") == 1
    assert (
        at("question", "export", "--status", "draft", "--to", "csv").out == "questions.csv is up to date.\n"
    )


def test_what_a_cell_can_not_hold_is_not_exported(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.edit(BANK, "哪一位的依據合乎守則？", "長" * 33000)
    assert "(page-too-large)" in at("question", "export", "--to", "bank.xlsx").out
    assert not (at.team.root / "bank.xlsx").exists()


def test_drafts_that_lack_something_are_not_approved(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("new.csv", "題型,題幹,答案,課程\n簡答,期限多長,七天,rules\n判斷,甲是這樣,對,rules\n")
    assert at("import", "new.csv", "--by", "TR01").code == 0
    named = at("question", "approve", "rules-028", "--by", "TR01", "--json")
    assert (named.code, named.codes) == (1, ["question-rubric"])
    ran = at("question", "approve", "--course", "rules", "--by", "TR01")
    assert (ran.code, ran.out) == (0, "Approved by TR01: 1 question.\n")
    assert "warning: the question has no rubric" in ran.err
    waiting = at("question", "list", "--tier", "junior", "--waiting", "--json").document["rows"]
    assert [one["id"] for one in waiting] == ["rules-028"]
    assert at("question", "approve", "--all", "--by", "TR01", "--json").codes == ["question-rubric"]


def test_a_person_sees_which_questions(team: Callable[[str], Team]) -> None:
    at = team("sample")
    edited(at)
    with Terminal(at.root, "question", "approve", "--course", "rules", "--by", "TR01") as terminal:
        terminal.shows("1 questions: rules-001")
        terminal.shows("Write this? [Y/n]: ")
        terminal.types("n")
        terminal.shows("Nothing was written.")
        assert terminal.ends() == 0


def test_of_many_questions_the_first_are_named(team: Callable[[str], Team]) -> None:
    at = team("sample")
    rmtree(at.root / "records/approvals")
    with Terminal(at.root, "question", "approve", "--course", "rules", "--by", "TR01") as terminal:
        terminal.shows("27 questions: rules-001")
        terminal.shows("rules-020, …")
        terminal.shows("Write this? [Y/n]: ")
        terminal.types("n")
        assert terminal.ends() == 0


def test_questions_in_exams(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    document = at("question", "stats", "--json").document
    assert (len(document["questions"]), document["least"]) == (80, 30)
    first = document["questions"][0]
    assert (first["figures"]["n"], first["occasions"][0]["exam"]) == (first["occasions"][0]["n"], EXAM)
    assert [one["observed"] for one in document["questions"]] == [None] * 80
    one = at("question", "stats", first["question"], "--lang", "en")
    assert one.code == 0
    assert f"| `{first['question']}` |" in one.out
    assert f"| `{EXAM}` |" in one.out


def test_what_was_observed_is_written_if_asked_for(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    ran = at("question", "stats", "--write", "--least", "5", "--json", "-n")
    assert ran.code == 0
    assert ran.document["written"] is False
    assert ran.document["questions"] != []
    assert {path.rpartition("/")[0] for path in ran.document["files"]} == {"curricula/junior/questions"}
    few = at("question", "stats", "--write")
    assert few.out == "No question is surely easier or harder than expected.\n"
