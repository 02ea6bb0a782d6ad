"""T43: a key that was wrong is corrected by a record, and its effect is known before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.team import EXAM, NOON, OBJECTIVE, said
from trainer_cli.workflows.correction import Corrected, Order, new_correction
from trainer_cli.workflows.release import new_release

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from tests.team import Team
    from trainer_cli.model.exam import CorrectionAction
    from trainer_cli.reports.correction import CorrectionReport
    from trainer_cli.text.problem import Problem


def tried(
    team: Team, item: str, action: CorrectionAction, *answers: str, form: str | None = None
) -> tuple[Corrected | None, list[Problem]]:
    order = Order(item, form, action, answers, "wrong_key", "答案印錯", "TR01", NOON)
    return new_correction(team.root, team.workspace, team.exam, order)


def corrected(team: Team, item: str, action: CorrectionAction, *answers: str) -> CorrectionReport:
    """A correction that is made and written."""
    found, problems = tried(team, item, action, *answers)
    assert found is not None, problems
    team.do(found.proposal)
    assert found.report is not None
    return found.report


def refused(team: Team, item: str, action: CorrectionAction, *answers: str) -> list[str]:
    found, problems = tried(team, item, action, *answers)
    assert found is None
    return said(problems)


def points(team: Team) -> dict[str, Decimal | None]:
    return {one.agent: one.points for one in team.scores}


def wrong_letter(team: Team, number: int) -> str:
    """A letter of form A that is not the key of an item."""
    key = team.exam.forms["A"].items[number - 1].key[0]
    return "A" if key != "A" else "B"


def test_the_record_and_whom_it_changes(team: Callable[[str], Team]) -> None:
    released = team("released")
    before, files = points(released), released.files()
    item = released.exam.forms["A"].items[0]
    letter = wrong_letter(released, 1)
    on_a = {one.agent for one in released.scores if one.form == "A"}
    report = corrected(released, "1", "replace", letter)
    assert {one.agent for one in report.rows if one.before.points != one.after.points} == on_a
    path = f"records/corrections/{EXAM}/2026-02-12-{item.question}/correction.yaml"
    assert set(released.files()) - set(files) == {path}
    assert {path: data for path, data in released.files().items() if path in files} == files
    assert released.text(path) == (
        f"id: 2026-02-12-{item.question}\nexam: {EXAM}\nquestion: {item.question}\naction: replace\n"
        f"keys:\n  A:\n    - {letter}\nreason_code: wrong_key\nreason: 答案印錯\n"
        "at: 2026-02-12T12:00:00+08:00\nby: TR01\n"
    )
    assert released.exam.forms["A"].items[0].key == item.key
    after = points(released)
    assert {agent for agent in before if before[agent] != after[agent]} == on_a
    # A002 had it wrong by a letter that is right now; the other papers of form A lose the point.
    assert {one.agent for one in report.dropped} == {
        agent for agent in on_a if (after[agent] or 0) < (before[agent] or 0)
    }


def test_the_words_and_the_document(team: Callable[[str], Team]) -> None:
    released = team("released")
    found, _ = tried(released, "1", "replace", wrong_letter(released, 1))
    assert found is not None
    assert found.report is not None
    question = found.report.correction.question
    assert found.proposal.done == (
        f"Corrected {question} of {EXAM}: {len(found.report.rows)} results change, "
        f"{len(found.report.dropped)} lose points (2026-02-12-{question}).\n"
        f"The results are announced: trainer exam score {EXAM} shows what differs now, "
        f"trainer exam release {EXAM} announces anew."
    )
    assert found.proposal.document["passed"] == (11, 11)
    assert found.proposal.document["agents"] == found.report.rows


def test_a_written_item_without_marks_can_be_given_to_everybody(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    before = {one.agent: one.unmarked for one in answered.scores}
    found, _ = tried(answered, "41", "void_full")
    assert found is not None
    assert found.report is not None
    assert "announced" not in found.proposal.done
    assert found.report.rows == ()
    answered.do(found.proposal)
    assert {before[one.agent] - one.unmarked for one in answered.scores if one.form == "A"} == {1}


def test_replaced_and_replaced_back(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    before, key = points(marked), marked.exam.forms["A"].items[0].key[0]
    corrected(marked, "1", "replace", wrong_letter(marked, 1))
    corrected(marked, "1", "replace", key)
    assert points(marked) == before
    first, second = marked.exam.corrections
    assert (first.supersedes, second.supersedes) == ((), (first.id,))
    corrected(marked, "1", "void_rescale")
    assert points(marked)["A001"] == before["A001"]
    corrected(marked, "1", "restore")
    assert points(marked) == before


def test_another_answer_is_accepted_beside_what_was_replaced(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    key, other = marked.exam.forms["A"].items[0].key[0], wrong_letter(marked, 1)
    corrected(marked, "1", "replace", other)
    found, _ = tried(marked, "1", "also", key)
    assert found is not None
    assert found.proposal.what == f"This replaces: {marked.exam.corrections[0].id}."
    corrected(marked, "1", "also", key)
    assert marked.exam.corrections[-1].keys == {"A": (other, key)}


def test_what_counts_already_is_not_written(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    key = marked.exam.forms["A"].items[0].key[0]

    def nothing(action: CorrectionAction, *answers: str) -> bool:
        found, _ = tried(marked, "1", action, *answers)
        assert found is not None
        return not found.proposal.changes and found.report is None

    assert nothing("replace", key)
    assert nothing("also", key)
    assert nothing("restore")
    corrected(marked, "1", "void_full")
    assert nothing("void_full")
    assert not nothing("void_rescale")
    assert not nothing("restore")
    corrected(marked, "1", "replace", key)
    assert nothing("replace", key)
    assert nothing("also", key)


def test_what_forbids_a_correction(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    assert refused(marked, "99", "void_full") == [":1:1 correction-item: form A has no item 99"]
    assert refused(marked, "1", "replace", "Z") == [
        ":1:1 correction-answer: `Z` can't be an answer to item 1 of form A"
    ]
    marked.edit(f"records/exams/{EXAM}/form-A.yaml", "points: 1\n", "points: 2\n")
    assert [one.split(" ")[1] for one in refused(marked, "1", "void_full")] == ["release-form-changed:"]


def test_the_last_item_of_a_section_is_not_taken_out(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    for number in range(OBJECTIVE + 1, OBJECTIVE + 5):
        corrected(marked, str(number), "void_rescale")
    last = str(OBJECTIVE + 5)
    assert [one.split(": ", 1)[1] for one in refused(marked, last, "void_rescale")] == [
        "item 45 of form A is the last of its section that counts"
    ]
    corrected(marked, last, "void_full")


@pytest.mark.parametrize("settled", [False, True])
def test_two_branches_block_the_release_until_one_replaces_both(
    team: Callable[[str], Team], *, settled: bool
) -> None:
    marked = team("marked")
    before = points(marked)
    corrected(marked, "1", "void_full")
    first = marked.exam.corrections[0]
    other = msgspec.structs.replace(first, action="void_rescale", id="theirs")
    path = f"records/corrections/{EXAM}/theirs/correction.yaml"
    ours = marked.text(f"records/corrections/{EXAM}/{first.id}/correction.yaml")
    marked.write(path, ours.replace(f"id: {first.id}", "id: theirs").replace("void_full", other.action))
    assert points(marked) == before
    if settled:
        found, _ = tried(marked, "1", "void_full")
        assert found is not None
        assert found.proposal.changes
        marked.do(found.proposal)
    proposal, problems = new_release(marked.workspace, marked.exam, marked.scores, by="TR01", at=NOON)
    if settled:
        assert (first.id, "theirs") in [one.supersedes for one in marked.exam.corrections]
        assert proposal is not None
    else:
        assert [one.code for one in problems] == ["exam-corrected-disputed"]


def test_a_release_holds_the_digests_of_the_corrections_in_force(team: Callable[[str], Team]) -> None:
    released = team("released")
    corrected(released, "1", "replace", wrong_letter(released, 1))
    corrected(released, "2", "void_full")
    corrected(released, "2", "void_rescale")
    released.do(*new_release(released.workspace, released.exam, released.scores, by="TR01", at=NOON))
    (newest,) = [one for one in released.exam.releases if one.supersedes]
    assert len(newest.corrections) == 2
    assert all(one.startswith("sha256:") for one in newest.corrections)
